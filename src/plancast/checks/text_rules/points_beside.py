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
_AND_UP_EN = compiled(r"[^;.]{0,60}\b(?:and|but) (?:also )?(?:up|down)(?: by)? \Z", re.IGNORECASE)
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
    if one.number < figure.number and _AND_UP_EN.fullmatch(figure.before):
        return True
    if one.number > figure.number or not _LIST_THAN_EN.fullmatch(figure.before):
        return False
    return bool(_THAN.match(figure.after) and (_THAN.match(one.after) or _THAN.search(one.before[-12:])))


_NAME_ZH = compiled(r"[\u4e00-\u9fff]{2,3}率|占比|比重|增速")
_NAME_EN = compiled(
    r"\b[a-z]+ (?:rate|ratio|margin|share)\b|\b(?:occupancy|turnout|inflation|unemployment)\b", re.IGNORECASE
)
_MOVED = compiled(
    rf"{_MOVE}{HEDGE}\Z|\b(?:up|down|rose|fell|increase[ds]?|decrease[ds]?|drop\w*|climb\w*)(?: of| by)? \Z",
    re.IGNORECASE,
)


def said_in_points(passage: Passage, figure: QuotedFigure) -> QuotedFigure | None:
    """Return the same change of the same rate told in points elsewhere in the text; None where it is not."""
    if figure.figure.step >= 1 or not _MOVED.search(figure.before):
        return None
    for one in passage.figures[max(0, figure.number - 12) : figure.number + 13]:
        same = one.dimension == "points" and one.figure.value == figure.figure.value
        if same and one.figure.step == figure.figure.step and _names(passage, one) & _names(passage, figure):
            return one
    return None


def _names(passage: Passage, figure: QuotedFigure) -> set[str]:
    """Return the names of rates in the words before a figure."""
    start = max(passage.sentences[figure.sentence].start, figure.start - 60)
    words = passage.folded[start : figure.start].lower()
    return {found[-3:] for found in _NAME_ZH.findall(words)} | set(_NAME_EN.findall(words))
