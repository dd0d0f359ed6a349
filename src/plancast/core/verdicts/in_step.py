"""与经济增长同步, in step with growth: not more than a margin below another indicator."""

from __future__ import annotations

import re
from decimal import Decimal

from plancast.core.rule import Accumulation, Bound
from plancast.core.text import Text
from plancast.core.verdicts.verdict import Asked, ComparisonVerdict, Example, Reach, words_of

MARGIN_POINTS = Decimal("0.5")
"""How far below still counts as in step: an assumption, for growth printed to one decimal from 0 to 1 points."""


def _accumulation(asked: Asked) -> Accumulation | None:
    """Growth is compared: of a level it is worked out, a growth rate of one year is its own figure."""
    return None if asked.indicator.is_growth or asked.indicator.kind == "event" else "mean_growth"


def _reach(match: re.Match[str], margin: Decimal | None) -> Reach:
    used = MARGIN_POINTS if margin is None else margin
    assumed = Text(en=f"in step: not more than {used} points below", zh=f"低于经济增速不超过{used}个百分点的，视为同步")
    return Reach(
        bound=Bound(lower=-used),
        strict=Bound(lower=Decimal(0)),
        center=None,
        side="up",
        assumed=(assumed,) if margin is None else (),
    )


VERDICT = ComparisonVerdict(
    name="in_step",
    words=Text(en="`in step with economic growth`", zh="`与经济增长同步`"),
    meaning=Text(
        en="mean growth over the years not more than 0.5 points below that of the indicator compared (margin assumed, "
        "`rule: {margin: ...}` changes it)",
        zh="多年平均增速低于所比较指标不超过0.5个百分点（幅度为假定，可用`rule: {margin: ...}`更改）",
    ),
    examples=(
        Example(
            Text(en="in step with economic growth", zh="与经济增长同步"),
            met=(-0.5, 0.0),
            missed=(-0.51,),
            indicator={"kind": "rate", "is_growth": True, "price_basis": "current"},
            target={"over": "2026-2030", "compare_with": "gdp_growth"},
        ),
        Example(
            Text(en="in step with growth", zh="与经济增长基本同步"),
            met=(-0.5,),
            missed=(-0.6,),
            indicator={"unit": "yuan/person", "price_basis": "current"},
            target={"over": "2026-2030", "compare_with": "gdp_growth"},
        ),
    ),
    pattern=words_of(
        r"(?:[与和同])(?:经济|GDP|地区生产总值)(?:发展|增长|增速)?(?:保持)?(?:基本)?同步(?:增长)?",
        r"(?:basically |broadly )?in (?:step|line|pace) with (?:the )?(?:economic |gdp )?(?:growth|economy)"
        r"(?: of (?:the economy|gdp))?",
    ),
    accumulation=_accumulation,
    reach=_reach,
)
