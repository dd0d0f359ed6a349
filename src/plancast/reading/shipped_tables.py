"""Shipped tables as nouns: fitted constants, past targets, the record of the models."""

from __future__ import annotations

import csv
from functools import cache
from io import StringIO

from plancast.core.model_record import ModelRecord
from plancast.core.pooled_growth import PooledGrowth, pooled_growth_from_text
from plancast.core.reference import PastTarget, past_target_from_row
from plancast.reading.shipped import read_shipped_text


@cache
def read_past_targets() -> tuple[PastTarget, ...]:
    """Return the targets of ended plans with their outcomes, from ``shipped/reference_class.csv``."""
    rows = csv.DictReader(StringIO(read_shipped_text("reference_class.csv")))
    return tuple(past_target_from_row(row) for row in rows)


@cache
def read_pooled_growth() -> PooledGrowth:
    """Return the constants fitted on the world's growth, from ``shipped/pooled_growth.json``."""
    return pooled_growth_from_text(read_shipped_text("pooled_growth.json"))


@cache
def read_model_records() -> tuple[ModelRecord, ...]:
    """Return how good the models have been, from ``shipped/record_pooled.csv``."""
    rows = csv.DictReader(StringIO(read_shipped_text("record_pooled.csv")))
    return tuple(ModelRecord.model_validate(row) for row in rows)
