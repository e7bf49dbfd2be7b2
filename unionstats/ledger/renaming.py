"""Renaming what a ledger names, wherever it is used: figures, checks, sections, tables, columns, rows."""

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
from unionstats.rules.language.tokens import tokenize

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
    return list(dict.fromkeys(_Renaming(document, ledger, target, new).edits()))


class _Renaming(Struct, frozen=True):
    """A thing that gets the name `new`."""

    document: Document
    ledger: Ledger
    target: Target
    new: str

    def edits(self) -> Iterator[Edit]:
        """Yield the edits of what bears the name, and of the rules that use it, accepted or not."""
        target, data = self.target, self.document.data
        yield from self.ids() if target.kinds else self.part()
        for name in data.get("checks", {}):
            yield from self.in_check(("checks", name), None)
        for name, table in self.ledger.tables.items():
            for check in _checks(self.document, name):
                yield from self.in_check(("tables", name, "checks", check), table)

    def ids(self) -> Iterator[Edit]:
        """Yield the edits of an id where it is declared, and of a section where it is named."""
        data, target = self.document.data, self.target
        for kind in target.kinds:
            yield from self.keys((kind, target.name))
        kinds = ("figures", "tables")
        used = [(kind, name, "section") for kind in kinds for name in data.get(kind, {})]
        if "sections" in target.kinds:
            yield from self.values(one for one in used if _at(self.document, one) == target.name)

    def part(self) -> Iterator[Edit]:
        """Yield the edits of a row or column of a table, and of the check that is called like the column."""
        target, base = self.target, ("tables", self.target.table)
        table = self.ledger.tables[target.table]
        if target.row:
            yield from self.values([(*base, "rows", table.rows.index(target.row), 0)])
        ids = enumerate(one.id for one in table.columns)
        yield from self.values((*base, "columns", at, "id") for at, one in ids if one == target.column)
        yield from self.keys((*base, "units", target.row) if target.row else (*base, "checks", target.column))
        for name in _checks(self.document, table.id):
            for word in ("columns", "except"):
                path = (*base, "checks", name, word)
                listed = _at(self.document, path)
                named = enumerate(listed if isinstance(listed, list) else ())
                yield from self.values((*path, at) for at, one in named if one == target.part)

    def keys(self, path: KeyPath) -> Iterator[Edit]:
        """Rename a key wherever it is written."""
        return (Edit(*span, key(self.new)) for span in keys_at(self.document.text, path))

    def values(self, paths: Iterable[KeyPath]) -> Iterator[Edit]:
        """Rename the strings at these paths."""
        spans = map(self.document.locator.value, paths)
        return (Edit(*span, string(self.new)) for span in spans if span)

    def in_check(self, path: KeyPath, home: LedgerTable | None) -> Iterator[Edit]:
        """Rename in one check: in its rule, and in what it was accepted for."""
        entry = _at(self.document, path)
        if isinstance(entry, str):
            yield from self.in_rule(path, entry, home)
        if not isinstance(entry, dict):
            return
        yield from self.in_rule((*path, "rule"), entry["rule"], home)
        known = entry.get("accepted")
        found = known.get("for", []) if isinstance(known, dict) else []
        texts = {(): found} if isinstance(found, str) else {(at,): one for at, one in enumerate(found)}
        for at, text in texts.items():
            with suppress(Unreadable):  # it holds printed figures, and ids of those that are not printed
                yield from self.in_rule((*path, "accepted", "for", *at), text, None)

    def in_rule(self, path: KeyPath, rule: str, home: LedgerTable | None) -> Iterator[Edit]:
        """Yield the edits of one text; where the new name needs escapes, the whole text is written anew."""
        columns = [one.id for one in home.columns] if home else []
        names = {*self.document.data.get("figures", {}), *columns}
        names |= {
            f"{table.id}.{column.id}" for table in self.ledger.tables.values() for column in table.columns
        }
        changes: list[tuple[int, int, str]] = []
        before, last = "", ""
        for token in tokenize(rule, names):
            if token.kind == "name":
                cell = cell_name(token.text) or CellName(column=token.text)
                if home and token.text in columns:
                    cell = CellName(home.id, token.text)
                elif cell.row or cell.table:  # a figure is a cell without a table
                    beside = last if before == ":" else ""
                    cell = CellName(cell.table or beside or (home.id if home else ""), cell.column, cell.row)
                last = cell.table
                word = self.word(cell, token.text)
                if word is not None:
                    changes.append((token.start, token.end, word))
            before = token.kind
        spans = [(self.document.locator.inside(path, start, end), word) for start, end, word in changes]
        plain = not any(sign in word for *_, word in changes for sign in "\"'\\")
        if plain and all(span for span, _ in spans):
            yield from (Edit(*span, word) for span, word in spans if span)
        elif whole := self.document.locator.value(path):
            for start, end, word in reversed(changes):
                rule = rule[:start] + word + rule[end:]
            yield Edit(*whole, string(rule))

    def word(self, cell: CellName, text: str) -> str | None:
        """The name of a cell, which is written as `text`, with the new one; None where it is another."""
        target, new, written = self.target, self.new, cell_name(text) or CellName(column=text)
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


def _checks(document: Document, table: str) -> list[str]:
    found = _at(document, ("tables", table, "checks"))
    return list(found) if isinstance(found, dict) else []


def _at(document: Document, path: KeyPath) -> object:
    """What stands at a path; None for nothing."""
    entry: object = document.data
    for part in path:
        entry = entry.get(part) if isinstance(entry, dict) else None
    return entry
