"""English words of statements of change, by sort; the first sort that fits a place counts."""

from __future__ import annotations

import re

from plancast.core.patterns import compiled

_UP = (
    r"gr[eo]w(?:s|n|ing)?|increas(?:es|ed|ing)|rises|rose|risen|rising|jump(?:ed|s|ing)|surg(?:es|ed|ing)|"
    r"expand(?:ed|s|ing)?|climb(?:ed|s|ing)?|gain(?:ed|s|ing)|advanc(?:ed|es|ing)|up|higher|accelerat(?:ed?|es|ing)|"
    r"soar(?:ed|s|ing)?|improv(?:ed?|es|ing)|widen(?:ed|s|ing)?|quicken(?:ed|s|ing)?|pick(?:ed|ing)? up|faster|more|"
    r"greater|larger|bigger|went up|going up|edged up|ticked up|swell(?:ed|s|ing)?|swollen|rocketed|leapt|leaped|"
    r"extra|additional|added|adding|strengthen(?:ed|s|ing)?|rebounded|recovered|raised|lifted|upped|"
    r"boosted|doubled|tripled|"
    r"built up|building up|ramped up|topped up|stepped up|scaled up|bid up|marked up|inched up|crept up|nudged up|"
    r"spiked|ballooned|mushroomed|escalated|mounted|firmed|spiralled|spiraled|hiked|bolstered|bumped up|shot up"
)
_DOWN = (
    r"fell|fall(?:s|en|ing)|drop(?:ped|s|ping)|declin(?:ed|es|ing)|decreas(?:ed|es|ing)|down|lower|lowered|"
    r"shr[aiu]nk(?:s|ing)?|contract(?:ed|ing|s)|slid(?:es?|ing)?|plung(?:ed|es|ing)|slump(?:ed|s|ing)|"
    r"slow(?:ed|s|ing|er)?(?: down)?|eas(?:ed|es|ing)|narrow(?:ed|s|ing)?|dip(?:ped|s|ping)|less|fewer|smaller|"
    r"tumbl(?:ed?|es|ing)|retreat(?:ed|s|ing)|reduced|went down|going down|edged down|ticked down|weaken(?:ed|s|ing)?|"
    r"sank|sunk|sinking|cut|lost|losing|shed|shedding|deteriorated|softened|cooled|diminished|halved|dwindled|"
    r"run down|drawn down|wound down|scaled back|scaled down|marked down|pared(?: back)?|trimmed|slashed|curtailed|"
    r"whittled down|shaved|receded|subsided|waned|abated|ebbed|moderated|decelerated|slackened|plummeted|collapsed|"
    r"crashed|skidded|sagged|depleted|inched down|nudged down|slipped"
)
_RISE = (
    r"(?:increase|rise|growth|jump|surge|expansion|gain|advance|improvement|acceleration|upturn|uptick|hike|"
    r"climb|cagr)s?"
)
_FALL = (
    r"(?:decrease|fall|drop|decline|reduction|contraction|slump|slide|dip|cut|loss|slowdown|downturn|"
    r"shrinkage|plunge)s?"
)
_PAST = (
    r"&(?:'s)?|(?:the|its|their) (?:same|corresponding|comparable|year-ago|previous|prior|preceding|year-earlier) "
    r"(?:period|month|quarter|year|time|half|day|week|season|session|close|figure|level|reading)(?:'s)?"
    r"(?: (?:of|in|a|the) (?:&|@|(?:the )?(?:previous|preceding) year|last year|year (?:earlier|ago|before)))?|"
    r"the year-ago period|(?:a|one|the) (?:year|quarter|month|season|week|decade) (?:earlier|ago|before|"
    r"previously|prior)|"
    r"last (?:year|month|quarter|season)(?:'s)?|year-earlier|year-ago|previously|formerly|earlier|initially|"
    r"(?:the )?previous (?:year|period|month|quarter|season)(?:'s)?|\w+ (?:years|months|quarters) "
    r"(?:earlier|ago|before)|"
    r"same (?:period|month|quarter|time)(?: (?:last year|of @|in @|a year (?:earlier|ago)))?|originally|"
    r"at the end of the (?:previous|preceding) year|had(?: been| stood| totall?ed)?|back then|"
    r"yesterday|the day before|(?:a|one) day earlier|last week(?:'s)?|the week before|"
    r"on (?:mon|tues|wednes|thurs|fri|satur|sun)day|at (?:the )?(?:previous|last) close"
)
_AGAINST = (
    r"(?:as )?against|as it (?:was|stood at)(?=\s?\Z)|versus|vs\.?|v\.|(?:as |when )?compar(?:ed|ing) (?:with|to)|"
    r"in comparison (?:with|"
    r"to)|relative to|than|"
    r"on(?= (?:the (?!year|month|quarter)|last |its ))|following|after(?= (?:the |a |an |just |only |some "
    r")?(?:[$€£¥₹#&]|@|\Z))|"
    r"after (?:closing|ending|finishing|settling|standing) at|over(?= (?:the|those|its|last|&|@))"
)
_OVER, _UNDER = (
    r"exceed(?:ed|s|ing)|surpass(?:ed|es|ing)|above|topp(?:ed|ing)|outstripp(?:ed|ing)|up on|increase on|"
    r"rise on|gain on|ahead of",
    r"below|short of|down on|decrease on|drop on|fall on|decline on|reduction on|under(?= (?:the|those|its|last|&|@))",
)
_TO = (
    r"(?<!compared )(?<!according )(?<!relative )to(?: reach| stand at| total| hit| a (?:new )?record(?: "
    r"high)?(?: of)?)?"
)
_STANDS = (
    r"reach(?:ed|es|ing)?|totall?(?:ed|ing|s)|hit(?:ting|s)?|stood at|stands at|standing at|c[ao]me(?:s)? "
    r"(?:in )?(?:to|at)|"
    r"amount(?:ed|s|ing) to|arriv(?:ed|ing) at|at"
)
_IS = (
    r"was|were|is|are|had been|has been|have been|been|recorded|registered|reported|posted|achieved|observed|booked|"
    r"employed|published|numbered|counted|=|:"
)
_HEDGES = (
    r"about|around|nearly|almost|roughly|approximately|some|an? estimated|estimated|over|just|only|even|"
    r"merely|still|also|"
    r"as much as|as many as|close to|exactly|reportedly|the equivalent of|equivalent to|sharply|slightly|steadily|"
    r"significantly|strongly|markedly|modestly|marginally|further|rapidly|substantially|considerably|far|much|well|"
    r"again|now|then|thus|thereby|so|hence|likewise|overall|altogether|together|not|all-time|record|new|"
    r"high|low|highest|lowest"
)
_GENERIC = (
    r"the|a|an|its|their|his|her|our|it|this|that|those|these|they|which|what|who|one|there|here|"
    r"levels?|figures?|total|value|values|reading|rates?|share|result|results|number|numbers|amount|sum|volume|"
    r"between|in|for|during|by the end|as of|on|at the end|end|start|beginning|of|with|as|and|but|while|"
    r"whereas|since|when|where|"
    r"has|have|be|being|will|would|could|did|does|do|having|already|once|since then|"
    r"year-on-year|on-year|year on year|over the year|yoy|y-o-y|y/y|month-on-month|quarter-on-quarter|on the year|"
    r"annual(?:ly|i[sz]ed)?|yearly|average|averaging|averaged|mean|compound(?:ed)?|real|nominal|terms|"
    r"prices|current|constant|"
    r"per year|a year|each year|every year|per annum|in a year|pace|speed|period|years?|months?|quarters?|"
    r"show(?:ing|ed|s)|represent(?:ing|ed|s)|mark(?:ing|ed|s)|registering|recording|posting|reporting|"
    r"giving|making|bringing|"
    r"implying|translating into|equal(?:ling|ing)? to|equals?|corresponding to|i\.e\.|namely|meaning|"
    r"reflecting|yielding|"
    r"having|ended|closed|closing|standing|seen|set|final|upwardly|downwardly|revised|provisional|preliminary|wide|whole|full|entire|"
    r"went|go(?:es|ne|ing)?|mov(?:ed|es|ing)|chang(?:ed|es|ing)|pushed|pushing|brought|taking|took|taken|"
    r"turning|turned|"
    r"national|nationwide|country's|nation's|global|world|worldwide|eu|target|budget|forecast|estimates?|"
    r"projected|projection|expected|likely|set|reported|"
    r"wh(?:ose|ere)|period's|today|by then|worth|valued|holding|holds|hosts|handled|works? out(?: at)?|"
    r"working out(?: at)?|put|puts|"
    r"percent|per cent|percentage points?|points?|pp|units?|people|persons?|tonnes|tons|yuan|dollars|euros"
)
_OR = r"or"
_SORTS = (
    ("past", rf"\b(?:{_PAST})(?![\w-])|&(?:'s)?"),
    ("time", r"@(?:/\d\d)?(?:'s)?|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d+) years\b"),
    ("against", rf"\b(?:{_AGAINST})(?![\w-])"),
    ("over", rf"\b(?:{_OVER})(?![\w-])"),
    ("under", rf"\b(?:{_UNDER})(?![\w-])"),
    ("from", r"\b(?:from|starting from|out of|since)(?![\w-])(?= )"),
    (
        "plain",
        r"\b(?:more than|less than|fewer than|no less than|at least|up to|per cent of gdp|of gdp)(?= "
        r"?(?:[$€£¥₹]|\Z))|\b(?:as|on average|of gdp|at (?:current|constant) prices|at (?:an?|the))\b",
    ),
    ("to", rf"\b(?:{_TO})(?![\w-])"),
    ("is", rf"\b(?:{_IS}|{_STANDS})(?![\w-])|[=:]"),
    ("by", r"\bby(?![\w-])"),
    ("rise", rf"\b(?:{_RISE})(?![\w-])"),
    ("fall", rf"\b(?:{_FALL})(?![\w-])"),
    ("up", rf"\b(?:{_UP})(?![\w-])"),
    ("down", rf"\b(?:{_DOWN})(?![\w-])"),
    ("change", r"\b(?:changes?|difference|gap)(?![\w-])"),
    ("or", rf"\b{_OR}\b"),
    ("plain", rf"\b(?:{_HEDGES}|{_GENERIC})(?![\w-])"),
    ("open", r"[(\[]"),
    ("close", r"[)\]]"),
    ("stop", r"[,;.—–-]"),
    ("plain", r"[\s\"'“”‘’+~]+"),
    ("other", r"[\w-]+(?:'\w+)?|."),
)


ENGLISH = compiled(
    "|".join(f"(?P<{sort}_{place}>{words})" for place, (sort, words) in enumerate(_SORTS)), re.IGNORECASE | re.DOTALL
)
"""All words of English statements of change; a group is named after its sort."""
