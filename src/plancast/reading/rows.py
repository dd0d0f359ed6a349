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
from plancast.core.names import nearest_named
from plancast.core.observations import Observation, ReleaseStatus
from plancast.core.periods import Period, PeriodError, parse_day, parse_period
from plancast.core.plan import Indicator, Plan
from plancast.core.raw_rows import Meaning, RawRow
from plancast.core.refusal import Refusal
from plancast.core.retractions import named_release
from plancast.core.table_words import STATUSES_LISTED
from plancast.core.text import Text
from plancast.core.units import Unit, UnitMismatch, UnitUnknown, convert, parse_unit
from plancast.reading.entry_faults import not_allowed

MOST_COMPARED = 20
"""For so many broken links the nearest id is looked for: each search goes through all ids."""

_MOST_REMEMBERED = 50_000
"""Texts of one column whose meaning is kept, so that each is worked out once."""

_STATUSES = {status.value: status for status in ReleaseStatus}
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


class _Pair(NamedTuple):
    """A unit as the rows of one indicator are given in it; figures between the ends are surely within its range."""

    code: int
    unit: Unit
    is_own: bool
    factor: float
    low: float
    high: float


class RowReader:
    """Reads rows of one plan: cells as text in, an observation or all that is wrong with the row out."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._codes: dict[object, int] = {}
        indicators = dict(plan.indicators)
        for indicator in plan.indicators.values():
            indicators |= dict.fromkeys(indicator.formerly, indicator)
        self._indicators = {name: (one, self._code(("indicator", one.id)) << 74) for name, one in indicators.items()}
        self._sources = {name: (name, self._code(("source", name)) << 50) for name in plan.documents}
        self._titles = {name: document.title for name, document in plan.documents.items()}
        self._ranks = {name: _RANKS[document.rank] for name, document in plan.documents.items()}
        self._periods: dict[str, tuple[Period, int]] = {}
        self._days: dict[str, tuple[date, int]] = {}
        self._pairs: dict[tuple[str, str], _Pair] = {}
        self._figures: dict[tuple[str, str, str], Figure] = {}
        self._n_compared = 0

    def read(self, row: RawRow) -> Observation | tuple[RowFault, ...]:
        """Return the row as an observation, its figure in the indicator's unit, or all that is wrong with it."""
        found = self.check(row)
        return self.observation(row, found) if isinstance(found, Meaning) else found

    def check(self, row: RawRow) -> Meaning | tuple[RowFault, ...]:
        """Return what a valid row means, or all that is wrong with it."""
        name, period_text, value, unit, day_text, status_text, source, _ = row.cells
        try:  # the texts of most rows have been met before
            indicator, key = self._indicators[name]
            pair = self._pairs[name, unit]
            document, source_key = self._sources[source]
            status = _STATUSES[status_text]
            period, period_key = self._periods[period_text]
            day, day_key = self._days[day_text]
        except KeyError:
            return self._check_slowly(row)
        is_sure = _is_plain(value) and pair.low < float(value) * pair.factor < pair.high
        if not is_sure and (faults := self._read_figure(row, indicator)):
            return _dated(faults, day)
        key |= source_key | period_key | day_key | _STATUS_CODES[status]
        return Meaning(key, hash((value, pair.code)), indicator, period, day, status, document)

    def observation(self, row: RawRow, meaning: Meaning) -> Observation:
        """Return a valid row as an observation."""
        indicator, cells = meaning.indicator, row.cells
        figure = self._figures.get((indicator.id, cells[2], cells[3]))
        if figure is None:
            figure = self._plain_figure(row, indicator)
        if figure is None:
            self._read_figure(row, indicator)
            figure = self._figures[indicator.id, cells[2], cells[3]]
        where = row.where() if row.sheet else Where(row.file, row.line)
        source = meaning.source
        return Observation(
            indicator.id, meaning.period, figure, meaning.day, meaning.status, source, self._ranks[source], where,
            cells[7], cells[3],
        )  # fmt: skip

    def _plain_figure(self, row: RawRow, indicator: Indicator) -> Figure | None:
        """Read the digits of a valid row; None where there is more to read."""
        pair = self._pairs.get((row.cells[0], row.cells[3]))
        figure = None if pair is None else plain_figure(row.cells[2], pair.unit)
        if figure is None or pair is None:
            return None
        if not pair.is_own:
            figure = _converted(figure, pair.unit, indicator.unit)
        _remember(self._figures, (indicator.id, row.cells[2], row.cells[3]), figure)
        return figure

    def _code(self, thing: object) -> int:
        return self._codes.setdefault(thing, len(self._codes))

    def day_of(self, row: RawRow) -> date | None:
        """Return the release day of a row, if it can be read."""
        try:
            return self._day(row.cells[4])
        except PeriodError:
            return None

    def _day(self, text: str) -> date:
        found = self._days.get(text)
        if found is None:
            day = parse_day(text)
            found = (day, day.toordinal() << 4)
            _remember(self._days, text, found)
        return found[0]

    def _check_slowly(self, row: RawRow) -> Meaning | tuple[RowFault, ...]:
        """Read the cells of a row one by one; all that is wrong is said at once."""
        name, period_text, _, _, day_text, status_text, source, _ = row.cells
        faults: list[RowFault] = []
        indicator = self._indicators[name][0] if name in self._indicators else None
        if indicator is None:
            names = {former: one.name for former, (one, _) in self._indicators.items()}
            faults.append(self._no_link("indicator", name, "indicators.yaml", names))
        if source not in self._sources:
            faults.append(self._no_link("source", source, "documents.yaml", self._titles))
        if status_text not in _STATUSES:
            faults.append(
                RowFault("VALUE_NOT_ALLOWED", "release_status", (status_text,), _no_status(status_text), None)
            )
        try:
            period = parse_period(period_text)
            _remember(self._periods, period_text, (period, self._code(("period", period.text)) << 26))
        except PeriodError as error:
            faults.append(_refused("PERIOD_UNREADABLE", "period", period_text, error))
        day = None
        try:
            day = self._day(day_text)
        except PeriodError as error:
            faults.append(_refused("DATE_UNREADABLE", "release_date", day_text, error))
        faults += self._read_figure(row, indicator)
        if faults:
            return _dated(faults, day)
        assert indicator is not None  # else there is a fault
        self._pairs[name, row.cells[3]] = self._pair(indicator, row.cells[3])
        return self.check(row)

    def _pair(self, indicator: Indicator, unit_text: str) -> _Pair:
        """Work out between which numbers, as printed in a unit, any figure is within the range of an indicator."""
        unit = parse_unit(unit_text) if unit_text else indicator.unit
        factor = float(convert(Decimal(1), unit, indicator.unit))
        low, high = -math.inf, math.inf
        if indicator.kind != "event":
            low, high = kind(indicator.kind).lower, kind(indicator.kind).upper
        margin = 1e-6  # the ends themselves are read in decimal
        low, high = max(low, -100.0 if indicator.is_growth else low) + margin, high - margin
        return _Pair(self._code(unit), unit, unit == indicator.unit, factor, low, high)

    def _read_figure(self, row: RawRow, indicator: Indicator | None) -> list[RowFault]:
        """Read and remember the figure of a row; return what is wrong with it."""
        value, unit = row.cells[2], row.cells[3]
        figure, faults = _figure(value, unit, None if indicator is None else indicator.unit)
        if figure is not None and indicator is not None and indicator.kind != "event":
            faults += _out_of_range(figure, indicator)
        if figure is not None and indicator is not None and not faults:
            _remember(self._figures, (indicator.id, value, unit), figure)
        return faults

    def _no_link(self, key: str, found: str, where: str, known: dict[str, Text]) -> RowFault:
        self._n_compared += 1
        near = next(iter(nearest_named(found, known)), None) if self._n_compared <= MOST_COMPARED else None
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
        self._files: list[str] = []
        self._at: dict[int, int] = {}
        self._texts: list[str] = []
        self._figures = array("q")
        self._contents = array("q")
        self._places = array("q")
        self._more: dict[int, list[tuple[int, int, str, Where]]] = {}
        self._retractions: dict[tuple[str, str, str], list[tuple[str, str, date]]] = {}

    def __len__(self) -> int:
        """Return how many releases there are, those of another figure or note not counted."""
        return len(self._texts)

    def compare(self, row: RawRow, meaning: Meaning) -> Seen:
        """Compare a row with those before it, and keep it unless another figure of its release is there."""
        key, figure, n = meaning.key, meaning.figure, len(self._texts)
        content = hash((figure, row.cells[7]))
        at = self._at.setdefault(key, n)
        if at == n:
            self._texts.append(row.cells[2])
            self._figures.append(figure)
            self._contents.append(content)
            if not self._files or self._files[-1] != row.file:
                self._files.append(row.file)
            self._places.append((len(self._files) - 1) << 32 | row.line)
            if meaning.status is ReleaseStatus.RETRACTED:
                self._keep_retraction(row, meaning)
            return _NEW
        first = (self._figures[at], self._contents[at], self._texts[at], self._where(at))
        known = [first, *self._more.get(key, ())]
        for _, other, text, where in known:
            if other == content:
                return Seen("twice", text, where)
        others = [(text, where) for other, _, text, where in known if other != figure]
        if meaning.status is ReleaseStatus.RETRACTED or not others:
            self.keep_too(row, meaning)
            return _NEW
        settled = [self.settled_on(meaning, text) for text, _ in others]
        pick = settled.index(None) if None in settled else 0
        return Seen("differs", *others[pick], settled[pick])

    def keep_too(self, row: RawRow, meaning: Meaning) -> None:
        """Keep a row beside another one of the same release."""
        content = hash((meaning.figure, row.cells[7]))
        self._more.setdefault(meaning.key, []).append((meaning.figure, content, row.cells[2], row.where()))
        if meaning.status is ReleaseStatus.RETRACTED:
            self._keep_retraction(row, meaning)

    def _keep_retraction(self, row: RawRow, meaning: Meaning) -> None:
        about = (meaning.indicator.id, meaning.period.text, meaning.source)
        self._retractions.setdefault(about, []).append((row.cells[2], row.cells[7], meaning.day))

    def _where(self, at: int) -> Where:
        return Where(self._files[self._places[at] >> 32], self._places[at] & 0xFFFFFFFF)

    def settled_on(self, meaning: Meaning, *texts: str) -> date | None:
        """Return the first day on which one of several figures of a release was taken back, if any was."""
        days = []
        about = (meaning.indicator.id, meaning.period.text, meaning.source)
        for text, note, on in self._retractions.get(about, ()):
            day, status = named_release(note)
            is_named = day == meaning.day and status == meaning.status.value
            if text in texts and (is_named or (day is None and meaning.day <= on)):
                days.append(on)
        return min(days, default=None)


