"""The JSON Schemas: of the ledger file, and of each JSON document that a command writes."""

from importlib import import_module
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct, defstruct
from msgspec.structs import fields

from unionstats.ledger import LedgerFile
from unionstats.results.document import Tool
from unionstats.results.heads import LedgerRead
from unionstats.results.problems import ProblemRecord

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NAMES = (
    "audit summary figures show check rounding compare solve trace draft export new rename add explain error"
)
_HOMES = dict(zip(_NAMES.split(), _NAMES.split(), strict=True)) | {
    "summary": "overview",
    "compare": "comparison.records",
    "export": "paper",
    "rename": "edit",
    "add": "edit",
    "error": "document",
}
"""The names of the documents, and the modules that hold the types of their keys."""


def _document(name: str) -> type[Struct]:
    """The type of the document `unionstats.NAME/1`, with the keys of the result in the middle."""
    keys = getattr(import_module(f"unionstats.results.{_HOMES[name]}"), f"{name.capitalize()}Keys")
    return defstruct(
        f"{name.capitalize()}Document",
        [
            ("schema", Annotated[str, Meta(pattern=f"^unionstats\\.{name}/1$")]),
            ("tool", Tool),
            ("ledger", LedgerRead | None),
            *((field.name, field.type) for field in fields(keys)),
            ("diagnostics", list[ProblemRecord]),
        ],
        namespace={"__doc__": keys.__doc__},
        forbid_unknown_fields=True,
    )


TYPES: dict[str, type[Struct]] = {"ledger": LedgerFile, **{name: _document(name) for name in _HOMES}}


def schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) called `name`, one of `TYPES`."""
    found = msgspec.json.schema(TYPES[name])
    if name == "ledger":
        found = _for_editors(found, found["$defs"])
    return {"$schema": _DIALECT, "title": f"unionstats {name}", **found}


def _for_editors(found: dict[str, Any], tables: dict[str, Any]) -> dict[str, Any]:
    """Return a schema of TOML that editors of any age understand.

    What is referred to stands in its place, for up to draft 7 nothing beside a reference counts; and there
    is no null, which TOML has none of and an editor would offer as a value.
    """
    if "$ref" in found:
        table = tables[found["$ref"].removeprefix("#/$defs/")]
        found = {key: value for key, value in {**table, **found}.items() if key not in _INNER}
    kept: dict[str, Any] = {}
    for key, value in found.items():
        if key == "anyOf":
            others = [_for_editors(one, tables) for one in value if one != {"type": "null"}]
            kept |= {key: others} if len(others) > 1 else others[0]
        elif isinstance(value, dict):
            if key != "default":  # of a table, which is no more than its keys have for themselves
                kept[key] = _for_editors(value, tables)
        elif value not in (None, []):
            kept[key] = value
    return kept


_INNER = ("$ref", "$defs", "title")  # what only the parts of a schema need to find each other
