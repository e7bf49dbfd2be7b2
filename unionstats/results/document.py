"""The JSON documents: one form for all, with the keys of each result in the middle.

A result builds its keys as one record; the schema of a document is made from the type of that record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from msgspec import Struct

from unionstats.results.problems import problem_record
from unionstats.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.diagnostics import Diagnostic
    from unionstats.locale import Words


class Record(Struct, frozen=True, forbid_unknown_fields=True):
    """A part of a document."""

    @classmethod
    def taken(cls, source: object, **own: object) -> Self:
        """One whose fields are what is given, and for the rest the source's of the same name."""
        rest = {name: getattr(source, name) for name in cls.__struct_fields__ if name not in own}
        return cls(**rest, **own)


class Tool(Record, frozen=True):
    """The program that wrote the document."""

    name: str
    version: str


class ErrorKeys(Record, frozen=True):
    """What a command writes under `--json` where the ledger cannot be used; the exit code is 3."""


def document(
    name: str, ledger: Struct | None, keys: Struct, diagnostics: Sequence[Diagnostic], words: Words
) -> dict[str, object]:
    """The document `unionstats.NAME/1`: the head, the keys of the result, then the diagnostics."""
    return {
        "schema": f"unionstats.{name}/1",
        "tool": Tool("unionstats", VERSION),
        "ledger": ledger,
        **{key: getattr(keys, key) for key in keys.__struct_fields__},
        "diagnostics": [problem_record(each, words) for each in diagnostics],
    }
