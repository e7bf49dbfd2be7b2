"""Labels and ids from the words around figures."""

import random

import pytest

from unionstats.languages.language import language as language_named
from unionstats.languages.language import languages
from unionstats.source.drafting.draft import draft
from unionstats.source.drafting.labels.ids import Ids

LABELS = {
    "全市法院收结案分别为12486件和11872件。": ["法院收案", "法院结案"],
    "按30%的比例提取管理费用5520万元。": ["数字", "提取管理费用"],
    "2018年受理280件、2019年受理316件，2020年受理308件。": ["受理", "受理", "受理"],
    "已落实去向3965人，未落实去向321人。": ["落实去向", "未落实去向"],
    "在档困难职工从2018年的1436户减少到158户。": ["在档困难职工", "在档困难职工"],
    "处理违规机构336家，其中约谈180家、签约24家。": ["处理违规机构", "约谈", "签约"],
    "职工医保基金全年收入15.60亿元；支出13.26亿元，当期结余2.34亿元。": [
        "职工医保基金全年收入",
        "职工医保基金支出",
        "职工医保基金当期结余",
    ],
    "支出救助资金5040万元，人次均400元，其中住院救助3024万元。": ["支出救助资金", "人次均", "住院救助"],
    # how long they were sentenced for
    "判处罪犯4200人，其中判处五年以上有期徒刑的504人，占12.0%。": [
        "判处罪犯",
        "判处五年以上有期徒刑",
        "判处五年以上有期徒刑",
        "判处五年以上有期徒刑占判处罪犯的比重",
    ],
    "男会员500人，女会员300人。二者同比分别增长5%和6%。": [
        "男会员",
        "女会员",
        "男会员同比增长",
        "女会员同比增长",
    ],
    "全年表彰先进工会62家。会员增加到1286人。": ["表彰先进工会", "会员"],
    # rates that answer to levels
    "甲县、乙县会员分别为4200人和2800人，建会率分别为91.5%和88.0%。": [
        "甲县会员",
        "乙县会员",
        "甲县会员建会率",
        "乙县会员建会率",
    ],
    "2021年、2022年会员分别为4200人和2800人，建会率分别为91.5%和88.0%。": [
        "会员",
        "会员",
        "建会率",
        "建会率",
    ],
    # names with how many they are, which each goes with what is told of all
    "甲、乙两项收入分别为500万元和360万元。": ["甲、乙收入", "甲收入", "乙收入"],
    "养老、医疗、失业三项保险参保分别为12万人、20万人和8万人。": [
        "养老、医疗、失业保险参保",
        "养老保险参保",
        "医疗保险参保",
        "失业保险参保",
    ],
    "东城、西城两区人口分别为70万人和110万人。": ["东城区人口", "西城区人口"],
    "市本级、区县级两级收入分别完成50亿元、150亿元。": ["市本级收入", "区县级收入"],
    "案件由800件降到400件，减少一半。": ["案件", "案件", "案件减少"],
    "消防救援队伍接警出动5600起，其中灭火救援1260起。": ["消防救援队伍接警出动", "灭火救援"],
    "举办安全培训180期，培训18000人次，期均100人次。": ["举办安全培训", "培训", "培训期均"],
    # what of each is told behind a colon
    "生均公共预算支出：小学1.28万元，初中1.76万元，比小学高0.48万元。": [
        "小学生均公共预算支出",
        "初中生均公共预算支出",
        "初中生均公共预算支出比小学高",
    ],
    "各级学校：小学86所，初中28所。": ["小学", "初中"],
    "企業工會48家，會員1萬2600人；產業工會12家，會員3400人。": [
        "企業工會",
        "企業工會會員",
        "產業工會",
        "產業工會會員",
    ],
    "高中阶段学校在校生1.30万人，其中普通高中0.78万人。": ["高中阶段学校在校生", "普通高中在校生"],
    "对12个部门及所属36家单位进行了审计。": ["部门", "单位"],
    "计划改造危房640户，完工608户，尚有32户未完工。": ["计划改造危房", "完工", "未完工"],
    "营运货车2.40万辆、28.80万吨位，比上年增长3.2%。": ["营运货车", "营运货车", "营运货车比上年增长"],
    # what rose or fell from one time to another
    "困难职工由年初的5400户减少到年末的4050户，减少1350户，下降25%。": [
        "困难职工",
        "困难职工",
        "困难职工减少",
        "困难职工下降",
    ],
    "托育機構由上年底之64家增為80家，增加16家。": ["托育機構", "托育機構", "托育機構增加"],
    "存货由期初的6.40亿元增加至8.00亿元，增幅25.0%。": ["存货", "存货", "存货增幅"],
    # what was done with what was taken in
    "市中级法院受理各类案件7200件，审结6912件，结案率96.0%。": [
        "市中级法院受理各类案件",
        "市中级法院审结各类案件",
        "结案率",
    ],
    "法律援助中心受理案件960件，办结912件，结案率95%。": [
        "法律援助中心受理案件",
        "法律援助中心办结案件",
        "结案率",
    ],
    # of which fund
    "国有资本经营预算收入3200万元，支出2400万元。": ["国有资本经营预算收入", "国有资本经营预算支出"],
    "基金收入1.86亿元，支出1.42亿元，年末累计结余5.24亿元，比上年末增加0.44亿元。": [
        "基金收入",
        "基金支出",
        "基金累计结余",
        "基金累计结余比上年末增加",
    ],
    "会费收入120万元，支出100万元。": ["会费收入", "支出"],
    # what of the institutions is counted
    "医疗机构床位21600张，其中医院16200张，占75.0%。": [
        "医疗机构床位",
        "医院床位",
        "医院床位占医疗机构床位的比重",
    ],
    "入院人数57.6万人，其中医院46.08万人。": ["入院人数", "医院入院人数"],
    "各级各类学校在校生15.6万人，其中小学7.2万人，比上年增长5%。": [
        "各级各类学校在校生",
        "小学在校生",
        "小学在校生比上年增长",
    ],
    "医疗机构1640个，其中医院82个。": ["医疗机构", "医院"],
    # of what a bare measure is
    "自然保护地24处，总面积7.0万公顷，占全市国土面积的10.0%。": [
        "自然保护地",
        "自然保护地总面积",
        "自然保护地总面积占全市国土面积的比重",
    ],
    "处罚案件144件，金额720万元，平均每件5万元。": ["处罚案件", "处罚案件金额", "处罚案件金额每件"],
    "粮食种植面积240万亩，总产量108万吨，平均亩产450公斤。": [
        "粮食种植面积",
        "粮食总产量",
        "粮食总产量平均亩产",
    ],
    "完成投资20亿元，面积50公顷。": ["投资", "面积"],
    # for whom something was done
    "为职工挽回经济损失2880万元。": ["挽回经济损失"],
    "债务余额36.5亿元，控制在债务限额38.00亿元以内。": ["债务余额", "债务限额"],
    "三次产业占比由2018年的5.7:94.3，进一步优化为6.6:93.4。高中以上学历占到了85.1%。": [
        "三次产业占比",
        "三次产业占比第2项",
        "三次产业占比",
        "三次产业占比第2项",
        "高中以上学历占比",
    ],
    "收案数量增加1231件，同比增长63%；结案数量增加1354件，同比增长95%。": [
        "收案数量增加",
        "收案数量同比增长",
        "结案数量增加",
        "结案数量同比增长",
    ],
    "海川集团收入增长7.9%，达522亿元；净利润增长4%，达23亿元。": [
        "海川集团收入增长",
        "海川集团收入",
        "净利润增长",
        "净利润",
    ],
    "法院新收案件3211件（不含旧存288件，下同），比上年下降1.3%。": [
        "法院新收案件",
        "不含旧存",
        "法院新收案件比上年下降",
    ],
    "公路运输完成货运量和货物周转量分别为96亿吨和62亿吨公里。": ["公路运输货运量", "货物周转量"],
    # those told by their rank, by what is told of each
    "户数以甲市178户最多，占总户数18.14%，其次为乙市121户，再其次为丙县117户。": [
        "甲市户数",
        "甲市户数占总户数的比重",
        "乙市户数",
        "丙县户数",
    ],
    "粗死亡率最高为甲县12.45‰，其次为乙县12.35‰；最低者为丙市6.22‰。": [
        "甲县粗死亡率",
        "乙县粗死亡率",
        "丙市粗死亡率",
    ],
    # the ends of a range behind what it is of, and before it
    "可用预算数介于4,283万元至9,043万元间，执行率介于7.87%至63.65%之间。": [
        "可用预算数",
        "可用预算数",
        "执行率",
        "执行率",
    ],
    "各企业职工人数为300人至2400人。": ["企业职工人数", "企业职工人数"],
    # what a clause says to have changed most
    "凶杀案升幅最大，由8宗升至10宗，升幅达两成半。": ["凶杀案", "凶杀案", "凶杀案升幅"],
    "盗窃案下跌最多，由8227宗，减少至7100宗。": ["盗窃案", "盗窃案"],
    "制造业增速最高，达41.86%。": ["制造业增速"],
    "骗案从429宗大增至822宗。": ["骗案", "骗案"],
    # what is counted at a place that is told alone, and of whom something is told behind their number
    "东部法人单位1280万个，占58.8%；中部492万个，占22.6%。": [
        "东部法人单位",
        "东部法人单位占比",
        "中部法人单位",
        "中部法人单位占比",
    ],
    "甲省会员12万人，乙省9万人，工会30家。": ["甲省会员", "乙省会员", "工会"],
    "沿江地区41个城市平均优良天数比例为78.6%，同比下降7.1个百分点。": [
        "沿江地区城市",
        "沿江地区城市平均优良天数比例",
        "沿江地区城市平均优良天数比例同比下降",
    ],
    "上年结转4550万元、上级补助收入318586万元。": ["上年结转", "上级补助收入"],
    "財政儲備在2026年1月31日為7,422億元，1至8月來台旅客219萬人次。": ["財政儲備", "來台旅客"],
    "公益林（防护林和用材林）占全部造林面积的70.81%。": ["公益林占全部造林面积的比重"],
    "完成支出500万元（其中工资240万元，增长5%），比上年的400万元增长25%。": [
        "支出",
        "工资",
        "工资增长",
        "支出",
        "支出增长",
    ],
    # who says so, shares of several, and a whole with what is among it
    "警方指今年上半年共录得871宗罪案。": ["罪案"],
    "甲省及乙省旅客分别占30.4%及7.3%。": ["甲省旅客占比", "乙省旅客占比"],
    "甲省及乙省旅客分别占总数30.4%及7.3%。": ["甲省旅客占总数的比重", "乙省旅客占总数的比重"],
    "41亿元中总会募集10亿元。": ["数字", "中总会募集"],
    # whose it is stands with the first figure of a sentence, or with the number of those who own it
    "初中招生8296人，比去年减少135人；在校生24308人，比去年增加1051人。": [
        "初中招生",
        "初中招生比去年减少",
        "初中在校生",
        "初中在校生比去年增加",
    ],
    "全区共有卫生院37个，床位1505张，卫生人员1605人，与上年比较，床位增加49张。": [
        "卫生院",
        "卫生院床位",
        "卫生院卫生人员",
        "卫生院床位增加",
    ],
    "全区共有医院12家，学校20所，床位3000张。会员120万人，职工150万人。": [
        "医院",
        "学校",
        "床位",
        "会员",
        "职工",
    ],
    "全区共有医院12家，全区床位3000张。": ["医院", "床位"],
    "普通高校招生2852人，其中本科542人、专科2310人。在校生6497人。": [
        "普通高校招生",
        "本科",
        "专科",
        "普通高校在校生",
    ],
    "发生交通事故120起，死亡12人，受伤100人，比上年分别减少3人和5人。": [
        "发生交通事故",
        "交通事故死亡",
        "交通事故受伤",
        "交通事故死亡比上年减少",
        "交通事故受伤比上年减少",
    ],
    "发生在农村的火灾2300起，亡73人，伤71人。": [
        "发生在农村的火灾",
        "发生在农村的火灾亡",
        "发生在农村的火灾伤",
    ],
    # or in a clause without a figure
    "一是寿险业务企稳回升，实现保费收入759亿元，增长6.8%；二是健康险和意外险快速增长，分别实现保费收入85亿元和36亿元。": [
        "寿险业务保费收入",
        "寿险业务保费收入增长",
        "健康险保费收入",
        "意外险保费收入",
    ],
    "金融业是占比最大的行业，实现增加值94.9亿元。民营企业的表现尤为突出，出口总额达到63.5亿元。": [
        "金融业增加值",
        "民营企业出口总额",
    ],
    "全市经济平稳增长，实现生产总值94.9亿元。": ["生产总值"],
    "结案率和服判息诉率分别提高到99.4%和83.1%。": ["结案率", "服判息诉率"],
    # what is measured stands before a part
    "医院病床使用率79.4%，其中，公立医院86.0%。医院卫生人员1200人，比上年增加30人，其中公立医院卫生人员700人。": [
        "医院病床使用率",
        "公立医院病床使用率",
        "医院卫生人员",
        "医院卫生人员比上年增加",
        "公立医院卫生人员",
    ],
    "每10万人中拥有大学文化程度的由5770人上升为11600人；拥有高中文化程度的由8370人上升为10330人。": [
        "每10万人",
        "每10万人中拥有大学文化程度",
        "每10万人中拥有大学文化程度",
        "每10万人中拥有高中文化程度",
        "每10万人中拥有高中文化程度",
    ],
    # what a rate came to, a change of a mean, names before a list of changes
    "文盲率由6.03%下降为4.65%，下降1.38个百分点。": ["文盲率", "文盲率", "文盲率下降"],
    "家庭户2946户，人口7030人，集体户人口482人。户均人口2.39人，减少0.41人。": [
        "家庭户",
        "人口",
        "集体户人口",
        "户均人口",
        "户均人口减少",
    ],
    "受理案件4088件，办结3687件，收案、结案数同比分别上升13.7%、14.8%。": [
        "受理案件",
        "办结",
        "收案同比上升",
        "结案数同比上升",
    ],
    "会员数首次突破2000人，满意率始终保持90%以上，主要是女会员1200人。": ["会员数", "满意率", "女会员"],
    # how many or how much comes first, and the noun of how much less it is
    "占比最高的是发展规划类，有317件，占30.7%；排在第三的是科教文卫类139件，占13.4%。": [
        "发展规划类",
        "发展规划类占比",
        "科教文卫类",
        "科教文卫类占比",
    ],
    "各类犯罪位居前3位的依次是故意伤害罪5594件，盗窃罪4845件。": ["故意伤害罪", "盗窃罪"],
    "初中占56.0%，大专及以上占12.6%，初次办理满意率92.47%。": [
        "初中占比",
        "大专及以上占比",
        "初次办理满意率",
    ],
    "审执结案件数增加79.4万件，上升20.54%；未结案件数减少2.6万件，下降0.45%。": [
        "审执结案件数增加",
        "审执结案件数上升",
        "未结案件数减少",
        "未结案件数下降",
    ],
    "[12] 其中女会员48万人。": ["女会员"],
    "代表共提出建议、批评和意见（下称建议）1034件，已解决的（A类）54件。": [
        "代表提出建议、批评和意见",
        "解决",
    ],
    "女性占64.1%。女性占比比上年提高1.1个百分点。": ["女性占比", "女性占比比上年提高"],
    # a part that is named by its place alone, a note inside a name
    "管理不规范金额591637万元，其中市本级554108万元，县级20万元。": [
        "管理不规范金额",
        "市本级管理不规范金额",
        "县级管理不规范金额",
    ],
    "研究与试验发展（R&D）经费投入达3.33万亿元，同比增长8.1%。": [
        "研究与试验发展经费投入",
        "研究与试验发展经费投入同比增长",
    ],
    "会员120万人。生产总值（GDP）比上年增长5%。": ["会员", "生产总值比上年增长"],
    "甲市共完成政府投资项目审计1087项，其中包括竣工决算审计69项。": ["甲市政府投资项目审计", "竣工决算审计"],
    "财政赤字率由年初预算安排的3%左右提高到3.87%。": ["财政赤字率", "财政赤字率"],
    "九年义务教育巩固率94.2%，外联236.98万人次、926.67万人天。": ["九年义务教育巩固率", "外联", "外联"],
    # names side by side share the words that only the first or the last one has
    "砚湖区、白砚区和桐汐县新增会员分别为8420人、6135人和3978人。": [
        "砚湖区新增会员",
        "白砚区新增会员",
        "桐汐县新增会员",
    ],
    "甲市、乙市新吸收快递员、护理员等入会分别为84人、61人。": [
        "甲市新吸收快递员、护理员等入会",
        "乙市新吸收快递员、护理员等入会",
    ],
    "城镇、农村居民人均可支配收入分别为45678元、21345元。": [
        "城镇居民人均可支配收入",
        "农村居民人均可支配收入",
    ],
    "男职工和女职工人均工资分别为5000元和4000元。": ["男职工人均工资", "女职工人均工资"],
    "国有企业、民营企业职工分别增长5%、6%。": ["国有企业职工增长", "民营企业职工增长"],
    "普通高中招生、在校生、毕业生分别为120人、350人、110人。": [
        "普通高中招生",
        "普通高中在校生",
        "普通高中毕业生",
    ],
    "一般公共预算收入、支出分别完成50亿元、80亿元。": ["一般公共预算收入", "一般公共预算支出"],
    "第一、二、三产业增加值分别增长3.1%、4.2%和5.3%。": [
        "第一产业增加值增长",
        "第二产业增加值增长",
        "第三产业增加值增长",
    ],
    "小学、初中专任教师分别为12人、8人，上年分别为11人、7人。": [*("小学专任教师", "初中专任教师") * 2],
    "城乡居民人均收入分别为4万元和2万元。": ["城镇居民人均收入", "农村居民人均收入"],
    "男女职工分别增长5%、6%。": ["男职工增长", "女职工增长"],
    "全年货物进出口分别为30亿元、20亿元。": ["货物进口", "货物出口"],
    "一线职工和农民工分别占代表总数的45%和12%。": ["一线职工占代表总数的比重", "农民工占代表总数的比重"],
    "男会员和女会员分别占62.5%和37.5%。": ["男会员占比", "女会员占比"],
    "中、高级职称教师分别有120人和80人。": ["中级职称教师", "高级职称教师"],
    "东、中、西部地区会员分别为12人、8人、6人。": ["东部地区会员", "中部地区会员", "西部地区会员"],
    "全年新建工会318家，撤并105家，净增213家。": ["新建工会", "撤并", "新建工会净增"],
    "审结刑事案件1254件，其中危险驾驶案件313件，占刑事案件的四分之一。": [
        *("审结刑事案件", "危险驾驶案件", "危险驾驶案件占审结刑事案件的比重"),
    ],
    "商品房销售额19.6亿元，均价5506元/平方米。": ["商品房销售额", "均价"],
    # what is said of a figure behind it
    "在1000名受访者中，660人（66%）表示满意，200人（20%）表示一般，140人（14%）不满意。": [
        *("受访者", "受访者表示满意", "受访者表示满意占受访者的比重"),
        *("受访者表示一般", "受访者表示一般占受访者的比重", "受访者不满意", "受访者不满意占受访者的比重"),
    ],
    "1000名会员中，66%（660人）是女会员。": ["会员", "女会员", "女会员"],
    "1000名会员中，有660人是女会员，占66%。": ["会员", "女会员", "女会员占会员的比重"],
    "其中，66%的受访者表示满意，20%表示一般。": ["受访者表示满意", "受访者表示一般"],
    "受访者中，有66%认为收入增加，20%认为收入不变。": ["受访者认为收入增加", "受访者认为收入不变"],
    "80%的企业建立了工会，35%的企业实现盈利。": ["企业建立了工会", "企业实现盈利"],
    "存款、贷款余额分别为50亿元、80亿元。": ["存款余额", "贷款余额"],
    "钢材、水泥、汽车产量分别为10吨、20吨、30吨。": ["钢材产量", "水泥产量", "汽车产量"],
    "工会组织、会费收入分别增长5%、6%。": ["工会组织增长", "会费收入增长"],
    "水路客运量、会员分别为10人、20人。": ["水路客运量", "会员"],
    "Sales in Leeds, York and Hull were 1,200, 800 and 600 respectively.": [
        "Sales in Leeds",
        "Sales in York",
        "Sales in Hull",
    ],
    "Urban and rural incomes were £45,678 and £21,345 respectively.": ["Urban incomes", "rural incomes"],
    "Exports to Germany, France and Italy rose by 3%, 4% and 5% respectively.": [
        "Exports to Germany, rise",
        "Exports to France, rise",
        "Exports to Italy, rise",
    ],
    "Membership among nurses and doctors rose 5% and 3% respectively.": [
        "Membership among nurses, rise",
        "Membership among doctors, rise",
    ],
    "The numbers of men and women were 400 and 500 respectively.": ["men", "women"],
    "Sales in Leeds and profits were £3m and £2m respectively.": ["Sales in Leeds", "profits"],
    "会员总数为640万人。": ["会员总数"],
    "工业增加值指数（上年=100）为96.4，下降3.6%。": [
        "工业增加值指数",
        "工业增加值指数",
        "工业增加值指数下降",
    ],
    "At the end of 2022 the union had 42,100 members.": ["union members"],
    # what was done together, footnotes, and what is only compared with
    "我院共受理各类案件1200件，审结1100件。公共服务支出20万元。": [
        "我院受理各类案件",
        "审结",
        "公共服务支出",
    ],
    "全区常住人口[2]为579101人，与2010年人口普查的442854人相比，增加136247人。": [
        "常住人口",
        "常住人口",
        "常住人口增加",
    ],
    "家庭户17.3万户，家庭户人口为50.2万人，平均每个家庭户的人口为2.90人，比2010年人口普查的3.33人减少0.43人。": [
        "家庭户",
        "家庭户人口",
        "每个家庭户的人口",
        "每个家庭户的人口",
        "每个家庭户的人口减少",
    ],
    "三次产业比例由上年的13.7:46.4:39.9调整为12.4:48.3:39.3。": [
        "三次产业比例",
        "三次产业比例第2项",
        "三次产业比例第3项",
        "三次产业比例",
        "三次产业比例第2项",
        "三次产业比例第3项",
    ],
    "工人代表比例由上届大会时的5.9%提高到18%。": ["工人代表比例", "工人代表比例"],
    "总人口性别比（以女性为100，男性对女性的比例）为105.07。": ["女性", "总人口性别比"],
    # shares of no printed whole
    "东部地区人口占39.93%，中部地区占25.83%。": ["东部地区人口占比", "中部地区占比"],
    "以调解方式结案的占办结案件的52.18%。": ["调解方式结案占办结案件的比重"],
    # names that answer
    "0—14岁、15—59岁、60岁及以上人口的比重分别上升1.35个百分点、下降6.79个百分点、上升5.44个百分点。": [
        "0—14岁人口的比重上升",
        "15—59岁人口的比重下降",
        "60岁及以上人口的比重上升",
    ],
    "调撤率和服判息诉率分别达到58.6%和95.2%。": ["调撤率", "服判息诉率"],
    "无业人员较多。盗窃案件继续增多，共1400件，同比上升0.3%。": ["盗窃案件", "盗窃案件同比上升"],
    "城镇新增就业5,860人，完成全年目标的34.07%。": ["城镇新增就业", "城镇新增就业占全年目标的比重"],
    "恤病170.52万元，受益2,539人次。扣除5·12抗震救灾捐赠后为4亿元。": [
        "恤病",
        "恤病受益",
        "扣除5·12抗震救灾捐赠后",
    ],
    "机动车3.25亿辆，与2017年底相比增加1,556万辆。": ["机动车", "机动车与2017年底相比增加"],
    "一、全國財政收入450萬元，較上年增長12.5%。": ["全國財政收入", "全國財政收入較上年增長"],
    "全国339个地级及以上城市平均优良天数比例96.2%。": [
        "全国地级及以上城市",
        "全国地级及以上城市平均优良天数比例",
    ],
    "浓度最低的3个城市依次是北京、廊坊和长治，分别为47、55和56微克/立方米。": [
        "浓度最低的城市依次是北京",
        "北京",
        "廊坊",
        "长治",
    ],
    "8月份完成水路客运量和旅客周转量分别为2,459万人和7.7亿人公里。": ["水路客运量", "旅客周转量"],
    "存款余额21,408亿元，比年初增加1,639亿元，同比少增359亿元。": [
        "存款余额",
        "存款余额比年初增加",
        "存款余额同比少增",
    ],
    "采矿业占比为96.05%，同比下降15.6%；制造业占比为2.45%，同比下降14.8%。": [
        "采矿业占比",
        "采矿业占比同比下降",
        "制造业占比",
        "制造业占比同比下降",
    ],
    "工业产值2,284.67亿元，同比增长8.5%，增速比一季度提高1.2个百分点，有59个地区高于全省，比一季度增加了9个。": [
        "工业产值",
        "工业产值同比增长",
        "工业产值同比增长增速比一季度提高",
        "地区",
        "地区比一季度增加",
    ],
    "来电咨询投诉30宗，涉及30人；靖江12345受理19,346个。": [
        "来电咨询投诉",
        "来电咨询投诉涉及",
        "靖江12345受理",
    ],
    "建会率从原来的56%提高到现在的81%。": ["建会率", "建会率"],
    "基本情况\n\n会员总数：1000人\n男会员：600人": ["会员总数", "男会员"],
    "Facts\n\nNew members: 310\nTrips by rail: 40.6 million, +3.9%": [
        "New members",
        "Trips by rail",
        "Trips by rail",
    ],
    "全省职工技能大赛包括140个工种。": ["职工技能大赛包括工种"],
    "一季度全市实现地区生产总值626.9亿元，同比增长2%。": ["地区生产总值", "地区生产总值同比增长"],
    "其中，一产实现增加值16.9亿元，增长4.3%；二产实现增加值375.6亿元。": [
        "一产增加值",
        "一产增加值增长",
        "二产增加值",
    ],
    "获得辽宁五一劳动奖章的有62个，占表彰企业的77.5%。": [
        "获得辽宁五一劳动奖章",
        "获得辽宁五一劳动奖章占表彰企业的比重",
    ],
    "参保率较上年提高3.2个百分点，达到64.5%。": ["参保率较上年提高", "参保率"],
    "设立100万元专项支持资金。": ["设立专项支持资金"],
    "42万人次参与知识竞赛。": ["参与知识竞赛"],
    "专用设备制造业、酒和饮料制造业同比分别增长73.1%、42%。": [
        "专用设备制造业同比增长",
        "酒和饮料制造业同比增长",
    ],
    "增值税12亿元、房产税9亿元，同比分别增长1%、2%。": [
        "增值税",
        "房产税",
        "增值税同比增长",
        "房产税同比增长",
    ],
    "2015和2016年同期增速分别为3.3%、0.5%。": ["2015年同期增速", "2016年同期增速"],
    "增幅较大的有发酵酒（增长87%）、汽车（增长35.8%）。": ["发酵酒增长", "汽车增长"],
    "其他用品和服务上涨1.4%。": ["其他用品和服务上涨"],
    "粮经饲比例达到87：9：4。": ["粮经饲比例", "粮经饲比例第2项", "粮经饲比例第3项"],
    "甲区30家、乙区40家，合计70家。": ["甲区", "乙区", "甲区、乙区合计"],
    "三次产业结构由上年的9.6∶43.1∶47.3调整为10.0∶42.7∶47.3。": [
        *("三次产业结构", "三次产业结构第2项", "三次产业结构第3项"),
        *("三次产业结构", "三次产业结构第2项", "三次产业结构第3项"),
    ],
    "会费收入8640万元，加上上级补助收入300万元。": ["会费收入", "上级补助收入"],
    "0—14岁人口为5人。": ["0—14岁人口"],
    "The federation trained 1,200 workers in 45 sessions.": [
        "workers that the federation trained",
        "sessions",
    ],
    "Union dues came to £4.5 million, up 5% on 2021.": ["Union dues", "Union dues, rise"],
    "South Carolina (2.3 percent) had the lowest rate.": ["South Carolina"],
    "Of these, 3.58 million were women and 2.67 million were men.": ["women", "men"],
    "The number of wage and salary workers belonging to unions, at 14.4 million, rose by 139,000, or 1.0 percent.": [
        "wage and salary workers belonging to unions",
        "wage and salary workers belonging to unions, rise",
        "wage and salary workers belonging to unions, rise",
    ],
    "Of the 14.4 million union members, 7.0 million worked in the public sector and 7.4 million in the private"
    " sector.": [
        "union members",
        "union members that worked in the public sector",
        "union members, in the private sector",
    ],
    "Men aged 45 to 54 numbered 1,200.": ["Men aged 45 to 54"],
    "About 45% of members voted.": ["share of members that voted"],
    "涉案金额由上年的1.2亿元提升至1.5亿元。": ["涉案金额", "涉案金额"],
    "会员由2019年的90万人发展到96万人。": ["会员", "会员"],
    "判处缓刑、有期徒刑412人。": ["判处缓刑、有期徒刑"],
    "会员总数86.4万人，“三公”经费1.36亿元。": ["会员总数", "三公经费"],
    "In 2022 the federation had 62 branches in 28 cities.": ["federation branches", "cities"],
    "Revenue rose, due to a 5.2 percent rise in dues.": ["dues, rise"],
    "Income contrasted with a fall of 1.8 percent in interest.": ["interest, fall"],
    "The union recovered £3.4 million in unpaid wages.": ["unpaid wages that the union recovered"],
    "Average household size remained at 2.4 people.": ["Average household size, people"],
    "Stoppages fell to 21 in 2020 from 25 in 2019.": ["Stoppages, in 2020", "Stoppages, in 2019"],
    "亏损△3.2万元，利润（1,234）元。": ["亏损", "利润"],
    "In the event it upgraded 47,500 homes.": ["homes upgraded"],
    "- Sales of £12m\n- Costs up £2m to £8m": ["Sales", "Costs, rise", "Costs"],
    "1. Members 12\n2. Women 5": ["Members", "Women"],
    "• 会员12人\n• 女会员5人": ["会员", "女会员"],
    "The mean wait was 51.9 weeks, 1.5 weeks longer than before (50.4 weeks).": [
        "mean wait",
        "mean wait, longer",
        "mean wait",
    ],
    "During the year 21,745 people joined us and 17,285 left.": ["people that joined us", "people that left"],
    "Compared with the year ending March 2020 (109,050 offences) there were fewer.": ["offences"],
    "Damp was found in 12,000 dwellings.": ["dwellings that Damp was found in"],
    "In 2022-23 there were an estimated 24.4 million households.": ["households"],
    "Women accordingly constituted 36 percent of producers.": ["Women, share of producers"],
    "Between April 2022 and March 2023 there were 1,300 strikes.": ["strikes"],
    "Knife crime rose by 66 or 16 per cent.": ["Knife crime, rise", "Knife crime, rise"],
    "为8,642名农民工追回工资1.21亿元。": ["农民工", "农民工追回工资"],
    "床位38,642张。与上年比较，床位增加1,286张。": ["床位", "床位增加"],
    "旅游收入38.62亿元，游客人数628.4万人次，游客人均消费615元。": ["旅游收入", "游客人数", "游客人均消费"],
    "门诊费用318.6元，按当年价格比上年上涨4.7%（上年304.2元）。": [
        "门诊费用",
        "门诊费用比上年上涨",
        "门诊费用",
    ],
    "毕业生月收入6,284元，比2022届的5,962元增加322元。": ["毕业生月收入", "毕业生月收入", "毕业生月收入增加"],
    "各项存款412亿元，各项贷款余额301.3亿元。": ["各项存款", "各项贷款余额"],
    "人均收入28,640元，绝对额增加1,619元，上年为27,021元。": ["人均收入", "人均收入绝对额增加", "人均收入"],
    "制造业占比最高，达41.86%，其次为建筑业（9.73%）。": ["制造业占比", "建筑业"],
    "事故864起，造成918人受伤。与去年同期（952起、1,006人）相比有所下降。": [
        "事故",
        "事故受伤",
        "事故",
        "事故受伤",
    ],
    "受理案件20,375件、22,186件，分别增长9.3%和8.9%。": [
        "受理案件",
        "受理案件",
        "受理案件增长",
        "受理案件增长",
    ],
    "Police recorded 940 crimes and issued 88 cautions.": ["Police, crimes", "cautions that Police issued"],
    "Ballots were held in 57 workplaces, covering 900 staff.": ["workplaces", "workplaces, staff"],
    "Farms of less than 50 acres numbered 13,204; those under 9 acres, 310.": [
        *["Farms of less than 50 acres"] * 2,
        *["those under 9 acres"] * 2,
    ],
    "Young members under 27 made up 14 per cent of the total.": ["Young members under 27, share of total"],
    "There were 700 children under 15 and 900 people over 65.": ["children under 15", "people over 65"],
    "We handled 512 cases, of which 98 were settled early; 30 of them linked to pay.": [
        "cases handled",
        "cases settled early",
        "cases that linked to pay",
    ],
    "About 400 farms had a shop. In all, 77 per cent of barns were run by families.": [
        "farms that had a shop",
        "share of barns run by families",
    ],
    "The county employs 60 people, of whom 58 percent hold a degree and 31 are women.": [
        "people that the county employs",
        "share of people that hold a degree",
        "women",
    ],
    "Staff worked 3.2 hours of unpaid overtime; we carried 12 tonnes of freight.": [
        "unpaid overtime that Staff worked",
        "freight carried",
    ],
    "There were 900 fewer pupils; 95 per cent of calls were answered within 10 seconds.": [
        "pupils, fewer",
        "share of calls answered within 10 seconds",
        "calls answered within 10 seconds",
    ],
    "The board proposes a final dividend of 9.5p, and bad debts of £9 million were written off.": [
        "final dividend that the board proposes",
        "bad debts written off",
    ],
    # clauses are told from their subject, or from the object of their verb
    "Full-time employment increased 500 to 8,100 and part-time employment rose by 6% to 3,600.": [
        "Full-time employment, increase",
        "Full-time employment",
        "part-time employment, rise",
        "part-time employment",
    ],
    "Leeds had the highest rate of recycling at 55%. Home Office figures show that 32 of the 43 forces agreed.": [
        "Leeds, highest rate of recycling",
        "forces that agreed",
        "forces",
    ],
    "There was a decrease of 6% to 570 appeals. She said there were 14 cases.": [
        "appeals, decrease",
        "appeals",
        "cases",
    ],
    "Waste fell to 21 tonnes. This is equivalent to 37 kg per person. In 2022, it was 9.3 tonnes.": [
        "Waste",
        "Waste, per person",
        "Waste",
    ],
    "The crew took 87 urgent and emergency calls, and 3.1m or 48% of all calls.": [
        "urgent and emergency calls that the crew took",
        "urgent and emergency calls that the crew took",
        "urgent and emergency calls that the crew took, share of calls",
    ],
    "Now 603 (624) are young teachers; there was a 57% increase in the number of fires.": [
        *["young teachers"] * 2,
        "fires, increase",
    ],
    "Fees made up 34%, while 11% came from legacies and 2% was lottery money. There was a 30.2% return.": [
        "Fees, share",
        "share that came from legacies",
        "share that was lottery money",
        "return",
    ],
    "At 1.6m tonnes, total volume of cargo was lower.\n\n29 days - the time taken to re-let homes.": [
        "volume of cargo",
        "time taken to re-let homes",
    ],
    "Fatalities rose by 17% compared with last year (3,298). Income was £37m (2019: £43m).": [
        "Fatalities, rise",
        "Fatalities, last year",
        "Income",
        "Income, 2019",
    ],
    "Circulation saw the most significant change, from 24 to 35. Claims were settled within 20 working days.": [
        "Circulation, the time before",
        "Circulation",
        "Claims",
    ],
    "There are 24 reps. Of these, 9 were based in Leeds, 8 in York and 7 in Hull.": [
        "reps",
        "reps based in Leeds",
        "reps, in York",
        "reps, in Hull",
    ],
    "We received 17 complaints - an 89% increase on the 9 received in May. We determined 12 claims - a 20% increase"
    " on the 10 determined in May.": [
        "complaints received",
        "complaints received, increase",
        "complaints received, in May",
        "claims determined",
        "claims determined, increase",
        "claims determined, in May",
    ],
    "Some 85.8% of those with a postal ballot returned it, ranging from a low of 70% to a high of 91%.": [
        "share of those with a postal ballot that returned it",
        "share of those with a postal ballot that returned it",
        "share of those with a postal ballot that returned it",
    ],
    "Deaths went up by a total of 179 people from 5,921 to 6,100.": [
        "Deaths, rise",
        "Deaths, the time before",
        "Deaths",
    ],
    "This is a 10% pay increase. It was 22.1% above the national target of 3%.": [
        *("pay, increase", "pay, above the national target"),
        "national target",
    ],
    "Calls to the Rail Helpline (RHL) went up from an average of 600 a month to more than 900.": [
        "Calls to the Rail Helpline, average",
        "Calls to the Rail Helpline",
    ],
    "The vacancy rate (posts open on 31 March as a share of all) was 7.4%, down from 8.1% for a year earlier.": [
        *("vacancy rate", "vacancy rate, for a year earlier"),
    ],
    "Output fell by 0.4% in the north in the first quarter and by 1.0% in the hills. Sales rose in March by 7%.": [
        "Output, fall in the first quarter",
        "Output, fall in the hills",
        "Sales, rise",
    ],
    "Growth in wages rose to 5.2% from 4.4% a year ago, whereas growth in prices slowed to 2.8% from 3.5%.": [
        "Growth in wages",
        "Growth in wages, a year ago",
        "growth in prices",
        "growth in prices, the time before",
    ],
    "Fares on long routes, which include night trains, coaches and ferries, rose 3.8%.": [
        "Fares on long routes, rise"
    ],
    "The number of stewards and reps fell by 1% and 2% respectively.": ["stewards, fall", "reps, fall"],
    "There are 31 million people in work. Some 83% of adults in towns have used a bus in the past year.": [
        "people in work",
        "share of adults in towns that have used a bus",
    ],
    "There was a fall of £32.6m or 12.1%, in the value of exports and a rise of 120 (4%) in the number of claims.": [
        "value of exports, fall",
        "value of exports, fall",
        "claims, rise",
        "claims, rise",
    ],
    "The board looked again at the £1.3m budget deficit. It approves the use of £200,000.": [
        *("budget deficit", "use"),
    ],
    "Secretaries were paid £300,000 in respect of salary and £63,000 in respect of benefits.": [
        "amount that Secretaries were paid in respect of salary",
        "amount that Secretaries were paid in respect of benefits",
    ],
    "Income fell to £37m (2019: £43m), including £32m (2019: £38m) from gifts.": [
        "Income",
        "Income, 2019",
        "Income, from gifts",
        "Income, from gifts, 2019",
    ],
    "The bank recorded over 20 per cent credit growth, with Leeds’s 0.9 percent gain the last.": [
        "credit, growth",
        "Leeds’s gain",
    ],
    "In 2009, 948 inmates died in U.S. jails (a rate of 127 deaths per 100,000 inmates).": [
        "inmates that died in U.S. jails",
        "deaths per 100,000 inmates",
        "inmates",
    ],
    "The board saw an increase of 12 part-time posts. Arrivals brought a workforce growth of 300 people.": [
        "part-time posts, increase",
        "workforce, growth",
    ],
    "Around 7 per cent of patients had to wait for more than four hours.": [
        "share of patients that had to wait for more than four hours",
        "patients that had to wait for more than four hours",
    ],
    "Some 13.6 percent of men and 16.3 percent of women were in debt.": [
        *("share of men that were in debt", "share of women that were in debt"),
    ],
    "Profit, hit by £2.3m of exceptional costs, was £4.5m. Gross margins improved from 41.7% to 43.7%.": [
        *("exceptional costs", "Profit", "Gross margins, the time before", "Gross margins"),
    ],
    "About 81% of complaints received were upheld. Only 7% (18 of 257) of towns received clean audits.": [
        "share of complaints received that were upheld",
        "share of towns that received clean audits",
        "share of towns that received clean audits",
        "share of towns that received clean audits",
    ],
    "Some 15 million train trips (9 million coach trips) of tourists were counted.": [
        "train trips",
        "coach trips",
    ],
    "Stores closed early, and passenger numbers grew in every year, to 64 million.": ["passenger numbers"],
    "Costs rose by R7-billion.": ["Costs, rise"],
    "The main causes were: faulty wiring (up 4% from 200 to 208); arson (up 10% from 20 to 22).": [
        "main causes, faulty wiring, rise",
        "main causes, faulty wiring, the time before",
        "main causes, faulty wiring",
        "main causes, arson, rise",
        "main causes, arson, the time before",
        "main causes, arson",
    ],
    "There were 247 fire related deaths compared to 344 before. The rest was calm.": ["fire related deaths"]
    * 2,
    "Deaths at home, which account for three fifths of all deaths, were down by 26 from 213 to 187.": [
        "Deaths at home, share of deaths",
        "Deaths at home, fall",
        "Deaths at home, the time before",
        "Deaths at home",
    ],
    "The hourly pay of men ($12.40) was higher than that of women ($11.20).": [
        "hourly pay of men",
        "hourly pay of women",
    ],
    "Kenya earned Sh123.7 billion from tea. Earnings, however, fell by 3.8% in May.": [
        "amount that Kenya earned from tea",
        "Earnings, fall",
    ],
    "One in five people using a food bank in May were in work. More than a million pupils had lunch.": [
        "share of people using a food bank that were in work",
        "pupils that had lunch",
    ],
    "Some 3,577 workers completed the survey.": ["workers that completed the survey"],
    "For mothers having a first child, the average age was 28.6 years. This corresponds to a death rate of 7.3.": [
        "average age",
        "death rate",
    ],
    "Just over one-third of births (33.6%) were outside marriage.": [
        *["share of births that were outside marriage"] * 2,
    ],
    "Farm pay rose by 5.2% a year, compared to 6.2% for other pay.": [
        "Farm pay, rise",
        "Farm pay, for other pay",
    ],
    "There were 2,818 deaths due to heart disease. Works were let at a total cost of £457 million.": [
        "deaths due to heart disease",
        "Works, cost",
    ],
    "Thefts fell by 4% to 619, the lowest number since 1997 when 606 were recorded.": [
        "Thefts, fall",
        "Thefts",
        "Thefts recorded",
    ],
    "Staff rose by 19,000 or 1 per cent. There was an annual increase in pay of 2.9% or £310.": [
        "Staff, rise",
        "Staff, rise",
        "pay, increase",
        "pay, increase",
    ],
    "The union rate fell in the north by 0.2 percentage point to 6.2 percent.": [
        "union rate, fall in the north",
        "union rate",
    ],
    "There were 141,500 people unemployed in May and this was down 24.7%.": [
        "people unemployed",
        "people unemployed, fall",
    ],
    "The number of people in work in the second quarter was just under 1.86 million.": ["people in work"],
    # names side by side that the last one completes, of changes too; halves of words
    "铁路、公路、水路货运量同比分别增长2.6%、3.9%和3.8%。其中内、外贸吞吐量分别增长5.2%和2.7%。": [
        *("铁路货运量同比增长", "公路货运量同比增长", "水路货运量同比增长"),
        *("内贸吞吐量增长", "外贸吞吐量增长"),
    ],
    "存、贷款余额分别为120亿元和90亿元。猪、牛出栏分别增长2.2%、25%。": [
        *("存款余额", "贷款余额", "猪出栏增长", "牛出栏增长"),
    ],
    "利润、投资分别增长5%和6%。": ["利润增长", "投资增长"],
    # points from several rates, each with the name of the other one
    "投资增长8.4%，比全省(7.7%)和全国(7.0%)分别高0.7、1.4个百分点。": [
        *("投资增长", "全省投资增长", "全国投资增长", "投资增长比全省高", "投资增长比全国高"),
    ],
    "结案率96.5%，分别比全省、全国平均高0.7个和1.4个百分点。": [
        "结案率",
        "结案率比全省高",
        "结案率比全国平均高",
    ],
    "产值增长8.4%，增速较去年同期、去年全年分别加快7.2和3.9个百分点。": [
        *("产值增长", "产值增长较去年同期加快", "产值增长较去年全年加快"),
    ],
    "健康险和意外险收入分别为85亿元和36亿元，同比分别增长27.9%和19.6%，增速同比分别提高2.3和4.3个百分点。": [
        *("健康险收入", "意外险收入", "健康险收入同比增长", "意外险收入同比增长"),
        *("健康险收入同比增长同比提高", "意外险收入同比增长同比提高"),
    ],
    "进口和出口分别增长5.2%、4.3%，分别高于整体增速0.7、2.4个百分点。": [
        *("进口增长", "出口增长", "进口增长高于整体增速", "出口增长高于整体增速"),
    ],
    # what parts measure, where only their whole says so
    "投资增长5.8%。分产业看，第一产业增长9.1%；第二产业增长10.3%，其中工业增长14%，利润增长3%。": [
        *("投资增长", "第一产业投资增长", "第二产业投资增长", "工业投资增长", "利润增长"),
    ],
    "零售额825亿元。按经营地分，城镇下降6.1%，乡村下降4.6%；按形态分，商品零售700亿元。": [
        *("零售额", "城镇零售额下降", "乡村零售额下降", "商品零售额"),
    ],
    "从产品产量看，钢材增长4.7倍，铝材增长164.5%。": ["钢材产量增长", "铝材产量增长"],
    "分经济类型看，国有企业增加值增长8.8%；股份制企业增长8.1%。": [
        "国有企业增加值增长",
        "股份制企业增加值增长",
    ],
    "粮食产量增长8.8%，农民增长8.1%。": ["粮食产量增长", "农民增长"],
    # how long something went on, and the mean growth of some years
    "粮食产量连续7年保持在1.3万亿斤以上。会员数已连续三年实现增长。": [
        "粮食产量连续保持",
        "粮食产量",
        "会员数连续实现增长",
    ],
    "生产总值735亿元，增长8%，两年平均增长6.0%，比一季度加快0.7个百分点。": [
        *("生产总值", "生产总值增长", "生产总值平均增长", "生产总值两年平均增长"),
        "生产总值两年平均增长比一季度加快",
    ],
    # what is left out: adverbs, what is only pointed at, what is compared with
    "失业率维持3.7%不变。总就业人数只增加了约9千人。这时农业人口已增加到295.6万人。": [
        "失业率",
        "总就业人数增加",
        "农业人口",
    ],
    "总人口性别比由第六次普查的105.20下降为105.02。": ["总人口性别比", "总人口性别比"],
    "人口为137349万人。这一数据与上次普查的133972万人相比，五年共增加3377万人，年平均增长率为0.5%。": [
        *("人口", "人口", "人口五年共增加", "人口年平均增长率"),
    ],
    "38个大类行业中32个实现增长、增长面84.2%。": [
        "大类行业",
        "增长的大类行业",
        "增长的大类行业占大类行业的比重",
    ],
    "向困难职工发放慰问金22万元。": ["向困难职工发放慰问金"],
    "工业产值首次超过农业产值，达6.70亿元。": ["工业产值"],
    "12月出口624.7億美元，年增43.4%、月減5%，全年出口6,407.5億美元，較上年成長34.9%。": [
        *("出口", "出口年增", "出口月減", "出口", "出口較上年成長"),
    ],
    "受理案件3160.5万件，相比2018年增长了357万件。": ["受理案件", "受理案件相比2018年增长"],
    # currencies, years in words, what somebody got
    "集团收入673万港元(二零二一年:679万港元)。每股盈利15.57港仙。收益约为港币8380万元，减少2%。": [
        *("集团收入", "集团收入", "每股盈利", "收益", "收益减少"),
    ],
    "民事、刑事案件平均办案用时分别下降了40天和16天。使631.8万残疾人得到康复。": [
        *("民事案件平均办案用时下降", "刑事案件平均办案用时下降", "残疾人"),
    ],
    "15个人民法院新收案数均超过2万件。": ["人民法院", "人民法院新收案数"],
    "收入预计完成810万元，占预算的100%。收入总计950万元。中位数为7019元，利用系数为0.57。": [
        *("收入", "收入占预算的比重", "收入总计", "中位数", "利用系数"),
    ],
    "为56名考入大学的职工子女发放救助金11.2万元。三项保险（含城乡居民养老保险）基金收入5.7万亿元。": [
        *("考入大学的职工子女", "考入大学的职工子女发放救助金", "保险", "保险基金收入"),
    ],
    "第二产业增长放缓，新设企业86.4万户。出超32.31亿美元，远高于去年同期的20.59亿美元。": [
        *("第二产业新设企业", "出超", "出超"),
    ],
    "营运和私用车辆事故同比分别下降17.7%和10.2%。蔬菜播种面积、产量分别增长2.2%和4.2%。": [
        *("营运事故同比下降", "私用车辆事故同比下降", "蔬菜播种面积增长", "蔬菜产量增长"),
    ],
    "发生交通事故2417起，造成571人死亡。与去年同期相比，分别下降15.8%、13%。": [
        *("发生交通事故", "交通事故死亡", "发生交通事故下降", "交通事故死亡与去年同期相比下降"),
    ],
    "其中，发生一次死亡10人以上特大事故21起，造成323人死亡。": [
        *["发生一次死亡10人以上特大事故"] * 2,
        "特大事故死亡",
    ],
    # by the year, by the month; months of a year
    "今年首8个月訪港旅客約3300萬人次，按年增長12%。首两月錄得650萬人次，按年上升4%。": [
        *("訪港旅客", "訪港旅客按年增長", "訪港旅客", "訪港旅客按年上升"),
    ],
    "四、一般公共预算收入下降5.1%。": ["一般公共预算收入下降"],
    "市妇联团结带领近190万妇女姐妹。": ["市妇联团结带领妇女姐妹"],
    "困难人口由2012年底的67.4万人下降到2017年底的12.3万人。": ["困难人口", "困难人口"],
    "投诉17402件，环比上季度15318件增长13.60%。": ["投诉", "投诉", "投诉增长"],
    "食品（18%）>服装鞋帽（9%）。": ["食品", "服装鞋帽"],
    "3、示范小学在校生1026人。": ["示范小学在校生"],
    # the mark of a footnote
    "会员[1]12,400人[2]，同比增长3.3%；工会组织〔3〕1200个，干部[注4]35人。": [
        *("会员", "会员同比增长", "工会组织", "干部"),
    ],
    "4.九年一贯制学校156所。其中较大学校12所。": ["九年一贯制学校", "较大学校"],
    "港口完成货物吞吐量1.26亿吨，其中外贸吞吐量3180万吨，集装箱吞吐量88.4万标箱，分别增长4.1%、6.7%和12.3%。": [
        "港口货物吞吐量",
        "外贸吞吐量",
        "集装箱吞吐量",
        "港口货物吞吐量增长",
        "外贸吞吐量增长",
        "集装箱吞吐量增长",
    ],
    "医院开放床位1200张，门急诊量98.6万人次。": ["医院开放床位", "医院门急诊量"],
}


