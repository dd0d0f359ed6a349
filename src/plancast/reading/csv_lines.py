"""Lines of a CSV file, one at a time: a bad one is skipped and said, the rest goes on."""

from __future__ import annotations

import csv
import io
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from typing import IO

from plancast.reading.text_files import control_character

MOST_CHARACTERS = 1_000_000
"""A longer line is no row."""

_MOST_LINES = 50
"""A cell that runs over more lines than this was never closed."""


@dataclass(slots=True)
class CsvLine:
    """One row as cells, or a fault."""

    number: int
    """Line, counted from 1, on which it begins."""

    cells: list[str]
    """Its cells; none where there is a fault."""

    fault: str | None = None
    """Code of a finding."""

    values: dict[str, object] = field(default_factory=dict)
    """What the finding names."""


def read_lines(raw: IO[bytes], encoding: str) -> Generator[CsvLine, None, None]:
    """Yield the rows of a CSV file; blank lines are passed over.

    Parameters
    ----------
    raw
        The file, at its beginning.
    encoding
        Its encoding, known to decode it.
    """
    file = io.TextIOWrapper(raw, encoding=encoding, newline=None)
    try:
        yield from _lines(file)
    finally:
        file.detach()  # whoever opened the file closes it


def _lines(file: io.TextIOWrapper) -> Iterator[CsvLine]:
    number = 0
    while text := file.readline(MOST_CHARACTERS + 1):
        number += 1
        if len(text) > MOST_CHARACTERS:
            _skip_line(file, text)
            yield CsvLine(number, [], "LINE_TOO_LONG", {"found": f"> {MOST_CHARACTERS}", "expected": MOST_CHARACTERS})
        elif '"' not in text:
            if line := _plain(text, number):
                yield line
        else:
            whole, n_lines = _whole_record(file, text)
            yield _quoted(whole, number)
            number += n_lines - 1


def _plain(text: str, number: int) -> CsvLine | None:
    body = text.rstrip("\n")
    if body.isprintable() and body[:1] not in " ,\t":
        return CsvLine(number, body.split(","))
    if not body.strip(" ,\t"):
        return None
    return _control(text, number) or CsvLine(number, body.split(","))


def _whole_record(file: io.TextIOWrapper, text: str) -> tuple[str, int]:
    """Join the lines of a row whose quotation is still open; where it is never closed, the first line alone stands."""
    whole, n_lines, start = text, 1, None
    while whole.count('"') % 2 and n_lines < _MOST_LINES and len(whole) < MOST_CHARACTERS:
        start = file.tell() if start is None else start
        more = file.readline(MOST_CHARACTERS + 1)
        if not more:
            break
        whole, n_lines = whole + more, n_lines + 1
    if whole.count('"') % 2 == 0:
        return whole, n_lines
    if start is not None:
        file.seek(start)
    return text, 1


def _quoted(text: str, number: int) -> CsvLine:
    if fault := _control(text, number):
        return fault
    try:
        (cells,) = (
            csv.reader([text], strict=True) if "\n" not in text[:-1] else csv.reader(io.StringIO(text), strict=True)
        )
    except (csv.Error, ValueError) as error:
        return CsvLine(number, [], "CSV_SYNTAX", {"found": str(error)})
    return CsvLine(number, cells)


def _control(text: str, number: int) -> CsvLine | None:
    match = control_character(text.rstrip("\n"))
    if match is None:
        return None
    return CsvLine(number, [], "CONTROL_CHARACTER", {"found": f"U+{ord(match[0]):04X}"})


def _skip_line(file: io.TextIOWrapper, text: str) -> None:
    while text and not text.endswith("\n"):
        text = file.readline(MOST_CHARACTERS)
