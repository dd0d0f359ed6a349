"""What the looks for a power of ten share: which figures count, how they are held against each other, what is told.

Words and places decide which figures may belong together; only where a power of ten on one of them makes them fit, and
nothing else near fits as it is, the slip is told. So the look needs less of the reading than the rules of parts,
shares and quotients do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from plancast.checks.text_rules.kept import kept
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.scale_factors import factor_text
from plancast.core.figures import Figure, Mark
from plancast.core.intervals import Interval
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.remembered import remembered
from plancast.core.text import Text

MOST_WIDE = Decimal("0.03")
"""How wide, of itself, the quotient of what is printed and what is expected may be: a wider one fits by chance."""

WIDE, WIDE_PEN = Decimal("0.13"), Decimal("0.06")
"""The same where words tie exactly these figures together: three powers of ten or more apart, and fewer."""

SCALE_WORD = 3
"""Powers of ten between million and billion; one less between 万 and 亿's neighbours is a slip of the pen."""

MOST_POWER = 10
RATES = frozenset({"percent", "points", "per mille", "ratio", "index"})
COUNTS = frozenset({"", "count", "person", "household"})
"""Dimensions that a text uses for one another: 9,748,033 residents and 1.07 billion."""


def is_amount(figure: QuotedFigure) -> bool:
    """Whether a figure is one positive amount: no rate, no range, no bound."""
    return (
        figure.kind in (Kind.LEVEL, Kind.CHANGE)
        and figure.dimension not in RATES
        and figure.figure.upper is None
        and _is_positive(figure)
    )


def _is_positive(figure: QuotedFigure) -> bool:
    """Whether a figure has a size that is not zero."""
    value, step = abs(figure.figure.value), figure.figure.step
    return value + value > step if figure.figure.mark is Mark.EXACT else value > step


def size(figure: QuotedFigure) -> Interval | None:
    """Return what a figure stands for in base units without its sign; None where it may be zero.

    A mark (over, nearly, 左右) widens it by a printed place to both sides.
    """
    return _size(figure.figure)


@remembered
def _size(figure: Figure) -> Interval | None:
    value, step = abs(figure.value), figure.step
    around = step / 2 if figure.mark is Mark.EXACT else step
    scale = Decimal(1) if figure.unit is None else figure.unit.scale
    return Interval((value - around) * scale, (value + around) * scale) if value > around else None


def alike(one: QuotedFigure, other: QuotedFigure) -> bool:
    """Whether two amounts measure the same sort of thing."""
    return one.dimension == other.dimension or (one.dimension in COUNTS and other.dimension in COUNTS)


def words_before(passage: Passage, figure: QuotedFigure) -> str:
    """Return the words before an amount, with those before the rate in front of it: exports fell 18.46 percent at."""
    before = passage.figures[figure.number - 1] if figure.number else None
    if before is None or before.sentence != figure.sentence or before.dimension not in RATES:
        return figure.before
    return f"{before.before}{before.quote}{figure.before}"


def by_sentence(passage: Passage) -> dict[int, list[QuotedFigure]]:
    """Return the figures of each sentence, in order; rows of tables are left out."""
    return kept(_by_sentence, passage)


def _by_sentence(passage: Passage) -> dict[int, list[QuotedFigure]]:
    found: dict[int, list[QuotedFigure]] = defaultdict(list)
    for figure in passage.figures:
        found[figure.sentence].append(figure)
    return {
        number: figures
        for number, figures in found.items()
        if "|" not in passage.folded[passage.sentences[number].start : passage.sentences[number].end]
    }


def power_of_ten(found: Interval, expected: Interval, least: int = 1, *, is_tied: bool = False) -> Decimal | None:
    """Return how many times what was found is what was expected, where that is a power of ten; None where it is not.

    Parameters
    ----------
    found, expected
        What is printed, and what the others give.
    least
        The fewest powers of ten that count.
    is_tied
        Whether the words tie exactly these figures together, so that short numbers count as well.

    Examples
    --------
    >>> power_of_ten(Interval.around("3.1", "0.1") * 10**6, Interval.around("3.10", "0.02") * 10**9) is None
    True
    >>> str(power_of_ten(Interval.around("3.10", "0.01") * 10**6, Interval.around("3.10", "0.02") * 10**9))
    '0.001'
    """
    if found.low <= 0 or expected.low <= 0:
        return None
    off = found / expected
    power = round(off.middle.log10())
    width = off.high / off.low - 1
    allowed = (WIDE if abs(power) >= SCALE_WORD else WIDE_PEN) if is_tied else MOST_WIDE
    if width > allowed:
        return None
    ten = Decimal(10) ** power
    return ten if least <= abs(power) <= MOST_POWER and off.holds(ten) else None


def off_by_ten(
    figures: Sequence[QuotedFigure], printed: QuotedFigure, formula: Text, factor: Decimal, sure: float
) -> Relation:
    """Return the relation that a figure is off by a power of ten.

    Parameters
    ----------
    figures
        All figures of the relation.
    printed
        The one that the others are held against.
    formula
        What it should be, with the figures as printed.
    factor
        How many times too large or small.
    sure
        How sure it is that the figures belong together.
    """
    said = factor_text(factor if factor > 1 else 1 / factor)
    arithmetic = Text(
        en=f"{formula.en}, printed {printed.quote}; off by a factor of {said}",
        zh=f"{formula.zh}，原文为{printed.quote}；相差{said}倍",
    )
    ordered = tuple(sorted(set(figures), key=lambda one: (one.number, one.start)))
    return Relation("UNIT_SCALE", ordered, False, sure, arithmetic, {"printed": printed.quote})
