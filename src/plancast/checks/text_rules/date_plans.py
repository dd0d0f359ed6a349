"""Five-year plans of China and their years: numbered from 1953 on, plan n covers 1951 + 5n to 1955 + 5n."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancast.checks.text_rules.dated_words import DASH, HAN, dated
from plancast.checks.text_rules.relation import Relation
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage

_NUMERAL = r"十[一二三四五六七八九]|[一二三四五六七八九]"
_PLAN_YEARS = compiled(
    rf"(?:[“\"「‘'](?P<zh>{_NUMERAL})五[”\"」’']?(?:时期|期间|规划|计划)?[”\"」’']?|第(?P<whole>{_NUMERAL})个五年("
    rf"?:规划|计划)(?:期间|时期)?|"
    rf"(?P<nth>\d{{1,2}})(?:st|nd|rd|th) (?:Five|5)-Year Plan(?: period)?)\s?[(](?P<first>(?:19|"
    rf"20)\d\d)年?{DASH}(?P<last>(?:19|20)\d\d|\d\d)年?[)]",
    re.IGNORECASE,
)
_PLAN_EDGE = compiled(
    rf"(?<!\d)(?P<year>20\d\d)年,?(?:作为|既?是|为)?[^,。;\d]{{0,4}}[“\"「‘'](?P<zh>{_NUMERAL})五[”\"」’'](?:时期|"
    rf"规划|计划)*的?(?P<edge>开局|收官|起步|最后一|第一)(?:之)?年"
)
_OTHER_COUNTRIES = compiled(
    r"\b(?:India|Bhutan|Nepal|Pakistan|Vietnam|Viet Nam|Turkey|Türkiye|Bangladesh|Korea|Iran|"
    r"Laos|Lao|Ethiopia|Malaysia|Soviet)",
    re.IGNORECASE,
)


_PLAN_EDGE_FIRST = compiled(
    rf"[“\"「‘'](?P<zh>{_NUMERAL})五[”\"」’'](?:时期|规划|计划)*的?(?P<edge>开局|收官|起步|最后一|第一)(?:之)?年(?:的|,?即|[(])?(?P<year>20\d\d)年"
)


def _number(words: str) -> int:
    return sum(HAN[sign] for sign in words)


def years_of_plans(passage: Passage) -> Iterator[Relation]:
    """Yield the numbered plans beside which their years, or a first or last year, are printed."""
    for match in _PLAN_YEARS.finditer(passage.folded):
        number = int(match["nth"]) if match["nth"] else _number(match["zh"] or match["whole"])
        first, last = int(match["first"]), int(match["last"])
        last += first // 100 * 100 if last < 100 else 0
        if number < 6 or (match["nth"] and _OTHER_COUNTRIES.search(passage.folded)):
            continue
        start, end = 1951 + 5 * number, 1955 + 5 * number
        yield dated(
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
    for match in (*_PLAN_EDGE.finditer(passage.folded), *_PLAN_EDGE_FIRST.finditer(passage.folded)):
        number, year = _number(match["zh"]), int(match["year"])
        right = (1951 if match["edge"] in ("开局", "起步", "第一") else 1955) + 5 * number
        if number >= 6:
            yield dated(
                passage,
                (match.start(), match.end()),
                0.9,
                (f"that year of plan {number} is {right}; printed {{quote}}", f"该年应为{right}年，所印为{{quote}}"),
                holds=year == right,
            )
