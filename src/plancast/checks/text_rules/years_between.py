"""How many years lie between the two levels of a mean yearly growth."""

from __future__ import annotations

import re
from typing import NamedTuple

from plancast.checks.text_rules.statement import Statement
from plancast.checks.text_rules.years_said import is_one_year, year_beside, year_named
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage

_COUNTED = compiled(
    r"(?P<zh>[一二三四五六七八九十两]|\d{1,2})年(?:来|间|时间|里|内|中)|(?:过去|近|最近|"
    r"这)(?P<past>[一二三四五六七八九十两]|\d{1,2})年|"
    r"\b(?:in|over|within|for|during) (?:the )?(?:past |last |previous )?(?P<en>two|three|four|five|six|"
    r"seven|eight|nine|ten|\d{1,2})[ -]years?\b|"
    r"\b(?P<ago>two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) years (?:earlier|ago|before|previously)\b|"
    r"(?P<zhago>[一二三四五六七八九十两]|\d{1,2})年前",
    re.IGNORECASE,
)
_MEAN_OF = compiled(
    r"(?<!\d)(?P<zh>[一二三四五六七八九十两]|\d{1,2})年(?:年均|平均|累计|复合)|"
    r"\b(?:next|coming|following|last|past|these|those) (?P<en>two|three|four|five|six|seven|eight|nine|ten|"
    r"\d{1,2}) years\b|"
    r"\b(?P<mean>two|three|four|five|six|seven|eight|nine|ten|\d{1,2})-year (?:average|mean|compound|cagr)\b",
    re.IGNORECASE,
)
"""The years of a mean: 两年平均增长, in the next four years."""
_HAN = {sign: number for number, sign in enumerate("〇一二三四五六七八九十")} | {"两": 2}
_WORDS = {
    word: number
    for number, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    )
}
_PLAN = compiled(r"五|plan", re.IGNORECASE)


class Years(NamedTuple):
    """Numbers of years that the text allows; more than one where it does not say from which year growth counts."""

    counts: tuple[int, ...]

    words: tuple[str, ...]
    """The words that say so."""


def years_between(said: Statement, passage: Passage) -> Years | None:
    """Return the years between the two levels of a statement; None where the text does not say.

    Both levels with their years are clear. A span such as 2013-2016 may count from its first year or the year before
    it; a five-year plan counts five years from the last year of the plan before.
    """
    level, earlier = said.level, said.earlier
    if level is None:
        return None
    first = year_beside(earlier, passage) if earlier is not None else _against_year(said, passage)
    last = year_beside(level, passage)
    if (
        first is not None
        and last is None
        and level.period is not None
        and level.sure.period >= 0.9
        and level.period.kind == "year"
        and level.period.year > first
    ):
        last = level.period.year
    if first is not None and last is not None and last > first:
        return Years((last - first,), (str(first), str(last)))
    sentence = passage.sentences[level.sentence]
    inside = [
        one for one in passage.mentions if sentence.start <= one.start < level.end + 40 and one.start < sentence.end
    ]
    spans = [one for one in inside if one.last_year > one.first_year > 0 and not is_one_year(one)]
    if spans:
        span = spans[-1]
        n_years = span.last_year - span.first_year
        plan = bool(_PLAN.search(span.words))
        return Years((n_years + 1,) if plan else (n_years, n_years + 1), (span.words,))
    single = sorted({year_named(one) for one in inside if is_one_year(one)})
    if len(single) == 2:
        return Years((single[1] - single[0],), (str(single[0]), str(single[1])))
    if level.period is not None and level.period.kind == "years" and not single:
        n_years = level.period.n_years - 1
        return Years((n_years, n_years + 1), (str(level.period),))
    if match := _COUNTED.search(f"{passage.folded[sentence.start : sentence.end]} {said.rate_words}"):
        number = _number(match)
        return Years((number,), (match[0],)) if number > 1 else None
    return None


def counted_years(words: str) -> int | None:
    """Return the number of years that words name; None where they name none.

    Examples
    --------
    >>> [counted_years(words) for words in ("过去五年间", "over the past four years", "两年平均增长", "去年")]
    [5, 4, 2, None]
    """
    match = _COUNTED.search(words) or _MEAN_OF.search(words)
    return None if match is None else _number(match)


def _number(match: re.Match[str]) -> int:
    """Return the number that a match of either pattern names."""
    word = next(one for one in match.groups() if one).lower()
    return int(word) if word.isdigit() else _HAN.get(word) or _WORDS.get(word, 0)


def _against_year(said: Statement, passage: Passage) -> int | None:
    change = said.change
    if change is None or change.against.period is None:
        return None
    return change.against.period.year if change.against.period.kind == "year" else None
