"""A report as text for a terminal, of any width and encoding."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from plancast.core.report import (
    Block,
    Bullets,
    Cell,
    Heading,
    Preformatted,
    Provenance,
    Remark,
    Report,
    Row,
    RowGroup,
    Table,
)
from plancast.rendering.cells import cell_width, one_line
from plancast.rendering.encodings import can_draw_lines, counts_ambiguous_as_wide, degrader
from plancast.rendering.remarks import remark_lines
from plancast.rendering.tables import DRAWN, TYPED, Page, table_lines
from plancast.rendering.wrapping import wrap

NARROWEST = 20
"""Cells below which no page is laid out."""

_QUOTE = "  "
"""Stands before each line of a file."""


def render_terminal(report: Report, width: int, encoding: str = "utf-8", colour: bool = False) -> str:
    """Return a report as lines of at most ``width`` cells, its last one ended as well.

    Nothing is cut: long text is wrapped, and where a table is too wide its columns are set above one another.

    Parameters
    ----------
    report
        What is said.
    width
        Cells a line; fewer than 20 are taken as 20.
    encoding
        Encoding of the stream that it is written to: what this cannot express is written as the nearest it can, so that
        ``render_terminal(...).encode(encoding)`` never fails. An unknown one counts as ASCII.
    colour
        Whether headings and marked figures stand out by escape sequences (ECMA-48, SGR); else figures are marked by
        brackets.

    Examples
    --------
    >>> report = Report(lang="en", blocks=(Heading(text="Harbour", level=1), Bullets(items=("growth ≥ 5 %",))))
    >>> print(render_terminal(report, width=40, encoding="ascii"), end="")
    Harbour
    =======
    <BLANKLINE>
    - growth >= 5 %
    """
    degrade = degrader(encoding)
    page = Page(
        width=max(width, NARROWEST),
        signs=DRAWN if can_draw_lines(encoding) else TYPED,
        wide_if_ambiguous=counts_ambiguous_as_wide(encoding),
        strong=partial(_escaped, "1") if colour else str,
        faint=partial(_escaped, "2") if colour else str,
    )
    lines: list[str] = []
    for before, block in zip((None, *report.blocks), report.blocks, strict=False):
        lines += [""] if before is not None and _has_air(before, block) else []
        lines += _block_lines(block, page, degrade, colour)
    return "".join(line.rstrip() + "\n" for line in lines)


def _has_air(before: Block, block: Block) -> bool:
    """Whether a blank line stands between two blocks: everywhere but between the heading of a part and its text."""
    return not (isinstance(before, Heading) and before.level > 1 and not isinstance(block, Table | Remark))


def _block_lines(block: Block, page: Page, degrade: Callable[[str], str], colour: bool) -> list[str]:
    if isinstance(block, Remark):
        return remark_lines(block, page, degrade, colour)
    if isinstance(block, Preformatted):
        return [piece for line in block.lines for piece in _as_it_stands(_clean(line, degrade), page)]
    if isinstance(block, Table):
        return table_lines(_clean_table(block, degrade), page)
    if isinstance(block, Bullets):
        marks = [f"{number}." if block.numbered else page.signs.bullet for number, _ in enumerate(block.items, start=1)]
        items = zip(marks, block.items, strict=True)
        return [line for mark, item in items for line in _bullet(mark, _clean(item, degrade), page)]
    text = _clean(block.text, degrade)
    if isinstance(block, Heading):
        return _heading(text, block.level, page)
    if isinstance(block, Provenance):
        return [page.faint(line) for line in wrap(text, page.width, page.wide_if_ambiguous)]
    return wrap(text, page.text_width, page.wide_if_ambiguous)


def _as_it_stands(line: str, page: Page) -> list[str]:
    """Return a line of a file, its blanks kept; one too long is wrapped behind its indent."""
    if cell_width(line, page.wide_if_ambiguous) <= page.width - len(_QUOTE):
        return [_QUOTE + line]
    text = line.lstrip()
    indent = _QUOTE + line[: min(len(line) - len(text), page.width // 2)]
    return [indent + piece for piece in wrap(text, page.width - len(indent), page.wide_if_ambiguous)]


def _heading(text: str, level: int, page: Page) -> list[str]:
    lines = wrap(text, page.text_width, page.wide_if_ambiguous)
    longest = max(cell_width(line, page.wide_if_ambiguous) for line in lines)
    return [page.strong(line) for line in lines] + ([page.signs.double * longest] if level == 1 else [])


def _bullet(mark: str, text: str, page: Page) -> list[str]:
    indent = len(mark) + 1
    first, *rest = wrap(text, page.text_width - indent, page.wide_if_ambiguous)
    return [f"{mark} {first}", *(" " * indent + line for line in rest)]


def _clean(text: str, degrade: Callable[[str], str]) -> str:
    return degrade(one_line(text))


def _clean_table(table: Table, degrade: Callable[[str], str]) -> Table:
    """Return the table with every text made fit to be measured: what is replaced changes its width."""
    return Table(
        columns=tuple(
            column.model_copy(
                update={name: _clean(getattr(column, name), degrade) for name in ("title", "label", "joint")}
            )
            for column in table.columns
        ),
        groups=tuple(
            RowGroup(
                heading=_clean(group.heading, degrade),
                rows=tuple(Row(cells=tuple(_clean_cell(cell, degrade) for cell in row.cells)) for row in group.rows),
            )
            for group in table.groups
        ),
        airy=table.airy,
    )


def _clean_cell(cell: Cell, degrade: Callable[[str], str]) -> Cell:
    return tuple(_clean(line, degrade) for line in cell)


def _escaped(code: str, text: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m"
