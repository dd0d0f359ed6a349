"""Targets of a text that their own base already meets: in prose, and in the rows of plan tables.

The rule for plans is `plancast.checks.rules.target_met`; here base and target are read from the words. As there, growth
rates, means and sums over years start from nothing and are left alone, and only the strict bound counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from plancast.checks.text_rules.matching import bare
from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.checks.text_rules.wording import paragraph, printed, sentence_words, words_before
from plancast.core.figures import FigureError, Mark, parse_figure
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

_LOWER = re.compile(
    r"失业率|浓度|PM2\.?5|PM10|能耗|水耗|用水量|排放|死亡率|死亡人数|死亡|发病率|事故|比值|"
    r"收入比|差距|负债率|赤字|恩格尔|贫困|强度(?!研发)|空气污染|"
    r"化学需氧量|氨氮|氮氧化物|漏损率|老龄|产销差|投诉|"
    r"\bunemployment|\bjobless|(?<!zero-)(?<!zero )\bemissions?\b|\bdeaths?\b|\bmortality|"
    r"\bconcentration|\bpm2\.?5|\bintensity|\bpoverty|\bconsumption per|\benergy (?:use|consumption)|"
    r"\bwater (?:use|consumption)|\bage\b|\bgap\b|\bcrime|\baccidents?\b|\binjur|\bleakage|"
    r"\bpollut|\bdebt|\bdeficit|\bwaiting",
    re.IGNORECASE,
)
"""Indicators that are to fall."""

_HIGHER = re.compile(
    r"研发|投入强度|比重|占比|率|总值|增加值|产值|收入|产量|面积|人数|数量|数|规模|寿命|年限|"
    r"里程|专利|投资|零售|进出口|能力|产能|装机|覆盖|"
    r"\bshare\b|\bsales\b|\bcover|\brate\b|\bgdp\b|\boutput|\bproduction|\bincome|\bvalue "
    r"added|\bnumber of|\bexpectancy|\bcapacity|\brenewable|\bproductivity|\bpatents?|\bexports?|"
    r"\benrol|\bprofit|\brevenue|\bpopulation|\bbeds\b|\bhomes\b|\btrips?\b|\bkilomet|\bpercentage|"
    r"\bproportion|\bliteracy|\br&d|\binvestment",
    re.IGNORECASE,
)
"""Indicators that are to rise."""

_NOT_FROM_BASE = re.compile(
    r"增速|增长|年均(?!浓度|值)|累计|五年|降低|下降|减少|新增|翻番|保持|不降低|不减少|不低于上年|"
    r"保有量|红线|基本农田|任务|国家下达|"
    r"\bgrowth|\baverage annual|\bannual(?:ly)? (?:increase|growth)|\bcumulative|\breduction\b|"
    r"\bkeep|\bmaintain|\bcompound",
    re.IGNORECASE,
)
"""What starts from nothing, is counted over years, or is to be kept."""


UNREAD = -1
"""Number of a bound that is read from a cell alone."""


class _Goal(NamedTuple):
    """A bound and the value that it starts from."""

    target: QuotedFigure
    base: QuotedFigure
    name: str
    rises: bool
    year: int
    base_period: str
    sure: float


def _met(goal: _Goal) -> bool:
    """Whether the base meets the strict bound: its printed value, in base units, on the right side of it."""
    bound, base = _scaled(goal.target), _scaled(goal.base)
    mark = goal.target.figure.mark
    if mark in (Mark.ABOVE, Mark.BELOW):
        return base > bound if goal.rises else base < bound
    return base >= bound if goal.rises else base <= bound


def _scaled(figure: QuotedFigure) -> Decimal:
    unit = figure.figure.unit
    return figure.figure.value if unit is None or unit.scale is None else figure.figure.value * unit.scale


def _relation(goal: _Goal) -> Relation:
    met = _met(goal)
    figures = tuple(
        sorted((one for one in (goal.base, goal.target) if one.number != UNREAD), key=lambda one: one.number)
    )
    side_en, side_zh = ("at least", "不低于") if goal.rises else ("at most", "不高于")
    base, target = goal.base.quote, goal.target.quote
    return Relation(
        "TARGET_MET",
        figures,
        not met,
        goal.sure,
        Text(
            en=f"the target asks for {side_en} {printed(goal.target).en}, and the base {printed(goal.base).en} is "
            + ("there already" if met else "not there yet"),
            zh=f"目标为{side_zh}{printed(goal.target).zh}，基期值{printed(goal.base).zh}"
            + ("已经达到" if met else "尚未达到"),
        ),
        {
            "printed": target,
            "target": goal.name,
            "bound_en": f"{side_en} {target}" if _plain_mark(goal.target) else target,
            "bound_zh": f"{side_zh}{target}" if _plain_mark(goal.target) else target,
            "year": goal.year,
            "base_en": base,
            "base_zh": base,
            "period": goal.base_period,
        },
        () if goal.target.number != UNREAD else (target,),
    )


def _plain_mark(figure: QuotedFigure) -> bool:
    return figure.figure.mark in (Mark.EXACT, Mark.ABOUT)


def _side(target: QuotedFigure, name: str, words: str = "") -> bool | None:
    """Whether the indicator is to rise: by the mark of its target, the verb, its name; None where nothing tells."""
    mark = target.figure.mark
    if mark in (Mark.AT_LEAST, Mark.ABOVE):
        return True
    if mark in (Mark.AT_MOST, Mark.BELOW):
        return False
    if _DOWN_TO.search(words):
        return False
    if _UP_TO.search(words):
        return True
    if _LOWER.search(name):
        return False
    return True if _HIGHER.search(name) else None


# --- tables -----------------------------------------------------------------------------------------------------------

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_BASE_HEAD = re.compile(
    r"完成|实际|现状|基期|基准|预计|基数|\bbase(?:line)?\b|\bactual\b|\bcurrent\b|\bachieved\b|\bestimate",
    re.IGNORECASE,
)
_TARGET_HEAD = re.compile(r"目标|规划|预期|\btarget\b|\bgoal\b|\bplan(?:ned)?\b|\bby\b", re.IGNORECASE)


MOST_MERGED = 2
"""Cells on the left that a row may share with the rows above it."""


class _Columns(NamedTuple):
    base: int
    target: int
    base_year: int
    target_year: int
    cells: int


def _cells(passage: Passage, number: int) -> list[tuple[int, int]]:
    """Return where the cells of a table row begin and end; none of what is no row."""
    start, end, *_ = passage.sentences[number]
    words = passage.folded[start:end]
    sign = "|" if "|" in words else "\t" if "\t" in words else ""
    if not sign:
        return []
    cells, place = [], start
    for part in words.split(sign):
        cells.append((place, place + len(part)))
        place += len(part) + 1
    while cells and not passage.folded[slice(*cells[0])].strip():
        cells.pop(0)
    while cells and not passage.folded[slice(*cells[-1])].strip():
        cells.pop()
    return cells


_OF_A_PLAN = re.compile(r"目标|规划|指标|\btargets?\b|\bplan\b|\bgoals?\b", re.IGNORECASE)


def _words_above(passage: Passage, number: int) -> str:
    """Return the two lines above a table's row, and its own: what a table of years alone is a table of."""
    start, end = passage.sentences[max(0, number - 2)].start, passage.sentences[number].end
    return passage.folded[max(start, end - 600) : end]


