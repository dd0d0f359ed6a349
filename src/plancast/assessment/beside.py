"""Like targets of two plans: which belong together, and whether they can be compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plancast.core.beside import BesideTarget, Pair
from plancast.core.plan import Indicator
from plancast.core.plan_on_day import PlanOnDay
from plancast.core.rule import Rule
from plancast.core.target_outlook import TargetOutlook
from plancast.core.text import Text
from plancast.core.units import compatible

_SORTS = {
    "level": Text(en="a level in the last year", zh="期末水平"),
    "mean": Text(en="a mean over years", zh="年均水平"),
    "sum": Text(en="a sum over years", zh="累计数"),
    "mean_growth": Text(en="mean growth over the plan", zh="规划期年均增速"),
    "cumulative_growth": Text(en="compound change", zh="累计变化"),
    "ratio": Text(en="a ratio to a base year", zh="与基年之比"),
    "event": Text(en="an event", zh="事项"),
}
_ONE_YEAR = Text(en="growth of one year", zh="当年增速")


def pair_targets(
    here: PlanOnDay, there: PlanOnDay, targets: Sequence[TargetOutlook], others: Sequence[TargetOutlook]
) -> tuple[Pair, ...]:
    """Return the like targets of two plans, in the order of the first.

    Parameters
    ----------
    here, there
        The two plans as known on the same day.
    targets, others
        Where their targets stand.

    Returns
    -------
    tuple of Pair
        Indicators are alike by id, by an earlier id (``formerly``), by ``part_of``, or by name. Of several targets on
        one indicator those of the same sort and rank go together; each target is in one pair at most.
    """
    free = list(others)
    pairs = []
    for target in targets:
        found = min(_candidates(here, there, target, free), key=lambda one: one[0], default=None)
        if found is not None:
            _, how, other = found
            free.remove(other)
            pairs.append(_pair(here, there, how, target, other))
    return tuple(pairs)


_HOW = ("id", "formerly", "part_of", "name")


def _candidates(
    here: PlanOnDay, there: PlanOnDay, target: TargetOutlook, free: Sequence[TargetOutlook]
) -> Iterator[tuple[tuple[bool, int, bool, int], str, TargetOutlook]]:
    """Yield each like target that is free, with how well it fits: sort of rule, way of matching, id, place."""
    mine, rule = here.plan.indicators[target.indicator], here.rules.get(target.id)
    for place, other in enumerate(free):
        its, its_rule = there.plan.indicators[other.indicator], there.rules.get(other.id)
        how = _alike(here, mine, there, its)
        if how is not None:
            is_other_sort = _sort(rule) != _sort(its_rule)
            yield (is_other_sort, _HOW.index(how), other.id != target.id, place), how, other


def _alike(here: PlanOnDay, mine: Indicator, there: PlanOnDay, its: Indicator) -> str | None:
    if here.plan.head.part_of == there.plan.id and mine.part_of is not None:
        return "part_of" if mine.part_of == its.id else None
    if there.plan.head.part_of == here.plan.id and its.part_of is not None:
        return "part_of" if its.part_of == mine.id else None
    if mine.id == its.id:
        return "id"
    if mine.id in its.formerly or its.id in mine.formerly or set(mine.formerly) & set(its.formerly):
        return "formerly"
    is_named_alike = mine.name.zh == its.name.zh or mine.name.en.casefold() == its.name.en.casefold()
    return "name" if is_named_alike and mine.unit.dimension == its.unit.dimension else None


def _sort(rule: Rule | None) -> tuple[str, str] | None:
    return None if rule is None else (rule.accumulation, rule.yearly)


def _pair(here: PlanOnDay, there: PlanOnDay, how: str, target: TargetOutlook, other: TargetOutlook) -> Pair:
    reason = _unlike(
        here.plan.indicators[target.indicator], there.plan.indicators[other.indicator], is_part=how == "part_of"
    ) or _unlike_rules(here.rules.get(target.id), there.rules.get(other.id))
    return Pair(matched_by=how, comparable=reason is None, reason=reason, here=_said(target), there=_said(other))


def _unlike(mine: Indicator, its: Indicator, *, is_part: bool) -> Text | None:
    """Say why figures of two indicators cannot be compared; a part's scope is its own."""
    if not compatible(mine.unit.dimension, its.unit.dimension):
        return Text(
            en=f"units differ: {mine.unit.text.en} and {its.unit.text.en}",
            zh=f"单位不同：{mine.unit.text.zh}与{its.unit.text.zh}",
        )
    if mine.is_growth != its.is_growth:
        return Text(en="one is growth, the other is not", zh="一为增速，一非增速")
    if None not in (mine.price_basis, its.price_basis) and mine.price_basis != its.price_basis:
        return Text(en="price bases differ", zh="价格基础不同（现价与可比价）")
    if not is_part and mine.scope is not None and its.scope is not None and mine.scope != its.scope:
        return Text(
            en=f"scopes differ: {mine.scope.en}; {its.scope.en}", zh=f"口径不同：{mine.scope.zh}；{its.scope.zh}"
        )
    return None


def _unlike_rules(mine: Rule | None, its: Rule | None) -> Text | None:
    if mine is None or its is None:
        return Text(en="the words of one of them could not be read", zh="其中之一的用语无法识别")
    if _sort(mine) != _sort(its):
        one, other = _sort_text(mine), _sort_text(its)
        return Text(en=f"one asks for {one.en}, the other for {other.en}", zh=f"一为{one.zh}，一为{other.zh}")
    return None


def _sort_text(rule: Rule) -> Text:
    """Return what a rule asks for; growth of the last year alone is no level."""
    is_one_year = rule.accumulation == "level" and rule.yearly != "level"
    return _ONE_YEAR if is_one_year else _SORTS[rule.accumulation]


def _said(target: TargetOutlook) -> BesideTarget:
    return BesideTarget(
        id=target.id,
        name=target.name,
        indicator=target.indicator,
        printed=target.printed,
        by=target.by,
        unit=target.unit,
        bound=target.bound,
        judged_unit=target.judged_unit,
        status=target.status.value,
        **{"class": target.pace_class},
        median=target.median,
        interval_80=target.interval_80,
        probability=target.probability,
    )
