"""Days on which a thing cannot be said: results before their year is over, forecasts of years gone by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancast.checks.text_rules.dated_words import FUTURE, MONTHS, dated, sentence_at
from plancast.checks.text_rules.relation import Relation
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage

_ON = r"(?:[^.!?]|\.(?=\d))"
"""Any sign of a sentence; a point within a number is one."""

_Y = r"(?:19|20)\d\d"
_MONTH = f"(?:{MONTHS}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
_RELEASED = compiled(
    rf"(?P<of>{_Y})年[^。!?]{{0,80}}?(?<!\d)(?P<on>{_Y})年(?:[1-9]|1[01])月(?:\d{{1,2}}日)?(?:公开|对外|"
    rf"正式)?(?:发布|公布|披露|通报)|"
    rf"\b(?:full-year|full year|whole of|all of|calendar year|annual \w+ for) "
    rf"(?P<of2>{_Y})\b{_ON}{{0,120}}?\b(?:showed|shown|reported|"
    rf"released|published|said|announced) (?:by [^.,]{{0,40}} )?(?:on|in) (?:\d{{1,2}} )?(?:{_MONTH})\.?(?: "
    rf"\d{{1,2}},?)? (?P<on2>{_Y})\b",
    re.IGNORECASE,
)
_WHOLE_YEAR = compiled(r"全年|年度|\bfull[- ]year|\bwhole of|\ball of|\bcalendar year|\bannual", re.IGNORECASE)
_PART_YEAR = compiled(r"季度|上半年|月份|\d-\d{1,2}月|\bquarter|\bhalf\b|\bmonths\b", re.IGNORECASE)
_FORECAST = compiled(
    rf"(?P<on>{_Y})年\d{{1,2}}月[^。!?]{{0,60}}?(?:召开|举行|发布|表示|指出|会议|年会)[^。!?]{{0,30}}?(?:预计|预测|"
    rf"预期|展望|提出)"
    rf"[,:]?(?:到)?(?P<of>{_Y})年(?=[^。;!?]{{0,40}}(?:将|有望|预期|目标|增长|下降))|"
    rf"\b(?:speaking|speech|interview|statement|said|report|briefing|outlook|conference)\b{_ON}{{0,40}}? in "
    rf"(?:{_MONTH} )(?P<on2>{_Y})\b"
    rf"{_ON}{{0,140}}?\b(?:would|will|expected to|forecast to|set to|likely to)\b{_ON}{{0,80}}? in (?P<of2>{_Y})\b",
    re.IGNORECASE,
)
_ENDED = compiled(
    rf"\b(?P<what>year|six months|half[- ]year|nine months|three months|quarter) ended (?P<day>\d{{1,2}} "
    rf"(?:{_MONTH})|(?:{_MONTH}) "
    rf"\d{{1,2}},?) (?P<of>{_Y})\b[^()]{{0,120}}?[(](?:(?P=what) ended )?(?:(?P=day) )?(?P<before>{_Y})\s?:",
    re.IGNORECASE,
)
_TO_MONTH = compiled(
    rf"\b(?P<what>year|months|quarter|half) (?:to|ended|ending|through) (?P<month>{_MONTH}) "
    rf"(?P<of>{_Y})\b{_ON}{{0,90}}?\b(?:against|"
    rf"compared with|than|from)\b{_ON}{{0,60}}?\b(?:(?P=what) (?:to|ended|ending|through) )?(?P=month) "
    rf"(?P<before>{_Y})\b",
    re.IGNORECASE,
)
_FISCAL = compiled(
    rf"(?:财年|财政年度|会计年度|fiscal year|financial year)[^。.()]{{0,12}}[(](?:即|from "
    rf")?(?P<y>{_Y})年(?P<m>\d{{1,2}})月\d{{1,2}}日(?:起)?"
    rf"\s?[-至到—]+\s?(?P<y2>{_Y})年(?P<m2>\d{{1,2}})月\d{{1,2}}日"
)


def days_of_speaking(passage: Passage) -> Iterator[Relation]:
    """Find results told before their year is over, forecasts of years gone by, and years set against a later one."""
    for match in _RELEASED.finditer(passage.folded):
        yield from _released(passage, match)
    for match in _FORECAST.finditer(passage.folded):
        yield from _forecast(passage, match)
    for match in (*_ENDED.finditer(passage.folded), *_TO_MONTH.finditer(passage.folded)):
        of, before = int(match["of"]), int(match["before"])
        yield dated(
            passage,
            match.span("before"),
            0.85,
            (
                f"the year that {of} is set against comes before it; printed {{quote}}",
                f"与{of}年对比的应为此前年度，所印为{{quote}}",
            ),
            holds=before < of,
        )
    for match in _FISCAL.finditer(passage.folded):
        months = 12 * (int(match["y2"]) - int(match["y"])) + int(match["m2"]) - int(match["m"]) + 1
        yield dated(
            passage,
            match.span(),
            0.9,
            (
                f"a fiscal year has twelve months; printed {months}: {{quote}}",
                f"财年为十二个月，所印为{months}个月：{{quote}}",
            ),
            holds=months == 12,
        )


def _released(passage: Passage, match: re.Match[str]) -> Iterator[Relation]:
    of, on = int(match["of"] or match["of2"]), int(match["on"] or match["on2"])
    _, words = sentence_at(passage, match.start())
    if on != of or not _WHOLE_YEAR.search(words) or _PART_YEAR.search(words) or FUTURE.search(words):
        return
    group = "on" if match["on"] else "on2"
    yield dated(
        passage,
        match.span(group),
        0.8,
        (f"results of the whole of {of} are not known before it is over", f"{of}年全年数据不可能在该年结束前发布"),
    )


def _forecast(passage: Passage, match: re.Match[str]) -> Iterator[Relation]:
    of, on = int(match["of"] or match["of2"]), int(match["on"] or match["on2"])
    group = "of" if match["of"] else "of2"
    yield dated(
        passage,
        match.span(group),
        0.8,
        (
            f"a forecast made in {on} is of no year gone by; printed {{quote}}",
            f"{on}年作出的展望不会指已过去的年份，所印为{{quote}}年",
        ),
        holds=of >= on - 1,
    )
