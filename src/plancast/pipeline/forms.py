"""Forms out and in: which forms a plan needs, and what of the filled ones goes into the plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path

from plancast import reading, rendering, reporting
from plancast.core.finding import Finding, PlancastError
from plancast.core.form_results import FormFile, FormsWritten
from plancast.core.forms import Form
from plancast.core.language import Language
from plancast.core.plan import Plan
from plancast.core.system_faults import system_fault
from plancast.core.text import Text
from plancast.pipeline.cases import Known
from plancast.pipeline.hashing import plan_hash
from plancast.pipeline.main_job import SHANGHAI, known_on, read_plan


def write_forms(
    plan: Plan | str | Path,
    folder: str | Path,
    *,
    as_of: date | None = None,
    unit: str | None = None,
    lang: Language = "en",
    overwrite: bool = False,
) -> FormsWritten:
    """Write one xlsx form a unit in charge: what is known is filled in, what is asked for is open.

    Parameters
    ----------
    plan
        A plan as read, its folder, or the name of a bundled one.
    folder
        Where to; made if it is not there.
    as_of
        Only figures released by this day are filled in; by default the newest release day in the plan.
    unit
        Name of one unit, in either language; by default all, and a form for targets that name none.
    lang
        Language of the forms.
    overwrite
        Whether a form that was filled in, or anything else under its name, may be replaced.

    Returns
    -------
    FormsWritten
        What was written. The same plan, day and language give the same bytes.

    Raises
    ------
    PlancastError
        If the plan cannot be read, there is no such unit, a filled form is in the way, or nothing can be written. Then
        nothing is written at all, or, of a full disk, no file by half.
    """
    whole = plan if isinstance(plan, Plan) else read_plan(plan)
    known, place = known_on(whole, as_of), Path(folder)
    forms = [make(known, one, lang) for one in _wanted(known.plan, unit)]
    made = [(form, rendering.render_form(form)) for form in _named_apart(forms)]
    if not overwrite:
        _refuse_filled(whole, place, made)
    try:
        place.mkdir(parents=True, exist_ok=True)
        files = tuple(_write(place, form, content) for form, content in made)
    except OSError as error:
        raise PlancastError(
            Text(
                en=f"{place}: forms cannot be written ({error.strerror}). Choose a folder where you may write.",
                zh=f"{place}：无法写入填报表（{system_fault(error).zh}）。请选择有写入权限的文件夹。",
            )
        ) from error
    return FormsWritten(
        plan=whole.id,
        plan_hash=plan_hash(known.plan, known.vintages),
        as_of=known.as_of,
        folder=str(place),
        files=files,
    )


def make(known: Known, unit: Text | None, lang: Language) -> Form:
    """Return the form of one unit as known on the day of ``known``."""
    made_of = plan_hash(known.plan, known.vintages)
    targets = {name: one.target for name, one in known.in_force.items()}
    rules = {name: one.rule for name, one in known.in_force.items() if one.rule is not None}
    plan = known.plan.model_copy(update={"targets": {**known.plan.targets, **targets}})
    return reporting.make_form(plan, known.vintages, rules, plan_hash=made_of, unit=unit, lang=lang)


def today() -> date:
    """Return the day in Shanghai."""
    return datetime.now(SHANGHAI).date()


def _wanted(plan: Plan, unit: str | None) -> tuple[Text | None, ...]:
    units = reporting.units_of(plan)
    if unit is None:
        return units
    names = {name: one for one in units for name in _names(one)}
    if unit in names:
        return (names[unit],)
    near = get_close_matches(unit, names, n=3, cutoff=0.3) or [name for one in units[:3] for name in _names(one)[:1]]
    raise PlancastError(
        Text(
            en=f"--unit: found '{unit}', which is in charge of no target of {plan.id}; nearest: {', '.join(near)}.",
            zh=f"--unit：{plan.id}中没有由“{unit}”牵头的目标；最接近的是：{'、'.join(near)}。",
        )
    )


def _names(unit: Text | None) -> tuple[str, str]:
    named = reporting.NO_UNIT if unit is None else unit
    return named.en, named.zh


def _named_apart(forms: list[Form]) -> Iterator[Form]:
    """Give every form a file name of its own, also where a system does not tell capitals apart."""
    taken: set[str] = set()
    for form in forms:
        stem, number = form.file_name.removesuffix(".xlsx"), 1
        name = form.file_name
        while name.lower() in taken:
            number += 1
            name = f"{stem}_{number}.xlsx"
        taken.add(name.lower())
        yield form.model_copy(update={"file_name": name})


def _refuse_filled(plan: Plan, folder: Path, made: list[tuple[Form, bytes]]) -> None:
    """Stop before anything is written where a form that somebody filled in would be lost."""
    filled = [form.file_name for form, content in made if _is_filled(plan, folder / form.file_name, content)]
    if filled:
        listed = ", ".join(filled[:5]) + (", …" if len(filled) > 5 else "")
        raise PlancastError(
            Text(
                en=f"{folder}: {listed}: filled in, or changed; nothing was written. Move what you need elsewhere, or"
                " give --overwrite.",
                zh=f"{folder}：{listed}已填写或已改动，未写入任何内容。请先移走需要的文件，或加 --overwrite。",
            )
        )


def _is_filled(plan: Plan, path: Path, content: bytes) -> bool:
    """Whether a file is there that is not what would be written, and not an empty form either."""
    if not path.exists():
        return False
    try:
        if path.read_bytes() == content:
            return False
    except OSError:
        return True
    returned = reading.open_form(path)
    if isinstance(returned, Finding):
        return True
    filled, _ = reading.read_form(returned, plan)
    return filled.is_filled


def _write(folder: Path, form: Form, content: bytes) -> FormFile:
    """Write one file by a rename, so that it is there whole or not at all."""
    path = folder / form.file_name
    was_there = path.exists()
    unit = form.unit or reporting.NO_UNIT
    if was_there and path.read_bytes() == content:
        return FormFile(file=form.file_name, unit=unit, n_targets=len(form.rows), what="unchanged")
    temporary = folder / f".{form.file_name}.part"
    try:
        temporary.write_bytes(content)
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    what = "overwritten" if was_there else "written"
    return FormFile.model_validate({"file": form.file_name, "unit": unit, "n_targets": len(form.rows), "what": what})
