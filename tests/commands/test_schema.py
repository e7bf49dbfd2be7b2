"""`unionstats schema`."""

import json

from tests.runs import RunLine
from unionstats.results.schemas import TYPES


def test_without_a_name_all_are_listed(run: RunLine) -> None:
    """A name a line, each of which has a schema, and no schema is left out."""
    code, out, err, _ = run("schema")
    assert (code, sorted(out.split()), err) == (0, sorted(TYPES), "")


def test_an_unknown_name_is_exit_2(run: RunLine) -> None:
    """With the choices and the nearest one."""
    code, out, err, _ = run("schema", "chek")
    assert (code, out) == (2, "")
    assert err.splitlines()[1] == "  = Did you mean check?"


def test_a_schema_is_the_same_in_every_language_and_encoding(run: RunLine) -> None:
    """It is JSON in UTF-8."""
    english = run("schema", "ledger", "--lang", "en")[3]
    assert run("schema", "ledger", "--lang", "zh", encoding="gbk")[3] == english
    assert json.loads(english)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
