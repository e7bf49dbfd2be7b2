"""Relations that are drafted whatever the figures are: each text is read as it should be, and with one wrong digit.

`{5,148|5,748}` is the right figure and the wrong one; a rule is written with the printed texts in the place of ids.
"""

import pytest

from tests.source.drafting.slipped import both, drafted

STATED: dict[str, list[str]] = {
    # an area or a weight in another unit, in brackets, and the three parts of a structure, however far off
    "全年播种面积{3,064|3,074}千公顷（4,596万亩），增长1.2%。": [
        "4,596万亩 = {3,064|3,074}千公顷",
        "1.2% = ({3,064|3,074}千公顷 - ?) / ?",
    ],
    "全年油料产量65.4万吨（{13.08|18.03}亿斤）。": ["{13.08|18.03}亿斤 = 65.4万吨"],
    "三次产业结构由上年的14.8：38.3：46.9调整为14.5：{37.9|73.9}：47.6。": [
        "100 = 14.8 + 38.3 + 46.9",
        "100 = 14.5 + {37.9|73.9} + 47.6",
    ],
    # parts whose words leave no others, each in two units, or far more than their whole
    "全区共有低保老年人769户{919|199}人，其中农村731户867人，城镇38户52人。": [
        "{919|199}人 = 867人 + 52人",
        "769户 = 731户 + 38户",
    ],
    "“三公”经费预算总计21.8万元，其中：因公出国（境）经费0万元，公务接待11.8万元，公务用车运行费用{10|70}万元。": [
        "21.8万元 = 11.8万元 + {10|70}万元"
    ],
    "全年水产品总产量{71.0|71.9}万吨。其中，养殖产量58.1万吨，捕捞产量12.9万吨。": [
        "{71.0|71.9}万吨 = 58.1万吨 + 12.9万吨"
    ],
    "共对44名领导干部进行经济责任审计，其中任中审计10名，离任审计{34|37}名。": ["44名 = 10名 + {34|37}名"],
    "年末工业企业742家，其中大型企业21家、中型企业98家、小微企业{623|263}家。": [
        "742家 = 21家 + 98家 + {623|263}家"
    ],
    "立案办理公益诉讼案件{107|170}件，其中民事公益诉讼13件，行政公益诉讼94件。": [
        "{107|170}件 = 13件 + 94件"
    ],
    "猪牛羊禽肉产量{27.38|72.38}万吨，其中猪肉产量18.64万吨、牛肉2.17万吨、羊肉1.06万吨、禽肉5.51万吨。": [
        "{27.38|72.38}万吨 = 18.64万吨 + 2.17万吨 + 1.06万吨 + 5.51万吨"
    ],
    # of them: of those of now; a change told in other words; the unit of what is told before
    "We employed 142 people, 8 fewer than the 150 of the year before; 63 of them, or {44|34}%, were rangers.": [
        "8 = 150 - 142 people",
        "{44|34}% = 63 / 142 people",
    ],
    "In 2023 27,168 professionals left, against 26,755 in 2022; that is to say, {1.5|5.1}% more.": [
        "{1.5|5.1}% = (27,168 - 26,755) / 26,755"
    ],
    "On average 205 days passed, as opposed to 197 days in 2022. This is {8|6} days longer.": [
        "{8|6} days = 205 days - 197 days"
    ],
    "By March there were records for 291,600 objects, compared with 272,700 a year before; in other words, {18,900|19,800} were added.": [
        "{18,900|19,800} = 291,600 - 272,700"
    ],
    "Consumption averaged 138.6 litres per person per day, down {2.6|6.2} litres from 141.2 a year ago.": [
        "{2.6|6.2} litres = 141.2 - 138.6 litres"
    ],
    "The Park covers 1,748 square kilometres, of which the Authority itself owns 43.7, or {2.5|5.2}%.": [
        "{2.5|5.2}% = 43.7 / 1,748 square kilometres"
    ],
    "We hold some 486,000 objects. By March 2024 there were records for 291,600 of these, {60|66}%, compared with 272,700 a year before.": [
        "{60|66}% = 291,600 / some 486,000"
    ],
    "The chief executive earned $4.2m, {120|102} times the $35,000 paid to the least worker.": [
        "{120|102} times = $4.2m / $35,000"
    ],
    "We received 1,240 complaints, compared with 1,352 in 2022. This was {3|8}% fewer than the sector as a whole received.": [
        "{3|8}% = (? - 1,240 complaints) / ?"
    ],
    "The rate was 4.4%, against 4.0% a year before, and {0.6|0.9} percentage points above that of Germany.": [
        "{0.6|0.9} percentage points = 4.4% - ?"
    ],
    # a change told behind two levels that words compare
    "8,420 posts were advertised in March 2024; this compares with 9,310 in March 2023, and is therefore a decrease of {9.6|6.9}%.": [
        "{9.6|6.9}% = (9,310 - 8,420) / 9,310"
    ],
    "We recorded 316 spills in 2023, against 274 in 2022; this is {15.3|13.3}% more and calls for action.": [
        "{15.3|13.3}% = (316 - 274) / 274"
    ],
    "Crews were called out 4,204 times, compared with a total of 3,920 in 2022. Calls therefore rose by {284|248} or 7.2%.": [
        "{284|248} = 4,204 times - 3,920",
        "7.2% = (4,204 times - 3,920) / 3,920",
    ],
    "Written complaints fell by 540 to 4,480 from 5,020, or by {10.8|12.0}%.": [
        "540 = 5,020 - 4,480",
        "{10.8|12.0}% = (5,020 - 4,480) / 5,020",
    ],
    # its share of what it was in brackets before that; what it was, in words; a share of what has changed
    "We had 31,846 calls during the year, 1,512 fewer ({4.5|5.4}%) than the 33,358 of 2022.": [
        "1,512 = 33,358 - 31,846",
        "{4.5|5.4}% = (33,358 - 31,846) / 33,358",
    ],
    "There were three serious accidents, two fewer than the {five|six} recorded in 2022.": [
        "two = {five|six} - three"
    ],
    "Fees came to £12.4m, 8.8% more than the £11.4m of 2022 and {40|44}% of the £31.0m that we received in all.": [
        "8.8% = (£12.4m - £11.4m) / £11.4m",
        "{40|44}% = £12.4m / £31.0m",
    ],
    # points from the rate behind them, where an earlier one is told too
    "Turnover fell from 14.1% to 13.4%, which is {1.6|6.1} percentage points lower than the 15.0% found elsewhere.": [
        "{1.6|6.1} percentage points = 15.0% - 13.4%",
        "13.4% < 14.1%",
    ],
    # a whole that is called by what those of it do; what one of those counted had
    "In 2023 14,206 people were in training. There were 1,847 nurses, who made up {13|31}% of everybody in training.": [
        "{13|31}% = 1,847 nurses / 14,206 people"
    ],
    "There were 640 classes for 17,280 pupils, which means that a class had {27|72} pupils.": [
        "{27|72} = 17,280 / 640 classes"
    ],
    # shares whose part and whole stand further off, named again by a word of theirs
    "全年进出口报单总计4862万份。其中进口报单3520万份，出口报单1342万份，进口占{72.4|74.2}%。": [
        "4862万份 = 3520万份 + 1342万份",
        "{72.4|74.2}% = 3520万份 / 4862万份",
    ],
    "零售总额902.4亿元，城镇和乡村分别实现721.9亿元、180.5亿元，城镇占{80.0|86.0}%。": [
        "902.4亿元 = 721.9亿元 + 180.5亿元",
        "{80.0|86.0}% = 721.9亿元 / 902.4亿元",
    ],
    "年初年末债务余额分别为538.20亿元和571.65亿元，年末余额占债务限额600.00亿元的{95.3|93.5}%。": [
        "{95.3|93.5}% = 571.65亿元 / 600.00亿元"
    ],
    "女教职员2530人，男教职员2070人，教职员共4600人，女性占整体教职员{55|58}%。": [
        "4600人 = 2530人 + 2070人",
        "{55|58}% = 2530人 / 4600人",
    ],
    "全县生产总值554400万元。其中，第一产业增加值146419万元，增长7.9%，占生产总值比重为{26.4|24.6}%。": [
        "7.9% = (146419万元 - ?) / ?",
        "{26.4|24.6}% = 146419万元 / 554400万元",
    ],
    # what a gain is of another gain, and rates that their names explain
    "少数民族人口增加1523万人，占全国人口增加人数13215万人的{11.52|12.51}%。": [
        "{11.52|12.51}% = 1523万人 / 13215万人"
    ],
    "营业收入2760亿元，增长36.4%；营业利润1370亿元，毛利率58.9%、营业利润率{49.6|46.9}%。": [
        "36.4% = (2760亿元 - ?) / ?",
        "{49.6|46.9}% = 1370亿元 / 2760亿元",
    ],
    "Income rose by £36.2m, of which tax £3.6m and grants £{32.6|36.2}m.": ["£36.2m = £3.6m + £{32.6|36.2}m"],
    "The share of those aged 0–14 fell by 1.3 percentage points, that of those aged 15–64 fell by 2.4 points and that of those aged 65 and over rose by {3.7|5.7} points.": [
        "1.3 percentage points = {3.7|5.7} points - 2.4 points"
    ],
    # what several make together, and two parts behind a colon
    "Council tax raised £96.4 million, business rates £41.2 million and grants £{72.2|72.7} million, together £209.8 million.": [
        "£209.8 million = £96.4 million + £41.2 million + £{72.2|72.7} million"
    ],
    "The force had 2,310 officers and {1,490|1,290} staff at year end, 3,800 people in all.": [
        "3,800 people = 2,310 officers + {1,490|1,290}"
    ],
    "We admitted 84,300 people: {51,900|54,900} as day cases and 32,400 as inpatients.": [
        "84,300 people = {51,900|54,900} + 32,400"
    ],
    # the rest of a whole of the sentence before
    "Schools took 212 of the 410 grants. Clubs took 98, churches 60 and other bodies the remaining {40|46}.": [
        "410 = 212 + 98 + 60 + {40|46}"
    ],
    # a mean of what an earlier sentence counts, by its unit or by the name of all of them
    "We own 26,480 homes and built 740 new homes. We carried out 88,708 repairs, an average of {3.35|3.95} per home.": [
        "{3.35|3.95} = 88,708 / 26,480 homes"
    ],
    "Membership totalled 142,000. Running the office cost £3.55 million, that is £{25.00|26.00} per member.": [
        "£{25.00|26.00} = £3.55 million / 142,000"
    ],
    "We fitted 24,300 smoke alarms. On average each of our 45 stations fitted {540|590} alarms.": [
        "{540|590} = 24,300 / 45 stations"
    ],
    "There are 216,000 farms with 17.28 million hectares, so that the average farm has {80|86} hectares.": [
        "{80|86} hectares = 17.28 million hectares / 216,000"
    ],
    "Shop takings of £1.73 million and café takings of £1.15 million took trading income to £2.{88|38} million.": [
        "£2.{88|38} million = £1.73 million + £1.15 million"
    ],
    # rates and ratios by their names
    "Turnover was £161.9 million and the operating surplus £41.5 million, giving a margin of {25.6|28.6}%.": [
        "{25.6|28.6}% = £41.5 million / £161.9 million"
    ],
    "The Fund was worth £5,436.0 million. Liabilities were put at £5,225.0 million, so the funding level was {104|101}%.": [
        "{104|101}% = £5,436.0 million / £5,225.0 million"
    ],
    "At year end 520 of the 8,000 posts were vacant; the vacancy rate was therefore {6.5|5.5}%.": [
        "{6.5|5.5}% = 520 / 8,000"
    ],
    "Sales rose by 6.5% from £152.0 million to £161.9 million. Profit came to £41.5 million, a margin of {25.6|28.6}%.": [
        "6.5% = (£161.9 million - £152.0 million) / £152.0 million",
        "{25.6|28.6}% = £41.5 million / £161.9 million",
    ],
    "Revenue was €8,250 million. EBITDA of €2,970 million represented a margin of 3{6|8}.0%.": [
        "3{6|8}.0% = €2,970 million / €8,250 million"
    ],
    # so many for each thousand of those that an earlier sentence counts
    "The county has 412,000 households. Crews attended 5,356 house fires, that is {13|18} per 1,000 households.": [
        "{13|18} = 5,356 / 412,000 households * 1,000 households"
    ],
    # shares that follow from the level before them, and those of a whole by another name of it
    "The helpline took 42,000 calls. Volunteers answered 36,540 calls, so {87|82}% of calls were answered.": [
        "{87|82}% = 36,540 / 42,000"
    ],
    "Expenditure was £9.42 million. Legal services cost £2.07 million, or {22|27}% of spending.": [
        "{22|27}% = £2.07 million / £9.42 million"
    ],
    "Crews reached 10,608 of the 12,480 incidents within eight minutes; that is {85|88}%, just short of our goal.": [
        "{85|88}% = 10,608 / 12,480"
    ],
    "The jails held 84,400 people. Capacity was 87,917 places, so that 9{6|8}.0% of places were taken.": [
        "9{6|8}.0% = 84,400 people / 87,917"
    ],
    # the other part where the share of one tells the whole, and what two leave of a level
    "The port handled 24.8 million tonnes. Imports were 16.12 million tonnes, 65% of the total, and exports 8.{68|88} million tonnes.": [
        "65% = 16.12 million tonnes / 24.8 million tonnes",
        "24.8 million tonnes = 16.12 million tonnes + 8.{68|88} million tonnes",
    ],
    "Revenue came to £148.8 million. After running costs of £104.2 million and depreciation of £14.6 million, profit was £3{0|8}.0 million.": [
        "£3{0|8}.0 million = £148.8 million - £104.2 million - £14.6 million"
    ],
    # what is done of a plan or a target, and what rose or fell with nothing before it that says from where
    "全年计划完成500万元，实际完成450万元，完成率{90|95}%。": ["{90|95}% = 450万元 / 500万元"],
    "目标任务500户，实际完成450户，任务完成率{90|97}%。": ["{90|97}% = 450户 / 500户"],
    "年度任务1200人，已完成1260人，完成率1{05|15}%。": ["1{05|15}% = 1260人 / 1200人"],
    "在册职工1200人减少到900人，下降{25|35}%。": ["{25|35}% = (1200人 - 900人) / 1200人"],
    "平均工资5000元提高到5500元，提高1{0|6}%。": ["1{0|6}% = (5500元 - 5000元) / 5000元"],
    # from a deficit to a surplus, and what the next sentence leaves of all
    "There was a surplus of £11.7 million, an improvement of £{19.6|16.6} million compared to 2003's £7.9 million shortfall.": [
        "£{19.6|16.6} million = £11.7 million + £7.9 million"
    ],
    "本年结余12万元，比上年亏损8万元增加{20|26}万元。": ["{20|26}万元 = 12万元 + 8万元"],
    # how far a rate is off its target
    "Full fibre reached 60% of homes. A year before coverage had been 42%, so it has climbed by 1{8|3} percentage points.": [
        "1{8|3} percentage points = 60% - 42%"
    ],
    "We planted 48,000 trees, beating our target of 45,000 by {3|8},000, or 6.7%.": [
        "{3|8},000 = 48,000 - 45,000",
        "6.7% = (48,000 - 45,000) / 45,000",
    ],
    "The Fund returned 6.3% against a benchmark of 7.1%, underperforming by 0.{8|4} percentage points.": [
        "0.{8|4} percentage points = 7.1% - 6.3%"
    ],
    "Attendance was 94.2%, beating the target of 93.5% by 0.{7|9} points.": [
        "0.{7|9} points = 94.2% - 93.5%"
    ],
    "We spent £9.6 million against a budget of £9.2 million, so that we overspent by £0.{4|9} million.": [
        "£0.{4|9} million = £9.6 million - £9.2 million"
    ],
    # what a change is of another change, not of the level that it led to
    "Members rose by 740 to 37,700, accounting for {81|18}% of the overall increase of 910.": [
        "740 = 37,700 - ?",
        "{81|18}% = 740 / 910",
    ],
    "The number of members rose by 910 to 64,412. Public sector members rose by 740 to 37,700, making "
    "up {81|87}% of the total rise.": ["910 = 64,412 - ?", "740 = 37,700 - ?", "{81|87}% = 740 / 910"],
    "Spending rose by £9m to £80m, of which £5m, or {56|65}% of the increase, was pay.": [
        "£9m = £80m - ?",
        "{56|65}% = £5m / £9m",
    ],
    "The North gained 1,200 members, {25|52}% of the total gain of 4,800.": [
        "{25|52}% = 1,200 members / 4,800"
    ],
    "会员增加910人，达到64400人，其中企业会员增加740人，达到37700人，占全部增量的{81.3|83.1}%。": [
        "910人 = 64400人 - ?",
        "740人 = 37700人 - ?",
        "{81.3|83.1}% = 740人 / 910人",
    ],
    # what the parts of a whole changed by makes what it did
    "职工10000人，比上年增加{1150|1750}人。其中男职工6000人，增加1032人；女职工4000人，增加118人。": [
        "{1150|1750}人 = 10000人 - ?",
        "1032人 = 6000人 - ?",
        "118人 = 4000人 - ?",
        "10000人 = 6000人 + 4000人",
        "{1150|1750}人 = 1032人 + 118人",
    ],
    "共有会员12000人，比上年净增2815人。其中企业会员8000人，增加{2947|2347}人；机关会员4000人，减少132人。": [
        "2815人 = 12000人 - ?",
        "{2947|2347}人 = 8000人 - ?",
        "132人 = ? - 4000人",
        "12000人 = 8000人 + 4000人",
        "2815人 = {2947|2347}人 - 132人",
    ],
    "Membership rose by 1,150 to 10,000. There were 6000 men, an increase of {1,032|1,072}, and 4000 women, an "
    "increase of 118.": [
        "1,150 = 10,000 - ?",
        "{1,032|1,072} = 6000 men - ?",
        "118 = 4000 women - ?",
        "10,000 = 6000 men + 4000 women",
        "1,150 = {1,032|1,072} + 118",
    ],
    # two parts that words tell apart, the name of their whole in other words
    "The number of staff rose by 120 to 24,180. Full-time staff rose by 150 to {18,140|13,140}, while "
    "part-time posts fell by 30 to 6,040.": [
        "120 = 24,180 - ?",
        "150 = {18,140|13,140} - ?",
        "30 = ? - 6,040",
        "24,180 = {18,140|13,140} + 6,040",
        "120 = 150 - 30",
    ],
    "The number of employees who were union members rose by 910 to 64,412.\n\nMembership among public "
    "sector employees rose by 740 to {37,731|31,731}. There was a small rise in membership among private "
    "sector employees of 170 to 26,681.": [
        "910 = 64,412 - ?",
        "740 = {37,731|31,731} - ?",
        "170 = 26,681 - ?",
        "64,412 = {37,731|31,731} + 26,681",
        "910 = 740 + 170",
    ],
    # changes that are rounded to thousands make theirs but for that, and are not asked
    "The number of members rose by 103,000 to {6,350,123|6,530,123}. Public sector members rose by 149,000 to "
    "3,700,101, while private sector members fell by 47,000 to 2,650,022.": [
        "103,000 = {6,350,123|6,530,123} - ?",
        "149,000 = 3,700,101 - ?",
        "47,000 = ? - 2,650,022",
        "{6,350,123|6,530,123} = 3,700,101 + 2,650,022",
    ],
    # totals behind parts that are all, months and quarters, what has run up
    "上半年办理援助案件412件，下半年办理援助案件388件，全年共办理{800|880}件。": [
        "{800|880}件 = 412件 + 388件"
    ],
    "一季度收入12.6亿元，二季度收入13.1亿元，三季度收入12.9亿元，四季度收入14.4亿元，全年累计收入{53.0|55.0}亿元。": [
        "{53.0|55.0}亿元 = 12.6亿元 + 13.1亿元 + 12.9亿元 + 14.4亿元"
    ],
    "走访一线职工2140人，走访困难职工360人，共走访{2500|2550}人。": ["{2500|2550}人 = 2140人 + 360人"],
    "女会员5460人，男会员7140人，会员总数{12600|16200}人。": ["{12600|16200}人 = 5460人 + 7140人"],
    "上年结转36万元，加上本年拨款164万元，可用资金总额{200|220}万元。": ["{200|220}万元 = 36万元 + 164万元"],
    "全所人员260人，由律师{182|128}人、助理52人、行政人员26人组成。": ["260人 = {182|128}人 + 52人 + 26人"],
    "一、二、三类项目分别为6个、14个、30个，共立项{50|60}个。": ["{50|60}个 = 6个 + 14个 + 30个"],
    "地区生产总值的构成看，第一产业增加值60亿元，第二产业增加值320亿元，第三产业增加值{420|450}亿元，地区生产总值800亿元。": [
        "800亿元 = 60亿元 + 320亿元 + {420|450}亿元"
    ],
    "三季度接待游客48.6万人次，二季度为45.0万人次，环比增长{8.0|6.0}%。": [
        "{8.0|6.0}% = (48.6万人次 - 45.0万人次) / 45.0万人次"
    ],
    "9月末存栏3260头，8月末存栏3180头，增加{80|60}头。": ["{80|60}头 = 3260头 - 3180头"],
    "期初床位640张，期末床位700张，增加{60|90}张。": ["{60|90}张 = 700张 - 640张"],
    "截至2023年底累计建成书屋260家，2024年新建45家，累计达到{305|350}家。": ["{305|350}家 = 260家 + 45家"],
    "上月结存药品420盒，本月购入300盒，领用350盒，结存{370|320}盒。": ["{370|320}盒 = 420盒 + 300盒 - 350盒"],
    "与2010年相比，少儿人口比重下降2.15个百分点，由17.40%降至{15.25|12.55}%。": [
        "2.15个百分点 = 17.40% - {15.25|12.55}%"
    ],
    # amounts for each and what they come to, ratios told first, the same in another unit
    "购入图书1200册，单价35元，总价{4.2|4.8}万元。": ["35元 = {4.2|4.8}万元 / 1200册"],
    "制作餐券3600张，每张面值25元，总金额{9|6}万元。": ["{9|6}万元 = 25元 * 3600张"],
    "户均补贴1800元，涉及650户，共补贴{117|171}万元。": ["{117|171}万元 = 1800元 * 650户"],
    "平均年薪8.4万元，在册职工300人，工资总额{2520|2250}万元。": ["{2520|2250}万元 = 8.4万元 * 300人"],
    "床护比为1:0.5，开放床位640张，护士{320|230}人。": ["0.5 = {320|230}人 / 640张"],
    "医护比为1:1.4，医师250人，护士{350|530}人。": ["1.4 = {350|530}人 / 250人"],
    "全所开放床位500张，占用床位430张，床位使用率{86.0|68.0}%。": ["{86.0|68.0}% = 430张 / 500张"],
    "持有技师证书的420人，技能职工1200人，技师占比{35.0|53.0}%。": ["{35.0|53.0}% = 420人 / 1200人"],
    "参加测评的教师共620人，其中589人评为合格，其余{31|13}人待复评。": ["620人 = 589人 + {31|13}人"],
    "会员3年翻了一番，由2.6万人增至{5.2|5.9}万人。": ["翻了一番 = {5.2|5.9}万人 / 2.6万人"],
    "全县450名代表中，约三分之一即{150|510}名来自一线。": ["约三分之一 = {150|510}名 / 450名"],
    "2022年和2023年分别支出160万元和200万元，增长{25|52}%。": ["{25|52}% = (200万元 - 160万元) / 160万元"],
    "平均审理天数52天，全省平均61天，比全省平均水平短{9|6}天。": ["{9|6}天 = 61天 - 52天"],
    "本市登记失业率3.4%，全省为3.9%，低于全省{0.5|0.9}个百分点。": ["{0.5|0.9}个百分点 = 3.9% - 3.4%"],
    "追回工资64.2万元，即{642000|624000}元。": ["{642000|624000}元 = 64.2万元"],
    "绿地面积3000亩，折合{200|220}公顷。": ["{200|220}公顷 = 3000亩"],
    # what is left, halves of a year, amounts a year or a month, rates by other words
    "640名申请人中有512名获批补助，剩下的{128|182}名未通过审核。": ["640名 = 512名 + {128|182}名"],
    "共收到建议240条，采纳186条，未采纳{54|45}条。": ["240条 = 186条 + {54|45}条"],
    "年度预算980万元，已支出735万元，可用余额{245|254}万元。": ["980万元 = 735万元 + {245|254}万元"],
    "1800名参训学员里，男学员1240名，女学员{560|650}名。": ["1800名 = 1240名 + {560|650}名"],
    "门诊36.4万人次，急诊5.2万人次，门急诊总量{41.6|46.1}万人次。": [
        "{41.6|46.1}万人次 = 36.4万人次 + 5.2万人次"
    ],
    "总资产6400万元，净资产4160万元，负债总额{2240|2420}万元。": ["{2240|2420}万元 = 6400万元 - 4160万元"],
    "上年末结余62万元，本年净增18万元，年末累计结余{80|60}万元。": ["{80|60}万元 = 62万元 + 18万元"],
    "期初库存防护服360套，采购500套，发放620套，期末库存{240|420}套。": [
        "{240|420}套 = 360套 + 500套 - 620套"
    ],
    "省级、市级、县级补助分别为160万元、120万元、{60|80}万元，资金总量340万元。": [
        "340万元 = 160万元 + 120万元 + {60|80}万元"
    ],
    "会费标准为每人每年96元，会员1500人，年收会费{14.4|41.4}万元。": ["{14.4|41.4}万元 = 96元 * 1500人"],
    "会费按每人每月8元收取，会员500人，全年应收会费{4.8|8.4}万元。": ["{4.8|8.4}万元 = 8元 * 500人 * 12"],
    "每千名职工配备干部5人，职工4万人，应配备干部{200|250}人。": ["5人 = {200|250}人 / 4万人 * 1000"],
    "申请援助260件，获批247件，批准率{95.0|92.0}%。": ["{95.0|92.0}% = 247件 / 260件"],
    "第一名得分98.5分，第二名96.8分，分差{1.7|7.1}分。": ["{1.7|7.1}分 = 98.5分 - 96.8分"],
    "覆盖率由2020年的60.5%提升至{64.2|66.2}%，五年提升3.7个百分点。": ["3.7个百分点 = {64.2|66.2}% - 60.5%"],
    "2020年建成驿站24个，到2024年达到60个，是2020年的{2.5|5.2}倍。": ["{2.5|5.2}倍 = 60个 / 24个"],
    "上半年产值46亿元，去年上半年40亿元，同比增长{15.0|51.0}%。": [
        "{15.0|51.0}% = (46亿元 - 40亿元) / 40亿元"
    ],
    # halves of a year and what it had
    "上半年立案180件，下半年立案220件，全年立案{400|480}件。": ["{400|480}件 = 180件 + 220件"],
    "1至11月立案180件，12月立案22件，全年立案{202|220}件。": ["{202|220}件 = 180件 + 22件"],
    # bare shares of the level before them, bases told behind
    "全县财政支出24.5亿元，教育支出4.9亿元，占比{20.0|25.0}%。": ["{20.0|25.0}% = 4.9亿元 / 24.5亿元"],
    "在1500名受访者中，有1125名表示满意，比例为{75|57}%。": ["{75|57}% = 1125名 / 1500名"],
    "驿站达到360家，是五年前的1.5倍，五年前为{240|420}家。": ["1.5倍 = 360家 / {240|420}家"],
    "应缴费人数5200人，实际缴费人数4940人，缴费率{95.0|59.0}%。": ["{95.0|59.0}% = 4940人 / 5200人"],
    # changes that go on: over a semicolon, over sentences, before their levels are answered
    "支出61.5万元，比上年增加18.2万元，增长42.0%；比前年减少24.1万元，下降{28.2|22.8}%。": [
        "18.2万元 = 61.5万元 - ?",
        "42.0% = (61.5万元 - ?) / ?",
        "24.1万元 = ? - 61.5万元",
        "{28.2|22.8}% = (? - 61.5万元) / ?",
    ],
    "发生火灾3580起，死亡78人，受伤316人。与上年相比，火灾起数减少200起，下降5.3%。死亡人数减少4人，下降4.9%。"
    "受伤人数减少28人，下降{8.1|1.8}%。": [
        "200起 = ? - 3580起",
        "5.3% = (? - 3580起) / ?",
        "4人 = ? - 78人",
        "4.9% = (? - 78人) / ?",
        "28人 = ? - 316人",
        "{8.1|1.8}% = (? - 316人) / ?",
    ],
    "救助站床位由2021年{640|740}张增加到2022年685张。": ["685张 > {640|740}张"],
    "There were {81,600|61,600} pensioners in the county. This figure was up from 63,300 in 2011.": [
        "{81,600|61,600} pensioners > 63,300"
    ],
    "Online sales were {8.1|9.4} per cent of the total. This is less than the 9.0 per cent in July.": [
        "{8.1|9.4} per cent < 9.0 per cent"
    ],
    "We opened {902|1,920} homes, a reduction from the 1,031 opened last year.": [
        "{902|1,920} homes < 1,031"
    ],
    "Membership is now 8,420 compared to the 2001 survey count of 6,210, an increase of {36|63}%.": [
        "{36|63}% = (8,420 - 6,210) / 6,210"
    ],
    "Staff grew by 39 in the ten years to May, rising from 524 in 2001, an increase of {7.4|7.9} per cent.": [
        "{7.4|7.9} per cent = 39 / 524"
    ],
    "There were 597,300 people living in the county. This is 35,000 more ({6.2|2.6} per cent) than in 2011.": [
        "35,000 = 597,300 people - ?",
        "{6.2|2.6} per cent = (597,300 people - ?) / ?",
    ],
    "There were 597,300 people living in the county, 35,000 fewer ({5.5|3.5} per cent) than in 2011.": [
        "35,000 = ? - 597,300 people",
        "{5.5|3.5} per cent = (? - 597,300 people) / ?",
    ],
    "Support staff rose by 16,300 to reach 241,700, a rise of {7.2|2.7}%.": [
        "16,300 = 241,700 - ?",
        "{7.2|2.7}% = (241,700 - ?) / ?",
    ],
    "拨款支出1264.92万元，占支出合计的31.45%。与2019年相比，拨款支出增加27.44万元，增长{2.22|2.62}%。": [
        "31.45% = 1264.92万元 / ?",
        "27.44万元 = 1264.92万元 - ?",
        "{2.22|2.62}% = (1264.92万元 - ?) / ?",
    ],
    "财政拨款支出1264.92万元，占支出合计的31.45%。与2019年相比，财政拨款增加27.44万元，增长{2.22|2.62}%。": [
        "31.45% = 1264.92万元 / ?",
        "27.44万元 = 1264.92万元 - ?",
        "{2.22|2.62}% = (1264.92万元 - ?) / ?",
    ],
    "Profit was up 11% to £157m (2015/16 profit before closure costs: £1{41|14}m), or up 34% including those costs.": [
        "11% = (£157m - £1{41|14}m) / £1{41|14}m"
    ],
    # what several levels make of a whole
    "进出口总值1569.7亿元。对甲、乙、丙三国分别进出口189.2亿元、100.3亿元和87.9亿元，上述3国合计占进出口总值的2{4.0|0.4}%。": [
        "2{4.0|0.4}% = (189.2亿元 + 100.3亿元 + 87.9亿元) / 1569.7亿元"
    ],
    "Grants came to £1,569m. Schools took £189m, roads £100m and parks £88m, together 24.0% of all grants.": [
        "24.0% = (£189m + £100m + £88m) / £1,569m"
    ],
    # of a time of its own, not from that of all before; of a rank; what three kinds make is not made by two
    "前三季度进出口9314.4亿元，增长8.3%。其中，出口5670.1亿元，进口{3644.3|3464.3}亿元。9月份进出口1125.9亿元，增长17.1%。": [
        "8.3% = (9314.4亿元 - ?) / ?",
        "17.1% = (1125.9亿元 - ?) / ?",
        "9314.4亿元 = 5670.1亿元 + {3644.3|3464.3}亿元",
    ],
    "支出合计26994万元，其中基本支出12270万元，项目支出14629万元，经营支出95万元。\n\n基本支出：基本支出12270万元。"
    "\n\n项目支出：项目支出14629万元。": [
        "26994万元 = 12270万元 + 14629万元 + 95万元",
        "12270万元 = 12270万元",
        "14629万元 = 14629万元",
    ],
    # what was spent, or left, against the budget that brackets take a rate of
    "The branch spent £97.1m against the revised budget of £94.4m (10{2.9|9.2}%).": [
        "10{2.9|9.2}% = £97.1m / £94.4m"
    ],
    "We had an underspend of £4.4m against a net budget of £151.2m ({2.9|2.4}%).": [
        "{2.9|2.4}% = £4.4m / £151.2m"
    ],
    "We finished 172 homes, (104 for rent, 8 for sale and {60|80} shared).": [
        "172 homes = 104 + 8 + {60|80}"
    ],
    # what is done and what is under way; a refusal beside what is granted in two ways is asked
    "督办事项375项，有320项已完成，5{5|6}项正在有序推进中。": ["375项 = 320项 + 5{5|6}项"],
    "批准和决定逮捕12.5万人，不批准逮捕11.5万人，不捕率4{7.9|9.7}%。": [
        "question 4{7.9|9.7}% = 11.5万人 / (12.5万人 + 11.5万人)"
    ],
    # parts whose shares come to 100% should make the level that they are told of
    "受理来电28{4406|5406}件。其中，咨询12000件，占60.00%；求助6000件，占30.00%；投诉2000件，占10.00%。": [
        "question 28{4406|5406}件 = 12000件 + 6000件 + 2000件"
    ],
    # of parts and their whole, not of the list that goes on behind them
    "出国费预算170万元，用车费预算150万元，其中运行费150万元，购置费0万元，接待费预算200万元。": [
        "150万元 = 150万元 + 0万元"
    ],
    # how long a balance lasts, an index of output, what two projects come to
    "年末结余600万元，月均支出50万元，可支付{12|17}个月。": ["{12|17}个月 = 600万元 / 50万元 * 1.000000个月"],
    "全省生产总值指数为104.6（上年=100），增长{4.6|6.4}%。": ["{4.6|6.4}% = (104.6 - 100) / 100"],
    "东区工程概算1.35亿元，西区工程概算0.85亿元，两个项目总概算为{2.20|2.90}亿元。": [
        "{2.20|2.90}亿元 = 1.35亿元 + 0.85亿元"
    ],
    "厂房面积42000平方米（{4.2|4.8}万平方米）。": ["{4.2|4.8}万平方米 = 42000平方米"],
    # two levels of two times that nothing joins, and the change behind them
    "In 2010 there were 640 libraries; by 2020 there were 480, {25|35}% fewer.": [
        "{25|35}% = (640 - 480) / 640"
    ],
    "Legal costs, which had been $480,000 in 2021, reached $600,000 in 2022 – {25|35}% more.": [
        "{25|35}% = ($600,000 - $480,000) / $480,000"
    ],
    "Prosecutions: 250 in 2021, 215 in 2022, a {14|16}% drop.": ["{14|16}% = (250 - 215) / 250"],
    "The union's income, €2.0m in 2015, had grown to €2.7m by 2020, i.e. by {35|45}%.": [
        "{35|45}% = (€2.7m - €2.0m) / €2.0m"
    ],
    "Subscriptions will go from €15 to €16.50 per month, a rise of {10|15}%.": [
        "{10|15}% = (€16.50 - €15) / €15"
    ],
    "Attendance slid from 540 in March to 486 in April (-{10|12}%).": [
        "-{10|12}% = (486 - 540) / 540",
        "486 < 540",
    ],
    "4,800 people were on the register in spring. By autumn the figure had sunk to 4,200, {12.5|14.5}% lower.": [
        "{12.5|14.5}% = (4,800 people - 4,200) / 4,800 people"
    ],
    "Gender pay gap: 12.8% in 2021, 11.3% in 2022, a narrowing of {1.5|2.5} percentage points.": [
        "{1.5|2.5} percentage points = 12.8% - 11.3%"
    ],
    "Turnout, at 47%, was {5|9} percentage points higher than in 2019 (42%).": [
        "{5|9} percentage points = 47% - 42%"
    ],
    "92% of cases were answered within ten days, {3|5} points below the 95% standard.": [
        "{3|5} points = 95% - 92%"
    ],
    # words that say by themselves what a figure is of the others
    "Part-timers make up {42|47}% of the workforce: 1,260 out of 3,000 employees.": [
        "{42|47}% = 1,260 / 3,000 employees"
    ],
    "With 912 of its 1,200 beds occupied, the trust was running at {76|79}% of capacity.": [
        "{76|79}% = 912 / 1,200 beds"
    ],
    "The 64 incidents recorded were slips and trips (29), manual handling (17), assaults ({12|15}) and other (6).": [
        "64 = 29 + 17 + {12|15} + 6"
    ],
    "By sector, the 5,000 respondents were divided as follows: public 2,900; private 1,650; voluntary {450|540}.": [
        "5,000 respondents = 2,900 + 1,650 + {450|540}"
    ],
    "Sick pay cost £312,000 and agency cover £188,000, a combined bill of £{500,000|520,000}.": [
        "£{500,000|520,000} = £312,000 + £188,000"
    ],
    "We won £2.1m for members in 2020, £2.6m in 2021 and £3.3m in 2022: £{8.0|8.4}m over the three years.": [
        "£{8.0|8.4}m = £2.1m + £2.6m + £3.3m"
    ],
    "1,120 of the 1,400 households have been visited, with {280|380} still to go.": [
        "1,400 households = 1,120 + {280|380}"
    ],
    "All but 35 of the 620 employees signed, meaning that {585|595} did so.": [
        "{585|595} = 620 employees - 35"
    ],
    "The inquiry heard 75 witnesses, 48 of them in public and the {27|29} others behind closed doors.": [
        "75 = 48 + {27|29}"
    ],
    "Last year we represented 1,600 members at hearings; this year the number rose by 15% to {1,840|1,940}.": [
        "15% = ({1,840|1,940} - 1,600 members) / 1,600 members"
    ],
    "In 2018 there were 150 inspectors. That number has since been cut by a third to {100|110}.": [
        "0.67 = {100|110} / 150"
    ],
    "Late payments have halved since 2019, when there were 860; there are now {430|480}.": [
        "0.50 = {430|480} / 860"
    ],
    "Spending on agency staff was twice the £4.5m paid for overtime, at £{9|11}m.": [
        "2.0 = £{9|11}m / £4.5m"
    ],
    "We recruited 2,310 members against a target of 2,100, {210|240} over.": [
        "{210|240} = 2,310 members - 2,100"
    ],
    "The region exceeded its recruitment goal of 1,500 by 20%, signing up {1,800|1,900} people.": [
        "20% = ({1,800|1,900} people - 1,500) / 1,500"
    ],
    "Costs outstripped revenue by £{1.7|1.9}m (£18.2m against £16.5m).": ["£{1.7|1.9}m = £18.2m - £16.5m"],
    "Housing is forecast to overspend by £{900,000|700,000}: projected outturn £12.6m, approved budget £11.7m.": [
        "£{900,000|700,000} = £12.6m - £11.7m"
    ],
    "There were 86 more women than men: 543 women and {457|475} men.": ["86 = 543 women - {457|475} men"],
    "The pay gap between managers (£52,000) and clerical staff (£31,000) was £{21,000|22,000}.": [
        "£{21,000|22,000} = £52,000 - £31,000"
    ],
    "Brought forward: £18,400. Add receipts of £7,900, less payments of £9,200. Carried forward: £{17,100|17,900}.": [
        "£{17,100|17,900} = £18,400 + £7,900 - £9,200"
    ],
    "We began the quarter with 48 open cases, took on 35 and closed 41, ending with {42|45}.": [
        "{42|45} = 48 + 35 - 41"
    ],
    "£1.2m was paid out to 480 claimants – £{2,500|2,900} apiece on average.": [
        "£{2,500|2,900} = £1.2m / 480 claimants"
    ],
    "On average each officer handled {65|75} cases (1,300 cases among 20 officers).": [
        "{65|75} cases = 1,300 cases / 20 officers"
    ],
    "18 tutors worked 30 hours each – {540|560} hours of teaching.": ["30 hours = {540|560} hours / 18"],
    "There were 400 candidates, {312|322} of whom passed – a pass rate of 78%.": [
        "78% = {312|322} / 400",
    ],
    "With 630 union members among its 900 employees, the plant has a density of {70|77}%.": [
        "{70|77}% = 630 / 900 employees"
    ],
    # other words of those kinds, and a figure that is told again
    "Fully 1,116 of the 1,800 tenants who were canvassed (or {62|68} per cent) opposed the sell-off.": [
        "{62|68} per cent = 1,116 / 1,800"
    ],
    "Migrant workers comprise {24|29} per cent of the meat-plant labour force – 3,600 of 15,000.": [
        "{24|29} per cent = 3,600 / 15,000"
    ],
    "Members under 27 came to 1,980, which equates to {11|17}% of our total membership of 18,000.": [
        "{11|17}% = 1,980 / 18,000"
    ],
    "Total spending of £880,000 covers pay (£610,000), rent (£145,000), IT (£75,000) and sundries (£{50,000|80,000}).": [
        "£880,000 = £610,000 + £145,000 + £75,000 + £{50,000|80,000}"
    ],
    "The 96 motions on the agenda fell into three categories: 41 on pay, 37 on conditions and {18|13} on organisation.": [
        "96 = 41 + 37 + {18|13}"
    ],
    "Road transport lost 14 workers, quarrying 6 and forestry 3: {23|28} deaths in all three sectors.": [
        "{23|28} = 14 workers + 6 + 3"
    ],
    "Salaries were €3.2m and pensions €0.9m, so the pay bill as a whole was €{4.1|4.7}m.": [
        "€{4.1|4.7}m = €3.2m + €0.9m"
    ],
    "Of the 135 recommendations, 97 have been accepted in full and the balance of {38|33} in part.": [
        "135 = 97 + {38|33}",
    ],
    "We have collected signatures from 6,200 of our 9,000 members, so {2,800|2,300} have yet to sign.": [
        "9,000 members = 6,200 + {2,800|2,300}"
    ],
    "Our aim was 750 new reps; we ended the year with 780, {30|80} ahead of target.": ["{30|80} = 780 - 750"],
    "Actual income of £2.28m was {5|9}% down on the budgeted £2.40m.": [
        "{5|9}% = (£2.40m - £2.28m) / £2.40m"
    ],
    "Children's services are projected to finish the year £{3.1|3.7}m overspent (£47.6m against a budget of £44.5m).": [
        "£{3.1|3.7}m = £47.6m - £44.5m"
    ],
    "There were 64 grievances in hand on 1 July; 22 more came in and 39 were resolved, leaving {47|41} at 30 September.": [
        "{47|41} = 64 + 22 - 39"
    ],
    "The typical branch has {140|190} members (there are 7,000 members in 50 branches).": [
        "{140|190} members = 7,000 members / 50 branches"
    ],
    "Private-sector density (12%) lags public-sector density (51%) by {39|33} percentage points.": [
        "{39|33} percentage points = 51% - 12%"
    ],
    "The survey went to 3,200 members. 1,120 replied (response rate: {35|39}%).": [
        "{35|39}% = 1,120 / 3,200 members"
    ],
    "The index of hardship cases: 2,000 (2019), 2,300 (2020), an increase of {15|18}%.": [
        "{15|18}% = (2,300 - 2,000) / 2,000"
    ],
    "Sickness cost £420,000 in the first year and £357,000 in the second, {15|18}% less.": [
        "{15|18}% = (£420,000 - £357,000) / £420,000"
    ],
    "There were 310 grants in 2020 against 248 in 2021, a decrease of {20|26}%.": [
        "{20|26}% = (310 - 248) / 310"
    ],
    "71 per cent were satisfied, 18 per cent were dissatisfied and {11|17} per cent did not answer.": [
        "100% = 71 per cent + 18 per cent + {11|17} per cent"
    ],
    "The ballot was sent to 14,380 members. Of the {14,380|14,830} members balloted, 61% voted.": [
        "{14,380|14,830} members = 14,380 members"
    ],
    "The survey drew 1,924 responses. The {1,924|1,942} responses were analysed by region.": [
        "{1,924|1,942} = 1,924"
    ],
    "Net expenditure was £2,764,000. The net expenditure of £{2,764,000|2,674,000} was funded from the general reserve.": [
        "£{2,764,000|2,674,000} = £2,764,000"
    ],
    # more words for changes, what is left, plans and stocks
    "学位由1200个扩展到1500个，扩展{25.0|52.0}%。": ["{25.0|52.0}% = (1500个 - 1200个) / 1200个"],
    "科室由50个精简到40个，精简{20.0|26.0}%。": ["{20.0|26.0}% = (50个 - 40个) / 50个"],
    "下达资金600万元，已支出510万元，余额{90|60}万元。": ["600万元 = 510万元 + {90|60}万元"],
    "下达经费640万元，已支出600万元，尚未使用{40|90}万元。": ["640万元 = 600万元 + {40|90}万元"],
    "年初预算800万元，全年支出760万元，执行进度{95.0|59.0}%。": ["{95.0|59.0}% = 760万元 / 800万元"],
    "会员4000人，女会员1720人，占全体会员的{43.0|34.0}%。": ["{43.0|34.0}% = 1720人 / 4000人"],
    "助学支出120万元，助医支出85万元，助困支出95万元，总额{300|330}万元。": [
        "{300|330}万元 = 120万元 + 85万元 + 95万元"
    ],
    "今年投入450万元，上年投入180万元，今年是上年的{2.5|5.2}倍。": ["{2.5|5.2}倍 = 450万元 / 180万元"],
    "甲地平均工资9200元，乙地7600元，两者之差为{1600|6100}元。": ["{1600|6100}元 = 9200元 - 7600元"],
    "建会率92.6%，全省平均为89.4%，领先全省{3.2|2.3}个百分点。": ["{3.2|2.3}个百分点 = 92.6% - 89.4%"],
    "空置率9.4%，全省平均为12.6%，不及全省平均{3.2|2.3}个百分点。": ["{3.2|2.3}个百分点 = 12.6% - 9.4%"],
    "培训支出预算240万元，决算264万元，超出预算{24|42}万元。": ["{24|42}万元 = 264万元 - 240万元"],
    "培训支出预算240万元，决算216万元，低于预算{24|42}万元。": ["{24|42}万元 = 240万元 - 216万元"],
    "培训支出预算240万元，决算264万元，比年初预算多支出{24|42}万元。": ["{24|42}万元 = 264万元 - 240万元"],
    "上年底会员3600人，当年入会240人，退会90人，年底会员{3750|7350}人。": [
        "{3750|7350}人 = 3600人 + 240人 - 90人"
    ],
    "截至2023年底累计建成驿站320个，2024年新建80个，总数达到{400|480}个。": ["{400|480}个 = 320个 + 80个"],
    "男职工3600人，女职工2400人，男女性别比为{1.5|1.8}:1。": ["{1.5|1.8} = 3600人 / 2400人"],
    "总收入840万元，总支出610万元，收支净额{230|320}万元。": ["{230|320}万元 = 840万元 - 610万元"],
    "城镇人口196.2万人。男性158.3万人，女性152.7万人，总人口性别比{103.7|107.3}（以女性为100）。": [
        "{103.7|107.3} = 158.3万人 / 152.7万人 * 100"
    ],
    "市级竞赛42场，参赛职工1.86万人次；县级竞赛138场，参赛职工4.29万人次，两级合计180场、{6.15|6.51}万人次。": [
        "180场 = 42场 + 138场",
        "{6.15|6.51}万人次 = 1.86万人次 + 4.29万人次",
    ],
    "Unemployment stood at 4.2%, representing 1.44 million people out of a labour force of {34.3|43.3} million.": [
        "4.2% = 1.44 million people / {34.3|43.3} million"
    ],
    "Women hold 45% of senior posts, that is 99 of a total of {220|202}.": ["45% = 99 / {220|202}"],
    "Fuel accounts for 31% of operating costs of £64.5 million, i.e. £{20.0|22.0} million.": [
        "31% = £{20.0|22.0} million / £64.5 million"
    ],
    "Turnout was 38.4%: 14,976 of the 39,000 members returned their ballots; 12,580 ({84|48}%) voted in favour.": [
        "38.4% = 14,976 / 39,000 members",
        "{84|48}% = 12,580 / 14,976",
    ],
    "Of respondents, {56.3|53.6}% were men and 43.7% were women; 48.2% were under 35.": [
        "100% = {56.3|53.6}% + 43.7%"
    ],
    "在受访职工中，男性占56.3%，女性占{43.7|47.3}%；35岁以下的占48.2%。": ["100% = 56.3% + {43.7|47.3}%"],
    "全年新增就业5.12万人，完成年度目标任务的{106.7|160.7}%（目标4.8万人）。": [
        "{106.7|160.7}% = 5.12万人 / 4.8万人"
    ],
    "利润总额比上年下降3.2%，降幅比前三季度收窄{1.5|5.1}个百分点（前三季度下降4.7%）。": [
        "{1.5|5.1}个百分点 = 4.7% - 3.2%"
    ],
    "人口自然增长率为{-1.2|-2.1}‰，其中出生率5.9‰，死亡率7.1‰。": ["{-1.2|-2.1}‰ = 5.9‰ - 7.1‰"],
    "住院患者次均费用8640元，其中药费2160元，药占比{25.0|20.5}%。": ["{25.0|20.5}% = 2160元 / 8640元"],
    "全市增加值增长7.4%，高于全省平均水平{1.6|6.1}个百分点（全省5.8%）。": [
        "{1.6|6.1}个百分点 = 7.4% - 5.8%"
    ],
    "税收收入86.2亿元，非税收入{36.6|63.6}亿元，一般公共预算收入122.8亿元。": [
        "122.8亿元 = 86.2亿元 + {36.6|63.6}亿元"
    ],
    "Recycling reached 46.2% of household waste (48,510 of {105,000|150,000} tonnes).": [
        "46.2% = 48,510 / {105,000|150,000} tonnes"
    ],
    "Female membership grew by 3.1% to 24,740 and male membership by 1.2% to 23,890, giving {48,630|43,860} members "
    "in total (47,600 in 2023).": [
        "3.1% = (24,740 - ?) / ?",
        "1.2% = (23,890 - ?) / ?",
        "{48,630|43,860} members = 24,740 + 23,890",
    ],
    "会员由930万人增加到{1860|1680}万人，翻了一番。": ["翻了一番 = {1860|1680}万人 / 930万人"],
    "In the north 42 events drew 1,860 people; in the south 138 events drew 4,290 people, "
    "a total of 180 events and {6,150|6,510} people.": [
        "180 events = 42 events + 138 events",
        "{6,150|6,510} people = 1,860 people + 4,290 people",
    ],
    "地区生产总值1842.6亿元。其中，第一产业增加值152.9亿元；第二产业增加值806.3亿元；第三产业增加值883.4亿元。"
    "按不变价格计算，增长5.8%。人均地区生产总值{59247|52947}元，年末常住人口311.0万人。": [
        "{59247|52947}元 = 1842.6亿元 / 311.0万人",
        "1842.6亿元 = 152.9亿元 + 806.3亿元 + 883.4亿元",
    ],
    # a sum of years in brackets, a ratio to one, a year after
    "Over the past two years 1,460 reps have been trained (690 in 2021 and {770|790} in 2022).": [
        "1,460 = 690 + {770|790}"
    ],
    "Over the past two years 1.46 tonnes of glass were collected (690 kg in 2021 and {770|790} kg in 2022).": [
        "1.46 tonnes = 690 kg + {770|790} kg"
    ],
    "There are 540 pupils and 30 teachers, a ratio of {18|16} to one.": ["{18|16} = 540 / 30 teachers"],
    "Revenue in 2021 was £5.0m and grew by 8% in 2022 to £{5.4|5.6}m.": [
        "8% = (£{5.4|5.6}m - £5.0m) / £5.0m"
    ],
    # two to one, and other words of those kinds
    "Women in the sample outnumbered men by two to one: 340 women and {170|107} men.": [
        "two = 340 women / {170|107} men"
    ],
    "Of the 320 inspections, 245 found no breach; in the other {75|57} cases a notice was issued.": [
        "320 = 245 + {75|57} cases",
    ],
    "The museum made a loss of £{42,000|24,000} on income of £310,000 and spending of £352,000.": [
        "£{42,000|24,000} = £352,000 - £310,000"
    ],
    "During the year 46 complaints were received and 51 closed; 23 were open at the start and {18|28} at the end.": [
        "{18|28} = 23 + 46 complaints - 51"
    ],
    "A levy of £2.50 a head on 34,000 members raised £{85,000|58,000}.": [
        "£2.50 = £{85,000|58,000} / 34,000 members"
    ],
    "The first quarter produced 48 claims, the second 52 and the third 61, or {161|116} so far.": [
        "{161|116} = 48 + 52 + 61"
    ],
    # a part of a level in words, behind a noun of change
    "The trust reported 72 serious incidents in 2021/22 and 90 in 2022/23, a rise of a {quarter|third}.": [
        "a {quarter|third} = (90 - 72) / 72"
    ],
    "There were 45 stoppages in the year, as opposed to 60 in the year before, a decline of a {quarter|third}.": [
        "a {quarter|third} = (60 - 45 stoppages) / 60"
    ],
    # a name that opens both sentences, a unit that is lent, a span of years
    "Membership has trebled in ten years: from 900 to {2,700|2,200}.": ["3.0 = {2,700|2,200} / 900"],
    "Ballot papers issued 12,500. Ballot papers returned 5,250 ({42|45}%).": ["{42|45}% = 5,250 / 12,500"],
    "With 36 reps for 1,620 members, there are {45|54} members to each rep.": [
        "{45|54} members = 1,620 members / 36"
    ],
    "The median wait lengthened by {nine|five} days, to 43 days from 34.": [
        "{nine|five} days = 43 days - 34"
    ],
    # of all that is spent, and for every month of a number of them
    "Wages made up £5.2m of our total spending of £8.0m ({65|56}%).": ["{65|56}% = £5.2m / £8.0m"],
    "The line took 9,600 calls in 12 months, an average of {800|880} every month.": [
        "{800|880} = 9,600 / 12 months * 1.000000 months"
    ],
    # an amount told again, shares of what the sentence before tells, totals of times and places
    "In all 1,384 tenants signed the petition. Behind each of these {1,384|1,834} tenants is a family.": [
        "{1,384|1,834} = 1,384"
    ],
    "The branch spent £48,600 on the ballot. That £{48,600|46,800} was met from the political fund.": [
        "£{48,600|46,800} = £48,600"
    ],
    "Rents were frozen for 1,600 tenants. Most of them, 1,120 or {70|77} per cent, are pensioners.": [
        "{70|77} per cent = 1,120 / 1,600"
    ],
    "A total of 540 sites were seen. At 81 of them ({15|18}%) work had to stop.": [
        "{15|18}% = 81 / 540 sites"
    ],
    "The state gave us €5.0m. Salaries took €3.1m of it, or {62|26}%.": ["{62|26}% = €3.1m / €5.0m"],
    "Midwives, of whom there are now 1,944, represent {27|37}% of our 7,200 registered staff.": [
        "{27|37}% = 1,944 / 7,200"
    ],
    "Claims in the north and the south came to 61,000 and 34,000 respectively, {95,000|59,000} in all.": [
        "{95,000|59,000} = 61,000 + 34,000"
    ],
    "In January 412 people were moved and in February 388; the two-month total stands at {800|880}.": [
        "{800|880} = 412 people + 388"
    ],
    "Sales came to 1,870 cars in the first half and 2,130 in the second, {4,000|4,400} over the year as a whole.": [
        "{4,000|4,400} = 1,870 cars + 2,130"
    ],
    "Our funds are fees £1.20m + grants £0.35m = £{1.55|1.65}m.": ["£{1.55|1.65}m = £1.20m + £0.35m"],
    # points between two rates, of two times or of two things
    "Trust was 71 per cent this year and 66 per cent last: an improvement of {five|seven} points.": [
        "{five|seven} points = 71 per cent - 66 per cent"
    ],
    "Coverage has fallen 14 points in ten years – it was 46% in 2012 and is {32|23}% now.": [
        "14 points = 46% - {32|23}%"
    ],
    "The green vote rose 2.6 points to {29.4|24.9} per cent after 26.8 per cent in 2018.": [
        "2.6 points = {29.4|24.9} per cent - 26.8 per cent"
    ],
    "The gap between the two regions, 18.2% and {13.5|15.3}%, is 4.7 points.": [
        "4.7 points = 18.2% - {13.5|15.3}%"
    ],
    "Wages grew by 3.4% while prices went up 6.1%, so real wages lost {2.7|7.2} points.": [
        "{2.7|7.2} points = 6.1% - 3.4%"
    ],
    "Inflation of 7.9% outran pay growth of 4.6% by {3.3|2.3} points.": ["{3.3|2.3} points = 7.9% - 4.6%"],
    # changes from levels of another sentence, and of now
    "Our legal bill came down by £62,000 to £{318,000|381,000}; in 2021 it had been £380,000.": [
        "£62,000 = £380,000 - £{318,000|381,000}"
    ],
    "The waiting list lengthened by 38,000, reaching {612,000|621,000} compared with 574,000 twelve months before.": [
        "38,000 = {612,000|621,000} - 574,000"
    ],
    "The backlog, which stood at 6,400 in April, had been cut by 1,150 to {5,250|5,520}.": [
        "1,150 = 6,400 - {5,250|5,520}"
    ],
    "The number of depots, 96 in 2015, is now 81 – a loss of {15|51}.": ["{15|51} = 96 - 81"],
    "Vacancies numbered 420 a year ago. There are now 525, an increase of {25|52}%.": [
        "{25|52}% = (525 - 420) / 420"
    ],
    "Ticket sales were 18% higher at {47,200|42,700}, up from 40,000.": [
        "18% = ({47,200|42,700} - 40,000) / 40,000"
    ],
    # so many for one, so many times as much as another
    "Complaints outnumbered compliments by three to one: 870 against {290|490}.": ["three = 870 / {290|490}"],
    "For every vacancy there are four jobseekers: {2,600|2,060} jobseekers and 650 vacancies.": [
        "four jobseekers = {2,600|2,060} jobseekers / 650 vacancies"
    ],
    "The ratio of pupils to teachers was {18.5|15.8}: there were 740 pupils and 40 teachers.": [
        "{18.5|15.8} = 740 / 40 teachers"
    ],
    "With 54 inspectors for 81,000 workplaces, each inspector covers {1,500|1,050} workplaces.": [
        "{1,500|1,050} = 81,000 / 54"
    ],
    "There were three times as many part-timers, 6,900 compared with {2,300|3,200}.": [
        "three times = 6,900 / {2,300|3,200}"
    ],
    "Five times as many boys (1,450) as girls ({290|920}) were hurt.": ["Five times = 1,450 / {290|920}"],
    "A driver earns £63,000, one and a half times the £{42,000|49,000} of a guard.": [
        "one and a half times = £63,000 / £{42,000|49,000}"
    ],
    # what is left, told before what came in and went out, and by more words
    "The branch made a loss of £{18,000|81,000} on turnover of £412,000 and costs of £430,000.": [
        "£{18,000|81,000} = £430,000 - £412,000"
    ],
    "Net income for the year was $1.41m (revenues $5.62m, expenses ${4.21|4.12}m).": [
        "$1.41m = $5.62m - ${4.21|4.12}m"
    ],
    "Net migration was {41,000|14,000}: 112,000 people arrived and 71,000 left.": [
        "{41,000|14,000} = 112,000 people - 71,000"
    ],
    "Admissions were 2,140, discharges 2,065; the list grew by {75|57}.": ["{75|57} = 2,140 - 2,065"],
    "Births numbered 8,450 and deaths 9,120, a natural decrease of {670|760}.": ["{670|760} = 9,120 - 8,450"],
    "We started the term with 5,300 cases, received 2,150 more, disposed of 2,450 and finished with {5,000|5,800}.": [
        "{5,000|5,800} = 5,300 cases + 2,150 - 2,450"
    ],
    "Opening cash was £210,000, receipts £640,000, payments £615,000 and closing cash £{235,000|253,000}.": [
        "£{235,000|253,000} = £210,000 + £640,000 - £615,000"
    ],
    "We collected £3.60m in fees and spent £3.15m, ending the year £{450,000|405,000} in the black.": [
        "£{450,000|405,000} = £3.60m - £3.15m"
    ],
    # the same in another measure
    "The spill released 3.5 tonnes ({3,500|5,300} kg) of sludge.": ["{3,500|5,300} kg = 3.5 tonnes"],
    "The award of £0.85m (£{850,000|580,000}) will be paid in May.": ["£{850,000|580,000} = £0.85m"],
    "The plant makes 3.6 tonnes, or {3,600|6,300} kilograms, a day.": [
        "{3,600|6,300} kilograms = 3.6 tonnes"
    ],
    # points and ratios by more words; what was lost on income and costs
    "The district has 36 nurses for 54,000 people, one nurse for every {1,500|1,050}.": [
        "{1,500|1,050} = 54,000 people / 36 nurses"
    ],
    "In 2019 density was 44.1%; it has since slipped {3.6|6.3} points to 40.5%.": [
        "{3.6|6.3} points = 44.1% - 40.5%"
    ],
    "Pay rose by 2.8% while inflation was 5.3%, leaving workers {2.5|5.2} points worse off.": [
        "{2.5|5.2} points = 5.3% - 2.8%"
    ],
    "The museum lost £{46,000|64,000} on income of £318,000 and costs of £364,000.": [
        "£{46,000|64,000} = £364,000 - £318,000"
    ],
    "The appeal brought in £91,000 from 26,000 members, an average of £{3.50|5.30} a member.": [
        "£{3.50|5.30} = £91,000 / 26,000 members"
    ],
    # the base right behind a change, and the level behind it; aims; what votes make of those sent
    "Complaints were down 15% on last year's 2,000, at {1,700|1,070}.": [
        "15% = (2,000 - {1,700|1,070}) / 2,000"
    ],
    "Sales were up 4% on the £3.0m of 2022, at £{3.12|3.21}m.": ["4% = (£{3.12|3.21}m - £3.0m) / £3.0m"],
    "Accidents were 12% fewer than the 250 recorded in 2019, at {220|202}.": [
        "12% = (250 - {220|202}) / 250"
    ],
    "Visits were 8% higher than last year's total of 15,000, at {16,200|12,600}.": [
        "8% = ({16,200|12,600} - 15,000) / 15,000"
    ],
    "The council aims to build 1,500 homes; by March it had built 1,125, {75|57}% of the target.": [
        "{75|57}% = 1,125 / 1,500 homes"
    ],
    "We hoped to raise £60,000. We raised £51,000, {85|58}% of our goal.": ["{85|58}% = £51,000 / £60,000"],
    "Ballots were sent to 46,000 members; {19,320|13,920} were returned, a turnout of 42%.": [
        "42% = {19,320|13,920} / 46,000 members"
    ],
    "Expenditure of £3.15m against income of £3.40m produced a surplus of £{0.25|0.52}m.": [
        "£{0.25|0.52}m = £3.40m - £3.15m"
    ],
    "参加问卷的职工1500名，表示满意的{1260|1620}名，占84%。": ["84% = {1260|1620}名 / 1500名"],
    "Income was £1.8m and costs £1.6m, so a surplus of £{0.20|0.30}m turned into a deficit of £0.1m.": [
        "£{0.20|0.30}m = £1.8m - £1.6m"
    ],
    "本科、专科毕业生就业率分别为91.5%和88.0%，本科比专科高{3.5|5.3}个百分点。": [
        "{3.5|5.3}个百分点 = 91.5% - 88.0%"
    ],
    "男生、女生分别为4200人和2800人，达标率分别为91.5%和88.0%，男生达标率比女生高{3.5|5.3}个百分点。": [
        "{3.5|5.3}个百分点 = 91.5% - 88.0%"
    ],
    "男女职工之比为1.5:1，男职工5400人，女职工{3600|6300}人。": ["1.5 = 5400人 / {3600|6300}人"],
    # the same in another unit, and a ratio of two levels behind it
    "水库蓄水量1.48亿立方米（折合{14800|18400}万立方米）。": ["{14800|18400}万立方米 = 1.48亿立方米"],
    "医护比为1:1.2，其中医生350人，护士{420|480}人。": ["1.2 = {420|480}人 / 350人"],
    "干部与职工之比为{1:8|1:6}，分别为45人和360人。": ["{8|6} = 360人 / 45人"],
    "基本养老保险抚养比为{2.4|4.2}，在职参保36万人，退休15万人。": ["{2.4|4.2} = 36万人 / 15万人"],
    # times that make a longer one
    "一季度受理申请86件，二季度受理95件，上半年共受理{181|118}件。": ["{181|118}件 = 86件 + 95件"],
    "前三季度完成货运2.7亿吨，四季度完成{0.9|0.6}亿吨，全年完成3.6亿吨。": [
        "3.6亿吨 = 2.7亿吨 + {0.9|0.6}亿吨"
    ],
    "1—11月接待游客860万人次，12月接待70万人次，全年接待{930|980}万人次。": [
        "{930|980}万人次 = 860万人次 + 70万人次"
    ],
    "四个季度分别办结18件、22件、25件和{21|12}件，全年办结86件。": ["86件 = 18件 + 22件 + 25件 + {21|12}件"],
    # a figure that is told again
    "职工书屋共有图书48600册。这{48600|46800}册图书中，新书6200册。": ["{48600|46800}册 = 48600册"],
    # what was left undone, or is left
    "应签约企业420家，已签约398家，尚未签约{22|12}家。": ["420家 = 398家 + {22|12}家"],
    "收到救助款260万元，已发放215万元，账面余额{45|54}万元。": ["260万元 = 215万元 + {45|54}万元"],
    "全年受理复查申请140件，办结126件，结转下年度{14|41}件。": ["140件 = 126件 + {14|41}件"],
    "借款总额960万元，已归还640万元，借款余额{320|230}万元。": ["960万元 = 640万元 + {320|230}万元"],
    # what there was at both ends of a time
    "期初存货860万元，期末存货940万元，全年增加{80|60}万元。": ["{80|60}万元 = 940万元 - 860万元"],
    "上期结存口罩4200只，本期收到9600只，发出8700只，本期结存{5100|1500}只。": [
        "{5100|1500}只 = 4200只 + 9600只 - 8700只"
    ],
    "上级补助收入36万元，经费收入84万元，收入合计120万元；全年支出108万元，收支相抵，结余{12|21}万元。": [
        "{12|21}万元 = 120万元 - 108万元",
        "120万元 = 36万元 + 84万元",
    ],
    # what was done of a plan that goes by another name
    "今年计划培训技工800人，实际培训720人，完成年度任务的{90|80}%。": ["{90|80}% = 720人 / 800人"],
    "目标任务为新增就业3.0万人，实际新增3.3万人，完成目标任务的{110|101}%。": [
        "{110|101}% = 3.3万人 / 3.0万人"
    ],
    # points of a growth, and what they are of it
    "全区经济增长5.0%，服务业拉动经济增长3.1个百分点，贡献率为{62.0|66.0}%。": [
        "{62.0|66.0}% = 3.1个百分点 / 5.0%"
    ],
    "生产总值增长6.4%，其中一产拉动0.3个百分点，二产拉动2.6个百分点，三产拉动{3.5|5.3}个百分点。": [
        "6.4% = 0.3个百分点 + 2.6个百分点 + {3.5|5.3}个百分点"
    ],
    # means of a list, of several years and of so many times
    "近三年分别培训38期、44期、{41|14}期，年均41期。": ["41期 = (38期 + 44期 + {41|14}期) / 3"],
    "三年来累计改造管网48公里，年均改造{16|18}公里。": ["{16|18}公里 = 48公里 / 3"],
    "举办讲座36场，每场80人，累计听讲{2880|2088}人次。": ["80人 = {2880|2088}人次 / 36场"],
    # views, and ages, that leave none out
    "对工会工作，很满意占46.2%，较满意占38.5%，一般占12.0%，不满意占{3.3|3.8}%。": [
        "100% = 46.2% + 38.5% + 12.0% + {3.3|3.8}%"
    ],
    "群众满意率为84.6%，基本满意率为12.9%，不满意率为{2.5|5.2}%。": ["100% = 84.6% + 12.9% + {2.5|5.2}%"],
    "全县党员3.2万名，其中35岁及以下0.7万名，36至60岁1.6万名，61岁及以上{0.9|0.6}万名。": [
        "3.2万名 = 0.7万名 + 1.6万名 + {0.9|0.6}万名"
    ],
    "0—14岁人口占16.2%，15—59岁人口占62.6%，60岁及以上人口占{21.2|22.1}%。": [
        "100% = 16.2% + 62.6% + {21.2|22.1}%"
    ],
    # totals that words tell of all kinds
    "会费收入82万元，补助收入36万元，利息收入4万元，各项收入总额为{122|112}万元。": [
        "{122|112}万元 = 82万元 + 36万元 + 4万元"
    ],
    "截至上月末累计发放补贴316万元，本月发放42万元，累计发放{358|385}万元。": [
        "{358|385}万元 = 316万元 + 42万元"
    ],
    # shares of a level among their words, rates of two times, and all who hold one of two views
    "技师、高级技师分别为240人和120人，分别占技能人才800人的30%和{15|18}%。": [
        "30% = 240人 / 800人",
        "{15|18}% = 120人 / 800人",
    ],
    "一季度增长5.2%，上半年增长6.1%，比一季度加快{0.9|0.6}个百分点。": ["{0.9|0.6}个百分点 = 6.1% - 5.2%"],
    "上半年增长7.5%，下半年增速比上半年回落1.5个百分点，下半年增长{6.0|6.9}%。": [
        "1.5个百分点 = 7.5% - {6.0|6.9}%"
    ],
    "满意率76.2%，基本满意率19.4%，总体满意率{95.6|96.5}%。": ["{95.6|96.5}% = 76.2% + 19.4%"],
    "收入460万元，支出620万元，收支差额为负{160|140}万元。": ["负{160|140}万元 = 460万元 - 620万元"],
    "全年支出360万元，比上年超出{40|80}万元，上年支出320万元。": ["{40|80}万元 = 360万元 - 320万元"],
    # what is left to be done, a time of so many months or years, and the start of a change as its base
    "到期借款8.6亿元，已偿还6.2亿元，尚需偿还{2.4|4.2}亿元。": ["8.6亿元 = 6.2亿元 + {2.4|4.2}亿元"],
    "1—9月完成投资64.5亿元，10月完成7.2亿元，1—10月完成{71.7|77.1}亿元。": [
        "{71.7|77.1}亿元 = 64.5亿元 + 7.2亿元"
    ],
    "前两年完成投资23亿元，今年完成12亿元，三年累计完成{35|53}亿元。": ["{35|53}亿元 = 23亿元 + 12亿元"],
    "工伤基金收入2.64亿元，支出2.91亿元，收不抵支{0.27|0.72}亿元。": [
        "{0.27|0.72}亿元 = 2.91亿元 - 2.64亿元"
    ],
    "职工书屋由150家增加到450家，是原来的{3|5}倍。": ["{3|5}倍 = 450家 / 150家"],
    "签发量由年初的36万张增至52万张，净增{16|61}万张。": ["{16|61}万张 = 52万张 - 36万张"],
    "抽检食品400批次，不合格10批次，不合格率为{2.5|5.2}%。": ["{2.5|5.2}% = 10批次 / 400批次"],
    "服务业贡献率为55.0%，拉动经济增长3.3个百分点，全年经济增长{6.0|6.6}%。": [
        "55.0% = 3.3个百分点 / {6.0|6.6}%"
    ],
    "全区共发生火灾事故480起，受伤26人。\n\n从场所看，住宅事故297起，占全区事故总起数的{61.88|67.88}%。": [
        "{61.88|67.88}% = 297起 / 480起"
    ],
    "企业860家，其中300人以上的62家、100—299人的218家、100人以下的580家。": ["860家 = 62家 + 218家 + 580家"],
    "市本级支出年初预算74.80亿元，加上上级补助追加6.35亿元、债券转贷追加2.90亿元，全年预算为{84.05亿元|85.04亿元}。": [
        "{84.05亿元|85.04亿元} = 74.80亿元 + 6.35亿元 + 2.90亿元"
    ],
    "这些部门年初预算7.46亿元，年中追加1.83亿元，调整后预算{9.29亿元|9.92亿元}，决算支出8.91亿元，预算执行率95.9%。": [
        "{9.29亿元|9.92亿元} = 7.46亿元 + 1.83亿元",
        "95.9% = 8.91亿元 / {9.29亿元|9.92亿元}",
    ],
    "本级工会经费年初预算320万元，追加45万元，全年预算{365万元|356万元}，实际支出351万元，为全年预算的96.2%。": [
        "{365万元|356万元} = 320万元 + 45万元",
        "96.2% = 351万元 / {365万元|356万元}",
    ],
    "年初预算860万元，年中调减35万元，调整预算为{825万元|895万元}。": [
        "{825万元|895万元} = 860万元 - 35万元"
    ],
    "县总工会年初预算安排480.5万元，执行中追加62.3万元、压减18.6万元，调整后预算为{524.2万元|542.2万元}。": [
        "{524.2万元|542.2万元} = 480.5万元 + 62.3万元 - 18.6万元"
    ],
    "The original budget of £3.2m was raised by virements of £0.4m to a revised budget of £{3.6m|6.3m}.": [
        "£{3.6m|6.3m} = £3.2m + £0.4m"
    ],
    "送审金额8.48亿元，审定金额7.63亿元，核减0.85亿元，核减率{10.0%|13.0%}。": [
        "8.48亿元 = 7.63亿元 + 0.85亿元",
        "{10.0%|13.0%} = 0.85亿元 / 8.48亿元",
    ],
    "审计竣工决算项目23个，送审金额6.48亿元，审定金额5.87亿元，核减0.61亿元，核减率{9.4%|7.4%}。": [
        "6.48亿元 = 5.87亿元 + 0.61亿元",
        "{9.4%|7.4%} = 0.61亿元 / 6.48亿元",
    ],
    "政府采购预算3.25亿元，实际采购金额3.02亿元，节约资金0.23亿元，节约率{7.1%|1.7%}。": [
        "3.25亿元 = 3.02亿元 + 0.23亿元",
        "{7.1%|1.7%} = 0.23亿元 / 3.25亿元",
    ],
    "年末全市常住人口312.5万人，全年发明专利授权1875件，每万人口发明专利授权量{6.0件|0.6件}。": [
        "{6.0件|0.6件} = 1875件 / 312.5万人 * 10000"
    ],
    "全市常住人口295.4万人，执业医师9216人，每万人拥有执业医师{31.2人|32.1人}。": [
        "{31.2人|32.1人} = 9216人 / 295.4万人 * 10000"
    ],
    "户籍人口120万人，执业医师3600人，每千户籍人口执业医师{3.0人|3.9人}。": [
        "{3.0人|3.9人} = 3600人 / 120万人 * 1000"
    ],
    "年末户籍人口110万人，常住人口120万人，执业医师3600人，每千人口执业医师{3.00人|3.90人}。": [
        "{3.00人|3.90人} = 3600人 / 120万人 * 1000"
    ],
    "2023年末全市常住人口295.4万人，执业医师9216人，每千人口执业（助理）医师{3.12人|3.21人}。": [
        "{3.12人|3.21人} = 9216人 / 295.4万人 * 1000"
    ],
    "医疗卫生机构床位21456张，常住人口295.4万人，每千人口医疗卫生机构床位数由2022年的6.98张增加到2023年的{7.26张|7.62张}。": [
        "{7.26张|7.62张} > 6.98张",
        "{7.26张|7.62张} = 21456张 / 295.4万人 * 1000",
    ],
    "抽查9个乡镇54个行政村，占全县18个乡镇、216个行政村的比例分别为50%和{25%|52%}。": [
        "50% = 9个 / 18个",
        "{25%|52%} = 54个 / 216个",
    ],
    "抽查单位36家、项目54个，分别占全县144家、216个的25%和{25%|52%}。": [
        "25% = 36家 / 144家",
        "{25%|52%} = 54个 / 216个",
    ],
    "男会员360人和女会员180人，分别占职工总数1200人的30%和{15%|51%}。": [
        "30% = 360人 / 1200人",
        "{15%|51%} = 180人 / 1200人",
    ],
    "全市有省级示范校12所、市级示范校45所，分别占全市150所学校的8%和{30%|33%}。": [
        "8% = 12所 / 150所",
        "{30%|33%} = 45所 / 150所",
    ],
    "缴存余额172.84亿元，同比增长9.6%。2023年末，累计发放个人住房贷款9.83万笔251.64亿元，贷款余额136.27亿元，个人住房贷款余额占缴存余额的{78.8%|87.8%}。": [
        "9.6% = (172.84亿元 - ?) / ?",
        "{78.8%|87.8%} = 136.27亿元 / 172.84亿元",
    ],
    "2023年末，缴存总额486.35亿元，比上年末增加13.7%；缴存余额172.84亿元，同比增长9.6%。\n\n2023年末，累计发放个人住房贷款9.83万笔251.64亿元，贷款余额136.27亿元，个人住房贷款余额占缴存余额的{78.8%|87.8%}，比上年末减少0.5个百分点。": [
        "13.7% = (486.35亿元 - ?) / ?",
        "9.6% = (172.84亿元 - ?) / ?",
        "{78.8%|87.8%} = 136.27亿元 / 172.84亿元",
        "0.5个百分点 = ? - {78.8%|87.8%}",
    ],
    "2023年末，缴存总额486.35亿元，比上年末增加13.7%；缴存余额{172.84亿元|127.84亿元}，同比增长9.6%。\n\n2023年末，提取总额313.51亿元。": [
        "13.7% = (486.35亿元 - ?) / ?",
        "9.6% = ({172.84亿元|127.84亿元} - ?) / ?",
        "486.35亿元 = {172.84亿元|127.84亿元} + 313.51亿元",
    ],
    "抽查的36项资金共计2.84亿元，有11项、6720万元滞留，分别占抽查项数和金额的30.6%和{23.7%|27.3%}。": [
        "30.6% = 11项 / 36项",
        "{23.7%|27.3%} = 6720万元 / 2.84亿元",
    ],
    "全年审结商事案件2436件，标的额18.4亿元，其中金融案件312件、6.8亿元，分别占商事案件件数和标的额的12.8%和{37.0%|30.7%}。": [
        "12.8% = 312件 / 2436件",
        "{37.0%|30.7%} = 6.8亿元 / 18.4亿元",
    ],
    "共办理各类案件3126件，同比上升8.8%。\n\n现有干警118人，其中员额检察官41人，占34.7%。员额检察官人均办案{76.2件|72.6件}。": [
        "8.8% = (3126件 - ?) / ?",
        "34.7% = 41人 / 118人",
        "{76.2件|72.6件} = 3126件 / 41人",
    ],
    "提出抗诉11件，法院已审结8件，其中改判、发回重审6件，采纳率{75.0%|57.0%}。": [
        "{75.0%|57.0%} = 6件 / 8件"
    ],
    "共办理各类案件3126件。院领导直接办案173件，占全院办案总数的{5.5%|6.5%}。": [
        "{5.5%|6.5%} = 173件 / 3126件"
    ],
    "共办理各类案件3126件，同比上升8.8%。\n\n院领导直接办案173件，占全院办案总数的{5.5%|6.5%}。": [
        "8.8% = (3126件 - ?) / ?",
        "{5.5%|6.5%} = 173件 / ?",
    ],
    "县本级一般公共预算总收入41.86亿元，总支出40.93亿元，年终结余{0.93亿元|0.39亿元}。": [
        "{0.93亿元|0.39亿元} = 41.86亿元 - 40.93亿元"
    ],
    "退休劳模与在职劳模之比约为{3|5}：2（退休劳模283人，在职劳模189人）。": ["约为{3|5} = 283人 / 189人 * 2"],
    "参赛男选手186人、女选手124人，男女之比为{3|5}：2。": ["{3|5} = 186人 / 124人 * 2"],
    "全县有城镇学校48所、农村学校72所，城镇学校与农村学校之比为2：{3|5}。": ["{3|5} = 72所 / 48所 * 2"],
    "全市医疗卫生机构总数达2847个。其中：医院84个，基层医疗卫生机构2719个，专业公共卫生机构38个，其他机构6个。与上年相比，医院增加3个。\n\n医院中，公立医院31个，民营医院{53个|35个}。": [
        "3个 = 84个 - ?",
        "2847个 = 84个 + 2719个 + 38个 + 6个",
        "84个 = 31个 + {53个|35个}",
    ],
    "全市医疗卫生机构总数达2847个。其中：医院84个，基层医疗卫生机构2719个，专业公共卫生机构38个，其他机构6个。\n\n医院中，公立医院31个，民营医院53个。医院按等级分：三级医院9个，二级医院28个，一级医院{26个|62个}，未定级医院21个。": [
        "2847个 = 84个 + 2719个 + 38个 + 6个",
        "84个 = 31个 + 53个",
        "84个 = 9个 + 28个 + {26个|62个} + 21个",
    ],
    "全市医疗卫生机构总数达2847个。其中：医院84个，基层医疗卫生机构2719个，专业公共卫生机构38个，其他机构6个。\n\n医院按等级分：三级医院9个，二级医院28个，一级医院{26个|62个}，未定级医院21个。": [
        "2847个 = 84个 + 2719个 + 38个 + 6个",
        "84个 = 9个 + 28个 + {26个|62个} + 21个",
    ],
    "（一）医疗卫生机构总数。2023年末，全市医疗卫生机构总数达2847个，比上年增加63个。其中：医院84个，基层医疗卫生机构2719个，专业公共卫生机构38个，其他机构6个。与上年相比，医院增加3个，基层医疗卫生机构增加62个，专业公共卫生机构减少2个，其他机构持平。\n\n医院中，公立医院31个，民营医院{53个|35个}。医院按等级分：三级医院9个，二级医院28个，一级医院26个，未定级医院21个。": [
        "63个 = 2847个 - ?",
        "3个 = 84个 - ?",
        "2个 = ? - 38个",
        "2847个 = 84个 + 2719个 + 38个 + 6个",
        "84个 = 31个 + {53个|35个}",
        "84个 = 9个 + 28个 + 26个 + 21个",
    ],
    "年末全市共有学校186所，其中小学62所、初中38所、高中12所，其余为幼儿园。\n\n小学中，公办小学49所，民办小学{13所|31所}。": [
        "62所 = 49所 + {13所|31所}"
    ],
    "2023年，全市医院病床使用率为79.8%，其中公立医院86.2%；与上年相比，医院病床使用率提高{6.3个|3.6个}百分点（上年为73.5%）。": [
        "{6.3个|3.6个}百分点 = 79.8% - 73.5%"
    ],
    "全市参加工伤保险人数58.42万人。基金收入2.38亿元，支出2.15亿元，分别增长11.7%、5.9%，年末累计结余{4.67亿元|6.47亿元}（上年末4.44亿元）。": [
        "{4.67亿元|6.47亿元} = 4.44亿元 + 2.38亿元 - 2.15亿元",
        "11.7% = (2.38亿元 - ?) / ?",
        "5.9% = (2.15亿元 - ?) / ?",
    ],
    "合格率95.2%，优秀率31.4%。合格率比上年的93.1%提高{2.1个|1.2个}百分点。": [
        "{2.1个|1.2个}百分点 = 95.2% - 93.1%"
    ],
    "职工医保参保人员中，在职职工53.27万人，退休人员21.36万人，在职退休比{2.49|4.29}。": [
        "{2.49|4.29} = 53.27万人 / 21.36万人"
    ],
    "全年受理案件5260件，审执结5012件。员额法官24人，人均结案{208.8件|280.8件}。": [
        "{208.8件|280.8件} = 5012件 / 24人"
    ],
    "全年受理案件5260件，结案5012件。其中立案庭结案312件。法官24人，人均结案{208.8件|280.8件}。": [
        "{208.8件|280.8件} = 5012件 / 24人"
    ],
    "2023年全市人均收入48300元，比2012年的{24150元|42150元}翻了一番。": [
        "翻了一番 = 48300元 / {24150元|42150元}"
    ],
    "2023年工会经费收入达到1860万元，比2012年的{930万元|390万元}翻了一番。": [
        "翻了一番 = 1860万元 / {930万元|390万元}"
    ],
    "五年来，进出口总额由42.36亿元增加到{84.72亿元|48.72亿元}，翻了一番。": [
        "翻了一番 = {84.72亿元|48.72亿元} / 42.36亿元"
    ],
    "工伤保险基金收入2.38亿元，支出2.15亿元，年末累计结余{4.67亿元|6.47亿元}（上年末4.44亿元）。": [
        "{4.67亿元|6.47亿元} = 4.44亿元 + 2.38亿元 - 2.15亿元"
    ],
    "全年基金收入19.64亿元，支出16.83亿元，年末累计结余{31.27亿元|31.72亿元}（上年末为28.46亿元）。": [
        "{31.27亿元|31.72亿元} = 28.46亿元 + 19.64亿元 - 16.83亿元"
    ],
    "年初在档困难职工1437户，当年新增建档186户，解困脱困529户，年末在档{1094户|1049户}。": [
        "{1094户|1049户} = 1437户 + 186户 - 529户"
    ],
    "困难职工动态管理更加精准。年初在档困难职工1437户，当年新增建档186户，解困脱困529户，年末在档1094户，其中深度困难职工208户、相对困难职工463户、意外致困职工{423户|432户}。": [
        "1094户 = 208户 + 463户 + {423户|432户}"
    ],
    "年末在档1094户，其中深度困难职工208户、相对困难职工463户、意外致困职工{423户|432户}。": [
        "1094户 = 208户 + 463户 + {423户|432户}"
    ],
    "（二）床位数。2023年末，全市医疗卫生机构床位21456张，其中医院16723张。每千人口医疗卫生机构床位数由2022年的6.98张增加到2023年的{7.26张|7.62张}。\n\n2023年末全市常住人口295.4万人，每千人口执业医师3.12人。": [
        "{7.26张|7.62张} > 6.98张",
        "{7.26张|7.62张} = 21456张 / 295.4万人 * 1000",
    ],
    # what is left of a whole is no whole of a total; a whole population; days of good air
    "男性人口为512034人，女性人口为498726人。总人口性别比（以女性为100）为{102.67|104.50}。": [
        "{102.67|104.50} = 512034人 / 498726人 * 100"
    ],
    "2023年市区空气质量优良天数315天，同比增加6天，优良天数比率{86.3|83.6}%。": [
        "6天 = 315天 - ?",
        "{86.3|83.6}% = 315天 / 365.000000天",
    ],
    "全年优良天数331天，其中优112天、良219天，优良率{90.7|97.0}%。": [
        "{90.7|97.0}% = 331天 / 365.000000天",
        "331天 = 112天 + 219天",
    ],
    "年末常住人口42.36万人。全年出生人口2986人，出生率7.05‰；死亡人口3412人，死亡率8.05‰；自然增长率{-1.00|-1.10}‰。": [
        "{-1.00|-1.10}‰ = 7.05‰ - 8.05‰"
    ],
    # so much for each, and what was paid
    "资助高中生428人，每人2000元，发放助学金{85.6|86.5}万元。": ["{85.6|86.5}万元 = 2000元 * 428人"],
    "资助大学新生316人，每人5000元，发放助学金{158.0|185.0}万元；资助高中生428人，每人2000元，发放85.6万元。": [
        "{158.0|185.0}万元 = 5000元 * 316人",
        "85.6万元 = 2000元 * 428人",
    ],
    # accounts of a department, funds that carry over
    "2023年度收入总计4862.35万元，支出总计4862.35万元，与上年相比，收、支总计各增加327.15万元，增长{7.21|7.12}%。": [
        "327.15万元 = 4862.35万元 - ?",
        "{7.21|7.12}% = (4862.35万元 - ?) / ?",
    ],
    "收支总计均为862.35万元，与上年度相比，收支总计各减少72.15万元，下降{7.72|7.27}%。": [
        "72.15万元 = ? - 862.35万元",
        "{7.72|7.27}% = (? - 862.35万元) / ?",
    ],
    "2023年度收、支总计1862.35万元。\n\n本年支出合计1427.91万元，结余分配86.40万元，年末结转和结余{348.04|384.04}万元。": [
        "1862.35万元 = 1427.91万元 + 86.40万元 + {348.04|384.04}万元"
    ],
    "2023年度收入总计1862.35万元，支出总计1862.35万元。\n\n本年收入合计1584.27万元。使用非财政拨款结余32.50万元，年初结转和结余{245.58|254.58}万元。": [
        "1862.35万元 = 1584.27万元 + 32.50万元 + {245.58|254.58}万元"
    ],
    "年初净资产1864.73万元，本年收入3428.65万元，投资收益36.20万元，本年支出3156.28万元，年末净资产{2173.30|2137.30}万元。": [
        "{2173.30|2137.30}万元 = 1864.73万元 + 3428.65万元 + 36.20万元 - 3156.28万元"
    ],
    "2022年末累计结余356.2万元。2023年基金收入1284.6万元，基金支出1102.9万元，当年结余181.7万元，2023年末累计结余{537.9|573.9}万元。": [
        "181.7万元 = 1284.6万元 - 1102.9万元",
        "{537.9|573.9}万元 = 356.2万元 + 181.7万元",
    ],
    "年初在册党员1240名，年内发展党员56名，转入32名，转出28名，死亡9名，年末在册党员{1291|1219}名。": [
        "{1291|1219}名 = 1240名 + 56名 + 32名 - 28名 - 9名"
    ],
    # means of a month, of the days told, of each kilometre; shares told before their part
    "2023年全县农村低保对象12860人，全年发放低保金5401.2万元，月人均{350|530}元。": [
        "{350|530}元 = 5401.2万元 / 12860人 / 12"
    ],
    "市图书馆全年接待读者126.4万人次，开放356天，日均接待{3551|5351}人次。": [
        "{3551|5351}人次 = 126.4万人次 / 356"
    ],
    "新建改建农村公路126公里，总投资1.26亿元，平均每公里造价{100|110}万元。": [
        "{100|110}万元 = 1.26亿元 / 126公里 * 1.000000公里"
    ],
    "该项目总投资2.4亿元，其中中央预算内资金占总投资的35%，为{8400|4800}万元，其余由地方自筹。": [
        "35% = {8400|4800}万元 / 2.4亿元"
    ],
    "全年为企业减负1.86亿元，惠及企业2480户，户均减负{7.5|5.7}万元。": ["{7.5|5.7}万元 = 1.86亿元 / 2480户"],
    # rates of a whole that opens its paragraph; lists behind a term of years; the same thing by its short name
    "审结民商事案件5628件，标的额18.74亿元。其中，合同纠纷案件3612件，占64.2%。以调解、撤诉方式结案3017件，调撤率{53.6|56.3}%。": [
        "64.2% = 3612件 / 5628件",
        "{53.6|56.3}% = 3017件 / 5628件",
    ],
    "全市共有会员537人。其中，工作五年以上的48人，五年以下的{268|286}人，季节工206人，其他15人。": [
        "537人 = 48人 + {268|286}人 + 206人 + 15人"
    ],
    "年初存栏生猪12.4万头，年末存栏13.1万头，增加{0.7|0.9}万头。": ["{0.7|0.9}万头 = 13.1万头 - 12.4万头"],
    "全年活产8642人，婴儿死亡21人，婴儿死亡率{2.43|2.34}‰。": ["{2.43|2.34}‰ = 21人 / 8642人"],
    "2023年，全市一般公共预算收入完成4563210万元。\n\n2023年，全市一般公共预算收入{456.32|465.32}亿元。": [
        "{456.32|465.32}亿元 = 4563210万元"
    ],
    # means of a total of a sentence before, of schools and classes; what was charged
    "小学招生7462人，在校生46318人。小学专任教师2946人，生师比15.72:1；班数1086个，平均班额{42.7|47.2}人。": [
        "15.72 = 46318人 / 2946人",
        "{42.7|47.2}人 = 46318人 / 1086个",
    ],
    "普通高中6所，在校生9486人，平均每校{1581|1518}人。": ["{1581|1518}人 = 9486人 / 6所"],
    "年末登记社会组织386个。当年新登记24个，注销15个，较上年末净增{9|11}个。": ["{9|11}个 = 24个 - 15个"],
    "全年提起公诉1126人，不起诉376人。起诉危害公共安全犯罪386人，占起诉总人数的{34.3|43.3}%。": [
        "{34.3|43.3}% = 386人 / 1126人"
    ],
    # zeros that are none at all, what runs up over the years, and shares of a share in brackets
    "业务收入49826.37万元，其中存款利息12384.15万元，委托贷款利息37402.96万元，国债利息0万元，其他{39.26|39.62}万元。": [
        "49826.37万元 = 12384.15万元 + 37402.96万元 + {39.26|39.62}万元"
    ],
    "缴存额48.37亿元。2023年末，缴存总额412.58亿元，比上年末增加{13.28|17.28}%；缴存余额163.92亿元。\n2023年末，提取总额248.66亿元。": [
        "{13.28|17.28}% = (412.58亿元 - ?) / ?",
        "{13.28|17.28}% = 48.37亿元 / (412.58亿元 - 48.37亿元)",
        "412.58亿元 = 163.92亿元 + 248.66亿元",
    ],
    "发放贷款17.94亿元，收回贷款13.62亿元。年末贷款余额118.74亿元，比年初增长{3.78|3.87}%。": [
        "{3.78|3.87}% = (118.74亿元 - ?) / ?",
        "{3.78|3.87}% = (17.94亿元 - 13.62亿元) / (118.74亿元 - 17.94亿元 + 13.62亿元)",
    ],
    "住房消费提取占74.83%（购房占22.16%，偿还贷款占45.38%，租房占{6.87|8.67}%，其他占0.42%）；非住房消费提取占25.17%。": [
        "74.83% = 22.16% + 45.38% + {6.87|8.67}% + 0.42%",
        "100% = 74.83% + 25.17%",
    ],
    "支持购建房52.38万平方米。贷款笔数中，90平方米以下占14.27%，90-144平方米占69.83%，144平方米以上占{15.90|19.50}%。": [
        "100% = 14.27% + 69.83% + {15.90|19.50}%"
    ],
    "贷款余额118.74亿元。\n个人住房贷款逾期额326.18万元，逾期率{0.27|0.72}‰。": [
        "{0.27|0.72}‰ = 326.18万元 / 118.74亿元"
    ],
    "2023年末，缴存余额163.92亿元。\n2023年，发放贷款17.94亿元。2023年末，累计发放个人住房贷款217.35亿元，贷款余额118.74亿元。个人住房贷款余额占缴存余额的{72.44|74.22}%，比上年末减少3.61个百分点。": [
        "{72.44|74.22}% = 118.74亿元 / 163.92亿元",
        "3.61个百分点 = ? - {72.44|74.22}%",
    ],
    # findings of an audit: what wholes are named with their figure, and how they are listed
    "代编预算18.64亿元年初未落实到具体单位，占年初代编预算31.26亿元的{59.6|56.6}%。": [
        "{59.6|56.6}% = 18.64亿元 / 31.26亿元"
    ],
    "非税收入1926.35万元未及时缴库，涉及3个单位，分别为市城管局842.16万元、市水务局979.38万元和市档案馆{104.81|140.81}万元。": [
        "1926.35万元 = 842.16万元 + 979.38万元 + {104.81|140.81}万元"
    ],
    "查处违规用地46.8亩，涉及3个乡镇，分别为东山镇21.3亩、西河镇14.6亩和南坪乡{10.9|19.0}亩。": [
        "46.8亩 = 21.3亩 + 14.6亩 + {10.9|19.0}亩"
    ],
    "抽查56家企业，有14家企业未足额缴纳社保费238万元，占抽查企业的{25.0|52.0}%。": [
        "{25.0|52.0}% = 14家 / 56家"
    ],
    "抽审的48个项目，至2023年3月底已完工31个，完工率64.6%，在建12个，未开工{5|9}个。": [
        "64.6% = 31个 / 48个",
        "48个 = 31个 + 12个 + {5|9}个",
    ],
    "23个项目预算4.72亿元，当年仅支出1.38亿元，执行率只有{29.2|49.2}%。": [
        "{29.2|49.2}% = 1.38亿元 / 4.72亿元"
    ],
    "设计变更增加投资5376万元，较合同价2.74亿元增长{19.6|16.9}%。": ["{19.6|16.9}% = 5376万元 / 2.74亿元"],
    # plans against what the year before came to, and ratios of what other paragraphs count
    "2023年，全区一般公共预算收入完成293718万元，一般公共预算支出完成512846万元。\n2024年一般公共预算收入安排309000万元，比2023年执行数增长5.2%；一般公共预算支出安排526000万元，增长{2.6|7.6}%。": [
        "5.2% = (309000万元 - ?) / ?",
        "{2.6|7.6}% = (526000万元 - ?) / ?",
        "5.2% = (309000万元 - 293718万元) / 293718万元",
        "{2.6|7.6}% = (526000万元 - 512846万元) / 512846万元",
    ],
    "小学在校生214935人，初中在校生113862人。\n小学专任教师12546人，生师比{17.13|17.31}:1；初中专任教师9168人，生师比12.42:1。": [
        "{17.13|17.31} = 214935人 / 12546人",
        "12.42 = 113862人 / 9168人",
    ],
    "在园幼儿68427人。\n幼儿园专任教师6214人，师幼比为1:{11.0|11.6}。": ["{11.0|11.6} = 68427人 / 6214人"],
    "随迁子女在校生42863人，占义务教育在校生的13.0%，其中在公办学校就读39104人，公办学校就读比例为{91.2|92.1}%。": [
        "13.0% = 42863人 / ?",
        "{91.2|92.1}% = 39104人 / 42863人",
    ],
    # plans and means named behind, and ratios of what other sentences tell
    "全年城镇新增就业5126人，完成年度目标的{113.9|119.3}%，年度目标为4500人。": [
        "{113.9|119.3}% = 5126人 / 4500人"
    ],
    "全市职工人均工资6873元，其中制造业职工人均工资6446元，比平均水平低{427|472}元。": [
        "{427|472}元 = 6873元 - 6446元"
    ],
    "全省平均亩产486公斤，我县512公斤，高出平均水平{26|62}公斤。": ["{26|62}公斤 = 512公斤 - 486公斤"],
    "抽查62所学校，有19所学校挤占公用经费1043.7万元，占抽查学校的{30.6|36.0}%。": [
        "{30.6|36.0}% = 19所 / 62所"
    ],
    "普通高中41所，在校生57214人；中等职业学校19所，在校生30846人。普职比为{1.85|1.65}:1。": [
        "{1.85|1.65} = 57214人 / 30846人"
    ],
    # dividends of so many shares, ratios of levels with parts, and shares of a sample in turn
    "以总股本82,540万股为基数，向全体股东每10股派发现金红利1.20元（含税），共计派发{9904.80|904.80}万元。": [
        "{9904.80|904.80}万元 = 1.20元 * 82,540万股 / 10股"
    ],
    "全年办理结婚登记16843对；办理离婚登记7238对，其中协议离婚6154对，法院判决、调解离婚1084对。离结比为{43.0|3.0}%。": [
        "{43.0|3.0}% = 7238对 / 16843对",
        "7238对 = 6154对 + 1084对",
    ],
    "公司在建项目3个，计划总投资12.8亿元，累计已投入7.94亿元，投资进度{62.0|66.0}%。": [
        "{62.0|66.0}% = 7.94亿元 / 12.8亿元"
    ],
    "收入安排309000万元，比上年执行数增长{5.2|2.5}%，上年执行数293718万元。": [
        "{5.2|2.5}% = (309000万元 - ?) / ?"
    ],
    # the plan behind what came of it, and what words for a structure list
    "政府性基金收入18.36亿元，完成年初预算25.00亿元的73.4%，短收{6.64|4.64}亿元。": [
        "73.4% = 18.36亿元 / 25.00亿元",
        "25.00亿元 = 18.36亿元 + {6.64|4.64}亿元",
    ],
    "一般公共预算收入完成38.5亿元，完成预算35.0亿元的110.0%，超收{3.5|5.3}亿元。": [
        "110.0% = 38.5亿元 / 35.0亿元",
        "38.5亿元 = 35.0亿元 + {3.5|5.3}亿元",
    ],
    "政府债务限额74.6亿元，年末余额70.8亿元，限额空间尚余{3.8|8.3}亿元。": [
        "74.6亿元 = 70.8亿元 + {3.8|8.3}亿元"
    ],
    "第一产业增加值30亿元，第二产业增加值80亿元，其中工业62亿元，第三产业增加值90亿元。三次产业增加值占比分别为15.0%、{40.0|44.0}%和45.0%。": [
        "100% = 15.0% + {40.0|44.0}% + 45.0%",
        "15.0% = 30亿元 / (30亿元 + 80亿元 + 90亿元)",
        "{40.0|44.0}% = 80亿元 / (30亿元 + 80亿元 + 90亿元)",
        "45.0% = 90亿元 / (30亿元 + 80亿元 + 90亿元)",
    ],
    "一、二、三次产业增加值之比为14.2：{38.4|34.8}：47.4。": ["100 = 14.2 + {38.4|34.8} + 47.4"],
    # wholes that are called the total of what is counted, and parts that a rate of coverage is of
    "全校共有教学班1260个，其中大班额班级63个，占总班数的{5.0|8.0}%。": [
        "{5.0|8.0}% = 63个 / 1260个",
    ],
    "公司营业收入86400万元。前五名客户合计销售金额25920万元，占年度销售总额的{30.0|36.0}%。": [
        "{30.0|36.0}% = 25920万元 / 86400万元"
    ],
    "在园幼儿8.46万人，其中普惠性幼儿园在园幼儿7.98万人，普惠性幼儿园覆盖率{94.3|91.3}%。": [
        "{94.3|91.3}% = 7.98万人 / 8.46万人",
    ],
    "抗诉案件审结125件，其中改判、发回重审95件，改变率为{76.0|67.0}%。": [
        "{76.0|67.0}% = 95件 / 125件",
    ],
    "起诉涉案人员486人，是前五年的{2.7|7.2}倍（前五年180人）。": ["{2.7|7.2}倍 = 486人 / 180人"],
    "快递业务量2.6亿件，全年有效申诉520件，每百万件有效申诉{2.0|3.0}件。": [
        "{2.0|3.0}件 = 520件 / 2.6亿件 * 1000000"
    ],
    "城镇居民人均可支配收入43200元，农村居民人均可支配收入24000元，城乡居民收入之比为{1.80|1.08}。": [
        "{1.80|1.08} = 43200元 / 24000元"
    ],
    # a share of several levels, of a whole among its words or before them
    "增值税30.2亿元、企业所得税18.6亿元、个人所得税6.4亿元，三税合计占税收收入70.0亿元的{78.9|87.9}%。": [
        "{78.9|87.9}% = (30.2亿元 + 18.6亿元 + 6.4亿元) / 70.0亿元"
    ],
    "投诉总量1684件，大气污染762件、噪声污染541件，合计占投诉总量的{77.4|75.4}%。": [
        "{77.4|75.4}% = (762件 + 541件) / 1684件"
    ],
    "检查医药机构2146家，处理违规机构863家，占被检查机构的{40.2|42.0}%。": ["{40.2|42.0}% = 863家 / 2146家"],
    "居民医保人均筹资标准1070元，其中个人缴费400元、财政补助{670|570}元。": ["1070元 = 400元 + {670|570}元"],
    "年度任务1200户，实际完成1260户，超额完成60户，完成率{105|150}%。": [
        "60户 = 1260户 - 1200户",
        "{105|150}% = 1260户 / 1200户",
    ],
    "空气质量优良天数329天，其中优级天数128天，良级天数{201|221}天。": ["329天 = 128天 + {201|221}天"],
    # what is made of the levels of other paragraphs
    "受理审查起诉1012件1583人，提起公诉1127人。起诉严重暴力犯罪47人，占起诉总人数的4.2%。": [
        "4.2% = 47人 / 1127人"
    ],
    "义务教育阶段招生{8.46|6.46}万人。\n\n普通小学招生4.52万人。\n\n初中招生3.94万人。": [
        "{8.46|6.46}万人 = 4.52万人 + 3.94万人"
    ],
    "全年增值收益18600.00万元。\n\n提取贷款风险准备金1200.00万元，提取管理费用2400.00万元，提取公共租赁住房建设补充资金{15000.00|16000.00}万元。": [
        "18600.00万元 = 1200.00万元 + 2400.00万元 + {15000.00|16000.00}万元"
    ],
    # means, points and differences, whichever of their figures is wrong
    "The welfare fund gave £{41,600|46,100} in grants to 320 members, an average grant of £130.": [
        "£130 = £{41,600|46,100} / 320 members",
    ],
    "The spring appeal raised €936,000 from {7,800|8,700} donors, a mean gift of €120.": [
        "€120 = €936,000 / {7,800|8,700}",
    ],
    "The hardship fund paid out £{5.2|2.5}m to 40,000 members, £130 apiece.": [
        "£130 = £{5.2|2.5}m / 40,000 members",
    ],
    "Some {2,304|3,204} stewards were trained. They attended 192 courses, an average of 12 to a course.": [
        "12 = Some {2,304|3,204} / 192 courses",
    ],
    "Operators received 96,600 complaints on 386.4 million trips, or {25|52} for each 100,000 trips.": [
        "{25|52} = 96,600 complaints / 386.4 million trips * 100,000 trips",
    ],
    "Staff reported 3,120 falls, equivalent to 6.5 per 1,000 of our {480,000|840,000} bed days.": [
        "6.5 = 3,120 / {480,000|840,000} * 1,000",
    ],
    "Strike pay of £70 a week was paid to {940|490} members for three weeks, at a cost of £197,400.": [
        "£197,400 = £70 * {940|490} members * 3",
    ],
    "Online orders made up 27.4% of all orders; the proportion was {26.1|36.1}% a year earlier, so it has risen by 1.3 percentage points.": [
        "1.3 percentage points = 27.4% - {26.1|36.1}%",
    ],
    "We answered 96.2% of letters within ten days, compared with {93.7|91.7}% in 2023: 2.5 percentage points better.": [
        "2.5 percentage points = 96.2% - {93.7|91.7}%",
    ],
    "The Political Fund opened the year with £{1.32|1.23} million; receipts of £0.58 million and payments of £0.44 million left it with £1.46 million at the close.": [
        "£1.46 million = £{1.32|1.23} million + £0.58 million - £0.44 million",
    ],
    # a balance of a named year, and what is told of the members at its end
    "The union began 2023 with 26,480 members. It recruited 2,936 in the course of the year and lost 1,816, ending it with {27,600|26,700}, a net gain of 1,120. Women now number 8,280, which is 30% of all members.": [
        "{27,600|26,700} = 26,480 members + 2,936 - 1,816",
        "1,120 = 2,936 - 1,816",
        "30% = 8,280 / {27,600|26,700}",
    ],
    "The reserve opens the year with $41.3 million. The Council plans to add $3.2 million and to draw $2.9 million, so the reserve should close at {$41.6 million|$46.1 million}.": [
        "{$41.6 million|$46.1 million} = $41.3 million + $3.2 million - $2.9 million"
    ],
    # all who live in a place are its population
    "1,486,200 people were living in the province.\n\nSome 62.5% of the population, {928,900 persons|982,900 persons}, live in the five cities.": [
        "Some 62.5% = {928,900 persons|982,900 persons} / 1,486,200 people"
    ],
    "1,486,200 people were living in the province.\n\n{89%|98%} of residents, or 1,322,700, speak Aldoran at home.": [
        "{89%|98%} = 1,322,700 / 1,486,200 people"
    ],
    "1,486,200 people were living in the province.\n\nThere are 619,000 households. The average household has {2.4|2.9} persons.": [
        "{2.4|2.9} persons = 1,486,200 people / 619,000 households"
    ],
    # what each has on average
    "It closed 7,410 cases. The bench has 19 judges. Each judge closed {390|309} cases on average.": [
        "{390|309} cases = 7,410 cases / 19"
    ],
    "The union has 27,600 members. There are 184 branches. On average a branch has {150|510} members.": [
        "{150|510} members = 27,600 members / 184 branches"
    ],
    # a share of two that are told together
    "The two largest unions, with 1.3 million and 0.9 million members, account for {55%|59%} of the 4.0 million trade unionists in the country.": [
        "{55%|59%} = (1.3 million + 0.9 million members) / 4.0 million"
    ],
    "Donations of $318,000 and legacies of $132,000 together provided {60%|66%} of the charity's income of $750,000.": [
        "{60%|66%} = ($318,000 + $132,000) / $750,000"
    ],
    # a list behind its whole and what that covers
    "The union negotiated 96 agreements covering 41,300 workers: 58 at company level, 31 at site level and {seven|nine} at sector level.": [
        "96 agreements = 58 + 31 + {seven|nine}"
    ],
    "签订集体合同96份，覆盖职工41300人：企业合同58份、区域合同{31份|13份}、行业合同7份。": [
        "96份 = 58份 + {31份|13份} + 7份"
    ],
    "Some 420 of the 1,200 members voted for, 610 voted against and {170|107} abstained.": [
        "1,200 members = Some 420 + 610 + {170|107}"
    ],
    "They came mainly from Tessia (41,600), Norland (26,200) and Quell (15,500); these three countries together account for {83,300|88,300}.": [
        "{83,300|88,300} = 41,600 + 26,200 + 15,500"
    ],
    # a change and its rate, set off by commas
    "The Council adopted a budget of $412.6 million for fiscal year 2024, which is $19.6 million, or {5.0|6.0} percent, above the $393.0 million adopted for fiscal year 2023.": [
        "$19.6 million = $412.6 million - $393.0 million",
        "{5.0|6.0} percent = ($412.6 million - $393.0 million) / $393.0 million",
    ],
    "Capital expenditure is budgeted at $12.6 million, down $1.4 million from the $14.0 million adopted for fiscal 2023, or {10|12} percent.": [
        "$1.4 million = $14.0 million - $12.6 million",
        "{10|12} percent = ($14.0 million - $12.6 million) / $14.0 million",
    ],
    "Average weekly earnings were £642, £27 or {4.4%|4.9%} above their level a year earlier.": [
        "£27 = £642 - ?",
        "{4.4%|4.9%} = (£642 - ?) / ?",
    ],
    # shares that are right, but not all of their whole
    "Income was £486.0 million. Pay took {£301.3 million|£313.0 million}, 62% of income, drugs £58.3 million (12%) and "
    "running costs £121.5 million (25%).": [
        "62% = {£301.3 million|£313.0 million} / £486.0 million",
        "12% = £58.3 million / £486.0 million",
        "25% = £121.5 million / £486.0 million",
    ],
    "Income was £486.0 million. Pay took £301.3 million, {62%|62.0%} of income, drugs £58.3 million (12%) and other costs "
    "£121.5 million (25%).": [
        "{62%|62.0%} = £301.3 million / £486.0 million",
        "12% = £58.3 million / £486.0 million",
        "25% = £121.5 million / £486.0 million",
    ],
    # the second of two that are compared leaves its unit out
    "Output was 48.6 million tonnes, compared with 54.0 million in 2022, a fall of {10%|19%}.": [
        "{10%|19%} = (54.0 million - 48.6 million tonnes) / 54.0 million"
    ],
    "Water consumption came to 48.6 million cubic metres in 2023 as compared with 54.0 million in 2022, i.e. {10%|19%} less.": [
        "{10%|19%} = (54.0 million - 48.6 million cubic metres) / 54.0 million"
    ],
    "Strike funds held by the union amount to £7.5 million, equal to {£250|£520} for every one of its 30,000 members.": [
        "{£250|£520} = £7.5 million / 30,000 members"
    ],
    "With 2,250 births and 1,870 deaths, the natural increase of the population was {380|830}.": [
        "{380|830} = 2,250 - 1,870"
    ],
}

