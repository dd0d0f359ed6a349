"""What sort of statement an English figure is, and which way it goes."""

from __future__ import annotations

import re
from typing import NamedTuple

from plancast.core.patterns import compiled
from plancast.core.quoted import Kind
from plancast.reading.texts.english.around import English
from plancast.reading.texts.english.wholes import contribution_of, share_whole
from plancast.reading.texts.english.words import DOWN, HEDGE, MOVING_DOWN, MOVING_UP, UP, any_of


class Kinded(NamedTuple):
    """A kind, how sure it is, its sign, of what it is a share, and whether it is as the figure before it.

    `of_the_same`: whether it is of the thing of the figure before, whatever its kind: a rise of 3 from 5.
    """

    kind: Kind
    sure: float
    sign: int = 0
    whole: str = ""
    carries_on: bool = False
    of_the_same: bool = False


_GROWN = compiled(
    rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))\b(?P<hedge>{HEDGE})(?P<to>\b(?:to|from)\b)?{HEDGE}\Z", re.IGNORECASE
)
_BY = compiled(r"\b(?:by|of|up|down)\b", re.IGNORECASE)
_MOVED = compiled(
    r"\b(?:rose|risen|rising|fell|fallen|falling|grew|grown|growing|increased|increasing|decreased|decreasing|"
    r"declined|"
    r"declining|dropped|dropping|climbed|jumped|surged|gained|slipped|shrank|widened|narrowed)\b",
    re.IGNORECASE,
)
_MOVED_BY = compiled(
    rf"\b(?:(?P<up>{any_of(MOVING_UP)})|(?P<down>{any_of(MOVING_DOWN)}))\b[^,;]{{1,90}}\bby\b{HEDGE}\Z", re.IGNORECASE
)
"""A verb with its object, or when, before *by*: increasing capital expenditure by 11 per cent."""
_CHANGE_IN = compiled(
    r"\b(?:(?P<up>increase|rise|growth|gain|expansion|jump|surge|improvement)|"
    r"(?P<down>decrease|decline|fall|drop|reduction|cut|contraction|shortfall)) in (?:the )?"
    rf"(?:(?! (?:to|from)\b)[^,;\d]){{2,60}}? of{HEDGE}\Z",
    re.IGNORECASE,
)
"""A noun of moving, what moved, and by how much: a decrease in the goods deficit of $12.5 billion."""
_AT_A_PACE = compiled(
    rf"\b(?:(?P<up>{any_of(MOVING_UP)})|(?P<down>{any_of(MOVING_DOWN)})) (?:[a-z]+ )?at (?:an?|the) "
    rf"(?:[a-z-]+ ){{0,4}}(?:pace|rate|clip|speed) of{HEDGE}\Z",
    re.IGNORECASE,
)
"""Imports grew at a slower pace of 4.8 per cent."""
_REVISED_BY = compiled(
    rf"\brevised (?:(?P<up>up)|(?P<down>down))(?:wards?)?\b[^,;]{{0,90}}\bby\b{HEDGE}\Z", re.IGNORECASE
)
_COMPARATIVE = compiled(r"(?:lower|higher|slower|faster|less|more|below|above)\Z", re.IGNORECASE)
_BRACKETS = compiled(r"\s?\([^()]{0,40}\)")
_ADDS_VALUE = compiled(r"\b(?:added|add|adding|value)\b", re.IGNORECASE)
_UP_BEHIND = "growth|increase|rise|expansion|gain|jump|surge|higher|more|up|faster|above|upturn|uptick|improvement"
_DOWN_BEHIND = "decline|drop|decrease|fall|contraction|lower|less|down|slower|below|reduction|slump|slide|cut"
_BETWEEN = (
    "year-on-year", "year on year", "on-year", "yoy", "y-o-y", "annual", "annualized", "real", "nominal", "gdp",
    "growth", "sequential", "quarterly", "overall", "economic", "average", "of", "monthly", "further", "net",
    "export", "import", "wage", "output",
)  # fmt: skip
_GROWTH_BEHIND = compiled(
    rf"[ -]?(?:(?:{any_of(_BETWEEN)})[ -]?)*\b(?P<word>{_UP_BEHIND}|{_DOWN_BEHIND}|year-on-year|year on year|"
    rf"on-year|yoy)\b",
    re.IGNORECASE,
)
_CHANGE_BEHIND = compiled(
    r"\s?(?:(?:year-on-year|annual|net|further) )*"
    r"\b(?P<word>higher|lower|above|below|increase|rise|growth|fall|drop|decline|decrease|gain|reduction|"
    r"uptick|jump|surge|hike|slump|"
    r"fewer(?= [a-z])|more(?= [a-z]+(?: [a-z]+){0,4},? (?:than|compared))|"
    r"(?:more|less|fewer)(?= (?:than|this|on|compared)|\s*[,.;]|\s*\Z)|(?:up|down)(?= (?:from|on|year|"
    r"compared|over)|\s*[,.;]|\s*\Z))"
    r"\b(?! to\b)",
    re.IGNORECASE,
)
_GOES_DOWN = compiled(rf"(?:{_DOWN_BEHIND}|fewer)\Z", re.IGNORECASE)
_SHARE_VERBS = (
    r"account\w*(?:\s+\w+)? for|made up|mak(?:e|es|ing) up|constitut\w+|represent\w+|compris\w+|took up|taking up|"
    r"occup(?:y|ied|ying)|contribut\w+ to|equivalent to|equal to|equated to|equat\w+ to|amount\w* to|or|reflecting"
)
_SHARE_NOUNS = (
    r"share (?:of [^,;]{0,50}? )?(?:was|is|of|at|to|reached|stood at|rose to|fell to)|"
    r"proportion (?:of [^,;]{0,50}? )?(?:was|is|of|at|to|reached)"
)
_SHARE = compiled(rf"\b(?:{_SHARE_VERBS.removesuffix('|or|reflecting')}|{_SHARE_NOUNS}){HEDGE}\Z", re.IGNORECASE)
_GROWTH_NOUN = compiled(
    r"\bgrowth\b[^,;]{0,40}\Z|\b(?:increase|rise|(?P<down>reduction|decline|decrease|fall|drop|contraction))"
    r"(?: (?:achieved|recorded|registered|seen))? (?:was|is|reached|stood at|came to|averaged) "
    r"(?:(?:about|around|only|just|nearly|some|over) )?\Z",
    re.IGNORECASE,
)
_LIST = compiled(r"\s*(?:(?:,? ?(?:and|or)|&)(?: (?:by|of|at|about|around|nearly|an?|some|over))*)\s*\Z", re.IGNORECASE)
_OR = compiled(r"\bor\b", re.IGNORECASE)
_COMMA = compiled(r"\s*,\s*\Z")
_COMPARING = (
    r"compared (?:with|to)|as against|against|versus|vs\.?|up from|down from|from|as opposed to|higher than|lower than|"
    r"(?<!more )(?<!less )(?<!fewer )(?<!rather )(?<!other )than"
)
_OF_THE_SAME = (
    "a", "an", "the", "about", "around", "nearly", "just", "only", "some", "over", "more than", "less than",
    "that of", "revised", "previous", "record", "level of", "figure of", "deficit of", "surplus of", "average of",
    "peak of", "estimate of", "rate of", "total of", "high of", "low of", "initial", "initially", "reported",
    "earlier", "estimated", "growth of", "its", "their", "annual", "annualized", "in", "for", "pre-downturn",
)  # fmt: skip
_BESIDE = compiled(rf"(?:^|[\s,(])(?:{_COMPARING})\b\s?(?:(?:{any_of(_OF_THE_SAME)})\s)*\Z", re.IGNORECASE)
_FROM = compiled(r"\bfrom\b[^,;]{0,40}\Z", re.IGNORECASE)
_OWN_MOVE = compiled(
    r"(?:^|[,;:)]|\band|\bwhile|\bbut|\bwith|\bas)\s*(?!having|and|while|but|or|which|it|they|that|this|up|down)"
    r"(?:an? |the |its |their )?[A-Za-z][^,;:()]{2,80}?\s"
    r"(?:rose|risen|rising|fell|fallen|falling|grew|grown|growing|increas(?:ed|ing|es?)|decreas(?:ed|ing|es?)|declin(?:ed|ing|es?)|"
    r"dropp(?:ed|ing)|climb(?:ed|ing)|jump(?:ed|ing)|surg(?:ed|ing)|slipp(?:ed|ing)|widen(?:ed|ing)|narrow(?:ed|ing)|"
    r"went|gone|moved|improv(?:ed|ing)|expand(?:ed|ing)|reduced|raised|lowered|cut|shr[au]nk)"
    rf"(?: (?:[a-z]+ly|up|down|further))? from{HEDGE}\Z",
    re.IGNORECASE,
)
"""A verb with a subject of its own before *from*: what follows is not of the figure before."""
_BESIDE_FAR = 90
"""Characters from the figure before within which a comparison is with it."""


