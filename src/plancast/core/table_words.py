"""Words of tables: names of columns and of release statuses, in English and in the Chinese of official tables."""

from __future__ import annotations

from functools import lru_cache

from plancast.core.glyphs import plain
from plancast.core.raw_rows import ALL_COLUMNS
from plancast.core.words import RELEASE_STATUS

_COLUMNS: dict[str, str] = {
    "indicator": "指标|指标名称|指标标识",
    "period": "时期|时间|报告期|年份",
    "value": "数值|数据|指标值",
    "unit": "单位|计量单位",
    "release_date": "发布日期|发布时间|公布日期",
    "release_status": "发布状态|状态|status",
    "source": "来源|数据来源|资料来源",
    "note": "备注|注|说明|notes",
}
_STATUSES: dict[str, str] = {
    "preliminary": "初步核算数|初步核算|初步数|初步|初步统计数|初核|初核数|快报数|快报",
    "final": "最终核实数|最终核实|核实数|最终数|最终|终核|终核数",
    "revised": "修订数|普查修订数|普查修订|修订",
    "actual": "实际数|实际|实绩",
    "expectation": "预计|预期|预期数",
    "internal": "内部",
}
_LISTED: dict[str, str] = {
    "preliminary": "初步数",
    "final": "最终数",
    "revised": "修订数",
    "actual": "实际数",
    "expectation": "预计数",
    "internal": "内部数据",
    "retracted": "撤回",
}

COLUMN_NAMES: dict[str, str] = {
    **{column: column for column in ALL_COLUMNS},
    **{word: column for column, words in _COLUMNS.items() for word in words.split("|")},
}
"""Every name of a column, and ours for it."""

STATUS_NAMES: dict[str, str] = {
    **{status: status for status in RELEASE_STATUS},
    **{text.zh: status for status, text in RELEASE_STATUS.items() if text.zh},
    **{word: status for status, words in _STATUSES.items() for word in words.split("|")},
}
"""Every word for a release status, and ours for it."""

STATUSES_LISTED = ", ".join(f"{status} ({_LISTED[status]})" for status in RELEASE_STATUS)
"""Each release status and a Chinese word for it, for messages that list them."""


@lru_cache(maxsize=4096)
def column_named(header: str) -> str | None:
    """Return our name of a column, whatever the case and the blanks of its heading; None where there is none.

    Examples
    --------
    >>> column_named("Release date"), column_named("发布状态"), column_named("序号")
    ('release_date', 'release_status', None)
    """
    return COLUMN_NAMES.get("_".join(plain(header).rstrip(":").casefold().replace("-", " ").split()))


def column_listed(column: str) -> str:
    """Return a column's name with the Chinese heading beside it.

    Examples
    --------
    >>> column_listed("source")
    'source (来源)'
    """
    return f"{column} ({_COLUMNS[column].partition('|')[0]})"


@lru_cache(maxsize=256)
def status_named(word: str) -> str:
    """Return our word for a release status; a word that is not known stays as it is.

    Examples
    --------
    >>> status_named("最终核实数"), status_named("Preliminary"), status_named("rumour")
    ('final', 'preliminary', 'rumour')
    """
    return STATUS_NAMES.get(plain(word).casefold(), word)
