"""Tables of a ledger carried over to those of a revised text: cells, rows and columns."""

from collections.abc import Collection, Mapping

from msgspec.structs import replace

from unionstats.ledger.document import Document
from unionstats.ledger.edits import Edit, keys_at
from unionstats.ledger.model import Ledger, LedgerTable
from unionstats.ledger.standing import plain
from unionstats.ledger.texts import in_each
from unionstats.ledger.writing import string
from unionstats.rules.language.cells import CellName, cell_name, row_name
from unionstats.rules.language.tokens import tokenize
from unionstats.source.drafting.drafted import Draft, DraftTable
from unionstats.source.drafting.toml import column_value
from unionstats.source.figures import spelling
from unionstats.source.revising.marks import Mark, Revised, marked, put_behind
from unionstats.source.tracing.status import Status
from unionstats.source.tracing.trace import Trace


class Tables:
    """`ids` are cells of the ledger by those of the draft, `new` are tables that the ledger does not have."""

    def __init__(
        self, document: Document, ledger: Ledger, draft: Draft, traced: Trace, marks: Mapping[Mark, str]
    ) -> None:
        self.document = document
        self.marks = marks
        self.edits: list[Edit] = []
        self.changes: list[Revised] = []
        self.ids: dict[str, str] = {}
        self.lacking: list[str] = []
        self.same = {one.id for one in traced.figures if one.status is Status.FOUND}
        at = {one.printed.source.start: one for one in draft.tables}
        left = dict(ledger.tables)
        pairs = [
            (left.pop(one.id), at.pop(one.start))
            for one in traced.tables
            if one.start in at and one.id in left
        ]
        for one in list(at.values()):
            by_label = [
                each
                for each in left.values()
                if spelling(one.label) in map(spelling, in_each(each.table.label))
            ]
            if one.label and len(by_label) == 1:
                pairs.append((left.pop(by_label[0].id), at.pop(one.printed.source.start)))
        self.pairs = pairs
        for old, new in pairs:
            self.table(old, new)
        self.new = {one.id for one in at.values() if one.id not in ledger.tables}
        for name in left:
            self.edits += marked(document, ("tables", name, "columns"), marks[Mark.GONE])
            self.changes.append(Revised(Mark.GONE, name))

    def table(self, old: LedgerTable, new: DraftTable) -> None:
        """One table that is in both."""
        columns = self.columns(old, new)
        rows = {row_name(row[0]): number for number, row in enumerate(new.rows)}
        names = list(new.names.values())
        self.ids |= {
            str(CellName(new.id, new.columns[there].id, name)): str(
                CellName(old.id, old.columns[here].id, name)
            )
            for here, there in columns.items()
            for name in names
        }
        self.checks(old, new, columns)
        if old.file is not None:
            self.in_file(old, new, columns, old.file.file)
            return
        base = ("tables", old.id, "rows")
        self.heads(old, new.printed.header_rows)
        more = self.put_in(old, new, columns)
        last = -1
        behind: dict[int, list[str]] = {}
        for number, name in enumerate(names):
            if name in old.rows:
                last = old.rows.index(name)
                self.row(old, new, last, number, columns)
                continue
            cells = [new.rows[number][0]]
            for at in range(len(old.columns)):
                cells.append(new.rows[number][columns[at] + 1] if at in columns else "")
                cells += (new.rows[number][each + 1] for each in more.get(at, ()))
            behind.setdefault(max(last, 0), []).append(f"[{', '.join(map(string, cells))}]")
            self.changes.append(Revised(Mark.NEW, f"{old.id}[{name}]", new=", ".join(new.rows[number][1:])))
        for here, some in more.items():
            for at, name in enumerate(old.rows):
                cells = [
                    string(new.rows[names.index(name)][each + 1] if name in names else "") for each in some
                ]
                self.edits += put_behind(self.document, (*base, at, here + 1), cells)
        for at, lines in behind.items():
            self.edits += put_behind(self.document, (*base, at), lines, self.marks[Mark.NEW])
        for at, name in enumerate(old.rows):
            if name not in names and name not in rows:
                self.edits += marked(self.document, (*base, at), self.marks[Mark.GONE])
                self.changes.append(Revised(Mark.GONE, f"{old.id}[{name}]"))

    def heads(self, old: LedgerTable, now: int) -> None:
        """How many rows of heads the printed table has, where the ledger says otherwise."""
        span = self.document.locator.value(("tables", old.id, "header_rows"))
        columns = next(keys_at(self.document.text, ("tables", old.id, "columns")), None)
        if now == old.table.header_rows:
            return
        if span is not None:
            self.edits.append(Edit(*span, str(now)))
        elif columns is not None and self.document.text[columns[0] - 1 : columns[0]] == "\n":
            self.edits.append(Edit(columns[0], columns[0], f"header_rows = {now}\n"))

    def in_file(self, old: LedgerTable, new: DraftTable, columns: Mapping[int, int], file: str) -> None:
        """A table whose rows stand in a file, which is not written to: what is printed otherwise is told."""
        told = [f"{old.id}.{one.id}" for at, one in enumerate(new.columns) if at not in columns.values()]
        for number, name in enumerate(new.names.values()):
            row = new.rows[number]
            if name not in old.rows:
                told.append(f"{old.id}[{name}]: {', '.join(row[1:])}")
                continue
            was, here = old.texts[old.rows.index(name)], old.rows.index(name)
            told += [
                f"{cell}: {was[column + 1]} → {row[at + 1]}"
                for column, at in columns.items()
                if (cell := old.cell(here, column)) not in self.same
                and spelling(was[column + 1]) != spelling(row[at + 1])
            ]
        self.lacking += [f"{one} ({file})" for one in told]
        gone = [name for name in old.rows if name not in new.names.values()]
        self.changes += [Revised(Mark.GONE, f"{old.id}[{name}]") for name in gone]

    def columns(self, old: LedgerTable, new: DraftTable) -> dict[int, int]:
        """The number of each column of the ledger in the draft, by id or by label; others are new or went."""
        ids = {one.id: at for at, one in enumerate(new.columns)}
        labels = {spelling(one.label): at for at, one in enumerate(new.columns) if one.label}
        found: dict[int, int] = {}
        for at, column in enumerate(old.columns):
            told = [labels[each] for each in map(spelling, in_each(column.label)) if each in labels]
            there = told[0] if told else ids.get(column.id)
            if there is not None and there not in found.values():
                found[at] = there
            elif not column.text:
                self.edits += marked(self.document, ("tables", old.id, "columns", at), self.marks[Mark.GONE])
                self.changes.append(Revised(Mark.GONE, f"{old.id}.{column.id}"))
        return found

    def put_in(self, old: LedgerTable, new: DraftTable, columns: Mapping[int, int]) -> dict[int, list[int]]:
        """The columns that the ledger does not have, by the column before; they are put behind it."""
        by_new = {there: here for here, there in columns.items()}
        found: dict[int, list[int]] = {}
        last = 0
        for at, one in enumerate(new.columns):
            last = by_new.get(at, last)
            if at not in by_new:
                found.setdefault(last, []).append(at)
                self.changes.append(Revised(Mark.NEW, f"{old.id}.{one.id}", new=one.label))
        for here, some in found.items():
            lines = [column_value(new.columns[at], old.table.unit) for at in some]
            path = ("tables", old.id, "columns", here)
            self.edits += put_behind(self.document, path, lines, self.marks[Mark.NEW])
        return found

    def checks(self, old: LedgerTable, new: DraftTable, columns: Mapping[int, int]) -> None:
        """Relations that the revised table states or follows, and the ledger has not in these words."""
        data = self.document.data["tables"][old.id].get("checks", {})
        known = {plain(one if isinstance(one, str) else str(one.get("rule"))) for one in data.values()}
        ids = {new.columns[there].id: old.columns[here].id for here, there in columns.items()}
        for one in new.checks if columns else ():
            rule = with_names(one.rule, ids, [each.id for each in new.columns])
            if one.fits and plain(rule) not in known:
                self.lacking.append(f"{old.id}: {rule}")

    def row(
        self, old: LedgerTable, new: DraftTable, here: int, there: int, columns: Mapping[int, int]
    ) -> None:
        """The cells of one row, as they are printed now."""
        was: list[str] = []
        for column, at in columns.items():
            text, now = old.texts[here][column + 1], new.rows[there][at + 1]
            span = self.document.locator.value(("tables", old.id, "rows", here, column + 1))
            if span is None or spelling(text) == spelling(now) or old.cell(here, column) in self.same:
                continue
            self.edits.append(Edit(*span, string(now)))
            self.changes.append(Revised(Mark.CHANGED, old.cell(here, column), text, now))
            was.append(text)
        if was:
            told = self.marks[Mark.CHANGED].format(old=", ".join(was))
            self.edits += marked(self.document, ("tables", old.id, "rows", here), told)


def with_names(rule: str, ids: Mapping[str, str], names: Collection[str]) -> str:
    """A rule with other ids of figures or columns in it; `names` are those that it may hold."""
    parts: list[str] = []
    done = 0
    for token in tokenize(rule, names):
        written = cell_name(token.text) if token.kind == "name" else None
        if token.kind == "name":
            plain = ids.get(token.text)
            column = (
                written
                and not written.table
                and str(replace(written, column=ids.get(written.column, written.column)))
            )
            parts += (rule[done : token.start], plain or column or token.text)
            done = token.end
    return "".join([*parts, rule[done:]])
