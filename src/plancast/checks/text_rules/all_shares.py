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
from plancast.core.quoted import Kind, Passage, QuotedFigure

_CHANGE = re.compile(
    r"增|降|升|跌|涨|回落|提高|率|贡献|(?<!made )(?<!make )\b(?:up|down|rose|fell|grew|growth|ris\w+|"
    r"increase\w*|decrease\w*|by|"
    r"rate|from|than|margin|yield|compared|gr[eo]w\w*|inflation)\b",
    re.IGNORECASE,
)
_SHARES = re.compile(
    r"占|构成|结构|比重|比例|\bshares?\b|\bsplit\b|\baccount|\bdivided|\btook|\bhold|\bprovid|\bmade up|"
    r"\bmix\b|\bof (?:the|all|total)\b|\bby\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"(?:\A|[.;,] )by [a-z -]{3,20},|构成中|结构中|构成[:看为]|结构[:看为]|按[\u4e00-\u9fff]{1,8}分|"
    r"从[\u4e00-\u9fff]{1,8}(?:构成|结构)看"
)
LEAST, NEARLY = 3, 15
"""Shares of a list behind such words are taken to be all where there are three, and they make nearly 100."""

_APART = re.compile(r"[;。]|\.(?!\d)")


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
            if figure.kind not in (Kind.LEVEL, Kind.SHARE) or figure.figure.value <= 0 or _CHANGE.search(figure.before):
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
    tail = passage.folded[run[-1].end : min(sentence.end, run[-1].end + 30)].lower()
    if _CHANGE.search(tail[:8]):
        return
    rest = REST.search(names[-1]) is not None
    complete = rest or COMPOSED.search(lead) is not None or opposed(names)
    if not complete and len(run) >= LEAST and _BY.search(lead):
        total = sum((one.figure.value for one in run), Decimal(0))
        if abs(total - 100) <= NEARLY:
            yield from hundred(run, 0.8)
        return
    if complete and (rest or _SHARES.search(lead + " ".join(names) + tail)):
        yield from hundred(run, 0.85)
