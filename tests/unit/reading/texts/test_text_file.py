"""Files and bytes of running text: encodings, line ends, what is refused and how it is said."""

from __future__ import annotations

import io
import os
import sys
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from plancast.core.finding import PlancastError
from plancast.reading.texts import text_file
from plancast.reading.texts.fold import cleaned
from plancast.reading.texts.frequent import FREQUENT, MARKS
from plancast.reading.texts.text_file import MOST_BYTES, damages, decode_text, read_text
from plancast.reading.texts.traditional import SIMPLIFIED

CHINESE = "2025年全市实现地区生产总值5.39万亿元，比上年增长5.5%；三大先导产业规模达1.8万亿元。\n"
TRADITIONAL = "2025年全市實現地區生產總值5.39萬億元，比上年增長5.5%；三大先導產業規模達1.8萬億元。\n"
ENGLISH = "Output of the three leading industries reached 1.8 trillion yuan, or 33.4 percent of the city's GDP.\n"

_OF_CHINESE = sorted(FREQUENT)
_MARKS = "，。；：“”（）、％"
_OLD = sorted(old for old, new in SIMPLIFIED.items() if new in FREQUENT)


def _texts(characters: list[str]) -> st.SearchStrategy[str]:
    """Return eight characters of the language or more, then any mixture with figures and marks."""
    some = st.lists(st.sampled_from(characters), min_size=8, max_size=40, unique=True).map("".join)
    rest = st.text(
        st.one_of(st.sampled_from(characters), st.sampled_from(_MARKS + "0123456789.%-() \nGDP")), max_size=60
    )
    return st.builds(lambda first, then: first + " 5.5%" + then, some, rest)  # UTF-16 without mark is told by ASCII


def _encodes(text: str, encoding: str) -> bool:
    try:
        return text.encode(encoding).decode(encoding) == text
    except UnicodeError:
        return False


@pytest.mark.parametrize("text", [CHINESE, TRADITIONAL, ENGLISH, CHINESE + ENGLISH, "增长5.5%", "億元", "％"])
@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "gb18030", "gbk", "gb2312", "big5", "cp950"],
)
def test_a_text_is_read_back_from_every_encoding(text: str, encoding: str) -> None:
    is_told = encoding[-3:] not in ("-le", "-be") or b"\0" in text.encode(encoding)
    if _encodes(text, encoding) and is_told:
        assert decode_text(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk", "gb2312"])
@given(text=_texts(_OF_CHINESE))
@settings(max_examples=40)
def test_simplified_texts_are_read_back(encoding: str, text: str) -> None:
    assume(_encodes(text, encoding))
    assert decode_text(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "gb18030", "big5", "big5hkscs"])
@given(text=_texts([*_OLD, *"的一是不在人有我他中上大地年月日出口人民生活市中心"]))
@settings(max_examples=40)
def test_traditional_texts_are_read_back(encoding: str, text: str) -> None:
    assume(_encodes(text, encoding))
    assert decode_text(text.encode(encoding)) == text


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1).filter(str.strip))
def test_english_texts_are_read_back(text: str) -> None:
    assume(not text.startswith("{\\rtf") and not text.startswith(("%PDF-", "GIF8", "Rar!")))
    for encoding in ("ascii", "utf-8", "utf-16", "gb18030", "big5", "cp1252"):
        assert decode_text(text.encode(encoding)) == text


@pytest.mark.parametrize(
    "text",
    ["It rose “sharply” – by £76 billion…\n", "The café’s sales rose 5% at 20°C, resumé of naïve growth.\n"],
)
def test_western_signs_of_one_byte_are_told_from_chinese(text: str) -> None:
    assert decode_text(text.encode("cp1252")) == text


def test_line_ends_are_one_and_nothing_is_invisible() -> None:
    assert decode_text("a\r\nb\rc\u2028d\u200b5\ufeff".encode()) == "a\nb\nc\nd5"


@given(st.binary(max_size=200))
@settings(max_examples=300)
def test_bytes_of_any_kind_give_a_text_or_an_error_in_both_languages(content: bytes) -> None:
    try:
        text = decode_text(content)
    except PlancastError as error:
        assert error.text.en.startswith("standard input: ") and error.text.zh.startswith("标准输入：")
    else:
        assert text.strip() and cleaned(text) == text
        text.encode()


