"""What an English figure is of: the subject of its verb, the noun before ``of``, or the noun that it counts."""

from __future__ import annotations

import re

from plancast.core.patterns import compiled
from plancast.core.quoted import Kind
from plancast.core.quoted.measures import measure_of
from plancast.reading.texts.english.around import English
from plancast.reading.texts.english.words import (
    HEDGE,
    PRONOUN,
    REPORTING,
    STOPS,
    UNIT_NOUNS,
    VERBS,
    any_of,
)

_VERB = compiled(rf"\b(?:{VERBS})\b", re.IGNORECASE)
_AUXILIARIES = compiled(
    r"(?:\s|\b(?:also|only|just|now|still|already|not|to|further|again|provisionally|sharply|slightly|"
    r"steadily|reportedly)\b)*",
    re.I,
)
_REPORTED = compiled(rf"^.*\b(?:{any_of(REPORTING)})\b(?: on \w+)?(?: that)?\s+", re.IGNORECASE | re.DOTALL)
_JOINED = compiled(
    r"^.*\b(?:while|whereas|but|(?<!such )(?<!well )(?<!known )(?<!much )(?<!far )(?<!same )as)\s+", re.I | re.DOTALL
)
_RELATIVE = compiled(r"\s(?:which|who|that|whose|because|when|where)\b.*\Z", re.IGNORECASE | re.DOTALL)
_ARTICLE = r"(?:an?|the|its|their|our|his|this|another)\s"
_WORDS = r"(?:[A-Za-z0-9'&%./-]+\s){0,6}?[A-Za-z0-9'&%./-]+"
_MADE_TO = compiled(
    r"\b(?:saw|seen|seeing|sees|help(?:ing|ed|s)?|push(?:ing|ed)|driv(?:ing|en)|drove|lift(?:ing|ed)|sent|"
    r"sending|led|let|"
    rf"making|with)\s(?:{_ARTICLE})?(?P<noun>{_WORDS})\s(?:to\s)?(?:grow|growing|jump\w*|ris[ei]\w*|reach\w*|"
    rf"hit\w*|surg\w*|climb\w*|widen\w*|narrow\w*|"
    r"expand\w*|fall\w*|drop\w*|declin\w*|increas\w*|decreas\w*|exceed\w*|contract\w*|shrink\w*|up|"
    r"down)\b[^,;]{0,40}\Z",
    re.IGNORECASE,
)
_BROUGHT_TO = compiled(
    r"\b(?:rais(?:ing|e|es|ed)|increas(?:ing|e)|cut(?:ting)?|reduc(?:ing|e)|boost(?:ing)?|lift(?:ing)?|"
    r"expand(?:ing)?|lower(?:ing)?|revis(?:ed|ing|es)(?: up| down)?(?:wards?)?|"
    r"bring(?:ing|s)?|brought|tak(?:ing|e|es)|took|pegs?|pegged|puts?|putting|values?|valued|set|keep(?:ing)?|"
    r"expects?|estimates?|"
    rf"forecasts?|led to)\s(?:{_ARTICLE})?(?P<noun>{_WORDS})\s(?:growth )?(?:by|to(?: be valued at)?|at|from|"
    rf"rising (?:from|to|by))\b{HEDGE}\Z",
    re.IGNORECASE,
)
_OF_NOUN = compiled(
    rf"(?:\b(?:with|in|to|into|posted|recorded|registered|reported|saw|had|has|have|by|including|was|were|is|"
    rf"are|showing|marking|"
    rf"achieved|generated|earned|made|makes|at|against|and|total|exceeding|recommends|for|from|surpassing|"
    rf"reached)\s|^\s*|[—-]\s)(?:{_ARTICLE})?"
    rf"(?P<noun>{_WORDS})\s(?:worth|valued at|amounting to|totall?ing|reaching|standing at|exceeding|of)\b{HEDGE}\Z",
    re.IGNORECASE,
)
_CHANGE_NOUN = compiled(
    r"\b(?:increase|decrease|rise|fall|growth|gain|drop|decline|expansion|contraction|jump|surge|slump|"
    r"reduction|improvement|"
    r"cut|change|narrowing|widening|rate|total|level|average|high|low|record|peak|"
    r"(?<!added )(?<!output )value|amount|number|share|proportion|pace|"
    r"figure|estimate|contribution|combination|maximum|minimum|worth|CAGR|one|cost|margin of error|way|sum|"
    r"yoy|addition|equivalent|weight|"
    r"some|basis|mean|median|third|half|course|use|benefit|result)\Z",
    re.IGNORECASE,
)
_AT_NOUN = compiled(rf"\bwith\s(?:{_ARTICLE})?(?P<noun>{_WORDS})\sat\b{HEDGE}\Z", re.IGNORECASE)
_GROWTH_OF = compiled(
    r"\b(?P<noun>[A-Za-z'&-]+(?: [A-Za-z'&-]+){0,2}?) growth(?: rate)?s? "
    rf"(?:of|at|to|near|above|below|hit|hitting|reaching){HEDGE}\Z",
    re.IGNORECASE,
)
_NO_GROWING = compiled(
    r"(?:[a-z]+ )*(?:annual|real|nominal|strong|robust|average|the|an?|total|further|positive|negative|overall|"
    r"economic|"
    r"its|their|with|and|of|in|as|that|quarterly|monthly|year-on-year|yearly|steady|solid|healthy|moderate|slower|"
    r"faster|"
    r"higher|lower|digit|expects?|recorded|posted|saw|modest|weak|cumulative|expected|projected)",
    re.IGNORECASE,
)
_CHANGE_IN = compiled(
    r"\s?(?:(?:year-on-year|annual|net|further|sharp|slight) )*(?:increase|rise|fall|drop|decline|decrease|"
    r"gain|reduction|growth) in "
    rf"(?:{_ARTICLE})?(?P<noun>[A-Za-z][A-Za-z' &-]{{2,70}}?)(?=[,.;(]| to \b| and | from | in | over |"
    rf" compared | as | on | last | reflecting|\s*\Z)",
    re.IGNORECASE,
)
_IN_NOUN = compiled(
    rf"\s?in (?:{_ARTICLE})?(?P<noun>[A-Za-z][A-Za-z' &-]{{2,60}}?)(?=[,.;(]| to | and | from | in | over |"
    rf" compared | as |\s*\Z)",
    re.I,
)
_CHANGE_BEFORE = compiled(r"\b(?:increase|rise|fall|drop|decline|decrease|reduction|gain) of\b", re.IGNORECASE)
_SPENT_ON = compiled(
    rf"\b(?:allocated|earmarked|provided|budgeted|invested|spent|set aside|committed)\b{HEDGE}\Z", re.IGNORECASE
)
_PURPOSE = compiled(
    r"\s?(?:for|on|in|towards?) (?:the )?(?P<noun>[A-Za-z][A-Za-z' &-]{2,60}?)(?=[,.;(]| in | for | from |"
    r" over |\s*\Z)",
    re.I,
)
_STOP = rf"(?!(?:{any_of(STOPS)})\b)"
_COUNTED = compiled(
    rf"[ -]{_STOP}(?!(?:{any_of(UNIT_NOUNS)})\b)(?P<noun>[A-Za-z][A-Za-z'-]*(?: {_STOP}[A-Za-z][A-Za-z'-]*){{0,4}})",
    re.IGNORECASE,
)
_PARTICIPLE = compiled(r"(?<=\w) (?:\w+ed|built|sold|made|held|set|put|showing|were|arriving|leaving)\Z")
_PARTICIPLE_ALONE = compiled(r"\w+ed|built|sold|made|held|set|put|showing|were|arriving|leaving", re.IGNORECASE)
_LEADS = (
    "and", "but", "while", "whereas", "as", "with", "which", "that", "then", "also", "meanwhile", "of which",
    "of this", "of them", "including", "among them", "among which", "in particular", "however", "this", "it",
    "they", "thus", "so", "up", "in", "for", "during", "at", "on", "by", "since", "the total", "the", "a", "an",
    "its", "their", "overall", "for example", "as an example", "from", "to", "over", "after", "following", "when",
    "where", "compared with", "compared to", "against", "than", "respectively", "or", "of", "representing",
    "making", "about", "around", "nearly", "more than", "said", "year-on-year", "year on year", "on-year", "now",
    "additionally", "similarly", "last", "moreover", "furthermore", "therefore", "specifically", "within", "there",
    "total", "bringing", "resulting in", "mainly due to", "due to", "reflecting", "versus", "driven by", "led by",
    "helped by", "lower than", "higher than", "although", "because", "if", "until", "through",
)  # fmt: skip
_LEAD = compiled(rf"^(?:\s|[“”\"'‘(—–•*)-]|(?<![\w.])\d+(?:\.\d+)+ (?=[A-Z])|\b(?:{any_of(_LEADS)})\b)+", re.IGNORECASE)
_TRAILS = (
    "for", "in", "of", "the", "a", "an", "during", "by", "at", "and", "on", "also", "that", "which", "who", "all",
    "each", "only", "about", "some", "nearly", "from", "to", "over", "than", "whole year", "full year", "as", "its",
    "first", "again", "year-on-year", "year on year", "on-year", "month-on-month", "now", "last", "previously",
    "consequently", "combined", "so far", "just", "period", "year", "month", "same", "corresponding", "alone",
    "continued", "with", "per", "today", "currently", "notably", "between", "still",
)  # fmt: skip
_TRAIL = compiled(rf"(?:\s|[“”\"'‘(,:—–-]|\b(?:{any_of(_TRAILS)})\b)+\Z", re.IGNORECASE)
_PREPOSITION = compiled(
    r"^\s*(?:(?:and|but|while)\s)?(?:in|by|for|over|during|between|within|among|of|on|at|compared|according|"
    r"from|since|despite|amid|due|as|"
    r"after|following|including|excluding|apart|with|under|through|to|when|if|although|because|driven|led|"
    r"helped|reflecting|more|less|"
    r"mainly|up|down)\b",
    re.IGNORECASE,
)
_RELATIVE_CLAUSE = compiled(r"^\s*(?:which|who|that|where|when|whose)\b", re.IGNORECASE)
_CLAUSES = compiled(r"(?<!\d),|,(?!\d)|[;:]\s|\u2014| - ")
_OPENERS = " \"'“”‘’(-—–•*"
_LINKS = compiled(r"\b(?:than(?: that of)?|that of|by|as)\s", re.IGNORECASE)
_LETTER = compiled(r"[A-Za-z]")
_AND = compiled(r"\s*(?:and|or)\s", re.IGNORECASE)
_ARTICLE_BEFORE = compiled(r"\b(?:an?|the|its|their|this|another)\s(?:nearly |about |further |new )?\Z", re.IGNORECASE)
_NO_THING = compiled(
    r"(?:\S+ ){0,2}(?:terms|basis|period|quarter|months?|years?|time|advance|a row|addition|particular|extent|"
    r"same|case|fact|words|y-o-y|m-o-m|q-o-q)\Z",
    re.IGNORECASE,
)
"""Ends of words that say how or when, not what."""
_WHO_EXPECT = compiled(
    r"(?:[A-Za-z]+ ){0,3}(?:economists|analysts|forecasters|observers|traders|experts|pundits|markets had|consensus|"
    r"poll|forecast|forecasts)",
    re.IGNORECASE,
)
"""Who forecasts is not what a forecast is of."""
_IN_BRACKETS = compiled(
    r"(?:.*(?:[,;]|\)\s*(?:and|while)\s|"
    r"\b(?:while|by|including|notably|were|was|are|is|(?:registered|recorded|observed|seen|noted|were|was) in)\s)|^)"
    r"\s*(?:and\s)?(?P<noun>[A-Za-z][^,;()]{1,70}?)\s?\([+-]?\Z",
    re.DOTALL,
)
"""Behind a thing, brackets that hold but its figure: gasoline stations (+5.8 percent)."""
_LONGEST = 110
"""Characters of the longest concept; what is longer is a sentence, not a thing."""


