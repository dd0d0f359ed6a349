"""The code of regular expressions, kept in the user's cache folder between starts."""

from __future__ import annotations

import contextlib
import hashlib
import marshal
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from plancast.core import patterns

_DIGEST = 32
"""Bytes of the SHA-256 in front of what is kept: a damaged file is not read."""

_STATE = {"loaded": False}


@contextlib.contextmanager
def kept_patterns() -> Iterator[None]:
    """Within, expressions kept by an earlier start need not be compiled; afterwards the new ones are kept.

    Nothing depends on it but time: without a cache folder, and with a damaged file, all are compiled.
    """
    path = _path()
    if path is not None and not _STATE["loaded"]:
        _STATE["loaded"] = True
        _load(path)
    yield
    if path is not None and patterns.has_new():
        _save(path)


def _path() -> Path | None:
    from plancast.store.cache import cache_folder  # where the indexes of tables are kept as well

    folder = cache_folder()
    release = f"{sys.implementation.cache_tag}-{sys.hexversion:x}-{patterns.release()}"
    return None if folder is None else folder / f"expressions-{release}.bin"


def _load(path: Path) -> None:
    with contextlib.suppress(OSError, ValueError, TypeError, EOFError):
        content = path.read_bytes()
        digest, payload = content[:_DIGEST], content[_DIGEST:]
        if hashlib.sha256(payload).digest() == digest:
            patterns.keep(marshal.loads(payload))


def _save(path: Path) -> None:
    """Write what is known to a file beside, and put that in its place."""
    from plancast.store.cache import UNFINISHED

    codes = patterns.kept()
    payload = marshal.dumps(codes)
    with contextlib.suppress(OSError):
        with tempfile.NamedTemporaryFile(prefix=UNFINISHED, dir=path.parent, delete=False) as out:
            out.write(hashlib.sha256(payload).digest() + payload)
        Path(out.name).replace(path)  # one that is left unfinished goes when the folder is tidied
    with contextlib.suppress(TypeError, ValueError):
        patterns.keep(codes)
