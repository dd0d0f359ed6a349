"""快于经济增长, faster than economic growth: growth compared with another's."""

from __future__ import annotations

import re
from decimal import Decimal

from plancast.core.rule import Accumulation
from plancast.core.text import Text
from plancast.core.verdicts.above_nation import BELOW_EN, BELOW_ZH, SIDE_EN, SIDE_ZH, reach
from plancast.core.verdicts.verdict import Asked, ComparisonVerdict, Example, Reach, words_of


def _accumulation(asked: Asked) -> Accumulation | None:
    """Growth is compared: of a level it is worked out, a growth rate of one year is its own figure."""
    return None if asked.indicator.is_growth or asked.indicator.kind == "event" else "mean_growth"


def _reach(match: re.Match[str], margin: Decimal | None) -> Reach:
    return reach(match)


_ECONOMY_ZH = (
    r"(?:同期)?(?:经济|GDP|地区生产总值|国内生产总值|居民(?:人均可支配)?收入|财政(?:经常性)?收入)"
    r"(?:发展|增长|增速|增幅)*(?:速度|水平)?"
)
_ECONOMY_EN = (
    r"(?:that of )?(?:the )?(?:economic growth|gdp growth|growth of (?:the economy|gdp)|economy|gdp|income growth|"
    r"growth)"
)

VERDICT = ComparisonVerdict(
    name="above_growth",
    words=Text(en="`faster than economic growth`, `above GDP growth`", zh="`高于经济增长`、`快于经济增速`"),
    meaning=Text(
        en="mean growth over the years above that of the indicator compared; equal to it is missed, but not of "
        "`no slower than`",
        zh="多年平均增速高于所比较指标；持平不算完成（“不低于”除外）",
    ),
    examples=(
        Example(
            Text(en="faster than economic growth", zh="快于经济增长"),
            met=(0.01,),
            missed=(0.0, -0.1),
            indicator={"kind": "rate", "is_growth": True, "price_basis": "current"},
            target={"over": "2026-2030", "compare_with": "gdp_growth"},
        ),
        Example(
            Text(en="above GDP growth", zh="高于地区生产总值增速"),
            met=(0.01,),
            missed=(0.0,),
            indicator={"unit": "yuan/person", "price_basis": "current"},
            target={"over": "2026-2030", "compare_with": "gdp_growth"},
        ),
        Example(
            Text(en="no slower than economic growth", zh="不低于经济增长"),
            met=(0.0,),
            missed=(-0.01,),
            indicator={"kind": "rate", "is_growth": True, "price_basis": "current"},
            target={"over": "2026-2030", "compare_with": "gdp_growth"},
        ),
    ),
    pattern=words_of(
        rf"(?:{SIDE_ZH}|{BELOW_ZH}){_ECONOMY_ZH}",
        rf"(?:{SIDE_EN}|{BELOW_EN}) {_ECONOMY_EN}",
    ),
    accumulation=_accumulation,
    reach=_reach,
)
