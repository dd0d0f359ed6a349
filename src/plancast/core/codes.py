"""The catalogue of finding codes: severity and sentences, one entry a code, in both languages.

Sentences are filled by `plancast.core.finding.finding`; each code has its page in ``docs/findings`` and,
in ``tests/bad``, a file that sets it off and a mended twin that leaves it quiet.
"""

from __future__ import annotations

from typing import NamedTuple

from plancast.core.text import Text


class Code(NamedTuple):
    """One entry of the catalogue."""

    severity: str
    """``error``, ``warning`` or ``info``."""

    message: Text
    """What was found and what was expected; names in braces are filled in."""

    reason: Text
    """Why it is a fault."""

    remedy: Text
    """The next step; names in braces are filled in."""


CODES: dict[str, Code] = {
    "KEY_UNKNOWN": Code(
        "error",
        Text(en="unknown key '{key}'; expected one of: {expected}.", zh="未知的键“{key}”；应为其中之一：{expected}。"),
        Text(en="A key that nobody reads is a figure that is lost.", zh="无人读取的键意味着丢失的数据。"),
        Text(en="Correct the spelling, or remove the line.", zh="请改正拼写，或删去此行。"),
    ),
    "TARGET_MET": Code(
        "info",
        Text(
            en="{target}: {bound_en} by {year} is already met by the base value {base_en} of {period}.",
            zh="{target}：{year}年{bound_zh}的目标，{period}年基期值{base_zh}已经达到。",
        ),
        Text(
            en="A target that is met where it starts asks for nothing; more often a side, a unit or a year is wrong.",
            zh="起点已达到的目标没有约束；更常见的是方向、单位或基期有误。",
        ),
        Text(en="Is the side, the unit or the base year wrong?", zh="方向、单位或基期年份是否有误？"),
    ),
    "BASE_DIFFERS": Code(
        "warning",
        Text(
            en="{target}: base value {base_en} of {period} differs from the newest release of {indicator}, {release_en}. "
            "{since_en}",
            zh="{target}：{period}年基期值{base_zh}与{indicator}最新发布的{release_zh}不一致。{since_zh}",
        ),
        Text(
            en="Progress from a base that has been revised, or that was never published, is not comparable with it.",
            zh="以已被修订或未曾发布的数值为基期，进度不可比。",
        ),
        Text(
            en="Correct the base value, or say in its note why the plan's own figure holds.",
            zh="请更正基期值，或在备注中说明为何沿用规划所列数值。",
        ),
    ),
    "SOURCES_DIFFER": Code(
        "info",
        Text(
            en="{indicator} of {period}: {used_en} and {other_en} differ, from sources of equal standing; the first is used: "
            "{why_en}.",
            zh="{indicator}（{period}）：同级来源的{used_zh}与{other_zh}不一致；采用前者：{why_zh}。",
        ),
        Text(
            en="Two documents of equal standing cannot both be right on one figure, unless their scope differs.",
            zh="两份同级文件对同一数据说法不同，除非统计口径不同。",
        ),
        Text(
            en="Look both up: if scope or price basis differ, make two indicators; if one is a revision, give its release_status.",
            zh="请核对两处来源：口径或价格基础不同的，分设指标；属于修订的，填写 release_status。",
        ),
    ),
    "DEADLINE_OUTSIDE": Code(
        "info",
        Text(
            en="{target}: its deadline {deadline} lies outside the plan's years {period}.",
            zh="{target}：期限{deadline}年不在规划期{period}内。",
        ),
        Text(
            en="A target of other years is judged by those years; a slip of the pen would move its probability unseen.",
            zh="规划期外的指标按其自身年份判断；若系笔误，实现概率会随之改变而不易察觉。",
        ),
        Text(en="Check by: and over: against the printed page.", zh="请对照原文核对 by 与 over。"),
    ),
    "EXPECTATION_ONLY": Code(
        "info",
        Text(
            en="{target}: all {n} figures of {indicator} known on {day} are expectations; none is a figure of what came about.",
            zh="{target}：截至{day}，{indicator}的{n}个数据均为预计或预期，没有实际数。",
        ),
        Text(
            en="An expectation shows what people thought; no progress can be read off it.",
            zh="预期只反映当时判断，不能据以计算进度。",
        ),
        Text(
            en="Add a published figure, or correct release_status if one of these is the outcome.",
            zh="请补充已发布的实际数；如其中有实际数，请更正 release_status。",
        ),
    ),
    "STALE": Code(
        "info",
        Text(
            en="{target}: the newest figure of {indicator} known on {day} is of {period}, more than {years} years old.",
            zh="{target}：截至{day}，{indicator}最新数据为{period}，已超过{years}年。",
        ),
        Text(
            en="A forecast from an old figure spans the years since then as well; its interval is wide.",
            zh="以旧数据为起点的判断还须跨越其后各年，区间较宽。",
        ),
        Text(
            en="Add newer releases to observations/, with their source.",
            zh="请在 observations/ 中补充较新的数据及来源。",
        ),
    ),
    "PLAN_NOT_KNOWN": Code(
        "info",
        Text(
            en="as-of day {day} is before {adopted}, the day on which the plan was adopted: its targets are taken in hindsight.",
            zh="截止日期{day}早于规划通过日期{adopted}：其目标属事后代入。",
        ),
        Text(
            en="Nobody could have asked for these probabilities on that day; as a record they would be too good.",
            zh="当时尚无此目标；以此作为预测记录会高估水平。",
        ),
        Text(en="Choose a later day, or read the result as a hindcast.", zh="请选择较晚的日期，或仅作为回溯结果阅读。"),
    ),
    "RELEASED_EARLY": Code(
        "warning",
        Text(
            en="{indicator} of {period}: release_date {day} is before the period's last day {end}; expected a later day, or "
            "release_status expectation.",
            zh="{indicator}（{period}）：发布日期{day}早于该时期最后一天{end}；应为较晚日期，或 release_status 为 expectation。",
        ),
        Text(
            en="A figure dated too early lets earlier days know what nobody knew.",
            zh="发布日期过早会使较早日期“已知”当时未知的数据。",
        ),
        Text(
            en="Correct the day or the period; of an estimate made before the end, set release_status to expectation.",
            zh="请更正日期或时期；若为期末前的预计数，请将 release_status 设为 expectation。",
        ),
    ),
}
