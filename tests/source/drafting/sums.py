"""What sentences say of sums, wholes and differences: a text and the rules that it states."""

CHINESE: list[tuple[str, list[str]]] = [
    # words that leave no other part
    ("共有会员1000人,其中男会员600人,女会员500人。", ["1000人 = 600人 + 500人"]),
    ("会员1000人（男会员600人、女会员500人）。", ["1000人 = 600人 + 500人"]),
    ("全市会员1000人。男会员600人，女会员500人。", ["1000人 = 600人 + 500人"]),
    ("职工1000人，其中城镇职工600人、农村职工300人。", ["1000人 = 600人 + 300人"]),
    (
        "增加值100亿元，其中第一产业10亿元、第二产业50亿元、第三产业41亿元。",
        ["100亿元 = 10亿元 + 50亿元 + 41亿元"],
    ),
    ("投资63.8亿元。从隶属关系看，中直投资50.2亿元；地方投资11.6亿元。", ["63.8亿元 = 50.2亿元 + 11.6亿元"]),
    ("企业90家，其中国有企业40家、非国有企业60家。", ["90家 = 40家 + 60家"]),
    ("工会100家，其中企业工会60家、机关工会30家、其他工会20家。", ["100家 = 60家 + 30家 + 20家"]),
    (
        "农民工29562万人。其中，外出农民工17190万人；本地农民工12000万人。",
        ["29562万人 = 17190万人 + 12000万人"],
    ),
    ("会员1000人，分为男会员600人、女会员500人。", ["1000人 = 600人 + 500人"]),
    # other lists: a question where one wrong digit explains the rest, else bounds
    (
        "新建工会414家，其中企业318家、社会组织57家、机关29家。",
        ["question 414家 = 318家 + 57家 + 29家", "318家 <= 414家", "57家 <= 414家", "29家 <= 414家"],
    ),
    ("会员1000人，其中女会员300人，农民工会员200人。", ["300人 <= 1000人", "200人 <= 1000人"]),
    ("新建工会414家，其中企业318家、机关86家等。", ["318家 <= 414家", "86家 <= 414家"]),
    # totals behind their parts
    ("发放慰问金22.68万元,发放慰问品价值4.61万元,合计27.22万元。", ["27.22万元 = 22.68万元 + 4.61万元"]),
    ("北京、上海、天津分别为10家、20家、30家,合计70家。", ["70家 = 10家 + 20家 + 30家"]),
    ("一等奖21名、二等奖42名、三等奖63名，共125名。", ["125名 = 21名 + 42名 + 63名"]),
    ("全年收入500万元，发放慰问金22.6万元，慰问品4.6万元，合计27.4万元。", ["27.4万元 = 22.6万元 + 4.6万元"]),
    ("国有企业工会60家，非国有企业工会50家，共有工会100家。", ["100家 = 60家 + 50家"]),
    ("甲区、乙区入会分别为84人、61人，上年分别为68人、54人。两地合计145人。", ["145人 = 84人 + 61人"]),
    ("本月新增会员200人、上月新增会员300人，累计5000人。", []),
    # structures of 100
    ("三次产业结构比为10.4:48.6:42.0。", ["100 = 10.4 + 48.6 + 42.0"]),
    ("城乡人口结构为60.4:39.7。", ["100 = 60.4 + 39.7"]),
    ("老中青结构比为1:2:1。", []),
    ("男会员占55%,女会员占46%。", ["100% = 55% + 46%"]),
    ("企业会员占60%、机关会员占25%、其他占16%。", ["100% = 60% + 25% + 16%"]),
    ("一、二、三产业占比分别为10.4%、48.6%、42.0%。", ["100% = 10.4% + 48.6% + 42.0%"]),
    ("男职工入会率55%，女职工入会率46%。", []),
    ("理论占30%，实操占70%。", []),
    ("会员中，女会员占40%，农民工占31%，党员占15%。", []),
    # the whole that is named once, wherever it stands
    ("会员总数为800.0万人。女会员320.0万人,占会员总数的45.0%。", ["45.0% = 320.0万人 / 800.0万人"]),
    (
        "生产总值609.91亿元。第一产业增加值124.42亿元,占生产总值的比重为20.4%。",
        ["20.4% = 124.42亿元 / 609.91亿元"],
    ),
    (
        "全市工会会员总数达到800.0万人。\n\n建会率92%。\n\n女会员320.0万人，占全部会员的45.0%。",
        ["45.0% = 320.0万人 / 800.0万人"],
    ),
    (
        "2020年会员总数为700.0万人。\n\n2021年会员总数为800.0万人。\n\n2021年女会员320.0万人，占会员总数的45.0%。",
        ["45.0% = 320.0万人 / 800.0万人"],
    ),
    ("2020年会员总数为700.0万人。\n\n2021年女会员320.0万人，占会员总数的45.0%。", ["45.0% = 320.0万人 / ?"]),
    (
        "会员总数为700.0万人。\n\n会员总数为810.0万人。\n\n女会员320.0万人，占会员总数的45.0%。",
        ["question 45.0% = 320.0万人 / 810.0万人", "810.0万人 = 700.0万人"],
    ),
    ("会员总数为800.0万人。\n\n甲公司女会员200人，占会员总数的45.0%。", ["45.0% = 200人 / ?"]),
    # the same thing printed twice
    ("全市会员总数为56.2万人。\n\n建会率92%。\n\n全市会员总数为65.2万人。", ["65.2万人 = 56.2万人"]),
    ("会员56.2万人。\n\n建会率92%。\n\n会员56.23万人。", ["56.23万人 = 56.2万人"]),
    ("全年培训职工12345人次。\n\n培训职工12354人次。", ["12354人次 = 12345人次"]),
    (
        "查出主要问题金额32658.60万元。\n\n本次审计查出的主要问题金额32568.60万元。",
        ["32568.60万元 = 32658.60万元"],
    ),
    ("建会率为92.3%。\n\n建会率为93.2%。", ["question 93.2% = 92.3%"]),
    ("2022年会员总数为56.2万人。\n\n2023年会员总数为65.2万人。", []),
    ("甲区会员总数为56.2万人。\n\n乙区会员总数为65.2万人。", []),
    ("会员总数为56.2万人。\n\n2030年会员总数目标为58.2万人。", []),
    ("全市累计培训职工1.5万人。\n\n全市培训职工1.2万人。", []),
    ("一、甲街道\n\n会员1200人，工会30家。\n\n二、乙街道\n\n会员1300人，工会40家。", []),
    ("参加活动1200人。\n\n参加活动300人。", []),
    # what comes in, goes out and is left
    ("全年新增会员12000人,减少会员3000人,净增8000人。", ["8000人 = 12000人 - 3000人"]),
    ("12000人入会、3000人退会，净增8000人。", ["8000人 = 12000人 - 3000人"]),
    ("年初会员1000人，全年新增200人，减少50人，年末会员1200人。", ["1200人 = 1000人 + 200人 - 50人"]),
    ("收入500万元,支出450万元,结余60万元。", ["60万元 = 500万元 - 450万元"]),
    ("上年结转3万元，本年收入52万元，支出50万元，年末结余6万元。", ["6万元 = 3万元 + 52万元 - 50万元"]),
    ("全年收入500万元，支出450万元，年末累计结余160万元。", []),
]

