"""Units as printed, in both languages: which dimension, and which scale.

The grammar is ``[scale word] unit [("/" | " per " | "每") [scale word] unit] [", " qualifier]``. A year in
the denominator, a price basis and the scope of a per cent (``% of GDP``) belong to the indicator and leave the
dimension as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Context, Decimal
from difflib import get_close_matches
from functools import lru_cache

from plancast.core.glyphs import plain
from plancast.core.money_names import MONEY_SIGNS
from plancast.core.refusal import Refusal, shown
from plancast.core.text import Text
from plancast.core.unit_names import BASES, CLASSIFIERS, COUNTS, FOLDED, Base

_MOST = 60
_MOST_POWER = 16
EXACT = Context(prec=160)
"""Arithmetic that keeps every printed digit."""

_POWERS = {1: "ten", 2: "hundred", 3: "thousand k", 5: "lakh", 6: "million mn mln m", 7: "crore"}
_POWERS |= {9: "billion bn bln b", 12: "trillion trn tn", 15: "quadrillion"}
_ENGLISH = {word: power for power, words in _POWERS.items() for word in words.split()}
_CHINESE = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
_WORD = "|".join(sorted(_ENGLISH, key=len, reverse=True))
_SCALE_WORD = re.compile(rf"({_WORD})(?![a-z0-9-])\s*", re.IGNORECASE)
_SCALE_DIGITS = re.compile(rf"(10{{1,5}})\s*(?=(?:{_WORD})(?![a-z0-9])|\Z)", re.IGNORECASE)
_SCALE_LAST = re.compile(r"(10{1,5})\s+(?=[a-z])", re.IGNORECASE)  # "per 100 people", "per 1000 people"
_PER = re.compile(r"\s*/\s*|\s+per\s+|\s*每\s*", re.IGNORECASE)
_YEARLY = {"year", "yr", "annum", "年", "a"}
_PRICES = re.compile(
    r"(?:(?:at )?(?:current|constant|comparable|\d{4}) prices|现价|可比价格?|不变价格?|当年价格?)", re.I
)
_INDEX = re.compile(
    r"(?:index\s*[,(]?\s*|指数\s*[,(]?\s*)(previous year|same period|上年|上年同期|\d{4})年?\s*=\s*(1|100)\)?", re.I
)
_RATIO = re.compile(r"(?:ratio|relative) to (\d{4})", re.IGNORECASE)
_SHARE = re.compile(r"(%|‰|percent|per cent|pct|pc)\s+of\s+([^\d/]{1,40})", re.IGNORECASE)
_SIGNS = "|".join(re.escape(sign) for sign in MONEY_SIGNS if not sign.isalpha())
_MONEY_FIRST = re.compile(rf"({_SIGNS}|rs|rm|[a-z]{{3}})\s*((?:[a-z]{{1,11}} ?){{1,2}})", re.IGNORECASE)
_COUNT = re.compile(r"count:([a-z][a-z _-]{0,39})")


@dataclass(frozen=True)
class Unit:
    """A unit as a figure is printed in.

    Examples
    --------
    >>> unit = parse_unit("100m yuan, current prices")
    >>> unit.text.zh, unit.dimension, int(unit.scale)
    ('亿元', 'CNY', 100000000)
    """

    text: Text
    """Symbol in both languages."""

    dimension: str
    """What is measured: ``CNY``, ``percent``, ``points``, ``count:firms``, ``energy/CNY`` ..."""

    scale: Decimal
    """How many of the dimension's base unit make one of this."""

    multiplier: Decimal = Decimal(1)
    """The scale word alone, such as 10^8 in 亿元: what a bare ``1,270亿`` is divided by."""


class UnitUnknown(Refusal):
    """No such unit.

    Attributes
    ----------
    found
        The text that names no known unit.
    nearest
        Known units that look like it, best first.
    """

    def __init__(self, found: str) -> None:
        self.found = found
        near = get_close_matches(found.casefold(), FOLDED, n=3, cutoff=0.5)
        self.nearest: tuple[str, ...] = tuple(dict.fromkeys(FOLDED[name].en for name in near))
        hint_en = f"Did you mean {' or '.join(self.nearest)}?" if near else "Known are CNY, USD, %, km, firms, ..."
        hint_zh = f"是否指：{'、'.join(self.nearest)}？" if near else "已知单位如：元、美元、%、公里、家。"
        super().__init__(
            Text(
                en=f"unknown unit '{shown(found)}'. {hint_en} A thing to count may be written 'count:bridges'.",
                zh=f"未知单位“{shown(found)}”。{hint_zh}其他计数对象可写作“count:bridges”。",
            )
        )


