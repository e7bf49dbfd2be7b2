"""The public Python API."""

import doctest
import itertools
import pickle
import subprocess
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from types import FunctionType

import pytest
from inline_snapshot import snapshot

import unionstats
from unionstats import api
from unionstats.diagnostics import Unreadable
from unionstats.ledger import InvalidLedgerError
from unionstats.rounding import Rounding

DATA = str(Path(__file__).parents[1] / "data.toml")


def test_a_ledger_is_loaded_and_checked() -> None:
    """As the module's docstring shows."""
    ledger = unionstats.load(DATA)
    verdicts = unionstats.check(ledger)
    assert verdicts.solved["commended_firms_medal"].values == range(80, 81)
    assert {check.verdict for check in verdicts.checks.values()} == {"consistent", "undetermined"}


def test_a_convention_may_be_named() -> None:
    """As a member or as its name; another name is an error."""
    ledger = unionstats.load(DATA)
    down = unionstats.check(ledger, "down")
    assert down == unionstats.check(ledger, Rounding.DOWN)
    assert down.checks["national_pioneer_share"].verdict == "inconsistent"
    with pytest.raises(ValueError, match="truncate"):
        unionstats.check(ledger, "truncate")


def test_a_broken_ledger_raises_with_every_error(tmp_path: Path) -> None:
    """So does a file that is not there."""
    path = tmp_path / "a.toml"
    path.write_text("format = 1\n[figures.a]\nstated = 5\nx = 1\n", encoding="utf-8")
    with pytest.raises(InvalidLedgerError) as refused:
        unionstats.load(str(path))
    assert [one.code for one in refused.value.diagnostics] == ["L002", "L001"]
    with pytest.raises(InvalidLedgerError) as refused:
        unionstats.load(str(tmp_path / "b.toml"))
    assert [one.code for one in refused.value.diagnostics] == ["F001"]


def test_a_printed_number_is_read() -> None:
    """Value, unit and precision; what is no number raises with its place."""
    quantity = unionstats.read_quantity("77.5%")
    assert (quantity.value, quantity.step) == (Fraction(155, 2), Fraction(1, 10))
    with pytest.raises(Unreadable) as error:
        unionstats.read_quantity("共62个")
    assert (error.value.problem.start, error.value.problem.end) == (0, 1)


def test_rows_of_quantities_are_judged() -> None:
    """One verdict a row, in the order of the rows; an unprinted total is None."""
    shares = [unionstats.read_quantity(text) for text in ("77.5%", "59.8%", "77.4%")]
    parts = [unionstats.read_quantity(text) for text in ("62个", "79个", "62个")]
    found = unionstats.judge("share = part / whole", zip(shares, parts, [None, parts[0], None], strict=True))
    assert list(found) == ["consistent", "inconsistent", "inconsistent"]
    assert list(unionstats.judge("p + q <= 1.2", [shares[:2], shares[1:]])) == [
        "inconsistent",
        "inconsistent",
    ]
    one = unionstats.read_quantity("1")
    assert list(unionstats.judge("12% = a / b", [(one, None)], "down")) == ["consistent"]


def test_rows_are_judged_as_they_come() -> None:
    """So a stream of rows without end needs no memory."""
    share = unionstats.read_quantity("50%")
    rows = itertools.repeat((share, unionstats.read_quantity("1"), unionstats.read_quantity("2")))
    assert list(itertools.islice(unionstats.judge("share = part / whole", rows), 3)) == ["consistent"] * 3


def test_a_rule_or_a_row_that_makes_no_sense_raises() -> None:
    """The rule at once, a row when its turn comes."""
    one, people, money = (unionstats.read_quantity(text) for text in ("1", "5人", "5元"))
    with pytest.raises(Unreadable):
        unionstats.judge("share = part /", [])
    for rows in ([(one, money, people)], [(one, people, unionstats.read_quantity("0"))]):
        judged = unionstats.judge("share = part / whole", rows)
        with pytest.raises(Unreadable):
            next(judged)
    with pytest.raises(ValueError, match="2 quantities for 3 names"):
        next(unionstats.judge("share = part / whole", [(one, people)]))


