"""A text becomes a passage: its sentences, and its figures with all that is said of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from plancast.core.periods import Period
from plancast.core.quoted import Against, Kind, Passage, QuotedFigure, Sentence, Sure
from plancast.core.quoted.measures import measure_of
from plancast.core.quoted.passage import PeriodMention
from plancast.reading.texts.chinese import said_in_chinese
from plancast.reading.texts.english import said_in_english
from plancast.reading.texts.fold import folded as fold
from plancast.reading.texts.markdown import masked
from plancast.reading.texts.mentions import NO_SHIFT, STAND_IN, Mention, mentions_of, period_of
from plancast.reading.texts.numbers import Spotted, spot_figures
from plancast.reading.texts.said import PERIOD_CLOSES, PERIOD_OPENS, Around, Said
from plancast.reading.texts.tables import Cell, cells_of
from plancast.reading.texts.sentences import clause_ends, joined_lines, place_in, sentences_of

SAID_HERE, IN_SENTENCE, IN_PARAGRAPH, FROM_BEFORE = 0.95, 0.9, 0.8, 0.6
"""How sure a reading is by where it is said: in the figure's clause, its sentence, its paragraph, or further up."""


def read_passage(text: str, file: str, document_day: date | None = None) -> Passage:
    """Find the figures of a text, and read what is said of each.

    Parameters
    ----------
    text
        The text, its line ends ``\\n``.
    file
        Its name, for places.
    document_day
        Day of the document, against which "last year" is read; where none is given, the newest year that the text
        speaks of as past stands in for it.

    Examples
    --------
    >>> passage = read_passage("2024年全市生产总值5.39万亿元,增长5.0%。", "a.txt")
    >>> [(one.quote, one.kind.value, one.concept, str(one.period)) for one in passage.figures]
    [('5.39万亿元', 'level', '全市生产总值', '2024'), ('5.0%', 'growth', '全市生产总值', '2024')]
    """
    folded = joined_lines(masked(fold(text)))
    sentences = sentences_of(folded)
    mentions = mentions_of(folded)
    spotted = spot_figures(folded, tuple((one.start, one.end) for one in mentions))
    year = _document_year(mentions, document_day)
    starts = [one.start for one in sentences]
    lines = [match.end() for match in re.finditer("\n", text)]
    clauses = clause_ends(folded)
    marked = _marker(folded, mentions)
    draft: list[QuotedFigure] = []
    for number, spot in enumerate(spotted):
        sentence = max(0, bisect_right(starts, spot.start) - 1)
        draft.append(_draft(text, folded, spotted, number, sentences[sentence], sentence, clauses, lines, marked))
    cells = cells_of(folded)
    figures = _with_periods(_with_concepts(_in_cells(draft, cells), sentences), sentences, mentions, folded, year)
    figures = _headed(figures, cells, mentions, year)
    return Passage(
        file=file,
        text=text,
        folded=folded,
        sentences=sentences,
        figures=tuple(figures),
        document_day=document_day,
        mentions=tuple(PeriodMention(one.start, one.end, one.words, one.year, one.last_year) for one in mentions),
        document_year=year,
    )


def _marker(folded: str, mentions: Sequence[Mention]) -> Callable[[int, int], str]:
    """Return what gives a stretch of the text with its periods between marks."""
    starts = [one.start for one in mentions]

    def marked(begin: int, end: int) -> str:
        first, last = bisect_right(starts, begin - 1), bisect_right(starts, end - 1)
        if first == last:
            return folded[begin:end]
        parts, place = [], begin
        for mention in mentions[first:last]:
            finish = min(mention.end, end)
            parts += [folded[place : mention.start], PERIOD_OPENS, folded[mention.start : finish], PERIOD_CLOSES]
            place = finish
        return "".join([*parts, folded[place:end]])

    return marked


def _document_year(mentions: Sequence[Mention], document_day: date | None) -> int:
    """Return the year of the day given, else the newest year that is no deadline, plan or span."""
    if document_day is not None:
        return document_day.year
    past = [
        one.year
        for one in mentions
        if one.year and one.part != "span" and one.role not in ("deadline", "plan", "target")
    ]
    from_to = [one.year for one in mentions if one.year and one.role == "deadline" and _follows_from(one, mentions)]
    # a year that stands alone far above all others is more likely a slip or a target than the document's
    counted = sorted(past + from_to)
    return counted[-1] if counted else 0


def _follows_from(mention: Mention, mentions: Sequence[Mention]) -> bool:
    return any(one.role == "from" and 0 < mention.start - one.end < 40 for one in mentions)


