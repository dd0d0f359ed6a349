"""Checking figures: texts in, what their figures say against each other and a ledger of all of them out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from plancast import checks, reading
from plancast.core.check import CheckResult
from plancast.core.codes import CODES
from plancast.core.finding import Finding, PlancastError
from plancast.core.text import Text
from plancast.core.version import VERSION
from plancast.pipeline.collecting import uncollected
from plancast.pipeline.kept_patterns import kept_patterns
from plancast.pipeline.steps import silent

STANDARD_INPUT = "-"
"""Names standard input among files."""


def check(
    what: str | Path,
    *,
    document_date: date | None = None,
    as_of: date | None = None,
    progress: Callable[[str], None] = silent,
) -> tuple[Finding, ...]:
    """Return what does not agree, is not comparable, or is worth a question in a text or a plan.

    Parameters
    ----------
    what
        A text file, a plan folder, or the name of a bundled plan.
    document_date, as_of, progress
        As for `check_figures`, which gives the ledger of all figures as well.

    Examples
    --------
    >>> [one.code for one in check("harbour") if one.severity == "error"]
    []
    """
    return check_figures(what, document_date=document_date, as_of=as_of, progress=progress).findings


def check_figures(
    *what: str | Path,
    standard_input: bytes | None = None,
    document_date: date | None = None,
    as_of: date | None = None,
    progress: Callable[[str], None] = silent,
) -> CheckResult:
    """Check the figures of texts, or of one plan: findings, and a ledger of every figure.

    Parameters
    ----------
    what
        Text files (UTF-8, UTF-16 or GB18030), ``-`` for standard input; or one plan, by folder or name.
    standard_input
        What was read from standard input, where ``-`` is named.
    document_date
        Day of the documents, from which "last year" counts; by default the newest day that each names itself.
    as_of
        Of a plan: only figures released by this day are known.
    progress
        Called with the name of each step as it begins.

    Raises
    ------
    PlancastError
        If a file or plan is not there, a name stands for both, or files and plans are mixed.
    ValueError
        If nothing is named, or ``-`` without ``standard_input``.
    """
    names = [str(one) for one in what]
    if not names or (STANDARD_INPUT in names and standard_input is None):
        raise ValueError(f"found {names!r}; expected files or a plan, and standard_input where '-' is named.")
    plans = [name for name in names if name != STANDARD_INPUT and is_plan(name)]
    if plans:
        if len(names) > 1 or document_date is not None:
            raise PlancastError(_not_together(plans[0], len(names) > 1))
        from plancast.pipeline.check_plan import check_plan_figures  # forecasts and the store, which no text needs

        progress("reading the plan")
        return check_plan_figures(plans[0], as_of)
    if as_of is not None:
        raise PlancastError(
            Text(
                en="--as-of tells which figures of a plan are known; for the day of a text give --document-date.",
                zh="--as-of用于规划已公布数据的截止日；文稿日期请用--document-date。",
            )
        )
    results = [_check_source(name, standard_input, document_date, progress) for name in dict.fromkeys(names)]
    return _together(results)


def check_text(text: str, file: str = STANDARD_INPUT, *, document_date: date | None = None) -> CheckResult:
    """Check the figures of a text that is at hand.

    Parameters
    ----------
    text
        The text.
    file
        What to call it in findings.
    document_date
        As for `check_figures`.
    """
    with uncollected(), kept_patterns():
        from plancast.checks.text_rules.relation import Evidence  # rules and words, which no other command needs
        from plancast.reading import texts

        passage = texts.read_passage(text, file, document_day=document_date)
        evidence = Evidence(passage, reading.exchange_rates())
        findings, ledger = checks.judge(passage, checks.check_passage(evidence))
        damages = texts.damages(text, file)
    return CheckResult(
        version=VERSION,
        files=(file,),
        document_date=passage.document_day,
        n_figures=len(ledger),
        findings=(*damages, *findings),
        ledger=ledger,
    )


def explained(code: str) -> tuple[str, str]:
    """Return a code as the catalogue writes it, and its page as Markdown.

    Raises
    ------
    PlancastError
        If there is no such code; the sentence names the nearest.
    """
    wanted = code.strip().upper().replace("-", "_").replace(" ", "_")
    if wanted in CODES:
        return wanted, reading.read_finding_page(wanted)
    near = ", ".join(get_close_matches(wanted[:60], CODES, n=3, cutoff=0.5)) or "SUM, SHARE, CONCEPT"
    found = code if len(code) <= 60 else code[:60] + "…"
    raise PlancastError(
        Text(
            en=f"--explain: there is no finding '{found}'; nearest: {near}. See --help for all of texts.",
            zh=f"--explain：没有名为“{found}”的提示；最接近的是：{near}。文稿的全部代码见--help。",
        )
    )


def is_plan(name: str) -> bool:
    """Whether a name stands for a plan: a folder with a plan.yaml, or a bundled plan.

    Raises
    ------
    PlancastError
        If it stands for a file as well, for a folder without a plan, or for nothing.
    """
    is_file, is_folder = _on_disk(name)
    bundled = reading.bundled_plans()
    wanted = name.replace("\\", "/").rstrip("/").removeprefix("./").removeprefix("plans/")
    if is_file:
        if name in bundled:
            raise PlancastError(_file_or_plan(name))
        return False
    if is_folder:
        if not (Path(name) / "plan.yaml").exists():
            raise PlancastError(_no_plan_in_folder(name))
        return True
    if wanted in bundled:
        return True
    raise PlancastError(_not_there(name, bundled))


def _on_disk(name: str) -> tuple[bool, bool]:
    try:
        path = Path(name)
        return path.exists() and not path.is_dir(), path.is_dir()
    except (OSError, ValueError):  # too long for a path, or with a NUL
        return False, False


def _check_source(
    name: str, standard_input: bytes | None, document_date: date | None, progress: Callable[[str], None]
) -> CheckResult:
    with kept_patterns():
        from plancast.reading import texts

        progress("reading the text")
        from_input = name == STANDARD_INPUT
        text = texts.decode_text(standard_input or b"", name) if from_input else texts.read_text(Path(name))
        progress("checking figures")
        return check_text(text, name, document_date=document_date)


def _together(results: Sequence[CheckResult]) -> CheckResult:
    """Return the results of several texts as one; their day where they share it."""
    first = results[0]
    days = {one.document_date for one in results}
    return first.model_copy(
        update={
            "files": tuple(file for one in results for file in one.files),
            "document_date": first.document_date if len(days) == 1 else None,
            "n_figures": sum(one.n_figures for one in results),
            "findings": tuple(found for one in results for found in one.findings),
            "ledger": tuple(row for one in results for row in one.ledger),
        }
    )


def _shown(name: str) -> str:
    short = name if len(name) <= 100 else name[:100] + "…"
    return "".join(sign if sign.isprintable() else f"\\x{ord(sign):02x}" for sign in short)


def _not_together(plan: str, with_others: bool) -> Text:
    shown = _shown(plan)
    if with_others:
        return Text(
            en=f"'{shown}' is a plan; a plan is checked by itself. Run once for the plan and once for the files.",
            zh=f"“{shown}”是规划；规划须单独核对。请对规划和文件分别运行。",
        )
    return Text(
        en=f"'{shown}' is a plan; --document-date is of a text. For a plan give --as-of.",
        zh=f"“{shown}”是规划；--document-date用于文稿。规划请用--as-of。",
    )


def _file_or_plan(name: str) -> Text:
    return Text(
        en=f"'{name}' is a file here and a bundled plan as well. Write ./{name} for the file or plans/{name} for the "
        "plan.",
        zh=f"“{name}”既是此处的文件，也是内置规划。文件请写./{name}，规划请写plans/{name}。",
    )


def _no_plan_in_folder(name: str) -> Text:
    return Text(
        en=f"'{_shown(name)}' is a folder without a plan.yaml; expected text files, or a plan folder. Name the files.",
        zh=f"“{_shown(name)}”是不含plan.yaml的文件夹；应为文本文件或规划文件夹。请写出文件名。",
    )


def _not_there(name: str, bundled: tuple[str, ...]) -> Text:
    near = reading.nearest(Path(name).name, [*_names_beside(name), *bundled])
    hint = Text(en="", zh="") if near is None else Text(en=f" Did you mean '{near}'?", zh=f"是否指“{near}”？")
    listed = ", ".join(bundled)
    return Text(
        en=f"there is no file or plan '{_shown(name)}'.{hint.en} Bundled plans: {listed}.",
        zh=f"没有文件或规划“{_shown(name)}”。{hint.zh}内置规划：{listed}。",
    )


def _names_beside(name: str) -> list[str]:
    """Return the names of files in the folder that a name speaks of."""
    try:
        return [path.name for path in Path(name).parent.iterdir()][:1_000]
    except (OSError, ValueError):
        return []
