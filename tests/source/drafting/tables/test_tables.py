"""Tables of a document as tables of a drafted ledger: names, units, rules, cells."""

import pytest

from unionstats.documents.read import read_document
from unionstats.ledger import build_ledger, check_ledger
from unionstats.ledger.document import Document
from unionstats.ledger.document import read_document as read_ledger
from unionstats.ledger.model import Ledger
from unionstats.rules import Verdict
from unionstats.source.drafting.draft import draft
from unionstats.source.drafting.drafted import Draft, DraftTable
from unionstats.source.drafting.relations.relation import Doubt, Question
from unionstats.source.drafting.toml import toml_text

TOLD = {one: f"check {one}" for kind in (Doubt, Question) for one in kind}
MEMBERS = """表1 分地区会员数（单位：万人）
地区,2020年,2021年,增减,增长,占比
合计,1244.8,1284.6,39.8,3.2,100.0
沈阳,402.1,415.3,13.2,3.3,32.3
大连,342.7,355.3,12.6,3.7,27.7
鞍山,300.0,305.0,5.0,1.7,23.7
抚顺,200.0,209.0,9.0,4.5,16.3
"""


def drafted(table: str) -> Draft:
    """Draft a table as a CSV file."""
    return draft(read_document(table.encode(), "table.csv"))


def only(table: str) -> DraftTable:
    """The table that is drafted of it."""
    (found,) = drafted(table).tables
    return found


def loaded(table: str) -> Ledger:
    """The ledger that the draft of a table is; any diagnostic is a failure."""
    document = read_ledger(toml_text(drafted(table), ["drafted"], TOLD).encode())
    assert isinstance(document, Document), document
    return build_ledger(document, "drafted.toml")


def rules(table: str) -> dict[str, str]:
    """The checks of a table as its ledger has them."""
    return {one.id: one.rule for one in only(table).checks}


def test_a_table_is_recorded_as_printed() -> None:
    """Columns by short ids with their heads, rows by their names; the title without its number and its unit."""
    table = only(MEMBERS)
    assert table.label == "分地区会员数"
    assert [(one.id, one.label, one.unit) for one in table.columns] == [
        ("y2020", "2020年", "万人"),
        ("y2021", "2021年", "万人"),
        ("增减", "增减", "万人"),
        ("增长", "增长", None),
        ("占比", "占比", None),
    ]
    assert table.rows[1] == ["沈阳", "402.1", "415.3", "13.2", "3.3", "32.3"]
    assert [one.id for one in table.cells.values()][:2] == [
        "分地区会员数.y2020[合计]",
        "分地区会员数.y2021[合计]",
    ]


def test_units_are_called_as_the_heads_call_them() -> None:
    """Days and hours of an English table, whose ledger is English."""
    table = "Hospital,Average stay (days),Time (hours),Cost (£m)\nCity,3.9,6.1,12.5\nLake,3.5,7.1,13.5\n"
    assert [one.unit for one in only(table).columns] == ["days", "hours", "£m"]
    assert drafted(table).language == "en"


def test_relations_are_rules_for_rows_and_columns() -> None:
    """A growth in per cent without its sign, a difference in the unit of the caption, a total of all columns."""
    assert rules(MEMBERS) == {
        "增长": "增长 = (y2021 - y2020) / y2020 * 100",
        "占比": "占比 = y2021 / y2021[合计] * 100",
        "合计": "[合计] = sum([沈阳]:[抚顺])",
        "增减": "增减 = y2021 - y2020",
    }


def test_each_cell_has_a_record_under_the_id_of_its_check() -> None:
    """And the ledger has exactly these rules, of which all hold."""
    (table,) = drafted(MEMBERS).tables
    records = [one for check in table.checks for one in check.cells()]
    ledger = loaded(MEMBERS)
    assert {one.id for one in records} == set(ledger.checks)
    one = next(one for one in records if one.id == "分地区会员数.增长[沈阳]")
    assert (one.form, one.target, one.operands) == ("growth", (2, 4), ((2, 1), (2, 2)))
    verdicts = {one.verdict for one in check_ledger(ledger).checks.values()}
    assert verdicts == {Verdict.CONSISTENT}


def test_the_figures_of_a_ledger_are_those_that_are_drafted() -> None:
    """Value and unit, cell by cell."""
    ledger = loaded(MEMBERS)
    for cell in only(MEMBERS).cells.values():
        figure = ledger.figures[cell.id].figure
        assert figure.quantity is not None
        assert cell.quantity is not None
        assert (figure.quantity.value, figure.unit) == (cell.quantity.value, cell.quantity.unit)


