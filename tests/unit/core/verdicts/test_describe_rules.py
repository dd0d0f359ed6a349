"""Rules in words, with their numbers, in both languages."""

from __future__ import annotations

from typing import Any

import pytest

from plancast.core.periods import parse_period
from plancast.core.plan import Indicator, Target
from plancast.core.text import Text
from plancast.core.verdicts import describe, read_rule

GROWTH = {"kind": "rate", "is_growth": True, "price_basis": "constant"}
OVER = {"over": "2026-2030"}
EVENT = {"unit": "date", "kind": "event"}


def said(printed: str | None, indicator: dict[str, Any], **keys: Any) -> Text:
    measured = Indicator.model_validate({"name": "something", "unit": "%", "kind": "level"} | indicator)
    words = {} if printed is None else {"printed": printed}
    target = Target.model_validate({"indicator": "x", "source": {"document": "plan"}} | words | keys)
    rule, _ = read_rule(target, measured, parse_period("2026-2030"))
    assert rule is not None
    return describe(rule, measured)


@pytest.mark.parametrize(
    ("printed", "indicator", "keys", "english", "chinese"),
    [
        ("5左右", GROWTH, OVER,
         "mean growth over 2026-2030, rounded half up to whole numbers, reaches 5 %: met from 4.5 %",
         "2026-2030年年均增长，四舍五入到个位达到5%：4.5%及以上即为完成"),
        ("约0.31", {"unit": "tce per 10k yuan", "good": "down"}, {"by": "2030"},
         "figure of 2030, rounded half up to 2 decimals, reaches 0.31: met below 0.315",
         "2030年数值，四舍五入到2位小数达到0.31：低于0.315即为完成"),
        (">52", {"unit": "10k yuan/person"}, {"by": "2030"}, "figure of 2030 at least 52 (strictly: above 52)",
         "2030年数值不低于52（严格解释：高于52）"),
        ("约35", {"good": "none", "unit": "km2"}, OVER, "yearly mean over 2026-2030 from 34.5 to below 35.5",
         "2026-2030年年均在34.5至不足35.5之间"),
        ("新增500", {"unit": "parks", "kind": "count"}, OVER, "sum over 2026-2030 at least 500",
         "2026-2030年合计不低于500"),
        ("[18]", {"kind": "rate", "name": "cut"}, OVER, "cut over 2026-2030 as a whole at least 18 %",
         "2026-2030年累计降低不低于18%"),
        ("比2020年翻一番", {"unit": "index, 2020=1", "kind": "index"}, {"by": "2035"},
         "figure of 2035 over that of 2020 at least 2", "2035年与2020年数值之比不低于2"),
        ("2030年前", EVENT, {"by": "2030"}, "comes about by the end of 2029; by the end of 2030 beside it",
         "2029年底前实现；并列示2030年底前"),
        (None, EVENT, {"by": "2028-06-30", "event": "opened"}, "comes about by 2028-06-30",
         "2028-06-30前（含当日）实现"),
        ("与经济增长同步", GROWTH, OVER | {"compare_with": "gdp_growth"},
         "mean growth over 2026-2030 not more than 0.5 points below that of gdp_growth",
         "2026-2030年年均增长比gdp_growth低不超过0.5个百分点"),
        ("高于全国", GROWTH, OVER | {"compare_with": "nation"}, "mean growth over 2026-2030 above that of nation",
         "2026-2030年年均增长高于nation"),
        ("完成国家下达目标", {}, OVER, "by 2030: the bound is not set yet", "到2030年：目标值未定"),
    ],
)  # fmt: skip
def test_rule_in_words(printed, indicator, keys, english, chinese):
    text = said(printed, indicator, **keys)
    assert (text.en, text.zh) == (english, chinese)
