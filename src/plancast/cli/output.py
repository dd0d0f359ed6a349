"""Printing: an output stream that cannot express a character degrades, and does not end the run."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TextIO


def encoding_of(stream: TextIO) -> str:
    """Return the encoding of a stream, UTF-8 where it names none."""
    return stream.encoding or "utf-8"


def print_text(text: str, stream: TextIO | None = None) -> None:
    """Print text as it is; what the stream cannot express is replaced."""
    out = sys.stdout if stream is None else stream
    encoding = encoding_of(out)
    out.write(text.encode(encoding, errors="replace").decode(encoding, errors="replace"))
    out.flush()


def print_error(line: str) -> None:
    """Print one line on standard error."""
    print_text(line + "\n", sys.stderr)


def width_of_terminal() -> int:
    """Return how many cells a line may have: the terminal's width (``COLUMNS`` wins), 140 where there is none."""
    return max(40, shutil.get_terminal_size(fallback=(140, 24)).columns)


def shows_colour(stream: TextIO) -> bool:
    """Whether escape sequences are shown as colours: a terminal that knows them, unless ``NO_COLOR`` is set."""
    if not stream.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    known_on_windows = ("WT_SESSION", "ANSICON", "ConEmuANSI", "TERM")  # older consoles print the sequences as they are
    return sys.platform != "win32" or any(os.environ.get(name) for name in known_on_windows)
