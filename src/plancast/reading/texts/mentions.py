"""Periods that a text names: years, parts of years, plans, and words such as last year that lean on them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from plancast.core.periods import Period


class Mention(NamedTuple):
    """One period named in a text."""

    start: int
    """Where it begins."""

    end: int
    """Where it ends."""

    words: str
    """As said."""

    year: int
    """Year that it names, the first of a span; 0 where it leans on one named before."""

    last_year: int
    """Last year of a span; the same as `year` of a single one."""

    shift: int
    """Years added to the document's year where `year` is 0 and a word such as last year says so; else None is -99."""

    part: str
    """Part of the year: ``year``, ``Q1``, ``Q1-Q3``, ``H2``, ``M03``, ``M01-M07``; ``span`` of several years."""

    fiscal: bool
    """Whether it is a fiscal year from April on, as in FY2024-25."""

    role: str
    """``main``, ``against`` (compared with), ``from``, ``deadline``, ``target``, ``plan`` or ``day``."""


NO_SHIFT = -99

_MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "january|jan",
            "february|feb",
            "march|mar",
            "april|apr",
            "may",
            "june|jun",
            "july|jul",
            "august|aug",
            "september|sept|sep",
            "october|oct",
            "november|nov",
            "december|dec",
        ],
        start=1,
    )
    for name in names.split("|")
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_COUNT_EN = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
}
_COUNT_EN |= {str(number): number for number in range(2, 12)}
_HAN = {sign: number for number, sign in enumerate("〇一二三四五六七八九十")} | {"两": 2, "十一": 11, "十二": 12}
_HAN |= {str(number): number for number in range(13)}

_YEAR = r"(?<!\d)(?<!\d[.,])(?P<year>(?:18|19|20|30)\d\d)"
_PART_ZH = (
    r"(?:全年|(?P<half>[上下])半年|前?(?P<quarters>[一二三])个?季度|前(?P<threequarters>三)季度|第?(?P<quarter>[一二三四1-4])季度|"
    r"(?P<from>1?\d|一)(?:月份?)?(?:-|至|到|~)(?P<to>1?\d|[一二三四五六七八九十]{1,2})月份?(?!\d)|前(?P<months>1?\d|[一二三四五六七八九十]{1,2}|十一)个?月|"
    r"(?P<month>1?\d|[一二三四五六七八九十]{1,2})月(?:(?P<day>[0-3]?\d)日|份|底|末|初)?)"
)
_PART_ZH = _PART_ZH.replace("前?(?P<quarters>[一二三])个?季度|", r"前(?P<quarters>[一二两三])个?季度|")
_PART_ZH = _PART_ZH.replace("前(?P<threequarters>三)季度|", "")
_SPAN_ZH = re.compile(
    r"(?<!\d)(?<!\d[.,])(?P<first>(?:19|20)\d\d)年?\s?(?:-{1,2}|至|到|~)\s?(?P<last>(?:19|20)\d\d|\d\d(?=年))(?:年(?:期间|间)?)?(?![\d.,]\d|[万亿%])"
)
_DATED_ZH = re.compile(
    rf"(?:{_YEAR}年(?:度|末|底|初|以来)?|(?P<relative>今年以来|今年|本年度?|当年|去年|上年度?|上一年度?|前年|明年|同年|次年)(?:末|底)?)\s?(?P<part>{_PART_ZH})?"
)
_BARE_ZH = re.compile(
    rf"(?P<part>{_PART_ZH})(?!\d)|(?P<whole>全年(?!龄))|(?<!\d)(?P<nodate>1?\d月[0-3]?\d日)|(?P<yearend>年末(?=[^前]))"
)
_PLAN = re.compile(
    r"[“\"「‘']?(?P<number>十?[一二三四五六七八九])五[”\"」’']?(?:时期|期间|规划|计划|末|以来|初|前|中期|开局之?年|收官之?年)?(?![^“”]{0,1}[成倍分%])|第(?P<numeral>[一二三四五六七八九十]{1,3})个五年(?:规划|计划)|\b(?P<nth>\d{1,2})(?:st|nd|rd|th) (?:Five|5)-Year Plan",
    re.IGNORECASE,
)
_YEAR_BARE = re.compile(
    r"(?<![\w$¥€£₹-])(?<!\d[.,])(?P<year>(?:19|20)\d\d)(?:-(?P<last>\d{2,4}))?(?![\d]|[.,]\d|[-]?[a-zA-Z]|[ ]?(?:万|亿|元|个|家|人(?!均)|吨|公里|%|名|件|项|户|次|台|辆|米|千|yuan|million|billion|trillion|percent|per cent|tons?\b|tonnes|km\b|people|MW|mw|kg|euros?|dollars?|vehicles|enterprises|companies|firms|projects|patents|units))"
)
_FISCAL = (
    r"(?:FY|fy|fiscal(?: year)?|financial year|Financial Year|Fiscal Year)\s?'?(?:20)?\d\d(?:[-/](?:20)?\d\d)?(?!\d)"
)
_ENGLISH = re.compile(
    rf"(?:\b(?:(?P<q>Q[1-4]|H[12]|[1-4]Q|[12]H)|(?P<first>first|second|third|fourth|1st|2nd|3rd|4th)(?: |-)(?P<unit>quarter|half)|(?:first|opening) (?P<count>{'|'.join(_COUNT_EN)})(?: |-)(?P<units>quarters|months)|"
    rf"(?P<from>{_MONTH})\.?(?: to |-| through | and )(?P<to>{_MONTH})\b\.?|(?P<month>{_MONTH})\b\.?(?: (?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?=[, ]|\Z))?)"
    rf"(?:(?:,? ?(?:of |in |for )?(?:the |its )?)(?:(?P<year>(?:19|20)\d\d)(?![\d.,]\d|\d)|(?P<fiscal>{_FISCAL})|(?P<relative>this year|last year|the year|previous year|same year))|(?=FY))?"
    rf"|(?P<fiscalonly>\b{_FISCAL})|\b(?P<relativeonly>this year|last year|the previous year|previous year|the preceding year|the year before|a year earlier|a year ago|next year|same period (?:last year|of the previous year|a year earlier|of last year)|the previous quarter|the preceding quarter|the previous month))",
    re.IGNORECASE,
)  # fmt: skip
_RELATIVE = {
    "今年": 0, "今年以来": 0, "本年": 0, "本年度": 0, "当年": 0, "去年": -1, "上年": -1, "上年度": -1, "上一年": -1, "上一年度": -1, "前年": -2,
    "明年": 1, "同年": NO_SHIFT, "次年": NO_SHIFT, "this year": 0, "last year": -1, "the previous year": -1, "previous year": -1, "the preceding year": -1,
    "the year before": -1, "a year earlier": -1, "a year ago": -1, "next year": 1, "the year": NO_SHIFT, "same year": NO_SHIFT,
}  # fmt: skip
_AGAINST = re.compile(
    r"(?:比|较|同比|相比|与|相较于?|高于|低于|超过|对比|over|than|compared (?:with|to)|against|versus|from|of the|on|above|below|those of|that of|relative to|since|after)\s?(?:the |that of |those of |that in |a |their |its |levels? of |in )*\Z",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?:从|由|自|\bfrom(?: the)?)\s?\Z", re.IGNORECASE)
