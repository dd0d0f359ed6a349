"""Years and periods that cannot be.

Dates are words of a text, not figures of it: a finding quotes the words, and its figures are those told of that time in
the same sentence. Five-year plans of China are numbered from 1953 on, so plan n covers 1951 + 5n to 1955 + 5n.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator

from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.core.quoted import Passage, QuotedFigure
from plancast.core.quoted.passage import PeriodMention
from plancast.core.text import Text

_HAN = {sign: number for number, sign in enumerate("〇一二三四五六七八九十")} | {"十一": 11, "十二": 12}
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_NUMBER_OF_MONTH = {name: number for number, name in enumerate(_MONTHS.split("|"), start=1)}
_DASH = r"\s?(?:-{1,2}|—+|–|至|到|~)\s?"

_FUTURE = re.compile(
    r"预计|预期|预测|目标|力争|将|计划|规划|有望|确保|拟|争取|未来|展望|届时|前后|以前|达峰|"
    r"中和|愿景|蓝图|会议|峰会|召开|到期|截止|有效期|"
    r"\b(?:target\w*|expect\w*|forecast\w*|project\w*|plan\w*|aim\w*|goal\w*|will|by|until|"
    r"would|could|may|should|outlook|next|due|estimat\w+|propos\w+|toward\w*|scheduled|maturing|"
    r"vision)\b",
    re.IGNORECASE,
)
"""Words of what lies ahead: a year after the document's is right beside them."""


def _sentence_at(passage: Passage, place: int) -> tuple[int, str]:
    """Return number and folded words of the sentence in which a place lies."""
    low, high = 0, len(passage.sentences) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if passage.sentences[middle].start <= place:
            low = middle
        else:
            high = middle - 1
    if not passage.sentences:
        return -1, ""
    found = passage.sentences[low]
    return low, passage.folded[found.start : found.end]


def _figures_near(passage: Passage, place: int) -> tuple[QuotedFigure, ...]:
    """Return the figure nearest to a place in its sentence, if any: what the date is told of."""
    number, _ = _sentence_at(passage, place)
    near = [one for one in passage.figures if one.sentence == number]
    behind = [one for one in near if one.start >= place]
    found = behind[:1] or near[-1:]
    return tuple(found)


def _slip(
    passage: Passage, where: tuple[int, int], sure: float, told: tuple[str, str], *, holds: bool = False
) -> Relation:
    (start, end), (en, zh) = where, told
    quote = passage.words(start, end).strip()
    return Relation(
        "DATE",
        _figures_near(passage, start),
        holds,
        sure,
        Text(en=en.replace("{quote}", quote), zh=zh.replace("{quote}", quote)),
        {"printed": quote},
        (quote,),
        start,
    )


# --- parts of a year that there are not -------------------------------------------------------------------------------

_QUARTER = re.compile(
    r"(?<![续个\d])第?(?P<zh>[五六七八九]|[5-9])季度|(?<=年)0季度|\bQ(?P<q>[5-9])\b(?= of|"
    r",? (?:19|20)\d\d|\s?FY)|\b(?:fifth|sixth|5th|6th) quarter of (?:19|20)\d\d",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    r"(?:(?<!\d)(?P<year>(?:19|20)\d\d)年)?(?<![\d.,-])(?P<month>\d{1,2})月(?:(?P<day>\d{1,"
    r"2})日|(?=份|底|末|初|,|。|全|至|到))"
)
_MONTH_DAY_EN = re.compile(
    rf"\b(?:(?P<month>{_MONTHS}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?|(?P<day2>\d{{1,2}})(?:st|"
    rf"nd|rd|th)? (?:of )?(?P<month2>{_MONTHS}))(?![\d.]\d|\d|%| percent| million| billion)(?:,"
    rf"? (?P<year>(?:19|20)\d\d)\b)?"
)


