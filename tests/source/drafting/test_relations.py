"""Which rules are drafted from sentences in the manner of reports, and which are not."""

from collections.abc import Callable

import pytest

from unionstats.source.drafting.draft import draft
from unionstats.source.drafting.relations.relation import Doubt

Rules = Callable[[str], list[str]]

CHINESE = {
    # growth, increases
    "工会经费收入63.8亿元，同比增长6.6%。": ["6.6% = (63.8亿元 - ?1) / ?1"],
    "地方投资完成50.2亿元，下降3.9%。": ["3.9% = (?1 - 50.2亿元) / ?1"],
    "肉牛出栏10万头，比上年同期增长0.8%。": ["0.8% = (10万头 - ?1) / ?1"],
    "基层工会12,345个，比上年末增加345个，增长2.9%。": [
        "345个 = 12,345个 - ?1",
        "2.9% = (12,345个 - ?1) / ?1",
    ],
    "专职干部3.2万人，较上年减少0.1万人，下降3.0%。": [
        "0.1万人 = ?1 - 3.2万人",
        "3.0% = (?1 - 3.2万人) / ?1",
    ],
    "企业由100家增加到120家，增长20%。": ["20% = (120家 - 100家) / 100家"],
    "平均每户2.62人，比2010年的3.10人减少0.48人。": ["0.48人 = 3.10人 - 2.62人"],
    "会员达到46万人，是上年的2.3倍。": ["2.3倍 = 46万人 / ?1"],
    "会员120万人，同比增长5%，环比增长1%。": ["5% = (120万人 - ?1) / ?1", "1% = (120万人 - ?2) / ?2"],
    "增值税12.8亿元、房产税9.5亿元，同比分别增长10.8%、29.5%。": [
        "10.8% = (12.8亿元 - ?1) / ?1",
        "29.5% = (9.5亿元 - ?2) / ?2",
    ],
    "甲税1.6亿元、乙税1.5亿元，分别增长1%、2%，丙税1.3亿元、丁税3亿元，分别下降3%、4%。": [
        "1% = (1.6亿元 - ?1) / ?1",
        "2% = (1.5亿元 - ?2) / ?2",
        "3% = (?3 - 1.3亿元) / ?3",
        "4% = (?4 - 3亿元) / ?4",
    ],
    # the rates may be those of both cases, or of both counts of the last one
    "审结甲类案件40件55人，乙类案件84件131人，同比分别下降11.9%、上升20.9%。": [],
    "审结甲类案件40件，乙类案件84件131人，同比分别下降11.9%、上升20.9%。": [
        "11.9% = (?1 - 84件) / ?1",
        "20.9% = (131人 - ?2) / ?2",
    ],
    "地区生产总值769.8亿元，按可比价格计算，比上年增长3.5%。": ["3.5% = (769.8亿元 - ?1) / ?1"],
    "会员同比增长5%，达到120万人。": ["5% = (120万人 - ?1) / ?1"],
    "用电量398.5亿千瓦时，增长1.3%，其中工业用电量185.2亿千瓦时，下降0.6%。": [
        "1.3% = (398.5亿千瓦时 - ?1) / ?1",
        "0.6% = (?2 - 185.2亿千瓦时) / ?2",
        "185.2亿千瓦时 <= 398.5亿千瓦时",
    ],
    # what a bracket says of all figures to come
    "新收案件3211件（不含旧存288件，下同），比上年减少42件，下降1.3%。": [
        "42件 = ?1 - 3211件",
        "1.3% = (?1 - 3211件) / ?1",
    ],
    "新建企业48家，增长超过20%。": ["超过20% = (48家 - ?1) / ?1"],
    # percentage points
    "参保率较上年提高3.2个百分点，达到64.5%。": ["3.2个百分点 = 64.5% - ?1"],
    "入会率为85.3%，比上年提高1.2个百分点。": ["1.2个百分点 = 85.3% - ?1"],
    "入会率为85.3%，高于全国0.7、全省2.3个百分点。": ["0.7个百分点 = 85.3% - ?1", "2.3个百分点 = 85.3% - ?2"],
    "建会率为88%，较上年下降0.5个百分点。": ["0.5个百分点 = ?1 - 88%"],
    "入会率由80%提高到85%，提高5个百分点。": ["5个百分点 = 85% - 80%"],
    "失业率为5.5%，比上年的5.1%提高0.4个百分点。": ["0.4个百分点 = 5.5% - 5.1%"],
    # shares
    "外来户8100户，其中区内户5100户，流动户3000户；流动户中，跨省户900户，占三成，省内户2500户。": [
        "三成 = 900户 / 3000户",
        "8100户 = 5100户 + 3000户",
        "3000户 = 900户 + 2500户",
    ],
    "女会员48万人，占会员总数的40%。": ["40% = 48万人 / ?1"],
    "会员120万人，其中女会员48万人，占会员总数的40%。": ["40% = 48万人 / 120万人", "48万人 <= 120万人"],
    "获奖企业62个，获奖班组34个，获奖职工241人，分别占企业和职工总数的77.5%、68%、60.6%。": [
        "77.5% = 62个 / ?1",
        "68% = 34个 / ?2",
        "60.6% = 241人 / ?3",
    ],
    "一线职工60人、技术职工40人，分别占获奖总数的60%、40%。": ["60% = 60人 / ?1", "40% = 40人 / ?1"],
    "男性为51人，占51%；女性为49人，占49%。": ["51% = 51人 / ?1", "49% = 49人 / ?1", "?1 = 51人 + 49人"],
    "城镇人口780.5万人，占常住人口比重（常住人口城镇化率）为85.3%。": ["85.3% = 780.5万人 / ?1"],
    "会员186.4万人，其中农民工会员42.1万人，女会员71.3万人，分别占会员总数的22.6%和38.3%。": [
        "22.6% = 42.1万人 / 186.4万人",
        "38.3% = 71.3万人 / 186.4万人",
        "42.1万人 <= 186.4万人",
        "71.3万人 <= 186.4万人",
    ],
    # parts and totals
    "受理来电8652件，其中咨询类6120件，投诉类2532件。": ["8652件 = 6120件 + 2532件"],
    "全国人口共144人，其中：大陆31个省的人口共141人；香港人口为2人；澳门人口为1人。": [
        "144人 = 141人 + 2人 + 1人"
    ],
    "工会会员100人，其中女会员40人。": ["40人 <= 100人"],
    "农民工29562万人。其中，外出农民工17190万人；本地农民工12372万人。": [
        "29562万人 = 17190万人 + 12372万人"
    ],
    "播种面积1128万亩（水田168万亩、旱田960万亩）。": ["1128万亩 = 168万亩 + 960万亩"],
    "投资63.8亿元。从隶属关系看，中直投资50.2亿元；地方投资13.6亿元。": ["63.8亿元 = 50.2亿元 + 13.6亿元"],
    "甲区30家、乙区40家、丙区50家，合计120家。": ["120家 = 30家 + 40家 + 50家"],
    "82种工业产品中，产量增长的有45种。": ["45种 <= 82种"],
    "创新工作室313个、劳模工作室31个，其中，科技企业创新工作室205个、科技企业劳模工作室10个。": [
        "205个 <= 313个",
        "10个 <= 31个",
    ],
    # averages, amounts for each
    "举办培训40场，参加2000人次，平均每场50人次。": ["50人次 = 2000人次 / 40场"],
    "筹集资金500万元，慰问职工2500户，户均2000元。": ["2000元 = 500万元 / 2500户"],
    "评选工作室10个，每个给予10万元。": ["?1 = 10万元 * 10个"],
    # ratios of parts of one whole
    "三次产业结构为3.9：59.5：36.6。": ["100 = 3.9 + 59.5 + 36.6"],
}

