"""Figures of sentences that a table prints too: joined where the words agree, and never by value."""

import pytest

from tests.source.drafting.bulletins import Block, Grid, as_markdown
from unionstats.documents.read import read_document
from unionstats.source.drafting.draft import draft

MEMBERS = Grid(
    "表1 分地区会员数（单位：万人）",
    [
        ["地区", "2020年", "2021年", "增长（%）"],
        ["合计", "1244.8", "1284.6", "3.2"],
        ["沈阳", "402.1", "415.3", "3.3"],
        ["大连", "842.7", "869.3", "3.2"],
    ],
)
MEASURES = Grid(
    "主要指标",
    [
        ["指标", "2020年", "2021年"],
        ["会员（人）", "1200", "1290"],
        ["女会员（人）", "500", "540"],
        ["基层工会（个）", "62", "77"],
    ],
)
REGIONS = Grid(
    "Table 1. Members by region",
    [
        ["Region", "2020", "2021"],
        ["North", "400", "410"],
        ["South", "800", "850"],
        ["Total", "1,200", "1,260"],
    ],
)
QUARTERS = Grid(
    "2021年分季度会员情况",
    [
        ["季度", "入会（人）", "退会（人）"],
        ["一季度", "12,314", "1,012"],
        ["二季度", "11,208", "1,120"],
        ["全年", "23,522", "2,132"],
    ],
)
AIDED = [["2022", "2023"], ["1,316", "1,402"], ["1,088", "1,512"], ["2,404", "2,914"]]
AIDED_ZH = Grid(
    "表1 各市工会法律援助案件情况（单位：件）",
    [[n, *c] for n, c in zip(["地区", "甲市", "乙市", "合计"], AIDED, strict=True)],
)
AIDED_EN = Grid(
    "Legal cases by region",
    [[n, *c] for n, c in zip(["Region", "North", "South", "Total"], AIDED, strict=True)],
)


def links(sentence: str, table: Grid, title: str = "# 2021年工会统计公报") -> list[str]:
    """The rules between a sentence and a table, the figures of the sentence as printed."""
    blocks: list[Block] = [title, "## 一、会员", sentence, table]
    found = draft(read_document(as_markdown(blocks), "a.md"))
    stated = {one.id: one.stated or "?" for one in found.figures}
    told = []
    for rule in found.rules:
        if rule.table:
            own = rule.figures[0]
            told.append(rule.rule.replace(own, stated[own], 1).replace(f"{rule.table}.", ""))
    return told


@pytest.mark.parametrize(
    ("sentence", "table"),
    [
        ("2023年全省工会共办理法律援助案件2,941件，比2022年增长12.2%。", AIDED_ZH),
        ("2023年，全省各级工会共受理法律援助案件2,941件，比2022年增长12.2%。", AIDED_ZH),
        ("The union handled 2,941 legal cases in 2023, up 12.2% on 2022.", AIDED_EN),
        ("Our branches opened 2,941 legal cases in 2023, up 12.2% on 2022.", AIDED_EN),
    ],
)
def test_who_did_what_is_no_part_of_what_is_counted(sentence: str, table: Grid) -> None:
    """The level and its growth are held against the total."""
    total, *_ = table.rows[-1]
    held = links(sentence, table, "# 2023年工作通报" if total == "合计" else "# Annual report 2023")
    now, before = f"y2023[{total}]", f"y2022[{total}]"
    assert [one.split(" = ")[1] for one in held] == [now, f"({now} - {before}) / {before}"]


