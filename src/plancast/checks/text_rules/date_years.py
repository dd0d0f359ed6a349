"""Years out of the world, or told as past that lie ahead of the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from plancast.checks.text_rules.dated_words import FUTURE, dated, sentence_at
from plancast.checks.text_rules.relation import Relation
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage
from plancast.core.quoted.passage import PeriodMention

_FAR_ZH = compiled(
    r"(?<![\d.,])(?P<year>2[12]\d\d|30[0-4]\d|20[12]\d\d|10[0-4]\d)年(?=(?:\d{1,2}月|第?[一二三四]季度|"
    r"全|[上下]半年|[上下]?末|底|度|,|以来|我|同期))(?!历史|前|来|文明)"
)
_FAR_EN = compiled(
    r"\b(?:in|of|since|during|from|than in) (?P<year>2[2-9]\d\d|30[0-4]\d)(?=[,.;)]| (?:was|"
    r"were|to|and|compared|from|as)\b)(?![.,]\d)"
)


def far_years(passage: Passage) -> Iterator[Relation]:
    """Find years that are of no text's time."""
    for match in (*_FAR_ZH.finditer(passage.folded), *_FAR_EN.finditer(passage.folded)):
        year = match["year"]
        if len(year) == 4 and year.startswith("21") and FUTURE.search(sentence_at(passage, match.start())[1]):
            continue
        yield dated(
            passage,
            (match.start("year"), match.end("year")),
            0.9,
            ("{quote} is no year of this text's time", "{quote}年不可能是文中所述年份"),
        )


def _calendar_years(passage: Passage) -> list[PeriodMention]:
    return [one for one in passage.mentions if one.first_year]


FAR_AHEAD = 3
"""Years by which a year told as past must lie after all others of a text whose day is not known: less may be a fresh
figure beside older ones, and the others must be spoken of more than once."""

_LISTED = compiled(
    r"(?<![\d.,])(?:19|20)\d\d(?:年)?(?:(?:\s?[,、]\s?|\s?(?:,\s?)?(?:and|和|与|及|以及)\s?)(?:19|"
    r"20)\d\d(?:年)?){1,6}(?![\d%])(?![.,]\d)"
)
_COMPARED = compiled(
    r"(?:最[高低]年份|比|较|低于|高于|同比|相比|仅次于|略低于|超过|恢复到|恢复至|相当于|自从?|创下|不及|落后于|"
    r"优于|好于|次于|截至|截止到?|"
    r"\b(?:over|than|compared (?:with|to)|against|from|below|above|exceeding|surpassing|levels? "
    r"of|those of|that of|since|as of|as at|(?:peak|high|low|record|level)s?\b(?:(?!was|were)[^.;]|"
    r"\.(?=\d)){0,40}? "
    r"(?:reached |set |recorded |seen )?in))"
    r"\s?(?:the |that |those |levels? |end |of |in |during |figures? |rates? )*\Z",
    re.IGNORECASE,
)
_PAST = compiled(
    r"同比|创下|恢复到|恢复至|比上年|比去年|较上年|已|累计|实现了?|完成了?|增长了|下降了|达到了|[比较][^,;。]{0,"
    r"8}年?(?:增长|下降|减少|增加|提高)|略?[低高]于|"
    r"\b(?:was|were|had|grew|rose|fell|increased|decreased|declined|reached|showed|shown|stood|"
    r"came|recorded|reported|posted|jumped|"
    r"surged|dropped|accounted|amounted|below|above)\b",
    re.IGNORECASE,
)


_GROWN = compiled(r"年?(?:[末底]|同期|同月|全年)?(?:增长|下降|增加|减少|提高|降低|上升|回落)")
_GROWN_EN = compiled(
    r"\b(?:rose|grew|fell|increased|decreased|declined|up|down|more|fewer|gain|increase|decrease)\b(?:[^.;]|"
    r"\.(?=\d)){0,60}\Z|%[^.;]{0,30}\Z",
    re.IGNORECASE,
)
_SURELY_PAST = compiled(r"(?:截至|截止到?|自从?|\b(?:since|as of|as at)\b)[^,;.。]{0,12}\Z", re.IGNORECASE)
LEVELS_APART = 5
"""Years from which on a level set against a later one is a slip: nearer ones, 2019 below 2022, may well be meant."""


class _Ahead(NamedTuple):
    """A year after all others, or after the document's."""

    place: int
    year: int
    newest: int


