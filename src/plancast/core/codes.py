"""The catalogue of finding codes: severity and sentences, one entry a code, in both languages.

Sentences are filled by `plancast.core.finding.finding`; each code has its page in ``docs/findings`` and,
in ``tests/bad``, a file that sets it off and a mended twin that leaves it quiet.
"""

from __future__ import annotations

from typing import NamedTuple

from plancast.core.text import Text


class Code(NamedTuple):
    """One entry of the catalogue."""

    severity: str
    """``error``, ``warning`` or ``info``."""

    message: Text
    """What was found and what was expected; names in braces are filled in."""

    reason: Text
    """Why it is a fault."""

    remedy: Text
    """The next step; names in braces are filled in."""


CODES: dict[str, Code] = {
    "KEY_UNKNOWN": Code(
        "error",
        Text(en="unknown key '{key}'; expected one of: {expected}.", zh="未知的键“{key}”；应为其中之一：{expected}。"),
        Text(en="A key that nobody reads is a figure that is lost.", zh="无人读取的键意味着丢失的数据。"),
        Text(en="Correct the spelling, or remove the line.", zh="请改正拼写，或删去此行。"),
    ),
}
