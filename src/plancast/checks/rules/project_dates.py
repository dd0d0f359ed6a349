"""A major project whose stage, start and end contradict each other on the day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plancast.checks.evidence import Evidence
from plancast.checks.projects import states
from plancast.checks.rules.rule import CheckRule
from plancast.core.finding import Finding, finding
from plancast.core.projects import ProjectState
from plancast.core.text import Text


def _find(evidence: Evidence) -> Iterator[Finding]:
    for state in states(evidence):
        for why in _contradictions(state, evidence.vintages.as_of):
            yield finding("PROJECT_DATES", state.project.where, project=state.project.id, en=why.en, zh=why.zh)


def _contradictions(state: ProjectState, day: date) -> Iterator[Text]:
    start, end = state.project.start, state.end
    if start is not None and end is not None and end.end < start.start:
        yield Text(
            en=f"it is to end in {end.text}, before it starts in {start.text}",
            zh=f"竣工时间{end.text}早于开工时间{start.text}",
        )
    if state.stage == "construction" and start is not None and start.start > day:
        yield Text(
            en=f"it is said to be under construction, and to start in {start.text}",
            zh=f"阶段为在建，而开工时间为{start.text}",
        )
    if state.stage == "completed" and end is not None and end.start > day:
        yield Text(en=f"it is said to be completed, and to end in {end.text}", zh=f"阶段为竣工，而竣工时间为{end.text}")


RULE = CheckRule("PROJECT_DATES", _find)
