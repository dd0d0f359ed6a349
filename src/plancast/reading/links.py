"""Links between entries of a plan: ids that exist, units that fit, derivations that end."""

from __future__ import annotations

from collections import deque
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
    PlanHead,
    Project,
    Source,
    Target,
    Technology,
)
from plancast.core.units import Unit, compatible
from plancast.reading.entry_faults import not_allowed
from plancast.reading.text_files import MOST_FINDINGS, capped, nearest
from plancast.reading.yaml_nodes import YamlFile

LeftOut: TypeAlias = dict[str, set[str]]
"""Ids by file of entries that were left out for a fault of their own."""

_BOUNDS = ("at_least", "at_most", "near", "range")
_OF_ANY_INDICATOR = ("percent", "points", "ratio")
"""A bound in these may be one on growth or on a ratio: its rule judges whether it fits."""


MOST_COMPARED = 20
"""For so many broken links the nearest id is looked for: each search goes through all ids."""

MOST_SHOWN = 10
"""So many indicators of a loop are named."""


class _Link(NamedTuple):
    """A key whose value has to be an id of another file."""

    key: str
    id: str
    file: str


def linked(plan: Plan, left_out: LeftOut, files: dict[str, YamlFile]) -> tuple[Plan, tuple[Finding, ...]]:
    """Return the plan without entries that point to nothing, and its figures in their indicators' units.

    Parameters
    ----------
    plan
        The plan as read, file by file.
    left_out
        Ids by file of entries that were left out already, so that a link to one of them says so.
    files
        The files by name, for the lines of keys.
    """
    shelf = _Shelf(plan, left_out, files)
    indicators = shelf.known["indicators"]
    for entry, found in (*_forms(shelf), *_loops(shelf), *_former(shelf), *_kinds(shelf), *_bases(shelf)):
        shelf.drop("indicators", entry, found)
    for name, links_of in _LINKS.items():
        _drop_unlinked(shelf, name, links_of)
    for target in list(shelf.known["targets"].values()):
        fitted, misfits = _fitted(shelf, target, indicators[target.indicator].unit)
        if misfits:
            shelf.drop("targets", target, *misfits)
        else:
            shelf.known["targets"][target.id] = fitted
    head, head_findings = _linked_head(plan, shelf)
    update = {name: shelf.known[name] for name in _LINKS} | {"head": head}
    return plan.model_copy(update=update), (*shelf.findings(), *head_findings)


class _Shelf:
    """Entries by file and id: those that stand, and the ids of those that were left out."""

    def __init__(self, plan: Plan, left_out: LeftOut, files: dict[str, YamlFile]) -> None:
        self.files = files
        self.known: dict[str, dict[str, Any]] = {name: dict(getattr(plan, name)) for name in ("documents", *_LINKS)}
        self.known |= {"groups": dict(plan.head.groups), "themes": dict(plan.head.themes)}
        self.gone = {name: set(left_out.get(name, ())) for name in self.known}
        self._found: dict[str, list[Finding]] = {name: [] for name in self.known}
        self._n_more = dict.fromkeys(self.known, 0)

    def where(self, entry: Entry, key: str) -> Where:
        """Return the line of a key of an entry, as near as it can be told."""
        file = self.files.get(entry.where.file)
        steps = (int(step) if step.isdigit() else step for step in key.split("."))
        return entry.where if file is None else Where(file=entry.where.file, line=file.line((entry.id, *steps)))

    def drop(self, name: str, entry: Entry, *found: Finding) -> None:
        """Leave an entry out, with the reasons."""
        self._found[name] += found
        self.known[name].pop(entry.id, None)
        self.gone[name].add(entry.id)

    def drop_unlinked(self, name: str, entry: Entry, links: list[_Link]) -> None:
        """Leave an entry out for its broken links; of very many, only count the rest."""
        if len(self._found[name]) < MOST_FINDINGS:
            self.drop(name, entry, *(unknown_link(self, link, self.where(entry, link.key), entry.id) for link in links))
        else:
            self._n_more[name] += len(links)
            self.drop(name, entry)

    def n_found(self) -> int:
        """Return how many reasons there are so far."""
        return sum(map(len, self._found.values()))

    def findings(self) -> tuple[Finding, ...]:
        """Return all reasons, file by file."""
        return tuple(
            found
            for name in self.known
            for found in capped(self._found[name], Where(file=f"{name}.yaml"), self._n_more[name])
        )


