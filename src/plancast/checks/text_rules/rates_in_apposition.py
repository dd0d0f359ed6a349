"""Rates in apposition to an amount out of another: of 900,000 residents, 418,600 are in work, an employment rate of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from plancast.checks.text_rules.amounts import Amount, alike, amounts_by_sentence, around, unsigned
from plancast.checks.text_rules.matching import bounded
from plancast.checks.text_rules.printed_shares import Share, share_relation
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.slips import mended_by_a_slip
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure

FARTHEST = Decimal("1.6")
"""Factor between a rate and part over whole beyond which a slip has to explain it: it may be that of the others."""

_RATE = compiled(
    r",\s*(?:or |giving |making (?:for )?|which is |that is |meaning |equal to |equivalent to )?(?:an?|the)"
    r"(?! (?:[a-z-]+ )*(?:growth|increase|inflation|interest|annual)\b) (?:[a-z'-]+ ){0,4}"
    r"(?:rate|share|proportion|ratio|percentage)\s+of\s*(?:about|around|some|nearly|just over)?\s*\Z|"
    r",[\u4e00-\u9fff]{1,8}(?<!增长)(?:率|占比|比重|比例)(?:仅|只)?(?:为|达到?|是|约)*\s*\Z",
    re.IGNORECASE,
)
_OUT_OF = compiled(r"\b(?:of|out of|among)\b[a-z' -]{0,40}\Z", re.IGNORECASE)
_AMONG = compiled(r"[\u4e00-\u9fff]{0,10}中,?(?:有|共有)?[\u4e00-\u9fff]{0,6}\Z")
_QUOTIENT = compiled(r"(?:\b(?:rate|ratio) of[a-z ]*|率(?:仅|只)?(?:为|达到?|是|约)*\s*)\Z")
"""What calls a rate a quotient of its own name, not a part of a whole."""

_NAME = compiled(r"\A[a-z' -]{0,40},")


def rates_in_apposition(passage: Passage) -> Iterator[Relation]:
    """Yield rates that stand in apposition to an amount said to be out of another one.

    Parameters
    ----------
    passage
        The text.
    """
    near = amounts_by_sentence(passage)
    for figure in passage.figures:
        if figure.dimension != "percent" or not bounded(figure) or not _RATE.search(figure.before):
            continue
        here = [one for one in around(near.get(figure.sentence, ()), figure.start) if one.figure.end <= figure.start]
        if len(here) > 1 and here[-1].figure.number == figure.number - 1 and _is_out_of(passage, here[-1], here[-2]):
            yield from _of(figure, here[-1], here[-2])


def _is_out_of(passage: Passage, part: Amount, whole: Amount) -> bool:
    """Whether words say that an amount is out of the one right before it."""
    if not alike(part, whole) or part.value.middle >= whole.value.middle or part.aside or part.changed:
        return False
    between = passage.folded[whole.figure.end : part.figure.start].lower()
    if _AMONG.fullmatch(between):
        return True
    return _OUT_OF.search(whole.lead) is not None and _NAME.match(between) is not None


def _of(figure: QuotedFigure, part: Amount, whole: Amount) -> Iterator[Relation]:
    value = unsigned(figure)
    needed = part.value / whole.value * 100
    apart = max(needed.middle, value.middle) / min(needed.middle, value.middle)
    if needed.touches(value) or apart <= FARTHEST or mended_by_a_slip(figure, needed):
        share = Share(figure.start, figure.end, figure.sentence, figure.number, value, figure.quote, figure)
        yield replace(share_relation(share, part, whole), code="RATIO" if _QUOTIENT.search(figure.before) else "SHARE")
