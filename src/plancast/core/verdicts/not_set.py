"""完成国家下达目标, 按市要求, as assigned by the city: whoever stands above has not set the bound yet."""

from __future__ import annotations

from plancast.core.text import Text
from plancast.core.verdicts.verdict import Example, StatusVerdict, words_of

_WHO_ZH = (
    r"(?:国家|中央|国务院|上级|自治[区州县]|(?<![城都超社园景小校])[省市区县州盟旗](?!场|域|间))"
    r"(?:级|里|委|政府|(?:主管)?部门)*"
)
"""Whoever sets targets for those below, at any level."""

_WHO_EN = (
    r"(?:national|nation|state|central|provincial|province|municipal|municipality|city|district|county|prefectural|"
    r"prefecture|regional|autonomous region|higher|superior)(?:[ -]level)?"
    r"(?: review| governments?| authority| authorities| council| level| plan)?"
)
_SET = r"(?:set|required|assigned|determined|approved|decided|issued|handed)"

VERDICT = StatusVerdict(
    name="not_set",
    words=Text(
        en="`as set after national review`, `as required by the state`, `as assigned by the city`; of any level",
        zh="`完成国家下达目标`、`完成国家审核衔接后确定的目标`、`完成市下达目标`、`按省要求`；各级均可",
    ),
    meaning=Text(
        en="status `bound not set`: listed, never given a probability", zh="状态为“目标值未定”：列出，不给概率"
    ),
    examples=(
        Example(Text(en="as set after national review", zh="完成国家审核衔接后确定的目标")),
        Example(Text(en="as required by the state", zh="完成国家下达目标"), target={"over": "2026-2030"}),
        Example(Text(en="as assigned by the city", zh="完成市级下达目标")),
        Example(Text(en="as set by the province", zh="按省要求")),
    ),
    pattern=words_of(
        rf"(?:完成|达到|按照?|根据|依据|以|待|由)?{_WHO_ZH}(?:[和及与、]?{_WHO_ZH})*(?:统一)?(?:审核)?(?:衔接)?后?"
        r"(?:下达|确定|要求|核定|分解|明确|规定|考核)(?:给?(?:我|本|全)?[省市区县旗])?的?"
        r"(?:年度|控制|考核|减排|约束性|目标|任务|指标|要求|计划|数)*(?:为准|执行|[以之]?内)?",
        r"待定|另行(?:下达|确定|公布)",
        rf"(?:as |target |targets |tasks? )?{_SET}(?: down)?(?: after| by| through| from)? (?:the )?{_WHO_EN}",
        rf"(?:as|what|targets?) (?:the )?{_WHO_EN} (?:sets?|requires?|assigns?|determines?|decides?|asks?)(?: for)?",
        r"(?:to )?be (?:set|determined|decided|confirmed|announced)(?: later)?",
    ),
)
