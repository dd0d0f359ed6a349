"""One statement of change: a level, what it is set against, by how much it changed, and at what rate."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from plancast.core.patterns import compiled
from plancast.core.quoted import QuotedFigure

WORDS_BEFORE = 70
"""Characters before the levels that may tell of them."""

_REAL = compiled(
    r"(?<!未)扣除价格|剔除价格|实际(?:增长|同比|增速|下降|上升|年均|上涨|提高)|可比价|不变价|\b(?:real|"
    r"constant|comparable prices?|inflation-adjusted|price-adjusted|in volume|"
    r"seasonally|chained|after inflation|adjusted for inflation|adjusting for (?:inflation|prices?))\b",
    re.IGNORECASE,
)
_NOMINAL = compiled(
    r"名义|名目|现价|当年价|现行价|未扣除价格|\b(?:nominal|nominally|current[- ](?:prices?|dollars?|"
    r"euros?)|in current|in (?:cash|money) terms|before inflation|unadjusted)\b",
    re.IGNORECASE,
)
_REAL_LAST = compiled(
    r"(?:名义|名目|现价|当年价|nominal|current)[^#]*,[^,#]*(?:实际|实质|\breal\b)[^,#]*\Z", re.IGNORECASE
)
_OTHER_BASE = compiled(
    r"可比口径|同口径|同比口径|可比|剔除|扣除|还原|调整后|annuali[sz]ed|(?<!average )(?<!compound "
    r")annual(?:ized)? rate|like-for-like|comparable|adjusted|organic|excluding|constant",
    re.IGNORECASE,
)
_MEAN = compiled(
    r"年均|年平均|平均每年|每年平均|平均年|年复合|复合年?(?:均)?增长|年递增|每年(?:递增|增长|增加|下降|"
    r"减少)|CAGR|\b(?:average annual|annual average|annually|annual growth|"
    r"compound(?:ed)?|average yearly|yearly average|a year on average|on average|per year|"
    r"average of|mean (?:annual|yearly)|each "
    r"year|every year|per annum|an? (?:yearly|annual) average)\b|"
    r"(?<!from )(?<!than )(?<!in )(?<!of )(?<!over )(?<!within )(?<!for )\ba year\b(?! (?:earlier|ago|"
    r"before|previously))",
    re.IGNORECASE,
)
_OTHER_SIDE = compiled(
    r"预期|目标|计划|预算|历史|纪录|记录|大关|\brecords?\b|milestone|\bmark\b|target|budget|estimat|forecast|"
    r"expect|projection|\bpeak|\bhigh\b",
    re.IGNORECASE,
)
_PLACE = compiled(r"全国|全省|全市|全区|全球|世界|平均|national|nationwide|average|\bglobal|\bworld", re.IGNORECASE)
"""Another place or the mean of places; with a time beside it the words name the same place at that time."""
_TIME = compiled(r"[@&]|上年|去年|同期")


@dataclass(frozen=True)
class Statement:
    """One statement of change; what it does not say is None."""

    level: QuotedFigure | None = None
    """The figure of the time spoken of."""

    earlier: QuotedFigure | None = None
    """What it is set against."""

    change: QuotedFigure | None = None
    """The difference of the two, in their unit, or in points where they are rates."""

    rate: QuotedFigure | None = None
    """The change over the earlier one, in per cent or 倍."""

    way: int = 0
    """Whether the words say that `level` lies above (1) or below (-1) `earlier`; 0 where they do not."""

    way_word: str = ""
    """The word that says so."""

    way_is_told: bool = False
    """Whether words around both levels say so, and none between them."""

    change_way: int = 0
    """The same of `change`."""

    rate_way: int = 0
    """The same of `rate`."""

    words: str = ""
    """The words of the statement, folded, from where the figure before it ends."""

    rate_words: str = ""
    """Those just before and behind the rate."""

    change_words: str = ""
    """Those just before and behind the change."""

    against_words: str = ""
    """Those between the figure before it and `earlier`, and just behind it; periods as ``@``."""

    opening: str = ""
    """Words before the first figure, back to the figure before it or the start of the sentence."""

    figures: tuple[QuotedFigure, ...] = field(default=())
    """All its figures, in the order of the text."""

    @property
    def is_over_time(self) -> bool:
        """Whether `earlier` is of a time before, not of the nation, a plan, a record or a mark that was passed."""
        if _OTHER_SIDE.search(self.against_words):
            return False
        return _TIME.search(self.against_words) is not None or not _PLACE.search(self.against_words)

    @property
    def mean(self) -> bool:
        """Whether the rate is a mean over years."""
        return bool(_MEAN.search(self.rate_words)) if self.rate is not None else False

    @property
    def change_mean(self) -> bool:
        """Whether the change is a mean over years: 年均增加约10家."""
        return bool(_MEAN.search(self.change_words))

    @property
    def rate_prices(self) -> str:
        """``real``, ``nominal`` or ``both`` where the words beside the rate say so."""
        return _prices(self.rate_words)

    @property
    def level_prices(self) -> str:
        """``real``, ``nominal`` or ``both`` where the words before the levels say so."""
        return _prices(self.opening[-WORDS_BEFORE:])

    @property
    def is_called_real(self) -> bool:
        """Whether the levels are at current prices and the rate is called real: 均按当年价格计算,实际增长10.0%."""
        if self.level_prices == "nominal" and self.rate_prices == "real":
            return True
        both = self.rate_prices == "both" and self.level_prices in ("", "nominal")
        return both and _REAL_LAST.search(self.rate_words.split(" # ", maxsplit=1)[0]) is not None

    @property
    def other_base(self) -> bool:
        """Whether the rate is said to be on another base: comparable scope, annualized, excluding something."""
        return bool(_OTHER_BASE.search(self.rate_words))


def _prices(words: str) -> str:
    nominal, real = _NOMINAL.search(words), _REAL.search(words)
    if nominal and real:
        return "both"
    return "nominal" if nominal else "real" if real else ""
