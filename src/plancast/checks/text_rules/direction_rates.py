"""Two rates of growth or of fall, between which the words say that it widened, narrowed, quickened or slowed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.wording import as_printed, is_rounded
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

_PAST = (
    r"(?:上[个一]?(?:月|季度?|周|期)|上半?年|去年|前[一两二]?(?:月|季度?|个?交易日)|[前去]?年?同期|"
    r"\d{1,2}(?:-\d{1,2})?月份?|[一二三]季度)"
)
_NARROWED_ZH = compiled(
    rf",?(?:同比|环比)?(?:降幅|跌幅|减幅|涨幅|增幅|升幅|增速|增势)(?:比|较|与)?{_PAST}?[^,;。\d]{{0,6}}?(?:有所|明显|进一步|继续|大幅|小幅|略有?)*"
    r"(?:(?P<up>扩大|加快|走阔|提高|加深|回升)|(?P<down>收窄|放缓|缩小|回落|减缓))[,;(](?:而)?"
    rf"{_PAST}[^,;。\d]{{0,8}}?(?:降幅|跌幅|减幅|涨幅|增幅|升幅|增速|下降|下跌|上涨|增长)(?:为|是|达)?"
)
_NARROWED_EN = compiled(
    r",? ?(?:an? |with the |the )?(?:rate of |pace of )?(?:(?P<slower>slower|smaller|narrower|shallower|gentler|"
    r"milder)|"
    r"(?P<faster>faster|larger|bigger|steeper|sharper|deeper)) (?:annual |monthly |yearly )?(?:decline|drop|fall|"
    r"decrease|contraction|"
    r"rise|increase|growth|gain|rate|pace)s? than (?:the |in )?(?:[a-z]+'s |[a-z]+ ){0,3}(?:of |by |was )?(?:about )?",
    re.IGNORECASE,
)
SURE = 0.9


def rates_set_apart(passage: Passage) -> Iterator[Relation]:
    """Yield two neighbouring rates of one direction whose size is said to have grown or shrunk between them."""
    for one, other in pairwise(passage.figures):
        if one.sentence != other.sentence or not {one.kind, other.kind} <= {Kind.GROWTH, Kind.LEVEL, Kind.POINTS}:
            continue
        if one.dimension != "percent" or other.dimension != "percent" or not (is_rounded(one) and is_rounded(other)):
            continue
        if one.sign * other.sign < 0:
            continue
        match = _NARROWED_ZH.fullmatch(other.before) or _NARROWED_EN.fullmatch(other.before)
        if match is not None:
            groups = match.groupdict()
            grew = groups.get("up") or groups.get("faster")
            word = grew or groups.get("down") or groups.get("slower")
            yield _relation(one, other, word or "", 1 if grew else -1)


def _relation(now: QuotedFigure, before: QuotedFigure, word: str, way: int) -> Relation:
    apart = as_printed(now).middle - as_printed(before).middle
    side = ">" if apart > 0 else "<" if apart < 0 else "="
    return Relation(
        code="DIRECTION",
        figures=(now, before),
        holds=apart * way >= 0,
        sure=SURE,
        arithmetic=Text(
            en=f"'{word}' says {'more' if way > 0 else 'less'}, and {now.quote} {side} {before.quote}",
            zh=f"“{word}”表示{'扩大' if way > 0 else '收窄'}，而{now.quote} {side} {before.quote}",
        ),
        says={"printed": now.quote},
        place=now.start,
    )
