"""Of what an English share or contribution is."""

from __future__ import annotations

import re

from plancast.core.patterns import compiled
from plancast.reading.texts.english.around import English

_NOT_A_WHOLE = r"the year|that year|last year|which|\d"
_FILLERS = "the |its |our |their |all |China's |India's |total |national |country's |nation's |city's "
_ENDS = (
    r"[,.;()]| by | in \d| in 20| up\b| compared| and (?:\d|the)| as | while | with | which | from | to \d|"
    r" during | for | of which|"
    r" that | who | aged | or \d| (?:was|were|is|are|has|had|have|can|cannot|will|would|could|did|do|does)\b|"
    r" at (?:the|a)\b"
)
_SHARE_BEHIND = compiled(
    rf"\s?(?:share )?of (?:{_FILLERS})*(?!{_NOT_A_WHOLE})(?P<whole>[A-Za-z][^,.;()]{{1,80}}?)(?={_ENDS}|\Z)",
    re.IGNORECASE,
)
_CONTRIBUTION = compiled(r"\bcontribut(?:ed|es|ing|e|ion)\b[^,;]{0,70}\Z", re.IGNORECASE)
_GREW_BEHIND = compiled(r"\bcontribut\w+[^,;]*\b(?:grew|rose|increas\w+|up) ", re.IGNORECASE)
_CONTRIBUTED = compiled(
    r"^\s?(?:percentage points? )?(?:to|of|for) (?:the )?(?P<whole>[A-Za-z][^,.;(]{1,60}?)(?=[,.;(]| with |"
    r" in \d| by |\Z)",
    re.IGNORECASE,
)
_CONTRIBUTION_TO = compiled(
    r"\bcontribut(?:ion|ed|es|ing|e) to (?P<whole>[^,;]{1,60}?)(?: was| is| of| reached| stood| at| rose| hit|\Z)",
    re.IGNORECASE,
)
_LEADS_ON = compiled(
    r"(?:[\s,…-]|\b(?:and|or|but|while|with|up|down|in|by|at|over|the|for|during|to|from|on)\b)+\Z", re.IGNORECASE
)


def share_whole(words: English) -> str:
    """Return of what a per cent behind which ``of`` stands is a share; empty where nothing says it."""
    found = _SHARE_BEHIND.match(words.bare_right)
    return cut(found["whole"]) if found else ""


def contribution_of(words: English) -> str | None:
    """Return to what a figure is a contribution, empty where that is not said; None where it is none."""
    if not _CONTRIBUTION.search(words.clause) or _GREW_BEHIND.search(words.clause):
        return None
    found = _CONTRIBUTED.match(words.bare_right) or _CONTRIBUTION_TO.search(words.clause)
    return cut(found["whole"]) if found else ""


def cut(words: str) -> str:
    """Return words without what only leads on to the next statement.

    Examples
    --------
    >>> cut("GDP and up by ")
    'GDP'
    """
    return _LEADS_ON.sub("", words.strip()).rstrip(" :")
