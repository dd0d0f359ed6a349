"""A whole with its parts behind it: of which, split between, in brackets, behind a colon, 其中, 由 ... 构成."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancast.checks.text_rules.amounts import Amount, alike
from plancast.checks.text_rules.opposites import opposed_amounts
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.said_sums import (
    MOST_PARTS,
    broken,
    holding,
    is_closed,
    is_one_unread,
    is_rest,
    is_total,
    sum_of,
)
from plancast.checks.text_rules.total_words import COMPOSED, LEADS, OPENS, PARTLY, REST, TOTAL, counted
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage

FARTHEST = 200
"""Characters between a whole and its first part, at most."""

_SIGNED = compiled(
    r"\b(?:net|borrow\w*|deficits?|surplus\w*|profits?|loss(?:es)?)\b|[顺逆]差|亏损|盈余|利润|净(?!收入)", re.IGNORECASE
)
"""Amounts that may be below nothing, so that two parts may be more than their whole."""

_MEAN = compiled(r"人均|平均|均价|价格|单价|指数|\b(?:average|mean|median|price|index)\b")
_OF_IT = compiled(
    r"\A\s*(?:[a-z]+ )?of (?:(?:that|this|it|them|these|those|whom)\b|"
    r"which (?:will|would|is|are|was|were|has|have|had|can)\b)"
)
"""Words behind a part that say that it is one: 2.71 million of that."""

_BRACKET = compiled(r"\A[^()]*\([^()]*\Z")
_DASH = compiled(r"\A[^-–—:]{0,40}?(?:\s[-–—]+\s|—+|–|:)")
_OTHER_THING = compiled(
    r"\b(?:profits?|dividends?|cash|debts?|loss(?:es)?|assets|liabilities|costs?|expenses|capital expenditure|"
    r"prices?|income|loans?|deposits|equity|revenues?|sales|exports?|imports?|gdp)\b|利润|收入|成本|资产|负债|分红|亏损|支出|出口|进口|产值|税",
    re.IGNORECASE,
)
"""Things that are no parts of a whole of another name."""


def parts_ahead(passage: Passage, stretch: Sequence[Amount], place: int, taken: set[int]) -> Relation | None:
    """Return a whole with the parts behind it.

    Parameters
    ----------
    passage
        The text.
    stretch
        Amounts of a paragraph.
    place
        Which of them is looked at as a whole.
    taken
        Numbers of figures that are parts of another whole.
    """
    whole, parts = stretch[place], list[Amount]()
    words = passage.folded
    gap = ""
    for one in stretch[place + 1 : place + 3 * MOST_PARTS]:
        if (
            one.aside
            or (one.changed != whole.changed and not (whole.changed and _is_colon(whole)))
            or not alike(whole, one)
            or "/" in one.family
        ):
            continue
        if not parts:
            gap = words[whole.figure.end : one.figure.start]
            if len(gap) > FARTHEST or one.sentence - whole.sentence > 1:
                return None
        elif not _goes_on(parts, one):
            break
        parts.append(one)
        if len(parts) >= 2 and sum_of(parts).touches(whole.value):
            said = OPENS.search(gap) or is_total(whole) or is_rest(parts[-1]) or opposed_amounts(parts)
            return holding(whole, parts, said or LEADS.search(gap) or _is_listed(passage, parts, gap))
        if len(parts) == MOST_PARTS:
            return None
    if len(parts) < 2:
        return None
    return _broken(passage, whole, parts, gap, is_part=whole.figure.number in taken)


def _is_colon(whole: Amount) -> bool:
    """Whether a colon right behind an amount leads to what it is made of."""
    return whole.figure.after.lstrip().startswith(":")


def _goes_on(parts: Sequence[Amount], one: Amount) -> bool:
    """Whether an amount is one more part beside those gathered."""
    nested = OPENS.search(_OF_IT.sub("", one.lead)) and not (
        one.sentence != parts[-1].sentence and OPENS.search(parts[0].lead)
    )
    if nested or (TOTAL.search(one.clause) and not REST.search(one.clause)):
        return False
    return one.sentence == parts[-1].sentence or (
        one.sentence - parts[-1].sentence == 1 and (REST.search(one.lead) or OPENS.search(one.lead)) is not None
    )


def _broken(passage: Passage, whole: Amount, parts: Sequence[Amount], gap: str, *, is_part: bool) -> Relation | None:
    opens, total, rest = OPENS.search(gap) is not None, is_total(whole), is_rest(parts[-1])
    opposites, listed = opposed_amounts(parts), _is_listed(passage, parts, gap)
    composed = _is_composed(whole, parts, gap)
    if not (opens or total or rest or ":" in gap or opposites or listed or composed) or (is_part and not opens):
        return None
    if PARTLY.search(gap) or PARTLY.search(parts[0].lead) or parts[-1].tail.startswith("等"):
        return None
    if is_one_unread(parts) or (opposites and _SIGNED.search(" ".join(one.lead for one in (whole, *parts)))):
        return None
    if any(_MEAN.search(one.clause) for one in (whole, *parts)):
        return None
    if max(one.value.middle for one in parts) >= whole.value.middle and not (opposites or listed or composed):
        return None
    around = f"{whole.lead} {whole.tail} {gap}"
    complete = (
        listed
        or composed
        or counted(around) == len(parts)
        or (rest and (opens or total or ":" in gap or _of_the(whole) or _of_it(parts) or opposites))
        or (opposites and (opens or total or ":" in gap or whole.sentence == parts[-1].sentence))
        or (":" in gap[:20] and total)
    )
    return broken(whole, parts, bool(complete), rest=bool(rest))


def _is_composed(whole: Amount, parts: Sequence[Amount], gap: str) -> bool:
    """Whether words say that the parts are all: made up of, split between; or lead to one closed list of them."""
    words = gap + " " + " ".join(one.lead for one in parts) + " " + parts[-1].tail
    if OPENS.search(gap) and COMPOSED.search(words):
        return True
    one_thing = not any(_OTHER_THING.search(one.clause) for one in parts)
    return LEADS.search(gap) is not None and is_closed(parts) and one_thing and whole.sentence == parts[-1].sentence


def _is_listed(passage: Passage, parts: Sequence[Amount], gap: str) -> bool:
    """Whether parts are a list in brackets, or behind a colon or dash, that nothing else stands in."""
    if any(one.sentence != parts[0].sentence for one in parts) or any(_OTHER_THING.search(one.clause) for one in parts):
        return False
    words = passage.folded[parts[0].figure.start : parts[-1].figure.end]
    if _BRACKET.match(gap) and "%" not in words:
        behind = passage.folded[parts[-1].figure.end : parts[-1].figure.end + 40]
        return "(" not in words and ")" in behind and not re.search(r"\d", behind.partition(")")[0])
    return _DASH.match(gap) is not None and is_closed(parts) and "%" not in words


def _of_the(whole: Amount) -> bool:
    return whole.lead.rstrip().endswith(("of the", "of its")) or whole.lead.rstrip().startswith("of ")


def _of_it(parts: Sequence[Amount]) -> bool:
    return _OF_IT.match(parts[0].tail) is not None
