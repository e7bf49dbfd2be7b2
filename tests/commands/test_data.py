"""Which ledger is read."""

from pathlib import Path

import pytest

from tests.runs import RunLine
from unionstats.commands.data import figure_labels, own_path, section_titles
from unionstats.locale import Language

LEDGER = 'format = 1\n[report]\ntitle = "{}"\n[figures.a]\nstated = "5个"\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to be in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def title(run: RunLine, *argv: str, env: dict[str, str] | None = None, stdin: bytes = b"") -> str:
    """Return the first line of the summary: the title of the ledger that was read."""
    code, out, err, _ = run("summary", *argv, env=env, stdin=stdin)
    assert (code, err) == (0, "")
    return out.splitlines()[0]


def test_the_option_comes_before_the_variable_and_the_folder(run: RunLine, folder: Path) -> None:
    """--data, UNIONSTATS_DATA, ./data.toml, the ledger of the package; an empty variable is none."""
    for name in ("option", "variable", "data"):
        (folder / f"{name}.toml").write_text(LEDGER.format(name), encoding="utf-8")
    env = {"UNIONSTATS_DATA": "variable.toml"}
    assert title(run, "--data", "option.toml", env=env) == "option"
    assert title(run, "-d", "-", env=env, stdin=LEDGER.format("stdin").encode()) == "stdin"
    assert title(run, env=env) == "variable"
    assert title(run, env={"UNIONSTATS_DATA": ""}) == "data"
    (folder / "data.toml").unlink()
    code, out, err, _ = run("summary", "--lang", "zh")
    assert (code, out[:12], "F008" in err) == (0, "省总工会出台系列政策措施", True)
    assert own_path(None, {}) is None


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("nowhere.toml", "nowhere.toml: F001 there is no such file"),
        (".", ".: F002 this is a folder, not a file"),
        ("", ": F001 there is no such file"),
        ("a\0b", "a\\x00b: F001 there is no such file"),
        ("\x1b[31m\u202e", "\\x1b[31m\\u202e: F001 there is no such file"),
        ("half\udc80", "half\\udc80: F001 there is no such file"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_what_cannot_be_read_is_exit_3(run: RunLine, path: str, message: str) -> None:
    """Nothing on standard output; an explicit path never falls back to another ledger."""
    for command in (["check"], ["summary"], ["figures"], ["show", "a"]):
        code, out, err, _ = run(*command, "-d", path)
        assert (code, out, err.splitlines()[0]) == (3, "", message)
    if path:
        assert run("check", env={"UNIONSTATS_DATA": path})[0] == 3


def test_empty_standard_input_is_an_empty_file(run: RunLine) -> None:
    """Not a ledger in which all is well."""
    assert run("check", "-d", "-")[:3][0] == 3
    assert run("check", "-d", "-")[2].startswith("-: F006 the file is empty")


def test_ids_and_sections_are_offered_for_completion(folder: Path) -> None:
    """Each id once, with a label; a section with its title."""
    path = folder / "a.toml"
    rules = (
        '[checks.a]\nrule = "a = 5个"\n[checks.b]\nrule = "a < 6个"\n[sections.s]\ntitle = { zh = "节" }\n'
    )
    path.write_text(LEDGER.format("t") + rules, encoding="utf-8")
    assert list(figure_labels(str(path), Language.EN)) == [("a", ""), ("b", "a < 6个")]
    assert list(section_titles(str(path), Language.EN)) == [("s", "节")]


def test_the_ledger_of_the_package_is_named_where_it_is_read(run: RunLine, folder: Path) -> None:
    """On standard error; what is about a report of one's own never falls back to it."""
    assert not [*folder.iterdir()]
    code, _, err, _ = run("check")
    assert (code, err.splitlines()[0][:23]) == (0, "unionstats check: F008 ")
    assert "unionstats audit REPORT" in err
    (folder / "report.txt").write_text("会员62人。", encoding="utf-8")
    code, out, err, _ = run("trace", "report.txt")
    assert (code, out) == (2, "")
    assert "C039" in err


@pytest.mark.parametrize(
    ("line", "code", "told"),
    [
        (["check", "report.docx"], 2, "unionstats audit report.docx"),
        (["check", "ledger.toml"], 2, "unionstats check -d ledger.toml"),
        (["summary", "ledger.toml"], 2, "unionstats summary -d ledger.toml"),
        (["show", "report.pdf"], 2, "unionstats audit report.pdf"),
        (["check", "-d", "report.txt"], 3, "unionstats audit report.txt"),
        (["check", "-d", "nowhere.docx"], 3, "F001"),
    ],
)
def test_a_file_where_another_thing_is_meant(
    run: RunLine, folder: Path, line: list[str], code: int, told: str
) -> None:
    """The command that was meant is shown."""
    (folder / "data.toml").write_text(LEDGER.format("a"), encoding="utf-8")
    (folder / "report.txt").write_text("会员62人。", encoding="utf-8")
    found, out, err, _ = run(*line)
    assert (found, out) == (code, "")
    assert told in err
