"""The figures of a plan held against one another, as a text's are; what belongs together its indicators tell."""

from __future__ import annotations

from plancast.checks.plan_figures.judging import judge_plan

__all__ = ["judge_plan"]
