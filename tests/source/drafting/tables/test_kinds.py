"""Kinds of relations that tables of accounts, members and answers follow, in both languages."""

import pytest

from unionstats.documents.read import read_document
from unionstats.ledger import build_ledger, check_ledger
from unionstats.ledger.document import Document
from unionstats.ledger.document import read_document as read_ledger
from unionstats.ledger.model import Ledger
from unionstats.rules import Verdict
from unionstats.source.drafting.draft import draft
from unionstats.source.drafting.relations.relation import Doubt, Question
from unionstats.source.drafting.toml import toml_text

PROFIT = """项目,2021年,2022年
一、营业收入,15230.5,16842.7
减：营业成本,10311.2,11460.3
税金及附加,310.4,342.6
销售费用,1204.8,1310.9
加：其他收益,120.3,98.7
二、营业利润,3524.4,3827.6
减：营业外支出,31.7,45.9
三、利润总额,3492.7,3781.7
减：所得税费用,638.7,699.5
四、净利润,2854.0,3082.2
"""
ACCOUNT = """£000,2021,2022
Revenue,"15,230","16,842"
Less: cost of sales,"10,311","11,460"
Gross profit,"4,919","5,382"
Less: administrative expenses,"2,204","2,310"
Add: other operating income,120,98
Operating profit,"2,835","3,170"
Less: interest payable,31,45
Profit before tax,"2,804","3,125"
"""
DATED = """项目,2022年末,本年增加,本年减少,2023年末
养老基金,5140,25,435,4730
医疗基金,1865,320,145,2040
工伤基金,940,60,215,785
合计,7945,405,795,7555
"""
FUNDS = """£,General fund,Political fund,Total
Funds brought forward,"412,300","88,450","500,750"
Income,"238,115","21,640","259,755"
Expenditure,"219,870","30,215","250,085"
Funds carried forward,"430,545","79,875","510,420"
"""
CASH = """£000,2021,2022
Net cash from operating activities,412,388
Net cash used in investing activities,(215),(301)
Net cash used in financing activities,(98),(60)
Net increase in cash,99,27
Cash at beginning of year,310,409
Cash at end of year,409,436
"""
CARRIED = """项目,上年结余,本年收入,本年支出,年末结余
经费,310.2,820.5,790.1,340.6
基金,120.4,88.2,90.6,118.0
"""
PARTITIONS = """Members,2021,2022
Total,"12,448","12,846"
North,"4,021","4,153"
South,"3,127","3,293"
West,"5,300","5,400"
Men,"7,010","7,190"
Women,"5,438","5,656"
"""
MEMBERS = """项目,2021年,2022年
会员合计,12448,12846
沈阳,4021,4153
大连,3127,3293
鞍山,5300,5400
男,7010,7190
女,5438,5656
"""
SUBTOTALS = """单位,人数,金额（万元）
机关,413,50.1
学校,622,61.3
小计,1035,111.4
东厂,284,30.2
西厂,391,44.9
南厂,120,10.5
小计,795,85.6
合计,1830,197.0
"""
OF_WHICH = """项目,2021年,2022年
工业,5210,5480
其中：制造业,4102,4300
建筑业,1120,1205
服务业,3004,3150
其中：金融业,806,851
合计,9334,9835
"""
PARTS_BELOW = """项目,金额（万元）
总收入,2317.6
会费收入,1204.3
拨缴经费,813.9
上级补助,299.4
总支出,1980.2
职工活动,903.1
维权,412.6
业务,664.5
"""
OUTLINE = """Item,2021,2022
Subscriptions and grants,900,980
  Subscriptions,610,650
  Grants,290,330
Running costs,700,760
  Wages,410,455
  Rent,290,305
"""
CODES = """Code and name,Amount
HC.1 Care,46271
HC.1.1 In-patient,25231
HC.1.2 Day cases,2134
HC.1.3 Out-patient,18906
HC.2 Drugs,19517
HC.2.1 Prescribed,13780
HC.2.2 Other,5737
"""
ANSWERS = """Answer,Men,Women
Yes,431 (34.5%),380 (35.2%)
No,610 (48.8%),540 (50.0%)
Do not know,208 (16.7%),160 (14.8%)
Total,"1,249 (100%)","1,080 (100%)"
"""
COURT = """案件,旧存,新收,审结,未结
刑事,212,3105,3060,257
民事,1340,15022,14711,1651
行政,96,811,790,117
"""
PROGRESS = """月份,当月（万元）,累计（万元）
1月,3105,3105
2月,2790,5895
3月,4122,10017
4月,3388,13405
5月,3010,16415
6月,2975,19390
合计,19390,19390
"""
SEXES = """地区,人口（人）,男（人）,女（人）,性别比（女=100）
东区,412803,208114,204689,101.67
西区,390217,197720,192497,102.71
南区,288406,143391,145015,98.88
北区,150329,77102,73227,105.29
中区,612044,305121,306923,99.41
"""
POINTS_IN_ENGLISH = """Region,Rate 2022 (%),Rate 2023 (%),Change (points)
North,4.1,4.8,0.7
South,3.9,3.2,-0.7
East,7.7,6.2,-1.5
West,5.0,5.4,0.4
"""
COUNTS_UNDER_PER_CENT = """"Characteristics, n (%)"
Characteristic,Treated (n = 153),Control (n = 267)
Female,80 (52.3%),131 (49.1%)
Smoker,31 (20.3%),77 (28.8%)
Diabetes,12 (7.8%),20 (7.5%)
"Age, mean (SD)",45 (12.3),47 (11.8)
"""
COMPOSITION = """文化程度,2010年（%）,2020年（%）
小学,12.1,8.4
初中,30.5,22.3
高中,31.2,29.9
大专及以上,26.2,39.4
"""
NO_TOTAL = """行业,职工（人）,比重（%）
制造业,2663,43.0
建筑业,1268,20.5
教育,306,4.9
其他,1950,31.5
"""
RATES_OF_CHANGE = """指标,单位,本年,上年,增长（%）
会员数,人,12846,12448,3.2
经费收入,万元,901.7,820.3,9.9
支出,万元,655.8,610.2,7.5
建会率,%,92.5,90.0,2.5
签订率,%,88.1,85.0,3.1
"""
RATE_IN_A_ROW = """Category,June 2022,May 2023,June 2023,Change from May 2023 to June 2023
Labor force,"5,861","5,934","5,941",7
Employed,"5,650","5,714","5,727",13
Unemployed,211,220,214,-6
Unemployment rate,3.6,3.7,3.6,-0.1
"""
UNITS_OF_A_LIST = """表1 各分会会员和经费情况（单位：人、万元）
分会,会员人数,拨缴经费,上年拨缴,增减额,增减率
东区,1203,86.5,80.2,6.3,7.9%
西区,980,64.2,66.1,-1.9,-2.9%
南区,1544,101.3,95.5,5.8,6.1%
北区,702,45.0,41.8,3.2,7.7%
合计,4429,297.0,283.6,13.4,4.7%
"""
WHOLE_AREA = """地区,常住人口（人）,比重2020年（%）,比重2010年（%）
全县,1000,100.00,100.00
东镇,512,51.20,49.87
西镇,288,28.80,30.02
南乡,200,20.00,20.11
"""
STOCKS = """类别,年初数,增加,减少,年末数
房屋,3120.5,210.0,31.2,3299.3
车辆,410.7,55.3,80.1,385.9
设备,820.4,102.6,44.9,878.1
"""
INCREASES = """地区,工会数（个）,比上年增加（个）,增长率（%）
东区,400,40,11.1
西区,312,25,8.7
南区,287,19,7.1
北区,190,8,4.4
合计,1189,92,8.4
"""
CLOSED = """地区,上期未结,受理,结案,结案率（%）
全省,862,6869,6915,89.4
东市,312,2481,2493,89.3
西市,276,2203,2209,89.1
南市,118,903,919,90.0
北市,95,764,765,89.1
中市,61,518,529,91.4
"""
STATEMENT = """,2024,2023
Turnover,"84,215","79,630"
Cost of sales,"(51,342)","(49,871)"
Gross profit,"32,873","29,759"
Administrative expenses,"(22,660)","(21,375)"
Other operating income,412,386
Operating profit,"10,625","8,770"
Interest payable,"(1,742)","(1,594)"
Profit before taxation,"8,883","7,176"
Tax on profit,"(1,694)","(1,388)"
Profit for the year,"7,189","5,788"
"""
INVOICE = """Item,Amount (£)
Room,"2,631.00"
Meals,"4,233.50"
Subtotal,"6,864.50"
VAT at 20%,"1,372.90"
Total including VAT,"8,237.40"
Less: deposit paid,"1,500.00"
Amount due,"6,737.40"
"""
QUARTERS = """Period,Sales,Change on a year earlier (%)
2022,357.4,..
2022 Q1,85.2,..
2022 Q2,88.9,..
2022 Q3,85.9,..
2022 Q4,97.4,..
2023,374.0,4.6
2023 Q1,88.7,4.1
2023 Q2,92.8,4.4
2023 Q3,90.3,5.1
2023 Q4 (p),102.2,4.9
(p) provisional
"""
BELOW_THE_WORDS = """指标,6月,5月
总产值,1699.9,1640.0
　其中：轻工业,412.6,398.1
　　　　重工业,1287.3,1241.9
　其中：国有企业,655.9,640.2
　　　　外资企业,248.1,255.7
"""
PAYROLL = """项目,一部,二部,三部
应发合计,85690,65745,53280
减：养老保险,6855,5260,4262
　　职业年金,3427,2630,2131
　　公积金,10282,7889,6394
扣款小计,20564,15779,12787
实发工资,65126,49966,40493
"""
SIDES = """负债和净资产,期末数,年初数
流动负债：,,
短期借款,800.0,1200.0
应付账款,1276.5,1348.9
流动负债合计,2076.5,2548.9
非流动负债：,,
长期借款,2000.0,2500.0
非流动负债合计,2000.0,2500.0
负债合计,4076.5,5048.9
净资产：,,
　限定性净资产,3120.5,3120.5
　非限定性净资产,9838.4,8980.7
净资产合计,12958.9,12101.2
负债和净资产总计,17035.4,17150.1
"""
UNITS_OF_PARTS = """Measure,London,North,Wales,UK
Members (thousands),762,"1,733",441,"2,936"
  of which: women,402,931,238,"1,571"
  of which: men,360,802,203,"1,365"
Members in 2022 (thousands),775,"1,702",436,"2,913"
Change on 2022 (thousands),-13,31,5,23
Women as % of members,52.8,53.7,54.0,53.5
"""
NIL_PARTS = """科目编码,科目名称,预算数,基本支出,项目支出
201,一般公共服务支出,1912.9,1210.5,702.4
205,教育支出,104.8,,104.8
208,社会保障支出,497.7,455.1,42.6
210,卫生健康支出,193.7,193.7,
221,住房保障支出,320.9,320.9,
,合计,3030.0,2180.2,849.8
"""
STAYS = """Hospital,Beds,Inpatients,Average stay (days)
City General,820,"73,728",3.9
St Anne's,463,"42,394",3.7
Riverside,337,"31,334",3.8
Westfield,210,"20,275",3.6
Lakeland,172,"16,589",3.5
All hospitals,"2,002","184,320",3.8
"""
NAMED = """£000,2021,2022,2023
Total income,"5,210","5,388","5,571"
of which: subscriptions,"4,102","4,230","4,344"
of which: other,"1,108","1,158","1,227"
Total expenditure,"5,075","5,301","5,492"
Surplus,135,87,79
Surplus as % of income,2.6,1.6,1.4
Income growth (%),..,3.4,3.4
"""
MONTHLY = """,Jan,Feb,Mar,Apr,May,Jun,Jul,Aug
Price index,118.4,119.1,119.8,121.3,121.9,122.4,122.2,122.9
Price index a year earlier,112.1,112.9,113.6,114.8,115.6,116.1,116.5,117.2
Change on previous month (%),..,0.6,0.6,1.3,0.5,0.4,-0.2,0.6
"""
SPENT = """部门,预算,支出,结余
办公室,120.5,98.2,22.3
组织部,86.0,71.4,14.6
宣传部,64.8,60.1,4.7
权益部,150.2,132.6,17.6
合计,421.5,362.3,59.2
"""
NARROW = """US$ million,2022,2023
Revenue,"1,284","1,402"
Cost of sales,(770),(827)
Gross profit,514,575
Selling expenses,(142),(155)
Administrative expenses,(98),(104)
Operating profit,274,316
Finance costs,(24),(31)
Profit before tax,250,285
Income tax,(60),(68)
Profit for the year,190,217
"""
NUMBERED = """序号,项目,金额（万元）
1,工会活动费,486.0
1.1,职工教育,186.0
1.2,文体活动,212.0
1.3,宣传活动,88.0
2,维权支出,254.5
2.1,劳动关系协调,120.5
2.2,法律援助,134.0
3,业务支出,164.2
,合计,904.7
"""
WORKS = """No.,Item,2022,2023
1,Foundations,"18,400","19,320"
1.1,Excavation,"6,200","6,510"
1.2,Concrete,"12,200","12,810"
2,Walls,"42,600","44,730"
2.1,Brickwork,"30,100","31,605"
2.2,Insulation,"12,500","13,125"
,Total,"61,000","64,050"
"""
DISPUTES = """类别,上期结转,当期受理,当期结案,期末未结
报酬,120,1865,1790,195
保险,64,742,701,105
工伤,38,516,498,56
合计,222,3123,2989,356
"""
KINDS = [
    (DISPUTES, ["[合计] = sum([报酬]:[工伤])", "期末未结 = 上期结转 + 当期受理 - 当期结案"]),
    (
        NUMBERED,
        [
            "[合计] = [工会活动费] + [维权支出] + [业务支出]",
            "[工会活动费] = sum([职工教育]:[宣传活动])",
            "[维权支出] = [劳动关系协调] + [法律援助]",
        ],
    ),
    (
        WORKS,
        [
            "[Foundations] = [Excavation] + [Concrete]",
            "[Total] = [Foundations] + [Walls]",
            "[Walls] = [Brickwork] + [Insulation]",
        ],
    ),
    (CLOSED, ["[全省] = sum([东市]:[中市])", "结案率 = 结案 / (上期未结 + 受理)"]),
    (
        STATEMENT,
        [
            "[Gross profit] = [Turnover] + [Cost of sales]",
            "[Operating profit] = sum([Gross profit]:[Other operating income])",
            "[Profit before taxation] = [Operating profit] + [Interest payable]",
            "[Profit for the year] = [Profit before taxation] + [Tax on profit]",
        ],
    ),
    (
        INVOICE,
        [
            "[Amount due] = [Total including VAT] - [Less: deposit paid]",
            "[Subtotal] = [Room] + [Meals]",
            "[Total including VAT] = [Subtotal] + [VAT at 20%]",
        ],
    ),
    (
        QUARTERS,
        [
            *(
                f"change_year_earlier[{now}] = (sales[{now}] - sales[{before}]) / sales[{before}]"
                for now, before in [
                    ("2023", "2022"),
                    *((f"2023 Q{q}", f"2022 Q{q}") for q in (1, 2, 3)),
                    ("2023 Q4 (p)", "2022 Q4"),
                ]
            ),
        ],
    ),
    (
        BELOW_THE_WORDS,
        [
            "[总产值] = [其中：轻工业] + [重工业]",
            "[总产值] >= [其中：国有企业]",
            "[总产值] >= [外资企业]",
        ],
    ),
    (
        PAYROLL,
        ["[应发合计] = [扣款小计] + [实发工资]", "[扣款小计] = sum([减：养老保险]:[公积金])"],
    ),
    (INCREASES, ["[合计] = sum([东区]:[北区])", "增长率 = 比上年增加 / (工会数 - 比上年增加)"]),
    (RATES_OF_CHANGE, ["增长 = (本年 - 上年) / 上年", "增长 = 本年 - 上年"]),
    (
        RATE_IN_A_ROW,
        [
            "[Labor force] = [Employed] + [Unemployed]",
            "[Unemployment rate] = [Unemployed] / [Labor force] * 100",
            "change_may_y2023_june_y2023 = june_y2023 - may_y2023",
        ],
    ),
    (
        UNITS_OF_A_LIST,
        ["[合计] = sum([东区]:[北区])", "增减率 = (拨缴经费 - 上年拨缴) / 上年拨缴", "增减额 = 拨缴经费 - 上年拨缴"],
    ),
    (WHOLE_AREA, ["[全县] = sum([东镇]:[南乡])", "比重2020年 = 常住人口 / 常住人口[全县]"]),
    (STOCKS, ["年末数 = 年初数 + 增加 - 减少"]),
    (COMPOSITION, [f"sum({year}[小学]:{year}[大专及以上]) = 100%" for year in ("y2010", "y2020")]),
    (NO_TOTAL, ["比重 = 职工 / sum(职工[制造业]:职工[其他])"]),
    (COURT, ["未结 = 旧存 + 新收 - 审结"]),
    (
        PROGRESS,
        [
            *(f"当月[{now}月] = 累计[{now}月] - 累计[{now - 1}月]" for now in (2, 3, 4, 5, 6)),
            "[合计] = sum([1月]:[6月])",
        ],
    ),
    (SEXES, ["人口 = 男 + 女", "性别比 = 男 / 女 * 100"]),
    (POINTS_IN_ENGLISH, ["change = rate_y2023 - rate_y2022"]),
    (COUNTS_UNDER_PER_CENT, ["treated_2 = treated / 153", "control_2 = control / 267"]),
    (
        PROFIT,
        [
            "[二、营业利润] = [一、营业收入] - sum([减：营业成本]:[销售费用]) + [加：其他收益]",
            "[三、利润总额] = [二、营业利润] - [减：营业外支出]",
            "[四、净利润] = [三、利润总额] - [减：所得税费用]",
        ],
    ),
    (
        ACCOUNT,
        [
            "[Gross profit] = [Revenue] - [Less: cost of sales]",
            ("[Operating profit] = [Gross profit] - [Less: administrative expenses]"
            " + [Add: other operating income]"),
            "[Profit before tax] = [Operating profit] - [Less: interest payable]",
        ],
    ),
    (
        FUNDS,
        [
            "[Funds carried forward] = [Funds brought forward] + [Income] - [Expenditure]",
            "total = general_fund + political_fund",
        ],
    ),
    (
        CASH,
        [
            ("[Net increase in cash] = sum([Net cash from operating activities]"
            ":[Net cash used in financing activities])"),
            "[Cash at end of year] = [Net increase in cash] + [Cash at beginning of year]",
        ],
    ),
    (DATED, ["[合计] = sum([养老基金]:[工伤基金])", "y2023年末 = y2022年末 + 本年增加 - 本年减少"]),
    (CARRIED, ["年末结余 = 上年结余 + 本年收入 - 本年支出"]),
    (PARTITIONS, ["[Total] = sum([North]:[West])", "[Total] = [Men] + [Women]"]),
    (MEMBERS, ["[会员合计] = sum([沈阳]:[鞍山])", "[会员合计] = [男] + [女]"]),
    (
        SUBTOTALS,
        [
            "[小计] = [机关] + [学校]",
            "[小计_2] = sum([东厂]:[南厂])",
            "[合计] = [小计] + [小计_2]",
        ],
    ),
    (
        OF_WHICH,
        [
            "[合计] = [工业] + [建筑业] + [服务业]",
            "[工业] >= [其中：制造业]",
            "[服务业] >= [其中：金融业]",
        ],
    ),
    (PARTS_BELOW, ["[总收入] = sum([会费收入]:[上级补助])", "[总支出] = sum([职工活动]:[业务])"]),
    (OUTLINE, ["[Running costs] = [Wages] + [Rent]", "[Subscriptions and grants] = [Subscriptions] + [Grants]"]),
    (
        CODES,
        [
            "[HC.1 Care] = sum([HC.1.1 In-patient]:[HC.1.3 Out-patient])",
            "[HC.2 Drugs] = [HC.2.1 Prescribed] + [HC.2.2 Other]",
        ],
    ),
    (
        SIDES,
        [
            "[非流动负债合计] = [长期借款]",
            "[流动负债合计] = [短期借款] + [应付账款]",
            "[负债合计] = [流动负债合计] + [非流动负债合计]",
            "[净资产合计] = [限定性净资产] + [非限定性净资产]",
            "[负债和净资产总计] = [负债合计] + [净资产合计]",
        ],
    ),
    (
        UNITS_OF_PARTS,
        [
            "[Members (thousands)] = [of which: women] + [of which: men]",
            "[Women as % of members] = [of which: women] / [Members (thousands)] * 100",
            "[Change on 2022 (thousands)] = [Members (thousands)] - [Members in 2022 (thousands)]",
            "uk = sum(london:wales)",
        ],
    ),
    (
        NIL_PARTS,
        [
            "预算数 = 基本支出 + 项目支出",
            "预算数[教育支出] = 项目支出[教育支出]",
            "预算数[卫生健康支出] = 基本支出[卫生健康支出]",
            "预算数[住房保障支出] = 基本支出[住房保障支出]",
            "[合计] = sum([一般公共服务支出]:[住房保障支出])",
            "基本支出[合计] = 基本支出[一般公共服务支出] + sum(基本支出[社会保障支出]:基本支出[住房保障支出])",
            "项目支出[合计] = sum(项目支出[一般公共服务支出]:项目支出[社会保障支出])",
        ],
    ),
    (
        NAMED,
        [
            "[Total income] = [of which: subscriptions] + [of which: other]",
            "[Total income] = [Total expenditure] + [Surplus]",
            "[Surplus as % of income] = [Surplus] / [Total income] * 100",
            "y2022[Income growth (%)] = (y2022[Total income] - y2021[Total income]) / y2021[Total income]",
            "y2023[Income growth (%)] = (y2023[Total income] - y2022[Total income]) / y2022[Total income]",
        ],
    ),
    (
        ANSWERS,
        [
            "men_2 = men / men[Total]",
            "women_2 = women / women[Total]",
            "[Total] = sum([Yes]:[Do not know])",
        ],
    ),
    (
        "地区,上半年,下半年,全年\n沈阳,1204,1391,2595\n大连,803,911,1714\n鞍山,420,377,797\n",
        ["全年 = 上半年 + 下半年"],
    ),
    (
        ('Region,Q1,Q2,Q3,Q4,Full year\nNorth,812,"1,023",977,640,"3,452"\nSouth,"3,010","2,870","3,344",'
        '"2,905","12,129"\n'),
        ["full_year = sum(q1:q4)"],
    ),
    (
        ("指标,2021年（亿元）,2022年（亿元）\n地区生产总值,27584.1,28975.1\n第一产业,2461.8,2597.6\n"
        "第二产业,10875.2,11755.8\n第三产业,14247.1,14621.7\n"),
        ["[地区生产总值] = sum([第一产业]:[第三产业])"],
    ),
    (
        ('Item,2021,2022\nSpending (£),"415,320","441,080"\nMembers,"1,283","1,350"\n'
        "Spending per member (£),323.71,326.73\n"),
        ["[Spending per member (£)] = [Spending (£)] / [Members]"],
    ),
    (
        ("地区,会员（万人）,占全省比重（%）\n全省,1284.6,100\n沈阳,415.3,32.3\n大连,355.3,27.7\n鞍山,305.0,23.7\n"
        "抚顺,209.0,16.3\n"),
        ["占全省比重 = 会员 / 会员[全省]", "[全省] = sum([沈阳]:[抚顺])"],
    ),
    ("Table 3: Answers (n = 1248)\nAnswer,Count,%\nYes,431,34.5\nNo,610,48.9\nOther,207,16.6\n", ["figure = count / 1248"]),
    ("Answer,Count,%\nYes,431,34.5\nNo,610,48.9\nOther,207,16.6\nBase,1248,\n", ["figure = count / count[Base]", "[Base] = sum([Yes]:[Other])"]),
    (
        "表1 评价（样本量：1248）\n评价,人数（人）,占比（%）\n满意,431,34.5\n一般,610,48.9\n不满意,207,16.6\n",
        ["占比 = 人数 / 1248人"],
    ),
    (
        "Answer,Men (n = 1249),Women (n = 1080)\nYes,431 (34.5),380 (35.2)\nNo,610 (48.8),540 (50.0)\n",
        ["men_2 = men / 1249", "women_2 = women / 1080"],
    ),
    ("收支,2021年,2022年\n收入,1500.5,1688.2\n支出,1310.4,1402.9\n结余,190.1,285.3\n", ["[结余] = [收入] - [支出]"]),
    (
        ("Item,Quantity,Price,Cost\nPens,12,1.25,15.00\nDesks,3,99.50,298.50\nLamps,7,24.30,170.10\nChairs,11,45.75,503.25\n"
        "Files,41,3.15,129.15\nTables,5,187.40,937.00\nCups,36,2.75,99.00\n"),
        ["cost = quantity * price"],
    ),
    (
        ("Team,Avg score,Score,Won,Score,Won\nNorth,12.5,11,3,14,5\nSouth,20.0,17,6,23,7\nWest,31.0,29,1,33,2\n"
        "East,17.5,19,9,16,4\n"),
        ["avg_score = (score + score_2) / 2"],
    ),
]  # fmt: skip


