"""What words say that a share is of, and whether an amount is called so."""

from __future__ import annotations

import re

from plancast.checks.text_rules.amounts import Amount
from plancast.checks.text_rules.printed_shares import Share
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage

VAGUE = compiled(
    r"\A(?:the |its |their |all |全|总|各|该|占|在|的|之|为|约|近|达|到|比重|比例|份额|为|中|我国|"
    r"全部)*(?:total|whole|them|whom|which|it|that|this|these|those|all|overall|部|体|量|数|额|行业|比)?(?:的|"
    r"比重|比例|份额|为|约|近|达|到)*\Z",
    re.IGNORECASE,
)
_WORD = compiled(r"[a-z]{4,}|gdp")
_NO_WORDS = frozenset(
    (
        "total",
        "percent",
        "with",
        "that",
        "this",
        "from",
        "their",
        "which",
        "were",
        "have",
        "been",
        "about",
        "year",
        "period",
    )
)


def whole_words(passage: Passage, share: Share) -> str:
    """Return what words say that a share is of."""
    words = passage.folded[share.end : share.end + 60].lower()
    if found := re.match(r"\s*(?:share )?of (?:the |its |all |total )*([^,;.()0-9$€£]+)", words):
        return re.split(r"\b(?:in|was|were|is|had|came|went|completed|found|and|said)\b", found[1])[0].strip()
    before = passage.folded[max(0, share.start - 30) : share.start].lower()
    if found := re.search(r"(?:占|为)([^占,;。0-9(]{0,24})\Z", before):
        return re.sub(r"(?:的)?(?:比重|比例|份额)?(?:为|约|近|达到?|超|的)*\Z", "", found[1])
    return ""


def shares_words(said: str, whole: Amount) -> bool:
    """Whether an amount is called by words."""
    name = f"{whole.lead} {whole.tail} {whole.figure.quote.lower()} {whole.figure.concept.lower()}"
    if said.isascii():
        return any(word[:5] in name for word in set(_WORD.findall(said)) - _NO_WORDS)
    plain = re.sub(r"全部|全市|全省|全国|我国|总|的|额|量|收入\Z", "", said)
    pairs = [plain[place : place + 2] for place in range(len(plain) - 1)]
    return sum(pair in name for pair in pairs) * 2 >= max(1, len(pairs))
