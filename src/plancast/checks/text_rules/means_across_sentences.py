"""Mean yearly growth whose two levels and years stand in other sentences; called nominal, it is ``REAL_NOMINAL``.

A reader takes the two levels of the thing whose years lie as far apart as the mean is said to run: a CAGR of 17% in the
next four years; $241bn in 2023 … $511.3bn by 2027. Broken, a pair is told where it is the only one near that may be
meant, its subject is the rate's, and what it gives is near the rate or one slip of the pen away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from plancast.checks.text_rules.follows import Worked, is_positive, mean_rate, printed, relation, signed
from plancast.checks.text_rules.loose_changes import loose_changes
from plancast.checks.text_rules.loose_names import name_of, of_one_thing
from plancast.checks.text_rules.mean_words import is_mean, is_on_other_base, years_of_mean
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.slips import mended_by_a_slip, significant_digits
from plancast.checks.text_rules.statement_slots import alike
from plancast.checks.text_rules.years_between import counted_years
from plancast.checks.text_rules.years_said import year_of
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

SENTENCES = 4
"""Sentences before and behind a mean in which its levels may stand."""

MOST_LEVELS = 8
"""Levels near a mean among which two are looked for."""

MOST_OFF = Decimal("1.5")
"""By what factor a mean may be off where no slip of the pen explains it."""

SURE_ACROSS = 0.8
"""How sure it is that a mean and two levels are of one thing and one time by their subject and their years."""

MANY_YEARS = 10
"""Years from which a count said in words may be one too many: 30 years ago, of 1991 to 2020."""

LEAST_DIGITS = 2
"""Digits of a rate that does not fit by chance."""

_NOMINAL = compiled(r"名义|现价|当年价|\bnominal(?:ly)?\b|current[- ]prices?|in cash terms", re.I)
_REAL = compiled(r"实际|可比价|不变价|扣除|\breal\b|constant prices|after inflation|deducting", re.I)
_BY_CUSTOM = compiled(
    r"生产总值|GDP|经济|可支配收入|纯收入|增加值|消费支出|\bgva\b|gross domestic product|value[- ]added|"
    r"disposable income|"
    r"\beconomy\b|productivity",
    re.I,
)
"""Things whose mean growth is told at constant prices and whose levels are at current ones."""
_WORD = compiled(r"[a-z]{2,}", re.I)
_COMMON = frozenset(
    re.findall(
        r"[a-z]+",
        "the and for that this with from its their was were has had have been will are set continue expected according "
        "growth grow growing annual rate year years average compound by of in to on at is an as per cagr value level",
    )
)
"""Words that name no thing."""
_SIGNS = compiled(r"[\u4e00-\u9fff]{2,}")


class _Pair(NamedTuple):
    level: QuotedFigure
    earlier: QuotedFigure
    n_years: int
    is_counted: bool = False
    """Whether the words count the years, and no two years stand beside the levels."""


def means_across_sentences(passage: Passage) -> Iterator[Relation]:
    """Yield mean rates with two levels of other sentences.

    Parameters
    ----------
    passage
        The text with its figures.
    """
    explained = {one.number for made in loose_changes(passage) for one in made.figures if one.dimension == "percent"}
    for rate in passage.figures:
        if rate.dimension != "percent" or not printed(rate).is_bounded or rate.number in explained:
            continue
        if _is_mean(passage, rate) and not is_on_other_base(rate) and significant_digits(rate) >= LEAST_DIGITS:
            yield from _of(passage, rate)


def _is_mean(passage: Passage, rate: QuotedFigure) -> bool:
    """Whether a rate is a mean, also where the next sentence says so: 7.1%。这是过去五年…名义年均增长的速度."""
    if is_mean(rate):
        return True
    return rate.kind is Kind.LEVEL and _pointed_at(passage, rate) is not None


_POINTS_BACK = compiled(
    r"\s*(?:这|此|该|这个数|\b(?:this|that|it) )[^。]{0,12}(?:是|为|\bis\b|\bwas\b)[^。]{0,40}", re.I
)
_MEAN_NAMED = compiled(r"年均|年平均|复合|average annual|annual average|mean annual|compound", re.I)


def _pointed_at(passage: Passage, rate: QuotedFigure) -> str | None:
    """Return the sentence behind a rate that says of it that it is a mean."""
    if rate.sentence + 1 >= len(passage.sentences):
        return None
    sentence, behind = passage.sentences[rate.sentence], passage.sentences[rate.sentence + 1]
    words = passage.folded[behind.start : behind.end]
    if passage.folded[rate.end : sentence.end].strip(" 。.!;,") or not _POINTS_BACK.match(words):
        return None
    return words if _MEAN_NAMED.search(words) else None


def _of(passage: Passage, rate: QuotedFigure) -> Iterator[Relation]:
    said = f"{rate.before} {rate.after[:40]} {_pointed_at(passage, rate) or ''}"
    nominal = _NOMINAL.search(said) is not None
    years = years_of_mean(passage, rate) or _years_in(said)
    pairs = [one for one in _pairs(passage, rate) if not years or one.n_years in years]
    own = [one for one in pairs if _is_right_behind(rate, one) and name_of(rate.concept) == name_of(one.level.concept)]
    pairs = own or pairs
    values = signed(rate, rate.sign or 1)
    made = []
    for pair in pairs:
        if not nominal and _is_real(said, rate, pair):
            continue
        worked = _worked(pair, values)
        code = "REAL_NOMINAL" if nominal else "CAGR"
        made.append((relation(code, (pair.level, pair.earlier, rate), rate, values, worked, SURE_ACROSS), pair, worked))
    holding = [one for one, _, worked in made if one.holds and worked.value.high - worked.value.low < values.middle]
    if holding:
        yield holding[0]
    elif made:
        one, pair, worked = min(made, key=lambda one: _distance(rate, one[1]))
        if not years and not _is_right_behind(rate, pair):
            return
        near = _near(values.middle, worked.value.middle) or mended_by_a_slip(rate, worked.value)
        if near and _of_one_subject(passage, rate, pair, said):
            yield one


def _worked(pair: _Pair, values: Interval) -> Worked:
    """Return the mean over the years; over many that are counted in words the one less fits as well."""
    worked = mean_rate(pair.level, pair.earlier, pair.n_years)
    if pair.is_counted and pair.n_years >= MANY_YEARS and not worked.value.touches(values):
        less = mean_rate(pair.level, pair.earlier, pair.n_years - 1)
        return less if less.value.touches(values) else worked
    return worked


def _is_right_behind(rate: QuotedFigure, pair: _Pair) -> bool:
    """Whether a mean is the next figure behind two levels whose years the words before them count."""
    last = max(pair.level.number, pair.earlier.number)
    return pair.is_counted and rate.number == last + 1 and rate.sentence == pair.level.sentence


def _distance(rate: QuotedFigure, pair: _Pair) -> int:
    return abs(pair.level.number - rate.number) + abs(pair.earlier.number - rate.number)


def _years_in(said: str) -> tuple[int, ...]:
    counted = counted_years(said)
    return (counted,) if counted is not None and counted > 1 else ()


def _is_real(said: str, rate: QuotedFigure, pair: _Pair) -> bool:
    """Whether a mean is at constant prices while its levels are not, as its words or custom say."""
    if _REAL.search(said) or rate.prices == "real":
        return True
    money = len(pair.level.dimension) == 3 and pair.level.dimension.isupper()
    return money and _BY_CUSTOM.search(f"{rate.concept} {pair.level.concept} {said}") is not None


def _pairs(passage: Passage, rate: QuotedFigure) -> Sequence[_Pair]:
    """Return the pairs of levels near a mean that are of one thing and two years."""
    near = [
        one
        for one in passage.figures[max(0, rate.number - 2 * MOST_LEVELS) : rate.number + 2 * MOST_LEVELS]
        if abs(one.sentence - rate.sentence) <= SENTENCES and _is_level(one)
    ]
    near = sorted(sorted(near, key=lambda one: abs(one.number - rate.number))[:MOST_LEVELS], key=lambda one: one.number)
    found = []
    for place, first in enumerate(near):
        for second in near[place + 1 :]:
            if alike(first, second) and (pair := _pair(passage, first, second)) is not None:
                found.append(pair)
    return found


def _pair(passage: Passage, first: QuotedFigure, second: QuotedFigure) -> _Pair | None:
    """Return two levels with the years between them, where the text says both years, or 从…到… over so many years."""
    if second.sentence - first.sentence > 1 or not of_one_thing(first, second):
        return None
    years = year_of(first, passage), year_of(second, passage)
    if years[0] and years[1] and years[0] != years[1]:
        level, earlier = (second, first) if years[1] > years[0] else (first, second)
        n_years = abs(years[1] - years[0])
        return _Pair(level, earlier, n_years) if n_years > 1 and is_positive(level, earlier) else None
    if first.sentence != second.sentence or not _FROM.search(first.before) or not _TO.search(second.before):
        return None
    sentence = passage.sentences[first.sentence]
    before = passage.sentences[max(0, first.sentence - 1)]
    counted = counted_years(passage.folded[sentence.start : second.end]) or counted_years(
        passage.folded[before.start : before.end]
    )
    good = counted is not None and counted > 1 and is_positive(first, second)
    return _Pair(second, first, counted or 0, is_counted=True) if good else None


_FROM = compiled(r"(?:从|由|自|\bfrom\b)[^,;。]{0,12}\Z", re.I)
_TO = compiled(r"(?:到了?|至|为|\bto\b)[^,;。]{0,6}\Z", re.I)


def _is_level(one: QuotedFigure) -> bool:
    return (
        one.kind is Kind.LEVEL
        and one.dimension not in ("percent", "points", "ratio", "index")
        and not one.dimension.startswith("time")
        and one.figure.upper is None
        and one.figure.value > 0
    )


def _near(one: Decimal, other: Decimal) -> bool:
    return one * other > 0 and max(abs(one), abs(other)) < MOST_OFF * min(abs(one), abs(other))


def _of_one_subject(passage: Passage, rate: QuotedFigure, pair: _Pair, said: str) -> bool:
    """Whether the words of a mean and of its levels name one thing, or those of the mean name none."""
    mine = name_of(rate.concept)
    if not mine and rate.sentence + 1 >= min(pair.level.sentence, pair.earlier.sentence):
        return True
    first = passage.sentences[min(pair.level.sentence, pair.earlier.sentence)]
    last = passage.sentences[max(pair.level.sentence, pair.earlier.sentence)]
    theirs = f"{pair.level.concept} {pair.earlier.concept} {passage.folded[first.start : last.end]}"
    own = f"{rate.concept} {said}"
    if mine and mine in {name_of(one.concept) for one in (pair.level, pair.earlier)}:
        return True
    if _SIGNS.search(own):
        names = {name for one in (pair.level, pair.earlier) for name in (name_of(one.concept), one.concept)}
        return any(name and (name in own or mine.endswith(name) or name.endswith(mine)) for name in names)
    return len(_content(own) & _content(theirs)) > 1


def _content(words: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(words)} - _COMMON
