"""How good a model's statements have been: one row a panel on which it was tried, without look-ahead."""

from __future__ import annotations

from collections.abc import Iterable

from plancast.core.noun import Noun
from plancast.core.plan import Indicator
from plancast.core.text import Text


class ModelRecord(Noun):
    """The record of one model on one panel, written by ``scripts/backtest_pooled.py``."""

    model: str
    """Name of the model."""

    kind: str
    """Kind of indicator it was tried on: ``growth``, ``level``, ``count``, ``share`` or ``rate``."""

    panel_en: str
    """What the panel holds, in English."""

    panel_zh: str
    """The same in Chinese."""

    n_series: int
    """Series."""

    n_origins: int
    """Years from which was forecast."""

    rival: str
    """The best of the plain rivals there."""

    gain: float
    """Mean CRPS over one to five years below the rival's, per cent; negative where the rival was better."""

    cover_80: float
    """Share of outcomes five years ahead inside the central 80 % interval."""


def record_in_words(records: Iterable[ModelRecord], indicator: Indicator) -> Text | None:
    """Return how good the model has been on series of the indicator's kind, or None where it was not tried on any.

    Examples
    --------
    >>> from plancast.core.units import parse_unit
    >>> row = ModelRecord(model="pooled", kind="share", panel_en="urban share of 26 provinces",
    ...     panel_zh="26个省份的城镇化率", n_series=26, n_origins=7, rival="drift", gain=3.3, cover_80=0.31)
    >>> share = Indicator(name=Text(en="Share", zh="比重"), unit=parse_unit("%"), kind="share")
    >>> record_in_words([row], share).en
    'pooled on urban share of 26 provinces: errors 3 % smaller than if the trend goes on, 80 % intervals held 31 %'
    """
    kind = "growth" if indicator.is_growth else "level" if indicator.kind == "index" else indicator.kind
    rows = [row for row in records if row.kind == kind]
    if not rows:
        return None
    return Text(
        en=f"{rows[0].model} on " + "; ".join(_row_en(row) for row in rows),
        zh=f"{model_name(rows[0].model).zh}：" + "；".join(_row_zh(row) for row in rows),
    )


_NAMES_ZH = {"pooled": "跨地区通用"}
"""Names of models in Chinese."""

_RIVALS = {
    "drift": Text(en="if the trend goes on", zh="“按趋势外推”"),
    "last value": Text(en="if all stays as last year", zh="“与上年持平”"),
    "last growth": Text(en="if growth stays as last year", zh="“增速与上年相同”"),
}
"""What the plain rivals say, in words."""


def model_name(model: str) -> Text:
    """Return the name of a model in both languages.

    Examples
    --------
    >>> model_name("pooled").zh
    '跨地区通用模型'
    """
    return Text(en=model, zh=f"{_NAMES_ZH.get(model, model)}模型")


def _rival(row: ModelRecord) -> Text:
    return _RIVALS.get(row.rival, Text(en=f"with {row.rival}", zh=row.rival))


def _row_en(row: ModelRecord) -> str:
    side = "smaller" if row.gain >= 0 else "larger"
    held = f"80 % intervals held {100 * row.cover_80:.0f} %"
    return f"{row.panel_en}: errors {abs(row.gain):.0f} % {side} than {_rival(row).en}, {held}"


def _row_zh(row: ModelRecord) -> str:
    side = "低" if row.gain >= 0 else "高"
    held = f"80%区间在历史检验中的实际命中率为{100 * row.cover_80:.0f}%"
    return f"{row.panel_zh}误差比{_rival(row).zh}{side}{abs(row.gain):.0f}%，{held}"
