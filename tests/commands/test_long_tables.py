"""Tables of a ledger whose files have too many rows to be figures: each row is judged alone."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import csv, parquet

from tests.runs import Outcome, run_line
from unionstats import check, load
from unionstats.ledger.tabular import files

HEAD = "名称,2021 占比,part,whole,rest\n"
ROWS = "a,77.5%,62,80,1\nb,33.4%,1,3,1\n合计,99%,1,3,1\nd,,1,3,1\ne,31.2%,13,32,1\n"
LEDGER = """format = 1
[report]
title = "T"
[figures.firms]
stated = "62%"
[figures.all]
stated = "80%"
[checks.share]
rule = "firms <= all"
[tables.t]
label = "Claims"
file = "FILE"
columns = [{ id = "share", label = "2021 占比" }, { id = "part" }, { id = "whole" }, { id = "rest" }]
[tables.t.checks]
share = { rule = "share = part / t.whole", except = ["合计"] }
bound = "part <= whole"
"""


@pytest.fixture(autouse=True)
def _few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few rows are many."""
    monkeypatch.setattr(files, "MOST_ROWS", 4)


def write(folder: Path, ledger: str = LEDGER, name: str = "claims.csv") -> None:
    """Put a ledger and its rows into a folder."""
    (folder / "claims.csv").write_text(HEAD + ROWS, encoding="utf-8")
    if name.endswith(".parquet"):
        parquet.write_table(csv.read_csv(folder / "claims.csv"), folder / name)
    (folder / "data.toml").write_text(ledger.replace("FILE", name), encoding="utf-8")


def documents(folder: Path, command: str) -> dict[str, object]:
    """The document that a command writes."""
    found: dict[str, object] = json.loads(run_line(*command.split(), "--json", folder=folder).out)
    return found


@pytest.mark.parametrize("name", ["claims.csv", "claims.parquet"])
def test_check_counts_by_rule_and_names_the_rows(name: str, tmp_path: Path) -> None:
    """With the ids of the ledger for the heads of the file; a row that is left out is not counted."""
    write(tmp_path, name=name)
    done = run_line("check", "--json", folder=tmp_path)
    found = json.loads(done.out)
    counts = [
        (one["check"], one["consistent"], one["inconsistent"], one["not_applied"]) for one in found["rules"]
    ]
    assert (done.code, counts) == (1, [("t.share", 1, 2, {"nil": 1}), ("t.bound", 5, 0, {})])
    rows = [
        (one["check"], one["id"], one["figures"][0]["stated"], one["place"]["row"])
        for one in found["findings"]
    ]
    line = name.endswith("csv")
    assert rows == [("t.share", "b", "33.4%", 1 + line), ("t.share", "e", "31.2%", 4 + line)]
    assert [one["file"] for one in (found["findings"][0]["figures"][0]["place"],)] == [name]
    assert [one["path"] for one in found["sources"]] == [name]
    assert (found["counts"]["consistent"], found["counts"]["inconsistent"]) == (7, 2)
    assert (found["coverage"]["printed"], found["coverage"]["tested"]) == (22, 15 + 2)
    assert [(one["code"], one["key"], one["line"]) for one in found["diagnostics"]] == [
        ("V012", "t.share", 15)
    ]


@pytest.mark.parametrize("command", ["check", "summary", "show t", "show t.share", "export paper.md --force"])
def test_commands_that_judge_tell_of_the_rows(command: str, tmp_path: Path) -> None:
    """Each says how many fail, and those with an exit code of its own fail."""
    write(tmp_path)
    done = run_line(*command.split(), folder=tmp_path)
    assert done.code == (0 if "show" in command else 1)
    assert "Claims: 2 failures in 4 rows" in done.out
    if "export" in command:
        text = (tmp_path / "paper.md").read_text("utf-8")
        assert "| b | share 33.4%, part 1, whole 3 |" in text
    if command in ("check", "show t"):
        assert "In no rule of Claims: rest" in done.out
        assert "share 31.2%, part 13, whole 32" in done.out


@pytest.mark.parametrize("command", ["figures", "rounding", "trace report.txt", "compare data.toml new.toml"])
def test_commands_that_do_not_judge_say_so(command: str, tmp_path: Path) -> None:
    """Nothing is left out in silence."""
    write(tmp_path)
    (tmp_path / "new.toml").write_bytes((tmp_path / "data.toml").read_bytes())
    (tmp_path / "report.txt").write_text("Of them 62% came, and 80% wrote.\n", encoding="utf-8")
    done = run_line(*command.split(), folder=tmp_path)
    assert "F012 the long tables of the ledger are left out here: t" in done.err


def test_an_audit_counts_the_rows(tmp_path: Path) -> None:
    """Beside what it finds in the document."""
    write(tmp_path)
    (tmp_path / "report.txt").write_text("Of them 62% came, and 80% wrote.\n", encoding="utf-8")
    done = run_line("audit", "report.txt", "--ledger", "data.toml", "--json", folder=tmp_path)
    found = json.loads(done.out)
    assert (done.code, found["counts"]["findings"], len(found["findings"])) == (1, 2, 2)
    shown = run_line("audit", "report.txt", "--ledger", "data.toml", folder=tmp_path)
    assert "Claims: 2 failures in 4 rows" in shown.out
    assert "2 errors found" in shown.out


