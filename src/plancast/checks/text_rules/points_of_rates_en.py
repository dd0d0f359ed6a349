"""English differences of rates, by who the subject is: a rate named in the clause, or the rate told right before.

What is said of a rate with no new subject between (higher, slower, still down by, picking up by) is a difference of
rates. Of a share behind its amount it may be of either: only where the amount's growth has been told already, or the
words are not those of amounts, is it the share's.
"""

from __future__ import annotations

import re

from plancast.checks.text_rules.linking import WAYS_EN
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

_RATE = (
    r"(?:(?:growth|unemployment|employment|jobless|inflation|participation|savings?|poverty|vacancy|coverage|"
    r"penetration|default|"
    r"utili[sz]ation|occupancy|urbani[sz]ation|tax|literacy|turnout|12-month|annual|dropout|success|conversion|"
    r"operating|npl|"
    r"non-performing loan|delinquency)[a-z -]{0,24} rates?|(?:pace|rate) of (?:growth|expansion|increase|"
    r"decline)|"
    r"growth(?: (?:rate|pace))?|"
    r"(?:market |export )?share|proportion|percentage|(?:profit|operating|gross|net|ebit|ebitda|interest)"
    r"[a-z ]{0,12} margin|"
    r"(?:debt|deficit|capital|loan|npl|dependency|equity|cost|savings?|expense|liquidity|"
    r"coverage)[a-z -]{0,20} ratio|"
    r"ratio|(?:labou?r force )?participation|unemployment|yield|inflation)"
)
_MORE = r"(?:higher|lower|faster|slower|above|below|quicker|up|down|more|less|wider|narrower)"
_HEDGES = (
    r"(?:\s|by|a|an|about|around|nearly|almost|over|some|only|just|roughly|approximately|further|slightly|"
    r"still|also|"
    r"now)*"
)
_NAMED_BEHIND = compiled(
    rf"\b(?P<what>{_RATE})(?: (?:of|in|for|among) [A-Za-z' -]{{2,50}}?)?(?: in (?:19|"
    rf"20)\d\d)?(?: [(][^()]*[)])? "
    rf"(?:was|is|were|are|has been|had been|came in|being|stood|remained)[, ]*(?:on average|still|also)?[, "
    rf"]*{_HEDGES}\Z",
    re.IGNORECASE,
)
"""The growth rate was 0.3 percent lower, the rate has been, on average, 0.5 percent below."""
_COMPARED_BEHIND = compiled(rf"\s?{_MORE}\b(?! (?:the|a) (?:year|month|quarter)\b)", re.IGNORECASE)
_NAMED_BEFORE = compiled(
    rf"\b(?P<what>{_RATE})(?: (?:of|in|for|among) [A-Za-z' -]{{2,50}}?)? "
    r"(?:has |had |have |also |then |was |is |were |is still |was still )*"
    rf"(?:{WAYS_EN}|picked up|picking up|edging (?:up|down)|inching (?:up|down)|ticked (?:up|down)|quickened|"
    rf"accelerated|eased)"
    rf"(?: (?:up|down|back))? (?:by|a further|another) {_HEDGES}\Z",
    re.IGNORECASE,
)
"""The growth decreased by 6.41 percent, the jobless rate ticked up by 0.2 percent."""
_RAISED = compiled(
    rf"\b(?:rais|lift|boost|cut|lower|reduc|push|bring|increas|drag|shav|trim|improv|knock)\w* (?:up |down )?"
    rf"(?:the |its |our |their )?(?:[a-z'-]+ ){{0,4}}?(?P<what>{_RATE}) by {_HEDGES}\Z",
    re.IGNORECASE,
)
"""Raised the tertiary industry growth rate by 0.1 percent."""
_TO_RATE_BEHIND = compiled(
    r"\s?(?:relative to|compared (?:with|to)|from|than|on) the (?:rate|growth|share|pace|level of growth)\b",
    re.IGNORECASE,
)
_CHANGE_OF = compiled(
    rf"\b(?:increase|decrease|rise|fall|drop|decline|gain|improvement|difference) of {_HEDGES}\Z", re.IGNORECASE
)