@pytest.mark.parametrize("text", LABELS)
def test_labels(text: str) -> None:
    """The noun phrase before or behind, carried over where a clause names none."""
    assert [figure.label for figure in draft(text).figures if figure.stated] == LABELS[text]


def test_the_number_of_a_heading_is_no_amount() -> None:
    """3.收入 begins with one, 478.26亿元 does not."""
    numbering = language_named("zh").marks.numbering
    assert [numbering.match(one).end() for one in ("3.收入", "478.26亿元")] == [2, 0]  # type: ignore[union-attr]


PERIODS = {
    "107 年國人出國 1,664 萬人次，較 106 年增加 99 萬 0,105 人次。": ["107 年", "107 年"],
    # the era of the Republic, months in words, a number before a year
    "113年度歲入2兆8,818億元，較112年度之2兆6,891億元，增加1,927億元。": ["113年度", "112年度", "113年度"],
    "115年1月底人口數2328萬人，民國112年會員110萬人。": ["115年1月底", "民國112年"],
    "今(101)年9月就業人數1,087.8萬人。": ["今(101)年9月"],
    "105年度至109年度計畫預算5億元。": ["105年度至109年度"],
    "今年十月會員120萬人，二零一三年十一月會員100萬人，首三季收會費1億元。": [
        "今年十月",
        "二零一三年十一月",
        "首三季",
    ],
    "3、2009年，发生事故351起，死亡67人。": ["2009年", "2009年"],
    "10月1日-4日，接待游客597.4万人次。": ["10月1日-4日"],
    "2022年收案62件，2021年为36件。办结58件。": ["2022年", "2021年", "2022年"],
    "三年来受理90件，其中2020年20件、2021年30件、2022年40件。执结80件。": [
        None,
        "2020年",
        "2021年",
        "2022年",
        None,
    ],
    "收入458万元，包括上级补助264万元、上年结余收入18万元、调入资金36万元。": [None, None, None, None],
    "2021年、2022年分别增长9.3%和8.9%。今年增长5%。": ["2021年", "2022年", "今年"],
    "2021年、2022年和2023年新建工会分别为100家、120家和130家。": ["2021年", "2022年", "2023年"],
    "2021年、2022年甲、乙、丙分别增长5%、6%、7%。": [None, None, None],
    "Membership in 2022 and 2023 was 1,200 and 1,300 respectively.": ["2022", "2023"],
    "In 2021, 2022 and 2023 membership was 100, 120 and 130 respectively.": ["2021", "2022", "2023"],
    "销售额9.84亿元（去年同期8.96亿元），订单12件。": [None, "去年同期", None],
    "全年费用9174元，上年为9420元，下降2.6%。": ["全年", "上年", "全年"],
    "砚湖区、白砚区会员8420人。": [None],
    "Membership 2023: 1,200": ["2023"],
    "Founded in 1921, the union has 41,000 members.": [None],
    "In 2021 it had 12 branches, set up in 1920.": ["2021"],
    "记者10月8日获悉，今年假期接待628.4万人次；实现收入38.62亿元。": ["今年", "今年"],
}


