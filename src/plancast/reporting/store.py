"""What came of rows added, the log of what was written, and all releases of an indicator, as reports."""

from __future__ import annotations

from collections.abc import Iterator

from plancast.core.added import Added
from plancast.core.report import Block, Bullets, Column, Heading, Paragraph, Provenance, Report, Row, RowGroup, Table
from plancast.core.shown import Shown, ShownRelease
from plancast.core.store_log import StoreEntry, StoreLog
from plancast.core.text import Language, Text
from plancast.core.words import release_word, word
from plancast.reporting.beside import with_unit
from plancast.reporting.periods import period_text

SENTENCES: dict[str, Text] = {
    "added": Text(
        en="{origin}: rows added to {file}: {n_added}; there already: {n_unchanged}; refused: {n_refused}.",
        zh="{origin}：向{file}录入{n_added}行，已有{n_unchanged}行，未录入{n_refused}行。",
    ),
    "would add": Text(
        en="{origin}: rows that would be added to {file}: {n_added}; there already: {n_unchanged}; refused: "
        "{n_refused}; nothing was written.",
        zh="{origin}：可向{file}录入{n_added}行，已有{n_unchanged}行，不能录入{n_refused}行；未写入任何内容。",
    ),
    "not read": Text(
        en="{origin}: the table was not read, for want of a header; nothing was written.",
        zh="{origin}：表头不全，未读取表中各行；未写入任何内容。",
    ),
    "document": Text(en="The document {document} is new in documents.yaml.", zh="documents.yaml新增文件{document}。"),
    "retracted": Text(en="Taken back: {origin}. Written to {file}.", zh="已撤回：{origin}。记录写入{file}。"),
    "would retract": Text(
        en="Would be taken back: {origin}; nothing was written.", zh="将撤回：{origin}；未写入任何内容。"
    ),
    "not retracted": Text(en="Nothing was taken back: {origin}.", zh="未撤回：{origin}。"),
    "log": Text(en="{plan}: what was written", zh="{plan}：录入日志"),
    "no entries": Text(en="Nothing was written by the store yet.", zh="尚无录入记录。"),
    "unaccounted": Text(en="Not written by these commands", zh="未经录入命令写入的数据"),
    "never written by the store": Text(
        en="{file}: {n} rows, never written by the store.", zh="{file}：{n}行，并非由store录入。"
    ),
    "changed since its last entry": Text(
        en="{file}: changed since its last entry, {n:+} rows: edited by hand, or an add was cut short after writing.",
        zh="{file}：上次记录后有改动，行数变化{n:+}：手工修改，或录入在写完后中断。",
    ),
    "unreadable": Text(en="{n} lines of the log cannot be read.", zh="日志中有{n}行无法读取。"),
    "shown": Text(en="{plan}: {name} ({indicator}), {unit}", zh="{plan}：{name}（{indicator}），{unit}"),
    "nothing shown": Text(en="Nothing of it was known on {day}.", zh="截至{day}尚无数据。"),
    "worked out": Text(
        en="Figures of it are worked out of {parts} where none is printed: look there with 'plancast store show'.",
        zh="未有印发数据的时期由{parts}推算：请用“plancast store show”查看这些指标。",
    ),
    "last line": Text(
        en="plancast {version} | as of {day} | plan {plan}", zh="plancast {version} | 截至 {day} | 规划 {plan}"
    ),
}
"""Sentences of these reports."""

_NO_HEADER = ("COLUMN_MISSING", "COLUMN_TWICE", "TABLE_HEADER")
"""Findings for which no row of a table is read."""

_WHAT = {
    "add": Text(en="add", zh="录入"),
    "retract": Text(en="retract", zh="撤回"),
    "edit": Text(en="edit", zh="手工修改"),
}
_STANDING = {
    "used": Text(en="used", zh="采用"),
    "confirms": Text(en="confirms", zh="相符"),
    "not used": Text(en="not used", zh="未采用"),
    "expectation": Text(en="expectation", zh="预计数"),
    "retracted": Text(en="retracted", zh="已撤回"),
}


def report_added(added: Added, lang: Language) -> Report:
    """Return what came of rows added, or of a release taken back, in a sentence or two.

    Examples
    --------
    >>> added = Added(plan="harbour", file="observations/added.csv", n_added=2, n_unchanged=1, origin="q3.csv")
    >>> report_added(added, "en").blocks[0].text
    'q3.csv: rows added to observations/added.csv: 2; there already: 1; refused: 0.'
    """
    if added.what == "retract":
        kind = "not retracted" if not added.n_added else "would retract" if added.is_dry_run else "retracted"
    else:
        is_unread = any(one.code in _NO_HEADER for one in added.findings) and not added.n_added + added.n_unchanged
        kind = "not read" if is_unread else "would add" if added.is_dry_run else "added"
    values = added.model_dump(include={"origin", "file", "n_added", "n_unchanged", "n_refused"})
    text = SENTENCES[kind].said(lang).format(**values)
    if added.document is not None and not added.is_dry_run:
        text += (" " if lang == "en" else "") + SENTENCES["document"].said(lang).format(document=added.document)
    return Report(lang=lang, blocks=(Paragraph(text=text),))


