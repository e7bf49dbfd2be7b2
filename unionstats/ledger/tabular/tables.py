"""All tables of a ledger: their cells as figures, their checks as rules."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from msgspec import Struct

from unionstats.ledger.findings import Findings
from unionstats.ledger.model import LedgerFigure, LedgerTable
from unionstats.ledger.tabular.cells import cells_of
from unionstats.ledger.tabular.files import Files
from unionstats.ledger.tabular.grid import Grid
from unionstats.ledger.tabular.names import Names
from unionstats.ledger.tabular.read import read_grid
from unionstats.ledger.tabular.rules import Expanded, Source, expand


class Tables(Struct, frozen=True):
    """The tables that could be read, and the figures of their cells."""

    grids: Mapping[str, Grid]
    figures: dict[str, LedgerFigure]

    def names(self, figures: Collection[str]) -> Names:
        """What names in rules mean, beside these figures."""
        return Names(figures, self.grids)

    def expanded(self, names: Names, figures: Mapping[str, LedgerFigure], errors: Findings) -> Expanded:
        """The rules of all checks of all tables."""
        found = Expanded([], [])
        locator = errors.document.locator
        for grid in self.grids.values():
            base = ("tables", grid.id, "checks")
            lines = locator.line_numbers(base, grid.checks)
            for name, check in grid.checks.items():
                own = (*base, name)
                rule = (*own, "rule")
                path = rule if locator.value(rule) else own
                source = Source(name, check, own, path, lines.get(name, 0))
                one = expand(source, Names(names.figures, names.grids, grid), figures, errors)
                found.checks.extend(one.checks)
                found.not_applied.extend(one.not_applied)
        return found

    def models(self, errors: Findings) -> dict[str, LedgerTable]:
        """The tables as the program uses them."""
        lines = errors.document.locator.line_numbers(("tables",), self.grids)
        return {
            name: LedgerTable(
                name, grid.table, grid.columns, grid.names, lines.get(name, 0), grid.rows, grid.file
            )
            for name, grid in self.grids.items()
        }


def read_tables(entries: object, sections: Iterable[str], files: Files, errors: Findings) -> Tables:
    """Read all tables and their cells; every error in them is recorded."""
    if not isinstance(entries, dict):
        errors.wrong_kind(("tables",), entries, "table")
        return Tables({}, {})
    grids: dict[str, Grid] = {}
    figures: dict[str, LedgerFigure] = {}
    for name, entry in entries.items():
        grid = read_grid(name, entry, files, errors)
        if grid is None:
            continue
        section = grid.table.section
        if section is not None and section not in sections:
            errors.add_near("L005", ("tables", name, "section"), section, sections)
        grids[name] = grid
        figures |= cells_of(grid, errors)
    return Tables(grids, figures)
