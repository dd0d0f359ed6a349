"""One more document in ``documents.yaml``: text appended, everything that stands there stays byte for byte."""

from __future__ import annotations

import json
import re
from pathlib import Path

from plancast.core.finding import Finding, Where, finding
from plancast.core.new_document import NewDocument
from plancast.reading.text_files import control_character, encoding_of, path_inside
from plancast.reading.yaml_nodes import read_yaml

_NAME = "documents.yaml"
_ID = re.compile(r"[a-z0-9_]{1,80}")


def with_document(folder: Path, document: NewDocument) -> bytes | Finding:
    """Return ``documents.yaml`` as it will be with one more document, or why none can be appended.

    Raises
    ------
    OSError
        If the file cannot be read.
    """
    path, where = path_inside(folder, _NAME), Where(_NAME)
    if isinstance(path, Finding):
        return path
    if not _ID.fullmatch(document.id):
        suggested = re.sub(r"[^a-z0-9_]+", "_", document.id.lower()).strip("_")[:70]
        if not re.search("[a-z]", suggested):  # of a Chinese title only a year is left
            suggested = f"document_{suggested}" if suggested else "bulletin_2026_11"
        values = {"found": document.id, "suggested": suggested, "printed": "--title"}
        return finding("ID_UNREADABLE", where, (document.id,), **values)
    if match := control_character("".join(filter(None, (document.title, document.publisher, document.url)))):
        return finding("CONTROL_CHARACTER", where, found=f"U+{ord(match[0]):04X}")
    with path.open("rb") as file:
        encoding, found = encoding_of(file, where)
        if encoding is None:
            return found[0]
        raw = file.read()
    if encoding not in ("utf-8", "utf-8-sig"):
        en, zh = "Save it as UTF-8 first.", "请先将其另存为UTF-8。"
        return finding("VALUE_NOT_ALLOWED", where, key="encoding", found=encoding, expected="utf-8", en=en, zh=zh)
    line_end = "\r\n" if b"\r\n" in raw else "\n"
    joint = "" if not raw or raw.endswith(b"\n") else line_end
    whole = raw + (joint + document_text(document).replace("\n", line_end)).encode()
    return _fault(raw.decode(encoding), whole.decode(encoding), document.id) or whole


def document_text(document: NewDocument) -> str:
    r"""Return a document as lines of YAML.

    Examples
    --------
    >>> from datetime import date
    >>> print(document_text(NewDocument(id="bulletin", title="第三季度", published=date(2026, 10, 29))), end="")
    bulletin:
      title: "第三季度"
      published: 2026-10-29
      rank: press
    """
    lines = [f"{document.id}:", f"  title: {_quoted(document.title)}", f"  published: {document.published.isoformat()}"]
    lines += [f"  publisher: {_quoted(document.publisher)}"] if document.publisher else []
    lines.append(f"  rank: {document.rank}")
    lines += [f"  url: {_quoted(document.url)}"] if document.url else []
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return json.dumps(" ".join(text.split()), ensure_ascii=False)


def _fault(before: str, after: str, name: str) -> Finding | None:
    """Return what is wrong with the new text: it has to say what the old one said, and the new document."""
    old, _ = read_yaml(before, _NAME) if before.strip() else (None, ())
    new, found = read_yaml(after, _NAME)
    if new is None:
        return found[0] if found else finding("FILE_UNREADABLE", Where(_NAME), found="YAML", found_zh="YAML语法有误")
    known = old.value if old is not None and isinstance(old.value, dict) else {}
    if not isinstance(new.value, dict) or new.value != {**known, name: new.value.get(name)}:
        line = before.count("\n") + 1
        return finding("YAML_SYNTAX", Where(_NAME, line), found=f"{name}: …")
    return None
