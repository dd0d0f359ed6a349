"""Per cent in a row of percentage points: of figures told alike in one sentence all but this one are in points."""

from __future__ import annotations

import re

from plancast.checks.text_rules.points_chinese import HEDGE
from plancast.checks.text_rules.wording import is_chinese
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure

_MOVE = r"(?:提高|提升|上升|下降|下滑|降低|回落|回升|高|低|增加|减少|收窄|扩大|加快|放缓)"
_TOLD_ZH = compiled(
    rf"(?:\A|[,;、。])(?P<who>[^,;、。:()\d]{{2,14}}?)(?:同比|环比|(?:比|较)[^,;。\d]{{2,8}})?{_MOVE}{HEDGE}\Z"
)
_THAN = compiled(r"\s?(?:higher|lower|above|below|faster|slower|more|less)\b", re.IGNORECASE)
_LIST_THAN_EN = compiled(r"[^;.]{0,80}\b(?:and|but|while)(?: was| by)? \Z")


def beside_points(passage: Passage, figure: QuotedFigure) -> QuotedFigure | None:
    """Return the figure in points beside one in per cent that is told in the same words; None where there is none."""
    for step in (-1, 1):
        number = figure.number + step
        if not 0 <= number < len(passage.figures):
            continue
        one = passage.figures[number]
        if one.sentence == figure.sentence and one.dimension == "points" and _told_alike(passage, figure, one):
            return one
    return None


def _told_alike(passage: Passage, figure: QuotedFigure, one: QuotedFigure) -> bool:
    if is_chinese(passage, figure):
        mine, theirs = _TOLD_ZH.search(figure.before), _TOLD_ZH.search(one.before)
        return bool(mine and theirs and mine["who"][-2:] == theirs["who"][-2:] and mine["who"] != theirs["who"])
    if one.number > figure.number or not _LIST_THAN_EN.fullmatch(figure.before):
        return False
    return bool(_THAN.match(figure.after) and (_THAN.match(one.after) or _THAN.search(one.before[-12:])))
