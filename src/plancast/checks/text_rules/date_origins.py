"""What a value came from lies before what it came to: years of origins, of comparisons, and of what followed.

A reader knows the year that a sentence is about, from its words or from the value told first, and that *up from*,
*从…增至* and *the same month of* look back from it, and *rose further* ahead.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from plancast.checks.text_rules.dated_words import FUTURE, MONTHS, dated, sentence_at
from plancast.checks.text_rules.relation import Relation
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage

_Y = r"(?:19|20)\d\d"
SURE = 0.85
KNOWN = 0.75
"""How sure it must be of what period a value is."""

# --- up from 135.75 in 2024-25 ----------------------------------------------------------------------------------------

_CAME_FROM = compiled(
    r"\b(?:up|down|ris\w+|rose|grew|grown|grow\w*|increas\w+|fell|fall\w*|declin\w+|dropp?\w*|climb\w*|jump\w*|"
    r"surg\w+|slipp?\w*|eas\w+|improv\w+|widen\w*|narrow\w*|higher|lower|swell\w*|shr\w+)\b[^,;.\d]{0,24}\bfrom\b"
    r"[^,;.\d]{0,24}\Z|\A,? ?(?:up|down) from\b[^,;.\d]{0,24}\Z",
    re.IGNORECASE,
)
_GOES_TO = compiled(r"\bto\b[^,;.\d]{0,20}\Z", re.IGNORECASE)
_YEAR_BEHIND = compiled(
    rf"\A[^,;.\d]{{0,24}}?\b(?:in|of|for|at the end of|at end-|by the end of)\s?"
    rf"(?P<year>(?P<first>{_Y})(?:[-/](?P<last>\d\d(?:\d\d)?))?)(?![\d,]|\.\d)",
    re.IGNORECASE,
)


def later_origins(passage: Passage) -> Iterator[Relation]:
    """Yield values that came from those of a year which their text puts before or behind them."""
    for one, other in pairwise(passage.figures):
        if one.sentence != other.sentence or one.kind not in _LEVELS or not _CAME_FROM.search(other.before):
            continue
        found = _YEAR_BEHIND.match(other.after)
        if found is None or one.period is None or one.sure.period < KNOWN or not one.period.year:
            continue
        behind = passage.figures[other.number + 1] if other.number + 1 < len(passage.figures) else None
        if behind is not None and behind.sentence == other.sentence and _GOES_TO.search(behind.before):
            continue  # rise from 1.4 million in 2018 to: the move is not that of the value before
        first, last = int(found["first"]), one.period.year
        yield _told(passage, (other.end + found.start("year"), other.end + found.end("year")), first, last)


_LEVELS = (Kind.LEVEL, Kind.SHARE)

# --- 截至2018年末, 从2021年末的 ... 减少至 ------------------------------------------------------------------------

_FROM_TO_ZH = compiled(
    rf"(?:从|由)(?P<year>{_Y}) ?年(?P<when>[末底初])?的?[^,;。\d]{{0,12}}\d[\d,.]*[^,;。\d]{{1,10}}"
    r"(?:增|升|降|减|提|上|下|扩|缩|回|压|发展|跃|攀|跌)[^,;。\d]{0,6}(?:到|至|为|成)了?[^,;。\d]{0,4}\d"
)
_FROM_TO_EN = compiled(
    rf"\bfrom [^,;.\d]{{0,16}}\d[\d,.]*[^,;\d]{{0,30}}? (?:in|at the end of|at end-|in late|of) ?(?P<year>{_Y})\b"
    rf"[^,;.\d]{{0,20}}\bto [^,;.\d]{{0,16}}\d[\d,.]*",
    re.IGNORECASE,
)
_YEAR = compiled(rf"(?<![\d.,-])(?P<year>{_Y})(?:年|\b)(?![.,]\d)")
_YEAR_TO = compiled(rf"[\d,.]*[^,;.\d]{{0,30}} (?:in|by) {_Y}\b", re.IGNORECASE)
"""The year of the second value stands behind it: from … to 1.6 million in 2025."""

_FORESEEN = compiled(r"\b(?:fores\w+|envisag\w+|predict\w*)\b|设想|设定", re.IGNORECASE)
_LOOKS_BACK = compiled(
    r"(?:从|由|自|比|较|与|同|以来|对比)[^,;。\d]{0,4}\Z|\b(?:from|since|than|against|compared (?:with|to)|over)\b"
    r"[^,;.\d]{0,24}\Z",
    re.IGNORECASE,
)


def origins_in_a_sentence(passage: Passage) -> Iterator[Relation]:
    """Yield moves from the value of a year to one of the year that their sentence is about."""
    for pattern in (_FROM_TO_ZH, _FROM_TO_EN):
        for match in pattern.finditer(passage.folded):
            number, words = sentence_at(passage, match.start())
            if _FORESEEN.search(words) or _YEAR_TO.match(passage.folded, match.end()):
                continue
            start = passage.sentences[number].start
            before = passage.folded[start : match.start()]
            about = [one for one in _YEAR.finditer(before) if not _LOOKS_BACK.search(before[: one.start()])]
            if about and (not FUTURE.search(words) or _UNTIL.search(before[: about[-1].start()])):
                yield _told(passage, match.span("year"), int(match["year"]), int(about[-1]["year"]))


_UNTIL = compiled(r"(?:到|至|截至|\bby(?: the end of)?) ?\Z", re.IGNORECASE)
"""A year to come that something is to be reached by."""

_BY_FROM = compiled(
    rf"\bby (?P<last>{_Y})\b[^.;]{{0,80}}?\b(?:projected|expected|will|forecast|set|estimated|grow|reach)\b"
    rf"(?:[^.;]|\.(?=\d)){{0,60}}?\bfrom [^,;]{{0,30}}? in (?P<first>{_Y})\b|"
    rf"\b(?:reach|hit|grow to|rise to|expand to)\b[^;]{{0,40}}? by (?P<last2>{_Y}),? (?:up )?from [^,;]{{0,30}}? in "
    rf"(?P<first2>{_Y})\b|"
    rf"\bin (?P<last3>{_Y}),? (?:up|down|an? (?:increase|decrease|rise|fall) of) \d[\d.,]* ?(?:%|percent|per cent)"
    rf"[a-z -]{{0,20}} (?:from|on|over|compared (?:with|to)|than in) (?P<first3>{_Y})\b|"
    rf"(?<![\d(])(?P<last4>{_Y})年(?!\d{{1,2}}月)(?:(?!{_Y}年)[^;。()]){{0,40}}?(?:比|较)(?P<first4>{_Y})年(?!同|\d)[^;。,\d数报口]{{0,8}}(?:增|提高|上升|下降|减|降)",
    re.IGNORECASE,
)


def bases_of_growth(passage: Passage) -> Iterator[Relation]:
    """Yield the year that a growth goes to with the one that it starts from."""
    for match in _BY_FROM.finditer(passage.folded):
        groups = match.groupdict()
        name = next(key for key in ("first", "first2", "first3", "first4") if groups[key])
        last = int(match[name.replace("first", "last")])
        first = int(match[name])
        if name != "first4" or first <= last + 1:
            yield _told(passage, match.span(name), first, last)


def _told(passage: Passage, where: tuple[int, int], first: int, last: int) -> Relation:
    return dated(
        passage,
        where,
        SURE,
        (
            f"what it came from lies before {last}, the year told of; printed {{quote}}",
            f"所述为{last}年，其起点应在此之前，所印为{{quote}}",
        ),
        holds=first < last,
    )


# --- 2018年为2.11%, 2017年进一步上升至 ------------------------------------------------------------------------------

_FURTHER = compiled(
    rf"(?<!\d)(?P<first>{_Y})年[^,;。\d]{{0,20}}[为是达至到]\s?\d[\d,.]*[^,;。\d]{{0,10}}[,;](?:到)?(?P<last>{_Y})年"
    r"[^,;。\d]{0,8}(?:进一步|继续|再次?|又)[^,;。\d]{0,8}(?:升|增|提高|降|减|扩大|回落|攀|跌)|"
    rf"(?<![\d,.])\d[\d,.]*[^,;.\d]{{0,20}} in (?P<first2>{_Y}),? (?:and |then |before )?(?:it )?(?:rose|rising|"
    rf"grew|growing|fell|falling|"
    rf"climb\w+|increas\w+|declin\w+|dropp\w+) (?:further|again|still|even)\b[^;\d]{{0,30}}\d[\d,.]*[^,;\d]{{0,24}} in "
    rf"(?P<last2>{_Y})\b",
    re.IGNORECASE,
)


def what_followed(passage: Passage) -> Iterator[Relation]:
    """Yield the two years of a move that went further in the second."""
    for match in _FURTHER.finditer(passage.folded):
        first, last = int(match["first"] or match["first2"]), int(match["last"] or match["last2"])
        yield dated(
            passage,
            match.span(),
            SURE,
            (
                f"what went further in {last} came after {first}: {{quote}}",
                f"{last}年进一步变动，应在{first}年之后：{{quote}}",
            ),
            holds=first < last,
        )


# --- compared with September 2018 -------------------------------------------------------------------------------------

_PART = rf"(?:{MONTHS})(?: ?(?:-|to|–) ?(?:{MONTHS}))?|Q[1-4]|(?:first|second|third|fourth) (?:quarter|half)(?: of)?"
_COMPARED = compiled(
    rf"\b(?:(?:compared (?:with|to)|over|from|than(?: in)?|against|versus|relative to|on)(?: the)? |"
    r"(?=(?:same|corresponding|equivalent) ))"
    rf"(?P<part>{_PART}|(?:same|corresponding|equivalent) (?:period|quarter|month|half)(?: of| in)?),? "
    rf"(?P<year>{_Y})\b(?![-/]\d|,\d)|"
    rf"(?:较|比|与|同)(?P<year2>{_Y})年(?P<part2>同期|同月|同季|\d{{1,2}}月(?!\d)|第?[一二三四]季度|[上下]半年)",
    re.IGNORECASE,
)
_SAME = compiled(r"同|same|corresponding|equivalent", re.IGNORECASE)
_STATED = compiled(
    rf"\b(?:in|for|during) (?P<part>{_PART}),? (?P<year>{_Y})\b|"
    rf"(?<![较比与同\d])(?P<year2>{_Y})年(?P<part2>\d{{1,2}}月(?!\d)|第?[一二三四]季度|[上下]半年)",
    re.IGNORECASE,
)
FEWEST_ALIKE = 3
"""Comparisons with one year that make another a slip."""

BEFORE_THE_PANDEMIC = 2019
"""A year that reports went on comparing with for long."""
_MEAN = compiled(r"两年|三年|平均|疫情|\b(?:two|three|pre-?pandemic|average)\b", re.IGNORECASE)


def years_compared(passage: Passage) -> Iterator[Relation]:
    """Yield comparisons with the same part of another year: of the year told of itself, or unlike all others."""
    found = list(_COMPARED.finditer(passage.folded))
    times = Counter((_part(match), _year(match)) for match in found)
    common_of = {part: (year, n) for (part, year), n in sorted(times.items(), key=lambda one: one[1])}
    spoken = Counter(int(one["year"]) for one in _YEAR.finditer(passage.folded))
    years_of = set(spoken)
    for match in found:
        common, n_common = common_of[_part(match)]
        number, words = sentence_at(passage, match.start())
        year, where = _year(match), match.span("year" if match["year"] else "year2")
        before = passage.folded[passage.sentences[number].start : match.start()]
        stated = [one for one in _STATED.finditer(before) if _same_part(one, match)]
        ahead = _SAME.match(_part(match)) and spoken[year] == 1 and year > max(years_of - {year}, default=year)
        if ahead and not stated and not FUTURE.search(words):
            yield _told(passage, where, year, max(years_of - {year}))
        elif stated and not _MEAN.search(words):
            last = _year(stated[-1])
            yield _told(passage, where, year, last)
        elif (
            n_common >= FEWEST_ALIKE
            and times[_part(match), year] == 1
            and year != BEFORE_THE_PANDEMIC
            and not _MEAN.search(words)
        ):
            alone = sum(common == _year(one) for one in found if sentence_at(passage, one.start())[0] == number) == 0
            if alone and not FUTURE.search(words):
                yield dated(
                    passage,
                    where,
                    0.75,
                    (
                        f"all other comparisons of the text are with {common}; printed {{quote}}",
                        f"文中其他比较均为与{common}年相比，所印为{{quote}}年",
                    ),
                )


def _year(match: re.Match[str]) -> int:
    return int(match["year"] or match["year2"])


def _part(match: re.Match[str]) -> str:
    return str(match["part"] or match["part2"]).lower()


def _same_part(stated: re.Match[str], compared: re.Match[str]) -> bool:
    """Whether a comparison is with the same part of a year: the month named, or the same period of whatever it is."""
    one, other = _part(stated), _part(compared)
    return one == other or _SAME.match(other) is not None
