"""Text in both languages of the program."""

from __future__ import annotations

from typing import Any

from pydantic import ModelWrapValidatorHandler, model_validator

from plancast.core.language import Language
from plancast.core.noun import Noun

__all__ = ["Language", "Text"]


class Text(Noun):
    """One statement in English and in Chinese.

    A plain string in a plan file stands for both.

    Examples
    --------
    >>> Text(en="about 5", zh="5左右").said("zh")
    '5左右'
    >>> Text.model_validate("GDP").said("zh")
    'GDP'
    """

    en: str
    """In English."""

    zh: str
    """In simplified Chinese."""

    @model_validator(mode="wrap")
    @classmethod
    def _from_plain(cls, value: Any, handler: ModelWrapValidatorHandler[Text]) -> Text:
        if isinstance(value, str):
            return handler({"en": value, "zh": value})
        if isinstance(value, dict) and len(value) == 1 and set(value) <= {"en", "zh"}:
            (only,) = value.values()
            return handler({"en": only, "zh": only})
        return handler(value)

    def said(self, lang: Language) -> str:
        """Return the text in one language."""
        return self.zh if lang == "zh" else self.en