def test_all_that_is_public_is_listed() -> None:
    """Each name is there and documented, and no other is."""
    assert set(unionstats.__all__) <= set(dir(unionstats))
    assert all(getattr(unionstats, name).__doc__ for name in unionstats.__all__)
    with pytest.raises(AttributeError, match="nothing"):
        getattr(unionstats, "nothing")  # noqa: B009 - no type checker may see it


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the ledger and a small report, as the examples have it."""
    (tmp_path / "data.toml").write_bytes(Path(DATA).read_bytes())
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


REPORT = "The union has 520 members. Of the members, 208 are women, accounting for 41% of the members.\n"


@pytest.mark.usefixtures("folder")
def test_every_function_has_an_example_that_holds() -> None:
    """In its docstring, as the reference shows it."""
    assert [doctest.testmod(one).failed for one in (api, unionstats)] == [0, 0]
    found = {one.name for one in doctest.DocTestFinder().find(api) if one.examples}
    functions = {name for name in unionstats.__all__ if isinstance(getattr(unionstats, name), FunctionType)}
    assert found == {f"unionstats.api.{name}" for name in functions}


SCRIPT = """
from unionstats import (
    Audit, CannotWriteError, Check, Figure, Finding, InvalidLedgerError, Ledger, Quantity, RefusedError, Table, UnionstatsError,
    Suspect, Unreadable, Verdict, Verdicts, audit, check, compare, coverage, suspects, draft, export, judge, load, read_document, read_quantity, solve,
    trace,
)

def figures(path: str) -> dict[str, object]:
    ledger: Ledger = load(path)
    one: Figure = ledger["medal_share"]
    tables: list[Table] = list(ledger.tables.values())
    return {"low": one.low, "tables": len(tables), "records": ledger.records(), "all": [each.id for each in ledger]}

def main() -> int:
    try:
        verdicts: Verdicts = check(load("data.toml"), "down")
        failing: list[Check] = [one for one in verdicts if one.fails]
        export(draft(read_document("report.txt")), "new.toml")
        found = trace(load("new.toml"), "report.txt")
        pairs = compare(load("data.toml"), load("new.toml")).pairs
        share: Quantity = read_quantity("77.5%")
        rows: list[Verdict] = list(judge("a = b", [(share, share)]))
        solved = solve("77.5% = 62 / total").solved["total"].values
        audited: Audit = audit("report.txt", load("new.toml"))
        first: list[Finding] = list(audited.findings)
        accused: list[Suspect] = [one for group in suspects(load("new.toml"), verdicts) for one in group.suspects]
        print(coverage(load("new.toml"), verdicts).tested, first, accused)
        print(failing, found.unrecorded, pairs, rows, solved)
    except (Unreadable, InvalidLedgerError, RefusedError, CannotWriteError) as error:
        print(error.code, error)
    except UnionstatsError as error:
        print(str(error))
    return 0
