"""Quarters, halves and months of one year, and the longer period that they make up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancast.checks.text_rules.matching import bounded
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.subjects import Subject, of_one_place
from plancast.checks.text_rules.sums import sum_relation
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind

_STOCKS = compiled(
    r"余额|存款|贷款|人口|面积|企业|户|资产|负债|存量|保有|累计|率|指数|价格|人均|平均|单产|储备|库存|市值|"
    r"\b(?:balance|deposits?|loans?|population|area|stock|assets|rate|index|price|average|debt|employment|reserves)\b",
    re.IGNORECASE,
)
_OPEN_WORDS = {
    "一季度":
        "Q1",
            "第一季度":
                "Q1",
                    "二季度":
                        "Q2", "第二季度": "Q2", "三季度": "Q3", "第三季度": "Q3", "四季度": "Q4", "第四季度": "Q4",
    "上半年": "H1", "今年上半年": "H1", "下半年": "H2", "前三季度": "N", "今年前三季度": "N", "全年": "Y",
}  # fmt: skip
_MADE_OF = {
    "H1": ("Q1", "Q2"),
    "N": ("Q1", "Q2", "Q3"),
    "Y": ("Q1", "Q2", "Q3", "Q4"),
    "y": ("H1", "H2"),
    "h": ("H1", "Q3"),
}
"""Longer periods and the shorter ones that they are made of; small letters for second ways of making them."""

_PRINTED = compiled(r"(\d{4})(?: ?(Q[1-4])(?:-(Q[1-4]))?)?\Z")


def quarters(subjects: Sequence[Subject]) -> Iterator[Relation]:
    """Yield totals of a period with those of all parts of it."""
    by_name: dict[tuple[str, str, str], dict[str, Subject]] = {}
    for one in subjects:
        figure = one.figure
        if figure.kind is not Kind.LEVEL or not one.name or not bounded(figure) or _STOCKS.search(one.name):
            continue
        if (
            figure.dimension in ("", "percent", "points", "ratio")
            or "/" in figure.dimension
            or figure.per_head
            or figure.figure.upper is not None
        ):
            continue
        year, part = _part(one.when)
        if part:
            by_name.setdefault((one.name, figure.dimension, year), {}).setdefault(part, one)
    for parts in by_name.values():
        yield from _of(parts)


def _part(when: str) -> tuple[str, str]:
    if words := _OPEN_WORDS.get(when):
        return "", words
    found = _PRINTED.fullmatch(when)
    if found is None:
        return "", ""
    year, first, last = found.groups()
    if last is None:
        return year, first or "Y"
    return year, {("Q1", "Q2"): "H1", ("Q3", "Q4"): "H2", ("Q1", "Q3"): "N", ("Q1", "Q4"): "Y"}.get((first, last), "")


def _of(parts: dict[str, Subject]) -> Iterator[Relation]:
    for key, made_of in _MADE_OF.items():
        whole = parts.get({"y": "Y", "h": "N"}.get(key, key))
        members = [parts[part] for part in made_of if part in parts]
        if whole is None or len(members) != len(made_of):
            continue
        sure = min(one.sure for one in (whole, *members))
        sure = min(sure, *(of_one_place(whole.place, one.place or whole.place) for one in members))
        relation = sum_relation(whole.figure, [one.figure for one in members], sure)
        if relation is not None:
            yield relation
