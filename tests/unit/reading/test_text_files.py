"""Encodings, sizes and paths of plan files."""

from __future__ import annotations

import os
import sys

import pytest

from plancast.reading.text_files import read_text

TEXT = "name: 海港市\nnote: 规划\n"


@pytest.mark.parametrize(
    ("raw", "codes"),
    [
        (TEXT.encode(), []),
        (b"\xef\xbb\xbf" + TEXT.encode(), []),
        (TEXT.encode("utf-16"), []),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), []),
        (TEXT.encode("gb18030"), ["ENCODING_GB18030"]),
    ],
)
def test_encodings_of_offices_are_read(tmp_path, raw, codes):
    (tmp_path / "plan.yaml").write_bytes(raw)
    read = read_text(tmp_path, "plan.yaml")
    assert read.text == TEXT
    assert [finding.code for finding in read.findings] == codes


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"name: \xff\xff", "ENCODING_UNREADABLE"),
        (b"\xff\xfe\x00\x00n\x00\x00\x00", "ENCODING_UNREADABLE"),
        (b"\xff\xfen", "ENCODING_UNREADABLE"),
        (b"name: a\x00b", "CONTROL_CHARACTER"),
        ("name: a".encode("utf-16-le"), "CONTROL_CHARACTER"),
        (b" \n\n", "FILE_EMPTY"),
        (b"", "FILE_EMPTY"),
        (b"a: " + b"x" * 30_000, "LINE_TOO_LONG"),
        (b"# x\n" * 1_300_000, "FILE_TOO_LARGE"),
    ],
)
def test_what_is_no_plan_text_is_refused(tmp_path, raw, code):
    (tmp_path / "plan.yaml").write_bytes(raw)
    read = read_text(tmp_path, "plan.yaml")
    assert read.text is None
    assert [finding.code for finding in read.findings] == [code]


@pytest.mark.skipif(sys.platform == "win32", reason="links need leave on Windows")
@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("/etc/passwd", "PATH_OUTSIDE"),
        ("../other.yaml", "PATH_OUTSIDE"),
        ("plan.yaml", "FILE_UNREADABLE"),
        ("nowhere.yaml", "FILE_MISSING"),
        ("/dev/zero", "PATH_OUTSIDE"),
    ],
)
def test_links_are_followed_inside_the_folder_only(tmp_path, target, code):
    folder = tmp_path / "plan"
    folder.mkdir()
    (tmp_path / "other.yaml").write_text("a: 1")
    (folder / "plan.yaml").symlink_to(target)
    assert [finding.code for finding in read_text(folder, "plan.yaml").findings] == [code]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_not_opened(tmp_path):
    os.mkfifo(tmp_path / "plan.yaml")
    assert [finding.code for finding in read_text(tmp_path, "plan.yaml").findings] == ["FILE_UNREADABLE"]