@pytest.mark.parametrize("text", PERIODS)
def test_periods(text: str) -> None:
    """A time that a figure stands before holds in its sentence alone, one in a list for its member alone."""
    assert [figure.period for figure in draft(text).figures if figure.stated] == PERIODS[text]


def test_a_figure_without_words_has_its_heading_and_a_doubt() -> None:
    """Nothing is made up."""
    figure = draft("一、会员情况\n5人。").figures[0]
    assert (figure.label, [doubt.value for doubt in figure.doubts]) == ("会员情况", ["label"])


@pytest.mark.parametrize(
    ("label", "language", "name"),
    [
        ("获得“辽宁工人先锋号”称号", "zh", "获得辽宁工人先锋号称号"),
        ("0—14岁人口", "zh", "_0_14岁人口"),
        (
            "做好服务工作、推进工会经费支持小微企业健康稳定发展举措",
            "zh",
            "推进工会经费支持小微企业健康稳定发展举措",
        ),
        ("Union dues came, up", "en", "union_dues_came_up"),
        ("The proportion of employees who were union members", "en", "proportion_employees_union_members"),
        ("2023", "en", "figure_2023"),
        ("", "zh", "数字"),
        ("“”——", "zh", "数字"),
        ("ＧＤＰ增长", "zh", "GDP增长"),
    ],
)
def test_ids_of_labels(label: str, language: str, name: str) -> None:
    """Letters of any script, digits and _; never a number."""
    assert Ids().of(label, language_named(language)) == name


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("活动经费80万元，较预算多20万元。", "活动经费（预算或计划数）"),
        ("活动经费80万元，较上年多20万元。", "活动经费（对比期）"),
        ("Spending came to £80,000, £20,000 more than planned.", "Spending, as planned"),
        ("Spending came to £80,000, £20,000 more than last year.", "Spending, the time before"),
    ],
)
def test_what_is_compared_with_and_not_printed(text: str, base: str) -> None:
    """It is called a plan where it is one."""
    assert [one.label for one in draft(text).figures if one.stated is None] == [base]


def test_ids_are_unique_and_short() -> None:
    """However alike the labels are, `x_2` as a label included."""
    draw = random.Random(20)  # noqa: S311 - the same texts each time
    pieces = ["会员", "x", "_2", "2", " ", "—", "x_2", "é", "人", "\u0301", "a" * 60, "经" * 60]
    ids = Ids()
    names = [
        ids.of("".join(draw.choices(pieces, k=draw.randrange(4))), draw.choice(languages()))
        for _ in range(3000)
    ]
    assert len(set(names)) == len(names)
    assert max(map(len, names)) < 50
    assert all(name.replace("_", "a").isalnum() and not name.isdigit() for name in names)
