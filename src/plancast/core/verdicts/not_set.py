"""``完成国家下达目标``, as set after national review: the bound is not set yet; never a probability."""

from __future__ import annotations

from plancast.core.text import Text
from plancast.core.verdicts.verdict import Verdict, words

NOT_SET = Verdict(
    name="not_set",
    part="status",
    words=Text(en="as set after national review", zh="完成国家下达目标、完成国家审核衔接后确定的目标"),
    meaning=Text(en="listed as bound not set, never given a probability", zh="列为“目标待定”，不给出概率"),
    examples=(
        Text(en="as set after national review", zh="完成国家下达目标"),
        Text(en="as required by the state", zh="完成国家审核衔接后确定的目标"),
    ),
    pattern=words(
        r"完成国家.{0,16}(?:目标|任务|指标)|(?:按|达到|以)国家.{0,10}(?:要求|下达|确定|审核)|国家审核|"
        r"as (?:set|fixed|determined|required) (?:after|by|in) (?:the )?(?:national|state|nation)|national review"
    ),
)
