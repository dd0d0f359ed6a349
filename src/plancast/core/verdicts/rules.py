"""From a target as written to the rule by which it is judged, with findings of what its words leave open."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from plancast.core.figures import Figure, FigureError, parse_figure
from plancast.core.finding import Finding, finding
from plancast.core.periods import Period
from plancast.core.plan import Indicator, Target
from plancast.core.rule import Accumulation, Bound, Rule, Side
from plancast.core.text import Text
from plancast.core.units import parse_unit
from plancast.core.verdicts.about import ABOUT
from plancast.core.verdicts.above_nation import ABOVE_NATION
from plancast.core.verdicts.at_least import AT_LEAST
from plancast.core.verdicts.at_most import AT_MOST
from plancast.core.verdicts.bare import BARE
from plancast.core.verdicts.before import BEFORE
from plancast.core.verdicts.count import COUNT
from plancast.core.verdicts.cumulative import CUMULATIVE
from plancast.core.verdicts.double import DOUBLE
from plancast.core.verdicts.in_step import IN_STEP, MARGIN_POINTS
from plancast.core.verdicts.level import LEVEL
from plancast.core.verdicts.mean_growth import MEAN_GROWTH
from plancast.core.verdicts.milestone import MILESTONE
from plancast.core.verdicts.near import NEAR
from plancast.core.verdicts.new_total import NEW_TOTAL
from plancast.core.verdicts.not_set import NOT_SET
from plancast.core.verdicts.printed import Printed, PrintedError, read_printed
from plancast.core.verdicts.range import RANGE
from plancast.core.verdicts.verdict import Limits, Verdict
from plancast.core.verdicts.yearly_mean import YEARLY_MEAN

_BY_MARK = (AT_LEAST, AT_MOST, BARE, ABOUT)
_BY_ACCUMULATION: dict[str, Verdict] = {
    "level": LEVEL,
    "mean": YEARLY_MEAN,
    "sum": NEW_TOTAL,
    "mean_growth": MEAN_GROWTH,
    "cumulative_growth": CUMULATIVE,
    "ratio": DOUBLE,
    "event": MILESTONE,
}
_KEYS: tuple[tuple[str, Verdict], ...] = (
    ("at_least", AT_LEAST),
    ("at_most", AT_MOST),
    ("near", NEAR),
    ("range", RANGE),
)
_CURRENT_PRICES = Text(en="the price basis is not stated: current prices are assumed", zh="未说明价格基础：假定为现价")
_PER_YEAR = Text(
    en="printed per year: judged on the mean of the years, single years beside it",
    zh="按每年列出：以各年平均值判断，逐年列于其旁",
)


@dataclass(frozen=True)
class _Case:
    target: Target
    indicator: Indicator
    plan_period: Period

    @property
    def side(self) -> Side | None:
        return None if self.indicator.good == "none" else "up" if self.indicator.good == "up" else "down"


def read_rule(target: Target, indicator: Indicator, plan_period: Period) -> tuple[Rule | None, tuple[Finding, ...]]:
    """Read the rule of a target from its printed words and its keys.

    Keys (``at_least``, ``at_most``, ``near``, ``range``, ``event``, ``rule``) win over words, and have to agree with them.

    Parameters
    ----------
    target, indicator
        The target and its indicator.
    plan_period
        Years of the plan: where a target counts from, and its deadline where it names none.

    Returns
    -------
    tuple
        The rule, or None where there is no bound that can be read; and findings.
    """
    case = _Case(target, indicator, plan_period)
    read, findings = _read_words(case)
    keyed, found = _read_keys(case)
    findings += found
    if keyed is not None:
        findings += _disagreement(case, read[0] if read else None, keyed)
        rule: Rule | None = keyed
    elif read:
        rule = read[0]
    else:
        rule = None
        if not findings:
            findings += (finding("BOUND_MISSING", target.where, key=target.id),)
    return (None if rule is None else _overridden(rule, case), findings)


def _read_words(case: _Case) -> tuple[list[Rule], tuple[Finding, ...]]:
    """Read the printed words in each language; one rule, or none, and findings."""
    printed = case.target.printed
    is_event = case.indicator.kind == "event" or case.target.event is not None
    if printed is None:
        return ([_compose(case, Printed(()))] if is_event else []), ()
    rules: list[Rule] = []
    faults: list[Finding] = []
    for text in dict.fromkeys((printed.zh, printed.en)):
        try:
            rules.append(_compose(case, read_printed(text, case.indicator.unit, is_event=is_event)))
        except FigureError as error:
            faults.append(_figure_fault(case, "printed", text, error))
        except PrintedError:
            faults.append(finding("PRINTED_UNREADABLE", case.target.where, (text,), key=case.target.id, found=text))
    has_keys = any(getattr(case.target, key) is not None for key, _ in _KEYS)
    if not rules:
        return [], () if has_keys else tuple(faults)
    found = tuple(fault for fault in faults if fault.code == "UNIT_MISMATCH")
    if len(rules) == 2 and _judged(rules[0]) != _judged(rules[1]):
        found += (
            finding(
                "WORDS_DISAGREE",
                case.target.where,
                (printed.zh, printed.en),
                key=case.target.id,
                found=printed.zh,
                other=printed.en,
            ),
        )
    return rules[:1], found


def _judged(rule: Rule) -> tuple[object, ...]:
    return (rule.accumulation, rule.bound, rule.last, rule.not_set, rule.compare)


def _compose(case: _Case, printed: Printed) -> Rule:
    """Put the parts together: accumulate first, then bound."""
    first, last = _years(case)
    later = None
    if printed.before is not None:
        last, later = printed.before - 1, printed.before
    side = case.side
    if printed.calls(NOT_SET):
        return Rule((NOT_SET.name,), "level", first, last, None, None, side, not_set=True)
    accumulation = _accumulation(case, printed)
    words = [accumulation.name, *(BEFORE.name for _ in range(printed.calls(BEFORE)))]
    kind = _kind_of_accumulation(case, printed, accumulation)
    plain = Rule(
        tuple(words),
        kind,
        min(first, last),
        last,
        None,
        None,
        side,
        later_last=later,
        of_growth=case.indicator.is_growth,
        base_year=_base_year(case, printed, first),
        assumed=_assumed(case, printed, kind),
    )
    if printed.calls(IN_STEP) or printed.calls(ABOVE_NATION):
        return _compared(case, plain, IN_STEP if printed.calls(IN_STEP) else ABOVE_NATION)
    if printed.figure is None:
        return plain
    return _bounded(plain, *_bound(case, printed.figure))


def _years(case: _Case) -> tuple[int, int]:
    """Return the first and the last year that count."""
    target, plan = case.target, case.plan_period
    when = target.over or target.by
    if when is None:
        return plan.start.year, plan.end.year
    if when.kind == "years" or target.over is not None:
        return when.start.year, when.end.year
    return min(plan.start.year, when.year), when.year


def _accumulation(case: _Case, printed: Printed) -> Verdict:
    if case.indicator.kind == "event" or case.target.event is not None:
        return MILESTONE
    called = next((verdict for verdict in printed.called if verdict.part == "accumulation"), None)
    if called is not None:
        return called
    over_years = case.target.over is not None and case.target.over.kind == "years"
    if case.indicator.is_growth:
        return MEAN_GROWTH if over_years or printed.called else LEVEL
    if printed.per_cent_of_level:
        return CUMULATIVE
    if over_years or (printed.called and printed.figure is None):
        return NEW_TOTAL if case.indicator.kind == "count" else YEARLY_MEAN
    return COUNT if case.indicator.kind == "count" else LEVEL


def _kind_of_accumulation(case: _Case, printed: Printed, verdict: Verdict) -> Accumulation:
    """Return how years become one figure: some words leave it to the kind of the indicator."""
    growth = case.indicator.is_growth
    if verdict in (YEARLY_MEAN, NEW_TOTAL) and growth:
        return "mean_growth"
    if verdict is CUMULATIVE and (growth or printed.per_cent_of_level):
        return "cumulative_growth"
    assert verdict.accumulation is not None
    return verdict.accumulation


def _base_year(case: _Case, printed: Printed, first: int) -> int | None:
    if printed.base_year is not None:
        return printed.base_year
    if case.target.base is not None:
        return case.target.base.period.year
    return first - 1


def _assumed(case: _Case, printed: Printed, kind: Accumulation) -> tuple[Text, ...]:
    found: list[Text] = []
    if kind in ("mean_growth", "cumulative_growth") and case.indicator.price_basis is None:
        found.append(_CURRENT_PRICES)
    if kind == "mean" and printed.calls(YEARLY_MEAN):
        found.append(_PER_YEAR)
    return tuple(found)


def _bound(case: _Case, figure: Figure) -> tuple[Verdict, Limits]:
    """Return the verdict that a figure's mark calls for, and its limits on the indicator's good side."""
    if figure.upper is not None:
        verdict = RANGE
    else:
        verdict = next(one for one in _BY_MARK if figure.mark in one.marks)
    if case.side is None and verdict in (BARE, ABOUT):
        verdict = NEAR
    assert verdict.limits is not None
    return verdict, verdict.limits(figure, case.side)


def _bounded(rule: Rule, verdict: Verdict, limits: Limits) -> Rule:
    side: Side | None = rule.side
    if verdict is AT_LEAST:
        side = "up"
    elif verdict is AT_MOST:
        side = "down"
    return replace(
        rule,
        words=(*rule.words, verdict.name),
        bound=limits.bound,
        strict=limits.strict,
        center=limits.center,
        side=side,
        assumed=(*rule.assumed, *([verdict.assumes] if verdict.assumes is not None else [])),
    )


def _compared(case: _Case, rule: Rule, verdict: Verdict) -> Rule:
    """Return a rule that holds the difference to another indicator against its margin."""
    margin = MARGIN_POINTS if verdict is IN_STEP else Decimal(0)
    override = case.target.rule
    if verdict is IN_STEP and override is not None and override.margin is not None:
        margin = override.margin.value
    bound = Bound(lower=-margin, lower_open=verdict is ABOVE_NATION)
    strict = Bound(lower=Decimal(0), lower_open=verdict is ABOVE_NATION)
    return replace(
        rule,
        words=(*rule.words, verdict.name),
        bound=bound,
        strict=strict,
        center=-margin,
        side="up",
        compare=case.target.compare_with,
        assumed=(*rule.assumed, *([verdict.assumes] if verdict.assumes is not None else [])),
    )


def _read_keys(case: _Case) -> tuple[Rule | None, tuple[Finding, ...]]:
    """Read the bound from the target's keys, where it has any."""
    findings: list[Finding] = []
    for key, verdict in _KEYS:
        written: Figure | None = getattr(case.target, key)
        if written is None:
            continue
        try:
            figure = _in_unit(written, case)
        except FigureError as error:
            findings.append(_figure_fault(case, key, written.text, error))
            continue
        if verdict is RANGE and figure.upper is None:
            findings.append(_figure_fault(case, key, written.text, None))
            continue
        assert verdict.limits is not None
        rule = _compose(case, _words_of(case))
        return _bounded(rule, verdict, verdict.limits(figure, case.side)), tuple(findings)
    return None, tuple(findings)