@pytest.mark.parametrize(("key", "code", "told"), [("question", 0, "V009"), ("accepted", 0, "V010")])
def test_what_does_not_count(key: str, code: int, told: str, tmp_path: Path) -> None:
    """A question and an accepted finding are shown with their reason."""
    write(tmp_path, LEDGER.replace('except = ["合计"]', f'{key} = "because"'))
    done = run_line("check", folder=tmp_path)
    assert (done.code, told in done.out, "because" in done.out) == (code, True, True)
    counts = documents(tmp_path, "check")["counts"]
    assert isinstance(counts, dict)
    assert (counts["inconsistent"], counts["questions"] + counts["accepted"]) == (0, 3)
    (tmp_path / "report.txt").write_text("Of them 62% came, and 80% wrote.\n", encoding="utf-8")
    audit = documents(tmp_path, "audit report.txt --ledger data.toml")
    assert (audit["findings"], len(audit["questions"])) == ([], 3 * (key == "question"))  # type: ignore[arg-type]


@pytest.mark.parametrize("ending", ["csv", "jsonl", "parquet"])
def test_all_rows_that_fail_are_written(ending: str, tmp_path: Path) -> None:
    """With the columns of all rules."""
    write(tmp_path)
    assert run_line("check", "-o", f"failing.{ending}", folder=tmp_path).code == 1
    path = tmp_path / f"failing.{ending}"
    if ending == "parquet":
        rows = parquet.read_table(path).to_pylist()
    elif ending == "jsonl":
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    else:
        rows = csv.read_csv(path).to_pylist()
    assert [(one["id"], one["share"], str(one["whole"])) for one in rows] == [
        ("b", "33.4%", "3"),
        ("e", "31.2%", "32"),
    ]
    again = run_line("check", "-o", f"failing.{ending}", folder=tmp_path)
    assert (again.code, "C017" in again.err) == (2, True)


REFUSED = {
    '"part <= whole"': [
        ('"[合计] = sum([a]:[b])"', "L016", "its cells are no figures of the ledger: ["),
        ('"share = part / whole[合计]"', "L016", "its cells are no figures of the ledger: whole[合计]"),
        ('"share = part / all"', "L016", "its rules have only its own columns: all"),
        ('"share = part / hole"', "R002", "hole"),
        ('{ rule = "part <= whole", columns = ["part"] }', "L013", "columns"),
        ('{ rule = "part <= whole", accepted = { reason = "r", for = "x" } }', "L013", "accepted"),
    ],
    'rule = "firms <= all"': [
        ('rule = "firms = t.part[a]"', "L016", "its cells are no figures of the ledger: t.part[a]")
    ],
    '{ id = "part" }': [
        ('{ id = "part", exact = true }', "L016", "no such key is known there: exact"),
        ('{ id = "port" }', "L011", "port"),
    ],
    'label = "Claims"': [('units = { a = "人" }', "L016", "no such key is known there: units")],
}


@pytest.mark.parametrize("one", [(old, *new) for old, some in REFUSED.items() for new in some])
def test_what_is_more_than_a_row_is_refused(one: tuple[str, str, str, str], tmp_path: Path) -> None:
    """At its place, before any row is read."""
    old, new, code, told = one
    write(tmp_path, LEDGER.replace(old, new))
    done = run_line("check", folder=tmp_path)
    assert done.code == 3
    assert f"{code} " in done.err
    assert told in done.err


BROKEN: dict[str, tuple[str | bytes, str]] = {
    "a short row": (HEAD + ROWS + "f,1%\n", "K004"),
    "no UTF-8": ((HEAD + ROWS).encode("gb18030"), "L012"),
    "no UTF-8 far below": ((HEAD + ROWS * 9000).encode() + b"\xff,1%,1,1,1\n", "K004"),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_file_is_told(kind: str, tmp_path: Path) -> None:
    """No row of it is judged, and nothing is written."""
    write(tmp_path)
    data, code = BROKEN[kind]
    (tmp_path / "claims.csv").write_bytes(data if isinstance(data, bytes) else data.encode())
    done = run_line("check", "-o", "failing.csv", folder=tmp_path)
    assert (done.code, code in done.err) == (3, True)
    assert not (tmp_path / "failing.csv").exists()


def test_a_column_without_printed_digits_is_told_at_the_rule(tmp_path: Path) -> None:
    """A binary number has none."""
    write(tmp_path)
    table = pa.table(
        {"n": ["a"] * 5, "2021 占比": [1.5] * 5, "part": [1] * 5, "whole": [1] * 5, "rest": [1] * 5}
    )
    parquet.write_table(table, tmp_path / "claims.parquet")
    (tmp_path / "data.toml").write_text(LEDGER.replace("FILE", "claims.parquet"), encoding="utf-8")
    done = run_line("check", folder=tmp_path)
    assert (done.code, "data.toml:15:" in done.err, "K002" in done.err) == (3, True, True)


def test_output_is_for_long_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Elsewhere there is nothing to write."""
    monkeypatch.setattr(files, "MOST_ROWS", 50)
    write(tmp_path)
    done: Outcome = run_line("check", "-o", "failing.csv", folder=tmp_path)
    assert (done.code, "C037" in done.err) == (2, True)


def test_python_warns_of_what_it_leaves_out(tmp_path: Path) -> None:
    """The rules of the table are for the kernel of columns."""
    write(tmp_path)
    with pytest.warns(UserWarning, match="long tables are left out: t"):
        assert check(load(tmp_path / "data.toml")).holds
