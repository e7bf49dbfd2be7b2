"""The pictures of the README and the guide, made by the program itself.

`UNIONSTATS_UPDATE_README=1 python -m pytest tests/test_pictures.py` makes them anew.
"""

import os
import shutil
from pathlib import Path

import pytest

from tests.consoles import LOCALES, blocks
from tests.runs import RunLine
from unionstats.writers.svg import picture

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
READMES = {"en": ROOT / "README.md", "zh": ROOT / "README.zh-CN.md"}
PAGES = {
    "summary": ("summary", "data.toml", 0),
    "check": ("check", "data.toml", 0),
    "show": ("medal_share", "data.toml", 0),
    "failing": ("check", "copy.toml", 1),
}
"""For each picture the page, the ledger (a copy with a misprint fails) and the exit code."""
COLUMNS = 100
"""How wide the terminal of the README's first picture is."""


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", PAGES)
def test_a_picture_shows_what_the_program_shows_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: RunLine, name: str, language: str
) -> None:
    """Byte by byte, from the ledger that ships."""
    monkeypatch.chdir(tmp_path)
    shutil.copy(ROOT / "data.toml", tmp_path)
    text = (tmp_path / "data.toml").read_text(encoding="utf-8")
    (tmp_path / "copy.toml").write_text(text.replace('"77.5%"', '"77.4%"'), encoding="utf-8")
    page, ledger, code = PAGES[name]
    made = tmp_path / f"{name}.svg"
    assert run("export", made.name, "--page", page, "-d", ledger, "--lang", language)[0] == code
    held(name, language, made.read_bytes())


@pytest.mark.parametrize("language", READMES)
def test_the_first_picture_shows_the_audit_of_the_report_beside_it(
    tmp_path: Path, run: RunLine, language: str
) -> None:
    """As a terminal shows it, with its colours; the picture is described by the finding of the suspect."""
    (report,) = (
        block.text
        for block in blocks(READMES[language].read_text(encoding="utf-8"))
        if block.head[1:] == ("report.md",)
    )
    (tmp_path / "report.md").write_text(report, encoding="utf-8")
    env = {**LOCALES[language], "COLUMNS": str(COLUMNS), "TERM": "xterm"}
    code, out, err, _ = run("audit", "report.md", env=env, folder=tmp_path, terminal=True)
    assert (code, err) == (1, "")
    command = "$ unionstats audit report.md\n"
    held(
        "audit",
        language,
        picture(command + out, COLUMNS, "unionstats audit report.md", report.splitlines()[0][2:]),
    )


def held(name: str, language: str, made: bytes) -> None:
    """Compare a picture with the one that is kept, or keep it where pages are rewritten."""
    kept = PICTURES / f"{name}.{language}.svg"
    if os.environ.get("UNIONSTATS_UPDATE_README"):
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(made)
    assert kept.read_bytes() == made


@pytest.mark.parametrize("language", READMES)
def test_the_pages_show_each_picture_with_a_text_alternative(language: str) -> None:
    """All of them, in the language of the page."""
    readme = READMES[language].read_text(encoding="utf-8")
    commands = (ROOT / "docs" / language / "commands.md").read_text(encoding="utf-8")
    assert f"](docs/pictures/audit.{language}.svg)" in readme
    assert [name for name in PAGES if f"](../pictures/{name}.{language}.svg)" in commands] == list(PAGES)
    assert "![](" not in readme + commands