_BY = rf"(?: by)?{_HEDGES}"
_OF_WHAT = r"(?:\s?(?:of|in|for|among|at|on|during|from|last|this)\b[^,;.()–—]{0,60}?)?"
_LINK = (
    r"\s?(?:[,(–—-]+|\band\b|\bbut\b)+\s?(?:and |but )?(?:(?:which|this|that|it) )?"
    r"(?:(?:is|was|were|are|had|has|been|still|also|now|representing|marking|with|indicating|reflecting|"
    r"meaning|"
    r"that|it) )*"
)
_STEPS = (
    r"(?:picking up|edging (?:up|down)|inching (?:up|down)|ticking (?:up|down)|(?:rising|falling|climbing|"
    r"dropping|"
    r"increasing|decreasing|"
    r"declining|improving|slipping|widening|narrowing|easing|advancing|growing|up|down|higher|lower|"
    r"risen|fallen|rose|fell|dropped|increased|decreased|declined|climbed|improved|slipped))"
)
_CHANGE = r"an? (?:[a-z-]+ )?(?:increase|decrease|rise|fall|drop|decline|gain|improvement|reduction) of"
_BEHIND_LEVEL = compiled(
    rf"{_OF_WHAT}(?:\s?(?:up|down){_BY}|{_LINK}(?:{_STEPS}{_BY}|{_CHANGE}{_HEDGES}))\Z", re.IGNORECASE
)
_OF_SHARE = compiled(
    r"\b(?:picking up|edging|inching|ticking|improving|slipping|widening|narrowing|easing|improved|"
    r"slipped|(?:up|"
    r"down|higher|lower) by)\b",
    re.IGNORECASE,
)
_BEHIND_GROWTH = compiled(
    rf"(?:[^,;.]{{0,60}}?,)?(?:{_LINK})?(?:but the growth (?:is|was) )?{_HEDGES}\Z", re.IGNORECASE
)
_PACE = compiled(r"\s?(?:slower|faster|quicker)\b", re.IGNORECASE)
_PACE_BY = compiled(rf"[,(–—-]\s?(?:and |but )?(?:faster|slower|quicker) by {_HEDGES}\Z", re.IGNORECASE)
_LESS_THAN = compiled(
    r"\s?(?:higher|lower|above|below|more(?= than)|less(?= than)|(?:down|up)(?= on)|short(?= of))(?: than| on| "
    r"of)? (?:in |at |on |end-|before|that |the |for |a |of |its |last |"
    r"January|February|March|"
    r"April|May|"
    r"June|July|August|September|October|November|December|Q\d|20\d\d)(?!.{0,24}(?:forecast|expect|"
    r"estimate|target|budget))",
    re.IGNORECASE,
)
_OUTPACED = compiled(
    rf"\s?,\s?(?:and |thus |thereby )?(?:outpac|outstripp|outperform|exceed|beat|trail|lagg)ing (?:behind "
    rf")?[^,;.\d]{{2,50}} "
    rf"by {_HEDGES}\Z",
    re.IGNORECASE,
)
"""One rate set against that of another: services grew by 6.1%, outpacing industry by 0.9%."""
_THIS_WAS = compiled(
    rf"(?:(?:compared (?:with|to)|since|against) [a-z0-9 ]{{2,24}}, )?(?:this|that|it|the (?:figure|rate|"
    rf"number|"
    rf"share)) "
    rf"(?:has |had |have )?(?:risen|fallen|come down|come up|gone up|gone down|dropped|declined|increased|"
    rf"improved|climbed|"
    rf"eased|slipped|edged (?:up|down))(?: by)?{_HEDGES}\Z|"
    rf"(?:this|that|it|the (?:figure|rate|number)) (?:was|is|represents?|represented|marks?|"
    rf"marked)(?: also| still)? "
    rf"(?:(?:higher|lower|up|down|slower|faster)(?: by)?|{_CHANGE}){_HEDGES}\Z|"
    rf"(?:this|that|it|the (?:figure|rate|number)) (?:was|is) {_HEDGES}\Z",
    re.IGNORECASE,
)
"""A sentence that goes on with the rate of the one before: This was higher by 0.04 per cent compared to the rate."""
_OF_A_LEVEL = compiled(r"\s?(?:of\b|growth|increase|rise|a year|per annum|annually)")
_ON_THE_YEAR = compiled(r"\s?(?:year-on-year|year on year|y-o-y)", re.IGNORECASE)
_APART = compiled(
    rf"\b(?:difference|gap|differential|spread) (?:between|in|of) [^,;.]{{0,80}}?(?P<what>{_RATE}|rates|shares|"
    rf"margins)\b"
    rf"[^,;.]{{0,40}}? (?:was|is|of|stood at|reached) {_HEDGES}\Z",
    re.IGNORECASE,
)
_IS_SHOWN = compiled(
    r"\b(?:show\w*|saw|see|continued|strong|robust|weak|solid|record\w*|posted|of|with|amid|as|in) \Z", re.IGNORECASE
)
"""Words before a growth that is no subject: quantities showed growth, increasing by 1.6%."""
_NOT_RATES = compiled(r"\b(?:exchange|prices?|index|interest|discount)\b", re.IGNORECASE)


