"""What a command found, ready to be told in any of the formats; and the form of all JSON documents.

A result builds its keys as one record; the schema of a document is made from the type of that record.
"""

from collections.abc import Callable, Sequence
from typing import Self, get_args

from msgspec import Struct
from msgspec.structs import fields

from unionstats.diagnostics import Diagnostic
from unionstats.locale import Words
from unionstats.results.problems import ProblemRecord, problem_record
from unionstats.results.table import Block
from unionstats.version import VERSION


class Record(Struct, frozen=True, forbid_unknown_fields=True):
    """A part of a document."""

    @classmethod
    def taken(cls, source: object, **own: object) -> Self:
        """One with these fields, the others the source's of the same name or null; a tuple becomes a list."""
        found = ((name, own.get(name, getattr(source, name, None))) for name in cls.__struct_fields__)
        return cls(**{name: list(one) if isinstance(one, tuple) else one for name, one in found})


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


class Result(Struct, frozen=True):
    """One result.

    `keys` are those of the JSON document `unionstats.NAME/1`; the keys called `lines` hold the lines of JSON
    Lines and the rows of CSV; `page` are the blocks for people, in the language of `words`. Only what is
    asked for is called. `found` are the findings for tools that gather those of many programs, each with its
    file, None where the result has none.
    """

    name: str
    ledger: Struct | None
    keys: Callable[[], Struct]
    lines: tuple[str, ...]
    page: Callable[[], Sequence[Block]]
    words: Words
    diagnostics: Sequence[Diagnostic] = ()
    found: Callable[[], Sequence[ProblemRecord]] | None = None


def records(keys: Struct, lines: Sequence[str]) -> list[Struct]:
    """What these keys hold: a record, none, or a list of them each."""
    found = (getattr(keys, name) for name in lines)
    return [record for some in found for record in (some if isinstance(some, list) else [some])]


def forms(keys: type[Struct], lines: Sequence[str]) -> list[type[Struct]]:
    """The types of the records that these keys can hold."""
    types = {field.name: field.type for field in fields(keys)}
    return [next(one for one in (*get_args(types[name]), types[name]) if one) for name in lines]