UNTIED = [
    "绿道全长50公里（30英里）。",
    "The trail is 50 km (30 miles) long.",
    "专业技术岗位高级、中级、初级结构比例为1:3:6，班子年龄结构为12:15:20。",
    "三次产业投资比为2.5:8.6:12.4。",
    "救助困难群众520户1350人，其中农村男性410人，城镇女性260人。",
    "全年培训医护人员820人，其中大型医院310人、中型医院205人。",
    "修改完善制度36项，其中废止5项，修订12项。",
    "We saw 420 in May, compared with 380 in April; in other words, 64 more rooms are needed.",
    "We own 340 days' worth of stock, of which 12 was late.",
    # of something else than what is told before, or another thing that follows
    "The workforce numbered 3,412, against 3,560 in 2022; it was thus decided to raise spending by 14%.",
    "We lent 412,600 books compared with 398,400 in 2022; loans of e-books rose by 21%.",
    "Learners at Level 4 or 5 numbered 2,150 and at Levels 2 and 3 4,300.",
    (
        "Subscription income was £8.912m, most of what came in. Expenditure came to £9.427m, leaving a surplus of "
        "£0.419m."
    ),
    "会员由924万人增加到1860万人，翻了一番。",
    "经费收入达到1860万元，比2012年翻了一番，2012年为924万元。",
    (
        "Of all respondents 1,562 (40.0%) worked overtime. Asked what to put first, 2,578 (66.0%) named pay, "
        "1,367 (35.0%) pensions and 1,016 (26.0%) working time; more than one answer was allowed."
    ),
    "Turnout was 56.3% among men and 47.3% among women.",
    "满意率男性为56.3%，女性为47.3%。",
    "56.3% were satisfied in towns and 47.3% were satisfied in rural areas.",
    "Women made up 70.9% and men 20.3% of those. There was a 3 per cent rise in visits.",
    "There was a 3 per cent increase in cycling casualties, and casualties on buses were unchanged from 28 to 28.",
    "Broadcasting brought in £36.30 million and commercial work £9.68 million, so turnover reached £60.50 million.",
    "Adult care took £3.1 million of it, child care £2.5 million, and the remaining services underspent by £0.8 million.",
    "Of the 46 branches, 39 sent delegates. In all there were 156 delegates, four for each branch represented.",
    "Without gifts we would have had a deficit of £2,494, but we made grants of £1,000, a donation of £800 and a profit of £697.",
    "一季度审结120件，二季度审结135件，全年累计审结560件。",
    "年初有社区86个，当年新增4个，年末社区工作者620个。",
    "加上解支出6.4亿元、债务还本支出15.2亿元，支出总计大于收入。",
    "常住人口200万人，图书馆藏书340万册，每万人口拥有公共厕所3.2座。",
    "总支出900万元，经费支出360万元，经费分成比例为60.0%。",
    "户籍人口80万人，人均消费支出21400元，财政收入26亿元。",
    "三个区会员总数分别为12万人、15万人、9万人，全省会员总数120万人。",
    "电脑45台，打印机20台，单价1200元，合计24万元。",
    "审理一审案件1200件，审理二审案件300件，共审理案件1650件，含再审150件。",
    "总资产9600万元，净资产6720万元，或有负债总额300万元。",
    "There were 29 complaints about the Ministry, including its courts, 31 about the Home Office and 20 about the Treasury.",
    "Support is highest among people aged 50 plus (33.4 per cent). Those aged 85+ came to 2.4% and those aged up to 14 to 9%.",
    "The older population (65 and over) and the oldest (85 years and over) lived in 640 homes.",
    "Staff grew by 37, up from 24 in 2001.",
    "收入62万元；下降5%的有3个县。",
    "全市20个区县排名第8，同比上升1.35%。",
    "进出口总值1569.7亿元。对甲、乙分别进出口189.2亿元、100.3亿元，两国合计占全国进出口的2.1%。",
    "共起诉1739人，经济犯罪共受理1570人。",
    "5个单位收入120万元，8个单位收入260万元。",
    "There were 250 strikes in 2021 and 215 marches in 2022.",
    "Income was £2.1m in 2021 and costs were £1.9m in 2022.",
    "We visited 145 branches. The 135 branches in debt were warned.",
    "We trained 640 new reps. The 604 new reps trained in the spring were young.",
    "64% chose pay, 51% workload and 15% did not know.",
    "The 64 incidents were falls (29), some of them at night (12), and assaults (15).",
    "The average branch has 140 members (the largest has 2,300 and the smallest 12).",
    "There were 400 candidates, 312 of whom were women – a pass rate of 64%.",
    "78% were satisfied, 9% very dissatisfied and 4% did not say.",
    "60% of members agreed and 25% disagreed; the remaining 12% of branches sent no report.",
    "Leeds has 12 branches, York 9 and Hull 5, so the region has 30 reps.",
    "The number of users has more than doubled to 60, from 26.",
    "Late payments have halved since 2019, when there were 86 clerks; there are now 70.",
    "投入450万元，上年同期投入180万元，投资完成率是全省的1.2倍。",
    "Over the past two years membership was never above 1,460 (1,290 in 2021 and 1,370 in 2022).",
    "Members in the north number 4,300, those in the south 2,150 (48% women).",
    "Women outnumbered men in three of the four branches: 340 women came and 170 men.",
    "We opened 12 offices in the north and 15 in the south, and have 40 so far.",
    "Membership saw a fall of a third over 40 years.",
    "Ballot papers issued 12,500. Postal votes counted 5,250 (45%).",
    "We opened 61 shops and closed 19; we expect around 100 new shops for the year as a whole.",
    "There were 12 cases of assault in May and 14 in June; the last 5 were settled.",
    "Ballot papers issued were 12,500. Ballot papers spoiled were 450 (9% of them in Leeds).",
    "Income was £920,000 and we spent £875,000 on wages, ending the year £20,000 in the black.",
    "A fall of a quarter in sales, from £4.0m to £3.1m, came in May.",
    "Income was £3.1m, compared with £4.0m in 2021, a fall of a quarter.",
    "产量3.1吨，比上年的4000千克减少四分之一。",
    "今年投入450万元，其中上年结转180万元，投入强度是上年的1.5倍。",
    "年初预算800万元，追加160万元，全年支出912万元，执行率95.0%。",
    "男职工3600人，女职工2400人，管理人员男女比为2.5:1。",
    "下达资金900万元，已支出765万元，银行账户余额1260万元。",
    "The budget was £48,600 last year. That £12,000 was wasted is a scandal.",
    "Some 1,870 cars were sold in the first half and 2,130 in the second, 4,400 fewer than in the year before.",
    "Three judges, two lay members and one clerk sat – six people in all.",
    "Inflation was 4.1% in May after 3.9% in April and pay growth rose 0.6 points.",
    "Pay grew 3.1% in cities and 2.2% elsewhere, both a point faster than before.",
    "Staff cost 12% more than the £2.5m of 2019, at £50 an hour.",
    "Sales were up 4% on the £3.0m of 2022 at the 20 largest shops.",
    "The library has twice the staff of the museum, and its 96 rooms and 48 desks are open daily.",
    "He earns twice the minimum wage, £19 an hour, and works 38 hours.",
    "The index, which was 100 in 2015, reached 118.4 in June, 2.1% up on May.",
    "Members voted to accept by 5,310 to 3,540, i.e. 60% to 40%.",
    "There were 27 deaths in 2021 and 34 in 2022, two more than the national average.",
    "一季度末会员12.4万人，二季度末会员12.8万人，上半年发展会员0.6万人。",
    "一季度日均接待86人次，二季度日均接待91人次，上半年日均接待88人次。",
    "共办理提案412件。402件提案已按期答复。",
    "年初在押420人，年末445人，全年收押24人。",
    "从学历看，本科及以上占45.3%，从年龄看，35岁以下占38.2%，从性别看，女性占26.5%。",
    "对工资满意的占58%，对福利基本满意的占30%，对环境不满意的占20%。",
    "会员中，35岁及以下占42.5%，60岁及以上占26.7%。",
    "预算安排860万元，全年收到上级补助774万元，执行率为95%。",
    "企业缴费18.4亿元，个人缴费9.2亿元，基金收入共计34.0亿元。",
    "收支差额为负230万元，其中收入500万元，支出730万元。",
    "职工满意率78.4%，群众满意率68.2%，总体满意率为74.6%。",
    "年初预算860万元，全年预算825万元，支出801万元。",
    "市本级教育支出年初预算12.40亿元，追加上级资金1.85亿元，其中中央资金1.20亿元，调整预算为14.25亿元。",
    "年初部门预算5.60亿元，执行中追加0.72亿元，年末结转0.31亿元，全年预算6.32亿元。",
    "县、乡、村三级投入之比为3：2：5，其中县级3780万元、乡级2520万元。",
    "专家与选手之比为3：2，共有专家48人，志愿者20人。",
    "评委由教师和家长组成，比例为3：2。",
    "上年男女之比为3：2，今年男会员420人、女会员400人。",
    "全市执业医师3600人，户籍人口110万人，每千人口执业医师3.0人。",
    "年初3600人，当年净增240人，退会90人，年末3750人。",
    "管理人员男女比为3：2，男职工3600人，女职工2400人。",
    "全市共有会员86万人。\n\n会员中，女会员31万人，农民工会员27万人。",
    "全市共有学校186所。\n\n学校按办学层次看，小学62所，初中38所。",
    "2023年全市人均收入48600元，比2012年的24150元翻了一番。",
    "全年基金收入19.64亿元，支出16.83亿元，另有财政专户累计结余52.10亿元（上年末45.30亿元）。",
    "2023年末，全市医疗卫生机构床位21456张。每千人口医疗卫生机构床位数7.41张。\n\n2023年末全市户籍人口295.4万人。",
    "2023年末，全市医疗卫生机构床位21456张。每千人口医疗卫生机构床位数7.31张。\n\n2023年末全市常住人口295.4万人。",
    "男性人口为512034人，女性人口为498726人。家庭户人口性别比为109.5。",
    "男性人口为512034人，女性人口为498726人。2010年总人口性别比为105.20。",
    "上半年空气质量优良天数165天，优良率90.2%。",
    "全年空气质量优良天数331天，优良率91.7%。",
    "2023年度财政拨款收入总计500.00万元，支出总计500.00万元。\n\n本年收入合计620.00万元，年初结转和结余20.00万元。",
    "全市一般公共预算收入456.32亿元。\n\n全市一般公共预算收入安排465.32亿元。",
    "市本级一般公共预算收入156.32亿元。\n\n全市一般公共预算收入165.32亿元。",
    "为1.37万名失业人员发放失业保险金1.86亿元，月人均发放1680元。",
    "普通高中6所，中等职业学校2所。高中阶段招生4468人，普职招生比为2.66∶1。",
    "企业中，1000人以上占12%，其中男性占55%。",
    "四个项目投资1649.9万元，占一半左右。",
    "小学专任教师12546人，中学专任教师9168人，在校生328797人，生师比15.14:1。",
    "发放贷款11.3亿元，收回9.6亿元，贷款余额41.2亿元。",
    "上年支出36.2万元，本年预算38万元，购车0万元，运行费36.4万元。",
    "受理案件1260件，其中民事案件840件，民事案件结案率96.2%。",
    "The union gave out £36,400 in grants to 280 students, and the average grant over the past five years was £164.",
    "The fund paid £3.2 million to 40,000 pensioners, an average pension of £412 a month.",
    "The school has 640 pupils and 32 teachers, and an average class has 26 pupils.",
    "The appeal raised €864,000 from 7,200 donors and firms, a mean gift of €85 from individuals.",
    "The port handled 16,600 boxes in the four weeks of October, against an average of 5,350 a week in summer.",
    "Officers made 16,340 arrests; each patrol makes 3 a day on average.",
    "Some 2,304 stewards were trained. Of these 192 attended courses that lasted an average of 14 days.",
    "The library has 58,000 members and lent 640,000 books; adults borrow 7 a year on average.",
    "Strike pay of £70 a week was paid to 940 members for between one and three weeks.",
    "The vacancy rate was 8.4%, and the target is 7.0%; it has come down by 0.6 percentage points since last year.",
    "Margins were 14.1%, compared with 13.0% in the first half and 12.2% a year ago.",
    "Of men 12.4% smoked, and 9.8% did so among women, whose rate has fallen by 1.1 percentage points since 2019.",
    "In 2023 42% were women and 58% men; the share of women has risen by 7 percentage points in ten years.",
    "We spent £41.2 million on repairs and planned to spend £38.5 million on new homes. An overspend of £0.4 million was due to damp.",
    "Housing spent £9.2 million of its budget of £9.9 million and schools £17.0 million; an overspend of £0.3 million was due to damp.",
    "Net spending was £41.2 million against a budget of £44.0 million, with an overspend of £0.3 million in care.",
    "The union left it with £2.4 million after payments of £0.3 million in June.",
    "Costs rose by £4.2 million: £1.9 million of this relates to pay and £0.8 million to rent.",
    "The reserve fell by £3.0 million, of which £1.2 million went on pay, £0.6 million on rent and £0.4 million on repairs.",
    "Each of the 24 branches has 300 to 500 members, and the average branch has met 11 times.",
    "Compensation reached £64.8m on 2.1 million delayed trips; the average claim took 12 days.",
    "Tenants reported 88,708 repairs on 26,480 homes and garages, or 4.1 for each flat.",
]


@pytest.mark.parametrize(("text", "rules"), both(STATED))
def test_the_words_decide_and_the_figures_judge(text: str, rules: list[str]) -> None:
    """The same rules are drafted of both."""
    assert drafted(text) == rules


@pytest.mark.parametrize("text", UNTIED)
def test_what_only_looks_alike_is_no_relation(text: str) -> None:
    """Nothing ties a figure of other words to those beside it."""
    assert drafted(text) == []
