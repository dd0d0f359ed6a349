"""From relations to findings and the ledger: which relations count, and which broken ones are one slip."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from plancast.checks.text_rules.ledger import Judged, ledger_of, listed
from plancast.checks.text_rules.relation import SURE_ENOUGH, Relation
from plancast.core.check import FigureFinding, LedgerRow
from plancast.core.excerpts import Excerpt, shortened
from plancast.core.finding import Where, finding
from plancast.core.quoted import Passage, QuotedFigure
from plancast.core.text import Text

MOST_SPECIFIC_FIRST = (
    *("UNIT_SCALE", "CURRENCY", "VINTAGE", "REAL_NOMINAL", "YTD", "SUM", "SHARE", "CAGR", "RATIO", "GROWTH"),
    "CONTRADICTION",
)
"""Codes of arithmetic: where one wrong figure breaks several relations, the finding has the first of their codes."""

MOST_SENTENCE, AROUND = 1_000, 250
"""Characters of a sentence that are kept whole, and those kept on each side of a figure in a longer one."""


@dataclass(frozen=True)
class _Slip:
    """Broken relations that one wrong figure explains; the first names the finding."""

    relations: tuple[Relation, ...]

    @property
    def first(self) -> Relation:
        return self.relations[0]

    @property
    def figures(self) -> tuple[QuotedFigure, ...]:
        """All figures of its relations, in the order of the text."""
        found = {figure.number: figure for one in self.relations for figure in one.figures}
        return tuple(found[number] for number in sorted(found))

    @property
    def culprit(self) -> int | None:
        """Number of the figure that explains them: the one that all share, or the only relation's printed one."""
        shared = frozenset.intersection(*(_members(one) for one in self.relations))
        if len(shared) == 1:
            return next(iter(shared))
        printed = [
            figure.number for figure in self.first.figures if figure.quote == str(self.first.says.get("printed"))
        ]
        return printed[0] if len(printed) == 1 and self.first.code in MOST_SPECIFIC_FIRST else None

    @property
    def place(self) -> int:
        first = self.first
        return first.figures[-1].start if first.place is None else first.place


def judge(passage: Passage, relations: Iterable[Relation]) -> tuple[tuple[FigureFinding, ...], tuple[LedgerRow, ...]]:
    """Return the findings of a text, in its order, and what is known of each of its figures.

    A relation that is not sure enough counts for nothing. One wrong figure breaks every relation in which it stands: of
    arithmetic relations that share a figure which nothing else confirms, one finding is told, with the arithmetic of
    all. A figure is confirmed where at least as many relations with it hold as are broken.

    Parameters
    ----------
    passage
        The text with its figures.
    relations
        All relations between its figures, those that hold as well.
    """
    every = tuple(relations)
    sure = [one for one in every if one.sure >= SURE_ENOUGH and (one.figures or one.place is not None)]
    broken = _distinct(one for one in sure if not one.holds)
    holding = _distinct(one for one in sure if one.holds)
    arithmetic = [one for one in broken if one.code in MOST_SPECIFIC_FIRST]
    others = _one_leap([one for one in broken if one.code not in MOST_SPECIFIC_FIRST])
    slips = [*_slips(arithmetic, holding), *(_Slip((one,)) for one in others)]
    slips.sort(key=lambda slip: (slip.place, slip.first.code))
    told = tuple(_finding(passage, slip) for slip in slips)
    judged = [Judged(made, slip.figures, slip.culprit) for made, slip in zip(told, slips, strict=True)]
    unsure = [one for one in every if one.sure < SURE_ENOUGH]
    return told, ledger_of(passage, judged, holding, unsure)


def _distinct(relations: Iterable[Relation]) -> list[Relation]:
    """Return relations without those of the same code between the same figures; the surest stays."""
    found: dict[tuple[str, frozenset[int], int | None], Relation] = {}
    for one in relations:
        key = (one.code, _members(one), one.place)
        if key not in found or found[key].sure < one.sure:
            found[key] = one
    return list(found.values())


def _members(relation: Relation) -> frozenset[int]:
    return frozenset(figure.number for figure in relation.figures)


def _one_leap(relations: list[Relation]) -> list[Relation]:
    """Return relations with the surest leap alone: a text is asked one question of that kind."""
    leaps = [one for one in relations if one.code == "LEAP"]
    surest = max(leaps, key=lambda one: one.sure, default=None)  # the first of equals
    return [one for one in relations if one.code != "LEAP" or one is surest]


