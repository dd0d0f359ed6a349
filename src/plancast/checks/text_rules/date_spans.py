"""Spans of years: that run backward, or are not as long as they are said to be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancast.checks.text_rules.dated_words import COUNT_EN, DASH, count_of, dated
from plancast.checks.text_rules.relation import Relation
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage

_SPAN = compiled(
    rf"(?<![\d./A-Za-z_-])(?:(?:从|自|由)\s?)?(?P<first>(?:19|20)\d\d)年?{DASH}(?P<last>(?:19|20)\d\d)年(?!\d)|"
    rf"(?<=[(])(?P<first3>(?:19|20)\d\d){DASH}(?P<last3>(?:19|20)\d\d)(?=[)])|"
    r"\b(?:from|between) (?P<first2>(?:19|20)\d\d) (?:to|and|through) (?P<last2>(?:19|20)\d\d)\b(?![\d.,"
    r"]\d| [a-z]+s\b)",
    re.IGNORECASE,
)
_ENDS = (("first", "first2", "first3"), ("last", "last2", "last3"))
_YEARS_BEHIND = compiled(
    r"[,(]?\s?(?:(?:规划|建设|实施|合同|任|工)?(?:期限?|年限|周期|跨度)(?:为|是|共)?|为期|历时|共计?)(?P<zh2>[两二三四五六七八九十]{1,2}|\d{1,2})年(?![\d月前后])|"
    r"[,(]?\s?(?:的|这|共|历时|over |a period of |the |in |, )*(?P<zh>[两二三四五六七八九十]{1,2}|\d{1,2})年(?:间|"
    r"来|里|期间|时间)|"
    rf"[,(]? ?(?:over |a period of |a span of |in )?(?P<en>{COUNT_EN}|\d{{1,2}}) years\b(?! (?:ago|later|before|"
    rf"earlier|after))",
    re.IGNORECASE,
)
_YEARS_AHEAD = compiled(
    rf"\b(?P<en2>{COUNT_EN}|\d{{1,2}})-year (?:plan|programme|program|strategy|project|contract|deal|scheme|"
    rf"agreement|term|period)\b"
    rf"[a-z' ]{{0,20}},? (?:which |that )?(?:runs?|running|will run|covers?|covering|lasting|spans?|spanning|"
    rf"stretching)\s?\Z|"
    rf"\b(?P<en>{COUNT_EN}|\d{{1,2}})(?: years| year period|-year (?:period|span|plan|programme|program))\s?\(?\Z|"
    r"(?:连续)?(?P<zh>[两二三四五六七八九十]{1,2}|\d{1,2})年(?:(?=[(]\Z)|行动|规划|计划|方案|攻坚|"
    r"工程)[^,;。(\d]{0,12}[(]\Z",
    re.IGNORECASE,
)
"""How many years a span has, said before it: in the ten years between 2014 and 2024, 三年行动计划(2024-2026年."""


def spans_of_years(passage: Passage) -> Iterator[Relation]:
    """Yield the spans of years that run backward, and those whose number of years is told."""
    for match in _SPAN.finditer(passage.folded):
        first, last = (int(next(filter(None, match.group(*names)))) for names in _ENDS)
        if last < first:
            yield dated(
                passage,
                match.span(),
                0.9,
                (f"the span runs backward, from {first} to {last}", f"起止年份倒置：{first}至{last}"),
            )
        else:
            yield from _counted(passage, match, first, last)


def _counted(passage: Passage, match: re.Match[str], first: int, last: int) -> Iterator[Relation]:
    """Yield the span with the number of its years, where that is said behind or before it."""
    behind = _YEARS_BEHIND.match(passage.folded, match.end())
    ahead = None if behind else _YEARS_AHEAD.search(passage.folded[max(0, match.start() - 40) : match.start()])
    said = behind or ahead
    if said is None:
        return
    years, between = count_of(next(filter(None, said.groups()))), last - first
    yield dated(
        passage,
        (match.start(), behind.end() if behind else match.end()),
        0.85,
        (
            f"from {first} to {last} are {between} years, or {between + 1} with both counted; printed {years}",
            f"{first}年至{last}年相隔{between}年（首尾均计为{between + 1}年），所印为{years}年",
        ),
        holds=years in (between, between + 1),
    )


# --- rows of a table, one a year --------------------------------------------------------------------------------------

_ROW = compiled(r"^[ \t]*(?P<year>(?:19|20)\d\d)年?[ \t]*(?:\||\t|:)", re.MULTILINE)


def rows_of_years(passage: Passage) -> Iterator[Relation]:
    """Find a row whose year does not lie between those of the rows beside it, which are two years apart."""
    rows = list(_ROW.finditer(passage.folded))
    for above, row, below in zip(rows, rows[1:], rows[2:], strict=False):
        before, year, after = (int(one["year"]) for one in (above, row, below))
        lines = passage.folded.count("\n", above.start(), below.start())
        if after - before != 2 or lines != 2:
            continue
        yield dated(
            passage,
            row.span("year"),
            0.9,
            (
                f"between the rows {before} and {after} stands {before + 1}; printed {{quote}}",
                f"{before}年与{after}年之间应为{before + 1}年，所印为{{quote}}年",
            ),
            holds=year == before + 1,
        )
