"""Tables of a ledger: cells as figures, rules for each row and each column, and all that is wrong with them."""

from __future__ import annotations

import pytest
from inline_snapshot import snapshot

from unionstats.diagnostics import Diagnostic
from unionstats.ledger import InvalidLedgerError, Ledger, build_ledger, check_ledger, in_language
from unionstats.ledger.document import Document, read_document
from unionstats.ledger.tabular.files import files_of
from unionstats.locale import Language, words
from unionstats.streams import Screen
from unionstats.writers.problems import problem_lines

MEMBERS = """\
format = 1

[sections.growth]
title = "会员"

[tables.members]
section = "growth"
paragraph = 3
label = { zh = "分地区会员数", en = "Members by region" }
unit = "万人"
columns = [
  { id = "y2020", label = { zh = "2020年", en = "2020" } },
  { id = "y2021", label = "2021年", period = "2021年" },
  { id = "growth", label = "增长", unit = "%" },
]
rows = [
  ["合计", "1244.8", "1284.6", "3.2"],
  ["沈阳", "402.1①", "415.3", "3.3%"],
  ["大连", "842.7", "869.3", "—"],
]
"""
CHECKS = """
[tables.members.checks]
growth = "growth = (y2021 - y2020) / y2020"
total = "[合计] = sum([沈阳]:[大连])"

[figures.all]
stated = "1284.6万人"

[checks.prose]
rule = "all = members.y2021[合计]"
"""


def load(text: str, **files: bytes) -> Ledger:
    """Return the ledger in a TOML text; `files` are those beside it, with `_` for the point of a name."""
    document = read_document(text.encode())
    assert isinstance(document, Document), document
    contents = {name.replace("_", "."): data for name, data in files.items()}
    missing = {"detail": "missing"}
    return build_ledger(
        document,
        "a.toml",
        files_of(lambda name: contents.get(name) or Diagnostic("L012", {"file": name, **missing})),
    )


def told(text: str, **files: bytes) -> str:
    """Return the errors of a TOML text as lines."""
    with pytest.raises(InvalidLedgerError) as refused:
        load(text, **files)
    lines = [
        line
        for one in refused.value.diagnostics
        for line in problem_lines(one, "a.toml", Screen(), words(Language.EN))
    ]
    return "\n".join(lines) + "\n"


def table(columns: str, rows: str, checks: str = "") -> str:
    """Return a ledger of one table."""
    ids = ", ".join(f'{{ id = "{one}" }}' for one in columns.split())
    lines = "\n".join(f"  {row}," for row in rows.splitlines())
    return f"format = 1\n[tables.t]\ncolumns = [{ids}]\nrows = [\n{lines}\n]\n[tables.t.checks]\n{checks}\n"


def rules(ledger: Ledger) -> dict[str, str]:
    """Return the text of each rule by its id."""
    return {name: check.rule.text for name, check in ledger.checks.items()}


def test_each_cell_with_a_figure_is_a_figure() -> None:
    """It has the section, place, unit and line of its row; its label is its row and its column."""
    ledger = load(MEMBERS)
    shown = {
        name: (
            one.table.stated,
            in_language(one.table.label, "zh"),
            one.figure.unit.name if one.figure.unit else None,
            one.line,
        )
        for name, one in ledger.figures.items()
    }
    assert shown == snapshot(
        {
            "members.y2020[合计]": ("1244.8", "合计，2020年", "万人", 17),
            "members.y2021[合计]": ("1284.6", "合计，2021年", "万人", 17),
            "members.growth[合计]": ("3.2", "合计，增长", "%", 17),
            "members.y2020[沈阳]": ("402.1", "沈阳，2020年", "万人", 18),
            "members.y2021[沈阳]": ("415.3", "沈阳，2021年", "万人", 18),
            "members.growth[沈阳]": ("3.3%", "沈阳，增长", "%", 18),
            "members.y2020[大连]": ("842.7", "大连，2020年", "万人", 19),
            "members.y2021[大连]": ("869.3", "大连，2021年", "万人", 19),
        }
    )
    cell = ledger.figures["members.y2021[沈阳]"]
    assert (cell.table.section, cell.table.paragraph, cell.table.period) == ("growth", 3, "2021年")
    assert ledger.tables["members"].rows == ["合计", "沈阳", "大连"]


