"""Codes of findings about parts of a whole, and major projects."""

from __future__ import annotations

from plancast.core.codes.code import Code
from plancast.core.text import Text

CODES: dict[str, Code] = {
    "WHOLE_NOT_FOUND": Code(
        "warning",
        Text(
            en="part_of: there is no plan '{found}' that can be read, neither beside {here} nor bundled; the part is taken "
            "alone.",
            zh="part_of：在{here}旁边及内置规划中均未找到可读取的规划“{found}”；仅按本规划自身计算。",
        ),
        Text(en="Without the whole, nothing is held against it.", zh="没有上级规划，无法对照。"),
        Text(
            en="Put the whole's folder beside this one under that name, or correct the name.",
            zh="请把上级规划的文件夹以该名称放在本文件夹旁边，或更正名称。",
        ),
    ),
    "PART_LINK_UNKNOWN": Code(
        "warning",
        Text(
            en="{indicator}: part_of names '{found}', which is no indicator of the whole ({whole}); it is not compared.",
            zh="{indicator}：part_of所写“{found}”不是上级规划（{whole}）的指标；不作对照。",
        ),
        Text(en="A share needs both sides of it.", zh="计算占比需要双方的指标。"),
        Text(
            en="Correct the id to one of the whole's indicators.yaml, or give plan.yaml its part_of.",
            zh="请改为上级规划indicators.yaml中的标识，或在plan.yaml中写明part_of。",
        ),
    ),
    "PART_ABOVE_WHOLE": Code(
        "warning",
        Text(
            en="{indicator}: {part_en} in {period} is more than the whole, {whole_en} ({like} of {whole}).",
            zh="{indicator}：{period}年{part_zh}，大于上级的{whole_zh}（{whole}的{like}）。",
        ),
        Text(en="A part cannot be larger than the whole that holds it.", zh="部分不能大于整体。"),
        Text(
            en="Is a unit, a scope, or the indicator that it is part of wrong?",
            zh="单位、口径或所对应的上级指标是否有误？",
        ),
    ),
    "PART_BOUND_ABOVE_WHOLE": Code(
        "warning",
        Text(
            en="{target}: the bound of {bound_en} in {year} is above the whole's, {whole_en} ({like} of {whole}).",
            zh="{target}：{year}年目标值{bound_zh}高于上级的目标值{whole_zh}（{whole}的{like}）。",
        ),
        Text(
            en="If the part reaches its bound, the whole's is reached by the part alone.",
            zh="若本级目标实现，仅本级一项已超过上级目标。",
        ),
        Text(en="Is a unit, a scope or a year wrong in one of the two?", zh="其中之一的单位、口径或年份是否有误？"),
    ),
    "PARTS_ABOVE_WHOLE": Code(
        "warning",
        Text(
            en="{target}: with the other parts ({parts}) the bounds for {year} add up to {sum_en}, above the whole's, "
            "{whole_en} ({like} of {whole}).",
            zh="{target}：与其他部分（{parts}）相加，{year}年目标值合计{sum_zh}，高于上级的目标值{whole_zh}（{whole}的{like}）。",
        ),
        Text(
            en="Parts that ask for more than the whole cannot all be what the whole's plan counts on.",
            zh="各部分目标之和大于整体目标，说明口径不一致，或层层加码。",
        ),
        Text(
            en="Do the parts overlap, or is the whole's bound a lower end? Say so in the note of the target.",
            zh="各部分是否交叉，或上级目标仅为下限？请在该目标的备注中说明。",
        ),
    ),
    "PART_GROWTH_UNLIKE": Code(
        "warning",
        Text(
            en="{indicator}: {times} times as large in {last} as in {first}, {growth} % a year; the whole's {like} "
            "({whole}) {whole_times} times, {whole_growth} %. Probably a change of base; not comparable?",
            zh="{indicator}：{last}年为{first}年的{times}倍，年均{growth}%；同期上级的{like}（{whole}）为{whole_times}倍，"
            "年均{whole_growth}%。可能因基数（口径）变化而不可比，请核实。",
        ),
        Text(
            en="Where a census lifts the level of a part, its growth over old and new levels is not growth.",
            zh="普查修订后水平值提高，以新旧水平值相比所得并非增长。",
        ),
        Text(
            en="Look for the earlier year on the new base; until it is there, use stated growth at constant prices.",
            zh="请查找按新口径修订的较早年份数据；在此之前，请以公布的可比价增速为准。",
        ),
    ),
    "PROJECT_ABOVE_TOTAL": Code(
        "warning",
        Text(
            en="{project}: investment so far, {so_far_en}, is above total investment, {total_en}.",
            zh="{project}：累计完成投资{so_far_zh}，超过总投资{total_zh}。",
        ),
        Text(
            en="More than all of it cannot have been spent: the total was raised, or a figure is wrong.",
            zh="累计投资不应超过总投资：总投资已调整，或数据有误。",
        ),
        Text(
            en="Correct the figure, or give the new total in a report with its document.",
            zh="请更正数据，或在reports中写明调整后的总投资及出处。",
        ),
    ),
    "PROJECT_BELOW_TOTAL": Code(
        "info",
        Text(
            en="{project} is completed with {so_far_en} of {total_en}.",
            zh="{project}：已竣工，累计完成投资{so_far_zh}，总投资{total_zh}。",
        ),
        Text(
            en="A project that is done has cost what it cost: a rest is saved, not yet paid, or not reported.",
            zh="项目竣工而投资未满：差额可能为节余、未结算或未上报。",
        ),
        Text(
            en="Is the last figure of investment, or the final account, missing?",
            zh="是否缺少最后一期投资或竣工决算数？",
        ),
    ),
    "PROJECT_YEAR_PLAN": Code(
        "warning",
        Text(
            en="{project}: the plan of {year}, {planned_en}, is above what was left to invest, {left_en}.",
            zh="{project}：{year}年计划投资{planned_zh}，大于年初剩余投资{left_zh}。",
        ),
        Text(
            en="A year cannot be planned beyond the end of the project's money.",
            zh="年度计划投资不应超过剩余投资。",
        ),
        Text(
            en="Correct the year's plan, the investment so far, or the total.",
            zh="请更正年度计划、累计投资或总投资。",
        ),
    ),
    "PROJECT_DATES": Code(
        "warning",
        Text(en="{project}: {en}.", zh="{project}：{zh}。"),
        Text(
            en="Stage, start and end of a project have to fit each other on the day.",
            zh="项目的阶段与开工、竣工时间应当一致。",
        ),
        Text(
            en="Correct the stage or the dates; a later document's go into a report.",
            zh="请更正阶段或时间；后续文件的变动请写入reports。",
        ),
    ),
    "PROJECT_UNITS": Code(
        "warning",
        Text(
            en="{project}: {figure_en} cannot be held against {against_en}: units of one sort are needed. It is left out.",
            zh="{project}：{figure_zh}与{against_zh}单位不同类，无法比较，该数据不用。",
        ),
        Text(
            en="Shares of an investment need all its figures in one currency.",
            zh="计算投资完成比例须使用同一币种的数据。",
        ),
        Text(
            en="Give both figures with their unit, in one currency.",
            zh="请为两个数据写明单位，并统一币种。",
        ),
    ),
}
