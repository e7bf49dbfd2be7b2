"""One table of a document as a table of a drafted ledger."""

from collections.abc import Collection, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from unionstats.languages.language import languages
from unionstats.pattern import pattern
from unionstats.quantity import Quantity
from unionstats.quantity.cell import cell_text
from unionstats.quantity.model import is_whole
from unionstats.rules.language.cells import repeated_apart
from unionstats.source.drafting.drafted import DraftColumn, DraftFigure, DraftTable
from unionstats.source.drafting.labels.context import period_of
from unionstats.source.drafting.tables.found import relations_of
from unionstats.source.drafting.tables.names import Names, columns_of, row_labels
from unionstats.source.drafting.tables.rules import RuleWriter
from unionstats.source.patterns.find import rounded_columns
from unionstats.source.tables.cells import quantity_of
from unionstats.source.tables.printed import PrintedTable
from unionstats.source.tables.units import title_of, units_of_caption

_NEAR, _LEAST = 40, 30  # figures before a table; people whom a survey asked
_BRACKETED = pattern(r"[(（\[【][^()（）\[\]【】]*[)）\]】]")


class Place(Struct, frozen=True):
    """Where a table stands: the id of its section, its paragraph, and how many figures are before it."""

    section: str | None
    paragraph: int | None
    before: int


def draft_table(
    printed: PrintedTable, name: str, label: str, place: Place, counts: Collection[int] = ()
) -> DraftTable:
    """Draft a table under an id: its rows as printed, its cells as figures, the relations of its lines.

    `counts` are numbers of the text before it, of which its shares may be.
    """
    printed, relations = relations_of(printed, counts)
    rounded = rounded_columns(printed.figures, printed.columns, printed.rows, relations)
    columns = [replace(one, rounded=one.at in rounded) for one in columns_of(printed)]
    labels = row_labels(printed)
    names = Names(
        name,
        {one.at: one.id for one in columns},
        dict(zip(labels, repeated_apart(list(labels.values())), strict=True)),
    )
    units = _units_of_rows(printed, names, columns)
    cells = _cells(printed, names, columns, units)
    writer = RuleWriter(printed, names, relations)
    rows = [[labels[row], *(_told(printed, cells, row, one.at) for one in columns)] for row in labels]
    return DraftTable(
        name,
        label,
        place.section,
        place.paragraph,
        _common_unit(columns),
        units,
        columns,
        rows,
        names.rows,
        cells,
        [check for relation in relations for check in writer.checks(relation)],
        printed,
        place.before,
    )


def counts_of(figures: Sequence[DraftFigure]) -> list[int]:
    """The last whole numbers, of counts or without a unit, of which the shares of a table may be."""
    told = [one.quantity for one in figures[-_NEAR:] if one.quantity is not None]
    counts = [one for one in told if one.unit is None or one.unit.dimension == "count"]
    return list(dict.fromkeys(int(one.value) for one in counts if is_whole(one) and one.value >= _LEAST))


def caption_of(printed: PrintedTable) -> str:
    """The title of a table without its number and its unit."""
    label = printed.label or title_of(next(iter(printed.source.caption.splitlines()), ""))
    for found in reversed(list(_BRACKETED.finditer(label))):
        if units_of_caption([found.group()]):
            label = label[: found.start()] + label[found.end() :]
    for one in languages():
        label = one.marks.table_number.sub("", label)
    return "" if units_of_caption([label]) else " ".join(label.split())


def _cells(
    printed: PrintedTable, names: Names, columns: Sequence[DraftColumn], units: Mapping[str, str]
) -> dict[tuple[int, int], DraftFigure]:
    """The figures of a table by row and column, in its order."""
    periods = {one.at: period_of(printed.columns[one.at].texts) for one in columns}
    found = {}
    for row, name in names.rows.items():
        period = period_of(printed.rows[row].texts)
        for one in columns:
            figure, stated = printed.figures[row][one.at], printed.stated[row][one.at]
            if figure is None or stated is None:
                continue
            cell = printed.source.cells[row][one.at]
            found[row, one.at] = DraftFigure(
                names.cell(row, one.at),
                _alone(stated, figure, one.unit or units.get(name)),
                figure,
                figure.unit.name if figure.unit is not None else None,
                None,
                None,
                f"{name} {one.label}".strip(),
                None,
                period or periods[one.at] or period_of((printed.label,)),
                (),
                None,
                cell.start,
                cell.end,
            )
    return found


def _alone(stated: str, figure: Quantity, unit: str | None) -> str:
    """The printed text with its unit where that is not its column's, as a row's own unit is not."""
    own = figure.unit.name if figure.unit is not None else None
    if own in (None, unit):
        return stated
    written = (stated, f"{stated}{own}", f"{stated} {own}", f"{own}{stated}")
    return next((text for text in written if _reads_as(text, figure, unit)), stated)


def _reads_as(text: str, figure: Quantity, unit: str | None) -> bool:
    """Whether a ledger reads a text under the unit of a column as that figure."""
    read = quantity_of(text, unit or "")
    if read is None or read.unit is None or figure.unit is None:
        return False
    same = read.value * read.unit.factor == figure.value * figure.unit.factor
    return same and read.unit.dimension == figure.unit.dimension


def _told(printed: PrintedTable, cells: Mapping[tuple[int, int], DraftFigure], row: int, column: int) -> str:
    """What a ledger records of a cell: its figure, or the mark that it prints for none."""
    figure = cells.get((row, column))
    if figure is not None:
        return figure.stated or ""
    text = printed.source.cells[row][column].text.strip() if (row, column) in printed.nil else ""
    return "" if cell_text(text) else text


def _units_of_rows(printed: PrintedTable, names: Names, columns: Sequence[DraftColumn]) -> dict[str, str]:
    """The units of rows by their names, where all figures in columns without one have the same."""
    open_columns = [one.at for one in columns if one.unit is None]
    found = {}
    for row, name in names.rows.items():
        figures = [figure for at in open_columns if (figure := printed.figures[row][at]) is not None]
        units = {figure.unit.name if figure.unit is not None else "" for figure in figures}
        if len(units) == 1 and (unit := units.pop()):
            found[name] = unit
    return found


def _common_unit(columns: Sequence[DraftColumn]) -> str | None:
    """The unit of all columns."""
    units = {one.unit for one in columns}
    return units.pop() if len(units) == 1 else None
