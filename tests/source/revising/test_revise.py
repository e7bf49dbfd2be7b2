"""A ledger that a person keeps is carried over to a revised report: what is theirs stays, what changed is told."""

from difflib import unified_diff
from pathlib import Path

import pytest
import tomli
from inline_snapshot import snapshot

from tests.runs import RunLine
from unionstats.documents.read import read_document
from unionstats.ledger.edits import applied
from unionstats.ledger.load import read_ledger
from unionstats.locale import Language, words
from unionstats.results.draft import sentences
from unionstats.source.drafting.draft import draft
from unionstats.source.revising.marks import Mark, Revised
from unionstats.source.revising.revise import Reviser, Revision
from unionstats.source.tracing.trace import trace

FIRST = """\
# Work of a union in 2023

## Members

At the end of 2023 the union had 12,345 members, 345 more than a year before, up 2.9%. Of the members, 4,938 were women, accounting for 40% of the members.

| Region | 2022 | 2023 |
|---|---|---|
| Total | 30 | 33 |
| North | 10 | 12 |
| South | 20 | 21 |

## Training

It held 62 courses. Fees came to $1.2 million.
"""
SECOND = """\
# Work of a union in 2023

## Members

At the end of 2023 the union had 12,355 members, 355 more than a year before, up 3.0%. Of the members, 4,938 were women, accounting for 40% of the members. It ran 35 clubs. Of the clubs, 7 were new, accounting for 20% of the clubs.

| Region | 2021 | 2022 | 2023 |
|---|---|---|---|
| Total | 27 | 34 | 38 |
| North | 8 | 10 | 12 |
| East | 4 | 3 | 4 |
| South | 15 | 21 | 22 |

## Courses and money

It held 62 courses.
"""
KEPT = """\
# kept by the office; do not sort
format = 1

[report]
title = "Work of a union in 2023"   # as printed

[sections.people]
title = "Members"
[sections.courses]
title = "Training"

[figures.members]      # the main one
section = "people"
paragraph = 1
stated = "12,345 members"
label = { en = "All members", zh = "会员" }
note = "counted twice"

[figures.more]
section = "people"
paragraph = 1
stated = "345"
[figures.rate]
section = "people"
paragraph = 1
stated = "2.9%"   # rounded
[figures.women]
section = "people"
paragraph = 1
stated = "4,938"
[figures.women_share]
section = "people"
paragraph = 1
stated = "40%"
[figures.before]
unit = "members"
label = "a year before"
[figures.courses]
section = "courses"
paragraph = 1
stated = "62 courses"
[figures.fees]
section = "courses"
paragraph = 1
stated = "$1.2 million"

[tables.regions]
section = "people"
paragraph = 2
columns = [
  { id = "y2022", label = "2022" },   # the old one
  { id = "last", label = "2023" },
]
rows = [
  ["Total", "30", "33"],   # by hand
  ["North", "10", "12"],
  ["South", "20", "21"]
]
[tables.regions.checks]
total = { rule = "[Total] = sum([North]:[South])", except = ["last"] }

[checks.more]
rule = "before + more = members"   # turned round
accepted = "as told by phone"
[checks.share]
rule = "women_share = women / members"
[checks.own]
rule = "courses <= 100 courses"
question = "is there a limit?"
"""
MARKS = {Mark.CHANGED: "was {old}", Mark.NEW: "new", Mark.GONE: "gone"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the kept ledger and both reports."""
    for name, text in (("kept.toml", KEPT), ("first.md", FIRST), ("second.md", SECOND)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def revised(path: Path, text: str) -> Revision:
    """The ledger at a path, carried over to a text."""
    ledger, document = read_ledger(str(path))
    source = read_document(text.encode(), "report.md")
    told = sentences(words(Language.EN))
    return Reviser(document, ledger, draft(source), trace(ledger, source), told, MARKS).revision()


def test_the_text_that_it_was_made_from_changes_nothing(folder: Path) -> None:
    """So the command can be run whenever one likes."""
    found = revised(folder / "kept.toml", FIRST)
    assert ([one for one in found.changes if one.mark is not Mark.NEW], list(found.edits)) == ([], [])


def test_a_revised_report(run: RunLine, folder: Path) -> None:
    """What changed, appeared and went is told on standard error and marked in the file; the rest stays."""
    code, out, err, _ = run("draft", "second.md", "--update", "kept.toml", folder=folder)
    made = (folder / "kept.toml").read_text(encoding="utf-8")
    assert (code, out, err) == (
        0,
        "",
        snapshot("""\
changed: members: 12,345 members → 12,355 members
changed: more: 345 → 355
changed: rate: 2.9% → 3.0%
changed: regions.y2022[Total]: 30 → 34
changed: regions.last[Total]: 33 → 38
changed: regions.y2022[South]: 20 → 21
changed: regions.last[South]: 21 → 22
new: clubs 35
new: clubs_new 7
new: clubs_new_share 20%
new: clubs_new_share clubs_new_share = clubs_new / clubs
new: regions.y2021 2021
new: regions[East] 4, 3, 4
gone: fees $1.2 million
stated, but not in the ledger: rate = (members - before) / before
Written: kept.toml
Next: unionstats check -d kept.toml
"""),
    )
    changes = [*unified_diff(KEPT.splitlines(), made.splitlines(), lineterm="", n=0)]
    assert "\n".join(changes[2:]) == snapshot("""\
@@ -11,0 +12,4 @@
+[sections.courses_money]
+# Revised text: new
+title = "Courses and money"
+
@@ -15 +19,2 @@
-stated = "12,345 members"
+# Revised text: was 12,345 members
+stated = "12,355 members"
@@ -22 +27,2 @@
-stated = "345"
+# Revised text: was 345
+stated = "355"
@@ -26 +32,2 @@
-stated = "2.9%"   # rounded
+# Revised text: was 2.9%
+stated = "3.0%"   # rounded
@@ -34,0 +42,24 @@
+
+[figures.clubs]
+# Revised text: new
+section = "people"
+paragraph = 1
+stated = "35"
+label = "clubs"
+period = "2023"
+
+[figures.clubs_new]
+# Revised text: new
+section = "people"
+paragraph = 1
+stated = "7"
+label = "clubs that were new"
+period = "2023"
+
+[figures.clubs_new_share]
+# Revised text: new
+section = "people"
+paragraph = 1
+stated = "20%"
+label = "clubs that were new, share of clubs"
+period = "2023"
@@ -39 +70 @@
-section = "courses"
+section = "courses_money"
@@ -44,0 +76 @@
+# Revised text: no longer printed
@@ -51,0 +84,2 @@
+  # Revised text: new
+  { id = "y2021", label = "2021" },
@@ -55,3 +89,7 @@
-  ["Total", "30", "33"],   # by hand
-  ["North", "10", "12"],
-  ["South", "20", "21"]
+  # Revised text: was 30, 33
+  ["Total", "34", "27", "38"],   # by hand
+  ["North", "10", "8", "12"],
+  # Revised text: new
+  ["East", "3", "4", "4"],
+  # Revised text: was 20, 21
+  ["South", "21", "15", "22"]
@@ -69,0 +108,5 @@
+
+[checks.clubs_new_share]
+# Revised text: new
+rule = "clubs_new_share = clubs_new / clubs"
+note = "It ran 35 clubs. Of the clubs, 7 were new, accounting for 20% of the clubs"\
""")
    kept = [line for line in KEPT.splitlines() if "#" in line and "stated" not in line and '["' not in line]
    assert [line for line in made.splitlines() if line in kept] == kept
    old, new = tomli.loads(KEPT), tomli.loads(made)
    assert set(old["figures"]) <= set(new["figures"])
    for name, check in old["checks"].items():
        assert new["checks"][name] == check
    assert new["figures"]["members"]["note"] == "counted twice"
    assert run("check", "-d", "kept.toml", folder=folder)[0] == 0
    code, out, err, _ = run("draft", "second.md", "--update", "kept.toml", folder=folder)
    assert (folder / "kept.toml").read_text(encoding="utf-8") == made


@pytest.mark.parametrize(
    ("period", "now"),
    [
        ('"截至2022年底"', '# was 截至2022年底\nperiod = "截至2023年底"'),
        ('"2023年末"', 'period = "2023年末"'),
        ('"年底"', 'period = "年底"'),
        ('{ zh = "2022年底" }', 'period = { zh = "2022年底" }'),
    ],
)
def test_a_period_and_a_title_of_other_dates_are_brought_up_to_date(
    tmp_path: Path, period: str, now: str
) -> None:
    """What a person wrote in words of their own stays where it has the same dates, or none."""
    ledger = tmp_path / "kept.toml"
    figure = f'[figures.members]\nstated = "520人"\nlabel = "会员总数"\nperiod = {period}\n'
    ledger.write_text(f'format = 1\n[report]\ntitle = "2022年工作报告"\n{figure}', encoding="utf-8")
    found = revised(ledger, "# 2023年工作报告\n\n截至2023年底，会员总数520人。\n")
    made = applied(read_ledger(str(ledger))[1], found.edits).decode()
    assert ('# was 2022年工作报告\ntitle = "2023年工作报告"' in made, now in made) == (True, True)
    told = [Revised(Mark.CHANGED, "report", "2022年工作报告", "2023年工作报告")]
    if "#" in now:
        told.append(Revised(Mark.CHANGED, "members", "截至2022年底", "截至2023年底"))
    assert found.changes == told


def test_a_table_whose_rows_stand_in_a_file_is_told_of(tmp_path: Path) -> None:
    """The file is not written to: its cells, rows and columns that the text prints otherwise are named."""
    ledger, rows = tmp_path / "kept.toml", tmp_path / "t.csv"
    rows.write_text("Region,2022,2023\nTotal,30,33\nNorth,10,12\nWest,20,21\n", encoding="utf-8")
    columns = '[{ id = "y2022", label = "2022" }, { id = "y2023", label = "2023" }]'
    table = f'[tables.t]\nlabel = "Members by region"\ncolumns = {columns}\nfile = "t.csv"\n'
    ledger.write_text(f"format = 1\n{table}", encoding="utf-8")
    printed = "| Region | 2022 | 2023 | 2024 |\n|---|---|---|---|\n| Total | 31 | 33 | 40 |\n| North | 10 | 12 | 15 |\n"
    found = revised(ledger, f"# Union\n\nMembers by region\n\n{printed}| South | 21 | 21 | 25 |\n")
    assert [one for one in found.lacking if "t.csv" in one] == [
        "t.y2024 (t.csv)",
        "t.y2022[Total]: 30 → 31 (t.csv)",
        "t[South]: 21, 21, 25 (t.csv)",
    ]
    assert found.changes == [Revised(Mark.GONE, "t[West]")]


def test_the_ledger_may_be_written_elsewhere(run: RunLine, folder: Path) -> None:
    """With -o the kept one stays; from standard input it goes to standard output."""
    code, _, err, _ = run("draft", "second.md", "--update", "kept.toml", "-o", "new.toml", folder=folder)
    assert (code, (folder / "kept.toml").read_text(encoding="utf-8")) == (0, KEPT)
    assert err.splitlines()[-2:] == ["Written: new.toml", "Next: unionstats check -d new.toml"]
    code, out, _, _ = run("draft", "second.md", "--update", "-", stdin=KEPT.encode(), folder=folder)
    assert (code, out) == (0, (folder / "new.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("argv", "code", "told"),
    [
        (("second.md", "--update", "none.toml"), 3, "F001"),
        (("second.md", "--update", "second.md"), 2, "C018"),
        (("-", "--update", "-"), 2, "C014"),
        (("second.md", "--update", "kept.toml", "--json"), 2, "C012"),
        (("second.md", "--update", "kept.toml", "-o", "first.md"), 2, "C017"),
        (("none.md", "--update", "kept.toml"), 3, "S001"),
    ],
)
def test_what_cannot_be_carried_over_is_refused(
    run: RunLine, folder: Path, argv: tuple[str, ...], code: int, told: str
) -> None:
    """And no file is touched."""
    done = run("draft", *argv, folder=folder)
    assert (done[0], told in done[2]) == (code, True)
    assert (folder / "kept.toml").read_text(encoding="utf-8") == KEPT


@pytest.mark.parametrize(
    ("told", "heads", "now"),
    [
        ("", "| Region | Year |\n|---|---|\n|  | 2022 |\n", "header_rows = 2\n"),
        ("header_rows = 2\n", "| Region | 2022 |\n|---|---|\n", "header_rows = 1\n"),
    ],
)
def test_a_table_is_told_how_many_rows_of_heads_it_has_now(
    tmp_path: Path, told: str, heads: str, now: str
) -> None:
    """The key is written where the ledger lacks it, and changed where it says otherwise."""
    ledger = tmp_path / "kept.toml"
    columns = 'columns = [{ id = "y2022", label = "2022" }]\nrows = [["North", "12"]]\n'
    ledger.write_text(f'format = 1\n[tables.t]\nlabel = "Members"\n{told}{columns}', encoding="utf-8")
    found = revised(ledger, f"# Union\n\nMembers\n\n{heads}| North | 12 |\n")
    assert now in applied(read_ledger(str(ledger))[1], found.edits).decode()