def report_store_log(log: StoreLog, lang: Language) -> Report:
    """Return the log as a table, the newest entry last, and what it does not account for."""
    blocks: list[Block] = [Heading(text=SENTENCES["log"].said(lang).format(plan=log.plan), level=1)]
    if log.entries:
        blocks.append(_log_table(log.entries, lang))
    else:
        blocks.append(Paragraph(text=SENTENCES["no entries"].said(lang)))
    if log.unaccounted or log.n_unreadable:
        blocks.append(Heading(text=SENTENCES["unaccounted"].said(lang)))
    lines = [SENTENCES[one.why].said(lang).format(file=one.file, n=one.n_rows) for one in log.unaccounted]
    lines += [SENTENCES["unreadable"].said(lang).format(n=log.n_unreadable)] if log.n_unreadable else []
    if lines:
        blocks.append(Bullets(items=tuple(lines)))
    return Report(lang=lang, blocks=tuple(blocks))


def report_shown(shown: Shown, lang: Language) -> Report:
    """Return all releases of an indicator as a table, the one used first in each period."""
    values = {"plan": shown.plan, "name": shown.name.said(lang), "indicator": shown.indicator}
    title = SENTENCES["shown"].said(lang).format(**values, unit=shown.unit.said(lang))
    blocks: list[Block] = [Heading(text=title, level=1)]
    if shown.periods:
        blocks.append(_shown_table(shown, lang))
    else:
        blocks.append(Paragraph(text=SENTENCES["nothing shown"].said(lang).format(day=shown.as_of)))
    if shown.derived_from:
        parts = (", " if lang == "en" else "、").join(dict.fromkeys(shown.derived_from))
        blocks.append(Paragraph(text=SENTENCES["worked out"].said(lang).format(parts=parts)))
    last = SENTENCES["last line"].said(lang).format(version=shown.version, day=shown.as_of, plan=shown.plan)
    return Report(lang=lang, blocks=(*blocks, Provenance(text=last)))


def _log_table(entries: tuple[StoreEntry, ...], lang: Language) -> Table:
    english = ("When (Beijing time)", "What", "Rows", "Into", "From")
    titles = english if lang == "en" else ("时间（北京时间）", "操作", "行数", "写入", "来自")
    columns = tuple(Column(title=title, align="right" if at == 2 else "left") for at, title in enumerate(titles))
    rows = tuple(
        Row(
            cells=(
                (entry.at.replace("T", " ")[:19],),
                (_WHAT[entry.what].said(lang),),
                (f"{entry.n_rows:+}" if entry.what == "edit" else f"{entry.n_rows}",),
                (entry.file.removeprefix("observations/"),),
                tuple(
                    filter(None, (entry.origin, f"sha256 {entry.origin_sha256[:12]}" if entry.origin_sha256 else ""))
                ),
            )
        )
        for entry in entries
    )
    return Table(columns=columns, groups=(RowGroup(rows=rows),))


def _shown_table(shown: Shown, lang: Language) -> Table:
    told = ("period", "figure", "release day", "status", "source")
    titles = tuple(word(one, lang) for one in told)
    ends = ("Standing", "Why") if lang == "en" else ("取用", "理由")
    columns = tuple(
        Column(title=title, align="right" if at == 1 else "left") for at, title in enumerate((*titles, *ends))
    )
    return Table(columns=columns, groups=(RowGroup(rows=tuple(_shown_rows(shown, lang))),))


def _shown_rows(shown: Shown, lang: Language) -> Iterator[Row]:
    for period in shown.periods:
        for release in period.releases:
            yield Row(cells=((period_text(period.period, lang),), *_cells(release, shown, lang)))


def _cells(release: ShownRelease, shown: Shown, lang: Language) -> tuple[tuple[str, ...], ...]:
    """Return the cells of a release; its unit is named where it is not the one of the heading."""
    is_same = with_unit("", release.unit, lang).strip() == shown.unit.said(lang)
    status = release_word(release.release_status, shown.name, lang, shown.indicator)
    return (
        (release.value if is_same else with_unit(release.value, release.unit, lang),),
        (release.release_date.isoformat(),),
        (status,),
        (release.source,),
        (_STANDING[release.standing].said(lang),),
        (release.why.said(lang),),
    )
