"""Years of reports: a year in review lies before the day of the report, and a forecast for a year's end at its end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancast.checks.text_rules.dated_words import HAN, MONTHS, dated, sentence_at
from plancast.checks.text_rules.relation import Relation
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage

MOST_HEAD = 300
"""Characters of a text in which its own day may stand."""

_DAY_ZH = compiled(r"(?<!\d)(?P<year>20\d\d)年(?P<month>[1-4])月\d{1,2}日")
_REVIEW = compiled(
    r"(?<!\d)(?P<year>20\d\d)年(?:度)?(?:的)?(?:政府)?(?:主要)?(?:工作|经济社会发展(?:情况)?)?(?:情况)?的?(?:回顾|回忆|总结)"
    r"|(?:回顾|总结)(?P<year2>20\d\d)年(?:度)?(?:的)?(?:政府)?工作"
)
_NUMERAL = r"十[一二三四五六七八九]"
_OPENS_A_PLAN = compiled(
    rf"(?<!\d)(?P<year>20\d\d)年(?:(?!20\d\d年)[^。]){{0,90}}?[“\"「‘'](?P<zh>{_NUMERAL})五[”\"」’'](?:时期|规划|计划)*"
    r"(?:实现了?|取得了?)?的?(?:良好|精彩|圆满|完美|胜利|成功)?(?P<edge>开局|收官|起步)(?!之)"
)


def years_in_review(passage: Passage) -> Iterator[Relation]:
    """Yield the year that a report of the first months of a year reviews: the one before."""
    head = _DAY_ZH.search(passage.folded, 0, MOST_HEAD)
    if head is None:
        return
    for match in _REVIEW.finditer(passage.folded):
        name = "year" if match["year"] else "year2"
        year, day = int(match[name]), int(head["year"])
        yield dated(
            passage,
            match.span(name) if year < day else (match.start(name), match.end(name) + 1),
            0.85,
            (
                f"a report of {head[0]} reviews a year before {day}; printed {{quote}}",
                f"{head[0]}所作报告应回顾{day}年之前的年份，所印为{{quote}}",
            ),
            holds=year < day,
        )


def openings_of_plans(passage: Passage) -> Iterator[Relation]:
    """Yield the years of which a sentence says that a five-year plan opened or closed well."""
    for match in _OPENS_A_PLAN.finditer(passage.folded):
        number = sum(HAN[sign] for sign in match["zh"])
        right = (1951 if match["edge"] in ("开局", "起步") else 1955) + 5 * number
        yield dated(
            passage,
            (match.start("year"), match.end("year") + 1),
            0.85,
            (
                f"plan {number} opens or closes in {right}; printed {{quote}}",
                f"第{number}个五年规划的该年为{right}年，所印为{{quote}}",
            ),
            holds=int(match["year"]) == right,
        )


# --- 2015-16 ... expected to reach ... by 31 March 2015 ---------------------------------------------------------------

_LABEL = compiled(r"(?<![\d-])(?P<first>(?:19|20)\d\d)\s?[-–/]\s?(?P<last>(?:19|20)?\d\d)(?!\d|-)")
_END = compiled(
    rf"\b(?:by|at|on|as at|as of|to)(?: the)?(?: end of)? (?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{MONTHS})(?: \d{{1,2}},?)? "
    r"(?P<year>(?:19|20)\d\d)\b|(?:截至|至|到|在)(?P<year2>(?:19|20)\d\d)年(?:3月(?:31日|底|末)|6月(?:30日|底|末))",
    re.IGNORECASE,
)
_EXPECTED = compiled(
    r"\b(?:expected|forecast\w*|estimated|projected|will|would|anticipated)\b|预计|预期|预测|估计|将", re.IGNORECASE
)


def ends_of_years(passage: Passage) -> Iterator[Relation]:
    """Yield the day for which a value is forecast, beside the financial year that it ends: 2015-16, 31 March 2016."""
    for match in _END.finditer(passage.folded):
        number, words = sentence_at(passage, match.start())
        if number < 0 or not _EXPECTED.search(words):
            continue
        start = passage.sentences[max(0, number - 1)].start
        labels = list(_LABEL.finditer(passage.folded, start, match.start()))
        name = "year" if match["year"] else "year2"
        if not labels:
            continue
        first, year = int(labels[-1]["first"]), int(match[name])
        if int(labels[-1]["last"]) % 100 == (first + 1) % 100 and year in (first, first + 1):
            yield dated(
                passage,
                match.span(),
                0.8,
                (
                    f"the end of {labels[-1][0]} lies in {first + 1}; printed {{quote}}",
                    f"{labels[-1][0]}年度终于{first + 1}年，所印为{{quote}}",
                ),
                holds=year == first + 1,
            )
