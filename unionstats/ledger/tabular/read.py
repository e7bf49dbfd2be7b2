"""The tables of a ledger's data: columns, rows and checks, with every error in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from unionstats.diagnostics import Diagnostic
from unionstats.ledger.findings import Findings, converted, is_id
from unionstats.ledger.locate import KeyPath
from unionstats.ledger.model import LedgerTable
from unionstats.ledger.tables import ColumnTable, GridTable, TableCheck
from unionstats.ledger.tabular.file_rows import MOST_ROWS, FileRows
from unionstats.ledger.texts import in_each

if TYPE_CHECKING:
    from unionstats.ledger.tabular.files import Files


def read_grid(name: str, entry: object, files: Files, errors: Findings) -> LedgerTable | None:
    """The table of that name; None where too little of it can be read."""
    path: KeyPath = ("tables", name)
    if not is_id(name):
        errors.add("L004", path, key=name)
    if not isinstance(entry, dict):
        errors.wrong_kind(path, entry, "table")
        return None
    own = {key: value for key, value in entry.items() if key not in ("columns", "rows", "checks")}
    table = converted(own, GridTable, path, errors) or GridTable()
    checks = _checks(entry.get("checks", {}), (*path, "checks"), errors)
    if ("rows" in entry) == ("file" in entry):
        errors.add_at_key("L010", path, reason="both" if "rows" in entry else "neither")
        return None
    if "rows" in entry:
        columns = _columns(entry.get("columns"), (*path, "columns"), errors)
        rows = _rows(entry["rows"], len(columns or ()), path, errors)
        return None if columns is None else LedgerTable(name, table, columns, rows, checks)
    if table.file is None:
        return None
    columns = _columns(entry.get("columns"), (*path, "columns"), errors) if "columns" in entry else []
    found = files(table.file) if columns is not None else None
    if isinstance(found, Diagnostic):
        errors.add(found.code, (*path, "file"), **found.words)
    chosen = None
    if columns is not None and isinstance(found, FileRows):
        chosen = _by_head(found, columns, (*path, "columns"), errors)
    if chosen is None:
        return None
    if chosen[1].path:
        _refuse_long(table, chosen[0], path, errors)
    return LedgerTable(name, table, chosen[0], [] if chosen[1].path else chosen[1].rows, checks, chosen[1])


def _refuse_long(table: GridTable, columns: Sequence[ColumnTable], path: KeyPath, errors: Findings) -> None:
    """Record what the columns of a long file cannot be told."""
    keys = [(*path, "units")] if table.units else []
    for at, column in enumerate(columns):
        own = {"exact": column.exact, "whole": column.whole is not None}
        keys += [(*path, "columns", at, key) for key, value in own.items() if value]
    for key in keys:
        errors.add_at_key("L016", key, detail="key", name=str(key[-1]), limit=f"{MOST_ROWS:,}")


def _columns(entries: object, path: KeyPath, errors: Findings) -> list[ColumnTable] | None:
    if entries is None:
        errors.add_at_key("L003", path[:-1], key="columns", example='columns = [{ id = "…", label = "…" }]')
        return None
    if not isinstance(entries, list):
        errors.wrong_kind(path, entries, "array")
        return None
    columns: list[ColumnTable] = []
    taken: set[str] = set()
    for index, entry in enumerate(entries):
        column = converted(entry, ColumnTable, (*path, index), errors)
        if column is None:
            columns.append(ColumnTable(f"column_{index}", text=True))
            continue
        columns.append(column)
        if not is_id(column.id):
            errors.add("L004", (*path, index, "id"), key=column.id)
        elif column.id in taken:
            errors.add("L009", (*path, index, "id"), key=column.id)
        taken.add(column.id)
    return columns


def _rows(entries: object, columns: int, path: KeyPath, errors: Findings) -> list[list[str]]:
    path = (*path, "rows")
    if not isinstance(entries, list):
        errors.wrong_kind(path, entries, "array")
        return []
    rows: list[list[str]] = []
    for index, entry in enumerate(entries):
        if not isinstance(entry, list):
            errors.wrong_kind((*path, index), entry, "array")
            rows.append([""])
            continue
        for place, cell in enumerate(entry):
            if not isinstance(cell, str):
                errors.wrong_kind((*path, index, place), cell, "text")
        if len(entry) != columns + 1:
            errors.add("L008", (*path, index), found=str(len(entry)), expected=str(columns + 1))
        cells = [cell if isinstance(cell, str) else "" for cell in entry] or [""]
        if entry and isinstance(entry[0], str) and not cells[0].strip():
            errors.add("L014", (*path, index, 0))
        rows.append(cells)
    return rows


def _checks(entries: object, path: KeyPath, errors: Findings) -> Mapping[str, TableCheck]:
    if not isinstance(entries, dict):
        errors.wrong_kind(path, entries, "table")
        return {}
    checks: dict[str, TableCheck] = {}
    for name, entry in entries.items():
        if not is_id(name):
            errors.add("L004", (*path, name), key=name)
        told = {"rule": entry} if isinstance(entry, str) else entry
        check = converted(told, TableCheck, (*path, name), errors)
        if check is not None:
            errors.require_reasons((*path, name), check)
            checks[name] = check
    return checks


def _by_head(
    found: FileRows, columns: Sequence[ColumnTable], path: KeyPath, errors: Findings
) -> tuple[list[ColumnTable], FileRows] | None:
    """The columns of a file in its order of `columns`, found by their id or label in its first row.

    Without `columns` all of them, each with its head as its id.
    """
    heads = [head.strip() for head in found.rows[0]]
    body = found.rows[1:]
    if not columns:
        odd = [head for head in heads[1:] if not is_id(head) or heads.count(head) > 1]
        if odd:
            errors.add("L011", (*path[:-1], "file"), reason="no-id", name=odd[0], suggestion="")
            return None
        columns = [ColumnTable(head, head) for head in heads[1:]]
    places: list[int] = []
    for index, column in enumerate(columns):
        called = {column.id, *in_each(column.label)}
        at = [place for place, head in enumerate(heads) if place and head in called]
        if len(at) != 1:
            reason = {"reason": "several" if at else "none"}
            errors.add_near("L011", (*path, index), column.id, heads[1:], None, reason)
            continue
        places.append(at[0])
    if len(places) != len(columns):
        return None
    for number, row in enumerate(body):
        if len(row) != len(heads):
            words = {"found": str(len(row)), "expected": str(len(heads))}
            errors.found.append(found.finding("L008", words, "", number + 1))
    keep = [0, *places]
    rows = [[row[place] if place < len(row) else "" for place in keep] for row in body]
    spans = [[row[place] if place < len(row) else (0, 0) for place in keep] for row in found.spans[1:]]
    numbers, kept = found.numbers[1:], [found.columns[place] for place in keep]
    if found.path:
        rows = [[heads[place] for place in keep]]
    own = FileRows(found.file, rows, found.lines[1:], found.sources[1:], spans, numbers, kept, found.path)
    return list(columns), own
