"""How the scan tells what it found: literals, offsets, groups, and why it passed a numeral over."""

from fractions import Fraction

import pytest

from unionstats.quantity import Approximation, read_quantity
from unionstats.quantity.scan import Found, Kind, Passed, Role, scan_numerals, scan_text


def one(text: str) -> Found:
    """Return the only figure of a text."""
    (found,) = scan_text(text)
    return found


def passed(text: str) -> list[tuple[str, Kind]]:
    """Return what was passed over, and why; a figure in the text fails."""
    numerals = list(scan_numerals(text))
    assert all(isinstance(numeral, Passed) for numeral in numerals)
    return [(numeral.literal, numeral.kind) for numeral in numerals if isinstance(numeral, Passed)]


def test_a_figure_is_found_with_its_offsets() -> None:
    """They count characters of the text, the literal is what stands between them."""
    text = "覆盖职工90.4万人，通过宣讲"
    found = one(text)
    assert (found.start, found.end, found.literal) == (4, 10, "90.4万人")
    assert text[found.start : found.end] == found.literal
    assert found.quantity == read_quantity("90.4万人")
    assert (found.role, found.group) == (Role.PLAIN, (4, 10))


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ("有140个工种", "140个"),
        ("12名职工参加", "12名"),
        ("600余家企业", "600余家"),
        ("3个月内", "3个月"),
        ("提高5.9个百分点。", "5.9个百分点"),
        ("15608家小微企业", "15608家"),
        ("of which by June 70% was spent", "70%"),
        ("in May 5 per cent were out", "5 per cent"),
        ("32.8万台（套）农业机械", "32.8万台"),
    ],
)
def test_a_figure_ends_with_its_measure_word(text: str, literal: str) -> None:
    """What is counted is no part of it, unless the measure word makes a unit only with it."""
    assert one(text).literal == literal


@pytest.mark.parametrize(
    ("text", "literal", "kind"),
    [
        ("共约600人。", "约600人", Approximation.ABOUT),
        ("最近600人", "600人", Approximation.NONE),
        ("there were c.400 members", "c.400 members", Approximation.ABOUT),
        ("there were c. 400 members", "c. 400 members", Approximation.ABOUT),
        ("some of our c2,000 staff", "c2,000", Approximation.ABOUT),
        ("an underspend of c£2.3m", "c£2.3m", Approximation.ABOUT),
        ("hepatitis C. 400 people", "400 people", Approximation.NONE),
        ("节约600元", "600元", Approximation.NONE),
        ("近90万人", "近90万人", Approximation.NEARLY),
        ("600人以上的企业", "600人以上", Approximation.AT_LEAST),
        ("it rose by more than 600 jobs", "more than 600 jobs", Approximation.OVER),
        ("it rose by nearly\n600 jobs", "nearly 600 jobs", Approximation.NEARLY),
    ],
)
def test_the_words_that_widen_a_figure_belong_to_it(text: str, literal: str, kind: Approximation) -> None:
    """Before it and after it, but not the end of another word (最近, 节约)."""
    found = one(text)
    assert (found.literal, found.quantity.approximation) == (literal, kind)


def roles(text: str) -> list[tuple[str, str, str | None, Role]]:
    """Return literal, value, unit and role of every figure of a text."""
    return [
        (
            found.literal,
            str(found.quantity.value),
            found.quantity.unit.name if found.quantity.unit else None,
            found.role,
        )
        for found in scan_text(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "提高0.9、5.9个百分点",
            [("0.9", "9/10", "百分点", Role.LIST), ("5.9个百分点", "59/10", "百分点", Role.LIST)],
        ),
        (
            "达12.3、45.6和78.9万吨",
            [
                ("12.3", "123000", "吨", Role.LIST),
                ("45.6", "456000", "吨", Role.LIST),
                ("78.9万吨", "789000", "吨", Role.LIST),
            ],
        ),
        (
            "比为3.9：59.5：36.6。",
            [(part, str(Fraction(part)), None, Role.RATIO) for part in ("3.9", "59.5", "36.6")],
        ),
        ("投资20~100万元", [("20", "200000", "元", Role.RANGE), ("100万元", "1000000", "元", Role.RANGE)]),
        ("约20－30%", [("约20", "20", "%", Role.RANGE), ("30%", "30", "%", Role.RANGE)]),
        ("rows 1–5", [("1", "1", None, Role.RANGE), ("5", "5", None, Role.RANGE)]),
        ("won 7–6", [("7", "7", None, Role.RANGE), ("6", "6", None, Role.RANGE)]),
        ("13 euro cents", [("13 euro cents", "13", "euro cents", Role.PLAIN)]),
        ("13欧分", [("13欧分", "13", "欧分", Role.PLAIN)]),
        ("三到五个方面", [("三", "3", "个", Role.RANGE), ("五个", "5", "个", Role.RANGE)]),
        ("31至35天", [("31", "31", "天", Role.RANGE), ("35天", "35", "天", Role.RANGE)]),
        ("百分之三到五", [("百分之三", "3", "%", Role.RANGE), ("五", "5", "%", Role.RANGE)]),
        (
            "$3-4 billion",
            [("$3", "3000000000", "美元", Role.RANGE), ("4 billion", "4000000000", "美元", Role.RANGE)],
        ),
        (
            "10.5 and 9.5 percent",
            [("10.5", "21/2", "%", Role.LIST), ("9.5 percent", "19/2", "%", Role.LIST)],
        ),
        (
            "by 311,000 to 15.7 million",
            [("311,000", "311000", None, Role.PLAIN), ("15.7 million", "15700000", None, Role.PLAIN)],
        ),
        (
            "by 9,000, or 1.0 percent",
            [("9,000", "9000", None, Role.PLAIN), ("1.0 percent", "1", "%", Role.PLAIN)],
        ),
        ("占77.5%、68%", [("77.5%", "155/2", "%", Role.PLAIN), ("68%", "68", "%", Role.PLAIN)]),
    ],
)
def test_figures_printed_as_one_thing_share_their_unit(
    text: str, expected: list[tuple[str, str, str | None, Role]]
) -> None:
    """A list or a range names its unit and its scale word once; a ratio has none."""
    assert roles(text) == expected