"""


@pytest.mark.outside
def test_a_script_that_imports_from_the_top_alone_is_typed(tmp_path: Path) -> None:
    """As strictly as mypy can; a misspelt name is found."""
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, encoding="utf-8")
    wrong = tmp_path / "wrong.py"
    wrong.write_text("import unionstats\nunionstats.chek\n", encoding="utf-8")
    line = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--config-file",
        "",
        "--no-incremental",
        str(script),
        str(wrong),
    ]
    done = subprocess.run(line, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.stdout.splitlines()[1:] == ["Found 1 error in 1 file (checked 2 source files)"]
    assert "wrong.py:2: error: Module has no attribute" in done.stdout


def test_the_start_loads_nothing() -> None:
    """Types come when they are asked for."""
    code = (
        "import sys, unionstats; print(*sorted(one for one in sys.modules if one.startswith('unionstats.')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


@pytest.mark.usefixtures("folder")
def test_whatever_is_shown_at_a_prompt_is_one_line() -> None:
    """Whatever a ledger or a report holds."""
    ledger = unionstats.load("data.toml")
    verdicts = unionstats.check(ledger)
    shown = [
        ledger,
        ledger["medal_share"],
        ledger["commended_firms_medal"],
        verdicts,
        verdicts["medal_share"],
        unionstats.read_quantity("4.42亿元"),
        unionstats.read_quantity("at least 5"),
        unionstats.solve("4.71 = a/n; 5.3 = b/m; 40 = n + m"),
        unionstats.draft("report.txt"),
        unionstats.read_document("report.txt"),
        unionstats.trace(ledger, "report.txt"),
        unionstats.compare(ledger, ledger),
        unionstats.audit("report.txt"),
    ]
    assert [repr(one) for one in shown] == snapshot(
        [
            "<Ledger 'data' 57 figures, 20 rules>",
            "<Figure 'medal_share' '77.5%'>",
            "<Figure 'commended_firms_medal' unstated>",
            "<Verdicts 10 consistent, 0 inconsistent, 10 undetermined, 0 conflicts>",
            "<Check 'medal_share' 'medal_share = medal_firms / commended_firms_medal' consistent>",
            "<Quantity '4.42亿元' 441500000 to 442500000 元>",
            "<Quantity 'at least 5' 5 to …>",
            "<Solution '4.71 = a/n;  5.3 = b/m;  40 = n + m' consistent, a = 33 to 160, n = 7 to 34, b = 32 to 176, m = 6 to 33>",
            "<Draft '' 3 figures, 0 tables, 1 rules>",
            "<Document 93 characters, 0 tables>",
            "<Trace 0 found, 0 elsewhere, 0 different, 41 missing, 3 not recorded>",
            "<Comparison 0 up, 0 down, 44 unchanged, 13 uncertain, 0 not-comparable, 0 new, 0 gone>",
            "<Audit 1 findings, 0 questions, 0 accepted>",
        ]
    )


def test_figures_have_values_and_ends() -> None:
    """Exact ones, in their unit; under the convention of the ledger; none where nothing is printed."""
    ledger = unionstats.load(DATA)
    share, unstated = ledger["medal_share"], ledger["commended_firms_medal"]
    assert (share.value, share.low, share.high) == (Fraction(155, 2), Fraction(1549, 20), Fraction(1551, 20))
    assert (unstated.value, unstated.low, unstated.high) == (None, None, None)
    assert (ledger["medal_firms"].low, ledger["medal_firms"].high) == (62, 62)
    assert [one.id for one in ledger] == list(ledger.figures)
    with pytest.raises(KeyError):
        ledger["nothing"]
    quantity = unionstats.read_quantity("600余人次")
    assert (quantity.low, quantity.high) == (600, 700)


def test_records_are_rows_of_a_dataframe(tmp_path: Path) -> None:
    """Plain values, the same keys in each."""
    path = tmp_path / "a.toml"
    path.write_text(RECORDS, encoding="utf-8")
    ledger = unionstats.load(path)
    assert ledger.records() == snapshot(
        [
            {
                "id": "part",
                "stated": "30万元",
                "value": 300000.0,
                "low": 295000.0,
                "high": 305000.0,
                "unit": "元",
                "section": None,
                "paragraph": None,
                "table": None,
                "label": "Part",
                "region": None,
                "period": None,
                "note": None,
            },
            {
                "id": "whole",
                "stated": "60万元",
                "value": 600000.0,
                "low": 595000.0,
                "high": 605000.0,
                "unit": "元",
                "section": None,
                "paragraph": None,
                "table": None,
                "label": None,
                "region": None,
                "period": None,
                "note": None,
            },
            {
                "id": "share",
                "stated": "55%",
                "value": 55.0,
                "low": 54.5,
                "high": 55.5,
                "unit": "%",
                "section": None,
                "paragraph": None,
                "table": None,
                "label": None,
                "region": None,
                "period": None,
                "note": None,
            },
        ]
    )
    assert unionstats.check(ledger).records() == snapshot(
        [
            {
                "id": "share",
                "rule": "share = part / whole",
                "verdict": "inconsistent",
                "agreement": "none",
                "stated": "55%",
                "low": 48.760330578512395,
                "high": 51.260504201680675,
                "unit": "%",
                "standing": "counted",
            }
        ]
    )


RECORDS = """\
format = 1
[figures.part]
stated = "30万元"
label = { en = "Part" }
[figures.whole]
stated = "60万元"
[figures.share]
stated = "55%"
[checks.share]
rule = "share = part / whole"
"""


@pytest.mark.usefixtures("folder")
def test_findings_are_records_too() -> None:
    """With the words that they are about."""
    assert unionstats.audit("report.txt").records() == snapshot(
        [
            {
                "id": "women_share",
                "kind": "fails",
                "rule": "women_share = women / union_members",
                "stated": "520 members; 208; 41%",
                "certainty": "stated",
                "line": 1,
                "section": "introduction",
                "paragraph": 1,
                "start": 0,
                "end": 91,
                "text": "The union has 520 members. Of the members, 208 are women, accounting for 41% of the members.",
            }
        ]
    )
    assert unionstats.audit(unionstats.Document("No error here.")).records() == []


@pytest.mark.usefixtures("folder")
def test_records_are_a_stream_of_arrow() -> None:
    """Figures, rules, findings and changes with the types of their keys, though no row has a value there."""
    arrow, polars = pytest.importorskip("pyarrow"), pytest.importorskip("polars")
    ledger = unionstats.load(DATA)
    empty = unionstats.audit(unionstats.Document("No error here."))
    for one in (
        ledger,
        unionstats.check(ledger),
        unionstats.audit("report.txt"),
        empty,
        unionstats.compare(ledger, ledger),
    ):
        table = arrow.table(one)
        assert table.to_pylist() == polars.DataFrame(one).to_dicts() == one.records()
        assert not any(arrow.types.is_null(kind) for kind in table.schema.types)
    assert arrow.table(empty).schema.names[:3] == ["id", "kind", "rule"]


def test_changes_are_records_too(tmp_path: Path) -> None:
    """Of figures of both ledgers and of one alone; the same keys in each."""
    texts = (
        "a]\nstated = '4万元'\n[figures.b]\nstated = '9个'",
        "a]\nstated = '5.0万元'\n[figures.c]\nstated = '3%'",
    )
    for name, text in zip(("old", "new"), texts, strict=True):
        (tmp_path / name).write_text(f"format = 1\n[figures.{text}\n", encoding="utf-8")
    rows = unionstats.compare(*(unionstats.load(tmp_path / name) for name in ("old", "new"))).records()
    assert len({tuple(row) for row in rows}) == 1
    assert [{key: value for key, value in row.items() if value is not None} for row in rows] == snapshot(
        [
            {
                "id": "a",
                "old_id": "a",
                "status": "up",
                "matched": "id",
                "stated": "5.0万元",
                "old_stated": "4万元",
                "unit": "元",
                "old_unit": "元",
                "value": 50000.0,
                "low": 49500.0,
                "high": 50500.0,
                "old_value": 40000.0,
                "old_low": 35000.0,
                "old_high": 45000.0,
                "change": 10000.0,
                "change_low": 4500.0,
                "change_high": 15500.0,
                "growth": 25.0,
                "growth_low": 10.0,
                "growth_high": 44.285714285714285,
            },
            {"id": "c", "status": "new", "stated": "3%", "unit": "%", "value": 3.0, "low": 2.5, "high": 3.5},
            {
                "old_id": "b",
                "status": "dropped",
                "old_stated": "9个",
                "old_unit": "个",
                "old_value": 9.0,
                "old_low": 9.0,
                "old_high": 9.0,
            },
        ]
    )


def test_a_number_beyond_all_floats_is_infinite_in_a_record(tmp_path: Path) -> None:
    """No record fails for it; the figure itself is exact."""
    path = tmp_path / "a.toml"
    path.write_text(f"format = 1\n[figures.a]\nstated = '1{'0' * 400}'\n", encoding="utf-8")
    ledger = unionstats.load(path)
    assert ledger.records()[0]["value"] == float("inf")
    assert ledger["a"].value == 10**400


def test_nothing_that_fails_is_taken_for_success(tmp_path: Path) -> None:
    """Neither verdicts nor solutions have a truth value."""
    path = tmp_path / "a.toml"
    path.write_text(RECORDS, encoding="utf-8")
    verdicts = unionstats.check(unionstats.load(path))
    assert not verdicts.holds
    solution = unionstats.solve("60% = 34 / 60")
    for one in (verdicts, verdicts["share"].verdict, solution, solution.verdict):
        with pytest.raises(TypeError, match="no truth value"):
            bool(one)
    with pytest.raises(TypeError, match="no truth value"):
        all(unionstats.judge("a = b", [(unionstats.read_quantity("1"), unionstats.read_quantity("2"))]))


def test_an_error_is_a_sentence_with_the_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of each kind, under one base; it survives being sent to another process."""
    monkeypatch.chdir(tmp_path)
    Path("a.toml").write_text("format = 1\n[figures.a]\nstated = 5\nx = 1\n", encoding="utf-8")
    Path("empty.txt").write_bytes(b"")
    Path("there.toml").write_text("precious", encoding="utf-8")
    calls: list[Callable[[], object]] = [
        lambda: unionstats.load("a.toml"),
        lambda: unionstats.load("b.toml"),
        lambda: unionstats.read_quantity("共62个"),
        lambda: unionstats.solve("77.5% = 62 / "),
        lambda: unionstats.draft("empty.txt"),
        lambda: unionstats.draft("none.txt"),
        lambda: unionstats.export(unionstats.draft(unionstats.Document(REPORT)), "there.toml"),
    ]
    told = []
    for call in calls:
        with pytest.raises(unionstats.UnionstatsError) as raised:
            call()
        told.append((type(raised.value).__name__, raised.value.code, str(raised.value)))
        assert str(pickle.loads(pickle.dumps(raised.value))).split(" (and")[0]  # noqa: S301 - our own
    assert told == snapshot(
        [
            (
                "InvalidLedgerError",
                "L002",
                "a.toml:3:10: figures.a.stated: a text in quotes is expected here, not a whole number [L002] (and 1 more)",
            ),
            ("InvalidLedgerError", "F001", "b.toml: there is no such file [F001]"),
            ("Unreadable", "Q013", "character 1: '共' stands before the number [Q013]"),
            (
                "Unreadable",
                "R001",
                "character 13: the id of a figure, a number or an opening bracket is expected here [R001]",
            ),
            ("RefusedError", "S006", "empty.txt: the text is empty [S006]"),
            ("RefusedError", "S001", "none.txt: there is no such file [S001]"),
            ("FileNotWrittenError", "F007", "there.toml: the file exists; force=True replaces it"),
        ]
    )
    assert Path("there.toml").read_text(encoding="utf-8") == "precious"


@pytest.mark.parametrize("ending", ["xlsx", "html", "md", "csv"])
@pytest.mark.usefixtures("folder")
def test_a_ledger_is_exported(ending: str) -> None:
    """In each form of the working paper; another ending is refused."""
    ledger = unionstats.load("data.toml")
    unionstats.export(ledger, f"paper.{ending}", "zh")
    assert Path(f"paper.{ending}").stat().st_size > 1000
    with pytest.raises(ValueError, match=r"paper\.toml"):
        unionstats.export(ledger, "paper.toml")
    with pytest.raises(ValueError, match=r"draft\.md"):
        unionstats.export(unionstats.draft("report.txt"), "draft.md")


def test_the_api_needs_neither_typer_nor_rich() -> None:
    """A program that only checks ledgers loads neither, nor any view or command."""
    code = f"""
import sys
for name in ("typer", "rich"):
    sys.modules[name] = None
import unionstats
verdicts = unionstats.check(unionstats.load({DATA!r}))
assert verdicts.solved["commended_workers"].count == 1
unionstats.read_quantity("600余人次")
print(*sorted(n for n in sys.modules if n.startswith(("typer.", "rich.", "unionstats.v", "unionstats.c"))))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("\n", "")
