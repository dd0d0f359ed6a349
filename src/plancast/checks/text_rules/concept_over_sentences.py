"""Gross amounts of an earlier sentence that were set over GDP, and parts of GDP told as fractions in words.

An earlier sentence tells the output of something, a later one its contribution to GDP: where the output over a printed
GDP is the contribution, the one was divided by the other, whatever words stand between. Arithmetic alone is no proof:
both sentences have to name the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancast.checks.text_rules.concept_called import GDP_EN, WHOSE_EN, OfGdp
from plancast.checks.text_rules.concept_growth import is_money
from plancast.checks.text_rules.matching import bare
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.wording import as_printed, is_rounded
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

MOST_FIGURES, MOST_SENTENCES = 12, 4
"""Figures and sentences before a contribution among which its amount is looked for."""
LEAST_NAME = 3
"""Characters of a name that two sentences have in common not by chance."""
_NO_NAME = frozenset(("industry", "industries", "sector", "产业", "行业", "其", "its", "their", "they", "it", "gdp"))


def divided_before(passage: Passage, of: OfGdp, gdp: list[QuotedFigure]) -> tuple[QuotedFigure, QuotedFigure] | None:
    """Return the amount of the same thing, told before, that over a printed GDP is what is called a part of it."""
    names = {of.named.strip(), bare(of.figure.concept)} - _NO_NAME
    if not gdp or not (named := [name for name in names if len(name) >= LEAST_NAME]):
        return None
    numbers = range(of.figure.number - 1, max(-1, of.figure.number - 1 - MOST_FIGURES), -1)
    for amount in (passage.figures[number] for number in numbers):
        if of.figure.sentence - amount.sentence > MOST_SENTENCES:
            return None
        plain = is_money(amount) and amount.kind is Kind.LEVEL and is_rounded(amount)
        said = bare(_words_since_sentence(passage, amount)) if plain else ""
        if not any(name in said for name in named):
            continue
        for whole in gdp:
            if whole.number != amount.number and _gives(amount, whole, of.figure):
                return amount, whole
    return None


def _words_since_sentence(passage: Passage, figure: QuotedFigure) -> str:
    start = max(passage.sentences[figure.sentence].start, figure.start - 120)
    return passage.folded[start : figure.start]


def _gives(amount: QuotedFigure, whole: QuotedFigure, share: QuotedFigure) -> bool:
    if whole.dimension != amount.dimension or not is_rounded(whole) or whole.interval.low <= 0:
        return False
    return (amount.interval / whole.interval * 100).touches(as_printed(share))


_FRACTION = r"(?:(?:one|an?|two|three|four)[ -](?:half|thirds?|quarters?|fourths?|fifths?|tenths?)|half|the bulk)"
_MADE_OF = compiled(
    rf"[^.;]{{0,60}}?\b(?P<said>(?:account\w* for|mak(?:es?|ing) up|made up|contribut\w+|constitut\w+|represent\w+|"
    rf"compris\w+) (?:about |around |nearly |almost |over |more than |some |roughly )?{_FRACTION}) (?:of|to) "
    rf"{WHOSE_EN}{GDP_EN}",
    re.IGNORECASE,
)
_MADE_OF_ZH = compiled(
    r"[^。;]{0,24}?(?P<said>占(?:到|据|了)?[^,;。\d]{0,8}(?:GDP|生产总值|经济总量)的?(?:比重)?(?:近|约|超过?|将近|逾)?(?:一半|半壁江山|半数))"
)
_NEAR = ("GDP", "gdp", "economy", "economic output", "生产总值", "经济总量")
SURE = 0.85


def fractions_of_gdp(passage: Passage, gross: dict[str, re.Pattern[str]]) -> Iterator[Relation]:
    """Yield gross amounts that are called a half, a third, three quarters of GDP in words."""
    for figure in passage.figures:
        if not is_money(figure) or figure.kind is not Kind.LEVEL:
            continue
        language = passage.sentences[figure.sentence].language
        sentence = passage.folded[figure.end : min(passage.sentences[figure.sentence].end, figure.end + 160)]
        if not any(word in sentence for word in _NEAR):
            continue
        found = (_MADE_OF_ZH if language == "zh" else _MADE_OF).match(sentence)
        if found is None or re.search(r"\d", found[0]):
            continue
        beside = figure.before[-60:] + sentence[: found.start("said")]
        if gross[language].search(beside):
            yield _of_fraction(figure, found["said"])


def _of_fraction(figure: QuotedFigure, said: str) -> Relation:
    return Relation(
        "CONCEPT",
        (figure,),
        False,
        SURE,
        Text(
            en=f"{figure.quote} counts what was bought from others as well, and '{said}' makes it a part of GDP, which "
            "is value added",
            zh=f"{figure.quote}含中间投入，并非增加值，而“{said}”将其称为生产总值的一部分",
        ),
        {"printed": figure.quote},
    )