def years_ahead(passage: Passage) -> Iterator[Relation]:
    """Find years after all others of the text, or after the document's, that are compared with or told as reached."""
    mentions = _calendar_years(passage)
    given = passage.document_day.year if passage.document_day is not None else 0
    spoken = Counter(one.last_year for one in mentions)
    newest_two = sorted(spoken)[-2:]
    lists = [match.span() for match in _LISTED.finditer(passage.folded)]
    for place, one in enumerate(mentions):
        year = one.first_year
        newest = given or (newest_two[0] if len(newest_two) == 2 and newest_two[1] == year else 0)
        if one.last_year != year or not 1900 <= year <= 2100 or not newest or year <= newest:
            continue
        if given or spoken[year] == 1:
            often = spoken[newest] > 1
            yield from _told_as_past(
                passage, mentions, lists, _Ahead(place, year, newest), given=bool(given), often=often
            )


def _told_as_past(
    passage: Passage,
    mentions: list[PeriodMention],
    lists: list[tuple[int, int]],
    ahead: _Ahead,
    *,
    given: bool,
    often: bool,
) -> Iterator[Relation]:
    """Yield the finding where a year is told as past: compared with, alone or in a list, or reported of."""
    one, year, newest = mentions[ahead.place], ahead.year, ahead.newest
    _, sentence = sentence_at(passage, one.start)
    if FUTURE.search(sentence) or not _PAST.search(sentence):
        return
    at = bisect_right(lists, (one.start, len(passage.folded))) - 1
    listed = lists[at] if at >= 0 and one.start < lists[at][1] else None
    start, end = listed or (one.start, one.end)
    before = passage.folded[max(0, start - 80) : start]
    grown = _GROWN.match(passage.folded, end) or _GROWN.match(passage.folded, end - 1) or _GROWN_EN.search(before)
    past = _SURELY_PAST.search(before)
    earlier = mentions[ahead.place - 1].last_year if ahead.place else newest if past else year
    later = earlier < year and (grown or past or year >= newest + LEVELS_APART)
    compared = _COMPARED.search(before) and (given or listed is not None or later)
    far = not given and often and year >= newest + FAR_AHEAD and _TOLD_AS_PAST.search(sentence)
    if compared or far:
        en, zh = (
            ("the document is", "文稿年份") if given else ("the newest other year of the text is", "文中其他年份最晚")
        )
        yield dated(
            passage,
            (start, end),
            0.9,
            (f"{year} is told as past, and {en} {newest}", f"{year}年被说成已过去，而{zh}为{newest}年"),
        )


# --- words for years against the day of the document ------------------------------------------------------------------

_NAMED = compiled(
    r"(?P<word>今年|本年|去年|上年|前年|this year|last year)\s?[(,]\s?(?:即|i\.e\.,? |that "
    r"is,? )?(?P<year>20\d\d)年?\s?[),]",
    re.IGNORECASE,
)
_SHIFT = {"今年": 0, "本年": 0, "this year": 0, "去年": -1, "上年": -1, "last year": -1, "前年": -2}
_TOLD_AS_PAST = compiled(
    r"同比(?:增长|下降)|比上年(?:增长|下降|增加|减少)|\b(?:grew|rose|fell|increased|decreased|declined)\b"
)


def years_against_the_day(passage: Passage) -> Iterator[Relation]:
    """Yield the words this year and last year beside a year, and years told as past that lie after the day."""
    day = passage.document_day
    if day is None:
        return
    for match in _NAMED.finditer(passage.folded):
        right, year = day.year + _SHIFT[match["word"].lower()], int(match["year"])
        yield dated(
            passage,
            (match.start(), match.end()),
            0.9,
            (
                f"in a document of {day.year}, {match['word']} is {right}; printed {year}",
                f"文稿为{day.year}年，“{match['word']}”应为{right}年，所印为{year}年",
            ),
            holds=year == right,
        )
    for one in _calendar_years(passage):
        if one.first_year != one.last_year or one.first_year <= day.year:
            continue
        number, sentence = sentence_at(passage, one.start)
        around = passage.folded[passage.sentences[max(0, number - 1)].start : passage.sentences[number].end]
        if (
            _TOLD_AS_PAST.search(sentence)
            and not FUTURE.search(around)
            and not _COMPARED.search(passage.folded[max(0, one.start - 40) : one.start])
        ):
            yield dated(
                passage,
                (one.start, one.end),
                0.8,
                (
                    f"{one.first_year} is told as past in a document of {day.year}",
                    f"{day.year}年的文稿把{one.first_year}年说成已发生",
                ),
            )