ENGLISH = {
    "Union dues came to £4.5 million, up 5% on 2021.": ["5% = (£4.5 million - ?1) / ?1"],
    "There were 1,234 strikes, down 12% on the year before.": ["12% = (?1 - 1,234 strikes) / ?1"],
    "New cases came to 3,211 (without 288 pending, same below), down 1.3%.": ["1.3% = (?1 - 3,211) / ?1"],
    "Membership rose by 4% to 52,000.": ["4% = (52,000 - ?1) / ?1"],
    "Membership fell by 200,000 (3.1%) on the year to 6.25 million.": [
        "200,000 = ?1 - 6.25 million",
        "3.1% = (?1 - 6.25 million) / ?1",
    ],
    "Employment increased by 2.4 percent, from 1,250 to 1,280.": ["2.4 percent = (1,280 - 1,250) / 1,250"],
    "There were 52,000 members, a 4% increase.": ["4% = (52,000 members - ?1) / ?1"],
    "Strike days came to 1.2 million, compared with 2.5 million in 2022, a fall of 52%.": [
        "52% = (2.5 million - 1.2 million) / 2.5 million"
    ],
    "The rate was 10.0 percent, up 0.2 percentage points from 2021.": [
        "0.2 percentage points = 10.0 percent - ?1"
    ],
    "Of the 60 firms, 45 had a union, accounting for 75% of the firms.": ["75% = 45 / 60 firms"],
    "Of the 240 delegates, 96 (40%) were women.": ["40% = 96 / 240 delegates"],
    "The branch has 320 members, of whom 200 are women.": ["200 <= 320 members"],
    "The union has 500 members. Of these, 300 are women and 200 are men.": ["500 members = 300 + 200"],
    "Women won 62 medals and men 34 medals, accounting for 77.5% and 68% of their totals respectively.": [
        "77.5% = 62 medals / ?1",
        "68% = 34 medals / ?2",
    ],
    "The federation trained 1,200 workers in 48 sessions, an average of 25 per session.": [
        "25 = 1,200 workers / 48 sessions"
    ],
}

