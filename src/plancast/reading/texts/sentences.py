"""Paragraphs, sentences and clauses of a folded text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from plancast.core.patterns import compiled
from plancast.core.quoted import Sentence

_HAN = compiled(r"[㐀-鿿]")
_SHORT = (
    "No", "Nos", "Rs", "Rp", "Tk", "St", "Mr", "Mrs", "Dr", "vs", "Ms", "Fig", "Figs", "approx", "ca", "i.e", "e.g",
    "cf", "incl", "excl", "viz", "Prof", "Gov", "Sen", "Rep", "Hon", "Art", "Sec", "Eq", "Vol", "Govt", "Dept", "avg",
    "sq", "cu", "pp",
)  # fmt: skip
"""Words that a point shortens, so that it ends no sentence."""

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")
"""Words that do so before a day or year."""

_NO_END = "".join(rf"(?<!\b{re.escape(word)}\.)" for word in _SHORT) + "".join(
    rf"(?!(?<=\b{month}\.)\s\d)" for month in _MONTHS
)
_ENDS = compiled(
    r"[.。!?！？…](?:"
    r"(?<!\.)[。!?！？…]*[”\"』」')）]*|"
    rf"(?<=\.){_NO_END}(?<![A-Z]\.)"
    r"[”\"')]*(?=\s+[\"“'(]?[A-Z0-9\u3400-\u9fff]|\s*\Z)|"
    r"(?<=[A-Z]{2}\.)(?=\s+[A-Z])"
    r")"
)
_CLAUSE = compiled(r"(?<!\d),|,(?!\d)|[;:]\s|;|[:](?!\d)|—+|--+|\|")
_ROW = compiled(r"\||\t")
_BEGINS = compiled(
    r"\s*(?:[-*•●·▪◆#|]|\d{1,2}[.、)]|[(（]?[一二三四五六七八九十\d]{1,3}[)）、.]|第[一二三四五六七八九十\d]+[章节条]|"
    r"(?:FY ?)?(?:19|20)\d\d(?:[-/]\d\d)?(?: \([^()]{1,30}\))?:)"
)
_WIDE_LINE, _LONG_LINE = 30, 60
"""Characters from which a line that ends without a full stop is taken to run on in the next: Chinese, Latin."""


def joined_lines(folded: str) -> str:
    r"""Return the text with the line ends inside a hard-wrapped paragraph as blanks; its length stays.

    Examples
    --------
    >>> joined_lines("one\ntwo")
    'one\ntwo'
    """
    lines = folded.split("\n")
    for number in range(len(lines) - 1):
        if _runs_on(lines[number], lines[number + 1]):
            lines[number] += "\0"
    return "\n".join(lines).replace("\0\n", " ")


def _runs_on(line: str, following: str) -> bool:
    line, start = line.rstrip(), following.lstrip()
    if not line or not start or line[-1] in "。.!?！？;；:：|…" or _ROW.search(line) or _ROW.search(start):
        return False
    if _BEGINS.match(start):
        return False
    if _HAN.search(line):
        return len(line) >= _WIDE_LINE and (_HAN.match(start[0]) is not None or start[0].isdigit())
    return len(line) >= _LONG_LINE and (start[0].islower() or start[0].isdigit() or line[-1] == ",")


def sentences_of(folded: str) -> tuple[Sentence, ...]:
    """Return the sentences of a folded text; a row of a table is one.

    Examples
    --------
    >>> [s.language for s in sentences_of("GDP grew. 增长5%。")]
    ['en', 'zh']
    """
    found: list[Sentence] = []
    place = 0
    for paragraph, text in enumerate(folded.split("\n")):
        for start, end in _parts(text):
            if text[start:end].strip():
                language = "zh" if _HAN.search(text, start, end) else "en"
                found.append(Sentence(place + start, place + end, paragraph + 1, paragraph, language))
        place += len(text) + 1
    return tuple(found)


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of one paragraph begin and end."""
    starts = [0]
    if not _ROW.search(text):
        starts += [match.end() for match in _ENDS.finditer(text)]
    return zip(starts, [*starts[1:], len(text)], strict=True)


def clause_ends(folded: str) -> list[int]:
    """Return where clauses end: after commas, semicolons, colons and long dashes that are not part of a number."""
    return [match.end() for match in _CLAUSE.finditer(folded)]


def place_in(ends: list[int], place: int) -> int:
    """Return how many of the ends lie at or before a place."""
    return bisect_right(ends, place)
