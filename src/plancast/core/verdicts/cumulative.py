"""[X], 累计, cumulative: a sum or a compound change over the plan, as the indicator's kind accumulates."""

from __future__ import annotations

from plancast.core.rule import Accumulation
from plancast.core.text import Text
from plancast.core.verdicts.new_total import EACH_YEAR_NEW
from plancast.core.verdicts.phrases import names_a_change, names_a_cut
from plancast.core.verdicts.verdict import AccumulationVerdict, Asked, Example, words_of


def _accumulation(asked: Asked, dimension: str) -> Accumulation | None:
    """Per cent of what is no per cent itself is a change; yearly rates in per cent compound; amounts and points add up.

    So is [13.5] of an intensity whose name says that it is cut. A share does not accumulate: neither its sum nor its
    compound change is what [5] of a share could mean.
    """
    indicator = asked.indicator
    if dimension == "percent" and (indicator.unit.dimension != "percent" or indicator.kind == "rate"):
        return "cumulative_growth"
    if indicator.kind == "level" and asked.side == "down" and names_a_cut(*asked.names):
        return "cumulative_growth"
    return None if indicator.kind in ("share", "event") else "sum"


def _assumes(asked: Asked, accumulation: Accumulation) -> tuple[Text, ...]:
    indicator = asked.indicator
    return (EACH_YEAR_NEW,) if accumulation == "sum" and indicator.kind in ("level", "count") else ()


def _implied(asked: Asked) -> bool:
    """Gains and cuts over several years are those of all of them together, though the words only say 20."""
    indicator = asked.indicator
    is_change = indicator.kind == "rate" and not indicator.is_growth and names_a_change(*asked.names)
    return asked.over_years and is_change


_PLAN = {"over": "2026-2030"}

VERDICT = AccumulationVerdict(
    name="cumulative",
    words=Text(en="`[20]`, `cumulative 20`", zh="`[20]`、`累计20`"),
    meaning=Text(
        en="over the whole plan, as the indicator's kind accumulates: the sum of amounts, counts and percentage "
        "points; the compound change, in per cent, of levels and of yearly rates",
        zh="规划期累计，依指标类型：数量、个数、百分点求和；水平值和年度增（降）幅按复合变动（%）计算",
    ),
    examples=(
        Example(Text(en="[20]", zh="[20]"), met=(20.0,), missed=(19.9,), indicator={"kind": "rate"}, target=_PLAN),
        Example(
            Text(en="cumulative cut of 13.5 %", zh="累计降低13.5%"),
            met=(-13.5, -14.0),
            missed=(-13.4,),
            indicator={"unit": "tce per 10k yuan", "good": "down"},
            target=_PLAN,
        ),
        Example(
            Text(en="[24]", zh="[24]万亩"),
            met=(24.0,),
            missed=(23.9,),
            indicator={"unit": "万亩"},
            target=_PLAN,
        ),
        Example(
            Text(en="cumulative [3] percentage points", zh="累计提高[3]个百分点"),
            met=(3.0,),
            missed=(2.9,),
            indicator={"unit": "个百分点", "kind": "rate"},
            target=_PLAN,
        ),
    ),
    pattern=words_of(r"累计(?:完成|实现)?", r"cumulative(?:ly)?(?: total)?(?: of)?", r"in total"),
    accumulation=_accumulation,
    implied=_implied,
    brackets=True,
    assumes=_assumes,
)