ENGLISH: list[tuple[str, list[str]]] = [
    ("Of the 1,200 members, 700 were women and 400 were men.", ["1,200 members = 700 + 400"]),
    (
        "Of the 14.4 million members, 6.0 million worked in the public sector and 7.4 million in the private sector.",
        ["14.4 million members = 6.0 million + 7.4 million"],
    ),
    ("The union has 500 members, comprising 300 women and 220 men.", ["500 members = 300 women + 220 men"]),
    (
        "The membership was 6.44 million: 3.77 million women and 2.67 million men.",
        ["6.44 million = 3.77 million women + 2.67 million men"],
    ),
    (
        "The membership was 6.44 million: 3.77 million women and 2.77 million men.",
        ["6.44 million = 3.77 million women + 2.77 million men"],
    ),
    (
        "Income was £4.5 million, made up of £3.0 million from subscriptions and £1.7 million from rents.",
        ["£4.5 million = £3.0 million + £1.7 million"],
    ),
    (
        "Of the 320 branches, 120 were in the north and 150 were in the rest of the country.",
        ["320 branches = 120 + 150"],
    ),
    (
        "We employ 1,200 people: 700 in England and 400 in Wales.",
        ["question 1,200 people = 700 + 400", "700 <= 1,200 people", "400 <= 1,200 people"],
    ),
    (
        "The private sector had 7.4 million members and the public sector 7.1 million, a total of 14.4 million.",
        ["14.4 million = 7.4 million members + 7.1 million"],
    ),
    (
        "Income rose to £4.5 million, including £3.0 million from subscriptions.",
        ["£3.0 million <= £4.5 million"],
    ),
    ("The council has 24 members: 10 are elected and 6 appointed.", ["10 <= 24 members", "6 <= 24 members"]),
    (
        "The union had 800,000 members. Women numbered 320,000, or 45% of the membership.",
        ["45% = 320,000 / 800,000 members"],
    ),
    (
        "There were 800,000 union members.\n\nWomen numbered 320,000, or 45% of all members.",
        ["45% = 320,000 / 800,000"],
    ),
    (
        "Total expenditure was £1,250,000.\n\nStaff cost most.\n\nOf total expenditure of £1,520,000, much went on staff.",
        ["£1,520,000 = £1,250,000"],
    ),
    ("The response rate was 31.2%.\n\nThe response rate was 32.1%.", ["question 32.1% = 31.2%"]),
    ("In 2021 the response rate was 31.2%.\n\nIn 2022 the response rate was 32.1%.", []),
    ("12,000 members joined and 3,000 left, a net gain of 8,000.", ["8,000 = 12,000 members - 3,000"]),
    (
        "Income was £500,000 and expenditure £450,000, leaving a surplus of £60,000.",
        ["£60,000 = £500,000 - £450,000"],
    ),
    (
        "Expenditure of £520,000 exceeded income of £500,000, a deficit of £10,000.",
        ["£10,000 = £520,000 - £500,000"],
    ),
    (
        "The opening balance was £100,000, income £500,000, spending £450,000 and the closing balance £160,000.",
        ["£160,000 = £100,000 + £500,000 - £450,000"],
    ),
    ("Income for the year was £520,000, of which £500,000 was spent.", ["£500,000 <= £520,000"]),
    ("55% of members were men and 46% were women.", ["100% = 55% + 46%"]),
    (
        "Of those asked, 46.3% of respondents walk, 24.8% come by bus, 17.1% by car and 8.2% by bicycle.",
        ["100% = 46.3% + 24.8% + 17.1% + 8.2%"],
    ),
    ("Women won 77% and men 68% of their totals respectively.", []),
    ("The structure of the three sectors was 10.4:48.6:42.0.", ["100 = 10.4 + 48.6 + 42.0"]),
]

