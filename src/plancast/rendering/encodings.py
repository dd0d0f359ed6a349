"""What to write where an encoding cannot express a character: the nearest that it can, and a question mark last."""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Callable

_EAST_ASIAN = ("gb", "big5", "cp93", "cp94", "cp95", "shift_jis", "euc_", "johab", "hz")
"""Beginnings of the names of code pages whose consoles show ambiguous characters in two cells."""

_NEAREST = {
    "≥": ">=", "≤": "<=", "≈": "~", "≠": "!=", "±": "+/-", "×": "x", "÷": "/", "−": "-", "…": "...", "–": "-",
    "—": "-", "‑": "-", "～": "~", "•": "-", "·": "-", "“": '"', "”": '"', "‘": "'", "’": "'", "→": "->", "←": "<-",
    "₂": "2", "²": "2", "³": "3", "µ": "u", "μ": "u", "°": " deg ", "€": "EUR", "£": "GBP", "¥": "CNY", "，": ", ",
    "。": ". ", "、": ", ", "；": "; ", "：": ": ", "（": " (", "）": ") ", "！": "!", "？": "?", "《": "<", "》": ">",
    "「": '"', "」": '"', "【": "[", "】": "]", "％": "%", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u200b": "",
}  # fmt: skip


def counts_ambiguous_as_wide(encoding: str) -> bool:
    """Whether consoles in this encoding show characters of ambiguous width in two cells.

    Examples
    --------
    >>> counts_ambiguous_as_wide("cp936"), counts_ambiguous_as_wide("utf-8")
    (True, False)
    """
    return _known(encoding).startswith(_EAST_ASIAN)


def can_draw_lines(encoding: str) -> bool:
    """Whether table rules are drawn with box characters of one cell; else with ASCII."""
    return not counts_ambiguous_as_wide(encoding) and _expresses("│─┼═•–", _known(encoding))


def degrader(encoding: str) -> Callable[[str], str]:
    """Return a function that writes any text with characters of one encoding; an unknown encoding counts as ASCII.

    Examples
    --------
    >>> degrader("ascii")("≥ 5 % – “about” São 进"), degrader("gbk")("≥5，²")
    ('>= 5 % - "about" Sao ?', '≥5，2')
    """
    name = _known(encoding)
    found: dict[str, str] = {}

    def degrade(text: str) -> str:
        if text.isascii() or _expresses(text, name):
            return text
        for character in set(text) - found.keys():
            found[character] = _nearest(character, name)
        return "".join(found[character] for character in text)

    return degrade


def _known(encoding: str) -> str:
    try:
        "a".encode(encoding)
        return codecs.lookup(encoding).name
    except (LookupError, TypeError, ValueError, AttributeError):
        return "ascii"


def _expresses(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except ValueError:  # of which UnicodeEncodeError is one; some codecs raise the plain one
        return False
    return True


def _nearest(character: str, encoding: str) -> str:
    candidates = (character, _NEAREST.get(character, ""), _without_marks(character))
    return next((one for one in candidates if one and _expresses(one, encoding)), "" if not character.strip() else "?")


def _without_marks(character: str) -> str:
    """Return a letter without its accents, a compatibility character as its plain ones."""
    parts = unicodedata.normalize("NFKD", character)
    return "".join(part for part in parts if not unicodedata.combining(part))
