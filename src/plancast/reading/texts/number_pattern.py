"""Digits as printed, with the sign and the money before them."""

from __future__ import annotations

import re

from plancast.core.patterns import compiled
from plancast.reading.texts.currencies import MONEY

DIGITS = (
    r"(?:\d{1,3}(?:[,\u202f]\d{3})+(?!\d)(?:\.\d+)?|"  # 12,345.6
    r"\d{1,2}(?:,\d{2})+,\d{3}(?!\d)(?:\.\d+)?|"  # 12,34,567 in India
    r"\d{1,3},\d{2}(?= (?:lakh|crore))|"  # 11,11 lakh crore
    r"\d{1,3}(?:-[13]/[248](?= ?per)|[¼½¾])|"  # 4-1/4 percent, 3½%
    r"\d+(?:\.\d+)?)"
)
_SIGN = r"(?:(?<![A-Za-z0-9\u4e00-\u9fff)%\]\-+])|(?<=[为至到是达长降在约近比速率幅]))[-+]|负"
"""A dash is a sign where no range, name or long dash can be meant."""

NUMBER = compiled(rf"(?P<money>(?<![A-Za-z])(?:{MONEY})\s?)?(?P<number>(?:{_SIGN})?{DIGITS})", re.A)
