"""Records as CSV: one row each, nested values in columns of their own, no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from msgspec import Raw, Struct, structs

from unionstats.ledger import Bilingual, in_language
from unionstats.views.escape import escape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unionstats.locale import Words

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")  # what spreadsheets take for the start of a formula


def csv_text(records: Sequence[Struct], words: Words) -> str:
    """Return a header of English column names and a row a record; columns that are empty throughout stay."""
    language = words.info().get("language", "en")
    rows = [dict(_cells("", record, language)) for record in records]
    columns = list(dict.fromkeys(name for row in rows for name in row))
    nested = {name.rpartition("_")[0] for name in columns}
    columns = [name for name in columns if name not in nested or any(row.get(name) for row in rows)]
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([row.get(column, "") for column in columns] for row in rows)
    return text.getvalue()


def _cells(name: str, value: object, language: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, Bilingual):
        yield name, _safe(in_language(value, language) or "")
    elif isinstance(value, Struct):
        for field in structs.fields(value):
            inner = f"{name}_{field.encode_name}" if name else field.encode_name
            yield from _cells(inner, getattr(value, field.name), language)
    elif isinstance(value, Raw):
        yield name, bytes(value).decode("ascii")
    elif isinstance(value, bool):
        yield name, "true" if value else "false"
    elif isinstance(value, dict):
        yield name, _safe("; ".join(f"{key} = {_inline(one, language)}" for key, one in value.items()))
    elif isinstance(value, list):
        parts = (" ".join(cell for _, cell in _cells("", one, language) if cell) for one in value)
        yield name, _safe("; ".join(parts))
    else:
        yield name, _safe("" if value is None else str(value))


def _inline(value: object, language: str) -> str:
    """A value in the middle of a cell: its first cell that says something, ends as `low … high`."""
    cells = {name: cell for name, cell in _cells("", value, language) if cell}
    if "low" in cells and "values" not in cells:
        return f"{cells['low']} … {cells.get('high', '')}".rstrip()
    return cells.get("values") or next(iter(cells.values()), "")


def _safe(text: str) -> str:
    """Return the text with its control characters visible, and a ' before what could be run as a formula."""
    shown = escape(text)
    return f"'{shown}" if shown.startswith(_FORMULA_STARTS) else shown
