"""One target: status, class, likely outcome and probability, each only where something stands behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from plancast.assessment.case import Case
from plancast.assessment.figures import latest_of, used_by
from plancast.assessment.likely import likely_outcome
from plancast.assessment.outcome import outcome_of
from plancast.assessment.standing import standing_of
from plancast.core.arrays import BoolArray
from plancast.core.rule import Rule
from plancast.core.target_outlook import Record, Status, TargetOutlook
from plancast.core.text import Text
from plancast.core.verdicts import describe


@dataclass(frozen=True)
class Assessed:
    """A target's outlook, and which members meet it."""

    outlook: TargetOutlook
    """Where it stands."""

    met: BoolArray | None = None
    """Which members meet it, shape (member,); None without a trajectory."""


def assess_target(case: Case) -> Assessed:
    """Return where one target stands.

    The order of what speaks: no bound yet; the figure of the deadline; a trajectory; a reference class; nothing. A
    target gets a probability from a trajectory or from a named reference class, and from nothing else.
    """
    known = {**_printed(case), **standing_of(case)}
    if case.rule is None:
        return Assessed(_outlook(known, status=Status.NOT_MEASURABLE, missing=_UNREADABLE))
    if case.rule.not_set:
        return Assessed(_outlook(known, status=Status.BOUND_NOT_SET))
    outcome = outcome_of(case)
    if outcome is not None:
        status = Status.MET if outcome.met else Status.MISSED
        decided = {
            "record": Record(text=outcome.vintage),
            "used": outcome.used,
            "met_strict": outcome.met_strict,
            "met_first": outcome.met_first,
        }
        return Assessed(_outlook(known, status=status, **decided))
    if case.as_of.year > case.rule.last + _LONG_PAST:
        return Assessed(_outlook(known, status=Status.NOT_MEASURABLE, missing=_figure_of_deadline(case, case.rule)))
    if case.has_futures:
        found, met = likely_outcome(case)
        return Assessed(_outlook(known, status=Status.FORECAST, probability_from="trajectory", **found), met)
    if case.as_of.year > case.rule.last and case.rule.accumulation != "event":
        return Assessed(_outlook(known, status=Status.NOT_MEASURABLE, missing=_figure_of_deadline(case, case.rule)))
    if case.rule.compare is not None and (case.compared is None or not case.compared.figures):
        return Assessed(_outlook(known, status=Status.NOT_MEASURABLE, missing=_compared_missing(case)))
    if case.reference is not None:
        return Assessed(_outlook(known, status=Status.REFERENCE_CLASS, **_of_class(case)))
    return Assessed(_outlook(known, status=Status.NOT_MEASURABLE, missing=_missing(case)))


_UNREADABLE = Text(
    en="its printed words are not understood, so that no rule follows (see the findings)",
    zh="目标表述未识别，无法形成判断规则（见核查提示）",
)
_LONG_PAST = 1
"""Years after the deadline in which its figure may still be on its way."""


def _outlook(known: dict[str, Any], **found: Any) -> TargetOutlook:
    return TargetOutlook.model_validate({**known, **found})


def _printed(case: Case) -> dict[str, Any]:
    """Return what the plan itself says."""
    target, rule = case.target, case.rule
    return {
        "id": target.id,
        "name": target.name or case.indicator.name,
        "group": target.group,
        "indicator": target.indicator,
        "unit": case.indicator.unit.text,
        "printed": target.printed or _bound_as_written(case),
        "by": _by(case),
        "rule": describe(rule, case.indicator, case.compared_indicator) if rule is not None else _UNREADABLE,
        "rule_words": rule.words if rule is not None else (),
        "assumed": rule.assumed if rule is not None else (),
        "force": target.force,
        "unit_in_charge": target.unit_in_charge,
        "theme": target.theme,
        "latest": latest_of(case),
        "note": target.note,
        "unit_estimate": case.unit_estimate,
    }


def _bound_as_written(case: Case) -> Text:
    target = case.target
    for sign, before, behind, figure in (
        (">=", "", "以上", target.at_least),
        ("<=", "", "以内", target.at_most),
        ("~", "约", "", target.near),
        ("", "", "", target.range),
    ):
        if figure is not None:
            return Text(en=f"{sign} {figure.text}".strip(), zh=f"{before}{figure.text.replace(' ', '')}{behind}")
    return target.event or case.indicator.name


def _by(case: Case) -> str:
    if case.rule is None or case.rule.accumulation in ("level", "ratio", "event"):
        when = case.target.by or case.target.over
        if case.rule is None:
            return when.text if when is not None else ""
        return str(case.rule.last)
    return f"{case.rule.first}-{case.rule.last}"


def _of_class(case: Case) -> dict[str, Any]:
    reference = case.reference
    assert reference is not None
    return {
        "probability": reference.probability,
        "probability_from": "reference class",
        "used": used_by(case),
        "record": Record(
            name=reference.name,
            n=reference.n,
            met=reference.met,
            text=Text(
                en=f"{reference.met} of {reference.n} were met: {reference.name.en}; likely an upper end",
                zh=f"{reference.name.zh}：{reference.n}项中完成{reference.met}项，可能偏高",
            ),
        ),
    }


def _figure_of_deadline(case: Case, rule: Rule) -> Text:
    """Return which years' figures a target waits for whose deadline has passed."""
    name = case.indicator.name
    wanted = rule.years[-1:] if rule.judges_last_year else rule.years
    years = [str(year) for year in wanted if year not in case.series.by_year] or [str(rule.last)]
    figures = "figure" if len(years) == 1 else "figures"
    return Text(en=f"{name.en}: the {figures} of {', '.join(years)}", zh=f"{name.zh}：缺{'、'.join(years)}年数据")


def _compared_missing(case: Case) -> Text:
    other = case.compared_indicator
    name = other.name if other is not None else Text(en="the indicator compared with", zh="所比指标")
    return Text(
        en=f"{case.indicator.name.en}: comparable figures of {name.en} to compare it with",
        zh=f"{case.indicator.name.zh}：缺用于对比的{name.zh}可比数据",
    )


def _missing(case: Case) -> Text:
    name, unit = case.indicator.name, case.indicator.unit.text
    day = case.as_of.isoformat()
    if case.events:
        return Text(en=f"{name.en}: the day on which it came about", zh=f"{name.zh}：缺实现的具体日期")
    if case.indicator.kind == "event":
        return Text(en=f"{name.en}: no record of the event by {day}", zh=f"{name.zh}：截至{day}未见相关记录")
    if not case.has_base:
        return Text(en=f"{name.en} ({unit.en}): the base value", zh=f"{name.zh}（{unit.zh}）：缺基期值")
    return Text(
        en=f"{name.en} ({unit.en}): no comparable figure and no base value known by {day}",
        zh=f"{name.zh}（{unit.zh}）：截至{day}未见可比数据，亦无已知的基期值",
    )
