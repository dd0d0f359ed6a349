"""The figures of a plan known on a day, each with its row: newest releases, base values, bounds and amounts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from plancast.checks.evidence import Evidence
from plancast.checks.words import in_unit_of
from plancast.core.figures import Figure, Mark
from plancast.core.finding import Where
from plancast.core.observations import Observation, ReleaseStatus
from plancast.core.periods import Period
from plancast.core.plan import Entry, Indicator, Project, ProjectReport, Source
from plancast.core.quoted import Kind, Passage, QuotedFigure, Sentence, Sure
from plancast.core.text import Text
from plancast.core.verdicts import StatedVersion


class PlanFigure(NamedTuple):
    """One figure of a plan and where it stands."""

    quoted: QuotedFigure
    """The figure; `QuotedFigure.number` is its place in `PlanFigures.rows`."""

    subject: str
    """Id of the indicator, target, fund, project or measure."""

    name: Text
    """What it is of."""

    where: Where
    """File and line."""

    source: str
    """Id of the document."""

    release_date: date | None
    """Day of the release, else of the document."""

    releases: tuple[Observation, ...] = ()
    """Of a row of an indicator: all releases known that state the figure, the one used first."""

    role: str = "release"
    """``release``, ``base``, ``bound`` or ``amount``."""

    key: str = ""
    """Of a project: the key that holds the figure."""

    also: tuple[str, ...] = ()
    """Other documents that print the same."""


class Slot(NamedTuple):
    """Which part of a year a period is, so that it can be held against the same part of another year."""

    kind: str
    first_month: int
    last_month: int
    n_years: int


@dataclass(frozen=True)
class PlanFigures:
    """All figures of a plan, in the order of its files."""

    rows: tuple[PlanFigure, ...]
    """The figures."""

    series: Mapping[tuple[str, Slot], Mapping[int, PlanFigure]] = field(default_factory=dict)
    """Released figures by indicator and part of the year, then by year in order."""

    passage: Passage = field(default_factory=lambda: Passage("", "", "", (), ()))
    """The same figures as a text, a line each: number of the line less one is the figure's."""

    def of(self, indicator: str) -> Iterator[tuple[Slot, int, PlanFigure]]:
        """Yield the released figures of an indicator with part of the year and year."""
        for slot in self._slots.get(indicator, ()):
            for year, row in self.series[indicator, slot].items():
                yield slot, year, row

    def at(self, indicator: str, slot: Slot, year: int) -> PlanFigure | None:
        """Return the released figure of a part of a year; None where there is none."""
        return self.series.get((indicator, slot), {}).get(year)

    @cached_property
    def _slots(self) -> Mapping[str, tuple[Slot, ...]]:
        return _by_indicator(self.series)


def _by_indicator(series: Mapping[tuple[str, Slot], object]) -> dict[str, tuple[Slot, ...]]:
    found: dict[str, tuple[Slot, ...]] = {}
    for indicator, slot in series:
        found[indicator] = (*found.get(indicator, ()), slot)
    return found


def slot_of(period: Period) -> Slot | None:
    """Return which part of a year a period is; None of a day."""
    if period.kind == "day":
        return None
    return Slot(period.kind, period.start.month, period.end.month, period.n_years)


def figures_of(evidence: Evidence) -> PlanFigures:
    """Return the figures of a plan known on a day, as rows and as a text.

    Parameters
    ----------
    evidence
        The plan, all that was known on the day, and how its targets are judged.
    """
    found = [*_released(evidence), *_of_targets(evidence), *amounts_of(evidence)]
    found.sort(key=lambda row: (row.where.file, row.where.line, row.role != "base"))
    rows: list[PlanFigure] = []
    sentences: list[Sentence] = []
    lines: list[str] = []
    at = 0
    for number, row in enumerate(found):
        period = "" if row.quoted.period is None else f" {row.quoted.period.text}"
        head = f"{row.subject}{period}: "
        lines.append(head + row.quoted.quote)
        end = at + len(lines[-1])
        sentences.append(Sentence(at, end, number + 1, number, "en"))
        rows.append(row._replace(quoted=_placed(row.quoted, number, at + len(head), end)))
        at = end + 1
    text = "\n".join(lines)
    return PlanFigures(
        tuple(rows), _series(rows), Passage("", text, text, tuple(sentences), tuple(row.quoted for row in rows))
    )


def _series(rows: list[PlanFigure]) -> dict[tuple[str, Slot], dict[int, PlanFigure]]:
    found: dict[tuple[str, Slot], dict[int, PlanFigure]] = {}
    for row in rows:
        period = row.quoted.period
        slot = None if period is None else slot_of(period)
        if row.role == "release" and not row.quoted.expected and period is not None and slot is not None:
            found.setdefault((row.subject, slot), {})[period.year] = row
    return {key: dict(sorted(years.items())) for key, years in found.items()}


def _placed(figure: QuotedFigure, number: int, start: int, end: int) -> QuotedFigure:
    """Return a figure with its place in the text of all, a line each."""
    return figure._replace(number=number, line=number + 1, start=start, end=end, sentence=number, clause=number)


def quoted(  # noqa: PLR0917 - what a figure is, in the order in which it is told
    figure: Figure, quote: str, kind: Kind, name: Text, period: Period | None, expected: bool = False
) -> QuotedFigure:
    """Return a figure of a plan as one of a text; its place is filled in when all are laid out."""
    return QuotedFigure(
        number=0,
        quote=quote,
        line=0,
        start=0,
        end=0,
        sentence=0,
        clause=0,
        before="",
        after="",
        figure=figure,
        kind=kind,
        concept=name.en,
        period=period,
        expected=expected,
        sure=Sure(1.0, 1.0, 1.0),
    )


