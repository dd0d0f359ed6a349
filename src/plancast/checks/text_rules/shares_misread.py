"""Rates beside two amounts that are no share of one in the other: changes, shares of other wholes, of several parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plancast.checks.text_rules.amounts import amounts_by_sentence, unsigned
from plancast.checks.text_rules.places_said import of_another_place
from plancast.checks.text_rules.printed_shares import Share
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.share_words import whole_words
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

_OR = compiled(r"\s*,?\s*(?:or|或|即)\s*(?:about |约)?")
_CHANGE = compiled(
    r"\b(?:in|de)creas|\b(?:rise|rose|fall|fell|drop|grew|gain|declin|widen|narrow|down)|"
    r"(?<!made )(?<!make )(?<!making )\bup|增|减|升|降|扩大|收窄"
)
_MARKET = compiled(r"市场份额|\bmarket share")
_BOTH = compiled(r"\bboth of which\b|\bwhich (?:both|all|together)\b|均占|都占|合计占|共占|\bcombined\b")


def without_other_readings(passage: Passage, relations: Iterable[Relation]) -> Iterator[Relation]:
    """Yield relations but for broken shares whose words say something else.

    Parameters
    ----------
    passage
        The text.
    relations
        Shares with their parts and wholes.
    """
    for one in relations:
        rate = next((figure for figure in one.figures if figure.dimension == "percent"), None)
        if one.holds or len(one.figures) != 3 or rate is None or not _is_misread(passage, one, rate):
            yield one


def _is_misread(passage: Passage, relation: Relation, rate: QuotedFigure) -> bool:
    if _is_change(passage, rate) or _BOTH.search(rate.before.lower()):
        return True
    if _MARKET.search(rate.before.lower()) and any(one.sentence != rate.sentence for one in relation.figures):
        return True
    share = Share(rate.start, rate.end, rate.sentence, rate.number, unsigned(rate), rate.quote, rate)
    said = whole_words(passage, share)
    largest = max((one for one in relation.figures if one is not rate), key=lambda one: abs(one.interval.middle))
    near = amounts_by_sentence(passage).get(largest.sentence, ())
    return any(one.figure.number == largest.number and of_another_place(said, one) for one in near)


def _is_change(passage: Passage, rate: QuotedFigure) -> bool:
    """Whether a rate stands beside the same change in an amount: a decrease of $12.5 billion or 1.6 percent."""
    if rate.number == 0 or (rate.kind is Kind.SHARE and rate.whole) or not _OR.fullmatch(rate.before.lower()):
        return False
    beside = passage.figures[rate.number - 1]
    return beside.sentence == rate.sentence and _CHANGE.search(beside.before.lower()) is not None
