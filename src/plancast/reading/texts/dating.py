"""For when a figure is, and with when it is compared."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from plancast.core.periods import Period
from plancast.core.quoted import Against, Kind, QuotedFigure, Sentence
from plancast.reading.texts.mentions import NO_SHIFT, STAND_IN, Mention, period_of
from plancast.reading.texts.sureness import FROM_BEFORE, IN_PARAGRAPH, IN_SENTENCE, SAID_HERE

_TRAILING_EN = re.compile(
    r"\s?[(]?(?:[a-z-]+\s){0,4}?(?:in|for|during|of|at the end of|by the end of|as of|over)?\s?(?:the\s)?\Z",
    re.IGNORECASE,
)
_BESIDE_EN = re.compile(
    r"\b(?:compared (?:with|to)|as against|against|versus|vs|up from|down from|from|than)\b[^,;.\d]{0,30}(?:[\d.,]+[^,;.]{0,20}\()?\Z",
    re.IGNORECASE,
)
_COMPARES_EN = re.compile(r"\b(?:than|from|compared|against|versus|over|on|above|below|since|to)\b", re.IGNORECASE)


def with_periods(
    figures: list[QuotedFigure],
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    folded: str,
    year: int,
) -> list[QuotedFigure]:
    """Give each figure its period, and comparisons theirs."""
    found: list[QuotedFigure] = []
    starts = [one.start for one in mentions]
    known: tuple[Period | None, int, float] = (None, -1, 0.0)
    last_year, topic = 0, None
    paragraph, spoken = -1, list[Period]()
    compared: set[int] = set()  # periods of figures that others are compared with: no period of what follows
    spoken_year = year or STAND_IN
    resolved: list[Period | None] = []
    line_end = -1
    for mention in mentions:
        if (
            mention.start > line_end
        ):  # a part of the year without a year is of the document's year, in each paragraph anew
            last_year, line_end = year, folded.find("\n", mention.start) % (len(folded) + 1)
        resolved.append(resolved_period(mention, spoken_year, last_year, topic))
        if mention.year and mention.role not in ("deadline", "plan", "against") and mention.part != "span":
            last_year = mention.year
        if resolved[-1] is not None and mention.role == "main":
            topic = resolved[-1]
    for one in figures:
        sentence = sentences[one.sentence]
        first, after = bisect_right(starts, sentence.start - 1), bisect_right(starts, one.end - 1)
        until = bisect_right(starts, sentence.end - 1)
        before = list(range(first, min(after, until)))
        behind = list(range(after, until))
        period, sure, leads = _period(one, before, behind, mentions, resolved, folded, sentence.language, compared)
        also: tuple[Period, ...] = ()
        if sentence.paragraph != paragraph:
            paragraph, spoken = sentence.paragraph, []
        if period is None and known[0] is not None:
            near = sentences[known[1]].paragraph == sentence.paragraph
            period, sure = known[0], (IN_PARAGRAPH if near else FROM_BEFORE) * min(1.0, known[2] + 0.1)
            also = tuple(other for other in spoken if other != period)
            sure *= 0.95 if also else 1.0
        elif period is not None and (leads or known[0] is None):
            known = (period, one.sentence, sure)
            if period not in spoken:
                spoken.append(period)
        against = _against(one, before, behind, mentions, resolved, period, folded)
        expected = one.expected or (period is not None and bool(year) and period.year > year and period.kind != "years")
        found.append(
            one._replace(
                period=period,
                also_for=also,
                against=against,
                expected=expected,
                sure=one.sure._replace(period=sure),
            )
        )
    return found


def resolved_period(mention: Mention, year: int, last_year: int, topic: Period | None) -> Period | None:
    """Return the period of a mention; a part of the year without a year is of the one spoken of last."""
    first, last = mention.year, mention.last_year
    if not first:
        if mention.shift != NO_SHIFT:
            first = year + mention.shift
        elif mention.role == "against" and mention.part == "year":
            return None
        else:
            first = last_year or year
        last = first
    return period_of(first, last, mention.part, mention.fiscal) if first else None


def _period(
    one: QuotedFigure,
    before: list[int],
    behind: list[int],
    mentions: Sequence[Mention],
    resolved: list[Period | None],
    folded: str,
    language: str,
    compared: set[int],
) -> tuple[Period | None, float, bool]:
    """Return the period, how sure it is, and whether figures after it may be for it too."""
    # said right behind: 7.5 percent in 2021, 26.1万亿元(2024年)
    for place in behind[:1]:
        mention = mentions[place]
        gap = re.sub(r"^\s?\([^()]*\)", "", folded[one.end : mention.start])
        inside = mention.start < one.end + len(one.after) or len(gap) < len(folded[one.end : mention.start])
        if inside and resolved[place] is not None:
            if (
                language == "en"
                and len(gap) < 48
                and not _COMPARES_EN.search(gap)
                and not re.search(r"[;]|, (?!in )|\b(?:and|while|but|up|down)\b", gap)
            ):
                if _BESIDE_EN.search(one.before) or _BESIDE_EN.search(folded[max(0, one.start - 60) : one.start]):
                    compared.add(place)
                return resolved[place], SAID_HERE, place not in compared
            if language == "zh" and re.fullmatch(r"\s?[(]", gap):
                return resolved[place], SAID_HERE, False
    # said right before, also as the start or end of a comparison: 从2021年7617.14亿元增长至2024年9847.02亿元
    for place in reversed(before):
        mention = mentions[place]
        gap = folded[mention.end : one.start]
        if resolved[place] is None or (one.kind is Kind.MULTIPLE and gap.startswith("的")):
            continue
        if (
            len(gap) <= 3
            and mention.role in ("from", "to", "deadline", "against")
            and one.kind is Kind.LEVEL
            and not re.search(r"[,;]", gap)
        ):
            return resolved[place], SAID_HERE, mention.role == "deadline"
        if place in compared:
            continue
        if mention.role in ("main", "plan", "deadline", "from") and not (
            mention.role == "plan" and mention.words.endswith(("规划", "计划", "Plan", "plan"))
        ):
            clear = not re.search(r"[,;:]", gap)
            return resolved[place], SAID_HERE if clear else IN_SENTENCE, mention.role != "from"
    for place in behind:
        mention = mentions[place]
        if mention.role in ("main",) and resolved[place] is not None and language == "en":
            return resolved[place], 0.75, True
    return None, 0.0, False


def _against(
    one: QuotedFigure,
    before: list[int],
    behind: list[int],
    mentions: Sequence[Mention],
    resolved: list[Period | None],
    period: Period | None,
    folded: str,
) -> Against:
    """Give a comparison its period: the one named, or the year before."""
    if one.kind not in (Kind.GROWTH, Kind.CHANGE, Kind.POINTS, Kind.MULTIPLE):
        return one.against
    near = [
        place
        for place in before
        if mentions[place].role == "against" and mentions[place].start >= one.start - len(one.before)
    ]
    near += [
        place
        for place in behind
        if mentions[place].role == "against" and mentions[place].start <= one.end + min(len(one.after), 60)
    ]
    for place in near:
        if resolved[place] is not None and mentions[place].year:
            kind = "year" if period is not None and resolved[place].year == period.year - 1 else "base"
            return Against(kind, resolved[place], one.against.words or mentions[place].words)
    if one.against.kind == "year" and period is not None:
        return one.against._replace(period=_year_before(period))
    return one.against


def _year_before(period: Period) -> Period | None:
    """Return the same part of the year before."""
    if period.kind in ("years", "day", "fiscal_year", "fiscal_part"):
        return None
    shifted = period.text.replace(str(period.year), str(period.year - 1), 1)
    start, end = period.start, period.end
    day = 28 if end.month == 2 else end.day
    return Period(shifted, period.kind, start.replace(year=start.year - 1), end.replace(year=end.year - 1, day=day))
