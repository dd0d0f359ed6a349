"""An earlier result, as ``plancast outlook --json`` wrote it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from plancast.core.finding import PlancastError
from plancast.core.moves import Earlier, level_of
from plancast.core.system_faults import system_fault
from plancast.core.text import Text

SCHEMA = "plancast/outlook/1"
MOST_BYTES = 100_000_000
"""A larger file is no result of this program."""


def read_earlier(path: Path) -> Earlier:
    """Read what an earlier run said.

    Raises
    ------
    PlancastError
        If the file cannot be read, or is no result of ``plancast outlook --json``.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _fault(path, Text(en=f"more than {MOST_BYTES} bytes", zh=f"文件超过{MOST_BYTES}字节"))
        found = json.loads(path.read_text(encoding="utf-8-sig"))
        if not isinstance(found, dict):
            raise ValueError(type(found).__name__)
        if found["schema"] != SCHEMA:
            schema = str(found["schema"])[:80]
            raise _fault(path, Text(en=f"schema '{schema}'", zh=f"schema为“{schema}”"))
        return _earlier(found)
    except OSError as error:
        raise _fault(path, system_fault(error)) from error
    except KeyError as error:
        raise _fault(path, Text(en=f"no key {error}", zh=f"缺少键{error}")) from error
    except ValidationError as error:
        first = error.errors()[0]
        said = f"{'.'.join(map(str, first['loc']))}: {str(first['input'])[:100]}"
        raise _fault(path, Text(en=said, zh=said)) from error
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        said = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise _fault(path, Text(en=said, zh="不是该程序的JSON结果")) from error


def _earlier(found: dict[str, Any]) -> Earlier:
    keys = ("as_of", "plan", "plan_hash", "version", "seed", "n_members")
    levels = {one["id"]: level_of(one["status"], one["probability"]) for one in found["targets"]}
    return Earlier.model_validate({**{key: found[key] for key in keys}, "levels": levels})


def _fault(path: Path, found: Text) -> PlancastError:
    return PlancastError(
        Text(
            en=f"--since: {path}: found {found.en}, expected a day (YYYY-MM-DD) or a file written by"
            " `plancast outlook PLAN --json`. Name one of the two.",
            zh=f"--since：{path}：{found.zh}；应为日期（YYYY-MM-DD）或由“plancast outlook PLAN --json”写出的文件。"
            "请给出其一。",
        )
    )