def test_the_last_day_of_a_year_is_its_end() -> None:
    """A column of 31 December prints the year, of which the report is."""
    rows = [["", "At 31 December 2023", "At 31 December 2022"], ["Bank loans", "312.5", "345.0"]]
    debt = Grid("Financing", [*rows, ["Bonds", "139.0", "137.0"], ["Net debt", "451.5", "482.0"]])
    (held,) = links("Net debt fell to 451.5.", debt, "# Annual report 2023")
    assert held.endswith("31_december_y2023[Net debt]")


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("2021年末，会员总数达1284.6万人。", "1284.6万人 = y2021[合计]"),
        ("全市会员1300.0万人。", "1300.0万人 = y2021[合计]"),
        ("2020年末，共有会员1244.8万人。", "1244.8万人 = y2020[合计]"),
        ("会员增长4.2%。", "4.2% = (y2021[合计] - y2020[合计]) / y2020[合计]"),
        ("会员总数比上年下降4.2%。", "4.2% = (y2020[合计] - y2021[合计]) / y2020[合计]"),
        ("会员比上年增加39.8万人。", "39.8万人 = y2021[合计] - y2020[合计]"),
        ("沈阳会员415.3万人。", "415.3万人 = y2021[沈阳]"),
    ],
)
def test_a_total_of_the_table_is_found_by_its_words(sentence: str, rule: str) -> None:
    """The same thing at the same time; the growth from the year before."""
    assert rule in links(sentence, MEMBERS)


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("2021年入会2.32万人，退会2,132人。", ["2.32万人 = 入会[全年]", "2,132人 = 退会[全年]"]),
        ("2021年入会12,314人。", ["12,314人 = 入会[一季度]"]),
        ("2021年入会6.5万人。", []),
    ],
)
def test_of_parts_of_the_year_and_the_year_a_figure_is_that_of_the_year(
    sentence: str, rule: list[str]
) -> None:
    """But for a slip, unless it is printed in a part."""
    assert links(sentence, QUARTERS) == rule


@pytest.mark.parametrize(
    "sentence",
    [
        "2021年末，女会员1284.6万人。",  # another thing
        "2019年末，会员总数达1284.6万人。",  # another time
        "会员经费1284.6万元。",  # another unit
        "经费增长3.2%。",
        "沈阳市会员1284.6万人，大连市经费3.2万元。",  # another place
        "2021年上半年，会员增长3.2%。",  # a part of the year
        "新发展会员415.3万人。",
    ],
)
def test_a_value_alone_joins_nothing(sentence: str) -> None:
    """Figures that are printed alike may be of two things."""
    assert [rule for rule in links(sentence, MEMBERS) if "合计" in rule] == []


@pytest.mark.parametrize(
    ("sentence", "rules"),
    [
        (
            "2021年末，会员1290人，女会员540人。",
            ["1290人 = y2021[会员（人）]", "540人 = y2021[女会员（人）]"],
        ),
        ("全市基层工会77个。", ["77个 = y2021[基层工会（个）]"]),
        ("全市工会干部77人。", []),
    ],
)
def test_a_row_that_is_a_measure(sentence: str, rules: list[str]) -> None:
    """Its name is the thing, the head of the column the time."""
    assert links(sentence, MEASURES) == rules


@pytest.mark.parametrize(
    ("sentence", "rules"),
    [
        ("In 2021 the union had 1,260 members.", ["1,260 members = y2021[Total]"]),
        ("The union had 410 members in the North.", ["410 members = y2021[North]"]),
        ("The South had 840 members.", ["840 members = y2021[South]"]),
        ("In 2021 the union had 1,260 women members.", []),
        ("In 2021 the union had 1,260 branches.", []),
        # a growth of a row that is named, off by a slip
        (
            "Members in the North rose by 5.2%.",
            ["5.2% = (y2021[North] - y2020[North]) / y2020[North]"],
        ),
    ],
)
def test_english(sentence: str, rules: list[str]) -> None:
    """The words of a caption, in the singular and without what only frames them."""
    assert links(sentence, REGIONS, "# Union statistics 2021") == rules


SPENDING = Grid(
    "Statement of financial activities",
    [
        ["£", "2023", "2022"],
        ["Grants", "521,480", "498,730"],
        ["Raising funds", "104,265", "98,400"],
        ["Total expenditure", "625,745", "597,130"],
    ],
)


