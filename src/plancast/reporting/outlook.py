"""The report of the main job: where each target stands."""

from __future__ import annotations

from plancast.core.finding import Severity
from plancast.core.outlook import Outlook
from plancast.core.report import Block, Bullets, Heading, Paragraph, Report
from plancast.core.text import Language
from plancast.reporting.behind import legend_lines, provenance, record_lines
from plancast.reporting.beside import context_table
from plancast.reporting.decided import decided_lines
from plancast.reporting.findings import counts_text
from plancast.reporting.gaps import bound_not_set_text, missing_lines
from plancast.reporting.joint import joint_lines, yearly_lines
from plancast.reporting.moved import moved_heading, moved_lines
from plancast.reporting.parts import beside_blocks, whole_blocks
from plancast.reporting.periods import day_text
from plancast.reporting.projects import project_table, totals_table
from plancast.reporting.sentences import say, sentences
from plancast.reporting.target_table import Assumptions, group_targets, target_table


def report_outlook(outlook: Outlook, lang: Language, by: str | None = None) -> Report:
    """Return the report of an outlook.

    Parameters
    ----------
    outlook
        The result of the main job.
    lang
        Language of the report.
    by
        ``unit``: targets grouped by unit in charge; ``theme``: by theme; None: as the plan lists them.

    Raises
    ------
    GroupingUnknownError
        If ``by`` is another word.
    """
    grouped = group_targets(outlook, lang, by)
    assumptions = Assumptions([target for targets in grouped.values() for target in targets], lang)
    blocks = [
        *_head(outlook, lang),
        target_table(grouped, assumptions, lang),
        *_part("joint", joint_lines(outlook, lang, with_themes=by == "theme"), lang),
        *_part("yearly", yearly_lines(outlook.targets, lang), lang),
        *_moved(outlook, lang),
        *_part("decided on", decided_lines(outlook, lang), lang),
        *_part("not measurable", missing_lines(outlook, lang), lang),
        *_text("bound not set", bound_not_set_text(outlook, lang), lang),
        *whole_blocks(outlook.whole, lang),
        *beside_blocks(outlook, lang),
        *_beside(outlook, lang),
        *_part("assumed", assumptions.texts, lang, numbered=True),
        *_part("record", record_lines(outlook, lang), lang),
        *_findings(outlook, lang),
        *_part("legend", legend_lines(outlook, lang), lang),
        provenance(outlook, lang),
    ]
    return Report(lang=lang, blocks=tuple(blocks))


def _head(outlook: Outlook, lang: Language) -> list[Block]:
    n_binding = sum(target.force == "binding" for target in outlook.targets)
    day = day_text(outlook.as_of, lang)
    n_errors = sum(finding.severity is Severity.ERROR for finding in outlook.findings)
    known = say("known", lang, day=day, n_targets=len(outlook.targets), n_binding=n_binding)
    left_out = say("left out", lang, n=n_errors) if n_errors else ""
    return [
        Heading(text=say("title", lang, plan=outlook.plan_name.said(lang)), level=1),
        Paragraph(text=sentences([known, left_out], lang)),
    ]


def _moved(outlook: Outlook, lang: Language) -> list[Block]:
    lines = moved_lines(outlook, lang)
    return [Heading(text=moved_heading(outlook, lang)), Bullets(items=lines)] if lines else []


def _beside(outlook: Outlook, lang: Language) -> list[Block]:
    blocks: list[Block] = []
    if outlook.projects:
        blocks += [Heading(text=say("projects", lang)), project_table(outlook.projects, lang)]
    if outlook.project_totals:
        blocks += [Heading(text=say("project totals", lang)), totals_table(outlook.project_totals, lang)]
    if outlook.context:
        blocks += [Heading(text=say("context", lang)), context_table(outlook.context, lang)]
    return blocks


def _findings(outlook: Outlook, lang: Language) -> list[Block]:
    if not outlook.findings:
        return []
    return _text("findings", say("counted", lang, counts=counts_text(outlook.findings, lang)), lang)


def _part(heading: str, items: tuple[str, ...], lang: Language, numbered: bool = False) -> list[Block]:
    return [Heading(text=say(heading, lang)), Bullets(items=items, numbered=numbered)] if items else []


def _text(heading: str, text: str, lang: Language) -> list[Block]:
    return [Heading(text=say(heading, lang)), Paragraph(text=text)] if text else []
