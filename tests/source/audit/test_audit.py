"""An audit names what does not hold, where it stands, and the figures of the relation."""

import pytest

from tests.documents.pdfs import pdf
from unionstats.documents.read import read_document
from unionstats.ledger import Ledger
from unionstats.ledger.document import Document
from unionstats.ledger.document import read_document as parsed
from unionstats.ledger.load import build_ledger
from unionstats.source.audit.audit import audit, audit_against
from unionstats.source.audit.model import Audit, Certainty, Kind

TABLE = """# 会员

## 分地区会员数

| 地区 | 2020年 | 2021年 | 增长（%） |
|---|---|---|---|
| 沈阳 | 402.1 | 415.3 | 3.3 |
| 大连 | 842.7 | 869.3 | 3.2 |
| 鞍山 | 210.4 | 215.0 | 2.2 |
| 抚顺 | 150.0 | 155.1 | 3.4 |
| 合计 | 1605.2 | 1664.7 | 3.1 |
"""


def found(text: str, name: str = "report.md") -> Audit:
    """The audit of a text."""
    return audit(read_document(text.encode(), name), name)


def built(text: str) -> Ledger:
    """A ledger from its text."""
    document = parsed(text.encode())
    assert isinstance(document, Document)
    return build_ledger(document, "a.toml")


def test_a_sound_report_has_no_finding() -> None:
    """Nor a question."""
    one = found("# 报告\n\n全市有会员500人,其中女会员200人,占40%。\n")
    assert (one.findings, one.questions) == ([], [])


def test_a_finding_has_its_sentence_and_its_figures_where_they_stand() -> None:
    """In the document's own text."""
    text = "# 报告\n\n## 一、入会\n\n全市新建工会62家。采纳率40.4%,比上年的37.1%提高4.3个百分点。完。\n"
    one = found(text)
    (finding,) = one.findings
    assert finding.kind is Kind.FAILS
    assert finding.certainty is Certainty.STATED
    assert [each.stated for each in finding.figures] == ["40.4%", "37.1%", "4.3个百分点"]
    for each in finding.figures:
        assert each.place
        assert text[each.place.start : each.place.end] == each.stated
    place = finding.place
    assert place is not None
    assert (place.heading, place.paragraph, place.line) == ("一、入会", 1, 5)
    assert place.text == "采纳率40.4%,比上年的37.1%提高4.3个百分点。"
    assert text[place.text_start : place.text_end] == place.text


def test_a_finding_in_a_table_has_its_row_and_column() -> None:
    """Counted with the headings, with the words of both."""
    one = found(TABLE.replace("1664.7", "1646.7"))
    total = next(each for each in one.findings if "+" in rule(one, each.id))
    assert total.place is not None
    assert (total.place.row, total.place.column) == (5, 2)
    assert (total.place.row_words, total.place.column_words) == ("合计", "2021年")
    assert total.place.text == "合计 1605.2 1646.7 3.1"
    assert [each.stated for each in total.figures] == ["415.3", "869.3", "215.0", "155.1", "1646.7"]


def rule(one: Audit, name: str) -> str:
    """The text of a rule."""
    return one.judged.ledger.checks[name].rule.text


def test_findings_stand_in_the_order_of_the_document() -> None:
    """A table below a sentence comes behind it."""
    one = found(TABLE.replace("1664.7", "1646.7") + "\n采纳率40.4%,比上年的37.1%提高4.3个百分点。\n")
    starts = [each.place.start for each in one.findings if each.place]
    assert len(starts) > 1
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    "text",
    [
        "年末会员总数为12,345人。\n\n截至年末，会员总数为12,435人。",
        "The union had 12,345 members.\n\nIn all, the union has 12,435 members.",
        "District | Members\n--- | ---\nNorth | 5,210\nSouth | 7,135\nTotal | 12,345\n\nTotal membership was 12,435.",
    ],
    ids=["Chinese", "English", "a table"],
)
def test_one_thing_printed_with_two_values_is_a_kind_of_its_own(text: str) -> None:
    """In two sentences, or in a sentence and a table."""
    (finding,) = found(text).findings
    assert finding.kind is Kind.TWICE