@pytest.mark.parametrize(
    ("sentence", "table", "rules"),
    [
        (
            "Grants accounted for 65.4% of total expenditure, as against 83.5% in 2022.",
            SPENDING,
            ["65.4% = y2023[Grants] / y2023[Total expenditure]"],
        ),
        ("Rents accounted for 65.4% of total expenditure.", SPENDING, []),
        ("东市占会员总数的33.2%。", MEMBERS, []),
        ("沈阳占会员总数的33.2%。", MEMBERS, ["33.2% = y2021[沈阳] / y2021[合计]"]),
        ("沈阳占会员总数的86.1%。", MEMBERS, []),
        ("女会员占会员的45.0%。", MEASURES, ["45.0% = y2021[女会员（人）] / y2021[会员（人）]"]),
    ],
)
def test_a_share_of_two_rows(sentence: str, table: Grid, rules: list[str]) -> None:
    """A share whose part and whole are rows of a table is theirs, at its time, whether or not it fits."""
    assert links(sentence, table, "# 2023 report" if table is SPENDING else "# 2021年工会统计公报") == rules


def test_a_column_called_number_counts_and_its_shares_are_of_the_base_in_the_note() -> None:
    """Numbers that do not count on are figures; a base may be told in brackets behind whom it asks."""
    rows = [["Reason", "Number", "% of respondents"], ["Fares", "518", "41.5"], ["Routes", "431", "34.5"]]
    grid = Grid("Table 2. Reasons", rows, "Base: all respondents (1,248).")
    found = draft(read_document(as_markdown(["# Survey 2024", grid]), "a.md"))
    assert [one.rule for one in found.tables[0].checks] == ["respondents = number / 1248 * 100"]


YEARS = Grid(
    "附表 全市工会主要数据",
    [["年份", "会员（万人）", "经费收入（万元）"], ["2021", "84.1", "7920"], ["2022", "86.4", "8640"]],
)
BUDGET = Grid(
    "表一 2021年全县一般公共预算收入执行情况表（单位：万元）",
    [
        ["项目", "2020年决算数", "2021年预算数", "2021年执行数"],
        ["一、税收收入", "91240", "96500", "98640"],
        ["二、非税收入", "52280", "52100", "54220"],
        ["合计", "143520", "148600", "152860"],
    ],
)
CASES = Grid(
    "表1 案件情况（单位：件）",
    [["类别", "收案", "结案"], ["刑事", "921", "862"], ["行政", "186", "178"], ["合计", "1107", "1040"]],
)
CLINICS = Grid(
    "表1 医疗卫生机构及床位数",
    [
        ["类别", "机构数（个）2020", "机构数（个）2021", "床位数（张）2020", "床位数（张）2021"],
        ["总计", "416", "428", "6568", "6842"],
        ["医院", "25", "26", "5384", "5628"],
    ],
)
ACCOUNTS = Grid(
    "Table 1. Income and expenditure (£000)",
    [
        ["", "2021", "2020"],
        ["Total income", "9,846", "9,378"],
        ["Staff costs", "(5,103)", "(4,876)"],
        ["Total expenditure", "(9,427)", "(9,105)"],
    ],
)


