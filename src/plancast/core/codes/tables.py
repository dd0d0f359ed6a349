"""Codes of findings about tables that are added."""

from __future__ import annotations

from plancast.core.codes.code import Code
from plancast.core.text import Text

CODES: dict[str, Code] = {
    "TABLE_FORMAT": Code(
        "error",
        Text(
            en="'{found}' is no format of tables that is read; expected one of: {expected}.",
            zh="不支持表格格式“{found}”；可用的格式：{expected}。",
        ),
        Text(en="What a file holds is told by its ending, and is not guessed.", zh="文件内容由扩展名表明，不作猜测。"),
        Text(en="Save the table in one of these formats.", zh="请将表格另存为上述格式之一。"),
    ),
    "TABLE_UNREADABLE": Code(
        "error",
        Text(en="the table cannot be read: {en}.", zh="无法读取该表格：{zh}。"),
        Text(
            en="Of a damaged or misnamed file no part can be trusted.",
            zh="损坏或命名有误的文件，其任何部分都不可靠。",
        ),
        Text(
            en="Open it in the program that wrote it and save it anew, or fetch it again.",
            zh="请用原程序打开后重新保存，或重新获取该文件。",
        ),
    ),
    "TABLE_HEADER": Code(
        "error",
        Text(
            en="none of the first {n} rows is a header, the table begins with '{found}'; expected columns: {expected}.",
            zh="前{n}行中没有表头，表格以“{found}”开始；应有的列：{expected}。",
        ),
        Text(en="Without headings nobody can tell a figure from a year.", zh="没有表头，无法区分数据与年份。"),
        Text(
            en="Write a row of headings above the figures, in English or as 指标, 时期, 数值, 单位, 发布日期, 发布状态, 来源.",
            zh="请在数据上方加一行表头：指标、时期、数值、单位、发布日期、发布状态、来源，或用英文列名。",
        ),
    ),
    "SHEET_NOT_READ": Code(
        "info",
        Text(en="the sheet '{sheet}' is not read: {en}.", zh="未读取工作表“{sheet}”：{zh}。"),
        Text(
            en="Workbooks hold cover sheets, lists and old copies beside their tables.",
            zh="工作簿中除表格外常有封面、清单和旧副本。",
        ),
        Text(
            en="If it holds figures, show it and give it the headings of a table.",
            zh="若其中有数据，请取消隐藏并加上表头。",
        ),
    ),
    "HIDDEN_READ": Code(
        "warning",
        Text(en="hidden rows or columns are read as well: {found}.", zh="隐藏的行或列也已读取：{found}。"),
        Text(
            en="A filter hides rows that still belong to the table; nobody who looks at the sheet sees them.",
            zh="筛选隐藏的行仍属于表格，但查看者看不到。",
        ),
        Text(en="Show them and look; delete what is not to be read.", zh="请取消隐藏并核对；不应读取的请删除。"),
    ),
    "FORMULA_RESULT": Code(
        "warning",
        Text(
            en="'{found}' is a formula; its stored result '{result}' is used.",
            zh="“{found}”是公式；采用其保存的结果“{result}”。",
        ),
        Text(
            en="The result is that of the last time the file was saved, and may be out of date.",
            zh="该结果为文件上次保存时的值，可能已过时。",
        ),
        Text(en="Check the figure against its source; paste it as a value.", zh="请与来源核对，并粘贴为数值。"),
    ),
    "FORMULA_REFUSED": Code(
        "error",
        Text(
            en="'{found}' is a formula without a stored result, or one that reaches out of the workbook; expected a figure.",
            zh="“{found}”是没有保存结果的公式，或引用了工作簿以外的内容；应为数据。",
        ),
        Text(
            en="Formulas are never worked out, programs never run, other files never opened.",
            zh="不计算公式，不运行程序，不打开其他文件。",
        ),
        Text(en="Write the figure itself into the cell.", zh="请在单元格中直接填写数据。"),
    ),
    "CELL_MERGED": Code(
        "error",
        Text(
            en="the cell lies in the merged area {area}, whose value stands in its first cell alone; the row stays out.",
            zh="该单元格位于合并区域{area}内，其值只属于首个单元格；该行未读取。",
        ),
        Text(
            en="Whether a merged value holds for every row, or for the first, is not written anywhere.",
            zh="合并单元格的值适用于各行还是仅首行，表中并未说明。",
        ),
        Text(en="Unmerge the cells and write the value into each row.", zh="请取消合并，并在每行填写该值。"),
    ),
    "CELL_ERROR": Code(
        "error",
        Text(
            en="the cell holds the error '{found}'; expected a figure or text.",
            zh="单元格为错误值“{found}”；应为数据或文字。",
        ),
        Text(en="A formula of the table has failed.", zh="表格中的公式出错。"),
        Text(en="Mend the formula, or write the figure itself.", zh="请修正公式，或直接填写数据。"),
    ),
    "CELL_DATE": Code(
        "error",
        Text(
            en="the cell holds the date {found}; '{column}' expects text or a number.",
            zh="单元格为日期{found}；“{column}”列应为文字或数字。",
        ),
        Text(
            en="Spreadsheets turn what looks like a date into one: 2025-06 becomes a day, and what was typed is lost.",
            zh="电子表格会把形似日期的内容转成日期：2025-06会变成某一天，原来输入的内容随之丢失。",
        ),
        Text(
            en="Format the cell as text and type it again: 2025-06, or the figure.",
            zh="请将单元格设为文本格式后重新输入，如2025-06，或数据本身。",
        ),
    ),
    "NUMBER_FORMAT": Code(
        "error",
        Text(
            en="the number {found} in the format '{format}' cannot be turned into the text that is shown.",
            zh="数字{found}的格式“{format}”无法还原为所显示的文字。",
        ),
        Text(
            en="Scaled, conditional and fractional formats show another number than is stored; which is meant is not guessed.",
            zh="按比例缩放、带条件或分数的格式所显示的数与存储的数不同，不作猜测。",
        ),
        Text(
            en="Give the cell a plain format such as 0.00, or format it as text and type what is printed.",
            zh="请改用0.00一类的普通格式，或设为文本格式后按原文输入。",
        ),
    ),
    "ROW_OF_TEXT": Code(
        "warning",
        Text(en="the row holds one text alone and is not read: '{found}'.", zh="该行只有一段文字，未读取：“{found}”。"),
        Text(en="Notes below a table may change what its figures mean.", zh="表下的注释可能改变数据的含义。"),
        Text(
            en="Read it; what holds for a figure belongs into its note.",
            zh="请阅读；适用于某一数据的内容应写入其备注。",
        ),
    ),
    "ZEROS_UNKNOWN": Code(
        "info",
        Text(
            en="figures stand in '{column}' as binary fractions ({found}): whether 3.6 was printed as 3.60 is not known.",
            zh="“{column}”列的数据为二进制小数（{found}）：无法得知3.6印作3.6还是3.60。",
        ),
        Text(
            en="The last printed place says how exactly a figure is known, and decides bounds such as about 5.0.",
            zh="末位数字表明数据的精确程度，并影响“5.0左右”一类目标的判断。",
        ),
        Text(
            en="Write the column as text, or as decimals with their scale.",
            zh="请将该列写为文本，或带小数位数的十进制数。",
        ),
    ),
    "DIMENSION_VARIES": Code(
        "error",
        Text(
            en="'{key}' is '{found}', and '{expected}' in the first row; the row stays out.",
            zh="“{key}”为“{found}”，首行为“{expected}”；该行未读取。",
        ),
        Text(
            en="Figures that differ in a dimension which is not read are figures of different things.",
            zh="在未读取的维度上不同的数据，所指的事物不同。",
        ),
        Text(
            en="Keep the rows of one such value a file, or make an indicator of each.",
            zh="每个文件请只保留该维度的一个取值，或分设指标。",
        ),
    ),
}
