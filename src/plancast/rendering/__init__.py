"""From reports to text and bytes, which `plancast.cli` writes; pure."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from plancast.core.outlook import Outlook
from plancast.core.report import Report
from plancast.rendering.json import render_json, render_noun
from plancast.rendering.json_schema import check_json_schema, outlook_json_schema
from plancast.rendering.terminal import render_terminal
from plancast.rendering.xlsx_form import render_form


class Format(NamedTuple):
    """One way to put out a result."""

    name: str
    """Name, as an option of the command line names it."""

    takes: type[Report] | type[Outlook]
    """Noun that is rendered: the result itself for machines, its report for people."""

    render: Callable[..., str]
    """Renders it; all further arguments have names."""


FORMATS = (
    Format("terminal", Report, render_terminal),
    Format("json", Outlook, render_json),
)
"""All outputs; the contract test runs over them."""

__all__ = [
    "FORMATS",
    "Format",
    "check_json_schema",
    "outlook_json_schema",
    "render_form",
    "render_json",
    "render_noun",
    "render_terminal",
]