def kind_of(words: English) -> Kinded:
    """Return what sort of statement a figure is.

    Parameters
    ----------
    words
        What stands around it.
    """
    if words.form == "structure":
        return Kinded(Kind.STRUCTURE, 1.0)
    if words.form == "ratio":
        return Kinded(Kind.LEVEL, 1.0)
    is_rate = words.dimension in ("percent", "points")
    if not is_rate and (behind := _CHANGE_BEHIND.match(words.right)):
        return Kinded(Kind.CHANGE, 0.9, _sign_of(behind["word"]))
    if carried := _carried(words):
        return carried
    if words.dimension == "ratio":
        return Kinded(Kind.MULTIPLE, 0.8)
    return _rate(words) if is_rate else _amount(words)


def _carried(words: English) -> Kinded | None:
    """Return a member of a list, or what the figure before it is compared with; they are of its kind."""
    left = words.left
    is_share = words.dimension == "percent" and share_whole(words) != "" and _OR.search(left) is not None
    if not words.follows or is_share or _OWN_MOVE.search(left):
        return None
    if left and len(left) < _BESIDE_FAR and _BESIDE.search(left):
        if words.dimension != "percent" and _FROM.search(left):
            return Kinded(Kind.LEVEL, 0.88, of_the_same=True)
        behind = _GROWTH_BEHIND.match(words.right) if words.dimension == "percent" else None
        return Kinded(Kind.LEVEL, 0.88, _sign_of(behind["word"]) if behind else 0, "", True)
    if left and _LIST.match(left):
        return Kinded(Kind.LEVEL, 0.9, 0, "", True)
    signed = words.printed_sign and words.dimension == "percent"
    if left and _COMMA.match(left) and not signed and not _GROWTH_BEHIND.match(words.right):
        return Kinded(Kind.LEVEL, 0.6, 0, "", True)
    return None


