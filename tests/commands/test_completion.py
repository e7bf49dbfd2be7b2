"""Completion in the shell: what is offered, and that no label acts."""

import json
import shlex
import subprocess
from pathlib import Path

import pytest

from tests.runs import RunLine
from tests.shells import environment, prompt
from tests.terminals import COMMAND, ENVIRON

NO_HOME = ENVIRON | {"HOME": "/nonexistent"}
LABEL = {
    "zh": r"""奖章：[数] (圆) {a,b} \$(touch ran) `touch ran` "x" 'y' a:b \ %B * [b]""",
    "en": "medals: [n] $(touch ran) `touch ran` ; touch ran",
}
LEDGER = f"""format = 1
[figures.medal]
stated = "62个"
label = {{ zh = {json.dumps(LABEL["zh"])}, en = {json.dumps(LABEL["en"])} }}
[figures."medal_占比"]
stated = "77.5%"
"""
LOADED = {
    "bash": '. /usr/share/bash-completion/bash_completion; eval "$(unionstats --show-completion bash)"',
    "zsh": 'autoload -U compinit && compinit -u -D; eval "$(unionstats --show-completion zsh)"',
    "fish": "unionstats --show-completion fish | source",
}
"""How each shell is given the script without installing it."""
FILES = {
    "unionstats check -d brok": "unionstats check -d broken.toml ",
    "unionstats show --data=brok": "unionstats show --data=broken.toml ",
    "unionstats trace my": r"unionstats trace my\ report.txt ",
    "unionstats export brok": "unionstats export broken.toml ",
    "unionstats compare data.toml brok": "unionstats compare data.toml broken.toml ",
    "unionstats new brok": "unionstats new broken.toml ",
    "unionstats new --from-csv brok": "unionstats new --from-csv broken.toml ",
}
WORDS = {
    "unionstats ch": "unionstats check ",
    "unionstats check --rou": "unionstats check --rounding ",
    "unionstats check --rounding half-e": "unionstats check --rounding half-even ",
    "unionstats check --data=data.toml --rounding=half-e": "unionstats check --data=data.toml --rounding=half-even ",
    "unionstats show me": "unionstats show medal",
    "unionstats show --data=data.toml medal_": "unionstats show --data=data.toml medal_占比 ",
    "unionstats explain grow": "unionstats explain growth ",
    "unionstats --show-completion z": "unionstats --show-completion zsh ",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a ledger whose labels a shell could run."""
    (tmp_path / "data.toml").write_text(LEDGER, encoding="utf-8")
    (tmp_path / "broken.toml").write_text("format = ", encoding="utf-8")
    (tmp_path / "my report.txt").write_text("", encoding="utf-8")
    (tmp_path / "home").mkdir()
    return tmp_path


def in_shell(argv: list[str], folder: Path, **environ: str) -> str:
    """Run a shell with the command on its path, and return what it wrote."""
    path = f"{Path(COMMAND).parent}:{ENVIRON['PATH']}"
    home = {"HOME": str(folder / "home"), "PATH": path}
    done = subprocess.run(argv, capture_output=True, check=False, cwd=folder, env=ENVIRON | home | environ)
    return (done.stdout + done.stderr).decode()


def test_no_label_is_code_for_a_shell(folder: Path) -> None:
    """What zsh is to evaluate holds nothing that runs."""
    asked = {"_UNIONSTATS_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "unionstats --lang zh show med"}
    offered = in_shell([COMMAND], folder, **asked)
    assert "奖章" in offered
    given = shlex.split(offered.partition("offered=(")[2].rpartition(");")[0])
    assert given == [f"medal:{LABEL['zh']}".replace("\\", "\\\\"), "medal_占比"]


def test_a_broken_ledger_offers_nothing(folder: Path) -> None:
    """Nor is anything said on a press of the Tab key."""
    asked = {
        "_UNIONSTATS_COMPLETE": "complete_bash",
        "COMP_WORDS": "unionstats show -d broken.toml med",
        "COMP_CWORD": "4",
    }
    assert in_shell([COMMAND], folder, **asked).strip() == ""


def test_a_script_that_cannot_be_written_is_told() -> None:
    """As any other result."""
    if not Path("/dev/full").exists():
        return
    with Path("/dev/full").open("wb") as full:
        line = ["bash", "-c", f"{COMMAND} --show-completion; exit $?"]
        done = subprocess.run(line, stdout=full, stderr=subprocess.PIPE, check=False, env=ENVIRON)
    assert (done.returncode, done.stderr.startswith(b"unionstats: F007 ")) == (3, True)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell", "pwsh"])
@pytest.mark.parametrize("joined", [" ", "="])
def test_the_script_of_a_shell_is_shown_by_its_name(run: RunLine, shell: str, joined: str) -> None:
    """Whatever shell runs the program."""
    done = run(*f"--show-completion{joined}{shell}".split(), env=NO_HOME)
    expected = f"_UNIONSTATS_COMPLETE=complete_{shell} "
    if shell in ("powershell", "pwsh"):
        expected = '$Env:_UNIONSTATS_COMPLETE = "complete_powershell"'
    assert (done[0], done[2]) == (0, "")
    assert expected in done[1]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "--show-completion fihs",
            (
                "unionstats: C010 'fihs' is not a choice for --show-completion;"
                " the choices are bash, zsh, fish, powershell, pwsh\n  = Did you mean fish?\n"
            ),
        ),
        ("--install-completion check", "unionstats: C010 'check' is not a choice for --install-completion;"),
        ("--show-completion=", "unionstats: C007 --show-completion needs a value\n"),
        (
            "--show-completion fish --install-completion",
            "unionstats: C012 --show-completion and --install-completion exclude each other\n",
        ),
    ],
)
def test_a_word_that_names_no_shell_is_refused(run: RunLine, line: str, told: str) -> None:
    """No word is accepted without a meaning, and nothing is installed."""
    code, out, err, _ = run(*line.split(), env=NO_HOME)
    assert (code, out, err[: len(told)]) == (2, "", told)


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("check --rounding = half-e", "half-even"),
        ("check --rounding =", "any ceiling down floor half-down half-even half-up nearest up"),
        ("show --data = data.toml medal_", "medal_占比"),
        ("show --data = broken.toml medal_", ""),
        ("--lang = zh sho", "show"),
    ],
)
def test_bash_may_part_an_option_from_its_value(folder: Path, words: str, offered: str) -> None:
    """Bash hands over `--option=value` as three words."""
    line = f"unionstats {words}"
    asked = {"_UNIONSTATS_COMPLETE": "complete_bash", "COMP_WORDS": line}
    asked["COMP_CWORD"] = str(len(line.split()) - 1)
    assert sorted(in_shell([COMMAND], folder, **asked).split()) == offered.split()


def test_codes_and_kinds_are_offered_with_their_titles(folder: Path) -> None:
    """In the language that the line asks for, else the reader's."""
    asked = {"_UNIONSTATS_COMPLETE": "complete_fish", "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    titles = {
        "unionstats explain R007": "R007\tDivision by zero\n",
        "unionstats explain --lang zh R007": "R007\t除以零\n",
        "unionstats --lang zh explain R007": "R007\t除以零\n",
        "unionstats explain share": "share\tA share of a whole\n",
    }
    for line, offered in titles.items():
        assert in_shell([COMMAND], folder, **asked, _TYPER_COMPLETE_ARGS=line) == offered


SCRIPTS = {
    "bash": ".bash_completions/unionstats.sh",
    "zsh": ".zfunc/_unionstats",
    "fish": ".config/fish/completions/unionstats.fish",
}


def files(home: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(one.relative_to(home)): one.read_bytes() for one in home.rglob("*") if one.is_file()}


@pytest.mark.parametrize("shell", SCRIPTS)
@pytest.mark.parametrize(("language", "said"), [("en", "Completion for"), ("zh", "的补全已装在")])
def test_completion_is_installed_once_and_keeps_what_was_there(
    run: RunLine, folder: Path, monkeypatch: pytest.MonkeyPatch, shell: str, language: str, said: str
) -> None:
    """A person's own start file, in whatever encoding, gets its lines at the end, once."""
    home = folder / "home"
    monkeypatch.setenv("HOME", str(home))
    own = {".bashrc": b"# \xff mine", ".zshrc": b"zstyle ':x' y\r\n"}
    for name, data in own.items():
        (home / name).write_bytes(data)
    code, out, err, _ = run("--lang", language, "--install-completion", shell)
    assert (code, err, said in out, str(home / SCRIPTS[shell]) in out) == (0, "", True, True)
    found = files(home)
    assert b"_UNIONSTATS_COMPLETE=complete_" in found[SCRIPTS[shell]]
    source = f"source '{home / SCRIPTS['bash']}'\n".encode()
    assert found[".bashrc"] == (b"# \xff mine\n" + source if shell == "bash" else own[".bashrc"])
    zsh = b"fpath+=~/.zfunc; autoload -Uz compinit; compinit\n"
    assert found[".zshrc"] == own[".zshrc"] + (zsh if shell == "zsh" else b"")
    assert run("--install-completion", shell)[0] == 0
    assert files(home) == found


@pytest.mark.parametrize("shell", SCRIPTS)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_completion_of_ones_own_is_kept(
    run: RunLine, folder: Path, monkeypatch: pytest.MonkeyPatch, shell: str, language: str
) -> None:
    """C066, and nothing else is written."""
    home = folder / "home"
    monkeypatch.setenv("HOME", str(home))
    script = home / SCRIPTS[shell]
    script.parent.mkdir(parents=True)
    script.write_text("# mine\n")
    code, out, err, _ = run("--lang", language, "--install-completion", shell)
    assert (code, out, err.partition(" ")[2][:4]) == (2, "", "C066")
    assert f"--show-completion {shell}" in err
    assert files(home) == {SCRIPTS[shell]: b"# mine\n"}


def test_completion_that_cannot_be_installed_is_told(
    run: RunLine, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file stands where the folder of the scripts should; the start file stays as it was."""
    monkeypatch.setenv("HOME", str(folder / "home"))
    (folder / "home" / ".bash_completions").write_text("")
    (folder / "home" / ".bashrc").write_text("mine")
    code, out, err, _ = run("--install-completion", "bash")
    assert (code, out, err.partition(" ")[2][:4]) == (3, "", "F007")
    assert files(folder / "home") == {".bash_completions": b"", ".bashrc": b"mine"}


@pytest.mark.outside
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_tab_completes_words_ids_and_files(folder: Path, shell: str) -> None:
    """In the shell itself, with the keys pressed."""
    with prompt(shell, folder, folder / "home", LOADED[shell]) as at:
        completed = {line: at.tab(line)[0] for line in WORDS | FILES}
    assert completed == WORDS | FILES


@pytest.mark.outside
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_tab_lists_what_there_is_and_runs_nothing(folder: Path, shell: str) -> None:
    """Choices, pages and ids, with their labels as the ledger has them; bash shows no labels."""
    with prompt(shell, folder, folder / "home", LOADED[shell], COLUMNS="300") as at:
        roundings = at.tab("unionstats check --rounding ")[1]
        pages = at.tab("unionstats --lang zh export x.svg --page ")[1]
        codes = at.tab("unionstats explain --lang zh R00")[1]
        broken = at.tab("unionstats show -d broken.toml med")
        assert at.tab("unionstats new nothing")[0].rstrip() == "unionstats new nothing"
    assert {"any", "ceiling", "down", "half-even", "nearest"} <= set(roundings.split())
    assert {"check", "figures", "medal", "medal_占比", "rounding", "summary"} <= set(pages.split())
    assert {"R001", "R007"} <= set(codes.split())
    assert (LABEL["zh"] in pages, "除以零" in codes) == (shell != "bash", shell != "bash")
    assert broken[0] == "unionstats show -d broken.toml med"
    assert sorted(one.name for one in folder.iterdir()) == [
        "broken.toml",
        "data.toml",
        "home",
        "my report.txt",
    ]
    assert not (folder / "home" / "ran").exists()


@pytest.mark.outside
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize("named", [True, False])
def test_a_new_shell_completes_once_it_is_installed(folder: Path, shell: str, *, named: bool) -> None:
    """From the first Tab on; the shell is the one that is named, or the one that installs."""
    home = folder / "home"
    installer, name = ("sh", shell) if named else (shell, "")
    line = f"{COMMAND} --install-completion {name}; true"  # without an exec, which would hide the shell
    done = subprocess.run(
        [installer, "-c", line], env=environment(home), cwd=folder, capture_output=True, check=True
    )
    assert done.stdout.decode().startswith(f"Completion for {shell} is in {home}/")
    with prompt(shell, folder, home) as at:
        assert at.tab("unionstats ch")[0] == "unionstats check "
        assert at.tab("unionstats trace my")[0] == r"unionstats trace my\ report.txt "
