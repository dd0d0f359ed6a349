"""The ledger: what is known of every figure of a text, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from plancast.checks.text_rules.relation import Relation
from plancast.core.check import FigureFinding, LedgerRow, LedgerVerdict
from plancast.core.codes import CODES
from plancast.core.finding import Severity
from plancast.core.quoted import Passage, QuotedFigure
from plancast.core.text import Text

NOTHING = Text(en="Nothing else bears on it.", zh="文中无可与之核对的数据。")
NO_CONCEPT = Text(en="Of what is not said.", zh="未说明所指指标。")
NO_PERIOD = Text(en="For when is not said.", zh="未说明所属时期。")
EXPECTED = Text(en="A target or expectation; nothing else bears on it.", zh="属目标或预期，文中无可与之核对的数据。")
UNSURE = Text(
    en="It may belong with {with_en}, but the text does not say so clearly enough to judge.",
    zh="可能与{with_zh}有关，但文中表述不够明确，不作判断。",
)
WORDS_ONLY = Text(
    en="Only words beside it were held against one another ({said_en}); nothing bears on its value.",
    zh="仅核对了其旁文字（{said_zh}），文中无可与该数值核对的数据。",
)
REFUTED = Text(
    en="It goes with {with_en}, which does not agree with the rest of the text.",
    zh="可与{with_zh}对照，但后者与文中其他数据不符。",
)
"""Why a figure is not checkable."""


MOST_NAMED = 6
"""Figures named in one sentence; further ones are counted."""


@dataclass(frozen=True)
class Judged:
    """A finding with the figures that it is about."""

    finding: FigureFinding
    """The finding."""

    figures: tuple[QuotedFigure, ...]
    """Its figures."""

    culprit: int | None = None
    """Number of the figure that it refutes: what agrees with that one alone is confirmed by nothing."""


@dataclass
class _Known:
    """What bears on one figure."""

    judged: list[Judged] = field(default_factory=list)
    holding: list[Relation] = field(default_factory=list)
    unsure: list[Relation] = field(default_factory=list)
    refuted: list[Relation] = field(default_factory=list)


def ledger_of(
    passage: Passage, judged: Iterable[Judged], holding: Iterable[Relation], unsure: Iterable[Relation]
) -> tuple[LedgerRow, ...]:
    """Return one row a figure, in the order of the text.

    Parameters
    ----------
    passage
        The text with its figures.
    judged
        Findings with their figures.
    holding
        Relations that hold and are sure enough.
    unsure
        Relations that are not sure enough to be judged.
    """
    known: dict[int, _Known] = defaultdict(_Known)
    told = tuple(judged)
    culprits = {one.culprit for one in told if one.culprit is not None and one.finding.severity is Severity.ERROR}
    for one in told:
        for figure in one.figures:
            known[figure.number].judged.append(one)
    for relation in holding:
        is_refuted = any(figure.number in culprits for figure in relation.figures)
        for figure in relation.figures:
            (known[figure.number].refuted if is_refuted else known[figure.number].holding).append(relation)
    for relation in unsure:
        for figure in relation.figures:
            known[figure.number].unsure.append(relation)
    return tuple(_row(passage, figure, known[figure.number]) for figure in passage.figures)


def _row(passage: Passage, figure: QuotedFigure, known: _Known) -> LedgerRow:
    verdict, reason, beside = _verdict(figure, known)
    return LedgerRow(
        quote=figure.quote,
        file=passage.file,
        line=figure.line,
        concept=figure.concept or None,
        kind=figure.kind.value,
        period=None if figure.period is None else figure.period.text,
        verdict=verdict,
        reason=reason,
        beside=beside,
        codes=tuple(dict.fromkeys(one.finding.code for one in known.judged)),
    )


def _verdict(figure: QuotedFigure, known: _Known) -> tuple[LedgerVerdict, Text, tuple[str, ...]]:
    for severity, verdict in (
        (Severity.ERROR, LedgerVerdict.DIFFERS),
        (Severity.WARNING, LedgerVerdict.NOT_COMPARABLE),
    ):
        against = [one for one in known.judged if one.finding.severity is severity]
        if against:
            beside = _others(figure, [one.figures for one in against])
            return verdict, _why_not(against[0].finding.code, _others(figure, [against[0].figures])), beside
    confirming = [one for one in known.holding if not one.of_words]
    if confirming:
        return (
            LedgerVerdict.AGREES,
            _why(figure, confirming),
            _others(figure, [one.figures for one in confirming]),
        )
    if known.refuted:
        others = _others(figure, [known.refuted[0].figures])
        return LedgerVerdict.NOT_CHECKABLE, _named(REFUTED, others), others
    if known.holding:
        return LedgerVerdict.NOT_CHECKABLE, _of_words(known.holding[0]), ()
    return LedgerVerdict.NOT_CHECKABLE, _why_unknown(figure, known.unsure), ()


def _of_words(relation: Relation) -> Text:
    said = relation.arithmetic
    return Text(
        en=WORDS_ONLY.en.format(said_en=said.en.rstrip(" .")), zh=WORDS_ONLY.zh.format(said_zh=said.zh.rstrip(" 。"))
    )


def _named(said: Text, others: Sequence[str]) -> Text:
    return Text(en=said.en.format(with_en=listed(others, "en")), zh=said.zh.format(with_zh=listed(others, "zh")))


def _others(figure: QuotedFigure, together: Iterable[Sequence[QuotedFigure]]) -> tuple[str, ...]:
    """Return the quotes of the other figures, each place once, in the order of the text."""
    others = {one.number: one.quote for figures in together for one in figures if one.number != figure.number}
    return tuple(dict.fromkeys(others[number] for number in sorted(others)))


def _why_not(code: str, beside: tuple[str, ...]) -> Text:
    title = CODES[code].title or Text(en=code, zh=code)
    if not beside:
        return Text(en=f"{title.en}.", zh=f"{title.zh}。")
    return Text(en=f"{title.en}: with {listed(beside, 'en')}.", zh=f"{title.zh}：对照{listed(beside, 'zh')}。")


def _why(figure: QuotedFigure, holding: Sequence[Relation]) -> Text:
    """Say with what a figure agrees: the surest relation between the fewest figures, the others counted."""
    best = min(holding, key=lambda one: (-one.sure, len(one.figures)))
    said, n_more = best.arithmetic, len(holding) - 1
    others = _others(figure, [best.figures])
    en = said.en.rstrip(" .") or f"with {listed(others, 'en')}"
    zh = said.zh.rstrip(" 。") or f"与{listed(others, 'zh')}相符"
    if n_more:
        en, zh = f"{en}; {n_more} more {'holds' if n_more == 1 else 'hold'}", f"{zh}；另有{n_more}项关系成立"
    return Text(en=f"{en}.", zh=f"{zh}。")


def _why_unknown(figure: QuotedFigure, unsure: Sequence[Relation]) -> Text:
    others = _others(figure, [one.figures for one in unsure[:1]])
    if others:
        return _named(UNSURE, others)
    if not figure.concept:
        return NO_CONCEPT
    if figure.expected:
        return EXPECTED
    return NO_PERIOD if figure.period is None else NOTHING


def listed(quotes: Sequence[str], lang: str) -> str:
    """Return quotes as an enumeration, many of them counted.

    Examples
    --------
    >>> listed(["1.2", "3.4", "4.7"], "en"), listed(["1.2亿元", "3.4亿元"], "zh"), listed([], "en")
    ('1.2, 3.4 and 4.7', '1.2亿元、3.4亿元', 'the words beside it')
    """
    shown, n_more = list(quotes[:MOST_NAMED]), len(quotes) - MOST_NAMED
    if not shown:
        return "the words beside it" if lang == "en" else "其旁文字"
    if n_more > 0:
        shown.append(f"{n_more} more" if lang == "en" else f"另{n_more}个数据")
    if lang == "zh":
        return "、".join(shown)
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"
