"""Text at the door: a file, or what comes on standard input, in the encodings that offices use."""

from __future__ import annotations

import stat
from itertools import islice
from pathlib import Path

from plancast.core.finding import Finding, PlancastError, Where, finding
from plancast.core.patterns import compiled
from plancast.core.system_faults import system_fault
from plancast.core.text import Text
from plancast.reading.text_files import nearest
from plancast.reading.texts.encodings import Decoded, decoded, first_broken
from plancast.reading.texts.fold import cleaned
from plancast.reading.texts.other_kinds import other_kind

MOST_BYTES = 20_000_000
"""A larger file is no article; whole work reports have some hundred thousand bytes."""

STANDARD_INPUT = "-"
"""Name under which bytes of standard input are read."""

_DAMAGE = "\ufffd"
_AROUND = 12
_MOST_NEIGHBOURS = 1000
_MOST_CONTROLS = 0.01
_CONTROL = compiled("[\x00-\x08\x0e-\x19\x1c-\x1f\x7f]")

_FOLDER = Text(
    en="is a folder; expected a text file, or a plan folder with plan.yaml",
    zh="是文件夹；应为文本文件，或含plan.yaml的规划文件夹",
)
_DEVICE = Text(en="is not a regular file; expected a text file", zh="不是普通文件；应为文本文件")
_MISSING = Text(en="the file is not there; expected a text file", zh="文件不存在；应为文本文件")
_TOO_LARGE = Text(
    en=f"holds more than {MOST_BYTES // 1_000_000} MB, expected at most that much text",
    zh=f"超过{MOST_BYTES // 1_000_000} MB，应为不超过该大小的文本",
)
_EMPTY = Text(en="is empty; expected a text with figures", zh="内容为空；应为含有数据的文本")
_OTHER = Text(en="is {kind}; expected a text file (.txt, .md)", zh="是{kind}；应为文本文件（.txt、.md）")
_NO_TEXT = Text(en="no text: it holds bytes that no text has", zh="非文本文件，含有文本中不会出现的字节")

_NAME_FILES = Text(en="Name the files to be checked, one by one.", zh="请逐个指定要检查的文件。")
_CHECK_NAME = Text(en="Check the name{nearest}.", zh="请核对文件名{nearest}。")
_MAKE_READABLE = Text(
    en="Make it readable, or paste the text to standard input ('-').",
    zh="请授予读取权限，或将文字从标准输入（“-”）传入。",
)
_SPLIT = Text(en="Split it, or check that it is the right file.", zh="请拆分，或核对文件是否正确。")
_SAVE_AS_TEXT = Text(
    en="Save it as text (UTF-8), or paste its text to standard input ('-'); "
    "Word, Excel and PDF files come with a later release.",
    zh="请另存为纯文本（UTF-8），或将其文字从标准输入（“-”）传入；后续版本将支持Word、Excel和PDF文件。",
)
_SAVE_AS_UTF8 = Text(en="Open it in its own program and save it as UTF-8 text.", zh="请用原程序打开并另存为UTF-8文本。")
_FILL = Text(en="Check that it was saved, or that the text was passed on.", zh="请确认文件已保存，或文字已传入。")


def read_text(path: Path) -> str:
    """Read a file of running text, whatever its name ends with.

    Parameters
    ----------
    path
        A regular file.

    Returns
    -------
    str
        Its text as `decode_text` returns it.

    Raises
    ------
    PlancastError
        If it is not there, cannot be opened, is a folder or device, is too large, empty, or no text.
    """
    name = str(path)
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            raise _refusal(name, _FOLDER if stat.S_ISDIR(mode) else _DEVICE, _NAME_FILES)
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise _missing(path) from None
    except (OSError, ValueError) as error:
        cause = system_fault(error)
        found = Text(
            en=f"cannot be read: {cause.en}; expected a text file", zh=f"无法读取：{cause.zh}；应为可读的文本文件"
        )
        raise _refusal(name, found, _MAKE_READABLE) from error
    return decode_text(content, name)


