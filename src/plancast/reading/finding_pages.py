"""The page of a finding code, which comes with the program."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]
_SHELVES = (_PACKAGE / "finding_pages", _PACKAGE.parents[1] / "docs" / "findings")
"""In a wheel, pages lie in the package; in a checkout, under ``docs``."""


def read_finding_page(code: str) -> str:
    """Return the page of a code of the catalogue, as Markdown.

    Raises
    ------
    ValueError
        If the program has no such page: the installation is broken, or the code is not of the catalogue.
    """
    pages = [shelf / f"{code}.md" for shelf in _SHELVES]
    page = next((one for one in pages if code.isidentifier() and one.is_file()), None)
    if page is None:
        raise ValueError(f"'{code}' has no page among those of plancast's findings. Reinstall it, or correct the code.")
    return page.read_text(encoding="utf-8")
