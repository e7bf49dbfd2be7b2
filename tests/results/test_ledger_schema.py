"""The schema of the ledger as editors use it: the file in the package, and what it accepts and refuses."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tomli
from jsonschema import Draft7Validator, Draft202012Validator

import unionstats
from tests.results.test_schemas import LEDGERS, ledger
from tests.runs import RunLine
from unionstats.results.schemas import schema

ROOT = Path(__file__).parents[2]
FILE = Path(unionstats.__file__).parent / "ledger.schema.json"
VALIDATORS = (Draft202012Validator(schema("ledger")), Draft7Validator(schema("ledger")))
BRIEF = "# 简报\n\n今年新建工会62家，占应建单位总数的77.5%。其中，科技型企业工会34家。\n\n培训职工83场次、65969人次。\n"
REFUSED = {
    "unknown key": "format = 1\nfigure = 1",
    "unknown key of the report": 'format = 1\n[report]\nauthor = "A"',
    "unknown key of a section": 'format = 1\n[sections.s]\nheading = "S"',
    "unknown key of a figure": 'format = 1\n[figures.a]\nprinted = "5"',
    "unknown key of a check": 'format = 1\n[checks.a]\nrule = "1 = 1"\nlabel = "A"',
    "unknown language of a text": 'format = 1\n[figures.a]\nstated = "5"\nlabel = { fr = "A" }',
    "number for a printed text": "format = 1\n[figures.a]\nstated = 5",
    "empty printed text": 'format = 1\n[figures.a]\nstated = ""',
    "text for a paragraph": 'format = 1\n[figures.a]\nparagraph = "5"',
    "paragraph before the first": "format = 1\n[figures.a]\nparagraph = -1",
    "text for a yes or no": 'format = 1\n[figures.a]\nstated = "5"\nwhole = "yes"',
    "unknown rounding": 'format = 1\n[report]\nrounding = "bankers"',
    "no format": '[figures.a]\nstated = "5"',
    "another format": "format = 2",
    "format as a text": 'format = "1"',
    "figure without anything": "format = 1\n[figures.a]",
    "check without a rule": 'format = 1\n[checks.a]\nnote = "N"',
    "id with a space": 'format = 1\n[figures."a b"]\nstated = "5"',
    "id with a sign": 'format = 1\n[checks."a-b"]\nrule = "1 = 1"',
    "id with full-width punctuation": 'format = 1\n[sections."甲、乙"]\ntitle = "S"',
    "number as an id": 'format = 1\n[figures.2021]\nstated = "5"',
}
IDS = ("a", "新建工会", "_a1", "2021年", "été", "工会_2", "〇", "々", "Ω", "ー", "ｶ")


def accepted(text: str) -> list[bool]:
    """Whether each reader of schemas finds nothing against a ledger."""
    return [not list(one.iter_errors(tomli.loads(text))) for one in VALIDATORS]


def good_ledgers(run: RunLine) -> dict[str, str]:
    """Ledgers that the program reads: the report's, those of other tests, a draft, ids of many scripts."""
    texts = {name: ledger(name).decode() for name in LEDGERS}
    texts["draft"] = run("draft", "-", stdin=BRIEF.encode())[1]
    texts["ids"] = "format = 1\n" + "".join(f'[figures."{name}"]\nstated = "5"\n' for name in IDS)
    texts["all keys"] = (
        'format = 1\n[report]\ntitle = "T"\npublisher = { zh = "甲" }\nlanguage = "fr"\nrounding = "any"\n'
        '[sections.s]\ntitle = { zh = "节", en = "S" }\n[figures.a]\nsection = "s"\nparagraph = 0\n'
        'stated = "5栋"\nunit = "栋"\nlabel = "A"\nregion = "R"\nperiod = "P"\nnote = "N"\nexact = true\n'
        'whole = false\n[checks.a]\nrule = "a = 5"\nnote = { en = "N" }\n'
    )
    return texts


def keys(part: dict[str, Any], path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every key that a ledger can have with its schema, as a path."""
    for name, value in part.get("properties", {}).items():
        yield f"{path}{name}", value
        yield from keys(value, f"{path}{name}.")
    for inner in (part.get("additionalProperties"), *part.get("anyOf", [])):
        if isinstance(inner, dict):
            yield from keys(inner, f"{path}ID." if inner is part.get("additionalProperties") else path)


def test_the_file_in_the_package_is_the_schema(run: RunLine) -> None:
    """Byte for byte what `unionstats schema ledger` prints."""
    assert FILE.read_bytes() == run("schema", "ledger")[3]


def test_every_key_is_described_in_both_languages() -> None:
    """An editor shows the description when a key is completed or pointed at."""
    described = dict(keys(schema("ledger")))
    assert len({path.replace("ID.", "") for path in described}) > 20
    assert [path for path, value in described.items() if " · " not in value["description"]] == []


def test_the_schema_needs_neither_references_nor_null() -> None:
    """Up to draft 7, what stands beside a reference does not count; TOML has no null."""
    text = json.dumps(schema("ledger"))
    assert [word for word in ("$ref", "$defs", "null") if f'"{word}"' in text] == []


def test_what_the_program_reads_is_accepted(run: RunLine) -> None:
    """By the dialect of the schema and by the older one that editors have."""
    wrong = []
    for name, text in good_ledgers(run).items():
        assert run("check", "-d", "-", stdin=text.encode())[0] in (0, 1)
        wrong += [name] if accepted(text) != [True, True] else []
    assert wrong == []


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_ledger_is_refused(run: RunLine, name: str) -> None:
    """As the program does, but for a figure without anything, which it takes for one to be worked out."""
    assert accepted(REFUSED[name]) == [False, False]
    code = run("check", "-d", "-", stdin=REFUSED[name].encode())[0]
    assert code == (0 if name == "figure without anything" else 3)


@pytest.mark.outside
def test_a_linter_that_reads_schemas_agrees(run: RunLine, tmp_path: Path) -> None:
    """taplo, by the first line of `data.toml` and by an option: it passes the good and refuses the bad."""

    def lint(*argv: str, folder: Path) -> tuple[int, str]:
        line = ["taplo", "lint", "--no-auto-config", "--colors", "never", *argv]
        done = subprocess.run(line, cwd=folder, capture_output=True, text=True, check=False)
        return done.returncode, done.stderr

    assert lint("data.toml", folder=ROOT)[0] == 0
    (tmp_path / "unionstats").mkdir()
    (tmp_path / "unionstats" / FILE.name).write_bytes(FILE.read_bytes())
    misspelt = (ROOT / "data.toml").read_text(encoding="utf-8").replace("publisher", "publsiher", 1)
    (tmp_path / "data.toml").write_text(misspelt, encoding="utf-8")
    code, said = lint("data.toml", folder=tmp_path)
    assert (code, "'publsiher' was unexpected" in said) == (1, True)
    by_schema = ("--schema", FILE.as_uri())
    for number, text in enumerate(good_ledgers(run).values()):
        (tmp_path / f"good{number}.toml").write_text(text, encoding="utf-8")
    assert lint(*by_schema, *sorted(path.name for path in tmp_path.glob("good*")), folder=tmp_path)[0] == 0
    passed = []
    for name, text in REFUSED.items():
        (tmp_path / "bad.toml").write_text(text + "\n", encoding="utf-8")
        passed += [name] if lint(*by_schema, "bad.toml", folder=tmp_path)[0] != 1 else []
    assert passed == []
