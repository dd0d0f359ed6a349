"""A change with its rate in one sentence, and the level that both are of in another; a rate alone, and its amounts.

*Revenue … will be $457 billion. … Revenue was $40 billion or 4.2% lower*: the amount and the rate are one change, said
of the level before them. *Unemployment has risen by 4.7%. The number of people not in work increased by 19,000 to
124,000*: the rate is of the amounts behind it. A reader goes by the subject, the direction and by nothing else standing
there that the rate could be of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from plancast.checks.text_rules.change_bases import is_money
from plancast.checks.text_rules.change_links import behind
from plancast.checks.text_rules.follows import (
    Worked,
    is_positive,
    printed,
    rate_of_change,
    rate_on,
    relation,
    signed,
)
from plancast.checks.text_rules.loose_names import name_of
from plancast.checks.text_rules.matching import bare
from plancast.checks.text_rules.mean_words import is_mean, is_on_other_base
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.slips import mended_by_a_slip
from plancast.checks.text_rules.statement_slots import alike
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

SURE_OVER = 0.8
"""How sure it is that a change and a level of two sentences are of one thing by their names."""

SENTENCES = 2
"""Sentences before or behind a change in which its level may stand."""

MOST_OFF = Decimal("2.5")
"""By what factor a rate may be off where no slip of the pen explains it."""

_OR = compiled(r"\s*[,(]?\s*(?:\bor\b|\babout\b|\ba\b|或|即|,|\s)*\s*\Z", re.I)
"""Between the two tellings of one change: $40 billion or 4.2%, £14m (3.1%)."""

_CHANGED = compiled(
    r"(?:增加|减少|增长|下降|多|少|上升|降低)(?:了|约|近)*\Z|\b(?:by|up|down|increase of|decrease of|rise of|fall "
    r"of|drop of)\s*\Z",
    re.I,
)
_WAY_ZH = compiled(r"(?P<up>增|多|升|高|扩大)|(?P<down>减|少|降|低|缩小)")
_ON_REAL = compiled(r"实际|可比|不变价|扣除|\breal\b|constant|comparable|like-for-like", re.I)
_BY_CUSTOM = compiled(r"生产总值|GDP|增加值|可支配收入|经济|\beconomy\b|value[- ]added|disposable income", re.I)
_JOBLESS = compiled(
    r"unemploy\w*|out of work|not in work|without (?:a )?(?:job|work)|jobless\w*|失业|seeking work|looking for work",
    re.I,
)


def changes_over_sentences(passage: Passage) -> Iterator[Relation]:
    """Yield growth whose level, or whose change and level, stand in the sentence before or behind, under ``GROWTH``.

    Parameters
    ----------
    passage
        The text with its figures.
    """
    for rate in passage.figures:
        if rate.dimension != "percent" or not printed(rate).is_bounded or is_mean(rate) or is_on_other_base(rate):
            continue
        if _ON_REAL.search(f"{rate.before} {rate.after[:30]}"):
            continue
        yield from _beside_its_change(passage, rate)
        yield from _alone(passage, rate)


def _beside_its_change(passage: Passage, rate: QuotedFigure) -> Iterator[Relation]:
    """Yield a rate that stands beside the amount of the same change, with the level of a sentence near."""
    change = passage.figures[rate.number - 1] if rate.number else None
    if change is None or change.sentence != rate.sentence or not is_positive(change):
        return
    if not _OR.fullmatch(rate.before) or change.dimension in ("percent", "points", "ratio"):
        return
    way = _way(passage, change, rate)
    own = [one for one in passage.in_sentence(rate.sentence) if _is_level_of(one, change)]
    if not way or any(one.number < change.number or _is_named_beside(one) for one in own):
        return
    levels = [one for one in _near(passage, rate) if _is_level_of(one, change)]
    named = [one for one in levels if _alike(change.concept or rate.concept, one.concept)]
    made = [
        (relation("GROWTH", (one, change, rate), rate, signed(rate, way), worked, SURE_OVER), worked)
        for one in named
        for worked in _both_ways(one, change, way)
    ]
    holding = [one for one, _ in made if one.holds]
    if holding:
        yield holding[0]
    elif len(named) == 1 and made and _is_told(rate, way, made[0][1]) and not _is_real(rate, named[0]):
        yield made[0][0]


def _is_named_beside(one: QuotedFigure) -> bool:
    """Whether the words right before a level name its thing anew."""
    name = name_of(one.concept)
    return bool(name) and name in one.before.lower()


def _way(passage: Passage, change: QuotedFigure, rate: QuotedFigure) -> int:
    """Return which way words behind the rate, or before the change, say that it went; 0 where they do not."""
    way, _ = behind(rate.after.lstrip(" ,"), passage.sentences[rate.sentence].language)
    if way:
        return way
    if change.kind is Kind.CHANGE and change.sign:
        return change.sign
    if _CHANGED.search(change.before) and (found := list(_WAY_ZH.finditer(change.before[-8:]))):
        return 1 if found[-1]["up"] else -1
    return 0


def _is_level_of(one: QuotedFigure, change: QuotedFigure) -> bool:
    return one.kind is Kind.LEVEL and alike(one, change) and printed(one).low > printed(change).high


def _near(passage: Passage, rate: QuotedFigure) -> list[QuotedFigure]:
    return [
        one
        for one in passage.figures[max(0, rate.number - 10) : rate.number + 8]
        if 0 < abs(one.sentence - rate.sentence) <= SENTENCES
    ]


def _both_ways(level: QuotedFigure, change: QuotedFigure, way: int) -> Iterator[Worked]:
    """Yield the rate of a level that changed, and of one that is to change: either may be the one told."""
    found = rate_of_change(level, change, way)
    if found is not None:
        yield found
    yield rate_on(level, change, way)


def _alone(passage: Passage, rate: QuotedFigure) -> Iterator[Relation]:
    """Yield a rate that is the only figure of its sentence, with the change and the level of the next one."""
    if rate.kind is not Kind.GROWTH or not rate.sign or sum(1 for _ in passage.in_sentence(rate.sentence)) != 1:
        return
    two = list(passage.in_sentence(rate.sentence + 1))
    if len(two) != 2 or not alike(two[0], two[1]) or not is_positive(*two):
        return
    change, level = sorted(two, key=lambda one: printed(one).middle)
    if change.kind is not Kind.CHANGE or change.sign != rate.sign or level.kind is not Kind.LEVEL:
        return
    if not _is_named_so(rate, change, level) or _is_real(rate, level):
        return
    worked = rate_of_change(level, change, change.sign)
    if worked is None:
        return
    made = relation("GROWTH", (rate, change, level), rate, signed(rate, rate.sign), worked, SURE_OVER)
    if made.holds or _is_told(rate, rate.sign, worked) or _is_copied(passage, rate):
        yield made


def _is_named_so(rate: QuotedFigure, change: QuotedFigure, level: QuotedFigure) -> bool:
    mine, theirs = rate.concept, f"{change.concept} {level.concept}"
    if _JOBLESS.search(mine) and _JOBLESS.search(f"{theirs} {change.before}"):
        return True
    return any(_alike(mine, one.concept) for one in (change, level))


def _is_copied(passage: Passage, rate: QuotedFigure) -> bool:
    """Whether the same number is told nearby as a level: the rate that was reached stands for that of its rise."""
    return any(
        one.kind is Kind.LEVEL and one.dimension == "percent" and one.figure.value == rate.figure.value
        for one in passage.figures[rate.number + 1 : rate.number + 12]
    )


def _is_told(rate: QuotedFigure, way: int, worked: Worked) -> bool:
    one, other = signed(rate, way).middle, worked.value.middle
    near = one * other > 0 and max(abs(one), abs(other)) < MOST_OFF * min(abs(one), abs(other))
    value = -worked.value if worked.value.high < 0 else worked.value
    return near or mended_by_a_slip(rate, value)


def _is_real(rate: QuotedFigure, level: QuotedFigure) -> bool:
    """Whether custom has the rate at constant prices while the level is at current ones."""
    return is_money(level) and _BY_CUSTOM.search(f"{rate.concept} {level.concept}") is not None


def _alike(one: str, other: str) -> bool:
    """Whether two names are of one thing: the same, or the one the end of the other at a word's beginning."""
    mine, theirs = bare(name_of(one)), bare(name_of(other))
    if not mine or not theirs:
        return False
    shorter, longer = sorted((mine, theirs), key=len)
    if shorter == longer:
        return True
    if shorter.isascii():
        return len(shorter) > 4 and re.search(rf"\b{re.escape(shorter)}\Z", longer) is not None
    return len(shorter) > 2 and longer.endswith(shorter)
