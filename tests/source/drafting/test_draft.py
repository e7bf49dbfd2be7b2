"""A drafted ledger as a whole: it loads, it traces back, and it holds for figures that are made to hold."""

import random
from collections.abc import Callable

import pytest

from unionstats.ledger import Ledger, build_ledger, check_ledger
from unionstats.ledger.document import Document, read_document
from unionstats.rules import Verdict
from unionstats.source.drafting.draft import draft
from unionstats.source.drafting.drafted import Draft
from unionstats.source.drafting.relations.relation import Doubt, Question
from unionstats.source.drafting.toml import toml_text
from unionstats.source.tracing.status import Status
from unionstats.source.tracing.trace import trace

Rules = Callable[[str], list[str]]
TOLD = {one: f"check {one}" for kind in (Doubt, Question) for one in kind}


def loaded(drafted: Draft) -> Ledger:
    """Return the ledger that the draft's TOML is; any diagnostic is a failure."""
    document = read_document(toml_text(drafted, ["drafted"], TOLD).encode())
    assert isinstance(document, Document), document
    return build_ledger(document, "drafted.toml")


def require_traced(text: str) -> Ledger:
    """Draft a text and see that it loads, and that every figure is found where the ledger says, and none is left out."""
    ledger = loaded(draft(text))
    found = trace(ledger, text)
    assert {one.id: one.status for one in found.figures if one.status is not Status.FOUND} == {}
    assert found.unrecorded == []
    assert all(heading.as_recorded for heading in found.headings.values())
    return ledger


BULLETIN = """# 2023年大连市工会工作公报

## 一、组织建设

截至2023年末，全市共有基层工会12,345个，比上年末增加345个，增长2.9%；工会会员120.5万人，其中女会员48.2万人，占会员总数的40%。

入会率为85.3%，比上年提高1.2个百分点，高于全国0.7、全省2.3个百分点。沈阳市新建工会320家。

## 二、技能竞赛

获奖企业62个，获奖班组34个，获奖职工241人，分别占企业和职工总数的77.5%、68%、60.6%。

三次产业结构为3.9：59.5：36.6，对20~100人的企业每个补助2万元。
"""


def test_sections_come_from_headings() -> None:
    """Without their numbers in the ids; the title is the report's."""
    drafted = draft(BULLETIN)
    assert drafted.title == "2023年大连市工会工作公报"
    assert [(one.id, one.title) for one in drafted.sections] == [
        ("组织建设", "一、组织建设"),
        ("技能竞赛", "二、技能竞赛"),
    ]
    places = [(one.section, one.paragraph) for one in drafted.figures if one.stated]
    assert sorted(set(places)) == [("技能竞赛", 1), ("技能竞赛", 2), ("组织建设", 1), ("组织建设", 2)]


@pytest.mark.parametrize(
    ("text", "name"),
    [("会员5人。\n\n干部3人。", "前言"), ("The union has 5 members.\n\nIt has 3 staff.", "introduction")],
)
def test_figures_before_any_heading_have_a_place(text: str, name: str) -> None:
    """In a section without a title, paragraph by paragraph."""
    drafted = draft(text)
    assert [(one.id, one.title) for one in drafted.sections] == [(name, "")]
    assert [(one.section, one.paragraph) for one in drafted.figures] == [(name, 1), (name, 2)]
    require_traced(text)


def test_figures_are_as_printed_with_a_shared_unit_added() -> None:
    """0.7 in a list of percentage points reads alone."""
    stated = [one.stated for one in draft(BULLETIN).figures if one.stated]
    assert stated[:3] == ["12,345个", "345个", "2.9%"]
    assert stated[8:10] == ["0.7个百分点", "2.3个百分点"]
    assert stated[-6:] == ["3.9", "59.5", "36.6", "20人", "100人", "2万元"]


def test_places_and_times() -> None:
    """A place and a time hold on within their paragraph; the title's place where there is no other."""
    figures = {one.stated: one for one in draft(BULLETIN).figures if one.stated}
    assert (figures["12,345个"].region, figures["12,345个"].period) == ("大连市", "截至2023年末")
    assert (figures["40%"].region, figures["40%"].period) == ("大连市", "截至2023年末")
    assert (figures["320家"].region, figures["320家"].period) == ("沈阳市", None)
    assert figures["62个"].region is None or figures["62个"].region == "大连市"