def _draft(
    text: str,
    folded: str,
    spotted: Sequence[Spotted],
    number: int,
    sentence: Sentence,
    place: int,
    clauses: list[int],
    lines: list[int],
    with_periods: Callable[[int, int], str],
) -> QuotedFigure:
    """Return a figure with what its own words say."""
    spot = spotted[number]
    begin = sentence.start
    if number and spotted[number - 1].end > begin:
        begin = spotted[number - 1].end
    finish = sentence.end
    if number + 1 < len(spotted) and spotted[number + 1].start < finish:
        finish = spotted[number + 1].start
    left, right = folded[begin : spot.start], folded[spot.end : finish]
    clause = place_in(clauses, spot.start)
    clause_start = clauses[clause - 1] if clause else 0
    unit = spot.figure.unit
    printed = folded[spot.start : spot.start + 1]
    around = Around(
        left=with_periods(begin, spot.start),
        clause=with_periods(max(begin, clause_start), spot.start),
        right=right,
        dimension="" if unit is None else unit.dimension,
        printed_sign=printed if printed in "+-" else "",
        form=spot.form,
    )
    said = said_in_chinese(around) if sentence.language == "zh" else said_in_english(around)
    return _figure(
        " ".join(text[spot.start : spot.end].split()), spot, said, left, right, number, place, clause, bisect_right(lines, spot.start) + 1
    )


def _figure(
    quote: str, spot: Spotted, said: Said, left: str, right: str, number: int, sentence: int, clause: int, line: int
) -> QuotedFigure:
    return QuotedFigure(
        number=number,
        quote=quote,
        line=line,
        start=spot.start,
        end=spot.end,
        sentence=sentence,
        clause=clause,
        before=left,
        after=right,
        figure=spot.figure,
        kind=said.kind,
        sign=said.sign,
        concept=said.concept,
        measure=measure_of(said.concept) if said.concept else "",
        whole=said.whole,
        against=Against(said.against, None, said.against_words),
        prices=said.prices,
        yearly_mean=said.yearly_mean,
        cumulative=said.cumulative,
        per_head=said.per_head,
        expected=said.expected,
        sure=Sure(
            kind=said.kind_sure if not said.carries_on else -said.kind_sure, concept=SAID_HERE if said.concept else 0.0
        ),
    )


def _in_cells(draft: list[QuotedFigure], cells: Sequence[Cell]) -> list[QuotedFigure]:
    """Give figures of a table what their row says: thing, unit, kind."""
    found, starts = [], [one.start for one in cells]
    for one in draft:
        cell = cells[max(0, bisect_right(starts, one.start) - 1)] if cells else None
        if cell is None or not cell.start <= one.start < cell.end:
            found.append(one)
            continue
        figure = one.figure
        if figure.unit is None and cell.unit is not None:
            figure = replace(figure, unit=cell.unit)
        sure = one.sure._replace(kind=0.9, concept=SAID_HERE if cell.label else 0.0)
        kind = cell.kind or (Kind.GROWTH if one.kind is Kind.GROWTH else Kind.LEVEL)
        measure = measure_of(cell.label)
        found.append(replace(one, figure=figure, kind=kind, concept=cell.label, measure=measure, whole="", sure=sure))
    return found


def _headed(
    figures: list[QuotedFigure], cells: Sequence[Cell], mentions: Sequence[Mention], year: int
) -> list[QuotedFigure]:
    """Give figures of a table the period of their column, unless their own cell names one."""
    found, starts = [], [one.start for one in cells]
    by_place = {one.start: one for one in mentions}
    for one in figures:
        cell = cells[max(0, bisect_right(starts, one.start) - 1)] if cells else None
        if cell is None or not cell.start <= one.start < cell.end:
            found.append(one)
            continue
        own = next((m for place in range(cell.start, cell.end) if (m := by_place.get(place)) is not None), None)
        over = next((m for place in range(*cell.heading) if (m := by_place.get(place)) is not None), None)
        chosen = own or over
        period = None if chosen is None else _resolved(chosen, year or STAND_IN, 0, None)
        sure = SAID_HERE if period is not None else 0.0
        found.append(
            replace(
                one,
                period=period,
                sure=one.sure._replace(period=sure),
                expected=period is not None and 0 < year < period.year,
            )
        )
    return found


_RESPECTIVELY = re.compile(r"分别|依次|respectively", re.IGNORECASE)
_ENUMERATED = re.compile(r"[、和与及]|以及|, and |, | and ")


def _with_concepts(draft: list[QuotedFigure], sentences: Sequence[Sentence]) -> list[QuotedFigure]:
    """Let members of a list take their kind, and figures without words of their own their concept, from before."""
    found: list[QuotedFigure] = []
    for one in draft:
        last = found[-1] if found and found[-1].sentence == one.sentence else None
        if one.sure.kind < 0:
            one = _listed(one, last)
        if not one.concept and last is not None and last.concept:
            chained = ";" not in one.before and "|" not in one.before
            sure = last.sure.concept * (0.97 if chained else 0.8)
            one = replace(one, concept=last.concept, measure=last.measure, sure=one.sure._replace(concept=sure))
            one = replace(one, per_head=one.per_head or last.per_head)
        elif (
            not one.concept
            and last is None
            and found
            and one.kind in (Kind.GROWTH, Kind.POINTS, Kind.CHANGE, Kind.SHARE)
        ):
            before = found[-1]
            if before.concept and sentences[before.sentence].paragraph == sentences[one.sentence].paragraph:
                one = replace(one, concept=before.concept, measure=before.measure, sure=one.sure._replace(concept=0.5))
        found.append(one)
    return _distributed(found, sentences)