_DEADLINE = re.compile(r"(?:到|至|\bby(?: the end of)?(?: the year)?|\bbefore|\buntil|\btoward)\s?\Z", re.IGNORECASE)
_AFTER_AGAINST = re.compile(r"(?:年?同期|相比|水平|的)")
_TARGET_AFTER = re.compile(r"\s?(?:目标|前\b|力争|规划目标|预期|计划值?|将|target|goal)", re.IGNORECASE)


def mentions_of(folded: str) -> tuple[Mention, ...]:
    """Return every period that a folded text names, in order.

    Examples
    --------
    >>> [(m.words, m.year, m.part) for m in mentions_of("2025年前三季度增长5%, in the first half of 2024")]
    [('2025年前三季度', 2025, 'Q1-Q3'), ('first half of 2024', 2024, 'H1')]
    """
    taken = bytearray(len(folded) + 1)
    found: list[Mention] = []
    for pattern, make in (
        (_PLAN, _plan),
        (_SPAN_ZH, _span),
        (_DATED_ZH, _dated),
        (_ENGLISH, _english),
        (_YEAR_BARE, _bare_year),
        (_BARE_ZH, _bare),
    ):
        for match in pattern.finditer(folded):
            if taken[match.start()] or taken[match.end() - 1] or not match[0].strip():
                continue
            mention = make(match, folded)
            if mention is not None:
                found.append(mention)
                taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    return tuple(sorted(found, key=lambda one: one.start))


def _role(folded: str, start: int, end: int, spans: bool = False) -> str:
    before, after = folded[max(0, start - 24) : start], folded[end : end + 8]
    if _FROM.search(before):
        return "main" if spans else "from"
    if _AGAINST.search(before) or (_AFTER_AGAINST.match(after) and after[:1] != "的"):
        return "against"
    if _DEADLINE.search(before):
        return "deadline"
    if _TARGET_AFTER.match(after):
        return "target"
    return "main"


def _span(match: re.Match[str], folded: str) -> Mention | None:
    first = int(match["first"])
    last = int(match["last"]) if len(match["last"]) == 4 else first // 100 * 100 + int(match["last"])
    if last < first:
        return None
    return Mention(
        match.start(),
        match.end(),
        match[0],
        first,
        last,
        NO_SHIFT,
        "span",
        False,
        _role(folded, match.start(), match.end()),
    )


