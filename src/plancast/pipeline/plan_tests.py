"""Plan tests: what a plan's author expects of it, held against a run of the main job."""

from __future__ import annotations

import csv
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plancast import reading
from plancast.core.finding import PlancastError
from plancast.core.outlook import Outlook
from plancast.core.plan_test import GivenObservation, PlanTest, holds
from plancast.core.raw_rows import COLUMNS
from plancast.core.text import Text
from plancast.pipeline.main_job import outlook, read_plan

GIVEN = "observations/zz_given_by_a_plan_test.csv"
"""File that holds a test's rows in the copy of the plan that it is run on."""


@dataclass(frozen=True)
class PlanTestResult:
    """How one plan test came out."""

    name: str
    """Its name."""

    failures: tuple[str, ...]
    """What was expected and what was found; empty where it passed."""

    @property
    def passed(self) -> bool:
        """Whether all that it expects was found."""
        return not self.failures


def run_plan_tests(plan: str | Path, *, seed: int = 1, n_members: int = 2_000) -> tuple[PlanTestResult, ...]:
    """Run the plan tests in ``tests/*.yaml`` of a plan folder.

    Each runs the main job on a copy of the folder to which its rows were added.

    Parameters
    ----------
    plan
        Folder, or name of a bundled plan.
    seed, n_members
        As for `outlook`.

    Returns
    -------
    tuple of PlanTestResult
        In the order of the files.

    Raises
    ------
    PlancastError
        If a test file cannot be read.
    """
    known = read_plan(plan)
    folder = Path(known.folder)
    tests, findings = reading.read_plan_tests(folder, known)
    if findings:
        raise PlancastError(
            Text(
                en=f"{folder}: its tests cannot be read. Mend what is listed.",
                zh=f"{folder}：无法读取其测试，请修正所列问题。",
            ),
            findings,
        )
    return tuple(_run(folder, test, seed, n_members) for test in tests)


def _run(folder: Path, test: PlanTest, seed: int, n_members: int) -> PlanTestResult:
    with tempfile.TemporaryDirectory() as space:
        copy = Path(space) / folder.name
        shutil.copytree(folder, copy)
        _copy_whole(folder, Path(space))
        _write_given(copy, test.given.observations)
        result = outlook(read_plan(copy), as_of=test.as_of, seed=seed, n_members=n_members, trace=False)
    return PlanTestResult(test.name, tuple(_failures(test, result)))


def _copy_whole(folder: Path, space: Path) -> None:
    """Put the whole of a part beside its copy, where it stands beside the part."""
    name = read_plan(folder).head.part_of
    whole = None if name is None else reading.find_whole(folder, name)
    if whole is not None and not (space / whole.name).exists():
        shutil.copytree(whole, space / whole.name)


def _write_given(folder: Path, rows: tuple[GivenObservation, ...]) -> None:
    if not rows:
        return
    source = next(iter(read_plan(folder).documents))
    path = folder / GIVEN
    path.parent.mkdir(exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
        writer.writeheader()
        for row in rows:
            cells = row.model_dump(include=set(COLUMNS))
            writer.writerow(cells | {"source": row.source or source})


def _failures(test: PlanTest, result: Outlook) -> list[str]:
    codes = {one.code for one in result.findings}
    found = [f"finding {code}: expected, not there" for code in test.expect.findings if code not in codes]
    found += [f"finding {code}: not expected, but there" for code in test.expect.no_findings if code in codes]
    found += _unlike(result, "status", test.expect.target_status)
    found += _unlike(result, "pace_class", test.expect.target_class)
    for target, reasons in test.expect.target_versions.items():
        known = tuple(one.reason for one in result.targets.of(target).versions) or ("first",)
        if known != reasons:
            found.append(f"versions of {target}: found {', '.join(known)}, expected {', '.join(reasons)}")
    found += _unlike_projects(result, test.expect.project_class)
    for target, expected in test.expect.target_probability.items():
        probability = result.targets.of(target).probability
        if probability is None or not holds(expected, probability):
            found.append(f"probability of {target}: found {probability}, expected {expected}")
    return found


def _unlike_projects(result: Outlook, expected: Mapping[str, str]) -> list[str]:
    classes = {one.id: str(one.pace_class or "none") for one in result.projects}
    pairs = [(project, classes.get(project, "none"), wanted) for project, wanted in expected.items()]
    return [f"class of project {one}: found {got}, expected {wanted}" for one, got, wanted in pairs if got != wanted]


def _unlike(result: Outlook, field: str, expected: Mapping[str, str]) -> list[str]:
    pairs = [
        (target, str(getattr(result.targets.of(target), field) or "none"), wanted)
        for target, wanted in expected.items()
    ]
    return [f"{field} of {target}: found {got}, expected {wanted}" for target, got, wanted in pairs if got != wanted]
