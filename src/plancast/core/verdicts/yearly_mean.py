"""Mean over the years of the plan: 年均, 每年, a year on average, or a level with a bound over several years."""

from __future__ import annotations

from plancast.core.rule import Accumulation
from plancast.core.text import Text
from plancast.core.verdicts import mean_growth
from plancast.core.verdicts.verdict import AccumulationVerdict, Asked, Example, words_of


def _accumulation(asked: Asked, dimension: str) -> Accumulation | None:
    """Growth rates have no mean but the geometric one."""
    if asked.indicator.is_growth:
        return "mean_growth"
    return None if asked.indicator.kind == "event" else "mean"


def _implied(asked: Asked) -> bool:
    indicator = asked.indicator
    return asked.over_years and not indicator.is_growth and indicator.kind in ("level", "rate", "share", "index")


def _assumes(asked: Asked, accumulation: Accumulation) -> tuple[Text, ...]:
    return mean_growth.VERDICT.assumes(asked, accumulation) if accumulation == "mean_growth" else ()


_PLAN = {"over": "2026-2030"}

VERDICT = AccumulationVerdict(
    name="yearly_mean",
    words=Text(
        en="`10 a year on average`; a level, rate or share over several years, such as unemployment `<5.0`",
        zh="`年均10`、`每年10`；以多年为期的水平值、比率，如城镇调查失业率`<5.0`",
    ),
    meaning=Text(
        en="arithmetic mean over the years of the plan; the bound is on the mean, single years are printed beside it",
        zh="规划期各年算术平均；界限针对平均数，并列示每一年",
    ),
    examples=(
        Example(
            Text(en="<5.0", zh="<5.0"),
            met=(5.0, 4.9),
            missed=(5.01,),
            indicator={"kind": "rate", "good": "down"},
            target=_PLAN,
        ),
        Example(
            Text(en="at least 10 a year on average", zh="年均10以上"),
            met=(10.0,),
            missed=(9.9,),
            indicator={"unit": "km2/year"},
            target=_PLAN,
        ),
        Example(
            Text(en="yearly mean of about 35", zh="年均约35"),
            met=(34.5,),
            missed=(34.4,),
            indicator={"unit": "km2/year"},
            target=_PLAN,
        ),
        Example(
            Text(en="at least 600,000 new jobs each year", zh="每年新增60万个以上"),
            met=(60.0,),
            missed=(59.9,),
            indicator={"unit": "10k jobs/year"},
            target=_PLAN,
        ),
    ),
    pattern=words_of(
        r"平均每年|每年平均|每年|[五5]年平均|年平均|年均",
        r"(?:a|per|each|every) year(?: on average)?",
        r"on (?:yearly |annual )?average",
        r"(?:yearly|annual) (?:mean|average)(?: of)?",
        r"(?:mean|average) of",
    ),
    accumulation=_accumulation,
    implied=_implied,
    gives_way_to=("mean_growth",),
    assumes=_assumes,
)
