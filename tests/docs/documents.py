"""The documents of the project and the code blocks in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = tuple(sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]))

_FENCE = re.compile(r"^(?P<indent> *)```(?P<info>[^`\n]*)\n(?P<body>.*?)^(?P=indent)```[ ]*$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    """One fenced block."""

    language: str
    options: dict[str, str]
    text: str
    line: int


def blocks(path: Path) -> list[Block]:
    """Return the fenced blocks of a document, in order."""
    text = path.read_text(encoding="utf-8")
    return [_block(match, text) for match in _FENCE.finditer(text)]


def _block(match: re.Match[str], text: str) -> Block:
    language, *options = match["info"].split() or [""]
    indent = len(match["indent"])
    body = "".join(line[indent:] for line in match["body"].splitlines(keepends=True))
    given = dict(option.partition("=")[::2] for option in options)
    return Block(language, given, body, text.count("\n", 0, match.start()) + 1)


@dataclass(frozen=True)
class Command:
    """One command of a console block, and the output shown below it; None where none is shown."""

    words: str
    output: list[str] | None
    line: int


def commands(block: Block) -> list[Command]:
    """Return the commands of a console block: lines that begin with ``$``, continued after a backslash."""
    found: list[tuple[str, list[str], int]] = []
    open_command = False
    for place, line in enumerate(block.text.splitlines(), start=block.line + 1):
        if open_command:
            words, shown, first = found[-1]
            found[-1] = (words.removesuffix("\\") + line.strip().removeprefix("> "), shown, first)
            open_command = line.endswith("\\")
        elif line.startswith("$ "):
            found.append((line[2:], [], place))
            open_command = line.endswith("\\")
        elif found:
            found[-1][1].append(line)
        else:
            raise ValueError(f"line {place}: a console block begins with a command: '$ ...'")
    return [Command(words, shown or None, first) for words, shown, first in found]


def reads_as(output: str, shown: list[str]) -> bool:
    """Whether an output is what is shown; a line ``...`` stands for any lines.

    Blanks at line ends and blank lines at the end do not count, since editors take them away.
    """
    pieces: list[list[str]] = [[]]
    for line in _trimmed(shown):
        if line == "...":
            pieces.append([])
        else:
            pieces[-1].append(line)
    return _matches(_trimmed(output.splitlines()), pieces)


def _trimmed(lines: list[str]) -> list[str]:
    kept = [line.rstrip() for line in lines]
    while kept and not kept[-1]:
        kept.pop()
    return kept


def _matches(lines: list[str], pieces: list[list[str]]) -> bool:
    first, *rest = pieces
    if not rest:
        return lines == first
    if lines[: len(first)] != first:
        return False
    at = len(first)
    for piece in rest[:-1]:
        places = (
            start for start in range(at, len(lines) - len(piece) + 1) if lines[start : start + len(piece)] == piece
        )
        start = next(places, None)
        if start is None:
            return False
        at = start + len(piece)
    last = rest[-1]
    return len(lines) - at >= len(last) and (not last or lines[-len(last) :] == last)
