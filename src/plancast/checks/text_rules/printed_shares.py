"""Printed shares of a text: per cent that are no growth, shares of something named, and fractions in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from plancast.checks.text_rules.amounts import Amount, unsigned
from plancast.checks.text_rules.fractions_in_words import fractions
from plancast.checks.text_rules.matching import bounded
from plancast.checks.text_rules.relation import Relation, is_near
from plancast.checks.text_rules.shown import compared, scale_of, shown, term
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure

SHARE_BEFORE = compiled(
    r"\b(?:account\w*(?: for)?|represent\w*|mak(?:es?|ing)(?: up)?|made up|compris\w*|constitut\w*|or|equal to|"
    r"equivalent to|corresponding to|"
    r"shares?(?: of| was| is)?|proportion(?: of)?|takes?|took|holds?|which is|that is|"
    r"contribut\w*(?: to gdp)?(?: was| is| of)?)\s*(?:about|around|some|nearly|almost|roughly|just|only|over|"
    r"more than)?\s*\Z|"
    r"(?:占|比重|占比|比例|份额|相当于|后者的)",
    re.IGNORECASE,
)
CONTRIBUTION = compiled(
    r"\b(?:contributions?|contributed|shares?) (?:to|of|in) (?!growth)([a-z' ]{0,30}(?:gdp|economy|output|total))"
    r" (?:was|is|were|stood at|came to|reached)\s*\Z|对([^,;。增]{0,12}(?:gdp|生产总值|经济总量))的贡献(?:为|"
    r"是|达到?|约)*\Z",
    re.IGNORECASE,
)
"""A contribution to a whole, or a share of it, of what the sentence before speaks of."""

RESPECTIVELY = compiled(r"分别")
_BEHIND = compiled(r"\s*,?\s*(?:of|share of|as (?:a|the) share)\b", re.IGNORECASE)
_CHANGE = compiled(
    r"(?:增[长速幅]|同比|下降|上升|回落|提高|降低|上涨|下跌|跌|涨|率|贡献)[^占,;。]{0,6}\Z|"
    r"(?<!make )(?<!made )(?<!making )(?<!makes )\b(?:up|down|rose|fell|grew|growth|rise|increase\w*|"
    r"decrease\w*|by|rate|from|than|inflation|at|margin|return|yield)(?: of| by| to)?(?: about| some)?\s*\Z",
    re.IGNORECASE,
)
_CHANGE_BEHIND = compiled(
    r"\s*(?:lower|higher|more|less|fewer|up|down|above|below|increase|decrease|growth|rise|drop|fall|gain|"
    r"year)\b|\s*的?[^,;。]{0,8}(?:增速|增长|增幅|涨幅|降幅)",
    re.IGNORECASE,
)
_ONES = " 一二三四五六七八九"
_BEYOND = compiled(
    r"(?:高于|低于|超过|快于|慢于|全国|全省|平均)[^,;。]{0,6}\Z|\b(?:above|below|over|than|"
    r"average)\s*\Z",
    re.IGNORECASE,
)
_DIGIT = compiled(r"\d")


class Share(NamedTuple):
    """A printed share: of a figure, or in words."""

    start: int
    end: int
    sentence: int
    number: int
    value: Interval
    quote: str
    figure: QuotedFigure | None = None


def rates(passage: Passage) -> Iterator[Share]:
    """Yield every rate in per cent that is no growth."""
    for figure in passage.figures:
        if figure.dimension == "percent" and bounded(figure) and figure.figure.value > 0:
            before = figure.before[-50:].lower()
            if (
                (not _CHANGE.search(before) or before.endswith(" to "))
                and not _BEYOND.search(before)
                and not _CHANGE_BEHIND.match(figure.after)
            ):
                yield Share(
                    figure.start, figure.end, figure.sentence, figure.number, unsigned(figure), figure.quote, figure
                )


def printed_shares(passage: Passage) -> Iterator[Share]:
    """Yield every rate in per cent that words say is a share."""
    for figure in passage.figures:
        if figure.dimension != "percent" or not bounded(figure) or figure.figure.value <= 0:
            continue
        before = passage.folded[max(passage.sentences[figure.sentence].start, figure.start - 50) : figure.start].lower()
        if (
            RESPECTIVELY.search(figure.before)
            or figure.before.strip() in ("和", "、", "and")
            or (_CHANGE.search(before) and not CONTRIBUTION.search(before))
            or _CHANGE_BEHIND.match(figure.after)
            or not (SHARE_BEFORE.search(before[-30:]) or CONTRIBUTION.search(before) or _BEHIND.match(figure.after))
        ):
            continue
        value = unsigned(figure)
        if figure.quote.endswith("成") and (ones := _ONES.find(passage.folded[figure.end : figure.end + 1])) > 0:
            value = Interval(value.middle + ones - 1, value.middle + ones + 1)  # 六成五 read as 六成
        elif not _DIGIT.search(figure.quote):
            off = Decimal(1) if re.search("成[一二三四五六七八九半]", figure.quote) else Decimal(5)
            value = Interval(value.middle - off, value.middle + off)
        yield Share(figure.start, figure.end, figure.sentence, figure.number, value, figure.quote, figure)


def worded_shares(passage: Passage) -> Iterator[Share]:
    """Yield the fractions in words."""
    for start, end, sentence, value in fractions(passage):
        yield Share(start, end, sentence, -1, value, passage.text[start:end])


def share_relation(share: Share, part: Amount, whole: Amount) -> Relation:
    """Return a share with its part and whole, in full."""
    value = part.value / whole.value * 100
    scale = scale_of(whole.figure)
    en = f"{term(part.figure, scale)} / {term(whole.figure, scale)} in % = {shown(value.middle)}"
    zh = f"{term(part.figure, scale)} / {term(whole.figure, scale)}，按%计 = {shown(value.middle)}"
    arithmetic = compared(en, zh, value, share.quote, share.value)
    figures = {part.figure.number: part.figure, whole.figure.number: whole.figure}
    if share.figure is not None:
        figures[share.number] = share.figure
    return Relation(
        "SHARE",
        tuple(figures[number] for number in sorted(figures)),
        value.touches(share.value),
        0.85,
        arithmetic,
        {"printed": share.quote},
        (share.quote,) if share.number < 0 else (),
        near=is_near(value, share.value),
    )