def _kinds(shelf: _Shelf) -> Iterator[tuple[Indicator, Finding]]:
    """Find growth that is no rate, and a second unit of another dimension than the first."""
    indicators: list[Indicator] = list(shelf.known["indicators"].values())
    for one in indicators:
        if one.is_growth and one.kind != "rate":
            values = not_allowed("kind", one.kind, "rate")
            yield one, finding("VALUE_NOT_ALLOWED", shelf.where(one, "kind"), (one.kind,), **values)
        second = one.second_unit
        if second is not None and not compatible(second.dimension, one.unit.dimension):
            named = {"en": one.unit.text.en, "zh": one.unit.text.zh}
            where, found = shelf.where(one, "second_unit"), second.text.en
            yield one, finding("UNIT_MISMATCH", where, (found,), key="second_unit", found=found, **named)


def _bases(shelf: _Shelf) -> Iterator[tuple[Indicator, Finding]]:
    """Find a ratio that is relative to what is no level, or is a level itself, and growth of what is no level."""
    indicators: dict[str, Indicator] = shelf.known["indicators"]
    for one in list(indicators.values()):
        level = indicators.get(one.relative_to or "")
        if level is not None and level.kind != "level":
            yield one, _not_kind(shelf, one, "relative_to", level.kind, "level")
        if one.relative_to is not None and one.kind not in _RATIOS:
            yield one, _not_kind(shelf, one, "kind", one.kind, *_RATIOS)
        growth = indicators.get(one.growth or "")
        if growth is not None and not growth.is_growth:
            yield (
                one,
                _not_kind(shelf, one, "growth", growth.id, *(id_ for id_ in indicators if indicators[id_].is_growth)),
            )
        if one.growth is not None and one.kind != "level":
            yield one, _not_kind(shelf, one, "kind", one.kind, "level")


def _not_kind(shelf: _Shelf, one: Indicator, key: str, found: str, *expected: str) -> Finding:
    return finding("VALUE_NOT_ALLOWED", shelf.where(one, key), (found,), **not_allowed(key, found, ", ".join(expected)))


_RATIOS = ("share", "rate")
"""Kinds of a printed ratio that moves as the level below it is revised."""


def _drop_unlinked(shelf: _Shelf, name: str, links_of: Callable[[Any], Iterator[_Link]]) -> None:
    """Drop entries with a broken link; one that is dropped may have been another's link, which is then judged again."""
    links = {id_: tuple(links_of(entry)) for id_, entry in shelf.known[name].items()}
    users: dict[str, list[str]] = {}
    for id_, linked_to in links.items():
        for link in linked_to:
            if link.file == name:
                users.setdefault(link.id, []).append(id_)
    waiting = deque(links)
    while waiting:
        id_ = waiting.popleft()
        entry = shelf.known[name].get(id_)
        broken = [link for link in links[id_] if link.id not in shelf.known[link.file]]
        if entry is not None and broken:
            shelf.drop_unlinked(name, entry, broken)
            waiting += users.get(id_, ())


