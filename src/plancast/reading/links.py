"""Links between entries of a plan: ids that exist, units that fit, derivations that end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeAlias

from plancast.core.figures import Figure, FigureError, parse_figure
from plancast.core.finding import Finding, Where, finding
from plancast.core.periods import Period
from plancast.core.plan import (
    Derived,
    Entry,
    Fund,
    Indicator,
    Measure,
    Plan,
    Project,
    Source,
    Target,
    Technology,
)
from plancast.core.units import Unit, compatible
from plancast.reading.text_files import nearest

LeftOut: TypeAlias = dict[str, set[str]]
"""Ids by file of entries that were left out for a fault of their own."""

_BOUNDS = ("at_least", "at_most", "near", "range")
_OF_ANY_INDICATOR = ("percent", "points", "ratio")
"""A bound in these may be one on growth or on a ratio: its rule judges whether it fits."""


class _Link(NamedTuple):
    """A key whose value has to be an id of another file."""

    key: str
    id: str
    file: str


def linked(plan: Plan, left_out: LeftOut) -> tuple[Plan, tuple[Finding, ...]]:
    """Return the plan without entries that point to nothing, and its figures in their indicators' units.

    Parameters
    ----------
    plan
        The plan as read, file by file.
    left_out
        Ids by file of entries that were left out already, so that a link to one of them says so.
    """
    findings: list[Finding] = []
    entries = {name: dict(getattr(plan, name)) for name in _LINKS}
    gone = {name: set(left_out.get(name, ())) for name in ("documents", *_LINKS)}
    known = {"documents": dict(plan.documents), **entries}
    known |= {"groups": dict(plan.head.groups), "themes": dict(plan.head.themes)}

    def drop(name: str, entry: Entry, *found: Finding) -> None:
        findings.extend(found)
        entries[name].pop(entry.id, None)
        gone[name].add(entry.id)

    indicators = entries["indicators"]
    for entry, found in (*_forms(indicators), *_loops(indicators), *_former(indicators)):
        drop("indicators", entry, found)
    for name, links_of in _LINKS.items():
        _drop_unlinked(name, links_of, known, gone, drop)
    for target in list(entries["targets"].values()):
        fitted, found_all = _fitted(target, entries["indicators"][target.indicator].unit)
        if found_all:
            drop("targets", target, *found_all)
        else:
            entries["targets"][target.id] = fitted
    head, found_head = _linked_head(plan, known, gone)
    return plan.model_copy(update={**entries, "head": head}), (*findings, *found_head)


def _drop_unlinked(
    name: str,
    links_of: Callable[[Any], Iterator[_Link]],
    known: dict[str, dict[str, Any]],
    gone: LeftOut,
    drop: Callable[..., None],
) -> None:
    """Drop entries with a broken link, again and again: one that is dropped may have been another's link."""
    is_changed = True
    while is_changed:
        is_changed = False
        for entry in list(known[name].values()):
            broken = [link for link in links_of(entry) if link.id not in known[link.file]]
            if broken:
                drop(name, entry, *(_unknown(link, entry.where, entry.id, known, gone) for link in broken))
                is_changed = True


def _unknown(link: _Link, where: Where, owner: str, known: dict[str, dict[str, Any]], gone: LeftOut) -> Finding:
    near = nearest(link.id, list(known[link.file]))
    file = "plan.yaml" if link.file in ("groups", "themes") else f"{link.file}.yaml"
    if link.id in gone.get(link.file, ()):
        en, zh = (
            "It was left out for a fault of its own: mend that first.",
            "该条目因自身问题未被采用：请先修正该条目。",
        )
    elif near:
        en, zh = f"Did you mean '{near}'? Else add it to {file}.", f"是否指“{near}”？否则请在{file}中添加。"
    else:
        en, zh = f"Correct the id, or add it to {file}.", f"请更正标识，或在{file}中添加。"
    return finding("LINK_UNKNOWN", where, (link.id,), key=f"{owner}.{link.key}", found=link.id, file=file, en=en, zh=zh)


def _document(key: str, source: Source | None) -> Iterator[_Link]:
    if source is not None:
        yield _Link(f"{key}.document", source.document, "documents")


def derived_from(derived: Derived | None) -> tuple[str, ...]:
    """Return the ids of the indicators that one is worked out of."""
    if derived is None:
        return ()
    growth = () if derived.growth_of is None else (derived.growth_of,)
    return (*(derived.ratio or ()), *growth, *(derived.share_of_sum or ()))


def _of_indicator(indicator: Indicator) -> Iterator[_Link]:
    yield from _document("source", indicator.source)
    if indicator.year_to_date is not None:
        yield _Link("year_to_date", indicator.year_to_date, "indicators")
    yield from (_Link("derived", id_, "indicators") for id_ in derived_from(indicator.derived))
    for change in indicator.breaks:
        yield from _document("breaks.source", change.source)


def _of_target(target: Target) -> Iterator[_Link]:
    yield _Link("indicator", target.indicator, "indicators")
    for key, file in (("group", "groups"), ("theme", "themes"), ("compare_with", "indicators")):
        if (id_ := getattr(target, key)) is not None:
            yield _Link(key, id_, file)
    yield from _document("source", target.source)
    for source in target.also:
        yield from _document("also", source)
    if target.base is not None:
        yield from _document("base.source", target.base.source)


def _of_technology(technology: Technology) -> Iterator[_Link]:
    yield from _document("tier_source", technology.tier_source)
    for key, milestone in technology.milestones.items():
        yield from _document(f"milestones.{key}.source", milestone.source)


