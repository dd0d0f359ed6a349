"""A target and a base of one rate, each named in full where it stands, anywhere in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancast.checks.text_rules.matching import bare
from plancast.checks.text_rules.target_goals import Goal, good_side, period_of
from plancast.checks.text_rules.wording import paragraph, words_before
from plancast.core.figures import Mark
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

MOST_PARAGRAPHS = 200
"""Paragraphs between the two: work reports look back at their beginning and forward at their end."""

_TARGET_WORDS = compiled(
    r"目标|力争|预期|确保|争取|计划|到20\d\d年|提高到|控制在|今年要|"
    r"\b(?:target\w*|set|aim\w*|goal|propos\w+|plan\w*|by 20\d\d|will|rais(?:e|ing)|to be (?:kept|held))\b",
    re.IGNORECASE,
)
_STANDS_SO = compiled(r"到20\d\d年[底末]?,?[^,;。\d]{0,14}[为是]\Z")
"""到2024年底,森林覆盖率为: as it stands."""
_RATE_NAME = compiled(
    r"城镇调查失业率|城镇登记失业率|调查失业率|失业率|城镇化率|森林覆盖率|粮食(?:总)?产量|"
    r"研发(?:经费)?(?:投入)?(?:支出)?[^,;。]{0,6}(?:强度|比重)|数字经济核心产业增加值占[^,;。]{0,12}比重|"
    r"\b(?:unemployment rate|unemployment(?= is)|urbani[sz]ation rate|forest coverage(?: rate)?|"
    r"r&d (?:spending|intensity|expenditure)[a-z ]{0,20}|value added of core digital economy industries)\b",
    re.IGNORECASE,
)
_KEYS = (
    "登记失业率",
    "失业率",
    "城镇化率",
    "森林覆盖率",
    "粮食",
    "unemployment",
    "urbani",
    "forest",
    "digital",
    "数字经济",
    "研发",
    "r&d",
)


def goals_by_name(passage: Passage) -> Iterator[Goal]:
    """Yield the goals of rates that a text names twice: once as it is, once as it is to be."""
    found: dict[str, list[tuple[QuotedFigure, bool, str]]] = {}
    for figure in passage.figures:
        if figure.kind not in (Kind.LEVEL, Kind.SHARE) or figure.figure.upper is not None:
            continue
        names = list(_RATE_NAME.finditer(figure.before))
        if not names or len(figure.before) - names[-1].end() > 40 or "|" in figure.before:
            continue
        if figure.dimension != "percent" and not names[-1][0].startswith("粮食"):
            continue
        words = words_before(passage, figure)
        aim = figure.expected or (_TARGET_WORDS.search(words) is not None and not _STANDS_SO.search(words))
        found.setdefault(_key(names[-1][0]), []).append((figure, aim, names[-1][0]))
    for name, told in found.items():
        bases = [(one, called) for one, aim, called in told if not aim]
        aims = [(one, called) for one, aim, called in told if aim]
        if len(bases) != 1 or len(aims) != 1:
            continue
        (base, _), (aimed, label) = bases[0], aims[0]
        if base.figure.mark not in (Mark.EXACT, Mark.ABOUT):
            continue  # below 5.3% is a bound as well
        rises = good_side(aimed, name)
        far = abs(paragraph(passage, aimed) - paragraph(passage, base)) > MOST_PARAGRAPHS
        if rises is not None and not far and base.place == aimed.place and base.dimension == aimed.dimension:
            yield Goal(aimed, base, label, rises, period_of(aimed), period_of(base), 0.8)


def _key(name: str) -> str:
    """Return one name for the ways in which a rate is called."""
    lowered = name.lower()
    return next((word for word in _KEYS if word in lowered), bare(lowered))
