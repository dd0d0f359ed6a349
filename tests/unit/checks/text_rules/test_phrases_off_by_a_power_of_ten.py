"""Figures off by a power of ten in many words: each line is a text with what is right and what is not, as {right|wrong}."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast.checks.text_rules import check_passage
from plancast.checks.text_rules.relation import SURE_ENOUGH, Evidence
from plancast.reading.exchange_rates import exchange_rates
from plancast.reading.texts.passages import read_passage

PHRASES = """
Population: China 1,412 million, India {1,428 million|1,428 billion}, United States 335 million.
Exports were $64.2 billion and imports $51.8 billion, leaving a surplus of $12.4 {billion|million}.
Revenue was $4.82 billion and net income $1.13 {billion|trillion} last year.
Of the total of 8.4 million voters, 5.1 {million|billion} cast a ballot.
The city has 9.2 million residents, of whom 2.3 {million|billion} (25 percent) are migrants.
Spending rose to $52.6 billion, of which $18.9 {billion|million} went to health and $33.7 billion to defence.
Each of the 12,500 teachers receives $400, which costs ${5|50} million a year.
The company sold 1.2 million tonnes at an average of $650 a tonne, for revenue of $780 {million|billion}.
GDP of $418.6 billion and a population of 5.92 million give {$70,710|$7,071} per head.
Headline: Exports top $318.5 billion. Exports reached $318.5 {billion|million} last year, the customs said.
Outstanding loans of {₹14.82 lakh crore|₹14.82 crore} rose 11.3 per cent from ₹13.32 lakh crore.
The reservoir holds 1.3 billion cubic metres ({1,300|13,000} million cubic metres) of water.
Direct taxes brought in Rs 9.47 lakh crore and indirect taxes Rs 8.12 lakh crore, Rs 17.59 {lakh crore|lakh} in all.
Sales of $3.47 billion were up 12.5 percent from {$3.08 billion|$3.08 million} a year earlier.
Wheat output was 140.1 million tonnes from 23.6 million hectares, a yield of 5.94 tonnes {per hectare|per mu}.
Cash of $2.14 billion and bonds of $1.06 {billion|million} make up its $3.20 billion of liquid assets.
With 1.5 billion shares outstanding, net profit of $2.7 {billion|million} equals $1.80 a share.
Tax receipts were 38.2 billion euros, 21.5 percent of GDP of 177.7 {billion|million} euros.
The bank's bad loans were 1.62 {billion|trillion} yuan, or 1.35 percent of total loans of 120 billion yuan.
出口总额2,548.3亿元。 Exports totalled 254.83 {billion|million} yuan.
全年实现营业收入58.62亿元,净利润6.13{亿|万亿}元。
该镇水稻面积3.2万亩,亩产612公斤,总产量1.96万{吨|公斤}。
水稻种植面积12.5万亩,平均单产548{公斤|斤},总产6.85万吨。
出口额86.3亿元,进口额52.1亿元,贸易顺差34.2{亿|万}元。
全市工业投资1,236{亿|万}元,占固定资产投资2,835亿元的43.6%。
全县常住人口48.6万人,其中城镇人口27.3{万|亿}人,农村人口21.3万人。
我市GDP突破万亿。全年地区生产总值10,326.5亿元;初步核算,地区生产总值10,326.5{亿|万}元。
耕地面积15.6万亩(约合1.04{万|}公顷)。
每户补贴3,000元,共惠及2.4万户,发放资金7,200{万|亿}元。
全年生产总值3,826亿元,常住人口402万人,人均生产总值{95,174|9,517}元。
一般公共预算收入215.4亿元,比上年的203.2{亿|万}元增长6.0%。
小麦收购价每公斤2.4元,全县售粮5.2万吨,农民增收1.248{亿|万}元。
全年供水1.35亿立方米,其中生活用水0.52{亿|万亿}立方米,工业用水0.83亿立方米。
总资产达4.36万亿元,同比增长8.2%,上年末为4.03{万亿|亿}元。
存款余额1.82万亿元,贷款余额1.47万亿元,存贷比{80.8|8.08}%。
全年接待游客3,640万人次,实现旅游收入364亿元,人均消费{1,000|10,000}元。
公司发行1.2亿股,每股发行价25.5元,募集资金30.6{亿|万}元。
造林面积8.4万亩(5,600{|万}公顷),森林覆盖率达41%。
新能源汽车销量1,286{万|亿}辆,占汽车总销量3,143万辆的40.9%。
全市研发经费投入86.4亿元,占地区生产总值3,210{亿|万}元的2.69%。
Sales of 3.24 million cars at $28,500 apiece brought in $92.3 {billion|million}.
Assets of $48.6 billion less liabilities of $31.2 billion leave equity of $17.4 {billion|million}.
The programme reached 640,000 children at $12 each, or ${7.68|76.8} million altogether.
State revenue rose to 214.6 billion pesos from 198.7 {billion|million} pesos, a gain of 8.0 percent.
Births numbered 9.02 million and deaths 11.1 million, so that the population fell by 2.08 {million|billion}.
Electricity use reached 9.22 trillion kWh, of which industry took 6.08 {trillion|million} kWh.
Investors put in $62.5 million, including $18.4 {million|billion} from abroad.
The bank reported income of $8.42 billion. Income of $8.42 {billion|million} beat forecasts, analysts said.
Retail sales came to 48.3 trillion yuan; online sales, at 15.5 {trillion|billion} yuan, made up 32.1 percent of the total.
全市户籍人口612.5万人,其中女性301.2{万|亿}人。
财政收入412.6亿元,财政支出568.3亿元,收支差额155.7{亿|万}元。
该公司营收1,254.3亿元,归母净利润86.2{亿|万亿}元,同比增长4.1%。
全年快递业务量18.6亿件,业务收入158亿元,平均每件{8.5|85}元。
玉米播种面积86万亩,亩产520公斤,总产44.7万{吨|公斤}。
共有3.6万名学生,每人补助1,250元,合计4,500{万|亿}元。
2023年末贷款余额2,684亿元,较年初的2,415{亿|万}元增长11.1%。
研发投入32.6亿元,占营业收入(520{亿|万}元)的6.27%。
建筑面积12.8万平方米,总造价6.4{亿|万}元,每平方米造价5,000元。
我国人口14.1{亿|万亿}人,居世界第二。
全年用电量1,258.6亿千瓦时,其中工业用电852.4{亿|万亿}千瓦时。
全年外贸顺差7.06万亿元,出口25.45万亿元,进口18.39{万亿|亿}元。
""".strip().splitlines()


def _broken(text: str) -> set[str]:
    evidence = Evidence(read_passage(text, "-"), exchange_rates())
    return {one.code for one in check_passage(evidence) if not one.holds and one.sure >= SURE_ENOUGH}


def _said(phrase: str, which: int) -> str:
    return re.sub(r"\{([^|{}]*)\|([^{}]*)\}", lambda found: found[which], phrase)


@pytest.mark.parametrize("phrase", PHRASES)
def test_what_is_right_is_left_alone(phrase: str) -> None:
    assert _broken(_said(phrase, 1)) == set()


@pytest.mark.parametrize("phrase", PHRASES)
def test_what_is_wrong_is_found(phrase: str) -> None:
    assert "UNIT_SCALE" in _broken(_said(phrase, 2))


LEFT_ALONE = (
    "铁路客运周转量33916亿人公里,客运量43.1亿人次。",
    "规模以上工业企业利润总额8059.6亿元。每户企业营业收入168.6万元。",
    "Sales were $214 million, and costs of $41.6 million rose 94 per cent.",
    "GDP was 5.3 trillion yuan, of which 12 billion came from fisheries; income per head was 61,000 yuan.",
    "全年财政收入412.6亿元,其中税收286.1亿元,人均支出9,412元。",
    "The port handled 4.2 million boxes at a fee of $95 each; its profit was $38 million.",
)


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_figures_of_unlike_size_are_left_alone(text: str) -> None:
    assert "UNIT_SCALE" not in _broken(text)


@given(st.integers(2_000, 99_999), st.integers(1_000, 99_999))
@settings(max_examples=25, deadline=None)
def test_a_balance_is_left_alone_and_found_when_its_scale_word_slips(exports: int, imports: int) -> None:
    gap = abs(exports - imports)
    if gap < 1_000:
        return
    word = "surplus" if exports > imports else "deficit"
    more, less, left = (f"{Decimal(one) / 100:.2f}" for one in (exports, imports, gap))
    text = f"Exports were ${more} billion and imports ${less} billion, with a trade {word} of ${left} {{}}."
    assert _broken(text.format("billion")) == set()
    assert _broken(text.format("million")) == {"UNIT_SCALE"}


@given(st.integers(101, 9_999), st.integers(101, 9_999))
@settings(max_examples=25, deadline=None)
def test_a_total_of_grants_is_left_alone_and_found_when_its_unit_slips(grant: int, households: int) -> None:
    total = Decimal(grant * households) / 10_000
    text = f"每户补贴{grant}元,共惠及{households}户,发放资金{total}{{}}元。"
    assert _broken(text.format("万")) == set()
    assert "UNIT_SCALE" in _broken(text.format("亿"))
