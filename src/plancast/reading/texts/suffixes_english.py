"""English scale words and units behind a number: trillion yuan, percentage points, kg per hectare."""

from __future__ import annotations

import re

from plancast.core.patterns import compiled
from plancast.core.unit_names import BASES
from plancast.core.units import Unit, unit_named
from plancast.reading.texts.suffix import Suffix
from plancast.reading.texts.word_lists import one_of, words_in

_POWERS = {
    "lakh crore": 12, "hundred million": 8, "thousand billion": 12, "quadrillion": 15, "trillion": 12, "billion": 9,
    "million": 6, "thousand": 3,
    "hundred thousand": 5, "bil": 9, "mil": 6, "bln": 9, "tril": 12, "trln": 12,
    "lakh": 5, "lakhs": 5, "crore": 7, "crores": 7, "trn": 12, "tn": 12, "bn": 9,
    "mln": 6, "mn": 6, "millions": 6, "billions": 9, "trillions": 12,
}  # fmt: skip
_LETTERS = {"m": 6, "b": 9, "k": 3, "cr": 7}
"""Scale words of one letter: only of money, or before a unit that leaves no doubt (5m people, not 5 m)."""

_SCALE = compiled(rf"[ -]?((?:{one_of(*_POWERS)})s?(?![a-z])|[mbk](?![a-zA-Z²³0-9])(?! ?/)|cr(?![a-z]))", re.IGNORECASE)
_BEHIND_LETTER = compiled(r" ?(?:yuan|RMB|CNY|dollars?|euros?|people|tonnes?|tons?)\b", re.IGNORECASE)
_PERCENT = compiled(
    r"[ -]?(per[- ]?cent(?:age)?[- ]points?|percent|per[- ]cent|pct|p\.c\.|[%‰])(?![a-z])", re.IGNORECASE
)
_WORDS = compiled(r"[ -]?(m?b/d\b|(?:u\.s\. )?[a-z][a-z²³\u00b5]*(?:[- ][a-z][a-z²³]*){0,3}|℃|°C)", re.IGNORECASE)
_DASHED_MONEY = compiled(r" ?(?:-| )(?=yuan|dollar)", re.IGNORECASE)
_DIVISORS = (
    "person|capita|head|hectare|mu|worker|tonne|ton|household|day|hour|kwh|km2|sq km|square kilometer|"
    "square kilometre|square meter|10000 people|10,000 people|1000 people|1,000 people|100000 people|100,000 people|"
    "year|month"
)
_PER = compiled(rf"(?: ?/ ?| per | a | an )({one_of(_DIVISORS)})\b", re.IGNORECASE)
_NO_UNITS = words_in("all|try|won|cad|sar|rand|mad|in|a|t|q|m|s|date|text|tier|device|milestone|head|x|index")
"""Names of units that in running text are words."""

_UNITS = {
    name.lower(): name for name in BASES if name.isascii() and name.lower() not in _NO_UNITS and "/" not in name
} | {
    **dict.fromkeys(("yuan renminbi", "renminbi yuan"), "yuan"),
    **{name: name.upper() for name in ("try", "cad", "sar")},
    **dict.fromkeys(("square kilometer", "square kilometre", "km²", "sq. km", "sq.km", "sq. kms"), "km2"),
    **dict.fromkeys(("m²", "sq. m", "sq. metres", "sq. meters"), "m2"),
    "m³": "m3",
    "mt": "million tonnes",
    "kt": "thousand tonnes",
    "gt": "billion tonnes",
    **dict.fromkeys(("mbpd", "mb/d", "mmbpd", "mbd"), "million barrels per day"),
    **dict.fromkeys(("bpd", "b/d"), "barrels per day"),
    "won": "won",
    "rand": "rand",
    **dict.fromkeys(("u.s. dollars", "us dollars", "u.s. dollar", "american dollars"), "US dollars"),
}


def english_suffix(folded: str, end: int, has_money: bool = False) -> Suffix:
    """Read scale word and unit behind a number.

    Examples
    --------
    >>> [english_suffix(text, 1).end for text in ("5 trillion yuan", "5 percentage points", "5GWh的", "5 or so")]
    [15, 19, 4, 1]
    """
    following = folded[end : end + 1]
    if not following or not (following.isascii() or following in "‰℃°"):
        return Suffix(end)
    if found := _PERCENT.match(folded, end):
        word = found[1].lower()
        return Suffix(found.end(), 0, unit_named("points" if "point" in word else "‰" if word == "‰" else "%"))
    place, power = _scales(folded, end, has_money)
    if found_unit := _unit(folded, place):
        return Suffix(found_unit[0], power, found_unit[1])
    if (dash := _DASHED_MONEY.match(folded, place)) and (found_unit := _unit(folded, dash.end() - 1)):
        return Suffix(found_unit[0], power, found_unit[1])
    return Suffix(place, power)


def _scales(folded: str, end: int, has_money: bool) -> tuple[int, int]:
    place, power = end, 0
    for _ in range(2):
        scale = _SCALE.match(folded, place)
        if scale is None:
            break
        word = scale[1].lower()
        if word in _LETTERS and not has_money and not _BEHIND_LETTER.match(folded, scale.end()):
            break
        power += _LETTERS.get(word) or _POWERS.get(word) or _POWERS[word.removesuffix("s")]
        place = scale.end()
    return place, power


def _unit(folded: str, place: int) -> tuple[int, Unit] | None:
    """Return where the longest unit of up to four words ends, and what it is."""
    match = _WORDS.match(folded, place)
    if match is None:
        if percent := _PERCENT.match(folded, place):
            unit = unit_named("points" if "point" in percent[1].lower() else "%")
            return (percent.end(), unit) if unit is not None else None
        return None
    words, begin = match[1], match.start(1)
    while words:
        end = begin + len(words)
        name = _UNITS.get(words.lower())
        if name is not None and _is_unit(words, folded, end) and (unit := unit_named(name)) is not None:
            return _divided(folded, end, name, unit)
        words = words[: max(words.rfind(" "), words.rfind("-"), 0)]
    return None


_OTHER_WORD = compiled(r" (?:the|a|an|by|over|his|her|their|its|in the|and lost|at least)\b")
"""Behind *won*, which is then a verb."""


def _is_unit(words: str, folded: str, end: int) -> bool:
    """Whether words that a unit goes by stand for it: not where they run on, nor try for TRY."""
    following = folded[end : end + 1]
    if following.isascii() and following.isalnum():
        return False
    if words.lower() in _CAPITAL_ONLY and not words.isupper():
        return words in ("Mt", "kt", "Gt")
    return words != "won" or _OTHER_WORD.match(folded, end) is None


_CAPITAL_ONLY = words_in("try|cad|sar|mt|kt|gt")


def _divided(folded: str, end: int, name: str, unit: Unit) -> tuple[int, Unit]:
    per = _PER.match(folded, end)
    composed = None if per is None else unit_named(f"{name} per {per[1]}")
    return (end, unit) if per is None or composed is None else (per.end(), composed)
