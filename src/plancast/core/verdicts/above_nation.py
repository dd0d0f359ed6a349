"""高于全国, above the nation: compared with the series of the whole that it is a part of."""

from __future__ import annotations

import re
from decimal import Decimal

from plancast.core.rule import Accumulation, Bound
from plancast.core.text import Text
from plancast.core.verdicts.verdict import Asked, ComparisonVerdict, Example, Reach, words_of


def _accumulation(asked: Asked) -> Accumulation | None:
    return None


SIDE_ZH = r"(?:(?P<no_less>不低于|不慢于|不少于)|(?P<no_more>不高于|不超过|不快于)|高于|快于|领先于?|超过|优于|大于)"
BELOW_ZH = r"(?P<below>低于|慢于|小于)"
SIDE_EN = (
    r"(?:(?P<at_least>(?:not|no) (?:below|slower than|lower than|less than)|at least)|"
    r"(?P<at_most>(?:not|no) (?:above|higher than|faster than|more than)|at most)|above|over|higher than|faster than)"
)
BELOW_EN = r"(?P<under>below|lower than|slower than)"


def reach(match: re.Match[str]) -> Reach:
    """Return what a difference has to reach, by the words: 高于 is above it, 不低于 holds it too."""
    zero, said = Decimal(0), match.groupdict()
    if said["below"] or said["under"] or said["no_more"] or said["at_most"]:
        bound = Bound(upper=zero, upper_open=not (said["no_more"] or said["at_most"]))
        return Reach(bound=bound, strict=bound, center=zero, side="down")
    bound = Bound(lower=zero, lower_open=not (said["no_less"] or said["at_least"]))
    return Reach(bound=bound, strict=bound, center=zero, side="up")


def _reach(match: re.Match[str], margin: Decimal | None) -> Reach:
    return reach(match)


_WHOLE_EN = r"(?:nation|national|province|provincial|city|municipal|district|county|region|regional)"

VERDICT = ComparisonVerdict(
    name="above_nation",
    words=Text(
        en="`above the nation`, `below the national average`, `above the city's average`",
        zh="`高于全国`、`低于全国平均水平`、`高于全省`、`高于全市平均水平`",
    ),
    meaning=Text(
        en="above the figure of the nation (province, city), accumulated alike; equal to it is missed, but not of "
        "`no lower than`",
        zh="高于全国（全省、全市）同口径数值；持平不算完成（“不低于”除外）",
    ),
    examples=(
        Example(
            Text(en="above the nation", zh="高于全国"),
            met=(0.01,),
            missed=(0.0, -0.1),
            indicator={"kind": "rate", "is_growth": True, "price_basis": "constant"},
            target={"over": "2026-2030", "compare_with": "national_gdp_growth"},
        ),
        Example(
            Text(en="below the national average", zh="低于全国平均水平"),
            met=(-0.01,),
            missed=(0.0,),
            indicator={"kind": "rate", "good": "down"},
            target={"over": "2026-2030", "compare_with": "national_unemployment"},
        ),
        Example(
            Text(en="above the city's average", zh="高于全市平均水平"),
            met=(0.01,),
            missed=(0.0,),
            indicator={"kind": "share"},
            target={"compare_with": "city_share"},
        ),
        Example(
            Text(en="no lower than the provincial average", zh="不低于全省平均水平"),
            met=(0.0,),
            missed=(-0.01,),
            indicator={"kind": "share"},
            target={"compare_with": "province_share"},
        ),
    ),
    pattern=words_of(
        rf"(?:{SIDE_ZH}|{BELOW_ZH})(?:同期)?(?:全(?:国|省|市|区|县|州|自治区)|(?:国家|[省市区])(?=平均))"
        r"(?:同期)?(?:平均|总体)*(?:水平|增速|增幅|数)?",
        rf"(?:{SIDE_EN}|{BELOW_EN}) (?:that of )?(?:the )?{_WHOLE_EN}"
        r"(?:[- ]?wide)?(?:'s)?(?: (?:average|growth|mean|figure|level))*",
    ),
    accumulation=_accumulation,
    reach=_reach,
)