SOUND = [
    "2023年，全市新增就业12.3万人，其中高校毕业生3.2万人、农民工4.1万人。",
    "全年举办培训班120期，培训职工1.2万人次，其中女职工5000人次，农民工4000人次。",
    "全市共有工会会员56.2万人，其中女会员23.1万人，农民工会员18.3万人，新就业形态劳动者会员2.4万人。",
    "全年经费收入1200万元，支出1100万元，其中职工活动支出600万元、帮扶支出200万元，结余100万元。",
    "走访慰问企业120家、职工3500人，发放慰问金350万元，共投入资金420万元。",
    "全年开展活动80场，参加1.2万人次，累计开展活动320场。",
    "全市男职工30万人，女职工25万人。全市职工总数55万人。",
    "全年受理信访件320件，其中来信120件、来访90件，办结率98%。",
    "一般公共预算收入42.1亿元，其中税收收入34.1亿元。税收收入中，增值税12.8亿元，企业所得税5.1亿元。",
    "年末全市常住人口320万人，其中城镇人口190万人，占59.4%。",
    "发放助学金120万元，资助学生400名，其中大学生150名、高中生180名等。",
    "财政拨款收入1500万元，其中基本支出900万元、项目支出600万元。",
    "全市城镇新增就业5.1万人，农村转移就业3.2万人，失业人员再就业2.1万人。",
    "表彰先进集体20个、先进个人50名，合计发放奖金30万元。",
    "会员中，女会员占40%，农民工占31%，党员占15%；男会员建会率55%，女会员建会率62%。",
    "上年结转3万元，本年收入52万元，支出50万元，年末结余5万元。累计结余20万元。",
    "全市会员56.2万人。\n\n二、会员\n\n年末会员56.23万人，2022年会员54.1万人，目标为58万人。",
    "In 2023 the union had 52,000 members, of whom 21,000 were women and 8,000 were under 30.",
    "The branch held 24 meetings, attended by 600 members, including 120 young members and 80 retired members.",
    "We trained 300 officers and 450 members in a total of 12 courses.",
    "Of the 320 branches, 120 were in the north and 40 were new.",
    "Income rose to £4.5 million, including £3.0 million from subscriptions and £0.4 million from rents.",
    "Income was £520,000 and spending £500,000, leaving a surplus of £20,000; reserves stood at £210,000.",
    "There were 1,200 men in the first branch and 900 women in the second, and 5,000 members in all.",
]
