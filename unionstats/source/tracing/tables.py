"""The cells of a ledger's tables in the tables of a text: each by its row and column."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from unionstats.ledger.model import Ledger, LedgerFigure, LedgerTable
from unionstats.ledger.texts import in_each
from unionstats.quantity.scan import Found, Role
from unionstats.rules.language.cells import repeated_apart
from unionstats.source.drafting.tables.names import columns_of, row_labels
from unionstats.source.figures import Printed, spelling
from unionstats.source.layout import Layout
from unionstats.source.reading import SourceText
from unionstats.source.tables.printed import PrintedTable
from unionstats.source.tracing.matching import meaning
from unionstats.source.tracing.status import Status, Traced

Place = tuple[int, int]
Find = Callable[[str | None], int | None]
"""The number of a section in the layout by its id in the ledger."""


class TracedTable(Struct, frozen=True):
    """A table of the ledger and where the text prints it; `moved`: not where the ledger says."""

    id: str
    start: int
    end: int
    section: int
    paragraph: int
    moved: bool


class TracedCells(Struct, frozen=True):
    """What became of the cells of the tables that the text prints, and its cells that none of them is.

    Cells of a table that the text does not print are not among `figures`.
    """

    figures: Mapping[str, Traced]
    tables: Sequence[TracedTable]
    left: Sequence[Printed]


class _TextTable:
    """A table of the text by the words of its rows and columns."""

    def __init__(self, printed: PrintedTable, layout: Layout) -> None:
        self.printed = printed
        labels = row_labels(printed)
        self.rows = dict(zip(repeated_apart(list(labels.values())), labels, strict=True))
        columns = columns_of(printed)
        self.columns: defaultdict[str, list[int]] = defaultdict(list)
        for one in columns:
            self.columns[spelling(one.label)].append(one.at)
        self.ids = {one.id: one.at for one in columns}
        block = layout.block_at(printed.source.start)
        self.section, self.paragraph = block.section, block.paragraph
        self.figures: dict[Place, Found] = {}
        for row, line in enumerate(printed.stated):
            for column, stated in enumerate(line):
                quantity, at = printed.figures[row][column], printed.source.cells[row][column]
                if stated is not None and quantity is not None:
                    found = Found(at.start, at.end, stated, quantity, Role.LIST, (at.start, at.end))
                    self.figures[row, column] = found

    def told(self, place: Place) -> str:
        """The words of a cell's row and column."""
        row = next((name for name, at in self.rows.items() if at == place[0]), "")
        return f"{row} {' '.join(self.printed.columns[place[1]].texts)}".strip()

    def traced(self, cell: LedgerFigure, status: Status, place: Place) -> Traced:
        """A cell of the ledger that stands at a place."""
        at = self.figures[place]
        told = self.told(place) if status is Status.ELSEWHERE else ""
        return Traced(cell.id, status, at.start, at.end, self.section, self.paragraph, told)

    def is_at(self, table: LedgerTable, section: Find) -> bool:
        """Whether it stands where the ledger says that a table does, as far as it says so."""
        own = table.table
        return own.section is None or (
            section(own.section) == self.section and own.paragraph in (None, self.paragraph)
        )


def trace_tables(ledger: Ledger, source: SourceText, section: Find) -> TracedCells:
    """Find the tables of a ledger in those of a text, and their cells by the words of row and column."""
    texts = [_TextTable(printed, source.layout) for printed in source.tables]
    cells: defaultdict[str, list[LedgerFigure]] = defaultdict(list)
    for figure in ledger.figures.values():
        if figure.spot is not None and figure.figure.quantity is not None:
            cells[figure.spot.table].append(figure)
    figures: dict[str, Traced] = {}
    tables: list[TracedTable] = []
    left = {at: list(text.figures) for at, text in enumerate(texts)}
    for table, at in _pairs(list(ledger.tables.values()), texts, section):
        text = texts[at]
        left[at] = _trace_cells(table, cells[table.id], text, figures)
        span, moved = text.printed.source, not text.is_at(table, section)
        tables.append(TracedTable(table.id, span.start, span.end, text.section, text.paragraph, moved))
    unused = [
        Printed(texts[at].figures[place], texts[at].section, texts[at].paragraph)
        for at, places in left.items()
        for place in places
    ]
    return TracedCells(figures, tables, sorted(unused, key=lambda one: one.found.start))


def _pairs(
    tables: Sequence[LedgerTable], texts: Sequence[_TextTable], section: Find
) -> Iterator[tuple[LedgerTable, int]]:
    """Yield each table of the ledger with the one of the text that shares most rows and columns with it."""
    scores = []
    for number, table in enumerate(tables):
        names = set(table.rows)
        for at, text in enumerate(texts):
            columns = sum(column is not None for column in _columns(table, text))
            shared = len(names & text.rows.keys()) * columns
            if shared:
                scores.append((-shared, not text.is_at(table, section), abs(number - at), number, at))
    paired: set[int] = set()
    taken: set[int] = set()
    for *_, number, at in sorted(scores):
        if number not in paired and at not in taken:
            paired.add(number)
            taken.add(at)
            yield tables[number], at


def _columns(table: LedgerTable, text: _TextTable) -> list[int | None]:
    """The column of the text for each of the ledger's: by its head, of several the next, else by its id."""
    found: list[int | None] = []
    for column in table.columns:
        heads = [spelling(head) for head in in_each(column.label)]
        named = [at for head in heads for at in text.columns.get(head, ()) if at not in found]
        found.append(named[0] if named else text.ids.get(column.id))
    return found


def _trace_cells(
    table: LedgerTable, cells: Sequence[LedgerFigure], text: _TextTable, traced: dict[str, Traced]
) -> list[Place]:
    """Trace the cells of one table; return the places of the text's that none of them is."""
    columns = _columns(table, text)
    left = dict.fromkeys(text.figures)
    places: dict[str, Place] = {
        cell.id: (row, column)
        for cell in cells
        if cell.spot
        and (row := text.rows.get(table.rows[cell.spot.row])) is not None
        and (column := columns[cell.spot.column]) is not None
    }
    lost: list[LedgerFigure] = []

    def take(cell: LedgerFigure, status: Status, place: Place) -> None:
        traced[cell.id] = text.traced(cell, status, place)
        del left[place]

    for cell in cells:
        place = places.get(cell.id)
        if place in left and _is_same(cell, text.figures[place]):
            take(cell, Status.FOUND, place)
        else:
            lost.append(cell)
    alike: defaultdict[str, list[Place]] = defaultdict(list)
    for place in left:
        alike[spelling(text.figures[place].literal)].append(place)
    for cell in lost:
        quantity = cell.figure.quantity
        others = alike[spelling(quantity.text)] if quantity else ()
        elsewhere = next((one for one in others if one in left), None)
        if elsewhere is not None:
            take(cell, Status.ELSEWHERE, elsewhere)
    for cell in (one for one in lost if one.id not in traced):
        if (place := places.get(cell.id)) in left:
            take(cell, Status.DIFFERENT, place)
        else:
            traced[cell.id] = Traced(cell.id, Status.MISSING)
    return list(left)


def _is_same(cell: LedgerFigure, printed: Found) -> bool:
    """Whether a cell prints what is recorded; where it and its heads name no unit, the ledger may."""
    quantity = cell.figure.quantity
    if quantity is None:
        return False
    own = printed.quantity
    found = own if own.unit is not None else replace(own, unit=quantity.unit)
    return spelling(quantity.text) == spelling(printed.literal) or meaning(quantity) == meaning(found)
