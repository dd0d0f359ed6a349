"""A target that its own base value meets: the wrong side, unit or year, or no target at all."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from plancast.checks.evidence import Evidence
from plancast.checks.rules.rule import CheckRule
from plancast.checks.words import bound_in_words, figure_in_words, in_unit_of
from plancast.core.finding import Finding, finding
from plancast.core.plan import Indicator
from plancast.core.rule import Rule


def _find(evidence: Evidence) -> Iterator[Finding]:
    for target, indicator, rule in evidence.ruled():
        base = None if target.base is None else in_unit_of(indicator, target.base.value)
        if target.base is None or base is None or rule.strict is None or not _starts_from_base(rule, indicator):
            continue
        if bool(rule.strict.holds(np.array([float(base.value)]))[0]):
            bound, value = bound_in_words(rule.strict, indicator.unit), figure_in_words(base)
            yield finding(
                "TARGET_MET",
                target.where,
                target=target.id,
                bound_en=bound.en,
                bound_zh=bound.zh,
                by_en=f" by {rule.last}",
                by_zh=f"{rule.last}年",
                base_en=value.en,
                base_zh=value.zh,
                of_en=f" of {target.base.period.text}",
                of_zh=f"{target.base.period.text}年",
            )


def _starts_from_base(rule: Rule, indicator: Indicator) -> bool:
    """Whether the bound is a level to be reached from the base.

    Growth and other yearly rates are to be kept up over the years, sums and ratios start from nothing: their bound may
    lie behind the base without a mistake. So may one within a printed place of a figure that has no good side.
    """
    return rule.accumulation == "level" and rule.compare is None and rule.side is not None and not indicator.is_growth


RULE = CheckRule("TARGET_MET", _find)
