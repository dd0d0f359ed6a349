"""Members of a list whose unit cannot be right: a part of a person, a sum of money among counts of policies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from plancast.checks.text_rules.by_ten import by_sentence
from plancast.checks.text_rules.relation import Relation
from plancast.core.money_names import CURRENCIES
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

SURE = 0.85
FEWEST_ALIKE = 4
"""Members of a list with one unit beside which another unit is a slip."""

MOST_BESIDE = 40
"""Figures of one sentence that are looked at."""

_WHOLE_THINGS = compiled(
    r"\A\d{1,3}\.\d{1,2} ?(?:人次|人|户|辆|艘|架|例|名|(?:people|persons|visitors|passengers|tourists)\b)"
)
_SCALED = compiled(r"[百千万亿]|thousand|million|billion|lakh|crore")
_MEAN = compiled(r"每|均|比|率|密度|指数|规模|\b(?:per|average|mean|ratio|rate|each|every|density|household size)\b")
_NOUN_BEHIND = compiled(r"的?(?P<noun>[\u4e00-\u9fff]{2,8}?)(?=[;,。、]|\Z)")
_COMMON_END = 2
"""Characters that names of one sort of thing end in alike: 责任保险, 健康保险."""


def unlike_in_list(passage: Passage) -> Iterator[Relation]:
    """Yield a part of a whole thing beside scaled counts of it, and an amount of money among counts."""
    for figures in by_sentence(passage).values():
        near = figures[:MOST_BESIDE]
        yield from _parts_of_things(passage, near)
        yield from _money_among_counts(near)


def _parts_of_things(passage: Passage, figures: Sequence[QuotedFigure]) -> Iterator[Relation]:
    for one in figures:
        if one.kind is not Kind.LEVEL or not _WHOLE_THINGS.match(one.quote) or one.per_head:
            continue
        sentence = passage.sentences[one.sentence]
        if _MEAN.search(passage.folded, sentence.start, sentence.end):
            continue
        like = [
            other
            for other in figures
            if other is not one and other.dimension == one.dimension and _SCALED.search(other.quote)
        ]
        if like:
            nearest = min(like, key=lambda other: abs(other.number - one.number))
            yield _told(
                one,
                nearest,
                f"{one.quote} is no whole number and {nearest.quote} has a scale word",
                f"{one.quote}不是整数，而{nearest.quote}带有数量级",
            )


def _money_among_counts(figures: Sequence[QuotedFigure]) -> Iterator[Relation]:
    money = [one for one in figures if one.dimension in CURRENCIES]
    if len(money) != 1 or len(figures) <= FEWEST_ALIKE or money[0].kind is not Kind.LEVEL:
        return
    odd = money[0]
    dimension, n = Counter(one.dimension for one in figures if one is not odd).most_common(1)[0]
    if not dimension.startswith("count") or n < FEWEST_ALIKE or (found := _NOUN_BEHIND.match(odd.after)) is None:
        return
    alike = [
        one for one in figures if one.dimension == dimension and one.concept.endswith(found["noun"][-_COMMON_END:])
    ]
    if len(alike) < FEWEST_ALIKE - 1:
        return
    nearest = min(alike, key=lambda one: abs(one.number - odd.number))
    yield _told(
        odd,
        nearest,
        f"{odd.quote} is money in a list of counts such as {nearest.quote}",
        f"{odd.quote}为金额，而同列各项均为数量，如{nearest.quote}",
    )


def _told(one: QuotedFigure, other: QuotedFigure, en: str, zh: str) -> Relation:
    figures = tuple(sorted((one, other), key=lambda figure: figure.number))
    return Relation("UNIT_SCALE", figures, False, SURE, Text(en=en, zh=zh), {"printed": one.quote})
