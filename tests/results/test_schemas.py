"""The published schemas, held against the documents by an independent reader."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import tomli
from jsonschema import Draft202012Validator

from tests.runs import RunLine
from unionstats.results.schemas import TYPES, schema

DATA = (Path(__file__).parents[2] / "data.toml").read_bytes()
HEAD = (
    '[sections.s]\ntitle = "S"\n[figures.a]\nsection = "s"\nstated = "62个"\n[figures.b]\nstated = "34个"\n'
)
SHARES = '[figures.p]\nstated = "77.5%"\n[figures.q]\nstated = "68%"\n[figures.t]\nunit = "个"\n'
LEDGERS = {
    "report": DATA,
    "failing": DATA.replace(b"77.5%", b"77.4%").replace("4.42亿元".encode(), "600余万元".encode()),
    "conflict": (HEAD + SHARES + '[checks.p]\nrule = "p = a / t"\n[checks.q]\nrule = "q = b / t"\n').encode(),
    "undetermined": (
        HEAD + SHARES + '[checks.p]\nrule = "t >= a"\n[checks.q]\nrule = "t < a * b"\n'
    ).encode(),
    "huge": (HEAD + f'[figures.h]\nstated = "1{"0" * 320}元"\n[checks.h]\nrule = "h = h * 2 / 2"\n').encode(),
    "zero": (HEAD + '[figures.z]\nstated = "0个"\n[checks.z]\nrule = "a = b / z"\n').encode(),
    "figures only": HEAD.encode(),
    "checks only": b'[checks.c]\nrule = "1 = 1"\n',
    "empty": b"",
}
BROKEN = b'format = 1\n[figures.a]\nstated = 5\n[figures.b]\nstated = "5\xe5\x90\x84"\n'


def ledger(name: str) -> bytes:
    """Return the bytes of a ledger above."""
    data = LEDGERS[name]
    return data if b"format = 1" in data else b"format = 1\n" + data


@cache
def validator(name: str) -> Draft202012Validator:
    """Return a validator of a published schema, itself valid."""
    Draft202012Validator.check_schema(schema(name))
    return Draft202012Validator(schema(name))


@pytest.mark.parametrize("name", TYPES)
def test_the_command_prints_the_schema(run: RunLine, name: str) -> None:
    """What `unionstats schema NAME` writes is the schema, with its dialect and title."""
    code, out, err, _ = run("schema", name)
    assert (code, json.loads(out), err) == (0, schema(name), "")
    assert schema(name)["title"] == f"unionstats {name}"


@pytest.mark.parametrize("name", LEDGERS)
@pytest.mark.parametrize("command", ["check", "figures", "summary", "show"])
def test_every_document_is_of_its_schema(run: RunLine, name: str, command: str) -> None:
    """For ledgers that hold, fail, clash and leave things open, and in both languages."""
    data = ledger(name)
    tables = tomli.loads(data.decode())
    ids = {**tables.get("figures", {}), **tables.get("checks", {})}
    lines = (
        [[command]] if command != "show" else [["show", one] for one in list(ids)[:: max(len(ids) // 6, 1)]]
    )
    for line in lines:
        for language in ("zh", "en"):
            code, out, err, _ = run(*line, "--json", "--lang", language, "-d", "-", stdin=data)
            assert (code in (0, 1), err) == (True, "")
            validator(command).validate(json.loads(out))
        records = run(*line, "-f", "jsonl", "-d", "-", stdin=data)[1]
        assert all(isinstance(json.loads(record), dict) for record in records.splitlines())


def test_errors_and_articles_are_of_their_schemas(run: RunLine) -> None:
    """A ledger that cannot be used, and one that cannot be read."""
    for argv in (["check", "-d", "-"], ["figures", "-d", "nowhere.toml"], ["show", "x", "-d", "."]):
        code, out, _, _ = run(*argv, "--json", stdin=BROKEN)
        assert code == 3
        validator("error").validate(json.loads(out))
    validator("explain").validate(json.loads(run("explain", "--json")[1]))


def test_a_key_that_is_not_published_is_refused(run: RunLine) -> None:
    """The schemas are closed, so that a validator sees what the documents promise."""
    document: Any = json.loads(run("check", "--json", "-d", "-", stdin=ledger("conflict"))[1])
    assert list(validator("check").iter_errors(document)) == []
    document["checks"][0]["extra"] = 1
    document["colour"] = 2
    assert len(list(validator("check").iter_errors(document))) == 2


def test_the_ledger_schema_takes_and_refuses_what_the_program_does(run: RunLine) -> None:
    """The report's ledger is of it; wrong types, unknown keys and another format are not."""
    taken = validator("ledger")
    taken.validate(tomli.loads(DATA.decode()))
    for text in ("format = 2", "", "format = 1\ncolour = 1", "format = 1\n[figures.a]\nstated = 5"):
        assert list(taken.iter_errors(tomli.loads(text)))
        assert run("check", "-d", "-", stdin=text.encode())[0] == 3