@given(
    st.binary(min_size=1, max_size=3), st.integers(0, 400), st.sampled_from(["utf-8", "gb18030", "utf-16-le", "big5"])
)
def test_a_text_with_foreign_bytes_in_it_is_read_or_refused(content: bytes, place: int, encoding: str) -> None:
    raw = (TRADITIONAL * 3).encode(encoding)
    try:
        decode_text(raw[:place] + content + raw[place:])
    except PlancastError as error:
        assert "standard input" in error.text.en


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_few_broken_bytes_are_marked_and_told(encoding: str) -> None:
    raw = (ENGLISH + CHINESE * 3).encode(encoding)
    text = decode_text(raw.replace("上年".encode(encoding), b"\xff" + "上年".encode(encoding), 1))
    assert text.replace("\ufffd", "", 1) == ENGLISH + CHINESE * 3
    (found,) = damages(text, "a.txt")
    assert (found.code, str(found.where)) == ("TEXT_DAMAGED", "a.txt:2")
    assert "比\ufffd上年增长5.5%" in found.quotes[0]
    assert damages(CHINESE, "a.txt") == ()


def test_a_file_that_was_cut_off_within_a_character_is_read() -> None:
    assert decode_text((CHINESE * 2).encode()[:-2]) == (CHINESE * 2)[:-2] + "\ufffd"


def test_a_stray_byte_in_english_is_marked() -> None:
    assert decode_text((ENGLISH * 9).encode() + b"\xff").count("\ufffd") == 1


@pytest.mark.parametrize(
    ("content", "en", "zh"),
    [
        (b"", "standard input: is empty", "标准输入：内容为空"),
        (b" \r\n\t", "is empty", "内容为空"),
        ("\ufeff\u200b".encode(), "is empty", "内容为空"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "is a PDF; expected a text file", "是PDF文件；应为文本文件"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is a picture", "是图片"),
        (b"\xd0\xcf\x11\xe0" + bytes(50) + "WordDocument".encode("utf-16-le"), "is a Word document", "是Word文档"),
        (b"{\\rtf1 5.5%}", "is a Rich Text document", "是RTF文档"),
        (b"5.5%\0 of GDP", "is no text", "是非文本文件"),
        (b"\x01\x02\x03\x04growth", "is no text", "是非文本文件"),
        (b"a\n5.5%\xff\xff\xff\xff", "line 2: byte 7 (0xFF) is no text", "第2行：第7字节（0xFF）无法解码"),
        (b"x" * (MOST_BYTES + 1), "holds more than 20 MB", "超过20 MB"),
    ],
)
def test_what_is_no_text_is_refused_with_the_next_step(content: bytes, en: str, zh: str) -> None:
    with pytest.raises(PlancastError) as error:
        decode_text(content)
    assert en in error.value.text.en and error.value.text.en.endswith(".")
    assert zh in error.value.text.zh and error.value.text.zh.endswith("。")


@pytest.mark.parametrize(
    ("part", "kind"),
    [("word/document.xml", "a Word document"), ("xl/workbook.xml", "an Excel workbook"), ("a.txt", "an archive")],
)
def test_a_packed_file_is_told_by_what_is_in_it(part: str, kind: str) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr(part, "5.5%")
    with pytest.raises(PlancastError, match=f"is {kind}; expected a text file.*Save it as text"):
        decode_text(packed.getvalue(), "a.docx")


def test_a_file_is_read_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "报告 2025"
    path.write_bytes(CHINESE.encode("gbk"))
    assert read_text(path) == CHINESE


def test_a_missing_file_names_its_neighbour(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(ENGLISH, encoding="utf-8")
    with pytest.raises(PlancastError, match=r"artikle\.txt: the file is not there.*there is 'article\.txt'"):
        read_text(tmp_path / "artikle.txt")
    with pytest.raises(PlancastError, match=r"Check the name\."):
        read_text(tmp_path / "nowhere" / "a.txt")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PlancastError, match="is a folder; expected a text file"):
        read_text(tmp_path)


def test_a_name_that_no_system_allows_is_refused() -> None:
    with pytest.raises(PlancastError, match="cannot be read"):
        read_text(Path("a\0b"))


@pytest.mark.skipif(sys.platform == "win32", reason="no such devices on Windows")
def test_a_device_or_pipe_is_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (Path("/dev/zero"), tmp_path / "pipe"):
        with pytest.raises(PlancastError, match="is not a regular file"):
            read_text(path)


def test_a_file_that_may_not_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ENGLISH, encoding="utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(text_file.Path, "open", refuse)
    with pytest.raises(PlancastError) as error:
        read_text(path)
    assert "Permission denied" in error.value.text.en and "没有访问权限" in error.value.text.zh


def test_marks_and_frequent_characters_are_told_apart() -> None:
    assert not FREQUENT & MARKS
    assert not FREQUENT & set(SIMPLIFIED)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5", "utf-16-le"])
def test_a_megabyte_is_read_in_a_blink(encoding: str) -> None:
    raw = (TRADITIONAL * 9000).encode(encoding)
    begin = time.process_time()
    assert decode_text(raw) == TRADITIONAL * 9000
    assert time.process_time() - begin < 1
