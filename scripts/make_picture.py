"""Draw the text that a command prints as an SVG picture, every character in its cell.

    plancast outlook plans/shanghai-15 --lang zh | python scripts/make_picture.py - docs/pictures/outlook_zh.svg
    python scripts/make_picture.py result.txt result.svg --lines 40
    python scripts/make_picture.py

Without arguments the pictures of the README are made: the main job on the Shanghai plan, in both languages. Each run of
narrow characters is stretched to its cells (``textLength``), each wide one is placed by itself, and rules are drawn as
lines, so columns align with any font.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from plancast.rendering.cells import cell_width, cell_width_of_character

ROOT = Path(__file__).resolve().parents[1]
PLAN, COLUMNS, LINES = "plans/shanghai-15", 140, 60

CELL, LINE, MARGIN, SIZE, WIDE_SIZE = 7.8, 19.0, 20.0, 12.96, 15.6
"""Pixels: width of a cell, height of a line, margin, size of the font, and of the one for characters of two cells."""

FONTS = "'DejaVu Sans Mono', Consolas, Menlo, 'Noto Sans Mono CJK SC', 'Noto Sans CJK SC', 'Microsoft YaHei', monospace"
INK, FAINT, PAPER = "#1f2328", "#b6bec8", "#ffffff"

ALONG, DOWN = "─┼═", "│┼"
RULES = ALONG + DOWN


def draw(text: str) -> str:
    """Return an SVG picture of lines of text."""
    lines = [line.rstrip() for line in text.rstrip("\n").split("\n")]
    width = max(cell_width(line) for line in lines) * CELL + 2 * MARGIN
    height = len(lines) * LINE + 2 * MARGIN
    runs_of_text = [part for row, line in enumerate(lines) for part in draw_line(line, row, is_heading(lines, row))]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}" '
            f'height="{height:g}" font-family="{FONTS}" font-size="{SIZE:g}" fill="{INK}">',
            f'<rect x="0.5" y="0.5" width="{width - 1:g}" height="{height - 1:g}" rx="6" fill="{PAPER}" '
            f'stroke="{FAINT}"/>',
            f'<path stroke="{FAINT}" d="{"".join(strokes(lines))}"/>',
            *runs_of_text,
            "</svg>\n",
        ]
    )


def is_heading(lines: list[str], row: int) -> bool:
    """Whether a line stands alone above what it names: the title, the heads of columns, a part of the report."""
    line = lines[row]
    following = next((one for one in lines[row + 1 :] if not set(one) <= set(" │")), "")
    before = lines[row - 1] if row else ""
    if set(following) <= {"═"} and following:
        return True
    if "│" in line:
        above = lines[: row + 1]
        start = next((at for at in range(row, -1, -1) if not above[at]), -1)
        return not any("─" in one for one in above[start + 1 :])
    return not before and not line.startswith(("•", "plancast ")) and bool(following) and "─" not in line and row > 4


def draw_line(line: str, row: int, strong: bool) -> Iterator[str]:
    """Yield the runs of text of one line."""
    y = MARGIN + row * LINE + LINE * 0.72
    weight = ' font-weight="bold"' if strong or re.fullmatch(r"── (.+?) ─+", line) else ""
    for start, run in runs("".join(" " if one in RULES else one for one in line)):
        x = MARGIN + start * CELL
        if cell_width(run) == len(run):
            place = f'x="{x:g}" textLength="{len(run) * CELL:g}" lengthAdjust="spacingAndGlyphs"'
        else:
            place = f'x="{" ".join(f"{x + 2 * CELL * at:g}" for at in range(len(run)))}" font-size="{WIDE_SIZE:g}"'
        yield f'<text {place} y="{y:g}" xml:space="preserve"{weight}>{escape(run)}</text>'


def strokes(lines: list[str]) -> Iterator[str]:
    """Yield the rules as path commands: along each line, then down each column of cells."""
    found: dict[tuple[int, int], str] = {}
    for row, line in enumerate(lines):
        found |= {(row, at): character for at, character in cells(line) if character in RULES}
    for row, at in sorted(found):
        if found[row, at] in ALONG and found.get((row, at - 1), "") not in [*ALONG]:
            end = next(cell for cell in range(at, 10_000) if found.get((row, cell), "") not in [*ALONG])
            shift = 4 if found[row, at] == "═" else LINE / 2
            yield f"M{MARGIN + at * CELL:g} {MARGIN + row * LINE + shift:g}h{(end - at) * CELL:g}"
        if found[row, at] in DOWN and found.get((row - 1, at), "") not in [*DOWN]:
            end = next(below for below in range(row, 100_000) if found.get((below, at), "") not in [*DOWN])
            yield f"M{MARGIN + (at + 0.5) * CELL:g} {MARGIN + row * LINE:g}v{(end - row) * LINE:g}"


def cells(line: str) -> Iterator[tuple[int, str]]:
    """Yield each character with the cell in which it starts."""
    at = 0
    for character in line:
        yield at, character
        at += cell_width_of_character(character)


def runs(line: str) -> Iterator[tuple[int, str]]:
    """Yield runs of characters of one width, each with its first cell: fonts differ in how wide they draw Chinese."""
    run, start, kind = "", 0, 0
    for at, character in cells(line):
        size = cell_width_of_character(character)
        apart = size not in (kind, 0) or (character == " " and run.endswith(" "))
        if run and apart:
            yield start, run.rstrip()
            run = ""
        if run or character != " ":
            run, start, kind = (run + character, start, kind) if run else (character, at, size)
    if run.rstrip():
        yield start, run.rstrip()


def result_of(lang: str) -> str:
    """Run the main job and return what it prints, its middle left out."""
    command = [sys.executable, "-m", "plancast", "outlook", PLAN, "--lang", lang]
    variables = os.environ | {"COLUMNS": str(COLUMNS), "PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1"}
    done = subprocess.run(command, cwd=ROOT, env=variables, check=True, stdout=subprocess.PIPE, encoding="utf-8")
    return done.stdout


def shortened(text: str, most: int) -> str:
    """Return the first lines of a text, to the end of a row of its table, and a mark where something is left out."""
    lines = text.rstrip("\n").split("\n")
    if len(lines) <= most:
        return text
    last = max((at for at in range(most) if not lines[at].replace("│", "").strip()), default=most)
    return "\n".join([*lines[:last], "…"])


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("text", nargs="?", help="file of text, - for standard input")
    parser.add_argument("picture", nargs="?", help="SVG file to write", type=Path)
    parser.add_argument("--lines", type=int, default=10_000, help="most lines to draw")
    given = parser.parse_args()
    if given.text is None:
        for lang in ("en", "zh"):
            write(shortened(result_of(lang), LINES), ROOT / f"docs/pictures/outlook_{lang}.svg")
        return
    if given.picture is None:
        parser.error("name the SVG file to write as well")
    text = sys.stdin.read() if given.text == "-" else Path(given.text).read_text(encoding="utf-8")
    write(shortened(text, given.lines), given.picture)


def write(text: str, picture: Path) -> None:
    picture.parent.mkdir(parents=True, exist_ok=True)
    picture.write_text(draw(text), encoding="utf-8", newline="\n")
    print(f"wrote {picture}", file=sys.stderr)


if __name__ == "__main__":
    main()
