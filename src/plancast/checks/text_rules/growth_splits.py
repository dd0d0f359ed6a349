"""Rates of growth of wholes that releases split in fixed ways, with those of all their parts behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

FARTHEST = 14
"""Figures behind that of the whole among which its parts may stand."""

MOST_SENTENCES = 3
"""Sentences behind that of the whole in which its parts may stand."""


class _Split(NamedTuple):
    """A whole, and the parts that make it up, by the words that name them."""

    whole: str
    parts: tuple[str, ...]


_OUTPUT = r"工业增加值|\bindustrial (?:output|production)\b|value[- ]added of industr"
_RETAIL = r"零售总额|零售额|\bretail sales\b"
_USE = r"用电量|\b(?:power|electricity) (?:use|consumption)\b"
_GDP = r"生产总值|\bgdp\b|gross domestic product"
_SPLITS = (
    _Split(_OUTPUT, ("采矿业", "制造业", r"电力、?(?:热力)?[^,;。]{0,14}业")),
    _Split(_OUTPUT, (r"\bmining\b", r"\bmanufactur", r"\b(?:electricity|utilit)")),
    _Split(_OUTPUT, ("(?<!重)轻工业", "重工业")),
    _Split(_OUTPUT, (r"\blight industr", r"\bheavy industr")),
    _Split(_USE, ("第一产业", "第二产业", "第三产业", "居民")),
    _Split(_USE, (r"\bprimary\b", r"\bsecondary\b", r"\btertiary\b", r"\b(?:household|resident)")),
    _Split(_GDP, ("第一产业", "第二产业", "第三产业")),
    _Split(_GDP, (r"\bprimary\b", r"\bsecondary\b", r"\btertiary\b")),
    _Split(_RETAIL, ("城镇[^,;。]{0,4}(?:零售|增长)", "(?:乡村|农村)[^,;。]{0,4}(?:零售|增长)")),
    _Split(_RETAIL, ("商品零售", "餐饮")),
    _Split(_RETAIL, (r"sales of goods|goods sales", r"\bcatering\b")),
    _Split(_RETAIL, (r"urban", r"\brural\b")),
    _Split("固定资产投资", ("第一产业", "第二产业", "第三产业")),
)
"""Wholes as statistical releases split them."""

_PATTERNS = tuple((compiled(one.whole, re.I), tuple(compiled(part, re.I) for part in one.parts)) for one in _SPLITS)


def growth_splits(passage: Passage) -> Iterator[tuple[QuotedFigure, Sequence[QuotedFigure]]]:
    """Yield every whole's rate with the rates of all its parts, in one paragraph."""
    rates = [
        one
        for one in passage.figures
        if one.kind is Kind.GROWTH and one.dimension == "percent" and one.sign and not one.yearly_mean
    ]
    for place, whole in enumerate(rates):
        splits = [parts for pattern, parts in _PATTERNS if _named(whole, pattern)]
        if not splits:
            continue
        behind = [one for one in rates[place + 1 : place + FARTHEST] if _of_one_text(passage, whole, one)]
        for split in splits:
            if not any(_named(whole, part) for part in split) and (parts := _parts(split, behind)):
                yield whole, parts
                break


def _of_one_text(passage: Passage, whole: QuotedFigure, one: QuotedFigure) -> bool:
    first, second = passage.sentences[whole.sentence], passage.sentences[one.sentence]
    near = first.paragraph == second.paragraph and one.sentence - whole.sentence <= MOST_SENTENCES
    return near and one.against.kind in ("", whole.against.kind)


def _parts(split: tuple[re.Pattern[str], ...], rates: list[QuotedFigure]) -> list[QuotedFigure]:
    """Return the growth of each part, in their order; nothing where one is missing."""
    found: list[QuotedFigure] = []
    for words in split:
        one = next((one for one in rates if _named(one, words) and one not in found), None)
        if one is None or (found and one.number < found[-1].number):
            return []
        found.append(one)
    return found


def _named(one: QuotedFigure, words: re.Pattern[str]) -> bool:
    return words.search(f"{one.concept} {one.before[-40:]}") is not None
