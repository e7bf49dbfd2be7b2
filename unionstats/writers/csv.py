"""Records as CSV: a row each, nested values in columns of their own, no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
from io import StringIO
from types import UnionType
from typing import TYPE_CHECKING, Union, get_args, get_origin, get_type_hints

from msgspec import Raw, Struct, structs

from unionstats.ledger import Bilingual, in_language
from unionstats.text.escape import escape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TypeGuard

    from unionstats.locale import Words

_FORMULA_STARTS = tuple(
    "=+-@＝＋－＠"
)  # what spreadsheets take for a formula, East Asian ones full-width too


def csv_text(records: Sequence[Struct], forms: Sequence[type[Struct]], words: Words) -> str:
    """Return a header of English column names and a row a record.

    The columns are those of the `forms`, the types that the records can have: the same for every ledger.
    """
    language = words.info().get("language", "en")
    columns = list(dict.fromkeys(name for form in forms for name in _columns("", form)))
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    for record in records:
        row = dict(_cells("", record, language))
        writer.writerow([row.get(column, "") for column in columns])
    return text.getvalue()


def _columns(name: str, form: type[Struct]) -> Iterator[str]:
    hints = get_type_hints(form)
    for field in structs.fields(form):
        column = f"{name}_{field.encode_name}" if name else field.encode_name
        nested = [part for part in _alternatives(hints[field.name]) if _is_table(part)]
        if nested:
            yield from _columns(column, nested[0])
        else:
            yield column


def _alternatives(hint: object) -> Sequence[object]:
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else [hint]


def _is_table(kind: object) -> TypeGuard[type[Struct]]:
    return isinstance(kind, type) and issubclass(kind, Struct) and kind is not Bilingual


def _cells(name: str, value: object, language: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, Bilingual):
        yield name, guarded(in_language(value, language) or "")
    elif isinstance(value, Struct):
        for field in structs.fields(value):
            inner = f"{name}_{field.encode_name}" if name else field.encode_name
            yield from _cells(inner, getattr(value, field.name), language)
    elif isinstance(value, Raw):
        yield name, bytes(value).decode("ascii")
    elif isinstance(value, bool):
        yield name, "true" if value else "false"
    elif isinstance(value, dict):
        yield name, guarded("; ".join(f"{key} = {_inline(one, language)}" for key, one in value.items()))
    elif isinstance(value, list):
        parts = (" ".join(cell for _, cell in _cells("", one, language) if cell) for one in value)
        yield name, guarded("; ".join(parts))
    else:
        yield name, guarded("" if value is None else str(value))


def _inline(value: object, language: str) -> str:
    """A value in the middle of a cell: its first cell that says something, ends as `low … high`."""
    cells = {name: cell for name, cell in _cells("", value, language) if cell}
    if "low" in cells and "values" not in cells:
        return f"{cells['low']} … {cells.get('high', '')}".rstrip()
    return cells.get("values") or next(iter(cells.values()), "")


def guarded(text: str) -> str:
    """Return the text with its control characters visible, and a ' before what could be run as a formula."""
    shown = escape(text)
    return f"'{shown}" if shown.startswith(_FORMULA_STARTS) else shown
