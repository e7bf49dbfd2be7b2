"""Kinds of sentences of real reports, each with the rules that it states; ? is what the text does not print."""

import re
from collections.abc import Callable

import pytest

from unionstats.source.drafting.draft import draft

RULES = {
    # Rates and shares of a whole that is no sibling.
    "城镇人口139.27万人，乡村人口79.37万人，城镇化率为63.70%。": [
        "63.70% = 139.27万人 / (139.27万人 + 79.37万人)"
    ],
    "年末常住人口218.64万人。其中，城镇人口139.27万人，乡村人口79.37万人，城镇化率为62.70%。": [
        "62.70% = 139.27万人 / 218.64万人",
        "218.64万人 = 139.27万人 + 79.37万人",
    ],
    "男职工1200人，女职工800人，女职工占比45%。": ["45% = 800人 / (1200人 + 800人)"],
    "新建工会62家（其中科技型企业34家），占应建单位80家的77.5%。": ["77.5% = 62家 / 80家", "34家 <= 62家"],
    "The union had 48,216 members. Women made up 36.0 per cent of the membership (17,358).": [
        "36.0 per cent = 17,358 / 48,216 members"
    ],
    "全市现有会员48216人。女会员占会员总数的36.0%（17358人）。": ["36.0% = 17358人 / 48216人"],
    "Men accounted for 54% of members and women for 47%.": ["100% = 54% + 47%"],
    # Changes.
    "Donations rose to £486,200 from £402,700, while grants fell by 4.6% to £612,300 (2022: £641,500).": [
        "4.6% = (£641,500 - £612,300) / £641,500",
        "£486,200 > £402,700",
    ],
    "常住人口486273人，与2010年的452918人相比，十年共增加33355人，增长7.36%。": [
        "33355人 = 486273人 - 452918人",
        "7.36% = (486273人 - 452918人) / 452918人",
    ],
    "The charge will rise by £84.62, from £1,695.84 to £1,780.46.": ["£84.62 = £1,780.46 - £1,695.84"],
    "Vacancies rose by 4,300 on the quarter, from 96,800 to 92,500.": ["4,300 = 92,500 - 96,800"],
    "It will reduce the establishment by 64 posts, from 2,146 to 2,082.": ["64 = 2,146 - 2,082"],
    "Membership was 48,216, compared with 46,005 a year earlier, a net increase of 2,211 members or 4.8 per cent.": [
        "2,211 members = 48,216 - 46,005",
        "4.8 per cent = (48,216 - 46,005) / 46,005",
    ],
    "受理各类案件18642件（含旧存1386件），审执结17458件，同比分别上升10.8%和11.1%。": [
        "10.8% = (18642件 - ?) / ?",
        "11.1% = (17458件 - ?) / ?",
    ],
    "支出152860万元，比上年决算数增加9340万元，增长6.5%。": [
        "9340万元 = 152860万元 - ?",
        "6.5% = (152860万元 - ?) / ?",
    ],
    "Employment was 295,800, an increase of 2.0% (5,800) compared with December 2022.": [
        "2.0% = (295,800 - ?) / ?",
        "5,800 = 295,800 - ?",
    ],
    "The levy raised £612, up from £677.": ["£612 > £677"],
    "Membership doubled from 100 to 250.": ["2.0 = 250 / 100"],
    "Membership more than doubled from 100 to 250.": ["250 > 100 * 2"],
    "Membership doubled from 1,020 to 2,110.": ["2,110 > 1,020"],
    "Income halved from £80,000 to £60,000.": ["0.50 = £60,000 / £80,000"],
    "会员由100人翻一番，达到250人。": ["翻一番 = 250人 / 100人"],
    "会员由100人翻一番到200人。": ["翻一番 = 200人 / 100人"],
    "会员由1.2万人增长20%，达到1.54万人。": ["20% = (1.54万人 - 1.2万人) / 1.2万人"],
    # The rest of a whole.
    "共办理提案78件，办结75件，其余5件正在办理。": ["78件 = 75件 + 5件"],
    "收到提案120件，立案78件，办结75件，其余3件正在办理。": ["78件 = 75件 + 3件"],
    "共17个项目，完成10个，在建5个，其余2个待建。": ["17个 = 10个 + 5个 + 2个"],
    "全院干警200人，结案23114件，法官人均结案268.8件。": [],
    "男性人口为247386人，女性人口为238887人，出生人口性别比为110.5。": [],
    # Ratios that their name explains.
    "存款余额3215.6亿元，贷款余额2518.9亿元，存贷比为87.3%。": ["87.3% = 2518.9亿元 / 3215.6亿元"],
    "在校生4500人，专任教师300人，生师比为16:1。": ["16 = 4500人 / 300人"],
    "执业医师3000人，注册护士3700人，医护比为1:1.33。": ["1.33 = 3700人 / 3000人"],
    "男性人口为247386人，女性人口为238887人，性别比（以女性为100）为103.56。": [
        "103.56 = 247386人 / 238887人 * 100"
    ],
    "城镇居民人均可支配收入45,367元，农村居民人均可支配收入21,846元，城乡居民收入比为2.18。": [
        "2.18 = 45,367元 / 21,846元"
    ],
    "Deposits were £400m and loans £320m, a loan-to-deposit ratio of 82%.": ["82% = £320m / £400m"],
    "There were 4,500 pupils and 300 teachers, a pupil-teacher ratio of 16:1.": ["16 = 4,500 / 300 teachers"],
    # Wholes, parts and totals that other words name.
    "新建基层工会组织1286家，其中非公企业1042家，占新建总数的81.0%。": [
        "81.0% = 1042家 / 1286家",
        "1042家 <= 1286家",
    ],
    "Spending on care is £75.1m, which is 45% of the net budget of £214.6m.": ["45% = £75.1m / £214.6m"],
    "Of 180 grievances, 126 were upheld (77%).": ["77% = 126 / 180"],
    "640 people replied, a response rate of 44% of the 1,600 asked.": ["44% = 640 people / 1,600"],
    "拍卖1132件次，成交628件，成交率65.5%。": ["65.5% = 628件 / 1132件次"],
    "5624人参加鉴定，4738人取得证书，通过率82.4%。": ["82.4% = 4738人 / 5624人"],
    "教育支出12万元，卫生支出6万元。社保支出7万元。农林支出3万元。上述四项支出合计29万元。": [
        "29万元 = 12万元 + 6万元 + 7万元 + 3万元"
    ],
    "Pay adds £9.8m. Inflation adds £5.4m and demand £3.3m. Together these pressures amount to £18.4m.": [
        "£18.4m = £9.8m + £5.4m + £3.3m"
    ],
    "We spent £1.2m on training and £0.7m on research, £2.1m in total.": ["£2.1m = £1.2m + £0.7m"],
    "Income of £48.2m comprised £31.5m from fees, £12.4m from grants and £4.5m from rent.": [
        "£48.2m = £31.5m + £12.4m + £4.5m"
    ],
    "债务余额213600万元，其中一般债务96400万元，专项债务127200万元，均控制在限额235000万元以内。": [
        "213600万元 = 96400万元 + 127200万元"
    ],
    "全区职工2.6万人，其中会员2.8万人。": ["2.8万人 <= 2.6万人"],
    "东、中、西部占比为41.2∶33.5∶26.3。": ["100 = 41.2 + 33.5 + 26.3"],
    "走访困难职工200户，每户发放慰问金1000元，共计2万元。": ["2万元 = 1000元 * 200户"],
    "The union has 12,000 members. Dues came to £432,000, or £38 per member.": [
        "£38 = £432,000 / 12,000 members"
    ],
    "We paid £84,000 to 560 members, £180 each.": ["£180 = £84,000 / 560 members"],
    # The base of a change told in a clause, a bracket or a list of its own.
    "工会经费收入96.8万元，上年为88万元，增长12%。": ["12% = (96.8万元 - 88万元) / 88万元"],
    "企业工会经费96万元，增长20%；机关工会为45万元，上年50万元，下降10%。": [
        "20% = (96万元 - ?) / ?",
        "10% = (50万元 - 45万元) / 50万元",
    ],
    "2023年会员9.6万人，是2018年4.8万人的3倍。": ["3倍 = 9.6万人 / 4.8万人"],
    "Sales of books and toys were £240 and £360 (2021: £200 and £300), up 20% and 20% respectively.": [
        "20% = (£240 - £200) / £200",
        "20% = (£360 - £300) / £300",
    ],
    "甲、乙两厂职工分别为400人和600人，女职工分别为100人和180人，分别占30%和25%。": [
        "30% = 100人 / 400人",
        "25% = 180人 / 600人",
    ],
    "就业率由90.9%提高到92.4%，提高1.9%。": ["1.9% = (92.4% - 90.9%) / 90.9%"],
    "The rate fell by 1.2 percentage points, from 8.6% to 7.2%.": ["1.2 percentage points = 8.6% - 7.2%"],
    # What is none of it.
    "In 2022 we won 30 of 40 cases (75%), compared with 28 of 35 (80%) in 2021.": [
        "75% = 30 / 40 cases",
        "80% = 28 / 35",
    ],
    "Three have grown, Alpha - 1,289 (+1.3%), Beta - 704 (+2.1%) and Gamma - 321 (+3.5%).": [],
    # A rate of the mean population: only what fits, or would with another sign of rate.
    "全年出生2456人，常住人口285.6万人，出生率0.86%。": ["0.86% = 2456人 / 285.6万人"],
    "全年出生2456人，常住人口285.6万人，出生率0.95‰。": [],
    "死亡人口1.02万人，死亡率为6.31‰（常住人口161.6万人）。": ["6.31‰ = 1.02万人 / 161.6万人"],
}


