"""The README's console examples, run as they stand and compared with what they show.

`UNIONSTATS_UPDATE_README=1 python -m pytest tests/test_readme.py` writes what the commands print now.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
_BLOCK = re.compile(r"(?<=```console\n).*?(?=```)", re.DOTALL)


def blocks() -> list[str]:
    """The console blocks of the README."""
    return _BLOCK.findall(README.read_text(encoding="utf-8"))


def rerun(block: str, folder: Path) -> str:
    """The block as it would read now: each line that starts with "$ " is run, in one folder, by sh."""
    environ = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder),
        "LC_ALL": "C.UTF-8",
    }
    shown = []
    for line in block.splitlines():
        if line.startswith("$ "):
            shown.append(line)
            done = subprocess.run(
                ["sh", "-c", line[2:]], cwd=folder, env=environ, capture_output=True, text=True, check=False
            )
            shown += (done.stdout + done.stderr).splitlines()
    return "\n".join(shown) + "\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the ledger, as a checkout has it, and the example of a second one."""
    made = tmp_path_factory.mktemp("readme")
    shutil.copy(ROOT / "data.toml", made)
    shutil.copy(ROOT / "tests" / "ledgers" / "made_up_2022.toml", made)
    return made


def test_every_example_prints_what_the_readme_shows(folder: Path) -> None:
    """All blocks in the order of the page, for later ones use files that earlier ones made."""
    text = README.read_text(encoding="utf-8")
    now = {block: rerun(block, folder) for block in blocks()}
    if os.environ.get("UNIONSTATS_UPDATE_README"):
        README.write_text(_BLOCK.sub(lambda found: now[found[0]], text), encoding="utf-8")
        return
    assert list(now) == list(now.values())


def test_the_readme_shows_every_command() -> None:
    """A command without an example would be a command that a reader does not find."""
    from unionstats.commands import SUMMARIES

    shown = "".join(blocks())
    assert [name for name in SUMMARIES if f"unionstats {name}" not in shown] == []


def test_the_set_up_commands_are_one_line_each_and_make_their_own_environment() -> None:
    """Nothing but Python is assumed, and the system's pip is left alone."""
    text = README.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.startswith("python3 -m venv ")]
    assert lines == [
        "python3 -m venv .venv && .venv/bin/pip install --quiet . && .venv/bin/unionstats check",
        "python3 -m venv .venv && .venv/bin/pip install --quiet -e '.[test]' && .venv/bin/python -m pytest",
    ]
