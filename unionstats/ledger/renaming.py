"""Renaming what a ledger names, wherever it is used: figures, checks, sections, tables, columns, rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress

from msgspec import Struct

from unionstats.diagnostics import Unreadable
from unionstats.ledger.document import Document
from unionstats.ledger.edits import Edit, keys_at
from unionstats.ledger.locate import KeyPath
from unionstats.ledger.model import Ledger, LedgerTable
from unionstats.ledger.writing import key, string
from unionstats.rules.language.cells import CellName, cell_name, row_name
from unionstats.rules.language.tokens import Token, tokenize

KINDS = ("sections", "figures", "tables", "checks")


class Target(Struct, frozen=True):
    """What is renamed: an id (of `kinds`), or a column or a row of a table."""

    name: str
    kinds: tuple[str, ...] = ()
    table: str = ""
    column: str = ""
    row: str = ""

    @property
    def part(self) -> str:
        """The name of the column or row."""
        return self.column or self.row


def target_of(document: Document, ledger: Ledger, name: str) -> Target | None:
    """What a name means: `medal_share`, `members.y2021`, `members[沈阳]`; None if there is no such thing."""
    kinds = tuple(kind for kind in KINDS if name in document.data.get(kind, {}))
    if kinds:
        return Target(name, kinds)
    cell = cell_name(name)
    if cell is None:
        return None
    if not cell.row:
        table = ledger.tables.get(cell.table)
        checks = _checks(document, cell.table)
        columns = [one.id for one in table.columns] if table else []
        known = cell.column in columns or cell.column in checks
        return Target(name, table=cell.table, column=cell.column) if known else None
    table = None if cell.table else ledger.tables.get(cell.column)
    return Target(name, table=table.id, row=cell.row) if table and cell.row in table.rows else None


def taken(document: Document, ledger: Ledger, target: Target, new: str) -> bool:
    """Whether another thing of the same kind has the new name."""
    if target.kinds:
        rivals = [*target.kinds, *({"figures", "tables"} if {"figures", "tables"} & {*target.kinds} else ())]
        return any(new in document.data.get(kind, {}) for kind in rivals)
    table = ledger.tables[target.table]
    if target.row:
        return row_name(new) in table.rows
    return new in [one.id for one in table.columns] or new in _checks(document, table.id)


def renamed(document: Document, ledger: Ledger, target: Target, new: str) -> list[Edit]:
    """The edits that give a thing another name."""
    return list({*_declared(document, ledger, target, new), *_used(document, ledger, target, new)})


def _declared(document: Document, ledger: Ledger, target: Target, new: str) -> Iterator[Edit]:
    """Yield the edits of what bears the name."""
    if target.kinds:
        yield from _id(document, target, new)
        return
    table, base = ledger.tables[target.table], ("tables", target.table)
    yield from _row(document, table, target, new) if target.row else _column(document, table, target, new)
    for name in _checks(document, table.id):
        for word in ("columns", "except"):
            listed = _at(document, (*base, "checks", name, word))
            named = enumerate(listed if isinstance(listed, list) else ())
            at = [(*base, "checks", name, word, at) for at, one in named if one == target.part]
            yield from _values(document, at, new)


def _id(document: Document, target: Target, new: str) -> Iterator[Edit]:
    for kind in target.kinds:
        for span in keys_at(document.text, (kind, target.name)):
            yield Edit(*span, key(new))
    if "sections" in target.kinds:
        entries = ((kind, document.data.get(kind, {})) for kind in ("figures", "tables"))
        used = [(kind, name, "section") for kind, some in entries for name in some]
        yield from _values(document, [one for one in used if _at(document, one) == target.name], new)


def _row(document: Document, table: LedgerTable, target: Target, new: str) -> Iterator[Edit]:
    at = table.rows.index(target.row)
    yield from _values(document, [("tables", table.id, "rows", at, 0)], new)
    for span in keys_at(document.text, ("tables", table.id, "units", target.row)):
        yield Edit(*span, key(new))


def _column(document: Document, table: LedgerTable, target: Target, new: str) -> Iterator[Edit]:
    """Yield the edits of the id of a column, and of the check that is called like it."""
    found = [at for at, one in enumerate(table.columns) if one.id == target.column]
    yield from _values(document, [("tables", table.id, "columns", at, "id") for at in found], new)
    for span in keys_at(document.text, ("tables", table.id, "checks", target.column)):
        yield Edit(*span, key(new))


def _checks(document: Document, table: str) -> list[str]:
    """The ids of the checks of a table."""
    found = _at(document, ("tables", table, "checks"))
    return list(found) if isinstance(found, dict) else []


def _values(document: Document, paths: Iterable[KeyPath], new: str) -> Iterator[Edit]:
    for path in paths:
        if span := document.locator.value(path):
            yield Edit(*span, string(new))


def _at(document: Document, path: KeyPath) -> object:
    """What stands at a path; None for nothing."""
    entry: object = document.data
    for part in path:
        entry = entry.get(part) if isinstance(entry, dict) else None
    return entry


def _used(document: Document, ledger: Ledger, target: Target, new: str) -> Iterator[Edit]:
    """Yield the edits of the rules, and of what is accepted, that use the name."""
    data = document.data
    for name in data.get("checks", {}):
        yield from _in_check(document, ledger, ("checks", name), None, target, new)
    for name, table in ledger.tables.items():
        for check in _checks(document, name):
            yield from _in_check(document, ledger, ("tables", name, "checks", check), table, target, new)


def _in_check(
    document: Document, ledger: Ledger, path: KeyPath, home: LedgerTable | None, target: Target, new: str
) -> Iterator[Edit]:
    entry = _at(document, path)
    if isinstance(entry, str):
        yield from _in_rule(document, ledger, path, entry, home, target, new)
    if not isinstance(entry, dict):
        return
    yield from _in_rule(document, ledger, (*path, "rule"), entry["rule"], home, target, new)
    known = entry.get("accepted")
    found = known.get("for", []) if isinstance(known, dict) else []
    texts = {(): found} if isinstance(found, str) else {(at,): one for at, one in enumerate(found)}
    for at, text in texts.items():
        with suppress(Unreadable):  # it holds printed figures, and ids of those that are not printed
            yield from _in_rule(document, ledger, (*path, "accepted", "for", *at), text, None, target, new)


def _in_rule(
    document: Document,
    ledger: Ledger,
    path: KeyPath,
    rule: str,
    home: LedgerTable | None,
    target: Target,
    new: str,
) -> Iterator[Edit]:
    """Yield the edits of one text; where the new name needs escapes, the whole text is written anew."""
    columns = [one.id for one in home.columns] if home else []
    names = {*document.data.get("figures", {}), *columns}
    names |= {f"{table.id}.{column.id}" for table in ledger.tables.values() for column in table.columns}
    changes: list[tuple[int, int, str]] = []
    before, last = "", ""
    for token in tokenize(rule, names):
        if token.kind == "name":
            cell = _meant(token, columns, home, last if before == ":" else "", names)
            last = cell.table
            word = _renamed(cell, token.text, target, new)
            if word is not None:
                changes.append((token.start, token.end, word))
        before = token.kind
    inside = document.locator.inside
    spans = [(inside(path, start, end), word) for start, end, word in changes]
    if not any(sign in word for *_, word in changes for sign in "\"'\\") and all(span for span, _ in spans):
        yield from (Edit(*span, word) for span, word in spans if span)
    elif whole := document.locator.value(path):
        for start, end, word in reversed(changes):
            rule = rule[:start] + word + rule[end:]
        yield Edit(*whole, string(rule))


def _meant(
    token: Token, columns: list[str], home: LedgerTable | None, beside: str, names: set[str]
) -> CellName:
    """What a name of a rule means; a figure is a cell without a table."""
    if token.text not in columns and token.text in names and "." not in token.text:
        return CellName(column=token.text)
    if home and token.text in columns:
        return CellName(home.id, token.text)
    cell = cell_name(token.text)
    if cell is None:
        return CellName(column=token.text)
    return CellName(cell.table or beside or (home.id if home else ""), cell.column, cell.row)


def _renamed(cell: CellName, text: str, target: Target, new: str) -> str | None:
    """The name as it is written with the new one; None where it is another."""
    written = cell_name(text) or CellName(column=text)
    if target.kinds:
        if not cell.table and not cell.row:
            return new if cell.column == target.name and "figures" in target.kinds else None
        is_table = "tables" in target.kinds and written.table == target.name
        return str(CellName(new, written.column, written.row)) if is_table else None
    if cell.table != target.table:
        return None
    if target.column and cell.column == target.column:
        return str(CellName(written.table, new, written.row))
    is_row = target.row and cell.row == target.row
    return str(CellName(written.table, written.column, row_name(new))) if is_row else None