def _listed(one: QuotedFigure, last: QuotedFigure | None) -> QuotedFigure:
    """Give a member of a list the kind of the figure before it, where both measure alike."""
    sure = one.sure._replace(kind=-one.sure.kind)
    if last is None or last.dimension != one.dimension:
        return replace(one, sure=sure._replace(kind=0.6))
    return replace(
        one,
        kind=last.kind,
        sign=last.sign if not one.sign else one.sign,
        whole=last.whole,
        against=last.against,
        prices=last.prices,
        yearly_mean=last.yearly_mean,
        expected=last.expected,
        sure=sure,
    )


def _distributed(figures: list[QuotedFigure], sentences: Sequence[Sentence]) -> list[QuotedFigure]:
    """Share out the names of a list over its figures: A、B和C分别增长1%、2%和3%."""
    found = list(figures)
    start = 0
    while start < len(found):
        end = start + 1
        while end < len(found) and _continues(found[end], found[end - 1]):
            end += 1
        if end - start > 1:
            members = found[start:end]
            said = members[0].before + " " + members[-1].after[:20]
            names: tuple[str, ...] = ()
            if _RESPECTIVELY.search(said):
                names = _names_of(members[0].concept, len(members)) or _names_before(found[:start], members)
            for offset, member in enumerate(members):
                if names:
                    member = replace(member, concept=names[offset], measure=measure_of(names[offset]))
                    member = replace(member, sure=member.sure._replace(concept=0.9))
                elif offset:
                    member = replace(member, sure=member.sure._replace(concept=min(member.sure.concept, 0.4)))
                found[start + offset] = member
        start = end
    return found


def _names_before(earlier: list[QuotedFigure], members: list[QuotedFigure]) -> tuple[str, ...]:
    """Return the things whose amounts stand right before, one each: 甲1亿元,乙2亿元,分别占50%和20%."""
    amounts: list[str] = []
    for one in reversed(earlier):
        if one.sentence != members[0].sentence or one.kind is not Kind.LEVEL or one.dimension == members[0].dimension:
            break
        amounts.insert(0, one.concept)
    return tuple(amounts) if len(amounts) == len(members) == len(set(amounts)) and all(amounts) else ()


def _continues(one: QuotedFigure, last: QuotedFigure) -> bool:
    between = one.before.strip().lower()
    joins = between in ("、", "和", "与", "及", "以及", "and", ", and", ",", "/")
    return joins and one.sentence == last.sentence and one.dimension == last.dimension


def _names_of(concept: str, n: int) -> tuple[str, ...]:
    """Return the names that a list of ``n`` figures belongs to; none where their number differs.

    What stands behind the last name belongs to all: 第一、第二、第三产业增加值; so does a common beginning.
    """
    parts = [part.strip() for part in _ENUMERATED.split(concept) if part.strip()]
    if len(parts) != n:
        return ()
    last = parts[-1]
    measure = re.search(
        r"(?:产业)?(?:增加值|产值|产量|投资|收入|支出|消费|出口|进口|人口|面积|利润|产业|口岸|行业|企业)+\Z", last
    )
    tail = measure[0] if measure else ""
    if not tail and not last.isascii():
        return tuple(parts)
    return tuple(part if part.endswith(tail) or not tail else part + tail for part in parts)


_TRAILING_EN = re.compile(
    r"\s?[(]?(?:[a-z-]+\s){0,4}?(?:in|for|during|of|at the end of|by the end of|as of|over)?\s?(?:the\s)?\Z",
    re.IGNORECASE,
)
_BESIDE_EN = re.compile(
    r"\b(?:compared (?:with|to)|as against|against|versus|vs|up from|down from|from|than)\b[^,;.\d]{0,30}(?:[\d.,]+[^,;.]{0,20}\()?\Z",
    re.IGNORECASE,
)
_COMPARES_EN = re.compile(r"\b(?:than|from|compared|against|versus|over|on|above|below|since|to)\b", re.IGNORECASE)


def _with_periods(
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
    for mention in mentions:
        resolved.append(_resolved(mention, spoken_year, last_year, topic))
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
            replace(
                one,
                period=period,
                also_for=also,
                against=against,
                expected=expected,
                sure=one.sure._replace(period=sure),
            )
        )
    return found


def _resolved(mention: Mention, year: int, last_year: int, topic: Period | None) -> Period | None:
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
