"""The words of targets: one file a row of the table of printed words, and what they make of a target together.

A word gives a part of a rule: how yearly figures accumulate, the bound, the deadline, what it is compared with, or that
the bound is not set. A new word is one file and one line in `VERDICTS`.
"""

from __future__ import annotations

from collections.abc import Mapping

from plancast.core.finding import Finding
from plancast.core.periods import Period
from plancast.core.plan import Document, Indicator, Target
from plancast.core.rule import Rule
from plancast.core.verdicts import (
    about,
    above_growth,
    above_nation,
    at_least,
    at_most,
    bare,
    before,
    count,
    cumulative,
    double,
    from_base,
    in_step,
    mean_growth,
    milestone,
    near,
    new_total,
    not_set,
    yearly_mean,
)
from plancast.core.verdicts import range as range_
from plancast.core.verdicts.accumulate import accumulate
from plancast.core.verdicts.describe import describe
from plancast.core.verdicts.phrases import names_a_total
from plancast.core.verdicts.rules import rule_from
from plancast.core.verdicts.verdict import Verdict
from plancast.core.verdicts.versions import StatedVersion, judged_alike, versions_from

__all__ = [
    "VERDICTS",
    "StatedVersion",
    "accumulate",
    "describe",
    "judged_alike",
    "names_a_total",
    "read_rule",
    "read_versions",
]

VERDICTS: tuple[Verdict, ...] = (
    milestone.VERDICT,
    mean_growth.VERDICT,
    cumulative.VERDICT,
    yearly_mean.VERDICT,
    new_total.VERDICT,
    double.VERDICT,
    from_base.VERDICT,
    count.VERDICT,
    at_least.VERDICT,
    at_most.VERDICT,
    bare.VERDICT,
    about.VERDICT,
    near.VERDICT,
    range_.VERDICT,
    before.VERDICT,
    in_step.VERDICT,
    above_nation.VERDICT,
    above_growth.VERDICT,
    not_set.VERDICT,
)
"""All verdicts. Of one part, the first that reads a text takes its words off it."""


def read_rule(target: Target, indicator: Indicator, plan_period: Period) -> tuple[Rule | None, tuple[Finding, ...]]:
    """Read the rule of a target from its printed words, its keys and its deadline.

    Both languages are read; where they give different rules the Chinese words hold, with a finding. The keys
    ``at_least``, ``at_most``, ``near`` and ``range`` win over the words, which still say how to accumulate. The key
    ``rule`` wins over both.

    Parameters
    ----------
    target
        The target.
    indicator
        Its indicator; figures are converted to its unit.
    plan_period
        Years of the plan: those that count where the target names none.

    Returns
    -------
    tuple of Rule or None, and findings
        ``BOUND_MISSING``, ``COMPARED_MISSING``, ``PRINTED_UNREADABLE``, ``UNIT_MISMATCH``: without a rule unless
        another language or a key gives it; ``WORDS_DISAGREE``, ``BOUND_DISAGREES``: with the rule that holds.

    Examples
    --------
    >>> from plancast.core.periods import parse_period
    >>> growth = Indicator(name="growth", unit="%", kind="rate", is_growth=True, price_basis="constant")
    >>> target = Target(indicator="growth", printed={"zh": "5左右"}, over="2026-2030", source={"document": "plan"})
    >>> rule, findings = read_rule(target, growth, parse_period("2026-2030"))
    >>> rule.words, rule.accumulation, str(rule.bound.lower), str(rule.strict.lower)
    (('mean_growth', 'about'), 'mean_growth', '4.5', '5')
    """
    return rule_from(target, indicator, plan_period, VERDICTS)


def read_versions(
    target: Target, indicator: Indicator, plan_period: Period, documents: Mapping[str, Document]
) -> tuple[tuple[StatedVersion, ...], tuple[Finding, ...]]:
    """Read the rule of each version of a target; of a target without others, of its own words.

    Parameters
    ----------
    target
        The target with those of its versions that were known on the day.
    indicator
        Its indicator; figures are converted to its unit.
    plan_period
        Years of the plan: those that count where the target names none.
    documents
        The plan's documents by id: the day of a version is that of its document.

    Returns
    -------
    tuple of versions, and findings
        The target's own words first, then by day; one of them is in force. Findings are those of `read_rule`, each at
        the place of the version whose words they are of.
    """
    return versions_from(target, indicator, plan_period, documents, VERDICTS)