BULLETINS = {
    # shares
    "Of the 14.4 million union members, 7.0 million worked in the public sector and 7.4 million in the private"
    " sector, accounting for 48.6 percent and 51.4 percent of all members, respectively.": [
        "48.6 percent = 7.0 million / 14.4 million",
        "51.4 percent = 7.4 million / 14.4 million",
        "14.4 million = 7.0 million + 7.4 million",
    ],
    "In 2023, 7.0 million worked in the public sector and 7.4 million in the private sector, accounting for"
    " 48.6 percent and 51.4 percent of all members, respectively.": [
        "48.6 percent = 7.0 million / ?1",
        "51.4 percent = 7.4 million / ?1",
        "100% = 48.6 percent + 51.4 percent",
    ],
    "Full-time workers, at 121.0 million, accounted for 82.6 percent of all wage and salary workers.": [
        "82.6 percent = 121.0 million / ?1"
    ],
    "Public-sector workers made up 48.6 percent (7.0 million) of the 14.4 million members.": [
        "48.6 percent = 7.0 million / 14.4 million members"
    ],
    "51.0 percent (34.2 million) of the 67.0 million residents were women.": [
        "51.0 percent = 34.2 million / 67.0 million residents"
    ],
    "Women held 96 of the 240 seats (40%).": ["40% = 96 / 240"],
    "The 14 regions had 3,000 members, or 25% of the total.": ["25% = 3,000 members / ?1"],
    # growth, increases
    "The number of wage and salary workers belonging to unions, at 14.4 million, rose by 139,000, or 1.0"
    " percent, from 2022.": ["139,000 = 14.4 million - ?1", "1.0 percent = (14.4 million - ?1) / ?1"],
    "The number of employees rose by 300,000, or 1.1 percent, to 28.1 million.": [
        "300,000 = 28.1 million - ?1",
        "1.1 percent = (28.1 million - ?1) / ?1",
    ],
    "Membership fell from 6.4 million in 2022 to 6.2 million in 2023, a fall of 3.1%.": [
        "3.1% = (6.4 million - 6.2 million) / 6.4 million"
    ],
    "The number of members rose from 1,250 in 2022 to 1,300 in 2023, an increase of 50, or 4.0 percent.": [
        "50 = 1,300 - 1,250",
        "4.0 percent = (1,300 - 1,250) / 1,250",
    ],
    "Total expenditure was £1,250,000, up £50,000 (4.2%) on the previous year.": [
        "£50,000 = £1,250,000 - ?1",
        "4.2% = (£1,250,000 - ?1) / ?1",
    ],
    "Subscriptions were up 5% on 2022 to £2.1 million.": ["5% = (£2.1 million - ?1) / ?1"],
    "Membership in the north fell by 1,200 to 10,800, while that in the south rose by 300 to 9,300.": [
        "1,200 = ?1 - 10,800",
        "300 = 9,300 - ?2",
    ],
    "In England there were 5.1 million members and in Wales 0.4 million, up 2.0% and down 1.5% respectively.": [
        "2.0% = (5.1 million members - ?1) / ?1",
        "1.5% = (?2 - 0.4 million) / ?2",
    ],
    # percentage points
    "The rate among women was 24.1%, 3.2 percentage points higher than among men (20.9%).": [
        "3.2 percentage points = 24.1% - 20.9%"
    ],
    "The rate in Scotland was 28.0%, 1.5 percentage points lower than in 2022.": [
        "1.5 percentage points = ?1 - 28.0%"
    ],
    # parts and totals
    "Of the 14.4 million union members, 6.0 million worked in the public sector and 7.4 million in the private"
    " sector.": ["14.4 million = 6.0 million + 7.4 million"],
    "The population was 67.0 million, of whom 34.2 million (51.0%) were women.": [
        "51.0% = 34.2 million / 67.0 million",
        "34.2 million <= 67.0 million",
    ],
    "Income was £4.5 million, of which £3.0 million came from subscriptions and £1.5 million from investments.": [
        "£4.5 million = £3.0 million + £1.5 million"
    ],
    "Of the 320 branches, 120 were in the north, 110 in the south and 90 in the west.": [
        "320 branches = 120 + 110 + 90"
    ],
    "Of 1,500 respondents, 600 (40%) were members and 900 (60%) were not.": [
        "40% = 600 / 1,500 respondents",
        "60% = 900 / 1,500 respondents",
        "1,500 respondents = 600 + 900",
    ],
    "The private sector had 7.4 million members and the public sector 7.0 million, a total of 14.4 million.": [
        "14.4 million = 7.4 million members + 7.0 million"
    ],
    # averages
    "A total of 1,200 members attended 48 meetings, an average of 25 members per meeting.": [
        "25 members = 1,200 members / 48 meetings"
    ],
    # what is not stated, or not clearly
    "About one in five employees (20.7%) were members.": [],
    "Men and women accounted for 52.3 percent and 47.7 percent of members, respectively.": [
        "100% = 52.3 percent + 47.7 percent"
    ],
    "The union membership rate was 10.0 percent in 2023, compared with 10.1 percent in 2022.": [],
    "There were 33 major work stoppages in 2023, involving 458,900 workers, up from 23 stoppages in 2022.": [],
    "Membership rose by 200,000 among women and fell by 60,000 among men.": [],
    "Some 600 women and 400 men attended, accounting for 60% of the members.": [],
    "There were 1,200 members in the north and 800 in the south, up 5% on 2022.": [],
    "There were 600 women and 400 men, representing 60% and 40% of members.": [],
    "Of the 1,250 delegates, 45% were women.": [],
    "Women, who number 96, sat with 144 men, making up 40% of the council.": [],
    "Of the 500 members, 450 voted, 300 of them in person.": ["450 <= 500 members"],
}

