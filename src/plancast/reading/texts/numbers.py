"""Where figures stand in a folded text: number, scale, unit, currency and mark, each with its place.

Not figures: years and dates, ordinals (第3, 14th), numbers of sections and notes, names (5G, PM2.5, COVID-19, G60),
times of day. What is one is told by what stands beside it, never by what it is worth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from plancast.core.figures import Figure, Mark
from plancast.core.figures.marks import AFTER_DIGITS, BEFORE, BEHIND
from plancast.core.figures.numerals import read_numeral
from plancast.core.unit_names import BASES
from plancast.core.units import EXACT, Unit, UnitUnknown, parse_unit


class Spotted(NamedTuple):
    """A figure and where it stands."""

    start: int
    """Where its quote begins: at the currency sign, where one stands before."""

    end: int
    """Where its quote ends, behind the unit."""

    figure: Figure
    """What it says."""

    form: str
    """``digits``, ``words``, ``doubling`` (翻一番, doubled) or ``structure`` (a member of 6.2:40.1:53.7)."""


_CURRENCIES = {
    "us$": "USD", "usd": "USD", "u.s.$": "USD", "$": "USD", "hk$": "HKD", "hkd": "HKD", "nt$": "TWD", "twd": "TWD",
    "s$": "SGD", "a$": "AUD", "c$": "CAD", "rmb": "CNY", "cny": "CNY", "人民币": "CNY", "¥": "CNY", "€": "EUR",
    "eur": "EUR", "£": "GBP", "gbp": "GBP", "₹": "INR", "rs.": "INR", "rs": "INR", "inr": "INR", "jpy": "JPY",
    "vnd": "VND", "₫": "VND", "₩": "KRW", "krw": "KRW", "rm": "MYR", "₽": "RUB",
}  # fmt: skip
"""Signs and codes of currencies that stand before a number, and what parse_unit reads."""

_SIGN = "|".join(re.escape(sign) for sign in sorted(_CURRENCIES, key=len, reverse=True))
_NUMBER = re.compile(
    rf"(?P<money>(?<![A-Za-z])(?:{_SIGN})\s?)?(?P<number>(?:(?<![\w)）%\]])[-+]|负)?"
    r"(?:\d{1,3}(?:[, ]\d{3})+(?!\d)(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)(?:\.\d+)?|\d+(?:,\d{1,2})?(?:\.\d+)?))",
    re.IGNORECASE,
)
_HAN_NUMBER = re.compile(
    r"(?P<part>百分之|千分之|万分之)?(?P<number>[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?)"
    r"(?P<scale>万亿|亿|万)?"
)
_FRACTION = re.compile(r"([一二三四五六七八九十])分之([一二三四五六七八九])")
_DOUBLING = re.compile(r"翻了?([一两二三四])?番|\b(doubl|tripl|quadrupl)(?:ed|ing|es|e)\b", re.IGNORECASE)
_ENGLISH_FRACTION = re.compile(
    r"\b(one|two|three|four)[- ](third|quarter|fifth)s?\b(?! (?:of (?:the year|\d{4}|this|last)|in a row))(?<!three quarters)",
    re.IGNORECASE,
)
_ENGLISH_WORD = re.compile(
    r"\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)"
    r"(?=[- ](?:million|billion|trillion|crore|lakh|percent\b|per cent\b|percentage))",
    re.IGNORECASE,
)
_WORTH = {
    word: number
    for number, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
} | {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_STRUCTURE = re.compile(
    r"(?<![\d.:])(\d{1,2}(?:\.\d{1,2})?)((?:\s?[::∶比]\s?\d{1,3}(?:\.\d{1,2})?)+)(?![\d:]|\s?[::]\d)"
)
_MEMBER = re.compile(r"\d{1,3}(?:\.\d{1,2})?")
_NAME_BEFORE = re.compile(
    r"[A-Za-z_]\Z|[A-Za-z]-\Z|第\s?\Z|№\s?\Z|\bNo\.?\s?\Z|[#@/\\]\Z|\d[.:]\Z|〔\Z|\b(?:Table|Figure|Chart|Annex|Page|Article|Section|Chapter|Version|Schedule) \Z|[图表]\s?\Z|\bISO[ -]?\Z"
)
_NAME_AFTER = re.compile(
    r"(?:st|nd|rd|th)\b|[GDKVvPH](?![A-Za-z0-9])(?![wW])|-?[A-Z]\d|:\d\d|/\d+(?:/|\b)|-in-\d|号(?!召)|[章节款]|多?年来|世纪|点钟?(?!\d)|时(?:\d|许|起)|线[上下网]|届|周岁以|个?五年|级以|周年|岁",
    re.ASCII,
)
_INDEX_BEFORE = re.compile(r"(?:GDP|GNP|GVA|CPI|PPI|PMI|FDI)\Z")
"""Letters that a number may follow at once in Chinese: GDP9602.72亿元."""
_LISTED = re.compile(
    r"(?:^|\n)\s*(?:[(（\[]?\d{1,3}[)）\]]|\d{1,2}\s?[.、)](?!\d)|\d{1,2}\.\d{1,3}(?:\.\d{1,2})?\s+(?=[A-Z\u4e00-\u9fff][^\s%]))"
)
_RANGE_ZH = re.compile(r"\s?(?:-{1,2}|~|至|到)\s?")
_RANGE_EN = re.compile(r"\s?(?:-{1,2}|~|\bto\b|至|到)\s?")

_SCALES_EN = re.compile(
    r"[ -]?((?:lakh crore|hundred million|thousand billion|quadrillion|trillion|billion|million|thousand|lakhs?|crores?|"
    r"trn|tn|bn|mln|mn)s?(?![a-z])|[mbk](?![a-zA-Z²³0-9])(?! ?/)|cr(?![a-z]))",
    re.IGNORECASE,
)
_SCALES_ZH = re.compile(r"\s?(万亿|千亿|百亿|亿万|千万|百万|[万亿千百十])(?![瓦米克卡伏焦帕人]?[克瓦]时?)")
_SHORT = {"m": 6, "b": 9, "k": 3, "cr": 7}
_POWER_EN = {
    "lakh crore": 12, "hundred million": 8, "thousand billion": 12, "quadrillion": 15, "trillion": 12, "billion": 9,
    "million": 6, "thousand": 3, "lakh": 5, "lakhs": 5, "crore": 7, "crores": 7, "trn": 12, "tn": 12, "bn": 9,
    "mln": 6, "mn": 6, "millions": 6, "billions": 9, "trillions": 12,
}  # fmt: skip
_POWER_ZH = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}

_PER_ZH = re.compile(
    r"\s?(?:/|每)\s?(人|户|亩|公顷|万元|吨|平方公里|平方米|天|日|小时|千瓦时|立方米|万人|千人|百户|百人|工时)"
)
_PER_EN = re.compile(
    r"(?: ?/ ?| per | a | an )(person|capita|head|hectare|mu|worker|tonne|ton|household|day|hour|kwh|km2|sq km|"
    r"square kilometer|square kilometre|square meter|10,?000 people|1,?000 people|100,?000 people|year|month)\b",
    re.IGNORECASE,
)
_MORE = "多|余|来|几"
_BETWEEN = re.compile(rf"\s?({_MORE})")
_ENGLISH_UNIT = re.compile(r"[ -]?([a-z][a-z²³\u00b5]*(?:[- ][a-z][a-z²³]*){0,3}|[%‰]|℃|°C)", re.IGNORECASE)
_NOT_UNIT = {
    "in",
    "a",
    "t",
    "q",
    "m",
    "s",
    "date",
    "text",
    "tier",
    "device",
    "milestone",
    "head",
    "x",
    "T",
    "Q",
    "index",
}


def _names() -> tuple[dict[str, str], dict[str, str]]:
    chinese = {
        name: name
        for name in BASES
        if not name[0].isascii()
        and "/" not in name
        and name not in ("年", "文字", "文本", "日期", "梯次", "装置", "里程碑", "月", "日", "T", "度", "指数")
    }
    english = {
        name.lower(): name for name in BASES if name.isascii() and name.lower() not in _NOT_UNIT and "/" not in name
    }
    return chinese, english


_CHINESE_UNITS, _ENGLISH_UNITS = _names()
_LONGEST_ZH = max(map(len, _CHINESE_UNITS))
_DOLLARS = {"yuan renminbi", "renminbi yuan", "u.s. dollars", "us dollars", "u.s. dollar", "american dollars"}
_PERCENT = re.compile(r"[ -]?(?:percentage[- ]points?|个?百分点|percent|per[- ]cent|pct|[%‰])(?![a-z])", re.IGNORECASE)


def spot_figures(folded: str, taken: tuple[tuple[int, int], ...] = ()) -> tuple[Spotted, ...]:
    """Return the figures of a folded text in order.

    Parameters
    ----------
    folded
        Text with one glyph for each meaning.
    taken
        Places that are something else, such as years and dates: sorted, not overlapping.

    Examples
    --------
    >>> [folded[s.start : s.end] for folded in ("达5.39万亿元($760 billion),增长5.5%",) for s in spot_figures(folded)]
    ['5.39万亿元', '$760 billion', '5.5%']
    """
    blocked = bytearray(len(folded) + 1)
    for start, end in taken:
        blocked[start:end] = b"\1" * (end - start)
    for match in _LISTED.finditer(folded):
        blocked[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    found: list[Spotted] = []
    for make in (_structures, _fractions, _digits, _han_numbers, _doublings):
        for spotted in make(folded, blocked):
            found.append(spotted)
            blocked[spotted.start : spotted.end] = b"\1" * (spotted.end - spotted.start)
    return tuple(sorted(found, key=lambda one: one.start))


def _structures(folded: str, blocked: bytearray) -> Iterator[Spotted]:
    """Yield the members of 6.2:40.1:53.7: at least three of them, or two with places behind the point."""
    for match in _STRUCTURE.finditer(folded):
        members = list(_MEMBER.finditer(folded, match.start(), match.end()))
        if any(blocked[match.start() : match.end()]) or (len(members) < 3 and "." not in match[0]):
            continue
        for member in members:
            step = _step(member[0])
            yield Spotted(member.start(), member.end(), _made(member[0], Decimal(member[0]), step, None), "structure")


def _fractions(folded: str, blocked: bytearray) -> Iterator[Spotted]:
    for match in _FRACTION.finditer(folded):
        below, above = read_numeral(match[1]), read_numeral(match[2])
        if below and above and 0 < above.value < below.value and not blocked[match.start()]:
            share = (EXACT.divide(100 * above.value, below.value)).quantize(Decimal("1e-6"))
            yield Spotted(match.start(), match.end(), _made(match[0], share, Decimal(2), parse_unit("%")), "words")
    for match in _ENGLISH_FRACTION.finditer(folded):
        worth = {"third": 3, "quarter": 4, "fifth": 5}[match[2].lower()]
        share = EXACT.divide(Decimal(100 * _WORTH[match[1].lower()]), Decimal(worth)).quantize(Decimal("1e-6"))
        if not blocked[match.start()]:
            yield Spotted(match.start(), match.end(), _made(match[0], share, Decimal(2), parse_unit("%")), "words")


def _doublings(folded: str, blocked: bytearray) -> Iterator[Spotted]:
    for match in _DOUBLING.finditer(folded):
        if blocked[match.start()]:
            continue
        times = {"doubl": 2, "tripl": 3, "quadrupl": 4}.get((match[2] or "").lower())
        if times is None:
            times = 2 ** {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4}.get(match[1] or "一", 1)
        figure = _made(match[0], Decimal(times), Decimal("0.1"), parse_unit("倍"))
        yield Spotted(match.start(), match.end(), figure, "doubling")


def _han_numbers(folded: str, blocked: bytearray) -> Iterator[Spotted]:
    """Yield Chinese numerals that measure: 百分之五, 三成, 两千亿元, 一百二十万人; 一个 and 三次 are words."""
    for match in _HAN_NUMBER.finditer(folded):
        if blocked[match.start()] or (
            folded[match.start() - 1 : match.start()] in "第十百千万亿〇一二三四五六七八九数几上近" and match.start()
        ):
            continue
        numeral = read_numeral(match["number"])
        if numeral is None or numeral.end != len(match["number"]):
            continue
        if match["part"]:
            unit = parse_unit({"百": "%", "千": "‰", "万": "‱"}[match["part"][0]])
            yield Spotted(match.start(), match.end(), _made(match[0], numeral.value, numeral.step, unit), "words")
            continue
        end, power, unit, mark = _suffix_zh(folded, match.end("number"))
        big = power > 0 or any(sign in match["number"] for sign in "百千") or "点" in match["number"]
        name = "" if unit is None else unit.text.zh
        if (
            unit is None
            or not (big or name in ("成", "倍", "个百分点"))
            or (folded[end : end + 1] in "立熟" and name == "成")
        ):
            continue
        if unit.dimension in ("year",) or (not big and name == "倍" and match["number"] == "一"):
            continue
        value, step = _scaled(numeral.value, numeral.step, power)
        yield Spotted(match.start(), end, _made(folded[match.start() : end], value, step, unit, mark), "words")
    for match in _ENGLISH_WORD.finditer(folded):
        if not blocked[match.start()]:
            value = Decimal(_WORTH[match[1].lower()])
            end, power, unit = _suffix_en(folded, match.end(), "")
            scaled, step = _scaled(value, Decimal(1), power)
            yield Spotted(match.start(), end, _made(folded[match.start() : end], scaled, step, unit), "words")


def _digits(folded: str, blocked: bytearray) -> Iterator[Spotted]:
    place, last = 0, len(folded)
    while place < last:
        match = _NUMBER.search(folded, place)
        if match is None:
            return
        place = match.end()
        spotted = None if _is_name(folded, match, blocked) else _digit_figure(folded, match, blocked)
        if spotted is not None:
            yield spotted
            place = max(place, spotted.end)


def _is_name(folded: str, match: re.Match[str], blocked: bytearray) -> bool:
    start = match.start("number")
    if blocked[start] or blocked[match.end() - 1]:
        return True
    if _INDEX_BEFORE.search(folded, max(0, start - 6), start):
        return False
    if not match["money"] and _NAME_BEFORE.search(folded, max(0, start - 12), start):
        return True
    return _NAME_AFTER.match(folded, match.end()) is not None and not _PERCENT.match(folded, match.end())


def _digit_figure(folded: str, match: re.Match[str], blocked: bytearray) -> Spotted | None:
    printed = match["number"].replace(" ", "")
    value, step = _value(printed)
    money = (match["money"] or "").strip().lower()
    start, end, power, unit, mark = match.start(), match.end(), 0, None, None
    end, power, unit, mark = _suffix(folded, match.end(), money)
    high = _upper(folded, end if unit is None and not power else end, blocked) if not _ends_value(folded, end) else None
    upper: Decimal | None = None
    if high is not None:
        other, other_end, other_power, other_unit, other_mark = high
        wanted = other_unit or unit
        if (unit is None or other_unit is None or unit.dimension == other_unit.dimension) and wanted is not None:
            low_power = power if power else (other_power if unit is None else 0)
            lower = _scaled(value, step, low_power)
            upper_value = _scaled(other[0], other[1], other_power)
            if lower[0] < upper_value[0]:
                value, step = lower
                upper, unit, power, end = upper_value[0], wanted, 0, other_end
                step, mark = max(step, upper_value[1]), other_mark or mark
                return Spotted(
                    start,
                    end,
                    _made(folded[start:end], value, step, unit, _mark(folded, start, end, mark, True), upper),
                    "digits",
                )
    value, step = _scaled(value, step, power)
    if unit is not None and unit.dimension == "time:months":
        return None  # how long, not how much: 连续5个月, the last 12 months
    if unit is None and power == 0 and not money and not _bare_counts(folded, match, printed):
        return None
    return Spotted(
        start, end, _made(folded[start:end], value, step, unit, _mark(folded, start, end, mark, False)), "digits"
    )


def _bare_counts(folded: str, match: re.Match[str], printed: str) -> bool:
    """Whether a number without a unit is a figure: one with a point, groups or five digits, or one that counts."""
    if "." in printed or "," in printed or len(printed) > 4:
        return not re.match(r"\.\d", folded[match.end() : match.end() + 2])
    after = folded[match.end() : match.end() + 24]
    before = folded[max(0, match.start() - 6) : match.start()]
    if re.match(r"\s?\|", after) or re.search(r"(?:\||\t)\s?[≥≤<>约]?\s?\Z", before):
        return True
    if re.match(r" [a-z]{3,}(?:[- ][a-z]+)* ?", after) and not re.match(
        r" (?:and|or|to|in|of|on|the|by|for|per|as|is|was|years? old|days? of)\b", after
    ):
        return True
    return re.search(r"(?:为|达到?|[至到是]|≥|≤|<|>|约|超过?|[降升]至)\s?\Z", before) is not None


def _ends_value(folded: str, end: int) -> bool:
    return folded[end : end + 1] in ("", ",", "。", ";", "\n", "(", ")")


def _upper(
    folded: str, end: int, blocked: bytearray
) -> tuple[tuple[Decimal, Decimal], int, int, Unit | None, Mark | None] | None:
    """Read the upper end of a range, if one follows."""
    between = _RANGE_EN.match(folded, end)
    if between is None or not between[0].strip():
        return None
    number = _NUMBER.match(folded, between.end())
    if number is None or any(blocked[number.start() : number.end()]):
        return None
    other_end, power, unit, mark = _suffix(folded, number.end(), (number["money"] or "").strip().lower())
    if unit is None:
        return None
    return _value(number["number"].replace(" ", "").lstrip("-")), other_end, power, unit, mark


def _value(printed: str) -> tuple[Decimal, Decimal]:
    digits = printed.replace(",", "").replace("负", "-")
    return Decimal(digits), _step(digits)


def _step(digits: str) -> Decimal:
    return Decimal(1).scaleb(-len(digits.partition(".")[2]))


def _scaled(value: Decimal, step: Decimal, power: int) -> tuple[Decimal, Decimal]:
    return (value, step) if not power else (value.scaleb(power), step.scaleb(power))


def _suffix(folded: str, end: int, money: str) -> tuple[int, int, Unit | None, Mark | None]:
    """Read scale, mark and unit behind a number: where they end, the power of ten, the unit, the mark."""
    found_end, power, unit, mark = _suffix_zh(folded, end)
    if unit is None and not power:
        found_end, power, unit = _suffix_en(folded, end, money)
    if money and (unit is None or unit.dimension.startswith("count")):
        unit = _unit(_CURRENCIES[money])
    return found_end, power, unit, mark


def _suffix_zh(folded: str, end: int) -> tuple[int, int, Unit | None, Mark | None]:
    power, mark, place = 0, None, end
    for _ in range(2):
        if between := _BETWEEN.match(folded, place):
            mark, place = (Mark.ABOUT if between[1] == "来" else Mark.ABOVE), between.end()
        if scale := _SCALES_ZH.match(folded, place):
            power, place = power + sum(_POWER_ZH[sign] for sign in scale[1]), scale.end()
    if between := _BETWEEN.match(folded, place):
        mark, place = Mark.ABOVE, between.end()
    begin = place + (folded[place : place + 1] == " ")
    for length in range(min(_LONGEST_ZH, len(folded) - begin), 0, -1):
        name = folded[begin : begin + length]
        if name in _CHINESE_UNITS:
            unit_end = begin + length
            if per := _PER_ZH.match(folded, unit_end):
                composed = _unit(f"{name}/{per[1]}")
                if composed is not None:
                    return per.end(), power, composed, mark
            if name == "元" and folded.startswith("人民币", unit_end):
                unit_end += 3
            return unit_end, power, _unit(name), mark
    if percent := _PERCENT.match(folded, place):
        word = percent[0].strip(" -").lower()
        unit = "points" if "point" in word or "百分点" in word else "‰" if "‰" in word else "%"
        return percent.end(), power, _unit(unit), mark
    return (place, power, None, mark) if power else (end, 0, None, mark)


def _suffix_en(folded: str, end: int, money: str) -> tuple[int, int, Unit | None]:
    power, place = 0, end
    for _ in range(2):
        scale = _SCALES_EN.match(folded, place)
        if scale is None:
            break
        word = scale[1].lower()
        if (
            word in _SHORT
            and not money
            and not re.match(
                r" ?(?:yuan|RMB|CNY|dollars?|euros?|people|tonnes?|tons?)\b",
                folded[scale.end() : scale.end() + 9],
                re.IGNORECASE,
            )
        ):
            break
        power += _SHORT.get(word) or _POWER_EN.get(word) or _POWER_EN[word.removesuffix("s")]
        place = scale.end()
    if unit := _unit_en(folded, place):
        return unit[0], power, unit[1]
    if between := re.match(r" ?(?:-| )(?=yuan|dollar)", folded[place : place + 8]):
        if unit := _unit_en(folded, place + between.end() - 1):
            return unit[0], power, unit[1]
    return place, power, None


def _unit_en(folded: str, place: int) -> tuple[int, Unit] | None:
    match = _ENGLISH_UNIT.match(folded, place)
    if match is None:
        return None
    words, begin = match[1], match.start(1)
    while words:
        name = _ENGLISH_UNITS.get(words.lower()) or (
            "yuan"
            if words.lower() in _DOLLARS and "yuan" in words.lower()
            else "US dollars"
            if words.lower() in _DOLLARS
            else None
        )
        if name is not None and not folded[begin + len(words) : begin + len(words) + 1].isalnum():
            unit = _unit(name)
            if unit is not None:
                end = begin + len(words)
                if per := _PER_EN.match(folded, end):
                    composed = _unit(f"{name} per {per[1]}")
                    if composed is not None:
                        return per.end(), composed
                return end, unit
        words = words[: max(words.rfind(" "), words.rfind("-"))] if re.search("[ -]", words) else ""
    return None


@lru_cache(maxsize=4096)
def _unit(name: str) -> Unit | None:
    try:
        return parse_unit(name)
    except UnitUnknown:
        return None


def _words(marks: dict[Mark, str]) -> str:
    ordered = sorted((word for words in marks.values() for word in words.split("|")), key=len, reverse=True)
    return "|".join(("\\b" if word[0].isalpha() and word[0].isascii() else "") + re.escape(word) for word in ordered)


_MARK_BEFORE = re.compile(rf"(?:{_words(BEFORE)})\s?(?:达到?|了|the )?\s?\Z", re.IGNORECASE)
_MARK_BEHIND = re.compile(rf"\s?(?:{_words(BEHIND)})(?![a-z])", re.IGNORECASE)
_MEANING = {
    word: mark for marks in (BEFORE, BEHIND, AFTER_DIGITS) for mark, words in marks.items() for word in words.split("|")
}
_COMPARES = re.compile(r"(?:比[^,;。]{0,20}|higher|lower|faster|slower|more|less|up|down)\s?\Z", re.IGNORECASE)


def _mark(folded: str, start: int, end: int, between: Mark | None, is_range: bool) -> Mark:
    """Return the word beside a figure; words that compare two figures (高于, above) are none."""
    behind = _MARK_BEHIND.match(folded, end)
    if behind and not (
        behind[0].strip() == "+" or (is_range and _MEANING[behind[0].strip().lower()] is not Mark.ABOUT)
    ):
        return _MEANING[behind[0].strip().lower()]
    before = _MARK_BEFORE.search(folded, max(0, start - 30), start)
    if before is not None:
        word = re.sub(r"\s?(?:达到?|了|the)?\s?\Z", "", before[0]).lower()
        mark = _MEANING.get(word)
        if (
            mark is not None
            and word
            not in (
                "高于",
                "低于",
                "大于",
                "小于",
                "多于",
                "少于",
                "greater than",
                "less than",
                "higher than",
                "lower than",
            )
            and not (is_range and mark is not Mark.ABOUT)
        ):
            return mark
    return between or Mark.EXACT


def _made(
    text: str, value: Decimal, step: Decimal, unit: Unit | None, mark: Mark = Mark.EXACT, upper: Decimal | None = None
) -> Figure:
    return Figure(text=text, value=value, upper=upper, step=step, unit=unit, mark=mark or Mark.EXACT, cumulative=False)
