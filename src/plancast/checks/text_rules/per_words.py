"""Words that say per what: 每公斤, 人均, a tonne, per 1,000 inhabitants, each."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from plancast.core.patterns import compiled

_UNITS: tuple[tuple[str, str, str, str], ...] = (
    # English, Chinese, dimension, how much of its base unit one of it is
    (r"kg|kilo(?:gram)?(?:me)?s?", "公斤|千克", "mass", "0.001"),
    (r"tonnes?|tons?|mt", "吨", "mass", "1"),
    (r"hectares?|ha", "公顷", "area", "10000"),
    (r"acres?", "英亩", "area", "4046.8564224"),
    (r"square kilomet(?:re|er)s?|sq(?:uare)? km|km2", "平方公里|平方千米", "area", "1000000"),
    (r"square met(?:re|er)s?|sq(?:uare)? m|m2", "平方米|平米", "area", "1"),
    (r"mu", "亩", "area", "666.6666666666666666666666667"),
    (r"cubic met(?:re|er)s?", "立方米|方水", "volume", "1"),
    (r"barrels?|bbl", "桶", "volume", "0.158987294928"),
    (r"lit(?:re|er)s?", "升", "volume", "0.001"),
    (r"kilomet(?:re|er)s?|km", "公里|千米", "length", "1000"),
    (r"kwh|kilowatt[- ]hours?", "千瓦时|度", "electricity", "1"),
    (
        r"head|capita|persons?|people|inhabitants?|residents?|workers?|employees?|"
        r"heads", "人|名?职工|名?员工|劳均", "person", "1"),
)  # fmt: skip
_EN = {name: (dimension, Decimal(size)) for name, _, dimension, size in _UNITS}
_ZH = {name: (dimension, Decimal(size)) for _, name, dimension, size in _UNITS}
_EN_UNIT = compiled(
    r"(?:" + "|".join(f"(?P<u{place}>{name})" for place, name in enumerate(_EN)) + r")\b", re.IGNORECASE
)
_ZH_UNIT = compiled("|".join(f"(?P<u{place}>{name})" for place, name in enumerate(_ZH)))

_THOUSANDS = {"thousand": 1000, "hundred": 100, "million": 1000000, "百": 100, "千": 1000, "万": 10000, "十万": 100000}
_PER_EN = compiled(
    r"(?:\bper\b|\b(?:for )?(?:every|each)\b|\A\s*(?:a|an)\b(?! (?:year|month|day|week|share|gain|rise|fall|"
    r"drop)))\s*(?P<n>\d[\d,]*|thousand|hundred|million)?\s*(?P<what>[a-z][a-z' -]*)?",
    re.IGNORECASE,
)
_EACH = compiled(
    r"\A\s*(?:each|apiece)\b|\baverage [a-z ]{0,24}\b(?:is|was|of)\s*\Z|\beach\b[a-z ]{0,20}\bcosts?\b|"
    r"\b(?:on average|an average of|averag(?:ed|ing))\b",
    re.IGNORECASE,
)
_PER_ZH = compiled(
    r"(?:平均)?每(?P<n>十万|[百千万]|\d+)?(?:个|名|张|辆|户|所|家|位|件|人次)?(?P<what>[\u4e00-\u9fff]{0,4})|"
    r"(?P<mean>人均|户均|亩均|地均|套均|单车|平均|均价|亩产|单价|单产)"
)


class Per(NamedTuple):
    """Per what an amount is."""

    dimension: str
    """Of the divisor: ``mass``, ``area``, ``count`` ...; empty where any will do."""

    size: Decimal
    """How much of the divisor's base unit."""


def per_what(before: str, behind: str) -> Per | None:
    """Return per what an amount is by the words before and behind it; None where it is per nothing.

    Examples
    --------
    >>> per_what("折合每公斤均价约", "")
    Per(dimension='mass', size=Decimal('0.001'))
    >>> per_what("or ", " per 1,000 inhabitants").size
    Decimal('1000')
    """
    if re.search(r"[\u4e00-\u9fff]", before + behind):
        return _chinese(before)
    for words in (behind, before):
        for found in _PER_EN.finditer(words):
            if re.match(r"\s*(?:cent|annum|year|month|day|week|share)", found["what"] or ""):
                continue
            return _sized(found["n"], _english(found["what"] or ""))
    return Per("", Decimal(1)) if _EACH.search(behind) or _EACH.search(before) else None


def _english(what: str) -> Per:
    found = _EN_UNIT.match(what.strip())
    if found is None:
        return Per("", Decimal(1))
    return Per(*list(_EN.values())[int((found.lastgroup or "u0")[1:])])


def _sized(number: str | None, one: Per) -> Per:
    if not number:
        return one
    times = _THOUSANDS.get(number.lower()) or int(number.replace(",", ""))
    return one._replace(size=one.size * times)


def _chinese(before: str) -> Per | None:
    hits = list(_PER_ZH.finditer(before))
    if not hits:
        return None
    found = hits[-1]
    mean = found["mean"]
    if mean:
        if "单产" in before[found.start() :]:
            return None  # by the 亩 or by the 公顷: the words do not say
        if mean in ("亩均", "亩产"):
            return Per("area", Decimal("666.6666666666666666666666667"))
        return Per({"人均": "person", "户均": "count", "套均": "count", "单车": "count"}.get(mean, ""), Decimal(1))
    unit = _ZH_UNIT.match(found["what"])
    one = Per("count", Decimal(1)) if unit is None else Per(*list(_ZH.values())[int((unit.lastgroup or "u0")[1:])])
    return _sized(found["n"], one)
