r"""How `summary` and `check` look on a terminal, kept as whole screens in `tests/looks`, `\e` for an escape.

UNIONSTATS_UPDATE_LOOKS=1 rewrites them; look at each before it is committed.
"""

import os
import re
import subprocess
import time
import uuid
from pathlib import Path

import pytest

from tests.runs import run_line
from tests.terminals import COMMAND, ENVIRON, shown
from unionstats.text.cells import cells
from unionstats.writers.paint import bare

ROOT = Path(__file__).parents[1]
LOOKS = Path(__file__).parent / "looks"
FIGURES = ("77.4%", "68%", "60.6%", "83%", "86%", "71%")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the report's ledger, and one in which a share is misprinted."""
    folder = tmp_path_factory.mktemp("ledgers")
    text = (ROOT / "data.toml").read_text(encoding="utf-8")
    (folder / "data.toml").write_text(text, encoding="utf-8")
    (folder / "fails.toml").write_text(text.replace('"77.5%"', '"77.4%"'), encoding="utf-8")
    return folder


def kept(name: str, look: str) -> str:
    """Return the screen that is kept under a name, or keep this one."""
    path = LOOKS / f"{name}.txt"
    if look and os.environ.get("UNIONSTATS_UPDATE_LOOKS"):
        path.write_text(look.replace("\x1b", "\\e"), encoding="utf-8")
    return path.read_text(encoding="utf-8").replace("\\e", "\x1b")


def screen(folder: Path, columns: int, *line: str, **environ: str) -> str:
    """What a line of ours shows on a terminal of so many columns."""
    given = ENVIRON | {"COLUMNS": str(columns)} | environ
    return run_line(*line, env=given, folder=folder, terminal=True).out


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("columns", [40, 80, 100, 140])
@pytest.mark.parametrize("ledger", ["data", "fails"])
@pytest.mark.parametrize("command", ["summary", "check"])
def test_the_screen_is_as_it_was_looked_at(
    folder: Path, command: str, ledger: str, columns: int, language: str
) -> None:
    """In colour; without colour the same text; never wider than the terminal."""
    line = (command, "-d", f"{ledger}.toml", "--lang", language)
    look = screen(folder, columns, *line)
    assert look == kept(f"{command}-{ledger}-{columns}-{language}", look)
    assert max(map(cells, bare(look).splitlines())) <= columns
    if command == "check" or columns > 40:  # a summary of 30 lines counts the shares that it leaves out
        assert all(figure in look for figure in FIGURES[ledger == "data" :])
    assert screen(folder, columns, *line, NO_COLOR="1") == bare(look)


@pytest.mark.parametrize(("command", "columns"), [("summary", 40), ("check", 100)])
def test_a_real_terminal_shows_the_same(
    folder: Path, command: str, columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that tells its own width."""
    monkeypatch.chdir(folder)
    assert shown(columns, command, "-d", "fails.toml", "--lang", "zh") == kept(
        f"{command}-fails-{columns}-zh", ""
    )


def test_every_colour_ends_with_its_line(folder: Path) -> None:
    """So that `less -R` shows each line in its own, wherever it begins; and only styles for any background."""
    look = run_line("check", "--color", "always", "-d", "fails.toml", env=ENVIRON, folder=folder).out
    for text in look.splitlines():
        codes = re.findall("\x1b\\[([0-9;]*)m", text)
        assert set(codes[::2]) <= {"1", "32", "1;31"}
        assert set(codes[1::2]) <= {"0"}
        assert len(codes) % 2 == 0


def pane(line: str, columns: int, folder: Path) -> str:
    """What a tmux pane of so many columns shows of a command line once it stands still.

    Each pane has a server of its own: one that is ending may still answer under its name.
    """
    tmux = ["tmux", "-L", f"looks-{uuid.uuid4()}", "-f", "/dev/null"]
    size = ("-x", str(columns), "-y", "60")
    environ = {**ENVIRON, "TERM": "xterm-256color"}
    subprocess.run(
        [*tmux, "new-session", "-d", *size, f"{line}; sleep 30"], check=True, env=environ, cwd=folder
    )
    try:
        before, after = "", " "
        while before != after or not after.strip():
            before = after
            time.sleep(0.5)
            after = subprocess.run(
                [*tmux, "capture-pane", "-p"], capture_output=True, check=True, env=environ
            ).stdout.decode()
        return after.rstrip("\n") + "\n"
    finally:
        subprocess.run([*tmux, "kill-server"], check=True, env=environ)


@pytest.mark.outside
@pytest.mark.parametrize("language", ["zh", "en"])
def test_tmux_shows_what_was_kept(folder: Path, language: str) -> None:
    """The pane's text is the kept screen's."""
    look = pane(f"{COMMAND} summary -d data.toml --lang {language}", 100, folder)
    assert look == bare(kept(f"summary-data-100-{language}", ""))


@pytest.mark.outside
def test_less_shows_colours_and_no_codes(folder: Path) -> None:
    """What is piped is not cut, and no escape is seen."""
    line = [COMMAND, "summary", "-d", "fails.toml", "--lang", "zh"]
    piped = subprocess.run(line, capture_output=True, check=False, env=ENVIRON, cwd=folder).stdout.decode()
    look = pane(f"{' '.join(line)} --color always | less -R", 280, folder)
    assert look.split("\n")[: piped.count("\n")] == piped.splitlines()
    assert "ESC" not in look