_NEW = Seen("new")


def _remember(known: dict, text: object, meaning: object) -> None:  # type: ignore[type-arg]
    if len(known) >= _MOST_REMEMBERED:
        known.clear()
    known[text] = meaning


@lru_cache(maxsize=256)
def _no_status(text: str) -> dict[str, object]:
    return {**not_allowed("release_status", text, STATUSES_LISTED)}


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
    if unit is None or not _is_plain(text):
        return None
    places = text.partition(".")[2]
    return Figure(text, Decimal(text), None, _step(len(places)), unit, Mark.EXACT, cumulative=False)


def _is_plain(text: str) -> bool:
    """Whether a text is digits with at most one point between them."""
    whole, _, places = text.partition(".")
    return len(text) <= 30 and text.isascii() and whole.isdigit() and (places.isdigit() or "." not in text)


@lru_cache(maxsize=64)
def _step(n_places: int) -> Decimal:
    return Decimal(1).scaleb(-n_places)


def _converted(figure: Figure, unit: Unit, wanted: Unit) -> Figure:
    value, step = convert(figure.value, unit, wanted), convert(figure.step, unit, wanted)
    upper = None if figure.upper is None else convert(figure.upper, unit, wanted)
    return replace(figure, value=value, upper=upper, step=step, unit=wanted)
