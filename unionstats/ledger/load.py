"""From a file, or its TOML document, to a ledger: every text read, every error found at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from msgspec import Struct

from unionstats.diagnostics import InvalidError, Unreadable
from unionstats.ledger.document import Document, read_document
from unionstats.ledger.file import read_bytes
from unionstats.ledger.findings import Findings, converted, is_id
from unionstats.ledger.model import Ledger, LedgerCheck, LedgerFigure, LedgerTable, NotApplied, require_units
from unionstats.ledger.tables import FORMAT, CheckTable, FigureTable, LedgerFile, ReportTable, SectionTable
from unionstats.quantity import declared_unit, read_quantity
from unionstats.rules import Figure, Rule, parse_rule
from unionstats.rules.language.cells import cell_name
from unionstats.rules.language.rule import parse_template

if TYPE_CHECKING:
    from unionstats.ledger.tabular.files import Files
    from unionstats.ledger.tabular.names import Names

Table = TypeVar("Table", ReportTable, SectionTable, FigureTable, CheckTable)


class InvalidLedgerError(InvalidError):
    """The ledger has errors; `diagnostics` are all of them, in the order of the file."""


def read_ledger(path: str, stdin: BinaryIO | None = None) -> tuple[Ledger, Document]:
    """The ledger at `path`, and the document it stands in; "-" is `stdin`.

    Raises InvalidLedgerError with every error of the file, or with the one that keeps it from being read.
    """
    raw = read_bytes(path, stdin)
    if not isinstance(raw, bytes):
        raise InvalidLedgerError([raw], path)
    document = read_document(raw)
    if isinstance(document, list):
        raise InvalidLedgerError(document, path)
    return ledger_in(document, path), document


def ledger_in(document: Document, path: str) -> Ledger:
    """The ledger in a document, the rows of its tables read from files beside `path`."""
    if "tables" not in document.data:
        return build_ledger(document, path)
    from unionstats.ledger.tabular.files import files_beside

    return build_ledger(document, path, files_beside(path))


def build_ledger(document: Document, path: str, files: Files | None = None) -> Ledger:
    """The ledger in a TOML document; raises InvalidLedgerError with every error in it.

    `files` gives the rows of tables that stand in files of their own.
    """
    errors = Findings(document)
    data = document.data
    errors.unknown_keys((), data, LedgerFile)
    _require_format(data, errors)
    report = converted(data.get("report", {}), ReportTable, ("report",), errors) or ReportTable()
    sections = _tables(data, "sections", SectionTable, errors)
    figure_tables = _tables(data, "figures", FigureTable, errors)
    check_tables = _tables(data, "checks", CheckTable, errors)
    ids, section_ids = (
        entries if isinstance(entries := data.get(kind), dict) else {} for kind in ("figures", "sections")
    )
    lines = document.locator.line_numbers(("figures",), figure_tables)
    figures: dict[str, LedgerFigure] = {}
    for name, table in figure_tables.items():
        figure, at = _figure(name, table, section_ids, errors), ("figures", name, "stated")
        figures[name] = LedgerFigure(name, table, figure, lines.get(name, 0), at)
    tables = known = None
    models: dict[str, LedgerTable] = {}
    if "tables" in data:
        from unionstats.ledger.tabular.files import no_files
        from unionstats.ledger.tabular.names import Names
        from unionstats.ledger.tabular.tables import read_tables

        tables = read_tables(data["tables"], section_ids, files or no_files, errors)
        figures |= tables.figures
        known = Names(ids, tables.grids)
    rules = _Rules(ids, known, known.all() if known else ids, figures, errors)
    checks, not_applied = rules.read_all(check_tables)
    if tables and known:
        expanded = tables.expanded(known, figures, errors)
        checks |= {check.id: check for check in expanded.checks}
        not_applied += expanded.not_applied
        models = tables.models(expanded.by_row, errors)
    if errors.found:
        raise InvalidLedgerError(errors.in_order(), path)
    return Ledger(path, document.sha256, report, sections, figures, checks, models, not_applied)


def _require_format(data: Mapping[str, object], errors: Findings) -> None:
    number = data.get("format")
    if number is None:
        errors.add("L003", (), key="format", example=f"format = {FORMAT}")
    elif not isinstance(number, int) or isinstance(number, bool):
        errors.add("L002", ("format",), expected="whole number", found=errors.type_name(number))
    elif number != FORMAT:
        errors.add("L006", ("format",), found=str(number)[:40], supported=str(FORMAT))


def _tables(data: Mapping[str, object], kind: str, form: type[Table], errors: Findings) -> dict[str, Table]:
    entries = data.get(kind, {})
    if not isinstance(entries, dict):
        errors.add("L002", (kind,), expected="table", found=errors.type_name(entries))
        return {}
    tables: dict[str, Table] = {}
    for name, entry in entries.items():
        if not is_id(name):
            errors.add("L004", (kind, name), key=name)
        table = converted(entry, form, (kind, name), errors)
        if table is not None:
            tables[name] = table
    return tables


def _figure(name: str, table: FigureTable, sections: Iterable[str], errors: Findings) -> Figure:
    errors.require_section(("figures", name), table.section, sections)
    unit = table.unit if table.unit and table.unit.strip() else None
    if table.stated is None:
        return Figure(None, declared_unit(unit) if unit else None, table.whole, table.exact)
    try:
        quantity = read_quantity(table.stated, unit)
    except Unreadable as error:
        errors.add_inside(("figures", name, "stated"), error.problem)
        return Figure(None, None)
    return Figure(quantity, quantity.unit, table.whole, table.exact)


class _Rules(Struct, frozen=True):
    """Reading the rules between figures; `words` are names that may look like numbers."""

    ids: Mapping[str, object]
    names: Names | None
    words: Collection[str]
    figures: Mapping[str, LedgerFigure]
    errors: Findings

    def read_all(self, tables: Mapping[str, CheckTable]) -> tuple[dict[str, LedgerCheck], list[NotApplied]]:
        """Read all rules; those that a cell without a figure keeps from being applied stand apart."""
        lines = self.errors.document.locator.line_numbers(("checks",), tables)
        checks: dict[str, LedgerCheck] = {}
        not_applied: list[NotApplied] = []
        for name, table in tables.items():
            self.errors.require_reasons(("checks", name), table)
            rule = self.read(name, table)
            if isinstance(rule, NotApplied):
                not_applied.append(rule)
            elif rule is not None:
                checks[name] = LedgerCheck(name, table, rule, lines.get(name, 0), ("checks", name, "rule"))
        return checks, not_applied

    def read(self, name: str, table: CheckTable) -> Rule | NotApplied | None:
        """The check's rule; None if it cannot be read or names what is not there."""
        path = ("checks", name, "rule")
        try:
            rule = self._parsed(table.rule)
            cells = self._cells(rule, path)
            if cells is None:
                return None
            nil = [operand for operand in cells if operand not in self.figures]
            if nil:
                return NotApplied(name, table.rule, tuple(nil))
            require_units(rule, {one: one for one in rule.names()}, self.figures, set())
        except Unreadable as error:
            self.errors.add_inside(path, error.problem)
            return None
        return rule

    def _parsed(self, text: str) -> Rule:
        if self.names is None or (":" not in text and "：" not in text):
            return parse_rule(text, self.words)
        template = parse_template(text, self.words, self.names.between)
        return template.with_names({operand: operand for operand in template.rule.names()})

    def _cells(self, rule: Rule, path: tuple[str, ...]) -> list[str] | None:
        """The cells that a rule names; None if it names what is not there, which is recorded."""
        cells: list[str] = []
        known = True
        for slot, operand in enumerate(rule.operands):
            if not isinstance(operand, str) or operand in self.ids:
                continue
            cells.append(operand)
            if operand in self.figures:
                continue
            place = rule.place(slot)
            if self.names is None or cell_name(operand) is None:
                self.errors.add_near("R002", path, operand, self.ids, place)
                known = False
                continue
            try:
                self.names.cell(operand, place)
            except Unreadable as error:
                self.errors.add_inside(path, error.problem)
                known = False
        return cells if known else None