@pytest.mark.parametrize(
    ("sentence", "table", "rules"),
    [
        # rows that are years
        (
            "2022年，全市工会经费收入8640万元，比上年增收720万元。",
            YEARS,
            ["8640万元 = 经费收入[2022]", "720万元 = 经费收入[2022] - 经费收入[2021]"],
        ),
        ("2021年末，全市会员84.1万人。", YEARS, ["84.1万人 = 会员[2021]"]),
        # a total row named by the caption, and the columns of a plan and of what was done
        ("全县一般公共预算收入完成152860万元。", BUDGET, ["152860万元 = y2021年执行数[合计]"]),
        # numbered rows; a neighbour's digits
        ("税收收入完成98640万元。", BUDGET, ["98640万元 = y2021年执行数[一、税收收入]"]),
        ("非税收入完成52420万元。", BUDGET, ["52420万元 = y2021年执行数[二、非税收入]"]),
        # another scale of the unit
        ("全县一般公共预算收入15.29亿元。", BUDGET, ["15.29亿元 = y2021年执行数[合计]"]),
        # other words for a column, and a row that is named before
        ("全院共受理各类案件1107件。", CASES, ["1107件 = 收案[合计]"]),
        ("新收行政案件186件，审结178件。", CASES, ["186件 = 收案[行政]", "178件 = 结案[行政]"]),
        # the unit tells which column
        ("医院5628张。", CLINICS, ["5628张 = 床位数2021[医院]"]),
        # accounting brackets
        (
            "Expenditure was £9.427 million.",
            ACCOUNTS,
            ["£9.427 million = -y2021[Total expenditure]"],
        ),
        ("Staff costs were £5.103 million.", ACCOUNTS, ["£5.103 million = -y2021[Staff costs]"]),
    ],
)
def test_names_of_row_column_and_caption_single_out_a_cell(
    sentence: str, table: Grid, rules: list[str]
) -> None:
    """Years as rows, totals that only the caption names, numbers of rows, units, kin and brackets."""
    title = "# Annual report 2021" if table is ACCOUNTS else "# 2021年工作报告"
    assert links(sentence, table, title) == rules


@pytest.mark.parametrize(
    ("sentence", "table"),
    [
        ("2023年，全市工会经费收入8640万元。", YEARS),  # another year
        ("2022年新发展会员2.1万人。", YEARS),  # those who joined
        ("到2022年，力争会员达到90万人以上。", YEARS),  # a target
        ("市总工会本级经费收入1200万元。", YEARS),  # a narrower place, far from the cell
        ("刑事案件12件当庭宣判。", CASES),  # a part of them
        ("The pension fund held £9.846 million.", ACCOUNTS),  # another thing
    ],
)
def test_what_is_narrower_or_of_another_time_joins_nothing(sentence: str, table: Grid) -> None:
    """More words than those of the cell, another time, or a value that no slip makes of it."""
    assert links(sentence, table, "# 2021年工作报告") == []


def test_a_figure_that_another_cell_prints_accuses_no_cell() -> None:
    """Brackets behind a share carry the label of the whole; the table prints them in another column."""
    grid = Grid(
        "Table 1. Membership by region",
        [
            ["Region", "2022", "Women 2022"],
            ["North", "20,216", "8,358"],
            ["South", "28,000", "9,000"],
            ["Total", "48,216", "17,358"],
        ],
    )
    rules = links("Women made up 36.0 per cent of the membership (17,358).", grid, "# Annual report 2022")
    assert all("women" in rule for rule in rules)


def test_a_share_in_a_list_is_not_called_by_the_clause_of_the_one_before() -> None:
    """7.5% is that of another column than Home, in which the first one stands."""
    origins = Grid(
        "Table B: Students by level and domicile, 2023/24",
        [
            ["Level", "Home", "European Union", "Other", "All domiciles"],
            ["Undergraduate", "13,950", "1,248", "3,024", "18,222"],
            ["Postgraduate", "4,266", "626", "1,972", "6,864"],
            ["Total", "18,216", "1,874", "4,996", "25,086"],
            ["Share of total", "72.6%", "7.5%", "19.9%", "100.0%"],
        ],
    )
    sentence = "Some 72.6% of students were from home, 7.5% from the European Union and 19.9% from elsewhere."
    assert [
        rule for rule in links(sentence, origins, "# Student statistics 2023/24") if rule.startswith("7.5%")
    ] == ["7.5% = european_union[Share of total]"]