@pytest.mark.parametrize(
    ("text", "region", "period"),
    [
        ("2020年，辽宁省总工会举办竞赛5场。", "辽宁省", "2020年"),
        ("一季度末，全国会员5人。", "全国", "一季度末"),
        ("一、二季度会员分别为5人和6人。", None, "一季度"),
        ("东城、西城两区会员分别为5人和6人。", None, None),
        ("会员5人，比2016年增长3%。", None, None),
        ("城市会员5人。", None, None),
        ("各市会员5人。", None, None),
        ("截至11月末，会员5人。", None, "截至11月末"),
        ("锦州市总工会按照省总工会要求，设立站点5个。", "锦州市", None),
        ("会员5人（2015年同期为4人），干部3人。", None, None),
        ("There were 1,234 strikes in 2020.", None, "2020"),
        ("In the first quarter of 2017, 50 workers in Canada struck.", "Canada", "the first quarter of 2017"),
        ("In Canada 50 workers struck, more than in 2019.", "Canada", None),
        ("工会紧紧围绕市委中心工作，走访职工5户。", None, None),
        ("紧紧围绕市委要求，走访职工5户。", None, None),
        ("建于1958年，现有会员1200人。", None, None),
        ("成立于2001年的工会有会员1200人。", None, None),
        ("2018年7月至2019年6月，培训职工5人。", None, "2018年7月至2019年6月"),
        ("2016—2020年，培训职工5人。", None, "2016—2020年"),
        ("Between 2018 and 2020, 50 workers struck.", None, "2018 and 2020"),
        ("The budget for 2023/24 was set at £18.4m in February 2023.", None, "2023/24"),
        ("We approved 12 grants in February 2023.", None, "February 2023"),
        ("In England and Wales 50 unions grew.", "England and Wales", None),
    ],
)
def test_place_and_time_of_the_first_figure(text: str, region: str | None, period: str | None) -> None:
    """Only where the sentence gives them; what is compared with gives none."""
    figure = draft(text).figures[0]
    assert (figure.region, figure.period) == (region, period)


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        (
            "Of these, 90 were based in England, 40 in Wales and 12 in Scotland.",
            ["England", "Wales", "Scotland"],
        ),
        ("Pay grew 3% in Texas and 5% in Ohio. Nationally 82% were content.", ["Texas", "Ohio", None]),
        ("Crime in England fell by 5%. Theft fell by 6%.", ["England", "England"]),
        ("There were 12 strikes in Wales. They involved 900 workers.", ["Wales", "Wales"]),
        ("In London 14 clinics saw 900 people. Outside the capital 12 closed.", ["London", "London", None]),
        ("Profits in the UK were £3m. Group sales were £9m.", ["UK", None]),
        ("Some 40 staff work outside the UK. Cash was £5m.", [None, None]),
        ("Exports to China rose 5%.", [None]),
    ],
)
def test_places_behind_their_figures(text: str, regions: list[str | None]) -> None:
    """A place behind a figure is that of it; one of several does not hold for the next sentence."""
    assert [one.region for one in draft(text).figures if one.stated] == regions


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("In Q1 2018 we built 352 homes. A total of 1,444 homes were built in 2017.", ["Q1 2018", "2017"]),
        ("In the 2025-26 crop year 35 mills ran. In the current 2024-25 year 31 do.", ["2025-26", "2024-25"]),
        ("In 2021 the fund paid 410 grants. Last year it paid 388.", ["2021", None]),
        (
            "In the year ending June 2017 there were 36 thefts, above the previous year (29).",
            ["June 2017", None],
        ),
        ("In 2019 it was 12%. The ratio was 16.8% at end-September 2023.", ["2019", "September 2023"]),
        ("Inflation was 2.1% in October 2025, down from 2.2% in September.", ["October 2025", None]),
    ],
)
def test_periods_end_where_another_time_is_told(text: str, periods: list[str | None]) -> None:
    """A time of the sentence itself goes before one of an earlier sentence."""
    assert [one.period for one in draft(text).figures if one.stated] == periods


def test_what_is_compared_with_passes_on_no_period() -> None:
    """The figure of 2019 is its own; the next sentence goes on with that of the first."""
    figures = draft("Stoppages fell to 21 in 2020 from 25 in 2019. They involved 27,000 workers.").figures
    assert [one.period for one in figures if one.stated] == ["2020", "2019", "2020"]
    figures = draft("Women were 36.0%, up from 35.1 per cent in 2021. Of our 520 members, 208 voted.").figures
    assert [one.period for one in figures if one.stated][2:] == [None, None]
    figures = draft("Income was £550,000 (£500,000 in 2019), an increase of 10%.").figures
    assert [one.period for one in figures if one.stated] == [None, "2019", None]


