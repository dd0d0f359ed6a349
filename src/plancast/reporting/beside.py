"""What stands beside the targets: the nation's figures and polls."""

from __future__ import annotations

from plancast.core.outlook import ContextFigure
from plancast.core.report import Column, Row, RowGroup, Table
from plancast.core.text import Language
from plancast.core.units import UnitUnknown, parse_unit
from plancast.core.words import release_word, word
from plancast.reporting.numbers import figure_text
from plancast.reporting.periods import period_text


def context_table(figures: tuple[ContextFigure, ...], lang: Language) -> Table:
    """Return the figures of city, nation and polls, one a row."""
    columns = (
        Column(title=word("figure", lang)),
        Column(title=word("latest", lang), stack=1),
        Column(title=word("period", lang), stack=1),
        Column(title=word("release day", lang), stack=1),
    )
    return Table(columns=columns, groups=(RowGroup(rows=tuple(_context_row(figure, lang) for figure in figures)),))


def _context_row(figure: ContextFigure, lang: Language) -> Row:
    latest = figure.latest
    value = figure_text(latest.value, latest.printed, latest.unit, lang)
    status = release_word(latest.release_status, figure.name, lang)
    released = ", ".join(part for part in (latest.release_date.isoformat(), status) if part)
    return Row(
        cells=(
            (f"{_role(figure, lang)}{figure.name.said(lang)}",),
            (with_unit(value, latest.unit, lang),),
            (period_text(latest.period, lang),),
            (released if lang == "en" else released.replace(", ", "，"),),
        )
    )


def _role(figure: ContextFigure, lang: Language) -> str:
    said = word(figure.role, lang) if figure.role in ("city", "nation", "expected") else figure.role
    return f"{said[:1].upper()}{said[1:]}: " if lang == "en" else f"{said}："


def with_unit(value: str, unit: str, lang: Language) -> str:
    """Return a figure with its unit in words.

    Examples
    --------
    >>> with_unit("53,900", "100 million CNY", "zh"), with_unit("5.4", "%", "en")
    ('53,900亿元', '5.4 %')
    """
    try:
        name = parse_unit(unit).text.said(lang)
    except UnitUnknown:
        name = unit
    return f"{value} {name}".strip() if lang == "en" else f"{value}{name}"
