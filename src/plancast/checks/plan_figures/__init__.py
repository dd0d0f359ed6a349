"""The figures of a plan held against one another: the relations of a text's figures, told by indicators, not by words."""

from __future__ import annotations

from plancast.checks.plan_figures.judging import judge_plan

__all__ = ["judge_plan"]
