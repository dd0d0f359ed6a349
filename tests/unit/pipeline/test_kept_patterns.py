"""The code of expressions is kept between starts, and nothing but time depends on it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ARTICLE = "2024年全市生产总值5.39万亿元，增长5.0%。其中出口1.8万亿元，占全市生产总值的43.4%。"


def checked(folder: Path, cache: str) -> str:
    article = folder / "article.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    words = [sys.executable, "-m", "plancast", "check", str(article), "--json"]
    done = subprocess.run(
        words, env={**os.environ, "PLANCAST_CACHE": cache}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1, done.stderr
    return done.stdout


def test_the_second_start_finds_the_same_with_kept_code(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    first = checked(tmp_path, str(cache))
    kept = list(cache.glob("expressions-*.bin"))
    assert len(kept) == 1
    written = kept[0].stat().st_mtime_ns
    assert checked(tmp_path, str(cache)) == first
    assert kept[0].stat().st_mtime_ns == written


@pytest.mark.parametrize("content", [b"", b"\0" * 100, b"no code at all, and long enough to hold a digest"])
def test_a_damaged_file_is_written_anew(tmp_path: Path, content: bytes) -> None:
    cache = tmp_path / "cache"
    first = checked(tmp_path, str(cache))
    (kept,) = cache.glob("expressions-*.bin")
    good = kept.read_bytes()
    kept.write_bytes(content)
    assert checked(tmp_path, str(cache)) == first
    assert len(kept.read_bytes()) == len(good)


def test_without_a_cache_all_goes_on(tmp_path: Path) -> None:
    assert checked(tmp_path, "") == checked(tmp_path, str(tmp_path / "cache"))
