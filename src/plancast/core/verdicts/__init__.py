"""Words of printed targets and the rule of each: one file a row of the rule table.

Words combine: accumulate first, then bound (``年均…约5``). 力争, 努力, 达到, to strive for, give no rule.
"""

from __future__ import annotations

from plancast.core.verdicts.about import ABOUT
from plancast.core.verdicts.above_nation import ABOVE_NATION
from plancast.core.verdicts.accumulate import accumulate
from plancast.core.verdicts.at_least import AT_LEAST
from plancast.core.verdicts.at_most import AT_MOST
from plancast.core.verdicts.bare import BARE
from plancast.core.verdicts.before import BEFORE
from plancast.core.verdicts.count import COUNT
from plancast.core.verdicts.cumulative import CUMULATIVE
from plancast.core.verdicts.describe import describe
from plancast.core.verdicts.double import DOUBLE
from plancast.core.verdicts.in_step import IN_STEP
from plancast.core.verdicts.level import LEVEL
from plancast.core.verdicts.mean_growth import MEAN_GROWTH
from plancast.core.verdicts.milestone import MILESTONE
from plancast.core.verdicts.near import NEAR
from plancast.core.verdicts.new_total import NEW_TOTAL
from plancast.core.verdicts.not_set import NOT_SET
from plancast.core.verdicts.range import RANGE
from plancast.core.verdicts.rules import read_rule
from plancast.core.verdicts.verdict import Limits, Verdict
from plancast.core.verdicts.yearly_mean import YEARLY_MEAN

VERDICTS: tuple[Verdict, ...] = (
    AT_LEAST,
    AT_MOST,
    BARE,
    ABOUT,
    NEAR,
    RANGE,
    LEVEL,
    MEAN_GROWTH,
    YEARLY_MEAN,
    NEW_TOTAL,
    CUMULATIVE,
    DOUBLE,
    COUNT,
    BEFORE,
    IN_STEP,
    ABOVE_NATION,
    NOT_SET,
    MILESTONE,
)
"""Every row of the rule table; contract tests run over it."""

__all__ = ["VERDICTS", "Limits", "Verdict", "accumulate", "describe", "read_rule"]
