"""Figures that a text calls a share of GDP or of value added, or a contribution to it, and of what."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plancast.checks.text_rules.wording import is_chinese, words_before
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure

_GDP_ZH = r"(?:GDP|国内生产总值|地区生产总值|生产总值|经济总量|国民经济)"
_WHOSE_ZH = (
    r"(?:同期|当年|全国|全省|全市|全区|全县|全州|我国|我省|我市|本市|中国|本地|"
    r"[\u4e00-\u9fff]{2,4}?(?:省|市|区|县)?(?:的)?)?"
)
_VALUE_ADDED_ZH = rf"{_WHOSE_ZH}(?:规模以上)?(?:工业|服务业|制造业|第[二三]产业)?增加值"
_OF_GDP_ZH = compiled(
    rf"(?:贡献了?(?:约|近)?{_WHOSE_ZH}{_GDP_ZH}的?|占(?:到|了|据)?{_WHOSE_ZH}{_GDP_ZH}|"
    rf"在{_WHOSE_ZH}{_GDP_ZH}(?:总量|总额)?(?:之?中|里)(?:的?(?:占比|比重|份额|占)|占)|(?:撑起|构成|占据|支撑起?|创造)了?(?:约|"
    rf"近)?{_WHOSE_ZH}{_GDP_ZH}的?|"
    rf"为{_WHOSE_ZH}{_GDP_ZH}贡献|{_WHOSE_ZH}{_GDP_ZH}(?:占比|比重|贡献度|贡献(?!率))|"
    rf"对{_WHOSE_ZH}{_GDP_ZH}的?贡献(?!率?[^,;。]{{0,6}}个百分点)|占{_VALUE_ADDED_ZH}|"
    rf"占{_WHOSE_ZH}第[一二三]产业的?(?=比重|份额))[^,;。]{{0,24}}\Z"
)
_GROWTH_ZH = compiled(r"增长|增速|增量|拉动")

GDP_EN = r"(?:economy\b(?! growth)|economic output|gdp\b|gross domestic product|gross regional product)"
WHOSE_EN = (
    r"(?:the |its |our |their |last year's |this year's |the year's )?(?:whole |total |overall |entire |"
    r"national |"
    r"local |regional |state |city |provincial |global |world |worldwide |world's |world-wide |"
    r"(?-i:[A-Z][a-z]+|UK|U[.]?S[.]?|EU|UAE)(?:'s)? |(?:city|country|nation|province|state|region|county|"
    r"island)'s ){0,3}"
)
_NO_GROWTH = r"(?! \(?gdp\)? growth)(?!'s growth)(?!\s+growth)(?! increase)"
_BEHIND_EN = compiled(
    rf",?\s?(?:share |part |portion |slice )?(?:of|to|in|towards?) {WHOSE_EN}(?:{GDP_EN}|(?:[a-z]+ "
    rf"){{0,2}}(?:added value|value added|"
    rf"value-added)){_NO_GROWTH}",
    re.IGNORECASE,
)
_LINK_EN = compiled(
    r"\b(?:account\w* for|form(?:s|ed|ing)?|mak(?:e|es|ing) up|made up|mak(?:e|es|ing)|constitut\w+|"
    r"represent\w+|"
    r"compris\w+|"
    r"contribut\w+|deliver\w*|generat\w+|provid\w+|produc(?:es|ed|ing)|suppl(?:y|ies|ied)|chip\w* in|"
    r"t(?:ake|akes|aking|ook) up|shares? (?:of|in)|weight of|proportion of|part of|an? (?=\Z))",
    re.IGNORECASE,
)
_PLAIN_EN = compiled(
    r"\b(?:is|was|were|are|reached|of|at|equal(?:s|led)?|stood at)\s(?:about |nearly |some )?\Z", re.IGNORECASE
)
_AHEAD_EN = compiled(
    rf"\b(?P<link>contributions?|shares?|proportion|weight|"
    rf"percentage) (?:of (?P<what>[^,;.]{{3,60}}?) )?(?:to|of|"
    rf"in) {WHOSE_EN}"
    rf"{GDP_EN}{_NO_GROWTH}[^.;]{{0,40}}\Z|\bcontribut\w* to {WHOSE_EN}{GDP_EN}{_NO_GROWTH}[^.;]{{0,20}}\Z",
    re.IGNORECASE,
)

_GDP_SHARE_EN = compiled(r"\bgdp share of (?P<what>[^;.]{3,80}?) (?:is|was|stood at|reached|rose to) \Z", re.IGNORECASE)
_COMES_FROM_EN = compiled(
    rf"\s?of {WHOSE_EN}{GDP_EN} (?:comes?|came|stems?|is (?:generated|earned|derived)|derives?) (?:from|by) "
    rf"(?P<what>[^;.]{{3,80}})",
    re.IGNORECASE,
)
_COMES_FROM_ZH = compiled(rf"{_GDP_ZH}[^,;。]{{0,8}}\Z")
_FROM_WHAT_ZH = compiled(r"(?:以上|左右)?(?:来自|源自|来源于)(?:于)?(?P<what>[^,;。]{2,24})")


@dataclass
class OfGdp:
    """A figure that is called a share of GDP, or a contribution to it."""

    figure: QuotedFigure
    """The figure."""

    called: str
    """``share``, ``contribution``, ``rate`` for 贡献率, which is the word for contributions to growth as well, or
    ``ratio`` where it is but set against GDP."""

    subject: str
    """What stands before the word in its clause."""

    before: str
    """All words of the sentence before that, at most some hundred characters."""

    of_value_added: bool = False
    """Whether the whole is a value added other than GDP."""

    named: str = ""
    """What it is of, also where an earlier clause says it."""


def called_of_gdp(passage: Passage, figure: QuotedFigure) -> OfGdp | None:
    """Return what a figure is called of GDP; None where it is none, or of its growth."""
    return _chinese(passage, figure) if is_chinese(passage, figure) else _english(passage, figure)


_NEAR_ZH = compiled("占|贡献|比重|份额|撑起|构成|支撑|创造")


def _chinese(passage: Passage, figure: QuotedFigure) -> OfGdp | None:
    what = _FROM_WHAT_ZH.match(figure.after)
    if what and _COMES_FROM_ZH.search(figure.before):
        return OfGdp(figure, "share", what["what"], "")
    near = passage.folded[max(passage.sentences[figure.sentence].start, figure.start - 60) : figure.start]
    if not _NEAR_ZH.search(near):
        return None
    return _of_words_before(passage, figure)


def _of_words_before(passage: Passage, figure: QuotedFigure) -> OfGdp | None:
    words = words_before(passage, figure)
    clause = _since_clause(words)
    found = _OF_GDP_ZH.search(clause)
    if found is None:
        return None
    called = "contribution" if re.search("贡献", found[0]) else "share"
    if called == "contribution" and _GROWTH_ZH.search(found[0]):
        return None
    return OfGdp(
        figure,
        "rate" if "贡献率" in found[0] else called,
        clause[: found.start()].split("|")[-1],
        words[: len(words) - len(clause)],
        "增加值" in found[0] or "产业" in found[0],
    )


def _since_clause(words: str) -> str:
    """Return the words of the clause up to a figure; members of a list stand in the clause of the first."""
    cut_words = words
    for _ in range(2):
        cut_words = re.sub(r"[\d.%,]+(?:个?百分点)?(?:、|和|与|及)\Z", "", cut_words)
    cut = max(cut_words.rfind(sign) for sign in ",;:。")
    return cut_words[cut + 1 :]


_CLAUSE_EN = compiled(r"[,;:]|\b(?:and|while|but)\b(?=[^,;:]*\Z)")


def _english(passage: Passage, figure: QuotedFigure) -> OfGdp | None:
    before = _ASIDE.sub(" ", figure.before)
    if comes := _COMES_FROM_EN.match(figure.after):
        return OfGdp(figure, "share", comes["what"], "")
    if behind := _BEHIND_EN.match(figure.after):
        links = list(_LINK_EN.finditer(before))
        word = links[-1][0].lower() if links else ""
        if not links and not _PLAIN_EN.search(before) and not behind[0].lower().lstrip().startswith("share"):
            return None
        called = (
            "contribution"
            if word.startswith(("contrib", "deliver", "generat", "provid"))
            else "share"
            if links
            else "ratio"
        )
        if behind[0].lower().lstrip().startswith("share"):
            called = "share"
        lead = before[: links[-1].start()] if links else before
        return _cut(passage, figure, called, lead, "value" in behind[0].lower())
    if found := _GDP_SHARE_EN.search(words_before(passage, figure)[-200:]):
        return _cut(passage, figure, "share", found["what"], of_value_added=False)
    if found := _AHEAD_EN.search(before):
        called = "contribution" if "contribut" in found[0].lower().split(" to ")[0] else "share"
        lead = found["what"] or before[: found.start()]
        return _cut(passage, figure, called, lead, of_value_added=False)
    return None


_ASIDE = compiled(r"[(][^()]*[)]")


def _cut(passage: Passage, figure: QuotedFigure, called: str, lead: str, of_value_added: bool) -> OfGdp:
    """Return the finding's words: the subject since the last comma, and what stands before it in the sentence."""
    cuts = list(_CLAUSE_EN.finditer(lead))
    start = cuts[-1].end() if cuts else 0
    sentence = words_before(passage, figure)
    earlier = sentence[: max(0, len(sentence) - len(figure.before))] + lead[:start]
    return OfGdp(figure, called, lead[start:], earlier, of_value_added)
