"""Codes of findings about what is wrong with a file of a plan, or with its syntax."""

from __future__ import annotations

from plancast.core.codes.code import Code
from plancast.core.text import Text

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
        Text(en="cannot be read: {found}; expected a regular file.", zh="无法读取：{found_zh}；应为普通文件。"),
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
            en="Rename it to {expected} (a table of another form: add it with 'plancast store add'), or remove it.",
            zh="请改名为{expected}（其他格式的表格请用“plancast store add”加入），或移走该文件。",
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
            en="Rename it, to '{suggested}' for example; the printed name goes into {printed}.",
            zh="请改名，如“{suggested}”；正式名称写入{printed}。",
        ),
    ),
    "SCHEMA_VERSION": Code(
        "error",
        Text(en="the file format is '{found}'; expected {expected}.", zh="文件格式版本为“{found}”；应为{expected}。"),
        Text(en="Each version of the format says how its keys are meant.", zh="每个格式版本规定各键的含义。"),
        Text(en="{en}", zh="{zh}"),
    ),
    "COLUMN_MISSING": Code(
        "error",
        Text(en="the header lacks: {found}.", zh="表头缺少：{found}。"),
        Text(
            en="Each row needs its indicator, period, figure, unit, release day, status and source.",
            zh="每行须有指标、时期、数据、单位、发布日期、状态和来源。",
        ),
        Text(
            en="{en}",
            zh="{zh}",
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
    "FINDINGS_MORE": Code(
        "info",
        Text(en="{n} more findings of this file are not listed.", zh="该文件另有{n}条问题未列出。"),
        Text(en="The first are enough to see what is wrong.", zh="已列出的问题足以说明情况。"),
        Text(en="Mend those listed and run again.", zh="请先修正已列出的问题，再次运行。"),
    ),
    "TEXT_DAMAGED": Code(
        "warning",
        Text(
            en="places that cannot be read, shown as �: {n}; the first is here.",
            zh="有{n}处无法解码，显示为“�”；此处为第一处。",
        ),
        Text(
            en="A figure at such a place may have lost a digit, and a word its meaning.",
            zh="此处的数据可能缺位，文字可能失真。",
        ),
        Text(
            en="Compare these places with the source; save the text as UTF-8 in the program it comes from.",
            zh="请对照原文核对这些位置；请用原程序将文本另存为UTF-8。",
        ),
    ),
}