FUNDS = Grid(
    "表1 2023年各项社会保险情况",
    [
        ["险种", "参保人数（万人）2023年末", "参保人数（万人）2022年末", "累计结余（亿元）"],
        ["职工养老保险", "86.42", "83.95", "103.25"],
        ["失业保险", "41.28", "39.73", "9.34"],
    ],
)
EARNED = Grid(
    "表2 2023年居民人均可支配收入",
    [
        ["指标", "2023年（元）", "2022年（元）"],
        ["全体居民", "28546", "26887"],
        ["城镇居民", "36812", "34958"],
        ["农村居民", "20735", "19317"],
    ],
)
PEOPLE = Grid(
    "表1 2023年末人口数及其构成",
    [
        ["指标", "年末数（万人）", "比重（%）"],
        ["常住人口", "43.62", "100.0"],
        ["其中：城镇", "22.49", "51.6"],
        ["　　　乡村", "21.13", "48.4"],
    ],
)
CONTACT = Grid(
    "Table 2. Contact with a steward by group",
    [
        ["Group", "Members", "Had contact", "%"],
        ["Drivers", "1,248", "486", "38.9"],
        ["Clerks", "1,573", "472", "30.0"],
        ["All", "2,821", "958", "34.0"],
    ],
)


@pytest.mark.parametrize(
    ("sentence", "table", "rules"),
    [
        # a mean of which the table tells, in words that overlap: 城镇居民, 居民人均可支配收入
        ("全年城镇居民人均可支配收入38612元。", EARNED, ["38612元 = y2023[城镇居民]"]),
        ("全年城镇居民户均可支配收入38612元。", EARNED, []),
        ("全年城镇居民人均消费支出38612元。", EARNED, []),
        # a part before the name of its whole
        (
            "年末常住人口43.62万人，其中城镇常住人口22.94万人。",
            PEOPLE,
            ["43.62万人 = 年末数[常住人口]", "22.94万人 = 年末数[其中：城镇]"],
        ),
        # shares under a head that is a sign alone
        ("Drivers asked most often (38.9%).", CONTACT, ["38.9% = figure[Drivers]"]),
        # a row and a column that say it all, under a caption that says little
        ("年末失业保险参保人数42.18万人。", FUNDS, ["42.18万人 = 参保人数2023年末[失业保险]"]),
    ],
)
def test_cells_of_means_of_parts_and_of_shares(sentence: str, table: Grid, rules: list[str]) -> None:
    """The words of the row and of the table may share some; what is left over makes it another thing."""
    title = "# Member survey 2024" if table is CONTACT else "# 2023年统计公报"
    assert links(sentence, table, title) == rules


@pytest.mark.parametrize(
    ("sentence", "rules"),
    [
        (
            "年末参保人数86.24万人，比上年末增加2.74万人。",
            [
                "86.24万人 = 参保人数2023年末[职工养老保险]",
                "2.74万人 = 参保人数2023年末[职工养老保险] - 参保人数2022年末[职工养老保险]",
            ],
        ),
        ("年末累计结余130.25亿元。", ["130.25亿元 = 累计结余[职工养老保险]"]),
        ("年末失业保险参保人数41.28万人。", ["41.28万人 = 参保人数2023年末[失业保险]"]),
        ("年末农民工参保人数86.24万人。", []),
    ],
)
def test_a_heading_names_the_row(sentence: str, rules: list[str]) -> None:
    """Under the name of a row the words need not tell it again, unless they name another one, or a part."""
    blocks: list[Block] = ["# 2023年情况", "## 一、职工养老保险", sentence, "## 二、附表", FUNDS]
    found = draft(read_document(as_markdown(blocks), "a.md"))
    stated = {one.id: one.stated or "?" for one in found.figures}
    told = [(one.rule.replace(f"{one.table}.", ""), one.figures[0]) for one in found.rules if one.table]
    assert [rule.replace(own, stated[own], 1) for rule, own in told] == rules


