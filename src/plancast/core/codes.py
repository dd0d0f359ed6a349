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
    "UNIT_MISMATCH": Code(
        "error",
        Text(
            en="'{key}' is '{found}', which does not measure what its place does ({en}).",
            zh="“{key}”的值为“{found}”，与所在处的单位（{zh}）不可换算。",
        ),
        Text(
            en="Figures that measure different things cannot be compared: per cent and percentage points, output and value added.",
            zh="含义不同的数据不可比较：如百分比与百分点、总产值与增加值。",
        ),
        Text(en="Correct the unit, or point to the indicator that is meant.", zh="请更正单位，或改为所指的指标。"),
    ),
    "BOUND_MISSING": Code(
        "error",
        Text(
            en="{target}: neither words nor a key say what is to be reached; expected one of printed, at_least, at_most, "
            "near, range, event.",
            zh="{target}：未写明应达到什么；应有printed、at_least、at_most、near、range或event之一。",
        ),
        Text(en="A target without a bound cannot be met or missed.", zh="没有界限的目标无从判断是否完成。"),
        Text(
            en="Give the words as printed, or the bound: at_least: 3.6 %.",
            zh="请写入原文用语，或直接写界限，如at_least: 3.6 %。",
        ),
    ),
    "COMPARED_MISSING": Code(
        "error",
        Text(
            en="{target}: the words compare it with another indicator, and compare_with does not name one.",
            zh="{target}：用语与另一指标相比较，但compare_with未指明是哪一个。",
        ),
        Text(
            en="In step, or above, means nothing without what it is held against.",
            zh="没有比较对象，“同步”“高于”无从判断。",
        ),
        Text(en="Give compare_with the id of that indicator.", zh="请在compare_with中写入该指标的标识。"),
    ),
    "PRINTED_UNREADABLE": Code(
        "warning",
        Text(
            en="{target}: no rule can be read from '{found}': {en}.",
            zh="{target}：无法从“{found}”得出判断规则：{zh}。",
        ),
        Text(en="Words that are not understood are not guessed.", zh="不能确定含义的用语，不作猜测。"),
        Text(
            en="Give at_least, at_most, near or range with the figure, or event with what is to come about.",
            zh="请用at_least、at_most、near或range写明数值，或用event写明应实现的事项。",
        ),
    ),
    "WORDS_DISAGREE": Code(
        "warning",
        Text(
            en="{target}: the English words '{words_en}' give another rule than the Chinese ones, which hold.",
            zh="{target}：中文用语“{words_zh}”与英文译文得出的规则不同；以中文为准。",
        ),
        Text(en="The two languages of a plan must say the same.", zh="同一规划的两种语言应表述一致。"),
        Text(en="Correct the translation.", zh="请更正译文。"),
    ),
    "BOUND_DISAGREES": Code(
        "warning",
        Text(
            en="{target}: {key} is {found}, the printed words '{words_en}' say otherwise; {key} holds.",
            zh="{target}：{key}为{found}，与原文用语“{words_zh}”不一致；以{key}为准。",
        ),
        Text(
            en="Of a figure that stands in two places, one is out of date or mistyped.",
            zh="同一数值写在两处而不一致，其中一处有误或已过时。",
        ),
        Text(en="Correct {key}, or the words.", zh="请更正{key}或原文用语。"),
    ),
}