@pytest.mark.parametrize(
    ("printed", "kinds"),
    [
        ("会员62人。占77.5%。", []),
        ("会员63人。占77.5%。", [Kind.UNRECORDED, Kind.NOT_PRINTED]),
        ("占77.5%。", [Kind.NOT_PRINTED]),
        ("会员62人。占77.5%。另有3家。", [Kind.UNRECORDED]),
    ],
)
def test_a_kept_ledger_is_looked_for_in_the_document(printed: str, kinds: list[Kind]) -> None:
    """A figure that is printed otherwise, nowhere, or not recorded."""
    kept = '[figures.a]\nstated = "62人"\n[figures.b]\nstated = "77.5%"\n[checks.b]\nrule = "b = a / n"\n[figures.n]\n'
    ledger = built("format = 1\n" + kept)
    one = audit_against(ledger, read_document(printed.encode(), "a.txt"), complete=True)
    assert [each.kind for each in one.findings] == kinds


def test_the_rules_of_a_kept_ledger_are_judged() -> None:
    """Also where every figure is printed as it is recorded."""
    ledger = built(
        'format = 1\n[figures]\na = {stated = "62人"}\nb = {stated = "63人"}\n[checks.c]\nrule = "a = b"\n'
    )
    one = audit_against(ledger, read_document("会员62人,又说63人。".encode(), "a.txt"))
    assert [(each.kind, each.id) for each in one.findings] == [(Kind.FAILS, "c")]


def test_a_rule_whose_units_do_not_go_together_is_not_drafted() -> None:
    """Its figures are; the ledger of a document can always be read."""
    one = found(
        "全市土地面积1200平方公里,常住人口60万人,人口密度为每平方公里500人。平均每户3.1人,户均30平方米。\n"
    )
    assert len(one.judged.ledger.figures) >= 5


def test_a_sentence_of_a_pdf_has_its_page() -> None:
    """As its tables have."""
    data = pdf("一、会员\n全市工会会员1286家。", "二、采纳\n采纳率40.4%，比上年的37.1%提高4.3个百分点。")
    (finding,) = audit(read_document(data, "a.pdf"), "a.pdf").findings
    assert finding.place
    assert (finding.place.page, finding.place.heading, finding.place.paragraph) == (2, "二、采纳", 1)


def test_a_bound_of_a_rule_is_no_suspect() -> None:
    """The report does not print the 100% that a share may be at most."""
    one = found("In all, 624 respondents, or 52.0 of the total, had visited in the past week.\n")
    ((_, group),) = one.judged.groups
    assert [[figure.variable.quantity.text for figure in suspect.figures] for suspect in group.suspects] == [
        ["52.0"]
    ]


@pytest.mark.parametrize(("points", "certain", "asked"), [("0.3", 0, 0), ("0.4", 0, 1), ("0.5", 1, 0)])
def test_points_taken_from_percentages_as_printed_are_no_error(points: str, certain: int, asked: int) -> None:
    """82140/433411 less 79865/428272 is 0.30; 0.4 is 19.0 less 18.6; 0.5 is neither."""
    one = found(
        "# 女会员\n\n| 地区 | 2022年会员（人） | 2022年女会员（人） | 2022年占比（%） | 2023年会员（人） "
        "| 2023年女会员（人） | 2023年占比（%） | 占比提高（百分点） |\n|---|---|---|---|---|---|---|---|\n"
        f"| 东区 | 428272 | 79865 | 18.6 | 433411 | 82140 | 19.0 | {points} |\n"
        "| 西区 | 200000 | 50000 | 25.0 | 210000 | 54600 | 26.0 | 1.0 |\n"
        "| 南区 | 100000 | 30000 | 30.0 | 110000 | 34100 | 31.0 | 1.0 |\n"
        "| 合计 | 728272 | 159865 | 22.0 | 753411 | 170840 | 22.7 | 0.7 |\n"
    )
    assert (len(one.findings), len(one.questions)) == (certain, asked)
