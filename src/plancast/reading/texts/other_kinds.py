"""Files that are no text: what their first bytes say they are."""

from __future__ import annotations

from plancast.core.text import Text

_WORD = Text(en="a Word document", zh="Word文档")
_EXCEL = Text(en="an Excel workbook", zh="Excel工作簿")
_SLIDES = Text(en="a PowerPoint presentation", zh="PowerPoint演示文稿")
_ARCHIVE = Text(en="an archive", zh="压缩文件")
_PICTURE = Text(en="a picture", zh="图片")

_PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""Beginnings of the files in which office programs pack several parts."""

_PARTS = {
    b"word/": _WORD,
    b"xl/": _EXCEL,
    b"ppt/": _SLIDES,
    "WordDocument".encode("utf-16-le"): _WORD,
    "Workbook".encode("utf-16-le"): _EXCEL,
    "PowerPoint Document".encode("utf-16-le"): _SLIDES,
    "EncryptedPackage".encode("utf-16-le"): Text(en="an Office document with a password", zh="加密的Office文档"),
}

_BEGINNINGS = {
    b"%PDF-": Text(en="a PDF", zh="PDF文件"),
    b"{\\rtf": Text(en="a Rich Text document", zh="RTF文档"),
    b"\x89PNG": _PICTURE,
    b"\xff\xd8\xff": _PICTURE,
    b"GIF8": _PICTURE,
    b"II*\x00": _PICTURE,
    b"\x1f\x8b": _ARCHIVE,
    b"7z\xbc\xaf": _ARCHIVE,
    b"Rar!": _ARCHIVE,
}


def other_kind(content: bytes) -> Text | None:
    """Return what a file is that is known to be no text; None of what may be one.

    Examples
    --------
    >>> other_kind(b"%PDF-1.7 ...").en
    'a PDF'
    >>> other_kind("增长5.5%".encode()) is None
    True
    """
    if content.startswith(_PACKED):
        return next((kind for part, kind in _PARTS.items() if part in content), _ARCHIVE)
    return next((kind for beginning, kind in _BEGINNINGS.items() if content.startswith(beginning)), None)
