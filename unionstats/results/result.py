"""What a command found, ready to be told in any of the formats."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.results.document import LedgerRead

if TYPE_CHECKING:
    from unionstats.diagnostics import Diagnostic
    from unionstats.locale import Words
    from unionstats.results.table import Block


class Result(Struct, frozen=True):
    """One result.

    `keys` are those of the JSON document `unionstats.NAME/1`, `records` the lines of JSON Lines and the rows
    of CSV, each of one of the types `forms`, `page` the blocks for people, in the language of `words`; only
    the one that is asked for is called.
    """

    name: str
    ledger: LedgerRead | None
    keys: Callable[[], Struct]
    records: Callable[[], Sequence[Struct]]
    forms: tuple[type[Struct], ...]
    page: Callable[[], Sequence[Block]]
    words: Words
    diagnostics: Sequence[Diagnostic] = ()
