"""How much of an archive is unpacked to be looked at: one limit for a file and all that is in it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO, Final
from zipfile import BadZipFile

from domain.file_form import ARCHIVES, DRAWN

MAX_DEPTH: Final = 2  # an archive in an archive in an archive is no parcel of papers; nor so with documents
INNER: Final = 40 * 2**20  # bytes that are unpacked to be looked at, of the whole file
MAX_OPENED: Final = 300  # archives and pictures, of the whole file
MAX_LISTED: Final = 20_000  # entries of all its archives together
MAX_DIRECTORY: Final = 2 * 2**20  # bytes: it is read whole


class TooMuchError(Exception):
    """It would take more than a file may."""


class StoppedError(Exception):
    """Whoever asked does not wait any more."""


class Allowance:
    """What one file may take altogether, however deep its archives are nested."""

    def __init__(self, is_over: Callable[[], bool]) -> None:
        self._is_over = is_over
        self._bytes = INNER
        self._opened = MAX_OPENED
        self._listed = MAX_LISTED

    def open_one(self, size: int) -> None:
        self._opened -= 1
        self._bytes -= size
        self._check()

    def list_some(self, count: int) -> None:
        self._listed -= count
        self._check()

    def go_on(self) -> None:
        if self._is_over():
            raise StoppedError

    def _check(self) -> None:
        self.go_on()
        if min(self._opened, self._bytes, self._listed) < 0:
            raise TooMuchError


@dataclass(frozen=True, slots=True)
class Depth:
    archives: int = 0
    papers: int = 0  # documents are archives too

    def deeper(self, last: str) -> "Depth":
        if last in ARCHIVES:
            return Depth(self.archives + 1, self.papers)
        return Depth(self.archives, self.papers + (last not in DRAWN))

    @property
    def is_too_deep(self) -> bool:
        return max(self.archives, self.papers) > MAX_DEPTH


class Bounded:
    """A file for `ZipFile`, which reads a directory at once, whatever size that says it has."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.tell, self.seekable = file.tell, file.seekable

    def seek(self, offset: int, whence: int = 0) -> int:
        """A directory may name any place at all."""
        try:
            return self._file.seek(offset, whence)
        except (OSError, ValueError) as error:
            raise BadZipFile from error

    def read(self, size: int = -1) -> bytes:
        if size > MAX_DIRECTORY:
            raise TooMuchError
        return self._file.read(size if size >= 0 else MAX_DIRECTORY)
