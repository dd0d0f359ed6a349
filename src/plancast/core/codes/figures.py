"""Codes of findings about figures and their releases."""

from __future__ import annotations

from plancast.core.codes.code import Code
from plancast.core.text import Text

CODES: dict[str, Code] = {
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
            en="{indicator} of {period}: {used_en} and {other_en} differ, {standing_en}; the first is used: {why_en}.",
            zh="{indicator}（{period}）：{used_zh}与{other_zh}不一致，{standing_zh}；采用前者：{why_zh}。",
        ),
        Text(
            en="Two documents cannot both be right on one figure, unless their scope differs.",
            zh="两份文件对同一数据说法不同，除统计口径不同外不能同时成立。",
        ),
        Text(
            en="Look both up: if scope or price basis differ, make two indicators; if one is a revision, give its release_status.",
            zh="请核对两处来源：口径或价格基础不同的，分设指标；属于修订的，填写 release_status。",
        ),
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
    "RELEASED_EARLY": Code(
        "info",
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
    "UNIT_UNKNOWN": Code(
        "error",
        Text(en="'{key}': {en}", zh="“{key}”：{zh}"),
        Text(en="Without its unit a figure says nothing.", zh="没有单位的数据没有意义。"),
        Text(
            en="Correct the unit, or write what is counted as count:things.",
            zh="请更正单位，或将计数对象写作count:things。",
        ),
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
    "PERIOD_UNREADABLE": Code(
        "error",
        Text(en="'{key}': {en}", zh="“{key}”：{zh}"),
        Text(
            en="A figure is of a period; one of an unknown period cannot be placed.",
            zh="数据须对应时期；时期不明则无法使用。",
        ),
        Text(
            en="Write 2030, 2027Q2, 2026 Q1-Q3, 2025-01/10, 2025-09 or 2026-2030.",
            zh="请写作2030、2027Q2、2026 Q1-Q3、2025-01/10、2025-09或2026-2030。",
        ),
    ),
    "PERIOD_KIND": Code(
        "error",
        Text(
            en="'{key}' is {found}, a period of another kind; expected one such as {expected}.",
            zh="“{key}”为{found}，时期类型不符；应如{expected}。",
        ),
        Text(en="A deadline is a year or a day, a plan runs over years.", zh="期限为年份或日期，规划覆盖若干年份。"),
        Text(en="Write it like {expected}.", zh="请写作{expected}这样的形式。"),
    ),
    "FIGURE_UNREADABLE": Code(
        "error",
        Text(en="'{key}': {en}", zh="“{key}”：{zh}"),
        Text(en="A figure that cannot be read for certain is not guessed.", zh="不能确定读法的数据，不作猜测。"),
        Text(
            en="Write one figure with its unit, such as 3.6 %, >= 50, 25-27 or 5.39万亿元; leave the row out where there is none.",
            zh="请写一个带单位的数据，如3.6%、50以上、25-27、5.39万亿元；没有数据时请删去该行。",
        ),
    ),
    "DATE_UNREADABLE": Code(
        "error",
        Text(en="'{key}': {en}", zh="“{key}”：{zh}"),
        Text(en="What was known on a day depends on the day of release.", zh="某日已知的数据取决于发布日期。"),
        Text(en="Write the day as 2026-03-13; of a span, its last day.", zh="请写作2026-03-13；时段取最后一天。"),
    ),
    "ROW_TWICE": Code(
        "info",
        Text(en="the row repeats that of {expected}.", zh="该行与{expected}重复。"),
        Text(en="It says nothing new, and is read once.", zh="没有新内容，只读取一次。"),
        Text(en="Remove one of the two.", zh="请删去其中一行。"),
    ),
    "RELEASES_DIFFER": Code(
        "warning",
        Text(
            en="the figure is '{found}', that of the same source and day in {expected} is '{other}'; {kept_en}.",
            zh="数据为“{found}”，而同一来源同日在{expected}的数据为“{other}”；{kept_zh}。",
        ),
        Text(
            en="A source states one figure a day; one of the two may be mistyped, or of another scope.",
            zh="同一来源同日只应有一个数据；其一可能有误，或口径不同。",
        ),
        Text(
            en="Look the figure up in its source; a revision gets its own release day, and a slip is taken back with "
            "'plancast store retract' before the right figure is added.",
            zh="请核对来源：修订数据应另列发布日期；录入有误的，先用“plancast store retract”撤回，再补录正确数据。",
        ),
    ),
    "VALUE_OUT_OF_RANGE": Code(
        "error",
        Text(
            en="'{found}' is no figure that {name} can take: its kind is {kind}, expected {expected}.",
            zh="“{found}”超出{name}的取值范围：其类型为{kind}，应{expected}。",
        ),
        Text(
            en="A share above 100 or a level below 0 is a slipped point, another unit, or the wrong kind.",
            zh="比重超过100、水平值为负，多为小数点错位、单位不同或类型不符。",
        ),
        Text(
            en="Correct the figure or its unit; if such values do occur, change the indicator's kind.",
            zh="请更正数据或单位；若确有此类数值，请修改指标的类型（kind）。",
        ),
    ),
    "BASES_MEET": Code(
        "info",
        Text(
            en="{indicator}: {earlier_period} is {earlier_en} and {later_period} is {later_en}, on different bases; they are "
            "linked at {year}, known as {old_en} and {new_en}: the factor is {factor}.",
            zh="{indicator}：{earlier_period}年{earlier_zh}与{later_period}年{later_zh}修订前后口径不一致；以{year}年的两个版本{old_zh}和"
            "{new_zh}衔接，系数{factor}。",
        ),
        Text(
            en="A revision of levels is not growth: years are compared on one base, by growth as each base had it.",
            zh="水平值修订不是增长：各年按同一基础比较，增速取同一版本。",
        ),
        Text(
            en="Add the revised figures of {earlier_period} and before as their source prints them, or declare a break.",
            zh="来源公布{earlier_period}年及以前修订数后请补录，或在breaks中注明口径变化。",
        ),
    ),
    "BASES_UNLINKED": Code(
        "warning",
        Text(
            en="{indicator}: from {year}, {earlier_en}, to {later_period}, {later_en}, is a rise of {rise} %, while {growth} has "
            "{growth_en}: the years stand on different bases. No year is known on both: {year} and before are left out.",
            zh="{indicator}：{year}年{earlier_zh}至{later_period}年{later_zh}上升{rise}%，而{growth}为{growth_zh}：两年修订前后口径不一致，"
            "且无任何年份有两个版本；{year}年及以前不用。",
        ),
        Text(
            en="Growth between two bases is invented by the change of base.",
            zh="不同基础之间的“增长”由口径变化造成。",
        ),
        Text(
            en="Add the revised figure of {year}, or the older one of {later_period}. If prices moved that much, remove growth "
            "from {indicator}.",
            zh="请补录{year}年修订数或{later_period}年原口径数；若确由价格变动造成，请删去{indicator}的growth。",
        ),
    ),
    "RATIO_CARRIED": Code(
        "info",
        Text(
            en="{indicator}: {n} figures from {first} on were printed before {level} was revised and are carried to its newest "
            "base; that of {period}, {ratio_en}, counts as {value}, for {level} of {level_period} was {old_en} and is {new_en}.",
            zh="{indicator}：{first}年以来有{n}个数据公布于{level}修订之前，折算到最新基础；{period}年{ratio_zh}按{value}计，因{level}"
            "（{level_period}年）由{old_zh}修订为{new_zh}。",
        ),
        Text(
            en="A ratio falls when the level below it is lifted and what stands above is not.",
            zh="分母上调而分子不变，比值随之下降。",
        ),
        Text(
            en="Add the ratio as it is printed on the new base, once it is. A bound of the plan stays as printed: ask whether it "
            "will be restated.",
            zh="新口径比值公布后请补录。规划目标值仍按原文：请核实是否随修订调整。",
        ),
    ),
    "RELEASE_RETRACTED": Code(
        "warning",
        Text(
            en="the release was taken back on {day}: from that day on the figure '{found}' is not known.",
            zh="该数据已于{day}撤回：自该日起不再采用“{found}”。",
        ),
        Text(
            en="A release that was taken back and comes in again stays taken back; else a file read twice would undo a "
            "correction.",
            zh="已撤回的数据再次录入后仍视为撤回；否则重复录入同一文件会使更正失效。",
        ),
        Text(
            en="If it holds after all, add it with the day on which that was found as its release day.",
            zh="如数据确属有效，请以确认之日为发布日期重新录入。",
        ),
    ),
    "RELEASE_TO_COME": Code(
        "warning",
        Text(
            en="the release day {found} is yet to come; the row goes in.",
            zh="发布日期{found}尚未到来；该行予以收录。",
        ),
        Text(
            en="A slip in the year moves the day as of which everything is worked out, for that is the newest release day.",
            zh="默认以最新发布日期为数据截止日，年份误写会使全部结果的截止日随之改变。",
        ),
        Text(
            en="Correct the day in the plan's file; or give '--as-of' until the day has come.",
            zh="请在规划文件中更正日期；或在该日到来之前使用“--as-of”。",
        ),
    ),
    "REVISION_IMPLAUSIBLE": Code(
        "warning",
        Text(
            en="{indicator} of {period}: {used_en} is {factor} times {other_en}: one of the two is a slip or in another unit. The "
            "first is used, as it came out last; no year and no ratio is carried over it.",
            zh="{indicator}（{period}）：{used_zh}为{other_zh}的{factor}倍，其一可能有笔误或单位错误。按后发布者采用前者，不据此折算其他年份和比值。",
        ),
        Text(
            en="No revision moves an amount by so much; read as a new base it would move all ratios and all earlier years.",
            zh="修订不会使数值变动如此之大；若视为新口径，各年数据和比值都会随之变动。",
        ),
        Text(
            en="Look both up and take the wrong one out with `plancast store retract`; a change of definition belongs in breaks.",
            zh="请核对两处来源，用“plancast store retract”撤回错误的一条；口径变化请写入breaks。",
        ),
    ),
    "YEAR_TO_DATE_UNLINKED": Code(
        "info",
        Text(
            en="{indicator}: the figure of {period} is from the start of the year; it is shown, and does not bear on the "
            "forecast.",
            zh="{indicator}：{period}为年初累计数，可显示，但不用于预测。",
        ),
        Text(
            en="What part of a year says of the whole is worked out from earlier years' figures of the same kind, which "
            "stand under an indicator of their own.",
            zh="累计数与全年数的关系须由往年同类累计数推算，累计数应另列指标。",
        ),
        Text(
            en="Move such figures to an indicator {indicator}_ytd, and name it under {indicator}: year_to_date: "
            "{indicator}_ytd.",
            zh="请将累计数另列为指标{indicator}_ytd，并在{indicator}下写明year_to_date: {indicator}_ytd。",
        ),
    ),
}