def loaded(table: str) -> Ledger:
    """The ledger that the draft of a table is."""
    found = draft(read_document(table.encode(), "t.csv"))
    document = read_ledger(toml_text(found, ["drafted"], {doubt: str(doubt) for doubt in Doubt}).encode())
    assert isinstance(document, Document), document
    return build_ledger(document, "t.toml")


def failing(table: str) -> set[str]:
    """The rules of a table's draft that do not hold."""
    checks = check_ledger(loaded(table)).checks.items()
    return {name for name, one in checks if one.verdict is Verdict.INCONSISTENT}


@pytest.mark.parametrize(("table", "rules"), KINDS, ids=[rules[0] for _, rules in KINDS])
def test_the_relations_of_a_kind_are_told_once_each(table: str, rules: list[str]) -> None:
    """All of them and no others, none of which fails."""
    (found,) = draft(read_document(table.encode(), "t.csv")).tables
    assert sorted(one.rule for one in found.checks) == sorted(rules)
    assert failing(table) == set()


@pytest.mark.parametrize(
    ("table", "right", "wrong", "target"),
    [
        (PROFIT, "3827.6", "3837.6", "[二、营业利润]"),
        (ACCOUNT, "3,170", "3,710", "[Operating profit]"),
        (FUNDS, "79,875", "78,975", "[Funds carried forward]"),
        (DATED, "2040", "2140", "y2023年末"),
        (CASH, "436", "446", "[Cash at end of year]"),
        (PARTITIONS, "7,190", "7,910", "[Total]"),
        (OF_WHICH, "9835", "9853", "[合计]"),
        (PARTS_BELOW, "2317.6", "2371.6", "[总收入]"),
        (OUTLINE, "455", "465", "[Running costs]"),
        (CODES, "19517", "19571", "[HC.2 Drugs]"),
        (ANSWERS, "380 (35.2%)", "308 (35.2%)", "[Total]"),
        (ANSWERS, "(48.8%)", "(48.3%)", "men_2"),
        (COURT, "14711", "14771", "未结"),
        (PROGRESS, "5895", "5985", "当月"),
        (POINTS_IN_ENGLISH, "-1.5", "-2.5", "change"),
        (COMPOSITION, "29.9", "39.9", "y2020"),
        (NO_TOTAL, "43.0", "48.0", "比重"),
        (CLOSED, "89.3", "89.8", "结案率"),
        (STATEMENT, "8,883", "8,483", "[Profit before taxation]"),
        (STATEMENT, "(1,742)", "(6,742)", "[Profit before taxation]"),
        (STATEMENT, "(1,388)", "(1,838)", "[Profit for the year]"),
        (NARROW, "316", "361", "[Operating profit]"),
        (NARROW, "316", "346", "[Profit before tax]"),
        (SPENT, "98.2,22.3", "92.8,22.3", "结余"),
        (SPENT.replace("132.6", "123.6"), "98.2,22.3", "92.8,22.3", "结余"),
        (NUMBERED, "186.0", "168.0", "[工会活动费]"),
        (WORKS, "6,510", "6,150", "[Foundations]"),
        (INVOICE, "6,737.40", "6,787.40", "[Amount due]"),
        (QUARTERS, "5.1", "5.6", "change_year_earlier"),
        (SIDES, "负债合计,2000.0", "负债合计,7000.0", "[非流动负债合计]"),
        (NAMED, "1.6", "7.6", "[Surplus as % of income]"),
        (MONTHLY, "0.4", "0.9", "jun[Change on previous month (%)]"),
        (STAYS, "820", "843", "[All hospitals]"),
        (NIL_PARTS, "849.8", "849.3", "项目支出[合计]"),
        (NIL_PARTS, "教育支出,104.8", "教育支出,104.3", "预算数[教育支出]"),
    ],
)  # fmt: skip
def test_a_wrong_digit_fails_the_relation_that_it_breaks(
    table: str, right: str, wrong: str, target: str
) -> None:
    """The relation is drafted for all that, and the cell is in it."""
    assert right in table
    broken = table.replace(right, wrong)
    ledger = loaded(broken)
    heads = {one.rule.text.split(" = ")[0] for name, one in ledger.checks.items() if name in failing(broken)}
    assert any(target.strip("[]") in head for head in heads)


