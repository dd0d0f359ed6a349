"""The error of a printed text that cannot be read: its sentence in both languages."""

from __future__ import annotations

from plancast.core.text import Text


class Refusal(ValueError):  # noqa: N818  (it names what happens, as finding codes do)
    """A text that cannot be read as what it should be.

    Attributes
    ----------
    text
        What was found, what was expected, and the next step, in both languages.
    """

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


def shown(found: str, most: int = 60) -> str:
    r"""Return what was found, cut with a mark when long, control characters made visible.

    Examples
    --------
    >>> shown("5.39\x00")
    '5.39\\x00'
    """
    short = found if len(found) <= most else found[:most] + "…"
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in short)
