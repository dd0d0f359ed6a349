"""Hostile plan files: findings or one clear error, in bounded time and memory, and never a traceback."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bad.cases import BASE

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits are set by POSIX resource calls")

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 5
MEGABYTES = 500
MOST = 100_000_000

# The child reports its own peak and processor time, so that runs beside it (xdist) do not count.
RUN = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))
sys.argv = ["plancast", "outlook", sys.argv[1], "--members", "200", "--lang", "en"]
from plancast.cli import main
try:
    main()
except SystemExit as end:
    code = end.code
else:
    code = 0
used = resource.getrusage(resource.RUSAGE_SELF)
peak = used.ru_maxrss // (1 << 20 if sys.platform == "darwin" else 1 << 10)
sys.stderr.write(f"\\nUSED {peak} {used.ru_utime + used.ru_stime}\\n")
sys.exit(code)
"""


def yaml_bomb(folder: Path) -> None:
    lines = ["a0: &a0 [" + ", ".join(["lol"] * 9) + "]"]
    lines += [f"a{n}: &a{n} [" + ", ".join([f"*a{n - 1}"] * 9) + "]" for n in range(1, 12)]
    (folder / "targets.yaml").write_text("\n".join(lines), encoding="utf-8")


def yaml_deep(folder: Path) -> None:
    (folder / "targets.yaml").write_text("[" * 200_000, encoding="utf-8")


def yaml_long_line(folder: Path) -> None:
    with (folder / "targets.yaml").open("w", encoding="utf-8") as file:
        file.write("share: {note: ")
        for _ in range(100):
            file.write("x" * (MOST // 100))
        file.write("}\n")


def yaml_many_small_entries(folder: Path) -> None:
    entries = "".join(f"t{n}: {{indicator: nothing_{n}}}\n" for n in range(100_000))
    (folder / "targets.yaml").write_text(entries, encoding="utf-8")


def yaml_object(folder: Path) -> None:
    text = "evil: !!python/object/apply:os.system ['touch owned']\n"
    (folder / "targets.yaml").write_text(text, encoding="utf-8")


def yaml_binary(folder: Path) -> None:
    (folder / "plan.yaml").write_bytes(bytes(range(256)) * 100)


def csv_long_line(folder: Path) -> None:
    with _csv(folder).open("a", encoding="utf-8") as file:
        for _ in range(100):
            file.write("x" * (MOST // 100))


def csv_open_quote(folder: Path) -> None:
    with _csv(folder).open("a", encoding="utf-8") as file:
        file.write('"' + "x,\n" * 3_000_000)


def csv_many_bad_rows(folder: Path) -> None:
    with _csv(folder).open("a", encoding="utf-8") as file:
        file.write("nothing,2025,NaN,%,3026-01-01,actual,nowhere\n" * 100_000)


def link_out_of_the_folder(folder: Path) -> None:
    (folder / "measures.yaml").symlink_to("/etc/passwd")


def link_to_a_device(folder: Path) -> None:
    (folder / "measures.yaml").symlink_to("/dev/zero")


def link_in_a_circle(folder: Path) -> None:
    (folder / "measures.yaml").symlink_to(folder / "measures.yaml")


def pipe_for_a_file(folder: Path) -> None:
    os.mkfifo(folder / "measures.yaml")


def folder_for_a_file(folder: Path) -> None:
    (folder / "measures.yaml").mkdir()


def not_a_number(folder: Path) -> None:
    _change_value(folder, "NaN")


def infinity(folder: Path) -> None:
    _change_value(folder, "inf")


def far_exponent(folder: Path) -> None:
    _change_value(folder, "1e999999999")


def year_3026(folder: Path) -> None:
    _append_like_last(folder, 4, "3026-02-01")


def unit_unknown(folder: Path) -> None:
    _append_like_last(folder, 3, "furlongs")


def ids_twice(folder: Path) -> None:
    path = folder / "targets.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text + text, encoding="utf-8")


def byte_order_mark(folder: Path) -> None:
    for path in _text_files(folder):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())


def gb18030(folder: Path) -> None:
    for path in _text_files(folder):
        path.write_bytes(path.read_text(encoding="utf-8").encode("gb18030"))


def line_ends_of_windows(folder: Path) -> None:
    for path in _text_files(folder):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))


def control_characters(folder: Path) -> None:
    _change_value(folder, "3.1\x1b[2J\x00")


def empty_files(folder: Path) -> None:
    for path in _text_files(folder):
        path.write_bytes(b"")


def no_files(folder: Path) -> None:
    for path in _text_files(folder):
        path.unlink()


HARMLESS = (byte_order_mark, gb18030, line_ends_of_windows)
HOSTILE = (
    yaml_bomb, yaml_deep, yaml_long_line, yaml_many_small_entries, yaml_object, yaml_binary,
    csv_long_line, csv_open_quote, csv_many_bad_rows,
    link_out_of_the_folder, link_to_a_device, link_in_a_circle, pipe_for_a_file, folder_for_a_file,
    not_a_number, infinity, far_exponent, year_3026, unit_unknown, ids_twice, control_characters, empty_files, no_files,
)  # fmt: skip
STOPPED = (yaml_binary, empty_files, no_files)


def _csv(folder: Path) -> Path:
    return next(iter(sorted((folder / "observations").glob("*.csv"))))


def _text_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix in (".yaml", ".csv"))


