"""A plan folder as one `Plan`: every file read, every fault found at once, the sound entries kept."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from plancast.core.finding import Finding, Where, finding
from plancast.core.plan import (
    Document,
    Entry,
    Fund,
    Indicator,
    Measure,
    Plan,
    PlanHead,
    Project,
    Target,
    Technology,
)
from plancast.reading.entry_faults import Place, read_noun
from plancast.reading.links import linked
from plancast.reading.text_files import MOST_FINDINGS, capped, nearest, read_text, too_large
from plancast.reading.yaml_nodes import YamlFile, read_yaml

E = TypeVar("E", bound=Entry)

SCHEMA = 1
"""Version of the plan's file format that this program reads and writes."""

ENTRY_FILES: dict[str, type[Entry]] = {
    "documents": Document,
    "indicators": Indicator,
    "targets": Target,
    "measures": Measure,
    "projects": Project,
    "funds": Fund,
    "technologies": Technology,
}
"""Files of entries by id, and the noun of an entry."""

MOST_ENTRIES = 10_000
"""More entries in a file are no plan."""

REQUIRED = ("plan", "documents", "indicators", "targets")
"""Files that every plan has."""

_ID = re.compile(r"[a-z0-9_]{1,80}")


@dataclass
class _Reader:
    """What has been read so far."""

    folder: Path
    findings: list[Finding] = field(default_factory=list)
    entries: dict[str, dict[str, Any]] = field(default_factory=dict)
    left_out: dict[str, set[str]] = field(default_factory=dict)
    files: dict[str, YamlFile] = field(default_factory=dict)

    def yaml(self, name: str) -> YamlFile | None:
        """Read one file; None where it is absent or cannot be used."""
        path = self.folder / name
        if name.removesuffix(".yaml") not in REQUIRED and not path.is_symlink() and not path.exists():
            return None
        read = read_text(self.folder, name)
        self.findings += read.findings
        if read.text is None:
            return None
        file, found = read_yaml(read.text, name)
        self.findings += found
        if file is not None:
            self.files[name] = file
        return file


def read_plan(folder: Path) -> tuple[Plan | None, tuple[Finding, ...]]:
    """Read a plan folder, but for its observations.

    Parameters
    ----------
    folder
        The folder that holds ``plan.yaml``, ``documents.yaml``, ``indicators.yaml``, ``targets.yaml`` and, where the
        plan has them, ``measures.yaml``, ``projects.yaml``, ``funds.yaml`` and ``technologies.yaml``.

    Returns
    -------
    tuple
        The plan without its faulty entries, None where ``plan.yaml`` cannot be used; and all findings. Base values and
        bounds that measure the same as their indicator are in its unit, with their printed text.
    """
    reader = _Reader(folder)
    head = _read_head(reader)
    for name, noun in ENTRY_FILES.items():
        reader.entries[name] = _read_entries(reader, f"{name}.yaml", noun)
    reader.findings += _unread_files(folder)
    if head is None:
        return None, tuple(reader.findings)
    plan = Plan(id=folder.resolve().name, head=head, **reader.entries)
    plan, found = linked(plan, reader.left_out, reader.files)
    return plan, (*reader.findings, *found)


def _read_head(reader: _Reader) -> PlanHead | None:
    file = reader.yaml("plan.yaml")
    if file is None:
        return None
    if not isinstance(file.value, dict):
        reader.findings.append(_not_keys("plan.yaml", file, "name, region, period"))
        return None
    version = file.value.get("schema")
    if version != str(SCHEMA):
        reader.findings.append(_other_version(version, file))
        return None
    head, found = read_noun(PlanHead, file.value, Place(file, "plan.yaml"), {"schema": SCHEMA})
    reader.findings += found
    reader.findings += _ids_of_head(file)
    if head is not None and head.period.kind not in ("years", "year"):
        where, text = Where(file="plan.yaml", line=file.line(("period",))), head.period.text
        reader.findings.append(finding("PERIOD_KIND", where, (text,), key="period", found=text, expected="2026-2030"))
        return None
    return head


def _other_version(version: object, file: YamlFile) -> Finding:
    found = version if isinstance(version, str) else "-"
    if found.isascii() and found.isdigit() and int(found[:9]) > SCHEMA:
        en, zh = "Install a newer plancast, which reads it.", "请安装可读取该版本的较新plancast。"
    else:
        en = f"There is no older format: write 'schema: {SCHEMA}' and mend what is then reported."
        zh = f"没有更早的格式：请写“schema: {SCHEMA}”，再按提示修改。"
    where = Where(file="plan.yaml", line=file.line(("schema",)))
    return finding("SCHEMA_VERSION", where, (found,), found=found, expected=SCHEMA, en=en, zh=zh)


def _ids_of_head(file: YamlFile) -> list[Finding]:
    found = []
    for key in ("groups", "themes"):
        below = file.value.get(key) if isinstance(file.value, dict) else None
        for name in below if isinstance(below, dict) else ():
            if not _ID.fullmatch(name):
                found.append(_bad_id(name, "plan.yaml", file.line((key, name))))
    return found


def _read_entries(reader: _Reader, name: str, noun: type[E]) -> dict[str, E]:
    """Read a file of entries by id, leaving out those with a fault."""
    left_out = reader.left_out.setdefault(name.removesuffix(".yaml"), set())
    file = reader.yaml(name)
    if file is None:
        return {}
    if not isinstance(file.value, dict):
        reader.findings.append(_not_keys(name, file, "id: {…}"))
        return {}
    if len(file.value) > MOST_ENTRIES:
        found_many = too_large(Where(file=name), f"{len(file.value)} entries", f"{MOST_ENTRIES} entries")
        reader.findings.append(found_many)
        return {}
    entries: dict[str, E] = {}
    findings: list[Finding] = []
    for key, value in file.value.items():
        where = Where(file=name, line=file.line((key,)))
        entry, found = read_noun(
            noun, value, Place(file, name, (key,)), {"id": key, "where": where}, is_listed=len(findings) < MOST_FINDINGS
        )
        if not _ID.fullmatch(key):
            found = (_bad_id(key, name, where.line), *found)
        findings += found
        if entry is None or found:
            left_out.add(key)
        else:
            entries[key] = entry
    reader.findings += capped(findings, Where(file=name))
    return entries


def _bad_id(key: str, name: str, line: int) -> Finding:
    suggested = re.sub(r"[^a-z0-9_]+", "_", key.lower()).strip("_")[:80]
    suggested = suggested if re.search("[a-z]", suggested) else "gdp_growth"
    return finding(
        "ID_UNREADABLE", Where(file=name, line=line), (key,), found=key, suggested=suggested, printed="'name'"
    )


def _not_keys(name: str, file: YamlFile, expected: str) -> Finding:
    kind = "[…]" if isinstance(file.value, list) else str(file.value)
    where = Where(file=name, line=1)
    return finding("TYPE", where, key=name, found=kind, en=f"keys such as {expected}", zh=f"键，如{expected}")


def _unread_files(folder: Path) -> list[Finding]:
    """Name files whose figures nobody would read: a wrong ending, or a name almost right."""
    known = ("plan", *ENTRY_FILES)
    try:
        names = sorted(path.name for path in folder.iterdir() if path.suffix.lower() in (".yaml", ".yml"))
    except OSError:
        return []
    found = []
    for name in names:
        stem = name.lower().rsplit(".", 1)[0]
        near = nearest(stem, known)
        if near is not None and name != f"{near}.yaml" and not name.startswith("."):
            found.append(finding("FILE_NOT_READ", Where(file=name), expected=f"{near}.yaml"))
    return found
