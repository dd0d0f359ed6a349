"""Growth of a whole outside the range of the growth of its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from plancast.checks.text_rules.follows import signed
from plancast.checks.text_rules.relation import Relation
from plancast.core.intervals import Interval, hull
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

SURE_SPLIT = 0.8
"""How sure it is that named parts make up a whole whose growth is said just before."""

FARTHEST = 14
"""Figures behind that of the whole among which its parts may stand."""


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
    _Split(_RETAIL, ("城镇[^,;。]{0,4}零售", "(?:乡村|农村)[^,;。]{0,4}零售")),
    _Split(_RETAIL, ("商品零售", "餐饮")),
    _Split(_RETAIL, (r"sales of goods|goods sales", r"\bcatering\b")),
    _Split(_RETAIL, (r"urban", r"\brural\b")),
)
"""Wholes as statistical releases split them."""


def whole_growth(passage: Passage) -> Iterator[Relation]:
    """Yield growth of a whole with that of all its parts, said behind it."""
    rates = [
        one
        for one in passage.figures
        if one.kind is Kind.GROWTH and one.dimension == "percent" and one.sign and not one.yearly_mean
    ]
    for place, whole in enumerate(rates):
        behind = [one for one in rates[place + 1 : place + FARTHEST] if _of_one_text(passage, whole, one)]
        for split in _SPLITS:
            if not _named(whole, split.whole) or any(_named(whole, part) for part in split.parts):
                continue
            if parts := _parts(split, behind):
                yield _relation(whole, parts)
                break


def _of_one_text(passage: Passage, whole: QuotedFigure, one: QuotedFigure) -> bool:
    first, second = passage.sentences[whole.sentence], passage.sentences[one.sentence]
    near = first.paragraph == second.paragraph and one.sentence - whole.sentence <= 3
    return near and one.against.kind in ("", whole.against.kind)


def _parts(split: _Split, rates: list[QuotedFigure]) -> list[QuotedFigure]:
    """Return the growth of each part, in their order; nothing where one is missing."""
    found: list[QuotedFigure] = []
    for words in split.parts:
        one = next((one for one in rates if _named(one, words) and one not in found), None)
        if one is None or (found and one.number < found[-1].number):
            return []
        found.append(one)
    return found


def _named(one: QuotedFigure, words: str) -> bool:
    return re.search(words, f"{one.concept} {one.before[-40:]}", re.IGNORECASE) is not None


def _relation(whole: QuotedFigure, parts: list[QuotedFigure]) -> Relation:
    each = [signed(one, one.sign) for one in parts]
    allowed, covers = hull(each), signed(whole, whole.sign)
    quotes = ", ".join(one.quote for one in parts)
    return Relation(
        code="GROWTH",
        figures=(whole, *parts),
        holds=allowed.touches(covers),
        sure=SURE_SPLIT,
        arithmetic=Text(
            en=f"the whole must grow between its parts ({quotes}): {_span(allowed)[0]} to {_span(allowed)[1]}%; "
            f"printed {whole.quote} covers {_span(covers)[0]} to {_span(covers)[1]}%",
            zh=f"总体增速应在各部分增速（{quotes.replace(', ', '、')}）之间："
            f"{_span(allowed)[0]}至{_span(allowed)[1]}%；"
            f"所载{whole.quote}可表示{_span(covers)[0]}至{_span(covers)[1]}%",
        ),
        says={"printed": whole.quote},
        place=whole.start,
    )


def _span(values: Interval) -> tuple[str, str]:
    return f"{values.low.normalize():f}", f"{values.high.normalize():f}"
