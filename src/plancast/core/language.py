"""The languages of the program."""

from typing import Literal

Language = Literal["en", "zh"]
"""English or simplified Chinese."""