def test_rules_of_a_table_are_ordinary_rules() -> None:
    """A rule for each row and for each column of amounts; a nil cell is told, and is no figure."""
    ledger = load(MEMBERS + CHECKS)
    assert rules(ledger) == snapshot(
        {
            "prose": "all = members.y2021[合计]",
            "members.growth[合计]": "members.growth[合计] = (members.y2021[合计] - members.y2020[合计]) / members.y2020[合计]",
            "members.growth[沈阳]": "members.growth[沈阳] = (members.y2021[沈阳] - members.y2020[沈阳]) / members.y2020[沈阳]",
            "members.total[y2020]": "members.y2020[合计] = members.y2020[沈阳] + members.y2020[大连]",
            "members.total[y2021]": "members.y2021[合计] = members.y2021[沈阳] + members.y2021[大连]",
        }
    )
    assert [(one.check, one.cells) for one in ledger.not_applied] == [
        ("members.growth[大连]", ("members.growth[大连]",))
    ]
    verdicts = check_ledger(ledger)
    assert {check.verdict.value for check in verdicts.checks.values()} == {"consistent"}


def test_an_expanded_rule_reads_as_what_it_is() -> None:
    """Its text is a rule of the language, with the same operands at the places that it says."""
    ledger = load(MEMBERS + CHECKS)
    for check in ledger.checks.values():
        for start, end, slot in check.rule.occurrences:
            assert check.rule.text[start:end] == check.rule.operands[slot]


@pytest.mark.parametrize(
    ("rule", "first"),
    [
        ("c = sum(a, b)", "t.c[x] = t.a[x] + t.b[x]"),
        ("c = sum(a:b)", "t.c[x] = t.a[x] + t.b[x]"),
        ("c = 2 * sum(a:b)", "t.c[x] = 2 * (t.a[x] + t.b[x])"),
        ("c - sum(a, - b) >= 0", "t.c[x] - (t.a[x] + -t.b[x]) >= 0"),
        ("c = t.a + t.b", "t.c[x] = t.a[x] + t.b[x]"),
        ("[x] = sum([y y],-[z])", "t.a[x] = t.a[y y] + -t.a[z]"),
        ("[x] = [y y] + t.b[z]", "t.a[x] = t.a[y y] + t.b[z]"),
        ("a[x] = sum(b[x]:[z])", "t.a[x] = t.b[x] + t.b[y y] + t.b[z]"),
        ("a[ x ] = b[y  y]", "t.a[x] = t.b[y y]"),
        ("c ＝ （a ＋ b） × 5%", "t.c[x] = (t.a[x] + t.b[x]) * 5%"),
    ],
)
def test_the_forms_of_a_rule(rule: str, first: str) -> None:
    """Sums are written out, in the order of the table; brackets are kept where they mean something."""
    ledger = load(
        table("a b c", '["x", "1", "2", "3"]\n["y y", "1", "2", "3"]\n["z","1","2","3"]', f'r = "{rule}"')
    )
    assert next(iter(rules(ledger).values())) == first


def test_rows_may_be_named_as_they_are_printed() -> None:
    """Dots, signs and spaces as they are, brackets with a backslash; a repeated name has a number."""
    rows = '["其中：a.b - c", "1"]\n["d[1]", "1"]\n["e", "1"]\n["e", "1"]\n["e_2", "1"]\n["　e", "1"]'
    checks = """\
one = "a[其中：a.b - c] = a[e]"
two = 'a[d\\[1\\]] = a[e_2]'
three = "[e_3] = [e_4]"
"""
    ledger = load(table("a", rows, checks))
    assert ledger.tables["t"].rows == ["其中：a.b - c", "d[1]", "e", "e_3", "e_2", "e_4"]
    assert rules(ledger) == {
        "t.one": "t.a[其中：a.b - c] = t.a[e]",
        "t.two": "t.a[d\\[1\\]] = t.a[e_2]",
        "t.three[a]": "t.a[e_3] = t.a[e_4]",
    }


def test_columns_of_percentages_are_no_amounts_unless_they_are_named() -> None:
    """Shares do not add up to growth; rows and columns can be left out."""
    text = table(
        "a b share",
        '["all", "3", "3", "100%"]\n["x", "1", "1", "40%"]\n["y", "2", "2", "60%"]',
        """\
plain = "[all] = sum([x]:[y])"
named = { rule = "[all] = sum([x]:[y])", columns = ["share"], note = "by hand" }
less = { rule = "[all] = sum([x]:[y])", except = ["b"] }
rows = { rule = "a = b", except = ["all", "y"] }
""",
    )
    ledger = load(text)
    assert list(ledger.checks) == ["t.plain[a]", "t.plain[b]", "t.named[share]", "t.less[a]", "t.rows[x]"]
    assert ledger.checks["t.named[share]"].table.note == "by hand"


