"""The JSON Schemas: of the ledger file, and of each JSON document that a command writes."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct, defstruct
from msgspec.structs import fields

from unionstats.ledger import LedgerFile
from unionstats.results.audit import AuditKeys
from unionstats.results.checks import CheckKeys
from unionstats.results.comparison.records import CompareKeys
from unionstats.results.document import ErrorKeys, Tool
from unionstats.results.draft import DraftKeys
from unionstats.results.edit import AddKeys, RenameKeys
from unionstats.results.explain import ExplainKeys
from unionstats.results.figures import FiguresKeys
from unionstats.results.heads import LedgerRead
from unionstats.results.new import NewKeys
from unionstats.results.paper import ExportKeys
from unionstats.results.problems import ProblemRecord
from unionstats.results.rounding import RoundingKeys
from unionstats.results.show import ShowKeys
from unionstats.results.solve import SolveKeys
from unionstats.results.summary import SummaryKeys
from unionstats.results.trace import TraceKeys

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_KEYS: tuple[type[Struct], ...] = (
    *(
        AuditKeys,
        SummaryKeys,
        FiguresKeys,
        ShowKeys,
        CheckKeys,
        RoundingKeys,
        CompareKeys,
        SolveKeys,
        TraceKeys,
    ),
    *(DraftKeys, ExportKeys, NewKeys, RenameKeys, AddKeys, ExplainKeys, ErrorKeys),
)


def _document(keys: type[Struct]) -> tuple[str, type[Struct]]:
    """`NAME` and the type of the document `unionstats.NAME/1`, with the keys of the result in the middle."""
    name = keys.__name__.removesuffix("Keys").lower()
    return name, defstruct(
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


TYPES: dict[str, type[Struct]] = {
    "ledger": LedgerFile,
    **dict(map(_document, _KEYS)),
}


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
