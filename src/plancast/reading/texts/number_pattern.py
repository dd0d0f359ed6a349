"""Digits as printed, with the sign and the money before them."""

from __future__ import annotations

import re

from plancast.core.patterns import compiled
from plancast.reading.texts.currencies import MONEY

_BEHIND_COMMA = r"\s?(?:%|per ?cent\b|(?:b|m|tr)illion\b|bn\b)"
DECIMAL_COMMA = compiled(rf"\d{{1,3}},\d{{1,2}}(?={_BEHIND_COMMA})", re.A)
"""A number with a comma for its point."""

DIGITS = (
    r"(?:\d{1,3}(?:[,\u202f]\d{3})+(?!\d)(?:\.\d+)?|"  # 12,345.6
    r"\d{1,2}(?:,\d{2})+,\d{3}(?!\d)(?:\.\d+)?|"  # 12,34,567 in India
    r"\d{1,3},\d{2}(?= (?:lakh|crore))|"  # 11,11 lakh crore
    rf"\d{{1,3}},\d{{1,2}}(?={_BEHIND_COMMA})|"  # 3,5% on the continent
    r"(?<=Rs)\d{1,2},\d{4}(?:\.\d+)?(?= (?:lakh|crore))|"  # Rs1,7045.22 crore: a comma out of place
    r"\d{1,3} \. \d{1,3}(?![\d.])|"  # 8 . 37
    r"\d{1,3}(?:-[13]/[248](?= ?per)|[¼½¾])|"  # 4-1/4 percent, 3½%
    r"\d+(?:\.\d+)?)"
)
_APART = r"(?<=[|(为达长降幅率速])[-+] (?=\d[\d.]{0,8}\s?%)|(?<=[|为达长降幅率速] )[-+] (?=\d[\d.]{0,8}\s?%)"
"""A sign with a blank behind it, where no dash can be meant: 增长 - 4.0%."""
_SIGN = rf"(?:{_APART}|(?:(?<![A-Za-z0-9\u4e00-\u9fff)%\]\-+])|(?<=[为至到是达长降在约近比速率幅]))[-+]|负)"
"""A dash is a sign where no range, name or long dash can be meant."""

NUMBER = compiled(rf"(?P<money>(?<![A-Za-z])(?:{MONEY})\s?)?(?P<number>(?:{_SIGN})?{DIGITS})", re.A)