def test_a_relation_is_drafted_where_one_cell_fails() -> None:
    """The figures judge it: the one that does not follow is the finding."""
    wrong = MEMBERS.replace("1284.6", "1248.6")
    assert rules(wrong)["合计"] == "[合计] = sum([沈阳]:[抚顺])"
    ledger = loaded(wrong)
    failing = [
        name for name, one in check_ledger(ledger).checks.items() if one.verdict is Verdict.INCONSISTENT
    ]
    assert "分地区会员数.合计[y2021]" in failing


NIL = "地区,甲,乙,丙,丁\n沈阳,10,21,30,41\n大连,20,x,31,52\n鞍山,30,25,12,63\n合计,60,59,73,156\n"


def test_a_rule_is_not_applied_where_a_cell_is_nil() -> None:
    """Its record stands with the operands that are printed."""
    records = {one.id: one for check in only(NIL).checks for one in check.cells()}
    one = records["表.合计[乙]"]
    assert not one.applied
    assert one.operands == ((1, 2), (3, 2))
    assert [one.check for one in loaded(NIL).not_applied] == ["表.合计[乙]"]


@pytest.mark.parametrize("mark", ["—", "-", "", "…"])
def test_a_mark_without_which_sums_hold_stands_for_nothing(mark: str) -> None:
    """What is printed is checked against the total by a rule of its own; a misprint is told."""
    table = NIL.replace("x", mark).replace("59", "46")
    assert rules(table)["合计_2"] == "乙[合计] = 乙[沈阳] + 乙[鞍山]"
    assert not loaded(table).not_applied


def test_what_is_taken_away_counts_with_its_sign() -> None:
    """A row of what is deducted."""
    table = (
        "项目,2019年,2020年,2021年,2022年\n总收入,500,620,731,802\n其他收入,51,62,77,81\n"
        "减：退回,21,32,43,54\n合计,530,650,765,829\n"
    )
    assert "[合计] = [总收入] + [其他收入] - [减：退回]" in rules(table).values()


@pytest.mark.parametrize(
    ("cells", "names"),
    [
        (["甲", "乙", "甲"], ["甲", "乙", "甲_2"]),
        (["甲", "甲_2", "甲"], ["甲", "甲_2", "甲_3"]),
        (["甲", "", "甲 乙"], ["甲", "3", "甲 乙"]),
    ],
)
def test_rows_have_a_name_each(cells: list[str], names: list[str]) -> None:
    """A repeated one gets the next number that is free, one without a name that of its line."""
    rows = "".join(f"{cell},{at}1,{at}2\n" for at, cell in enumerate(cells, 1))
    assert list(only("项目,人数,户数\n" + rows).names.values()) == names


def test_csv_keeps_all_its_cells_and_their_places() -> None:
    """A title above, a note below; row and column are those of the file."""
    (table,) = drafted(f"工会统计\n\n{MEMBERS}\n注：快报数。\n").tables
    assert len(table.cells) == 25
    assert (table.printed.source.row, table.printed.source.column) == (3, 0)


def test_words_in_a_table_are_read_as_sentences() -> None:
    """A remark in a cell holds figures of its own, in the paragraph of the table."""
    found = drafted("项目,2021年,2022年,说明\n培训,12,15,新增培训班3期\n慰问,30,41,走访职工620人\n")
    assert [one.stated for one in found.figures] == ["3期", "620人"]
    assert {one.paragraph for one in found.figures} == {found.tables[0].paragraph}


def test_percentage_points_are_a_difference_of_two_columns() -> None:
    """Their unit says so, though few rows bear it out; a quotient of rates is none."""
    table = (
        "指标,2022年（%）,2023年（%）,提高（百分点）\n"
        "入园率,91.4,92.7,1.3\n巩固率,97.2,97.6,0.4\n入学率,94.1,95.0,1.9\n"
    )
    assert list(rules(table).values()) == ["提高 = y2023 - y2022"]
    failing = [
        name
        for name, one in check_ledger(loaded(table)).checks.items()
        if one.verdict is Verdict.INCONSISTENT
    ]
    assert failing == ["表.提高[入学率]"]


def test_units_of_rows() -> None:
    """A table of measures has a unit for each row, and its cells are recorded as printed."""
    table = "指标,2022年,2023年\n会员（人）,1200,1290\n经费（万元）,51.2,60.1\n"
    found = only(table)
    assert found.units == {"会员（人）": "人", "经费（万元）": "万元"}
    assert found.rows[1] == ["经费（万元）", "51.2", "60.1"]
    cell = loaded(table).figures["表.y2022[经费（万元）]"].figure
    assert cell.unit is not None
    assert cell.unit.name == "万元"
