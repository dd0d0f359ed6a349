"""A contribution to the growth of GDP that is called a contribution to GDP: beside the share it is another figure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancast.checks.text_rules.concept_called import OfGdp
from plancast.checks.text_rules.matching import bare
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.wording import as_printed, paragraph, printed
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure
from plancast.core.text import Text


def growth_called_share(passage: Passage, told: list[OfGdp]) -> Iterator[Relation]:
    """Find a contribution to GDP that is another figure than the share of GDP of the same thing."""
    shares = [one for one in told if one.called in ("share", "ratio")]
    done: set[tuple[int, int]] = set()
    for of in told:
        if of.called not in ("contribution", "rate") or _clause(of) in done:
            continue
        for share in shares:
            if share.figure is of.figure or _other_years(of.figure, share.figure):
                continue
            if of.called == "rate" and share.figure.sentence != of.figure.sentence:
                continue
            if abs(paragraph(passage, share.figure) - paragraph(passage, of.figure)) > 1 or not _of_one(of, share):
                continue
            if as_printed(of.figure).touches(as_printed(share.figure)):
                continue
            done.add(_clause(of))
            yield _of_growth(share, of, [one.figure for one in told if _clause(one) in (_clause(of), _clause(share))])
            break


def _clause(of: OfGdp) -> tuple[int, int]:
    return of.figure.sentence, of.figure.clause


def _of_growth(share: OfGdp, of: OfGdp, figures: list[QuotedFigure]) -> Relation:
    """Return the finding; of two lists of figures all are named."""
    first, second = printed(share.figure), printed(of.figure)
    return Relation(
        "CONCEPT",
        tuple(sorted(figures, key=lambda one: one.number)),
        False,
        0.85,
        Text(
            en=(
                f"{first.en} is the share of GDP of the same thing, so {second.en} is no contribution "
                f"to GDP: it may be the contribution "
                "to the growth of GDP"
            ),
            zh=f"同一事项占生产总值的比重为{first.zh}，则{second.zh}不是对生产总值的贡献，应为对生产总值增长的贡献率",
        ),
        {"printed": of.figure.quote},
    )


def _of_one(one: OfGdp, other: OfGdp) -> bool:
    """Whether two figures of GDP are of the same thing; of two lists, whether they stand at the same place of them."""
    mine, theirs = one.named, other.named
    if not mine or not theirs or mine == "gdp" or theirs == "gdp":
        return False
    return mine == theirs or (len(mine) >= 4 and theirs.endswith(mine)) or (len(theirs) >= 4 and mine.endswith(theirs))


_SUBJECT_TAIL = compiled(r"(?:'s|'|增加值|总量|规模|总产出|的|已|达到|也|分别|value added|added value)+\Z")
_SUBJECT_LEAD = compiled(
    r"^(?:(?:19|20)\d\d年|从贡献率看|上半年|前三季度|全年|今年|其中|we |in (?:19|20)\d\d |"
    r"taking [^,]{0,60}(?:account|consideration),?|the |said |according to [^,]*,|[\s,:“”\"]|"
    r"[一二三]季度)+",
    re.IGNORECASE,
)


def _carried(passage: Passage, figure: QuotedFigure) -> str:
    """Return what the amount before a share is of: where its own clause names nothing, it is of that."""
    for number in range(figure.number - 1, max(-1, figure.number - 5), -1):
        one = passage.figures[number]
        if one.sentence != figure.sentence:
            break
        if is_money(one) and one.concept:
            return one.concept
    return figure.concept


_PRONOUN_SUBJECT = compiled(
    r"[\s,(]*(?:and|while|with|,|\s|its|their|the|this|a|an)*\Z|[,\s]*(?:其|该产业|并|且|也|已)*\Z", re.IGNORECASE
)


def subject_of(passage: Passage, of: OfGdp, last: OfGdp | None) -> str:
    """Return what a share or contribution is of; where its clause names nothing, what was spoken of before it."""
    words = of.subject
    if _PRONOUN_SUBJECT.fullmatch(words):
        if (
            last is not None
            and of.figure.sentence - last.figure.sentence <= 1
            and not _money_between(passage, last.figure, of.figure)
        ):
            return last.named
        words = _carried(passage, of.figure)
    words = re.split(r"[,;:]", words)[-1].strip() or words
    return bare(_SUBJECT_TAIL.sub("", _SUBJECT_LEAD.sub("", words).strip()))


def _money_between(passage: Passage, one: QuotedFigure, other: QuotedFigure) -> bool:
    return any(is_money(passage.figures[number]) for number in range(one.number + 1, other.number))


def _other_years(one: QuotedFigure, other: QuotedFigure) -> bool:
    """Whether both are of known periods that differ."""
    if one.period is None or other.period is None or min(one.sure.period, other.sure.period) < 0.9:
        return False
    return one.period.year != other.period.year


def is_money(figure: QuotedFigure) -> bool:
    """Whether a figure is an amount in a currency."""
    return figure.dimension.isupper() and len(figure.dimension) == 3
