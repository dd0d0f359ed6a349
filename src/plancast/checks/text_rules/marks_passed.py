"""A mark said to be passed, and a level right behind it on the wrong side: 突破5000亿元,达4862.7亿元.

Who writes that something passed a mark and then says where it stands says twice on which side of it that is. Hopes to
pass one say nothing about where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.wording import printed
from plancast.core.figures import Mark
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

SURE = 0.85
MOST_APART = 3
"""Times that mark and level may differ: farther apart they are of two things, or off by a power of ten."""

MOST_BETWEEN = 40
"""Characters between mark and level."""

_OVER = compiled(
    r"(?:突破|超过|首超|超|跨越|跨[上过]|站上|迈[上过]|越过|冲破)了?\Z|"
    r"\b(?:broke through|broken through|rose above|climbed above|went above|rose past|moved past)(?: the)? ?\Z",
    re.IGNORECASE,
)
_UNDER = compiled(
    r"(?:跌破|失守|降破|跌穿|低于|降至|降到|下降到|回落至|回落到|控制在|压减到)了?\Z|"
    r"\b(?:fell|dropped|slipped|declined|sank|came down|went) (?:below|under)(?: the)? ?\Z",
    re.IGNORECASE,
)
_HOPED = compiled(
    r"有望|将|力争|争取|预计|预期|计划|规划|目标|接近|逼近|即将|可望|确保|要|未|没有?|不|曾|如|若|去年|上年|"
    r"\b(?:will|would|could|may|might|not|never|nearly|almost|target|plan\w*|expect\w*|"
    r"forecast|once|if|had|last year)\b",
    re.IGNORECASE,
)
"""Of a mark that is yet to be passed, was not, or was at another time."""

_STANDS = compiled(
    r"(?:以[上下内])?(?:人民币|元|美元)?(?:大关|关口|台阶|门槛|整数关|心理关口)?[,(]?"
    r"(?:累计|总量|总额|总值|规模)?(?:达到了?|达至?|为|实现|升至|增至|增长[到至]|上升[到至]|降至|降到|录得|"
    r"收于|收报|报)|"
    r"(?: (?:mark|level|threshold|barrier|line))?(?: for the first time)?,? ?"
    r"(?:reaching|hitting|standing at|to stand at|to reach|totall?ing|coming in at|"
    r"and (?:reached|stood at|hit)|to|at) ",
    re.IGNORECASE,
)
"""All that stands between a mark and where it stands."""

_KINDS = (Kind.LEVEL, Kind.SHARE, Kind.GROWTH)
_SIDES = {Mark.ABOVE: 1, Mark.AT_LEAST: 1, Mark.BELOW: -1, Mark.AT_MOST: -1}


def marks_passed(passage: Passage) -> Iterator[Relation]:
    """Yield each mark said to be passed with the level that its clause goes on to name."""
    for mark, level in pairwise(passage.figures):
        if mark.sentence != level.sentence or not 0 < level.start - mark.end <= MOST_BETWEEN:
            continue
        if not _STANDS.fullmatch(passage.folded, mark.end, level.start) or not _may_be_one(mark, level):
            continue
        side = _side(mark)
        if side:
            yield _relation(mark, level, side)


def _may_be_one(mark: QuotedFigure, level: QuotedFigure) -> bool:
    """Whether mark and level are of one sort and size."""
    if mark.dimension != level.dimension or not {mark.kind, level.kind} <= set(_KINDS):
        return False
    if mark.figure.upper is not None or level.figure.upper is not None or mark.per_head != level.per_head:
        return False
    least, most = sorted((abs(mark.base_value), abs(level.base_value)))
    return 0 < most <= MOST_APART * least


def _side(mark: QuotedFigure) -> int:
    """Return on which side of a mark the words say that it is: 1 above it, -1 below, 0 where they do not say."""
    clause = re.split(r"[,;。]|\. ", mark.before[-40:])[-1]
    if _HOPED.search(clause):
        return 0
    if _OVER.search(clause):
        return 1
    under = _UNDER.search(clause)
    if under is None or _SIDES.get(mark.figure.mark) == 1:
        return 0
    bare = under[0].startswith(("降", "下降", "回落", "控制", "压减"))  # 降至5% alone says where it stands
    return 0 if bare and mark.figure.mark not in (Mark.BELOW, Mark.AT_MOST) else -1


def _relation(mark: QuotedFigure, level: QuotedFigure, side: int) -> Relation:
    bound, covered = mark.base_value, level.interval
    holds = covered.high >= bound if side > 0 else covered.low <= bound
    side_en, side_zh = ("above", "高于") if side > 0 else ("below", "低于")
    apart_en, apart_zh = ("is", "相符") if holds else ("is not", "不符")
    return Relation(
        "CONTRADICTION",
        (mark, level),
        holds,
        SURE,
        Text(
            en=f"said to be {side_en} {mark.quote}, and {printed(level).en} {apart_en}",
            zh=f"文中称{side_zh}{mark.quote}，而所列为{printed(level).zh}，{apart_zh}",
        ),
        {"printed": level.quote},
    )
