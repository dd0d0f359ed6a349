"""Quotients that a name stands for: yield is output over area, the urban share is urban over all inhabitants."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from plancast.checks.text_rules.matching import bounded
from plancast.checks.text_rules.relation import Relation, is_near
from plancast.checks.text_rules.shown import compared, scale_of, shown
from plancast.checks.text_rules.slips import mended_by_a_slip
from plancast.checks.text_rules.subjects import Subject, of_one_period, of_one_place
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, QuotedFigure
from plancast.core.text import Text

SENTENCES_APART = 6
"""Sentences between a quotient and its two amounts, at most."""

NEAR = Decimal("1.5")
"""A quotient further from what its two amounts give than this factor, which no slip explains, was paired wrongly."""

MU = Decimal(2000) / 3
"""Square metres of a 亩."""


class Quotient(NamedTuple):
    """A quotient by the words for it and for its two amounts."""

    name: re.Pattern[str]
    top: re.Pattern[str]
    bottom: re.Pattern[str]
    top_dimension: str
    """``money`` for any currency; empty for any that both share."""

    bottom_dimension: str
    percent: bool = False
    dimensions: tuple[str, ...] = ()
    """Dimensions in which it is printed; empty for any."""

    loose: Decimal = Decimal(0)
    """By how much of itself the divisor may differ from the one printed: a mean of the year beside its end."""

    per_mu: bool = False
    """Whether it is per 亩 by its name alone."""


def _q(name: str, top: str, bottom: str, top_dimension: str, bottom_dimension: str) -> Quotient:
    named, upper, lower = (compiled(one, re.IGNORECASE) for one in (name, top, bottom))
    return Quotient(named, upper, lower, top_dimension, bottom_dimension)


QUOTIENTS: tuple[Quotient, ...] = (
    _q(
        r"单位面积产量|(?:平均)?单产|\byields?\b",
        r"总产量?|产量|\b(?:production|output|harvest)\b",
        r"(?:播种|种植|收获)?面积|\b(?:area|acreage)\b(?: sown| planted| harvested)?",
        "mass", "area",
    )._replace(dimensions=("mass/area",)),
    _q(
        r"(?:平均)?亩产(?!值)",
            r"总产量?|产量", r"(?:播种|种植|收获)?面积", "mass", "area")._replace(dimensions=("mass",), per_mu=True),
    _q(
        r"人口密度|"
        r"population density",
            r"(?:常住)?人口|"
            r"population",
                r"(?:土地|国土|陆地|行政区域?)?(?:总)?面积|"
                r"area", "person", "area")._replace(dimensions=("person/area",)),
    _q(
        r"资产负债率|"
        r"debt-to-asset ratio",
            r"负债(?:合计|总额)?|liabilities", r"资产(?:总[计额])?|assets", "money", "money")._replace(percent=True),
    _q(
        r"营业收入利润率|"
        r"profit margin", r"利润(?:总额)?|profits?", r"营业收入|revenues?", "money", "money")._replace(percent=True),
    _q(
        r"(?<!非)不良(?:贷款)?率|"
        r"non-performing loan ratio",
            r"不良贷款(?:余额)?|"
            r"non-performing loans", r"(?<!不良)贷款(?:总额|余额)?", "money", "money")._replace(percent=True),
    _q(
        r"(?:常住人口)?城镇化率|"
        r"urbani[sz]ation rate",
            r"城镇(?:常住)?人口|urban (?:population|"
            r"residents)",
                r"(?:常住)?总?人口|(?:total |permanent )?population", "person", "person")._replace(percent=True),
    _q(
        r"城乡(?:居民)?(?:人均)?(?:可支配)?收入(?:之)?(?:比|倍差)|urban[- ](?:to-)?rural income (?:ratio|"
        r"gap)",
            r"城镇(?:常住)?(?:居民)?(?:人均)?可支配收入",
                r"农村(?:常住)?(?:居民)?(?:人均)?(?:可支配|"
                r"纯)收入", "money", "money")._replace(dimensions=("", "ratio")),
    _q(
        r"人均(?:每次)?(?:出游|旅游)?(?:花费|消费)(?!支出)",
        r"(?:旅游|出游|入境旅游)(?:相关)?(?:总)?(?:收入|花费|消费)",
        r"旅游(?:总)?人数|游客|旅客|出游(?:人次|人数)",
        "money", "person-times",
    ),
    _q(
        r"人均(?:地区|国内)?(?:生产总值|gdp)\Z|\Agdp per (?:capita|"
        r"head)",
            r"\Agdp\Z", r"常住(?:总)?人口|年平均人口|population", "money", "person")._replace(loose=Decimal("0.02")),
)  # fmt: skip
"""Names that are quotients by their definition."""

_MEDIAN = compiled(r"(?:中位数)?(?:是|为|相当于)(?:其)?平均(?:数|水平)的?\Z")
_RATIO_BEFORE = compiled(r"((?:之)?比|倍差)值?(?:为|是|达|达到|由|降至|缩小到|缩小至|缩小为)?\Z")
_FILLERS = compiled(
    r"全部|总|平均|常住|居民|人均|的|末|合计|规模以上|企业|实现|\b(?:total|the|of|average)\b", re.IGNORECASE
)
_MONEY = frozenset({"CNY", "USD", "EUR", "GBP", "JPY", "HKD", "INR", "VND", "KRW", "TWD", "MOP", "CHF"})


def quotients(subjects: Sequence[Subject]) -> Iterator[Relation]:
    """Yield every quotient whose name tells its two amounts, where both are printed."""
    usable = [
        one
        for one in subjects
        if bounded(one.figure) and one.figure.figure.upper is None and not one.figure.before.strip().endswith("(")
    ]
    named: dict[str, list[Subject]] = {}
    for one in usable:
        named.setdefault(_named(one), []).append(one)
    for quotient in QUOTIENTS:
        results = [
            (one, found)
            for name, ones in named.items()
            if (found := quotient.name.search(name))
            for one in ones
            if _is_result(one, quotient)
        ]
        if not results:
            continue
        tops = _amounts(usable, quotient.top, quotient.top_dimension, quotient)
        bottoms = _amounts(usable, quotient.bottom, quotient.bottom_dimension, quotient)
        for result, found in results:
            rest = _rest(_named(result), found)
            yield from _of(quotient, result, _near(result, rest, tops), _near(result, rest, bottoms))
    yield from _in_one_sentence(usable)
    yield from _medians(subjects)


def _named(one: Subject) -> str:
    """Return the name of a figure with the word for a ratio that stands before it: 城乡居民收入 + 比值为2.39."""
    found = _RATIO_BEFORE.search(one.figure.before)
    return one.name if found is None or one.name.endswith(found[1]) else one.name + found[1]


def _is_result(one: Subject, quotient: Quotient) -> bool:
    figure = one.figure
    if figure.kind not in (Kind.LEVEL, Kind.SHARE, Kind.MULTIPLE):
        return False
    if quotient.percent:
        return figure.dimension == "percent"
    if quotient.dimensions:
        return figure.dimension in quotient.dimensions
    return _fits(figure.dimension, quotient.top_dimension)


def _fits(dimension: str, wanted: str) -> bool:
    return dimension in _MONEY if wanted == "money" else not wanted or dimension == wanted


def _amounts(
    usable: Sequence[Subject], words: re.Pattern[str], dimension: str, quotient: Quotient
) -> list[tuple[Subject, str]]:
    found = []
    for one in usable:
        hit = words.search(one.name)
        if (
            hit
            and one.figure.kind is Kind.LEVEL
            and _fits(one.figure.dimension, dimension)
            and not quotient.name.search(one.name)
        ):
            found.append((one, _rest(one.name, hit)))
    return found


def _rest(name: str, found: re.Match[str]) -> str:
    return re.sub(r"\W+", " ", _FILLERS.sub("", name[: found.start()] + name[found.end() :])).strip().lower()


def _of(quotient: Quotient, result: Subject, upper: Sequence[Subject], lower: Sequence[Subject]) -> Iterator[Relation]:
    made = [
        _relation(quotient, result, top, bottom)
        for top in upper[:3]
        for bottom in lower[:3]
        if top.figure.number != bottom.figure.number and bottom.figure.interval.low > 0
    ]
    holding = [one for one in made if one.holds]
    if holding:
        yield holding[0]
        return
    distinct = len({one.figure.interval for one in upper}) == 1 and len({one.figure.interval for one in lower}) == 1
    if (
        distinct
        and made
        and _said_together(quotient, result, upper[0], lower[0])
        and _explained(quotient, result, upper[0], lower[0])
    ):
        yield made[0]


def _said_together(quotient: Quotient, result: Subject, top: Subject, bottom: Subject) -> bool:
    """Whether a quotient stands in one sentence with its amounts, or is named after the same thing as they are."""
    if {top.figure.sentence, bottom.figure.sentence} == {result.figure.sentence}:
        return True
    named = ((quotient.name, _named(result)), (quotient.top, top.name), (quotient.bottom, bottom.name))
    return len({_rest(name, found) for words, name in named if (found := words.search(name))}) == 1


def _near(result: Subject, rest: str, amounts: Sequence[tuple[Subject, str]]) -> list[Subject]:
    """Return the amounts of the same thing, period and place near a quotient; beside it they may be silent of what."""
    found = []
    for one, its_rest in amounts:
        apart = abs(one.figure.sentence - result.figure.sentence)
        same = its_rest == rest or (apart == 0 and not its_rest) or (apart <= 2 and not rest)
        if (
            apart <= SENTENCES_APART
            and same
            and of_one_period(one, result)
            and of_one_place(one.place, result.place or one.place)
        ):
            found.append(one)
    return sorted(found, key=lambda one: abs(one.figure.number - result.figure.number))


def _value(quotient: Quotient, top: Subject, bottom: Subject) -> Interval:
    divisor = bottom.figure.interval
    if quotient.loose:
        divisor = Interval(divisor.low * (1 - quotient.loose), divisor.high * (1 + quotient.loose))
    found = top.figure.interval / divisor
    return found * 100 if quotient.percent else found


def _printed(quotient: Quotient, result: Subject) -> Interval:
    return result.figure.interval / MU if quotient.per_mu else result.figure.interval


def _relation(quotient: Quotient, result: Subject, top: Subject, bottom: Subject) -> Relation:
    value, printed = _value(quotient, top, bottom), _printed(quotient, result)
    told = (result.sure, top.sure, bottom.sure, of_one_period(result, top), of_one_period(result, bottom))
    figures = tuple(sorted((result.figure, top.figure, bottom.figure), key=lambda one: one.number))
    return Relation(
        "RATIO",
        figures,
        value.touches(printed),
        min(told),
        _arithmetic(top.figure, bottom.figure, result.figure, value, printed),
        {"printed": result.figure.quote},
        near=is_near(value, printed),
    )


def _arithmetic(
    top: QuotedFigure, bottom: QuotedFigure, result: QuotedFigure, value: Interval, printed: Interval
) -> Text:
    scale = printed.middle / (result.interval.middle / scale_of(result)) if result.interval.middle else Decimal(1)
    text = f"{top.quote} / {bottom.quote} = {shown((value / scale).middle)}"
    return compared(text, text, value / scale, result.quote, printed / scale)


def _explained(quotient: Quotient, result: Subject, top: Subject, bottom: Subject) -> bool:
    """Whether a broken quotient is near what it should be, or one slip away."""
    value, printed = _value(quotient, top, bottom), _printed(quotient, result)
    if printed.low <= 0 or value.low <= 0:
        return False
    high, low = max(value.middle, printed.middle), min(value.middle, printed.middle)
    if high <= NEAR * low:
        return True
    back = Decimal(100) if quotient.percent else Decimal(1)
    factor = MU if quotient.per_mu else Decimal(1)
    return (
        mended_by_a_slip(result.figure, value * factor)
        or mended_by_a_slip(top.figure, printed * bottom.figure.interval / back)
        or mended_by_a_slip(bottom.figure, top.figure.interval * back / printed)
    )


def _in_one_sentence(usable: Sequence[Subject]) -> Iterator[Relation]:
    """Yield a yield or density behind the one amount and the one area of its sentence, whatever these are called."""
    for place, result in enumerate(usable):
        top_dimension, _, bottom_dimension = result.figure.dimension.partition("/")
        if bottom_dimension != "area" or result.figure.kind is not Kind.LEVEL:
            continue
        before = [one for one in usable[max(0, place - 8) : place] if one.figure.sentence == result.figure.sentence]
        tops = [one for one in before if one.figure.dimension == top_dimension]
        bottoms = [one for one in before if one.figure.dimension == bottom_dimension]
        if len(tops) != 1 or len(bottoms) != 1 or {tops[0].figure.kind, bottoms[0].figure.kind} != {Kind.LEVEL}:
            continue
        if bottoms[0].figure.interval.low <= 0:
            continue
        quotient = QUOTIENTS[0]
        relation = _relation(quotient, result, tops[0], bottoms[0])
        if relation.holds or _explained(quotient, result, tops[0], bottoms[0]):
            yield replace(relation, sure=0.85)


def _medians(subjects: Sequence[Subject]) -> Iterator[Relation]:
    """Yield medians over means: 中位数是平均数的86.7%."""
    for place, result in enumerate(subjects):
        if result.figure.dimension != "percent" or not _MEDIAN.search(result.figure.before):
            continue
        median = next(
            (
                one
                for one in reversed(subjects[max(0, place - 6) : place])
                if one.figure.kind is Kind.LEVEL and "中位数" in one.name and one.figure.dimension in _MONEY
            ),
            None,
        )
        if median is None or median.figure.sentence != result.figure.sentence:
            continue
        name = median.name.replace("中位数", "")
        means = [
            one
            for one in subjects[:place]
            if one.name == name
            and one.figure.kind is Kind.LEVEL
            and one.figure.dimension in _MONEY
            and of_one_period(one, median)
        ]
        if len({one.figure.interval for one in means}) != 1 or means[0].figure.interval.low <= 0:
            continue
        value = median.figure.interval / means[0].figure.interval * 100
        figures = tuple(sorted((result.figure, median.figure, means[0].figure), key=lambda one: one.number))
        text = f"{median.figure.quote} / {means[0].figure.quote} = {shown(value.middle)}%"
        arithmetic = compared(text, text, value, result.figure.quote, result.figure.interval)
        sure = min(0.95, median.sure, means[0].sure)
        yield Relation(
            "RATIO", figures, value.touches(result.figure.interval), sure, arithmetic, {"printed": result.figure.quote}
        )
