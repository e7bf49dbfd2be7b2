"""Completion in the shell: what is offered, and that no label acts."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.terminals import COMMAND, ENVIRON

LEDGER = """format = 1
[figures.medal]
stated = "62个"
label = { zh = "奖章：[数] \\\\$(touch ran) `touch ran` \\"x\\" 'y'", en = "medals: [n] \\\\$(touch ran) `touch ran` ; touch ran" }
[figures."medal_占比"]
stated = "77.5%"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a ledger whose labels a shell could run."""
    (tmp_path / "data.toml").write_text(LEDGER, encoding="utf-8")
    (tmp_path / "broken.toml").write_text("format = ", encoding="utf-8")
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
    assert not set("`$\\").intersection(offered.replace(r"\\:", ""))


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


@pytest.mark.outside
def test_fish_completes_commands_choices_ids_and_files(folder: Path) -> None:
    """Descriptions are in the reader's language."""
    in_shell(["fish", "-c", f"{COMMAND} --install-completion"], folder)

    def offered(line: str) -> str:
        """What fish offers for a line."""
        return in_shell(["fish", "-c", f"complete -C '{line}'"], folder)

    assert offered("unionstats chec").startswith("check\t")
    assert "half-even" in offered("unionstats check --rounding half")
    assert "奖章" in offered("unionstats show --lang zh med")
    assert "medal_占比" in offered("unionstats show med")
    assert offered("unionstats check -d brok").split() == ["broken.toml"]
    assert offered("unionstats trace brok").split() == ["broken.toml"]
    assert not (folder / "ran").exists()


@pytest.mark.outside
def test_bash_completes_commands_choices_and_ids(folder: Path) -> None:
    """Through the function that the script defines."""
    script = 'eval "$(unionstats --show-completion)"; _unionstats_completion unionstats; printf "%s " "${COMPREPLY[@]}"'

    def offered(*line: str) -> list[str]:
        """What bash offers for the last of these words."""
        words = " ".join(line)
        return in_shell(
            ["bash", "-c", f"COMP_WORDS=({words}); COMP_CWORD={len(line) - 1}; {script}"], folder
        ).split()

    assert offered("unionstats", "chec") == ["check"]
    assert offered("unionstats", "show", "med") == ["medal", "medal_占比"]
    assert offered("unionstats", "check", "--rounding", "half-e") == ["half-even"]
    assert not os.path.lexists(folder / "ran")
