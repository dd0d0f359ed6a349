"""Two plans side by side: both run on one day with one seed, their like targets paired."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from plancast import assessment
from plancast.core.beside import Beside
from plancast.core.moves import Earlier
from plancast.core.outlook import Outlook
from plancast.core.plan import Plan
from plancast.pipeline.family import plan_on_day
from plancast.pipeline.main_job import newest_day, outlook, read_plan
from plancast.pipeline.steps import silent


def outlook_beside(
    plan: Plan | str | Path,
    other: Plan | str | Path,
    *,
    as_of: date | None = None,
    seed: int = 1,
    n_members: int = 10_000,
    since: date | Earlier | None = None,
    progress: Callable[[str], None] = silent,
) -> Outlook:
    """Say where each target of a plan stands, and lay like targets of another plan beside them.

    Parameters
    ----------
    plan
        A plan as read, its folder, or the name of a bundled one.
    other
        The plan beside it, likewise.
    as_of
        The day, of both; by default the later one of the newest release days in the two.
    seed, n_members, progress
        As for `plancast.outlook`, of both.
    since
        As for `plancast.outlook`, of ``plan``.

    Returns
    -------
    Outlook
        That of ``plan``, with ``beside`` filled in.

    Raises
    ------
    PlancastError
        If one of the plans cannot be read.
    ValueError
        If ``seed`` or ``n_members`` is out of range.

    Examples
    --------
    >>> result = outlook_beside("harbour", "shanghai-15", as_of=date(2026, 6, 30), n_members=100)
    >>> result.beside.plan, result.beside.pairs[0].here.id, result.beside.pairs[0].matched_by
    ('shanghai-15', 'gdp_growth_avg', 'id')
    """
    plans = [one if isinstance(one, Plan) else read_plan(one) for one in (plan, other)]
    day = as_of or max(newest_day(one) for one in plans)
    here = outlook(plans[0], as_of=day, seed=seed, n_members=n_members, since=since, progress=progress)
    there = outlook(plans[1], as_of=day, seed=seed, n_members=n_members, trace=False, progress=progress)
    known = [plan_on_day(one, Path(one.folder), day) for one in plans]
    pairs = assessment.pair_targets(known[0], known[1], here.targets, there.targets)
    beside = Beside(
        plan=there.plan,
        plan_name=there.plan_name,
        plan_period=there.plan_period,
        plan_hash=there.plan_hash,
        pairs=pairs,
        n_unmatched=len(here.targets) - len(pairs),
        n_unmatched_there=len(there.targets) - len(pairs),
    )
    return here.model_copy(update={"beside": beside})
