"""An article with three bytes of a character cut to two, and the article whole."""

from __future__ import annotations

from pathlib import Path

from plancast.core.finding import Finding
from plancast.reading.texts.text_file import damages, read_text

ARTICLE = "2025年海港市研发投入强度为3.60%。\n比上年提高0.12个百分点。\n".encode()


def findings(folder: Path) -> tuple[Finding, ...]:
    return damages(read_text(folder / "article.txt"), "article.txt")


def bad(folder: Path) -> None:
    (folder / "article.txt").write_bytes(ARTICLE.replace("提".encode(), "提".encode()[:2]))


def mended(folder: Path) -> None:
    (folder / "article.txt").write_bytes(ARTICLE)
