"""What a part says against its whole: links, figures and bounds above the whole's, growth out of line with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from plancast.checks.words import figure_in_words
from plancast.core.finding import Finding, Where, finding
from plancast.core.likeness import Growth, Like, growth_of, likes_of
from plancast.core.observations import Observation
from plancast.core.plan import Plan, Target
from plancast.core.plan_on_day import PlanOnDay
from plancast.core.rule import Rule
from plancast.core.units import convert

PLAN_FILE = Where(file="plan.yaml")
_ADDING = ("level", "sum")


def whole_not_found(plan: Plan) -> Finding:
    """Return the finding of a plan whose whole is neither beside it nor bundled, or cannot be read."""
    name = str(plan.head.part_of)
    return finding("WHOLE_NOT_FOUND", PLAN_FILE, (name,), found=name, here=plan.id)


def check_part_links(plan: Plan, whole: Plan | None) -> tuple[Finding, ...]:
    """Return indicators whose ``part_of`` names none of the whole's plan; all of them where no whole is named."""
    known = {} if whole is None else whole.indicators
    named = "-" if whole is None else whole.id
    return tuple(
        finding("PART_LINK_UNKNOWN", one.where, (one.part_of,), indicator=one.id, found=one.part_of, whole=named)
        for one in plan.indicators.values()
        if one.part_of is not None and one.part_of not in known
    )


def check_part(part: PlanOnDay, whole: PlanOnDay, siblings: Sequence[PlanOnDay]) -> tuple[Finding, ...]:
    """Return what a part's figures and bounds say against the whole's, as known on the day.

    Parameters
    ----------
    part, whole
        The two plans as known on the day.
    siblings
        Other parts of the same whole that stand beside this one: their bounds are added up.
    """
    found: list[Finding] = []
    for like in likes_of(part, whole):
        if like.unlike is None:
            found += _figures(like, whole)
            found += _growth(like, whole)
            found += _bounds(like, part, whole)
            found += _sums(like, part, whole, siblings)
    return tuple(one.model_copy(update={"release_date": part.vintages.as_of}) for one in found)


def _figures(like: Like, whole: PlanOnDay) -> Iterator[Finding]:
    """Find the newest year in which the part is larger than the whole, rounding apart."""
    for pair in reversed(like.pairs) if like.adds_up else ():
        if _lowest(pair.part) > _highest(pair.whole, like):
            part, its = figure_in_words(pair.part.figure), figure_in_words(pair.whole.figure)
            yield finding(
                "PART_ABOVE_WHOLE",
                like.indicator.where,
                (pair.part.figure.text, pair.whole.figure.text),
                indicator=like.indicator.id,
                period=pair.year,
                part_en=part.en,
                part_zh=part.zh,
                like=like.counterpart.id,
                whole=whole.plan.id,
                whole_en=its.en,
                whole_zh=its.zh,
            )
            return


def _lowest(release: Observation) -> Decimal:
    return release.figure.interval[0]


def _highest(release: Observation, like: Like) -> Decimal:
    high = release.figure.interval[1]
    return convert(high, like.counterpart.unit, like.indicator.unit) if high.is_finite() else high


def _growth(like: Like, whole: PlanOnDay) -> Iterator[Finding]:
    grown = growth_of(like)
    if grown is not None and grown.is_out_of_line:
        yield _out_of_line(like, whole, grown)


def _out_of_line(like: Like, whole: PlanOnDay, grown: Growth) -> Finding:
    mine, its = grown.yearly
    return finding(
        "PART_GROWTH_UNLIKE",
        like.indicator.where,
        indicator=like.indicator.id,
        first=grown.first,
        last=grown.last,
        times=f"{grown.part:.2f}",
        growth=f"{mine:.1f}",
        like=like.counterpart.id,
        whole=whole.plan.id,
        whole_times=f"{grown.whole:.2f}",
        whole_growth=f"{its:.1f}",
    )


def _bounds(like: Like, part: PlanOnDay, whole: PlanOnDay) -> Iterator[Finding]:
    for target, rule, limit, whole_rule in _same_targets(like, part, whole):
        mine, its = _center(like, rule, is_whole=False), _center(like, whole_rule, is_whole=True)
        if mine > its:
            yield finding(
                "PART_BOUND_ABOVE_WHOLE",
                target.where,
                target=target.id,
                bound_en=_said(like, mine, "en"),
                bound_zh=_said(like, mine, "zh"),
                year=rule.last,
                like=limit.id,
                whole=whole.plan.id,
                whole_en=_said(like, its, "en"),
                whole_zh=_said(like, its, "zh"),
            )


def _sums(like: Like, part: PlanOnDay, whole: PlanOnDay, siblings: Sequence[PlanOnDay]) -> Iterator[Finding]:
    """Add up the bounds of all parts that stand beside one another."""
    others = [(sibling, other) for sibling in siblings for other in likes_of(sibling, whole)]
    for target, rule, limit, whole_rule in _same_targets(like, part, whole):
        total, names = _center(like, rule, is_whole=False), [part.plan.id]
        for sibling, other in others:
            for _, its_rule, its_limit, _ in _same_targets(other, sibling, whole):
                if its_limit.id == limit.id and other.unlike is None:
                    total += convert(
                        _center(other, its_rule, is_whole=False), other.indicator.unit, like.indicator.unit
                    )
                    names.append(sibling.plan.id)
        its = _center(like, whole_rule, is_whole=True)
        if len(names) > 1 and total > its:
            yield finding(
                "PARTS_ABOVE_WHOLE",
                target.where,
                target=target.id,
                parts=", ".join(names),
                sum_en=_said(like, total, "en"),
                sum_zh=_said(like, total, "zh"),
                year=rule.last,
                like=limit.id,
                whole=whole.plan.id,
                whole_en=_said(like, its, "en"),
                whole_zh=_said(like, its, "zh"),
            )


def _same_targets(like: Like, part: PlanOnDay, whole: PlanOnDay) -> Iterator[tuple[Target, Rule, Target, Rule]]:
    """Yield each of the part's targets on a size beside the whole's of the same sort, side and years."""
    for target, rule in _adding(like, like.indicator.id, part):
        for limit, whole_rule in _adding(like, like.counterpart.id, whole):
            asks = (
                (rule.accumulation, rule.side, rule.last),
                (
                    whole_rule.accumulation,
                    whole_rule.side,
                    whole_rule.last,
                ),
            )
            if asks[0] == asks[1] and (rule.accumulation == "level" or rule.first == whole_rule.first):
                yield target, rule, limit, whole_rule


def _adding(like: Like, indicator: str, plan: PlanOnDay) -> Iterator[tuple[Target, Rule]]:
    for target in plan.plan.targets.values():
        rule = plan.rules.get(target.id)
        if target.indicator != indicator or rule is None or not like.adds_up or rule.accumulation not in _ADDING:
            continue
        if rule.center is not None and rule.compare is None and not rule.compounds:
            yield target, rule


def _center(like: Like, rule: Rule, *, is_whole: bool) -> Decimal:
    assert rule.center is not None  # `_adding` has seen to that
    return convert(rule.center, like.counterpart.unit, like.indicator.unit) if is_whole else rule.center


def _said(like: Like, value: Decimal, lang: str) -> str:
    unit = like.indicator.unit.text
    return f"{value:f} {unit.en}" if lang == "en" else f"{value:f}{unit.zh}"
