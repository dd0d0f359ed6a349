"""Periods named in English: the first half of 2024, three months to June, FY2024-25, the same period of 2023."""

from __future__ import annotations

import re

from plancast.core.patterns import compiled
from plancast.reading.texts.mentions.mention import (
    ENGLISH_NUMBERS,
    MONTHS,
    NO_SHIFT,
    ORDINALS,
    Mention,
    months,
    months_until,
    span_end,
)
from plancast.reading.texts.mentions.roles import role_of

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_COUNT = "|".join(sorted(ENGLISH_NUMBERS, key=len, reverse=True))
_YEAR = r"(?:19|20)\d\d(?![\d.,]\d|\d)"
_FISCAL = r"(?:FY|fiscal(?: year)?|financial year)\s?'?(?:20)?\d\d(?:[-/](?:20)?\d\d)?(?!\d)"
_TWO_YEARS = r"(?:19|20)\d\d/\d\d(?![\d/])"
_CURRENT_FISCAL = r"(?:the )?(?:current|this) (?:fiscal|financial|crop)(?: year)?(?:[- ]to[- ]date)?"
_YEAR_BEFORE = (
    r"(?:the |a |one )?(?:previous|preceding|prior) (?:fiscal |financial |crop )?year|the year (?:before|earlier)|"
    r"(?:a|one) year (?:earlier|ago|before)"
)
_STEP_BEFORE = (
    r"(?:the |a )?(?:previous|preceding|prior) (?:quarter|month)|(?:the|a) (?:month|quarter) (?:earlier|before|ago)"
)
_OF_YEAR = (
    rf",? ?(?:of |in |for )?(?:the |its )?(?:year )?(?:(?P<fiscal>{_FISCAL}|{_CURRENT_FISCAL}|{_TWO_YEARS})|"
    rf"(?P<year>{_YEAR})|"
    r"(?P<relative>this year|last year|the year|previous year|same year))"
)

ROLLING = compiled(
    rf"\b(?:(?P<n>{_COUNT})[ -]months?(?: period)?|(?P<quarter>quarter)|(?:financial |fiscal )?(?P<whole>year))"
    rf" (?:to|ending|ended|through)(?: in| the end of)? (?:\d{{1,2}} )?(?P<month>{_MONTH})\b\.?(?: \d{{1,2}}(?!\d))?"
    rf"(?:,? (?P<year>{_YEAR}))?",
    re.IGNORECASE,
)
NUMBERED = compiled(
    rf"\bQuarter (?P<number>[1-4])(?![\d.])(?: \([^()]{{0,20}}\))?(?:,? ?(?P<year>{_YEAR}))?",
    re.IGNORECASE,
)
MONTHS_TO = compiled(
    rf"\b(?P<from>{_MONTH})\b\.?(?:,? (?P<first>{_YEAR}))?(?: to |-| through | until | up to |(?P<and> and ))"
    rf"(?P<to>{_MONTH})\b\.?(?:,?(?: of| in)? (?P<last>{_YEAR})|,? ?(?:of |in )?(?P<fiscal>{_FISCAL}))?",
    re.IGNORECASE,
)
SAME = compiled(
    r"\b(?:(?:same|corresponding|comparable|equivalent|year-ago|prior-year) (?:period|month|quarter|half|time|stage))"
    rf"(?: (?:of |in )?(?:(?P<before>the year before|last year|{_YEAR_BEFORE})|"
    rf"(?:the )?(?:year )?(?P<year>{_YEAR})(?:[-/]\d\d(?!\d))?|"
    rf"(?P<fiscal>{_FISCAL})))?",
    re.IGNORECASE,
)
PART = compiled(
    rf"\b(?:(?P<q>Q[1-4]|H[12]|[1-4]Q|[12]H)|"
    rf"(?P<nth>{'|'.join(ORDINALS)})(?: |-)(?:fiscal )?(?P<unit>quarter|half)|"
    rf"(?:first|opening|initial) (?P<count>{_COUNT})(?: |-)(?P<units>quarters|months)|"
    rf"(?:(?P<early>(?<![\d.,])[0-3]?\d) )?(?P<month>{_MONTH})\b\.?(?: (?P<day>[0-3]?\d)(?:st|nd|rd|"
    rf"th)?(?=[, ]|\Z)(?!,\d))?)(?:{_OF_YEAR}|(?=FY))?",
    re.IGNORECASE,
)
NEXT_NTH = compiled(r"(?<=\bin the )(?P<nth>second|third|fourth)(?= and\b| to\b|[,.;]|\Z)", re.IGNORECASE)
COUNTED = compiled(
    rf"(?<=[ -])(?P<n>{_COUNT})[ -]months?(?: period| total)?\b"
    r"(?! (?:to|ended|ending|earlier|ago|before|later|of|old|since|after|in a row|on)\b|-)",
    re.IGNORECASE,
)
RELATIVE = compiled(
    rf"\b(?:(?P<fiscal>{_FISCAL})|(?P<current>{_CURRENT_FISCAL})|(?P<before>{_YEAR_BEFORE})|(?P<step>{_STEP_BEFORE})|"
    r"(?P<relative>this year|last year|next year))\b",
    re.IGNORECASE,
)
_NOT_A_YEAR = (
    r"万|亿|元|个|家|人(?!均)|吨|公里|%|名|件|项|户|次|台|辆|米|千|"
    r"yuan|million|billion|trillion|percent|per cent|tons?\b|tonnes|km\b|"
    r"people|MW|kg|euros?|dollars?|dlrs|vehicles|enterprises|companies|firms|projects|patents|units|jobs|shares"
)
YEARS = compiled(
    rf"(?:(?<![\w$¥€£₹-])|(?P<mid>\bmid-)|(?P<endof>\bend-))(?<!\d[.,])(?P<year>(?:19|20)\d\d)"
    rf"(?:(?:-|/| to (?=(?:19|20)\d\d\b))(?P<last>\d{{2,4}}))?(?![\d]|[.,]\d|[-]?[a-zA-Z]|[ ]?(?:{_NOT_A_YEAR}))",
    re.IGNORECASE,
)
_COUNTS_ON = compiled(r"(?:\b(?:the|of|for|in) |-)\Z", re.IGNORECASE)
_OVER = compiled(r"\bover (?:the )?\Z", re.IGNORECASE)
_SHIFTS = {"this year": 0, "last year": -1, "next year": 1}
_VERB_BEHIND = compiled(r" (?:be|have|not|also|well|continue|only|still)\b")


