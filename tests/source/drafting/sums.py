"""What sentences say of sums, wholes and differences: a text and the rules that it states."""

CHINESE: list[tuple[str, list[str]]] = [
    # what several shares make
    ("甲占33.0%，乙占24.0%，丙占19.0%。三者合计占77.0%。", ["77.0% = 33.0% + 24.0% + 19.0%"]),
    ("甲占33.0%，乙占24.0%，丙占19.0%，上述三个区合计占总数的76.0%。", ["76.0% = 33.0% + 24.0% + 19.0%"]),
    (
        "全县有工会59家，包括企业工会44家、机关工会13家、社区工会2家，不含筹建中的4家。",
        ["59家 = 44家 + 13家 + 2家"],
    ),
    (
        "共受理各类案件18415件。受理案件中，民商事案件15632件、刑事案件2418件、行政案件375件。",
        ["18415件 = 15632件 + 2418件 + 375件"],
    ),
    # what there is for each person, and what it is made of
    (
        "人均可支配收入20,000元。其中，工资性收入8,100元；经营净收入6,000元；财产净收入900元；转移净收入4,000元。",
        ["20,000元 = 8,100元 + 6,000元 + 900元 + 4,000元"],
    ),
    ("三年分别新建工会320家、410家、455家，三年累计新建1,285家。", ["1,285家 = 320家 + 410家 + 455家"]),
    ("今年新建工会32家、站点45家，累计新建1,285家。", []),
    ("人均消费支出9,000元，其中食品6,000元、衣着1,200元。", []),
    ("脱贫户户均收入5万元，其中最高的8万元。", []),
    # more than a budget, or than the time before
    (
        "会费收入220万元，较预算多20万元，增长9.5%。",  # 200.9万元 in the year before, or a slip of 10.0%
        ["20万元 = 220万元 - ?", "question 9.5% = (220万元 - ?) / ?"],
    ),
    (
        "支出1260万元，比预算1200万元多60万元（5.0%）。",
        ["60万元 = 1260万元 - 1200万元", "5.0% = (1260万元 - 1200万元) / 1200万元"],
    ),
    (
        "收缴会费186万元，其中留用158万元；支出152万元，比预算160万元节约8万元，执行率95.0%。",
        ["8万元 = 160万元 - 152万元", "95.0% = 152万元 / 160万元", "158万元 <= 186万元"],
    ),
    # a bare number beside one with its measure word
    (
        "急症室求診人次為2156000，較上年的1984000增加182000人次，升幅9.2%。",
        ["182000人次 = 2156000 - 1984000", "9.2% = (2156000 - 1984000) / 1984000"],
    ),
    ("住院病人出院人次1182000，日間病人738000，合計1902000人次。", ["1902000人次 = 1182000 + 738000"]),
    ("本年度營業額為132.8億元。毛利46.5億元，毛利率53.0%。", ["53.0% = 46.5億元 / 132.8億元"]),
    ("预算收入212.4亿元；预算支出498.6亿元，收支相抵缺口286.2亿元。", ["286.2亿元 = 498.6亿元 - 212.4亿元"]),
    ("支出1260万元，比1200万元的预算多80万元。", ["80万元 = 1260万元 - 1200万元"]),
    ("会员1140人，比去年1200人少60人。", ["60人 = 1200人 - 1140人"]),
    ("收入1260万元，较上年1200万元的基数增长6.0%。", ["6.0% = (1260万元 - 1200万元) / 1200万元"]),
    ("收入1260万元，增加60万元（5.0%）。", ["60万元 = 1260万元 - ?", "5.0% = (1260万元 - ?) / ?"]),
    ("三次产业对经济增长的贡献率分别为3.1%、45.2%和57.1%。", ["100% = 3.1% + 45.2% + 57.1%"]),
    ("消费、投资对经济增长的贡献率分别为54.5%和30.1%。", []),
    # words that leave no other part
    ("共有会员1000人,其中男会员600人,女会员500人。", ["1000人 = 600人 + 500人"]),
    ("会员1000人（男会员600人、女会员500人）。", ["1000人 = 600人 + 500人"]),
    ("全市会员1000人。男会员600人，女会员500人。", ["1000人 = 600人 + 500人"]),
    ("全县职工2000人，工会120家。男职工1100人，女职工700人。", ["2000人 = 1100人 + 700人"]),
    ("调查职工2000人，回收问卷1860份。男职工1100人，女职工700人。", []),
    # the whole before the share, the part behind it
    ("女干部占干部总数（260人）的35%，为81人。", ["35% = 81人 / 260人"]),
    ("工会干部300人，女干部占干部总数（260人）的35%，为91人。", ["35% = 91人 / 260人"]),
    ("女会员占全部会员（1200人）的40%，有100人参加培训。", []),
    # classes by size, each bound of which is that of two
    ("12个乡镇中，人口超过5万人的有3个，1万至5万的有7个，少于1万的有1个。", ["12个 = 3个 + 7个 + 1个"]),
    (
        "62家企业中，职工500人以上的有8家，100-500人的有20家，100人以下的有33家。",
        ["62家 = 8家 + 20家 + 33家"],
    ),
    ("企业90家，其中职工100人以上的40家、100人以下的60家。", ["90家 = 40家 + 60家"]),
    ("62家企业中，职工500人以上的有8家，100人以下的有33家。", ["8家 <= 62家"]),
    ("会员1000人，其中30岁以下300人，60岁以上100人。", ["300人 <= 1000人", "100人 <= 1000人"]),
    # what is left, behind lists of parts and of totals that hold what was there before
    (
        "全年收入486万元，其中会费收入286万元，补助收入200万元。支出461万元，其中活动支出461万元。收支相抵，结余35万元。",
        ["35万元 = 486万元 - 461万元", "486万元 = 286万元 + 200万元", "461万元 <= 461万元"],
    ),
    ("收入总计121.5亿元，支出总计100.27亿元，结转下年22.13亿元。", ["22.13亿元 = 121.5亿元 - 100.27亿元"]),
    ("上年结转5万元，收入总计100万元，支出总计90万元，结转下年10万元。", []),
    (
        "收入95万元，加上上年结余5万元，收入总计100万元；支出85万元，上解支出5万元，支出总计90万元。年终结余11万元。",
        ["11万元 = 100万元 - 90万元", "100万元 = 95万元 + 5万元", "90万元 = 85万元 + 5万元"],
    ),
    ("年初结余10万元，收入500万元，支出450万元，年终结余70万元。", ["70万元 = 10万元 + 500万元 - 450万元"]),
    (
        "床位6798张，与上年相比，增加274张，增长2.4%。",
        ["274张 = 6798张 - ?", "2.4% = (6798张 - ?) / ?"],
    ),
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
    # what a bracket tells of a part, and two lists of one whole between semicolons
    (
        "用水100亿元。其中，生活用水30亿元；工业用水50亿元（其中火电用水10亿元）；农业用水20亿元。",
        ["100亿元 = 30亿元 + 50亿元 + 20亿元", "10亿元 <= 50亿元"],
    ),
    (
        "供水量为58.9亿元。其中，地表水47.3亿元，地下水8.5亿元，其他水源3.1亿元；生活用水8.3亿元，工业用水10.4亿元，农业用水40.2亿元。",
        ["58.9亿元 = 47.3亿元 + 8.5亿元 + 3.1亿元", "58.9亿元 = 8.3亿元 + 10.4亿元 + 40.2亿元"],
    ),
    (
        "供水量为58.9亿元。其中，地表水47.3亿元，地下水8.5亿元，其他水源3.1亿元；生活用水8.3亿元，工业用水10.4亿元，农业用水42.2亿元。",
        ["58.9亿元 = 47.3亿元 + 8.5亿元 + 3.1亿元", "58.9亿元 = 8.3亿元 + 10.4亿元 + 42.2亿元"],
    ),
    # the whole of two lists that agree, an export surplus, what is added to income that comes from parts
    (
        "供水量为78.9亿元。其中，地表水47.3亿元，地下水8.5亿元，其他水源3.1亿元；生活用水8.3亿元，工业用水10.4亿元，农业用水40.2亿元。",
        ["78.9亿元 = 47.3亿元 + 8.5亿元 + 3.1亿元", "78.9亿元 = 8.3亿元 + 10.4亿元 + 40.2亿元"],
    ),
    ("出口499.85亿美元，进口467.54亿美元，出超12.31亿美元。", ["12.31亿美元 = 499.85亿美元 - 467.54亿美元"]),
    (
        "预算收入6400万元，其中：税收收入3400万元、非税收入3000万元。加上转移性收入4869万元，收入总计11369万元。",
        ["6400万元 = 3400万元 + 3000万元", "11369万元 = 6400万元 + 4869万元"],
    ),
    (
        "收益由去年708万元减少178万元至本年度430万元。",
        ["178万元 = 708万元 - 430万元"],
    ),
    ("105家饭店出租率超过80%的有85家，其中出租率达90%以上的有73家。", []),
    # other lists: a question where one wrong digit explains the rest, else bounds
    (
        "新建工会414家，其中企业318家、社会组织57家、机关29家。",
        ["question 414家 = 318家 + 57家 + 29家", "318家 <= 414家", "57家 <= 414家", "29家 <= 414家"],
    ),
    ("会员1000人，其中女会员300人，农民工会员200人。", ["300人 <= 1000人", "200人 <= 1000人"]),
    ("新建工会414家，其中企业318家、机关86家等。", ["318家 <= 414家", "86家 <= 414家"]),
    # a rest that the list leaves out looks like a wrong last digit: only asked
    (
        "医疗机构2418个，其中医院126个、基层机构2245个、专业机构42个。",
        [
            "question 2418个 = 126个 + 2245个 + 42个",
            "126个 <= 2418个",
            "2245个 <= 2418个",
            "42个 <= 2418个",
        ],
    ),
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
    ("会员1201人。\n\n建会率92%。\n\n会员1200人。", ["question 1200人 = 1201人"]),
    ("风险等级：3，方案：2。\n\n甲区。\n\n风险等级：2，方案：1。", []),
    ("2022年会员总数为56.2万人。\n\n2023年会员总数为65.2万人。", []),
    ("甲区会员总数为56.2万人。\n\n乙区会员总数为65.2万人。", []),
    ("会员总数为56.2万人。\n\n2030年会员总数目标为58.2万人。", []),
    ("全市累计培训职工1.5万人。\n\n全市培训职工1.2万人。", []),
    ("一、甲街道\n\n会员1200人，工会30家。\n\n二、乙街道\n\n会员1300人，工会40家。", []),
    ("参加活动1200人。\n\n参加活动300人。", []),
    ("2022年建会率为77.5%，2023年建会率为79.8%，提高3.2个百分点。", ["3.2个百分点 = 79.8% - 77.5%"]),
    ("2022年建会率77.5%，2023年79.8%，比上年提高3.2个百分点。", ["3.2个百分点 = 79.8% - 77.5%"]),
    ("2022年建会率为77.5%，2023年入会率为79.8%，提高3.2个百分点。", ["3.2个百分点 = 79.8% - ?"]),
    ("2021年建会率为77.5%，2023年建会率为79.8%，比上年提高3.2个百分点。", ["3.2个百分点 = 79.8% - ?"]),
    ("2021年会员1200人，2023年会员1300人，比上年增加90人。", ["90人 = 1300人 - ?"]),
    # what comes in, goes out and is left
    ("全年新增会员12000人,减少会员3000人,净增8000人。", ["8000人 = 12000人 - 3000人"]),
    (
        "We closed 1,197 cases. Of the closed cases, 862 were won (72.0%), 214 withdrawn and 121 lost.",
        ["72.0% = 862 / 1,197 cases", "1,197 cases = 862 + 214 + 121"],
    ),
    # two levels, and what came in and went out between them
    (
        "会员由46310人增加到48620人，全年新发展会员5914人，退会3604人。",
        ["48620人 > 46310人", "48620人 = 46310人 + 5914人 - 3604人"],
    ),
    (
        "Membership rose from 46,310 to 48,620: 5,914 people joined and 3,604 left.",
        ["48,620 > 46,310", "48,620 = 46,310 + 5,914 people - 3,604"],
    ),
    (
        "The union had 48,260 members, compared with 46,310 a year earlier. In the year 5,914 joined and 3,604 left.",
        ["48,260 members = 46,310 + 5,914 - 3,604"],
    ),
    (
        "Reserves were £62.3m in April. In the year £8.9m was added and £12.4m drawn, leaving £58.8m in March.",
        ["£58.8m = £62.3m + £8.9m - £12.4m"],
    ),
    (
        "The waiting list was 6,420. 2,150 patients were added and 1,980 removed, leaving 6,950.",
        ["6,950 = 6,420 + 2,150 patients - 1,980"],
    ),
    (
        "Reserves were £62.3m. A grant of £8.9m was received and £12.4m drawn for roads, leaving £3m to spend.",
        [],
    ),
    ("Membership rose from 46,310 to 48,620; 214 joined and 3,604 left in May.", ["48,620 > 46,310"]),
    ("全年新建工会318家，撤并105家，净增223家。", ["223家 = 318家 - 105家"]),
    ("12000人入会、3000人退会，净增8000人。", ["8000人 = 12000人 - 3000人"]),
    ("年初会员1000人，全年新增200人，减少50人，年末会员1200人。", ["1200人 = 1000人 + 200人 - 50人"]),
    ("收入500万元,支出450万元,结余60万元。", ["60万元 = 500万元 - 450万元"]),
    ("上年结转3万元，本年收入52万元，支出50万元，年末结余6万元。", ["6万元 = 3万元 + 52万元 - 50万元"]),
    ("全年收入500万元，支出450万元，年末累计结余160万元。", []),
    # levels beside comparisons, lists told again, shares in brackets
    ("收入286.42亿元，为预算的105.1%（预算280.5亿元）。", ["105.1% = 286.42亿元 / 280.5亿元"]),
    (
        "会员120件，比上年（100件）增加20件，增长20%。",
        ["20件 = 120件 - 100件", "20% = (120件 - 100件) / 100件"],
    ),
    ("会员120万人，同比增长5.0%，上年114.3万人。", ["5.0% = (120万人 - 114.3万人) / 114.3万人"]),
    ("收入预算100亿元，实际完成50.4亿元，完成预算的52.4%。", ["52.4% = 50.4亿元 / 100亿元"]),
    (
        "2021年会员120.0万人，比上年增长20.0%，2022年130.0万人，增长8.3%。",
        ["20.0% = (120.0万人 - ?) / ?", "8.3% = (130.0万人 - ?) / ?"],
    ),
    (
        "收入124.8亿元，下降17.5%（上年为151.2亿元），主要是出让收入减少26.9亿元；支出138.5亿元，下降8.1%。",
        ["17.5% = (151.2亿元 - 124.8亿元) / 151.2亿元", "8.1% = (? - 138.5亿元) / ?"],
    ),
    ("培训1.2万人次，同比增加2000人次、增长20%。", ["2000人次 = 1.2万人次 - ?", "20% = (1.2万人次 - ?) / ?"]),
    ("收案7312件、结案6980件，结案率96.5%。", ["96.5% = 6980件 / 7312件"]),
    ("提起公诉2810人，不起诉642人，不起诉率18.6%。", ["18.6% = 642人 / (2810人 + 642人)"]),
    ("逮捕683人，不捕479人，不捕率30.0%。", []),
    (
        "单位1860家、职工21.5万人次，分别增加120家和1.3万人次，增长6.9%和6.4%。",
        [
            "120家 = 1860家 - ?",
            "1.3万人次 = 21.5万人次 - ?",
            "6.9% = (1860家 - ?) / ?",
            "6.4% = (21.5万人次 - ?) / ?",
        ],
    ),
    ("技术能手120名，其中市级30名、县级90名；4人参加省赛，2人获奖。", ["120名 = 30名 + 90名"]),
    (
        "学校646所，学生47.48万人。其中，高中42所，学生7.86万人；初中118所，学生13.24万人；小学486所，学生26.83万人。",
        ["47.48万人 = 7.86万人 + 13.24万人 + 26.83万人", "646所 = 42所 + 118所 + 486所"],
    ),
    (
        "产业结构由上年的10.3:40.9:48.8调整为10.0:40.5:48.5。",
        ["100 = 10.3 + 40.9 + 48.8", "100 = 10.0 + 40.5 + 48.5"],
    ),
    (
        "人口中，0—14岁人口占16.66%，15—59岁人口占56.18%，60岁及以上人口占18.16%，其中65岁及以上人口占13.2%。",
        ["100% = 16.66% + 56.18% + 18.16%"],
    ),
    ("会员中，制造业占47.9%，建筑业占25.1%，服务业占17.0%。", ["question 100% = 47.9% + 25.1% + 17.0%"]),
    ("会员中，制造业占47.9%，其次是建筑业占25.1%，服务业占17.0%。", []),
    (
        "男性占52.3%，女性占46.7%；城镇占61.2%，农村占38.8%。",
        ["100% = 52.3% + 46.7%", "100% = 61.2% + 38.8%"],
    ),
    (
        "赞成186张（77.5%）、反对42张（15.7%）、弃权12张（5.0%）。",
        [
            "77.5% = 186张 / (186张 + 42张 + 12张)",
            "15.7% = 42张 / (186张 + 42张 + 12张)",
            "5.0% = 12张 / (186张 + 42张 + 12张)",
        ],
    ),
    ("女会员320万人，占会员总数的40.0。", ["40.0 <= 100%"]),
    ("出生率5.98‰，死亡率7.72‰，自然增长率为-1.44‰。", ["-1.44‰ = 5.98‰ - 7.72‰"]),
    (
        "进出口256.3亿元。其中，出口182.7亿元，进口73.6亿元，贸易顺差119.1亿元。",
        [
            "119.1亿元 = 182.7亿元 - 73.6亿元",
            "256.3亿元 = 182.7亿元 + 73.6亿元",
        ],
    ),
    (
        "家庭户1086520户，家庭户人口为2731640人。平均每个家庭户的人口为2.61人。",
        ["2.61人 = 2731640人 / 1086520户"],
    ),
]

