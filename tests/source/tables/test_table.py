"""The figures of a table."""

import pytest
import tomli
from hypothesis import assume, example, given
from hypothesis import strategies as st
from inline_snapshot import snapshot

from unionstats.diagnostics import Diagnostic
from unionstats.ledger import Text, build_ledger
from unionstats.ledger.document import Document, read_document
from unionstats.ledger.tabular.files import csv_rows
from unionstats.locale import Language, words
from unionstats.results.new import table_toml
from unionstats.results.places import SourceHead
from unionstats.source.tables.table import Table, is_guarded
from unionstats.source.tables.table import read_table as table_of
from unionstats.writers.csv import _FORMULA_STARTS


def read(text: str) -> Table | list[Diagnostic]:
    """A table, or all that is wrong with it."""
    rows = csv_rows(text.replace("\r\n", "\n").replace("\r", "\n"), "t.csv", whole=True)
    return [rows] if isinstance(rows, Diagnostic) else table_of(rows)


def read_table(text: str) -> Table:
    """A table in which nothing is wrong."""
    found = read(text)
    assert isinstance(found, Table), found
    return found


def problems(text: str) -> list[tuple[str, str, int, str]]:
    """What is refused of a table: code, reason, line and the marked text."""
    found = read(text)
    assert isinstance(found, list)
    return [
        (one.code, one.words.get("reason", ""), one.place.line if one.place else 0, marked(one))
        for one in found
    ]


def marked(one: Diagnostic) -> str:
    """The part of the source line that a finding is about."""
    return one.source[one.place.column - 1 : one.place.end_column - 1] if one.place else ""


def rows(table: Table) -> list[tuple[Text | None, str | None, str | None]]:
    """Label, printed text and section of each figure."""
    return [(one.label, one.stated, one.section) for one in table.figures.values()]


FIGURES = [("Firms", "15,608家", "科技"), ("Share", "77.5%", "科技"), ("Total", None, None)]


@pytest.mark.parametrize(
    "text",
    [
        'label,printed text,section\nFirms,"15,608家",科技\nShare,77.5%,科技\nTotal,,\n',
        'Firms,"15,608家",科技\nShare,77.5%,科技\nTotal,\n',
        "标签\t数值\t部分\nFirms\t15,608家\t科技\nShare\t77.5%\t科技\nTotal\t\t",
        "Firms;15,608家;科技\nShare;77.5%;科技\nTotal;;",
        "栏目;印刷值;指标名称\n科技;15,608家;Firms\n科技;77.5%;Share\n;;Total\n",
        '标识,报告值,章节,名称\n,"15,608家",科技,Firms\n,77.5%,科技,Share\n,,,Total\n',
        "sep=;\r\nFirms;15,608家;科技\r\nShare;77.5%;科技\r\nTotal;;\r\n",
        '\n  Section , LABEL, Printed_Text\n\n 科技 , "Firms", "15,608家"\n科技,Share , 77.5%\n,Total,\n,,\n',
        'label,value,section\nFirms,"15,608家",科技\nShare,77.5%,科技\nTotal,,',
        'label,printed,value,section\nFirms,"15,608家",15608,科技\nShare,77.5%,77.5,科技\nTotal,,,',
        'label,printed,section\rFirms,"15,608家",科技,,\rShare,77.5%,科技\rTotal,,',
    ],
)
def test_columns_by_name_or_order_and_any_separator(text: str) -> None:
    """The same figures in every form that spreadsheets write."""
    assert rows(read_table(text)) == FIGURES


def test_further_columns_and_those_not_used() -> None:
    """Whatever a ledger holds of a figure; the rest is named."""
    table = read_table(
        "编号,标签,印刷值,单位,段落,地区,时期,备注,exact,来源\n"
        "a,注册数,10万元,元,3,沈阳,2023年,注意,true,年鉴\n"
        "b,房屋,12栋,栋,0,,,,false,\n"
        "c,总数,,个,,,,,,\n"
    )
    assert table.unused == ("来源",)
    [(name, first), (_, second), (_, third)] = table.figures.items()
    assert (name, first.paragraph, first.region, first.period, first.note, first.exact, first.unit) == (
        "a",
        3,
        "沈阳",
        "2023年",
        "注意",
        True,
        None,
    )
    assert (second.unit, second.paragraph, second.exact) == ("栋", 0, False)
    assert (third.stated, third.unit) == (None, "个")


def test_an_average_stays_no_count() -> None:
    """`whole` is set where the unit says otherwise, and only there."""
    table = read_table("id,stated,whole\na,3人,false\nb,3人,true\nc,3.5%,false\nd,,\n")
    assert [one.whole for one in table.figures.values()] == [False, None, None, None]


def test_ids_are_made_from_labels_and_never_twice() -> None:
    """Those given come first, wherever they stand."""
    table = read_table(
        "id,label,printed\n,Firms,1\n,Firms,2\n,123,3\n,__proto__,4\n__proto__,x,5\n,总数,6\nfirms,y,7\n,'=1+1,8\n"
    )
    assert [*table.figures] == snapshot(
        ["firms_2", "firms_3", "figure_123", "proto", "__proto__", "总数", "firms", "figure_1_1"]
    )
    assert [*table.figures.values()][-1].label == "=1+1"


def test_sections_have_ids_of_their_own() -> None:
    """A title that can be an id is one; an id column says that sections are given by id."""
    table = read_table(
        "a,1,Tech\nb,2,Policy support for technology enterprises\nc,3,一、组织建设\nd,4,tech\ne,5,Tech!"
    )
    assert dict(table.sections) == snapshot(
        {
            "Tech": "Tech",
            "policy_support_technology_enterprises": "Policy support for technology enterprises",
            "一组织建设": "一、组织建设",
            "tech": "tech",
            "tech_2": "Tech!",
        }
    )
    assert [one.section for one in table.figures.values()] == list(table.sections)
    assert dict(read_table("id,stated,section\na,1,tech\n").sections) == {"tech": None}


