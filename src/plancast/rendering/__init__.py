"""From reports to text and bytes, which `plancast.cli` writes; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plancast.core.first_use import loader

if TYPE_CHECKING:
    from plancast.rendering.formats import FORMATS, Format
    from plancast.rendering.json import render_json, render_noun
    from plancast.rendering.json_schema import check_json_schema, outlook_json_schema
    from plancast.rendering.terminal import render_terminal
    from plancast.rendering.xlsx_form import render_form

_STANDS_IN = {
    "FORMATS": "formats",
    "Format": "formats",
    "check_json_schema": "json_schema",
    "outlook_json_schema": "json_schema",
    "render_form": "xlsx_form",
    "render_json": "json",
    "render_noun": "json",
    "render_terminal": "terminal",
}
"""The file of each name, loaded when it is first used."""

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

if not TYPE_CHECKING:  # a checker of types would take any name for one that is there
    __getattr__ = loader(globals(), _STANDS_IN)