class UnitMismatch(Refusal):
    """Two units that measure different things.

    Attributes
    ----------
    unit, to
        The unit found and the one that was wanted.
    """

    def __init__(self, unit: Unit, to: Unit) -> None:
        self.unit, self.to = unit, to
        super().__init__(
            Text(
                en=f"'{unit.text.en}' measures {unit.dimension}, expected {to.dimension} as in '{to.text.en}'. "
                "Correct the unit, or the indicator.",
                zh=f"“{unit.text.zh}”（{unit.dimension}）与应有单位“{to.text.zh}”（{to.dimension}）不可换算。"
                "请更正单位或指标。",
            )
        )


@lru_cache(maxsize=2048)
def parse_unit(text: str) -> Unit:
    """Read a unit in English or Chinese.

    Raises
    ------
    UnitUnknown
        If there is no such unit; the error carries the nearest known ones.

    Examples
    --------
    >>> parse_unit("万亿元") == parse_unit("trillion yuan")
    True
    >>> parse_unit("tce per 10k yuan").text.zh
    '吨标准煤/万元'
    """
    written = plain(text).translate({ord("²"): "2", ord("³"): "3", ord("µ"): "μ"})
    if not 0 < len(written) <= _MOST:
        raise UnitUnknown(text)
    unit = _scaled(written) or _composed(written)
    if unit is None:
        raise UnitUnknown(text)
    return unit


def compatible(one: str, other: str) -> bool:
    """Whether figures of two dimensions may be compared: the same, or a classifier and what it counts.

    Examples
    --------
    >>> compatible("count", "count:firms"), compatible("count:parks", "count:firms"), compatible("percent", "points")
    (True, False, False)
    """
    ones, others = one.split("/"), other.split("/")
    return len(ones) == len(others) and all(
        a == b or _covers(a, b) or _covers(b, a) for a, b in zip(ones, others, strict=True)
    )


def convert(value: Decimal, unit: Unit, to: Unit) -> Decimal:
    """Return a value of ``unit`` in another unit of its dimension.

    Raises
    ------
    UnitMismatch
        If the two measure different things: per cent and percentage points do, CNY and USD do.

    Examples
    --------
    >>> str(convert(Decimal("5.39"), parse_unit("trillion yuan"), parse_unit("亿元")))
    '53900'
    """
    if not compatible(unit.dimension, to.dimension):
        raise UnitMismatch(unit, to)
    return tidy(EXACT.divide(EXACT.multiply(value, unit.scale), to.scale))


def tidy(value: Decimal) -> Decimal:
    """Return a decimal without exponent and without zeros after its last place.

    Examples
    --------
    >>> str(tidy(Decimal("5.3900E+4")))
    '53900'
    """
    if not value:
        return Decimal(0)
    return Decimal(format(value.normalize(EXACT), "f"))


def rescaled(unit: Unit, multiplier: Decimal) -> Unit:
    """Return the same unit under another scale word, which must be a power of ten from 1 up.

    Examples
    --------
    >>> rescaled(parse_unit("亿元"), Decimal(10) ** 12).text.en
    'trillion CNY'
    """
    old, new = scale_name(unit.multiplier), scale_name(multiplier)
    text = Text(
        en=f"{new.en} {unit.text.en.removeprefix(old.en).lstrip()}".lstrip(),
        zh=new.zh + unit.text.zh.removeprefix(old.zh),
    )
    return Unit(text, unit.dimension, tidy(unit.scale / unit.multiplier * multiplier), multiplier)


def scale_name(multiplier: Decimal) -> Text:
    """Return the scale word of a power of ten, at most 10^16, in both languages; nothing for 1.

    Examples
    --------
    >>> scale_name(Decimal(10**8))
    Text(en='100 million', zh='亿')
    """
    power = multiplier.adjusted()
    thousands, rest = divmod(power, 3)
    english = (
        ("", "10", "100")[rest],
        ("", "thousand", "million", "billion", "trillion", "thousand trillion")[thousands],
    )
    myriads, ones = divmod(power, 4)
    chinese = ("", "十", "百", "千")[ones] + ("", "万", "亿", "万亿", "亿亿")[myriads]
    return Text(en=" ".join(filter(None, english)), zh=chinese)


def split_scale(text: str) -> tuple[Decimal, str]:
    """Take the scale words off the front of a unit: what they multiply to, and what is left.

    Examples
    --------
    >>> split_scale("万亿元")
    (Decimal('1000000000000'), '元')
    >>> split_scale("10k yuan/person")
    (Decimal('10000'), 'yuan/person')
    """
    power, left = 0, text
    while left and (_base(left) is None or left.casefold() in _ENGLISH):
        step, rest = _scale_word(left)
        if not step or power + step > _MOST_POWER:
            break
        power, left = power + step, rest
    return Decimal(10**power), left


def _scale_word(text: str) -> tuple[int, str]:
    """Return the power of ten of the first scale word, and what follows it; 0 where there is none."""
    if text[0] in _CHINESE:
        return _CHINESE[text[0]], text[1:].lstrip()
    if digits := _SCALE_DIGITS.match(text) or _SCALE_LAST.match(text):
        return len(digits[1]) - 1, text[digits.end() :]
    if word := _SCALE_WORD.match(text):
        return _ENGLISH[word[1].casefold()], text[word.end() :]
    return 0, text