def _append_like_last(folder: Path, cell: int, text: str) -> None:
    """Add a copy of the last row with one cell changed."""
    path = _csv(folder)
    rows = path.read_text(encoding="utf-8").splitlines()
    assert rows[0].split(",")[:6] == ["indicator", "period", "value", "unit", "release_date", "release_status"]
    cells = rows[-1].split(",")
    cells[cell] = text
    path.write_text("\n".join([*rows, ",".join(cells)]) + "\n", encoding="utf-8")


def _change_value(folder: Path, text: str) -> None:
    _append_like_last(folder, 2, text)


def _run(folder: Path) -> tuple[int, str, str, float, int]:
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(folder)],
        capture_output=True, cwd=folder.parent, timeout=60, check=False, stdin=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1", "COLUMNS": "140"},
    )  # fmt: skip
    error = done.stderr.decode("utf-8", errors="replace")
    assert "USED " in error, error[-2000:]
    said, _, used = error.rpartition("USED ")
    megabytes, seconds = used.split()
    return done.returncode, done.stdout.decode("utf-8", errors="replace"), said, float(seconds), int(megabytes)


def _check(make: Callable[[Path], None], tmp_path: Path) -> tuple[int, str]:
    folder = Path(shutil.copytree(BASE, tmp_path / "plan"))
    make(folder)
    code, out, error, seconds, megabytes = _run(folder)
    assert "Traceback" not in out + error
    assert "fault of the program itself" not in error, error[-2000:]
    assert code in (0, 2), error[-2000:]
    assert seconds < SECONDS, f"took {seconds:.1f} s of processor time"
    assert megabytes < MEGABYTES, f"took {megabytes} MB"
    assert len(out) + len(error) < 200_000, "a flood is no clear answer"
    assert "\x1b[2J" not in out + error, "a plan file must not command the terminal"
    assert not (tmp_path / "owned").exists()
    return code, error


@pytest.mark.parametrize("make", HOSTILE, ids=lambda make: make.__name__)
def test_a_hostile_file_gives_findings_or_one_clear_error(make, tmp_path):
    code, error = _check(make, tmp_path)
    assert error.strip(), "something is wrong and nothing was said"
    assert code == (2 if make in STOPPED else 0)


@pytest.mark.parametrize("make", HARMLESS, ids=lambda make: make.__name__)
def test_encodings_and_line_ends_of_other_machines_are_read(make, tmp_path):
    code, error = _check(make, tmp_path)
    assert code == 0, error


def test_a_secret_outside_the_folder_is_not_shown(tmp_path):
    folder = Path(shutil.copytree(BASE, tmp_path / "plan"))
    (tmp_path / "secret.yaml").write_text("secret_word: 12345\n", encoding="utf-8")
    (folder / "measures.yaml").symlink_to(tmp_path / "secret.yaml")
    _, out, error, _, _ = _run(folder)
    assert "secret_word" not in out + error