def unknown_link(shelf: _Shelf, link: _Link, where: Where, owner: str) -> Finding:
    """Return the finding of an id that is nowhere, with the nearest."""
    near = nearest(link.id, list(shelf.known[link.file])) if shelf.n_found() < MOST_COMPARED else None
    file = "plan.yaml" if link.file in ("groups", "themes") else f"{link.file}.yaml"
    if link.id in shelf.gone[link.file]:
        en, zh = (
            "It was left out for a fault of its own: mend that first.",
            "该条目因自身问题未被采用：请先修正该条目。",
        )
    elif near:
        en, zh = f"Did you mean '{near}'? Else add it to {file}.", f"是否指“{near}”？否则请在{file}中添加。"
    else:
        en, zh = f"Correct the id, or add it to {file}.", f"请更正标识，或在{file}中添加。"
    key = f"{owner}.{link.key}"
    return finding("LINK_UNKNOWN", where, (link.id,), key=key, found=link.id, file=file, en=en, zh=zh)


def _document(key: str, source: Source | None) -> Iterator[_Link]:
    if source is not None:
        yield _Link(f"{key}.document", source.document, "documents")


def derived_from(derived: Derived | None) -> tuple[str, ...]:
    """Return the ids of the indicators that one is worked out of."""
    return () if derived is None else derived.parts


def _of_indicator(indicator: Indicator) -> Iterator[_Link]:
    yield from _document("source", indicator.source)
    for key in ("year_to_date", "relative_to", "growth"):
        if (id_ := getattr(indicator, key)) is not None:
            yield _Link(key, id_, "indicators")
    yield from (_Link("derived", id_, "indicators") for id_ in derived_from(indicator.derived))
    for number, change in enumerate(indicator.breaks):
        yield from _document(f"breaks.{number}.source", change.source)


def _of_target(target: Target) -> Iterator[_Link]:
    yield _Link("indicator", target.indicator, "indicators")
    for key, file in (("group", "groups"), ("theme", "themes"), ("compare_with", "indicators")):
        if (id_ := getattr(target, key)) is not None:
            yield _Link(key, id_, file)
    yield from _document("source", target.source)
    for number, source in enumerate(target.also):
        yield from _document(f"also.{number}", source)
    if target.base is not None:
        yield from _document("base.source", target.base.source)
    for number, version in enumerate(target.versions):
        yield from _document(f"versions.{number}.source", version.source)
        if version.compare_with is not None:
            yield _Link(f"versions.{number}.compare_with", version.compare_with, "indicators")


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
    for number, report in enumerate(project.reports):
        yield from _document(f"reports.{number}.source", report.source)


_LINKS: dict[str, Callable[[Any], Iterator[_Link]]] = {
    "indicators": _of_indicator,
    "targets": _of_target,
    "technologies": _of_technology,
    "measures": _of_measure,
    "funds": _of_fund,
    "projects": _of_project,
}
"""Files in the order in which links can be judged: what a file points to stands before it."""


def _forms(shelf: _Shelf) -> Iterator[tuple[Indicator, Finding]]:
    """Yield indicators that are worked out in no way or in several."""
    indicator: Indicator
    for indicator in shelf.known["indicators"].values():
        derived = indicator.derived
        n_forms = 1 if derived is None else sum(value is not None for _, value in derived)
        if n_forms != 1:
            expected = ", ".join(Derived.model_fields)
            yield (
                indicator,
                finding("DERIVED_FORM", shelf.where(indicator, "derived"), found=n_forms, expected=expected),
            )


def _loops(shelf: _Shelf) -> Iterator[tuple[Indicator, Finding]]:
    """Yield indicators that are worked out of themselves, with the way round; each is visited once."""
    indicators: dict[str, Indicator] = shelf.known["indicators"]
    finished: set[str] = set()
    for start in indicators:
        way: dict[str, None] = {}  # in order, and quick to look into
        waiting = [(start, False)]
        while waiting:
            id_, is_leaving = waiting.pop()
            if is_leaving:
                finished.add(way.popitem()[0])
            elif id_ in way:
                loop = list(way)[list(way).index(id_) :]
                shown = " → ".join((*loop[:MOST_SHOWN], id_))
                for one in loop:
                    where = shelf.where(indicators[one], "derived")
                    yield indicators[one], finding("DERIVED_LOOP", where, found=shown)
            elif id_ in indicators and id_ not in finished:
                way[id_] = None
                below = derived_from(indicators[id_].derived)
                waiting += [(id_, True), *((other, False) for other in below)]


