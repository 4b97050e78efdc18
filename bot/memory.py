"""Memory of a process that lives long: what stays is not looked through again and again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

YOUNG: Final = (
    20_000  # new objects until a collection; by Python's own 700 there would be several for each press
)
LOADING: Final = 200_000  # with no collection at all 1 MB of garbage would stay for good


@contextmanager
def importing() -> Iterator[None]:
    """Around the first import of what stays for good: a quarter of the start would go to looking for garbage in it."""
    usual = gc.get_threshold()
    gc.set_threshold(LOADING, *usual[1:])
    try:
        yield
    finally:
        gc.freeze()
        gc.set_threshold(*usual)


def settle() -> None:
    """To be called once, when all is loaded: a full collection looks through 150 ms of modules and models otherwise."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG)
