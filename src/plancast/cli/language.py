"""Which language the user reads: ``--lang``, else the system's; options that take one word of a few."""

from __future__ import annotations

import locale
import os
import sys

from plancast.core.language import Language


def system_language() -> Language:
    """Return the language of the system: Chinese where its locale is, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "zh" if value.lower().startswith("zh") else "en"
    return "zh" if (locale.getlocale()[0] or "").lower().startswith(("zh", "chinese")) else "en"


def help_language() -> Language:
    """Return the language of help texts, made before options are read: ``--lang`` among the arguments wins."""
    words = sys.argv[1:]
    for word, following in zip(words, [*words, ""][1:], strict=True):
        if word in ("--lang=zh", "--lang=en"):
            return "zh" if word.endswith("zh") else "en"
        if word == "--lang" and following in ("zh", "en"):
            return "zh" if following == "zh" else "en"
    return system_language()


def said(en: str, zh: str) -> str:
    """Return a help text in the user's language."""
    return zh if help_language() == "zh" else en


def language(lang: str | None) -> Language | None:
    """Return the language that an option names.

    Raises
    ------
    PlancastError
        If it is neither ``zh`` nor ``en``.
    """
    found = one_of("--lang", lang, ("zh", "en"))
    return None if found is None else "zh" if found == "zh" else "en"


def one_of(option: str, value: str | None, allowed: tuple[str, ...]) -> str | None:
    """Return the value of an option if it is one of those allowed, or none was given.

    Raises
    ------
    PlancastError
        If it is another.
    """
    if value is None or value in allowed:
        return value
    from plancast.core.finding import PlancastError
    from plancast.core.text import Text

    expected = ", ".join(allowed)
    raise PlancastError(
        Text(
            en=f"{option}: found '{value}', expected one of: {expected}.",
            zh=f"{option}：得到“{value}”，应为：{expected}。",
        )
    )
