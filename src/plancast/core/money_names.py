"""The table of currencies: code, name in Chinese, and the other names and signs each goes by.

Codes: ISO 4217:2015, Codes for the representation of currencies and funds. Words that are other words as well
(`real`, `pound` of mass, `peso` of many countries) stand here only where they say which currency is meant; `pounds` are
taken as sterling, `Rs` as Indian rupees.
"""

from __future__ import annotations

MONEY: tuple[tuple[str, str, str, str], ...] = (
    # code, name in Chinese, signs that stand before a number, other names
    (
        "CNY",
        "元",
        "¥|cn¥|rmb¥|cny|rmb|人民币",
        "yuan|元人民币|人民币元|yuan rmb|rmb yuan|chinese yuan|renminbi|yuan renminbi",
    ),
    ("USD", "美元", "us$|$|usd", "dollar|dollars|us dollar|us dollars|u.s. dollar|u.s. dollars|美金"),
    ("EUR", "欧元", "€|eur", "euro|euros"),
    ("HKD", "港元", "hk$|hkd", "港币|元港币|港币元|hong kong dollar|hong kong dollars"),
    ("GBP", "英镑", "£|gbp|gb£", "pound sterling|pounds sterling|pounds|british pounds"),
    ("JPY", "日元", "jp¥|jpy", "yen|円|日圆|日币|japanese yen"),
    ("INR", "印度卢比", "₹|inr|rs.|rs", "rupee|rupees|卢比|indian rupee|indian rupees"),
    (
        "TWD",
        "新台币",
        "nt$|twd|ntd",
        "台币|元新台币|新台币元|元台币|new taiwan dollar|new taiwan dollars|taiwan dollars",
    ),
    ("KRW", "韩元", "₩|krw", "won|韩币|韩圆|korean won|south korean won"),
    ("VND", "越南盾", "₫|vnd", "dong|越盾|đồng|đ|vietnamese dong"),
    ("SGD", "新加坡元", "s$|sgd", "新元|新币|坡币|singapore dollar|singapore dollars"),
    ("MOP", "澳门元", "mop$|mop", "澳门币|葡币|pataca|patacas"),
    ("AUD", "澳元", "a$|au$|aud", "澳大利亚元|australian dollar|australian dollars"),
    ("NZD", "新西兰元", "nz$|nzd", "纽元|new zealand dollar|new zealand dollars"),
    ("CAD", "加元", "c$|ca$|cad", "加拿大元|加币|canadian dollar|canadian dollars"),
    ("CHF", "瑞士法郎", "chf", "瑞郎|swiss franc|swiss francs"),
    ("THB", "泰铢", "฿|thb", "baht|thai baht"),
    ("MYR", "林吉特", "rm|myr", "令吉|马币|ringgit|malaysian ringgit"),
    ("IDR", "印尼盾", "rp|idr", "印尼卢比|印度尼西亚盾|印度尼西亚卢比|rupiah|rupiahs|indonesian rupiah"),
    ("PHP", "菲律宾比索", "₱|php", "philippine peso|philippine pesos"),
    ("RUB", "卢布", "₽|rub", "俄罗斯卢布|ruble|rubles|rouble|roubles|russian rubles|russian roubles"),
    ("BRL", "雷亚尔", "r$|brl", "巴西雷亚尔|reais|brazilian real|brazilian reais|brazilian reals"),
    ("MXN", "墨西哥比索", "mx$|mxn", "mexican peso|mexican pesos"),
    ("ZAR", "兰特", "zar", "南非兰特|rand|south african rand"),
    ("TRY", "土耳其里拉", "₺|try", "lira|liras|turkish lira|turkish liras"),
    ("SAR", "沙特里亚尔", "sar", "riyal|riyals|saudi riyal|saudi riyals"),
    ("AED", "阿联酋迪拉姆", "aed", "迪拉姆|dirham|dirhams|uae dirham|uae dirhams"),
    ("ILS", "以色列谢克尔", "₪|ils", "谢克尔|shekel|shekels"),
    ("PLN", "兹罗提", "pln", "zloty|zlotys"),
    ("SEK", "瑞典克朗", "sek", "swedish krona|swedish kronor"),
    ("NOK", "挪威克朗", "nok", "norwegian krone|norwegian kroner"),
    ("DKK", "丹麦克朗", "dkk", "danish krone|danish kroner"),
    ("CZK", "捷克克朗", "czk", "czech koruna"),
    ("HUF", "福林", "huf", "匈牙利福林|forint|forints"),
    ("NGN", "奈拉", "₦|ngn", "尼日利亚奈拉|naira|nigerian naira"),
    ("KES", "肯尼亚先令", "kes", "kenyan shilling|kenyan shillings|kenya shillings"),
    ("EGP", "埃及镑", "egp", "egyptian pound|egyptian pounds"),
    ("GHS", "塞地", "ghs|gh¢", "加纳塞地|cedi|cedis|ghana cedis"),
    ("PKR", "巴基斯坦卢比", "pkr", "pakistani rupee|pakistani rupees"),
    ("BDT", "孟加拉塔卡", "bdt|৳", "塔卡|taka|bangladeshi taka"),
    ("LKR", "斯里兰卡卢比", "lkr", "sri lankan rupee|sri lankan rupees"),
    ("KZT", "坚戈", "kzt|₸", "哈萨克斯坦坚戈|tenge"),
)

CURRENCIES: frozenset[str] = frozenset(code for code, *_ in MONEY)
"""Dimensions that are money."""

MONEY_SIGNS: tuple[str, ...] = tuple(
    sorted({sign for *_, signs, _ in MONEY for sign in signs.split("|")}, key=lambda sign: (-len(sign), sign))
)
"""What stands before a number, longest first; letters end where the word ends."""
