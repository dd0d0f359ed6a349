"""One flow told twice for one time, so far apart that one of the two is a month's and the other the months' up to it.

*In October … 86.55亿元* and *in October … 773.66亿元* of the same thing: the second is nine times the first, as the ten
months to October are. A reader needs no word for it. It is told where the two have one name, one place and one time by
the words of their own clauses, and no word of another scope before them; and where a sum told for the months to date
comes again as a month's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from plancast.checks.text_rules.follows import printed
from plancast.checks.text_rules.matching import bare
from plancast.checks.text_rules.months_said import Months, months_in
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.shown import shown
from plancast.checks.text_rules.subjects import subjects_of
from plancast.checks.text_rules.ytd_words import months_of
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

SURE_BY_SIZE = 0.8
"""How sure it is that two amounts of one thing and one month, as far apart as its months are, are of unlike times."""

LEAST_MONTHS = 3
"""Months to date below which the two amounts lie too near one another to tell."""

LEAST, MOST = Decimal("0.6"), Decimal("1.6")
"""Between how much of the number of months the one may be of the other. An assumption: flows of a city swing by less
around their yearly mean, but for harvests and holidays."""

MOST_LEAD = 120
"""Characters before an amount that may narrow what it is of."""

_STOCKS = compiled(
    r"余额|人口|存栏|在册|保有|储备|存款|贷款|库存|规模|市值|\b(?:balance|population|headcount|stock|reserves|deposits|loans|"
    r"outstanding|assets|debt|index|price)\b",
    re.IGNORECASE,
)
"""Levels of a day do not add up over a year."""
_OTHER_SCOPE = compiled(
    r"其中|对(?!外)|向|来自|民营|国有|外资|外商|一般贸易|加工贸易|主要|重点|单|日均|平均|每|企业|"
    r"\bto\b(?!\s*(?:[a-z]+ )?[^\sa-z]{0,2}(?:\d|\Z))|\b(?:with|from|of which|including|its|their|private|"
    r"state-owned|foreign-(?:funded|invested)|per|average|daily|each)\b",
    re.IGNORECASE,
)
"""Words of a part of the thing between the month and the amount."""
_PLANNED = compiled(r"(?:预算|计划|目标|任务)[数额]?的?\s*\Z|\b(?:budget\w*|plan\w*|target\w*)[a-z ]*\Z", re.IGNORECASE)
"""What is planned for the whole year stands behind what was done of it: 完成年初预算数60999万元的40.4%."""
_SO_FAR = compiled(
    r"累计|以来|截至|至今|全年|\b(?:so far|to date|cumulative\w*|total of|since|until|up to|year-to-date)\b",
    re.IGNORECASE,
)
_HAN = compiled("[\u4e00-\u9fff]")
_EXTRA = compiled(r"[,;。(]")


def ytd_by_size(passage: Passage) -> Iterator[Relation]:
    """Yield two amounts of one thing and time of which one is for the months to date.

    Parameters
    ----------
    passage
        The text with its figures.
    """
    months = months_of(passage, passage.figures)
    if not months:
        return
    told = _told_months(passage, months)
    by_thing: dict[tuple[str, str], list[tuple[QuotedFigure, Months]]] = defaultdict(list)
    names = {one.figure.number: one.name for one in subjects_of(passage)}
    for figure, said in told:
        name = bare(names.get(figure.number, "") or figure.concept)
        if name and not _STOCKS.search(f"{name} {figure.concept}"):
            by_thing[name, figure.dimension].append((figure, said))
    for same in by_thing.values():
        yield from _far_apart(same)
        yield from _too_long(same)
    yield from _told_again(passage, told)


def _told_months(passage: Passage, months: Mapping[int, Months]) -> Sequence[tuple[QuotedFigure, Months]]:
    """Return the amounts whose own sentence names their months, no other thing before them."""
    found: list[tuple[QuotedFigure, Months]] = []
    carried: Months | None = None
    sentence = -1
    for figure in passage.figures:
        if figure.sentence != sentence:
            sentence, carried = figure.sentence, None
        said = months.get(figure.number)
        carried = said if said is not None and not said.same else carried
        if carried is None or not _is_flow(figure):
            continue
        if not _OTHER_SCOPE.search(_lead(passage, figure)) and not _PLANNED.search(figure.before[-16:]):
            found.append((figure, carried))
    return found


def _is_flow(figure: QuotedFigure) -> bool:
    return (
        figure.kind is Kind.LEVEL
        and figure.dimension not in ("", "percent", "points", "ratio", "index")
        and not figure.expected
        and not figure.per_head
        and figure.figure.upper is None
        and printed(figure).is_bounded
        and figure.figure.value > 0
    )


def _lead(passage: Passage, figure: QuotedFigure) -> str:
    """Return the words before an amount that may narrow what it is of: those of its own clause."""
    start = max(passage.sentences[figure.sentence].start, figure.start - MOST_LEAD)
    return re.split(r"[,;。]", passage.folded[start : figure.start])[-1]


def _far_apart(same: Sequence[tuple[QuotedFigure, Months]]) -> Iterator[Relation]:
    """Yield the first pair of one time that lies as far apart as a month and the months to date."""
    for place, (one, said) in enumerate(same):
        for other, its in same[place + 1 :]:
            if said != its or said.last < LEAST_MONTHS or other.sentence == one.sentence:
                continue
            if said.first not in (said.last, 1) or not _of_one_place(one, other):
                continue
            less, more = sorted((one, other), key=lambda figure: figure.interval.middle)
            times = printed(more).middle / printed(less).middle
            if LEAST * said.last <= times <= MOST * said.last:
                yield _relation(one, other, more, less, said)
                return


def _too_long(same: Sequence[tuple[QuotedFigure, Months]]) -> Iterator[Relation]:
    """Yield the amount of a later part of a year that is to one of its months as all months to date would be."""
    single = [(one, said) for one, said in same if said.first == said.last]
    for other, its in same:
        n_months = its.last - its.first + 1
        for one, said in single:
            if its.first == 1 or n_months == 1 or not its.first <= said.last <= its.last or its.last == n_months:
                continue
            if other.sentence == one.sentence or not _of_one_place(one, other):
                continue
            times = printed(other).middle / printed(one).middle
            if LEAST_TO_DATE * its.last <= times <= its.last / LEAST_TO_DATE and times > MOST_LONGER * n_months:
                yield _of_too_long(one, other, its, times)
                return


LEAST_TO_DATE, MOST_LONGER = Decimal("0.8"), Decimal("1.5")
"""How near the months to date, in numbers of one month, a quarter must lie, and how far above its own months."""


def _of_too_long(one: QuotedFigure, other: QuotedFigure, its: Months, times: Decimal) -> Relation:
    number = shown(round(times, 1))
    return Relation(
        code="YTD",
        figures=tuple(sorted((one, other), key=lambda figure: figure.number)),
        holds=False,
        sure=SURE_BY_SIZE,
        arithmetic=Text(
            en=f"{other.quote} of months {its.first}-{its.last} / {one.quote} of one of them = {number}: it is for "
            f"months 1-{its.last}",
            zh=f"{its.first}-{its.last}月的{other.quote} / 其中一个月的{one.quote} = {number}，应为1-{its.last}月累计数",  # noqa: E501
        ),
        says={"printed": other.quote},
        place=other.start,
    )


def _of_one_place(one: QuotedFigure, other: QuotedFigure) -> bool:
    """Whether two names begin alike, or one says no more than the end of the other: 广东省外贸进出口, 广东进出口."""
    mine, theirs = one.concept.lower(), other.concept.lower()
    if one.place and other.place and one.place != other.place:
        return False
    if mine.isascii():
        return mine == theirs or mine.endswith(f"'s {theirs}") or theirs.endswith(f"'s {mine}")
    return mine[:2] == theirs[:2] or (mine.endswith(theirs) and _WHOSE.fullmatch(mine[: -len(theirs)]) is not None)


_WHOSE = compiled(r"[全我本][国省市区县州镇]")


def _relation(one: QuotedFigure, other: QuotedFigure, more: QuotedFigure, less: QuotedFigure, said: Months) -> Relation:
    times = shown(round(printed(more).middle / printed(less).middle, 1))
    wrong = more if said.first == said.last else less
    month = said.last
    return Relation(
        code="YTD",
        figures=(one, other),
        holds=False,
        sure=SURE_BY_SIZE,
        arithmetic=Text(
            en=f"{more.quote} / {less.quote} = {times}, told of one thing and one time: one is for month {month}, "
            f"the other for months 1-{month}",
            zh=f"{more.quote} / {less.quote} = {times}，同一指标同一时期：一为{month}月当月数，一为1-{month}月累计数",
        ),
        says={"printed": wrong.quote},
        place=wrong.start,
    )


def _told_again(passage: Passage, told: Sequence[tuple[QuotedFigure, Months]]) -> Iterator[Relation]:
    """Yield an amount told for the months to date that comes again as one month's, beside another one of that month."""
    totals: dict[tuple[str, str], QuotedFigure] = {}
    for figure in passage.figures:
        if _is_exact(figure) and _is_so_far(passage, figure):
            totals.setdefault(_rounded(figure), figure)
    for figure, said in told:
        total = totals.get(_rounded(figure)) if _is_exact(figure) else None
        if (
            total is None
            or total.sentence == figure.sentence
            or said.last - said.first > 2
            or said.first == 1 < said.last
        ):
            continue
        if not printed(total).touches(printed(figure)) or _is_so_far(passage, figure):
            continue
        if _shares_a_name(total, figure):
            yield _again(total, figure, said)
            return


