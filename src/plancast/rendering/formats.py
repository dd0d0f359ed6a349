"""All outputs: what each takes, and what renders it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from plancast.core.outlook import Outlook
from plancast.core.report import Report
from plancast.rendering.json import render_json
from plancast.rendering.terminal import render_terminal


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
