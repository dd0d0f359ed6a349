"""Five-year plans: “十四五”时期, the 14th Five-Year Plan."""

from __future__ import annotations

import re

from plancast.core.patterns import compiled
from plancast.reading.texts.mentions.mention import HAN_NUMBERS, Mention

_STAGE = "时期|期间|规划|计划|末|以来|初|前|中期|开局之?年|收官之?年"
PLAN = compiled(
    rf"[“\"「‘']?(?P<number>十?[一二三四五六七八九])五[”\"」’']?(?:{_STAGE})?(?![^“”]{{0,1}}[成倍分%])|"
    r"第(?P<numeral>[一二三四五六七八九十]{1,3})个五年(?:规划|计划)|"
    r"\b(?P<nth>\d{1,2})(?:st|nd|rd|th) (?:Five|5)-Year Plan",
    re.IGNORECASE,
)
_OPENING = "“\"「‘'"
_FIRST_NUMBER, _LAST_NUMBER = 6, 20
"""Plans that a text of figures may name: the 6th began in 1981."""


def plan_of(match: re.Match[str], folded: str) -> Mention | None:
    """Return the years of a five-year plan: the 14th is 2021 to 2025."""
    del folded  # what stands around a plan's name does not change its years
    number = int(match["nth"] or 0) or _han(match["number"] or match["numeral"])
    bare = match["number"] and len(match["number"]) == 1 and match[0][0] not in _OPENING
    if bare or not _FIRST_NUMBER <= number <= _LAST_NUMBER:
        return None
    first = 1951 + 5 * number
    return Mention(match.start(), match.end(), match[0], first, first + 4, part="span", role="plan")


def _han(words: str) -> int:
    return sum(10 if sign == "十" else HAN_NUMBERS[sign] for sign in words)
