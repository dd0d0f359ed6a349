"""Which figures a verdict rests on, of what vintage, and what the other figures on file say."""

from __future__ import annotations

from dataclasses import dataclass

from plancast.core.observations import Observation
from plancast.core.text import Language, Text
from plancast.core.words import release_word

_NAMELESS = Text(en="", zh="")


@dataclass(frozen=True)
class Judged:
    """A figure held against its bound."""

    met: bool
    """Whether it meets the bound."""

    met_strict: bool | None
    """Whether it meets the strict bound; None where the word is not tolerant, or the figure does not say."""

    value: float | None
    """The figure, in the unit in which it is judged; None of an event."""

    shown: str
    """The figure as printed, or as worked out."""

    releases: tuple[Observation, ...]
    """What it rests on."""

    is_stated: bool = False
    """Whether one release states it for all years at once."""


def vintage_text(
    judged: Judged,
    by_years: Judged | None = None,
    first: Judged | None = None,
    first_by_years: Judged | None = None,
    name: Text = _NAMELESS,
) -> Text:
    """Return in words which figures decided a target, and of what vintage.

    Parameters
    ----------
    judged
        The figure that decided.
    by_years
        What the single years give, where a release that states all years at once decided.
    first
        The same as ``judged``, by the releases that told the figures first; it is named where the figure differs.
    first_by_years
        The same of ``by_years``.
    name
        Name of the indicator.
    """
    parts = [_judged_on(judged, name)]
    if judged.met_strict is not None:
        parts.append(_AT_STRICT[judged.met_strict])
    if by_years is not None:
        parts.append(_named("the single years give", "按逐年数据为", by_years))
    for own, told in ((judged, first), (by_years, first_by_years)):
        if own is not None and told is not None and told.value != own.value:
            years = own is by_years
            parts.append(_named(*(_FIRST_YEARS if years else _FIRST), told))
    others = [one for one in (by_years, first, first_by_years) if one is not None]
    if any(one.met != judged.met for one in others):
        parts.append(_TURNED)
    elif any(one.met_strict != judged.met_strict for one in others):
        parts.append(_TURNED_STRICT)
    return Text(en="; ".join(part.en for part in parts), zh="；".join(part.zh for part in parts))


_BOTH: tuple[Language, Language] = ("en", "zh")
_AT_STRICT = {
    True: Text(en="met at the strict bound too", zh="按严格口径亦已完成"),
    False: Text(en="missed at the strict bound", zh="按严格口径未完成"),
}
_FIRST = ("by the figures told first", "按首次发布数据为")
_FIRST_YEARS = ("by the single years told first", "按首次发布的逐年数据为")
_TURNED = Text(en="the vintage turns the verdict", zh="依据不同时点的数据，结论不同")
_TURNED_STRICT = Text(
    en="the vintage turns the verdict at the strict bound", zh="依据不同时点的数据，严格口径的结论不同"
)
_MET = {True: Text(en="met", zh="完成"), False: Text(en="missed", zh="未完成")}


def _judged_on(judged: Judged, name: Text) -> Text:
    last = max(judged.releases, key=lambda release: release.release_date)
    day = last.release_date
    en, zh = (release_word(last.release_status.value, name, lang, last.indicator) for lang in _BOTH)
    return Text(
        en=f"judged on {judged.shown}, vintage {day.isoformat()}" + (f" ({en})" if en else ""),
        zh=f"按{_in_chinese(judged.shown)}判断，依据{day.year}年{day.month}月{day.day}日公布数据"
        + (f"（{zh}）" if zh else ""),
    )


def _in_chinese(shown: str) -> str:
    return shown.replace("~", "约")


def _named(english: str, chinese: str, judged: Judged) -> Text:
    said = _MET[judged.met]
    if judged.met_strict in (None, judged.met):
        return Text(en=f"{english} {judged.shown}, {said.en}", zh=f"{chinese}{_in_chinese(judged.shown)}，{said.zh}")
    strict = _MET[judged.met_strict is True]
    return Text(
        en=f"{english} {judged.shown}, {said.en} (strictly {strict.en})",
        zh=f"{chinese}{_in_chinese(judged.shown)}，{said.zh}（严格口径{strict.zh}）",
    )