def _is_exact(figure: QuotedFigure) -> bool:
    """Whether an amount has three digits or nearly so: two are not the same by chance."""
    return _is_flow(figure) and figure.figure.step * 100 <= figure.figure.value


def _rounded(figure: QuotedFigure) -> tuple[str, str]:
    return figure.dimension, f"{printed(figure).middle:.2e}"


def _is_so_far(passage: Passage, figure: QuotedFigure) -> bool:
    """Whether the words before an amount, back to the figure before it, say that it is for several months to date."""
    named = months_in(f"{figure.before} {'' if _HAN.search(figure.before) else _EXTRA.split(figure.after)[0][:40]}")
    span = named[-1] if named and not named[-1].same else Months(0, 0)
    several = span.last - span.first > 2 or (span.first == 1 and span.last > 1)
    return several or _SO_FAR.search(figure.before[-30:]) is not None


_THINGS = compiled(
    r"生产总值|GDP|盈余|赤字|顺差|逆差|收入|支出|进出口|出口|进口|零售|投资|产量|销量|销售|\b(?:gross domestic "
    r"product|surplus|deficit|revenue|"
    r"expenditure|exports?|imports?|trade|sales|output|production|arrivals|visitors)\b",
    re.IGNORECASE,
)


_ONE_NAME = {"gross domestic product": "gdp", "生产总值": "gdp"}


def _shares_a_name(one: QuotedFigure, other: QuotedFigure) -> bool:
    """Whether a word right around two amounts names the same flow."""
    mine, theirs = (
        {_ONE_NAME.get(word.lower(), word.lower()) for word in _THINGS.findall(_around(figure))}
        for figure in (one, other)
    )
    return bool(mine & theirs)


def _around(figure: QuotedFigure) -> str:
    behind = _EXTRA.split(figure.after)[0][:24]
    return f"{figure.concept} {figure.before[-24:]} {behind}"


def _again(total: QuotedFigure, month: QuotedFigure, said: Months) -> Relation:
    return Relation(
        code="YTD",
        figures=tuple(sorted((total, month), key=lambda one: one.number)),
        holds=False,
        sure=SURE_BY_SIZE,
        arithmetic=Text(
            en=f"{total.quote} is told for several months to date, and {month.quote} for month {said.last} alone",
            zh=f"{total.quote}为累计数，而同一数又作为{said.last}月当月数（{month.quote}）",
        ),
        says={"printed": month.quote},
        place=month.start,
    )
