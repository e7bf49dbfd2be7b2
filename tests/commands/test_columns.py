"""`unionstats audit --rule`: rules over the rows of files."""

from __future__ import annotations

import csv
import gzip
import json
import signal
import sys
from pathlib import Path

import pyarrow as pa
import pytest
from inline_snapshot import snapshot
from jsonschema import Draft202012Validator
from openpyxl import Workbook
from pyarrow import parquet

from tests.runs import RunLine
from unionstats.commands.output import whole_file
from unionstats.results.schemas import schema

RULE = ("--rule", "share = part / whole")
CLAIMS = """id,region,share,part,whole
a,north,77.5%,62,80
b,north,33.4%,1,3
c,south,,1,3
d,south,50%,1,2
e,south,31.2%,13,32
"""


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    """A folder with a file of claims."""
    (tmp_path / "claims.csv").write_text(CLAIMS, encoding="utf-8")
    return tmp_path


def counts(run: RunLine, folder: Path, *argv: str) -> list[int]:
    """The verdicts of the first rule, and the exit code."""
    done = run("audit", *argv, "--json", folder=folder)
    found = json.loads(done.out)
    assert found["schema"] == "unionstats.audit/1", done.err
    rule = found["rules"][0]
    return [rule["consistent"], rule["inconsistent"], rule["undetermined"], done.code]


def test_the_page_tells_counts_reasons_and_rows(run: RunLine, claims: Path) -> None:
    """The answer first and last, bars by a column, the key of a row."""
    done = run("audit", "claims.csv", *RULE, "--key", "id", "--by", "region", folder=claims)
    assert done.code == 1
    assert done.out == snapshot("""\
2 failures in 5 rows

Rule                  Hold  Fail  Test nothing  Not applied
───────────────────────────────────────────────────────────
share = part / whole     2     2             0            1

1 row not applied: a cell prints no figure
On a sample (rows: 2), 99 of 99 one-digit misprints would be noticed

Rows that fail
Row  Printed                         By the rule  Off by                    Suspects
──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
b    share 33.4%, part 1, whole 3          33.3%  ≈ 0.07 percentage points  share: 33.3% (one digit wrong)
e    share 31.2%, part 13, whole 32        40.6%  ≈ 9.42 percentage points  part: 10 (one digit wrong) or share: 40.6%

share = part / whole by region

       Rows  Fail  Of 100
─────────────────────────────
north     2     1  ██████████
south     3     1  ██████▋

Document: claims.csv (SHA-256 068489f01733…)
2 failures in 5 rows
""")


def test_the_json_document_fits_its_schema(run: RunLine, claims: Path) -> None:
    """Counts by rule, the failing rows as findings with their places."""
    done = run("audit", "claims.csv", *RULE, "--rule", "share = part / n", "--json", folder=claims)
    found = json.loads(done.out)
    Draft202012Validator(schema("audit")).validate(found)
    assert [(one["rule"], one["unknown"]) for one in found["rules"]] == [
        ("share = part / whole", None),
        ("share = part / n", "n"),
    ]
    assert found["rules"][0]["not_applied"] == {"nil": 1}
    assert found["counts"]["findings"] == sum(one["inconsistent"] for one in found["rules"])
    first = found["findings"][0]
    assert (first["id"], first["place"]["row"], first["figures"][0]["place"]["column"]) == ("1", 2, 2)
    assert first["suspects"][0]["figures"][0]["slips"] == [{"to": "33.3%", "kind": "digit"}]


@pytest.mark.parametrize(
    ("form", "where"),
    [
        ("jsonl", '"line":3'),
        ("csv", ",3,"),
        ("markdown", "| 3 |"),
        ("sarif", '"startLine": 3'),
        ("github", "line=3,"),
    ],
)
def test_every_format(run: RunLine, claims: Path, form: str, where: str) -> None:
    """Each tells of a failing row, and of its line."""
    done = run("audit", "claims.csv", *RULE, "-f", form, folder=claims)
    assert done.code == 1
    assert "33.3%" in done.out
    assert where in done.out


