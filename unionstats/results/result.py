"""What a command found, ready to be told in any of the formats."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, get_args

from msgspec import Struct
from msgspec.structs import fields

if TYPE_CHECKING:
    from unionstats.diagnostics import Diagnostic
    from unionstats.locale import Words
    from unionstats.results.heads import LedgerRead
    from unionstats.results.table import Block


class Result(Struct, frozen=True):
    """One result.

    `keys` are those of the JSON document `unionstats.NAME/1`; the keys called `lines` hold the lines of JSON
    Lines and the rows of CSV; `page` are the blocks for people, in the language of `words`. Only what is
    asked for is called.
    """

    name: str
    ledger: LedgerRead | None
    keys: Callable[[], Struct]
    lines: tuple[str, ...]
    page: Callable[[], Sequence[Block]]
    words: Words
    diagnostics: Sequence[Diagnostic] = ()


def records(keys: Struct, lines: Sequence[str]) -> list[Struct]:
    """What these keys hold: a record, none, or a list of them each."""
    found = (getattr(keys, name) for name in lines)
    return [record for some in found for record in (some if isinstance(some, list) else [some])]


def forms(keys: type[Struct], lines: Sequence[str]) -> list[type[Struct]]:
    """The types of the records that these keys can hold."""
    types = {field.name: field.type for field in fields(keys)}
    return [next(one for one in (*get_args(types[name]), types[name]) if one) for name in lines]