def test_the_members_of_a_group_have_its_span() -> None:
    """Two ratios in one sentence are two groups."""
    groups = [found.group for found in scan_text("由5.9:41.2:52.9调整为5.3:40.7:54.0。")]
    assert groups == [(1, 14)] * 3 + [(17, 30)] * 3


@pytest.mark.parametrize(
    ("text", "literals"),
    [
        ("覆盖职工90.4\n万人，", ["90.4万人"]),
        ("实现增加值62\n6.9亿元", ["626.9亿元"]),
        ("增长13.\n5%，", ["13.5%"]),
        ("共42万\n\n人次参与", ["42万人次"]),
        ("达到百分之\n七十七，", ["百分之七十七"]),
        ("提高0.3个\n百分点", ["0.3个百分点"]),
        ("举办1098\r\n场次", ["1098场次"]),
        ("分别占77.5%、68%、60.\n6%。", ["77.5%", "68%", "60.6%"]),
        ("返还工会经费4.42亿\n元。", ["4.42亿元"]),
        ("全省各级工会组织已经建成 150\n个。", ["150个"]),
        ("惠及1,\n234家", ["1,234家"]),
        ("合计 62\n家庭", ["62"]),
        ("宣讲活动1098场\n次，覆盖职工", ["1098场次"]),
        ("能源消费10.6万吨\n标准煤。", ["10.6万吨标准煤"]),
        ("举办1098场\n次年再办", ["1098场"]),
        ("rose to 14.4\nmillion", ["14.4 million"]),
        ("at a cost of $4.5\nbillion", ["$4.5 billion"]),
        ("of the total, 12\nper cent", ["12 per cent"]),
        ("62\n34\n28\n", ["62", "34", "28"]),
        ("男62\n女34\n", ["男62", "女34"]),
        ("共有62\n一、总体情况", ["62"]),
        ("达62\n2020年", ["62"]),
        ("Men 62\nWomen 34", ["62", "34"]),
    ],
)
def test_a_line_break_inside_a_figure_is_removed(text: str, literals: list[str]) -> None:
    """Only inside a sentence: figures in rows and columns stay apart."""
    assert [found.literal for found in scan_text(text)] == [literal.lstrip("男女") for literal in literals]


