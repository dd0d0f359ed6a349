"""What makes a row of figures valid: the one place that says it, for files of the plan and for rows to be added."""

from __future__ import annotations

import math
from array import array
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from plancast.core.figures import Figure, FigureError, Mark, parse_figure
from plancast.core.finding import Finding, Where, finding
from plancast.core.indicators import kind
from plancast.core.observations import Observation, ReleaseStatus
from plancast.core.periods import Period, PeriodError, parse_day, parse_period
from plancast.core.plan import Indicator, Plan
from plancast.core.raw_rows import RawRow
from plancast.core.refusal import Refusal
from plancast.core.retractions import named_release
from plancast.core.units import Unit, UnitMismatch, UnitUnknown, convert, parse_unit
from plancast.reading.entry_faults import not_allowed
from plancast.reading.text_files import nearest

MOST_COMPARED = 20
"""For so many broken links the nearest id is looked for: each search goes through all ids."""

_MOST_REMEMBERED = 50_000
"""Texts of one column whose meaning is kept, so that each is worked out once."""

_STATUSES = {status.value: status for status in ReleaseStatus}
_STATUS_WORDS = ", ".join(_STATUSES)
_STATUS_CODES = {status: code for code, status in enumerate(ReleaseStatus)}
_RANKS = {"bureau": 0, "government": 1, "press": 2}


class RowFault(NamedTuple):
    """One fault of a row; a finding is made of it where it is listed."""

    code: str
    """Code of the finding."""

    column: str
    """Column of the cell; empty where the row is meant."""

    quotes: tuple[str, ...]
    """Words of the source."""

    values: dict[str, object]
    """What the finding's sentences name."""

    day: date | None
    """Release day of the row, where it can be read."""

    def finding(self, row: RawRow) -> Finding:
        """Return the finding, with the place of the row's cell; it bears the row's release day."""
        made = finding(self.code, row.where(self.column), self.quotes, **self.values)
        return made if self.day is None else made.model_copy(update={"release_date": self.day})


class RowReader:
    """Reads rows of one plan: cells as text in, an observation or all that is wrong with the row out."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._indicators = dict(plan.indicators)
        for indicator in plan.indicators.values():
            self._indicators |= dict.fromkeys(indicator.formerly, indicator)
        self._sources = {name: (name, _RANKS[document.rank]) for name, document in plan.documents.items()}
        self._periods: dict[str, Period] = {}
        self._days: dict[str, date] = {}
        self._figures: dict[tuple[str, str, str], Figure] = {}
        self._n_compared = 0

    def read(self, row: RawRow) -> Observation | tuple[RowFault, ...]:
        """Return the row as an observation, its figure in the indicator's unit, or all that is wrong with it."""
        name, period_text, value, unit, day_text, status_text, source, note = row.cells
        try:  # the texts of most rows have been met before
            indicator = self._indicators[name]
            document, rank = self._sources[source]
            status = _STATUSES[status_text]
            period, day = self._periods[period_text], self._days[day_text]
        except KeyError:
            return self._read_slowly(row)
        figure = self._figures.get((indicator.id, value, unit))
        if figure is None:
            if faults := self._read_figure(row, indicator):
                return _dated(faults, day)
            figure = self._figures[indicator.id, value, unit]
        where = Where(row.file, row.line) if not row.sheet else row.where()
        return Observation(indicator.id, period, figure, day, status, document, rank, where, note)

    def day_of(self, row: RawRow) -> date | None:
        """Return the release day of a row, if it can be read."""
        try:
            return self._day(row.cells[4])
        except PeriodError:
            return None

    def _day(self, text: str) -> date:
        found = self._days.get(text)
        if found is None:
            found = parse_day(text)
            _remember(self._days, text, found)
        return found

    def _read_slowly(self, row: RawRow) -> Observation | tuple[RowFault, ...]:
        """Read the cells of a row one by one; all that is wrong is said at once."""
        name, period_text, _, _, day_text, status_text, source, _ = row.cells
        faults: list[RowFault] = []
        indicator = self._indicators.get(name)
        if indicator is None:
            faults.append(self._no_link("indicator", name, "indicators.yaml", list(self._indicators)))
        if source not in self._sources:
            faults.append(self._no_link("source", source, "documents.yaml", list(self._sources)))
        if status_text not in _STATUSES:
            faults.append(
                RowFault("VALUE_NOT_ALLOWED", "release_status", (status_text,), _no_status(status_text), None)
            )
        try:
            period = parse_period(period_text)
            _remember(self._periods, period_text, period)
        except PeriodError as error:
            faults.append(_refused("PERIOD_UNREADABLE", "period", period_text, error))
        day = None
        try:
            day = self._day(day_text)
        except PeriodError as error:
            faults.append(_refused("DATE_UNREADABLE", "release_date", day_text, error))
        faults += self._read_figure(row, indicator)
        return _dated(faults, day) if faults else self.read(row)

    def _read_figure(self, row: RawRow, indicator: Indicator | None) -> list[RowFault]:
        """Read and remember the figure of a row; return what is wrong with it."""
        value, unit = row.cells[2], row.cells[3]
        figure, faults = _figure(value, unit, None if indicator is None else indicator.unit)
        if figure is not None and indicator is not None and indicator.kind != "event":
            faults += _out_of_range(figure, indicator)
        if figure is not None and indicator is not None and not faults:
            _remember(self._figures, (indicator.id, value, unit), figure)
        return faults

    def _no_link(self, key: str, found: str, where: str, known: list[str]) -> RowFault:
        self._n_compared += 1
        near = nearest(found, known) if self._n_compared <= MOST_COMPARED else None
        en = f"Did you mean '{near}'? Else add it to {where}." if near else f"Correct the id, or add it to {where}."
        zh = f"是否指“{near}”？否则请在{where}中添加。" if near else f"请更正标识，或在{where}中添加。"
        values: dict[str, object] = {"key": key, "found": found, "file": where, "en": en, "zh": zh}
        return RowFault("LINK_UNKNOWN", key, (found,), values, None)