ANSWERS = Grid(
    "Table 1. Satisfaction with the union",
    [
        ["Answer", "Number", "2024, %", "2022, %"],
        ["Very satisfied", "231", "18.5", "16.2"],
        ["Fairly satisfied", "447", "35.8", "33.1"],
        ["Neither", "262", "21.0", "22.9"],
        ["Dissatisfied", "308", "24.7", "27.8"],
        ["All", "1,248", "100.0", "100.0"],
    ],
)
ANSWERS_ZH = Grid(
    "表1 职工满意度调查结果",
    [
        ["选项", "人数（人）", "占比（%）"],
        ["非常满意", "231", "18.5"],
        ["比较满意", "447", "35.8"],
        ["一般", "262", "21.0"],
        ["不太满意", "194", "15.5"],
        ["很不满意", "114", "9.1"],
        ["合计", "1248", "100.0"],
    ],
)


@pytest.mark.parametrize(
    ("sentence", "table", "rules"),
    [
        (
            "Of them 678 were very or fairly satisfied, that is 54.3%, against 49.3% in 2022.",
            ANSWERS,
            [
                "678 = number[Very satisfied] + number[Fairly satisfied]",
                "54.3% = y2024[Very satisfied] + y2024[Fairly satisfied]",
                "49.3% = y2022[Very satisfied] + y2022[Fairly satisfied]",
            ],
        ),
        (
            "In all 687 members were very satisfied or fairly satisfied.",
            ANSWERS,
            ["687 members = number[Very satisfied] + number[Fairly satisfied]"],
        ),
        ("Among women 45.3% were very or fairly satisfied.", ANSWERS, []),
        ("Very or fairly satisfied were 70 of the women.", ANSWERS, []),
        (
            "表示“非常满意”或“比较满意”的共687人。",
            ANSWERS_ZH,
            ["687人 = 人数[非常满意] + 人数[比较满意]"],
        ),
        ("不太满意和很不满意的占24.6%。", ANSWERS_ZH, ["24.6% = 占比[不太满意] + 占比[很不满意]"]),
        ("女职工中，非常满意和比较满意的占53.4%。", ANSWERS_ZH, []),
        (
            "非常满意、比较满意的分别为231人和447人。",
            ANSWERS_ZH,
            ["231人 = 人数[非常满意]", "447人 = 人数[比较满意]"],
        ),
    ],
)
def test_rows_told_together_are_a_sum(sentence: str, table: Grid, rules: list[str]) -> None:
    """Names of rows that words join, of a count also where a slip parts them; a share may be of some only."""
    title = "# Member survey 2024" if table is ANSWERS else "# 2024年调查报告"
    assert links(sentence, table, title) == rules


OUTTURN = Grid(
    "Table 1. Revenue outturn by service",
    [
        ["£000", "Budget", "Outturn", "Variance", "Variance, %"],
        ["Housing", "6,420", "6,875", "455", "7.1"],
        ["Planning and regulation", "3,185", "2,940", "(245)", "(7.7)"],
        ["Net cost of services", "9,605", "9,815", "210", "2.2"],
    ],
)
OUTTURN_ZH = Grid(
    "表1 部门支出执行情况（单位：万元）",
    [
        ["部门", "预算数", "执行数", "差异"],
        ["教育", "6420", "6875", "455"],
        ["卫生", "3185", "2940", "-245"],
        ["合计", "9605", "9815", "210"],
    ],
)


@pytest.mark.parametrize(
    ("sentence", "table", "rules"),
    [
        ("Housing overspent by £545,000.", OUTTURN, ["£545,000 = variance[Housing]"]),
        (
            "Planning and regulation underspent by £254,000.",
            OUTTURN,
            ["£254,000 = -variance[Planning and regulation]"],
        ),
        ("Housing repairs overspent by £120,000.", OUTTURN, []),
        ("教育超支545万元。", OUTTURN_ZH, ["545万元 = 差异[教育]"]),
        ("义务教育超支120万元。", OUTTURN_ZH, []),
    ],
)
def test_by_how_much_a_row_missed_its_plan(sentence: str, table: Grid, rules: list[str]) -> None:
    """The cell under the head of a variance, of a row that the words name and no more."""
    title = "# Revenue outturn 2023/24" if table is OUTTURN else "# 2023年执行情况"
    assert links(sentence, table, title) == rules