NOTHING = [
    # of each one counted
    "全市9家企业都盈利，4家增长超过20%。",
    "5个县增速超过10%。",
    "Twelve branches grew by more than 30%.",
    "At least 14 unions shrank by over 5%.",
    "拉动GDP增长1.1个百分点，贡献率为57%。",  # points that no rate before them has
    "年均增长5%，两年平均增长4.2%。",  # growth of several years
    "会员120万人，年均增长5%。",
    "会员120万人，两年平均增长4.2%。",
    "企业82家，其中增幅较大的有5家。",  # examples
    "1000名职工中女职工占45%。",  # the share of women is not that of the 1000
    "干部30人，专职率下降5%。",  # the growth of something else
    "性别比为105.07：100。",
    "发放补贴300万元，惠及企业50家。",
    "培训职工2000人，其中投入资金30万元。",  # no part in another unit
    "会员5人、6人、7人，分别增长3%、4%。",  # which two of three
    "从主要税种看，增值税12.8亿元、房产税9.5亿元。",
    "城镇人口增加236415856人，增长35%。",  # the growth of a stock that is not printed
    "The rate was 10.0 percent, little changed from 10.1 percent.",
    "There were 500 members in the north and 300 in the south.",
    "The north, the south and the west rose by 3%, 4% and 5% respectively.",
]


@pytest.mark.parametrize("text", CHINESE)
def test_chinese_sentences(rules: Rules, text: str) -> None:
    """Each relation that a sentence states is a rule, with its own figures."""
    assert rules(text) == CHINESE[text]