def _plan(match: re.Match[str], folded: str) -> Mention | None:
    if match["nth"]:
        number = int(match["nth"])
    else:
        number = sum({"十": 10}.get(sign, _HAN[sign]) for sign in match["number"] or match["numeral"] or "")
        if match["number"] and "五" not in match[0].strip("“”"):
            return None
        if match["number"] and len(match["number"]) == 1 and match[0][:1] not in "“\"「‘'":
            return None
    if not 6 <= number <= 20:
        return None
    first = 1951 + 5 * number
    return Mention(match.start(), match.end(), match[0], first, first + 4, NO_SHIFT, "span", False, "plan")


def _dated(match: re.Match[str], folded: str) -> Mention | None:
    year = int(match["year"]) if match["year"] else 0
    shift = _RELATIVE.get(match["relative"] or "", NO_SHIFT)
    part = _part_zh(match) if match["part"] else "year"
    role = _role(folded, match.start(), match.end())
    if part is None:
        return None
    if match["part"] and match["day"]:
        role = "day" if role == "main" else role
    return Mention(match.start(), match.end(), match[0].rstrip(), year, year, shift, part, False, role)


def _bare(match: re.Match[str], folded: str) -> Mention | None:
    if match["nodate"]:
        return Mention(match.start(), match.end(), match[0], 0, 0, NO_SHIFT, "year", False, "day")
    part = _part_zh(match) if match["part"] else "year"
    if part is None:
        return None
    role = _role(folded, match.start(), match.end())
    return Mention(match.start(), match.end(), match[0], 0, 0, NO_SHIFT, part, False, role)


def _part_zh(match: re.Match[str]) -> str | None:
    if match["half"]:
        return "H1" if match["half"] == "上" else "H2"
    if match["quarters"]:
        return f"Q1-Q{_HAN[match['quarters']]}"
    if match["quarter"]:
        return f"Q{_HAN[match['quarter']]}"
    if match["to"]:
        return _months(_HAN.get(match["from"], 0), _HAN.get(match["to"], 0))
    if match["months"]:
        return _months(1, _HAN.get(match["months"], 0))
    if match["month"]:
        number = _HAN.get(match["month"], 0)
        return _months(number, number)
    return "year"


def _months(first: int, last: int) -> str | None:
    if not 1 <= first <= last <= 12:
        return None
    return f"M{first:02d}" if first == last else f"M{first:02d}-M{last:02d}"


def _bare_year(match: re.Match[str], folded: str) -> Mention | None:
    first, last = int(match["year"]), int(match["year"])
    part = "year"
    if match["last"]:
        last = int(match["last"]) if len(match["last"]) == 4 else first // 100 * 100 + int(match["last"])
        if not first < last <= first + 60 or len(match["last"]) == 3:
            last = first
        else:
            part = "span"
    end = match.end() if part == "span" or not match["last"] else match.start() + 4
    return Mention(
        match.start(),
        end,
        folded[match.start() : end],
        first,
        last,
        NO_SHIFT,
        part,
        False,
        _role(folded, match.start(), end),
    )


def _english(match: re.Match[str], folded: str) -> Mention | None:
    groups = match.groupdict()
    part = _part_en(groups, folded, match)
    if part is None:
        return None
    relative = (groups["relative"] or groups["relativeonly"] or "").lower()
    year, fiscal, shift = 0, False, NO_SHIFT
    if groups["year"]:
        year = int(groups["year"])
    elif fiscal_words := (groups["fiscal"] or groups["fiscalonly"]):
        years = re.findall(r"\d+", fiscal_words)
        ends = [int(one) if len(one) == 4 else 2000 + int(one) for one in years]
        year, fiscal = (ends[0] if len(ends) == 2 else ends[0] - 1), True
    elif relative:
        words = relative.removeprefix("same period ").removeprefix("of ")
        shift = _RELATIVE.get(relative, _RELATIVE.get(words, NO_SHIFT))
    role = _role(folded, match.start(), match.end(), spans=groups["to"] is not None)
    if (
        relative.startswith(("same period", "the previous", "previous", "the preceding", "a year", "the year before"))
        and groups["relativeonly"]
    ):
        role = "against" if relative not in ("a year",) else role
    if groups["day"]:
        role = "day"
    if (
        groups["month"]
        and groups["month"].lower() in ("may", "mar", "march")
        and not (year or groups["day"])
        and not groups["month"][0].isupper()
    ):
        return None
    if (
        groups["month"]
        and groups["month"] == "May"
        and not (year or groups["day"])
        and re.match(r" (?:be|have|not|also|well)\b", folded[match.end() : match.end() + 8])
    ):
        return None
    return Mention(match.start(), match.end(), match[0], year, year, shift, part, fiscal, role)


