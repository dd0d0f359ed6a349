"""Financial years named by two years, beside the day on which they end: 2023-24, the year ended 31 March 2024."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancast.checks.text_rules.dated_words import MONTHS, dated
from plancast.checks.text_rules.relation import Relation
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage

_MONTH = f"(?:{MONTHS}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
_LABEL = r"(?P<first>(?:19|20)\d\d)\s?[-–/]\s?(?P<last>(?:19|20)?\d\d)"
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MONTH}\.?(?: \d{{1,2}},?)? (?P<end>(?:19|20)\d\d)"
_ENDED = (
    r"(?:the )?(?:financial |fiscal |accounting )?(?:year|twelve months|12 months) (?:which )?(?:that )?"
    r"(?:ended|ending|to|through)(?: on)?"
)
_PATTERNS = (
    compiled(
        rf"(?<![\d-]){_LABEL}\s?[(,]?\s?(?:i\.e\. |that is,? |which (?:ended|ends)(?: on)? |which is the "
        rf")?(?:{_ENDED}|(?:ended|ending|to)(?: on)?|(?<=on )|(?<=ended )|(?<=ends )) ?{_DAY}",
        re.IGNORECASE,
    ),
    compiled(rf"\b{_ENDED} {_DAY}\s?[(,]\s?(?:FY|the )?\s?{_LABEL}(?!\d)", re.IGNORECASE),
)
_SPAN_ZH = compiled(
    r"(?P<first>(?:19|20)\d\d)[-/—至](?P<last>(?:19|20)?\d\d)(?:财政年度|财年|年度)[(,](?:即|截至)?(?:[^()。]{0,20}?(?:至|到|-|—))?(?P<end>(?:19|20)\d\d)年"
    r"\d{1,2}月(?:\d{1,2}日|底|末)?(?:止|结束)?[),]"
)


def financial_years(passage: Passage) -> Iterator[Relation]:
    """Yield financial years named by their two years, with the day on which they are said to end."""
    for pattern in (*_PATTERNS, _SPAN_ZH):
        for match in pattern.finditer(passage.folded):
            first, end = int(match["first"]), int(match["end"])
            last = int(match["last"])
            last += first // 100 * 100 if last < 100 else 0
            if last != first + 1:
                continue
            yield dated(
                passage,
                match.span(),
                0.9,
                (
                    f"the financial year {first}-{last % 100:02d} ends in {last}; printed {end}: {{quote}}",
                    f"{first}-{last}财政年度在{last}年结束，所印为{end}年：{{quote}}",
                ),
                holds=end == last,
            )
