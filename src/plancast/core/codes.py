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
    "FINDINGS_MORE": Code(
        "info",
        Text(en="{n} more findings of this file are not listed.", zh="该文件另有{n}条问题未列出。"),
        Text(en="The first are enough to see what is wrong.", zh="已列出的问题足以说明情况。"),
        Text(en="Mend those listed and run again.", zh="请先修正已列出的问题，再次运行。"),
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
    "FORM_UNREADABLE": Code(
        "error",
        Text(
            en="the file cannot be read as a form: {en}.",
            zh="无法作为填报表读取：{zh}。",
        ),
        Text(
            en="What a unit sent back in another way is lost unless somebody looks at it.",
            zh="单位以其他方式返回的内容，无人查看即会丢失。",
        ),
        Text(
            en="Ask for it as .xlsx without a password, or save it so yourself, and run again.",
            zh="请要求对方以.xlsx格式、不加密码重新发送，或自行另存后重新运行。",
        ),
    ),
    "FORM_FOREIGN": Code(
        "error",
        Text(
            en="the file is no form of this plan: {en}.",
            zh="不是本规划的填报表：{zh}。",
        ),
        Text(
            en="Figures of another plan, or of a table that we did not send out, cannot be told from ours by their looks.",
            zh="其他规划或非我方发出的表格，其数据无法凭外观辨别。",
        ),
        Text(
            en="Move it out of the folder; of a table made by others, add the figures with a source of their own.",
            zh="请将其移出文件夹；他人所制表格的数据，请另行注明来源后录入。",
        ),
    ),
    "FORM_OLDER": Code(
        "warning",
        Text(
            en="{target}: since the form was made on figures of {day}, its {what_en} has changed from '{found}' to '{expected}'; {en}.",
            zh="{target}：自{day}制表以来，其{what_zh}由“{found}”改为“{expected}”；{zh}。",
        ),
        Text(
            en="What a unit says of a target that has changed may be meant of the old one.",
            zh="目标已变更的，单位所填内容可能针对原目标。",
        ),
        Text(
            en="Send out new forms, or ask the unit whether it still holds.",
            zh="请重新发表，或向单位核实所填内容是否仍然有效。",
        ),
    ),
    "FORM_TWICE": Code(
        "warning",
        Text(
            en="a second form of {unit_en}: {other} is one as well; {en}.",
            zh="{unit_zh}有两份填报表，另一份为{other}；{zh}。",
        ),
        Text(
            en="Of two forms of one unit only one can be meant.",
            zh="同一单位的两份表只应有一份有效。",
        ),
        Text(
            en="Leave the valid one in the folder, and run again.",
            zh="请在文件夹中只保留有效的一份，然后重新运行。",
        ),
    ),
    "FORM_HEADER": Code(
        "error",
        Text(
            en="the heading '{found}' {en}.",
            zh="表头“{found}”{zh}。",
        ),
        Text(
            en="A heading says what the figures below it are; nobody knows what is meant once it is changed.",
            zh="表头说明其下数据的含义，改动后无从判断。",
        ),
        Text(
            en="Put the heading back as it was sent out; headings that are wanted otherwise are changed in the plan.",
            zh="请恢复发出时的表头；确需调整的，应在规划文件中修改。",
        ),
    ),
    "FORM_COLUMNS_MOVED": Code(
        "info",
        Text(
            en="columns stand in another order than they were sent out, the first of them '{found}'; each is read by its hidden name.",
            zh="列的顺序与发出时不同，首个为“{found}”；各列按隐藏标识读取。",
        ),
        Text(
            en="A moved column is read as before; it is told since a moved heading alone would not be.",
            zh="整列移动不影响读取；若只移动表头则不然，故予提示。",
        ),
        Text(
            en="Nothing needs to be done, if the headings moved with their columns.",
            zh="如表头随列移动，无需处理。",
        ),
    ),
    "FORM_ROW_MISSING": Code(
        "warning",
        Text(
            en="the row of {target} is missing.",
            zh="缺少{target}所在行。",
        ),
        Text(
            en="A target whose row was taken out has not been answered.",
            zh="所在行被删除的目标即未填报。",
        ),
        Text(
            en="Ask the unit for it, or send the form again.",
            zh="请向单位索取，或重新发表。",
        ),
    ),
    "FORM_ROW_UNKNOWN": Code(
        "error",
        Text(
            en="a row that was not sent out: {found}. It is not read.",
            zh="非我方发出的行：{found}。不予读取。",
        ),
        Text(
            en="A row without its id belongs to no target.",
            zh="没有标识的行不属于任何目标。",
        ),
        Text(
            en="If a target is meant, write into its own row; of another one, add it to the plan first.",
            zh="如指某项目标，请填入其所在行；如为新目标，请先在规划中添加。",
        ),
    ),
    "FORM_ROW_TWICE": Code(
        "error",
        Text(
            en="the row of {target} stands twice, also in row {other}; neither is read.",
            zh="{target}所在行重复，另见第{other}行；两行均不予读取。",
        ),
        Text(
            en="Of two rows of one target only one can be meant.",
            zh="同一目标的两行只应有一行有效。",
        ),
        Text(
            en="Delete the copy, and run again.",
            zh="请删除多余的行，然后重新运行。",
        ),
    ),
    "FORM_CELL_CHANGED": Code(
        "warning",
        Text(
            en="a fixed cell reads '{found}', it was sent out as '{expected}'; {en}.",
            zh="固定单元格现为“{found}”，发出时为“{expected}”；{zh}。",
        ),
        Text(
            en="Fixed cells come from the plan; a change in them speaks of another target, or of a slip.",
            zh="固定单元格内容来自规划，改动意味着所指不同或误操作。",
        ),
        Text(
            en="If the plan is wrong there, change the plan and send out a new form; else restore the cell.",
            zh="如规划确有错误，请修改规划并重新发表；否则请恢复该单元格。",
        ),
    ),
    "FORM_UNIT_CHANGED": Code(
        "error",
        Text(
            en="the unit of measure was changed by hand from '{expected}' to '{found}'; the whole row stays out.",
            zh="计量单位被手工由“{expected}”改为“{found}”；整行不予采用。",
        ),
        Text(
            en="A figure in another unit than the row says is wrong by a factor, and looks right.",
            zh="单位与行不符的数据相差若干倍，却看似正常。",
        ),
        Text(
            en="Ask which unit the figures of the row are in; convert them and restore the cell.",
            zh="请核实该行数据所用单位，换算后恢复该单元格。",
        ),
    ),
    "FORM_MERGED": Code(
        "error",
        Text(
            en="the cell is part of the merged cells {found}; it is not read.",
            zh="该单元格属于合并单元格{found}，不予读取。",
        ),
        Text(
            en="Of merged cells nobody knows to which targets what stands in them belongs.",
            zh="合并单元格中的内容无法判断属于哪些目标。",
        ),
        Text(
            en="Take the merge apart and fill in each cell.",
            zh="请取消合并，逐格填写。",
        ),
    ),
    "FORM_FORMULA": Code(
        "warning",
        Text(
            en="a formula: {found}. Its stored result {value} is used; nothing was worked out anew.",
            zh="含公式：{found}。采用文件中保存的结果{value}，未重新计算。",
        ),
        Text(
            en="A stored result may be older than the cells it was worked out of.",
            zh="保存的结果可能早于其所引用的单元格。",
        ),
        Text(
            en="Check the result, or ask for the figure itself.",
            zh="请核对该结果，或要求直接填写数值。",
        ),
    ),
    "FORM_FORMULA_REFUSED": Code(
        "error",
        Text(
            en="a formula that is not used: {found}. {en}.",
            zh="公式不予采用：{found}。{zh}。",
        ),
        Text(
            en="A formula that calls programs or other files can do harm where it is opened, and its result cannot be checked.",
            zh="调用程序或其他文件的公式，打开时可能造成危害，其结果也无法核对。",
        ),
        Text(
            en="Do not let a spreadsheet program update the links; ask the unit for the figures themselves.",
            zh="请勿在表格软件中更新链接；请要求单位直接填写数值。",
        ),
    ),
    "FORM_VALUE_UNREADABLE": Code(
        "error",
        Text(
            en="'{found}' is not read: {en}.",
            zh="“{found}”无法读取：{zh}。",
        ),
        Text(
            en="What is no figure cannot be kept as one; 'same' or 'to follow' say nothing a year later.",
            zh="非数值内容不能作为数据保存；“同上”“待定”等日后无从查考。",
        ),
        Text(
            en="Ask the unit for the figure, or leave the cell empty.",
            zh="请向单位核实数据，或将该单元格留空。",
        ),
    ),
    "FORM_READ_AS": Code(
        "info",
        Text(
            en="'{found}' is read as {value}.",
            zh="“{found}”按{value}读取。",
        ),
        Text(
            en="Text, full-width digits, a mark or a per cent sign is not a plain number; what was understood is told.",
            zh="文本、全角数字、标注词或百分号并非纯数字，故说明读取结果。",
        ),
        Text(
            en="Nothing needs to be done, if that is what is meant.",
            zh="如理解无误，无需处理。",
        ),
    ),
    "FORM_FIGURE_DISPUTED": Code(
        "warning",
        Text(
            en="'{found}' for {period} contradicts the published {expected}; the published figure stands, the unit's stays out.",
            zh="{period}年数据“{found}”与已公布的{expected}不一致；以已公布数据为准，单位所填不予采用。",
        ),
        Text(
            en="A unit that disputes a published figure may be right, but a form is not the place where it is revised.",
            zh="单位对已公布数据有异议的，可能有其道理，但不应通过填报表修订。",
        ),
        Text(
            en="Ask unit and bureau; a revision comes in as a release of its own, with its source.",
            zh="请与单位和统计部门核实；如需修订，应以新的发布及来源录入。",
        ),
    ),
    "FORM_IMPLAUSIBLE": Code(
        "error",
        Text(
            en="'{found}' for {name} is far from the last figure known, {last}; it stays out.",
            zh="{name}填为“{found}”，与最近已知数据{last}相差过大；不予采用。",
        ),
        Text(
            en="Twenty times the last figure, or fifty points from it, is nearly always a slipped unit or point.",
            zh="相差二十倍或五十个百分点，多为单位或小数点错误。",
        ),
        Text(
            en="Ask the unit; a figure that is right comes in with plancast store add.",
            zh="请向单位核实；数据无误的，请用 plancast store add 录入。",
        ),
    ),
    "FORM_WORDS_ALONE": Code(
        "warning",
        Text(
            en="{target}: words without an estimate are not kept: {found}.",
            zh="{target}：未填预计数，所填文字不予保存：{found}。",
        ),
        Text(
            en="Cause, measures and outcome are kept in the note of an estimate's row; without one they have no place.",
            zh="原因、措施和预计完成情况保存在预计数的备注中，没有预计数则无处保存。",
        ),
        Text(
            en="Ask the unit for an estimate.",
            zh="请要求单位填写预计数。",
        ),
    ),
    "FORM_NOT_READ": Code(
        "warning",
        Text(
            en="not read: {en}.",
            zh="未予读取：{zh}。",
        ),
        Text(
            en="What a unit wrote where nobody looks would be lost without a word.",
            zh="写在不被读取之处的内容会无声丢失。",
        ),
        Text(
            en="Look at it; what matters belongs into a yellow cell.",
            zh="请查看；有用的内容应填入黄色单元格。",
        ),
    ),
}
