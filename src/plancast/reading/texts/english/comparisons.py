"""With what an English figure is compared, in which prices it is, and whether it came about."""

from __future__ import annotations

import re

from plancast.core.patterns import compiled
from plancast.reading.texts.english.around import English

_STEP = compiled(
    r"(?:previous|preceding|last) (?:quarter|month)|quarter-on-quarter|month-on-month|quarter on quarter|"
    r"month on month|"
    r"over the month|the month (?:earlier|before)",
    re.IGNORECASE,
)
_YEAR = compiled(
    r"year-on-year|year on year|\bon-year\b|\byoy\b|y-o-y|year earlier|year ago|previous year|last year|"
    r"preceding year|"
    r"same (?:period|month|quarter)|corresponding (?:period|month|quarter)|year over year|year before|year-over-year",
    re.IGNORECASE,
)
_OUTDOES = r"(?:higher|lower|faster|slower|above|below|exceed\w*|outpac\w*|surpass\w*)"
_PLACES = r"national|nation|nationwide|country|city|provinc\w+|world|global|eu|euro|average|overall"
_NO_PLACE = (
    r"expected|previously|forecast|estimated|that (?:in|of) (?:the )?(?:previous|same|last)|in |a year|last|"
    r"the (?:previous|same|corresponding|year)|its |their |usual|before|at "
)
_PLACE = compiled(
    rf"{_OUTDOES} (?:than )?(?:that of )?(?:the )?(?:{_PLACES})\b[^,;]{{0,20}}|"
    rf"(?:higher|lower|faster|slower) than (?!{_NO_PLACE})(?:the )?[A-Za-z][A-Za-z' -]{{2,30}}",
    re.IGNORECASE,
)
_NOMINAL = compiled(r"\b(?:nominal|current prices?|current-dollar|not adjusted)\b", re.IGNORECASE)
_REAL = compiled(
    r"\b(?:real|constant prices?|comparable prices?|inflation-adjusted|adjusted for inflation|price-adjusted|"
    r"in volume)\b",
    re.IGNORECASE,
)
_REAL_ESTATE = compiled(r"\breal estate\b", re.IGNORECASE)
_EXPECTED = compiled(
    r"\b(?:target\w*|expect\w*|forecast\w*|project(?:ed|s|ion|ions)\b(?! were)|plan(?:s|ned|ning)? to|aim\w*|"
    r"goal|will|"
    r"is set to|commitment to|committed to|pledg\w+|by 20[3-9]\d|"
    r"propos\w+|should|seek\w*|envisag\w+|anticipat\w+|likely|would)\b",
    re.IGNORECASE,
)
_THAN_EXPECTED = compiled(
    r"\b(?:than|beating|exceeding|above|below) (?:market |analysts' )?(?:expect\w*|forecast\w*)", re.IGNORECASE
)
_AS_EXPECTED = compiled(r"\bremain(?:ed|s) (?:steady |unchanged )?at (?:an? |the )?(?:anticipated|expected) \Z", re.I)
_NEAR, _EXPECTED_BEHIND = 80, 40
"""Characters behind a figure within which a comparison, an expectation is said of it."""


def against_of(words: English) -> tuple[str, str]:
    """Return what sort of comparison the words around a figure make, and its words; empty where they make none."""
    near = words.right[:_NEAR].split(";")[0]
    for said in (near, words.clause):
        for kind, pattern in (("previous", _STEP), ("year", _YEAR)):
            if pattern.search(said):
                return kind, said.strip()
        if found := _PLACE.search(said):
            return "place", found[0]
    return "", ""


def prices_of(words: English) -> str:
    """Return ``real`` or ``nominal`` as the nearest words say; empty where they do not."""
    for said in (words.clause, words.near, words.left):
        if _NOMINAL.search(said):
            return "nominal"
        if _REAL.search(_REAL_ESTATE.sub("", said)):
            return "real"
    return ""


def is_expected(words: English) -> bool:
    """Whether a figure is a target, a forecast or an expectation, not what came about."""
    behind = _THAN_EXPECTED.sub("", words.near[:_EXPECTED_BEHIND])
    left = _AS_EXPECTED.sub("", words.left)
    return bool(_EXPECTED.search(_THAN_EXPECTED.sub("", left)) or _EXPECTED.search(behind))