def test_what_is_drafted_traces_back() -> None:
    """All of it, with lists, ratios and ranges."""
    ledger = require_traced(BULLETIN)
    assert not [one for one in check_ledger(ledger).checks.values() if one.verdict is Verdict.INCONSISTENT]


CLAUSES = [
    "全市工会会员{a}人", "比上年增加{b}人", "增长{p}%", "其中女会员{b}人", "占会员总数的{p}%", "入会率为{p}%", "比上年提高{d}个百分点",
    "高于全国{d}、全省{d}个百分点", "甲区{a}家、乙区{b}家", "合计{a}家", "分别增长{p}%、{p}%", "平均每家{d}人", "每个给予{b}万元",
    "产业结构为{d}：{d}：{d}", "对{b}~{a}人的企业", "60岁及以上{b}人", "（增长{p}%）", "从行业看，工业{a}亿元", "翻一番", "超过三成",
    "由{b}家增加到{a}家", "是上年的{d}倍", "同比下降{p}%",
    "the union has {a} members", "of which {b} are women", "up {p}% on 2019", "accounting for {p}% of the total", "rose {p}% to {a}",
    "{b} ({p}%) voted", "an average of {d} per session", "{p}% and {p}% respectively", "from {b} to {a}", "£{d} million",
]  # fmt: skip
MARKS = [
    "，",
    "；",
    "。",
    "、",
    ",",
    ". ",
    "; ",
    "\n\n",
    "\n\n## 标题{a}项\n\n",
    "\n\n## 标题\n\n",
    "（",
    "）",
    "\n",
]


def random_text(draw: random.Random) -> str:
    """Return clauses of bulletins in any order, with any marks between them."""
    pieces = []
    for _ in range(draw.randrange(1, 30)):
        clause = draw.choice(CLAUSES) + draw.choice(MARKS)
        values = {
            "a": str(draw.randrange(1, 20000)),
            "b": f"{draw.randrange(1, 2000):,}",
            "p": f"{draw.uniform(0, 99):.1f}",
            "d": f"{draw.uniform(0, 9):.1f}",
        }
        pieces.append(clause.format(**values))
    return "".join(pieces)


@pytest.mark.parametrize("seed", range(150))
def test_any_text_gives_a_ledger_that_traces_back(seed: int) -> None:
    """Whatever the clauses, the ledger loads and every figure is found in it."""
    text = random_text(random.Random(seed))  # noqa: S311 - the same texts each time
    if draft(text).figures:
        require_traced(text)


def consistent_text(draw: random.Random) -> str:
    """Return paragraphs whose printed figures follow from true whole numbers, the same in all of them."""
    before, more = draw.randrange(200, 5000), draw.randrange(1, 190)
    now, women, sessions = before + more, 0, draw.randrange(2, 60)
    women = draw.randrange(1, now)
    parts = sorted(draw.sample(range(1, now), 2))
    north, middle, south = parts[0], parts[1] - parts[0], now - parts[1]
    growth, share = 100 * more / before, 100 * women / now
    sentences = draw.sample(
        [
            f"会员{now}人，比上年增加{more}人，增长{growth:.1f}%；其中女会员{women}人，占会员总数的{share:.1f}%。",
            f"会员{now}人。其中，甲区{north}人；乙区{middle}人；丙区{south}人。",
            f"甲区{north}人、乙区{middle}人、丙区{south}人，合计{now}人。",
            f"举办培训{sessions}场，参加{now}人次，平均每场{now / sessions:.2f}人次。",
            f"男性为{women}人，占{share:.2f}%；女性为{now - women}人，占{100 * (now - women) / now:.2f}%。",
            f"由{before}家增加到{now}家，增长{growth:.2f}%。",
            f"会员{now}人，比上年的{before}人增加{more}人。",
            f"甲会员{north}人、乙会员{middle}人，分别占会员总数的{100 * north / now:.1f}%、{100 * middle / now:.1f}%。",
            f"入会率为{share:.1f}%，比上年提高0.1个百分点；建会率{growth:.1f}%，同比下降{growth:.1f}%。",
            f"The union has {now} members, up {growth:.1f}% on 2019, of whom {women} are women.",
            f"Of the {now} members, {women} ({share:.1f}%) voted.",
            f"Membership rose by {more} to {now}. It has {now} members in {sessions} branches.",
            f"It trained {now} workers in {sessions} sessions, an average of {now / sessions:.2f} per session.",
            f"Employment increased by {growth:.1f} percent, from {before} to {now}.",
        ],
        3,
    )
    return "\n\n".join(sentences)


