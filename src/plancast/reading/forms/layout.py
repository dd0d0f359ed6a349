"""Where the columns and the targets of a filled form stand now, whatever was done to them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from plancast.core.figures import FigureError, parse_figure
from plancast.core.finding import Finding, Where, finding
from plancast.core.forms import KEY_PREFIX, Form, FormCell, FormColumn
from plancast.core.glyphs import plain
from plancast.reading.forms.workbook import BookRead, SheetRead, StoredCell

MOST_LINES = 60
"""Lines from the top among which the headings stand."""


@dataclass
class Layout:
    """Columns and rows of a form as it came back."""

    form: Form
    """As it was sent out."""

    file: str
    """Name of the file."""

    sheet: SheetRead
    """The sheet that was filled in."""

    head: int
    """Row of the headings."""

    columns: dict[str, int] = field(default_factory=dict)
    """Number of the column of each key that can be relied on."""

    rows: dict[str, int] = field(default_factory=dict)
    """Number of the row of each target that can be relied on."""

    findings: list[Finding] = field(default_factory=list)
    """What was done to them."""

    def report(self, code: str, row: int, column: int, *quotes: str, **values: object) -> None:
        """Keep a finding of a cell."""
        self.findings.append(finding(code, self.sheet.where(self.file, row, column), quotes, **values))

    def cell(self, target: str, key: str) -> StoredCell:
        """Return the cell of a target in a column."""
        return self.sheet.cell(self.rows[target], self.columns[key])


def find_layout(book: BookRead, form: Form) -> Layout | Finding:
    """Return where columns and targets stand; a finding where no sheet of the book is the form."""
    for sheet in sorted(book.sheets, key=lambda one: one.name != form.sheet):
        head = _head(sheet, form)
        if head is not None:
            layout = Layout(form, book.file, sheet, head)
            _find_columns(layout)
            _find_rows(layout)
            _find_more(layout, book)
            return layout
    en = f"no sheet of it has the headings of the form '{form.sheet}'"
    zh = f"没有工作表带有填报表“{form.sheet}”的表头"
    return finding("FORM_UNREADABLE", _file(book), en=en, zh=zh)


def _file(book: BookRead) -> Where:
    return book.sheets[0].where(book.file, 1, 1) if book.sheets else Where(file=book.file)


def _head(sheet: SheetRead, form: Form) -> int | None:
    """Return the row of the headings: below the hidden names, else where most of their words stand."""
    titles = {plain(column.title) for column in form.columns}
    best, where = len(titles) // 2, None
    for row in range(1, min(sheet.n_rows, MOST_LINES) + 1):
        texts = [plain(sheet.cell(row, column).text) for column in range(1, sheet.n_columns + 1)]
        if sum(text.startswith(KEY_PREFIX) for text in texts) > len(titles) // 2:
            return row + 1
        if (found := len(titles & set(texts))) > best:
            best, where = found, row
    return where


def _find_columns(layout: Layout) -> None:
    sheet, head = layout.sheet, layout.head
    numbers = range(1, sheet.n_columns + 1)
    named = {number: plain(sheet.cell(head - 1, number).text) for number in numbers} if head > 1 else {}
    keys = {number: text.removeprefix(KEY_PREFIX) for number, text in named.items() if text.startswith(KEY_PREFIX)}
    titles = {number: plain(sheet.cell(head, number).text) for number in numbers}
    for column in layout.form.columns:
        _find_column(layout, column, keys, titles)
    wanted = [column.key for column in layout.form.columns if column.key in layout.columns]
    found = sorted(wanted, key=lambda key: layout.columns[key])
    if wanted != found:
        moved = next(key for key, other in zip(found, wanted, strict=True) if key != other)
        title = next(column.title for column in layout.form.columns if column.key == moved)
        layout.report("FORM_COLUMNS_MOVED", head, layout.columns[moved], title, found=title)


def _find_column(layout: Layout, column: FormColumn, keys: dict[int, str], titles: dict[int, str]) -> None:
    """Find one column by its hidden name, which moves with it; its heading has to say the same."""
    head = layout.head
    named = [number for number, key in keys.items() if key == column.key]
    titled = [number for number, title in titles.items() if title == plain(column.title)]
    if len(named) > 1 or (not named and len(titled) > 1):
        where = (named or titled)[1]
        en, zh = "stands twice; neither is read", "出现两次，均不予读取"
        return layout.report("FORM_HEADER", head, where, found=column.title, en=en, zh=zh)
    if not named and not titled:
        en, zh = "is missing; what stood below it is not read", "缺失，其下内容不予读取"
        return layout.report("FORM_HEADER", head, 0, found=column.title, en=en, zh=zh)
    number = (named or titled)[0]
    if named and titles.get(number) != plain(column.title):
        found = titles.get(number, "")
        if column.role == "fixed":
            layout.columns[column.key] = number
        en = f"now reads '{found}'; what stands below it is not read"
        zh = f"现为“{found}”，其下内容不予读取"
        return layout.report("FORM_HEADER", head, number, found, found=column.title, en=en, zh=zh)
    layout.columns[column.key] = number
    return None


def _find_rows(layout: Layout) -> None:
    """Find targets by their ids; rows without one, or with one twice, are told and not read."""
    sheet, ids = layout.sheet, layout.columns.get("id")
    if ids is None:
        return
    found = {row: plain(sheet.cell(row, ids).text) for row in range(layout.head + 1, sheet.n_rows + 1)}
    known = [row.target for row in layout.form.rows]
    counted = Counter(found.values())
    for row, target in found.items():
        if target in known and counted[target] == 1:
            layout.rows[target] = row
        elif target in known:
            other = next(number for number, text in found.items() if text == target and number != row)
            layout.report("FORM_ROW_TWICE", row, ids, target, target=target, other=other)
        elif content := _content(sheet, row):
            layout.report("FORM_ROW_UNKNOWN", row, ids, target, found=content)
    for target in known:
        if not counted[target]:
            layout.report("FORM_ROW_MISSING", layout.head, ids, target=target)


def _content(sheet: SheetRead, row: int) -> str:
    texts = [sheet.cell(row, column) for column in range(1, sheet.n_columns + 1)]
    return ", ".join(cell.formula or cell.text for cell in texts if cell.formula or cell.what != "empty")


def _find_more(layout: Layout, book: BookRead) -> None:
    """Tell what nobody reads: columns that were added, comments, sheets that were added."""
    sheet, known = layout.sheet, set(layout.columns.values())
    sent = len(layout.form.columns)
    for column in range(1, sheet.n_columns + 1):
        if column in known:
            continue
        filled = [row for row in range(layout.head + 1, sheet.n_rows + 1) if sheet.cell(row, column).what != "empty"]
        is_ours = plain(sheet.cell(layout.head - 1, column).text).startswith(KEY_PREFIX) if layout.head > 1 else False
        if filled and not (is_ours and column <= sent + 1):
            title = sheet.cell(layout.head, column).text
            en, zh = f"a column that was added ('{title}')", f"新增的列（“{title}”）"
            layout.report("FORM_NOT_READ", filled[0], column, en=en, zh=zh)
    _find_above(layout)
    for row in range(1, sheet.n_rows + 1):
        for column in range(1, sheet.n_columns + 1):
            if text := sheet.comment(row, column):
                layout.report("FORM_NOT_READ", row, column, text, en=f"a comment ('{text}')", zh=f"批注（“{text}”）")
    if sheet.is_cut:
        en, zh = "what stands beyond row 5,000 or column 200", "第5000行或第200列以外的内容"
        layout.report("FORM_NOT_READ", 1, 1, en=en, zh=zh)
    sent_sheets = {layout.form.sheet, layout.form.instructions_sheet, "_plancast", sheet.name}
    for other in book.sheets:
        if other.name not in sent_sheets and other.n_rows * other.n_columns > 1:
            en, zh = f"a sheet that was added ('{other.name}')", f"新增的工作表（“{other.name}”）"
            layout.findings.append(finding("FORM_NOT_READ", other.where(layout.file, 1, 1), en=en, zh=zh))


def _find_above(layout: Layout) -> None:
    """Tell what was written above the headings, but for the names and numbers that are asked for there."""
    sheet, form = layout.sheet, layout.form
    sent = {plain(text) for text in (form.title, *form.lines)}
    labels = tuple(plain(text) for text in form.contacts)
    for row in range(1, layout.head):
        before = ""
        for column in range(1, sheet.n_columns + 1):
            text = plain(sheet.cell(row, column).text)
            is_ours = text in sent or text.startswith((*labels, KEY_PREFIX)) or before in labels
            if text and not is_ours:
                en, zh = f"what stands above the headings ('{text[:40]}')", f"表头上方的内容（“{text[:40]}”）"
                layout.report("FORM_NOT_READ", row, column, text[:40], en=en, zh=zh)
            before = text


def is_as_sent(cell: StoredCell, sent: FormCell) -> bool:
    """Whether a cell still says what was written in it; typed anew as text, it does."""
    if cell.formula:
        return False
    if sent.number is not None and cell.what == "number":
        return abs(cell.number - sent.number) <= 1e-9 * max(1.0, abs(sent.number))
    if sent.number is not None and cell.what == "text":
        try:
            return float(parse_figure(cell.text).value) == sent.number
        except FigureError:
            return False
    return " ".join(plain(cell.text).split()) == " ".join(plain(sent.text).split())
