"""Periods that a text names: years, parts of years, plans, and words such as last year that lean on them."""

from __future__ import annotations

from plancast.reading.texts.mentions.finding import mentions_of
from plancast.reading.texts.mentions.mention import NO_SHIFT, STAND_IN, Mention
from plancast.reading.texts.mentions.periods import period_of, same_part, step_before, year_before

__all__ = ["NO_SHIFT", "STAND_IN", "Mention", "mentions_of", "period_of", "same_part", "step_before", "year_before"]
