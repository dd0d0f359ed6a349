"""Hostile tables: findings in bounded time and memory, and never a traceback."""

from __future__ import annotations

import random
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from plancast.core.finding import Finding
from plancast.reading import read_table
from table_files import GDP, HEADER, RD, parquet, parquet_of, rewritten, workbook, workbook_with_formula

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 5
MEGABYTES = 500

# The child reports its own peak and processor time, so that runs beside it (xdist) do not count.
RUN = """
import resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))
from plancast.core.finding import Finding
from plancast.reading import read_table
n_rows, codes = 0, []
for one in read_table(Path(sys.argv[1]), {}):
    if isinstance(one, Finding):
        codes.append(one.code)
        one.line("zh")
    else:
        n_rows += 1
used = resource.getrusage(resource.RUSAGE_SELF)
print(n_rows, used.ru_maxrss // 1024, used.ru_utime + used.ru_stime, ",".join(sorted(set(codes))))
"""
SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'


def sheet(path: Path, content: str) -> Path:
    """Write a workbook whose sheet has this XML."""
    return rewritten(workbook(path, [HEADER, RD]), lambda _: content.encode())


def spaces(folder: Path) -> Path:
    return sheet(folder / "in.xlsx", SHEET + " " * 100_000_000 + "</sheetData></worksheet>")


def empty_cells(folder: Path) -> Path:
    row = "<row>" + "<c/>" * 16_000 + "</row>"
    rng = random.Random(1)
    rows = "".join(row + f"<!--{rng.randbytes(3000).hex()}-->" for _ in range(100))
    return sheet(folder / "in.xlsx", SHEET + rows + "</sheetData></worksheet>")


def one_endless_cell(folder: Path) -> Path:
    noise = random.Random(1).randbytes(400_000).hex()
    text = f'<row><c t="str"><v>{noise * 12}</v></c></row>'
    return sheet(folder / "in.xlsx", SHEET + text + "</sheetData></worksheet>")


def laughs(folder: Path) -> Path:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    start = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{entities}]>'
    return sheet(folder / "in.xlsx", start + SHEET + "<row><c><v>&a11;</v></c></row></sheetData></worksheet>")


def file_of_the_machine(folder: Path) -> Path:
    start = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    return sheet(folder / "in.xlsx", start + SHEET + "<row><c><v>&a;</v></c></row></sheetData></worksheet>")


def size_that_lies(folder: Path) -> Path:
    path = sheet(folder / "in.xlsx", SHEET + " " * 9_000_000 + "</sheetData></worksheet>")
    content = path.read_bytes()
    size = len(SHEET) + 9_000_000 + len("</sheetData></worksheet>")
    assert size.to_bytes(4, "little") in content
    path.write_bytes(content.replace(size.to_bytes(4, "little"), (1000).to_bytes(4, "little")))
    return path


def wide_extent(folder: Path) -> Path:
    def far(sheet):
        sheet["XFD1048576"] = "far"

    return workbook(folder / "in.xlsx", [HEADER, RD, GDP], far)


def merged_areas_that_overlap(folder: Path) -> Path:
    areas = "".join(f'<mergeCell ref="A2:H{1000 + n}"/>' for n in range(100_000))
    path = workbook(folder / "in.xlsx", [HEADER, *[RD] * 500])
    return rewritten(path, lambda content: content.replace(b"</sheetData>", f"</sheetData>{areas}".encode()))


def rows_out_of_order(folder: Path) -> Path:
    rows = '<row r="5"><c><v>1</v></c></row><row r="2"><c><v>1</v></c></row>'
    return sheet(folder / "in.xlsx", SHEET + rows + "</sheetData></worksheet>")


def links_out(folder: Path) -> Path:
    path = workbook(folder / "in.xlsx", [HEADER, RD])
    leads = lambda content: content.replace(b"/xl/worksheets/sheet1.xml", b"../../../../etc/passwd")  # noqa: E731
    return rewritten(path, leads, "xl/_rels/")


def locked_part(folder: Path) -> Path:
    path = workbook(folder / "in.xlsx", [HEADER, RD])
    content = bytearray(path.read_bytes())
    at = 0
    while (at := content.find(b"PK\x01\x02", at + 1)) > 0:
        content[at + 8] |= 1
    path.write_bytes(bytes(content))
    return path


def parquet_of_many_rows(folder: Path) -> Path:
    columns = ", ".join(f"'x' as {name}" for name in HEADER)
    return parquet_of(folder / "in.parquet", f"select {columns} from range(2000001)")


def parquet_of_long_texts(folder: Path) -> Path:
    columns = ", ".join(f"repeat('x', 5000000) as {name}" for name in HEADER)
    return parquet_of(folder / "in.parquet", f"select {columns} from range(20)")


