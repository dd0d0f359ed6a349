"""Sums that words say: a whole with the parts behind it, and parts with their sum behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from plancast.checks.text_rules.amounts import Amount, alike, stretches
from plancast.checks.text_rules.flows import flows
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.slips import significant_digits
from plancast.checks.text_rules.sums import explained, sum_relation
from plancast.checks.text_rules.total_words import (
    COMPOSED,
    OPENS,
    PARTLY,
    REST,
    SUMMED,
    TOTAL,
    counted,
    opposed_amounts,
)
from plancast.core.intervals import Interval, added
from plancast.core.quoted import Passage

_NUMBER = re.compile(
    r"(?<![\d-])(?!(?:19|20)\d\d\b)\d{2,}(?![\d月日年])|(?<!\d)\d(?![\d月日年季])(?! ?(?:months|years))"
)

_OF_ITS = re.compile(r"\b(?:of|out of) (?:the|its|their|all)\b[a-z' -]{0,24}\Z")
_REFERS = re.compile(
    r"上述|以上|[这两三]项|这[两三]|相加|合计|\b(?:these|together|combined|in all|the two|the three|both)\b"
)
_SIGNED = re.compile(r"\b(?:net|borrow\w*|deficits?|surplus\w*|profits?|loss(?:es)?)\b|[顺逆]差|亏损|盈余|利润|净")
"""Amounts that may be below nothing, so that two parts may be more than their whole."""

MOST_PARTS = 8
FARTHEST = 200
"""Characters between a whole and its first part, at most."""

TOLD, HINTED = Decimal("1.6"), Decimal("1.3")
"""Factor between sum and total within which a broken sum is told: where the words say that the parts are all, and
where they say only that there are parts. Beyond the first, one slip has to explain it; within the second always."""


def worded_sums(passage: Passage, known: frozenset[frozenset[int]] = frozenset()) -> Iterator[Relation]:
    """Yield every total whose parts the words name.

    Parameters
    ----------
    passage
        The text.
    known
        Figures of sums already found.
    """
    wholes = {min(numbers) for numbers in known if len(numbers) > 2}
    for stretch in stretches(passage):
        taken: set[int] = set()
        for place, whole in enumerate(stretch):
            if (
                whole.figure.number in wholes
                or whole.aside
                or whole.changed
                or whole.figure.per_head
                or "/" in whole.family
            ):
                continue
            found = _ahead(passage, stretch, place, taken) or _behind(stretch, place) or _between(stretch, place)
            if found is not None:
                taken |= {one.number for one in found.figures if one.number != whole.figure.number}
                yield found
        yield from flows(passage, stretch)


def _ahead(passage: Passage, stretch: Sequence[Amount], place: int, taken: set[int]) -> Relation | None:
    """Return a whole with the parts behind it."""
    whole, parts = stretch[place], list[Amount]()
    words = passage.folded
    gap = ""
    for one in stretch[place + 1 : place + 3 * MOST_PARTS]:
        if one.aside or one.changed or not alike(whole, one) or "/" in one.family:
            continue
        if not parts:
            gap = words[whole.figure.end : one.figure.start]
            if len(gap) > FARTHEST or one.sentence - whole.sentence > 1:
                return None
        elif not _goes_on(parts, one):
            break
        parts.append(one)
        if len(parts) >= 2 and _sum(parts).touches(whole.value):
            return _holding(whole, parts, OPENS.search(gap) or _is_total(whole) or _is_rest(parts[-1]))
        if len(parts) == MOST_PARTS:
            return None
    if len(parts) < 2:
        return None
    return _broken_ahead(whole, parts, gap, taken)


def _sum(parts: Sequence[Amount]) -> Interval:
    low, high = sum(one.value.low for one in parts), sum(one.value.high for one in parts)
    return Interval(Decimal(low), Decimal(high))


def _goes_on(parts: Sequence[Amount], one: Amount) -> bool:
    """Whether an amount is one more part beside those gathered."""
    nested = OPENS.search(one.lead) and not (one.sentence != parts[-1].sentence and OPENS.search(parts[0].lead))
    if nested or (TOTAL.search(one.clause) and not REST.search(one.clause)):
        return False
    return one.sentence == parts[-1].sentence or (
        one.sentence - parts[-1].sentence == 1 and (REST.search(one.lead) or OPENS.search(one.lead)) is not None
    )


def _is_total(one: Amount) -> bool:
    return TOTAL.search(one.lead) is not None or TOTAL.search(one.tail) is not None


def _is_rest(one: Amount) -> bool:
    return REST.search(one.clause) is not None or REST.search(one.tail) is not None


def _unread(parts: Sequence[Amount]) -> bool:
    """Whether a number that was not read as a figure stands among parts, so that one of them may be missing."""
    return any(_NUMBER.search(one.lead) for one in parts) or _NUMBER.search(parts[-1].tail) is not None


def _holding(whole: Amount, parts: Sequence[Amount], said: object) -> Relation | None:
    digits = sum(significant_digits(one.figure) for one in parts)
    if not said and digits < 4 + len(parts):
        return None
    return _relation(whole, parts, 0.9 if said else 0.75)


def _broken_ahead(whole: Amount, parts: Sequence[Amount], gap: str, taken: set[int]) -> Relation | None:
    opens, total = OPENS.search(gap) is not None, _is_total(whole)
    last = parts[-1]
    rest = _is_rest(last)
    if not (opens or total or rest or ":" in gap or opposed_amounts(parts)) or (
        whole.figure.number in taken and not opens
    ):
        return None
    if PARTLY.search(gap) or PARTLY.search(parts[0].lead) or last.tail.startswith("等"):
        return None
    opposites = opposed_amounts(parts)
    if _unread(parts) or (opposites and _SIGNED.search(" ".join(one.lead for one in (whole, *parts)))):
        return None
    if max(_middles(parts)) >= whole.value.middle and not opposites:
        return None
    around = f"{whole.lead} {whole.tail} {gap}"
    complete = (
        (opens and COMPOSED.search(gap + " " + " ".join(one.lead for one in parts) + " " + last.tail))
        or counted(around) == len(parts)
        or (rest and (opens or total or ":" in gap or _of_the(whole)))
        or (opposites and (opens or total or ":" in gap or whole.sentence == last.sentence))
        or (":" in gap[:20] and total)
    )
    return _broken(whole, parts, bool(complete), rest=bool(rest))


def _of_the(whole: Amount) -> bool:
    return whole.lead.rstrip().endswith(("of the", "of its")) or whole.lead.rstrip().startswith("of ")


def _middles(parts: Sequence[Amount]) -> list[Decimal]:
    return [one.value.middle for one in parts]


def _between(stretch: Sequence[Amount], place: int) -> Relation | None:
    """Return a whole between its part and the rest: 2.1 of the union's 4.8 million, and men for the other 2.7."""
    if not 0 < place < len(stretch) - 1 or not _OF_ITS.search(stretch[place].lead):
        return None
    part, whole, rest = stretch[place - 1 : place + 2]
    beside = alike(part, whole) and alike(rest, whole) and part.sentence == whole.sentence == rest.sentence
    if not beside or not _is_rest(rest) or any(one.aside or one.changed for one in (part, rest)):
        return None
    return _broken(whole, (part, rest), complete=True, rest=True)


