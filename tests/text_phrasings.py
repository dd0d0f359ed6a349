"""One sentence in two versions: of ⟦one¦other⟧ the first agrees with the rest of its text, the second does not."""

from __future__ import annotations

import re

_TWO = re.compile("⟦([^¦⟧]*)¦([^⟧]*)⟧")


def right(text: str) -> str:
    """Return the version that agrees."""
    return _TWO.sub(r"\1", text)


def wrong(text: str) -> str:
    """Return the version that does not."""
    return _TWO.sub(r"\2", text)
