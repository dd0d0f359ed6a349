"""Words around figures, and figures in words: what the rules that rest on language share."""

from __future__ import annotations

from decimal import Decimal

from plancast.core.figures import Mark
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure
from plancast.core.remembered import remembered
from plancast.core.text import Text

MOST_BEFORE, MOST_BEHIND = 600, 300
"""Characters of a sentence that are looked at on both sides of a figure: a text without full stops is one sentence."""


def sentence_words(passage: Passage, figure: QuotedFigure) -> str:
    """Return the folded sentence in which a figure stands; of a very long one the part around it."""
    found = passage.sentences[figure.sentence]
    start, end = max(found.start, figure.start - MOST_BEFORE), min(found.end, figure.end + MOST_BEHIND)
    return passage.folded[start:end]


def words_before(passage: Passage, figure: QuotedFigure) -> str:
    """Return the folded words of a figure's sentence up to it; of a very long one the last of them."""
    start = max(passage.sentences[figure.sentence].start, figure.start - MOST_BEFORE)
    return passage.folded[start : figure.start]


def is_chinese(passage: Passage, figure: QuotedFigure) -> bool:
    """Whether a figure stands in a Chinese sentence."""
    return passage.sentences[figure.sentence].language == "zh"


def paragraph(passage: Passage, figure: QuotedFigure) -> int:
    """Return the number of the paragraph in which a figure stands."""
    return passage.sentences[figure.sentence].paragraph


def as_printed(figure: QuotedFigure) -> Interval:
    """Return the values that print so, in the unit printed, without a sign."""
    return Interval(*figure.figure.interval)


def plain(value: Decimal, digits: int = 4) -> str:
    """Return a number with at most some decimal digits, and none that are needless.

    Examples
    --------
    >>> plain(Decimal("33.4000")), plain(Decimal("1E+2")), plain(Decimal("77.123456789"))
    ('33.4', '100', '77.1235')
    """
    text = f"{round(value, max(0, min(digits, 12))):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def covered(interval: Interval) -> Text:
    """Return an interval in words of both languages.

    Examples
    --------
    >>> print(covered(Interval.around("33.4", "0.1")).en)
    33.35 to 33.45
    """
    if not interval.low.is_finite():
        return Text(en=f"at most {plain(interval.high)}", zh=f"不高于{plain(interval.high)}")
    if not interval.high.is_finite():
        return Text(en=f"at least {plain(interval.low)}", zh=f"不低于{plain(interval.low)}")
    width = interval.high - interval.low
    digits = 3 - width.adjusted() if width else 6  # three places within the width: its ends stay apart
    low, high = plain(interval.low, digits), plain(interval.high, digits)
    return Text(en=low, zh=low) if low == high else Text(en=f"{low} to {high}", zh=f"{low}至{high}")


def roughly(value: Decimal) -> str:
    """Return a number in two significant digits: how large about something would be.

    Examples
    --------
    >>> roughly(Decimal("0.34922")), roughly(Decimal("11.86")), roughly(Decimal("0.0413")), roughly(Decimal(0))
    ('0.35', '12', '0.041', '0')
    """
    return plain(value, 1 - value.adjusted() if value else 0)


_NUMBER = compiled(r"\d[\d,]*(?:\.\d+)?")


def _as_quoted(figure: QuotedFigure) -> Interval:
    """Return the values that print so, counted as its quote counts: in 亿 or billion."""
    found = _NUMBER.search(figure.quote)
    number = Decimal(found[0].replace(",", "")) if found else Decimal(0)
    low, high = as_printed(figure).low, as_printed(figure).high
    if not number or not figure.figure.value:
        return as_printed(figure)
    scale = abs(figure.figure.value) / number
    return Interval(*(end / scale if end.is_finite() else end for end in (low, high)))


@remembered
def printed(figure: QuotedFigure) -> Text:
    """Return a figure's quote with the values that print so: 33.4 percent (33.35 to 33.45)."""
    values = covered(_as_quoted(figure))
    return Text(en=f"{figure.quote} ({values.en})", zh=f"{figure.quote}（{values.zh}）")


def is_rounded(figure: QuotedFigure) -> bool:
    """Whether a figure is one number with both its ends known: no bound and no range."""
    return figure.figure.upper is None and figure.figure.mark in (Mark.EXACT, Mark.ABOUT)
