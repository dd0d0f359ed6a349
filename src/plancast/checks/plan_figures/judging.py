"""From the relations between figures of a plan to findings at their rows, and a ledger of all figures."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from plancast.checks.evidence import Evidence
from plancast.checks.plan import MOST_FINDINGS
from plancast.checks.plan_figures.figures import PlanFigure, figures_of
from plancast.checks.plan_figures.names import Names
from plancast.checks.plan_figures.relations import RELATIONS
from plancast.checks.text_rules.judging import judge
from plancast.checks.text_rules.ledger import listed
from plancast.checks.text_rules.relation import SURE_ENOUGH, Relation
from plancast.checks.words import overlap
from plancast.core.check import FigureFinding, LedgerRow, LedgerVerdict
from plancast.core.finding import Finding, Where, finding
from plancast.core.observations import Observation
from plancast.core.text import Text

ROLES = {
    "SOURCES_DIFFER": ("release",),
    "REVISION_IMPLAUSIBLE": ("release",),
    "BASE_DIFFERS": ("base",),
    "TARGET_MET": ("base", "bound"),
}
"""Codes of checks over plans that are about a figure, and which figures of their place they are about."""

DIFFERS = ("SOURCES_DIFFER", "REVISION_IMPLAUSIBLE", "BASE_DIFFERS")
"""Those that say that a figure does not agree with another; a target that its base meets may be printed so."""

NOTHING = Text(en="Nothing else in the plan bears on it.", zh="规划中无可与之核对的数据。")
EXPECTED = Text(en="A target or expectation; nothing else bears on it.", zh="属目标或预期，规划中无可与之核对的数据。")
REVISED = Text(
    en="It does not fit {with_en}; a revision may lie between, so it is not judged.",
    zh="与{with_zh}不完全相符，其间可能经过修订，不作判断。",
)
SAME = Text(en="{source} prints {text} as well.", zh="{source}同样载为{text}。")
SAME_WORDS = Text(en="Printed alike in {sources}.", zh="{sources}所载相同。")
IS_RELEASE = Text(en="The release {text} ({source}, {day}).", zh="与发布数{text}一致（{source}，{day}）。")


def judge_plan(evidence: Evidence, known: Iterable[Finding]) -> tuple[tuple[Finding, ...], tuple[LedgerRow, ...]]:
    """Return what the figures of a plan say against one another, and what is known of each.

    Parameters
    ----------
    evidence
        The plan, all that was known on the day, and how its targets are judged.
    known
        What other checks found in the plan: theirs stand in the ledger and are not told again.

    Returns
    -------
    tuple of Finding and tuple of LedgerRow
        Findings at the row of the figure that does not fit, in the order of the files; of each file at most
        `MOST_FINDINGS`, the rest counted. One row of the ledger a figure, in the same order.
    """
    figures = figures_of(evidence)
    names = Names(evidence.plan)
    relations = [one for find in RELATIONS for one in find(figures, names)]
    told, ledger = judge(figures.passage, relations)
    found = tuple(_placed(one, figures.rows[one.where.line - 1], evidence.vintages.as_of) for one in told)
    known_of = _Known(evidence, _of_figures(known), _unsure(relations))
    rows = tuple(_row(row, judged, known_of) for row, judged in zip(figures.rows, ledger, strict=True))
    return tuple(_listed(found)), rows


def is_dated(where: Where) -> bool:
    """Whether a place is a row or a project's report, whose line moves as figures come in."""
    return where.file.startswith("observations/") or where.file == "projects.yaml"


def _placed(found: FigureFinding, row: PlanFigure, day: date) -> FigureFinding:
    """Return a finding at the row of its figure, dated where rows are added to that file."""
    return found.model_copy(update={"where": row.where, "release_date": day if is_dated(row.where) else None})


def _listed(found: Sequence[Finding]) -> Iterator[Finding]:
    """Yield findings up to the most of each file, then how many more there are."""
    counted: Counter[str] = Counter()
    for one in sorted(found, key=lambda one: (one.where.file, one.where.line, one.code)):
        counted[one.where.file] += 1
        if counted[one.where.file] <= MOST_FINDINGS:
            yield one
    for file, n in counted.items():
        if n > MOST_FINDINGS:
            yield finding("FINDINGS_MORE", Where(file), n=n - MOST_FINDINGS)


