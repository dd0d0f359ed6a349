"""新增, new, additional: the sum over the plan."""

from __future__ import annotations

from plancast.core.rule import Accumulation
from plancast.core.text import Text
from plancast.core.verdicts.verdict import AccumulationVerdict, Asked, Example, words_of

EACH_YEAR_NEW = Text(
    en="yearly figures are taken as what is new in each year, not as a stock at its end",
    zh="各年数据按当年新增量理解，不是年末存量",
)


def _accumulation(asked: Asked, dimension: str) -> Accumulation | None:
    return None if asked.indicator.kind in ("share", "event") else "sum"


def _assumes(asked: Asked, accumulation: Accumulation) -> tuple[Text, ...]:
    return (EACH_YEAR_NEW,)


_PLAN = {"over": "2026-2030"}

VERDICT = AccumulationVerdict(
    name="new_total",
    words=Text(en="`500 new`, `additional 500`", zh="`新增500`"),
    meaning=Text(en="sum over the plan; the bound is on the sum", zh="规划期内合计；界限针对合计数"),
    examples=(
        Example(
            Text(en="about 300 new", zh="新增300左右"),
            met=(299.5,),
            missed=(299.0,),
            indicator={"unit": "headquarters", "kind": "count"},
            target=_PLAN,
        ),
        Example(
            Text(en="25-27 new", zh="新增25-27"),
            met=(25.0,),
            missed=(24.9,),
            indicator={"unit": "10k units"},
            target=_PLAN,
        ),
        Example(
            Text(en="new: at least 600,000 persons", zh="新增60万人以上"),
            met=(60.0,),
            missed=(59.9,),
            indicator={"unit": "10k persons/year"},
            target=_PLAN,
        ),
    ),
    pattern=words_of(r"新增加?", r"新建", r"new(?:ly (?:added|built))?", r"(?:an )?additional"),
    accumulation=_accumulation,
    gives_way_to=("cumulative", "yearly_mean"),
    assumes=_assumes,
)
