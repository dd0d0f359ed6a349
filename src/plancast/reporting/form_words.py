"""The words of forms for units in charge, in both languages; names in braces are filled in."""

from __future__ import annotations

from plancast.core.text import Language, Text

FORM_WORDS: dict[str, Text] = {
    "sheet": Text(en="Form", zh="填报表"),
    "instructions sheet": Text(en="Instructions", zh="填表说明"),
    "title": Text(
        en="{plan}: progress and estimates. Unit in charge: {unit}", zh="{plan}指标进展与预计填报表（{unit}）"
    ),
    "known": Text(
        en="Figures as known on {day}. White cells are fixed; yellow cells are to be filled in.",
        zh="已填数据截至{day}。白色单元格为固定内容，黄色单元格由单位填写。",
    ),
    "supporting": Text(en="Supporting units: {units}.", zh="配合单位：{units}。"),
    "contact name": Text(en="Filled in by", zh="填报人"),
    "contact phone": Text(en="Telephone", zh="联系电话"),
    "contact checked": Text(en="Checked by", zh="审核人"),
    "id": Text(en="Id", zh="标识"),
    "name": Text(en="Target", zh="指标名称"),
    "force": Text(en="Force", zh="属性"),
    "unit": Text(en="Unit of measure", zh="计量单位"),
    "bound": Text(en="Target as printed", zh="规划目标"),
    "by": Text(en="Deadline", zh="目标期限"),
    "base": Text(en="Base value", zh="基期值"),
    "actual": Text(en="Actual of {year}", zh="{year}年实际"),
    "released": Text(en="Published on", zh="已填数据的发布日期"),
    "estimate": Text(en="Estimate of {year}", zh="{year}年预计"),
    "estimate_final": Text(en="Estimate of the deadline year", zh="期末年份预计"),
    "outcome": Text(en="Expected outcome", zh="预计完成情况"),
    "cause": Text(en="Main cause", zh="主要原因"),
    "measures": Text(en="Measures planned", zh="拟采取措施"),
    "actual_status": Text(en="Status of actuals filled in", zh="所填实际数的属性"),
    "hint figure": Text(
        en="One figure in the unit of this row, without the unit. Marks such as ~4.5 or >40 may stand before it.",
        zh="只填一个数，单位以本行计量单位为准，不写单位；可加“约”“超过”等标注。",
    ),
    "hint event": Text(
        en="The month or day on which it is expected, such as 2028-06.",
        zh="填预计实现的年月或日期，如2028-06。",
    ),
    "hint outcome": Text(en="Choose from the list.", zh="请从下拉列表中选择。"),
    "hint words": Text(en="At most 500 characters.", zh="不超过500字。"),
    "as above": Text(en="see {target}", zh="同{target}"),
    "as this year": Text(en="as estimate of {year}", zh="同{year}年预计"),
    "no figure": Text(en="-", zh="—"),
    "worked out": Text(en="{period}: worked out of other figures", zh="{period}：由其他数据推算"),
}
"""All words of a form."""

INSTRUCTIONS: tuple[Text, ...] = (
    Text(
        en="1. Fill in the yellow cells only. White cells, headings and hidden cells are compared with what was sent"
        " out: a change in them is reported and not taken over.",
        zh="1. 只填黄色单元格。白色单元格、表头和隐藏内容会与发出的表核对，改动将被列出且不予采用。",
    ),
    Text(
        en="2. Do not insert, copy or delete rows, do not merge cells, and leave no formulas.",
        zh="2. 请勿插入、复制或删除行，勿合并单元格，勿保留指向其他文件的公式。",
    ),
    Text(
        en="3. One figure a cell, in the unit of measure of its row. An estimate may bear a mark: ~4.5, >40, about 3.2."
        " Leave a cell empty where you cannot say; do not write 'same', '-' or 'to follow'.",
        zh="3. 每格只填一个数，单位以本行计量单位为准；预计数可带“约”“超过”“左右”等标注。无法填报的留空，"
        "不要写“同上”“—”“待定”。",
    ),
    Text(
        en="4. 'Actual' is a figure of a year that is over and that we do not have yet. It is kept as an internal"
        " figure until it is published.",
        zh="4. “实际”填写已结束年份而我们尚未掌握的数据；在公开发布之前作为内部数据保存。",
    ),
    Text(
        en="5. 'Estimate' is what you expect of the indicator in that year, not of the target over all years. It is"
        " kept with its day and compared with the figure when that is out.",
        zh="5. “预计”填写该指标当年的数值，而非规划期累计或平均。预计数连同填报日期一并保存，待实际数公布后对照。",
    ),
    Text(
        en="6. A figure filled in by us that you think is wrong: leave it, and say so under 'Main cause'.",
        zh="6. 认为我们已填的数据有误的，请勿改动，在“主要原因”中说明。",
    ),
    Text(
        en="7. Cause, measures and outcome are kept beside an estimate: give one, or they have no place to stand.",
        zh="7. 主要原因、拟采取措施和预计完成情况随预计数保存，请同时填写预计数。",
    ),
    Text(
        en="8. Send the file back as .xlsx, without a password, under the name that it came with.",
        zh="8. 请以.xlsx格式、不加密码、按原文件名返回。",
    ),
)
"""What the second sheet says."""


def form_word(name: str, lang: Language, **values: object) -> str:
    """Return a word of the form with its values filled in.

    Examples
    --------
    >>> form_word("estimate", "zh", year=2026)
    '2026年预计'
    """
    return FORM_WORDS[name].said(lang).format(**values)
