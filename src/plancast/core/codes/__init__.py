"""The catalogue of finding codes: severity and sentences, one entry a code, in both languages.

Sentences are filled by `plancast.core.finding.finding`; each code has its page in ``docs/findings`` and,
in ``tests/bad``, a file that sets it off and a mended twin that leaves it quiet.
"""

from __future__ import annotations

from plancast.core.codes import figures, files, forms, parts_and_projects, tables, targets, texts
from plancast.core.codes.code import Code

__all__ = ["CODES", "Code"]

CODES: dict[str, Code] = {
    code: entry
    for part in (files, targets, figures, tables, forms, parts_and_projects, texts)
    for code, entry in part.CODES.items()
}
"""All codes, by name."""
