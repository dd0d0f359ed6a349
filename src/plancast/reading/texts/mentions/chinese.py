"""Periods named in Chinese: 2025年前三季度, 1-8月, 上年同期, 截至8月末."""

from __future__ import annotations

import re

from plancast.core.patterns import compiled
from plancast.reading.texts.mentions.mention import HAN_NUMBERS, NO_SHIFT, Mention, months, span_end
from plancast.reading.texts.mentions.roles import role_of

_MONTH = r"1?\d|[一二三四五六七八九十]{1,2}"
_PARTS = (
    r"全年",
    r"(?P<half>[上下])半年",
    r"(?:前|首)(?P<quarters>[一二两三])个?季度?",
    r"第?(?P<quarter>[一二三四1-4])季度(?P<quarterend>[末底])?",
    rf"(?P<from>1?\d|一)(?:月份?)?(?:-|至|到|~)(?P<to>{_MONTH})月份?(?!\d)",
    rf"(?:前|首|头)(?P<months>{_MONTH})个?月",
    rf"(?P<month>{_MONTH})月(?:(?P<day>[0-3]?\d)日|份|底|末|初)?",
)
_PART = rf"(?:{'|'.join(_PARTS)})"
_SAME = r"(?P<same>同期|同月|同季)"
_THIS_YEAR = "今年以来|今年|本年度?|当年"
_LAST_YEAR = "去年|上年度?|上一年度?|前年"
_RELATIVE = rf"(?P<relative>{_THIS_YEAR}|{_LAST_YEAR}|明年|同年|次年)"
_BEFORE_ROC = 1911
"""Years before the first of Taiwan's count."""
_SHIFTS = {"今": 0, "本": 0, "当": 0, "去": -1, "上": -1, "前": -2, "明": 1}

SPAN = compiled(
    r"(?<!\d)(?<!\d[.,])(?P<first>(?:19|20)\d\d)年?\s?(?:-{1,2}|至|到|~)\s?"
    r"(?P<last>(?:19|20)\d\d|\d\d(?=年))(?:年(?:期间|间)?)?(?![\d.,]\d|[万亿%])"
)
_ROC = r"(?:民国 ?)?(?P<roc>1[01]\d)(?=年(?:度|全年|第|上半|下半|底|末|[1-9]\d?月))"
DATED = compiled(
    rf"(?:(?<!\d)(?<!\d[.,])(?P<year>(?:18|19|20|30)\d\d|{_ROC})\s?年(?:度|末|底|初|(?P<since>以来))?|{_RELATIVE}(?:末|底)?)"
    rf"\s?(?:{_SAME}|(?P<part>{_PART}))?"
)
BARE = compiled(
    rf"(?P<part>{_PART})(?:(?<=半年)|(?<=季度)|(?!\d))|(?P<whole>全年(?!龄))|(?<!\d)(?P<nodate>1?\d月[0-3]?\d日)|(?P<yearend>年末(?=[^前]))"
)
_UNTIL = compiled(r"(?:截至|截止|至|到)(?:目前|今年)?\s?\Z")
_SUMMED = compiled(r"[^。;]{0,12}?累计")


def span_of(match: re.Match[str], folded: str) -> Mention | None:
    """Return a span of years: 2013至2016年."""
    first = int(match["first"])
    last = span_end(first, match["last"])
    if last < first:
        return None
    return Mention(
        match.start(), match.end(), match[0], first, last, part="span", role=role_of(folded, match.start(), match.end())
    )


def dated(match: re.Match[str], folded: str) -> Mention | None:
    """Return a year, or a part of one that is named with it: 2025年1-8月, 上年同期."""
    year, relative = int(match["roc"] or match["year"] or 0), match["relative"] or ""
    year += _BEFORE_ROC if match["roc"] else 0
    part = "same" if match["same"] else _part(match, folded) if match["part"] else "year"
    if part is None:
        return None
    role = role_of(folded, match.start(), match.end())
    if match["same"]:
        role = "against"
    elif match["since"]:
        role = "record"
    elif match["day"] and role == "main" and not _UNTIL.search(folded, max(0, match.start() - 4), match.start()):
        role = "day"
    shift = _SHIFTS.get(relative[:1], NO_SHIFT) if not year else NO_SHIFT
    end = match.start("same") if match["same"] else match.end()
    words = folded[match.start() : end].rstrip()
    return Mention(match.start(), end, words, year, year, shift, part, False, role, bool(match["same"]))


def bare(match: re.Match[str], folded: str) -> Mention | None:
    """Return a part of a year that is not named with it: 上半年, 1-8月, 全年."""
    if match["nodate"]:
        return Mention(match.start(), match.end(), match[0], 0, 0, role="day")
    part = _part(match, folded) if match["part"] else "year"
    if part is None:
        return None
    return Mention(match.start(), match.end(), match[0], 0, 0, part=part, role=role_of(folded, *match.span()))


def _part(match: re.Match[str], folded: str) -> str | None:
    """Return the part of a year that the words name."""
    found = match.groupdict()
    if found["half"]:
        return "H1" if found["half"] == "上" else "H2"
    if found["quarters"]:
        return f"Q1-Q{HAN_NUMBERS[found['quarters']]}"
    if found["quarter"]:
        number = HAN_NUMBERS[found["quarter"]]
        return f"M{3 * number:02d}" if found["quarterend"] else f"Q{number}"
    if found["to"]:
        return _rising(HAN_NUMBERS.get(found["from"], 0), HAN_NUMBERS.get(found["to"], 0))
    if found["months"]:
        return months(1, HAN_NUMBERS.get(found["months"], 0))
    return _month(match, folded) if found["month"] else "year"


def _rising(first: int, last: int) -> str | None:
    return months(first, last) if first <= last else None


def _month(match: re.Match[str], folded: str) -> str | None:
    """Return one month; 截至8月底累计 is the year to date."""
    number = HAN_NUMBERS.get(match["month"], 0)
    until = _UNTIL.search(folded, max(0, match.start() - 6), match.start())
    if until and match[0][-1] in "底末日" and _SUMMED.match(folded, match.end(), match.end() + 15):
        return months(1, number)
    return months(number, number)
