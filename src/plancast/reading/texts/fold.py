"""Placeholder of this checkout until the door is merged."""

from plancast.reading.texts.traditional import SIMPLIFIED

_T = {**{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}, 0x3000: 32, 0xA0: 32, 0x2009: 32}


def folded(text: str) -> str:
    return text.translate(_T)
_T.update({ord(k) if isinstance(k, str) else k: v for k, v in SIMPLIFIED.items()})
