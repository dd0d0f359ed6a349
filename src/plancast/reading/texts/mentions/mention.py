"""One period named in a text, and the words for numbers and months that name parts of years."""

from __future__ import annotations

from typing import NamedTuple

NO_SHIFT = -99
"""Stands for no shift in `Mention.shift`."""

STAND_IN = 8
"""Year of a document that names none: parts of a year can still be told from one another and from last year's."""


class Mention(NamedTuple):
    """One period named in a text."""

    start: int
    """Where it begins."""

    end: int
    """Where it ends."""

    words: str
    """As said."""

    year: int
    """Year that it names, the first of a span; 0 where it leans on one named before."""

    last_year: int
    """Last year of a span; the same as `year` of a single one."""

    shift: int = NO_SHIFT
    """Years added to the document's year where `year` is 0 and a word such as last year says so."""

    part: str = "year"
    """Part of the year: ``year``, ``Q1``, ``Q1-Q3``, ``H2``, ``M03``, ``M01-M07``; ``M12-M02`` runs over its end;
    ``span`` of several years; ``same`` part as the period spoken of: 同期, the same period of 2023."""

    fiscal: bool = False
    """Whether it is a fiscal year from April on, as in FY2024-25."""

    role: str = "main"
    """``main``, ``against`` (compared with), ``from``, ``deadline``, ``target``, ``plan``, ``day``, ``record`` (since
    when something is the highest), ``aside`` (heads a bracket)."""

    leans: bool = False
    """Whether it is the year before the period spoken of, whatever that is: a year earlier, the previous year."""


HAN_NUMBERS = (
    {sign: number for number, sign in enumerate("〇一二三四五六七八九十")}
    | {"两": 2, "十一": 11, "十二": 12}
    | {str(number): number for number in range(13)}
    | {f"0{number}": number for number in range(1, 10)}
)
ENGLISH_NUMBERS = {
    word: number
    for number, word in enumerate(
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
        start=2,
    )
} | {str(number): number for number in range(2, 13)}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "january|jan",
            "february|feb",
            "march|mar",
            "april|apr",
            "may",
            "june|jun",
            "july|jul",
            "august|aug",
            "september|sept|sep",
            "october|oct",
            "november|nov",
            "december|dec",
        ],
        start=1,
    )
    for name in names.split("|")
}


def months(first: int, last: int) -> str | None:
    """Return the part of a year from one month to another; None where there is none.

    Examples
    --------
    >>> months(1, 7), months(3, 3), months(12, 2), months(0, 4)
    ('M01-M07', 'M03', 'M12-M02', None)
    """
    if not (1 <= first <= 12 and 1 <= last <= 12):
        return None
    return f"M{first:02d}" if first == last else f"M{first:02d}-M{last:02d}"


def months_until(last: int, n: int) -> str | None:
    """Return the part of ``n`` months that ends with a month: three months to January are ``M11-M01``."""
    return months((last - n) % 12 + 1, last) if 1 <= n <= 12 else None


def ends_of(part: str) -> tuple[int, int]:
    """Return the first and the last month of a part of a year.

    Examples
    --------
    >>> [ends_of(part) for part in ("year", "Q1-Q3", "H2", "M12-M02")]
    [(1, 12), (1, 9), (7, 12), (12, 2)]
    """
    if part.startswith("M"):
        return int(part[1:3]), int(part[-2:])
    if part.startswith("Q"):
        return 3 * int(part[1]) - 2, 3 * int(part[-1])
    return {"H1": (1, 6), "H2": (7, 12)}.get(part, (1, 12))


def span_end(first: int, last: str) -> int:
    """Return the last year of a span written 2021-2025 or 2021-25.

    Examples
    --------
    >>> span_end(2021, "25"), span_end(1999, "2003")
    (2025, 2003)
    """
    return int(last) if len(last) == 4 else first // 100 * 100 + int(last)
