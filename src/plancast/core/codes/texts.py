"""Codes of findings about the figures of a running text.

Their sentences are filled with ``printed``, the figure that does not fit, ``with``, the figures that it is held
against, and ``arithmetic``, in both languages.
"""

from __future__ import annotations

from plancast.core.codes.code import Code
from plancast.core.text import Text

CODES: dict[str, Code] = {
    "SUM": Code(
        "error",
        Text(
            en="{printed} does not add up with {with_en}: {arithmetic_en}.",
            zh="{printed}与{with_zh}的加减关系不成立：{arithmetic_zh}。",
        ),
        Text(
            en="Parts make up their total, and a balance is the difference, within the rounding of what is printed.",
            zh="在四舍五入范围内，分项之和应等于合计，差额应等于两数之差。",
        ),
        Text(
            en="Look the parts and the total up in the source: one of them is mistyped, or a part is not named.",
            zh="请核对各分项与合计的来源：其一有误，或有分项未列出。",
        ),
        Text(en="Parts and total do not add up", zh="分项与合计不符"),
    ),
    "SHARE": Code(
        "error",
        Text(
            en="{printed} does not fit with {with_en} as part, whole and share: {arithmetic_en}.",
            zh="{printed}与{with_zh}的比重关系不成立：{arithmetic_zh}。",
        ),
        Text(
            en="A share is its part over its whole, and all shares of one whole make 100, within the rounding of what is "
            "printed.",
            zh="在四舍五入范围内，比重应等于部分除以总体，同一总体的各项比重合计应为100。",
        ),
        Text(
            en="Look up part, whole and share; ask of which whole the share is, and of which year.",
            zh="请核对部分、总体和比重，并确认比重的分母及其年份。",
        ),
        Text(en="Part, whole and share do not fit", zh="比重与所列数据不符"),
    ),
    "GROWTH": Code(
        "error",
        Text(
            en="{printed} does not follow with {with_en}: {arithmetic_en}.",
            zh="{printed}与{with_zh}的增长关系不成立：{arithmetic_zh}。",
        ),
        Text(
            en="A rate of growth is the change over the level before it; a whole grows no faster than its fastest part and "
            "no slower than its slowest.",
            zh="增速应等于增量除以上期数；总体增速应介于各部分的最低与最高增速之间。",
        ),
        Text(
            en="Look up both levels and the rate. If the rate is at constant prices, or the earlier level has been revised, "
            "say so beside it.",
            zh="请核对两期数值和增速；如增速按不变价格计算，或上期数已修订，应予注明。",
        ),
        Text(en="Growth does not follow from the levels", zh="增速与前后两期数据不符"),
    ),
    "CAGR": Code(
        "error",
        Text(
            en="{printed} as a yearly mean does not follow with {with_en}: {arithmetic_en}.",
            zh="年均增速与首末年数值不符，{printed}与{with_zh}：{arithmetic_zh}。",
        ),
        Text(
            en="A mean yearly rate compounds: the last level is the first one times 1 plus the rate to the power of the years.",
            zh="年均增速按复利计算：末年数等于首年数乘以（1+增速）的年数次方。",
        ),
        Text(
            en="Count the years between the two levels again and look up both; a mean of the single years' rates, or the "
            "whole rise divided by the years, is another figure.",
            zh="请重新核对间隔年数和首末年数值；各年增速的算术平均、总增幅除以年数均不是年均增速。",
        ),
        Text(en="Yearly mean does not follow from the levels", zh="年均增速与首末年数值不符"),
    ),
    "RATIO": Code(
        "error",
        Text(
            en="{printed} is not the quotient that goes with {with_en}: {arithmetic_en}.",
            zh="{printed}与{with_zh}的比值关系不成立：{arithmetic_zh}。",
        ),
        Text(
            en="A ratio or multiple is one figure over the other, within the rounding of what is printed.",
            zh="在四舍五入范围内，比值或倍数应等于两数相除。",
        ),
        Text(
            en="Look up both figures and the ratio. 'Times' and 'times more', 是…的倍 and 增长…倍, differ by one.",
            zh="请核对两数和比值；“是……的几倍”与“增长几倍”相差1倍。",
        ),
        Text(en="Ratio does not follow", zh="比值、倍数与所列数据不符"),
    ),
    "UNIT_SCALE": Code(
        "error",
        Text(
            en="{printed} beside {with_en} is off by a power of ten, or by its unit: {arithmetic_en}.",
            zh="{printed}与{with_zh}相差一个数量级或单位有误：{arithmetic_zh}。",
        ),
        Text(
            en="万 and 亿, million, billion and trillion, 斤 and 公斤, 亩 and 公顷 are taken for one another more often than "
            "figures change so much.",
            zh="数值很少变动如此之大，多为万与亿、million与billion、斤与公斤、亩与公顷等单位混淆。",
        ),
        Text(
            en="Convert the source's figure again: 1 亿 is 0.1 billion, 1 万亿 is 1 trillion, 1 公斤 is 2 斤, 1 公顷 is 15 亩.",
            zh="请按来源重新换算：1亿为0.1 billion，1万亿为1 trillion，1公斤为2斤，1公顷为15亩。",
        ),
        Text(en="Off by a power of ten, or by the unit", zh="数量级或单位有误"),
    ),
    "POINTS": Code(
        "error",
        Text(
            en="per cent and percentage points are confused in {printed}, beside {with_en}: {arithmetic_en}.",
            zh="{printed}（对照{with_zh}）混用百分比与百分点：{arithmetic_zh}。",
        ),
        Text(
            en="Two rates differ by percentage points; the same difference in per cent is another number.",
            zh="两个比率之差为百分点；以百分比表示则是另一数值。",
        ),
        Text(
            en="Write percentage points for a difference of two rates, per cent for a change of an amount.",
            zh="两个比率相减用“个百分点”，数量的增减用“%”。",
        ),
        Text(en="Per cent and percentage points confused", zh="百分比与百分点混用"),
    ),
    "CURRENCY": Code(
        "error",
        Text(
            en="{printed} beside {with_en} implies a rate of exchange that was not that of the time: {arithmetic_en}.",
            zh="{printed}与{with_zh}的折算汇率偏离当期市场汇率：{arithmetic_zh}。",
        ),
        Text(
            en="One amount in two currencies gives the rate at which it was converted.",
            zh="同一金额的两种币种表示隐含其折算汇率。",
        ),
        Text(
            en="Convert again at the mean rate of the period, and ask whether both amounts are of the same thing.",
            zh="请按该时期平均汇率重新折算，并确认两个金额是否指同一事项。",
        ),
        Text(en="Implied exchange rate is not that of the time", zh="折算汇率偏离当期汇率"),
    ),
    "CONCEPT": Code(
        "warning",
        Text(
            en="{printed} and {with_en} are not comparable: {arithmetic_en}.",
            zh="{printed}与{with_zh}统计口径不一致，不可比：{arithmetic_zh}。",
        ),
        Text(
            en="Gross output, scale and revenue count what other firms have already counted; value added and GDP do not. A "
            "contribution to growth is no share of GDP.",
            zh="总产值、总规模、营业收入含中间投入的重复计算，增加值和生产总值不含；对增长的贡献率也不是占生产总值的比重。",
        ),
        Text(
            en="Ask the source for both on one concept (value added over GDP); else write 'equivalent to', and do not compare "
            "the years.",
            zh="请向来源索取可比口径数据（增加值占生产总值比重）；否则应写“相当于”，且不作跨年比较。",
        ),
        Text(en="Unlike things set against each other", zh="统计口径不一致，不可比"),
    ),
    "REAL_NOMINAL": Code(
        "error",
        Text(
            en="{printed} is at other prices than {with_en}: {arithmetic_en}.",
            zh="{printed}与{with_zh}价格口径不同：{arithmetic_zh}。",
        ),
        Text(
            en="Growth at constant prices leaves the change of prices out; levels at current prices hold it.",
            zh="按不变价格计算的增速不含价格变动，现价总量含价格变动。",
        ),
        Text(
            en="Say beside the rate whether it is real or nominal, and print the one that the sentence is about.",
            zh="请注明增速按不变价格还是现价计算，并采用与上下文一致的一种。",
        ),
        Text(en="Real and nominal confused", zh="不变价与现价混用"),
    ),
    "VINTAGE": Code(
        "error",
        Text(
            en="{printed} and {with_en} come from before and after a revision: {arithmetic_en}.",
            zh="{printed}与{with_zh}分属修订前后：{arithmetic_zh}。",
        ),
        Text(
            en="A level after a revision over one before it is a change of base, not growth.",
            zh="修订后数据与修订前数据相比，差异来自口径变化而非增长。",
        ),
        Text(
            en="Take both years from one release, or the earlier year as revised.",
            zh="请取同一次发布的两年数据，或采用上年修订后的数据。",
        ),
        Text(en="Before and after a revision set side by side", zh="修订前后数据混用"),
    ),
    "YTD": Code(
        "error",
        Text(
            en="{printed} and {with_en} cover unlike parts of a year: {arithmetic_en}.",
            zh="{printed}与{with_zh}所涵盖的时段不同：{arithmetic_zh}。",
        ),
        Text(
            en="Releases are cumulative: a figure of part of a year is no year, and one from the start of the year is no "
            "quarter.",
            zh="统计数据多为年初累计数：累计数不是全年数，也不是当季数。",
        ),
        Text(
            en="Compare with the same months of the year before; take the quarter from the two cumulative figures.",
            zh="请与上年同期比较；当季数由相邻两期累计数相减得出。",
        ),
        Text(en="Part of a year taken for a year or a quarter", zh="累计数与全年数、当季数混用"),
    ),
    "DATE": Code(
        "error",
        Text(
            en="the year or period of {printed} cannot be right, beside {with_en}: {arithmetic_en}.",
            zh="{printed}所指时间有误（对照{with_zh}）：{arithmetic_zh}。",
        ),
        Text(
            en="What is told as past lies before the day of the text, and one event has one date.",
            zh="已发生的事项应早于文稿日期，同一事项只有一个时间。",
        ),
        Text(
            en="Look the date up; where the document is older or newer than it was taken for, give --document-date.",
            zh="请核对时间；如文稿日期判断有误，请用--document-date给出。",
        ),
        Text(en="Year or period cannot be right", zh="时间表述有误"),
    ),
    "CONTRADICTION": Code(
        "error",
        Text(
            en="{printed} and {with_en} are told of the same thing: {arithmetic_en}.",
            zh="{printed}与{with_zh}指同一数据而不一致：{arithmetic_zh}。",
        ),
        Text(
            en="One thing of one period has one value, however often it is told.",
            zh="同一指标同一时期只有一个数值。",
        ),
        Text(
            en="Look it up and print one of them; if scope, prices or vintage differ, say so beside each.",
            zh="请核对来源后统一；如口径、价格或修订情况不同，应分别注明。",
        ),
        Text(en="Two figures for the same thing", zh="同一指标前后不一致"),
    ),
    "DIRECTION": Code(
        "error",
        Text(
            en="the words beside {printed} say one direction, {with_en} another: {arithmetic_en}.",
            zh="{printed}的升降表述与{with_zh}不符：{arithmetic_zh}。",
        ),
        Text(
            en="A rise has the higher figure after the lower one.",
            zh="上升应为后数大于前数，下降应为后数小于前数。",
        ),
        Text(
            en="Look up which of the two is right: the word, or the order of the figures.",
            zh="请核对是用词有误，还是数值前后颠倒。",
        ),
        Text(en="Words and figures point different ways", zh="升降表述与数据不符"),
    ),
    "LEAP": Code(
        "info",
        Text(
            en="is {printed} right, beside {with_en}? {arithmetic_en}.",
            zh="{printed}是否有误（对照{with_zh}）？{arithmetic_zh}。",
        ),
        Text(
            en="Such figures rarely change so much in so short a time; a slip, another scope or a new definition is likelier.",
            zh="此类数据短期内很少变动如此之大，更可能是笔误、口径不同或定义变化。",
        ),
        Text(
            en="Ask the source what changed between the two, and tell the reader.",
            zh="请向来源了解两者之间的变化，并向读者说明。",
        ),
        Text(en="A question: can it have changed so much?", zh="疑问：变动幅度是否合理"),
    ),
}