def test_a_rule_that_becomes_one_figure_twice_is_judged_so() -> None:
    """The total's share of itself is 100 %, whatever the total."""
    ledger = load(table("a share", '["all", "3", "100%"]\n["x", "1", "33%"]', 'share = "share = a / a[all]"'))
    verdicts = check_ledger(ledger)
    assert [check.verdict.value for check in verdicts.checks.values()] == ["consistent", "consistent"]
    assert ledger.checks["t.share[all]"].rule.names() == ["t.share[all]", "t.a[all]"]


def test_tables_go_together_by_the_names_of_their_rows() -> None:
    """A column of another table is that of the row of the same name; where there is none is told."""
    text = """\
format = 1
[tables.people]
columns = [{ id = "n" }]
rows = [["x", "10"], ["y", "20"], ["z", "5"]]
[tables.money]
unit = "元"
columns = [{ id = "sum" }, { id = "mean" }]
rows = [["x", "100", "10.0"], ["w", "1", "1"]]
checks.mean = "mean = sum / people.n"
[checks.y]
rule = "people.n[y] = sum(people.n[x], people.n[x])"
[checks.all]
rule = "35 = sum(people.n[x]:people.n[z])"
[checks.short]
rule = "35 = sum(people.n[x]:[z])"
"""
    ledger = load(text)
    assert rules(ledger) == snapshot(
        {
            "y": "people.n[y] = sum(people.n[x], people.n[x])",
            "all": "35 = people.n[x] + people.n[y] + people.n[z]",
            "short": "35 = people.n[x] + people.n[y] + people.n[z]",
            "money.mean[x]": "money.mean[x] = money.sum[x] / people.n[x]",
        }
    )
    assert [one.check for one in ledger.not_applied] == ["money.mean[w]"]


def test_a_row_without_figures_is_a_heading() -> None:
    """A rule is not told as not applied where nothing is printed."""
    ledger = load(table("a b", '["一、收入", "", ""]\n["x", "1", "1"]', 'r = "a = b"'))
    assert list(ledger.checks) == ["t.r[x]"]
    assert not ledger.not_applied


def test_a_row_of_marks_for_no_figure_is_told_as_not_applied() -> None:
    """It is no heading: somebody says that nothing is known there."""
    ledger = load(table("a b", '["x", "—", "…"]\n["y", "1", "1"]', 'r = "a = b"'))
    assert list(ledger.checks) == ["t.r[y]"]
    assert [one.check for one in ledger.not_applied] == ["t.r[x]"]


def test_a_column_of_words_holds_no_figures() -> None:
    """Grades, remarks and the like are not read."""
    text = 'format = 1\n[tables.t]\ncolumns = [{ id = "a" }, { id = "b", text = true }]\nrows = [["x", "1", "好"]]\n'
    assert list(load(text).figures) == ["t.a[x]"]


UNITS = """\
format = 1
[tables.t]
unit = "人"
units = { "会费" = "万元", "占比" = "%" }
columns = [{ id = "a" }, { id = "growth", unit = "%" }]
rows = [["会员", "12", "3"], ["会费", "1.5", "4"], ["占比", "50", "5"]]
"""


def test_rows_may_have_units_of_their_own() -> None:
    """A column's unit goes before that of a row, and that before the table's."""
    units = {name: one.figure.unit.name for name, one in load(UNITS).figures.items() if one.figure.unit}
    assert units == {
        "t.a[会员]": "人",
        "t.growth[会员]": "%",
        "t.a[会费]": "万元",
        "t.growth[会费]": "%",
        "t.a[占比]": "%",
        "t.growth[占比]": "%",
    }
    assert told(UNITS.replace('"会费" =', '"会非" =')) == snapshot("""\
a.toml:4:18: R009 tables.t.units.会非: the table 't' has no row '会非'
 4 | units = { "会非" = "万元", "占比" = "%" }
   |                    ^^^^^^
""")