def rate_compared(
    passage: Passage, figure: QuotedFigure, last: QuotedFigure | None
) -> tuple[str, float, QuotedFigure | None]:
    """Return the rate that a figure is a difference of, how sure that is, and the rate printed before it, if any."""
    before = figure.before
    rate = last if last is not None and last.dimension == "percent" and last.figure.value > 0 else None
    if _OF_A_LEVEL.match(figure.after):
        return "", 0.0, None
    found = _NAMED_BEFORE.search(before) or _RAISED.search(before) or _APART.search(before)
    if found is not None and _ON_THE_YEAR.match(figure.after):
        found = None
    if found is None and _COMPARED_BEHIND.match(figure.after):
        found = _NAMED_BEHIND.search(before)
    if found is not None and not _NOT_RATES.search(found[0]) and not _IS_SHOWN.search(before[: found.start("what")]):
        return found["what"], 0.85, rate
    if rate is not None and _TO_RATE_BEHIND.match(figure.after) and _CHANGE_OF.search(before):
        return rate.quote, 0.85, rate
    carried = _carried(passage, figure) if rate is None else None
    if carried is not None:
        return carried.quote, 0.8, carried
    if rate is None or not (sure := _behind(passage, rate, figure)):
        return "", 0.0, None
    return rate.quote, sure, rate


def _carried(passage: Passage, figure: QuotedFigure) -> QuotedFigure | None:
    """Return the last rate of the sentence before, where this one begins with a word that stands for it."""
    start = passage.sentences[figure.sentence].start
    words = passage.folded[start : figure.start].lstrip()
    if len(words) > 80 or not figure.number or not _THIS_WAS.fullmatch(words):
        return None
    rate = passage.figures[figure.number - 1]
    if rate.dimension != "percent" or figure.sentence - rate.sentence != 1 or rate.figure.value <= 0:
        return None
    if rate.kind is Kind.GROWTH:
        if words.lower().startswith("it ") or _COMPARED_BEHIND.match(rate.after):
            return None  # 3.0% higher than a year ago. It was 3.4% higher than the peak: two changes of one amount
        behind = _PACE.match(figure.after) or _LESS_THAN.match(figure.after) or _TO_RATE_BEHIND.match(figure.after)
        return rate if behind else None
    return rate if rate.kind in (Kind.LEVEL, Kind.SHARE) and figure.figure.value < rate.figure.value else None


def _behind(passage: Passage, rate: QuotedFigure, figure: QuotedFigure) -> float:
    """Return how sure the words between a rate and a figure say that it moved or differs by it; 0 where they do not."""
    between = passage.folded[rate.end : figure.start] if rate.number == figure.number - 1 else figure.before
    small = figure.figure.value < rate.figure.value
    if len(between) > 160:
        return 0.0
    if rate.kind is Kind.GROWTH and _PACE_BY.search(between) and figure.after.lstrip().startswith("than"):
        return 0.8 if small else 0.0
    if small and _OUTPACED.fullmatch(between):
        return 0.85
    if rate.kind is Kind.GROWTH:
        pace = _PACE.match(figure.after) or _LESS_THAN.match(figure.after)
        return 0.8 if pace and small and _BEHIND_GROWTH.fullmatch(between) else 0.0
    if rate.kind not in (Kind.LEVEL, Kind.SHARE) or not small:
        return 0.0
    more_behind = _LESS_THAN.match(figure.after) and _BEHIND_GROWTH.fullmatch(between)
    if not more_behind and not _BEHIND_LEVEL.fullmatch(between):
        return 0.0
    if rate.kind is Kind.LEVEL:
        named = re.search(rf"\b(?:{_RATE}|[a-z]+ rate)\b[^;]{{0,60}}\Z", rate.before, re.IGNORECASE)
        return 0.85 if named and not _NOT_RATES.search(rate.before) else 0.0
    amount = next(
        (one for one in _before(passage, rate) if one.kind is Kind.LEVEL and one.dimension != "percent"), None
    )
    grown = any(one.kind is Kind.GROWTH for one in _before(passage, rate))
    return 0.8 if amount is None or grown or _OF_SHARE.search(between) else 0.0


def _before(passage: Passage, rate: QuotedFigure) -> list[QuotedFigure]:
    close = passage.figures[max(0, rate.number - 3) : rate.number]
    return [one for one in close if one.sentence == rate.sentence and "…" not in passage.folded[one.end : rate.start]]
