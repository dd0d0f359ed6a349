"""Quarters, halves and numbers of months beside the months that they are said to have: 二季度（4—6月）.

A quarter of a fiscal year may begin in any month, so there only their number counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancast.checks.text_rules.dated_words import (
    COUNT_EN,
    DASH,
    MONTHS,
    NUMBER_OF_MONTH,
    count_of,
    dated,
    sentence_at,
)
from plancast.checks.text_rules.relation import Relation
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage

_PART_ZH = compiled(
    r"(?P<part>前[两二三四]季度|第?[一二三四]季度|上半年|下半年|全年|前(?P<first>[二两三四五六七八九十]|十一|"
    r"\d{1,2})个月)\s?[(,]?(?:即|也就是)?"
    rf"(?P<from>1?\d)月?{DASH}(?P<to>1?\d)月"
)
_MONTHS_FIRST_ZH = compiled(
    rf"(?P<from>1?\d)月?{DASH}(?P<to>1?\d)月份?[(,](?:即|也就是)?(?P<part>前[两二三四]季度|第?[一二三四]季度|"
    rf"上半年|下半年|"
    r"前(?P<first>[二两三四五六七八九十]|十一|\d{1,2})个月)(?=[),])"
)
_MONTH = f"(?:{MONTHS}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
_PART_EN = compiled(
    rf"\b(?P<part>(?P<nth>first|second|third|fourth|last|final) (?P<sort>quarter|half)|(?P<q>Q[1-4])|(?:first "
    rf")?(?P<n>{COUNT_EN}|"
    r"\d{1,2}) months)(?: of (?:the |this |last )?(?:fiscal |financial )?(?:year|(?:19|20)\d\d(?:[-/]\d\d)?))?(?: "
    r"to [a-z]+)?,? "
    rf"?[(]?(?:from |i\.e\. )?(?P<from>{_MONTH})\.?(?: (?:19|20)\d\d)?(?:{DASH}| to | through | and "
    rf")(?P<to>{_MONTH})\b",
    re.IGNORECASE,
)
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
_FISCAL = compiled(r"财年|财政年度|会计年度|\bfiscal\b|\bfinancial year\b|\bFY\s?\d|\bended\b", re.IGNORECASE)
_IN_ORDER = "一二三四"


def months_of_parts(passage: Passage) -> Iterator[Relation]:
    """Yield the parts of a year beside which their months are printed."""
    for match in (*_PART_ZH.finditer(passage.folded), *_MONTHS_FIRST_ZH.finditer(passage.folded)):
        yield from _judged(passage, match, _months_zh(match), int(match["from"]), int(match["to"]))
    for match in _PART_EN.finditer(passage.folded):
        yield from _judged(passage, match, _months_en(match), _month(match["from"]), _month(match["to"]))


def _months_zh(match: re.Match[str]) -> tuple[int, int]:
    part = match["part"]
    if match["first"]:
        return 1, count_of(match["first"])
    if "季度" in part:
        if part.startswith("前"):
            return 1, 3 * count_of(part[1])
        number = _IN_ORDER.index(part.removeprefix("第")[0]) + 1
        return 3 * number - 2, 3 * number
    return {"上半年": (1, 6), "下半年": (7, 12)}.get(part, (1, 12))


def _months_en(match: re.Match[str]) -> tuple[int, int]:
    if match["n"]:
        return 0, count_of(match["n"])  # nine months may begin anywhere
    if match["sort"] and match["sort"].lower() == "half":
        return (1, 6) if match["nth"].lower() == "first" else (7, 12)
    number = int(match["q"][1]) if match["q"] else _NTH[match["nth"].lower()]
    return 3 * number - 2, 3 * number


def _month(name: str) -> int:
    return next(number for month, number in NUMBER_OF_MONTH.items() if month.startswith(name.lower()[:3]))


def _judged(
    passage: Passage, match: re.Match[str], months: tuple[int, int], first: int, last: int
) -> Iterator[Relation]:
    if not (1 <= first <= 12 and 1 <= last <= 12):
        return
    length = (months[1] - months[0]) % 12 + 1 if months[0] else months[1]
    printed = (last - first) % 12 + 1
    anywhere = not months[0] or _FISCAL.search(sentence_at(passage, match.start())[1])
    holds = printed == length if anywhere else (first, last) == months
    right_en = f"{length} months" if anywhere else f"months {months[0]} to {months[1]}"
    right_zh = f"{length}个月" if anywhere else f"{months[0]}至{months[1]}月"
    yield dated(
        passage,
        match.span(),
        0.9 if printed != length else 0.8,
        (f"{match['part']} has {right_en}; printed {{quote}}", f"{match['part']}为{right_zh}，所印为{{quote}}"),
        holds=holds,
    )