BROKEN = """\
format = 1
[tables.t]
section = "no"
unit = "人"
columns = [{ id = "a" }, { id = "a" }, { label = "x" }, { id = "c d", wide = 1 }]
rows = [
  ["x", "12 apples", "1", 5, "7"],
  ["y", "1", "2"],
  ["", "1",
   "12,34", "2", "3"],
]
[tables.neither]
columns = []
[tables.both]
columns = [{ id = "a" }]
rows = []
file = "x.csv"
[tables."no id"]
columns = 5
rows = [["x"]]
[tables.rows]
columns = [{ id = "a" }]
rows = [5, "x"]
checks = { r = 5, s = { rul = "a = a" } }
"""


def test_every_error_of_a_table_is_told_at_its_place() -> None:
    """A caret into the cell, also where a row goes over several lines."""
    assert told(BROKEN) == snapshot("""\
a.toml:3:11: L005 tables.t.section: there is no section 'no'
 3 | section = "no"
   |           ^^^^
a.toml:5:33: L009 tables.t.columns[1].id: an earlier column has the id 'a' too
 5 | columns = [{ id = "a" }, { id = "a" }, { label = "x" }, { id = "c d", wide = 1 }]
   |                                 ^^^
a.toml:5:40: L003 tables.t.columns[2]: the key 'id' is missing
 5 | columns = [{ id = "a" }, { id = "a" }, { label = "x" }, { id = "c d", wide = 1 }]
   |                                        ^^^^^^^^^^^^^^^
   = Write id = "…".
a.toml:5:64: L004 tables.t.columns[3].id: 'c d' cannot be an id
 5 | columns = [{ id = "a" }, { id = "a" }, { label = "x" }, { id = "c d", wide = 1 }]
   |                                                                ^^^^^
a.toml:5:71: L001 tables.t.columns[3].wide: the ledger has no key 'wide' here
 5 | columns = [{ id = "a" }, { id = "a" }, { label = "x" }, { id = "c d", wide = 1 }]
   |                                                                       ^^^^
   = Did you mean id?
a.toml:7:13: Q002 tables.t.rows[0][1]: the unit 'apples' is not known; one that is not listed is declared beside the figure: unit = "apples"
 7 |   ["x", "12 apples", "1", 5, "7"],
   |             ^^^^^^
   = Did you mean samples?
a.toml:7:27: L002 tables.t.rows[0][3]: a text in quotes is expected here, not a whole number
 7 |   ["x", "12 apples", "1", 5, "7"],
   |                           ^
   = Write "5".
a.toml:8:3: L008 tables.t.rows[1]: the row has 3 cells, and the table needs 5: the name of the row and its columns
 8 |   ["y", "1", "2"],
   |   ^^^^^^^^^^^^^^^
a.toml:9:4: L014 tables.t.rows[2][0]: the first cell of the row names it, and is empty
 9 |   ["", "1",
   |    ^^
a.toml:10:5: Q007 tables.t.rows[2][2]: '12,34' is not grouped like a number
 10 |    "12,34", "2", "3"],
    |     ^^^^^
    = Write a decimal point as a full stop, and commas only between groups of three digits.
a.toml:12:9: L010 tables.neither: the table has neither `rows` nor a `file`
 12 | [tables.neither]
    |         ^^^^^^^
a.toml:14:9: L010 tables.both: the table has both `rows` and a `file`
 14 | [tables.both]
    |         ^^^^
a.toml:18:9: L004 tables.no id: 'no id' cannot be an id
 18 | [tables."no id"]
    |         ^^^^^^^
a.toml:19:11: L002 tables.no id.columns: an array is expected here, not a whole number
 19 | columns = 5
    |           ^
a.toml:23:9: L002 tables.rows.rows[0]: an array is expected here, not a whole number
 23 | rows = [5, "x"]
    |         ^
a.toml:23:12: L002 tables.rows.rows[1]: an array is expected here, not a text in quotes
 23 | rows = [5, "x"]
    |            ^^^
a.toml:24:16: L002 tables.rows.checks.r: a table is expected here, not a whole number
 24 | checks = { r = 5, s = { rul = "a = a" } }
    |                ^
a.toml:24:19: L003 tables.rows.checks.s: the key 'rule' is missing
 24 | checks = { r = 5, s = { rul = "a = a" } }
    |                   ^
    = Write rule = "…".
a.toml:24:25: L001 tables.rows.checks.s.rul: the ledger has no key 'rul' here
 24 | checks = { r = 5, s = { rul = "a = a" } }
    |                         ^^^
    = Did you mean rule?
""")


