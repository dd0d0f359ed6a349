"""年均增长 X%, mean growth of X %: geometric mean growth over the years of the plan."""

from __future__ import annotations

from plancast.core.rule import Accumulation
from plancast.core.text import Text
from plancast.core.verdicts.verdict import AccumulationVerdict, Asked, Example, words_of

CURRENT_PRICES = Text(
    en="the price basis is not stated: current prices",
    zh="未说明价格基础：按现价理解",
)
_MONEY = ("CNY", "USD", "EUR", "HKD", "GBP", "JPY", "INR")


def _accumulation(asked: Asked, dimension: str) -> Accumulation:
    return "mean_growth"


def _implied(asked: Asked) -> bool:
    """Growth rates over several years are a mean growth, though the words only say 5左右."""
    return asked.over_years and asked.indicator.is_growth


def _assumes(asked: Asked, accumulation: Accumulation) -> tuple[Text, ...]:
    """Prices play a part in growth rates, which do not show what they are of, and in levels of money."""
    indicator = asked.indicator
    in_money = indicator.unit.dimension.split("/")[0] in _MONEY
    unstated = indicator.price_basis is None and (indicator.is_growth or in_money)
    return (CURRENT_PRICES,) if unstated else ()


_GROWTH = {"kind": "rate", "is_growth": True, "price_basis": "constant"}

VERDICT = AccumulationVerdict(
    name="mean_growth",
    words=Text(en="`mean growth of 8 %`, `grow by 8 % a year`", zh="`年均增长8%`、`年均增速8%`"),
    meaning=Text(
        en="geometric mean growth over the years of the plan, on the indicator's own price basis (where that is not "
        "stated: current prices, marked as assumed); also where a growth rate has a bound over several years",
        zh="规划期内几何平均增长率，按指标自身的价格基础（未说明的按现价，标明为假定）；增速指标以多年为期的亦同",
    ),
    examples=(
        Example(
            Text(en="mean growth of about 5 %", zh="年均增长5%左右"),
            met=(4.5,),
            missed=(4.49,),
            indicator=_GROWTH,
            target={"over": "2026-2030"},
        ),
        Example(
            Text(en="average annual growth of at least 10%", zh="年均增速10%以上"),
            met=(10.0,),
            missed=(9.99,),
            indicator={"unit": "100m yuan", "price_basis": "current"},
            target={"over": "2026-2030"},
        ),
        Example(
            Text(en="grow by 8 % a year", zh="年均增长8%"),
            met=(8.0,),
            missed=(7.99,),
            indicator={"unit": "10k TEU"},
            target={"over": "2026-2030"},
        ),
        Example(
            Text(en="mean fall of 3 % a year", zh="年均下降3%"),
            met=(-3.0, -4.0),
            missed=(-2.99,),
            indicator={"unit": "tce per 10k yuan", "good": "down", "price_basis": "constant"},
            target={"over": "2026-2030"},
        ),
    ),
    pattern=words_of(
        r"(?:年均|年平均|平均每年)(?:实际|名义)?(?:增长|增速|增幅|递增)率?为?",
        r"(?:年均|年平均|平均每年)(?=下降|降低|递减)",
        r"(?:mean|average)(?: (?:annual|yearly))? growth(?: rates?)?(?: of)?",
        r"(?:annual|yearly) (?:mean |average )?growth(?: rates?)?(?: of)?",
        r"(?:mean|average)(?: (?:annual|yearly))? (?=fall|cut|decline|reduction)",
        r"growth (?=(?:a|per|each|every) year\b)",
        r"(?:growth of|grow(?:ing|s)?(?: by)?)(?=.* (?:a|per|each|every) year\b)",
    ),
    accumulation=_accumulation,
    implied=_implied,
    assumes=_assumes,
)
