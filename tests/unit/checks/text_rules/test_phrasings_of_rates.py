"""Growth, mean growth, prices, revisions and parts of years told in several clauses: the slip is found, its twin left alone."""

import re

import pytest

from plancast.checks.text_rules import check_passage
from plancast.checks.text_rules.relation import SURE_ENOUGH, Evidence
from plancast.reading.texts.passages import read_passage

SENTENCES = """
GROWTH|Statutory profit after tax of A$1.24 billion was {18.3/13.8}% higher than the prior corresponding period (A$1.09 billion).
GROWTH|Solar additions jumped {75.3/35.7}% last year. Installations came to 1.90 GW; the year before it had been 1.40 GW.
GROWTH|Cocoa arrivals at ports reached 1.85 million tonnes by the end of September. A year before, the figure stood at 1.62 million tonnes, so that the season closed {19.2/14.2}% ahead.
GROWTH|Merchandise exports hit C$53.4 billion in May, which is {9.2/7.2}% more than the C$49.8 billion recorded in May of last year.
GROWTH|GST collections climb {14.1/10.1}% in March\\n\\nGross goods and services tax receipts were ₹1.96 lakh crore last month versus ₹1.78 lakh crore in March 2024, official data showed.
GROWTH|In 2023-24, the estimated receipts other than borrowing stood at Rs 27,16,281 crore. For 2024-25 they are put at Rs 32,07,200 crore, marking an increase of {28.07/18.07} per cent.
GROWTH|前三季度，港口完成货物吞吐量1245.6万吨。去年同期这一数字为1102.8万吨，同比增幅达{17.9/12.9}%。
GROWTH|报告期内，公司归属于上市公司股东的净利润为3.26亿元（上年同期2.71亿元），增幅{26.3/20.3}%。
GROWTH|该车企10月销量同比下滑{52.8/25.8}%。数据显示，当月销售15.8万辆，上年同月为21.3万辆。
GROWTH|公司预计2025年实现净利润34.2亿元，同比增长{54/45}%；上年同期净利润为23.6亿元。
GROWTH|从2019年的120.6万辆到2024年的1286.6万辆，我国新能源汽车年销量五年间增长到{12.7/10.7}倍。
GROWTH|全市充电桩由2020年的1.2万个增加到2024年的5.5万个，达到2020年的{6.4/4.6}倍。
GROWTH|Output of the production sector was up {4.2/2.5}% over the year. Within it, manufacturing rose 3.1% and energy and water supply edged up by 0.6%; there are no other components.
GROWTH|Total passenger traffic rose {6.4/3.4}%, with domestic traffic up 2.6% and international traffic up 5.1%.
GROWTH|Lending to the private sector grew {3.1/6.1}% year on year: credit to households expanded by 4.8% and credit to firms by 7.2%.
GROWTH|Retail sales volumes increased {9.2/2.9}%. Food stores saw a rise of 1.2 per cent and non-food stores one of 4.4 per cent.
GROWTH|Earnings in the public sector rose by 5.0% and in the private sector by 3.9%, giving {7.3/4.3}% for the whole economy.
GROWTH|Exports of goods and services grew {8.3/3.8}%; goods exports were 3.1% and services exports 5.6% higher.
GROWTH|全省服务业增加值增长{7.9/5.2}%。分领域看，生产性服务业增长6.1%，生活性服务业增长4.3%。
GROWTH|两岸口岸客流合计增长{9.7/7.9}%，其中出境增长8.8%、入境增长7.0%。
GROWTH|社会消费品零售总额同比增长{9.4/4.7}%。按经营地分，城镇增长4.6%，乡村增长5.2%。
CAGR|The global market is projected to reach $78.9 billion by 2030. It was valued at $45.2 billion in 2023, so the implied compound annual growth rate is {12.3/8.3}%.
CAGR|Over the last four years, revenue has compounded at {28.1/20.1}% per annum, from ₹4,120 crore in FY20 to ₹8,560 crore in FY24.
CAGR|Installed charging points went up to 3,245 at the end of 2023, from just 1,860 three years earlier, an average annual increase of {24.8/20.4}%.
CAGR|Three-year CAGR of assets under management: {15.2/22.2}% (FY22: ₹2.16 lakh crore; FY25: ₹3.94 lakh crore).
CAGR|- 2017 baseline: 1.42 million hectares under certified farming\\n- 2024: 2.58 million hectares\\n- mean yearly growth over the seven years: {13.9/8.9}%
CAGR|2020年全省高标准农田612万亩，到2024年底已建成748万亩，平均每年增长{7.1/5.1}%。
CAGR|机构预测，2024年全球人形机器人市场规模为10.2亿美元，未来五年年复合增长率为{56/67.4}%，到2029年将达到134.2亿美元。
CAGR|上市三年，公司营收实现了{17.9/25.9}%的复合年增长率——2021年12.48亿元，2024年24.93亿元。
CAGR|到2030年，全市数字经济核心产业增加值达到1200亿元，较2025年的680亿元年均增长{17/12}%左右。
REAL_NOMINAL|The economy expanded 6.4% in real terms while the GDP deflator rose 2.6%; nominal GDP growth was therefore {12.9/9.2}%.
REAL_NOMINAL|Retail turnover was nominally 4.4% higher than a year before. Adjusted for price changes of 2.5%, the increase was {3.9/1.9}%.
REAL_NOMINAL|Average weekly earnings: nominal growth 5.9%, CPI inflation 3.1%, real growth {5.7/2.7}%.
REAL_NOMINAL|The average monthly wage of 46,580 crowns was 6.5% up year on year in nominal terms. Consumer prices increased by 2.8% in the same period, so wages in real terms grew {9.3/3.6}%.
REAL_NOMINAL|工资名义增速6.8%，剔除2.3%的物价涨幅后，实际增速{6.4/4.4}%。
REAL_NOMINAL|地区生产总值（当年价）从612.4亿元到655.9亿元，按可比价格计算增长{7.1/5.8}%，平减指数上涨1.2%。
REAL_NOMINAL|Household consumption, % change\\nNominal | 4.8\\nPrices | 2.6\\nReal | {5.4/2.1}
REAL_NOMINAL|2024年城镇居民收入增长情况（%）\\n名义增速 | 4.6\\n居民消费价格涨幅 | 0.2\\n实际增速 | {5.8/4.4}
VINTAGE|The mid-2023 population estimate was rebased on the census from 5,318,400 to 5,346,900. The mid-2024 estimate, also rebased, is 5,389,200, an increase of {70,800/42,300} people.
VINTAGE|第五次经济普查将2023年该市GDP由8012亿元上修到8536亿元。以修订后的总量和652.0万人的常住人口计，人均GDP约{12.29/13.09}万元。
VINTAGE|With the benchmark revision GDP for 2022 went up from $225.5 billion to $234.1 billion. Divided by a population of 5.0 million, GDP per head now comes to ${45,100/46,820}.
YTD|By the end of October 1,846 kilometers of rural road had been built, {7.7 percent less than the 2,000 kilometers built in the whole of last year/2.1 percent more than by the end of October of last year}.
YTD|2025年上半年，该市生物医药制造业产值905.6亿元，比2024年{下降49.0%；2024年全年产值1776.2亿元/上半年增长3.1%；2024年全年产值1776.2亿元}。
YTD|Passengers (thousand)\\nQ1 | 310.2\\nQ2 | 338.4\\nQ3 | 352.4\\nQ4 | {1,420.5/419.5}\\nYear | 1,420.5
YTD|房地产开发投资（亿元）\\n一季度 | 212.4\\n二季度 | 286.9\\n三季度 | 241.7\\n四季度 | {939.5/198.5}\\n全年 | 939.5
"""

