"""Parts of a year that there are not: a fifth quarter, the thirteenth month, 31 June."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from plancast.checks.text_rules.dated_words import MONTHS, NUMBER_OF_MONTH, dated
from plancast.checks.text_rules.relation import Relation
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage

_QUARTER = compiled(
    r"(?<![续个\d])第?(?P<zh>[五六七八九]|[5-9])季度|(?<=年)0季度|\bQ(?P<q>[5-9])\b(?= of|"
    r",? (?:19|20)\d\d|\s?FY)|\b(?:fifth|sixth|5th|6th) quarter of (?:19|20)\d\d",
    re.IGNORECASE,
)
_MONTH_DAY = compiled(
    r"(?:(?<!\d)(?P<year>(?:19|20)\d\d)年)?(?<![\d.,-])(?P<month>\d{1,2})月(?:(?P<day>\d{1,"
    r"2})日|(?=份|底|末|初|,|。|全|至|到))"
)
_MONTH_DAY_EN = compiled(
    rf"\b(?:(?P<month>{MONTHS}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?|(?P<day2>\d{{1,2}})(?:st|"
    rf"nd|rd|th)? (?:of )?(?P<month2>{MONTHS}))(?![\d.]\d|\d|%| percent| million| billion)(?:,"
    rf"? (?P<year>(?:19|20)\d\d)\b)?"
)


def parts_of_a_year(passage: Passage) -> Iterator[Relation]:
    """Find quarters, months and days that no year has."""
    folded = passage.folded
    for match in _QUARTER.finditer(folded):
        yield dated(
            passage,
            (match.start(), match.end()),
            0.95,
            ("a year has four quarters: {quote}", "一年只有四个季度：{quote}"),
        )
    for match in _MONTH_DAY.finditer(folded):
        year, month, day = int(match["year"] or 2000), int(match["month"]), int(match["day"] or 1)
        yield from _day(passage, match, year, month, day)
    for match in _MONTH_DAY_EN.finditer(folded):
        month = NUMBER_OF_MONTH[(match["month"] or match["month2"]).lower()]
        yield from _day(passage, match, int(match["year"] or 2000), month, int(match["day"] or match["day2"]))


def _day(passage: Passage, match: re.Match[str], year: int, month: int, day: int) -> Iterator[Relation]:
    if not 1 <= month <= 12:
        yield dated(passage, (match.start(), match.end()), 0.95, ("there is no month {quote}", "没有这个月份：{quote}"))
    elif not 1 <= day <= monthrange(year, month)[1]:
        last = monthrange(year, month)[1]
        yield dated(
            passage,
            (match.start(), match.end()),
            0.95,
            (f"that month has {last} days: {{quote}}", f"该月只有{last}天：{{quote}}"),
        )
