"""Shares that words say are all of one whole: split between, the remaining, 男性 and 女性. They make 100."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancast.checks.text_rules.hundred import hundred
from plancast.checks.text_rules.matching import bounded
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.total_words import COMPOSED, REST, opposed
from plancast.core.quoted import Kind, Passage, QuotedFigure

_CHANGE = re.compile(
    r"增|降|升|跌|涨|回落|提高|率|贡献|\b(?:up|down|rose|fell|grew|growth|ris\w+|increase\w*|decrease\w*|by|"
    r"rate|from|than|margin|yield|compared|gr[eo]w\w*|inflation)\b|分别",
    re.IGNORECASE,
)
_SHARES = re.compile(
    r"占|构成|结构|比重|比例|\bshares?\b|\bsplit\b|\baccount|\bdivided|\btook|\bhold|\bprovid|\bmade up|"
    r"\bmix\b|\bof (?:the|all|total)\b|\bby\b",
    re.IGNORECASE,
)
_APART = re.compile(r"[;。]|\.(?!\d)")


def all_shares(passage: Passage) -> Iterator[Relation]:
    """Yield shares of one sentence that are said to be all."""
    run: list[QuotedFigure] = []
    for figure in passage.figures:
        if run and (figure.sentence != run[-1].sentence or _APART.search(figure.before)):
            yield from _of(passage, run)
            run = []
        if figure.dimension == "percent" and figure.kind in (Kind.LEVEL, Kind.SHARE) and figure.figure.value > 0:
            if _CHANGE.search(figure.before):
                yield from _of(passage, run)
                run = []
            else:
                run.append(figure)
        elif run and figure.dimension != "percent":
            yield from _of(passage, run)
            run = []
    yield from _of(passage, run)


def _of(passage: Passage, run: Sequence[QuotedFigure]) -> Iterator[Relation]:
    if not 2 <= len(run) <= 10 or not all(bounded(one) for one in run):
        return
    sentence = passage.sentences[run[0].sentence]
    lead = passage.folded[max(sentence.start, run[0].start - 80) : run[0].start].lower()
    names = [re.split("[,(;]", one.before.lower())[-1] if one.before.strip(" (") else one.before.lower() for one in run]
    names = [one.before.lower()[-24:] for one in run]
    tail = passage.folded[run[-1].end : min(sentence.end, run[-1].end + 30)].lower()
    if _CHANGE.search(tail[:8]):
        return
    rest = REST.search(names[-1]) is not None
    complete = rest or COMPOSED.search(lead) is not None or opposed(names)
    if complete and (rest or _SHARES.search(lead + " ".join(names) + tail)):
        yield from hundred(run, 0.85)