def test_every_error_in_the_rules_of_a_table_is_told_at_its_place() -> None:
    """Unknown names with the nearest one, and what makes no rule for rows or columns."""
    checks = """\
column = "a = bb"
row = "[x] = [yy]"
cell = "a[x] = c[x]"
other = "a = tt.b"
mixed = "a = [x]"
range = "[x] = sum([z]:[y])"
range_of_two = "[x] = sum([y]:b)"
left_out = { rule = "a = b", except = ["x", "zz"], columns = ["a"] }
left = { rule = "a = b", except = ["zz"] }
columns = { rule = "[x] = [y]", columns = ["aa"] }
cells = { rule = "a[x] = b[x]", except = ["x"] }
syntax = "a = = b"
units = "a = money"
[checks.column]
rule = "1 = t.a"
[checks.row]
rule = "1 = t.a[w]"
[checks.table]
rule = "1 = tt.a[x]"
[checks.figure]
rule = "1 = fig"
"""
    rows = '["x", "1人", "2人", "3元"]\n["y", "1人", "2人", "3元"]\n["z", "1人", "2人", "3元"]'
    assert told(table("a b money", rows, checks)) == snapshot("""\
a.toml:10:15: R002 tables.t.checks.column: there is no figure 'bb'; one that is not printed is declared without `stated`
 10 | column = "a = bb"
    |               ^^
    = Did you mean b?
a.toml:11:14: R009 tables.t.checks.row: the table 't' has no row 'yy'
 11 | row = "[x] = [yy]"
    |              ^^^^
    = Did you mean y?
a.toml:12:16: R010 tables.t.checks.cell: the table 't' has no column of figures 'c'
 12 | cell = "a[x] = c[x]"
    |                ^^^^
a.toml:13:14: R002 tables.t.checks.other: there is no figure 'tt.b'; one that is not printed is declared without `stated`
 13 | other = "a = tt.b"
    |              ^^^^
    = Did you mean t.b?
a.toml:14:14: R011 tables.t.checks.mixed: a makes this a rule of one kind, and [x] of the other
 14 | mixed = "a = [x]"
    |              ^^^
a.toml:15:20: R012 tables.t.checks.range: a range goes from one row to a later one, or from one column to a later one
 15 | range = "[x] = sum([z]:[y])"
    |                    ^^^^^^^
a.toml:16:27: R012 tables.t.checks.range_of_two: a range goes from one row to a later one, or from one column to a later one
 16 | range_of_two = "[x] = sum([y]:b)"
    |                           ^^^^^
a.toml:17:52: L013 tables.t.checks.left_out.columns: `columns` does nothing for this rule
 17 | left_out = { rule = "a = b", except = ["x", "zz"], columns = ["a"] }
    |                                                    ^^^^^^^
a.toml:18:36: R009 tables.t.checks.left.except[0]: the table 't' has no row 'zz'
 18 | left = { rule = "a = b", except = ["zz"] }
    |                                    ^^^^
    = Did you mean z?
a.toml:19:44: R010 tables.t.checks.columns.columns[0]: the table 't' has no column of figures 'aa'
 19 | columns = { rule = "[x] = [y]", columns = ["aa"] }
    |                                            ^^^^
    = Did you mean a?
a.toml:20:33: L013 tables.t.checks.cells.except: `except` does nothing for this rule
 20 | cells = { rule = "a[x] = b[x]", except = ["x"] }
    |                                 ^^^^^^
a.toml:21:15: R001 tables.t.checks.syntax: the id of a figure, a number or an opening bracket is expected here
 21 | syntax = "a = = b"
    |               ^
    = Found instead: =
a.toml:22:10: R003 tables.t.checks.units: the units do not fit: 人 on one side, 元 on the other
 22 | units = "a = money"
    |          ^^^^^^^^^
a.toml:24:13: R013 checks.column.rule: 't.a' is a column, and its row is missing
 24 | rule = "1 = t.a"
    |             ^^^
a.toml:26:13: R009 checks.row.rule: the table 't' has no row 'w'
 26 | rule = "1 = t.a[w]"
    |             ^^^^^^
a.toml:28:13: R002 checks.table.rule: there is no figure 'tt.a[x]'; one that is not printed is declared without `stated`
 28 | rule = "1 = tt.a[x]"
    |             ^^^^^^^
    = Did you mean t.a[x]?
a.toml:30:13: R002 checks.figure.rule: there is no figure 'fig'; one that is not printed is declared without `stated`
 30 | rule = "1 = fig"
    |             ^^^
""")