class Seen(NamedTuple):
    """How a row compares with the releases that are there."""

    verdict: str
    """``new``, ``twice`` (cell for cell), or ``differs`` (another figure of the same release)."""

    other: str = ""
    """Figure that is there, as printed."""

    where: Where = Where("")
    """Where it stands."""

    settled_on: date | None = None
    """Day on which the figure that is there was taken back; None where it was not."""


class Releases:
    """All releases met so far, in little memory: tells a row that is there from another figure of its release."""

    def __init__(self) -> None:
        self._codes: dict[str, int] = {}
        self._files: list[str] = []
        self._first: dict[int, int] = {}
        self._texts: list[str] = []
        self._contents = array("q")
        self._places = array("q")
        self._more: dict[int, dict[int, tuple[str, Where]]] = {}
        self._retractions: dict[tuple[str, str, str], list[Observation]] = {}

    def __len__(self) -> int:
        """Return how many releases there are, those of another figure or note not counted."""
        return len(self._texts)

    def compare(self, row: Observation) -> Seen:
        """Compare a row with those before it, and keep it."""
        key, content = self._key(row), hash((row.figure.text, row.figure.value, row.note))
        at = self._first.setdefault(key, len(self._texts))
        if at == len(self._texts):
            self._keep(row, content)
            return _NEW
        if self._contents[at] == content:
            return Seen("twice", self._texts[at], self._where(at))
        more = self._more.get(key, {})
        if content in more:
            return Seen("twice", *more[content])
        others = [(self._texts[at], self._where(at)), *more.values()]
        others = [(text, where) for text, where in others if text != row.figure.text]
        if row.release_status is ReleaseStatus.RETRACTED or not others:
            self.keep_too(row)
            return _NEW
        settled = [self.settled_on(row, text) for text, _ in others]
        pick = settled.index(None) if None in settled else 0
        return Seen("differs", *others[pick], settled[pick])

    def keep_too(self, row: Observation) -> None:
        """Keep a row beside another one of the same release."""
        content = hash((row.figure.text, row.figure.value, row.note))
        self._more.setdefault(self._key(row), {})[content] = (row.figure.text, row.where)
        self._keep_retraction(row)

    def _keep(self, row: Observation, content: int) -> None:
        if not self._files or self._files[-1] != row.where.file:
            self._files.append(row.where.file)
        self._texts.append(row.figure.text)
        self._contents.append(content)
        self._places.append((len(self._files) - 1) << 32 | row.where.line)
        self._keep_retraction(row)

    def _keep_retraction(self, row: Observation) -> None:
        if row.release_status is ReleaseStatus.RETRACTED:
            self._retractions.setdefault((row.indicator, row.period.text, row.source), []).append(row)

    def _where(self, at: int) -> Where:
        return Where(self._files[self._places[at] >> 32], self._places[at] & 0xFFFFFFFF)

    def _key(self, row: Observation) -> int:
        code = self._codes
        where = code.setdefault(row.indicator, len(code)) << 24 | code.setdefault(row.period.text, len(code))
        where = where << 24 | code.setdefault(row.source, len(code))
        return (where << 22 | row.release_date.toordinal()) << 4 | _STATUS_CODES[row.release_status]

    def settled_on(self, row: Observation, *texts: str) -> date | None:
        """Return the first day on which one of several figures of the row's release was taken back, if any was."""
        days = []
        for one in self._retractions.get((row.indicator, row.period.text, row.source), ()):
            day, status = named_release(one.note)
            is_named = day == row.release_date and status == row.release_status.value
            if one.figure.text in texts and (is_named or (day is None and row.release_date <= one.release_date)):
                days.append(one.release_date)
        return min(days, default=None)


