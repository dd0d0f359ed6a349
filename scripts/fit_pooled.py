"""Write ``src/plancast/shipped/pooled_growth.json``: the pooled growth model fitted on the Penn World Table.

Run from the project's folder: ``python scripts/fit_pooled.py``. Takes a few seconds; reads ``../shared``.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from plancast.core.pooled_growth import text_from_pooled_growth
from plancast.forecasting.fit import fit_pooled_growth
from world_growth import SOURCE, world_growth

OUT = Path(__file__).parents[1] / "src/plancast/shipped/pooled_growth.json"
LAST_YEAR = 2012
N_YEARS = 15


def main(made_on: str) -> None:
    """Fit and write."""
    _, years, growth = world_growth()
    fitted = fit_pooled_growth(growth, years, N_YEARS, LAST_YEAR)
    signed = replace(fitted, source=SOURCE, script="scripts/fit_pooled.py", made_on=made_on)
    OUT.write_text(text_from_pooled_growth(signed), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else date.today().isoformat())
