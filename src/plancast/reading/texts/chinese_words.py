"""Words of Chinese statistical prose, one list per idea: what moves, how it is marked, what names a rate or a share."""

from __future__ import annotations

from plancast.reading.texts.word_lists import Endings

UP = (
    "递增|年增|季增|月增|增支|增长|增加|上升|提高|提升|上涨|增产|增收|增|升高|升|涨|扩大|加快|回升|攀升|净增|多增|多|高|高出|超出|上扬|飙升|跃升|"
    "走高|扩张|改善|成长|上浮|同增|微增|反弹"
)
"""Rose: 增长5%, 同比多增2.63万亿元."""

DOWN = (
    "递减|年减|季减|月减|减支|下降|减少|回落|降低|下滑|下跌|减产|减收|缩小|收窄|放缓|减|降|跌|萎缩|压减|少|低|下调|减缓|走低|收缩|滑落|削减|缩减|"
    "压缩|精简|缩短|下浮|少增|微降|同降|变缓"
)
"""Fell: 下降2%, 压缩48.2%."""

MOVED = Endings(UP, DOWN)
"""Verbs of moving."""

FALLS = frozenset(DOWN.split("|"))

ONLY_COMPARED = frozenset({"多", "高", "低", "少", "高出"})
"""Verbs of moving only where something is compared: 比上年多3.1亿."""

TO = "至|到|为|了"
"""Behind a verb of moving: what is reached, not by how much it moved (增长到, 降至)."""

ROUND_ABOUT = (
    "约|大约|大概|近|将近|接近|超过|超过了|超|逾|突破|不到|不足|不低于|不少于|不超过|至少|高达|仅|只|只有|仅为|已|已经|就|有望|预计|"
    "预计将|力争|将|将达|均|都|分别|依次|各|平均|进一步|首次|再次|继续|持续|稳步|大幅度|大幅|小幅|明显|显著|快速|较快|较慢|高速|略|"
    "未"
)
"""Marks and manners between the words and the number."""

REACHES = "了|达|达到|为|是|在|到|至|有|实现|完成|幅度|幅度为|幅为|幅达|幅|以上|:| |“|”|\x02|\x03"
"""Copulas and verbs of reaching."""

FILLING = Endings(ROUND_ABOUT, REACHES)
"""What may stand between a verb or a noun and the number it is about."""

RATE_NAMES = (
    "增速|增长率|成长率|增长速度|增幅|涨幅|升幅|降幅|跌幅|减幅|增长目标|平均增速|平均增长|增长预期|复合增长率|复合成长率|"
    "增速目标|增长预期目标|降幅目标"
)
"""Names of rates of change."""

RATES = Endings(RATE_NAMES)
FALLING_RATES = ("降幅", "跌幅", "减幅")

SHARE_NAMES = "比重|占比|份额|比例|占比重|占有率|覆盖率|渗透率|比率|百分比|普及率"
"""Names of shares."""

SHARES = Endings(SHARE_NAMES)

SHARES_ALONE = "比重|占比|份额|比例|所占比重"
"""Names of shares that are no part of what the share is of; 森林覆盖率 is."""

ON_YEAR = Endings("同比|环比|比上年|比上年同期|比上年同月|较上年|较上年同期|比去年|比去年同期|按年|按季|按月")
"""Alone before a rate they say that it is one of change: 同比5%."""

MOVED_TO = "|".join(verb + to for verb in (*UP.split("|"), *DOWN.split("|")) for to in TO.split("|"))
"""Verbs of moving with what is reached: 下降至, 提升到."""

STOCKS_GROWN = Endings("新增|净增|新增加|净增加")
"""Added anew: an amount of its own, not a change of another."""

PLANS = (
    "年初预算|年度预算|全年预算|调整预算|预算|年度计划|年度投资计划|计划|"
    "预期目标|目标任务|目标|任务|全年目标任务|全年任务"
)
"""What an amount is set against: 完成年度计划的106.5%."""