def _words_of(case: _Case) -> Printed:
    """Return what the printed words say beside the bound: accumulation and deadline."""
    for text in () if case.target.printed is None else (case.target.printed.zh, case.target.printed.en):
        try:
            return replace(read_printed(text, case.indicator.unit), figure=None)
        except (FigureError, PrintedError):
            continue
    return Printed(())


def _in_unit(figure: Figure, case: _Case) -> Figure:
    if case.indicator.is_growth or figure.unit is None or figure.unit.dimension == case.indicator.unit.dimension:
        return parse_figure(figure.text, case.indicator.unit)
    if figure.unit.dimension == "percent" and case.indicator.kind in ("level", "count", "index"):
        return parse_figure(figure.text, parse_unit("%"))
    return parse_figure(figure.text, case.indicator.unit)


def _disagreement(case: _Case, read: Rule | None, keyed: Rule) -> tuple[Finding, ...]:
    if read is None or read.center is None or (read.center, read.side) == (keyed.center, keyed.side):
        return ()
    printed = case.target.printed
    found = printed.zh if printed is not None else ""
    return (
        finding(
            "BOUND_DISAGREES", case.target.where, (found,), key=case.target.id, found=found, other=keyed.center or ""
        ),
    )


def _overridden(rule: Rule, case: _Case) -> Rule:
    override = case.target.rule
    if override is None:
        return rule
    changed = replace(rule, assumed=(*rule.assumed, override.reason))
    if override.accumulation is not None and rule.accumulation != override.accumulation:
        first = _BY_ACCUMULATION[override.accumulation].name
        changed = replace(changed, accumulation=override.accumulation, words=(first, *rule.words[1:]))
    if override.strict:
        changed = replace(changed, bound=changed.strict)
    return changed


def _figure_fault(case: _Case, key: str, text: str, error: FigureError | None) -> Finding:
    unit = case.indicator.unit.text
    if error is not None and error.code == "UNIT_MISMATCH":
        return finding("UNIT_MISMATCH", case.target.where, (text,), key=key, found=text, en=unit.en, zh=unit.zh)
    reason = error.text if error is not None else Text(en="expected a range, such as 25-27", zh="应为区间，如25-27")
    return finding("FIGURE_UNREADABLE", case.target.where, (text,), key=key, found=text, en=reason.en, zh=reason.zh)