def _former(shelf: _Shelf) -> Iterator[tuple[Indicator, Finding]]:
    """Yield indicators that claim an earlier id which another has or claims."""
    indicators: dict[str, Indicator] = shelf.known["indicators"]
    owner = {id_: id_ for id_ in indicators}
    for indicator in indicators.values():
        for former in indicator.formerly:
            other = owner.setdefault(former, indicator.id)
            if other != indicator.id or former == indicator.id:
                yield (
                    indicator,
                    finding("FORMERLY_TWICE", shelf.where(indicator, "formerly"), (former,), found=former, other=other),
                )


def _fitted(shelf: _Shelf, target: Target, unit: Unit) -> tuple[Target, tuple[Finding, ...]]:
    """Bring the figures of a target to its indicator's unit, and look at its periods."""
    update: dict[str, Any] = {}
    findings = list(_periods_without_sense(shelf, target))
    for key in _BOUNDS:
        figure: Figure | None = getattr(target, key)
        if figure is None:
            continue
        dimension = unit.dimension if figure.unit is None else figure.unit.dimension
        if compatible(dimension, unit.dimension):
            update[key] = _in_unit(figure, unit, findings, shelf.where(target, key))
        elif dimension not in _OF_ANY_INDICATOR:
            findings.append(_mismatch(figure, unit, shelf.where(target, key)))
    if target.base is not None:
        value = _in_unit(target.base.value, unit, findings, shelf.where(target, "base.value"))
        update["base"] = target.base.model_copy(update={"value": value})
    update["versions"] = tuple(
        version.model_copy(update={"where": shelf.where(target, f"versions.{number}")})
        for number, version in enumerate(target.versions)
    )
    return target.model_copy(update=update), tuple(findings)


def _in_unit(figure: Figure, unit: Unit, findings: list[Finding], where: Where) -> Figure:
    try:
        return figure if figure.unit == unit else parse_figure(figure.text, unit)
    except FigureError:
        findings.append(_mismatch(figure, unit, where))
        return figure


def _mismatch(figure: Figure, unit: Unit, where: Where) -> Finding:
    return finding(
        "UNIT_MISMATCH", where, (figure.text,), key="value", found=figure.text, en=unit.text.en, zh=unit.text.zh
    )


def _periods_without_sense(shelf: _Shelf, target: Target) -> Iterator[Finding]:
    base = None if target.base is None else target.base.period
    wanted: tuple[tuple[str, Period | None, str, tuple[str, ...]], ...] = (
        ("by", target.by, "2030", ("year", "day")),
        ("over", target.over, "2026-2030", ("years", "year")),
        ("base.period", base, "2025", ("year", "years", "year_to_date")),
        *(
            (f"versions.{number}.{key}", getattr(version, key), example, kinds)
            for number, version in enumerate(target.versions)
            for key, example, kinds in (("by", "2030", ("year", "day")), ("over", "2026-2030", ("years", "year")))
        ),
    )
    for key, period, example, kinds in wanted:
        if period is not None and period.kind not in kinds:
            yield finding(
                "PERIOD_KIND", shelf.where(target, key), (period.text,), key=key, found=period.text, expected=example
            )


def _linked_head(plan: Plan, shelf: _Shelf) -> tuple[PlanHead, tuple[Finding, ...]]:
    """Return ``plan.yaml`` without the nation where one of its indicators is missing."""
    nation = plan.head.nation
    ids = {} if nation is None else {key: id_ for key, id_ in nation if id_ is not None}
    links = [_Link(key, id_, "indicators") for key, id_ in ids.items() if id_ not in shelf.known["indicators"]]
    head = plan.head.model_copy(update={"nation": None}) if links else plan.head
    return head, tuple(unknown_link(shelf, link, Where(file="plan.yaml"), "nation") for link in links)