def _header(passage: Passage, cells: list[tuple[int, int]], above: str) -> _Columns | None:
    """Return which columns are base and target: the two headed by years, the earlier the base."""
    years: list[tuple[int, int, str]] = []
    for place, cell in enumerate(cells):
        words = passage.folded[slice(*cell)]
        named = _YEAR.findall(words)
        if len(named) == 1 and len(words.strip()) <= 24:
            years.append((int(named[0]), place, words))
    if len(years) < 2:
        return None
    bases = [one for one in years if _BASE_HEAD.search(one[2])] or [min(years)]
    targets = [one for one in years if _TARGET_HEAD.search(one[2]) and one not in bases] or [max(years)]
    base, target = max(bases), max(targets)
    said = (
        _BASE_HEAD.search(base[2]) or _TARGET_HEAD.search(target[2]) or (len(years) == 2 and _OF_A_PLAN.search(above))
    )
    if base[0] >= target[0] or not said:
        return None
    return _Columns(base[1], target[1], base[0], target[0], len(cells))


def _tables(passage: Passage) -> Iterator[_Goal]:
    by_sentence: dict[int, list[QuotedFigure]] = {}
    for figure in passage.figures:
        by_sentence.setdefault(figure.sentence, []).append(figure)
    columns: _Columns | None = None
    for number in range(len(passage.sentences)):
        cells = _cells(passage, number)
        if len(cells) < 3:
            columns = columns if cells else None
            continue
        if (header := _header(passage, cells, _words_above(passage, number))) is not None:
            columns = header
        elif (
            columns is not None
            and 0 <= columns.cells - len(cells) <= MOST_MERGED
            and columns.base + len(cells) > columns.cells
        ):
            # rows that stand under one merged cell have fewer of their own: their columns count from the right
            shift = columns.cells - len(cells)
            moved = columns._replace(base=columns.base - shift, target=columns.target - shift)
            yield from _row(passage, cells, moved, by_sentence.get(number, []))


