"""From a TOML document to a ledger: every table converted, every text read, every error found at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

import msgspec

from unionstats.diagnostics import Diagnostic, Unreadable
from unionstats.ledger.document import Document
from unionstats.ledger.findings import Findings
from unionstats.ledger.model import Ledger, LedgerCheck, LedgerFigure
from unionstats.ledger.tables import FORMAT, CheckTable, FigureTable, LedgerFile, ReportTable, SectionTable
from unionstats.pattern import pattern
from unionstats.quantity import Unit, declared_unit, read_quantity
from unionstats.rules import Figure, Rule, parse_rule, require_fitting_units

Table = TypeVar("Table", ReportTable, SectionTable, FigureTable, CheckTable)

_ID = pattern(r"(?=\w*[^\W\d_])\w+")  # a letter at least, so that an id is never a number


class InvalidLedgerError(Exception):
    """The ledger has errors; `diagnostics` are all of them, in the order of the file."""

    def __init__(self, diagnostics: list[Diagnostic]) -> None:
        super().__init__(diagnostics)
        self.diagnostics = diagnostics


def is_id(name: str) -> bool:
    """Whether the name can be an id: letters of any script, digits and _, with a letter among them."""
    return _ID.fullmatch(name) is not None


def build_ledger(document: Document, path: str) -> Ledger:
    """The ledger in a TOML document; raises InvalidLedgerError with every error in it."""
    errors = Findings(document)
    data = document.data
    errors.unknown_keys((), data, LedgerFile)
    _require_format(data, errors)
    report = _convert(data.get("report", {}), ReportTable, ("report",), errors) or ReportTable()
    sections = _tables(data, "sections", SectionTable, errors)
    figure_tables = _tables(data, "figures", FigureTable, errors)
    check_tables = _tables(data, "checks", CheckTable, errors)
    names, section_ids = _ids(data, "figures"), _ids(data, "sections")
    lines = document.locator.line_numbers
    figure_lines = lines(("figures",), figure_tables)
    check_lines = lines(("checks",), check_tables)
    figures = {
        name: LedgerFigure(name, table, _figure(name, table, section_ids, errors), figure_lines.get(name, 0))
        for name, table in figure_tables.items()
    }
    checks: dict[str, LedgerCheck] = {}
    for name, table in check_tables.items():
        rule = _rule(name, table, names, figures, errors)
        if rule is not None:
            checks[name] = LedgerCheck(name, table, rule, check_lines.get(name, 0))
    if errors.found:
        raise InvalidLedgerError(errors.in_order())
    return Ledger(path, document.sha256, report, sections, figures, checks)


def _ids(data: Mapping[str, object], kind: str) -> Mapping[str, object]:
    """The tables of a kind as they stand in the file, by id, broken ones too."""
    entries = data.get(kind)
    return entries if isinstance(entries, dict) else {}


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
        table = _convert(entry, form, (kind, name), errors)
        if table is not None:
            tables[name] = table
    return tables


def _convert(entry: object, form: type[Table], path: tuple[str, ...], errors: Findings) -> Table | None:
    """The entry as its type, without what does not fit, which is reported; None if it is then no such table.

    What is right in a broken table is read on, so that the errors in it are reported in the same run.
    """
    try:
        return msgspec.convert(entry, form)
    except msgspec.ValidationError:
        right = errors.table(path, entry, form)
    try:
        return msgspec.convert(right, form) if isinstance(entry, dict) else None
    except msgspec.ValidationError:
        return None


def _figure(name: str, table: FigureTable, sections: Iterable[str], errors: Findings) -> Figure:
    if table.section is not None and table.section not in sections:
        errors.add_near("L005", ("figures", name, "section"), table.section, sections)
    unit_name = table.unit if table.unit and table.unit.strip() else None
    if table.stated is None:
        return Figure(None, _unit(name, unit_name, errors), table.whole, table.exact)
    try:
        quantity = read_quantity(table.stated, unit_name)
    except Unreadable as error:
        errors.add_inside(("figures", name, "stated"), error.problem)
        return Figure(None, None)
    return Figure(quantity, quantity.unit, table.whole, table.exact)


def _unit(name: str, unit: str | None, errors: Findings) -> Unit | None:
    if unit is None:
        return None
    try:
        return declared_unit(unit)
    except Unreadable as error:
        errors.add_inside(("figures", name, "unit"), error.problem)
        return None


def _rule(
    name: str,
    table: CheckTable,
    names: Mapping[str, object],
    figures: Mapping[str, LedgerFigure],
    errors: Findings,
) -> Rule | None:
    """The check's rule; None if it cannot be read or names what is not there."""
    path = ("checks", name, "rule")
    try:
        rule = parse_rule(table.rule, names)
    except Unreadable as error:
        errors.add_inside(path, error.problem)
        return None
    unknown = [
        slot
        for slot, operand in enumerate(rule.operands)
        if isinstance(operand, str) and operand not in names
    ]
    for slot in unknown:
        errors.add_near("R002", path, str(rule.operands[slot]), names, rule.place(slot))
    if unknown:
        return None
    bound = [
        (figures[o].figure if o in figures else Figure(None)) if isinstance(o, str) else Figure(o, o.unit)
        for o in rule.operands
    ]
    units = [figure.unit for figure in bound]
    known = [figure.quantity is not None or figure.unit is not None for figure in bound]
    try:
        require_fitting_units(rule, units, known)
    except Unreadable as error:
        errors.add_inside(path, error.problem)
        return None
    return rule