CRIMES = Grid(
    "Table 1. Crimes recorded, by type",
    [
        ["Type", "Year to March 2024", "Year to March 2025"],
        ["Theft", "20,304", "18,562"],
        ["Other", "7,915", "7,736"],
        ["All recorded crime", "28,219", "26,298"],
    ],
)
SITES = Grid(
    "Table 1. Waiting times by site",
    [
        ["Site", "Visits", "In time"],
        ["Royal", "900", "810"],
        ["Abbey", "640", "512"],
        ["Trust", "1,540", "1,322"],
    ],
)


@pytest.mark.parametrize(
    ("sentence", "table", "rules"),
    [
        ("The force recorded 26,289 crimes.", CRIMES, ["26,289 = year_march_y2025[All recorded crime]"]),
        (
            "The force recorded 26,298 crimes, 6.8% fewer than the 28,219 recorded in the year to March 2024.",
            CRIMES,
            [
                "26,298 = year_march_y2025[All recorded crime]",
                "28,219 = year_march_y2024[All recorded crime]",
            ],
        ),
        ("On 31 March the union had 1,260 members.", REGIONS, ["1,260 members = y2021[Total]"]),
        ("There were 1,540 visits.", SITES, ["1,540 visits = visits[Trust]"]),
    ],
)
def test_totals_of_a_body_and_of_years_to_a_month(sentence: str, table: Grid, rules: list[str]) -> None:
    """Its total is that of the last line, and what its words say and its unit names what the table counts."""
    title = "# Report of the force for the year to March 2025" if table is CRIMES else "# Report for 2021"
    assert links(sentence, table, title) == rules


@pytest.mark.parametrize("head", ["% of 3,264", "% of households", "%"])
def test_shares_of_a_count_that_the_text_prints(head: str) -> None:
    """A table of several answers has no total; nearly all its shares are of those who were asked."""
    rows = [["Showers", "1,828", "56.0"], ["Taps", "1,730", "53.0"], ["Butts", "1,101", "34.0"]]
    rows += [["Appliances", "783", "24.0"], ["Nothing", "424", "13.0"]]
    table = Grid("Table 1. What have you done?", [["Measure", "Households", head], *rows])
    found = draft(read_document(as_markdown(["# Survey", "We asked 3,264 households.", table]), "a.md"))
    (check,) = found.tables[0].checks
    assert check.rule.endswith(("households / 3264", "households / 3264 * 100"))


SPENDING = Grid(
    "单位：万元",
    [
        ["科目", "年初预算", "调整预算", "决算数"],
        ["教育支出", "12800", "13500", "13210"],
        ["卫生健康支出", "6100", "6400", "6272"],
        ["其他支出", "21000", "22100", "21658"],
        ["合计", "39900", "42000", "41140"],
    ],
)


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("2021年，全市支出合计41410万元。", "41410万元 = 决算数[合计]"),
        ("2021年，全市支出决算数41410万元。", "41410万元 = 决算数[合计]"),
        ("2021年教育支出年初预算18200万元。", "18200万元 = 年初预算[教育支出]"),
        ("2021年，教育、卫生健康支出19842万元。", "19842万元 = 决算数[教育支出] + 决算数[卫生健康支出]"),
    ],
)
def test_a_table_tells_of_the_word_that_its_rows_end_with(sentence: str, rule: str) -> None:
    """Its unit line is no title."""
    assert [one.replace("表.", "").replace(" + .", " + ") for one in links(sentence, SPENDING)] == [rule]
