"""``docs/reference/shanghai_14.md`` and ``shanghai_yearly.md``: what the plans hold, what became of their targets.

The words are written here; counts, verdicts and vintages are read off the plan folders by the main job.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import NamedTuple

from plancast import pipeline
from plancast.core.outlook import Outlook
from plancast.core.target_outlook import Status, TargetOutlook
from plancast.core.words import STATUS
from plancast.reading import find_plan
from reference.tables import table

N_MEMBERS = 100
"""No probability is printed here: the fewest members will do."""

TODAY, MID_TERM = date(2026, 11, 24), date(2023, 11, 30)

PLAN_14 = """# The bundled plan `shanghai-14`

Shanghai's 14th Five-Year Plan (上海市国民经济和社会发展第十四个五年规划, 2021-2025, approved on
27 January 2021), ended, with what became of its targets. Made by `make reference` from the plan folder: {rows} releases
of {indicators} indicators from {documents} documents. Facts are those of [shanghai-15](shanghai_15.md), with the
reviews of the plan and a few pages found since (`observations/found_since.csv`).

Any day from June 2020 on can be replayed: `plancast outlook shanghai-14 --as-of 2023-11-30` shows {known} of 20
targets with a figure, none of them released later. Before the approval all targets are taken, as a hindcast; from the
approval to the first printing of the outline (the day is assumed, see `outline_2021` in `documents.yaml`) none is
listed.

## The 20 main indicators

Status on the day after the mid-term review of November 2023, and with all outcomes on file ({day}). A verdict names
the figure, its vintage, what the strict bound says, and what the figures that were told first would have said.

"""

AFTER_14 = """
## What to know before using it

- **One target of two parts.** No. 12 asks for about 110 in tracts and about 20 scattered: it stays one target, judged
  on the sum of 130 ([decision 0011](../decisions/0011-the-ended-plan-and-the-yearly-plans.md)). No area is on file,
  so it is not measurable, although the outline of 2026 says in words that all is done.
- **Air quality in words.** No. 16 names six pollutants and two grades. PM2.5 alone is on file, held against its grade
  II limit of 35 (GB 3095-2012); the other five are not judged. That is an assumption, and the name of the target says
  so.
- **Bounds set by the state.** Energy per unit of GDP: 14 %, as a version known from October 2022. Carbon dioxide: no
  number found.
- **Last figures missing.** Of the digital economy, higher education, life expectancy and surface water the figure of
  2025 is not on file, of unemployment those of 2021 and 2022: they are not measurable, and the table names
  the years.
- **Deaths at work** (no. 20): the count of 2025 is second-hand; no verdict rests on it.
- Forest cover and recycling of 2025 come from a digest without a date. Life expectancy is that of the city's own
  series.
- The mid-term review counted 6 targets as reached by June 2023 without naming them; here, too, 6 rows are `ahead` on
  that day.

## Against the table of past targets

`shipped/reference_class.csv` holds ten of these targets. Eight are judged alike here (tests compare them). Not judged
here: unemployment, which the table bounds from the mean of 2018-2022 with an assumption, and deaths at work (grade B,
never counted).
"""

YEARLY = """# The bundled plan `shanghai-yearly`

The targets of Shanghai's yearly plans from 2006 on, and what came of them: each target counts in its own year (`over:
2024`). Made by `make reference` from the plan folder: {rows} releases of {indicators} indicators from {documents}
documents.

No growth target was set for 2015; those of 2011 and 2013 were not found; other yearly targets are on file for 2024 to
2026 alone. Mean growth of the 11th and 12th Five-Year Plans stands beside them; that of the 14th and 15th is in their
own folders. Where sources print different bounds for one year (2006: >10 and 10; 2010: >8 and 8) both are kept as
versions and both are judged.

## Targets and verdicts

With all figures known on {day}. The first release of a figure is the first one *on file*: of 2012 that is a revision.

"""

AFTER_YEARLY = """
First releases of 2008, 2024 and of the mean of 2011-2015 give another verdict, strict or not, than later vintages:
each of these rows says so. The shipped table of past targets judges by the figures told first; on the day on which it
knew them this plan judges alike (tests compare them).
"""


class Page(NamedTuple):
    """One page."""

    plan: str
    before: str
    after: str


PAGES = {
    "docs/reference/shanghai_14.md": Page("shanghai-14", PLAN_14, AFTER_14),
    "docs/reference/shanghai_yearly.md": Page("shanghai-yearly", YEARLY, AFTER_YEARLY),
}


def pages() -> dict[str, str]:
    """Return both pages."""
    return {name: _page(page) for name, page in PAGES.items()}


def _page(page: Page) -> str:
    plan = pipeline.read_plan(page.plan)
    today = pipeline.outlook(plan, as_of=TODAY, n_members=N_MEMBERS)
    before = pipeline.outlook(plan, as_of=MID_TERM, n_members=N_MEMBERS) if page.plan == "shanghai-14" else None
    numbers = {name: target.number or "" for name, target in plan.targets.items()}
    head = page.before.format(
        rows=_n_rows(page.plan),
        indicators=len(plan.indicators),
        documents=len(plan.documents),
        known=0 if before is None else sum(target.latest is not None for target in before.targets),
        day=TODAY.isoformat(),
    )
    counted = Counter(STATUS[target.status].en for target in today.targets)
    counts = ", ".join(f"{n} {status}" for status, n in counted.most_common())
    return f"{head}{_table(today, before, numbers)}\nOf {len(today.targets)} targets: {counts}.\n{page.after}"


def _table(today: Outlook, before: Outlook | None, numbers: dict[str, str]) -> str:
    columns = ["target", "as printed", "by", *([f"on {MID_TERM}"] if before is not None else []), "status", "why"]
    rows = []
    for target in today.targets:
        name = f"{numbers[target.id]}. " if numbers[target.id] else ""
        then = [_then(before.targets.of(target.id))] if before is not None else []
        rows.append((f"{name}`{target.id}`", _printed(target), target.by, *then, _status(target), _why(target)))
    return table(columns, rows)


def _printed(target: TargetOutlook) -> str:
    others = [one.printed for one in target.versions if one.printed != target.printed]
    return "; also ".join(
        f"{text.zh} / {text.en}" if text.zh != text.en else text.en for text in (target.printed, *others)
    )


def _status(target: TargetOutlook) -> str:
    said = STATUS[target.status].en
    if target.met_strict is None or target.met_strict == (target.status is Status.MET):
        return said
    return f"{said}, strictly {'met' if target.met_strict else 'missed'}"


def _then(target: TargetOutlook) -> str:
    latest = target.latest
    figure = f" ({latest.printed} in {latest.period})" if latest is not None else ""
    return f"{STATUS[target.status].en}{', ' + target.pace_class.value if target.pace_class else ''}{figure}"


def _why(target: TargetOutlook) -> str:
    if target.status in (Status.MET, Status.MISSED) and target.record is not None:
        return target.record.text.en
    if target.missing is not None:
        return target.missing.en
    return f"latest: {target.latest.printed} in {target.latest.period}" if target.latest is not None else ""


def _n_rows(plan: str) -> int:
    files = (find_plan(plan) / "observations").glob("*.csv")
    return sum(len(path.read_text(encoding="utf-8").splitlines()) - 1 for path in files)
