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
    "FILE_MISSING": Code(
        "error",
        Text(en="the file is not there.", zh="缺少该文件。"),
        Text(
            en="A plan has at least plan.yaml, documents.yaml, indicators.yaml and targets.yaml.",
            zh="规划至少包含plan.yaml、documents.yaml、indicators.yaml和targets.yaml。",
        ),
        Text(
            en="Write it, or let 'plancast new NAME' write one to begin with.",
            zh="请编写该文件，或用“plancast new NAME”生成初稿。",
        ),
    ),
    "FILE_UNREADABLE": Code(
        "error",
        Text(en="cannot be read: {found}; expected a regular file.", zh="无法读取：{found}；应为普通文件。"),
        Text(
            en="A folder, pipe or device under the name of a plan file may hold the run for ever.",
            zh="以规划文件命名的文件夹、管道或设备可能使运行停滞。",
        ),
        Text(en="Put a regular file there, with leave to read it.", zh="请换成有读取权限的普通文件。"),
    ),
    "FILE_NOT_READ": Code(
        "warning",
        Text(en="this file is not read; expected the name {expected}.", zh="该文件未被读取；文件名应为{expected}。"),
        Text(
            en="Figures in a file that nobody reads are lost without a word.", zh="未被读取的文件中的数据会悄然丢失。"
        ),
        Text(
            en="Rename it to {expected} (a table of another form: save it as CSV), or remove it.",
            zh="请改名为{expected}（其他格式的表格请另存为CSV），或移走该文件。",
        ),
    ),
    "FILE_TOO_LARGE": Code(
        "error",
        Text(en="holds {found}, expected at most {expected}.", zh="大小为{found}，应不超过{expected}。"),
        Text(
            en="No plan is that large; the file is another, or is meant to exhaust the machine.",
            zh="规划文件不会如此之大；可能放错文件，或有意耗尽机器资源。",
        ),
        Text(
            en="Check that it is the right file; split observations by source or by year.",
            zh="请核对文件是否正确；观测数据可按来源或年份拆分。",
        ),
    ),
    "FILE_EMPTY": Code(
        "error",
        Text(en="the file is empty.", zh="文件为空。"),
        Text(en="An empty file says nothing; perhaps it was not saved.", zh="空文件没有内容；可能未保存。"),
        Text(en="Fill it, or remove it where the plan can do without.", zh="请补充内容；非必需的文件可删除。"),
    ),
    "PATH_OUTSIDE": Code(
        "error",
        Text(en="leads out of the plan folder and is not followed.", zh="指向规划文件夹之外，未予读取。"),
        Text(
            en="A plan is one folder: what lies outside is not part of its text nor of its hash.",
            zh="规划以一个文件夹为限：其外的内容不属于规划文本，也不计入校验值。",
        ),
        Text(en="Copy the file into the folder in place of the link.", zh="请将文件复制到文件夹内，替换该链接。"),
    ),
    "ENCODING_GB18030": Code(
        "info",
        Text(en="is read as GB18030.", zh="按GB18030编码读取。"),
        Text(
            en="It is not UTF-8; a text that is read in the wrong encoding shows wrong characters.",
            zh="该文件不是UTF-8编码；编码有误时会出现乱码。",
        ),
        Text(
            en="Nothing, if names look right; else save it as UTF-8.",
            zh="若文字显示正常则无需处理；否则请另存为UTF-8。",
        ),
    ),
    "ENCODING_UNREADABLE": Code(
        "error",
        Text(en="is neither UTF-8, UTF-16 with its mark, nor GB18030.", zh="不是UTF-8、带标记的UTF-16或GB18030编码。"),
        Text(
            en="What cannot be decoded is no text; the file may be another kind, or cut off.",
            zh="无法解码的内容不是文本；可能是其他类型的文件，或文件不完整。",
        ),
        Text(en="Save it as UTF-8 text.", zh="请另存为UTF-8文本。"),
    ),
    "CONTROL_CHARACTER": Code(
        "error",
        Text(en="holds the control character {found}.", zh="含有控制字符{found}。"),
        Text(
            en="No text has it; it may hide what a line really says.",
            zh="正常文本不含此类字符；它可能掩盖该行的真实内容。",
        ),
        Text(
            en="Remove the character; copied text is best pasted without format.",
            zh="请删除该字符；复制的文字宜粘贴为纯文本。",
        ),
    ),
    "LINE_TOO_LONG": Code(
        "error",
        Text(
            en="a line has {found} characters, expected at most {expected}.",
            zh="该行有{found}个字符，应不超过{expected}个。",
        ),
        Text(en="Nobody wrote such a line; line ends may be lost.", zh="这样的行不会是人工编写的；可能丢失了换行符。"),
        Text(
            en="Break the line; in YAML a long text may run over several lines.",
            zh="请换行；YAML中的长文本可写成多行。",
        ),
    ),
    "YAML_SYNTAX": Code(
        "error",
        Text(en="the text stops being YAML here: {found}.", zh="此处起不符合YAML语法：{found}。"),
        Text(
            en="Nothing of a file can be trusted whose structure cannot be read.",
            zh="结构无法读取的文件，其内容均不可信。",
        ),
        Text(
            en="Check the indentation (blanks, no tabs), a blank after each colon, and quotes around text that holds ': ' or begins with %, @, [, {{ or *.",
            zh="请检查缩进（用空格，不用制表符）、冒号后的空格，以及含“: ”或以%、@、[、{{、*开头的文字是否加引号。",
        ),
    ),
    "YAML_TOO_DEEP": Code(
        "error",
        Text(en="nests deeper than {expected} levels.", zh="嵌套超过{expected}层。"),
        Text(
            en="A plan needs fewer than ten levels; such a file is meant to exhaust the machine.",
            zh="规划文件不足十层；此类文件意在耗尽机器资源。",
        ),
        Text(
            en="Bring the entry back to the form of the example in 'plancast new'.",
            zh="请按“plancast new”的示例改写该条目。",
        ),
    ),
    "YAML_ALIAS": Code(
        "error",
        Text(en="the anchor or alias '{found}' is not read.", zh="不读取锚点或别名“{found}”。"),
        Text(
            en="A figure belongs where it is used, with its own source; aliases can also blow up a file.",
            zh="数据应写在使用处并注明来源；别名还可能使文件急剧膨胀。",
        ),
        Text(en="Write the text out where it is used.", zh="请在使用处写出全文。"),
    ),
    "YAML_TAG": Code(
        "error",
        Text(en="the tag '{found}' is not read.", zh="不读取标签“{found}”。"),
        Text(
            en="A plan is plain text; tags ask the program to build something else of it.",
            zh="规划是纯文本；标签要求程序构造其他对象。",
        ),
        Text(en="Remove the tag; put text that begins with ! in quotes.", zh="请删除标签；以!开头的文字请加引号。"),
    ),
    "YAML_DOCUMENTS": Code(
        "error",
        Text(en="a second document begins here; expected one a file.", zh="此处开始第二个文档；每个文件只应有一个。"),
        Text(en="What stands behind '---' would be lost.", zh="“---”之后的内容会丢失。"),
        Text(
            en="Remove the line '---', or put the second part in its own file.",
            zh="请删除“---”行，或将后一部分另存为文件。",
        ),
    ),
    "KEY_TWICE": Code(
        "error",
        Text(
            en="the key '{key}' stands here again; the first is in line {first}.",
            zh="键“{key}”重复出现；首次出现在第{first}行。",
        ),
        Text(en="Of two values one would be lost without a word.", zh="两个值中的一个会悄然丢失。"),
        Text(en="Keep one, or give the other its own id.", zh="请只保留一个，或另取标识。"),
    ),
    "KEY_NOT_TEXT": Code(
        "error",
        Text(en="a key is empty, a list or a mapping; expected a word.", zh="键为空、列表或映射；应为单词。"),
        Text(en="Entries are found by their key.", zh="条目按键查找。"),
        Text(
            en="Write 'key: value'; put text that begins with [, {{ or ? in quotes.",
            zh="请写作“键: 值”；以[、{{、?开头的文字请加引号。",
        ),
    ),
    "KEY_MISSING": Code(
        "error",
        Text(en="the key '{key}' is missing.", zh="缺少键“{key}”。"),
        Text(en="The entry cannot be used without it, and is left out.", zh="缺少该键的条目无法使用，未被采用。"),
        Text(en="Add '{key}: ...' below {path}.", zh="请在{path}下补充“{key}: …”。"),
    ),
    "TYPE": Code(
        "error",
        Text(en="'{key}' holds {found}; expected {en}.", zh="“{key}”的值为{found}；应为{zh}。"),
        Text(en="It cannot be read as what it stands for.", zh="无法按其含义读取。"),
        Text(
            en="Write it as the example in 'plancast new' does; 'plancast schema' lets an editor complete it.",
            zh="请参照“plancast new”的示例填写；“plancast schema”可供编辑器自动补全。",
        ),
    ),
    "VALUE_NOT_ALLOWED": Code(
        "error",
        Text(
            en="'{key}' is '{found}'; expected one of: {expected}.",
            zh="“{key}”的值为“{found}”；应为其中之一：{expected}。",
        ),
        Text(
            en="The words of this key are fixed, so that each has one meaning.",
            zh="该键的取值是固定的，每个词只有一种含义。",
        ),
        Text(en="{en}", zh="{zh}"),
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
    "ID_UNREADABLE": Code(
        "error",
        Text(
            en="'{found}' is no id; expected small letters, digits and underscores.",
            zh="“{found}”不是有效标识；应由小写字母、数字和下划线组成。",
        ),
        Text(
            en="Ids stand in tables, addresses and file names, and have to be the same everywhere.",
            zh="标识用于表格、地址和文件名，须处处一致。",
        ),
        Text(
            en="Rename it, to '{suggested}' for example; the printed name goes into 'name'.",
            zh="请改名，如“{suggested}”；正式名称写入name。",
        ),
    ),
    "SCHEMA_VERSION": Code(
        "error",
        Text(en="the file format is '{found}'; expected {expected}.", zh="文件格式版本为“{found}”；应为{expected}。"),
        Text(en="Each version of the format says how its keys are meant.", zh="每个格式版本规定各键的含义。"),
        Text(en="{en}", zh="{zh}"),
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
    "COLUMN_MISSING": Code(
        "error",
        Text(en="the header lacks: {found}.", zh="表头缺少：{found}。"),
        Text(
            en="Each row needs its indicator, period, figure, unit, release day, status and source.",
            zh="每行须有指标、时期、数据、单位、发布日期、状态和来源。",
        ),
        Text(
            en="Let the first line be {expected} (any order, 'note' may follow).",
            zh="首行应为{expected}（顺序不限，可加note）。",
        ),
    ),
    "COLUMN_UNKNOWN": Code(
        "warning",
        Text(
            en="the column '{found}' is not read; known are: {expected}.",
            zh="列“{found}”未被读取；可用的列：{expected}。",
        ),
        Text(en="What stands in a column that nobody reads is lost.", zh="未被读取的列，其内容会丢失。"),
        Text(en="Correct the name, or remove the column.", zh="请更正列名，或删去该列。"),
    ),
    "COLUMN_TWICE": Code(
        "error",
        Text(en="the column '{found}' stands twice in the header.", zh="表头中列“{found}”重复。"),
        Text(en="Of two cells one would be lost without a word.", zh="两个单元格中的一个会悄然丢失。"),
        Text(en="Remove one of the columns.", zh="请删去其中一列。"),
    ),
    "CELLS": Code(
        "error",
        Text(en="the row has {found} cells, the header {expected}.", zh="该行有{found}个单元格，表头有{expected}个。"),
        Text(
            en="With a cell too many or too few, figures stand in the wrong column.", zh="单元格数不符时，数据会错列。"
        ),
        Text(
            en="Put cells that hold a comma in double quotes; leave empty cells empty, with their comma.",
            zh="含逗号的单元格请加双引号；空单元格保留逗号。",
        ),
    ),
    "CSV_SYNTAX": Code(
        "error",
        Text(en="the quotation marks of the row do not fit: {found}.", zh="该行的引号不匹配：{found}。"),
        Text(en="Where a quotation is not closed, later rows would be swallowed.", zh="引号未闭合会吞并后续各行。"),
        Text(
            en="Close the quotation; write a quotation mark inside a cell twice.",
            zh="请闭合引号；单元格内的引号须写两遍。",
        ),
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
            en="the figure is '{found}', that of the same source and day in {expected} is '{other}'; both are kept.",
            zh="数据为“{found}”，而同一来源同日在{expected}的数据为“{other}”；两者均予保留。",
        ),
        Text(
            en="A source states one figure a day; one of the two may be mistyped, or of another scope.",
            zh="同一来源同日只应有一个数据；其一可能有误，或口径不同。",
        ),
        Text(
            en="Look the figure up in its source; a correction gets its own release day.",
            zh="请核对来源；更正数据应另列发布日期。",
        ),
    ),
    "FINDINGS_MORE": Code(
        "info",
        Text(en="{n} more findings of this file are not listed.", zh="该文件另有{n}条问题未列出。"),
        Text(en="The first are enough to see what is wrong.", zh="已列出的问题足以说明情况。"),
        Text(en="Mend those listed and run again.", zh="请先修正已列出的问题，再次运行。"),
    ),
}