def _row(
    passage: Passage, cells: list[tuple[int, int]], columns: _Columns, figures: list[QuotedFigure]
) -> Iterator[_Goal]:
    base, target = _only(figures, cells[columns.base]), _only(figures, cells[columns.target])
    if base is not None and target is None:
        target = _parsed(passage, cells[columns.target], base)
    beside = [
        passage.folded[slice(*cell)] for place, cell in enumerate(cells) if place < min(columns.base, columns.target)
    ]
    name = " ".join(words.strip() for words in beside)
    told = passage.folded[slice(*cells[columns.base])] + passage.folded[slice(*cells[columns.target])]
    if base is None or target is None or _NOT_FROM_BASE.search(name) or _NOT_FROM_BASE.search(told) or "[" in told:
        return
    rises = _side(target, name, passage.folded[slice(*cells[columns.target])])
    if rises is None or (base.dimension and target.dimension and base.dimension != target.dimension):
        return
    label = re.sub(r"\A[\d.、()\s]+|[*\s]+\Z", "", passage.words(*_longest(cells, columns, passage)))
    yield _Goal(target, base, label, rises, columns.target_year, str(columns.base_year), 0.85)


def _parsed(passage: Passage, cell: tuple[int, int], base: QuotedFigure) -> QuotedFigure | None:
    """Return the bound of a cell of words, such as below 250, in the unit of its base; None where it is no figure.

    It is no figure of the passage: `UNREAD` is its number, and it is quoted by its words.
    """
    words = passage.folded[slice(*cell)].strip()
    if not words or len(words) > 40:
        return None
    try:
        figure = parse_figure(words, base.figure.unit)
    except FigureError:
        return None
    quote = passage.words(*cell).strip()
    return None if figure.upper is not None else base._replace(number=UNREAD, quote=quote, figure=figure)


def _longest(cells: list[tuple[int, int]], columns: _Columns, passage: Passage) -> tuple[int, int]:
    """Return the cell that names the indicator: the longest before the figures."""
    before = [cell for place, cell in enumerate(cells) if place < min(columns.base, columns.target)]
    return max(before, key=lambda cell: len(passage.folded[slice(*cell)].strip()), default=(0, 0))


def _only(figures: list[QuotedFigure], cell: tuple[int, int]) -> QuotedFigure | None:
    """Return the one figure of a cell; None where it has none or several."""
    found = [one for one in figures if cell[0] <= one.start and one.end <= cell[1]]
    return found[0] if len(found) == 1 and found[0].figure.upper is None else None


# --- prose ------------------------------------------------------------------------------------------------------------

_UP_TO = re.compile(
    r"(?:提高|提升|上升|增加|增长|扩大|达)(?:到|至|为)?[^,;。]{0,6}\Z|\b(?:rais\w+|increas\w+|"
    r"lift\w*|grow|expand\w*|boost\w*|reach\w*)\b[^,;.]{0,80}\Z",
    re.IGNORECASE,
)
_DOWN_TO = re.compile(
    r"(?:下降|降低|降|减少|控制|压减|缩小|减)(?:到|至|在|为)[^,;。]{0,6}\Z|\b(?:reduc\w+|cut\w*|"
    r"lower\w*|bring\w* down|keep\w*|within|below|limit\w*)\b[^,;.]{0,60}\Z",
    re.IGNORECASE,
)
_TARGET_WORDS = re.compile(
    r"目标|力争|预期|确保|争取|计划|到20\d\d年|提高到|控制在|\b(?:target\w*|set|aim\w*|goal|"
    r"propos\w+|plan\w*|by 20\d\d|will|rais(?:e|ing))\b",
    re.IGNORECASE,
)
_RATE_NAME = re.compile(
    r"城镇调查失业率|城镇登记失业率|调查失业率|失业率|城镇化率|森林覆盖率|研发(?:经费)?(?:投入)?(?:支出)?[^,"
    r";。]{0,6}(?:强度|比重)|数字经济核心产业增加值占[^,;。]{0,12}比重|"
    r"\b(?:unemployment rate|urbani[sz]ation rate|forest coverage(?: rate)?|r&d (?:spending|"
    r"intensity|expenditure)[a-z ]{0,20}|value added of core digital economy industries)\b",
    re.IGNORECASE,
)
_FROM_TO = re.compile(r"(?:从|由|\bfrom\b)[^,;。.]{0,24}\Z", re.IGNORECASE)
_TO = re.compile(r"(?:到|至|\bto\b)[^,;。.\d]{0,14}(?:20\d\d年?[^,;。.\d]{0,10})?\Z", re.IGNORECASE)