def test_all_that_is_wrong_is_told_at_once() -> None:
    """In the order of the rows, each at its cell."""
    text = (
        "id,label,printed,section,paragraph\n"
        "a,A,77..5%,s,\n"
        'b,B,"6""2",s,x\n'
        "a b,C,3,s,1000001\n"
        "d,,3家,s,\n"
        ",,3家,s,\n"
        "d,E,3各,s,\n"
        "e,F,15,608家,s,\n"
        "f,G,3\n"
        "h,I,'=3,s,\n"
    )
    assert problems(text) == snapshot(
        [
            ("Q007", "", 2, "77..5"),
            ("Q002", "", 3, '6""2'),
            ("L002", "", 3, "x"),
            ("L004", "", 4, "a b"),
            ("L002", "", 4, "1000001"),
            ("S019", "no-label", 6, ","),
            ("S019", "id-taken", 7, "d"),
            ("Q002", "", 7, "各"),
            ("S017", "number-cut", 8, "15,608家"),
            ("S017", "too-few", 9, "f,G,3"),
            ("Q013", "", 10, "="),
        ]
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [("L012", "", 0, "")]),
        ("\n \n,,\n", [("L012", "", 0, "")]),
        ("label,printed,section\n", [("S015", "", 0, "")]),
        ("label,section\nA,B\n", [("S016", "column-lacking", 1, "label,section")]),
        ("printed,section\n3,B\n", [("S016", "column-lacking", 1, "printed,section")]),
        ("label,name,printed\n", [("S016", "column-twice", 1, "label,name,printed")]),
        ("thing,amount,chapter\nA,3,B\n", [("S016", "no-header", 1, "amount")]),
        ("Refund,15,608家\n", [("S017", "number-cut", 1, "15,608家")]),
        ("Refund,约15,608,120家,s\n", [("S017", "number-cut", 1, "约15,608,120家")]),
        ("A\nB\n", [("S017", "too-few", 1, "A"), ("S017", "too-few", 2, "B")]),
        ("A,3,s,t,u\n", [("S017", "too-many", 1, "t,u")]),
        ('A,"3', [("L012", "", 1, '"')]),
        ('A,3\ng,"H"x,3,s\n', [("L012", "", 2, "x")]),
        ("A,1\0,s\n", [("Q011", "", 1, "1\0")]),
    ],
)
def test_tables_that_are_refused(text: str, found: list[tuple[str, str, int, str]]) -> None:
    """With the place of what is wrong, where it has one."""
    assert problems(text) == found


def test_a_label_of_three_digits_and_a_quoted_section_are_no_cut_number() -> None:
    """Only a printed number without quotes can have been cut."""
    assert rows(read_table('A,62,"101 room"\n'))[0] == (
        "A",
        "62",
        rows(read_table('A,62,"101 room"\n'))[0][2],
    )
    assert len(read_table("A;62;101\n").figures) == 1


def test_what_is_written_for_spreadsheets_is_read_back() -> None:
    """The same signs are guarded."""
    assert all(is_guarded(f"'{sign}1") for sign in _FORMULA_STARTS)


CELLS = st.text(max_size=12) | st.sampled_from(
    [
        "__proto__",
        "12",
        "=1+1",
        "'=1",
        "@a",
        '"',
        '""',
        "a,b",
        "科技",
        "True",
        "a.b",
        "[x]",
        "# no",
        "\\u0041",
        "'''",
        "\u202e1",
        "\x00",
    ]
)


@example([(":", "", "\n", "\t")])  # a tab that cuts the rows into more empty cells
@given(
    st.lists(
        st.tuples(CELLS, st.sampled_from(["", "62家", "77.5%", "600余人"]), CELLS, CELLS),
        min_size=1,
        max_size=6,
    )
)
def test_every_text_arrives_in_a_ledger_that_loads(cells: list[tuple[str, str, str, str]]) -> None:
    """Labels, sections and notes read back from TOML as they stood in their cells."""

    def quoted(cell: str) -> str:
        return '"' + cell.replace('"', '""') + '"'

    def arrived(cell: str) -> str:
        text = cell.replace("\r\n", "\n").replace("\r", "\n").strip()
        return text[1:] if is_guarded(text) else text

    assume(all(arrived(label) for label, *_ in cells))
    text = "label,printed,section,note\n" + "\n".join(",".join(map(quoted, row)) for row in cells)
    table = read_table(text)
    toml = table_toml(table, SourceHead("t\n.csv", "0" * 64), "-x\n.toml", words(Language.ZH), schema=True)
    document = read_document(toml.encode())
    assert isinstance(document, Document)
    ledger = build_ledger(document, "x")
    data = tomli.loads(toml)
    assert len(ledger.figures) == len(cells)
    for figure, (label, stated, section, note) in zip(data["figures"].values(), cells, strict=True):
        assert figure["label"] == arrived(label)
        assert figure.get("stated", "") == stated
        assert figure.get("note", "") == arrived(note)
        title = data["sections"][figure["section"]]["title"] if "section" in figure else ""
        assert title == arrived(section)


@given(st.text(alphabet=st.sampled_from("label,printed;\t\n\"'3家%.=a\r "), max_size=60))
def test_any_text_is_a_table_or_refused(text: str) -> None:
    """Nothing else is raised, and every finding has a sentence."""
    found = read(text)
    assert found.figures if isinstance(found, Table) else found
