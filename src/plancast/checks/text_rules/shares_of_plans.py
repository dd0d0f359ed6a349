"""How much of a plan was done: 6.85万人,完成年度目标的124.2%(年度目标6万人); 114 percent of the target of 60,000."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from plancast.checks.text_rules.amounts import Amount, alike, amounts_by_sentence, around
from plancast.checks.text_rules.printed_shares import Share, share_relation
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.slips import mended_by_a_slip, significant_digits
from plancast.core.figures import Mark
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure

FARTHEST = Decimal("1.5")
"""Factor between a printed share of a plan and done over planned beyond which a slip has to explain it."""

ROUND_DIGITS = 2
"""Digits of a plan that was set as a round number."""

_DONE = compiled(
    r"(?:完成|达到?|占|为|是)[^,;:。]{0,12}(?:目标|任务|计划|预算|预期)(?:数|任务|目标|总?量)?(?:[(][^()]{1,16}[)])?的?(?:约|近)?\s*\Z|"
    r"(?:目标|任务|计划)(?:的?完成率|完成进度)(?:为|达到?|是)?\s*\Z"
)
_OF_PLAN = compiled(
    r"\s*of (?:the |its |their |our |this |that )?(?:[a-z-]+ ){0,3}(?:target|goal|plan|quota|budget)\b", re.IGNORECASE
)
_PLANNED = compiled(
    r"(?:目标|任务|计划|预算数?|预期)[^,;。\d]{0,12}\Z|\b(?:target|goal|plan|quota|budget)(?:ed)?\b[^,;.]{0,30}\Z",
    re.IGNORECASE,
)


def shares_of_plans(passage: Passage) -> Iterator[Relation]:
    """Yield every share of a plan that is printed with the amount done and the one planned.

    Parameters
    ----------
    passage
        The text.
    """
    near = amounts_by_sentence(passage)
    for figure in passage.figures:
        if figure.dimension != "percent" or figure.sign or not _says_done(passage, figure):
            continue
        here = around(near.get(figure.sentence, ()), figure.start)
        beside = [*near.get(figure.sentence - 1, ())[-4:], *here, *near.get(figure.sentence + 1, ())[:2]]
        plans = [one for one in beside if _PLANNED.search(one.lead)]
        done = [one for one in here if one not in plans and one.figure.end <= figure.start]
        done = [one for one in done if not one.changed and not one.aside]
        if done and (pair := _pair(done[-1], plans)) is not None:
            yield from _of(figure, *pair)


def _says_done(passage: Passage, figure: QuotedFigure) -> bool:
    before = passage.folded[max(passage.sentences[figure.sentence].start, figure.start - 40) : figure.start]
    return _DONE.search(before) is not None or _OF_PLAN.match(figure.after) is not None


def _pair(done: Amount, plans: Sequence[Amount]) -> tuple[Amount, Amount] | None:
    able = [one for one in plans if alike(one, done) and one.value.low > 0]
    return (done, _as_planned(able[0])) if len(able) == 1 else None


def _as_planned(plan: Amount) -> Amount:
    """Return a plan as it was set: a round number is not one that was rounded."""
    exactly = plan.figure.figure.mark is Mark.EXACT and significant_digits(plan.figure) <= ROUND_DIGITS
    return plan._replace(value=Interval.exactly(plan.value.middle)) if exactly else plan


def _of(figure: QuotedFigure, done: Amount, plan: Amount) -> Iterator[Relation]:
    share = Share(figure.start, figure.end, figure.sentence, figure.number, figure.interval, figure.quote, figure)
    needed = done.value / plan.value * 100
    apart = max(needed.middle, share.value.middle) / min(needed.middle, share.value.middle)
    if share.value.touches(needed) or apart <= FARTHEST or mended_by_a_slip(figure, needed):
        yield share_relation(share, done, plan)