_IN_BRACKETS = compiled(r"\([^()\d]{0,12}\Z")
"""Opens brackets in which a signed amount is a change: (+149 TWh)."""


def _amount(words: English) -> Kinded:
    """Return a change for an amount that something rose or fell by, else a level."""
    if words.printed_sign and _IN_BRACKETS.search(words.left) and not words.dimension.isupper():
        return Kinded(Kind.CHANGE, 0.85, 1 if words.printed_sign == "+" else -1)
    grown = _GROWN.search(words.clause)
    if grown is None and (moved := _MOVED_BY.search(words.clause) or _CHANGE_IN.search(words.clause)):
        return Kinded(Kind.CHANGE, 0.85, 1 if moved["up"] else -1)
    if grown is None or grown["to"]:
        return Kinded(Kind.LEVEL, 1.0)
    said = words.clause[grown.start() :]
    if (_BY.search(said) or _MOVED.match(said)) and (not _ADDS_VALUE.search(grown[0]) or "by" in said.lower().split()):
        return Kinded(Kind.CHANGE, 0.9, 1 if grown["up"] else -1)
    return Kinded(Kind.LEVEL, 1.0)


def _rate(words: English) -> Kinded:
    """Return the kind of a figure in per cent or points."""
    clause = words.clause
    grown = _AT_A_PACE.search(clause) or _GROWN.search(clause)
    behind = _GROWTH_BEHIND.match(_BRACKETS.sub("", words.right, count=1) if "(" in words.right[:2] else words.right)
    moved = grown is not None and not grown.groupdict().get("to")
    sign = {"+": 1, "-": -1}.get(words.printed_sign, 0)
    if behind and _COMPARATIVE.search(behind["word"]):
        sign = sign or _sign_of(behind["word"])
    elif grown is not None and moved:
        sign = sign or (1 if grown["up"] else -1)
    elif behind:
        sign = sign or _sign_of(behind["word"])
    if (whole := contribution_of(words)) is not None:
        return Kinded(Kind.CONTRIBUTION, 0.95, sign, whole)
    if words.dimension == "points":
        return Kinded(Kind.POINTS, 1.0, sign)
    whole = share_whole(words)
    if _SHARE.search(clause):
        return Kinded(Kind.SHARE, 0.95, 0, whole)
    if not moved and not behind and (by := _moved_by(clause)):
        return Kinded(Kind.GROWTH, 0.85, 1 if by["up"] else -1)
    if moved or behind:
        return Kinded(Kind.GROWTH, 0.95 if moved else 0.9, sign)
    if whole:
        return Kinded(Kind.SHARE, 0.9, 0, whole)
    noun = _GROWTH_NOUN.search(clause)
    if words.printed_sign or noun:
        sign = sign or (-1 if noun and noun["down"] else 1)
        return Kinded(Kind.GROWTH, 0.8 if words.printed_sign else 0.85, sign)
    return Kinded(Kind.LEVEL, 0.75)


def _moved_by(clause: str) -> re.Match[str] | None:
    return _MOVED_BY.search(clause) or _CHANGE_IN.search(clause) or _REVISED_BY.search(clause)


def change_behind(after: str) -> int:
    """Return which way what stands behind a figure, or behind the bracket that it closes, says that it goes.

    Examples
    --------
    >>> change_behind(" lower than the original estimate"), change_behind(") increase in revenue"), change_behind(" of")
    (-1, 1, 0)
    """
    found = _CHANGE_BEHIND.match(after.removeprefix(")"))
    return _sign_of(found["word"]) if found else 0


def _sign_of(word: str) -> int:
    return -1 if _GOES_DOWN.search(word) else 1
