"""Shares that words say are all of one whole: split between, the remaining, 男性 and 女性. They make 100."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from plancast.checks.text_rules.hundred import hundred
from plancast.checks.text_rules.matching import bounded
from plancast.checks.text_rules.opposites import opposed
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.total_words import COMPOSED, REST
from plancast.core.intervals import Interval, added
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

_CHANGE = compiled(
    r"增|降|升|跌|涨|回落|提高|率|贡献|(?<!made )(?<!make )\b(?:up|down|rose|fell|grew|growth|ris\w+|"
    r"increase\w*|decrease\w*|by|"
    r"rate|from|than|margin|yield|compared|gr[eo]w\w*|inflation)\b",
    re.IGNORECASE,
)
_SHARES = compiled(
    r"占|构成|结构|比重|比例|\bshares?\b|\bsplit\b|\baccount|\bdivided|\btook|\bhold|\bprovid|\bmade up|"
    r"\bmix\b|\bof (?:the|all|total)\b|\bby\b",
    re.IGNORECASE,
)
_BY = compiled(
    r"(?:\A|[.;,] )by [a-z -]{3,20},|\b(?:ownership|structure|breakdown|split|mix|composition|make-?up)\b[^.;]{0,30}:|"
    r"构成中|结构中|构成[:看为]|结构[:看为]|按[\u4e00-\u9fff]{1,8}分|"
    r"从[\u4e00-\u9fff]{1,8}(?:构成|结构)看"
)
_CHANGE_NEAR = compiled(
    r"(?:增|降|升|跌|涨|回落|提高|率)[^,;。]{0,4}\Z|(?<!made )(?<!make )\b(?:up|down|rose|fell|grew|growth|ris\w+|"
    r"increase\w*|decrease\w*|by|rate|from|than|margin|yield|gr[eo]w\w*|inflation)(?: of| to| at| was| is)?\s*\Z",
    re.IGNORECASE,
)
_SECTORS = (
    compiled(r"\bagricultur|\bprimary\b|\bfarm|第一产业|一产|农业", re.IGNORECASE),
    compiled(r"\bindustr|\bsecondary\b|\bmanufactur|第二产业|二产|工业", re.IGNORECASE),
    compiled(r"\bservices?\b|\btertiary\b|第三产业|三产|服务业", re.IGNORECASE),
)
"""The three sectors, of which an economy is made."""

LEAST, NEARLY = 3, 15
"""Shares of a list behind such words are taken to be all where there are three, and they make nearly 100."""

HUNDRED = Interval.exactly(100)

_OF_THEM = compiled(r"\s*(?:of|for|in|among|的)", re.IGNORECASE)
_YOUNGEST = compiled(r"(?:\D|\A)0 ?(?:-{1,2}|至|到|to|~) ?1\d|\bunder|\bbelow|以下|不满|未满", re.IGNORECASE)
_OLDEST = compiled(r"及以上|以上|\band (?:over|above|older)|\bor (?:over|older|more)|\bover \d\d", re.IGNORECASE)
"""Groups of ages, or of sizes, from the first to the last."""

_APART = compiled(r"[;。]|\.(?!\d)")


def all_shares(passage: Passage) -> Iterator[Relation]:
    """Yield shares of one sentence that are said to be all."""
    run: list[QuotedFigure] = []
    excluded = -1
    for figure in passage.figures:
        if run and (figure.sentence != run[-1].sentence or _APART.search(figure.before)):
            yield from _of(passage, run)
            run = []
        if figure.dimension == "percent" and excluded == figure.sentence:
            continue
        if figure.dimension == "percent":
            if figure.kind not in (Kind.LEVEL, Kind.SHARE) or figure.figure.value <= 0 or _is_change(figure):
                excluded, run = figure.sentence, []
            else:
                run.append(figure)
        elif run and figure.dimension:
            yield from _of(passage, run)
            run = []
    yield from _of(passage, run)


def _of(passage: Passage, run: Sequence[QuotedFigure]) -> Iterator[Relation]:
    if not 2 <= len(run) <= 10 or not all(bounded(one) for one in run):
        return
    sentence = passage.sentences[run[0].sentence]
    lead = passage.folded[max(sentence.start, run[0].start - 80) : run[0].start].lower()
    names = [one.before.lower()[-24:] for one in run]
    around = [f"{one.before.lower()[-24:]} {one.after.lower()[:24]}" for one in run]
    tail = passage.folded[run[-1].end : min(sentence.end, run[-1].end + 30)].lower()
    if _CHANGE.search(tail[:8]):
        return
    rest = REST.search(names[-1]) is not None or REST.match(run[-1].after.lower().strip()) is not None
    behind = ["" if _OF_THEM.match(one.after) else one.after.lower()[:24] for one in run]
    complete = (
        rest
        or COMPOSED.search(lead) is not None
        or opposed(names)
        or opposed(behind)
        or _is_sectors(around)
        or _is_ages(names)
    )
    if not complete and len(run) >= LEAST and _BY.search(lead):
        total = sum((one.figure.value for one in run), Decimal(0))
        if abs(total - 100) <= NEARLY:
            yield from hundred(run, 0.8)
        return
    if not complete and added([one.interval for one in run]).touches(HUNDRED) and len(run) >= LEAST:
        yield from hundred(run, 0.8)  # that they make 100 says that they are all
        return
    if complete and (rest or opposed(behind) or _SHARES.search(lead + " ".join(names) + tail)):
        yield from hundred(run, 0.85)


def _is_ages(names: Sequence[str]) -> bool:
    """Whether shares are those of groups from the youngest or smallest to the oldest or largest."""
    return len(names) >= LEAST and _YOUNGEST.search(names[0]) is not None and _OLDEST.search(names[-1]) is not None


def _is_change(figure: QuotedFigure) -> bool:
    """Whether words say that a rate is one of change."""
    return _CHANGE_NEAR.search(figure.before.lower()) is not None


def _is_sectors(around: Sequence[str]) -> bool:
    """Whether shares are those of the three sectors, each named once."""
    if len(around) != len(_SECTORS):
        return False
    named = [[place for place, one in enumerate(_SECTORS) if one.search(words[:24])] for words in around]
    return [one[0] for one in named if one] != [] and sorted({one[0] for one in named if one}) == [0, 1, 2]
