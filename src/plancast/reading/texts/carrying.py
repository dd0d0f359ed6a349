"""Figures of a list take their kind, and figures without words of their own their thing, from those before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancast.core.quoted import Kind, QuotedFigure, Sentence
from plancast.core.quoted.measures import measure_of
from plancast.reading.texts.sureness import CARRIED_ON

_RESPECTIVELY = re.compile(r"分别|依次|respectively", re.IGNORECASE)
_ENUMERATED = re.compile(r"[、和与及]|以及|, and |, | and ")


def with_concepts(draft: list[QuotedFigure], sentences: Sequence[Sentence]) -> list[QuotedFigure]:
    """Let members of a list take their kind, and figures without words of their own their concept, from before."""
    found: list[QuotedFigure] = []
    for one in draft:
        last = found[-1] if found and found[-1].sentence == one.sentence else None
        if one.sure.kind < 0:
            one = _listed(one, last)
        if not one.concept and last is not None and last.concept:
            chained = ";" not in one.before and "|" not in one.before
            sure = last.sure.concept * (CARRIED_ON if chained else 0.8)
            one = one._replace(concept=last.concept, measure=last.measure, sure=one.sure._replace(concept=sure))
            one = one._replace(per_head=one.per_head or last.per_head)
        elif (
            not one.concept
            and last is None
            and found
            and one.kind in (Kind.GROWTH, Kind.POINTS, Kind.CHANGE, Kind.SHARE)
        ):
            before = found[-1]
            if before.concept and sentences[before.sentence].paragraph == sentences[one.sentence].paragraph:
                one = one._replace(concept=before.concept, measure=before.measure, sure=one.sure._replace(concept=0.5))
        found.append(one)
    return _distributed(found, sentences)


def _listed(one: QuotedFigure, last: QuotedFigure | None) -> QuotedFigure:
    """Give a member of a list the kind of the figure before it, where both measure alike."""
    sure = one.sure._replace(kind=-one.sure.kind)
    if last is None or last.dimension != one.dimension:
        return one._replace(sure=sure._replace(kind=0.6))
    return one._replace(
        kind=last.kind,
        sign=last.sign if not one.sign else one.sign,
        whole=last.whole,
        against=last.against,
        prices=last.prices,
        yearly_mean=last.yearly_mean,
        expected=last.expected,
        sure=sure,
    )


def _distributed(figures: list[QuotedFigure], sentences: Sequence[Sentence]) -> list[QuotedFigure]:
    """Share out the names of a list over its figures: A、B和C分别增长1%、2%和3%."""
    found = list(figures)
    start = 0
    while start < len(found):
        end = start + 1
        while end < len(found) and _continues(found[end], found[end - 1]):
            end += 1
        if end - start > 1:
            members = found[start:end]
            said = members[0].before + " " + members[-1].after[:20]
            names: tuple[str, ...] = ()
            if _RESPECTIVELY.search(said):
                names = _names_of(members[0].concept, len(members)) or _names_before(found[:start], members)
            for offset, member in enumerate(members):
                if names:
                    member = member._replace(concept=names[offset], measure=measure_of(names[offset]))
                    member = member._replace(sure=member.sure._replace(concept=0.9))
                elif offset:
                    member = member._replace(sure=member.sure._replace(concept=min(member.sure.concept, 0.4)))
                found[start + offset] = member
        start = end
    return found


def _names_before(earlier: list[QuotedFigure], members: list[QuotedFigure]) -> tuple[str, ...]:
    """Return the things whose amounts stand right before, one each: 甲1亿元,乙2亿元,分别占50%和20%."""
    amounts: list[str] = []
    for one in reversed(earlier):
        if one.sentence != members[0].sentence or one.kind is not Kind.LEVEL or one.dimension == members[0].dimension:
            break
        amounts.insert(0, one.concept)
    return tuple(amounts) if len(amounts) == len(members) == len(set(amounts)) and all(amounts) else ()


def _continues(one: QuotedFigure, last: QuotedFigure) -> bool:
    between = one.before.strip().lower()
    joins = between in ("、", "和", "与", "及", "以及", "and", ", and", ",", "/")
    return joins and one.sentence == last.sentence and one.dimension == last.dimension


def _names_of(concept: str, n: int) -> tuple[str, ...]:
    """Return the names that a list of ``n`` figures belongs to; none where their number differs.

    What stands behind the last name belongs to all: 第一、第二、第三产业增加值; so does a common beginning.
    """
    parts = [part.strip() for part in _ENUMERATED.split(concept) if part.strip()]
    if len(parts) != n:
        return ()
    last = parts[-1]
    measure = re.search(
        r"(?:产业)?(?:增加值|产值|产量|投资|收入|支出|消费|出口|进口|人口|面积|利润|产业|口岸|行业|企业)+\Z", last
    )
    tail = measure[0] if measure else ""
    if not tail and not last.isascii():
        return tuple(parts)
    return tuple(part if part.endswith(tail) or not tail else part + tail for part in parts)
