"""The tests that a plan carries: ``tests/*.yaml``."""

from __future__ import annotations

from pathlib import Path

from plancast.core.codes import CODES
from plancast.core.finding import Finding, Where, finding
from plancast.core.plan import Plan
from plancast.core.plan_test import PlanTest
from plancast.reading.entry_faults import Place, read_noun
from plancast.reading.text_files import MOST_FINDINGS, capped, nearest, read_text
from plancast.reading.yaml_nodes import YamlFile, read_yaml


def read_plan_tests(folder: Path, plan: Plan) -> tuple[tuple[PlanTest, ...], tuple[Finding, ...]]:
    """Read the tests of a plan, in the order of the files and in each of its lines.

    Parameters
    ----------
    folder
        The plan folder.
    plan
        The plan: targets and indicators named by a test have to be in it.

    Returns
    -------
    tuple
        The tests that can be run, and all findings.
    """
    tests: list[PlanTest] = []
    findings: list[Finding] = []
    for name in _file_names(folder):
        read = read_text(folder, name)
        findings += read.findings
        file, found = (None, ()) if read.text is None else read_yaml(read.text, name)
        findings += found
        if file is not None:
            made, faults = _tests(file, name, plan)
            tests += made
            findings += capped(faults, Where(file=name))
    return tuple(tests), tuple(findings)


def _file_names(folder: Path) -> list[str]:
    inside = folder / "tests"
    try:
        return sorted(f"tests/{path.name}" for path in inside.glob("*.yaml")) if inside.is_dir() else []
    except OSError:
        return []


def _tests(file: YamlFile, name: str, plan: Plan) -> tuple[list[PlanTest], list[Finding]]:
    if not isinstance(file.value, list):
        kind = "{…}" if isinstance(file.value, dict) else str(file.value)
        en, zh = "a list of tests, each beginning with '- name: ...'", "测试列表，每项以“- name: …”开头"
        return [], [finding("TYPE", Where(file=name, line=1), key=name, found=kind, en=en, zh=zh)]
    made: list[PlanTest] = []
    findings: list[Finding] = []
    for number, value in enumerate(file.value):
        where = Where(file=name, line=file.line((number,)))
        test, found = read_noun(
            PlanTest, value, Place(file, name, (number,)), {"where": where}, is_listed=len(findings) < MOST_FINDINGS
        )
        broken = [] if test is None else _broken_links(test, plan)
        findings += (*found, *broken)
        if test is not None and not broken:
            made.append(test)
    return made, findings


def _broken_links(test: PlanTest, plan: Plan) -> list[Finding]:
    """Name what a test speaks of and the plan or the program does not know.

    Rows that are given may be faulty on purpose: they are read when the test is run.
    """
    expect = test.expect
    named = (
        *((id_, "targets.yaml", tuple(plan.targets)) for id_ in expect.target_probability),
        *((id_, "targets.yaml", tuple(plan.targets)) for id_ in expect.target_status),
        *((id_, "targets.yaml", tuple(plan.targets)) for id_ in expect.target_class),
        *((id_, "targets.yaml", tuple(plan.targets)) for id_ in expect.target_versions),
        *((id_, "projects.yaml", tuple(plan.projects)) for id_ in expect.project_class),
        *((code, "docs/findings", tuple(CODES)) for code in (*expect.findings, *expect.no_findings)),
    )
    return [_unknown(id_, file, known, test.where) for id_, file, known in named if id_ not in known]


def _unknown(id_: str, file: str, known: tuple[str, ...], where: Where) -> Finding:
    near = nearest(id_, known)
    en, zh = (f"Did you mean '{near}'?", f"是否指“{near}”？") if near else ("Correct the word.", "请更正。")
    return finding("LINK_UNKNOWN", where, (id_,), key="expect", found=id_, file=file, en=en, zh=zh)
