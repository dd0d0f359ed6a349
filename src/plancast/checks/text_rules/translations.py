"""Paragraphs that translate one another: their figures stand in the same order, and most of them agree."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from plancast.core.money_names import CURRENCIES
from plancast.core.quoted import Kind, Passage, QuotedFigure

FEWEST_FIGURES = 3
"""A paragraph of fewer figures is no proof that another translates it."""

FEWEST_ALIKE = 2
"""So many figures that are no amounts (rates, points) must agree, one of them with two digits or more."""

SURE = 0.9


class Rendered(NamedTuple):
    """A figure and what stands for it in the translation."""

    first: QuotedFigure
    second: QuotedFigure
    sure: float

    @property
    def figures(self) -> tuple[QuotedFigure, QuotedFigure]:
        """Both, in the order of the text."""
        return self.first, self.second


def rendered_figures(passage: Passage) -> Iterator[Rendered]:
    """Yield the amounts of a paragraph with those of its translation beside it.

    Two paragraphs beside each other, or two runs of paragraphs, in different languages, are taken for translations
    where the figures of the shorter one have the dimensions of the longer one's in order, and all that are not amounts
    agree.
    """
    paragraphs = _paragraphs(passage)
    seen: set[tuple[int, int]] = set()
    for (language, figures), (other, theirs) in pairwise(paragraphs):
        if language != other and _translates(figures, theirs):
            for one, two in zip(figures, theirs, strict=False):
                if _is_amount(one) and (one.number, two.number) not in seen:
                    seen.add((one.number, two.number))
                    yield Rendered(one, two, SURE)


def _paragraphs(passage: Passage) -> list[tuple[str, list[QuotedFigure]]]:
    """Return language and figures of each paragraph that has figures; one of sentences in both is cut at the change."""
    found: list[tuple[str, list[QuotedFigure]]] = []
    last = (-1, "")
    for figure in passage.figures:
        sentence = passage.sentences[figure.sentence]
        if (sentence.paragraph, sentence.language) != last:
            found.append((sentence.language, []))
            last = (sentence.paragraph, sentence.language)
        found[-1][1].append(figure)
    return found


def _translates(figures: list[QuotedFigure], theirs: list[QuotedFigure]) -> bool:
    pairs = list(zip(figures, theirs, strict=False))
    if len(pairs) < FEWEST_FIGURES or any(one.dimension != two.dimension for one, two in pairs):
        return False
    rates = [(one, two) for one, two in pairs if not _is_amount(one)]
    alike = all(abs(one.figure.value) == abs(two.figure.value) for one, two in rates)
    return alike and len(rates) >= FEWEST_ALIKE and any(len(_digits(one)) >= 2 for one, _ in rates)


def _is_amount(figure: QuotedFigure) -> bool:
    return figure.kind in (Kind.LEVEL, Kind.CHANGE) and (
        figure.dimension in CURRENCIES or figure.dimension not in ("percent", "points", "ratio", "index", "")
    )


def _digits(figure: QuotedFigure) -> str:
    return "".join(map(str, figure.figure.value.as_tuple().digits)).lstrip("0")
