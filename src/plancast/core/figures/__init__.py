"""Printed figures: the one parser for plans, tables and documents, in both languages."""

from __future__ import annotations

from plancast.core.figures.figure import Figure, FigureError, Mark
from plancast.core.figures.parse import parse_figure
from plancast.core.figures.render import render_figure

__all__ = ["Figure", "FigureError", "Mark", "parse_figure", "render_figure"]