def _covers(general: str, special: str) -> bool:
    if general == "count":
        return special.startswith("count:")
    if general == "ratio":
        return special.startswith("index:")
    return special in COUNTS.get(general, ())


def _base(text: str) -> Base | None:
    found = BASES.get(text) or FOLDED.get(text.casefold())
    if found is None and text[:1] in CLASSIFIERS and text[1:]:  # 家企业, 个标准箱
        noun = BASES.get(text[1:])
        found = noun if noun is not None and noun.dimension.startswith("count:") else None
    return found


def _whole(text: str) -> Unit | None:
    base = _base(text)
    return None if base is None else Unit(Text(en=base.en, zh=base.zh), base.dimension, base.scale)


def _special(text: str) -> Unit | None:
    """Read an index with its base period, the share of something, or a thing that the table does not hold."""
    if index := _INDEX.fullmatch(text):
        period = {"上年": "previous year", "上年同期": "same period"}.get(index[1], index[1].casefold())
        shown_as = {"previous year": "上年", "same period": "上年同期"}.get(period, period)
        named = Text(en=f"index, {period}={index[2]}", zh=f"指数，{shown_as}={index[2]}")
        return Unit(named, f"index:{period}", 1 / Decimal(index[2]))
    if ratio := _RATIO.fullmatch(text):
        return Unit(Text(en=f"index, {ratio[1]}=1", zh=f"指数，{ratio[1]}=1"), f"index:{ratio[1]}", Decimal(1))
    if share := _SHARE.fullmatch(text):
        base = FOLDED[share[1].casefold()]
        return Unit(Text(en=f"{base.en} of {share[2]}", zh=base.zh), base.dimension, base.scale)
    if count := _COUNT.fullmatch(text):
        return Unit(Text(en=count[1], zh="个"), f"count:{count[1]}", Decimal(1))
    return None


def _composed(text: str) -> Unit | None:
    """Read scale word, unit, denominator and price basis."""
    head, basis = _without_prices(text)
    if basis is False:
        return None
    top, *below = _PER.split(re.sub(r"\s+(?:a|each|every)\s+year\Z", "/year", head, flags=re.IGNORECASE))
    unit = _scaled(top)
    yearly = [part for part in below if part.casefold() in _YEARLY]
    others = [part for part in below if part.casefold() not in _YEARLY]
    if unit is None or len(yearly) > 1 or len(others) > 1:
        return None
    if others:
        divisor = _divisor(others[0])
        if divisor is None:
            return None
        unit = _divided(unit, divisor)
    return _a_year(unit) if yearly else unit


def _without_prices(text: str) -> tuple[str, bool]:
    """Split off the price basis; False where something else stands behind the comma."""
    for mark in (",", "("):
        head, found, rest = text.partition(mark)
        if found:
            return head.strip(), bool(_PRICES.fullmatch(rest.strip(" )")))
    return text, True


def _scaled(text: str) -> Unit | None:
    if unit := _whole(text) or _special(text):
        return unit
    if (money := _MONEY_FIRST.fullmatch(text)) and _scale_word(money[2]) != (0, money[2]):  # US$ bn
        text = f"{money[2]} {money[1]}"
    multiplier, left = split_scale(text)
    unit = _whole(left) or _special(left)
    return None if unit is None or multiplier == 1 else rescaled(unit, multiplier)


def _divisor(text: str) -> Unit | None:
    """Read a denominator; ``per 10k`` alone counts whatever the indicator says."""
    unit = _scaled(text)
    if unit is None:
        multiplier, left = split_scale(text)
        if left or multiplier == 1:
            return None
        return Unit(scale_name(multiplier), "each", multiplier, multiplier)
    return unit


def _divided(unit: Unit, by: Unit) -> Unit:
    below = by.text.en
    if by.dimension == "person" and by.multiplier == 1:
        below = "person"
    slash = "/" if by.multiplier == 1 else " per "
    return Unit(
        Text(en=f"{unit.text.en}{slash}{below}", zh=f"{unit.text.zh}/{by.text.zh}"),
        f"{unit.dimension}/{by.dimension}",
        unit.scale / by.scale,
        unit.multiplier,
    )


def _a_year(unit: Unit) -> Unit:
    chinese = unit.text.zh if unit.dimension == "percent" else f"{unit.text.zh}/年"
    return Unit(Text(en=f"{unit.text.en}/year", zh=chinese), unit.dimension, unit.scale, unit.multiplier)


@lru_cache(maxsize=4096)
def unit_named(name: str) -> Unit | None:
    """Return a unit, None where there is none of that name.

    Examples
    --------
    >>> unit_named("亿元").dimension, unit_named("大关")
    ('CNY', None)
    """
    try:
        return parse_unit(name)
    except UnitUnknown:
        return None
