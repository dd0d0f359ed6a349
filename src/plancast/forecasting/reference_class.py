"""How often targets of that sort were met: the base rate that speaks where no trajectory can."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import numpy as np

from plancast.core.reference import PastTarget, ReferenceClass, TargetDirection, TargetHorizon, TargetKind
from plancast.core.text import Text

LEAST_TARGETS = 5
"""Past targets a class must hold before it is believed; with fewer it is widened, step by named step."""

KIND_WORDS: dict[TargetKind, Text] = {
    "growth": Text(en="mean growth over a plan", zh="规划期年均增长"),
    "level_up": Text(en="a level to reach", zh="总量达到"),
    "level_down": Text(en="a level to stay within", zh="总量控制在以内"),
    "share_up": Text(en="a share to raise", zh="比重提高"),
    "share_down": Text(en="a share to lower", zh="比重降低"),
    "sum": Text(en="a sum over the plan", zh="规划期累计"),
    "count": Text(en="a number to reach", zh="数量达到"),
    "rate_cap": Text(en="a rate to keep below a cap", zh="比率控制在以内"),
    "yearly_growth": Text(en="growth of one year", zh="年度增长"),
}
"""Each sort of target in words."""


def probability(
    kind: TargetKind,
    direction: TargetDirection,
    past: tuple[PastTarget, ...],
    as_of: date,
    horizon: TargetHorizon | None = None,
) -> ReferenceClass | None:
    """Return how often targets of that kind were met, counting only outcomes known by a day.

    The class is widened while it holds fewer than five: same kind and horizon; same direction and horizon; all
    targets of that horizon. Targets of a year and of a whole plan are never counted together, and only rows of
    grade A are.

    Parameters
    ----------
    kind, direction
        Of the target asked about.
    past
        Rows of ``shipped/reference_class.csv``, or any others.
    as_of
        Outcomes known later do not count.
    horizon
        ``plan`` or ``year``; by default ``year`` for `yearly_growth` and ``plan`` for all others.

    Returns
    -------
    ReferenceClass or None
        None where nothing of that horizon is known by then.

    References
    ----------
    Jeffreys' prior for a rate: Brown, Cai & DasGupta (2001), doi:10.1214/ss/1009213286; the outside view:
    Kahneman & Tversky (1979), *TIMS Studies in Management Science* 12, 313-327.
    """
    span: TargetHorizon = horizon or ("year" if kind == "yearly_growth" else "plan")
    known = [one for one in past if one.horizon == span and one.grade == "A" and one.outcome_known <= as_of]
    steps: tuple[tuple[Text, Callable[[PastTarget], bool]], ...] = (
        (_kind_name(kind, span), lambda one: one.kind == kind),
        (_direction_name(direction, span), lambda one: one.direction == direction),
        (_all_name(span), lambda _: True),
    )
    for step, (name, belongs) in enumerate(steps):
        chosen = [one for one in known if belongs(one)]
        is_last = step == len(steps) - 1
        if len(chosen) >= LEAST_TARGETS or (is_last and chosen):
            met = sum(one.met for one in chosen)
            rate = (met + 0.5) / (len(chosen) + 1.0)
            return ReferenceClass(rate, len(chosen), met, name, rate_interval(met, len(chosen)), step)
    return None


def rate_interval(met: int, n: int, cover: float = 0.8) -> tuple[float, float]:
    """Return the central interval of a rate after ``met`` of ``n``, Jeffreys' prior.

    Quantiles of Beta(met + 1/2, n - met + 1/2), by the substitution ``rate = sin^2(angle)``, in which the density is
    smooth up to its ends.

    Examples
    --------
    >>> [round(one, 3) for one in rate_interval(8, 10)]
    [0.605, 0.916]
    """
    angle = np.linspace(0.0, np.pi / 2.0, 4001)[1:-1]
    log_density = 2.0 * met * np.log(np.sin(angle)) + 2.0 * (n - met) * np.log(np.cos(angle))
    density = np.exp(log_density - log_density.max())
    below = np.cumsum(density) - 0.5 * density
    below /= density.sum()
    low, high = np.sin(np.interp([0.5 - cover / 2.0, 0.5 + cover / 2.0], below, angle)) ** 2
    return float(low), float(high)


def _kind_name(kind: TargetKind, span: TargetHorizon) -> Text:
    words = KIND_WORDS[kind]
    if span == "year":
        return Text(en=f"yearly targets of the same kind ({words.en})", zh=f"同类年度目标（{words.zh}）")
    return Text(en=f"targets of plans of the same kind ({words.en})", zh=f"同类规划目标（{words.zh}）")


def _direction_name(direction: TargetDirection, span: TargetHorizon) -> Text:
    side = Text(en="at least", zh="不低于") if direction == "at_least" else Text(en="at most", zh="不高于")
    if span == "year":
        return Text(en=f"yearly targets of the form '{side.en}'", zh=f"“{side.zh}”类年度目标")
    return Text(en=f"targets of plans of the form '{side.en}'", zh=f"“{side.zh}”类规划目标")


def _all_name(span: TargetHorizon) -> Text:
    if span == "year":
        return Text(en="all yearly targets", zh="全部年度目标")
    return Text(en="all targets of plans", zh="全部规划目标")