ENGLISH: list[tuple[str, list[str]]] = [
    # the nearest that make a total, whatever stands before them
    (
        "Fund income total 278.9, benefits paid 11.3, leavers' payments 25.1, expenses 3.0, expenditure total 39.4.",
        ["39.4 = 11.3 + 25.1 + 3.0"],
    ),
    # shares that go on, with ages and bounds beside them
    (
        "The population was 1,800. There were 306 children under 15, 18% of the total, and 1,134 people aged 15 to 64 (63%).",
        ["18% = 306 children / 1,800", "63% = 1,134 people / 1,800"],
    ),
    (
        "The population was 1,800. Women numbered 920 and made up 52% of the population.",
        ["52% = 920 / 1,800"],
    ),
    ("Satisfaction was 62%, 5 points better than in 2022 (58%).", ["5 points = 62% - 58%"]),
    ("There were 780 homes with at least one resident, an average of 2.4 people per home.", []),
    (
        "We had 35,280 claims. Pay led with 11,642 claims (33.0%). Then came wages (8,467 claims, 24.0%) and hours (6,703 claims, 17.0%). Together these three kinds made up 76.0% of all claims.",
        [
            "76.0% = 33.0% + 24.0% + 17.0%",
            "33.0% = 11,642 / 35,280",
            "24.0% = 8,467 / 35,280",
            "17.0% = 6,703 / 35,280",
        ],
    ),
    (
        "Leeds took 120 cases. York took 80 and Hull 50. Together these three took 270 cases.",
        ["270 cases = 120 cases + 80 + 50"],
    ),
    ("The port has 30 ships. By type: cargo 16, tankers 2, other 11.", ["30 ships = 16 + 2 + 11"]),
    # an amount for each, and what they come to
    ("We bought 40 laptops at £350 each, at a cost of £14,500.", ["£350 = £14,500 / 40"]),
    ("131 were in hotels at £92 a night, which comes to £12,052 a night.", ["£92 = £12,052 / 131"]),
    ("We paid 62 members £70 a week, a total of £52,080 over twelve weeks.", []),
    ("We ran 12 courses at £300 per head, which came to £48,000.", []),
    ("Leeds took 120 cases, York 80. Between them they took 200 cases.", ["200 cases = 120 cases + 80"]),
    ("We made 1,640 awards to a total of £21.9m, a mean of £13,954.", ["£13,954 = £21.9m / 1,640 awards"]),
    (
        "We had 84,260 members, against 82,115 a year before: a net gain of 2,245, or 2.6%.",
        ["2,245 = 84,260 members - 82,115", "2.6% = (84,260 members - 82,115) / 82,115"],
    ),
    # what several shares make
    (
        "Dismissal took 33.0% of claims, wages 24.0% and hours 19.0%. Together these accounted for 77.0% of all claims.",
        ["77.0% = 33.0% + 24.0% + 19.0%"],
    ),
    ("33.0% walk, 24.0% cycle and 19.0% take the bus; together 76.0%.", ["76.0% = 33.0% + 24.0% + 19.0%"]),
    (
        "The population was 20,457,805 people. That was 900,000, or 4.6%, more than the previous year.",
        ["900,000 = 20,457,805 people - ?", "4.6% = (20,457,805 people - ?) / ?"],
    ),
    (
        "Child casualties fell by 12% to 15,920 from 18,166, with those killed down 11% to 2,080.",
        ["12% = (18,166 - 15,920) / 18,166", "11% = (? - 2,080) / ?"],
    ),
    (
        "The club has 59 rooms, consisting of 44 singles, 13 doubles and 2 suites, not including 4 that are closed.",
        ["59 rooms = 44 + 13 + 2"],
    ),
    (
        "Branches A and B have 400 and 600 members respectively, 1,100 in total.",
        ["1,100 = 400 members + 600 members"],
    ),
    (
        "Of the $900 million fund, $540 million is in bonds and the rest, $460 million, in shares.",
        ["$900 million = $540 million + $460 million"],
    ),
    ("Of its 64 officers, 40 are men and 26 women.", ["64 officers = 40 + 26 women"]),
    (
        "Membership fell in Scotland by 400, in Wales by 150 and in England by 950, 1,500 in all.",
        ["1,500 = 400 + 150 + 950"],
    ),
    (
        "Loans rose from 985,590 loans from twelve libraries in 2011 to 1,063,996 loans in 2017. That is an 8% rise.",
        ["8% = (1,063,996 - 985,590) / 985,590"],
    ),
    ("Of the 260 officers, 35%, or 81, were women.", ["35% = 81 / 260 officers"]),
    ("Of the 260 officers, 35% voted; 91 were women.", []),
    (
        "There were 5,300 men and 1,200 women. Clerks rose by 14 percent, from 2,100 in May to 2,500 in June.",
        ["question 14 percent = (2,500 - 2,100) / 2,100"],
    ),
    (
        "Of the 12 branches, 3 have more than 500 members, 7 have 100 to 500 and 1 has fewer than 100.",
        ["12 branches = 3 + 7 + 1"],
    ),
    (
        "Of the 12 branches, 3 have more than 500 members and 1 has fewer than 100.",
        ["3 <= 12 branches", "1 <= 12 branches"],
    ),
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
    (
        "Methane made up 79.4%, or 331.2 million tonnes; carbon dioxide made up 13.6% and ammonia 4.4%.",
        ["question 100% = 79.4% + 13.6% + 4.4%"],
    ),
    (
        "Members came from Kent (38% of all members), Essex (25%), Devon (14%) and Dorset (13%).",
        ["question 100% = 38% + 25% + 14% + 13%"],
    ),
    (
        "Members came from Kent (38% of all members), followed by Essex (25%), Devon (14%) and Dorset (13%).",
        [],
    ),
    ("In 2021 the response rate was 31.2%.\n\nIn 2022 the response rate was 32.1%.", []),
    ("12,000 members joined and 3,000 left, a net gain of 8,000.", ["8,000 = 12,000 members - 3,000"]),
    # a change in per cent and, in brackets, as an amount
    (
        "The council spent £12.6m, 5.0% (£0.6m) over its budget of £12.0m.",
        ["5.0% = (£12.6m - £12.0m) / £12.0m", "£0.6m = £12.6m - £12.0m"],
    ),
    (
        "Membership was 1,260, 5.0% (60) higher than the 1,200 of a year before.",
        ["5.0% = (1,260 - 1,200) / 1,200", "60 = 1,260 - 1,200"],
    ),
    (
        "The branch closed the year with 8,240 members, 240 more than the 8,000 of a year earlier, a rise of 3.0%.",
        ["240 = 8,240 members - 8,000", "3.0% = (8,240 members - 8,000) / 8,000"],
    ),
    # for each of those that a word tells from the others
    (
        "We dealt with 650 cases, of which 520 (80.0%) were settled. We won £1.3m, an average of £2,500 per settled case.",
        ["80.0% = 520 / 650 cases", "£2,500 = £1.3m / 520", "520 <= 650 cases"],
    ),
    # off a budget, met from a fund that fell
    (
        "Spending was £182.6m against a budget of £178.2m, so we overspent by £4.4m, or 2.5%. Care took £96.8m, 53% of the total.",
        ["53% = £96.8m / £182.6m", "£4.4m = £182.6m - £178.2m", "2.5% = £4.4m / £178.2m"],
    ),
    (
        "This left £11.4m to be met from reserves, which fell from £38.0m to £26.6m.",
        ["£11.4m = £38.0m - £26.6m"],
    ),
    (
        "Income of £642m exceeded costs of £602m by £40m, a margin of 6.2%. Pay cost £410m and drugs £88m; the rest, £104m, went on supplies.",
        ["£40m = £642m - £602m", "£602m = £410m + £88m + £104m", "6.2% = £40m / £642m"],
    ),
    (
        "28,704 (92%) were finished on time against a target of 95%, three points short of it.",
        ["three points = 95% - 92%"],
    ),
    # a list that its words close, but that makes a fraction of the whole
    (
        "Assets came to £4,212m, made up of £212m in cash, £186m in bonds and £168m in property.",
        ["question £4,212m = £212m + £186m + £168m"],
    ),
    # by a part
    ("Burglaries fell by a tenth, from 4,200 to 3,780.", ["0.90 = 3,780 / 4,200"]),
    ("Grants rose by a quarter, from £1,600 to £2,000.", ["1.25 = £2,000 / £1,600"]),
    # parts of a point
    (
        "The rate fell from 5.2 to 4.8 per cent, by 0.4 of a percentage point.",
        ["0.4 of a percentage point = 5.2 per cent - 4.8 per cent"],
    ),
    ("The rate rose by a quarter of a point to 4.8%, from 4.5%.", ["a quarter of a point = 4.8% - 4.5%"]),
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
    # levels beside comparisons, lists told again, shares in brackets
    ("There were 85 disputes, 12 fewer than in 2020 (99).", ["12 = 99 - 85 disputes"]),
    ("The response rate was 62.5%: 500 of 820 members replied.", ["62.5% = 500 / 820 members"]),
    ("In all, 624 of the 1,200 members were women, 53% of the total.", ["53% = 624 / 1,200 members"]),
    (
        "Of 1,200 people, 624 (52.0%) said yes, 412 (34.3%) said no and 164 (31.7%) did not know.",
        [
            "52.0% = 624 / 1,200 people",
            "34.3% = 412 / 1,200 people",
            "31.7% = 164 / 1,200 people",
            "1,200 people = 624 + 412 + 164",
        ],
    ),
    (
        "861 people were in favour (59.0%), 214 were against (17.1%) and 173 had no opinion (13.9%).",
        [
            "59.0% = 861 people / (861 people + 214 + 173)",
            "17.1% = 214 / (861 people + 214 + 173)",
            "13.9% = 173 / (861 people + 214 + 173)",
        ],
    ),
    ("In all, 624 people, or 52.0 of the total, had joined.", ["52.0 <= 100%"]),
    (
        "Punctuality was 86.4%, 1.7 percentage points lower than the target of 88.3%.",
        ["1.7 percentage points = 88.3% - 86.4%"],
    ),
    (
        "Income was £2.76m (2022: £2.51m), of which £1.38m came from gifts, £1.32m from fees and £0.16m from rents.",
        ["£2.76m = £1.38m + £1.32m + £0.16m"],
    ),
    ("Two thirds (66.7%) of the 240 delegates, or 160, were women.", ["66.7% = 160 / 240 delegates"]),
]

