"""Shares by grammar: a part, its whole and the printed share in one sentence or two, whatever they are called."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from plancast.checks.text_rules.amounts import Amount, alike, amounts_by_sentence, around, unsigned
from plancast.checks.text_rules.per_hundred import per_hundred
from plancast.checks.text_rules.printed_shares import (
    CONTRIBUTION,
    RESPECTIVELY,
    SHARE_BEFORE,
    Share,
    printed_shares,
    rates,
    share_relation,
    worded_shares,
)
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.share_words import VAGUE, shares_words, whole_words
from plancast.checks.text_rules.shares_beside import shares_beside
from plancast.checks.text_rules.slips import is_mistyped, mended_by_a_slip
from plancast.checks.text_rules.total_words import TOTAL
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage

FARTHEST = Decimal(5)
"""A share further from what part and whole give than this factor was paired wrongly: nothing is said."""

NEAR = Decimal("1.5")
"""The same of a share whose whole no word names, where no slip of the pen explains it: an assumption."""

LEAST_TYPED = 2
"""Digits of a share that one digit changed or two swapped may explain."""

_LINK = compiled(
    r"[a-z' ()-]{0,30}\b(?:of|out of)\b(?: (?:the|its|their|all|a total of|an overall|some))?[a-z' $€£-]{0,20}\Z"
)
_OF_THEM = compiled(r"\s*of (?:whom|which|them|these|those)\b", re.IGNORECASE)
_PARTED = compiled(r"[;,]")
_AMONG_ALL = compiled(r"[在]?(?:全部|全市|全省|全县|共有?|的)?\Z")
_AMONG = compiled(r"[\u4e00-\u9fff]{0,10}中[,]?")
_NAMED_AGAIN = compiled(r"[,;]([\u4e00-\u9fff]{2,12}?)(?:所)?(?:占|比重|份额)[^,;。]{0,8}\Z")
_LATTER = compiled(r"后者的|of the latter")
_OF_THE = compiled(
    r"\b(?:of|out of|from) (?:the|its|their|a total of|all)\b[a-z' ]{0,30}\Z|\A\s*of\s*\Z|"
    r"\bout of\b[a-z' ]{0,30}\Z|占[^,;。]{0,24}\Z|在[^,;。]{0,24}\(?\Z",
    re.IGNORECASE,
)
_OF_BEHIND = compiled(
    r"\s*(?:share )?of (?!whom|which|them|these|those)(?!.*\band\b)[a-z' -]{0,40}\(?(?:rs\.? ?|us)?\Z"
)
_DIGIT = compiled(r"\d")


def said_shares(passage: Passage) -> Iterator[Relation]:
    """Yield every share whose part and whole grammar points out."""
    shares = [*printed_shares(passage), *worded_shares(passage)]
    by_sentence = amounts_by_sentence(passage)
    told: set[int] = set()
    for share in shares:
        for relation in _of(passage, share, by_sentence):
            told.add(share.number)
            yield relation
    for relation in _linked(passage, [one for one in rates(passage) if one.number not in told], by_sentence):
        told.update(one.number for one in relation.figures if one.dimension == "percent")
        yield relation
    for relation in told_respectively(passage, by_sentence):
        told.update(one.number for one in relation.figures if one.dimension == "percent")
        yield relation
    yield from per_hundred(passage, by_sentence)
    yield from shares_beside(passage, told, by_sentence)


def _linked(
    passage: Passage, rates: Sequence[Share], by_sentence: Mapping[int, Sequence[Amount]]
) -> Iterator[Relation]:
    """Yield the one rate of a sentence in which one amount is said to be out of another: 162 of the 450 seats."""
    counts: dict[int, int] = {}
    for figure in passage.figures:
        if figure.dimension == "percent":
            counts[figure.sentence] = counts.get(figure.sentence, 0) + 1
    for share in rates:
        here = by_sentence.get(share.sentence, ())
        if counts[share.sentence] != 1 or len(here) != 2 or not alike(here[0], here[1]):
            continue
        pair = _out_of(here[0], here[1])
        if pair is None or pair[1].value.low <= 0 or pair[0].value.middle >= pair[1].value.middle:
            continue
        relation = share_relation(share, *pair)
        needed = (pair[0].value / pair[1].value * 100).middle
        if max(needed, share.value.middle) <= FARTHEST * min(needed, share.value.middle):
            yield relation


def _out_of(one: Amount, other: Amount) -> tuple[Amount, Amount] | None:
    """Return part and whole where words between two amounts say which is which."""
    if _LINK.match(other.lead):
        return one, other
    return (other, one) if _AMONG_ALL.search(one.lead) and _AMONG.match(other.lead) else None


def told_respectively(passage: Passage, by_sentence: Mapping[int, Sequence[Amount]]) -> Iterator[Relation]:
    """Yield shares told one by one of amounts told one by one, of the one amount said before them."""
    for figure in passage.figures:
        words = figure.before
        if figure.dimension != "percent" or not RESPECTIVELY.search(words) or not SHARE_BEFORE.search(words[-30:]):
            continue
        run = [figure]
        for one in passage.figures[figure.number + 1 : figure.number + 8]:
            if one.dimension != "percent" or one.before.strip() not in ("和", "、", "及", ",", "与"):
                break
            run.append(one)
        here = [
            one for one in around(by_sentence.get(figure.sentence, ()), figure.start) if one.figure.end <= figure.start
        ]
        heads = [*around(by_sentence.get(figure.sentence - 1, ()), figure.start), *here[: -len(run)]]
        parts = here[-len(run) :]
        heads = [one for one in heads if parts and alike(one, parts[0]) and not one.aside and not one.changed]
        if len(run) < 2 or len(parts) != len(run) or len(heads) != 1 or not _alone(passage, heads[0], parts[0]):
            continue
        for part, one in zip(parts, run, strict=True):
            share = Share(one.start, one.end, one.sentence, one.number, unsigned(one), one.quote, one)
            relation = share_relation(share, part, heads[0])
            if relation.holds or part.value.middle < heads[0].value.middle:
                yield relation


def _of(passage: Passage, share: Share, by_sentence: Mapping[int, Sequence[Amount]]) -> Iterator[Relation]:
    here = [
        one for one in around(by_sentence.get(share.sentence, ()), share.start) if not one.aside and not one.changed
    ]
    back = [
        one for one in around(by_sentence.get(share.sentence - 1, ()), share.start) if not one.aside and not one.changed
    ]
    part = _part(passage, share, here, back)
    if not here and back:
        yield from _of_back(passage, share, back)
    if part is None and (not here or not back):
        return
    pools = [[one for one in here if part is None or alike(one, part)], [*back, *here]]
    for pool in pools:
        able = [one for one in pool if part is None or alike(one, part) or one is part]
        if len(able) < 2:
            continue
        if (found := _paired(passage, share, part, able)) is not None:
            yield found
            return


def _of_back(passage: Passage, share: Share, back: Sequence[Amount]) -> Iterator[Relation]:
    """Yield a share of what the sentence before names, whose one other amount alike is the part."""
    before = passage.folded[max(0, share.start - 50) : share.start].lower()
    found = CONTRIBUTION.search(before)
    if found is None:
        return
    said = (found[1] or found[2]).rpartition(" ")[2]  # the head: GDP of Shanghai's GDP
    wholes = [one for one in back if shares_words(said, one)]
    others = [one for one in back if one not in wholes]
    pairs = [(part, whole) for whole in wholes for part in others if alike(part, whole) and whole.value.low > 0]
    if len(pairs) == 1:
        yield share_relation(share, *pairs[0])


def _part(passage: Passage, share: Share, here: Sequence[Amount], back: Sequence[Amount]) -> Amount | None:
    """Return the amount that a share is of: right before it, in brackets behind it, else the only one."""
    before = [one for one in here if one.figure.end <= share.start]
    if _LATTER.search(passage.folded[max(0, share.start - 8) : share.start].lower()):
        return before[-2] if len(before) > 1 else None
    behind = [one for one in here if 0 <= one.figure.start - share.end < 90 and not _is_behind(passage, share, one)]
    led = any(one not in behind and one.figure.start >= share.end for one in here)
    behind = [one for one in behind if led or (one.figure.start - share.end < 30 and not _PARTED.search(one.lead))]
    if not before and not behind and any(_is_behind(passage, share, one) for one in here):
        return back[-1] if len(back) == 1 else None  # that is 60 percent of the total area of 8 million
    if _OF_THEM.match(passage.folded, share.end) or not before:
        return behind[0] if behind else None
    last = before[-1]
    if again := _named_again(passage, share, before):
        return again
    if _is_whole(last, share) or (TOTAL.search(last.lead) and len(before) + len(back) > 1):
        earlier = [one for one in (*back, *before[:-1]) if alike(one, last)]
        return earlier[-1] if earlier and (len(before) > 1 or len(earlier) == 1) else behind[0] if behind else None
    return last


def _named_again(passage: Passage, share: Share, before: Sequence[Amount]) -> Amount | None:
    """Return the amount that a share names again: 老年人口占比 of 老年人口98.7万人 and 常住人口658.0万人."""
    words = passage.folded[before[-1].figure.end : share.start]
    found = _NAMED_AGAIN.search(words)
    if found is None or len(before) < 2:
        return None
    said = [found[1][place : place + 2] for place in range(len(found[1]) - 1)]
    fits = [sum(pair in one.clause for pair in said) for one in before]
    best = max(fits)
    return before[fits.index(best)] if best and fits.count(best) == 1 else None


def _is_whole(one: Amount, share: Share) -> bool:
    """Whether the words before an amount say that it is the whole: of the 1,250, 占支出496.7."""
    return one.figure.end <= share.start and _OF_THE.search(one.lead) is not None


def _paired(passage: Passage, share: Share, part: Amount | None, pool: Sequence[Amount]) -> Relation | None:
    """Return a share with its part and whole; a broken one only where nothing else may be meant."""
    others = [one for one in pool if one is not part]
    if part is None:
        return None
    able = [one for one in others if one.value.low > 0]
    if holding := next((one for one in able if (part.value / one.value * 100).touches(share.value)), None):
        return share_relation(share, part, holding)
    said = whole_words(passage, share)
    pointed = [
        whole
        for whole in able
        if _points(passage, share, whole) or (said and VAGUE.match(said) is None and shares_words(said, whole))
    ]
    loose = not pointed and (not said or VAGUE.match(said) is not None)
    if loose:
        pointed = [one for one in able if TOTAL.search(one.lead)]
        if not pointed:
            pointed = [one for one in able if _alone(passage, one, part) and _plausible(share, part, one)]
    if len(pointed) != 1:
        return None
    whole = pointed[0]
    needed = part.value / whole.value * 100
    off = max(needed.middle, share.value.middle) / min(needed.middle, share.value.middle)
    if off > FARTHEST or part.value.middle >= whole.value.middle or (loose and not _is_slip(share, needed, off)):
        return None
    return share_relation(share, part, whole)


def _is_slip(share: Share, needed: Interval, off: Decimal) -> bool:
    """Whether a share whose whole nothing names is near what its part gives, or one slip of the pen away."""
    if off <= NEAR or share.figure is None:
        return True
    return mended_by_a_slip(share.figure, needed) or is_mistyped(share.figure, needed, LEAST_TYPED)


def _alone(passage: Passage, whole: Amount, part: Amount) -> bool:
    """Whether no other share stands between a whole and its part: parts told one by one have shares of their own."""
    first, last = sorted((whole.figure.number, part.figure.number))
    return not any(
        one.dimension == "percent" and SHARE_BEFORE.search(one.before[-30:])
        for one in passage.figures[first + 1 : last]
    )


def _plausible(share: Share, part: Amount, whole: Amount) -> bool:
    """Whether a round fraction may be that of two amounts that nothing else ties together."""
    return _DIGIT.search(share.quote) is not None or part.value.middle * 10 < whole.value.middle * 9


def _points(passage: Passage, share: Share, whole: Amount) -> bool:
    """Whether grammar points from a share to its whole: 55 percent of the network's 1,146 km, 占496.7亿元的八成七."""
    if whole.figure.start >= share.end:
        return _is_behind(passage, share, whole)
    if _LATTER.search(passage.folded[max(0, share.start - 8) : share.start].lower()):
        return whole.figure.end <= share.start
    near = 60 if whole.lead.isascii() else 16
    return share.start - whole.figure.end < near and _OF_THE.search(whole.lead) is not None


def _is_behind(passage: Passage, share: Share, whole: Amount) -> bool:
    return _OF_BEHIND.match(passage.folded[share.end : whole.figure.start].lower()) is not None