def csv_of_one_line(folder: Path) -> Path:
    path = folder / "in.csv"
    path.write_text(",".join(HEADER) + "\n" + "x," * 25_000_000, "utf-8")
    return path


def csv_of_bad_rows(folder: Path) -> Path:
    path = folder / "in.csv"
    path.write_text(",".join(HEADER) + "\n" + "x,y\n" * 30_000, "utf-8")
    return path


def web_page(folder: Path) -> Path:
    path = folder / "in.xls"
    path.write_text("<html><table><tr><td>gdp</td></tr></table></html>", "utf-8")
    return path


HOSTILE: dict[Callable[[Path], Path], set[str]] = {
    spaces: {"FILE_TOO_LARGE"},
    empty_cells: {"FILE_TOO_LARGE"},
    one_endless_cell: {"FILE_TOO_LARGE"},
    laughs: {"TABLE_UNREADABLE"},
    file_of_the_machine: {"TABLE_UNREADABLE"},
    size_that_lies: {"TABLE_UNREADABLE"},
    wide_extent: {"ROW_OF_TEXT"},
    merged_areas_that_overlap: {"TABLE_UNREADABLE"},
    rows_out_of_order: {"TABLE_UNREADABLE"},
    links_out: {"TABLE_HEADER"},
    locked_part: {"TABLE_UNREADABLE"},
    parquet_of_many_rows: {"FILE_TOO_LARGE"},
    parquet_of_long_texts: {"LINE_TOO_LONG"},
    csv_of_one_line: {"LINE_TOO_LONG"},
    csv_of_bad_rows: {"CELLS"},
    web_page: {"TABLE_FORMAT"},
}


@pytest.mark.skipif(sys.platform == "win32", reason="limits are set by POSIX resource calls")
@pytest.mark.parametrize("make", HOSTILE, ids=lambda make: make.__name__)
def test_a_hostile_table_gives_findings_in_bounded_time_and_memory(make, tmp_path):
    path = make(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(path)], capture_output=True, text=True, encoding="utf-8", check=False,
        env={"PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1", "PATH": ""},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    _, megabytes, seconds, codes = (*done.stdout.strip().split(" "), "")[:4]
    assert HOSTILE[make] <= set(codes.split(","))
    assert float(seconds) < SECONDS
    assert int(megabytes) < MEGABYTES


def _whole(folder: Path, suffix: str) -> bytes:
    if suffix == ".parquet":
        return parquet(folder / "whole.parquet", "3.60::decimal(9, 2)").read_bytes()
    path = workbook(folder / "whole.xlsx", [HEADER, RD, GDP])
    return path.read_bytes()


@pytest.mark.parametrize("suffix", [".xlsx", ".parquet"])
def test_a_file_cut_off_anywhere_gives_findings_and_no_rows(suffix, tmp_path):
    content = _whole(tmp_path, suffix)
    path = tmp_path / f"in{suffix}"
    for end in range(0, len(content), max(1, len(content) // 25)):
        path.write_bytes(content[:end])
        found = list(read_table(path, {}))
        assert found
        assert all(isinstance(one, Finding) for one in found)


@pytest.mark.parametrize("suffix", [".xlsx", ".parquet"])
def test_a_file_with_bytes_changed_never_fails(suffix, tmp_path):
    content = _whole(tmp_path, suffix)
    path = tmp_path / f"in{suffix}"
    rng = random.Random(20261124)
    for _ in range(400 if suffix == ".xlsx" else 40):
        changed = bytearray(content)
        for _ in range(rng.randint(1, 8)):
            changed[rng.randrange(4, len(changed))] = rng.randrange(256)
        path.write_bytes(bytes(changed))
        list(read_table(path, {}))


def test_xml_with_bytes_changed_never_fails(tmp_path):
    # The archive stays whole: what is damaged is the XML inside, where a checksum does not catch it.
    rng = random.Random(20261124)

    def damaged(content: bytes) -> bytes:
        changed = bytearray(content)
        for _ in range(rng.randint(1, 6)):
            changed[rng.randrange(len(changed))] = rng.choice(b'<>/"=& 0129AZaz\xff\x00')
        return bytes(changed)

    whole = workbook_with_formula(tmp_path / "whole.xlsx", "=1.2*3", 3.6).read_bytes()
    path = tmp_path / "in.xlsx"
    for n in range(200):
        path.write_bytes(whole)
        only = ("xl/worksheets/", "xl/styles.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/_rels/")[n % 5]
        list(read_table(rewritten(path, damaged, only), {}))
        assert zipfile.is_zipfile(path)