def _parts(passage: Passage) -> Iterator[Relation]:
    folded = passage.folded
    for match in _QUARTER.finditer(folded):
        yield _slip(
            passage,
            (match.start(), match.end()),
            0.95,
            ("a year has four quarters: {quote}", "一年只有四个季度：{quote}"),
        )
    for match in _MONTH_DAY.finditer(folded):
        year, month, day = int(match["year"] or 2000), int(match["month"]), int(match["day"] or 1)
        yield from _day(passage, match, year, month, day)
    for match in _MONTH_DAY_EN.finditer(folded):
        month = _NUMBER_OF_MONTH[match["month"] or match["month2"]]
        yield from _day(passage, match, int(match["year"] or 2000), month, int(match["day"] or match["day2"]))


def _day(passage: Passage, match: re.Match[str], year: int, month: int, day: int) -> Iterator[Relation]:
    if not 1 <= month <= 12:
        yield _slip(passage, (match.start(), match.end()), 0.95, ("there is no month {quote}", "没有这个月份：{quote}"))
    elif not 1 <= day <= monthrange(year, month)[1]:
        last = monthrange(year, month)[1]
        yield _slip(
            passage,
            (match.start(), match.end()),
            0.95,
            (f"that month has {last} days: {{quote}}", f"该月只有{last}天：{{quote}}"),
        )


# --- plans and their years --------------------------------------------------------------------------------------------

_NUMERAL = r"十[一二三四五六七八九]|[一二三四五六七八九]"
_PLAN_YEARS = re.compile(
    rf"(?:[“\"「‘'](?P<zh>{_NUMERAL})五[”\"」’']?(?:时期|期间|规划|计划)?[”\"」’']?|第(?P<whole>{_NUMERAL})个五年("
    rf"?:规划|计划)(?:期间|时期)?|"
    rf"(?P<nth>\d{{1,2}})(?:st|nd|rd|th) (?:Five|5)-Year Plan(?: period)?)\s?[(](?P<first>(?:19|"
    rf"20)\d\d)年?{_DASH}(?P<last>(?:19|20)\d\d|\d\d)年?[)]",
    re.IGNORECASE,
)
_PLAN_EDGE = re.compile(
    rf"(?<!\d)(?P<year>20\d\d)年,?(?:作为|既?是|为)?[^,。;\d]{{0,4}}[“\"「‘'](?P<zh>{_NUMERAL})五[”\"」’'](?:时期|"
    rf"规划|计划)*的?(?P<edge>开局|收官|起步|最后一|第一)(?:之)?年"
)
_OTHER_COUNTRIES = re.compile(
    r"\b(?:India|Bhutan|Nepal|Pakistan|Vietnam|Viet Nam|Turkey|Türkiye|Bangladesh|Korea|Iran|"
    r"Laos|Lao|Ethiopia|Malaysia|Soviet)",
    re.IGNORECASE,
)


def _number(words: str) -> int:
    return sum(_HAN[sign] for sign in words)


def _plans(passage: Passage) -> Iterator[Relation]:
    for match in _PLAN_YEARS.finditer(passage.folded):
        number = int(match["nth"]) if match["nth"] else _number(match["zh"] or match["whole"])
        first, last = int(match["first"]), int(match["last"])
        last += first // 100 * 100 if last < 100 else 0
        if number < 6 or (match["nth"] and _OTHER_COUNTRIES.search(passage.folded)):
            continue
        start, end = 1951 + 5 * number, 1955 + 5 * number
        yield _slip(
            passage,
            (match.start(), match.end()),
            0.95,
            (
                f"the plan numbered {number} covers {start} to {end}, not {first} to {last}"
                if (first, last) != (start, end)
                else f"plan {number} covers {start} to {end}",
                f"第{number}个五年规划为{start}至{end}年，而非{first}至{last}年"
                if (first, last) != (start, end)
                else f"第{number}个五年规划为{start}至{end}年",
            ),
            holds=(first, last) == (start, end),
        )
    for match in _PLAN_EDGE.finditer(passage.folded):
        number, year = _number(match["zh"]), int(match["year"])
        right = (1951 if match["edge"] in ("开局", "起步", "第一") else 1955) + 5 * number
        if number >= 6:
            yield _slip(
                passage,
                (match.start(), match.end()),
                0.9,
                (f"that year of plan {number} is {right}; printed {{quote}}", f"该年应为{right}年，所印为{{quote}}"),
                holds=year == right,
            )


