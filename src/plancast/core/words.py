"""The words of the field, in both languages: one source for all that is shown.

The Chinese ones are those of official documents: yearly and mid-term evaluations of plans, statistical releases. Keys
of the tables of enumerations are the English words that ``--json`` prints in every language.
"""

from __future__ import annotations

import re

from plancast.core.text import Language, Text

STATUS: dict[str, Text] = {
    "forecast": Text(en="forecast", zh="有走势预测"),
    "reference class": Text(en="reference class", zh="同类目标参照"),
    "met": Text(en="met", zh="已完成"),
    "missed": Text(en="missed", zh="未完成"),
    "bound not set": Text(en="bound not set", zh="目标值待定"),
    "not measurable": Text(en="not measurable", zh="暂不可评估"),
}
"""What is known of a target (`plancast.core.target_outlook.Status`)."""

PACE_CLASS: dict[str, Text] = {
    "ahead": Text(en="ahead", zh="提前实现"),
    "faster": Text(en="faster", zh="快于预期"),
    "on schedule": Text(en="on schedule", zh="基本符合预期"),
    "behind": Text(en="behind", zh="滞后于预期"),
}
"""Pace (`plancast.core.pace.PaceClass`)."""

FORCE: dict[str, Text] = {
    "binding": Text(en="binding", zh="约束性"),
    "indicative": Text(en="indicative", zh="预期性"),
}
"""Force of a target (属性)."""

RELEASE_STATUS: dict[str, Text] = {
    "preliminary": Text(en="preliminary", zh="初步核算数"),
    "final": Text(en="final", zh="最终核实数"),
    "revised": Text(en="revised", zh="修订数"),
    "actual": Text(en="", zh=""),  # the source states none
    "expectation": Text(en="expectation", zh="预计数"),
    "internal": Text(en="internal", zh="内部数据"),
    "retracted": Text(en="retracted", zh="撤回"),
}
"""What a source says of a figure; nothing where it says nothing."""

_NOT_OF_ACCOUNTS = {"preliminary": "初步数", "final": "最终数"}
"""Chinese words for figures that are no national accounts: only those are 核算."""

_ACCOUNTS = re.compile(r"(?:生产总值|增加值)")
_RELATIVE_TO_ACCOUNTS = re.compile(r"单位|相当于|占|比|能耗|能源|排放|用水|用地")

PROBABILITY_FROM: dict[str, Text] = {
    "trajectory": Text(en="trajectory", zh="走势预测"),
    "reference class": Text(en="reference class", zh="同类目标参照"),
}
"""What a probability comes from."""

CAUSE: dict[str, Text] = {
    "new figure": Text(en="new figure", zh="新公布数据"),
    "revision": Text(en="revision", zh="数据修订"),
    "plan edit": Text(en="plan edit", zh="规划调整"),
    "model": Text(en="time and model", zh="时点推移和样本更新"),
}
"""What moved a probability (`plancast.core.moves.Cause`)."""

VERSION_REASON: dict[str, Text] = {
    "first": Text(en="as first printed", zh="原目标"),
    "adjusted": Text(en="adjusted", zh="中期调整"),
    "set": Text(en="set after national review", zh="国家审核后确定"),
    "also_printed": Text(en="another document", zh="其他文件"),
}
"""Why a target has a version."""

SEVERITY: dict[str, Text] = {
    "error": Text(en="error", zh="错误"),
    "warning": Text(en="warning", zh="警告"),
    "info": Text(en="note", zh="提示"),
}
"""How much a finding weighs."""

LEDGER_VERDICT: dict[str, Text] = {
    "agrees": Text(en="agrees", zh="相符"),
    "differs": Text(en="differs", zh="不符"),
    "not comparable": Text(en="not comparable", zh="统计口径不一致，不可比"),
    "not checkable": Text(en="not checkable", zh="无从核对"),
}
"""What is known of a figure of a text (`plancast.core.check.LedgerVerdict`)."""

