"""Unlike things set against each other.

Gross output, scale, revenue and trade count what was bought from others as well; value added and GDP do not, so one
over the other is no share and no contribution. Value added is output less intermediate consumption (System of National
Accounts 2008, chapter 6). A contribution to the growth of GDP is a part of its increase, not of GDP.

A ratio openly called so (trade to GDP, debt to GDP, 外贸依存度, 相当于) is left alone, and so is what is measured by
value added although it is called a scale: the digital and the marine economy.
"""

from __future__ import annotations

from collections.abc import Iterator

from plancast.checks.text_rules.concept_apart import shares_far_apart
from plancast.checks.text_rules.concept_called import OfGdp, called_of_gdp
from plancast.checks.text_rules.concept_gross import gross_called_net
from plancast.checks.text_rules.concept_growth import growth_called_share, is_money, subject_of
from plancast.checks.text_rules.concept_pulled import pulls_called_shares
from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.core.quoted import Kind


def _find(evidence: Evidence) -> Iterator[Relation]:
    passage = evidence.passage
    gdp = [one for one in passage.figures if one.measure == "gdp" and one.kind is Kind.LEVEL and is_money(one)]
    told: list[OfGdp] = []
    for figure in passage.figures:
        of = called_of_gdp(passage, figure) if figure.dimension == "percent" or "%" in figure.before else None
        if of is not None:
            of.named = subject_of(passage, of, told[-1] if told else None)
            told.append(of)
            yield from gross_called_net(passage, of, gdp)
    now = [one for one in told if not one.figure.expected]
    yield from growth_called_share(passage, now)
    yield from pulls_called_shares(passage, now)
    yield from shares_far_apart(passage, now)


RULE = TextRule(("CONCEPT",), _find)
