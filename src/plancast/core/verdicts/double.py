"""翻一番, double 2020: the ratio to a base period."""

from __future__ import annotations

import re

from plancast.core.figures import FigureError, parse_figure
from plancast.core.rule import Accumulation
from plancast.core.text import Text
from plancast.core.verdicts.verdict import AccumulationVerdict, Asked, Example, words_of


def _accumulation(asked: Asked, dimension: str) -> Accumulation | None:
    return None if asked.indicator.kind in ("rate", "event") else "ratio"


def _leaves(match: re.Match[str]) -> str:
    """Write the multiple in digits: 翻两番 is 4倍, 增长两倍 3倍."""
    multiple = match["multiple"] or match["verb"]
    try:
        return f" {parse_figure(multiple).value}倍 "
    except FigureError:
        return match[0]


VERDICT = AccumulationVerdict(
    name="double",
    words=Text(en="`double 2020`, `triple that of 2020`", zh="`比2020年翻一番`、`翻两番`、`增长两倍`"),
    meaning=Text(
        en="value / base >= 2: of the year named, else of the target's base period",
        zh="与基期值之比不低于2；基期为所列年份，未列的为目标的基期",
    ),
    examples=(
        Example(
            Text(en="double 2020", zh="比2020年翻一番"),
            met=(2.0, 2.5),
            missed=(1.999,),
            indicator={"unit": "index, 2020=1", "kind": "index"},
            target={"by": "2035"},
        ),
        Example(
            Text(en="double that of 2022", zh="较2022年增长一倍"),
            met=(2.0,),
            missed=(1.99,),
            indicator={"unit": "100m yuan"},
        ),
        Example(
            Text(en="quadruple", zh="翻两番"),
            met=(4.0,),
            missed=(3.99,),
            indicator={"unit": "firms", "kind": "count"},
        ),
    ),
    pattern=words_of(
        r"(?:[比较](?P<year>\d{4})年?(?:的水平)?)?(?P<multiple>翻了?[一两二三四1-4]?番|(?:增长|增加|提高|提升|扩大)了?(?:至|到|为)?[一两二三四五六七八九十\d.]+倍)",
        r"(?P<verb>double|triple|quadruple)(?:d|s)?(?: (?:that of |the level of |the )?(?P<since>\d{4})(?: level)?)?",
    ),
    accumulation=_accumulation,
    leaves=_leaves,
)