APART = {
    "全市现有会员12000人。\n\n全年收缴会费432000元，人均36元。": ["36元 = 432000元 / 12000人"],
    "The union has 12,000 members.\n\nDues came to £432,000, or £38 per member.": [
        "£38 = £432,000 / 12,000 members"
    ],
    "全院共有员额法官86名。\n\n全年结案23114件。\n\n法官人均结案286.8件。": ["286.8件 = 23114件 / 86名"],
    "全市常住人口285.6万人。\n\n全年发放补贴1713.6万元，人均7元。": [],
    "全市现有会员1000人。\n\n男会员600人。\n\n女会员500人。": ["1000人 = 600人 + 500人"],
    "2020年，会员1000人。\n\n2020年，男会员600人。\n\n2021年，女会员500人。": [],
    "全年支出1200万元。\n\n（一）教育支出300万元。\n\n（二）卫生支出400万元。\n\n（三）其他支出500万元。": [
        "1200万元 = 300万元 + 400万元 + 500万元"
    ],
    "全年支出12000万元。\n\n一是教育支出3000万元。\n\n二是卫生支出2000万元。": [],
    "We spent £12,000.\n\n(a) Training cost £3,000.\n\n(b) Research cost £4,000.\n\n(c) Aid cost £5,000.": [
        "£12,000 = £3,000 + £4,000 + £5,000"
    ],
}
"""Relations over several paragraphs; an average that is of no count near it is tied only to one that fits or is named."""

