"""Numerals: Arabic with grouped thousands, Chinese in words or place by place, and the two mixed."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from plancast.core.patterns import compiled
from plancast.core.units import EXACT, split_scale

_FORMAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟萬億兩貳點○", "一二三四五六七八九十百千万亿两二点〇")
_DIGITS = {sign: number for number, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_PLACES = {"十": 10, "百": 100, "千": 1000}

_SIGN = compiled(r"[-+负]?")
_ARABIC = compiled(r"(?:[0-9]{1,3}(?:[,\u202f][0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?")
_COMPOUND = compiled(r"([万亿]{1,2})([0-9]+(?:\.[0-9]+)?)([十百千]?[万亿]|[千百])")
_WORDS = compiled(r"([零〇一二两三四五六七八九十百千万亿]+)(?:点([零〇一二三四五六七八九]+)([万亿]{0,3}))?")
_SCALE_AT_END = compiled(r"[万亿]+\Z")


class Numeral(NamedTuple):
    """A numeral at the head of a text."""

    value: Decimal
    """Without the scale word at its end."""

    step: Decimal
    """Last printed place of it."""

    scale: str
    """Scale word at its end (万, 亿, 万亿), which belongs to the unit as in 两万亿元."""

    end: int
    """Where it ends in the text."""


def read_numeral(text: str, start: int = 0) -> Numeral | None:
    """Read the numeral that begins at ``start``; none where none does.

    Chinese words below 万 stand for every place, as digits do: 三百 is 300, not about 300.

    Examples
    --------
    >>> read_numeral("1,270亿")
    Numeral(value=Decimal('1270'), step=Decimal('1'), scale='', end=5)
    >>> read_numeral("三点六万亿")
    Numeral(value=Decimal('3.6'), step=Decimal('0.1'), scale='万亿', end=5)
    """
    sign = _SIGN.match(text, start)
    begin = sign.end() if sign else start
    found = _arabic(text, begin) or _words(text.translate(_FORMAL), begin)
    if found is None or text[start:begin] in ("", "+"):
        return found
    return found._replace(value=found.value.copy_negate() if found.value else found.value)


def _arabic(text: str, start: int) -> Numeral | None:
    match = _ARABIC.match(text, start)
    if match is None:
        return None
    value, step = _printed(match[0])
    compound = _COMPOUND.match(text, match.end())
    if compound is None:
        return Numeral(value, step, "", match.end())
    return _joined(value, compound)


def _joined(value: Decimal, compound: re.Match[str]) -> Numeral | None:
    """Add 2000万 to 1亿: the value in the smaller scale."""
    ratio = split_scale(compound[1])[0] / split_scale(compound[3])[0]
    rest, step = _printed(compound[2])
    if rest >= ratio:
        return None
    return Numeral(EXACT.add(EXACT.multiply(value, ratio), rest), step, compound[3], compound.end())


def _printed(digits: str) -> tuple[Decimal, Decimal]:
    value = Decimal(digits.replace(",", "").replace("\u202f", ""))
    return value, Decimal(1).scaleb(int(value.as_tuple().exponent))


def _words(text: str, start: int) -> Numeral | None:
    match = _WORDS.match(text, start)
    if match is None:
        return None
    if match[2]:
        whole, places = integer_from_words(match[1]), "".join(str(_DIGITS[sign]) for sign in match[2])
        if whole is None:
            return None
        return Numeral(Decimal(f"{whole}.{places}"), Decimal(1).scaleb(-len(places)), match[3], match.end())
    total, scale = integer_from_words(match[1]), _SCALE_AT_END.search(match[1])
    if total is None:
        return None
    words = scale[0] if scale else ""
    divisor = split_scale(words)[0] if words else Decimal(1)
    return Numeral(EXACT.divide(Decimal(total), divisor), Decimal(1), words, match.end())


def integer_from_words(words: str) -> int | None:
    """Read a whole number in Chinese words; none where it breaks their grammar.

    What two readers would read differently is refused: 二百五 may be 250 or 205.

    Examples
    --------
    >>> [integer_from_words(words) for words in ("二十", "一百零五", "两万亿", "二〇三〇", "二百五")]
    [20, 105, 2000000000000, 2030, None]
    """
    if all(sign in _DIGITS for sign in words):
        if len(words) > 1 and "两" in words:
            return None
        return int("".join(str(_DIGITS[sign]) for sign in words))
    return _split_at("亿", 10**8, words, _below_yi)


def _below_yi(words: str) -> int | None:
    return _split_at("万", 10**4, words, _below_wan)


def _split_at(sign: str, worth: int, words: str, read: Callable[[str], int | None]) -> int | None:
    """Split at the scale word: what stands before it is multiplied, what stands behind is added."""
    before, found, after = words.rpartition(sign)
    if not found:
        return read(words)
    high, low = read(before), read(after)
    if not high or low is None or low >= worth:
        return None
    if after and low < 10 and after[0] not in "零〇":  # 一万二 is colloquial for 12,000
        return None
    return high * worth + low


def _below_wan(words: str) -> int | None:
    """Read up to 9,999: places fall, 零 stands for those left out."""
    total, last, zero = 0, 10_000, False
    digit: int | None = None
    for sign in words:
        if sign in "零〇":
            if digit is not None:
                return None
            zero = True
        elif sign in _DIGITS:
            if digit is not None:
                return None
            digit = _DIGITS[sign]
        else:
            place = _PLACES.get(sign, 10_000)
            if place >= last or (digit is None and not (place == 10 and total == 0)):
                return None
            total, digit, last, zero = total + (1 if digit is None else digit) * place, None, place, False
    if digit is not None and 10 < last < 10_000 and not zero:
        return None
    return total + (digit or 0)
