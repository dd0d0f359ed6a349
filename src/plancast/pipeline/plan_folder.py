"""Writing a plan: a new folder's files, and the schema that an editor completes them by."""

from __future__ import annotations

from typing import Any

from plancast import reading
from plancast.core.finding import PlancastError
from plancast.core.text import Text


def bundled_plans() -> tuple[str, ...]:
    """Return the names of the plans that come with the program."""
    return reading.bundled_plans()


def new_plan(name: str, like: str | None = None) -> dict[str, str]:
    """Return the files of a new plan: path relative to its folder, and text.

    Parameters
    ----------
    name
        Name of the new folder.
    like
        Folder or name of the plan to copy; None for a small, valid, commented plan.

    Raises
    ------
    PlancastError
        If there is no plan of the name ``like``.
    """
    return reading.new_plan(name, None if like is None else reading.find_plan(like))


def plan_schema(file: str | None = None) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the plan files, or of one of them.

    Raises
    ------
    PlancastError
        If there is no plan file of that name.
    """
    if file is None:
        return reading.plan_schema()
    stem = file.removesuffix(".yaml")
    if stem not in reading.FILES:
        expected = ", ".join(reading.FILES)
        raise PlancastError(
            Text(
                en=f"--file: found '{file}', expected one of: {expected}.",
                zh=f"--file：得到“{file}”，应为：{expected}。",
            )
        )
    return reading.file_schema(stem)
