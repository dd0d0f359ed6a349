"""Days of the week beside full dates, and validity that ends before it begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from plancast.checks.text_rules.dated_words import MONTHS, NUMBER_OF_MONTH, dated
from plancast.checks.text_rules.relation import Relation
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAYS_ZH = "一二三四五六日"
_NAMED_EN = compiled(
    rf"\b(?P<name>{'|'.join(_DAYS)}),? (?:the )?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month>{MONTHS})|"
    rf"(?P<month2>{MONTHS}) "
    r"(?P<day2>\d{1,2})(?:st|nd|rd|th)?),? (?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_NAMED_ZH = compiled(
    r"(?P<year>(?:19|20)\d\d)年(?P<month>\d{1,2})月(?P<day>\d{1,2})日[(,]?(?:星期|周|礼拜)(?P<name>[一二三四五六日天])"
)
_VALID = compiled(
    r"自(?P<y>(?:19|20)\d\d)年(?P<m>\d{1,2})月(?P<d>\d{1,2})日起(?:正式)?(?:施行|实施|执行|生效)[^。\d]{0,12}(?:有效期(?:限)?(?:截?至|到|为)|(?:截?至|到))"
    r"(?P<y2>(?:19|20)\d\d)年(?P<m2>\d{1,2})月(?P<d2>\d{1,2})日"
)


def days_of_the_week(passage: Passage) -> Iterator[Relation]:
    """Yield full dates beside which their day of the week is printed, and rules with their first and last day."""
    for match in (*_NAMED_EN.finditer(passage.folded), *_NAMED_ZH.finditer(passage.folded)):
        groups = match.groupdict()
        name = match["name"].lower().replace("天", "日")
        month = groups.get("month") or groups.get("month2") or ""
        day = _date(match["year"], month, groups.get("day") or groups.get("day2") or "")
        if day is None:
            continue
        right = day.weekday()
        said = _DAYS.index(name) if name in _DAYS else _DAYS_ZH.index(name)
        yield dated(
            passage,
            match.span(),
            0.85,
            (f"{day} is a {_DAYS[right].title()}; printed {{quote}}", f"{day}为星期{_DAYS_ZH[right]}，所印为{{quote}}"),
            holds=said == right,
        )
    for match in _VALID.finditer(passage.folded):
        first, last = _date(match["y"], match["m"], match["d"]), _date(match["y2"], match["m2"], match["d2"])
        if first is not None and last is not None:
            yield dated(
                passage,
                match.span(),
                0.9,
                (f"in force from {first} to {last}: {{quote}}", f"自{first}起施行，至{last}止：{{quote}}"),
                holds=first < last,
            )


def _date(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdigit() else NUMBER_OF_MONTH.get(month.lower(), 0)
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None  # that there is no such day is told by another rule
