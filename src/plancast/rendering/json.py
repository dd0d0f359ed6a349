"""An outlook as JSON: the interface that others build on, the same bytes for the same run."""

from __future__ import annotations

from datetime import date
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from plancast.core.check import FigureFinding
from plancast.core.finding import Finding
from plancast.core.noun import Noun
from plancast.core.text import Language, Text
from plancast.rendering.json_text import written

if TYPE_CHECKING:
    from plancast.core.outlook import Outlook

SIGNIFICANT_DIGITS = 10
"""Digits of a number: more than any figure bears, few enough that bytes do not hang on the machine's last bit."""


def render_json(outlook: Outlook, lang: Language = "en") -> str:
    """Return an outlook as JSON in UTF-8 text, ended by a line end.

    Keys are those of `outlook_json_schema`, in the order of the nouns. Texts are in ``lang``; codes and enumerations
    are English words in every language.

    Parameters
    ----------
    outlook
        The result of the main job.
    lang
        Language of its texts.
    """
    return written(plain(outlook, lang)) + "\n"


def render_noun(noun: Noun, lang: Language = "en") -> str:
    """Return any result as JSON in UTF-8 text, ended by a line end, its keys in the order of its fields."""
    return written(plain(noun, lang)) + "\n"


def plain(value: Any, lang: Language) -> Any:
    """Return a noun as lists, dicts, texts and numbers.

    Examples
    --------
    >>> plain((Text(en="growth", zh="增长"), 0.12345678912), "zh")
    ['增长', 0.1234567891]
    """
    if value is None or type(value) in (str, int, bool):
        return value
    if isinstance(value, Text):
        return value.said(lang)
    if isinstance(value, Finding):
        return _plain_finding(value, lang)
    if isinstance(value, Noun):
        return {key: plain(getattr(value, name), lang) for key, name in _keys(type(value))}
    if isinstance(value, dict):
        return {str(key): plain(one, lang) for key, one in value.items()}
    if isinstance(value, tuple):
        return [plain(one, lang) for one in value]
    return _plain_scalar(value)


@lru_cache
def _keys(noun: type[Noun]) -> tuple[tuple[str, str], ...]:
    """Return the keys of a noun's JSON, each with its field."""
    return tuple((field.alias or name, name) for name, field in noun.model_fields.items() if not field.exclude)


def _plain_scalar(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return float(f"{value:.{SIGNIFICANT_DIGITS}g}") + 0.0  # so that -0.0 is 0.0
    return value


def _plain_finding(finding: Finding, lang: Language) -> dict[str, Any]:
    """Return a finding; one about figures of a text with its sentence and its arithmetic.

    The line is null where the whole file is meant, and of a dated row: its line moves as rows are added, and a later
    release must not change an old result.
    """
    of_figures = (
        {"sentence": finding.sentence, "arithmetic": finding.arithmetic.said(lang)}
        if isinstance(finding, FigureFinding)
        else {}
    )
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message.said(lang),
        "quotes": list(finding.quotes),
        "file": finding.where.file,
        "line": (finding.where.line or None) if finding.release_date is None else None,
        "cell": finding.where.cell or None,
        "page": finding.page,
        "reason": finding.reason.said(lang),
        "remedy": finding.remedy.said(lang),
        **of_figures,
    }
