"""The command-line shell: exit codes, refusals, help, languages, streams."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Annotated

import pytest
import typer
from inline_snapshot import snapshot

from tests.runs import RunLine
from unionstats import commands
from unionstats.__main__ import main
from unionstats.commands.declare import Choices, command, completing
from unionstats.commands.root import load
from unionstats.commands.run import Run
from unionstats.commands.usage import WrongUsageError
from unionstats.diagnostics import Diagnostic, Place
from unionstats.locale import Language, words
from unionstats.results.heads import unread
from unionstats.streams import CannotWriteError, ReaderGoneError
from unionstats.text.cells import cells
from unionstats.toml_file import toml_file
from unionstats.version import VERSION
from unionstats.writers.paint import bare

ROOT = Path(__file__).parent.parent


@command(formats=("table", "json"))
def probe(
    run: Run,
    ids: list[str] | None = None,
    *,
    count: int | None = None,
    kind: Annotated[list[str] | None, Choices(("round", "square"))] = None,
    mood: str = "calm",
) -> int:
    """Echo what it was given, or do what its first id says."""
    match ids or []:
        case ["interrupt"]:
            raise KeyboardInterrupt
        case ["crash"]:
            raise ZeroDivisionError("a \x1b[31mred\x1b[0m fault")
        case ["reader-gone"]:
            raise ReaderGoneError
        case ["disk-full"]:
            raise CannotWriteError("No space left on device")
        case ["unknown"]:
            raise WrongUsageError("C002", id="medal", suggestion="medals")
        case ["refuse"]:
            finding = Diagnostic(
                "Q002", {"unit": "foo"}, "figures.a.stated", Place(2, 11, 14), 'stated = "6foo"'
            )
            return run.refuse([finding], unread("data.toml"))
        case ["fail"]:
            return 1
    run.write(f"{ids} {count} {kind} {mood} {run.data} {run.format}")
    return 0


@pytest.fixture(autouse=True)
def _probe(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("unionstats.commands.probe")
    module.probe = probe  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "unionstats.commands.probe", module)
    monkeypatch.setitem(commands.SUMMARIES, "probe", "A command of the tests")
    texts = {
        "ids": {"metavar": "ID", "help": "Ids."},
        "count": {"metavar": "N", "help": "How many."},
        "kind": {"metavar": "KIND", "help": "Which."},
        "mood": {"metavar": "MOOD", "help": "How."},
    }
    options = toml_file("commands/options.toml") | {"probe": texts}
    pages = toml_file("commands/pages.toml") | {"probe": {"about": "A command of the tests."}}
    monkeypatch.setattr("unionstats.commands.root.toml_file", lambda _: options)
    monkeypatch.setattr("unionstats.commands.help.toml_file", lambda _: pages)


@pytest.mark.parametrize(
    ("line", "out"),
    [
        ("probe", "None None None calm None table\n"),
        ("probe a b", "['a', 'b'] None None calm None table\n"),
        ("probe --count 3 a --kind round --kind square", "['a'] 3 ['round', 'square'] calm None table\n"),
        ("probe -d x.toml --json --mood=wild", "None None None wild x.toml json\n"),
        ("probe -f json --data -", "None None None calm - json\n"),
        ("probe --json -f json", "None None None calm None json\n"),
        ("--lang zh --color never probe --lang en", "None None None calm None table\n"),
    ],
)
def test_options_reach_the_command(run: RunLine, line: str, out: str) -> None:
    """Arguments, options and the common ones arrive; a list that was not given is None."""
    assert run(*line.split())[:3] == (0, out, "")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("--bogus", "unionstats: C005 no such option: --bogus\n"),
        ("--lang", "unionstats: C007 --lang needs a value\n"),
        ("--lang fr", "unionstats: C010 'fr' is not a choice for --lang; the choices are en, zh\n"),
        ("prob", "unionstats: C006 no such command: prob\n  = Did you mean probe?\n"),
        ("probe --cont 3", "unionstats probe: C005 no such option: --cont\n  = Did you mean --count?\n"),
        ("probe -x", "unionstats probe: C005 no such option: -x\n"),
        ("probe --count", "unionstats probe: C007 --count needs a value\n"),
        (
            "probe --count many",
            """\
unionstats probe: C013 the value given for --count does not suit it: a whole number is expected
""",
        ),
        ("probe --json=3", "unionstats probe: C008 --json does not take a value\n"),
        ("probe --json -f table", "unionstats probe: C012 --json and --format table exclude each other\n"),
        (
            "probe -f jsn",
            """\
