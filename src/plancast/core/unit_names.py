"""The table of units: symbol in both languages, dimension, scale, and the other names each goes by.

Scales are to the dimension's base unit: yuan, dollar, per cent, percentage point, metre, square metre, tonne,
tonne of coal equivalent, microgram per cubic metre, second. Definitions: BIPM, The International System of Units
(2019), doi:10.59161/AUEZ1291; 1 mu = 2000/3 square metres, 1 jin = 0.5 kg (State Council of China, 1959 and 1990 on
units); acre, mile, foot, pound, barrel: NIST Handbook 44, appendix C; 1 tonne of oil = 10/7 of coal equivalent (IEA).
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from plancast.core.money_names import MONEY


class Base(NamedTuple):
    """A unit without scale word or denominator."""

    en: str
    zh: str
    dimension: str
    scale: Decimal


_UNITS: tuple[tuple[str, str, str, str, str], ...] = (
    # symbol, symbol in Chinese, dimension, scale, other names
    ("%", "%", "percent", "1", "percent|per cent|pct|pc|百分比"),
    ("‰", "‰", "percent", "0.1", "per mille|permille"),
    ("‱", "‱", "percent", "0.01", ""),
    ("tenths", "成", "percent", "10", "tenth"),
    ("percentage points", "个百分点", "points", "1", "百分点|percentage point|point|points|pp|ppt|pct pts"),
    ("basis points", "个基点", "points", "0.01", "基点|basis point|bp|bps"),
    ("times", "倍", "ratio", "1", "fold|-fold|x|×|ratio"),
    ("index", "指数", "index", "1", ""),
    ("people", "人", "person", "1", "person|persons|capita|head|名|位|个人|residents|inhabitants|workers|employees"),
    ("person-times", "人次", "person-times", "1", "person-time|person times"),
    ("person-years", "人年", "person-years", "1", "person-year|person years"),
    ("m", "米", "length", "1", "metre|metres|meter|meters"),
    ("km", "公里", "length", "1000", "千米|㎞|kilometre|kilometres|kilometer|kilometers"),
    ("cm", "厘米", "length", "0.01", "㎝"),
    ("mm", "毫米", "length", "0.001", "㎜|millimetre|millimetres|millimeter|millimeters"),
    ("miles", "英里", "length", "1609.344", "mile"),
    ("nautical miles", "海里", "length", "1852", "nautical mile"),
    ("li", "华里", "length", "500", ""),
    ("feet", "英尺", "length", "0.3048", "foot|ft"),
    ("m2", "平方米", "area", "1", "㎡|sq m|sqm|square metre|square metres|square meter|square meters"),
    ("km2", "平方公里", "area", "1000000", "平方千米|sq km|sqkm|square kilometre|square kilometres|square kilometers"),
    ("hectares", "公顷", "area", "10000", "hectare|ha"),
    ("mu", "亩", "area", "2000/3", ""),
    ("acres", "英亩", "area", "4046.8564224", "acre"),
    ("sq ft", "平方英尺", "area", "0.09290304", "square foot|square feet|sqft"),
    ("sq miles", "平方英里", "area", "2589988.110336", "square mile|square miles|sq mile"),
    ("m3", "立方米", "volume", "1", "㎥|cubic metre|cubic metres|cubic meter|cubic meters|立方"),
    ("tonnes", "吨", "mass", "1", "tonne|ton|tons|t|metric tons"),
    ("bcm", "十亿立方米", "volume", "1000000000", ""),
    ("barrels", "桶", "volume", "0.158987294928", "barrel|bbl"),
    ("litres", "升", "volume", "0.001", "litre|liter|liters"),
    ("kg", "公斤", "mass", "0.001", "千克|㎏|kilogram|kilograms|kilos"),
    ("jin", "斤", "mass", "0.0005", "市斤|catties"),
    ("dan", "担", "mass", "0.05", "市担"),
    ("grams", "克", "mass", "0.000001", "gram"),
    ("lb", "磅", "mass", "0.00045359237", "lbs"),
    ("quintals", "公担", "mass", "0.1", "quintal"),
    ("tce", "吨标准煤", "energy", "1", "吨标煤|tonnes of coal equivalent|tonnes of standard coal"),
    ("toe", "吨油当量", "energy", "10/7", "吨标准油|吨标油|tonnes of oil equivalent"),
    ("Mtoe", "百万吨油当量", "energy", "10000000/7", ""),
    ("kWh", "千瓦时", "electricity", "1", "度|kilowatt-hours|kilowatt hours"),
    ("MWh", "兆瓦时", "electricity", "1000", "megawatt-hours|megawatt hours"),
    ("GWh", "吉瓦时", "electricity", "1000000", "gigawatt-hours|gigawatt hours"),
    ("TWh", "太瓦时", "electricity", "1000000000", "terawatt-hours|terawatt hours"),
    ("kW", "千瓦", "power", "1", "kilowatt|kilowatts"),
    ("MW", "兆瓦", "power", "1000", "megawatt|megawatts"),
    ("GW", "吉瓦", "power", "1000000", "gigawatt|gigawatts"),
    ("ug/m3", "微克/立方米", "concentration", "1", "μg/m3|mcg/m3|micrograms per cubic metre|micrograms/m3"),
    ("mg/m3", "毫克/立方米", "concentration", "1000", ""),
    ("years", "岁", "time:years", "1", "周岁|year of age|years of age|years old"),
    ("year", "年", "year", "1", "calendar year"),
    ("months", "个月", "time:months", "1", "month|月"),
    ("days", "天", "time:seconds", "86400", "day|日"),
    ("hours", "小时", "time:seconds", "3600", "hour"),
    ("minutes", "分钟", "time:seconds", "60", "minute"),
    ("seconds", "秒", "time:seconds", "1", "second|s"),
    ("tesla", "特斯拉", "magnetic flux density", "1", "T"),
    ("Q", "Q值", "fusion gain", "1", "fusion gain"),
    ("°C", "摄氏度", "temperature", "1", "℃|celsius"),
    ("units", "个", "count", "1", "count"),
    ("establishments", "家", "count", "1", "establishment"),
    ("sites", "处", "count", "1", "site"),
    ("households", "户", "count", "1", "household"),
    ("date", "日期", "date", "1", ""),
    ("text", "文字", "text", "1", "文本"),
    ("tier", "梯次", "tier", "1", ""),
    ("device", "装置", "device", "1", ""),
    ("milestone", "里程碑", "milestone", "1", ""),
)

CLASSIFIERS = "个家座项处所件张套台辆艘条户款例只次场种枚部幢栋支间宗道头匹株羽"
"""Chinese classifiers: they count, without saying what."""

_ENGLISH = {"家": "establishments", "所": "establishments", "处": "sites", "户": "households"}
"""What stands for them in English, where it is not units."""

_COUNTED: tuple[tuple[str, str, str], ...] = (
    # thing counted, its classifier in Chinese, other names (singular forms are added)
    ("TEU", "标准箱", "国际标准箱|standard containers|twenty-foot equivalent units"),
    ("firms", "家", "enterprises|companies|企业"),
    ("headquarters", "家", "总部|地区总部"),
    ("institutions", "家", "机构"),
    ("factories", "家", "工厂|智能工厂"),
    ("hospitals", "家", "医院"),
    ("incubators", "家", "孵化器"),
    ("laboratories", "家", "labs|实验室"),
    ("entities", "家", "主体"),
    ("shops", "家", "门店"),
    ("centres", "个", "centers|中心|研发中心"),
    ("clusters", "个", "集群|产业集群"),
    ("platforms", "个", "平台"),
    ("products", "个", "产品"),
    ("projects", "个", "项目"),
    ("jobs", "个", "岗位|就业岗位"),
    ("channels", "个", "通道"),
    ("qubits", "个", "量子比特"),
    ("approvals", "个", "批件"),
    ("sections", "个", ""),
    ("parks", "座", "公园"),
    ("stations", "座", "车站"),
    ("schools", "所", "学校"),
    ("patents", "件", "专利|发明专利"),
    ("filings", "件", ""),
    ("items", "项", ""),
    ("measures", "项", "措施"),
    ("technologies", "项", ""),
    ("contracts", "项", "合同"),
    ("funds", "只", "基金"),
    ("sub-funds", "只", "子基金"),
    ("beds", "张", "床位"),
    ("homes", "套", "住房|dwellings"),
    ("vehicles", "辆", "车辆"),
    ("patients", "例", "患者"),
    ("passengers", "人次", ""),
    ("visits", "人次", ""),
    ("trips", "人次", "passenger trips|person-trips"),
    ("deaths", "人", ""),
    ("students", "人", "学生"),
)

COUNTS: dict[str, frozenset[str]] = {
    "person": frozenset({"count:jobs", "count:deaths", "count:patients", "count:students"}),
    "person-times": frozenset({"count:passengers", "count:visits", "count:trips"}),
    "year": frozenset({"time:years"}),
}
"""What else a Chinese word counts: 人 also counts jobs and deaths, 人次 passengers, 年 years of life or of a term."""


def _singular(noun: str) -> str:
    return noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s")


def _scale(text: str) -> Decimal:
    whole, _, part = text.partition("/")
    return Decimal(whole) / Decimal(part or 1)


def _named() -> dict[str, Base]:
    known: dict[str, Base] = {}
    for code, zh, signs, others in MONEY:
        base = Base(code, zh, code, Decimal(1))
        known |= dict.fromkeys((code, zh, *signs.split("|"), *others.split("|")), base)
    for en, zh, dimension, scale, others in _UNITS:
        base = Base(en, zh, dimension, _scale(scale))
        known |= dict.fromkeys((en, zh, *filter(None, others.split("|"))), base)
    for noun, classifier, others in _COUNTED:
        base = Base(noun, classifier, f"count:{noun}", Decimal(1))
        for name in (noun, *filter(None, others.split("|"))):
            known |= {name: base, _singular(name): base}
    known["标准箱"] = known["TEU"]
    known |= dict.fromkeys(
        ("units", "unit"), Base("units", "套", "count", Decimal(1))
    )  # of housing more than of others
    return known | {sign: Base(_ENGLISH.get(sign, "units"), sign, "count", Decimal(1)) for sign in CLASSIFIERS}


BASES: dict[str, Base] = _named()
"""Every name of a unit, as written."""

FOLDED: dict[str, Base] = {name.casefold(): base for name, base in reversed(BASES.items())}
"""The same, whatever its case; the first of two names wins."""
