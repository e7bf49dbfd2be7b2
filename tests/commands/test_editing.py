"""`unionstats rename`, `add` and `audit --accept`: a ledger changed where it stands, or not at all."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.runs import RunLine
from unionstats.results.schemas import schema

LEDGER = """\
format = 1   # by hand
[figures.part]
stated = "62个"
[figures.whole]
stated = "80个"
[figures.share]
stated = "78.5%"   # as printed
[tables.t]
columns = [{ id = "x" }]
rows = { file = "a" }
[checks.share]
rule = "share = part / whole"
""".replace('rows = { file = "a" }', 'rows = [["r", "1"]]')
REPORT = "62个，占80个的78.5%。\n"


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """The path of a ledger with a rule that fails."""
    path = tmp_path / "data.toml"
    path.write_text(LEDGER, encoding="utf-8")
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("argv", "code", "told"),
    [
        (("rename", "part", "whole"), 2, "C060"),
        (("rename", "part", "t"), 2, "C060"),
        (("rename", "part", "a-b"), 2, "L004"),
        (("rename", "part", "12"), 2, "L004"),
        (("rename", "parts", "x"), 2, "Did you mean part?"),
        (("rename", "t[q]", "x"), 2, "C002"),
        (("rename", "t[r]", ""), 2, "L004"),
        (("rename", "t.y", "x"), 2, "C002"),
        (("rename", "part", "x", "-d", "none.toml"), 3, "F001"),
        (("add", "share = part /"), 3, "R001"),
        (("add", "share = prat / whole"), 3, "Did you mean part?"),
        (("add", "share = part"), 3, "R003"),
        (("add", "part >= whole"), 1, "C062"),
        (("add", "part <= whole", "--id", "share"), 2, "C060"),
        (("add", "part <= whole", "--id", "a b"), 2, "L004"),
        (("audit", "report.txt", "--accept", "share"), 2, "C037"),
        (("audit", "report.txt", "--ledger", "data.toml", "--accept", "share"), 2, "C037"),
        (("audit", "report.txt", "--ledger", "data.toml", "--reason", "so"), 2, "C037"),
        (("audit", "report.txt", "--ledger", "data.toml", "--accept", "shar", "--reason", "so"), 2, "C063"),
        (("audit", "report.txt", "--ledger", "-", "--accept", "share", "--reason", "so"), 2, "C037"),
    ],
)
def test_what_cannot_be_done_changes_nothing(
    run: RunLine, ledger: Path, argv: tuple[str, ...], code: int, told: str
) -> None:
    """Each with its code and a way out."""
    done = run(*argv, folder=ledger.parent)
    assert (done[0], done[1], told in done[2]) == (code, "", True), done
    assert ledger.read_text(encoding="utf-8") == LEDGER


def test_a_rule_that_fails_may_be_meant(run: RunLine, ledger: Path) -> None:
    """As a question, or by force."""
    assert run("add", "part >= whole", "--question", "really?", folder=ledger.parent)[0] == 0
    assert run("add", "part >= whole + 1个", "--force", "--note", "as told", folder=ledger.parent)[0] == 0
    assert ledger.read_text(encoding="utf-8") == LEDGER + (
        '\n[checks.part]\nrule = "part >= whole"\nquestion = "really?"\n'
        '\n[checks.part_2]\nrule = "part >= whole + 1个"\nnote = "as told"\n'
    )


def test_a_rule_that_clashes_with_others_is_refused(run: RunLine, ledger: Path) -> None:
    """It holds by itself, but not with them."""
    text = 'format = 1\n[figures.a]\nstated = "5个"\n[figures.t]\nunit = "个"\n[checks.t]\nrule = "t = a"\n'
    ledger.write_text(text, encoding="utf-8")
    code, out, err, _ = run("add", "t = a + 1个", folder=ledger.parent)
    assert (code, out, "V004" in err, "C062" in err) == (1, "", True, True)
    assert ledger.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("argv", [("rename", "part", "piece"), ("add", "part <= whole")])
def test_json_is_of_its_schema(run: RunLine, ledger: Path, argv: tuple[str, ...]) -> None:
    """With the lines that changed; from standard input the ledger itself is the result."""
    code, out, err, _ = run(*argv, "--json", folder=ledger.parent)
    document = json.loads(out)
    Draft202012Validator(schema(argv[0])).validate(document)
    assert (code, err, document["written"], len(document["changes"])) == (0, "", "data.toml", len(argv) - 1)
    changed = ledger.read_text(encoding="utf-8")
    code, out, err, _ = run(*argv, "-d", "-", stdin=LEDGER.encode(), folder=ledger.parent)
    assert (code, out, err) == (0, changed, "")


def test_a_refused_rule_is_a_document_too(run: RunLine, ledger: Path) -> None:
    """Without changes, with the reasons."""
    code, out, err, _ = run("add", "part >= whole", "--json", folder=ledger.parent)
    document = json.loads(out)
    Draft202012Validator(schema("add")).validate(document)
    assert (code, err, document["written"], document["changes"]) == (1, "", None, [])
    assert [one["code"] for one in document["diagnostics"]] == ["V003", "C062"]


def test_a_name_that_stays_changes_nothing(run: RunLine, ledger: Path) -> None:
    """The file is not even written."""
    before = ledger.stat()
    code, _, err, _ = run("rename", "part", "part", folder=ledger.parent)
    assert (code, err, ledger.stat().st_mtime_ns) == (0, "", before.st_mtime_ns)


def test_rows_of_a_file_are_renamed_there(run: RunLine, ledger: Path) -> None:
    """What stands in a file of data is not touched."""
    (ledger.parent / "rows.csv").write_text("name,x\nr,1\n", encoding="utf-8")
    text = 'format = 1\n[tables.t]\nfile = "rows.csv"\n'
    ledger.write_text(text, encoding="utf-8")
    code, _, err, _ = run("rename", "t[r]", "s", folder=ledger.parent)
    assert (code, "C061" in err) == (2, True)


def test_an_accepted_finding_does_not_count(run: RunLine, ledger: Path) -> None:
    """Until its figures change; the reason is shown."""
    line = ("audit", "report.txt", "--ledger", "data.toml")
    kept = LEDGER[: LEDGER.index("[tables")] + LEDGER[LEDGER.index("[checks") :]
    ledger.write_text(kept, encoding="utf-8")
    assert run(*line, folder=ledger.parent)[0] == 1
    code, out, err, _ = run(*line, "--accept", "share", "--reason", "agreed", folder=ledger.parent)
    assert (code, "agreed" in out, err.count("+ accepted = ")) == (0, True, 1)
    assert run(*line, folder=ledger.parent)[0] == 0
    text = ledger.read_text(encoding="utf-8")
    assert text == kept + 'accepted = { reason = "agreed", for = "78.5% = 62个 / 80个" }\n'
    ledger.write_text(text.replace("62个", "61个"), encoding="utf-8")
    assert run(*line, folder=ledger.parent)[0] == 1