def concept_of(words: English, kind: Kind) -> str:
    """Return what a figure is of; empty where its own words do not say it.

    Parameters
    ----------
    words
        What stands around it.
    kind
        What sort of statement it is.
    """
    for found in (
        _before_brackets(words),
        _named_noun(words),
        _counted_noun(words, kind),
        _with_list(words, _subject(words.bare_clause)),
    ):
        if found:
            return found
    if len(words.bare_left) > len(words.bare_clause) and (earlier := _subject_before(words)):
        return earlier
    if label := _label(words) or _name_beside(words):
        return label
    if kind is Kind.LEVEL:
        return _noun_of(words.bare_clause)
    growing = _GROWTH_OF.search(words.bare_clause) if kind is Kind.GROWTH else None
    return _thing(growing["noun"]) if growing and not _NO_GROWING.fullmatch(growing["noun"]) else ""


def _before_brackets(words: English) -> str:
    """Return the thing before brackets that hold but its rate: Estonia (+6.9%), food preparations (136.7 per cent)."""
    found = _IN_BRACKETS.match(words.bare_left) if words.dimension == "percent" else None
    if found is None or _VERB.search(found["noun"]) or _PREPOSITION.match(found["noun"]):
        return ""
    return _thing(found["noun"])


_GAP = compiled(
    r"\s*(?:and |while |but |with )?(?:the |its |their |that of )?(?P<noun>[A-Za-z][A-Za-z' &/-]{2,60}?)"
    r"(?:,? (?:by|at|with|about|some|nearly|around|over|of|up|down|almost|just))*\s*",
    re.IGNORECASE,
)
_NO_GAP = compiled(
    rf"\b(?:{any_of(STOPS)}|{any_of(REPORTING)}|reaching|leaving|bringing|taking|making|giving|putting|pushing|adding|raising|including|excluding|respectively|versus|both|that|accounting)\b",
    re.IGNORECASE,
)