LABELS = {
    "通过率84.2%，完成率85%，达标率95%。": ["通过率", "完成率", "达标率"],
    "采纳率比上年的85%提高2个百分点。": ["采纳率", "采纳率提高"],
    "新建工会62家（其中科技企业34家），占应建单位80家的77.5%。": [
        "新建工会",
        "科技企业",
        "应建单位",
        "新建工会占应建单位的比重",
    ],
    "女会员占会员总数的36.0%（17358人）。": ["女会员占会员总数的比重", "女会员"],
    "全年共5624人参加鉴定，年末参加基本养老保险人数为29.84万人。": ["参加鉴定", "参加基本养老保险人数"],
    "一是召开职工代表大会1200场。": ["召开职工代表大会"],
    "** 召开职工代表大会1200场。": ["召开职工代表大会"],
    "1.3 The budget gap was £5m.": ["budget gap"],
    "Men accounted for 54% of members and women for 46%.": [
        *("Men, share of members", "women, share of members"),
    ],
    "Staff costs represented 54.7% of total expenditure.": ["Staff costs, share of expenditure"],
    "The union has 500 members, comprising 300 women and 200 men.": ["union members", "women", "men"],
    "孕产妇管理率和儿童管理率分别为95.6%、94.9%，分别比上年提高0.6个、0.9个百分点。": [
        "孕产妇管理率",
        "儿童管理率",
        "孕产妇管理率比上年提高",
        "儿童管理率比上年提高",
    ],
}


@pytest.mark.parametrize("text", LABELS)
def test_labels_are_what_is_counted(text: str) -> None:
    """No verb, no number of a clause, no mark of emphasis, and a rate with all of its name."""
    labels = [one.label for one in draft(text).figures if one.stated is not None]
    assert labels == LABELS[text]


@pytest.mark.parametrize("text", APART)
def test_rules_over_several_paragraphs(rules: Callable[[str], list[str]], text: str) -> None:
    """These and no others."""
    assert rules(text) == APART[text]


@pytest.mark.parametrize("text", RULES)
def test_rules_that_a_sentence_states(rules: Callable[[str], list[str]], text: str) -> None:
    """These and no others, whether they hold or not."""
    assert [re.sub(r"\?[0-9]+", "?", one) for one in rules(text)] == RULES[text]