def rolling(match: re.Match[str], folded: str) -> Mention | None:
    """Return months that end with one: three months to June 2014, the year to October."""
    n = 3 if match["quarter"] else 12 if match["whole"] else ENGLISH_NUMBERS[match["n"].lower()]
    last = MONTHS[match["month"].lower()]
    part = months_until(last, n)
    year = int(match["year"] or 0)
    first = year - (last < n) if year else 0
    return _said(match, folded, first, year, part=part, role=_over(match, folded))


def numbered(match: re.Match[str], folded: str) -> Mention | None:
    """Return a quarter written with its number: Quarter 1 (Jan to Mar) 2014."""
    year = int(match["year"] or 0)
    return _said(match, folded, year, year, part=f"Q{match['number']}")


def months_to(match: re.Match[str], folded: str) -> Mention | None:
    """Return months from one to another: April-December 2018, December 2013 to February 2014."""
    first, last = MONTHS[match["from"].lower()], MONTHS[match["to"].lower()]
    years = int(match["first"] or 0), int(match["last"] or 0)
    if years[0] if match["and"] else (match["from"].islower() and not years[1]):
        return None
    if match["fiscal"]:
        return _said(match, folded, _fiscal_year(match["fiscal"]), None, part=months(first, last), fiscal=True)
    if first > last and not years[1]:  # how a year is counted: the crop year (July-June)
        return _said(match, folded, 0, 0, part=months(first, last), role="record")
    start = years[0] or (years[1] - (first > last))
    if years[1] - start > 1 or (years[1] and years[1] < start) or (years[1] == start and first > last):
        return None
    return _said(match, folded, start, years[1] or start, part=months(first, last), spans=True)


def same(match: re.Match[str], folded: str) -> Mention | None:
    """Return the same part of another year: the same period of 2023, the corresponding month."""
    fiscal = match["fiscal"]
    if not (fiscal or match["year"] or match["before"]):
        return None
    year = int(match["year"] or 0) or (_fiscal_year(fiscal) if fiscal else 0)
    found = _said(match, folded, year, year, part="same", fiscal=bool(fiscal), role="against", leans=True)
    start = match.start() if match["before"] else match.start("fiscal" if fiscal else "year")
    return found and found._replace(start=start, words=folded[start : match.end()])


def part(match: re.Match[str], folded: str) -> Mention | None:
    """Return a part of a year, with the year where it is named: the second quarter of FY25."""
    named = _part(match)
    if named is None or _is_verb(match, folded):
        return None
    fiscal, relative = match["fiscal"], (match["relative"] or "").lower()
    year = int(match["year"] or 0) or (_fiscal_year(fiscal) if fiscal else 0)
    shift = _SHIFTS.get(relative, 0 if fiscal and not year else NO_SHIFT)
    role = "day" if match["day"] or match["early"] else ""
    return _said(match, folded, year, year, shift=shift, part=named, fiscal=bool(fiscal), role=role)


