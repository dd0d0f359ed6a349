"""Names of years that cannot be: a financial year 2018-18, a census of another year, a year to come told as past."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancast.checks.text_rules.dated_words import FUTURE, dated, sentence_at
from plancast.checks.text_rules.relation import Relation
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage

# --- financial years --------------------------------------------------------------------------------------------------

_LABEL = compiled(
    r"(?<![\d./-])(?P<first>(?:19|20)\d\d)(?P<sign>[-/–])(?P<last>\d\d)(?!\d|[-/.]\d|,\d|\s?(?:年|%|per))"
)
_FISCAL = compiled(
    r"\A(?:[-\s]?(?:financial|fiscal|crop|marketing|academic|budget)|财政年度|财年|年度)|\A (?:Budget|Estimates?)\b|"
    r"(?:\bFY|\b(?:for|in|of|during|fiscal|financial year|since|from) (?:the )?)\Z",
    re.IGNORECASE,
)
LAST_MONTH = 12


def labels_of_years(passage: Passage) -> Iterator[Relation]:
    """Yield names of financial years whose second year is not the one that follows, in texts that name others."""
    found = list(_LABEL.finditer(passage.folded))
    right = sum(_follows(match) for match in found)
    for match in found:
        first, last = int(match["first"]) % 100, int(match["last"])
        around = passage.folded[max(0, match.start() - 24) : match.start()], passage.folded[match.end() :][:24]
        fiscal = any(_FISCAL.search(words) for words in around)
        if _follows(match):
            yield _labelled(passage, match, holds=True)
        elif (last <= first or last > first + 50) and (right if last <= LAST_MONTH else right or fiscal) and fiscal:
            yield _labelled(passage, match, holds=False)


def _follows(match: re.Match[str]) -> bool:
    return int(match["last"]) == (int(match["first"]) + 1) % 100


def _labelled(passage: Passage, match: re.Match[str], *, holds: bool) -> Relation:
    first = int(match["first"])
    return dated(
        passage,
        match.span(),
        0.85,
        (
            f"a financial year that begins in {first} ends in {first + 1}; printed {{quote}}",
            f"始于{first}年的年度终于{first + 1}年，所印为{{quote}}",
        ),
        holds=holds,
    )


# --- censuses of China ------------------------------------------------------------------------------------------------

_POPULATION = {3: 1982, 4: 1990, 5: 2000, 6: 2010, 7: 2020}
_ECONOMIC = {1: 2004, 2: 2008, 3: 2013, 4: 2018, 5: 2023}
"""Years of the national censuses, by their number. Source: National Bureau of Statistics of China, communiqués."""

_CENSUS = compiled(
    r"(?P<year>(?:19|20)\d\d)年(?:的)?,?(?:我国|中国|全国)?(?:开展的|进行的)?第(?P<nth>[一二三四五六七])次全国(?P<sort>人口|经济)普查|"
    r"第(?P<nth2>[一二三四五六七])次全国(?P<sort2>人口|经济)普查[(](?P<year2>(?:19|20)\d\d)年?[)]"
)
_NTH = "一二三四五六七"


def censuses(passage: Passage) -> Iterator[Relation]:
    """Yield national censuses with the year that is printed beside their number."""
    for match in _CENSUS.finditer(passage.folded):
        name = "year" if match["year"] else "year2"
        number = _NTH.index(match["nth"] or match["nth2"]) + 1
        right = (_POPULATION if (match["sort"] or match["sort2"]) == "人口" else _ECONOMIC).get(number)
        if right is not None:
            year = int(match[name])
            yield dated(
                passage,
                match.span(),
                0.85,
                (
                    f"that census was of {right}; printed {{quote}}",
                    f"该次普查的年份为{right}年，所印为{{quote}}",
                ),
                holds=right <= year <= right + 1,
            )


# --- years to come, told as past --------------------------------------------------------------------------------------

NOT_YET = 2030
"""Year after which nothing has come about yet. An assumption, to be moved on with the editions of this rule."""

RECENT = 2027
"""Year from which on a year far behind all others of the text is taken for a slip of the pen."""

FAR = 5
_ANY = compiled(
    r"(?<![\d.,/A-Za-z-])(?P<year>(?:19|20)\d\d)(?=年|\b)(?![-/–]\d|[.,]\d|\d|\s?(?:%|million|billion|个|家|万|亿|元))"
)
_TOLD = compiled(
    r"同比|[比较]上年|[比较]去年|实现了?|完成了?|累计|创下|据(?:测算|统计|初步)|按可比价|"
    r"\b(?:was|were|had|grew|rose|fell|shrank|increased|decreased|declined|reached|stood|totall?ed|came|recorded|"
    r"reported|posted|jumped|surged|surpassed|dropped|accounted|amounted|expanded|commenced|began|employed|"
    r"up \d[\d.]*|down \d[\d.]*)\b",
    re.IGNORECASE,
)
_AHEAD = compiled(
    r"目标年|愿景|远景|规划|到20\d\d|\b(?:by|until|through|to|towards?|vision|agenda|horizon|mature\w*)\s?\Z",
    re.IGNORECASE,
)


def years_not_yet(passage: Passage) -> Iterator[Relation]:
    """Find years that have not come yet, told as past: of no text, or far behind all others of this one."""
    found = list(_ANY.finditer(passage.folded))
    if not found:
        return
    others = sorted({int(match["year"]) for match in found})
    for match in found:
        year = int(match["year"])
        if year < RECENT or (year <= NOT_YET and (others[0] == year or _before(others, year) > year - FAR)):
            continue
        _, words = sentence_at(passage, match.start())
        before = passage.folded[max(0, match.start() - 14) : match.start()]
        if FUTURE.search(words) or _AHEAD.search(before) or not _TOLD.search(words):
            continue
        yield dated(
            passage,
            match.span("year"),
            0.8,
            (f"{year} is told as past, and lies ahead", f"{year}年尚未到来，却被说成已发生"),
        )


def _before(years: list[int], year: int) -> int:
    """Return the year of a text next below one."""
    return max((one for one in years if one < year), default=year)
