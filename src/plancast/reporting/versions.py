"""The versions of a target: a mark in its row, and all of them with their own probability where it is explained."""

from __future__ import annotations

from plancast.core.report import Block, Bullets, Cell, Column, Heading, Row, RowGroup, Table
from plancast.core.target_outlook import Status, TargetOutlook, VersionOutlook
from plancast.core.text import Language
from plancast.core.words import FORCE, STATUS, VERSION_REASON, enumerated, word
from plancast.reporting.numbers import probability_text
from plancast.reporting.periods import period_text
from plancast.reporting.sentences import say


def version_marks(target: TargetOutlook, lang: Language) -> tuple[str, ...]:
    """Return that the bound in force was adjusted or set later, and that another source prints another."""
    changed = [enumerated(VERSION_REASON, one.reason, lang) for one in target.versions[1:] if one.in_force]
    is_disputed = any(one.reason == "also_printed" for one in target.versions)
    return (*changed, *((say("otherwise printed", lang),) if is_disputed else ()))


def version_blocks(target: TargetOutlook, cited: tuple[str, ...], lang: Language) -> list[Block]:
    """Return heading, table and notes of all versions with the documents they cite; nothing where there is only one."""
    if not target.versions:
        return []
    columns = (
        Column(title=word("as printed", lang), stack=0),
        Column(title=say("version", lang), stack=0),
        Column(title=say("known since", lang), stack=1),
        Column(title=word("source", lang), stack=1),
        Column(title=word("status", lang), stack=2),
        Column(title=word("probability", lang), stack=2),
    )
    rows = tuple(_row(one, target, lang) for one in target.versions)
    notes = tuple(line for one in target.versions if (line := _note(one, lang)))
    table = Table(columns=columns, groups=(RowGroup(rows=rows),))
    return [Heading(text=say("versions", lang)), table, Bullets(items=(*notes, *cited))]


def _row(version: VersionOutlook, target: TargetOutlook, lang: Language) -> Row:
    return Row(
        cells=(
            _printed(version, target, lang),
            (enumerated(VERSION_REASON, version.reason, lang), *((say("in force", lang),) if version.in_force else ())),
            (version.since.isoformat(),) if version.since is not None else (),
            (version.document, *((_page(version.page, lang),) if version.page else ())),
            (enumerated(STATUS, version.status, lang),),
            _probability(version, lang),
        )
    )


def _printed(version: VersionOutlook, target: TargetOutlook, lang: Language) -> Cell:
    """Return a version's bound and deadline; its force where the versions differ in it."""
    printed = version.printed.said(lang)
    lines = [] if version.by in printed else [period_text(version.by, lang)]
    if len({one.force for one in target.versions}) > 1:
        lines.append(enumerated(FORCE, version.force, lang))
    return (printed, *lines)


def _page(page: str, lang: Language) -> str:
    """Return where in its document a version stands; a bare number is a page."""
    return say("page", lang, page=page) if page.isdigit() else page


def _probability(version: VersionOutlook, lang: Language) -> Cell:
    if version.probability is None:
        return ()
    plain = probability_text(version.probability, lang)
    if version.probability_strict is None:
        return (plain,)
    strict = probability_text(version.probability_strict, lang)
    return (plain,) if strict == plain else (plain, say("strict", lang, probability=strict))


def _note(version: VersionOutlook, lang: Language) -> str:
    """Return what is to be known of a version: its note, and the vintage that decided it."""
    said = [] if version.note is None else [version.note.said(lang).rstrip(".。")]
    if version.status in (Status.MET, Status.MISSED) and version.record is not None:
        said.append(version.record.text.said(lang))
    colon, semicolon = (": ", "; ") if lang == "en" else ("：", "；")
    return f"{version.printed.said(lang)}{colon}{semicolon.join(said)}" if said else ""