def _prose(passage: Passage) -> Iterator[_Goal]:
    yield from _from_to(passage)
    yield from _by_name(passage)


def _from_to(passage: Passage) -> Iterator[_Goal]:
    """Targets with their base beside them: 从2025年的10.5%提高到2030年的12.5%."""
    for base, target in zip(passage.figures, passage.figures[1:], strict=False):
        if base.sentence != target.sentence or base.dimension != target.dimension or not base.dimension:
            continue
        words = sentence_words(passage, target)
        year = _year_aimed_at(passage, target)
        if (
            not year
            or re.search("[,;]", target.before)
            or not _FROM_TO.search(base.before)
            or not _TO.search(target.before)
            or _NOT_FROM_BASE.search(base.before)
        ):
            continue
        if (
            Kind.GROWTH in (base.kind, target.kind)
            or target.kind in (Kind.POINTS, Kind.CHANGE, Kind.MULTIPLE)
            or "|" in words
        ):
            continue
        rises = _side(
            target,
            base.concept,
            base.before + " " if _DOWN_TO.search(base.before) or _UP_TO.search(base.before) else target.before,
        )
        if rises is not None:
            yield _Goal(target, base, _name(base), rises, year, _period(base), 0.8)


_BY_YEAR = re.compile(r"(?:到|至)(20\d\d)年|\bby (?:the end of )?(20\d\d)\b", re.IGNORECASE)


def _year_aimed_at(passage: Passage, target: QuotedFigure) -> int:
    """Return the year of a target in its words or its sentence; 0 where it is none, or not ahead."""
    named = [int(one or other) for one, other in _BY_YEAR.findall(words_before(passage, target))]
    if target.period is not None and target.period.kind == "year" and not named:
        named = [target.period.year]
    year = max(named, default=0)
    return year if target.expected or year > passage.document_year > 0 else 0


def _by_name(passage: Passage) -> Iterator[_Goal]:
    """Pair a target and a base of one rate, each named in full where it stands, anywhere in the text."""
    found: dict[str, list[tuple[QuotedFigure, bool]]] = {}
    for figure in passage.figures:
        if (
            figure.dimension != "percent"
            or figure.kind not in (Kind.LEVEL, Kind.SHARE)
            or figure.figure.upper is not None
        ):
            continue
        names = list(_RATE_NAME.finditer(figure.before))
        if not names or len(figure.before) - names[-1].end() > 40 or "|" in sentence_words(passage, figure):
            continue
        aim = figure.expected or _TARGET_WORDS.search(words_before(passage, figure)) is not None
        found.setdefault(_key(names[-1][0]), []).append((figure, aim))
    for name, told in found.items():
        bases = [one for one, aim in told if not aim]
        aims = [one for one, aim in told if aim]
        if len(bases) != 1 or len(aims) != 1 or bases[0].place != aims[0].place:
            continue
        rises = _side(aims[0], name)
        year = aims[0].period.year if aims[0].period is not None else passage.document_year
        near = abs(paragraph(passage, aims[0]) - paragraph(passage, bases[0])) <= 200
        if rises is not None and near:
            label = _RATE_NAME.findall(aims[0].before)[-1]
            yield _Goal(aims[0], bases[0], label, rises, year, _period(bases[0]), 0.8)


def _key(name: str) -> str:
    """Return one name for the ways in which a rate is called."""
    lowered = name.lower()
    for word in (
        "登记失业率",
        "失业率",
        "城镇化率",
        "森林覆盖率",
        "unemployment",
        "urbani",
        "forest",
        "digital",
        "数字经济",
        "研发",
        "r&d",
    ):
        if word in lowered:
            return word
    return bare(lowered)


def _name(figure: QuotedFigure) -> str:
    return figure.concept or figure.quote


def _period(figure: QuotedFigure) -> str:
    return "" if figure.period is None else figure.period.text


def _find(evidence: Evidence) -> Iterator[Relation]:
    passage = evidence.passage
    for goals in (_tables(passage), _prose(passage)):
        for goal in goals:
            yield _relation(goal)


RULE = TextRule(("TARGET_MET",), _find)
