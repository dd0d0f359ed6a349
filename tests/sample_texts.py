"""Texts with figures and relations made by hand, for tests of judging and of the report."""

from __future__ import annotations

from typing import Any

from plancast.checks.text_rules.judging import judge
from plancast.checks.text_rules.relation import Relation
from plancast.core.check import CheckResult
from plancast.core.figures import parse_figure
from plancast.core.periods import parse_period
from plancast.core.quoted import Kind, Passage, QuotedFigure, Sentence
from plancast.core.text import Text

ENGLISH = (
    "The three industries had an output of 1.8 trillion yuan in 2024, when GDP was 5.39 trillion yuan ($76 billion).\n"
    "Their contribution to GDP was 33.4 percent, after about 7.5 percent in 2021.\n"
    "The city has set up 20 platforms."
)
CHINESE = (
    "2024年三大产业产值1.8万亿元，地区生产总值5.39万亿元（约合760亿美元）。\n"
    "三大产业对地区生产总值的贡献为43.4%，2021年约为7.5%。\n"
    "全市已建成平台20个。"
)


def sample_passage(text: str, quotes: list[str], file: str = "article.txt", **fields: dict[str, Any]) -> Passage:
    """Return a passage whose figures are the quotes, in their order; ``f3={...}`` sets what is read of the fourth."""
    sentences, start = [], 0
    for line, words in enumerate(text.split("\n"), start=1):
        chinese = any("一" <= character <= "鿿" for character in words)
        sentences.append(Sentence(start, start + len(words), line, line - 1, "zh" if chinese else "en"))
        start += len(words) + 1
    figures, at = [], 0
    for number, quote in enumerate(quotes):
        at = text.index(quote, at)
        sentence = next(n for n, one in enumerate(sentences) if one.start <= at < one.end)
        read = {"concept": "output", "period": parse_period("2024"), **fields.get(f"f{number}", {})}
        figures.append(
            QuotedFigure(
                number=number, quote=quote, line=sentences[sentence].line, start=at, end=at + len(quote),
                sentence=sentence, clause=number, before="", after="", figure=parse_figure(quote), **read,
            )
        )  # fmt: skip
        at += len(quote)
    return Passage(file, text, text, tuple(sentences), tuple(figures))


def relation(
    passage: Passage, code: str, *numbers: int, holds: bool = False, sure: float = 0.9, **more: Any
) -> Relation:
    """Return a relation between figures of a passage."""
    arithmetic = more.pop("arithmetic", Text(en=f"{code} of {numbers}", zh=f"{code}：{numbers}"))
    return Relation(code, tuple(passage.figures[n] for n in numbers), holds, sure, arithmetic, **more)


def sample_check(lang: str) -> CheckResult:
    """Return the check of a text of one language: a slip, figures of unlike concepts, and some that agree."""
    if lang == "en":
        quotes = [
            "1.8 trillion yuan",
            "5.39 trillion yuan",
            "$76 billion",
            "33.4 percent",
            "7.5 percent",
            "20 platforms",
        ]
        names = (
            "output of the three industries",
            "GDP",
            "GDP",
            "contribution to GDP",
            "contribution to GDP",
            "platforms",
        )
        text = ENGLISH
    else:
        quotes = ["1.8万亿元", "5.39万亿元", "760亿美元", "43.4%", "7.5%", "20个"]
        names = ("三大产业产值", "地区生产总值", "地区生产总值", "对地区生产总值的贡献", "对地区生产总值的贡献", "平台")
        text = CHINESE
    kinds = (Kind.LEVEL, Kind.LEVEL, Kind.LEVEL, Kind.CONTRIBUTION, Kind.CONTRIBUTION, Kind.LEVEL)
    years: tuple[str | None, ...] = ("2024", "2024", "2024", "2024", "2021", None)
    fields = {
        f"f{n}": {"concept": name, "kind": kind, "period": None if year is None else parse_period(year)}
        for n, (name, kind, year) in enumerate(zip(names, kinds, years, strict=True))
    }
    file = "article.txt" if lang == "en" else "zh.txt"
    passage = sample_passage(text, quotes, file, **fields)
    unlike = Text(
        en="output (gross) over GDP (value added) is no contribution to GDP\n"
        "33.4 percent is 4.4 to 4.5 times 7.5 percent in 3 years",
        zh="产值与生产总值（增加值）之比不是对生产总值的贡献",
    )
    rate_en = "5.39 trillion yuan / $76 billion = 70.4 to 71.5 CNY per USD; market of 2024: 7.0 to 7.4"
    share_zh = "1.8万亿元 / 5.39万亿元 = 32.4%至34.4%；文中43.4%"
    share_en = "1.8 / 5.39 trillion yuan = 32.4 to 34.4 percent; printed 33.4 percent"
    relations = (
        relation(passage, "CURRENCY", 1, 2, holds=lang == "zh", arithmetic=Text(en=rate_en, zh="折合7.0至7.2元/美元")),
        relation(passage, "SHARE", 0, 1, 3, holds=lang == "en", arithmetic=Text(en=share_en, zh=share_zh)),
        relation(passage, "CONCEPT", 3, 4, arithmetic=unlike),
    )
    findings, ledger = judge(passage, relations)
    return CheckResult(version="0.0.0", files=(file,), n_figures=len(ledger), findings=findings, ledger=ledger)
