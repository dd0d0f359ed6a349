"""What English words around a figure say of it."""

from __future__ import annotations

import re

from plancast.core.quoted import Kind
from plancast.reading.texts.said import Around, Said, named_periods, without_periods

_UP = (
    r"gr[eo]w(?:s|n|ing)?|growth|increas\w*|r[io]s(?:e|es|en|ing)|jump\w*|surg\w*|expan\w+|climb\w*|gain\w*|advanc\w*|(?<!set )(?<!built )(?<!made )(?<!makes )(?<!taken )(?<!sets )(?<!setting )up|higher|"
    r"accelerat\w*|soar\w*|improv\w*|add(?:ed|ing)?|uptick|boost\w*|widen\w*|pick\w* up|edg\w+ up|faster|more"
)
_DOWN = (
    r"f[ae]ll(?:s|en|ing)?|drop\w*|declin\w*|decreas\w*|down|lower|shr[aiu]nk\w*|contract(?:ed|ing|ion|s)?|slid(?:e|ing)?|plung\w*|slump\w*|"
    r"reduc\w*|slow\w*|eas(?:ed|ing)|narrow\w*|dip\w*|less|tumbl\w*|retreat\w*|cut|slower|fewer"
)
_HEDGE = r"(?:\s|by|of|at|a|an|the|about|around|nearly|almost|over|more than|some|only|just|roughly|approximately|an estimated|estimated|annual|average|yearly|year-on-year|year on year|yoy|y-o-y|rate|rates|real|nominal|further|slightly|sharply|significantly|steadily|strongly|another|as much as|up to|less than|was|is|were|reached|stood|stands|came in|recorded|to be|reaching|averaging|averaged|hit|\()*"
_GROWN = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b(?P<hedge>{_HEDGE})(?P<to>\b(?:to|from)\b)?{_HEDGE}\Z", re.IGNORECASE
)
_GROWTH_BEHIND = re.compile(
    r"[ -]?(?:(?:year-on-year|year on year|yoy|y-o-y|annual|annualized|real|nominal|gdp|growth|sequential|quarterly|overall|economic|average|of)[ -]?)*"
    r"\b(?P<word>growth|increase|rise|expansion|gain|jump|surge|decline|drop|decrease|fall|contraction|higher|lower|more|less|up|down|faster|slower|above|below|year-on-year|year on year|yoy)\b",
    re.IGNORECASE,
)
_FALLS = re.compile(r"decline|drop|decrease|fall|contraction|lower|less|down|slower|below", re.IGNORECASE)
_SHARE = re.compile(
    rf"\b(?:account\w*(?:\s+\w+)? for|made up|mak(?:e|es|ing) up|constitut\w+|represent\w+|compris\w+|took up|taking up|occup(?:y|ied|ying)|contribut\w+ to|equivalent to|equal to|amount\w* to|share (?:of [^,;]{{0,50}}? )?(?:was|is|of|at|to|reached|stood at|rose to|fell to)|proportion (?:of [^,;]{{0,50}}? )?(?:was|is|of|at|to|reached)){_HEDGE}\Z",
    re.IGNORECASE,
)
_SHARE_BEHIND = re.compile(
    r"\s?(?:share )?of (?:the |its |our |all |China's |India's |total |national |country's )*(?!the year|that year|last year|\d)(?P<whole>[A-Za-z][^,.;()]{1,80}?)(?=[,.;()]| by | in \d| in 20|, up| compared| and (?:\d|the)| as | while | with | which | from | to \d|\Z| during | for | (?:was|were|is|are|has|had)\b)",
    re.IGNORECASE,
)
_CONTRIBUTION = re.compile(r"\bcontribut(?:ed|es|ing|e|ion)\b[^,;]{0,70}\Z", re.IGNORECASE)
_CONTRIBUTED = re.compile(
    r"^\s?(?:percentage points? )?(?:to|of|for) (?:the )?(?P<whole>[A-Za-z][^,.;]{1,60}?)(?=[,.;]| with | in \d| by |\Z)",
    re.IGNORECASE,
)
_CONTRIBUTION_TO = re.compile(
    r"\bcontribut(?:ion|ed|es|ing|e) to (?P<whole>[^,;]{1,60}?)(?: was| is| of| reached| stood| at| rose| hit|\Z)",
    re.IGNORECASE,
)
_LIST = re.compile(r"\s*(?:,|and|, and|or|to|/|&|,? respectively)?\s*\Z", re.IGNORECASE)
_REAL = re.compile(
    r"\b(?:real|constant prices?|comparable prices?|inflation-adjusted|adjusted for inflation|price-adjusted|in volume)\b",
    re.IGNORECASE,
)
_NOMINAL = re.compile(r"\b(?:nominal|current prices?|not adjusted)\b", re.IGNORECASE)
_MEAN = re.compile(
    r"\b(?:average annual|annual average|annually|CAGR|compound(?:ed)? annual|average yearly|a year on average|on average|per year|average growth|annualized)\b",
    re.IGNORECASE,
)
_SUMMED = re.compile(r"\b(?:cumulative\w*|accumulated|in total over)\b", re.IGNORECASE)
_PER_HEAD = re.compile(r"\bper[- ](?:capita|head|person)\b", re.IGNORECASE)
_EXPECTED = re.compile(
    r"\b(?:target\w*|expect\w*|forecast\w*|project(?:ed|s|ion|ions)\b(?! were)|plan(?:s|ned|ning)? to|aim\w*|goal|will|is set to|by 20[3-9]\d|propos\w+|should|seek\w*|envisag\w+|anticipat\w+|likely|would)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:reach\w*|was|were|is|are|stood|stands|came|hit|total\w*|amount\w*|gr[eo]w(?:s|n|ing)?|r[io]se[sn]?|rising|f[ae]ll\w*|increas(?:ed|es|ing)|declin(?:ed|es|ing)|dropp?(?:ed|s|ing)|decreas(?:ed|es|ing)|jump(?:ed|s|ing)?|surg(?:ed|es|ing)|expand\w*|"
    r"exceed\w*|surpass\w*|account\w*|ma[dk]e\w* up|constitut\w*|contribut(?:ed|es|ing)|register\w*|record(?:ed|ing|s)|saw|post(?:ed|s|ing)|edg(?:ed|ing)|climb\w*|gain(?:ed|s|ing)|recover\w*|stay\w*|remain\w*|has|have|had|been|be|may|will|would|could|should|peg\w*|"
    r"show\w*|averag(?:ed|es|ing)|slow(?:ed|s|ing)|shr[aiu]nk\w*|contract(?:ed|s|ing)|represent\w*|compris\w*|estimat\w*|project(?:ed|s)|expect\w*|maintain\w*|achiev\w*|(?<!value[ -])add(?:ed|ing|s)(?! value)|employ(?:ed|s|ing)|export(?:ed|ing)|import(?:ed|ing)|produc(?:ed|es|ing)|generat\w*|earn\w*|attract\w*|receiv\w*|spent|invest(?:ed|s|ing)|set|allocat\w*|narrow\w*|widen\w*|improv\w*|eas(?:ed|ing)|advanc\w*|soar\w*|quicken\w*|accelerat\w*|marking|up|down|growing|approv\w*|sign(?:ed|ing)|helping|compared|helped)\b",
    re.IGNORECASE,
)
_MADE_TO = re.compile(
    r"\b(?:saw|seen|seeing|sees|help(?:ing|ed|s)?|push(?:ing|ed)|driv(?:ing|en)|drove|lift(?:ing|ed)|bring(?:ing|s)?|brought|sent|sending|led|let|making|with)\s+"
    r"(?:an?\s|the\s|its\s|their\s|our\s)?(?P<noun>(?:[A-Za-z'’&-]+\s){1,7}?)(?:to\s)?(?:grow|growing|jump\w*|ris[ei]\w*|reach\w*|hit\w*|surg\w*|climb\w*|expand\w*|fall\w*|drop\w*|declin\w*|increas\w*|exceed\w*|contract\w*|shrink\w*|up|down)\b[^,;]{0,40}\Z",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\([^()]{0,60}\)")
"""Asides between brackets."""
_PRONOUN = re.compile(
    r"(?:the |this |that |these |its |their )?(?:figures?|it|this|that|they|which|number|total|rate|growth|growth rate|expansion|increase|pace|amount|value|latest|who|we|one|former|latter|both|all)?",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"(?:^|[\s,(])(?:compared (?:with|to)|as against|against|versus|vs\.?|up from|down from|from|than|as opposed to)\b\s?(?:a |an |the |about |around |nearly |just |only |some |over |more than |less than |growth of |that of )*\Z",
    re.IGNORECASE,
)
_OWN_NOUN = re.compile(
    r"\b(?:with|at|had|having|recorded|registered|reported|posted|to|into|saw|by)\s+(?:an?|the|its|their)?\s*(?P<noun>(?:[A-Za-z-]+\s+){0,5}?(?:value|output|revenues?|profits?|sales|exports?|imports?|investment|income|population|area|production|turnover|scale|spending|expenditure|surplus|deficit|assets|gdp|loans?|deposits?|stock))\s+(?:of|at|was|reached|totaled|totalled|amounting to|reaching|standing at)\b[^,;]{0,30}\Z",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:\s|[“”\"'(—–-]|and\b|but\b|while\b|whereas\b|as\b|with\b|which\b|that\b|then\b|also\b|meanwhile\b|of which\b|of this\b|of them\b|including\b|among (?:them|which)\b|in particular\b|however\b|this\b|it\b|they\b|thus\b|so\b|up\b|in\b|for\b|during\b|at\b|on\b|by\b|since\b|the total\b|the\b|a\b|an\b|its\b|their\b|overall\b|according to [^,]*,|for example\b|as an example\b|from\b|to\b|over\b|after\b|following\b|when\b|where\b|compared (?:with|to)\b|against\b|than\b|respectively\b|or\b|of\b|representing\b|making\b|about\b|around\b|nearly\b|more than\b|said\b|estimates? (?:show|put|suggest)s?\b|data show(?:ed|s)?\b|figures show(?:ed|s)?\b|year-on-year\b|year on year\b)+",
    re.IGNORECASE,
)
_TRAIL = re.compile(
    r"(?:\s|[“”\"'(,:—–-]|\b(?:for|in|of|the|a|an|during|by|at|and|on|also|that|which|who|all|each|only|about|some|nearly|from|to|over|than|whole year|full year|as|its|first|again|year-on-year|year on year|month-on-month)\b)+\Z",
    re.IGNORECASE,
)
_NOUN_BEHIND = re.compile(
    r"[ -](?!of |in |and |or |to |from |by |as |at |on |for |with |than |per |compared|year|higher|lower|more|less|up|down|over|during|last|this|a )(?P<noun>[A-Za-z][A-Za-z'-]*(?: (?!(?:were|was|is|are|had|have|has|in|by|of|to|from|and|as|at|on|for|with|than|that|which|who|per|will|would|compared|during|over|last|this|up|down|under|through|across|after|before|since|out)\b)[A-Za-z][A-Za-z'-]*){0,4})",
    re.IGNORECASE,
)


def said_in_english(around: Around) -> Said:
    """Return what the English words around one figure say of it.

    Examples
    --------
    >>> said = said_in_english(Around("Exports grew by ", "Exports grew by ", " in May.", "percent", "", "digits"))
    >>> said.kind.value, said.sign, said.concept
    ('growth', 1, 'Exports')
    """
    marked = around.clause if around.clause.strip() else around.left
    clause = named_periods(marked)
    around = around._replace(left=named_periods(around.left), clause=clause)
    kind, sure, sign, whole, carries_on = _kind(around, clause)
    against, words = _against(around, clause)
    concept = "" if carries_on else _concept(around, _ASIDE.sub(" ", without_periods(marked)), kind)
    return Said(
        kind=kind,
        kind_sure=sure,
        sign=sign,
        concept=concept,
        whole=whole,
        against=against,
        against_words=words,
        prices=_prices(around, clause),
        yearly_mean=bool(_MEAN.search(clause) or _MEAN.search(_near(around.right))),
        cumulative=bool(_SUMMED.search(clause)),
        per_head=bool(_PER_HEAD.search(clause) or _PER_HEAD.match(around.right.lstrip())),
        expected=bool(_EXPECTED.search(around.left) or _EXPECTED.search(_near(around.right)[:40])),
        carries_on=carries_on,
    )


def _near(right: str) -> str:
    return re.split(r"[,;.]", right, maxsplit=1)[0]


def _kind(around: Around, clause: str) -> tuple[Kind, float, int, str, bool]:
    if around.form == "structure":
        return Kind.STRUCTURE, 1.0, 0, "", False
    stripped = around.left.strip().lower()
    if around.left and _BESIDE.search(around.left) and len(around.left) < 90:
        return Kind.LEVEL, 0.88, 0, "", True
    if around.left and stripped in ("and", ",", ", and", "or", "&") and stripped != ",":
        return Kind.LEVEL, 0.9, 0, "", True
    if stripped == "," and around.left:
        return Kind.LEVEL, 0.6, 0, "", True
    if around.dimension == "ratio":
        return Kind.MULTIPLE, 0.8, 0, "", False
    if around.dimension in ("percent", "points"):
        found = _rate_kind(around, clause)
        return (*found[:3], _whole(found[3]), False)
    behind = re.match(r"\s?(?:higher|lower|more|less|fewer|up|down|above|below)\b(?! to)", around.right, re.IGNORECASE)
    if behind and around.dimension:
        return Kind.CHANGE, 0.9, -1 if _FALLS.search(behind[0]) or "fewer" in behind[0] else 1, "", False
    grown = _GROWN.search(clause)
    if (
        grown
        and not grown["to"]
        and around.dimension
        and re.search(r"\b(?:by|of|up|down)\b", clause[grown.start() :], re.IGNORECASE)
    ):
        if not re.search(r"\b(?:added|value)\b", grown[0], re.IGNORECASE) or re.search(r"\bby\b", grown[0]):
            return Kind.CHANGE, 0.9, 1 if grown["up"] else -1, "", False
    return Kind.LEVEL, 1.0, 0, "", False


def _whole(words: str) -> str:
    """Cut what only leads on to the next statement."""
    return re.sub(
        r"(?:[\s,…]|\b(?:and|or|but|while|with|up|down|in|by|at|over|the)\b)+\Z", "", words, flags=re.IGNORECASE
    )


def _rate_kind(around: Around, clause: str) -> tuple[Kind, float, int, str]:
    sign = {"+": 1, "-": -1}.get(around.printed_sign, 0)
    grown = _GROWN.search(clause)
    behind = _GROWTH_BEHIND.match(around.right)
    if grown and not grown["to"]:
        sign = sign or (1 if grown["up"] else -1)
    elif behind:
        sign = sign or (-1 if _FALLS.search(behind["word"]) else 1)
    if _CONTRIBUTION.search(clause) and not re.search(
        r"\bcontribut\w+[^,;]*\b(?:grew|rose|increas\w+|up) ", clause, re.IGNORECASE
    ):
        found = _CONTRIBUTED.match(around.right) or _CONTRIBUTION_TO.search(clause)
        return Kind.CONTRIBUTION, 0.95, sign, found["whole"].strip() if found else ""
    if around.dimension == "points":
        return Kind.POINTS, 1.0, sign, ""
    share = _SHARE_BEHIND.match(around.right)
    if _SHARE.search(clause):
        return Kind.SHARE, 0.95, 0, share["whole"].strip() if share else ""
    if grown and not grown["to"]:
        return Kind.GROWTH, 0.95, sign, ""
    if behind:
        return Kind.GROWTH, 0.9, sign, ""
    if share:
        return Kind.SHARE, 0.9, 0, share["whole"].strip()
    if around.printed_sign:
        return Kind.GROWTH, 0.8, sign, ""
    if re.search(r"\bgrowth\b[^,;]{0,40}\Z", clause, re.IGNORECASE):
        return Kind.GROWTH, 0.85, sign or 1, ""
    return Kind.LEVEL, 0.75, 0, ""


def _against(around: Around, clause: str) -> tuple[str, str]:
    near = around.right[:80].split(";")[0]
    for words in (near, clause):
        if re.search(
            r"previous (?:quarter|month)|preceding (?:quarter|month)|quarter-on-quarter|month-on-month|quarter on quarter|month on month|last (?:quarter|month)",
            words,
            re.IGNORECASE,
        ):
            return "previous", words.strip()
        if re.search(
            r"year-on-year|year on year|\byoy\b|y-o-y|year earlier|year ago|previous year|last year|preceding year|same period|year over year|a year before",
            words,
            re.IGNORECASE,
        ):
            return "year", words.strip()
        if found := re.search(
            r"(?:higher|lower|faster|slower|above|below|more|less|exceed\w*|outpac\w*) (?:than )?(?:the |that of the |that of )?(?P<what>national|nation|country|city|province|provincial|world|global|eu|average|[A-Za-z' -]{3,30})",
            words,
            re.IGNORECASE,
        ):
            return "place", found[0]
    return "", ""


def _prices(around: Around, clause: str) -> str:
    for words in (clause, _near(around.right), around.left):
        if _NOMINAL.search(words):
            return "nominal"
        if _REAL.search(words):
            return "real"
    return ""


def _concept(around: Around, clause: str, kind: Kind) -> str:
    """Return the subject of the figure's clause, or the noun that stands beside it."""
    if found := _OWN_NOUN.search(clause) or _MADE_TO.search(clause):
        own = _tidy(found["noun"])
        if own and not _PRONOUN.fullmatch(own):
            return own
    first = re.split(r"[,;:]", clause)[-1] if kind is not Kind.LEVEL else clause
    for words in dict.fromkeys((clause, first)):
        lead = _LEAD.sub("", words)
        verb = _VERB.search(lead)
        subject = _tidy(lead[: verb.start()]) if verb else ""
        if len(subject) > 1 and not _PRONOUN.fullmatch(subject):
            return subject
    if len(around.left) > len(around.clause) and (
        earlier := _subject_before(around.left[: len(around.left) - len(around.clause)])
    ):
        return earlier
    if not around.dimension and (noun := _NOUN_BEHIND.match(around.right)):
        return noun["noun"].strip()
    if kind is Kind.LEVEL and (
        found := re.search(
            r"\b([A-Za-z][A-Za-z '-]{2,60}?) (?:of|at|to|is|was) (?:about |nearly |over )*\Z", clause, re.IGNORECASE
        )
    ):
        return _tidy(_LEAD.sub("", found[1]))
    return ""


def _subject_before(left: str) -> str:
    """Return the subject of an earlier clause of the sentence since the last figure."""
    for part in reversed([part for part in re.split(r"[,;:]", left) if part.strip()]):
        lead = _LEAD.sub("", part)
        verb = _VERB.search(lead)
        if verb and (subject := _tidy(lead[: verb.start()])) and not _PRONOUN.fullmatch(subject):
            return subject
    return ""


def _tidy(words: str) -> str:
    words = re.sub(r"\b(?:in|for|during|by|as of|at the end of|from) (?:the )?(?:year )?$", "", words)
    return _TRAIL.sub("", _LEAD.sub("", words)).strip()