@pytest.mark.parametrize("seed", range(300))
def test_no_rule_fails_on_figures_that_hold(seed: int) -> None:
    """The rules that are read are true of texts whose figures are."""
    draw = random.Random(seed)  # noqa: S311 - the same texts each time
    text = consistent_text(draw)
    drafted = draft(text)
    verdicts = check_ledger(loaded(drafted))
    wrong = {
        name: drafted.rules[place].note
        for place, (name, check) in enumerate(verdicts.checks.items())
        if check.verdict is Verdict.INCONSISTENT
    }
    assert (wrong, verdicts.conflicts) == ({}, ()), text
    assert drafted.rules


HOSTILE = {
    "quotes": '会员"5人"""，\\n[figures.x]\\u0041干部\'3人。',
    "controls": "会员\x1b[2J5人\x00，干部\x073人\x85。",
    "brackets": "[[[会员5人]]]{{干部3人}}((((5人",
    "toml": '[figures.a]\nstated = "5人"\n[checks.a]\nrule = "a = a"\n会员5人',
    "directions": "会员\u202e5人\u2066，\ufeff干部\u200b3人。",
    "long words": "会" * 30_000 + "5人，" + "x" * 30_000 + " 7 members",
    "one label": "会员5人、" * 10_000,
    "one heading": "# 会员5人\n\n" * 300,
    "headings of marks": "# \u200b\n\n会员5人\n\n# #\n\n干部3人\n\n# ！\n\n6人",
    "table": "指标\t2020\t2021\n会员\t5人\t6人\n干部\t7人\t8人",
    "percent only": "5%、6%、7%，8%。9%；10%",
    "ids like numbers": "5万5人，一百5人，百分之五5人",
    "braces": "会员{0}{1}{u}5人，增长{label}3%，占{whole}的4%。",
    "surrogates": "会员𠀀5人，干部𝟓3人",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_give_a_ledger_that_loads_and_traces(name: str) -> None:
    """Nothing of the text becomes TOML or a rule of its own."""
    require_traced(HOSTILE[name])


def test_progress_is_told_to_the_end() -> None:
    """In characters of the text, never backwards."""
    told: list[int] = []
    text = BULLETIN * 5
    draft(text, told.append)
    assert told == sorted(told)
    assert len(text) * 0.9 < told[-1] <= len(text)


@pytest.mark.parametrize(
    "clause",
    [
        "会员5人、",
        "其中会员5人，",
        "比上年提高1.2个百分点，",
        "会员5人，分别占总数的5%、6%，",
        "合计5人，",
        "（5人",
        "5 members, of which 3 voted, ",
    ],
)
def test_the_work_is_in_proportion_to_the_length(clause: str, count_calls: Callable[[str], int]) -> None:
    """Four times the text in one sentence is at most five times the work, once its patterns are compiled."""
    draft(clause * 9)
    assert count_calls(clause * 400) <= 5 * count_calls(clause * 100)


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("全市基层工会会员总数达到12\n34人，比上年增加56人。", {"1234人"}),
        ("全市基层工会会员总数达到1234\n人，比上年增加56人。", set[str]()),
        ("全市基层工会会员总数达到90.4\n万人，经费5.\n3亿元。", set[str]()),
        ("新建工会1,2\n34家，发展会员5\n00人。", {"1,234家", "500人"}),
    ],
)
def test_a_number_that_a_line_end_parts_is_marked(text: str, broken: set[str]) -> None:
    """It may be two numbers; a break before the unit or at the point is none between digits."""
    found = draft(text)
    assert {one.stated for one in found.figures if Doubt.BROKEN in one.doubts} == broken
    loaded(found)


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("(approx. 40%) for more than 3 months.", ["approx. 40%", "more than 3 months"]),
        ("Women made up 70.9% and men 20.3% of those. We met 12 of them.", ["70.9%", "20.3%", "12"]),
        ("£8m due to £3m costs for shelters.", ["£8m", "£3m"]),
        ("Costs fell by 12% in August, with 88% completed within and", ["12%", "88%"]),
    ],
)
def test_phrases_that_end_early_are_read(text: str, stated: list[str]) -> None:
    """Where a sentence ends, or a full stop of an abbreviation stands, no words are looked for beyond it."""
    assert [one.stated for one in draft(text).figures if one.stated] == stated