def _behind(stretch: Sequence[Amount], place: int) -> Relation | None:
    """Return parts with their sum behind them."""
    whole = stretch[place]
    summed = SUMMED.search(whole.lead) or SUMMED.search(whole.tail) or _together(stretch, place)
    if not summed and not TOTAL.search(whole.clause):
        return None
    parts: list[Amount] = []
    for one in reversed(stretch[max(0, place - 2 * MOST_PARTS) : place]):
        apart = whole.sentence - one.sentence
        if apart > 1 or (
            apart == 1 and ((parts and parts[-1].sentence == whole.sentence) or not _REFERS.search(whole.lead))
        ):
            break
        if one.aside or one.changed or not alike(whole, one) or "/" in one.family:
            continue
        parts.insert(0, one)
        if len(parts) >= 2 and _sum(parts).touches(whole.value):
            return _holding(whole, parts, True)
        if len(parts) == MOST_PARTS or OPENS.search(one.lead) or TOTAL.search(one.clause):
            break
    if len(parts) < 2:
        return None
    said = counted(whole.lead) or counted(parts[0].lead)
    complete = (summed and said in (0, len(parts))) or said == len(parts) or opposed_amounts(parts)
    return _broken(whole, parts, bool(complete), rest=False)


def _together(stretch: Sequence[Amount], place: int) -> bool:
    """Whether the sentence of an amount begins by taking together what it names."""
    first = next(one for one in stretch if one.sentence == stretch[place].sentence)
    return first is not stretch[place] and SUMMED.match(first.lead.strip()) is not None


def _broken(whole: Amount, parts: Sequence[Amount], complete: bool, *, rest: bool) -> Relation | None:
    figures = [one.figure for one in parts]
    found, total = added([one.value for one in parts]).middle, whole.value.middle
    apart = max(found, total) / min(found, total)
    if complete:
        if apart > TOLD and not explained(whole.figure, figures):
            return None
        return _relation(whole, parts, 0.85)
    digits = min(significant_digits(one.figure) for one in (whole, max(parts, key=lambda one: one.value.middle)))
    if abs(found - total) < 10 * (whole.value.high - whole.value.low):
        return None  # what is left over in the last place may be parts that are not named
    if apart <= HINTED and ((rest and apart <= Decimal("1.1")) or (digits >= 3 and explained(whole.figure, figures))):
        return _relation(whole, parts, 0.75)
    return None


def _relation(whole: Amount, parts: Sequence[Amount], sure: float) -> Relation | None:
    """Return the sum of amounts as printed, without a sign."""
    plain = [one.figure._replace(sign=0) for one in parts]
    return sum_relation(whole.figure._replace(sign=0), plain, sure)
