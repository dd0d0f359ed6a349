"""Codes of findings about targets, their words and versions, and links between entries."""

from __future__ import annotations

from plancast.core.codes.code import Code
from plancast.core.text import Text

CODES: dict[str, Code] = {
    "TARGET_MET": Code(
        "info",
        Text(
            en="{target}: {bound_en}{by_en} is already met by the base value {base_en}{of_en}.",
            zh="{target}：{by_zh}{bound_zh}的目标，{of_zh}基期值{base_zh}已经达到。",
        ),
        Text(
            en="A target that is met where it starts asks for nothing; more often a side, a unit or a year is wrong.",
            zh="起点已达到的目标没有约束；更常见的是方向、单位或基期有误。",
        ),
        Text(en="Is the side, the unit or the base year wrong?", zh="方向、单位或基期年份是否有误？"),
        Text(en="Target already met by its base value", zh="基期值已达到目标"),
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
    "PLAN_NOT_KNOWN": Code(
        "warning",
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
    "LINK_UNKNOWN": Code(
        "error",
        Text(en="'{key}': there is no '{found}' in {file}.", zh="“{key}”：{file}中没有“{found}”。"),
        Text(en="A figure without a known indicator and source is not used.", zh="指标或来源不明的数据不予采用。"),
        Text(en="{en}", zh="{zh}"),
    ),
    "FORMERLY_TWICE": Code(
        "error",
        Text(en="the earlier id '{found}' belongs to '{other}' too.", zh="曾用标识“{found}”同时属于“{other}”。"),
        Text(en="Rows under it could be read as rows of either.", zh="其下的数据行归属不明。"),
        Text(en="Leave it with one of the two.", zh="请只保留在其中一个指标下。"),
    ),
    "DERIVED_LOOP": Code(
        "error",
        Text(en="the indicator is worked out of itself: {found}.", zh="该指标由自身推算：{found}。"),
        Text(en="A derivation has to end at figures that a source prints.", zh="推算须以来源公布的数据为终点。"),
        Text(en="Remove 'derived' from one of them.", zh="请删去其中一个指标的derived。"),
    ),
    "DERIVED_FORM": Code(
        "error",
        Text(
            en="'derived' gives {found} forms; expected one of: {expected}.",
            zh="derived给出{found}种形式；应为其中之一：{expected}。",
        ),
        Text(en="An indicator is worked out in one way.", zh="指标只能有一种推算方式。"),
        Text(en="Keep one of the forms.", zh="请只保留一种形式。"),
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
            en="Where the plan prints a figure, give it as at_least, at_most, near or range. Where it prints none, write words "
            "that are known (a bound not set, in step, above), or event with what is to come about.",
            zh="规划有数值的，请用at_least、at_most、near或range写明；没有数值的，请改用可识别的用语（未定、同步、高于），"
            "或用event写明应实现的事项。",
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
    "VERSION_EARLY": Code(
        "warning",
        Text(
            en="{target}: its {reason} version of {document} is of {day}, and the target itself of {since}: there was "
            "nothing to change yet.",
            zh="{target}：{document}的版本（{reason_zh}）发布于{day}，而目标本身发布于{since}：当时尚无可调整的目标。",
        ),
        Text(
            en="A bound is adjusted, or set after review, by a document that came after the one that printed it.",
            zh="中期调整或审核后确定目标值的文件，应晚于最初印发目标的文件。",
        ),
        Text(
            en="Correct the document or its day; words of an earlier document are 'reason: also_printed'.",
            zh="请更正文件或其发布日期；较早文件的表述请写“reason: also_printed”。",
        ),
    ),
    "VERSION_SAME": Code(
        "warning",
        Text(
            en="{target}: the {reason} version of {document} asks for the same as before.",
            zh="{target}：{document}的版本（{reason_zh}）与原目标要求相同。",
        ),
        Text(
            en="A version that changes nothing hides that a figure was not copied, or the wrong document is named.",
            zh="未改变任何要求的版本，多为漏写新值或文件有误。",
        ),
        Text(
            en="Write what it changes; a document that prints the same bound belongs under 'also'.",
            zh="请写明改变之处；印有同一目标值的文件应列入also。",
        ),
    ),
    "VERSIONS_SAME_DAY": Code(
        "warning",
        Text(
            en="{target}: {document} and {other} both change it on {day}; {document}, later in the file, holds.",
            zh="{target}：{document}与{other}均于{day}改变该目标；以文件中靠后的{document}为准。",
        ),
        Text(en="Only one bound can be in force on a day.", zh="同一日只能有一个目标值有效。"),
        Text(
            en="Correct a day, or write the two as one version.",
            zh="请更正其中一个日期，或合并为一个版本。",
        ),
    ),
}