# --- spans ------------------------------------------------------------------------------------------------------------

_SPAN = re.compile(
    rf"(?<![\d./\w-])(?:(?:从|自|由)\s?)?(?P<first>(?:19|20)\d\d)年?{_DASH}(?P<last>(?:19|20)\d\d)年(?!\d)|"
    r"\b(?:from|between) (?P<first2>(?:19|20)\d\d) (?:to|and|through) (?P<last2>(?:19|20)\d\d)\b(?![\d.,"
    r"]\d| [a-z]+s\b)",
    re.IGNORECASE,
)
_COUNT = {"两": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_COUNT_WORDS = "|".join(key for key in _COUNT if key.isascii())
_YEARS_BEHIND = re.compile(
    rf"[,(]?\s?(?:的|这|共|历时|over |a period of |the |in |, )*(?P<zh>[两二三四五六七八九十]|"
    rf"\d{{1,2}})年(?:间|来|里|期间|时间)|[,(]? ?(?:over |a period of |a span of |in )?(?P<en>{_COUNT_WORDS}"
    rf"|\d{{1,2}}) years\b(?! (?:ago|later|before|earlier|after))",
    re.IGNORECASE,
)


def _spans(passage: Passage) -> Iterator[Relation]:
    for match in _SPAN.finditer(passage.folded):
        first, last = int(match["first"] or match["first2"]), int(match["last"] or match["last2"])
        if last < first:
            yield _slip(
                passage,
                (match.start(), match.end()),
                0.9,
                (f"the span runs backward, from {first} to {last}", f"起止年份倒置：{first}至{last}"),
            )
            continue
        behind = _YEARS_BEHIND.match(passage.folded, match.end())
        if behind is None:
            continue
        words = behind["zh"] or behind["en"].lower()
        years = int(words) if words.isdigit() else _COUNT.get(words) or _HAN[words]
        between = last - first
        yield _slip(
            passage,
            (match.start(), behind.end()),
            0.85,
            (
                f"from {first} to {last} are {between} years, or {between + 1} with both counted; printed {years}",
                f"{first}年至{last}年相隔{between}年（首尾均计为{between + 1}年），所印为{years}年",
            ),
            holds=years in (between, between + 1),
        )


# --- years out of the world, or out of the text's time ---------------------------------------------------------------

_FAR_ZH = re.compile(
    r"(?<![\d.,])(?P<year>2[12]\d\d|30[0-4]\d|20[12]\d\d|10[0-4]\d)年(?=(?:\d{1,2}月|第?[一二三四]季度|"
    r"全|[上下]半年|[上下]?末|底|度|,|以来|我|同期))(?!历史|前|来|文明)"
)
_FAR_EN = re.compile(
    r"\b(?:in|of|since|during|from|than in) (?P<year>2[2-9]\d\d|30[0-4]\d)(?=[,.;)]| (?:was|"
    r"were|to|and|compared|from|as)\b)(?![.,]\d)"
)


def _far(passage: Passage) -> Iterator[Relation]:
    for match in (*_FAR_ZH.finditer(passage.folded), *_FAR_EN.finditer(passage.folded)):
        year = match["year"]
        if len(year) == 4 and year.startswith("21") and _FUTURE.search(_sentence_at(passage, match.start())[1]):
            continue
        yield _slip(
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

_LISTED = re.compile(
    r"(?<![\d.,])(?:19|20)\d\d(?:年)?(?:(?:\s?[,、]\s?|\s?(?:,\s?)?(?:and|和|与|及|以及)\s?)(?:19|"
    r"20)\d\d(?:年)?){1,6}(?![\d%])(?![.,]\d)"
)
_COMPARED = re.compile(
    r"(?:最[高低]年份|比|较|低于|高于|同比|相比|仅次于|略低于|超过|不及|落后于|优于|好于|次于|截至|截止到?|"
    r"\b(?:over|than|compared (?:with|to)|against|from|below|above|exceeding|surpassing|levels? "
    r"of|those of|that of|since|as of|as at))"
    r"\s?(?:the |that |those |levels? |end |of |in |during |figures? |rates? )*\Z",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"同比|比上年|比去年|较上年|已|累计|实现了?|完成了?|增长了|下降了|达到了|[比较][^,;。]{0,"
    r"8}年?(?:增长|下降|减少|增加|提高)|略?[低高]于|"
    r"\b(?:was|were|had|grew|rose|fell|increased|decreased|declined|reached|showed|shown|stood|"
    r"came|recorded|reported|posted|jumped|"
    r"surged|dropped|accounted|amounted|below|above)\b",
    re.IGNORECASE,
)


def _ahead(passage: Passage) -> Iterator[Relation]:
    """Years after all others of the text, or after the document's, that are compared with or told as reached."""
    mentions = _calendar_years(passage)
    given = passage.document_day.year if passage.document_day is not None else 0
    spoken = Counter(one.last_year for one in mentions)
    newest_two = sorted(spoken)[-2:]
    lists = list(_LISTED.finditer(passage.folded))
    for place, one in enumerate(mentions):
        year = one.first_year
        newest = given or (newest_two[0] if len(newest_two) == 2 and newest_two[1] == year else 0)
        if (
            one.last_year != year
            or not 1900 <= year <= 2100
            or not newest
            or year <= newest
            or (not given and spoken[year] > 1)
        ):
            continue
        _, sentence = _sentence_at(passage, one.start)
        if _FUTURE.search(sentence) or not _PAST.search(sentence):
            continue
        listed = next((match for match in lists if match.start() <= one.start < match.end()), None)
        start, end = (one.start, one.end) if listed is None else (listed.start(), listed.end())
        compared = _COMPARED.search(passage.folded[max(0, start - 40) : start])
        later = place > 0 and mentions[place - 1].last_year < year
        far = (
            not given
            and spoken[newest] > 1
            and year >= newest + FAR_AHEAD
            and _TOLD_AS_PAST.search(sentence) is not None
        )
        of_text = (
            ("the document is", "文稿年份") if given else ("the newest other year of the text is", "文中其他年份最晚")
        )
        if (compared and (given or listed is not None or later)) or far:
            yield _slip(
                passage,
                (start, end),
                0.9,
                (
                    f"{year} is told as past, and {of_text[0]} {newest}",
                    f"{year}年被说成已过去，而{of_text[1]}为{newest}年",
                ),
            )


# --- words for years against the day of the document ------------------------------------------------------------------

_NAMED = re.compile(
    r"(?P<word>今年|本年|去年|上年|前年|this year|last year)\s?[(,]\s?(?:即|i\.e\.,? |that "
    r"is,? )?(?P<year>20\d\d)年?\s?[),]",
    re.IGNORECASE,
)
_SHIFT = {"今年": 0, "本年": 0, "this year": 0, "去年": -1, "上年": -1, "last year": -1, "前年": -2}
_TOLD_AS_PAST = re.compile(
    r"同比(?:增长|下降)|比上年(?:增长|下降|增加|减少)|\b(?:grew|rose|fell|increased|decreased|declined)\b"
)


def _against_day(passage: Passage) -> Iterator[Relation]:
    day = passage.document_day
    if day is None:
        return
    for match in _NAMED.finditer(passage.folded):
        right, year = day.year + _SHIFT[match["word"].lower()], int(match["year"])
        yield _slip(
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
        number, sentence = _sentence_at(passage, one.start)
        around = passage.folded[passage.sentences[max(0, number - 1)].start : passage.sentences[number].end]
        if (
            _TOLD_AS_PAST.search(sentence)
            and not _FUTURE.search(around)
            and not _COMPARED.search(passage.folded[max(0, one.start - 40) : one.start])
        ):
            yield _slip(
                passage,
                (one.start, one.end),
                0.8,
                (
                    f"{one.first_year} is told as past in a document of {day.year}",
                    f"{day.year}年的文稿把{one.first_year}年说成已发生",
                ),
            )


def _find(evidence: Evidence) -> Iterator[Relation]:
    passage = evidence.passage
    for rule in (_parts, _plans, _spans, _far, _ahead, _against_day):
        yield from rule(passage)


RULE = TextRule(("DATE",), _find)
