"""The console examples of the README in both languages, run as they stand and compared with what they show.

`UNIONSTATS_UPDATE_README=1 python -m pytest tests/test_readme.py` writes what the commands print now.
"""

import os
import re
from pathlib import Path

import pytest
import tomli

from tests.consoles import UPDATE, consoles, environment, programs, reprint
from tests.twins import alike

ROOT = Path(__file__).parent.parent
READMES = {"en": ROOT / "README.md", "zh": ROOT / "README.zh-CN.md"}
SET_UP = [
    "python3 -m venv .venv && .venv/bin/pip install --quiet . && .venv/bin/unionstats check",
    "python3 -m venv .venv && .venv/bin/pip install --quiet -e '.[test]' && .venv/bin/python -m pytest",
]


def page(language: str) -> str:
    """The README in a language."""
    return READMES[language].read_text(encoding="utf-8")


@pytest.mark.parametrize("language", READMES)
def test_every_example_prints_what_the_readme_shows(tmp_path: Path, language: str) -> None:
    """All blocks in the order of the page, for later ones use files that earlier ones made.

    The folder is empty at first.
    """
    folder = tmp_path / "readme"
    folder.mkdir()
    text = page(language)
    now = reprint(text, folder, environment(programs(tmp_path / "bin"), folder, language))
    if os.environ.get(UPDATE):
        READMES[language].write_text(now, encoding="utf-8")
        return
    assert consoles(text) == consoles(now)


def test_both_languages_have_the_same_parts() -> None:
    """Headings, tables, lists and commands in the same order; the ledger with the same ids and rules."""
    alike(page("en"), page("zh"))


def test_each_language_leads_to_the_other() -> None:
    """In the first line under the title."""
    assert [page(language).splitlines()[2] for language in READMES] == [
        "English | [简体中文](README.zh-CN.md)",
        "[English](README.md) | 简体中文",
    ]


@pytest.mark.parametrize("language", READMES)
def test_the_readme_is_one_page(language: str) -> None:
    """What is longer is not read; the rest stands in the guide."""
    assert len(page(language).splitlines()) <= 220


@pytest.mark.parametrize("language", READMES)
def test_the_set_up_commands_are_one_line_each_and_make_their_own_environment(language: str) -> None:
    """Nothing but Python is assumed, and the system's pip is left alone."""
    lines = [line for line in page(language).splitlines() if line.startswith("python3 -m venv ")]
    assert lines == SET_UP


def test_an_index_page_has_no_link_to_a_file_and_no_picture() -> None:
    """As the package's metadata has it, beside which there are no files."""
    project = tomli.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    index_page = page("en")
    for rule in project["tool"]["hatch"]["metadata"]["hooks"]["fancy-pypi-readme"]["substitutions"]:
        index_page = re.sub(rule["pattern"], rule["replacement"], index_page)
    assert re.findall(r"\]\((?!https?:).*|!\[.*", index_page) == []
    assert "The guide" in index_page
    assert consoles(index_page) == consoles(page("en"))
