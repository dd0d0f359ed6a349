"""English words that say a figure is the difference of two rates."""

from __future__ import annotations

import re

from plancast.checks.text_rules.linking import only_links
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, QuotedFigure

_RATE = (
    r"(?:(?:[a-z]+ )?(?!exchange|birth|death|mortality|crime|accident|interest|infection|heart|run|inflation|"
    r"discount|room|"
    r"day|freight|fertility|suicide|divorce|marriage|injury|homicide)[a-z]+ rate(?!s)|(?:un)?employment rate|"
    r"unemployment|jobless rate|joblessness|(?:growth|participation|urbani[sz]ation|"
    r"savings?|poverty|"
    r"vacancy|coverage|penetration|enrol+ment|utili[sz]ation|default|literacy|completion|turnout|homeownership|"
    r"occupancy|"
    r"attendance|graduation|vaccination|capacity utili[sz]ation|recycling|approval) rate|turnout|occupancy|pace of "
    r"growth|"
    r"rate of growth|(?:market |export |import |budget )?share|proportion|percentage|(?:profit|operating|gross|"
    r"net) margin|"
    r"(?:debt|deficit|trade|dependency|expenditure|capital|loan)[a-z -]{0,16}ratio)"
)
_BY = (
    r"(?:\s|by|a|an|about|around|nearly|almost|over|more than|some|only|just|roughly|approximately|further|slightly|"
    r"another)*"
)
_MOVED = (
    r"(?:rose|rises|risen|rising|increased|increases|increasing|grew|climbed|jumped|gained|advanced|edged up|went up|"
    r"(?:is|was|were|are) up|up|fell|falls|fallen|falling|dropped|drops|declined|decreased|slipped|eased|edged "
    r"down|went down|"
    r"(?:is|was|were|are) down|down|narrowed|widened|slowed|shrank|improved|(?:was|were|been|be) (?:cut|raised|"
    r"lowered|reduced|lifted)|cut|raised|lowered)"
)
_SUBJECT = compiled(
    rf"\b(?P<what>{_RATE})\b(?: of [a-z' -]{{2,60}}?| in [a-z' 0-9-]{{2,40}}?| for [a-z' -]{{2,40}}?)? "
    rf"(?:has |had |also |then )?{_MOVED}\b{_BY}\Z",
    re.IGNORECASE,
)
_SLOWED = compiled(
    r"\b(?P<what>growth) (?:in [a-z' 0-9-]{2,30} |of [a-z' ]{2,40} )?(?:slowed|eased|accelerated|quickened|picked up)"
    rf"{_BY}\Z",
    re.IGNORECASE,
)
_OF_A_LEVEL = compiled(r"\s?(?:of|growth|increase|rise|a year)\b")
_BETWEEN_RATE = compiled(
    rf"\s?(?:[,(]|-+|—+)?\s?(?:which )?(?:was |is |a |an )?(?:{_MOVED}|(?:increase|decrease|rise|fall|drop|decline|"
    rf"gain) "
    rf"of){_BY}\Z",
    re.IGNORECASE,
)
_ABOVE = compiled(
    r"\s(?:higher|lower|faster|slower|above|below|more|less)\s?(?:than)?\s(?:that (?:of|in|for) )?(?:the )?"
    r"(?P<what>[a-z' -]{0,30}?(?:average|nation(?:al|wide)?|province|provincial|country|economy|gdp|growth|rate|"
    r"level|pace|"
    r"previous year|last year|year before|quarter|forecast|target|figure|a year earlier|expected))\b",
    re.IGNORECASE,
)


def said_in_english(figure: QuotedFigure, last: QuotedFigure | None) -> tuple[str, float, QuotedFigure | None]:
    """Return the rate that a figure is a difference of, how sure that is, and the rate printed before it, if any."""
    before = figure.before
    rate = last if last is not None and last.dimension == "percent" else None
    found = _SUBJECT.search(before) or _SLOWED.search(before)
    if found and not _OF_A_LEVEL.match(figure.after):
        return found["what"], 0.9, rate
    if rate is None:
        return "", 0.0, None
    level = rate.kind in (Kind.LEVEL, Kind.SHARE)
    named = level and re.search(rf"\b{_RATE}\b[^,;]*\Z", rate.before, re.IGNORECASE)
    if named and _BETWEEN_RATE.fullmatch(before):
        return rate.quote, 0.9, rate
    if _ABOVE.match(figure.after) and only_links(before):  # 5.5 percent — 0.3 percent higher than the national average
        return rate.quote, 0.9, rate
    return "", 0.0, None