def _slips(broken: Sequence[Relation], holding: Sequence[Relation]) -> list[_Slip]:
    """Gather broken relations of arithmetic by the figure that explains most of them."""
    groups = _nested(broken)
    members = [frozenset().union(*(_members(one) for one in group)) for group in groups]
    confirmed = Counter(number for one in holding if one.code in MOST_SPECIFIC_FIRST for number in _members(one))
    standing_in: dict[int, set[int]] = defaultdict(set)
    for place, numbers in enumerate(members):
        for number in numbers:
            standing_in[number].add(place)
    suspects = [(-len(places), confirmed[number], -number) for number, places in standing_in.items() if len(places) > 1]
    heapify(suspects)
    slips: list[list[Relation]] = []
    while (culprit := _culprit(suspects, standing_in)) is not None:
        together = sorted(standing_in[culprit])
        slips.append([one for place in together for one in groups[place]])
        for place in together:
            for number in members[place]:
                standing_in[number].discard(place)
    left = sorted({place for places in standing_in.values() for place in places})
    return [_Slip(tuple(sorted(slip, key=_specific))) for slip in (*slips, *(groups[place] for place in left))]


def _culprit(suspects: list[tuple[int, int, int]], standing_in: dict[int, set[int]]) -> int | None:
    """Take the figure in most broken and fewest holding relations from a heap; None where no figure explains two.

    What was explained since a figure was put on the heap leaves it in fewer relations: it is put back with those left.
    """
    while suspects:
        minus_broken, n_holding, minus_number = heappop(suspects)
        n_broken = len(standing_in[-minus_number])
        if n_broken <= 1 or n_broken <= n_holding:
            continue
        if n_broken == -minus_broken:
            return -minus_number
        heappush(suspects, (-n_broken, n_holding, minus_number))
    return None


def _nested(broken: Sequence[Relation]) -> list[list[Relation]]:
    """Gather relations between figures that are all in one larger relation: they are broken by the same slip."""
    groups: list[list[Relation]] = []
    at: dict[int, list[int]] = defaultdict(list)
    for one in sorted(broken, key=lambda one: (-len(_members(one)), _specific(one))):
        numbers = _members(one)
        place = next((place for place in at[min(numbers)] if numbers <= _members(groups[place][0])), None)
        if place is None:
            place = len(groups)
            groups.append([])
            for number in numbers:
                at[number].append(place)
        groups[place].append(one)
    return groups


def _specific(relation: Relation) -> tuple[int, float, int]:
    """Order relations of one slip: the most specific code, the surest, the first."""
    return MOST_SPECIFIC_FIRST.index(relation.code), -relation.sure, relation.figures[0].number


def _finding(passage: Passage, slip: _Slip) -> FigureFinding:
    first = slip.first
    quotes = tuple(dict.fromkeys((*(figure.quote for figure in first.figures), *first.more_quotes)))
    sentence, marks = _sentence(passage, slip)
    made = finding(
        first.code,
        Where(passage.file, _line(passage, slip.place)),
        quotes,
        **{**_named(first, quotes), **_told(first.arithmetic), **first.says},
    )
    arithmetic = Text(
        en="\n".join(dict.fromkeys(one.arithmetic.en for one in slip.relations if one.arithmetic.en)),
        zh="\n".join(dict.fromkeys(one.arithmetic.zh for one in slip.relations if one.arithmetic.zh)),
    )
    return FigureFinding(**dict(made), sentence=sentence, marks=marks, arithmetic=arithmetic)


def _told(arithmetic: Text) -> dict[str, object]:
    """Return the arithmetic as part of a sentence."""
    said = {"en": arithmetic.en.replace("\n", "; "), "zh": arithmetic.zh.replace("\n", "；")}
    return {f"arithmetic_{lang}": text.rstrip(" .。;；") for lang, text in said.items()}


def _named(first: Relation, quotes: tuple[str, ...]) -> dict[str, object]:
    """Return the figure that does not fit and those that it is held against, as the sentences name them."""
    printed = str(first.says["printed"] if "printed" in first.says else first.figures[-1].quote)
    others = [quote for quote in quotes if quote != printed]
    return {"printed": printed, "with_en": listed(others, "en"), "with_zh": listed(others, "zh")}


def _line(passage: Passage, place: int) -> int:
    """Return the line of the file on which a place stands."""
    number = bisect_right(passage.sentences, place, key=lambda one: one.start) - 1
    holding = passage.sentences[max(number, 0)] if passage.sentences else None
    if holding is None or not holding.start <= place < holding.end:
        return passage.text.count("\n", 0, place) + 1
    return holding.line + passage.text.count("\n", holding.start, place)


def _sentence(passage: Passage, slip: _Slip) -> Excerpt:
    """Return the sentences in which the figures of a slip stand, with the figures marked."""
    figures = {figure.number: figure for figure in slip.first.figures}
    text, marks, last = "", [], -1
    for number in sorted({figure.sentence for figure in figures.values()}):
        start, end, _, _, language = passage.sentences[number]
        start += len(passage.text[start:end]) - len(passage.text[start:end].lstrip())
        joint = "\n" if passage.text.startswith("|", start) else "" if language == "zh" else " "
        between = "" if last < 0 else joint if last == number - 1 or joint == "\n" else f"{joint}…{joint}"
        shift = len(text) + len(between) - start
        text += between + passage.text[start:end]
        marks += [(one.start + shift, one.end + shift) for one in figures.values() if one.sentence == number]
        last = number
    return shortened(Excerpt(text, tuple(sorted(marks))), MOST_SENTENCE, AROUND)
