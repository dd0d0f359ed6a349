"""20家, 20 enterprises by 2027: how many there are at the deadline."""

from __future__ import annotations

from plancast.core.rule import Accumulation
from plancast.core.text import Text
from plancast.core.verdicts.verdict import AccumulationVerdict, Asked, Example

AT_THE_END = Text(
    en="the words do not say whether the count is of the years together: how many there are at the end",
    zh="未说明是否为各年合计：按期末数量理解",
)


def _accumulation(asked: Asked, dimension: str) -> Accumulation:
    return "level"


def _implied(asked: Asked) -> bool:
    return asked.indicator.kind == "count"


def _assumes(asked: Asked, accumulation: Accumulation) -> tuple[Text, ...]:
    return (AT_THE_END,) if asked.over_years else ()


_FIRMS = {"unit": "firms", "kind": "count"}

VERDICT = AccumulationVerdict(
    name="count",
    words=Text(en="`20 enterprises by 2027`", zh="`到2027年20家`"),
    meaning=Text(
        en="how many there are at the deadline, from observations or from the firms of the chain model: count >= 20",
        zh="期末数量（来自数据，或来自链式模型中的企业）不少于20",
    ),
    examples=(
        Example(
            Text(en="20 enterprises by 2027", zh="到2027年形成20家"),
            met=(20.0, 21.0),
            missed=(19.0,),
            indicator=_FIRMS,
            target={"by": "2027"},
        ),
        Example(
            Text(en="about 20 enterprises by 2027", zh="到2027年形成二十家左右"),
            met=(20.0,),
            missed=(19.0,),
            indicator=_FIRMS,
            target={"by": "2027"},
        ),
        Example(Text(en="5,000 or more", zh="5000家以上"), met=(5000.0,), missed=(4999.0,), indicator=_FIRMS),
    ),
    accumulation=_accumulation,
    implied=_implied,
    assumes=_assumes,
)
