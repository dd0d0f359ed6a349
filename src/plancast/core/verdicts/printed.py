"""Reading one printed bound in one language: which verdicts its words call for, and its figure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from plancast.core.figures import Figure, FigureError, parse_figure
from plancast.core.glyphs import plain
from plancast.core.units import Unit, parse_unit
from plancast.core.verdicts.above_nation import ABOVE_NATION
from plancast.core.verdicts.before import BEFORE
from plancast.core.verdicts.cumulative import CUMULATIVE
from plancast.core.verdicts.double import DOUBLE, FACTORS
from plancast.core.verdicts.in_step import IN_STEP
from plancast.core.verdicts.mean_growth import MEAN_GROWTH
from plancast.core.verdicts.new_total import NEW_TOTAL
from plancast.core.verdicts.not_set import NOT_SET
from plancast.core.verdicts.verdict import Verdict
from plancast.core.verdicts.yearly_mean import YEARLY_MEAN

ACCUMULATIONS = (DOUBLE, CUMULATIVE, MEAN_GROWTH, YEARLY_MEAN, NEW_TOTAL)
"""In this order: 年均增长 is growth before it is a yearly mean, 年均新增 a mean before it is a sum."""

_YEARS = re.compile(
    r"(?:到|至|截至)?\d{4}年(?:年?底|末|全年)?(?:时)?|\d{4}-\d{4}年?|(?:by|in|until|to) (?:the end of )?\d{4}\b|[比较]\d{4}年?"
    r"|(?:than|over|on|from|of) (?:in )?\d{4}\b|(?<=double )\d{4}\b",
    re.IGNORECASE,
)
_BASE_YEAR = re.compile(r"[比较]?(\d{4})年?的?(?:水平)?|\b(\d{4})\b")
_EMPTY_WORDS = re.compile(
    r"力争|努力|争取|基本|确保|达到|提高到|提升到|提高至|提升至|降至|降低到|控制在|保持在?|形成|建成|建设|实现|培育|引育|提高|提升|降低|下降|"
    r"\b(?:strive|striving|aim|aiming|seek)(?:s)? (?:for|to|at)\b|\b(?:to )?(?:reach|attain|build|form|keep|hold|rise|fall|raise|cut)"
    r"(?: to| at)?\b|\bup to now\b",
    re.IGNORECASE,
)
_LEFT_OVER = re.compile(r"^[\s,，、:：;；。.()（）]+|[\s,，、:：;；。()（）]+$")
_STARTS = re.compile(
    r"[\d<>=≥≤~＜＞≈一二两三四五六七八九十百千万半几不超突逾约近低高\[［【〔(]|\b(?:about|around|at|over|more|less|up|within|below|above|no|not|under|nearly|almost|up)\b",
    re.I,
)


class PrintedError(ValueError):
    """A printed bound that holds no figure that can be read."""


@dataclass(frozen=True)
class Printed:
    """What one printed bound says."""

    called: tuple[Verdict, ...]
    """Verdicts that its words call for: status, comparison, deadline, accumulation."""

    figure: Figure | None = None
    """Its figure, in the unit that was wanted."""

    before: int | None = None
    """The year before which it is to be met."""

    base_year: int | None = None
    """The year that a ratio refers to."""

    per_cent_of_level: bool = False
    """Whether the figure is in per cent although the indicator is not: it is a change."""

    def calls(self, verdict: Verdict) -> bool:
        """Whether its words call for a verdict."""
        return verdict in self.called


@lru_cache(maxsize=4096)
def read_printed(text: str, unit: Unit, *, is_event: bool = False) -> Printed:
    """Read a printed bound.

    Parameters
    ----------
    text
        As printed, in English or Chinese.
    unit
        Unit of the indicator: what a bare figure is in.
    is_event
        Whether it is the deadline of an event: then it needs no figure.

    Raises
    ------
    PrintedError
        If its words call for a figure and none can be read.
    FigureError
        If its figure is in a unit of another dimension.

    Examples
    --------
    >>> printed = read_printed("年均增长5%左右", parse_unit("%"))
    >>> [verdict.name for verdict in printed.called], printed.figure.value
    (['mean_growth'], Decimal('5'))
    """
    written = plain(text).strip()
    for verdict in (NOT_SET, IN_STEP, ABOVE_NATION):
        if verdict.called_by(written):
            return Printed((verdict,))
    called: list[Verdict] = []
    before = None
    if match := BEFORE.called_by(written):
        called.append(BEFORE)
        before = int(match["zh"] or match["en"])
        written = written[: match.start()] + " " + written[match.end() :]
    if is_event:
        return Printed(tuple(called), before=before)
    if match := DOUBLE.called_by(written):
        return _double(match, written, called, before)
    written = _YEARS.sub(" ", written)
    for verdict in ACCUMULATIONS:
        if match := verdict.called_by(written):
            called.append(verdict)
            written = written[: match.start()] + " " + written[match.end() :]
            break
    figure, per_cent = _figure(written, unit)
    if figure.cumulative and CUMULATIVE not in called:
        called.append(CUMULATIVE)
    return Printed(tuple(called), figure, before, per_cent_of_level=per_cent)


def _double(match: re.Match[str], written: str, called: list[Verdict], before: int | None) -> Printed:
    word = match["zh"] or match["en"].lower()
    year = _BASE_YEAR.search(written[: match.start()] + " " + written[match.end() :])
    base_year = int(year[1] or year[2]) if year else None
    return Printed((*called, DOUBLE), parse_figure(str(FACTORS[word])), before, base_year)


def _figure(written: str, unit: Unit) -> tuple[Figure, bool]:
    """Read the figure among what is left, in the unit wanted; in per cent where the unit is not, it is a change."""
    left = _LEFT_OVER.sub("", _EMPTY_WORDS.sub(" ", written))
    left = _LEFT_OVER.sub("", left)
    mismatch: FigureError | None = None
    for window in _windows(left):
        try:
            return parse_figure(window, unit), False
        except FigureError as error:
            if error.code == "UNIT_MISMATCH":
                mismatch = mismatch or error
        if mismatch is not None and unit.dimension != "percent":
            try:
                return parse_figure(window, parse_unit("%")), True
            except FigureError:
                pass
    if mismatch is not None:
        raise mismatch
    raise PrintedError(f"no figure can be read in '{written}'")


def _windows(text: str) -> list[str]:
    """Return parts of a text that may be a figure, the longest first."""
    if len(text) > 80:
        return []
    starts = [match.start() for match in _STARTS.finditer(text)]
    parts = {text[start:end].strip(" ,，、的个") for start in starts for end in range(start + 1, len(text) + 1)}
    return [text, *sorted((part for part in parts if part and part != text), key=lambda part: (-len(part), part))]