@pytest.mark.parametrize("text", ENGLISH)
def test_english_sentences(rules: Rules, text: str) -> None:
    """The same in English."""
    assert rules(text) == ENGLISH[text]


@pytest.mark.parametrize("text", BULLETINS)
def test_sentences_of_bulletins(rules: Rules, text: str) -> None:
    """Each figure has the part, whole or base that the grammar gives it, and none where that is unsure."""
    assert rules(text) == BULLETINS[text]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_not_stated_is_no_rule(rules: Rules, text: str) -> None:
    """A wrong rule is worse than none."""
    assert rules(text) == []


def test_shares_that_no_one_total_fits_have_one_each(rules: Rules) -> None:
    """The sentence names one total, the figures need two: that is said, and no rule clashes."""
    text = "企业62个、班组34个，分别占获奖总数的77.5%、68%。"
    assert rules(text) == ["77.5% = 62个 / ?1", "68% = 34个 / ?2"]
    assert {doubt for rule in draft(text).rules for doubt in rule.doubts} == {Doubt.ONE_WHOLE}


def test_growth_at_constant_prices_shares_no_base_with_an_increase(rules: Rules) -> None:
    """73.5 of 626.9 at current prices is not the 2% of real growth."""
    text = "地区生产总值626.9亿元，现价总量比同期增加73.5亿元，同比增长2%，比同期增速高0.8个百分点。"
    assert rules(text) == [
        "73.5亿元 = 626.9亿元 - ?1",
        "2% = (626.9亿元 - ?2) / ?2",
        "0.8个百分点 = 2% - ?3",
    ]
    assert [rule.doubts for rule in draft(text).rules] == [(), (Doubt.PRICES,), ()]


def test_for_each_of_which_is_a_doubt(rules: Rules) -> None:
    """Each of two lists: the nearer one is taken, and said to be unsure."""
    text = "工作室313个、基地31个，其中，企业工作室205个、企业基地10个，每个给予10万元。"
    assert rules(text)[0] == "?1 = 10万元 * (205个 + 10个)"
    assert draft(text).rules[0].doubts == (Doubt.EACH,)


def test_a_share_of_something_unnamed_is_a_doubt() -> None:
    """The text does not say of what."""
    drafted = draft("女会员48万人，占45%。")
    assert [figure.doubts for figure in drafted.figures if figure.stated] == [(), (Doubt.WHOLE,)]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("60岁及以上人口为264人，占18.70%，其中65岁及以上人口为190人，占13.50%。", "264人"),
        ("男性723人，占51.24%；女性688人，占48.76%，其中老年女性190人。", "688人"),
    ],
)
def test_a_part_of_a_part(rules: Rules, text: str, whole: str) -> None:
    """What stands between the same semicolons is the whole."""
    assert rules(text)[-1].endswith(f"人 <= {whole}")


def test_terms_of_a_ratio_are_rounded(rules: Rules) -> None:
    """Shares of 100 that make 101 by rounding still make 100; a ratio of three that do not are no shares."""
    assert rules("产业结构为33.3：33.3：33.3。") == ["100 = 33.3 + 33.3 + 33.3"]
    assert rules("人员比例为3：2：1。") == []
    assert all(one.whole is False for one in draft("产业结构为33：33：33。").figures)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "全国人口与2010年的1339724852人相比，增加72053872人，增长5.38%。",
            ["5.38% = 72053872人 / 1339724852人"],
        ),
        (
            "新增学位分别为1.2万个和0.9万个，同比分别增加0.3万个和减少0.1万个。",
            ["0.3万个 = 1.2万个 - ?1", "0.1万个 = ?2 - 0.9万个"],
        ),
        ("新发行2000份，其中，订阅比上年多300份。", []),
        ("130 unions, of which 92 were independent, 12 fewer than in 2020.", ["92 <= 130 unions"]),
        ("会员1200人，比上年减少20人。", ["20人 = ?1 - 1200人"]),
        (
            "It saw an increase of 50 or 4.0 percent to 1,300 members.",
            ["50 = 1,300 members - ?1", "4.0 percent = (1,300 members - ?1) / ?1"],
        ),
    ],
)
def test_a_figure_of_another_time_or_a_difference_is_taken_for_no_level(
    text: str, expected: list[str], rules: Callable[[str], list[str]]
) -> None:
    """What is only compared with is neither grown nor a part."""
    assert rules(text) == expected