_NEW = Seen("new")


def _remember(known: dict, text: object, meaning: object) -> None:  # type: ignore[type-arg]
    if len(known) >= _MOST_REMEMBERED:
        known.clear()
    known[text] = meaning


@lru_cache(maxsize=256)
def _no_status(text: str) -> dict[str, object]:
    return {**not_allowed("release_status", text, _STATUS_WORDS)}


def _dated(faults: list[RowFault], day: date | None) -> tuple[RowFault, ...]:
    return tuple(faults) if day is None else tuple(fault._replace(day=day) for fault in faults)


def _out_of_range(figure: Figure, indicator: Indicator) -> list[RowFault]:
    """Return the fault of a figure that the indicator's kind cannot take: a slipped point, another unit or kind."""
    its_kind = kind(indicator.kind)
    ends = (figure.value, figure.value if figure.upper is None else figure.upper)
    if all(its_kind.takes(float(end)) and (end > -100 or not indicator.is_growth) for end in ends):
        return []
    sign = ">" if its_kind.lower_is_open else ">="
    expected = f"{sign} {its_kind.lower:g}" + (f", <= {its_kind.upper:g}" if its_kind.upper < math.inf else "")
    expected = "> -100" if indicator.is_growth else expected
    values: dict[str, object] = {
        "found": figure.text, "name": indicator.id, "kind": indicator.kind, "expected": expected,
    }  # fmt: skip
    return [RowFault("VALUE_OUT_OF_RANGE", "value", (figure.text,), values, None)]


def _figure(value: str, unit_text: str, wanted: Unit | None) -> tuple[Figure | None, list[RowFault]]:
    """Read a figure in the row's unit and bring it to the indicator's."""
    faults: list[RowFault] = []
    try:
        unit = parse_unit(unit_text) if unit_text else wanted
    except UnitUnknown as error:
        faults.append(_refused("UNIT_UNKNOWN", "unit", unit_text, error))
        unit = wanted = None
    try:
        figure = plain_figure(value, unit) or parse_figure(value, unit)
        return figure if wanted is None or unit is None or unit == wanted else _converted(figure, unit, wanted), faults
    except UnitMismatch:
        assert wanted is not None  # a mismatch has two sides
        faults.append(_mismatch("unit", unit_text, wanted))
    except FigureError as error:
        is_unit = error.code == "UNIT_MISMATCH" and unit is not None
        faults.append(
            _mismatch("value", value, unit) if is_unit and unit else _refused(error.code, "value", value, error)
        )
    return None, faults


def _mismatch(key: str, found: str, wanted: Unit) -> RowFault:
    values: dict[str, object] = {"key": key, "found": found, "en": wanted.text.en, "zh": wanted.text.zh}
    return RowFault("UNIT_MISMATCH", key, (found,), values, None)


def _refused(code: str, key: str, found: str, error: Refusal) -> RowFault:
    values: dict[str, object] = {"key": key, "found": found, "en": error.text.en, "zh": error.text.zh}
    return RowFault(code, key, (found,), values, None)


def plain_figure(text: str, unit: Unit | None) -> Figure | None:
    """Read digits with at most one point, as most rows have them; None where there is more to read."""
    whole, _, places = text.partition(".")
    if (
        unit is None
        or len(text) > 30
        or not (text.isascii() and whole.isdigit() and (places.isdigit() or "." not in text))
    ):
        return None
    return Figure(text, Decimal(text), None, _step(len(places)), unit, Mark.EXACT, cumulative=False)


@lru_cache(maxsize=64)
def _step(n_places: int) -> Decimal:
    return Decimal(1).scaleb(-n_places)


def _converted(figure: Figure, unit: Unit, wanted: Unit) -> Figure:
    value, step = convert(figure.value, unit, wanted), convert(figure.step, unit, wanted)
    upper = None if figure.upper is None else convert(figure.upper, unit, wanted)
    return replace(figure, value=value, upper=upper, step=step, unit=wanted)