def test_a_count_and_its_share_stand_where_the_cell_is_printed() -> None:
    """Both have the column of the file, and the offsets of their own digits."""
    found = draft(read_document(ANSWERS.encode(), "t.csv"))
    source = found.tables[0].printed.source
    assert [source.column_of(one.at) for one in found.tables[0].columns] == [1, 1, 2, 2]
    texts = [found.layout.text[one.start : one.end] for one in list(found.tables[0].cells.values())[:4]]
    assert texts == ["431", "34.5", "380", "35.2"]


def test_figures_in_brackets_that_are_no_shares_are_left_in_their_cells() -> None:
    """Nothing says that they are per cent."""
    table = "Group,Score\nNorth,12 (150)\nSouth,20 (230)\nWest,31 (250)\n"
    found = draft(read_document(table.encode(), "t.csv"))
    assert [one.label for table in found.tables for one in table.columns] in ([], ["Score"])


def test_two_lines_that_round_to_one_quotient_are_none() -> None:
    """A return weighted over the year and one that is not: each is near earnings over assets, neither is it."""
    table = """指标,2024年,2023年,2022年,2021年
每股收益(元),-0.06,-0.09,-0.05,-0.02
每股净资产(元),0.80,0.86,0.91,0.96
净资产收益率 - 摊薄(%),-7.57,-10.57,-5.24,-1.85
净资产收益率 - 加权(%),-7.29,-10.04,-5.10,-1.83
"""
    assert check_ledger(loaded(table)).conflicts == ()