def test_files_of_all_kinds_give_the_same(run: RunLine, claims: Path) -> None:
    """CSV, TSV, packed, Parquet, a workbook, a pattern, a folder."""
    rows = list(csv.reader(CLAIMS.splitlines()))
    (claims / "claims.tsv").write_text(CLAIMS.replace(",", "\t"), encoding="utf-8")
    (claims / "claims.csv.gz").write_bytes(gzip.compress(CLAIMS.encode()))
    (claims / "claims.csv.zst").write_bytes(pa.Codec("zstd").compress(CLAIMS.encode(), asbytes=True))
    table = pa.table({name: [row[at] or None for row in rows[1:]] for at, name in enumerate(rows[0])})
    parquet.write_table(table, claims / "claims.parquet")
    book = Workbook()
    for row in rows:
        book.active.append(row)  # type: ignore[union-attr] # a new workbook has a sheet
    book.save(claims / "claims.xlsx")
    for name in (
        "claims.csv",
        "claims.tsv",
        "claims.csv.gz",
        "claims.csv.zst",
        "claims.parquet",
        "claims.xlsx",
    ):
        assert counts(run, claims, name, *RULE) == [2, 2, 0, 1], name
    assert counts(run, claims, "claims.[ct]sv", *RULE) == [4, 4, 0, 1]
    assert counts(run, claims, ".", *RULE) == [12, 12, 0, 1]


def test_failures_by_a_column_of_lists(run: RunLine, claims: Path) -> None:
    """Each is a text."""
    columns = {"share": ["50%", "40%"], "part": [1, 1], "whole": [2, 2], "where": [[1], [1, 2]]}
    parquet.write_table(pa.table(columns), claims / "lists.parquet")
    done = run("audit", "lists.parquet", *RULE, "--by", "where", folder=claims)
    assert (done.code, "[1, 2]     1     1" in done.out) == (1, True)


def test_rules_and_conditions(run: RunLine, claims: Path) -> None:
    """Only the rows that fit; rows keep their numbers; a rule that all rows hold gives 0."""
    done = run("audit", "claims.csv", *RULE, "--where", "region = 'south'", "--json", folder=claims)
    assert [one["id"] for one in json.loads(done.out)["findings"]] == ["4"]
    shown = run("audit", "claims.csv", *RULE, "--where", "region = 'south'", folder=claims).out
    assert "\n6    share 31.2%, part 13, whole 32" in shown  # as an editor counts them
    assert counts(run, claims, "claims.csv", "--rule", "part <= whole") == [5, 0, 0, 0]


def test_a_row_is_told_where_an_editor_and_a_spreadsheet_have_it(run: RunLine, tmp_path: Path) -> None:
    """Lines in places and for other tools, rows on the page."""
    (tmp_path / "claims.csv").write_text(
        'share,part,whole,note\n50%,1,2,"x\ny"\n\n51%,1,2,z\n', encoding="utf-8"
    )
    done = run("audit", "claims.csv", *RULE, folder=tmp_path)
    assert "\n4    share 51%, part 1, whole 2" in done.out
    assert "claims.csv,line=5," in run("audit", "claims.csv", *RULE, "-f", "github", folder=tmp_path).out
    [found] = json.loads(run("audit", "claims.csv", *RULE, "--json", folder=tmp_path).out)["findings"]
    assert (found["id"], found["place"]["row"], found["place"]["line"]) == ("1", 3, 5)


@pytest.mark.parametrize("ending", ["csv", "jsonl", "parquet"])
def test_all_failing_rows_are_written(run: RunLine, claims: Path, ending: str) -> None:
    """With what is computed, how far off, and what other digits would do."""
    path = claims / f"failing.{ending}"
    done = run("audit", "claims.csv", *RULE, "--key", "id", "-o", path.name, folder=claims)
    assert done.code == 1
    if ending == "parquet":
        found = parquet.read_table(path).to_pylist()
    elif ending == "jsonl":
        found = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    else:
        found = list(csv.DictReader(path.read_text("utf-8-sig").splitlines()))
    assert found[0] == {
        "id": "b",
        "file": "claims.csv",
        "row": "1",
        "rule": "share = part / whole",
        "computed_low": "33.3333333333333",
        "computed_high": "33.3333333333334",
        "off_by": "0.666666666666667",
        "nearest": "33.3%",
        "suspects": "share 33.4% → 33.3%",
        "share": "33.4%",
        "part": "1",
        "whole": "3",
    }
    assert len(found) == 2