_OF_SOLD = compiled(r"\bof (?:the )?(?:sold|produced|exported|imported|employed)\b", re.IGNORECASE)


def noun_of_gap(words: English) -> str:
    """Return the thing of a clause that leaves out its verb: the metal industry had 41 per cent, the chemical one 21.

    Examples
    --------
    >>> from plancast.reading.texts.english.around import english_around
    >>> from plancast.reading.texts.said import Around
    >>> noun_of_gap(english_around(Around(", the chemical industry ", "", " and", "percent", "", "digits", True)))
    'chemical industry'
    """
    before = words.bare_left[: len(words.bare_left) - len(words.bare_clause)].rstrip()
    if not words.follows or not before.endswith((",", ";")) or _VERB.search(_OF_SOLD.sub("", before)):
        return ""
    found = _GAP.fullmatch(words.bare_clause)
    if found is None or _VERB.search(found["noun"]) or _NO_GAP.search(found["noun"]):
        return ""
    return _thing(found["noun"])


def _named_noun(words: English) -> str:
    """Return the noun that the words right beside a figure name: an output of 3 tons, a fall of 5 in exports."""
    clause = words.bare_clause
    if found := _CHANGE_IN.match(words.bare_right):
        return _thing(found["noun"])
    if _CHANGE_BEFORE.search(clause) and (found := _IN_NOUN.match(words.bare_right)):
        return _thing(found["noun"])
    if _SPENT_ON.search(clause) and (found := _PURPOSE.match(words.bare_right)):
        return _tidy(found["noun"])
    for pattern in (_MADE_TO, _BROUGHT_TO, _AT_NOUN, _OF_NOUN):
        if (noun := _last(pattern, clause)) and (own := _thing(noun)) and not _is_no_noun(own):
            return own
    return ""


