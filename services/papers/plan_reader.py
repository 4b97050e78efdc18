"""A plan from a file or from pasted text. Pure functions of bytes: call them in a worker thread."""

import re

from domain.plan import Line, PlanReading, read_plan
from domain.plan_text import mark
from services.papers.file_kind import FileProblem, file_problem, is_docx
from services.papers.text_encoding import decode

__all__ = ["FileProblem", "read_plan_file", "read_plan_text"]

MAX_LINES = 2_000
MAX_CHARS = 200_000


def read_plan_file(name: str, data: bytes) -> PlanReading | FileProblem:
    """`name` only helps to say what is wrong; what the file is, its content tells."""
    problem = file_problem(name, data)
    if problem:
        return problem
    if not is_docx(data):
        return _read(_text_lines(decode(data)))
    from services.papers.docx_lines import docx_lines  # noqa: PLC0415 - lxml: 4 MB that no start needs

    lines = docx_lines(data)
    return lines if isinstance(lines, FileProblem) else _read(lines)


def read_plan_text(text: str) -> PlanReading | FileProblem:
    return _read(_text_lines(text))


def _read(lines: list[Line]) -> PlanReading | FileProblem:
    said = [line.text or "".join(filter(None, line.cells)) for line in lines]
    if not any(map(str.strip, said)):
        return FileProblem.EMPTY
    if len(lines) > MAX_LINES or sum(map(len, said)) > MAX_CHARS:
        return FileProblem.TOO_LONG
    return read_plan(lines)


def _text_lines(text: str) -> list[Line]:
    return [_text_line(number, line) for number, line in enumerate(re.split(r"\r\n?|\n", text), 1)]


def _text_line(number: int, text: str) -> Line:
    """A table copied out of Word comes with tabs between its cells; a tab after a bullet is only a space."""
    cells = text.rstrip().split("\t")
    if "\t" not in text.strip() or mark(text).strip() == cells[0].strip() or not any(cells[1:]):
        return Line(number, text)
    return Line(number, cells=tuple(cells))
