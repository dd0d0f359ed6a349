"""Which place of a statement of change a figure takes: by its role, its unit, and what is known already."""

from __future__ import annotations

import re
from dataclasses import replace

from plancast.checks.text_rules.change_links import Link, Role
from plancast.checks.text_rules.statement import Statement
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, QuotedFigure

COUNTED = frozenset(("count", "person", "person-times"))
"""Dimensions of things counted in ones."""
_CHANGE_BEHIND = compiled(
    r"\s*(?:[a-z-]+ )?(?:increase|decrease|rise|fall|drop|decline|growth|jump|gain|contraction|reduction)\b(?! of)",
    re.I,
)
"""What a rate is called behind it, whatever verb stands before: representing a 4.0 percent decrease."""
_EQUALS = compiled(
    r"average|mean|CAGR|compound|equal|equivalent|represent|which is|that is|work|i\.e|\bor\b|correspond|"
    r"年均|合|相当|即",
    re.IGNORECASE,
)
"""Words that call a rate another name of a change said before it."""
_SIGNED = compiled(r"\A[+\-−]")
"""A sign printed before a number in an aside says that it is a change: $52.3 billion (+8.7%)."""


def is_rate(one: QuotedFigure) -> bool:
    """Whether a figure may be a rate of change."""
    return one.dimension == "percent"


def alike(known: QuotedFigure | None, one: QuotedFigure) -> bool:
    """Whether two figures may be levels of one thing, or a level and its change, by their units."""
    if known is None or known.dimension == "points":
        return False
    return known.dimension == one.dimension or (_is_count(known) and _is_count(one))


def _is_count(one: QuotedFigure) -> bool:
    """Whether a figure counts things in ones or is bare: 24.5 million passengers, 21.9 million."""
    kind = one.dimension.split(":")[0]
    return kind == "" or kind in COUNTED


def started(one: QuotedFigure, link: Link, opening: str) -> Statement:
    """Return the statement that begins with a figure."""
    if link.role is Role.EARLIER:
        return Statement(
            earlier=one,
            way=link.way,
            way_word=link.word if link.way else "",
            against_words=_from(opening),
            opening=opening,
        )
    if link.role is Role.BY and is_rate(one):
        return Statement(
            rate=one, rate_way=link.way, rate_words=opening[-30:] + " # " + one.after[:24], opening=opening
        )
    if link.role is Role.BY and (one.dimension or link.by):
        return Statement(change=one, change_way=link.way, change_words=opening[-30:], opening=opening)
    return Statement(level=one, way=link.way, way_word=link.word, opening=opening)


def _from(opening: str) -> str:
    """Return the last words of an opening, from the one that says from what."""
    return re.split(r"\bfrom\b|[从由自比较于]", opening[-30:])[-1]


def joined(
    found: Statement, one: QuotedFigure, link: Link, near: str, *, last: QuotedFigure, is_later: bool
) -> Statement | None:
    """Return a statement with one more figure; None where it is no part of it.

    Parameters
    ----------
    found
        The statement so far.
    one, link
        The figure, and what the words make of it.
    near
        The words before and behind it.
    last
        The figure before it.
    is_later
        Of two levels, whether this one is of the later time.
    """
    is_share = one.kind is Kind.CONTRIBUTION or (one.kind is Kind.SHARE and not _CHANGE_BEHIND.match(one.after))
    if is_rate(one) and link.role in (Role.BY, Role.ASIDE) and is_share:
        return None
    told = found.level or found.earlier
    if link.role in (Role.OTHER_TIME, Role.LEVEL) and is_rate(one) and told is not None and not is_rate(told):
        link = Link(Role.ASIDE)
    if link.role is Role.ASIDE:
        return _aside(found, one, link, near, last)
    if link.role is Role.BY or one.dimension == "points":
        return _change(found, one, link, near)
    if link.role is Role.EARLIER and not is_later:
        return _earlier(found, one, link, near)
    if found.level is None:
        return _level(found, one, link)
    if is_later and _alone(found) and alike(found.level, one):
        return replace(found, earlier=found.level, level=one, way=link.way, way_word=link.word, against_words="")
    if is_later and found.level is not None and alike(found.level, one) and _leads(found, last, near):
        return replace(found, earlier=found.level, level=one, way=link.way, way_word=link.word, against_words="")
    return None


