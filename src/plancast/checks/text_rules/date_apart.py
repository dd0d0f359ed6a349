"""Years said to lie so many years before the one that their sentence is about: ten years ago, in 2014."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancast.checks.text_rules.dated_words import COUNT_EN, count_of, dated, sentence_at
from plancast.checks.text_rules.relation import Relation
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage

_Y = r"(?:18|19|20)\d\d"
_ON = r"(?:[^.;!?]|\.(?=\d))"
_AGO = compiled(
    rf"(?P<n>[两二三四五六七八九十]{{1,2}}|\d{{1,2}})年前[的(,](?P<then>{_Y})年|\b(?P<n2>{COUNT_EN}|\d{{1,2}}) "
    rf"years (?:ago|earlier),? "
    rf"[(]?in (?P<then2>{_Y})\b",
    re.IGNORECASE,
)
_LATER = compiled(
    rf"\bin (?P<last>{_Y}),? (?:just |only )?(?P<n>{COUNT_EN}|\d{{1,2}}) years after {_ON}{{0,30}}? in "
    rf"(?P<first>{_Y})\b",
    re.IGNORECASE,
)
_ANY_YEAR = compiled(rf"(?<!\d)(?<!\d[.,]){_Y}(?=年|\b)(?![.,]\d)")


def years_apart(passage: Passage) -> Iterator[Relation]:
    """Yield years said to lie so many years before the one that their sentence is about."""
    for match in _LATER.finditer(passage.folded):
        yield _apart(passage, match.span("first"), int(match["first"]), int(match["last"]), count_of(match["n"]))
    for match in _AGO.finditer(passage.folded):
        group = "then" if match["then"] else "then2"
        then, years = int(match[group]), count_of(match["n"] or match["n2"])
        _, words = sentence_at(passage, match.start())
        others = {int(year) for year in _ANY_YEAR.findall(words)} - {then}
        now = passage.document_day.year if passage.document_day is not None else 0
        if len(others) == 1:
            now = others.pop()
        if now:
            yield _apart(passage, match.span(group), then, now, years)


def _apart(passage: Passage, where: tuple[int, int], first: int, last: int, years: int) -> Relation:
    return dated(
        passage,
        where,
        0.85,
        (
            f"{years} years before {last} is {last - years}; printed {{quote}}",
            f"{last}年的{years}年前为{last - years}年，所印为{{quote}}年",
        ),
        holds=abs(last - first - years) <= 1,
    )
