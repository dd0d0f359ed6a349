"""Which language the user reads: ``--lang``, else the system's."""

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