def _of_figures(known: Iterable[Finding]) -> Mapping[Where, Sequence[Finding]]:
    found: dict[Where, list[Finding]] = defaultdict(list)
    for one in known:
        if one.code in ROLES:
            found[one.where].append(one)
    return found


def _unsure(relations: Iterable[Relation]) -> Mapping[int, Sequence[str]]:
    """Return of each figure the others that it may belong with and does not fit."""
    found: dict[int, list[str]] = defaultdict(list)
    for relation in relations:
        if relation.sure < SURE_ENOUGH and not relation.holds:
            for figure in relation.figures:
                found[figure.number] += [one.quote for one in relation.figures if one.number != figure.number]
    return found


@dataclass(frozen=True)
class _Known:
    """What else bears on figures."""

    evidence: Evidence
    findings: Mapping[Where, Sequence[Finding]]
    unsure: Mapping[int, Sequence[str]]


def _row(row: PlanFigure, judged: LedgerRow, known: _Known) -> LedgerRow:
    """Return the row of the ledger of a figure, with its place and what other checks know of it."""
    verdict, reason, beside, codes = judged.verdict, judged.reason, judged.beside, judged.codes
    about = [one for one in known.findings.get(row.where, ()) if row.role in ROLES[one.code]]
    codes = tuple(dict.fromkeys((*codes, *(one.code for one in about))))
    against = [one for one in about if one.code in DIFFERS]
    if against:
        others = (quote for one in against for quote in one.quotes if quote != row.quoted.figure.text)
        beside = tuple(dict.fromkeys((*beside, *others)))
        verdict, reason = LedgerVerdict.DIFFERS, against[0].message
    elif verdict is LedgerVerdict.NOT_CHECKABLE:
        verdict, reason, beside = _from_documents(row, known)
    return judged.model_copy(
        update={
            "file": row.where.file,
            "line": None if is_dated(row.where) else row.where.line,
            "where": row.where,
            "concept": row.name,
            "verdict": verdict,
            "reason": reason,
            "beside": beside,
            "codes": codes,
            "source": row.source,
            "release_date": row.release_date,
        }
    )


def _from_documents(row: PlanFigure, known: _Known) -> tuple[LedgerVerdict, Text, tuple[str, ...]]:
    """Say whether another document prints the same figure, or why nothing can be said."""
    release = _release_of(row, known.evidence)
    if release is not None:
        said = _said(IS_RELEASE, text=release.figure.text, source=release.source, day=release.release_date)
        return LedgerVerdict.AGREES, said, (release.figure.text,)
    used, *others = row.releases or (None,)
    same = next((one for one in others if used is not None and _agree(used, one)), None)
    if same is not None:
        return LedgerVerdict.AGREES, _said(SAME, source=same.source, text=same.figure.text), (same.figure.text,)
    if row.also:
        return LedgerVerdict.AGREES, _said(SAME_WORDS, sources=", ".join(row.also)), ()
    if row.quoted.expected:
        return LedgerVerdict.NOT_CHECKABLE, EXPECTED, ()
    unfit = known.unsure.get(row.quoted.number, ())
    if unfit:
        quotes = tuple(dict.fromkeys(unfit))
        said = _said(REVISED, with_en=listed(quotes, "en"), with_zh=listed(quotes, "zh"))
        return LedgerVerdict.NOT_CHECKABLE, said, ()
    return LedgerVerdict.NOT_CHECKABLE, NOTHING, ()


def _release_of(row: PlanFigure, evidence: Evidence) -> Observation | None:
    """Return the release that the base value of a target is, where it is told in the plan."""
    target = evidence.plan.targets.get(row.subject) if row.role == "base" else None
    if target is None or row.quoted.period is None:
        return None
    releases = evidence.releases(target.indicator, row.quoted.period)
    same_unit = releases and row.quoted.figure.unit == releases[0].figure.unit
    return releases[0] if same_unit and overlap(row.quoted.figure, releases[0].figure) else None


def _agree(used: Observation, other: Observation) -> bool:
    return other.source != used.source and overlap(used.figure, other.figure)


def _said(sentence: Text, **values: object) -> Text:
    return Text(en=sentence.en.format(**values), zh=sentence.zh.format(**values))