LEFT_ALONE = (
    "Payrolls rose by 199,000 in November. October's gain was revised down to 186,000 from 212,000, so that hiring picked up by 13,000.",
    "The number of payrolled employees rose by 97,000 to 30.2 million, up 1.9% on the year.",
    "6月份发电量16.2亿千瓦时，上半年累计发电82.4亿千瓦时，同比增长3.1%。",
    "The share of trade in GDP rose from 32.3 per cent in FY05 to 40.8 in FY23. The openness indicator rose from 37.5 in FY05 to 45.9 in FY24.",
    "Some 18.4 million visitors came in 2024, 12.2 percent more than the 16.4 million of 2023 and the most since the record of 19.1 million set in 2019.",
    "The base has been updated: emissions in 2019 are now put at 48.6 Mt rather than 45.2 Mt. Against the updated base, the 51.3 Mt of 2024 are 5.6% higher.",
    "GDP expanded 5.0 percent. Exports grew 8.1 percent and imports 9.3 percent.",
    "Vehicle sales reached 4.82 million in 2024, an increase of 3.1 percent; in 2019 they had stood at 5.31 million.",
)


def cases() -> list[tuple[str, str, str]]:
    """Return code, the text with a slip, and the text without it: ``{slip/right}``."""
    found = []
    for line in SENTENCES.strip().splitlines():
        code, text = line.replace("\\n", "\n").split("|", 1)
        slip, right = (re.sub(r"\{(.*?)/([^/{}]*)\}", rf"\{place}", text) for place in (1, 2))
        found.append((code, slip, right))
    return found


def broken(text: str) -> set[str]:
    evidence = Evidence(read_passage(text, "a.txt"), {})
    return {one.code for one in check_passage(evidence) if one.sure >= SURE_ENOUGH and not one.holds}


@pytest.mark.parametrize(("code", "slip", "right"), cases())
def test_slip_and_twin(code: str, slip: str, right: str) -> None:
    assert code in broken(slip)
    assert broken(right) == set()


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_rates_of_other_things_are_left_alone(text: str) -> None:
    assert broken(text) == set()
