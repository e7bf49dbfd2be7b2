"""The JSON documents: one form for all, with the keys of each result in the middle.

A result builds its keys as one record; the schema of a document is made from the type of that record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import Meta, Struct, defstruct
from msgspec.structs import fields

from unionstats.ledger import Text
from unionstats.results.problems import ProblemRecord, problem_record
from unionstats.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.diagnostics import Diagnostic
    from unionstats.locale import Words


class Record(Struct, frozen=True, forbid_unknown_fields=True):
    """A part of a document."""


class Tool(Record, frozen=True):
    """The program that wrote the document."""

    name: str
    version: str


class LedgerRead(Record, frozen=True):
    """The ledger that was read; `sha256` and `title` are null where it could not be read."""

    path: str
    sha256: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")] | None
    title: Text | None


def unread(path: str) -> LedgerRead:
    """A ledger that could not be read."""
    return LedgerRead(path, None, None)


class ErrorKeys(Record, frozen=True):
    """What a command writes under `--json` where the ledger cannot be used; the exit code is 3."""


def document(
    name: str, ledger: LedgerRead | None, keys: Struct, diagnostics: Sequence[Diagnostic], words: Words
) -> dict[str, object]:
    """The document `unionstats.NAME/1`: the head, the keys of the result, then the diagnostics."""
    return {
        "schema": f"unionstats.{name}/1",
        "tool": Tool("unionstats", VERSION),
        "ledger": ledger,
        **{key: getattr(keys, key) for key in keys.__struct_fields__},
        "diagnostics": [problem_record(each, words) for each in diagnostics],
    }


def document_type(name: str, keys: type[Struct]) -> type[Struct]:
    """The type of that document, for its schema."""
    head = [
        ("schema", Annotated[str, Meta(pattern=f"^unionstats\\.{name}/1$")]),
        ("tool", Tool),
        ("ledger", LedgerRead | None),
    ]
    middle = [(field.name, field.type) for field in fields(keys)]
    return defstruct(
        f"{name.capitalize()}Document",
        [*head, *middle, ("diagnostics", list[ProblemRecord])],
        namespace={"__doc__": keys.__doc__},
        forbid_unknown_fields=True,
    )
