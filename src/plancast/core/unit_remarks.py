"""What units say beside a figure, kept in the note of its row so that it can be read back."""

from __future__ import annotations

import re
from datetime import date

from plancast.core.noun import Noun
from plancast.core.text import Text

OUTCOMES: dict[str, Text] = {
    "can be met": Text(en="can be met", zh="预计能够完成"),
    "with difficulty": Text(en="with difficulty", zh="完成有困难"),
    "cannot be met": Text(en="cannot be met", zh="预计难以完成"),
}
"""What a unit expects of a target, in official words."""

ACTUAL_STATUSES: dict[str, Text] = {
    "preliminary": Text(en="preliminary", zh="初步核算数"),
    "final": Text(en="final", zh="最终核实数"),
    "actual": Text(en="not stated", zh="未注明"),
}
"""What a unit says of the figures that it filled in."""

_HEAD = re.compile(r"form of (\d{4}-\d\d-\d\d)")
_ESCAPED = {"\\": "\\\\", ";": "\\;", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_UNESCAPED = {"n": "\n", "r": "\r", "t": "\t"}


class UnitRemark(Noun):
    """What a unit wrote about one target."""

    target: str
    """Id of the target."""

    outcome: str = ""
    """A key of `OUTCOMES`, or nothing."""

    cause: str = ""
    """Main cause."""

    measures: str = ""
    """Measures planned."""


class FormNote(Noun):
    """The note of a row that came in a form."""

    form_as_of: date
    """Day as of which the form was made."""

    status: str = ""
    """Of an actual figure: what the unit says of it."""

    remarks: tuple[UnitRemark, ...] = ()
    """What was written about the targets of the indicator."""


def note_text(note: FormNote) -> str:
    r"""Return a note as one line that `note_from_text` reads back.

    Examples
    --------
    >>> remark = UnitRemark(target="jobs", outcome="with difficulty", cause="fewer orders; fewer firms")
    >>> note_text(FormNote(form_as_of=date(2026, 10, 29), remarks=(remark,)))
    'form of 2026-10-29; target: jobs; outcome: with difficulty; cause: fewer orders\\; fewer firms'
    """
    parts = [f"form of {note.form_as_of.isoformat()}", *([f"status: {note.status}"] if note.status else [])]
    for remark in note.remarks:
        for key in UnitRemark.model_fields:
            if value := getattr(remark, key):
                parts.append(f"{key}: {''.join(_ESCAPED.get(sign, sign) for sign in value)}")
    return "; ".join(parts)


def note_from_text(text: str) -> FormNote | None:
    r"""Read a note of a form back; None where the text is another note.

    Examples
    --------
    >>> note_from_text("form of 2026-10-29; target: jobs; cause: fewer orders\\; fewer firms").remarks[0].cause
    'fewer orders; fewer firms'
    >>> note_from_text("estimate of the unit in charge") is None
    True
    """
    head, *parts = _split(text)
    match = _HEAD.fullmatch(head)
    if match is None:
        return None
    status, remarks = "", list[dict[str, str]]()
    for part in parts:
        key, found, value = part.partition(": ")
        if not found or key not in ("status", *UnitRemark.model_fields):
            return None
        if key == "status":
            status = value
        elif key == "target":
            remarks.append({"target": value})
        elif remarks:
            remarks[-1][key] = value
        else:
            return None
    try:
        day = date.fromisoformat(match[1])
    except ValueError:
        return None
    return FormNote(form_as_of=day, status=status, remarks=tuple(UnitRemark(**one) for one in remarks))


def _split(text: str) -> list[str]:
    """Split at ``; ``, and undo what was escaped."""
    parts, signs = [""], iter(text)
    for sign in signs:
        if sign == "\\":
            following = next(signs, "")
            parts[-1] += _UNESCAPED.get(following, following)
        elif sign == ";":
            parts.append("")
            following = next(signs, "")
            parts[-1] += following if following != " " else ""
        else:
            parts[-1] += sign
    return parts
