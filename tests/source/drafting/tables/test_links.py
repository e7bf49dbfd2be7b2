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
