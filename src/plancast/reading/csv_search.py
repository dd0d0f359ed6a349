"""Some lines of a large CSV file without reading all of it: those that hold one of several texts."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Collection
from typing import NamedTuple

from plancast.reading.csv_lines import CsvLine, read_lines

MOST_FOUND = 100_000
"""Where more lines hold one of the texts, the whole file may as well be read."""

_BLANK = re.compile(rb"\n[ ,\t\r]*(?:\n|\Z)|\n[ ,\t]")
_QUOTED = re.compile(rb'[^\n]*"[^\n]*')


class Found(NamedTuple):
    """The header and the lines that hold one of the texts."""

    lines: list[CsvLine]
    """The header first, each with its own number."""

    n_rows: int
    """Rows of the whole file, the header not counted."""


def search_lines(raw: bytes, texts: Collection[bytes]) -> Found | None:
    r"""Return the header of a UTF-8 file and the lines that hold one of several texts.

    None where a line is not a row (a cell with a line end, a blank line, other line ends) or too many are found: then
    the file has to be read whole.

    Examples
    --------
    >>> found = search_lines(b"a,b\n1,2\n3,x\n", [b"x"])
    >>> [(line.number, line.cells) for line in found.lines], found.n_rows
    ([(1, ['a', 'b']), (3, ['3', 'x'])], 2)
    """
    first = raw.removeprefix(codecs.BOM_UTF8)[:1]
    if first in (b"", b" ", b",", b"\t", b"\r", b"\n") or raw.count(b"\r") != raw.count(b"\r\n"):
        return None
    if _BLANK.search(raw.rstrip(b"\r\n")):
        return None
    if any(match[0].count(b'"') % 2 for match in _QUOTED.finditer(raw)):
        return None
    starts = {0}
    for text in texts:
        at = raw.find(text)
        while at >= 0:
            starts.add(raw.rfind(b"\n", 0, at) + 1)
            if len(starts) > MOST_FOUND:
                return None
            end = raw.find(b"\n", at)
            at = raw.find(text, end) if end >= 0 else -1
    lines: list[CsvLine] = []
    number, counted = 1, 0
    for start in sorted(starts):
        number, counted = number + raw.count(b"\n", counted, start), start
        end = raw.find(b"\n", start)
        for line in read_lines(io.BytesIO(raw[start : end if end >= 0 else len(raw)]), "utf-8-sig"):
            line.number = number
            lines.append(line)
    n_lines = raw.count(b"\n") + (not raw.endswith(b"\n"))
    return Found(lines, n_lines - 1)