unionstats probe: C010 'jsn' is not a choice for --format; the choices are table, json
  = Did you mean json?
""",
        ),
        (
            "probe --kind round --kind oval",
            "unionstats probe: C010 'oval' is not a choice for --kind; the choices are round, square\n",
        ),
        (
            "explain Q001 Q002",
            """\
unionstats explain: C011 'Q002' is one argument too many
  = A text that contains spaces needs quotes around it.
""",
        ),
        (
            "explain Q0002",
            "unionstats explain: C004 there is no diagnostic code 'Q0002'\n  = Did you mean Q002?\n",
        ),
        ("explain -d x", "unionstats explain: C005 no such option: -d\n"),
        (
            "probe unknown",
            """\
unionstats probe: C002 the ledger has no figure, section or check called 'medal'
  = Did you mean medals?
""",
        ),
    ],
)
def test_a_wrong_command_line_is_exit_2_with_the_reason_and_the_way_to_help(
    run: RunLine, line: str, message: str
) -> None:
    """The message names the command, the code and a suggestion; standard output stays empty."""
    page = message.partition(":")[0]
    assert run(*line.split())[:3] == (2, "", f"{message}Try `{page} -h`.\n")


def test_refusals_speak_the_language_of_the_option_or_the_locale(run: RunLine) -> None:
    """What Typer finds wrong is said in Chinese, wherever --lang stands."""
    expected = (
        "unionstats probe: C005 没有这个选项：--cont\n  = 您是否要写 --count？\n详见：`unionstats probe -h`\n"
    )
    assert run("probe", "--cont", "3", "--lang", "zh")[2] == expected
    assert run("--lang=zh", "probe", "--cont")[2] == expected
    assert run("probe", "--cont", env={"LANG": "zh_CN.UTF-8"})[2] == expected
    assert run("probe", "--count", "x", "--lang", "zh")[2].startswith(
        "unionstats probe: C013 --count 的取值不合适，应为整数\n"
    )


REFUSED = (
    "--nope|nope|check --nope|check -x|check -f|check -f xml|check --rounding|check --strength=3|solve|compare a"
    "|export|export x.svg --width a|show|show a b|solve -1%|check --lang fr|explain C999|schema nix"
    "|--lang|--color never|check --json -f csv|--show-completion=|--install-completion nix|"
)


@pytest.mark.parametrize("line", REFUSED.split("|"))
@pytest.mark.parametrize("columns", ["20", "80", "512"])
def test_nothing_that_typer_says_reaches_a_chinese_reader(run: RunLine, line: str, columns: str) -> None:
    """Whatever is wrong with a command line; what stands in English are names, codes and what was typed."""
    env = {"LC_ALL": "zh_CN.UTF-8", "COLUMNS": columns, "HOME": "/nonexistent"}
    code, out, err, _ = run(*line.split(), env=env, terminal=True)
    assert (code, out) == (2, "")
    english = (
        r"Usage|Options|Commands|Arguments|Try |Error|Missing|Invalid|No such|requires|Got unexpected|Show "
    )
    assert re.findall(english, err) == []
    assert re.search("[一-鿿]", err)


def test_a_missing_argument_is_named(run: RunLine, monkeypatch: pytest.MonkeyPatch) -> None:
    """A required argument is named as the help names it."""

    @command(ledger=False)
    def needy(run: Run, equation: str) -> int:
        """Take it."""
        run.write(equation)
        return 0

    module = ModuleType("unionstats.commands.needy")
    module.needy = needy  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "unionstats.commands.needy", module)
    monkeypatch.setitem(commands.SUMMARIES, "needy", "Needs one")
    assert run("needy")[:3] == (
        2,
        "",
        "unionstats needy: C009 EQUATION is missing\nTry `unionstats needy -h`.\n",
    )
    assert "Usage: unionstats needy [OPTIONS] EQUATION\n" in run("needy", "-h")[1]


def test_exit_codes_of_what_can_happen(run: RunLine) -> None:
    """Each way to end has its own code and its own words, or none."""
    assert run("probe", "fail")[:3] == (1, "", "")
    assert run("probe", "interrupt")[:3] == (130, "", "")
    assert run("probe", "reader-gone")[:3] == (141, "", "")
    assert run("probe", "disk-full")[:3] == (
        3,
        "",
        "unionstats: F007 the result cannot be written: No space left on device\n",
    )
    code, out, err, _ = run("probe", "crash")
    assert (code, out) == (70, "")
    assert err == snapshot("""\