def _leads(found: Statement, last: QuotedFigure, near: str) -> bool:
    """Whether a rate leads right to a level: handled 18.24 million in FY24, expanded by 12.5% to reach 22.52."""
    glue = near.split(" # ", maxsplit=1)[0]
    leads = last is found.rate and re.fullmatch(r"[^,;]*\bto\b[^,;]*|[^,;]*[到至]", glue) is not None
    return leads and found.earlier is None and found.change is None


def _alone(found: Statement) -> bool:
    return found.earlier is None and found.rate is None and found.change is None


def _level(found: Statement, one: QuotedFigure, link: Link) -> Statement | None:
    """Let a level follow what it is set against, or the rate or amount that led to it."""
    known = found.earlier or found.change
    if known is not None and not alike(known, one) and known.dimension != "points":
        return None
    if known is None and (found.rate is None or is_rate(one)):
        return None
    if known is not None and known.dimension == "points" and not is_rate(one):
        return None
    return replace(found, level=one, way=link.way or found.way, way_word=link.word or found.way_word)


def _earlier(found: Statement, one: QuotedFigure, link: Link, near: str) -> Statement | None:
    if found.earlier is not None:
        return None
    if found.level is None and found.rate is not None and is_rate(one):
        # rates set against one another: grew 5.4 percent, up from 4.6 percent
        swapped = replace(found, level=found.rate, rate=None, rate_words="")
        return replace(swapped, earlier=one, way=link.way, way_word=link.word, against_words=near)
    known = found.level or found.change
    if known is not None and not alike(known, one) and not (known.dimension == "points" and is_rate(one)):
        return None
    way, word = (link.way, link.word) if link.way else (found.way, found.way_word)
    return replace(found, earlier=one, way=way, way_word=word, against_words=near)


def _change(found: Statement, one: QuotedFigure, link: Link, near: str) -> Statement | None:
    known = found.level or found.earlier
    if one.dimension == "points":
        known = known or found.rate
        if found.change is not None or (known is not None and not is_rate(known)):
            return None
        return replace(found, change=one, change_way=link.way or found.way, change_words=near)
    if is_rate(one):
        if found.rate is not None or (known is not None and is_rate(known)):
            return None
        if found.change is not None and found.change.dimension == "points":
            return None
        return replace(found, rate=one, rate_way=link.way or found.change_way or found.way, rate_words=near)
    if found.change is not None or (known is not None and not alike(known, one)):
        return None
    if known is None and found.rate is None:
        return None
    counted = known is not None and not known.dimension and (link.by or link.way)
    if one.kind is Kind.MULTIPLE or one.dimension == "ratio" or (not one.dimension and not counted):
        return None
    return replace(found, change=one, change_way=link.way or found.rate_way, change_words=near)


def _aside(found: Statement, one: QuotedFigure, link: Link, near: str, last: QuotedFigure) -> Statement | None:
    """Place what stands in brackets or behind *or*: a rate beside a change, or the same amount in other terms."""
    known = found.level or found.earlier or found.change
    sign = _SIGNED.match(one.quote)
    bracket = near.lstrip().startswith("(")
    if one.dimension == "points" or (sign and is_rate(one)):
        way = 0 if not sign else 1 if sign[0] == "+" else -1
        return _change(found, one, link._replace(way=way), near)
    told = found.change is not None or found.rate is not None or _EQUALS.search(near.split(" # ", maxsplit=1)[0])
    if is_rate(one) and found.rate is None and (bracket or told or link.by):
        return _change(found, one, link, near) if known is not None and not is_rate(known) else None
    if (
        not is_rate(one)
        and last is found.rate
        and found.change is None
        and alike(found.earlier or found.level or one, one)
    ):
        return _change(found, one, link, near) if "(" in near or " or " in near else None
    converts = known is not None and not is_rate(one) and one.dimension not in ("points", "ratio", "", known.dimension)
    return found if converts else None


def completed(found: Statement) -> Statement:
    """Let a rate standing first be a level of rates where points follow it: 增长5.5%,比上年提高0.3个百分点."""
    points = found.change is not None and found.change.dimension == "points"
    if points and found.level is None and found.rate is not None:
        return replace(found, level=found.rate, rate=None)
    if found.rate is not None and not found.rate_way and found.way and _CHANGE_BEHIND.match(found.rate.after):
        return replace(found, rate_way=found.way)  # a 4.0 percent decrease from
    return found
