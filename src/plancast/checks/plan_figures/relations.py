"""Relations between the figures of a plan: sums, shares, growth, means of growth, figures per head."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial

from plancast.checks.plan_figures.figures import PlanFigure, PlanFigures, Slot
from plancast.checks.plan_figures.held import REVISED, REVISED_POINTS, held, of_one_table
from plancast.checks.plan_figures.names import Names
from plancast.checks.plan_figures.scales import scales
from plancast.checks.plan_figures.to_date import to_date
from plancast.checks.text_rules.follows import Worked, mean_rate, printed, rate_of
from plancast.checks.text_rules.relation import Relation
from plancast.core.intervals import Interval
from plancast.core.periods import Period
from plancast.core.quoted import QuotedFigure

Find = Callable[[PlanFigures, Names], Iterator[Relation]]
"""One sort of relation: all of it in a plan."""

YEAR = Slot("year", 1, 12, 1)
HUNDRED = Interval(Decimal(100), Decimal(100))
ONE_TABLE_POINTS = Decimal(2)
"""Points by which a rate told elsewhere may part from the levels of one table, which stand on one base: an assumption,
1 to 3."""

_ONE_POINT = Decimal(1)
"""Points by which a mean of growth, or growth of a whole, moves at most as its years or parts are revised."""


def growths(figures: PlanFigures, names: Names) -> Iterator[Relation]:
    """Yield growth beside the two levels that it is between, both at the same prices."""
    for rate, level in names.growth.items():
        for slot, year, shown in figures.of(rate):
            now, before = figures.at(level, slot, year), figures.at(level, slot, year - 1)
            if now is not None and before is not None:
                points = ONE_TABLE_POINTS if of_one_table(now, before) else REVISED_POINTS
                yield from _found(held("GROWTH", shown, (now, before), _rate, points=points))


def _rate(both: Sequence[QuotedFigure]) -> Worked:
    return rate_of(both[0], both[1])


def means(figures: PlanFigures, names: Names) -> Iterator[Relation]:
    """Yield mean growth over years beside the first and the last level, or beside the rates of all its years."""
    for mean, level in names.mean_growth.items():
        for slot, year, shown in figures.of(mean):
            if slot.kind == "years":
                last, base = figures.at(level, YEAR, year), figures.at(level, YEAR, year - slot.n_years)
                if last is not None and base is not None:
                    work = partial(_mean, n_years=slot.n_years)
                    yield from _found(held("CAGR", shown, (last, base), work, points=_ONE_POINT))
    for mean, yearly in names.mean_of_rates.items():
        for slot, year, shown in figures.of(mean):
            rates = [figures.at(yearly, YEAR, one) for one in range(year - slot.n_years + 1, year + 1)]
            known = [one for one in rates if one is not None]
            if slot.kind == "years" and len(known) == slot.n_years > 1:
                yield from _found(held("CAGR", shown, known, _compounded, points=_ONE_POINT))


def _mean(both: Sequence[QuotedFigure], n_years: int) -> Worked:
    return mean_rate(both[0], both[1], n_years)


def _compounded(rates: Sequence[QuotedFigure]) -> Worked:
    """Return the mean of yearly rates, each of which compounds on the years before."""
    total = printed(rates[0]) / 100 + 1
    for rate in rates[1:]:
        total *= printed(rate) / 100 + 1
    formula = " × ".join(f"(1 + {rate.quote})" for rate in rates)
    return Worked((total.root(len(rates)) - 1) * 100, f"({formula})^(1/{len(rates)}) - 1", "%")


def ranges(figures: PlanFigures, names: Names) -> Iterator[Relation]:
    """Yield growth of a whole beside that of all its parts: it lies between the slowest and the fastest."""
    for one in names.rates:
        if one.whole is None:
            continue
        for slot, year, shown in figures.of(one.whole):
            parts = [figures.at(part, slot, year) for part in one.parts]
            known = [part for part in parts if part is not None]
            if len(known) == len(parts):
                yield from _found(held("GROWTH", shown, known, _between, points=_ONE_POINT))


def _between(rates: Sequence[QuotedFigure]) -> Worked:
    values = [printed(rate) for rate in rates]
    span = Interval(min(one.low for one in values), max(one.high for one in values))
    quotes = ", ".join(rate.quote for rate in rates)
    return Worked(span, f"min … max ({quotes})", "%")


def structures(figures: PlanFigures, names: Names) -> Iterator[Relation]:
    """Yield the shares of all parts of one whole, which make 100."""
    for one in names.structures:
        last = one.parts[-1]
        for slot, year, shown in figures.of(last):
            parts = [figures.at(part, slot, year) for part in one.parts[:-1]]
            known = [part for part in parts if part is not None]
            if len(known) == len(parts):
                yield from _found(held("SHARE", shown, known, _rest))


def _rest(parts: Sequence[QuotedFigure]) -> Worked:
    total = HUNDRED
    for part in parts:
        total -= printed(part)
    return Worked(total, " - ".join(("100", *(part.quote for part in parts))), "%")


def per_head(figures: PlanFigures, names: Names) -> Iterator[Relation]:
    """Yield a level per head beside the level and the mean of the population of two ends of years.

    Where it does not fit, nothing is judged: the population may be counted otherwise.
    """
    for head, (level, population) in names.per_head.items():
        for slot, year, shown in figures.of(head):
            above = figures.at(level, slot, year)
            people = [figures.at(population, YEAR, one) for one in (year - 1, year)]
            known = [one for one in people if one is not None]
            if slot == YEAR and above is not None and len(known) == len(people):
                found = held("RATIO", shown, (above, *known), _quotient_of_mean)
                yield from _found(found if found is None or found.holds else replace(found, sure=REVISED))


def _quotient_of_mean(figures: Sequence[QuotedFigure]) -> Worked:
    above, before, now = figures
    mean = (printed(before) + printed(now)) / 2
    return Worked(printed(above) / mean, f"{above.quote} / (({before.quote} + {now.quote}) / 2)", "")


def shares(figures: PlanFigures, names: Names) -> Iterator[Relation]:
    """Yield a share beside its part and its whole, a quotient beside what it is of."""
    for share, (part, whole) in names.shares.items():
        for slot, year, shown in figures.of(share):
            above, below = figures.at(part, slot, year), figures.at(whole, slot, year)
            if above is not None and below is not None:
                code = "SHARE" if shown.quoted.dimension == "percent" else "RATIO"
                yield from _found(held(code, shown, (above, below), _quotient))


def _quotient(both: Sequence[QuotedFigure]) -> Worked:
    above, below = both
    quotient = printed(above) / printed(below)
    if above.dimension == below.dimension:
        return Worked(quotient * 100, f"{above.quote} / {below.quote}", "%")
    return Worked(quotient, f"{above.quote} / {below.quote}", "")


def sums(figures: PlanFigures, names: Names) -> Iterator[Relation]:
    """Yield a whole beside all its parts."""
    for one in names.sums:
        if one.whole is None:
            continue
        for slot, year, shown in figures.of(one.whole):
            parts = [figures.at(part, slot, year) for part in one.parts]
            known = [part for part in parts if part is not None]
            if len(known) == len(parts):
                yield from _found(held("SUM", shown, known, _total))


def _total(parts: Sequence[QuotedFigure]) -> Worked:
    total = printed(parts[0])
    for part in parts[1:]:
        total += printed(part)
    return Worked(total, " + ".join(part.quote for part in parts), "")


def projects(figures: PlanFigures, names: Names) -> Iterator[Relation]:
    """Yield investment in a project so far beside that of the year before and what was done since."""
    so_far: dict[str, dict[int, PlanFigure]] = defaultdict(dict)
    done: dict[tuple[str, Period], PlanFigure] = {}
    for row in figures.rows:
        period = row.quoted.period
        if row.key == "cumulated_investment" and period is not None and (period.end.month, period.end.day) == (12, 31):
            so_far[row.subject][period.year] = row
        elif row.key == "done_this_year" and period is not None:
            done[row.subject, period] = row
    for row in figures.rows:
        period = row.quoted.period
        if row.key == "cumulated_investment" and period is not None:
            before, since = so_far[row.subject].get(period.year - 1), done.get((row.subject, period))
            if before is not None and since is not None and row.quoted.dimension == since.quoted.dimension:
                yield from _found(held("SUM", row, (before, since), _total))


RELATIONS: tuple[Find, ...] = (sums, shares, structures, growths, means, ranges, per_head, scales, to_date, projects)
"""All sorts of relation between figures of a plan."""


def _found(relation: Relation | None) -> tuple[Relation, ...]:
    return () if relation is None else (relation,)
