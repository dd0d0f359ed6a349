"""What is no text of an article: addresses, markup, code; blanked before figures are looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancast.core.patterns import compiled

_TAGS = (
    "a|abbr|area|article|aside|audio|b|base|blockquote|body|br|button|canvas|caption|center|cite|code|col|colgroup|dd|"
    "del|details|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|"
    "kbd|label|li|link|main|map|mark|meta|nav|noscript|object|ol|option|p|param|path|picture|pre|q|s|samp|script|section|"
    "select|small|source|span|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|time|title|tr|track|"
    "u|ul|var|video|wbr"
)
_URL_CHARACTERS = r"(?:[!#-'*-;=?-\[\]^_a-z~]|\([!#-'*-;=?-\[\]^_a-z~]*\))"  # without blanks, quotes, < > | and `
_HOSTS = "cn|com|edu|eu|gov|hk|info|int|io|net|org|tw|uk"

_ADDRESSES = compiled(
    rf"""
    (?:https?|ftps?|file)://{_URL_CHARACTERS}*
    | (?<![\w.@/-])www\.{_URL_CHARACTERS}*
    | (?<![\w.+-])[\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,4}}
    | (?<![\w.@/-])[a-z0-9-]{{1,63}}(?:\.[a-z0-9-]{{1,63}}){{0,4}}\.(?:{_HOSTS})(?![\w-])(?:/{_URL_CHARACTERS}*)?
    | (?<![\w.])(?:doi:[ ]?)?10\.\d{{4,9}}/{_URL_CHARACTERS}*
    | (?<!\w)(?:ISBN|ISSN)[ :]{{0,2}}[\dX-]{{8,20}}
    """,
    re.ASCII | re.IGNORECASE | re.VERBOSE,
)
_SIGN_OF_ADDRESS = compiled(rf"://|www\.|@|\.(?:{_HOSTS})(?![\w-])|10\.\d{{4,9}}/|IS[BS]N", re.ASCII | re.IGNORECASE)
_BEHIND_ADDRESS = ".,;:!?]'*_"

_MARKUP = (  # each begins with a sign, for which the engine looks fast
    compiled(rf"</?(?:{_TAGS})(?=[\s/>])[^<>]*>", re.IGNORECASE),
    compiled(r"<![a-z][^<>]*>", re.IGNORECASE),
    compiled(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|nbsp|ensp|emsp|thinsp|shy|zwn?j);", re.IGNORECASE),
    compiled(r"\[\^[\w-]+\]:?"),
)
_TARGET = compiled(
    r"""
    \]( \( (?= [./\#<] | [a-z]+: | (?=[!-'*-~]*/)[!-'*-~]*[a-z] | [^\s()]*\.[a-z]{2,5}[\s)] )
    [^\s()]* (?:\([^\s()]*\)[^\s()]*)? (?:[ ]+"[^"\n]*")? \) )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_DEFINITION = compiled(r"^ {0,3}\[[^\]\n]+\]: +<?(?:[a-z]+:/|[./#])[^\n]*", re.IGNORECASE | re.MULTILINE)
_ENCLOSED = (
    (compiled("<!--"), compiled("-->")),
    (compiled(r"<script(?=[\s>])", re.IGNORECASE), compiled(r"</script\s*>", re.IGNORECASE)),
    (compiled(r"<style(?=[\s>])", re.IGNORECASE), compiled(r"</style\s*>", re.IGNORECASE)),
)
_FENCE = compiled(r"^[ \t>]*(`{3,}|~{3,})([^\n]*)$", re.MULTILINE)
_PRINTED = compiled(r"[^\n]")


def masked(text: str) -> str:
    """Return ``text`` of the same length with blanks in place of what is no text of the article.

    Blanked are addresses (of pages, e-mail, DOI, ISBN), HTML tags, comments, scripts and numeric entities, targets of
    Markdown links and images, footnote marks, and fenced code that is closed. Lines stay, as do the words of a link
    and tables. A comparison (``x<5``) is no tag; a target has to look like an address, so that ``[95](万人)`` stays.

    Examples
    --------
    >>> masked("见[公报](https://a.cn/2025/1.html)，增长5.5%。")
    '见[公报]                          ，增长5.5%。'
    """
    for opening, closing in _ENCLOSED:
        text = _without(text, _between(text, opening, closing))
    text = _without(text, _fenced(text))
    for markup in _MARKUP:
        text = markup.sub(_blank, text)
    text = _TARGET.sub(lambda match: "]" + " " * len(match[1]), text)
    text = _DEFINITION.sub(_blank, text) if "]: " in text else text
    return _without(text, _addresses(text))


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield addresses without the mark that ends their sentence; only lines with a sign of one are looked at."""
    end = 0
    while sign := _SIGN_OF_ADDRESS.search(text, end):
        start = max(text.rfind("\n", 0, sign.start()) + 1, end)
        end = text.find("\n", sign.end())
        end = len(text) if end < 0 else end
        for address in _ADDRESSES.finditer(text, start, end):
            yield address.start(), address.start() + len(address[0].rstrip(_BEHIND_ADDRESS))


def _between(text: str, opening: re.Pattern[str], closing: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield what is enclosed; it stops where nothing closes, so that it reads a text only once."""
    place = 0
    while (first := opening.search(text, place)) and (last := closing.search(text, first.end())):
        yield first.start(), last.end()
        place = last.end()


def _fenced(text: str) -> Iterator[tuple[int, int]]:
    """Yield fenced code; tildes open it only with a word behind them, since they also make lines across a page."""
    opened: re.Match[str] | None = None
    for fence in _FENCE.finditer(text):
        word = fence[2].strip()
        if opened is None:
            opened = fence if "`" not in word and (word or fence[1].startswith("`")) else None
        elif not word and fence[1].startswith(opened[1]):
            yield opened.start(), fence.end()
            opened = None


def _without(text: str, spans: Iterator[tuple[int, int]]) -> str:
    pieces, place = [], 0
    for start, end in spans:
        pieces += [text[place:start], _PRINTED.sub(" ", text[start:end])]
        place = end
    return "".join((*pieces, text[place:])) if pieces else text


def _blank(match: re.Match[str]) -> str:
    return _PRINTED.sub(" ", match[0])
