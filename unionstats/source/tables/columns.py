"""What the columns of a table hold: by the names in its header, or by their order."""

import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache

from msgspec import Struct

from unionstats.languages.language import table_words
from unionstats.quantity import known_quantity

COLUMNS = (
    "id",
    "label",
    "stated",
    "section",
    "paragraph",
    "unit",
    "region",
    "period",
    "note",
    "exact",
    "whole",
)
_WORKED_OUT = ("low", "high", "line", "solved count", "solved values", "solved low", "solved high")
"""What `figures -f csv` writes and a ledger works out anew."""

IN_ORDER = ("label", "stated", "section")
"""The columns of a table without a header; the last may be left out."""


class Header(Struct, frozen=True):
    """The place of each column; `unused` are the names of the columns that are none of them.

    `faults` are columns that are named twice, or not at all, with how often.
    """

    places: Mapping[str, int]
    unused: tuple[str, ...]
    faults: Mapping[str, int]


def header_of(cells: Sequence[str]) -> Header | None:
    """The header that a row is; None if it is a row of figures."""
    columns = [_column(cell) for cell in cells]
    known = {column for column in columns if column}
    if known.isdisjoint(("label", "stated", "value")) or any(
        column is None and cell and known_quantity(cell) for cell, column in zip(cells, columns, strict=True)
    ):
        return None
    if "stated" not in known:
        columns = ["stated" if column == "value" else column for column in columns]
    counts = {column: columns.count(column) for column in COLUMNS if column in columns}
    faults = {column: count for column, count in counts.items() if count > 1}
    if "stated" not in counts:
        faults["stated"] = 0
    if "label" not in counts and "id" not in counts:
        faults["label"] = 0
    unused = tuple(cell for cell, column in zip(cells, columns, strict=True) if column is None and cell)
    return Header({column: columns.index(column) for column in counts}, unused, faults)


def _column(name: str) -> str | None:
    folded = unicodedata.normalize("NFKC", name).casefold().replace("_", " ")
    return _by_name().get(" ".join(folded.split()))


@cache
def _by_name() -> dict[str, str]:
    """The column of each name; "value" is the printed text if nothing else is, "" what is worked out anew."""
    own = {column: column for column in (*COLUMNS, "value")} | dict.fromkeys(_WORKED_OUT, "")
    return own | {name: column for column in COLUMNS for name in table_words("columns", column)}
