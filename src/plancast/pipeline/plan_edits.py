"""What of a target was edited between two days, in words."""

from __future__ import annotations

from collections.abc import Iterator

from plancast.core.plan import Plan, Target
from plancast.core.text import Text
from plancast.core.verdicts.versions import stated_versions


def edit_in_words(early: Plan, late: Plan, target: str, behind: frozenset[str]) -> Text:
    """Return in words what of a target was edited: bound, base and other keys, before and after.

    Parameters
    ----------
    early, late
        The plan as known on two days.
    target
        Id of the target.
    behind
        Ids of the indicators that its figures are read off or worked out of.
    """
    if target not in early.targets or target not in late.targets:
        return Text(en="the target is new", zh="新增目标")
    old, new = _in_force(early, target), _in_force(late, target)
    parts = [part for part in (_bound_edited(old, new), _base_edited(old, new)) if part is not None]
    told = {*_BOUND, "base", "versions", "source", "also", "where"}
    rest = [name for name in Target.model_fields if name not in told and getattr(old, name) != getattr(new, name)]
    if rest:
        names = ", ".join(rest)
        parts.append(Text(en=f"its entry: {names}", zh=f"该目标条目：{names}"))
    named = "; ".join(_edited_indicators(early, late, behind))
    if not parts and named:
        return Text(en=f"entries of indicators: {named}", zh=f"指标条目：{named}")
    if not parts:
        return Text(en="another entry that it is forecast with", zh="与其共同预测的其他条目有变")
    return Text(en="; ".join(part.en for part in parts), zh="；".join(part.zh for part in parts))


def _edited_indicators(early: Plan, late: Plan, behind: frozenset[str]) -> Iterator[str]:
    """Yield the indicators behind a target that were edited, each with its keys."""
    for name in sorted(behind):
        old, new = early.indicators.get(name), late.indicators.get(name)
        if old is not None and new is not None and old != new:
            keys = (key for key in type(new).model_fields if getattr(old, key) != getattr(new, key))
            yield f"{name} ({', '.join(keys)})"


_BOUND = ("printed", "by", "over", "at_least", "at_most", "near", "range")


def _in_force(plan: Plan, target: str) -> Target:
    """Return a target as its version in force states it."""
    stated = stated_versions(plan.targets[target], plan.documents)
    return next(one.target for one in stated if one.in_force)


def _bound_edited(old: Target, new: Target) -> Text | None:
    if all(getattr(old, name) == getattr(new, name) for name in _BOUND):
        return None
    is_dated = (old.by, old.over) != (new.by, new.over)
    before, after, document = _bound_text(old, is_dated), _bound_text(new, is_dated), new.source.document
    return Text(
        en=f"bound {before.en} -> {after.en} ({document})", zh=f"目标值由{before.zh}调整为{after.zh}（{document}）"
    )


def _bound_text(target: Target, is_dated: bool) -> Text:
    """Return the bound as printed, else the figures that state it, with the deadline where that was edited."""
    figures = [("≥", target.at_least), ("≤", target.at_most), ("~", target.near), ("", target.range)]
    said = [f"{sign}{figure.text}" for sign, figure in figures if figure is not None]
    stated = target.printed or Text(en=", ".join(said), zh="、".join(said).replace("~", "约"))
    when = target.by or target.over
    if when is None or not is_dated:
        return stated
    zh = f"{when.text}年" if when.text[-1:].isdigit() and len(when.text) in (4, 9) else when.text
    return Text(en=f"{stated.en} ({when.text})", zh=f"{stated.zh}（{zh}）")


def _base_edited(old: Target, new: Target) -> Text | None:
    if old.base == new.base:
        return None
    before, after = _base_text(old), _base_text(new)
    return Text(en=f"base {before.en} -> {after.en}", zh=f"基期值由{before.zh}改为{after.zh}")


def _base_text(target: Target) -> Text:
    if target.base is None:
        return Text(en="none", zh="无")
    value, period = target.base.value.text, target.base.period.text
    return Text(en=f"{value} of {period}", zh=f"{value}（{period}年）")