def test_what_stands_between_two_totals_makes_the_first() -> None:
    """Of two groups below a total of two years each is what stands below it, and one wrong digit is noticed."""
    table = """地区,2021年,2022年
合计,251998,265548
中部,133166,112911
甲县,9213,66047
乙县,77845,28109
丙县,46108,18755
沿海,118832,152637
丁县,7621,10644
戊县,70188,88127
己县,41023,53866
"""
    (found,) = draft(read_document(table.encode(), "t.csv")).tables
    rules = {"[中部] = sum([甲县]:[丙县])", "[沿海] = sum([丁县]:[己县])", "[合计] = [中部] + [沿海]"}
    assert {one.rule for one in found.checks} == rules
    assert failing(table.replace("66047", "60047"))


def test_columns_in_thousands_are_rounded_beside_such_as_are_not() -> None:
    """What misses by a thousand at several places is asked, not accused."""
    rows = [
        (235, 156, 79),
        (259, 159, 99),
        (282, 162, 121),
        (302, 163, 139),
        (325, 166, 160),
        (374, 176, 197),
    ]
    rows += [
        (441, 202, 239),
        (512, 228, 284),
        (584, 259, 325),
        (664, 274, 390),
        (746, 268, 478),
        (774, 272, 502),
    ]
    lines = [f"{1950 + 5 * at},{a}000,{b}000,{c}000,{54.1 - at},7.2" for at, (a, b, c) in enumerate(rows)]
    table = "Year,Births,Deaths,Natural change,Birth rate,Children\n" + "\n".join(lines)
    (found,) = draft(read_document(table.encode(), "t.csv")).tables
    assert {one.question for one in found.checks} == {Question.ROUNDED}


def test_less_than_takes_nothing_away() -> None:
    """Only words that begin a name say that it is deducted."""
    table = "Schooling,2020,2021\nLess than 9th grade,125,131\nHigh school,412,433\nDegree,389,402\nTotal,926,966\n"
    (found,) = draft(read_document(table.encode(), "t.csv")).tables
    assert [one.rule for one in found.checks] == ["[Total] = sum([Less than 9th grade]:[Degree])"]