unionstats: X001 a fault in unionstats itself: ZeroDivisionError: a \\x1b[31mred\\x1b[0m fault
  = Set UNIONSTATS_DEBUG=1 to see where it happened, and report it with the ledger if you can.
""")


def test_debugging_shows_the_traceback(run: RunLine) -> None:
    """UNIONSTATS_DEBUG=1 shows where a fault happened; 0 does not."""
    assert "Traceback (most recent call last)" in run("probe", "crash", env={"UNIONSTATS_DEBUG": "1"})[2]
    assert "Traceback" not in run("probe", "crash", env={"UNIONSTATS_DEBUG": "0"})[2]


def test_an_unreadable_ledger_is_exit_3_with_the_place(run: RunLine) -> None:
    """Problems go to standard error as lines."""
    assert run("probe", "refuse")[:3] == snapshot(
        (
            3,
            "",
            """\
data.toml:2:11: Q002 figures.a.stated: the unit 'foo' is not known; one that is not listed is declared beside the figure: unit = "foo"
 2 | stated = "6foo"
   |           ^^^
1 problem. `unionstats explain Q002` says what it means and how to fix it.
""",
        )
    )


def test_an_unreadable_ledger_under_json_is_a_document(run: RunLine) -> None:
    """With --json the problems are the one document on standard output."""
    assert run("probe", "refuse", "--json", "--lang", "zh")[:3] == snapshot(
        (
            3,
            """\
{
  "schema": "unionstats.error/1",
  "tool": {
    "name": "unionstats",
    "version": "0.2.0"
  },
  "ledger": {
    "path": "data.toml",
    "sha256": null,
    "title": null
  },
  "diagnostics": [
    {
      "code": "Q002",
      "severity": "error",
      "message": "不认识单位“foo”；未收录的量词可在该数字旁声明：unit = \\"foo\\"",
      "key": "figures.a.stated",
      "line": 2,
      "column": 11,
      "end_column": 14,
      "hint": null,
      "source": "stated = \\"6foo\\"",
      "file": null
    }
  ]
}
""",
            "",
        )
    )


def test_help_in_english(run: RunLine) -> None:
    """A page shows usage, arguments, options with choices and defaults, and examples."""
    assert run("probe", "-h")[:3] == run("probe", "x", "--help")[:3]
    assert run("probe", "-h")[:3] == snapshot(
        (
            0,
            """\
Usage: unionstats probe [OPTIONS] [ID...]

A command of the tests.

Arguments:
  ID  Ids.

Options:
  --count N            How many.
  --kind KIND          Which. [one of round, square] [may be repeated]
  --mood MOOD          How. [default: calm]
  -d, --data PATH      The ledger to read; - is standard input. Without it: the
                       file that UNIONSTATS_DATA names, else data.toml in this
                       folder, else the ledger that comes with the program.
  -f, --format FORMAT  Form of the result. [one of table, json] [default: table]
  --json               Short for --format json.
  --lang LANGUAGE      Language of all texts; that of the locale if not given.
                       [one of en, zh]
  --color WHEN         When to use colour; only on a terminal if not given. [one
                       of auto, always, never]
  -h, --help           Show this help and stop.
""",
            "",
        )
    )


def test_help_in_chinese(run: RunLine) -> None:
    """Headings, metavars and notes are Chinese too, and the columns are straight."""
    assert run("explain", "-h", "--lang", "zh")[1] == snapshot("""\
用法：unionstats explain [选项] [代码]

说明一个问题代码：提示信息是什么意思，对使用数字的人有什么影响，怎样改正；或者说
明一类审核关系：怎样写，并附示例。不带参数时列出全部。

参数：
  代码  提示信息中的问题代码，如 Q002；或审核关系的类型，如 growth。

选项：
  -f, --format 格式  输出格式。 [可选：table, json, jsonl, csv, markdown] [默
                     认：table]
  --json             等同于 --format json。
  --lang 语言        界面语言；不写时按系统的语言设置。 [可选：en, zh]
  --color 时机       何时使用颜色；不写时只在终端上使用。 [可选：auto, always,
                     never]
  -h, --help         显示本帮助后退出。

示例：
  unionstats explain Q002
      一个问题代码的完整说明。
  unionstats explain growth
      增长率怎样审核。
  unionstats explain
      全部问题代码和审核关系类型，每行一个。
""")


@pytest.mark.parametrize("language", Language)
def test_every_page_fits_80_columns_and_lists_every_command(run: RunLine, language: Language) -> None:
    """In a pipe a page is plain, at most 80 columns wide, and in the language asked for."""
    pages = {name: run(name, "-h", "--lang", language) for name in commands.SUMMARIES}
    pages["-h"] = run("-h", "--lang", language)
    for code, out, err, _ in pages.values():
        assert (code, err) == (0, "")
        assert max(map(cells, out.splitlines())) <= 80
        assert "\x1b" not in out
    for name, summary in commands.SUMMARIES.items():
        assert f"  {name} " in pages["-h"][1]
        assert words(language).gettext(summary)[:20] in pages["-h"][1]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("columns", [20, 40, 512])
def test_no_text_runs_over_a_narrow_screen(run: RunLine, language: Language, columns: int) -> None:
    """Help, codes, answers and refusals; but an option or an example is not broken."""
    lines = [[name, "-h"] for name in commands.SUMMARIES]
    lines += [
        ["-h"],
        ["explain"],
        ["explain", "C002"],
        ["solve", "3 = x; x = 4"],
        ["check", "-d", "nix.toml"],
    ]
    for line in lines:
        env = {"COLUMNS": str(columns)}
        _, out, err, _ = run(*line, "--lang", language, env=env, terminal=True)
        shown = [one for one in (out + err).splitlines() if not re.fullmatch(r"  \x1b\[1m.*\x1b\[0m", one)]
        assert [one for one in map(bare, shown) if cells(one) > columns and len(one.split()) > 1] == []


def test_every_command_has_a_page_with_examples_of_its_own() -> None:
    """In the order of the help; each example is a line with the command in it."""
    pages = toml_file("commands/pages.toml")
    assert list(pages) == [name for name in commands.SUMMARIES if name != "probe"]
    for name, told in pages.items():
        assert all(f"unionstats {name}" in line for line in told["examples"])
        assert told["about"].endswith(".")


def test_every_argument_and_option_says_what_it_is_for() -> None:
    """Its texts stand in `options.toml`, in which there is nothing else."""
    texts = toml_file("commands/options.toml")
    told = {"version", "install_completion", "show_completion"}
    for name in [name for name in commands.SUMMARIES if name != "probe"]:
        names = {str(one.name) for one in load(name, words(Language.EN)).params if getattr(one, "help", "")}
        assert names == {str(one.name) for one in load(name, words(Language.EN)).params}
        assert set(texts.get(name, {})) <= names
        told |= names
    assert set(texts["all"]) <= told


def test_no_command_is_the_help_on_standard_error(run: RunLine) -> None:
    """A script that forgot the command gets exit 2, a person the overview."""
    assert run()[:3] == (2, "", run("-h")[1])


def test_help_is_a_command_too(run: RunLine) -> None:
    """Behind the options of the program, and with those of a command left aside."""
    for language in Language:
        for name in ("check", "audit"):
            page = run("--lang", language, name, "--help")
            assert page[0] == 0
            assert run("--lang", language, "help", name) == run("--lang", language, "help", name, "x") == page
        assert run("--lang", language, "help") == run("--lang", language, "--help")
    code, out, err = run("help", "chekc")[:3]
    assert (code, out) == (2, "")
    assert "check" in err


def test_help_follows_the_terminal(run: RunLine) -> None:
    """On a terminal the page is coloured, as wide as it, and never wider than 100 columns."""
    narrow = run("explain", "-h", terminal=True, env={"COLUMNS": "50"})[1]
    assert "\x1b[1mOptions:\x1b[0m" in narrow
    plain = run("explain", "-h", "--color", "never", terminal=True, env={"COLUMNS": "50"})[1]
    assert max(map(len, plain.splitlines())) <= 50
    wide = run("explain", "-h", "--color", "never", terminal=True, env={"COLUMNS": "300"})[1]
    assert 80 < max(map(len, wide.splitlines())) <= 100


def test_the_version_is_that_of_the_package_metadata(run: RunLine) -> None:
    """The version is kept in two places that agree."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project.get("version", VERSION) == VERSION
    assert run("--version")[:3] == (0, f"unionstats {VERSION}\n", "")


def test_the_command_line_is_scanned_up_to_the_double_dash(run: RunLine) -> None:
    """What follows -- is text, not an option."""
    assert run("probe", "--", "--lang", "zh")[:2] == (0, "['--lang', 'zh'] None None calm None table\n")


def test_main_runs_the_line_of_its_process(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """The installed command reads the process's arguments and environment and writes to its streams."""
    monkeypatch.setattr("sys.argv", ["unionstats", "probe", "fail"])
    monkeypatch.setattr("gc.set_threshold", lambda _: None)
    assert main() == 1
    monkeypatch.setattr("sys.argv", ["unionstats", "--version"])
    assert (main(), capsysbinary.readouterr()) == (0, (f"unionstats {VERSION}\n".encode(), b""))


def test_an_interrupt_while_loading_is_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C before anything runs is 130 as well."""

    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("gc.set_threshold", lambda _: None)
    monkeypatch.setattr("unionstats.cli.run", interrupted)
    assert main() == 130


# The shell's completion, and what only a real process shows.


def process(*argv: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program as a process of its own, in English unless `env` says otherwise."""
    return subprocess.run(
        [sys.executable, "-m", "unionstats", *argv],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **env},
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("line", "out"),
    [
        ("unionstats expl", "explain\n"),
        ("unionstats explain R00", "R001\nR002\nR003\nR004\nR005\nR006\nR007\nR008\nR009\n"),
        ("unionstats explain --form", "--format\n"),
        ("unionstats explain -f j", "json\njsonl\n"),
        ("unionstats --lang z", "zh\n"),
    ],
)
def test_bash_completes_commands_options_choices_and_codes(line: str, out: str) -> None:
    """A press of Tab is answered through Typer's own protocol."""
    position = str(len(line.split()) - 1)
    done = process(_UNIONSTATS_COMPLETE="complete_bash", COMP_WORDS=line, COMP_CWORD=position)
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, out, b"")


def test_completion_shows_help_in_the_readers_language_whatever_the_encoding() -> None:
    """Zsh shows a line beside each command; an encoding without Chinese is no fault."""
    asked = {
        "_UNIONSTATS_COMPLETE": "complete_zsh",
        "_TYPER_COMPLETE_ARGS": "unionstats expl",
        "LANG": "zh_CN.UTF-8",
    }
    done = process(**asked, PYTHONIOENCODING="utf-8")
    assert "=('explain:说明问题代码的含义、影响和改法')" in done.stdout.decode()
    done = process(**asked, PYTHONIOENCODING="latin-1")
    assert b"=('explain:\\u8bf4" in done.stdout


def test_completion_of_ids_is_silent_about_a_broken_ledger() -> None:
    """Ids come with safe labels; a loader that fails offers nothing."""

    def broken(path: str | None, _: Language) -> list[tuple[str, str]]:
        raise OSError(path)

    ctx = typer.Context(typer.main.get_command(_app()))
    offered = completing(lambda path, _: [("medals", f"[b]奖章 {path}\x1b"), ("a\x1b", ""), ("firms", "")])
    assert offered(ctx, "") == [("medals", r"[b]奖章 None\x1b"), ("firms", "")]
    assert offered(ctx, "f") == [("firms", "")]
    assert completing(broken)(ctx, "") == []


def _app() -> typer.Typer:
    app = typer.Typer()
    app.command()(lambda: None)
    return app


def test_a_reader_that_went_away_is_exit_141_without_a_word() -> None:
    """`unionstats explain | head -0` leaves no traceback and no complaint at exit."""
    reader, writer = os.pipe()
    os.close(reader)
    with subprocess.Popen(
        [sys.executable, "-m", "unionstats", "explain", "--json"],
        cwd=ROOT,
        stdout=writer,
        stderr=subprocess.PIPE,
    ) as started:
        os.close(writer)
        _, err = started.communicate()
    assert (started.returncode, err) == (141, b"")


def test_a_result_that_cannot_be_written_is_reported_once(tmp_path: Path) -> None:
    """A file that may not grow stands for a full disk: a message, and no traceback at exit."""
    line = f'ulimit -f 0; "{sys.executable}" -m unionstats explain --lang en > "{tmp_path / "out"}"'
    done = subprocess.run(
        ["sh", "-c", line],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        check=False,
    )
    message = b"unionstats: F007 the result cannot be written: File too large\n"
    assert (done.returncode, done.stderr) == (3, message)


def test_a_run_loads_no_more_than_it_needs() -> None:
    """Beyond a bare Typer program, one run leaves Rich, the other commands and slow modules of the library alone."""
    script = """
import sys, typer, typer.main
app = typer.Typer(add_completion=False)
@app.command()
def bare(text: str = ""): pass
typer.main.get_command(app).main(args=[], standalone_mode=False)
before = set(sys.modules)
from unionstats.cli import run
run(["explain", "Q002"], {})
print(*set(sys.modules) - before)
"""
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=True, text=True
    )
    loaded = set(done.stdout.splitlines()[-1].split())
    others = {f"unionstats.commands.{name}" for name in commands.SUMMARIES} - {"unionstats.commands.explain"}
    unwanted = {"rich", "json", "logging", "unionstats.ledger"}
    assert loaded & (others | unwanted) == set()
