"""Two rates of growth said of both sides of the thing whose rate stands before them: food and non-food stores."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancast.checks.text_rules.opposites import opposed
from plancast.core.patterns import compiled
from plancast.core.quoted import QuotedFigure

_SIDES = tuple(
    (compiled(one, re.IGNORECASE), compiled(other, re.IGNORECASE))
    for one, other in (
        (r"\bhouseholds?\b|\bconsumers?\b|\bpersonal\b", r"\bfirms?\b|\bbusiness(?:es)?\b|\bcompanies\b|\bcorporat"),
        (r"\binbound\b|\barriv", r"\boutbound\b|\bdepart"),
        (r"\bresidential\b", r"\bnon-?residential\b|\bcommercial\b"),
        (r"生产性", r"生活性"),
        (r"出境", r"入境"),
        (r"内销", r"外销|出口"),
        (r"集装箱", r"散货"),
        (r"个人|住户|居民", r"企业|单位|企\(?事\)?业"),
        (r"普通", r"职业|中职"),
    )
)
"""Sides of a thing that are said of rates more often than of amounts."""

_TRADE_PART, _TRADE = (
    compiled(r"\bexport|\bimport|(?<!进)出口|进口", re.I),
    compiled(r"\btrade\b|进出口|外贸|贸易|exports and imports|imports and exports", re.I),
)
_BALANCE = compiled(r"\b(?:surplus|deficit|balance|gap)\b|顺差|逆差|差额|盈余|赤字", re.IGNORECASE)
"""What is one side less the other: its rate may lie anywhere."""
_WHOLE = compiled(
    r"\b(?:total|overall|all|combined|aggregate|entire|whole)\b|总|合计|整体|全部|全社会|全市|全省|全国", re.IGNORECASE
)
_LEADS = compiled(
    r"\b(?:with|where|within)\b|[:—–;]|其中|分[\u4e00-\u9fff]{1,8}看|按[\u4e00-\u9fff]{1,10}[分看]", re.IGNORECASE
)
_WORD = compiled(r"[a-z]{4,}")
LEAST_SHARED = 2
"""Chinese signs at the end of a whole's name that its parts' names share: 增加值, 收入."""


def says_both_sides(whole: QuotedFigure, parts: Sequence[QuotedFigure]) -> bool:
    """Whether two rates are said of both sides of what the whole's rate is of.

    Parameters
    ----------
    whole
        The rate before them.
    parts
        The two rates, in the order of the text.
    """
    names = [f"{one.before[-40:].lower()} {one.concept.lower()[-20:] if one is parts[0] else ''}" for one in parts]
    if is_alone_and_not(names):
        return True
    sides = opposed([one.before[-40:].lower() for one in parts]) or any(
        (a.search(names[0]) and b.search(names[1])) or (b.search(names[0]) and a.search(names[1])) for a, b in _SIDES
    )
    if not sides:
        return False
    mine = f"{whole.before} {whole.concept}"
    if _BALANCE.search(mine):
        return False
    if all(_TRADE_PART.search(name) for name in names) and not _shares_noun(whole, parts):
        return _TRADE.search(mine) is not None
    leads = _LEADS.search(parts[0].before) is not None
    return (
        _shares_noun(whole, parts) or leads or (_WHOLE.search(mine) is not None and whole.sentence == parts[0].sentence)
    )


def is_alone_and_not(names: Sequence[str]) -> bool:
    """Whether of two names one is the other with non- or 非 before it: food stores and non-food stores."""
    if len(names) != 2:
        return False
    for one, other in (names, tuple(reversed(names))):
        for found in re.finditer(
            r"\bnon-?([a-z]{3,})|(?<![南北东西中除并是])非(?![洲常法遗凡])([\u4e00-\u9fff]{2,3})", other
        ):
            word = found[1] or found[2]
            if re.search(rf"(?<!non-)(?<!non)(?<!非){re.escape(word)}", one):
                return True
    return False


def _shares_noun(whole: QuotedFigure, parts: Sequence[QuotedFigure]) -> bool:
    """Whether the parts are named by the noun of the whole: passenger traffic, domestic traffic."""
    mine = whole.concept.lower()
    if not mine.isascii():
        tail = mine[-LEAST_SHARED:]
        return len(tail) == LEAST_SHARED and all(tail in one.before for one in parts)
    words = set(_WORD.findall(mine))
    return bool(words) and all(words & set(_WORD.findall(one.before.lower())) for one in parts)