QUOTED_KIND: dict[str, Text] = {
    "level": Text(en="", zh=""),  # the plain case needs no word
    "change": Text(en="change", zh="增减量"),
    "growth": Text(en="growth", zh="增速"),
    "points": Text(en="difference in points", zh="百分点之差"),
    "share": Text(en="share", zh="比重"),
    "contribution": Text(en="contribution", zh="贡献"),
    "multiple": Text(en="multiple", zh="倍数"),
    "structure": Text(en="structure", zh="构成"),
}
"""What sort of statement a figure of a text is (`plancast.core.quoted.Kind`)."""

STAGE: dict[str, Text] = {
    "preparation": Text(en="preparation", zh="前期"),
    "construction": Text(en="under construction", zh="在建"),
    "completed": Text(en="completed", zh="竣工"),
}
"""Stage of a major project."""

WORDS: dict[str, Text] = {
    "as of": Text(en="as known on", zh="截至"),
    "as printed": Text(en="As printed", zh="规划目标"),
    "base value": Text(en="base value", zh="基期值"),
    "baseline": Text(en="baseline", zh="基准情景"),
    "cannot tell": Text(en="cannot tell", zh="现有数据不足以判断（与零无显著差别）"),
    "cause": Text(en="Cause", zh="变动原因"),
    "class": Text(en="Class", zh="进度评价"),
    "completion": Text(en="done", zh="目标完成情况"),
    "effect": Text(en="effect", zh="影响"),
    "expected": Text(en="expected", zh="市场预期"),
    "figure": Text(en="Figure", zh="数据"),
    "interval": Text(en="80 % interval", zh="80%区间"),
    "latest": Text(en="Latest figure", zh="最新数据"),
    "likely outcome": Text(en="Likely outcome", zh="趋势判断"),
    "median": Text(en="Median", zh="中位数"),
    "nation": Text(en="nation", zh="全国"),
    "city": Text(en="city", zh="本地区"),
    "nowcast": Text(en="Nowcast", zh="初步预计"),
    "not comparable": Text(en="not comparable", zh="统计口径不一致，不可比"),
    "pace": Text(en="pace", zh="进度"),
    "pace needed": Text(en="Pace needed", zh="所需进度"),
    "period": Text(en="Period", zh="时期"),
    "probability": Text(en="Probability", zh="实现概率"),
    "project": Text(en="Project", zh="重大工程项目"),
    "release day": Text(en="Released", zh="发布日期"),
    "source": Text(en="Source", zh="来源"),
    "status": Text(en="Status", zh="状态"),
    "target": Text(en="Target", zh="指标"),
    "time elapsed": Text(en="time elapsed", zh="时间进度"),
    "unit": Text(en="Unit", zh="单位"),
    "unit in charge": Text(en="Unit in charge", zh="牵头单位"),
}
"""Notions that are not values of an enumeration."""


def word(notion: str, lang: Language) -> str:
    """Return the word for a notion.

    Raises
    ------
    KeyError
        If `WORDS` does not have the notion.

    Examples
    --------
    >>> word("base value", "zh")
    '基期值'
    """
    return WORDS[notion].said(lang)


def release_word(status: str, name: Text, lang: Language, indicator: str = "") -> str:
    """Return the word for what a source says of a figure: 初步核算数 of gross product and value added, else 初步数.

    They are told by name, or by an id such as ``gdp_growth``.

    Examples
    --------
    >>> gdp, air = Text(en="GDP", zh="地区生产总值"), Text(en="PM2.5", zh="细颗粒物浓度")
    >>> release_word("preliminary", gdp, "zh"), release_word("preliminary", air, "zh"), release_word("final", air, "en")
    ('初步核算数', '初步数', 'final')
    """
    is_named = _ACCOUNTS.search(name.zh) and not _RELATIVE_TO_ACCOUNTS.search(name.zh)
    is_of_accounts = is_named or indicator.partition("_")[0] == "gdp"
    if lang == "zh" and status in _NOT_OF_ACCOUNTS and not is_of_accounts:
        return _NOT_OF_ACCOUNTS[status]
    return enumerated(RELEASE_STATUS, status, lang)


def enumerated(table: dict[str, Text], value: str, lang: Language) -> str:
    """Return the word for a value of an enumeration; a value the table does not have is shown as it is.

    Examples
    --------
    >>> enumerated(FORCE, "binding", "zh"), enumerated(RELEASE_STATUS, "actual", "en")
    ('约束性', '')
    """
    return table[value].said(lang) if value in table else value
