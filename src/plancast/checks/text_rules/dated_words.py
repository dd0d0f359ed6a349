"""What the rules over dates share: months by name, words of what lies ahead, and the relation that quotes a date."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from plancast.checks.text_rules.relation import Relation
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure
from plancast.core.text import Text

HAN = {sign: number for number, sign in enumerate("〇一二三四五六七八九十")} | {"两": 2, "十一": 11, "十二": 12}
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
NUMBER_OF_MONTH = {name.lower(): number for number, name in enumerate(MONTHS.split("|"), start=1)}
DASH = r"\s?(?:-{1,2}|—+|–|至|到|~)\s?"

COUNTS = {
    word: number
    for number, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
        ],
        start=1,
    )
} | {"twenty": 20}
COUNT_EN = "|".join(COUNTS)

FUTURE = compiled(
    r"预计|预期|预测|目标|力争|将|计划|规划|有望|确保|拟|争取|未来|展望|届时|前后|以前|达峰|"
    r"中和|愿景|蓝图|会议|峰会|召开|到期|截止|有效期|"
    r"\b(?:target\w*|expect\w*|forecast\w*|project\w*|plan\w*|aim\w*|goal\w*|will|until|by (?:the end of "
    r")?(?:20\d\d|next)|"
    r"would|could|(?-i:may)|should|outlook|next|due|estimat\w+|propos\w+|toward\w*|scheduled|maturing|"
    r"vision)\b",
    re.IGNORECASE,
)
"""Words of what lies ahead: a year after the document's is right beside them."""


def count_of(words: str) -> int:
    """Return the number that a few words say: 9 of 九 and nine.

    Examples
    --------
    >>> count_of("九"), count_of("12"), count_of("nine"), count_of("十五")
    (9, 12, 9, 15)
    """
    if words.isdigit():
        return int(words)
    return COUNTS.get(words.lower()) or HAN.get(words) or sum(HAN.get(sign, 0) for sign in words)


MOST_AROUND = 300
"""Characters of a sentence on both sides of a date that are looked at."""


def sentence_at(passage: Passage, place: int) -> tuple[int, str]:
    """Return number and folded words of the sentence in which a place lies; of a very long one the part around it."""
    if not passage.sentences:
        return -1, ""
    number = max(0, bisect_right(passage.sentences, place, key=lambda one: one.start) - 1)
    found = passage.sentences[number]
    start, end = max(found.start, place - MOST_AROUND), min(found.end, place + MOST_AROUND)
    return number, passage.folded[start:end]


def _figures_near(passage: Passage, place: int) -> tuple[QuotedFigure, ...]:
    """Return the figure nearest to a place in its sentence, if any: what the date is told of."""
    number, _ = sentence_at(passage, place)
    behind = bisect_left(passage.figures, place, key=lambda one: one.start)
    for at in (behind, behind - 1):
        if 0 <= at < len(passage.figures) and passage.figures[at].sentence == number:
            return (passage.figures[at],)
    return ()


def dated(
    passage: Passage, where: tuple[int, int], sure: float, told: tuple[str, str], *, holds: bool = False
) -> Relation:
    """Return the relation that quotes the words of a date; ``{quote}`` stands for them in what is told."""
    (start, end), (en, zh) = where, told
    quote = passage.words(start, end).strip()
    return Relation(
        "DATE",
        _figures_near(passage, start),
        holds,
        sure,
        Text(en=en.replace("{quote}", quote), zh=zh.replace("{quote}", quote)),
        {"printed": quote},
        (quote,),
        start,
        of_words=True,
    )