def test_offsets_count_the_line_breaks_that_a_literal_leaves_out() -> None:
    """A figure after a broken one is in its place too."""
    text = "覆盖职工90.4\n  万人，其中42\n\n万人次，共3场。"
    places = [(found.start, found.end) for found in scan_text(text)]
    assert [text[start:end] for start, end in places] == ["90.4\n  万人", "42\n\n万人次", "3场"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("2020年11月16日", [("2020年11月16日", Kind.DATE)]),
        ("发电2.5×10^4千瓦时", [("2.5×10^4", Kind.CODE)]),
        ("3 x 10⁶ units", [("3 x 10⁶", Kind.CODE)]),
        ("101中学", [("101", Kind.NAME)]),
        ("208国道", [("208", Kind.NAME)]),
        ("Python 3.11", [("3.11", Kind.REFERENCE)]),
        ("1—11月份", [("1—11月份", Kind.DATE)]),
        ("二〇二一年", [("二〇二一年", Kind.DATE)]),
        ("on 3 January 2024", [("3 January", Kind.DATE), ("2024", Kind.DATE)]),
        ("in the 1990s", [("1990s", Kind.DATE)]),
        ("founded in 1702, and again in 1776–77.", [("1702", Kind.DATE), ("1776–77", Kind.DATE)]),
        ("from 500 BC to AD 1066", [("500 BC", Kind.DATE), ("1066", Kind.DATE)]),
        ("people in the 45-64 age bracket", [("45-64", Kind.AGE)]),
        ("the 18–24 cohort", [("18–24", Kind.AGE)]),
        ("3、2022年新建", [("3、", Kind.CLAUSE), ("2022年", Kind.DATE)]),
        ("会议于9:30开始", [("9:30", Kind.TIME)]),
        ("第十三次党代会", [("十三", Kind.ORDINAL)]),
        ("the 21st", [("21st", Kind.ORDINAL)]),
        ("连续三届", [("三届", Kind.RANK)]),
        ("省级一类赛事", [("一类", Kind.INDEFINITE)]),
        ("二期工程", [("二期", Kind.RANK)]),
        ("党的十八大", [("十八大", Kind.NAME)]),
        ("为期五年规划", [("五年", Kind.PERIOD)]),
        ("近三年来", [("近三年", Kind.PERIOD)]),
        ("over the past 12 years", [("12 years", Kind.PERIOD)]),
        ("than five years ago", [("five years", Kind.PERIOD)]),
        ("compared with 10 years earlier", [("10 years", Kind.PERIOD)]),
        ("成立100周年", [("100周年", Kind.ANNIVERSARY)]),
        ("建设一批阵地", [("一批", Kind.INDEFINITE)]),
        ("one of them", [("one", Kind.NAME)]),
        ("为“三篇大文章”赋能", [("三篇", Kind.NAME)]),
        ("“四史”教育", [("四", Kind.NAME)]),
        ("辽宁五一劳动奖章", [("五一", Kind.NAME)]),
        ("万科、百度、三一重工", [("三一", Kind.NAME)]),
        ("8英寸涂胶显影机", [("8英寸", Kind.NAME)]),
        ("95后职工", [("95后", Kind.NAME)]),
        ("《2021年五年计划》", [("《2021年五年计划》", Kind.TITLE)]),
        ("一、总则\n（二）目标\n1.任务", [("一、", Kind.CLAUSE), ("二）", Kind.CLAUSE), ("1.", Kind.CLAUSE)]),
        ("注：1. 本表不含。2. 女会员在内。", [("1.", Kind.CLAUSE), ("2.", Kind.CLAUSE)]),
        ("Notes: 1. Not all reply. 2. Revised.", [("1.", Kind.CLAUSE), ("2.", Kind.CLAUSE)]),
        ("见表3", [("3", Kind.REFERENCE)]),
        ("Section 8(a)(3)", [("8(a)(3)", Kind.REFERENCE)]),
        ("电话：0451-84625678", [("0451-84625678", Kind.CODE)]),
        ("卡号 6222021234567890123 户名", [("6222021234567890123", Kind.CODE)]),
        ("电话 13812345678 人工服务", [("13812345678", Kind.CODE)]),
        ("COVID-19", [("19", Kind.CODE)]),
        ("5G网络", [("5G", Kind.CODE)]),
        ("210102199001011234", [("210102199001011234", Kind.CODE)]),
        ("https://a.example/2021/12345", [("https://a.example/2021/12345", Kind.CODE)]),
        ("三五个、几十人", [("三五", Kind.UNREADABLE), ("十", Kind.UNREADABLE)]),
        ("统一部署", [("一", Kind.BARE)]),
    ],
)
def test_a_numeral_that_is_no_figure_is_passed_over_with_a_reason(
    text: str, kinds: list[tuple[str, Kind]]
) -> None:
    """Dates, ordinals, names, codes and the rest."""
    assert passed(text) == kinds


@pytest.mark.parametrize(
    ("text", "literal", "value", "unit"),
    [
        ("一对夫妻有两个孩子", "两个", 2, "个"),
        ("五一期间62个企业", "62个", 62, "个"),
        ("五一354个企业", "354个", 354, "个"),
        ("代表12名", "12名", 12, "名"),
        ("Deaths: 1. All others were saved.", "1", 1, None),
        ("It grew. 12 members left.", "12 members", 12, "members"),
        ("第3位获得100元", "100元", 100, "元"),
        ("全国总人口为1443497378 人", "1443497378 人", 1443497378, "人"),
        ("2020年3万元", "3万元", 30000, "元"),
        ("In 1983 there were 17.7 million unionists", "17.7 million", 17700000, None),
        ("大陆20家企业", "20家", 20, "家"),
        ("队伍12支", "12支", 12, "支"),
        ("零售总额290亿元", "290亿元", 29000000000, "元"),
        ("三成立项，即三成", "三成", 30, "%"),
        ("one union with $250k", "$250k", 250000, "美元"),
    ],
)
def test_a_figure_beside_a_look_alike_is_found(text: str, literal: str, value: int, unit: str | None) -> None:
    """What is passed over takes nothing of its neighbour along."""
    found = [one for one in scan_text(text) if one.literal == literal]
    assert [(one.quantity.value, one.quantity.unit.name if one.quantity.unit else None) for one in found] == [
        (value, unit)
    ]
