"""A part beside its whole: shares, growth, and the growth that the whole's target implies for the part; arithmetic."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from plancast.assessment.figures import as_printed
from plancast.core.likeness import Like, YearPair, growth_of, likes_of
from plancast.core.observations import Observation
from plancast.core.parts import LikeIndicator, PartRelease, WholeOutlook
from plancast.core.plan_on_day import PlanOnDay
from plancast.core.rule import Rule
from plancast.core.text import Text

_NO_YEAR = Text(en="there is no year of which both have a figure", zh="没有双方均有数据的年份")
_NO_LEVELS = Text(
    en="the whole has no levels of both years on one basis",
    zh="上级没有两个年份同一口径的水平值",
)
_TWO_BASES = Text(
    en="one figure is from before a revision of levels and the other from after it, or that is not known",
    zh="一方为修订前数据，另一方为修订后数据，或无法判断",
)


def assess_part(part: PlanOnDay, whole: PlanOnDay) -> WholeOutlook:
    """Return the like indicators of a part beside those of its whole.

    Parameters
    ----------
    part, whole
        The two plans with their figures and rules as known on the same day.

    Returns
    -------
    WholeOutlook
        Share ``x / X`` in the newest common year; mean growth of both; of a target of the whole for growth ``g`` over
        ``first`` to ``last``, the level ``x (1 + g)^n`` that the part needs in ``last`` to keep its share, where years
        of the whole that are known already count as known. See ``docs/methods/parts.md``.
    """
    return WholeOutlook(
        plan=whole.plan.id,
        plan_name=whole.plan.head.name,
        indicators=tuple(_like(like, part, whole) for like in likes_of(part, whole)),
    )


def _like(like: Like, part: PlanOnDay, whole: PlanOnDay) -> LikeIndicator:
    pairs = like.pairs
    pair = pairs[-1] if pairs else None
    is_alike = pair is not None and pair.basis is not None
    return LikeIndicator(
        indicator=like.indicator.id,
        name=like.indicator.name,
        part_of=like.counterpart.id,
        unit=like.indicator.unit.text,
        comparable=is_alike or (like.ratio_base is not None and growth_of(like) is not None),
        reason=_reason(like, pair),
        releases=_releases(like),
        **(_compared(like, pair) if pair is not None else {}),
        **_growth(like, part),
        **_implied(like, part, whole, pair if is_alike else None),
    )


def _reason(like: Like, pair: YearPair | None) -> Text | None:
    if like.unlike is not None:
        return like.unlike
    if like.ratio_base is not None:
        return _NO_LEVELS if growth_of(like) is None else None
    if pair is None:
        return _NO_YEAR
    return _TWO_BASES if pair.basis is None else None


def _compared(like: Like, pair: YearPair) -> dict[str, Any]:
    known: dict[str, Any] = {"period": str(pair.year), "value": pair.value, "whole_value": pair.whole_value}
    if pair.basis is None:
        return known
    if like.adds_up:
        share = pair.value / pair.whole_value if pair.whole_value > 0 else None
        return known | {"basis": pair.basis, "share": share}
    return known | {"difference": pair.value - pair.whole_value}


def _releases(like: Like) -> tuple[PartRelease, ...]:
    """Return all releases of the part's newest figure, each with its basis: both vintages are shown."""
    if not like.part.releases:
        return ()
    newest = like.part.releases[max(like.part.releases)]
    return tuple(
        PartRelease(
            value=one.value,
            printed=as_printed(one.figure),
            release_date=one.release_date,
            release_status=one.release_status.value,
            basis=like.part.basis(one) if like.adds_up else "not revised",
        )
        for one in newest
    )


def _growth(like: Like, part: PlanOnDay) -> dict[str, Any]:
    if like.unlike is not None:
        return {}
    if like.indicator.is_growth:
        return _stated_growth(like, part)
    grown = growth_of(like)
    if grown is None or not grown.is_like:
        return {}
    mine, its = grown.yearly
    return {"growth_from": str(grown.first), "growth_to": str(grown.last), "growth": mine, "whole_growth": its}


def _stated_growth(like: Like, part: PlanOnDay) -> dict[str, Any]:
    """Return the newest mean growth that the part states over years, or compounds, and the whole's over the same."""
    whole = {year: like.in_unit(found[0].value) for year, found in like.whole.releases.items()}
    mine: list[tuple[int, int, float]] = [
        (period.start.year, period.end.year, release.value)
        for period, release in part.vintages.newest(like.indicator.id, "years").items()
    ]
    mine += [(year, year, found[0].value) for year, found in like.part.releases.items()]
    usable = [one for one in mine if all(year in whole for year in range(one[0], one[1] + 1))]
    if not usable:
        return {}
    first, last, growth = max(usable, key=lambda one: (one[1], one[1] - one[0]))
    factor = 1.0
    for year in range(first, last + 1):
        factor *= 1 + whole[year] / 100
    its = _yearly(factor, last - first + 1)
    return {"growth_from": str(first - 1), "growth_to": str(last), "growth": growth, "whole_growth": its}


