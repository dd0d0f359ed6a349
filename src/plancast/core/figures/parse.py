"""From printed text to a figure: marks off, numerals read, units joined."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from plancast.core.figures.figure import Figure, FigureError, Mark
from plancast.core.figures.marks import joined, mark_between, without_marks
from plancast.core.figures.numerals import Numeral, read_numeral
from plancast.core.figures.words import read_words, unfolded
from plancast.core.glyphs import plain
from plancast.core.money_names import MONEY_SIGNS
from plancast.core.patterns import compiled
from plancast.core.text import Text
from plancast.core.units import (
    EXACT,
    Unit,
    UnitMismatch,
    UnitUnknown,
    compatible,
    convert,
    parse_unit,
    rescaled,
    split_scale,
    tidy,
)

MOST_CHARACTERS = 60
"""A longer text is a sentence, not a figure."""

_BRACKETS = compiled(r"[\[【〔]([^\[\]【】〔〕]*[0-9零〇一二两三四五六七八九十半][^\[\]【】〔〕]*)[\]】〕]")
_ANY_BRACKET = compiled(r"[\[\]【】〔〕]")
_TO = compiled(r"\s*(?:-{1,2}|~|至|到|(?<![a-z])to(?![a-z]))\s*", re.IGNORECASE)
_SIGNS = "|".join(re.escape(sign) + ("(?![a-z])" if sign[-1].isalpha() else "") for sign in MONEY_SIGNS)
_MONEY = compiled(rf"({_SIGNS})\s*(?=[-0-9])", re.IGNORECASE)
_SCALE_ALONE = compiled(r"(?:[百千]?[万亿]{1,2}|[百千])(?![瓦米克卡伏焦帕])(?=\D)")
_HALF = Numeral(Decimal("0.5"), Decimal("0.1"), "", 1)


class _Side(NamedTuple):
    """One end of a figure: value, last place, and what is printed behind it."""

    value: Decimal
    step: Decimal
    suffix: str


class _Read(NamedTuple):
    """One end in its unit."""

    value: Decimal
    step: Decimal
    unit: Unit | None


class _UnreadableError(Exception):
    """Why a text is not a figure."""

    def __init__(self, en: str, zh: str) -> None:
        super().__init__(en)
        self.reason = Text(en=en, zh=zh)


def parse_figure(text: str, unit: Unit | None = None) -> Figure:
    """Read one printed figure, in English or Chinese, with its mark and its unit.

    Parameters
    ----------
    text
        As printed, at most 60 characters.
    unit
        The unit it is wanted in. A figure printed without one is in this unit; after a scale word alone (``1,270亿``)
        in its base (元 of 亿元), and converted.

    Raises
    ------
    FigureError
        With code ``FIGURE_UNREADABLE`` where the text is not one figure, ``UNIT_UNKNOWN`` where there is no such unit,
        ``UNIT_MISMATCH`` where it measures something else than ``unit``.

    Examples
    --------
    >>> figure = parse_figure("5.39万亿元", parse_unit("亿元"))
    >>> str(figure.value), str(figure.step)
    ('53900', '100')
    >>> figure = parse_figure("25-27万套左右")
    >>> str(figure.value), str(figure.upper), figure.mark.value, figure.unit.text.zh
    ('25', '27', 'about', '万套')
    """
    try:
        return _figure(text, unit)
    except _UnreadableError as found:
        raise FigureError("FIGURE_UNREADABLE", text, found.reason) from None
    except UnitUnknown as found:
        raise FigureError("UNIT_UNKNOWN", text, found.text) from None
    except UnitMismatch as found:
        raise FigureError("UNIT_MISMATCH", text, found.text) from None


def _figure(text: str, unit: Unit | None) -> Figure:
    if len(text) > MOST_CHARACTERS:
        raise _UnreadableError(
            f"has {len(text)} characters, expected at most {MOST_CHARACTERS}. Give the figure alone.",
            f"共{len(text)}个字符，应不超过{MOST_CHARACTERS}个；请只填数据。",
        )
    bare, bracketed = _without_brackets(plain(text))
    marked = without_marks(bare)
    body = _one_implied(marked.body, marked.marks)
    low, high, between = _sides(_money_behind(unfolded(body)))
    mark = _mark(marked.marks | between, is_range=high is not None)
    ends = _in_unit(low, high, unit)
    if len(ends) == 2 and ends[0].value >= ends[1].value:
        raise _UnreadableError("is a range that does not rise. Write the lower end first.", "区间未递增；请先写下限。")
    return Figure(
        text=text,
        value=ends[0].value,
        upper=ends[1].value if len(ends) == 2 else None,
        step=min(end.step for end in ends),
        unit=ends[0].unit,
        mark=mark,
        cumulative=bracketed or marked.summed,
    )


def _without_brackets(text: str) -> tuple[str, bool]:
    """Take one pair of square brackets off: ``[5]%左右``."""
    bare, count = _BRACKETS.subn(r" \1 ", text, count=1)
    if _ANY_BRACKET.search(bare):
        raise _not_one()
    return bare.strip(), bool(count)


def _not_one() -> _UnreadableError:
    return _UnreadableError(
        "is not one figure; expected a number with its unit, such as '3.6 %', '>= 50', '25-27' or '5.39 trillion CNY'.",
        "不是单个数据；应为数字加单位，如“3.6%”“50以上”“25-27”“5.39万亿元”。",
    )


def _one_implied(body: str, marks: frozenset[Mark]) -> str:
    """Write 突破千亿元 as 突破一千亿元: behind a bound a scale word alone is one of it, but about 千亿 is vague."""
    has_bound = bool(marks & {Mark.ABOVE, Mark.AT_LEAST, Mark.BELOW, Mark.AT_MOST}) and Mark.ABOUT not in marks
    return f"一{body}" if has_bound and _SCALE_ALONE.match(body) else body


def _money_behind(body: str) -> str:
    """Write ``$5 bn`` as ``5 bn $``; a sign before is dropped where the word for it stands behind."""
    match = _MONEY.match(body)
    if match is None:
        return body
    rest = body.replace(match[1], "").strip()
    return rest if rest.endswith("元") or rest.lower().endswith("yuan") else f"{rest} {match[1]}"


def _mark(marks: frozenset[Mark], is_range: bool) -> Mark:
    mark = joined(marks)
    if mark is None or (is_range and mark not in (Mark.EXACT, Mark.ABOUT)):
        raise _UnreadableError(
            "bears marks that contradict each other, or a bound on a range. Keep one.",
            "标注词互相矛盾，或对区间又设界限；请只保留其一。",
        )
    return mark


def _sides(body: str) -> tuple[_Side, _Side | None, frozenset[Mark]]:
    if worded := read_words(body):
        return _Side(*worded), None, frozenset()
    low, marks = _side(body)
    for match in _TO.finditer(low.suffix):
        # in -0.3--0.1 the second dash is a sign, in 25--27 the two are one long dash
        behind = match.end() - (low.value < 0 and match[0].endswith("--"))
        if _numeral(low.suffix[behind:]):
            high, more = _side(low.suffix[behind:])
            return low._replace(suffix=low.suffix[: match.start()].strip()), high, marks | more
    return low, None, marks


def _side(body: str) -> tuple[_Side, frozenset[Mark]]:
    numeral = _numeral(body)
    if numeral is None:
        raise _not_one()
    rest, mark = mark_between(body[numeral.end :])
    side = _Side(numeral.value, numeral.step, (numeral.scale + rest).strip())
    return side, frozenset() if mark is None else frozenset({mark})


def _numeral(body: str) -> Numeral | None:
    return _HALF if body.startswith("半") else read_numeral(body)


def _in_unit(low: _Side, high: _Side | None, unit: Unit | None) -> tuple[_Read, ...]:
    """Bring both ends to one unit: in ``9000万-1.2亿元`` the first takes its 元 from the second."""
    if high is None:
        return (_read(low, unit),)
    last = _read(high if high.suffix else high._replace(suffix=low.suffix), unit)
    suffix = low.suffix or high.suffix
    base = split_scale(high.suffix)[1]
    if low.suffix and base and not split_scale(low.suffix)[1]:
        suffix = low.suffix + base
    first = _read(low._replace(suffix=suffix), last.unit or unit)
    if (first.unit is None) != (last.unit is None):
        raise _not_one()
    return first, last


def _read(side: _Side, wanted: Unit | None) -> _Read:
    """Give one end its unit, and convert it to the one wanted."""
    factor, unit = _unit(side.suffix, wanted)
    if unit is not None:
        to = wanted or unit
        return _Read(convert(side.value, unit, to), convert(side.step, unit, to), to)
    if factor > 1 and wanted is not None:
        factor = EXACT.divide(factor, wanted.multiplier)
    value, step = EXACT.multiply(side.value, factor), EXACT.multiply(side.step, factor)
    return _Read(tidy(value), tidy(step), wanted)


def _unit(suffix: str, wanted: Unit | None) -> tuple[Decimal, Unit | None]:
    """Return the scale word alone, or the unit, that stands behind a numeral."""
    if not suffix:
        return Decimal(1), None
    if wanted is not None and suffix in (wanted.text.en, wanted.text.zh):
        return Decimal(1), wanted
    factor, left = split_scale(suffix)
    if wanted is not None and left in (rescaled(wanted, Decimal(1)).text.en, rescaled(wanted, Decimal(1)).text.zh):
        return Decimal(1), rescaled(wanted, factor)  # 2 thousand bridges, where bridges are known from the wanted unit
    try:
        unit = parse_unit(suffix)
    except UnitUnknown:
        if factor > 1 and not left:
            return factor, None
        names_one = any(sign.isalpha() or sign in "%‰‱$¥€£₹₫₩฿₱₽₺₪" for sign in suffix) and "分之" not in suffix
        if not names_one or any(sign.isdigit() for sign in suffix):
            raise _not_one() from None
        raise
    # "5m" is five million of money, five metres of length
    if factor > 1 and not left and wanted is not None and not compatible(unit.dimension, wanted.dimension):
        return factor, None
    return Decimal(1), unit
