"""The words between and behind two amounts that say that they are one: brackets, 折合, or, equivalent to, worth.

How sure it is depends on how telling the words are: brackets leave little doubt, two amounts side by side much.
"""

from __future__ import annotations

import re

from plancast.core.patterns import compiled

BRACKETED, SAID, SLASHED, ABOUT_BESIDE, OF_WHAT, LISTED = 0.95, 0.9, 0.85, 0.8, 0.8, 0.75
"""In brackets; behind words that say so; behind a stroke; behind a comma and about; with what it is of between; side
by side (85.2亿元、11.97亿美元), which counts only beside another pair that fits."""

MOST_BETWEEN = 60
"""Characters between two amounts that are one."""

_ABOUT_WORDS = (
    r"大约|大概|约为|约|近|将近|超过|超|逾|about|approximately|approx\.?|around|roughly|some|nearly|almost|just|over|"
    r"under|more than|less than|at least|up to|an? estimated"
)
_RATE_NAMED = (
    r"(?:按|以)[^()（）,，;；。]{0,16}?汇率(?:计?(?:算|价)?|折算)?|"
    r"at (?:today's|current|the current|prevailing|present) "
    r"(?:exchange )?rates?|at the time"
)
_MEANING_WORDS = (
    r"折合成|折合为|折合|折算为|折算成|折算|"
    r"换算(?:成|为)(?:美元|人民币)?(?:为|是)?|换算|折|约合|合计约|合|相当于|等值于|等值|等于|也就是|亦即|即|价值|"
    r"(?:the |an )?equivalent (?:to|of)|equal to|equals|equivalent|that is|i\.?e\.?,?|or|worth|valued at|which is|"
    r"(?:which )?(?:translat(?:es|ed|ing)|convert(?:s|ed|ing)|work(?:s|ed|ing) out|com(?:es|ing)|amount(?:s|ed|ing)) "
    r"(?:in)?(?:to|at)|in (?:us )?dollar terms|"
    rf"{_RATE_NAMED}|=|≈"
)
_MONEY_WORDS = r"人民币|美元|港币|新台币|us|rmb|usd"
_LEAD_IN = rf"(?:(?:{_MEANING_WORDS}|{_ABOUT_WORDS}|{_MONEY_WORDS}|~|,)\s*){{0,6}}"
_OPENS = compiled(rf"\s*[(\[]\s*{_LEAD_IN}", re.IGNORECASE)
_CLOSES = compiled(
    r"\s*(?:左右|上下|人民币|多|in total|each|apiece|or so|a year|per year|at [^()]{1,40}|in \d{4})?\s*[)\],;:]",
    re.IGNORECASE,
)
_WHEN = r"(?: (?:in|for|during) (?:19|20)\d\d)?"
_SAYS_SO = compiled(
    rf"{_WHEN}\s*[,、]?\s*(?:(?:-+|—+|–)\s*)?(?:{_ABOUT_WORDS})?\s*(?:{_MEANING_WORDS})\s*"
    rf"(?:(?:{_MEANING_WORDS}|{_ABOUT_WORDS}|{_MONEY_WORDS}|~)\s*){{0,6}}",
    re.IGNORECASE,
)
_SAID_BY = compiled(
    r",\s[^,;()]{2,40}?\b(?:said|says|reported|reports|reporting|estimated|show(?:ed|s)?|announced|wrote)\b"
    r"[^,;()]{0,30},\s"
    rf"(?:or|equivalent to|worth|which is|that is|about)\s(?:(?:{_ABOUT_WORDS})\s)?",
    re.IGNORECASE,
)
"""Who said so, between an amount and its other telling: 5 trillion rupiah, the ministry said, or $320 million."""
MOST_BETWEEN_SAID = 100
_ABOUT_ALONE = compiled(rf"\s*(?:,|-+|—+|–)\s*(?:{_ABOUT_WORDS})\s*(?:{_MONEY_WORDS})?\s*", re.IGNORECASE)
_WITH_ITS_NOUN = compiled(
    r"的[^,，;；。()、]{1,14}?(?:价值|折合|约合|相当于|等值|等于)(?:人民币|约|为){0,3}|"
    rf" (?:[a-z-]+ ){{1,4}}(?:is|are|was|were) (?:now )?(?:worth|valued at|carried at|equivalent to|equal to)\s*"
    rf"(?:{_ABOUT_WORDS})?\s*",
    re.IGNORECASE,
)
_SLASH = compiled(r"\s*/\s*")
_LIST = compiled(r"\s*、\s*")
_ENDS = compiled(r"\s*(?:左右|上下|人民币|多|at the time|in total)?\s*(?:[)\],;:。、-]|\.(?!\d)|\Z|\n)", re.IGNORECASE)
_CHOICE = compiled(r"\s*(?:\)|,)?\s*(?:whichever|respectively|以较|孰|分别)", re.IGNORECASE)
_ABOUT = compiled(rf"(?:{_ABOUT_WORDS}|≈|~)", re.IGNORECASE)


def said_twice(between: str, behind: str) -> float:
    """Return how sure it is that what stands between and behind two amounts makes them one; 0 where it does not.

    Examples
    --------
    >>> said_twice(" (about ", "), up 5%"), said_twice(", equivalent to ", "."), said_twice(" loan for a ", " project")
    (0.95, 0.9, 0.0)
    """
    if len(between) <= MOST_BETWEEN_SAID and _SAID_BY.fullmatch(between) and not _CHOICE.match(behind):
        return OF_WHAT
    if len(between) > MOST_BETWEEN or _CHOICE.match(behind):
        return 0.0
    if _OPENS.fullmatch(between):
        return BRACKETED if _CLOSES.match(behind) else 0.0
    if _SAYS_SO.fullmatch(between):
        return SAID
    if _WITH_ITS_NOUN.fullmatch(between):
        return OF_WHAT
    if _SLASH.fullmatch(between):
        return SLASHED
    if not _ENDS.match(behind):
        return 0.0
    return ABOUT_BESIDE if _ABOUT_ALONE.fullmatch(between) else LISTED if _LIST.fullmatch(between) else 0.0


def says_about(between: str) -> bool:
    """Whether the words between two amounts say that the second is about the first."""
    return _ABOUT.search(between) is not None