def _is_no_noun(own: str) -> bool:
    """Whether words are but how much something changed, or a sentence of their own."""
    return _CHANGE_NOUN.search(own) is not None or _VERB.search(own) is not None


def _last(pattern: re.Pattern[str], clause: str) -> str:
    """Return the shortest noun that fits: in *estimates peg nominal GDP at* that of the second verb."""
    noun, match = "", pattern.search(clause)
    while match:
        noun = match["noun"]
        match = pattern.search(clause, max(match.start("noun"), match.start() + 1))
    return noun


def _counted_noun(words: English, kind: Kind) -> str:
    """Return the noun that a number without a unit counts, or an amount tells the size of: a 15 billion-yuan fund."""
    if kind is not Kind.LEVEL or (words.dimension and not _ARTICLE_BEFORE.search(words.clause)):
        return ""
    if not (found := _COUNTED.match(words.right)):
        return ""
    noun = _PARTICIPLE.sub("", found["noun"]).strip(" -'")
    return "" if _PARTICIPLE_ALONE.fullmatch(noun) or PRONOUN.fullmatch(noun) else noun


def _subject(clause: str) -> str:
    """Return the subject of the last verb of a clause."""
    lead = _LEAD.sub("", clause)
    begin = _group_before(lead)
    if begin is None:
        return ""
    words = lead[:begin]
    for cut in (_REPORTED, _JOINED):
        if (shorter := cut.sub("", words)) and shorter.strip():
            words = shorter
    if " and " in words and (second := _second_subject(words)):
        words = second
    return _thing(_RELATIVE.sub("", words))


def _group_before(lead: str) -> int | None:
    """Return where the last group of verbs begins: *has been estimated at* is one."""
    begin: int | None = None
    end = 0
    for match in _VERB.finditer(lead):
        if begin is None or _AUXILIARIES.fullmatch(lead, end, match.start()) is None:
            begin = match.start()
        end = match.end()
    return begin


def _second_subject(words: str) -> str:
    """Return the subject behind *and* where one with a verb of its own stands before: exports rose and imports."""
    first, _, second = words.rpartition(" and ")
    return second if _VERB.search(first) and not _VERB.search(second) else ""