def _part_en(groups: dict[str, str | None], folded: str, match: re.Match[str]) -> str | None:
    if quarter := groups["q"]:
        letter, number = ("Q", quarter.strip("Qq")) if "q" in quarter.lower() else ("H", quarter.strip("Hh"))
        return letter + number
    if groups["first"]:
        number = _ORDINALS[(groups["first"] or "").lower()]
        return f"Q{number}" if (groups["unit"] or "").lower() == "quarter" else (f"H{number}" if number < 3 else None)
    if groups["count"]:
        n = _COUNT_EN[(groups["count"] or "").lower()]
        return f"Q1-Q{n}" if (groups["units"] or "").lower() == "quarters" and n < 4 else _months(1, n)
    if groups["to"]:
        return _months(_MONTHS[(groups["from"] or "").lower()], _MONTHS[(groups["to"] or "").lower()])
    if groups["month"]:
        number = _MONTHS[(groups["month"] or "").lower()]
        return _months(number, number)
    return "year"


STAND_IN = 8
"""Year of a document that names none: parts of a year can still be told from one another and from last year's."""


def _undated(year: int, part: str) -> Period:
    """Return a part of a year that the text does not name."""
    first, last = _ends(part)
    words = {STAND_IN: "", STAND_IN - 1: " of last year", STAND_IN + 1: " of next year"}.get(year, " of another year")
    kind = "year" if part == "year" else "year_to_date" if first == 1 and last not in (1,) and part != "Q1" else "part"
    return Period(part + words, kind, date(year, first, 1), date(year, last, monthrange(year, last)[1]))


@lru_cache(maxsize=4096)
def period_of(year: int, last_year: int, part: str, fiscal: bool) -> Period | None:
    """Return the period that a year and a part of it are; None where that cannot be.

    Examples
    --------
    >>> [str(period_of(2025, 2025, part, False)) for part in ("year", "Q1-Q3", "H2", "M01-M07", "M03")]
    ['2025', '2025 Q1-Q3', '2025 Q3-Q4', '2025-01/07', '2025-03']
    """
    if 0 < year <= STAND_IN + 1 and part != "span":
        return _undated(year, part)
    if not 1800 <= year <= 2150 or last_year < year:
        return None
    if part == "span":
        return Period(f"{year}-{last_year}", "years", date(year, 1, 1), date(last_year, 12, 31))
    first, last = _ends(part)
    if fiscal:
        return _fiscal(year, part, first, last)
    text = {"Q1": f"{year}Q1", "H1": f"{year} Q1-Q2", "H2": f"{year} Q3-Q4", "year": str(year)}.get(
        part, f"{year}{part}"
    )
    kind = "quarter"
    if part.startswith("Q1-"):
        text, kind = f"{year} {part}", "year_to_date"
    elif part.startswith("H"):
        kind = "year_to_date" if part == "H1" else "half"
    elif part == "year":
        kind = "year"
    elif part.startswith("M"):
        text, kind = _month_text(year, first, last)
    return Period(text, kind, date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def _month_text(year: int, first: int, last: int) -> tuple[str, str]:
    if first == last:
        return f"{year}-{first:02d}", "month"
    if first == 1:
        quarters = {3: f"{year} Q1", 6: f"{year} Q1-Q2", 9: f"{year} Q1-Q3", 12: str(year)}
        return quarters.get(last, f"{year}-01/{last:02d}"), "year" if last == 12 else "year_to_date"
    return f"{year}-{first:02d}/{last:02d}", "months"


def _ends(part: str) -> tuple[int, int]:
    if part.startswith("M"):
        numbers = [int(number) for number in re.findall(r"\d+", part)]
        return numbers[0], numbers[-1]
    if part.startswith("Q"):
        numbers = [int(number) for number in re.findall(r"\d", part)]
        return 3 * numbers[0] - 2, 3 * numbers[-1]
    return {"H1": (1, 6), "H2": (7, 12)}.get(part, (1, 12))


def _fiscal(year: int, part: str, first: int, last: int) -> Period:
    """Return a period of a fiscal year from April to March, as in India."""

    def month(number: int) -> tuple[int, int]:
        return (year, number + 3) if number <= 9 else (year + 1, number - 9)

    (start_year, start), (end_year, end) = month(first), month(last)
    name = f"FY{year}-{(year + 1) % 100:02d}" + ("" if part == "year" else part)
    kind = "fiscal_year" if part == "year" else "fiscal_part"
    return Period(name, kind, date(start_year, start, 1), date(end_year, end, monthrange(end_year, end)[1]))
