"""Codes of findings about forms that came back."""

from __future__ import annotations

from plancast.core.codes.code import Code
from plancast.core.text import Text

CODES: dict[str, Code] = {
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
            zh="“{found}”按{value_zh}读取。",
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
            en="Eight times the last figure, an eighth of it, or fifty points from it is nearly always a slipped unit or point.",
            zh="为最近数据的八倍以上或八分之一以下，或相差五十个百分点，多为单位或小数点错误。",
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
            zh="{target}：未填预计数，所填文字不予保存：{found_zh}。",
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
