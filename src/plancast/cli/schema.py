"""``plancast schema``: the JSON Schema of the plan files."""

from __future__ import annotations

import json

from plancast import pipeline
from plancast.cli.output import print_text


def run(file: str | None) -> None:
    """Print the schema of all files, or of one."""
    print_text(json.dumps(pipeline.plan_schema(file), ensure_ascii=False, indent=2) + "\n")
