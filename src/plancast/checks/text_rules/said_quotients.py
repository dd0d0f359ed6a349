"""Quotients that words say: per head, a tonne, 每公斤, times, ratio of, margin. Their two amounts stand beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from plancast.checks.text_rules.amounts import Amount, amounts_by_sentence, around, family_of, unsigned
from plancast.checks.text_rules.matching import bounded
from plancast.checks.text_rules.per_words import Per, per_what
from plancast.checks.text_rules.relation import Relation, is_near
from plancast.checks.text_rules.shown import compared, printed_of, shown
from plancast.checks.text_rules.slips import is_swapped
from plancast.core.figures import Mark
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure

FARTHEST = Decimal(4)
"""A quotient further from what its two amounts give than this factor was paired wrongly."""

_RATIO = compiled(
    r"\bratio\b|\bleverage\b|\bgearing\b|\bcover(?:age)?\b|\bmultiple\b|\bmargin\b|\btimes\b|\bquotient\b|"
    r"(?<!占)(?<!同)比(?:值|例)?(?:为|是|达到?|约)?\Z|倍|杠杆|"
    r"(?:负债|利润|利|毛利|净利|不良(?:贷款)?|周转|覆盖|倍)率(?:为|是|达到?|约)?\Z|强度(?:为|是|达到?|约)?\Z|"
    r"\bcovers?\b",
    re.IGNORECASE,
)
_PERCENT_RATIO = compiled(
    r"\b(?:ratio|margin|gearing|coverage)\b(?! point)|(?:负债|利润|毛利|净利|不良(?:贷款)?)率(?:为|是|达到?|"
    r"约)?\Z|强度(?:为|是|达到?|约)?\Z|"
    r"(?:是|为|相当于)[^,;。\d]{1,8}的(?:约|近)?\Z",
    re.IGNORECASE,
)
_GROSS = compiled(r"毛利率|\bgross margin", re.IGNORECASE)
_MORE = compiled(
    r"\A\s*(?:more|higher|larger|greater|up|as (?:fast|often))|\A(?:以上|左右)?[^,;。]{0,2}(?:增长|提高)|"
    r"\b(?:grew|rose|increased)\b",
    re.IGNORECASE,
)
_GREW = compiled(
    r"增长|增加|提高|扩大|翻|(?:上年|去年|同期|年)的\Z|\b(?:grew|rose|increase\w*|year|fold)\b", re.IGNORECASE
)
_CHANGED_BEHIND = compiled(r"\s*(?:percentage )?points?\b|个?百分点", re.IGNORECASE)
_EVERY = compiled(r"\A[a-z ]{0,30}\b(?:for (?:every|each)|to (?:1|one))\b|\bratio of\s*\Z", re.IGNORECASE)


_PEOPLE = compiled(
    r"\s*(?:[a-z-]+ )?(?:people|persons?|shoppers|visitors|tourists|customers|users|residents|workers|employees|"
    r"students|farmers|passengers|guests|travell?ers|inhabitants|members|staff)\b"
)
_NO_WORDS = frozenset(("平均", "每个", "个数", "average", "each", "total", "amount", "capita", "from", "with"))
"""Words that say nothing of which amounts a quotient is made of."""

_CALLED = compiled(r"((?:[a-z]+[ -]){0,4})(?:ratio|margin|gearing|coverage)\b")
_NEUTRAL = frozenset(
    (
        "the",
        "its",
        "a",
        "an",
        "of",
        "and",
        "so",
        "to",
        "was",
        "put",
        "give",
        "gives",
        "giving",
        "for",
        "is",
        "or",
        "at",
        "in",
        "this",
        "that",
        "overall",
    )
)
_RATE = compiled(r"(负债|利润|净利|不良)(?:贷款)?率")
_DIGIT = compiled(r"\d")
_PER = compiled(r"\b(?:per|every|each)\s*\Z|每\Z")
_MONEY = compiled(
    r"汇率|\bexchange\b|\bper (?:us |u\.s\. )?(?:dollar|euro|pound|yuan)|\bto the (?:dollar|euro)", re.IGNORECASE
)
_SHARE = compiled(r"占|比重|比例|份额|汇率|\bshares?\b")


_Made = tuple[Amount, Amount, Interval, str]
"""Two amounts, what they give, and how."""


class _Said(NamedTuple):
    """A printed quotient."""

    figure: QuotedFigure
    value: Interval
    per: Per | None
    """Per what; None of a ratio of two amounts alike."""

    percent: bool


def said_quotients(passage: Passage) -> Iterator[Relation]:
    """Yield every quotient whose two amounts stand beside it."""
    near = amounts_by_sentence(passage)
    for figure in passage.figures:
        said = _said(figure, passage.folded[figure.end : figure.end + 40])
        if said is None:
            continue
        here = [one for one in around(near.get(figure.sentence, ()), figure.start) if one.figure is not figure]
        back = [one for one in around(near.get(figure.sentence - 1, ()), figure.start) if not one.aside]
        for pool in ([one for one in here if not one.aside or said.per], [*back, *here]):
            found = _of(said, [one for one in pool if not one.changed and not _PER.search(one.lead)])
            if found is not None:
                yield found
                break


def _said(figure: QuotedFigure, behind: str) -> _Said | None:
    """Return what a figure says as a quotient; None where it is none."""
    before = figure.before[-40:]
    if figure.sign or not bounded(figure) or figure.figure.value <= 0 or figure.figure.upper is not None:
        return None
    dimension = figure.dimension
    clause = re.split(r"[,;:。(]", before)[-1]
    if (
        _PER.search(before)
        or not _DIGIT.search(figure.quote)
        or _SHARE.search(clause.lower())
        or _MONEY.search(before[-20:] + behind[:20])
    ):
        return None
    if dimension == "percent":
        if _PERCENT_RATIO.search(clause) and not _CHANGED_BEHIND.match(behind) and not _GREW.search(clause):
            return _Said(figure, _rounded(figure), None, True)
        return None
    if dimension in ("points", "per mille"):
        return None
    if "/" in dimension:
        return _Said(figure, _rounded(figure), Per(_divisor(dimension), Decimal(1)), False)
    per = per_what(_clause_before(before), re.split(r",(?!\d)|[;:。]|\.(?!\d)", behind)[0])
    if dimension == "ratio" or not dimension or dimension == "time":
        worded = _RATIO.search(before) or _EVERY.search(behind) or dimension == "ratio"
        if worded and not _MORE.search(behind) and not _GREW.search(clause):
            return _Said(figure, _rounded(figure), None, False)
    return None if per is None else _Said(figure, _rounded(figure), per, False)


def _divisor(dimension: str) -> str:
    """Return what a unit divides by."""
    under = dimension.partition("/")[2]
    return under if under == "person" else family_of(under)


def _clause_before(before: str) -> str:
    """Return the words that say per what: the last clause, or all of it where it opens with them."""
    return re.split(r"[;。]", before)[-1] if before.isascii() else re.split(r"[,;:。]", before)[-1]


def _rounded(figure: QuotedFigure) -> Interval:
    """Return what a quotient covers; one printed with noughts at its end was rounded to them."""
    value = unsigned(figure)
    printed = printed_of(figure)
    if printed is None or "." in printed.digits:
        return value
    noughts = len(printed.digits) - len(printed.digits.rstrip("0"))
    least = 1 if figure.figure.mark is Mark.ABOUT else 2
    if noughts < least:
        return value
    half = printed.scale * Decimal(10) ** noughts / 2
    middle = value.middle
    return Interval(min(value.low, middle - half), max(value.high, middle + half))


def _of(said: _Said, pool: Sequence[Amount]) -> Relation | None:
    pairs = _pairs(said, pool)
    made = [(top, bottom, *found) for top, bottom in pairs for found in _values(said, top, bottom)]
    holding = [one for one in made if one[2].touches(said.value)]
    if holding:
        return _relation(said, *holding[0])
    slipped = [one for one in made if _is_sharp(one[2]) and is_swapped(said.figure, one[2])]
    if len(slipped) == 1:
        return _relation(said, *slipped[0])
    if said.percent and not _named_alike(said, pool):
        return None
    distinct = {frozenset((top.figure.number, bottom.figure.number)) for top, bottom in pairs}
    if len(distinct) > 1 and made:
        made = _meant(said, made)
    elif len(distinct) != 1 or not made:
        return None
    if not made:
        return None
    nearest = min(made, key=lambda one: _apart(one[2], said.value))
    if _apart(nearest[2], said.value) > FARTHEST:
        return None
    return _relation(said, *nearest)


def _meant(said: _Said, made: Sequence[_Made]) -> list[_Made]:
    """Return of several pairs the one that the quotient is named after."""
    if said.per is None or said.percent:
        return []
    words = _words(re.split(r"[,;:。(]", said.figure.before[-40:].lower())[-1])
    scores = [
        (min(len(words & _words(f"{x.lead[-24:]}{x.figure.concept.lower()}")) for x in one[:2]), one) for one in made
    ]
    best = max(score for score, _ in scores)
    chosen = [one for score, one in scores if score == best]
    return chosen if best and len(chosen) == 1 else []


def _is_sharp(value: Interval) -> bool:
    """Whether a quotient is known closely enough for a slip in its digits to say anything."""
    return (value.high - value.low) * 100 < value.middle * 2


def _words(text: str) -> frozenset[str]:
    """Return the words of a text; of Chinese every two characters."""
    if text.isascii():
        return frozenset(one.rstrip("s") for one in re.findall(r"[a-z]{4,}", text)) - _NO_WORDS
    runs = re.findall(r"[\u4e00-\u9fff]+", text)
    return frozenset(run[place : place + 2] for run in runs for place in range(len(run) - 1)) - _NO_WORDS


def _named_alike(said: _Said, pool: Sequence[Amount]) -> bool:
    """Whether what a rate is called after stands beside its amounts: debt ratio and debt, 负债率 and 负债."""
    words = " ".join(f"{one.lead} {one.tail}" for one in pool)
    clause = re.split(r"[,;:。(]", said.figure.before[-40:].lower())[-1]
    if clause.isascii():
        found = _CALLED.search(clause)
        called = [] if found is None else [one for one in re.split(r"[ -]", found[1]) if one not in _NEUTRAL and one]
        return all(one.rstrip("s")[:6] in words for one in called)
    rate = _RATE.search(clause)
    return rate is None or rate[1] in words or _GROSS.search(clause) is not None


def _apart(one: Interval, other: Interval) -> Decimal:
    high, low = max(one.middle, other.middle), min(one.middle, other.middle)
    return high / low if low > 0 else Decimal("Infinity")


def _pairs(said: _Said, pool: Sequence[Amount]) -> list[tuple[Amount, Amount]]:
    """Return what may be divided by what, by their dimensions."""
    if said.per is None:
        return [
            (one, other)
            for place, one in enumerate(pool)
            for other in pool[place + 1 :]
            if _one_measure(one, other, said.percent)
        ]
    own = family_of(said.figure.dimension.partition("/")[0])
    tops = [one for one in pool if _is(one, own) and one.value.middle > said.value.middle]
    bottoms = [
        one
        for one in pool
        if (_is(one, said.per.dimension) if said.per.dimension else own in ("count", "") or not _is(one, own))
    ]
    return [
        (one, other) for one in tops for other in bottoms if one is not other and "/" not in one.family + other.family
    ]


def _one_measure(one: Amount, other: Amount, percent: bool) -> bool:
    """Whether two amounts are of one measure; for a rate in per cent bare numbers say too little."""
    mine, theirs = one.family.partition("/")[0], other.family.partition("/")[0]
    return mine == theirs and not (percent and (one.low or other.low))


def _is(one: Amount, family: str) -> bool:
    if family == "person":
        counted = not one.low or _PEOPLE.match(one.tail) is not None
        return one.figure.dimension == "person" or (not one.family and counted)
    return one.family == family or (family == "count" and one.family == "") or (not family and one.family != "")


def _values(said: _Said, top: Amount, bottom: Amount) -> Iterator[tuple[Interval, str]]:
    """Yield what two amounts give, each with how it is worked out."""
    if top.value.low <= 0 or bottom.value.low <= 0:
        return
    if said.per is not None:
        yield top.value / bottom.value * said.per.size, f"{top.figure.quote} / {bottom.figure.quote}"
        return
    by = 100 if said.percent else 1
    larger, smaller = (top, bottom) if top.value.middle >= bottom.value.middle else (bottom, top)
    over, under = larger.figure.quote, smaller.figure.quote
    if _GROSS.search(said.figure.before):
        yield (larger.value - smaller.value) / larger.value * by, f"({over} - {under}) / {over}"
    if said.percent or said.value.high < 1:
        yield smaller.value / larger.value * by, f"{under} / {over}"
    if said.percent and said.value.low > 100:
        yield larger.value / smaller.value * by, f"{over} / {under}"
    if not said.percent:
        yield larger.value / smaller.value, f"{over} / {under}"


def _relation(said: _Said, top: Amount, bottom: Amount, value: Interval, how: str) -> Relation:
    printed = printed_of(said.figure)
    scale = Decimal(1) if printed is None else printed.scale
    text = f"{how} = {shown((value / scale).middle)}"
    arithmetic = compared(text, text, value / scale, said.figure.quote, said.value / scale)
    figures = tuple(sorted((said.figure, top.figure, bottom.figure), key=lambda one: one.number))
    return Relation(
        "RATIO",
        figures,
        value.touches(said.value),
        0.85,
        arithmetic,
        {"printed": said.figure.quote},
        near=is_near(value, said.value),
    )