SUSPECTS = {
    ("share = part / whole", "92%,23,64"): "share 92% → 36% | part 23 → 59 | whole 64 → 25",
    ("share = part / whole", "33.5%,1,3"): "share 33.5% → 33.3%",
    ("share = part / whole", "12.5%,921,241"): "share 12.5% → 382.2% | whole 241 → 7339 … 7397",
    ("share = part / whole", "0.0%,92,241"): "share 0.0% → 38.2% | part 92 → 0 | whole 241 → ≥ 184,000",
    ("share = part / n", "99.99%,92,"): "share 99.99% → 100.00%",
    ("part <= whole", "1%,31,13"): "part 31 → 13, 11 | whole 13 → 31, 33, 43, 53, 63, 73, 83, 93",
}


@pytest.mark.parametrize(("rule", "row"), list(SUSPECTS))
def test_a_failing_row_is_written_with_what_each_figure_would_have_to_be(
    run: RunLine, tmp_path: Path, rule: str, row: str
) -> None:
    """Another digit, else the first text and the last; of rules with an unknown what they give alone."""
    (tmp_path / "claims.csv").write_text(f"share,part,whole\n{row}\n", encoding="utf-8")
    done = run("audit", "claims.csv", "--rule", rule, "-o", "failing.jsonl", folder=tmp_path)
    [found] = (tmp_path / "failing.jsonl").read_text("utf-8").splitlines()
    assert (done.code, json.loads(found)["suspects"]) == (1, SUSPECTS[rule, row])


BROKEN = {
    "short": (CLAIMS.encode() + b"f,north,50%\n", "K004", "is too short"),
    "long": (CLAIMS.encode() + b"f,north,50%,1,2,3\n", "K004", "is too long"),
    "utf8": (CLAIMS.encode() + b"f,north,50\xff\xfe%,1,2\n", "K004", "is not UTF-8"),
    "utf8 elsewhere": (CLAIMS.encode() + b"f,n\xff,50%,1,2\n", "K004", "is not UTF-8"),
    "empty": (b"", "K005", "the file is empty"),
}


@pytest.mark.parametrize("name", list(BROKEN))
def test_a_broken_file_is_told_with_its_row(run: RunLine, claims: Path, name: str) -> None:
    """It counts nothing, the others are judged all the same; no file of failing rows is left."""
    data, code, said = BROKEN[name]
    (claims / "broken.csv").write_bytes(data)
    alone = run("audit", "broken.csv", *RULE, folder=claims)
    assert (alone.code, alone.out) == (3, "")
    assert code in alone.err
    assert said in alone.err
    if code == "K004":
        assert "broken.csv:7:1:" in alone.err
    assert counts(run, claims, "broken.csv", "claims.csv", *RULE) == [2, 2, 0, 3]
    run("audit", "broken.csv", "claims.csv", *RULE, "-o", "failing.csv", folder=claims)
    assert sorted(path.name for path in claims.iterdir()) == ["broken.csv", "claims.csv"]


def test_a_rule_that_no_row_can_be_judged_by(run: RunLine, claims: Path) -> None:
    """Words in place of figures are no answer; a column that prints nothing is one."""
    done = run("audit", "claims.csv", "--rule", "share = region / whole", folder=claims)
    assert (done.code, "No row of 5 could be judged" in done.out) == (3, True)
    assert "K011 share = region / whole" in done.err
    (claims / "nil.csv").write_text("share,part,whole\n,1,3\n", encoding="utf-8")
    assert run("audit", "nil.csv", *RULE, folder=claims).code == 0


def test_a_parquet_cut_in_half(run: RunLine, claims: Path) -> None:
    """It is damaged, and said to be."""
    path = claims / "cut.parquet"
    parquet.write_table(pa.table({"share": ["1%"] * 99, "part": ["1"] * 99, "whole": ["9"] * 99}), path)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    done = run("audit", "cut.parquet", *RULE, folder=claims)
    assert done.code == 3
    assert "K005" in done.err


