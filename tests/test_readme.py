"""The README's console examples, run as they stand and compared with what they show.

`UNIONSTATS_UPDATE_README=1 python -m pytest tests/test_readme.py` writes what the commands print now.
"""

import os
import shutil
from pathlib import Path

import pytest

from tests.consoles import UPDATE, consoles, environment, programs, reprint

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the ledger, as a checkout has it."""
    made = tmp_path_factory.mktemp("readme")
    shutil.copy(ROOT / "data.toml", made)
    return made


def test_every_example_prints_what_the_readme_shows(folder: Path) -> None:
    """All blocks in the order of the page, for later ones use files that earlier ones made."""
    text = README.read_text(encoding="utf-8")
    now = reprint(text, folder, environment(programs(folder / "bin"), folder))
    if os.environ.get(UPDATE):
        README.write_text(now, encoding="utf-8")
        return
    assert consoles(text) == consoles(now)


def test_the_readme_shows_every_command() -> None:
    """A command without an example would be a command that a reader does not find."""
    from unionstats.commands import SUMMARIES

    shown = "".join(consoles(README.read_text(encoding="utf-8")))
    assert [name for name in SUMMARIES if f"unionstats {name}" not in shown] == []


def test_the_set_up_commands_are_one_line_each_and_make_their_own_environment() -> None:
    """Nothing but Python is assumed, and the system's pip is left alone."""
    text = README.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.startswith("python3 -m venv ")]
    assert lines == [
        "python3 -m venv .venv && .venv/bin/pip install --quiet . && .venv/bin/unionstats check",
        "python3 -m venv .venv && .venv/bin/pip install --quiet -e '.[test]' && .venv/bin/python -m pytest",
    ]
