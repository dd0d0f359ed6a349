"""What moved each probability since an earlier day: the main job in between, one cause at a time."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from plancast import store
from plancast.assessment import Assessed
from plancast.core.moves import Cause, Move, MovedBy, level_of, moves_between
from plancast.core.observations import Observation, Observations, ReleaseStatus, Vintages
from plancast.core.periods import Period
from plancast.core.plan import Plan
from plancast.core.rebased import first_year
from plancast.core.revisions import told
from plancast.core.text import Text
from plancast.pipeline.knowledge import plan_known_on, with_parts
from plancast.pipeline.plan_edits import edit_in_words

T = TypeVar("T")

Levels = Mapping[str, float | None]
"""Probability of each target; 1 and 0 once it is met or missed, None where nothing is said."""


ROUNDED = 1e-9
"""Share by which a level read from JSON may part from the one that was written: ten significant digits are."""


@dataclass(frozen=True)
class State:
    """What was known, between two days: of the later one what its cause and the causes before it brought."""

    cause: Cause | None
    """What led here from the state before; None of the first."""

    plan: Plan
    """The plan as known."""

    vintages: Vintages
    """The figures as known."""

    note: Text | None = None
    """What to say of the step."""


def day_before_newest(observations: Observations, as_of: date) -> date | None:
    """Return the release day before the newest one known on a day; None where there is no such day."""
    known = sorted({row.release_date for row in observations if row.release_date <= as_of})
    return known[-2] if len(known) > 1 else None


def states_between(whole: Plan, observations: Observations, since: date, now: tuple[Plan, Vintages]) -> list[State]:
    """Return the states from an earlier day to now: one cause after the other, those left out that bring nothing.

    First the day itself moves on over the same figures and the same plan (`Cause.MODEL`), then figures of periods come
    that had none, then later releases of what was known, then what the plan says otherwise.

    Parameters
    ----------
    whole, observations
        The plan and all its rows, whenever known.
    since
        The earlier day.
    now
        Plan and figures as known on the later day.
    """
    plan, vintages = now
    day = vintages.as_of
    later = [row for row in observations if since < row.release_date <= day]
    touched = {_figure(row) for row in later}
    rows = tuple(row for row in observations if _figure(row) in touched)
    early = _with(vintages, store.as_of(Observations(rows), since), touched)
    early_plan = plan_known_on(whole, early)
    before = [row for row in rows if row.release_date <= since]
    new, revised = _sorted_out(early, later)
    states = [State(None, early_plan, early)]
    same = store.as_of(Observations(tuple(before)), day)
    states.append(State(Cause.MODEL, early_plan, _with(vintages, same, touched), _LATER_DAY))
    if new:
        known = store.as_of(Observations((*before, *new)), day) if revised else None
        figures = vintages if known is None else _with(vintages, known, touched)
        states.append(State(Cause.NEW_FIGURE, early_plan, figures))
    if revised:
        states.append(State(Cause.REVISION, early_plan, vintages))
    if (early_plan.targets, early_plan.indicators) != (plan.targets, plan.indicators):
        states.append(State(Cause.PLAN_EDIT, plan, vintages))
    return states


def _with(now: Vintages, then: Vintages, touched: set[tuple[str, str]]) -> Vintages:
    """Return what was known of all figures, from what was known of those of which something came out since.

    The others were known as they are now: of a large plan only few rows are ranked again.
    """
    releases = _kept(now.releases, then.releases, touched)
    return Vintages(then.as_of, releases, _kept(now.retracted, then.retracted, touched))


def _kept(
    now: dict[str, dict[Period, T]], then: dict[str, dict[Period, T]], touched: set[tuple[str, str]]
) -> dict[str, dict[Period, T]]:
    found: dict[str, dict[Period, T]] = {}
    for name in sorted({*now, *then}):
        kept = {period: one for period, one in now.get(name, {}).items() if (name, period.text) not in touched}
        if periods := kept | then.get(name, {}):
            found[name] = {period: periods[period] for period in sorted(periods)}
    return found


def held_against(first: State, is_same: bool) -> list[State]:
    """Return the two states at the day of an earlier result: as it was told, and as it is worked out again now.

    Where the hash of what was known is the same, another version of the program told it; else the plan's files have
    been changed without a later day: a bound edited in place, a row added for a day gone by.
    """
    told = State(None, first.plan, first.vintages)
    cause, note = (Cause.MODEL, _OTHER_VERSION) if is_same else (Cause.PLAN_EDIT, _OTHER_FILES)
    return [told, State(cause, first.plan, first.vintages, note)]


def _sorted_out(early: Vintages, later: Iterable[Observation]) -> tuple[list[Observation], list[Observation]]:
    """Return which later rows are of figures that were not known before, and which revise one that was.

    A figure that had been retracted by then was not known.
    """
    rows = (row for periods in early.releases.values() for releases in periods.values() for row in releases)
    known = {_figure(row) for row in rows if row.release_status is not ReleaseStatus.EXPECTATION}
    new: list[Observation] = []
    revised: list[Observation] = []
    for row in later:
        revises = _figure(row) in known and row.release_status is not ReleaseStatus.EXPECTATION
        is_revision = revises or row.release_status is ReleaseStatus.RETRACTED
        (revised if is_revision else new).append(row)
    return new, revised


def _figure(row: Observation) -> tuple[str, str]:
    return row.indicator, row.period.text


def levels_of(assessed: Iterable[Assessed]) -> dict[str, float | None]:
    """Return the probability of each target, 1 and 0 once it is decided."""
    return {one.outlook.id: level_of(one.outlook.status, one.outlook.probability) for one in assessed}


def replayed(told: Levels, again: Levels) -> dict[str, float | None]:
    """Return the levels of an earlier result, in full where it has them rounded and they are worked out alike now."""
    return {name: again[name] if _rounds_to(again.get(name), level) else level for name, level in told.items()}


def _rounds_to(level: float | None, told: float | None) -> bool:
    return level is not None and told is not None and math.isclose(level, told, rel_tol=ROUNDED)


def moved_of(states: Sequence[State], levels: Sequence[Levels], targets: Iterable[str]) -> dict[str, tuple[Move, ...]]:
    """Return what moved each target, from the levels after each state.

    Parameters
    ----------
    states
        As of `states_between`.
    levels
        Probabilities after each of them.
    targets
        Ids of the targets known now.
    """
    return {
        target: tuple(
            _move(states[place - 1], states[place], target, (before, after))
            for place, before, after in moves_between([level.get(target) for level in levels])
        )
        for target in targets
    }


def _move(early: State, late: State, target: str, ends: tuple[float | None, float | None]) -> Move:
    before, after = ends
    change = None if before is None or after is None else after - before
    figures = _released(early, late, target) if late.cause in (Cause.NEW_FIGURE, Cause.REVISION) else ()
    note = late.note or (
        edit_in_words(early.plan, late.plan, target, _behind(late.plan, target))
        if late.cause is Cause.PLAN_EDIT
        else None
    )
    if late.cause in (Cause.NEW_FIGURE, Cause.REVISION) and not figures:
        note = _LENT
    return Move.model_validate(
        {"cause": late.cause, "from": before, "to": after, "change": change, "figures": figures, "note": note}
    )


_LENT = Text(en="figures of other indicators that it is forecast with", zh="与其共同预测的其他指标的数据")
_LATER_DAY = Text(
    en="the same figures read on the later day: time has passed, reference classes have grown",
    zh="同一批数据，按较晚日期判断：时间推移，同类目标样本增加",
)
_OTHER_FILES = Text(
    en="the plan's files say otherwise than on the day of the earlier result", zh="规划文件与当时结果所依据的内容不同"
)
_OTHER_VERSION = Text(en="another version of the program", zh="程序版本不同")


def _released(early: State, late: State, target: str) -> tuple[MovedBy, ...]:
    """Return the winning figures behind a target that are others than before.

    What is only hoped, or told before its time, is no figure. One printed again alike is named where nothing else was.
    """
    changed, again = [], []
    since = _since(late.plan, target)
    for name in sorted(_behind(late.plan, target)):
        known, before = late.vintages.releases.get(name, {}), early.vintages.releases.get(name, {})
        for period in sorted({*known, *before}):
            winner, old = (_winner(one.vintages, name, period) for one in (late, early))
            if (winner is None and old is None) or period.end.year < since.get(name, 0):
                continue
            if old is None or winner is None or old.figure != winner.figure:
                changed.append(_moved_by(winner, old, _taken_back(old, late.vintages)))
            elif old.source != winner.source:
                again.append(_moved_by(winner, old, None))
    return tuple(changed or again)


def _since(plan: Plan, target: str) -> dict[str, int]:
    """Return from which year on figures behind a target can move it: none before a change of definition does.

    What another figure is worked out of counts in all years.
    """
    heads = [plan.indicators[name] for name in _heads(plan, target)]
    if any(head.derived is not None for head in heads):
        return {}
    below = [plan.indicators[head.relative_to] for head in heads if head.relative_to in plan.indicators]
    return {one.id: first_year(one) for one in (*heads, *below)}


def _winner(vintages: Vintages, name: str, period: Period) -> Observation | None:
    """Return the figure of a period: of a year none that was told before its time, of part of a year any."""
    if period.kind in ("year", "years"):
        return next(iter(told(vintages, name, period)), None)
    releases = vintages.releases.get(name, {}).get(period, ())
    return next((one for one in releases if one.release_status is not ReleaseStatus.EXPECTATION), None)


def _taken_back(release: Observation | None, vintages: Vintages) -> date | None:
    """Return the day on which a release was taken back, if it was."""
    if release is None:
        return None
    taken = vintages.retracted.get(release.indicator, {}).get(release.period, ())
    return next((day for one, day in taken if one is release), None)


def _moved_by(winner: Observation | None, old: Observation | None, taken: date | None) -> MovedBy:
    told = winner or old
    assert told is not None  # of two that differ one is there
    return MovedBy(
        indicator=told.indicator,
        period=told.period.text,
        printed=None if winner is None else winner.figure.text,
        before=None if old is None else old.figure.text,
        retracted=taken is not None,
        release_date=taken or told.release_date,
        source=told.source,
    )


def _behind(plan: Plan, target: str) -> frozenset[str]:
    return with_parts(plan, _heads(plan, target))


def _heads(plan: Plan, target: str) -> set[str]:
    """Return the indicators that a target names."""
    entry = plan.targets.get(target)
    if entry is None:
        return set()
    return {name for name in (entry.indicator, entry.compare_with) if name in plan.indicators}
