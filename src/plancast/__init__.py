"""plancast: five-year plans as text, figures as known on a day, and the probability of each target.

The verbs of the command line, from Python; each is loaded when first used.

>>> import plancast
>>> plan = plancast.read_plan("harbour")
>>> plan.head.region.en
'Harbour'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plancast.core.version import VERSION

if TYPE_CHECKING:
    from plancast.pipeline import (
        add_observations,
        check,
        check_figures,
        check_text,
        new_plan,
        observation_log,
        outlook,
        outlook_beside,
        plan_schema,
        read_forms,
        read_plan,
        retract_observation,
        run_plan_tests,
        score_estimates,
        show_observations,
        write_forms,
    )

__version__ = VERSION

__all__ = [
    "__version__",
    "add_observations",
    "check",
    "check_figures",
    "check_text",
    "new_plan",
    "observation_log",
    "outlook",
    "outlook_beside",
    "plan_schema",
    "read_forms",
    "read_plan",
    "retract_observation",
    "run_plan_tests",
    "score_estimates",
    "show_observations",
    "write_forms",
]


def __dir__() -> list[str]:
    """List the verbs, loaded or not."""
    return sorted({*globals(), *__all__})


def __getattr__(name: str) -> Any:
    """Load a verb when it is first used."""
    if name in __all__:
        from plancast import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module 'plancast' has no attribute {name!r}; it has: {', '.join(__all__)}")
