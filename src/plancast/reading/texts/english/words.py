"""English words that say how a figure moved, what it is, or what stands beside it; joined into patterns elsewhere."""

from __future__ import annotations

import re

from plancast.core.patterns import compiled

RISEN = (
    "grow", "grows", "grew", "grown", "growing", "growth", "increase", "increases", "increased", "increasing",
    "rise", "rises", "rose", "risen", "rising", "jump", "jumps", "jumped", "jumping", "surge", "surges", "surged",
    "surging", "expand", "expands", "expanded", "expanding", "expansion", "climb", "climbs", "climbed", "climbing",
    "gain", "gains", "gained", "gaining", "advance", "advances", "advanced", "advancing", "accelerate",
    "accelerated", "accelerating", "soar", "soared", "soaring", "improve", "improved", "improving", "improvement",
    "uptick", "boost", "boosted", "boosting", "widen", "widened", "widening", "picked up", "picking up", "edged up",
    "rebound", "rebounded", "rebounding", "rallied", "spiked", "skyrocketed", "leapt", "swelled", "ballooned",
    "edging up", "higher", "upward", "upwards", "CAGR",
)  # fmt: skip
FALLEN = (
    "fall", "falls", "fell", "fallen", "falling", "drop", "drops", "dropped", "dropping", "decline", "declines",
    "declined", "declining", "decrease", "decreases", "decreased", "decreasing", "down", "lower", "lowered",
    "shrink", "shrank", "shrunk", "shrinking", "contract", "contracts", "contracted", "contracting", "contraction",
    "slid", "slide", "slides", "sliding", "plunge", "plunged", "plunging", "slump", "slumped", "slumping", "reduce",
    "reduced", "reducing", "reduction", "slow", "slowed", "slowing", "slowdown", "ease", "eased", "easing",
    "narrow", "narrowed", "narrowing", "dip", "dipped", "dipping", "tumble", "tumbled", "tumbling", "retreat",
    "retreated", "cut", "cuts", "cutting", "downward", "downwards", "slipped", "slipping",
    "moderated", "moderating", "sank", "sunk", "plummeted", "plummeting", "crashed", "shed",
)  # fmt: skip
NOT_UP = (
    "set", "sets", "setting", "built", "made", "make", "makes", "making", "taken", "take", "takes", "sped", "keep",
)  # fmt: skip
"""Verbs whose *up* says no rise: set up a fund, made up 30 percent."""
HEDGES = (
    "by", "of", "at", "a", "an", "the", "about", "around", "nearly", "almost", "over", "more than", "some", "only",
    "just", "roughly", "approximately", "estimated", "annual", "annualized", "annualised", "average", "yearly",
    "year-on-year", "year on year", "on-year", "yoy", "y-o-y", "rate", "rates", "real", "nominal", "further",
    "slightly", "sharply", "significantly", "steadily", "strongly", "another", "as much as", "up to", "less than",
    "was", "is", "were", "reached", "stood", "stands", "came in", "recorded", "to be", "reaching", "averaging",
    "averaged", "hit", "at least", "quarterly", "monthly", "compound", "compounded", "seasonally adjusted",
    "healthy", "robust", "modest", "massive", "whopping", "staggering", "mere",
    "hefty", "steep", "solid", "combined", "cumulative", "total", "record", "in the range of", "between",
    "close to", "well over", "even",
)  # fmt: skip
"""Words that may stand between a verb and its figure."""
REPORTING = (
    "said", "says", "saying", "show", "shows", "showed", "shown", "reveal", "reveals", "revealed", "indicate",
    "indicates", "indicated", "announced", "announces", "means", "noted", "predicted", "predicts", "believes",
    "stated", "states", "reported that", "estimates that", "suggest", "suggests", "suggested", "found",
    "added that", "expects", "forecasts that", "told",
)  # fmt: skip
LEVEL_VERBS = (
    "reach", "reaches", "reached", "reaching", "was", "were", "is", "are", "stood", "stands", "standing", "came",
    "comes", "hit", "hits", "hitting", "totaled", "totalled", "totaling", "totalling", "totals", "amounted",
    "amounts", "amounting", "exceed", "exceeds", "exceeded", "exceeding", "surpass", "surpassed", "surpasses",
    "surpassing", "topped", "topping", "accounted", "accounts", "accounting", "account for", "made up", "make up",
    "makes up", "making up", "constituted", "constitute", "constitutes", "constituting", "represented", "represent",
    "represents", "representing", "comprised", "comprises", "comprising", "contributed", "contribute",
    "contributes", "contributing", "registered", "registering", "recorded", "recording", "saw", "seen", "posted",
    "posting", "averaged", "averaging", "stayed", "remained", "remains", "remaining", "had", "has", "have",
    "having", "been", "be", "being", "may", "will", "would", "could", "should", "can", "might", "peg", "pegs",
    "pegged", "estimated", "projected", "expected", "forecast", "valued", "set", "put", "equated", "equaled",
    "equalled", "equals", "equivalent", "maintained", "maintain", "achieved", "achieve", "generated", "earned",
    "earning", "attracted", "received", "spent", "invested", "allocated", "employed", "employs", "produced",
    "produces", "exported", "imported", "sold", "bought", "created", "raked", "hovered", "marked", "marking",
    "went", "moved", "changed", "running", "ran", "recovered", "quickened", "doubled", "tripled", "revised", "left",
    "levied", "brought", "raised", "raising", "cost", "costs", "paid", "compared", "helped", "helping", "approved",
    "signed", "completed", "unchanged", "borrowed", "collected", "opened", "built", "delivered", "handled",
    "hosted", "lost", "owned", "owns", "hold", "holds", "held", "cover", "covers", "lags", "edged", "inched",
    "ticked", "issued", "borrow", "borrows", "emerged",
    "became", "becomes", "began", "played", "served", "led", "drove", "followed", "outpaced", "beat", "missed",
    "overshadowed", "outstripped", "outweighed",
    "drew", "took", "takes", "gave", "offset", "ended", "started", "continued", "supported", "became", "translated",
)  # fmt: skip
NOUN_VERBS = frozenset(
    (
        "rebound", "shed",
        "growth", "expansion", "higher", "upward", "upwards", "CAGR", "uptick", "improvement", "contraction",
        "reduction", "slowdown", "lower", "downward", "downwards", "increase", "increases", "rise", "rises",
        "fall", "falls", "drop", "drops", "decline", "declines", "decrease", "decreases", "gain", "gains",
        "jump", "surge", "cut", "cuts", "boost", "advance", "advances", "slide", "slump", "dip", "retreat",
        "climb", "narrow", "slow", "ease", "contract", "contracts", "add",
    )
)  # fmt: skip
"""Of the words above those that are nouns as well and so end no subject, or adjectives."""
PRONOUNS = (
    "figure", "figures", "it", "this", "that", "these", "they", "which", "number", "total", "rate", "growth",
    "growth rate", "expansion", "increase", "decrease", "rise", "fall", "decline", "pace", "amount", "value",
    "latest", "who", "we", "one", "former", "latter", "both", "all", "there", "those", "level", "share",
    "proportion", "gain", "drop", "sum", "lower", "higher", "estimate", "reading", "i", "he", "she", "you",
    "result", "change", "movement", "contribution", "reduction", "contraction", "uptick",
)  # fmt: skip
STOPS = (
    "of", "in", "and", "or", "to", "from", "by", "as", "at", "on", "for", "with", "than", "per", "compared", "year",
    "years", "higher", "lower", "more", "less", "fewer", "up", "down", "over", "during", "last", "this", "a", "an",
    "the", "were", "was", "is", "are", "had", "have", "has", "that", "which", "who", "whose", "will", "would",
    "under", "through", "across", "after", "before", "since", "out", "increase", "rise", "fall", "drop", "decline",
    "growth", "earlier", "ago", "because", "while", "when", "where", "but", "so", "each", "respectively", "again",
    "now", "it", "its", "between", "within", "against", "amid", "among", "into", "about", "around", "until", "if",
    "contraction", "expansion", "gain", "jump", "surge", "annual", "annually", "monthly", "quarterly", "weekly",
    "according", "also",
)  # fmt: skip
"""Words that end the noun behind a count, or cannot be it."""
MOVING_UP = (
    "raise", "raised", "raising", "increase", "increased", "increasing", "increases", "boost", "boosting",
    "boosted", "lift", "lifted", "lifting", "expand", "expanded", "expanding", "rose", "grew", "risen", "grown",
    "rising", "growing",
)  # fmt: skip
MOVING_DOWN = (
    "cut", "cutting", "reduce", "reduced", "reducing", "lower", "lowered", "lowering", "decreased", "decreasing",
    "fell", "fallen", "falling", "declined", "declining", "dropped", "dropping",
)  # fmt: skip
UNIT_NOUNS = (
    "percent", "percentage", "per", "points", "point", "basis", "cents", "cts", "ct", "dlrs", "dlr", "dollars",
    "pence", "times", "yuan", "p", "billion", "million", "pct", "bp", "index",
)  # fmt: skip


def any_of(words: tuple[str, ...] | frozenset[str]) -> str:
    """Return a pattern for any of some words, the longest first.

    Examples
    --------
    >>> any_of(("of", "of the", "in"))
    'of the|in|of'
    """
    return "|".join(re.escape(word).replace("\\ ", " ") for word in sorted(words, key=lambda word: (-len(word), word)))


NOT_SET_UP = "".join(rf"(?<!\b{word} )" for word in NOT_UP)
_ADDED = r"(?<!value[ -])add(?:ed|s|ing)?(?! value)"
UP = rf"{any_of(RISEN)}|{NOT_SET_UP}up|{_ADDED}"
DOWN = any_of(FALLEN)
HEDGE = rf"(?:\s|\(|\b(?:{any_of(HEDGES)})\b)*"
_CLEAR_VERBS = tuple(word for word in (*LEVEL_VERBS, *RISEN, *FALLEN) if word not in NOUN_VERBS)
VERBS = rf"{any_of(_CLEAR_VERBS)}|{NOT_SET_UP}up|{_ADDED}"
PRONOUN = compiled(
    rf"(?:the |this |that |these |those |its |their |a |an |such |latest |monthly |annual )*(?:{any_of(PRONOUNS)})?",
    re.IGNORECASE,
)