def _released(evidence: Evidence) -> Iterator[PlanFigure]:
    """Yield the winning release of every indicator and period."""
    for name, periods in evidence.vintages.releases.items():
        indicator = evidence.plan.indicators.get(name)
        if indicator is None or indicator.kind == "event":
            continue
        for period, known in periods.items():
            used = known[0]
            is_expected = used.release_status is ReleaseStatus.EXPECTATION or (used.is_early and period.kind == "year")
            quote = as_printed(used.figure.text, used.printed_unit or indicator.unit.text.en)
            yield PlanFigure(
                quoted(used.figure, quote, kind_of(indicator), indicator.name, period, is_expected),
                name,
                indicator.name,
                used.where,
                used.source,
                used.release_date,
                evidence.releases(name, period),
            )


def as_printed(text: str, unit: str) -> str:
    """Return a figure with the unit that stands beside it; a unit that is written with it is not said twice.

    Examples
    --------
    >>> as_printed("4812.2", "100m yuan, current prices"), as_printed("3.1", "% of GDP"), as_printed("241.8", "亿元")
    ('4812.2 100m yuan', '3.1%', '241.8亿元')
    """
    short = unit.split(",", maxsplit=1)[0].strip()
    if not short or short in text or (short.startswith("%") and "%" in text) or unit.startswith("index"):
        return text
    if short.startswith("%"):
        return f"{text}%"
    return f"{text} {short}" if short.isascii() else text + short


def kind_of(indicator: Indicator) -> Kind:
    """Return what sort of statement the figures of an indicator are."""
    if indicator.is_growth:
        return Kind.GROWTH
    if indicator.unit.dimension == "points":
        return Kind.POINTS
    return Kind.SHARE if indicator.kind == "share" else Kind.LEVEL


def _of_targets(evidence: Evidence) -> Iterator[PlanFigure]:
    """Yield base values and bounds of targets, each as its document prints it."""
    for target, indicator in evidence.targets():
        name, base = target.name or indicator.name, target.base
        if base is not None:
            source = base.source or target.source
            value = in_unit_of(indicator, base.value) or base.value
            yield PlanFigure(
                quoted(value, base.value.text, kind_of(indicator), name, base.period),
                target.id,
                name,
                target.where,
                source.document,
                published(evidence, source),
                role="base",
            )
        for version in evidence.versions.get(target.id, ()):
            yield from _bound(evidence, version, indicator, name)


def _bound(evidence: Evidence, version: StatedVersion, indicator: Indicator, name: Text) -> Iterator[PlanFigure]:
    """Yield the bound that a version of a target states."""
    target, rule = version.target, version.rule
    if rule is None or rule.center is None or rule.accumulation == "event":
        return
    keys = (target.at_least, target.at_most, target.near, target.range)
    key = next((one.text for one in keys if one is not None), "")
    quote = as_printed(key, "" if re.search(r"[^\d.,]", key) else indicator.unit.text.en)
    quote = quote or (target.printed.en if target.printed is not None else "")
    step = Decimal(1).scaleb(int(rule.center.as_tuple().exponent))
    figure = Figure(quote, rule.center, None, step, indicator.unit, Mark.EXACT, False)
    kind = kind_of(indicator) if rule.accumulation == "level" else Kind.GROWTH
    yield PlanFigure(
        quoted(figure, quote, kind, name, target.by or target.over, expected=True),
        target.id,
        name,
        target.where,
        target.source.document,
        published(evidence, target.source),
        role="bound",
        also=tuple(dict.fromkeys(source.document for source in target.also)),
    )


def published(evidence: Evidence, source: Source) -> date | None:
    """Return the day on which a document came out; None where the plan does not know it."""
    document = evidence.plan.documents.get(source.document)
    return None if document is None else document.published


def amounts_of(evidence: Evidence) -> Iterator[PlanFigure]:
    """Yield the figures of projects, funds and measures, each as its document prints it."""
    for project in evidence.plan.projects.values():
        entries: tuple[Project | ProjectReport, ...] = (project, *project.reports)
        for entry in entries:
            for key, said in INVESTMENTS.items():
                figure = getattr(entry, key)
                if figure is not None:
                    name = Text(en=f"{project.name.en}: {said.en}", zh=f"{project.name.zh}：{said.zh}")
                    row = _amount(evidence, figure, project, name, entry.period, entry.source)
                    yield row._replace(key=key)
    for measure in evidence.plan.measures.values():
        if measure.amount is not None:
            yield _amount(evidence, measure.amount, measure, measure.name, measure.start, measure.source)
    for fund in evidence.plan.funds.values():
        for fact in fund.facts.values():
            name = Text(en=f"{fund.name.en}: {fact.name.en}", zh=f"{fund.name.zh}：{fact.name.zh}")
            yield _amount(evidence, fact.value, fund, name, fact.period, fact.source)


INVESTMENTS = {
    "total_investment": Text(en="total investment", zh="总投资"),
    "cumulated_investment": Text(en="investment so far", zh="累计完成投资"),
    "planned_this_year": Text(en="planned this year", zh="年度计划投资"),
    "done_this_year": Text(en="done this year", zh="本年完成投资"),
}
"""Figures of a project, by the key that holds them."""


def _amount(  # noqa: PLR0917 - what an amount is, from the entry that holds it
    evidence: Evidence, figure: Figure, entry: Entry, name: Text, period: Period | None, source: Source
) -> PlanFigure:
    return PlanFigure(
        quoted(figure, figure.text, Kind.LEVEL, name, period),
        entry.id,
        name,
        entry.where,
        source.document,
        published(evidence, source),
        role="amount",
    )
