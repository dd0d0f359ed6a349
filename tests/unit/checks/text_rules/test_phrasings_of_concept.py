"""Shares of GDP and contributions to it in many phrasings, each right and wrong."""

from __future__ import annotations

import pytest

from plancast.checks.text_rules import concept
from text_phrasings import right, wrong
from text_relations import broken

CHINESE = [
    "2024年全市集成电路产业⟦增加值¦产值⟧1120亿元，占全市地区生产总值的12.3%。",
    "去年，该县乡村旅游⟦增加值¦综合收入⟧38.6亿元，占GDP比重达9.4%。",
    "港口全年完成货物贸易额2860亿元，⟦相当于¦占⟧全市GDP的43%。",
    "软件和信息服务业实现⟦增加值¦营业收入⟧4231亿元，对全市GDP的贡献达到18.5%。",
    "全年社会消费品零售总额2150亿元，⟦为¦占⟧地区生产总值的46.7%。",
    "跨境电商⟦增加值¦交易额⟧突破600亿元，占全市生产总值的比例为7.8%。",
    "民宿经济⟦增加值¦总收入⟧21亿元，占全县经济总量的一成以上，达到11.2%。",
    "2024年，全市汽车产业实现⟦增加值¦产值⟧2150亿元，占GDP的15.4%，同比提高0.6个百分点。",
    "2024年，海洋产业增加值占GDP的13.1%，对GDP⟦增长¦⟧的贡献率为22.4%。",
    "指标|数值\n建筑业⟦增加值¦总产值⟧（亿元）|512\n占GDP比重（%）|8.6\n",
    "全市专精特新企业创造⟦增加值¦销售收入⟧860亿元，占全市工业增加值的比重为38%。",
    "直播电商⟦增加值¦成交额⟧达312亿元，贡献了全区GDP的24%。",
    "全市进出口总值4300亿元，⟦外贸依存度¦占GDP的份额⟧为61%。",
    "全市上市公司总市值2.3万亿元，⟦与¦占⟧地区生产总值⟦之比为¦⟧119%。",
    "文旅产业⟦增加值¦总规模⟧达到458亿元，其占全省GDP的比重提升至6.2%。",
    "全市电子商务⟦增加值¦交易规模⟧达1860亿元，占地区生产总值比重为31.2%。",
    "中药材产业⟦增加值¦全产业链产值⟧126亿元，约占全县GDP的三成，即29.8%。",
    "全省规上工业企业⟦增加值¦营业收入⟧3.2万亿元，占GDP比重41%。",
    "餐饮业⟦增加值¦营业额⟧87亿元，其占GDP的比重为3.1%。",
    "房地产业增加值占GDP的6.4%，对GDP⟦增长¦⟧的贡献率为2.1%。",
    "水产业⟦增加值¦出口额⟧46亿元，贡献GDP的8.8%。",
    "体育产业总规模412亿元，⟦其增加值¦⟧占GDP的比重为1.5%。",
    "全市GDP中有12.3%来自⟦跨境电商增加值¦跨境电商交易额⟧。",
    "全年会展业⟦增加值¦综合收入⟧215亿元，对地区生产总值贡献率达4.6%。",
    "纺织业⟦增加值¦产值⟧占全市GDP的21%，达860亿元。",
    "2024年全省林业⟦增加值¦总产值⟧突破9000亿元，占GDP的比重达到28.5%。",
    "民营企业进出口额3200亿元，⟦相当于¦占⟧全市GDP的38%。",
    "夜间经济⟦增加值¦消费额⟧156亿元，占全区GDP比重为12.4%。",
    "金融业增加值占GDP比重8.2%，对GDP⟦增长¦⟧贡献率15.6%，居各行业之首。",
    "電影業⟦增加價值¦票房收入⟧16億元，佔本地生產總值0.06%。",
    "全市数字产业⟦增加值¦营收⟧规模达1260亿元，占全市地区生产总值的23.6%。",
    "家居产业⟦增加值¦产值规模⟧超千亿，达1026亿元，占全市GDP的19.2%。",
]
ENGLISH = [
    "The film industry's ⟦value added¦box office revenue⟧ of $9.4 billion represented 1.1 percent of GDP.",
    "Agricultural ⟦value added¦exports⟧ totalled €18.2 billion, a 7.4 percent share of GDP.",
    "The gaming sector had ⟦value added¦sales⟧ of 88 billion yuan, contributing 3.5 percent to the city's GDP.",
    "Cargo worth $61 billion passed through the port last year, ⟦equivalent to¦accounting for⟧ 31 percent of the state's GDP.",
    "With ⟦gross value added¦a turnover⟧ of £2.1bn, the creative industries make up 4.2% of regional GDP.",
    "Retail sales of $310 billion were ⟦equal to¦a contribution of⟧ 52 percent ⟦of¦to⟧ GDP.",
    "The share of tourism ⟦value added¦receipts⟧ in GDP was 9.6 percent in 2023.",
    "The stock exchange's market capitalisation of $1.9 trillion ⟦equals¦makes up⟧ 88 percent of GDP.",
    "Garment ⟦value added¦exports⟧ ($42 billion) accounted for 11.3 percent of gross domestic product.",
    "In 2024 the digital economy was 41.2 percent of GDP, and its contribution to GDP ⟦growth ¦⟧was 66.5 percent.",
    "The sector's ⟦value added¦gross output⟧ hit 325 billion yuan, accounting for 14.8 percent of the city's GDP.",
    "The scale of the ⟦value added¦market⟧ of bio-manufacturing was 76 billion yuan, taking up 2.9 percent of GDP.",
    "The port's ⟦value added¦cargo⟧ was worth $24 billion, making up 14 percent of the island's GDP.",
    "Online transactions worth 1.2 trillion yuan ⟦compare with¦contributed⟧ 45 percent of the province's GDP.",
    "Revenue from cruises was $8.8 billion; ⟦value added from them¦this⟧ accounts for 5.1 percent of GDP.",
    "The city's logistics sector, whose ⟦value added¦revenues⟧ came to $3.2 billion, contributed 8.1 percent of GDP.",
    "Coffee ⟦value added¦exports⟧ of $1.4 billion represented a tenth, or 10.3 percent, of GDP.",
    "Manufacturing ⟦value added¦sales⟧ totalled 4.2 trillion yuan and accounted for 31 percent of the province's GDP.",
    "The sector turned over $7.7 billion, ⟦equivalent to¦a contribution of⟧ 3.3 percent ⟦of¦to⟧ GDP.",
    "Roughly 38 percent of GDP comes from ⟦the value added of exporters¦export sales of $120 billion⟧.",
    "The GDP share of agriculture's ⟦value added¦gross output⟧ of 310 billion yuan is 7.9 percent.",
    "Film and television ⟦value added¦revenue⟧ hit £14bn last year, which amounts to a share of 0.6% of GDP.",
    "At $23 billion, pharmaceutical ⟦value added¦exports⟧ constituted 9.4 percent of the economy.",
    "Semiconductor ⟦value added¦shipments⟧ of $140 billion contribute some 18 percent of GDP.",
    "Airport-related ⟦value added¦sales⟧ of 46 billion yuan accounted for 3.3 percent of the city's economic output.",
    "The province's cultural industries recorded ⟦value added¦total income⟧ of 520 billion yuan and took up 4.9 percent of GDP.",
    "Services make up 54.6 percent of GDP and contributed 61.2 percent to GDP ⟦growth¦⟧.",
    "Trade in goods of $610 billion ⟦was equivalent to¦contributed⟧ 92 percent of GDP.",
]


@pytest.mark.parametrize("text", [*CHINESE, *ENGLISH])
def test_only_the_wrong_version_is_told(text: str) -> None:
    assert broken(concept.RULE, right(text)) == []
    assert [code for code, _ in broken(concept.RULE, wrong(text))] == ["CONCEPT"]
