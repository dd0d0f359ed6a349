"""Write the reference pages from the code: commands, plan files, findings, schema of results; ``make reference``.

``tests/docs`` fails while a page differs from what this would write.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
for place in ("src", "tests", "scripts"):
    if str(ROOT / place) not in sys.path:
        sys.path.insert(0, str(ROOT / place))


def pages() -> dict[str, str]:
    """Return every page made from code: path relative to the project, and text."""
    from plancast.rendering import check_json_schema, outlook_json_schema
    from reference import commands, ended_plans, findings, plan_files

    return {
        "docs/reference/outlook.schema.json": json.dumps(outlook_json_schema(), ensure_ascii=False, indent=2) + "\n",
        "docs/reference/check.schema.json": json.dumps(check_json_schema(), ensure_ascii=False, indent=2) + "\n",
        "docs/reference/commands.md": commands.page(),
        "docs/reference/plan_files.md": plan_files.page(),
        **ended_plans.pages(),
        **findings.pages(ROOT / "docs" / "findings"),
    }


def main() -> None:
    """Write them."""
    for name, text in pages().items():
        path = ROOT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")
            print(f"wrote {name}")


if __name__ == "__main__":
    main()
