"""Parts with their sum behind them, and a whole that stands between its part and the rest."""

from __future__ import annotations

from collections.abc import Sequence

from plancast.checks.text_rules.amounts import Amount, alike
from plancast.checks.text_rules.opposites import opposed_amounts
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.said_sums import MOST_PARTS, broken, holding, is_rest, sum_of
from plancast.checks.text_rules.total_words import ALL_OF, OPENS, SUMMED, TOTAL, counted
from plancast.core.patterns import compiled

_OF_ITS = compiled(r"\b(?:of|out of) (?:the|its|their|all)\b[a-z' -]{0,24}\Z")
_OVERALL = compiled(r"\s*(?:overall|in aggregate|all told|all together)\b")
_REFERS = compiled(
    r"上述|以上|[这两三]项|这[两三]|相加|合计|\b(?:these|together|combined|in all|the two|the three|both)\b"
)


def whole_between(stretch: Sequence[Amount], place: int) -> Relation | None:
    """Return a whole between its part and the rest: 2.1 of the union's 4.8 million, and men for the other 2.7."""
    if not 0 < place < len(stretch) - 1 or not _OF_ITS.search(stretch[place].lead):
        return None
    part, whole, rest = stretch[place - 1 : place + 2]
    beside = alike(part, whole) and alike(rest, whole) and part.sentence == whole.sentence == rest.sentence
    if not beside or not is_rest(rest) or any(one.aside or one.changed for one in (part, rest)):
        return None
    return broken(whole, (part, rest), complete=True, rest=True)


def parts_behind(stretch: Sequence[Amount], place: int) -> Relation | None:
    """Return parts with their sum behind them."""
    whole = stretch[place]
    summed = SUMMED.search(whole.lead) or SUMMED.search(whole.tail) or _together(stretch, place)
    everything = ALL_OF.search(whole.clause) or _OVERALL.match(whole.tail) or counted(whole.clause)
    if not summed and not everything and not TOTAL.search(whole.clause):
        return None
    parts: list[Amount] = []
    for one in reversed(stretch[max(0, place - 2 * MOST_PARTS) : place]):
        apart = whole.sentence - one.sentence
        if apart > 1 or (
            apart == 1 and ((parts and parts[-1].sentence == whole.sentence) or not _REFERS.search(whole.lead))
        ):
            break
        if "|" in one.figure.after:
            return None  # columns of a table: not every cell is a part
        if one.aside or one.changed or not alike(whole, one) or "/" in one.family:
            continue
        parts.insert(0, one)
        if len(parts) >= 2 and sum_of(parts).touches(whole.value):
            return holding(whole, parts, True)
        if len(parts) == MOST_PARTS or OPENS.search(one.lead) or TOTAL.search(one.clause):
            break
    if len(parts) < 2:
        return None
    said = counted(whole.lead) or counted(parts[0].lead)
    complete = (
        (summed and said in (0, len(parts)))
        or (whole.clause.strip() == "共" and said == 0)
        or said == len(parts)
        or opposed_amounts(parts)
    )
    return broken(whole, parts, bool(complete), rest=False)


def _together(stretch: Sequence[Amount], place: int) -> bool:
    """Whether the sentence of an amount begins by taking together what it names."""
    first = next(one for one in stretch if one.sentence == stretch[place].sentence)
    return first is not stretch[place] and SUMMED.match(first.lead.strip()) is not None
