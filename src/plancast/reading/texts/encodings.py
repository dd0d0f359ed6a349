"""Which encoding bytes are in: by their mark, by what can be decoded, and by how common the characters are."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from plancast.reading.texts.frequent import FREQUENT, MARKS
from plancast.reading.texts.traditional import SIMPLIFIED

_MARKED = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_BROKEN = "\ufffd"

_SAMPLE_BYTES = 1 << 18
_SAMPLE_CHARACTERS = 4000
_SELDOM = 0.25
_LEAST_SHARE = 0.4
_LEAST_SHARE_WITHOUT_MARK = 0.8
_MOST_BROKEN_OF_FOREIGN = 0.2
_MOST_BROKEN_OF_ALL = 0.002
_MOST_UNASSIGNED = 0.05
_MOST_WESTERN = 0.2

_ASCII = re.compile("[\x00-\x7f]+")
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_WESTERN = re.compile(  # a sign, or a letter behind a letter, alone or before a quotation mark: Chinese comes in pairs
    "(?<![\x80-\xff])(?:[\x80\x85\x91-\x97\xa0\xa3\xa7\xa9\xae\xb0\xb1\xb7]|(?<=[A-Za-z])[\xc0-\xff])"
    "[\x85\x91-\x97]?(?![\x80-\xff])"
)


class Decoded(NamedTuple):
    """Bytes read in one encoding."""

    text: str
    """With U+FFFD where bytes are broken."""

    encoding: str
    """Name of the encoding, as Python knows it; empty where none fits."""

    share: float
    """How much of what is not ASCII is plausible, from 0 to 1; a broken place is not."""

    @property
    def n_broken(self) -> int:
        """How many places are broken."""
        return self.text.count(_BROKEN)

    @property
    def is_text(self) -> bool:
        """Whether a person wrote it: nothing is broken, or little of what is else plausible or plain ASCII."""
        if not self.encoding:
            return False
        if not self.n_broken:
            return self.share > 0 or _is_assigned(self.text)
        n_foreign = len(_ASCII.sub("", self.text))
        few = self.share >= _LEAST_SHARE and self.n_broken <= _MOST_BROKEN_OF_FOREIGN * n_foreign
        return few or self.n_broken <= _MOST_BROKEN_OF_ALL * len(self.text)


def decoded(content: bytes) -> Decoded:
    """Return bytes read in the most plausible encoding; `Decoded.is_text` says whether that is good enough.

    The rule, first to last. A byte order mark is believed. Bytes that are valid UTF-8 are UTF-8, since bytes of
    another encoding hardly ever are. Bytes with zeros among them are UTF-16 or UTF-32 without mark, or no text. What
    is left is read as UTF-8 with broken places, GB18030, Big5, UTF-16 and Windows-1252, and that reading wins of whose
    characters beyond ASCII the greatest share is plausible (`plausible_share`), then that with fewer broken places,
    then the first named. UTF-16 and UTF-32 without mark have to be plausible in four fifths of all characters,
    Windows-1252 in as many of those beyond ASCII.

    Examples
    --------
    >>> decoded("增长5.5%".encode("gbk"))[:2]
    ('增长5.5%', 'gb18030')
    >>> decoded("增長5.5%".encode("big5"))[:2]
    ('增長5.5%', 'cp950')
    """
    for mark, encoding in _MARKED:
        if content.startswith(mark):
            return _in(content[len(mark) :], encoding, 1.0)
    has_zeros = b"\0" in content
    if not has_zeros:
        try:
            return Decoded(content.decode(), "utf-8", 1.0)
        except UnicodeDecodeError:
            pass
    wide = [one for one in _wide_readings(content) if one.share >= _LEAST_SHARE_WITHOUT_MARK]
    readings = (*(() if has_zeros else _narrow_readings(_sample(content))), *wide)
    best = max(readings, key=lambda one: (one.share, -one.n_broken), default=Decoded("", "", 0.0))
    return _in(content, best.encoding, best.share) if best.encoding else best


def first_broken(content: bytes, encoding: str) -> int:
    r"""Return the place of the first byte that is no text in an encoding, from 0; 0 where none is broken.

    Examples
    --------
    >>> first_broken(b"5.5\xff", "utf-8")
    3
    """
    skipped = next((len(mark) for mark, named in _MARKED if named == encoding and content.startswith(mark)), 0)
    try:
        content[skipped:].decode(encoding)
    except UnicodeDecodeError as error:
        return skipped + error.start
    return 0


def plausible_share(text: str) -> float:
    """Return the share of plausible characters among those beyond ASCII; 1 where there are none.

    A frequent Chinese character or mark counts fully, another in common use a quarter, any other not at all. Of a long
    text the first characters are looked at.

    Examples
    --------
    >>> plausible_share("比上年增长5.5%")
    1.0
    >>> plausible_share("比上年增长5.5%".encode("gbk").decode("big5", "replace")) < 0.2
    True
    """
    sample = _ASCII.sub("", text)[:_SAMPLE_CHARACTERS]
    return sum(map(_weight, sample)) / len(sample) if sample else 1.0


def _in(content: bytes, encoding: str, share: float) -> Decoded:
    text = content.decode(encoding, "replace")
    if encoding in _WIDE and not _is_assigned(text):
        return Decoded("", "", 0.0)
    return Decoded(text, encoding, share)


def _sample(content: bytes) -> bytes:
    """Return the first lines that are not plain ASCII: whatever is beyond them, the encoding is the same."""
    first = _BEYOND_ASCII.search(content)
    start = content.rfind(b"\n", 0, first.start()) + 1 if first else 0
    sample = content[start : start + _SAMPLE_BYTES]
    return sample if start + len(sample) == len(content) else sample.rpartition(b"\n")[0] or sample


def _narrow_readings(sample: bytes) -> Iterator[Decoded]:
    utf8 = sample.decode("utf-8", "replace")
    foreign = _ASCII.sub("", utf8)
    yield Decoded(utf8, "utf-8", 1 - foreign.count(_BROKEN) / len(foreign) if foreign else 0.0)
    for encoding in ("gb18030", "cp950", "big5hkscs"):
        text = sample.decode(encoding, "replace")
        yield Decoded(text, encoding, plausible_share(text))
    if (share := _western_share(sample)) >= _LEAST_SHARE_WITHOUT_MARK:
        yield Decoded(sample.decode("cp1252", "replace"), "cp1252", share)


def _wide_readings(content: bytes) -> Iterator[Decoded]:
    for encoding in _WIDE:
        text = content[:_SAMPLE_BYTES].decode(encoding, "replace")
        sample = text[:_SAMPLE_CHARACTERS]
        yield Decoded(text, encoding, sum(map(_weight_of_any, sample)) / len(sample) if sample else 0.0)


def _western_share(sample: bytes) -> float:
    n_foreign = len(_BEYOND_ASCII.findall(sample))
    if not 0 < n_foreign <= _MOST_WESTERN * len(sample):
        return 0.0
    return len("".join(_WESTERN.findall(sample.decode("latin-1")))) / n_foreign


def _weight_of_any(character: str) -> float:
    return float(character.isprintable() or character.isspace()) if character.isascii() else _weight(character)


def _weight(character: str) -> float:
    if character in MARKS or "！" <= character <= "～" or SIMPLIFIED.get(character, character) in FREQUENT:
        return 1.0
    return _SELDOM if character in _in_common_use() else 0.0


@cache
def _in_common_use() -> frozenset[str]:
    """Return the 3,755 characters of GB2312 that are ordered by sound, and the 5,401 of Big5 in common use."""
    gb = bytes(byte for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF) for byte in (row, cell))
    cells = (*range(0x40, 0x7F), *range(0xA1, 0xFF))
    big5 = bytes(byte for row in range(0xA4, 0xC7) for cell in cells for byte in (row, cell))
    return frozenset(gb.decode("gb2312", "ignore") + big5.decode("big5", "ignore"))


def _is_assigned(text: str) -> bool:
    """Whether hardly any character is without meaning: random bytes read as UTF-16 have many such."""
    sample = _ASCII.sub("", text)[:_SAMPLE_CHARACTERS]
    n_without = sum(unicodedata.category(character) in ("Cn", "Co") for character in sample)
    return n_without <= _MOST_UNASSIGNED * len(sample)