@pytest.mark.parametrize(
    ("argv", "code", "said"),
    [
        (("claims.csv", "--rule", "share = part / whol"), 3, "K001"),
        (("claims.csv", "--rule", "share == part"), 3, "R001"),
        (("claims.csv", *RULE, "--key", "ids"), 3, "Did you mean id?"),
        (("claims.csv", *RULE, "--where", "regio = 'x'"), 3, "Did you mean region?"),
        (("claims.csv", *RULE, "--where", "true; select 1"), 3, "K007"),
        (("claims.csv", *RULE, "--where", "1); drop table x; select (1"), 3, "Parser Error"),
        (("claims.csv", *RULE, "--where", "region::int > 1"), 3, "K007"),
        (("*.parquet", *RULE), 3, "K003"),
        (("nothing.csv", *RULE), 3, "S001"),
        (("claims.csv", *RULE, "--unit", "share"), 2, "C013"),
        (("claims.csv", *RULE, "--decimals", "share=x"), 2, "C013"),
        (("claims.csv", *RULE, "-o", "failing.txt"), 2, "C036"),
        (("claims.csv", *RULE, "-o", "claims.csv", "--force"), 2, "C018"),
        (("claims.csv", *RULE, "--ledger", "data.toml"), 2, "C012"),
        (("-", *RULE), 2, "C012"),
        (("claims.csv", "--key", "id"), 2, "C037"),
    ],
)
def test_what_cannot_be_done_is_refused(
    run: RunLine, claims: Path, argv: tuple[str, ...], code: int, said: str
) -> None:
    """With a code, a way out and the right exit code."""
    done = run("audit", *argv, folder=claims)
    assert (done.code, done.out) == (code, "")
    assert said in done.err


def test_a_rule_that_cannot_be_read_leaves_no_file(run: RunLine, claims: Path) -> None:
    """Neither a file of failing rows nor one that is begun."""
    done = run("audit", "claims.csv", "--rule", "share = part / whol", "-o", "failing.csv", folder=claims)
    assert done.code == 3
    assert "K001" in done.err
    assert [path.name for path in claims.iterdir()] == ["claims.csv"]


def test_an_interrupt_leaves_no_file(tmp_path: Path) -> None:
    """Whatever it does otherwise."""

    def write() -> None:
        with whole_file(str(tmp_path / "failing.csv"), force=False) as file:
            file.write(b"half")
            signal.raise_signal(signal.SIGINT)

    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            write()
    finally:
        signal.signal(signal.SIGINT, before)
    assert list(tmp_path.iterdir()) == []


def test_a_signal_that_is_ignored_ends_nothing(tmp_path: Path) -> None:
    """As under nohup."""
    path = tmp_path / "failing.csv"
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with whole_file(str(path), force=False) as file:
            signal.raise_signal(signal.SIGHUP)
            file.write(b"whole")
    finally:
        signal.signal(signal.SIGHUP, before)
    assert path.read_bytes() == b"whole"


def test_the_first_rows_are_those_of_files_that_can_be_read(run: RunLine, claims: Path) -> None:
    """Whatever a file holds before the row that cannot be read."""
    (claims / "broken.csv").write_text(CLAIMS + "f,north,50%,1,3\n" * 30 + "g\n", encoding="utf-8")
    done = run("audit", "broken.csv", "claims.csv", *RULE, "--key", "id", "--json", folder=claims)
    assert [one["id"] for one in json.loads(done.out)["findings"]] == ["b", "e"]


def test_files_with_other_columns_are_told(run: RunLine, claims: Path) -> None:
    """They are left out, which makes 3."""
    (claims / "other.csv").write_text("share,part\n1%,1\n", encoding="utf-8")
    done = run("audit", "claims.csv", "other.csv", *RULE, folder=claims)
    assert done.code == 3
    assert "other.csv: K006" in done.err
    assert "2 failures in 5 rows" in done.out


def test_what_a_file_holds_acts_nowhere(run: RunLine, claims: Path) -> None:
    """Neither in a terminal nor in a spreadsheet."""
    text = 'id,share,part,whole\n"=cmd()",33.4%,1,3\n"\x1b[31m",33.4%,1,3\n'
    (claims / "bad.csv").write_text(text, encoding="utf-8")
    done = run("audit", "bad.csv", *RULE, "--key", "id", "-o", "failing.csv", folder=claims)
    written = (claims / "failing.csv").read_text("utf-8-sig")
    assert "\x1b" not in done.out + written
    assert "'=cmd()" in written


def test_a_missing_extra_is_named(run: RunLine, claims: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Spark's, before anything of it is started."""
    monkeypatch.setitem(sys.modules, "pyspark", None)
    done = run("audit", "claims.csv", *RULE, "--engine", "spark", folder=claims)
    assert (done.code, done.out) == (3, "")
    assert "K008 judging files of rows needs the extra spark" in done.err
    assert "pip install 'unionstats[spark]'" in done.err
