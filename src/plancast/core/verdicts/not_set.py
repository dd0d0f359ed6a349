"""完成国家下达目标, as set after national review: the bound is not set yet."""

from __future__ import annotations

from plancast.core.text import Text
from plancast.core.verdicts.verdict import Example, StatusVerdict, words_of

VERDICT = StatusVerdict(
    name="not_set",
    words=Text(
        en="`as set after national review`, `as required by the state`",
        zh="`完成国家下达目标`、`完成国家审核衔接后确定的目标`",
    ),
    meaning=Text(
        en="status `bound not set`: listed, never given a probability", zh="状态为“目标值未定”：列出，不给概率"
    ),
    examples=(
        Example(Text(en="as set after national review", zh="完成国家审核衔接后确定的目标")),
        Example(Text(en="as required by the state", zh="完成国家下达目标"), target={"over": "2026-2030"}),
    ),
    pattern=words_of(
        r"(?:完成|达到|按)?(?:国家|上级)(?:审核)?(?:衔接)?后?(?:下达|确定|要求|核定)的?(?:目标|任务|指标|要求)?",
        r"(?:as )?(?:set|required|assigned|determined|approved)(?: after| by| through)? (?:the )?"
        r"(?:national|nation|state|central)(?: review| government| authorities)?",
    ),
)