SOUND = [
    # means by their decimals, and what they were compared with
    "戶量為2.36人，較上年同月減少0.10人，較上月減少0.01人。",
    # two plans of one level
    "收入45343万元，完成年初预算的104.7%，完成调整预算的99.2%。",
    "Income of £4.5m came to 104.7% of the budget and 99.2% of the revised budget.",
    "The average stay was 2.36 nights, down 0.10 from a year before.",
    # a change of what is left, a level behind its change, a total told again, one told in a word
    "March saw a decrease in the goods deficit of $6.4 billion to $86.6 billion, with exports of $256.2 billion and imports of $320.4 billion.",
    "Exports declined 0.91% to $184.3 billion while imports saw their largest decrease in a year, down 2.8% to $223.1 billion.",
    "Most (7,250 or 77 per cent) were on older staff. This is an increase of 1,392 or 24 per cent compared to 5,858 last year.",
    "The state has a population of 7.27 crore people. It has a total population of 72,626,809 people, with 37,612,306 men and 35,014,503 women.",
    "Of the 72 murders this year, 32 were by gun, 14 were by knife, one was of another type, and nine by hand, while the other 16 are open.",
    # homes use it, too; a mean is no whole; other months
    "全社会用电量35325千瓦时。第一产业用电量459千瓦时;第二产业用电量23632千瓦时;第三产业用电量6147千瓦时。",
    "生产总值951435万元，人均生产总值74331元。其中，第一产业100000万元，第二产业400000万元，第三产业451435万元。",
    "前7个月销售面积为56480万平方米。前8个月销售面积64987万平方米。",
    # a change in points is no rate that another one is a change of
    "增幅比上年下降0.2个百分点，比2012年最高值3.1%下降2个百分点。",
    "That is 0.2 points below last year, and 2 points below the peak of 3.1% in 2012.",
    # another count of people in between
    "游客25.3亿人次。\n\n图书馆总流通72375万人次。游客中，城镇居民游客19.3亿人次，农村居民游客6.0亿人次。",
    # bounds leave room, what some levels are about is no difference of others, and shares may be of another count
    "We will invest £62.6m, including nearly £29m in adult care, and over £15m in children's services.",
    "The review found an underspend of £3.665m against a programme of £6.423m. Its success enabled some £2.4m to be saved.",
    "Injuries led to 42.2 million visits. The causes of injury were falls (10.5 million visits, 23% of injury visits) and crashes (3.7 million visits, 8.1% of injury visits).",
    # ranks, and counts of several things
    "Three schools stand among the top 100 in the land (A at 31, B at 36, and C at 73).",
    "North has 33,602 students. South has 29,689 students at four sites, sixty branches in seventeen states, and eleven other countries.",
    # shares of other things than the one of both
    "甲增长3%，乙增长4%，两者合计占总数的30%。",
    "甲占33.0%，乙占24.0%，共有会员120人，占76%。",
    "The rate was 33% in Leeds and 24% in York. Together they have 12% of the members.",
    # one more that is told in a word
    "The court has 32 members, including four judges and one clerk of the court, and 27 lay members.",
    # the first of what a level is broken down by is no whole of the others
    "Ships by type: cargo 16, tankers 2, other 11.",
    "by type: general cargo 16, oil tankers 2, other 11",
    "按类型分：货船16艘，油轮2艘，其他11艘。",
    # rates for a number do not add up, and a year before a colon is that of its figure
    "Deaths of infants\n\ntotal: 13.3 deaths/1,000 births\n\nmale: 16.4 deaths/1,000 births\n\nfemale: 10.7 deaths/1,000 births",
    "Total 12 strikes per member: 16 per member among men and 9 per member among women.",
    "Unemployment rate 2024: 13.3%\n\nUnemployment rate 2023: 14%\n\nUnemployment rate 2022: 14.1%",
    # the ends of a range are no members of a list
    "Rows 1–5 of the form answer to the digits 1–5 of the key.",
    "The union put attendance at 80,000–90,000, while the police put it at 500,000.",
    "There is a 10¢ tax on it. A gallon in the towns today is usually 30–60¢ higher than the average of the country.",
    "Petrol costs less than 50¢ in the city and is 30–60¢ dearer in the villages.",
    "The team won 3 of its matches: 7–6, 6–7, 6–2.",
    # what a list leaves out, and what each one of several is, are no parts
    "The club has 12 full members, not including 40 guests.",
    "全县有企业工会12家，不含筹建中的40家。",
    "Fees differ by 14.03 euros (a card of 12.01 euros and two copies at 1.01 euros each).",
    "Nurses (2.23 per 1,000 people), physicians (1.13 per 1,000 people), and dentists (0.31 per 1,000 people) were too few.",
    # a part of a whole is not that of the parts beside it
    "The town declared: Northerners 2,312,356 (82.6% of the total), Southerners 5,512 (0.2%), Islanders 366 (0.01%).",
    "全区人口：本地2312356人（占总数的82.6%），外省5512人（0.2%），境外366人（0.01%）。",
    # shares that miss a population together are of another one
    "The county had 3,290,350 people in 2006.\n\nOrigins: 885,825 English (27.2%); 679,705 German (20.9%); 667,405 Danish (20.5%); 332,180 Ukrainian (10.2%); 172,910 Dutch (5.3%); and 144,585 Norwegian (4.4%).",
    "Two towns, both of which have more than one million residents, belong to the county.",
    "Three clocks are in use. All three of these clocks were set in 1977 to 2443144.5 days.",
    "There were 17 statues in two towns; most of these were found in the north, with more than one hundred from one isle.",
    "The preponderance of these two finds came from the north, with more than 100 from one isle.",
    # a change on the year before is no share, and a change of one thing no change of another
    "The population was 20,457,805 people. That was 900,000, or 4.6%, more than the previous year.",
    "Child casualties fell by 12% to 15,920 from 18,166, with those killed down 11% to 2,080.",
    "In 2020, 86% of respondents were members, including 6% new ones, and 11% were none.",
    "Oil now makes up 80% of the budget, a 5% increase from 2003, and 45% of output.",
    "The town fell to the settlers by 1067, and was lost in 1544, when 900 people lived there.",
    "Option 1: close the branch.\n\nStability: 2. Risk rating: 2. Priority: 1.\n\nOption 2: keep it.\n\nStability: 1. Risk rating: 3. Priority: 2.",
    # a year is no base of its quarter, two changes may be from two things, and what comes each day is no part
    "2020年度游客28.79亿人次。分季度看，一季度游客2.95亿人次，同比下降83.4%；二季度游客6.37亿人次，同比下降51.0%。",
    "年度旅客28.79億人次。2020年旅客28.79億人次。其中一季度旅客2.95億人次，同比下降83.4%。",
    "一季度受理纠纷1080万件，与去年同期受理的纠纷相比上升26.9%，与去年同期包括调解在内的纠纷相比下降2.8%。",
    "12月旅客426万人次，其中内地旅客超过310万人次，平均每日超过10万人次，周末平均每日更达13.2万人次；海外旅客超过115万人次。",
    "In 2020 there were 28,790 visits. In the first quarter there were 2,950 visits, an annual fall of 83.4%.",
    "进口479.7亿美元，月增22.3%、年增45%。",
    # a name inside another word, and a whole of the same months that tells its year
    "今年前8个月，中国进出口27.08万亿元。其中出口15.47万亿元，进口11.61万亿元。\n\n前8个月，一般贸易进出口17.72万亿元。其中，出口10.08万亿元，进口7.64万亿元。\n\n前8个月，民营企业进出口14.33万亿元。其中，出口9.74万亿元，占出口总值的63%；进口4.59万亿元，占进口总值的39.5%。",
    # what is carried forward is in the spending, what was there before is in the income
    "收入总计121.5亿元，支出总计121.5亿元，结转下年21.23亿元，收支平衡。",
    "收入总计110万元，支出总计100万元，其中本年支出80万元，结转下年20万元。",
    "年初结余10万元，收入总计100万元，支出总计90万元，年末结余20万元。",
    "上年结转5万元，收入总计100万元，支出总计90万元，结余10万元。",
    "收入500万元，其中本年收入450万元，上年结转50万元；支出480万元，结余20万元。",
    "收入500万元（含上年结转50万元），支出480万元，结余20万元。",
    "全年收入500万元，支出450万元，年终结余60万元。",
    # men and women of those who answered, not of those who were asked
    "调查职工2000人，回收问卷1860份。男职工1100人，女职工760人。",
    "参加考试人员2000人，实到1860人，男性人员1100人，女性人员760人。",
    "We surveyed 2,000 members and 1,860 replied. There were 1,100 male members and 760 female members.",
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
    "市本级收支平衡情况：一般公共预算收入85.3亿元，加上级补助收入42.6亿元、上年结转9.8亿元、调入资金12.1亿元，收入总计149.8亿元；一般公共预算支出118.7亿元，加上解支出6.4亿元、债务还本支出15.2亿元，支出总计140.3亿元。收支相抵，结转下年支出9.5亿元。",
    "全市政府性基金预算收入124.8亿元，下降17.5%（上年为151.2亿元），主要是国有土地使用权出让收入减少26.9亿元；政府性基金预算支出138.5亿元，下降8.1%。",
    "开展“送温暖”活动，走访慰问困难职工3,260户、劳模128名，发放慰问金及慰问品折款合计486.5万元，户均1436元。“金秋助学”资助学生412名，发放助学金123.6万元，人均3000元。",
    "职工互助保障参保单位1,860家、职工21.5万人次，较上年同期分别增加120家和1.3万人次，增长6.9%和6.4%；全年赔付4,812人次、金额562.3万元。",
    "全年批准逮捕1,526人，不批准逮捕684人，不捕率30.95%；提起公诉2,810人，不起诉642人，不起诉率18.6%。诉前羁押率25.7%，同比下降6.1个百分点。认罪认罚从宽制度适用率91.3%，确定刑量刑建议采纳率97.2%。",
    "初步核算，全年地区生产总值1,862.4亿元，按不变价格计算，比上年增长5.6%。其中，第一产业增加值186.3亿元，增长4.1%；第二产业增加值754.3亿元，增长5.9%；第三产业增加值921.8亿元，增长5.7%。三次产业结构由上年的10.3:40.9:48.8调整为10.0:40.5:49.5。人均地区生产总值62,150元，增长5.9%。",
    "全市共有家庭户1,086,520户，集体户48,260户，家庭户人口为2,731,640人，集体户人口为254,760人。平均每个家庭户的人口为2.51人，比2010年的3.02人减少0.51人。",
    "审计抽查42个单位，发现18个单位存在违规问题，涉及金额3,862.45万元，其中：虚列支出1,240.60万元，挤占挪用专项资金1635.50万元，未及时上缴财政收入986.35万元。审计期间已整改2,317.47万元，占问题金额的60.0%。",
    "全校现有教职工2,846人，专任教师1,862人，其中教授326人、副教授614人，具有博士学位的1,408人，占专任教师的75.6%。全日制在校生32,560人，其中本科生24,180人，硕士研究生7,240人，博士研究生1,140人，生师比17.5:1。",
    "A total of 1,204 people replied to the survey, a response rate of 30.1% of the 4,000 invited. Two thirds (66.6%) said that they were satisfied, 18.2% were neither satisfied nor dissatisfied and 15.2% were dissatisfied. Among those aged 65 and over, 74% were satisfied, 8 percentage points more than the average.",
    "Union membership stood at 6.25 million in 2022, a fall of 200,000 (3.1%) from 6.45 million in 2021. Female membership was 3.61 million, 57.8% of all members. Membership density fell by 0.8 percentage points to 22.3%. In the public sector, 3.82 million employees were members, in the private sector 2.43 million.",
    "Revenue for the year was $13.01bn, up 6% from $12.27bn, with Products at $8.20bn and Services at $4.81bn, increases of 4% and 10% respectively. Operating profit rose 11% to $2.14bn and the operating margin was 16.4%, up 70 basis points. Diluted earnings per share were $3.42 (2022: $3.05).",
    "The number of new dwellings completed rose from 8,240 to 9,476, an increase of 15.0%. Private enterprise completed 7,102 (74.9%), housing associations 1,986 (21.0%) and councils 388 (4.1%). Starts were down 12% on the same period last year.",
    "产值120亿元，比上年增长5.0%，2025年计划150亿元，力争2027年突破200亿元。",
    "2019—2023年，全市新建工会分别为312家、286家、301家、264家和298家，五年累计新建1,461家。",
    "调查显示，三分之二以上的职工参加过培训，五分之一的职工表示工作时间过长，平均每周工作45.6小时，比上年减少0.8小时。",
    "发放创业担保贷款8.6亿元，直接扶持4,320人创业，带动就业1.2万人；开展职业技能培训3.8万人次，完成年度任务的126.7%（年度任务3.0万人次）。",
    "全年接待游客4,862万人次、实现旅游收入386亿元，分别增长65.4%和78.2%，恢复到2019年的108.6%和102.3%。",
    "In 2022/23, 61% of pupils reached the expected standard, up from 59% in 2021/22 but down from 65% in 2018/19. Girls (64%) did better than boys (58%), a gap of 6 percentage points.",
    "Net assets were £4.82m at 31 March 2024 (2023: £4.61m). Free reserves of £1.12m represent 4.7 months of expenditure, within the target range of 3 to 6 months.",
    "Some 68% of respondents were women and 31% men; 1% preferred not to say. A quarter (25%) were under 30, half (50%) were between 30 and 49, and the rest were 50 or over.",
    "Jobs rose by 62, bringing total employment to 2,220. The rise in employment of 62 was made up of an increase in full-time employment of 72 and a decrease in part-time employment of 10.",
    "Goods exports rose 1.3% to $138.6 billion. The services surplus was unchanged at $19.6 billion as exports rose 0.2% to $59.4 billion, a third record, and imports were unchanged at $39.8 billion.",
]
