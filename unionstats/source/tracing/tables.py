"""The cells of a ledger's tables in the tables of a text: each by its row and column."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from unionstats.ledger.model import Ledger, LedgerFigure, LedgerTable
from unionstats.ledger.texts import in_each
from unionstats.quantity import Quantity
from unionstats.quantity.scan import Found, Role
from unionstats.source.drafting.tables.names import columns_of, repeated_apart, row_labels
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


class _TextTable(Struct, frozen=True):
    """A table of the text by the words of its rows and columns."""

    printed: PrintedTable
    rows: Mapping[str, int]
    columns: Mapping[str, Sequence[int]]
    ids: Mapping[str, int]
    section: int
    paragraph: int

    def figure(self, place: Place) -> tuple[Quantity, str] | None:
        """What a cell prints."""
        quantity, stated = self.printed.figures[place[0]][place[1]], self.printed.stated[place[0]][place[1]]
        return None if quantity is None or stated is None else (quantity, stated)

    def places(self) -> Iterator[Place]:
        """The places of its figures."""
        return (
            (row, column)
            for row, line in enumerate(self.printed.stated)
            for column, stated in enumerate(line)
            if stated is not None
        )

    def told(self, place: Place) -> str:
        """The words of a cell's row and column."""
        row = next((name for name, at in self.rows.items() if at == place[0]), "")
        return f"{row} {' '.join(self.printed.columns[place[1]].texts)}".strip()


def trace_tables(ledger: Ledger, source: SourceText, section: Find) -> TracedCells:
    """Find the tables of a ledger in those of a text, and their cells by the words of row and column."""
    texts = [_text_table(printed, source.layout) for printed in source.tables]
    cells: defaultdict[str, list[LedgerFigure]] = defaultdict(list)
    for figure in ledger.figures.values():
        if figure.spot is not None and figure.figure.quantity is not None:
            cells[figure.spot.table].append(figure)
    figures: dict[str, Traced] = {}
    tables: list[TracedTable] = []
    left = list(range(len(texts)))
    unused: list[Printed] = []
    for table, at in _pairs(list(ledger.tables.values()), texts, section):
        text = texts[at]
        left.remove(at)
        rest = _trace_cells(table, cells[table.id], text, figures)
        unused += (_printed(text, place) for place in rest)
        span = text.printed.source
        tables.append(
            TracedTable(
                table.id,
                span.start,
                span.end,
                text.section,
                text.paragraph,
                not _is_placed(table, text, section),
            )
        )
    unused += (_printed(texts[at], place) for at in left for place in texts[at].places())
    return TracedCells(figures, tables, sorted(unused, key=lambda one: one.found.start))


def _text_table(printed: PrintedTable, layout: Layout) -> _TextTable:
    labels = row_labels(printed)
    rows = dict(zip(repeated_apart(list(labels.values())), labels, strict=True))
    columns = columns_of(printed)
    by_head: defaultdict[str, list[int]] = defaultdict(list)
    for one in columns:
        by_head[spelling(one.label)].append(one.at)
    block = layout.block_at(printed.source.start)
    return _TextTable(
        printed,
        rows,
        by_head,
        {one.id: one.at for one in columns},
        block.section,
        block.paragraph,
    )


def _pairs(
    tables: Sequence[LedgerTable], texts: Sequence[_TextTable], section: Find
) -> Iterator[tuple[LedgerTable, int]]:
    """Yield each table of the ledger with the one of the text that shares most rows and columns with it."""
    scores = []
    for number, table in enumerate(tables):
        names = set(table.rows)
        for at, text in enumerate(texts):
            shared = len(names & text.rows.keys()) * sum(
                column is not None for column in _columns(table, text)
            )
            if shared:
                scores.append((-shared, not _is_placed(table, text, section), abs(number - at), number, at))
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


def _is_placed(table: LedgerTable, text: _TextTable, section: Find) -> bool:
    """Whether a table of the text stands where the ledger says, as far as it does."""
    own = table.table
    if own.section is None:
        return True
    return section(own.section) == text.section and own.paragraph in (None, text.paragraph)


def _trace_cells(
    table: LedgerTable, cells: Sequence[LedgerFigure], text: _TextTable, traced: dict[str, Traced]
) -> list[Place]:
    """Trace the cells of one table; return the places of the text's that none of them is."""
    columns = _columns(table, text)
    left = dict.fromkeys(text.places())
    lost: list[tuple[LedgerFigure, Place | None]] = []
    for cell in cells:
        assert cell.spot is not None  # noqa: S101 - it is a cell
        row, column = text.rows.get(table.rows[cell.spot.row]), columns[cell.spot.column]
        place = None if row is None or column is None else (row, column)
        if place is not None and place in left and _is_same(cell, text.figure(place)):
            traced[cell.id] = _traced(cell, Status.FOUND, text, place)
            del left[place]
        else:
            lost.append((cell, place))
    alike: defaultdict[str, list[Place]] = defaultdict(list)
    for place in left:
        figure = text.figure(place)
        if figure is not None:
            alike[spelling(figure[1])].append(place)
    for cell, _ in lost:
        quantity = cell.figure.quantity
        others = alike[spelling(quantity.text)] if quantity is not None else []
        elsewhere = next((one for one in others if one in left), None)
        if elsewhere is not None:
            traced[cell.id] = _traced(cell, Status.ELSEWHERE, text, elsewhere)
            del left[elsewhere]
    for cell, place in lost:
        if cell.id not in traced:
            here = place if place in left else None
            traced[cell.id] = (
                Traced(cell.id, Status.MISSING)
                if here is None
                else _traced(cell, Status.DIFFERENT, text, here)
            )
            if here is not None:
                del left[here]
    return list(left)


def _is_same(cell: LedgerFigure, printed: tuple[Quantity, str] | None) -> bool:
    """Whether a cell prints what is recorded; where it and its heads name no unit, the ledger may."""
    quantity = cell.figure.quantity
    if quantity is None or printed is None:
        return False
    found = printed[0] if printed[0].unit is not None else replace(printed[0], unit=quantity.unit)
    return spelling(quantity.text) == spelling(printed[1]) or meaning(quantity) == meaning(found)


def _traced(cell: LedgerFigure, status: Status, text: _TextTable, place: Place) -> Traced:
    at = text.printed.source.cells[place[0]][place[1]]
    told = text.told(place) if status is Status.ELSEWHERE else ""
    return Traced(cell.id, status, at.start, at.end, text.section, text.paragraph, told)


def _printed(text: _TextTable, place: Place) -> Printed:
    at = text.printed.source.cells[place[0]][place[1]]
    quantity, stated = text.figure(place) or (None, "")
    assert quantity is not None  # noqa: S101 - the place of a figure
    found = Found(at.start, at.end, stated, quantity, Role.LIST, (at.start, at.end))
    return Printed(found, text.section, text.paragraph)
