"""The pictures of the README, made by the program itself.

`UNIONSTATS_UPDATE_README=1 python -m pytest tests/test_pictures.py` makes them anew.
"""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
RunLine = Callable[..., tuple[int, str, str, bytes]]
PAGES = {
    "summary": ("summary", "data.toml", 0),
    "check": ("check", "data.toml", 0),
    "show": ("medal_share", "data.toml", 0),
    "failing": ("check", "copy.toml", 1),
}
"""For each picture the page, the ledger (a copy with a misprint fails) and the exit code."""


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
    kept = PICTURES / f"{name}.{language}.svg"
    if os.environ.get("UNIONSTATS_UPDATE_README"):
        kept.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(made, kept)
    assert kept.read_bytes() == made.read_bytes()


@pytest.mark.parametrize(("page", "language"), [("README.md", "en"), ("README.zh-CN.md", "zh")])
def test_the_readme_shows_each_picture_with_a_text_alternative(page: str, language: str) -> None:
    """All four, in the language of the page."""
    text = (ROOT / page).read_text(encoding="utf-8")
    shown = [name for name in PAGES if f"](docs/pictures/{name}.{language}.svg)" in text]
    assert shown == list(PAGES)
    assert "![](" not in text