def next_nth(match: re.Match[str], folded: str) -> Mention | None:
    """Return a quarter of a list: in the first quarter, 2,296 in the second."""
    if "quarter" not in folded[max(0, match.start() - 80) : match.start()].lower():
        return None
    return _said(match, folded, 0, 0, part=f"Q{ORDINALS[match['nth'].lower()]}")


def counted(match: re.Match[str], folded: str) -> Mention | None:
    """Return the months since the year began: in the four-month period, operating profit for the nine months."""
    n = ENGLISH_NUMBERS[match["n"].lower()]
    if not _COUNTS_ON.search(folded, max(0, match.start() - 5), match.start()):
        return None
    if n == 3 and "period" in match[0].lower() and folded.endswith(("the ", "The "), 0, match.start()):
        return None  # the quarter spoken of
    return None if n == 12 else _said(match, folded, 0, 0, part=months(1, n), role=_over(match, folded))


def relative(match: re.Match[str], folded: str) -> Mention | None:
    """Return a year that leans on another: last year, the previous year, the current fiscal year."""
    if match["fiscal"]:
        return _said(match, folded, _fiscal_year(match["fiscal"]), None, fiscal=True)
    if match["current"]:
        return _said(match, folded, 0, 0, shift=0, fiscal=True)
    if match["before"] or match["step"]:
        return _said(match, folded, 0, 0, role="against", leans=bool(match["before"]), part="same")
    return _said(match, folded, 0, 0, shift=_SHIFTS[match["relative"].lower()])


def years(match: re.Match[str], folded: str) -> Mention | None:
    """Return a year, a span of years, or a year over two of the calendar: 2024, 2019-2025, 2020-21, 2013/14."""
    first, last = int(match["year"]), match["last"]
    if match["mid"] or match["endof"]:
        return _said(match, folded, first, first, part="M06" if match["mid"] else "M12")
    if not last:
        return _said(match, folded, first, first)
    until = span_end(first, last)
    if len(last) == 3 or not first < until <= first + 60:
        return _said(match, folded, first, first, end=match.start("year") + 4)
    if len(last) == 2 and until == first + 1 and not _is_chinese(folded, match.end()):
        return _said(match, folded, first, first, fiscal=True)
    return _said(match, folded, first, until, part="span", spans=True)


def _over(match: re.Match[str], folded: str) -> str:
    """Return ``main`` where *over* before months says how long, not what they are compared with."""
    return "main" if _OVER.search(folded, max(0, match.start() - 10), match.start()) else ""


def _said(
    match: re.Match[str],
    folded: str,
    year: int,
    last_year: int | None,
    *,
    shift: int = NO_SHIFT,
    part: str | None = "year",
    fiscal: bool = False,
    role: str = "",
    leans: bool = False,
    spans: bool = False,
    end: int = 0,
) -> Mention | None:
    """Return a mention with the role that the words around it give, unless one is given."""
    if part is None:
        return None
    start, end = match.start(), end or match.end()
    role = role or role_of(folded, start, end, spans)
    words = folded[start:end]
    return Mention(start, end, words, year, year if last_year is None else last_year, shift, part, fiscal, role, leans)


def _part(match: re.Match[str]) -> str | None:
    """Return the part of a year that the words name."""
    if code := match["q"]:
        digit = code.strip("QqHh")
        return ("Q" if "q" in code.lower() else "H") + digit
    if match["nth"]:
        number = ORDINALS[match["nth"].lower()]
        return f"Q{number}" if match["unit"].lower() == "quarter" else f"H{number}" if number < 3 else None
    if match["count"]:
        n = ENGLISH_NUMBERS[match["count"].lower()]
        return (f"Q1-Q{n}" if n < 4 else None) if match["units"].lower() == "quarters" else months(1, n)
    number = MONTHS[match["month"].lower()]
    return months(number, number)


def _is_verb(match: re.Match[str], folded: str) -> bool:
    """Whether it is no month: it may be, a march, 8 Mar wrote in small letters."""
    month = match["month"]
    if not month or match["year"] or match["day"] or match["early"] or match["fiscal"]:
        return False
    return month[0].islower() or (month == "May" and _VERB_BEHIND.match(folded, match.end()) is not None)


def _fiscal_year(words: str) -> int:
    """Return the year in which a fiscal year begins: FY25 and FY2024-25 begin in 2024; 0 of the current one."""
    ends = [int(one) if len(one) == 4 else 2000 + int(one) for one in re.findall(r"\d+", words)]
    return 0 if not ends else ends[0] if len(ends) == 2 else ends[0] - 1


def _is_chinese(folded: str, end: int) -> bool:
    return "\u3400" <= folded[end : end + 1] <= "\u9fff"