def decode_text(content: bytes, name: str = STANDARD_INPUT) -> str:
    r"""Return bytes as text: the encoding found out, one kind of line end, nothing that prints nothing.

    Parameters
    ----------
    content
        Bytes in UTF-8, UTF-16, UTF-32, GB18030 (with GBK and GB2312), Big5 or Windows-1252; for the choice see
        `plancast.reading.texts.encodings.decoded`.
    name
        What errors call it: a path, or ``-`` for standard input.

    Returns
    -------
    str
        The text. Where a few bytes are broken it has U+FFFD, of which `damages` tells.

    Raises
    ------
    PlancastError
        If it is too large, empty, or no text.

    Examples
    --------
    >>> decode_text("增长5.5%。\r\n".encode("gb18030"))
    '增长5.5%。\n'
    """
    if len(content) > MOST_BYTES:
        raise _refusal(name, _TOO_LARGE, _SPLIT)
    if not content.strip():
        raise _refusal(name, _EMPTY, _FILL)
    found = decoded(content)
    kind = other_kind(content) or (_NO_TEXT if _is_binary(found) else None)
    if kind is not None:
        raise _refusal(name, Text(en=_OTHER.en.format(kind=kind.en), zh=_OTHER.zh.format(kind=kind.zh)), _SAVE_AS_TEXT)
    if not found.is_text:
        raise _undecodable(content, name, found)
    text = cleaned(found.text)
    if not text.strip():
        raise _refusal(name, _EMPTY, _FILL)
    return text


def damages(text: str, name: str = STANDARD_INPUT) -> tuple[Finding, ...]:
    r"""Return the finding of a text in which some bytes could not be read, with the words around the first.

    Examples
    --------
    >>> found = damages("growth\nof 5\ufffd5%", "a.txt")[0]
    >>> str(found.where), found.code, found.quotes
    ('a.txt:2', 'TEXT_DAMAGED', ('growth of 5�5%',))
    """
    first = text.find(_DAMAGE)
    if first < 0:
        return ()
    around = text[max(first - _AROUND, 0) : first + _AROUND + 1]
    where = Where(file=name, line=text.count("\n", 0, first) + 1)
    return (finding("TEXT_DAMAGED", where, (" ".join(around.split()),), n=text.count(_DAMAGE)),)


def _is_binary(found: Decoded) -> bool:
    return not found.encoding or len(_CONTROL.findall(found.text)) > _MOST_CONTROLS * len(found.text)


def _undecodable(content: bytes, name: str, found: Decoded) -> PlancastError:
    """Return the error that names the first byte which is no text in the encoding that fits best."""
    place = first_broken(content, found.encoding)
    line = content.count(b"\n", 0, place) + 1
    byte = f"0x{content[place]:02X}"
    told = Text(
        en=f"line {line}: byte {place + 1} ({byte}) is no text; expected UTF-8, UTF-16, GB18030 or Big5",
        zh=f"第{line}行：第{place + 1}字节（{byte}）无法解码；应为UTF-8、UTF-16、GB18030或Big5编码的文本",
    )
    return _refusal(name, told, _SAVE_AS_UTF8)


def _missing(path: Path) -> PlancastError:
    try:
        near = nearest(path.name, [one.name for one in islice(path.parent.iterdir(), _MOST_NEIGHBOURS)])
    except (OSError, ValueError):
        near = None
    en, zh = (f"; there is '{near}'", f"；目录中有“{near}”") if near else ("", "")
    remedy = Text(en=_CHECK_NAME.en.format(nearest=en), zh=_CHECK_NAME.zh.format(nearest=zh))
    return _refusal(str(path), _MISSING, remedy)


def _refusal(name: str, found: Text, remedy: Text) -> PlancastError:
    en, zh = ("standard input", "标准输入") if name == STANDARD_INPUT else (name, name)
    return PlancastError(Text(en=f"{en}: {found.en}. {remedy.en}", zh=f"{zh}：{found.zh}。{remedy.zh}"))