@dataclass(frozen=True)
class _Asked:
    """A target with its rule."""

    id: str
    rule: Rule
    is_growth: bool

    @property
    def center(self) -> float:
        """The figure as printed."""
        assert self.rule.center is not None  # `_targets` has seen to that
        return float(self.rule.center)


def _targets(plan: PlanOnDay, level: str, growth: str | None) -> list[_Asked]:
    """Return targets that say how large a level is to be, or how fast it is to grow; growth first."""
    found = []
    for target in plan.plan.targets.values():
        rule = plan.rules.get(target.id)
        if rule is None or rule.center is None or rule.compare is not None or rule.side is None:
            continue
        is_mean = rule.accumulation == "mean_growth" or (rule.compounds and rule.first == rule.last)
        if is_mean and target.indicator in (level, growth):
            found.append(_Asked(target.id, rule, True))
        elif rule.accumulation == "level" and not rule.compounds and target.indicator == level:
            found.append(_Asked(target.id, rule, False))
    return sorted(found, key=lambda one: (not one.is_growth, one.rule.first == one.rule.last))


def _implied(like: Like, part: PlanOnDay, whole: PlanOnDay, pair: YearPair | None) -> dict[str, Any]:
    """Return what the whole's target implies for the part, from its newest figure on."""
    asked = _targets(whole, like.counterpart.id, like.growth)
    start = _start(like, pair)
    if like.unlike is not None or not asked or start is None:
        return {}
    wanted = asked[0]
    year, left = start.period.year, wanted.rule.last - start.period.year
    if like.indicator.is_growth:
        factor = _factor(wanted, year, _growth_by_year(_values(like)))
        return _head(wanted) | ({} if factor is None else {"implied_growth": _yearly(factor, left)})
    if not like.adds_up:
        return {}
    factor = _whole_factor(like, wanted, pair, year)
    if factor is None:
        return _head(wanted)
    found = _head(wanted) | {"implied_growth": _yearly(factor, left), "implied_level": start.value * factor}
    return found | _own(like, part, wanted, pair, factor)


def _head(wanted: _Asked) -> dict[str, Any]:
    return {"target": wanted.id, "implied_year": wanted.rule.last}


def _start(like: Like, pair: YearPair | None) -> Observation | None:
    """Return the part's figure to start from: that of the share, else its newest."""
    if pair is not None:
        return pair.part
    return like.part.releases[max(like.part.releases)][0] if like.part.releases else None


def _values(like: Like) -> dict[int, float]:
    return {year: found[0].value for year, found in like.whole.releases.items()}


def _growth_by_year(stated: dict[int, float]) -> dict[int, float]:
    return {year: value / 100 for year, value in stated.items()}


def _whole_factor(like: Like, wanted: _Asked, pair: YearPair | None, year: int) -> float | None:
    """Return how many times its size the whole is to have, in the target's last year, of the year started from."""
    if wanted.is_growth:
        return _factor(wanted, year, _growth_by_year(like.whole.growth))
    if pair is None or pair.whole_value <= 0 or wanted.rule.last <= year:
        return None
    return like.in_unit(wanted.center) / pair.whole_value


def _factor(wanted: _Asked, year: int, known: dict[int, float]) -> float | None:
    """Return ``prod (1 + g)`` from a year on to the last one of a target for mean growth.

    Years between it and the target's first one take their known growth, else the target's. Years of the target that
    lie behind are taken out of ``(1 + g)^n``; None where one of them is not known, or no year is left.
    """
    rule, mean = wanted.rule, wanted.center / 100
    if rule.last <= year:
        return None
    factor = float((1 + mean) ** (rule.last - rule.first + 1))
    for between in range(year + 1, rule.first):
        factor *= 1 + known.get(between, mean)
    for behind in range(rule.first, year + 1):
        if 1 + known.get(behind, -1) <= 0:
            return None
        factor /= 1 + known[behind]
    return factor


def _yearly(factor: float, n_years: int) -> float | None:
    return float(100 * (factor ** (1 / n_years) - 1)) if factor > 0 and n_years > 0 else None


def _own(like: Like, part: PlanOnDay, wanted: _Asked, pair: YearPair | None, factor: float) -> dict[str, Any]:
    """Return the share that the part has at the end if its own target and the whole's are both just met."""
    if pair is None or pair.whole_value <= 0:
        return {}
    mine = _targets(part, like.indicator.id, part.growth_of(like.indicator))
    same = [one for one in mine if one.rule.last == wanted.rule.last]
    if not same:
        return {}
    level = _own_level(like, same[0], pair)
    if level is None:
        return {}
    return {"own_target": same[0].id, "own_share": level / (pair.whole_value * factor)}


def _own_level(like: Like, own: _Asked, pair: YearPair) -> float | None:
    if not own.is_growth:
        return own.center
    factor = _factor(own, pair.year, _growth_by_year(like.part.growth))
    return None if factor is None else pair.value * factor
