"""The guide in `docs/`: its examples run as they stand, and both languages say the same.

`UNIONSTATS_UPDATE_README=1 python -m pytest tests/test_guide.py` writes what the commands print now, and with
`-m outside` what those print that need other programs.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.consoles import UPDATE, blocks, consoles, environment, programs, reprint
from tests.twins import alike, broken_links, links
from unionstats.commands import SUMMARIES
from unionstats.results.schemas import TYPES
from unionstats.results.schemas import schema as json_schema

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
LANGUAGES = ("en", "zh")
PAGES = tuple(sorted(path.stem for path in (DOCS / "en").glob("*.md")))
CHAIN = ("annotate", "ledger", "tables", "rules", "verdicts", "columns", "recipes", "revised")
"""Pages that share a folder, each with the files of those before it."""
READINGS = (CHAIN, *((name,) for name in PAGES if name not in CHAIN))
"""The others are read each by itself, with the files that a checkout has."""


def page(language: str, name: str) -> str:
    """The text of a page."""
    return (DOCS / language / f"{name}.md").read_text(encoding="utf-8")


def held(language: str, names: tuple[str, ...], tmp_path: Path, *, outside: bool) -> None:
    """Run pages of a language in one folder."""
    needs = {name for each in names for block in blocks(page(language, each)) for name in block.needs}
    folder = tmp_path / "guide"
    folder.mkdir()
    if names != CHAIN:
        shutil.copy(ROOT / "data.toml", folder)
        shutil.copy(ROOT / "tests" / "ledgers" / "made_up_2022.toml", folder)
    path = programs(tmp_path / "bin", tuple(sorted(needs)) if outside else ())
    environ = environment(path, folder, language)
    for name in names:
        text = page(language, name)
        now = reprint(text, folder, environ, outside=outside)
        if os.environ.get(UPDATE):
            (DOCS / language / f"{name}.md").write_text(now, encoding="utf-8")
        else:
            assert consoles(text) == consoles(now)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("names", READINGS, ids="-".join)
def test_every_example_prints_what_the_guide_shows(
    names: tuple[str, ...], language: str, tmp_path: Path
) -> None:
    """For readers of each language, with nothing but Python and a POSIX shell."""
    held(language, names, tmp_path, outside=False)


@pytest.mark.outside
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("names", READINGS, ids="-".join)
def test_examples_with_other_programs_print_what_the_guide_shows(
    names: tuple[str, ...], language: str, tmp_path: Path
) -> None:
    """jq, make, git and taplo, among all the rest."""
    held(language, names, tmp_path, outside=True)


@pytest.mark.parametrize("name", PAGES)
def test_both_languages_have_the_same_parts(name: str) -> None:
    """Headings, tables, lists and commands in the same order; ledgers with the same ids and rules."""
    alike(page("en", name), page("zh", name))


def test_every_command_is_shown() -> None:
    """A command without an example would be a command that a reader does not find."""
    for language in LANGUAGES:
        shown = "".join(block for name in PAGES for block in consoles(page(language, name)))
        assert [name for name in SUMMARIES if f"unionstats {name}" not in shown] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_of_every_document_is_named(language: str) -> None:
    """The first keys of each document, in the item of the list that is about it."""
    items: dict[str, str] = {}
    for names, told in re.findall(
        r"^- (`\w+`.*?)[:：](.*?)(?=^- |^$)", page(language, "json"), re.MULTILINE | re.DOTALL
    ):
        items |= dict.fromkeys(re.findall(r"`(\w+)`", names), told)
    for name in TYPES.keys() - {"ledger"}:
        schema = json_schema(name)
        keys = schema["$defs"][schema["$ref"].rpartition("/")[2]]["properties"]
        told = set(re.findall(r"[a-z_]+", items[name])) | {"schema", "tool", "ledger", "diagnostics"}
        assert set(keys) - told == set(), name


def test_links_lead_somewhere() -> None:
    """To a page or file that is there, and to a heading that it has."""
    pages = (*ROOT.glob("*.md"), *DOCS.rglob("*.md"))
    assert [(path.name, link) for path in pages for link in broken_links(path)] == []


def test_a_page_of_the_site_leads_to_nothing_outside_it() -> None:
    """The site holds the folder of the guide and no more."""
    assert [
        (path.name, link)
        for path in DOCS.rglob("*.md")
        for link in links(path.read_text(encoding="utf-8"))
        if "://" not in link and not (path.parent / link).resolve().is_relative_to(DOCS)
    ] == []


def test_the_readme_leads_to_the_index_and_the_index_to_every_page() -> None:
    """A page that nothing links to is not found; the site takes its menus from the rows of the index."""
    rows = (DOCS / "README.md").read_text(encoding="utf-8").splitlines()
    for name in PAGES:
        assert [row for row in rows if f"](en/{name}.md) | [" in row and f"](zh/{name}.md) |" in row], name
    for readme in ("README.md", "README.zh-CN.md"):
        assert "(docs/README.md)" in (ROOT / readme).read_text(encoding="utf-8")


def cron_job(language: str) -> tuple[dict[str, str], str]:
    """The variables of the crontab in the recipes, and the command of its only job."""
    (crontab,) = (block.text for block in blocks(page(language, "recipes")) if block.head[0] == "crontab")
    *assignments, job = crontab.splitlines()
    assert "%" not in job
    return dict(line.split("=", 1) for line in assignments), re.split(r"\s+", job, maxsplit=5)[5]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_cron_job_speaks_only_of_what_is_wrong(language: str, tmp_path: Path) -> None:
    """Run as cron does: by sh, in a bare environment, at home."""
    variables, job = cron_job(language)
    programs(tmp_path / ".local" / "bin")
    (tmp_path / "reports").mkdir()
    passed = {name: os.environ[name] for name in ("PYTHONPATH",) if name in os.environ}
    environ = {"HOME": str(tmp_path), "LOGNAME": "auditor", "PATH": "/usr/bin:/bin", **variables, **passed}
    (ledger,) = (block.text for block in blocks(page(language, "ledger")) if block.head[1:] == ("data.toml",))
    said = []
    for text in (ledger, ledger.replace("77.5%", "77.4%"), ledger.replace("format", "fromat")):
        (tmp_path / "reports" / "june.toml").write_text(text, encoding="utf-8")
        done = subprocess.run(
            ["/bin/sh", "-c", job], cwd=tmp_path, env=environ, capture_output=True, text=True, check=False
        )
        said.append(done.stdout)
        assert done.stderr == ""
    assert (said[0], "V002" in said[1], "L003" in said[2]) == ("", True, True)


def steps(job: str) -> list[str]:
    """The `run` lines of a job file, each a single line."""
    return re.findall(r"^ +- run: (.+)$", job, re.MULTILINE)


@pytest.mark.outside
def test_the_job_of_continuous_integration_runs(tmp_path: Path) -> None:
    """It is one in both languages; its lines one after the other by bash: the last two fail where they should."""
    (job, other) = (
        block.text
        for language in LANGUAGES
        for block in blocks(page(language, "recipes"))
        if block.head[0] == "yaml"
    )
    assert job == other
    files = {
        block.head[1]: block.text
        for block in blocks(page("en", "ledger"))
        if block.head[1:] in (("data.toml",), ("report.txt",))
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    lines = steps(job)
    assert job.count("run:") == len(lines) == 4
    environ = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "UNIONSTATS": str(ROOT)}

    def codes(commands: list[str]) -> list[int]:
        return [
            subprocess.run(
                ["bash", "-e", "-c", one], cwd=tmp_path, env=environ, capture_output=True, check=False
            ).returncode
            for one in commands
        ]

    assert codes([lines[0].replace("python3", shlex.quote(sys.executable)), *lines[1:]]) == [0, 0, 0, 0]
    (tmp_path / "data.toml").write_text(files["data.toml"].replace("77.5%", "77.4%"), encoding="utf-8")
    assert codes(lines[2:]) == [1, 1]
