"""Whether the words between two figures name something new, or only say when, than what, and which way it went."""

from __future__ import annotations

import re
from functools import lru_cache

from plancast.core.patterns import compiled

WAYS_ZH = (
    "提高|提升|上升|升高|上涨|增长|增加|扩大|加快|回升|攀升|跃升|上调|调高|上浮|改善|下降|降低|回落|下滑|减少|减缩|"
    "缩小|收窄|"
    "放缓|减缓|下调|调低|下浮|压减|高出|低出|高|低|快|慢|升|降|增|减|多|少|跌|涨"
)
"""Chinese words that say which way something went, or which of two is more."""

WAYS_EN = (
    "rose|risen|rises?|rising|rais(?:ed?|es|ing)|increas(?:ed?|es|ing)|grew|grown|grow(?:s|ing)?|climb(?:ed|s)?|"
    "jump(?:ed|s)?|"
    "gain(?:ed|s)?|advanced?|improv(?:ed?|es|ement)|up|higher|above|more|faster|quicker|wider|widen(?:ed|s)?|"
    "lift(?:ed|s)?|"
    "accelerat(?:ed|es|ion)|quicken(?:ed|s)?|fell|fallen|falls?|falling|drop(?:ped|s)?|declin(?:ed?|es|ing)|"
    "decreas(?:ed?|es)|slip(?:ped|s)?|eas(?:ed|es|ing)|down|lower(?:ed|s)?|below|less|fewer|slower|slow(?:ed|s|ing)?|"
    "narrow(?:ed|er|s)?|shr[aiu]nk|los(?:t|es|ing)|cut|cuts|reduc(?:ed?|es|tion)|rise|hike|edged|went|moved|changed?"
)
"""English words of the same sort."""

_ONLY_LINKS_ZH = compiled(
    "(?:"
    + WAYS_ZH
    + r"|(?:19|20)\d\d年?|\d{1,2}(?:-\d{1,2})?月份?|[前第]?[一二三四]季度?|去年|上年|前年|今年|明年|本年|当年|年初|"
    r"年末|年底|期初|"
    r"期末|月末|上月|本月|上季度?|上期|上半年|下半年|前三季度|全年|年度|同期|同月|同口径|此前|之前|其间|期间|"
    r"[一二两三四五六七八九十\d]+年|"
    r"同比|环比|年均|每年|相比|比|较|与|和|由|从|至|到|于|自|的|了|为|达|是|在|以|按|即|也就是|其中|分别|合计|累计|"
    r"共|近|约|大约|超过?|逾|仅|只|略|"
    r"微|又|再|均|也|已|有|都|更|大幅|小幅|进一步|继续|持续|幅度|估计|预计|初步|实际|名义|全国|全省|全市|全区|全球|"
    r"各地|平均|水平|总体|"
    r"增速|增幅|涨幅|降幅|跌幅|占比|比重|可比价格?|不变价格?|计算|个|末|底|初|[-,.;:()\s“”\"/+±~])*"
)
_ONLY_LINKS_EN = compiled(
    r"(?:\b(?:"
    + WAYS_EN
    + r"|(?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december|"
    r"q[1-4]|first|"
    r"second|third|fourth|quarters?|half|months?|years?|weeks?|days?|decades?|previous|prior|earlier|later|ago|"
    r"before|after|"
    r"last|this|same|next|one|two|three|four|five|six|seven|eight|nine|ten|a|an|the|its|their|it|they|which|that|"
    r"this|is|was|"
    r"are|were|has|have|had|been|be|will|would|of|by|from|to|at|in|on|over|than|than's|compared|with|against|"
    r"versus|vs|when|"
    r"while|and|so|thus|or|ie|i\.e|namely|period|output|gdp|total|all|said|ministry|about|around|nearly|almost|"
    r"some|only|just|roughly|approximately|further|slightly|"
    r"sharply|another|also|still|year-on-year|level|levels|rate|average|national|nation|country|figure|stood|"
    r"standing|reached|comparable|constant|prices|then|now|points?|increase|decrease|drop|fall|gain|improvement|"
    r"for|end|"
    r"annual|monthly|quarterly|previously|compares?)\b|'s?|[-,.;:()\s\"+±/–—])*",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def only_links(words: str) -> bool:
    """Whether words between two figures name nothing new.

    Examples
    --------
    >>> only_links(",比上年同期提高"), only_links(",其中出口增长")
    (True, False)
    >>> only_links(", up "), only_links(", while imports rose ")
    (True, False)
    """
    if len(words) > 120:
        return False
    chinese = any("\u4e00" <= sign <= "\u9fff" for sign in words)
    return (_ONLY_LINKS_ZH if chinese else _ONLY_LINKS_EN).fullmatch(words) is not None