def test_a_rule_that_would_grow_without_bound_is_refused() -> None:
    """A sum of all rows for each of them is work with the square of the rows."""
    rows = "\n".join(f'["r{row}", "1"]' for row in range(1500))
    text = table("a", rows, 'r = "a <= sum(a[r0]:[r1499])"')
    assert told(text).startswith("a.toml:1507:6: R014 tables.t.checks.r: with all its sums, ")
    nested = " + ".join(["sum(a[r0]:[r1499])"] * 80)
    assert "R014" in told(table("a", rows, f'r = "a[r0] <= {nested}"'))


FILE = 'format = 1\n[tables.t]\nunit = "人"\nfile = "m.csv"\n'


def test_rows_may_stand_in_a_file() -> None:
    """Its first row has the heads, by which columns are found; without any all are taken."""
    data = '地区,甲,"乙",丙\n合计,"1,234",5,x\n\n沈阳,"600",3,\n'.encode("gb18030")
    ledger = load(FILE + 'checks.r = "甲 >= 乙"\n', m_csv=data)
    assert list(ledger.figures) == ["t.甲[合计]", "t.乙[合计]", "t.甲[沈阳]", "t.乙[沈阳]"]
    assert list(ledger.checks) == ["t.r[合计]", "t.r[沈阳]"]
    some = load(FILE + 'columns = [{ id = "b", label = "乙" }, { id = "甲" }]\n', m_csv=data)
    assert {name: one.table.stated for name, one in some.figures.items()} == {
        "t.b[合计]": "5",
        "t.甲[合计]": "1,234",
        "t.b[沈阳]": "3",
        "t.甲[沈阳]": "600",
    }


@pytest.mark.parametrize(
    ("text", "data", "lines"),
    [
        (
            FILE,
            b'h,a,b\nx,1,zz\ny,"1\n",2\nz,1\n',
            snapshot("""\
m.csv:2:5: Q001 t.b[x]: no number can be read here
 2 | x,1,zz
   |     ^^
m.csv:5:1: L008 the row has 2 cells, and the table needs 3: the name of the row and its columns
 5 | z,1
   | ^^^
"""),
        ),
        (
            FILE,
            b'h\ta\tb\nx\t\t"zz"\ny\t1\t2\n',
            snapshot("""\
m.csv:2:5: Q001 t.b[x]: no number can be read here
 2 | x\\t\\t"zz"
   |       ^^
"""),
        ),
        (
            FILE,
            b"h,a b\nx,1\n",
            snapshot("""\
a.toml:4:8: L011 tables.t.file: this head of the file cannot be an id: 'a b'
 4 | file = "m.csv"
   |        ^^^^^^^
"""),
        ),
        (
            FILE,
            b'h,a\nx,"1" 2\n',
            snapshot("""\
a.toml:4:8: L012 tables.t.file: m.csv: its quotation marks do not fit
 4 | file = "m.csv"
   |        ^^^^^^^
"""),
        ),
        (
            FILE,
            b"PK\x03\x04",
            snapshot("""\
a.toml:4:8: S009 tables.t.file: this Office document is damaged
 4 | file = "m.csv"
   |        ^^^^^^^
"""),
        ),
        (
            FILE,
            b"\n",
            snapshot("""\
a.toml:4:8: L012 tables.t.file: m.csv: the file is empty
 4 | file = "m.csv"
   |        ^^^^^^^
"""),
        ),
        (
            FILE.replace("m.csv", "n.csv"),
            b"h,a\n",
            snapshot("""\
a.toml:4:8: L012 tables.t.file: n.csv: there is no such file
 4 | file = "n.csv"
   |        ^^^^^^^
"""),
        ),
        (
            FILE + 'columns = [{ id = "aa" }, { id = "b" }]\n',
            b"h,a,b,b\n",
            snapshot("""\
a.toml:5:12: L011 tables.t.columns[0]: the first row of the file has no such column: 'aa'
 5 | columns = [{ id = "aa" }, { id = "b" }]
   |            ^^^^^^^^^^^^^
   = Did you mean a?
a.toml:5:27: L011 tables.t.columns[1]: the first row of the file has this column more than once: 'b'
 5 | columns = [{ id = "aa" }, { id = "b" }]
   |                           ^^^^^^^^^^^^
   = Did you mean b?
"""),
        ),
    ],
)
def test_errors_in_a_file_are_told_at_their_place(text: str, data: bytes, lines: str) -> None:
    """In the file where they stand there, at its key in the ledger else."""
    assert told(text, m_csv=data) == lines
