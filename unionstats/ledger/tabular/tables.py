"""All tables of a ledger: their cells as figures, their checks as rules."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from unionstats.diagnostics import Problem, Unreadable
from unionstats.ledger.findings import Findings
from unionstats.ledger.locate import KeyPath
from unionstats.ledger.model import LedgerFigure, LedgerTable, RowCheck, Spot
from unionstats.ledger.tables import FigureTable
from unionstats.ledger.tabular.files import Files
from unionstats.ledger.tabular.names import Names
from unionstats.ledger.tabular.read import read_grid
from unionstats.ledger.tabular.rules import Expanded, expand
from unionstats.ledger.texts import ByLanguage, Text
from unionstats.quantity.cell import read_cell
from unionstats.rules import Figure


class Tables(Struct, frozen=True):
    """The tables that could be read, and the figures of their cells."""

    grids: Mapping[str, LedgerTable]
    figures: dict[str, LedgerFigure]

    def expanded(self, names: Names, figures: Mapping[str, LedgerFigure], errors: Findings) -> Expanded:
        """The rules of all checks of all tables."""
        found, known = Expanded([], [], {}), names.all()
        for grid in self.grids.values():
            lines = errors.document.locator.line_numbers(("tables", grid.id, "checks"), grid.told)
            columns = grid.column_places.keys() - known
            own = Names(names.figures, names.grids, grid, known)
            known |= columns
            for name in grid.told:
                expand(name, lines.get(name, 0), own, figures, errors, found)
            known -= columns
        return found

    def models(self, checks: Mapping[str, Sequence[RowCheck]], errors: Findings) -> dict[str, LedgerTable]:
        """The tables as the program uses them; `checks` are those of long files."""
        lines = errors.document.locator.line_numbers(("tables",), self.grids)
        return {
            name: replace(one, line=lines.get(name, 0), checks=checks.get(name, ()))
            for name, one in self.grids.items()
        }


def read_tables(entries: object, sections: Iterable[str], files: Files, errors: Findings) -> Tables:
    """Read all tables and their cells; every error in them is recorded."""
    found = Tables({}, {})
    if not isinstance(entries, dict):
        errors.wrong_kind(("tables",), entries, "table")
        return found
    grids = {name: grid for name, entry in entries.items() if (grid := read_grid(name, entry, files, errors))}
    for name, grid in grids.items():
        errors.require_section(("tables", name), grid.table.section, sections)
        found.figures.update(_cells_of(grid, errors))
    return Tables(grids, found.figures)


def _cells_of(grid: LedgerTable, errors: Findings) -> dict[str, LedgerFigure]:
    """The figures of a table by id, row by row; every cell that cannot be read is recorded."""
    figures: dict[tuple[int, int], LedgerFigure] = {}
    table, lines = grid.table, _lines(grid, errors)
    words = {"table": grid.id}
    for name in () if grid.is_long else table.units.keys() - grid.row_places.keys():
        errors.add_near("R009", ("tables", grid.id, "units", name), name, grid.row_places, None, words)
    for at, column in enumerate(grid.columns):
        if column.text:
            continue
        label = _labels(column.label or column.id)
        shared = column.region or table.region, column.period or table.period, column.note or table.note
        for row, texts in enumerate(grid.texts):
            if at + 1 >= len(texts):
                continue
            units = (column.unit, table.units.get(grid.rows[row]), table.unit)
            unit = next((one for one in units if one and one.strip()), None)
            try:
                quantity = read_cell(texts[at + 1], unit)
            except Unreadable as error:
                _refuse(grid, errors, row, at + 1, error.problem)
                continue
            if quantity is not None:
                where = table.section, table.paragraph, quantity.text, unit, label(grid.rows[row])
                own = FigureTable(*where, *shared, column.exact, column.whole)
                figure = Figure(quantity, quantity.unit, column.whole, column.exact)
                place = lines[row], _path(grid, row, at + 1), Spot(grid.id, row, at)
                figures[row, at] = LedgerFigure(grid.cell(row, at), own, figure, *place)
    return {one.id: one for _, one in sorted(figures.items())}


def _path(grid: LedgerTable, row: int, column: int) -> KeyPath:
    """The path of a cell's text in the ledger, the column counted from the name of the row on."""
    return ("tables", grid.id, "file") if grid.file else ("tables", grid.id, "rows", row, column)


def _refuse(grid: LedgerTable, errors: Findings, row: int, column: int, problem: Problem) -> None:
    """Record a problem of a cell's text at its characters, in the ledger or in the file of the rows."""
    if grid.file is None:
        errors.add_inside(_path(grid, row, column), problem)
        return
    inside = (problem.start, problem.end)
    key = grid.cell(row, column - 1)
    errors.found.append(grid.file.finding(problem.code, problem.words, key, row, column, inside))


def _labels(head: Text) -> Callable[[str], Text]:
    """How the label of a cell is made of the name of its row and the head of its column."""
    if not isinstance(head, ByLanguage):
        joint = ", " if head.isascii() else "，"
        return lambda row: f"{row}{joint}{head}"
    heads = {code: f"{'，' if code == 'zh' else ', '}{text}" for code, text in head.in_each().items() if text}
    return lambda row: ByLanguage(**{code: f"{row}{text}" for code, text in heads.items()})


def _lines(grid: LedgerTable, errors: Findings) -> list[int]:
    """The line of each row in the ledger; of rows in a file that of the key that names it."""
    document, base = errors.document, ("tables", grid.id)
    paths = [(*base, "file")] if grid.file else [(*base, "rows", row) for row in range(len(grid.texts))]
    spans = map(document.locator.value, paths)
    lines = [document.lines.place(span).line if span else 0 for span in spans]
    return lines * len(grid.texts) if grid.file else lines