def _of_measure(measure: Measure) -> Iterator[_Link]:
    yield from _document("source", measure.source)
    yield from (_Link("technologies", id_, "technologies") for id_ in measure.technologies)


def _of_fund(fund: Fund) -> Iterator[_Link]:
    yield from (_Link("technologies", id_, "technologies") for id_ in fund.technologies)
    for key, fact in fund.facts.items():
        yield from _document(f"facts.{key}.source", fact.source)


def _of_project(project: Project) -> Iterator[_Link]:
    yield from _document("source", project.source)


_LINKS: dict[str, Callable[[Any], Iterator[_Link]]] = {
    "indicators": _of_indicator,
    "targets": _of_target,
    "technologies": _of_technology,
    "measures": _of_measure,
    "funds": _of_fund,
    "projects": _of_project,
}
"""Files in the order in which links can be judged: what a file points to stands before it."""


def _forms(indicators: dict[str, Indicator]) -> Iterator[tuple[Indicator, Finding]]:
    """Yield indicators that are worked out in no way or in several."""
    for indicator in list(indicators.values()):
        derived = indicator.derived
        n_forms = 1 if derived is None else sum(value is not None for _, value in derived)
        if n_forms != 1:
            expected = ", ".join(Derived.model_fields)
            yield indicator, finding("DERIVED_FORM", indicator.where, found=n_forms, expected=expected)


def _loops(indicators: dict[str, Indicator]) -> Iterator[tuple[Indicator, Finding]]:
    """Yield indicators that are worked out of themselves, with the way round."""
    for indicator in list(indicators.values()):
        way = _way_back(indicator.id, indicators)
        if way is not None:
            yield indicator, finding("DERIVED_LOOP", indicator.where, found=" → ".join((indicator.id, *way)))


def _way_back(start: str, indicators: dict[str, Indicator]) -> tuple[str, ...] | None:
    waiting: list[tuple[str, ...]] = [(id_,) for id_ in derived_from(indicators[start].derived)]
    seen: set[str] = set()
    while waiting:
        way = waiting.pop()
        if way[-1] == start:
            return way
        if way[-1] in indicators and way[-1] not in seen:
            seen.add(way[-1])
            waiting += [(*way, id_) for id_ in derived_from(indicators[way[-1]].derived)]
    return None


def _former(indicators: dict[str, Indicator]) -> Iterator[tuple[Indicator, Finding]]:
    """Yield indicators that claim an earlier id which another has or claims."""
    owner = {id_: id_ for id_ in indicators}
    for indicator in list(indicators.values()):
        for former in indicator.formerly:
            other = owner.setdefault(former, indicator.id)
            if other != indicator.id or former == indicator.id:
                yield indicator, finding("FORMERLY_TWICE", indicator.where, (former,), found=former, other=other)


def _fitted(target: Target, unit: Unit) -> tuple[Target, tuple[Finding, ...]]:
    """Bring the figures of a target to its indicator's unit, and look at its periods."""
    update: dict[str, Any] = {}
    findings = list(_periods_without_sense(target))
    for key in _BOUNDS:
        figure: Figure | None = getattr(target, key)
        if figure is None:
            continue
        dimension = unit.dimension if figure.unit is None else figure.unit.dimension
        if compatible(dimension, unit.dimension):
            update[key] = _in_unit(figure, unit, target.where, key, findings)
        elif dimension not in _OF_ANY_INDICATOR:
            findings.append(_mismatch(figure, unit, target.where, key))
    if target.base is not None:
        value = _in_unit(target.base.value, unit, target.where, "base", findings)
        update["base"] = target.base.model_copy(update={"value": value})
    return target.model_copy(update=update), tuple(findings)


def _in_unit(figure: Figure, unit: Unit, where: Where, key: str, findings: list[Finding]) -> Figure:
    try:
        return figure if figure.unit == unit else parse_figure(figure.text, unit)
    except FigureError:
        findings.append(_mismatch(figure, unit, where, key))
        return figure


def _mismatch(figure: Figure, unit: Unit, where: Where, key: str) -> Finding:
    return finding("UNIT_MISMATCH", where, (figure.text,), key=key, found=figure.text, en=unit.text.en, zh=unit.text.zh)


def _periods_without_sense(target: Target) -> Iterator[Finding]:
    base = None if target.base is None else target.base.period
    wanted: tuple[tuple[str, Period | None, str, tuple[str, ...]], ...] = (
        ("by", target.by, "2030", ("year", "day")),
        ("over", target.over, "2026-2030", ("years", "year")),
        ("base.period", base, "2025", ("year", "years", "year_to_date")),
    )
    for key, period, example, kinds in wanted:
        if period is not None and period.kind not in kinds:
            yield finding("PERIOD_KIND", target.where, (period.text,), key=key, found=period.text, expected=example)


def _linked_head(plan: Plan, known: dict[str, dict[str, Any]], gone: LeftOut) -> tuple[Any, tuple[Finding, ...]]:
    """Return ``plan.yaml`` without the nation where one of its indicators is missing."""
    where = Where(file="plan.yaml")
    nation = plan.head.nation
    ids = {} if nation is None else {key: id_ for key, id_ in nation if id_ is not None}
    links = [_Link(key, id_, "indicators") for key, id_ in ids.items() if id_ not in known["indicators"]]
    findings = [_unknown(link, where, "nation", known, gone) for link in links]
    head = plan.head.model_copy(update={"nation": None}) if links else plan.head
    return head, tuple(findings)