def _subject_before(words: English) -> str:
    """Return the subject of an earlier clause of the sentence since the last figure."""
    parts = _parts_before(words)
    if _RELATIVE_CLAUSE.match(words.bare_clause):
        return _antecedent(parts[-1]) if parts else ""
    for part in reversed(parts):
        if not _RELATIVE_CLAUSE.match(part) and (subject := _subject(part)):
            return subject
    if not _VERB.match(_LEAD.sub("", words.bare_clause)):
        return ""
    opening = [part for part in parts if part.lstrip(_OPENERS)[:1].isupper() and not _PREPOSITION.match(part)]
    return _thing(opening[0]) if opening and not _VERB.search(opening[0]) else ""


def _parts_before(words: English) -> list[str]:
    """Return the clauses before the last one."""
    rest = words.bare_left[: len(words.bare_left) - len(words.bare_clause)].rstrip(" ;").rsplit(";", 1)[-1]
    return [part for part in _CLAUSES.split(rest) if part and part.strip()]


def _antecedent(part: str) -> str:
    """Return the noun before a comma that *which* stands for: ... than that of China's overall economy, which."""
    if _VERB.match(_LEAD.sub("", part)):
        return ""
    ends = [match.end() for match in (*_VERB.finditer(part), *_LINKS.finditer(part))]
    return _thing(part[max(ends, default=0) :])


def _with_list(words: English, subject: str) -> str:
    """Return a subject with what a list names before it: agriculture, forestry, and fishery."""
    if not _AND.match(words.bare_clause):
        return subject
    names: list[str] = []
    for part in reversed(_parts_before(words)):
        if not _LETTER.search(part) or _VERB.search(part) or _PREPOSITION.match(part):
            break
        names.insert(0, part.strip())
    return _thing(", ".join([*names, subject])) if names and subject else subject


_NOW_MOVES = compiled(r"(?<=\w) (?:falls|rises|drops|climbs|jumps|slips|gains|declines|increases|dips|surges)\Z")
"""Verbs of headlines that are nouns elsewhere: repo rate falls to 4.9%."""
_LABEL = compiled(r"[\s*•·●▪◆-]*(?P<noun>[A-Z][A-Za-z'&/ -]{1,60}?)\s*[:：]?\s*[+-]?")


def _label(words: English) -> str:
    """Return what stands alone before the first figure of a line: Exports: $12.5 billion."""
    found = None if words.follows else _LABEL.fullmatch(words.bare_left)
    if (
        found is None
        or _VERB.search(found["noun"])
        or _PREPOSITION.match(found["noun"])
        or _NO_GAP.search(found["noun"])
    ):
        return ""
    return _thing(found["noun"])


_NAME_ALONE = compiled(
    r"\s*(?:in )?(?:and )?(?:the )?(?:number of |value of )?(?P<noun>[A-Za-z][A-Za-z'-]+(?: [A-Za-z'-]+){0,2}) ", re.I
)
_NO_MORE = compiled(r"\s*(?:[,;.)]|and\b|\Z)")


def _name_beside(words: English) -> str:
    """Return the name right before a figure that is all its clause says: exports 92.4, imports 47.7; visits doubled."""
    found = _NAME_ALONE.fullmatch(words.bare_clause)
    if found is None or _VERB.search(found["noun"]) or _NO_GAP.search(found["noun"]):
        return ""
    if words.form != "doubling" and not (measure_of(found["noun"]) and _NO_MORE.match(words.right)):
        return ""
    return _thing(found["noun"])


def _noun_of(clause: str) -> str:
    """Return the noun that a level is the amount of, without a verb: vacancies at 465,000."""
    found = re.search(rf"\b(?P<noun>{_WORDS}) (?:of|at|to|is|was) {HEDGE}\Z", clause, re.IGNORECASE)
    own = _NOW_MOVES.sub("", _thing(found["noun"])) if found else ""
    return "" if _CHANGE_NOUN.search(own) or _PREPOSITION.match(own) else own


def _thing(words: str) -> str:
    """Return words as a concept; empty for a pronoun, or where they are no thing."""
    own = _tidy(words)
    if not 2 <= len(own) <= _LONGEST or not _LETTER.search(own) or _WHO_EXPECT.fullmatch(own):
        return ""
    return "" if any(pattern.fullmatch(own) for pattern in (PRONOUN, _NO_THING, _VERB)) else own


def _tidy(words: str) -> str:
    return _TRAIL.sub("", _LEAD.sub("", words)).strip()
