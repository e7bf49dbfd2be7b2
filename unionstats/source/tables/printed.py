"""A table of a document as what it prints: heads, figures with their units, and places without a figure."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from msgspec import Struct

from unionstats.documents.grid import is_covered
from unionstats.documents.model import TextTable
from unionstats.pattern import pattern
from unionstats.quantity import Quantity, known_unit
from unionstats.quantity.model import POINTS
from unionstats.source.patterns.heads import DERIVED, Head, Says
from unionstats.source.patterns.relation import Bare
from unionstats.source.tables.body import Body, body_of
from unionstats.source.tables.cells import Cell, grid, quantity_of
from unionstats.source.tables.units import bare_numbers, chosen, title_of, units_of_caption
from unionstats.source.tables.words import column_heads, row_heads

_DIGIT = pattern(r"\d")
_FRACTION = pattern(r"-?[01]?\.[0-9]{3,}")
_MONEY_SIGN = pattern(r"\A[-+(（]?\s?[a-zA-Z]{0,3}([$£€¥￥])")


class PrintedTable(Struct, frozen=True):
    """Every grid has the shape of `source.cells`; heads included, their places hold None.

    The figures begin at row `header_rows` and column `stub_columns`. `columns` and `rows` hold a head for
    each column and row, from the outermost words to the innermost. `figures` have the unit that the cell, its
    heads, the corner or the caption give; `stated` is the cell's text as a ledger records it, without
    footnote marks. `nil` are the places of the body that print no figure, in rows and columns that do;
    `unread` are those of any row that print digits which are no figure (a date, two figures in a cell).
    `units` are those of the columns, before which those go that rows name, but where the head of a column
    names a ratio (%), or any unit beside a column of units or columns of other units; `unit` is that of the
    whole table; each "" where none is named.
    `index` are the stub columns that number rows or notes; `bare` is what all words say of bare numbers.
    """

    source: TextTable
    header_rows: int
    stub_columns: int
    columns: tuple[Head, ...]
    rows: tuple[Head, ...]
    figures: tuple[tuple[Quantity | None, ...], ...]
    stated: tuple[tuple[str | None, ...], ...]
    nil: AbstractSet[tuple[int, int]]
    unit: str = ""
    label: str = ""
    unread: AbstractSet[tuple[int, int]] = frozenset()
    units: tuple[str, ...] = ()
    index: AbstractSet[int] = frozenset()
    bare: Bare = Bare.UNTOLD


def read_table(table: TextTable) -> PrintedTable:
    """Tell heads from figures, and give each figure its unit."""
    shown = [[cell.text for cell in cells] for cells in table.cells]
    texts = [
        ["" if is_covered(table.cells, row, column) else text for column, text in enumerate(line)]
        for row, line in enumerate(shown)
    ]
    cells = grid(texts)
    body = body_of(shown, cells, table.header_rows, table.header_columns)
    in_body = [row >= body.header_rows and row not in body.repeated for row in range(len(cells))]
    for column in body.notes:
        for line in cells[body.header_rows :]:
            line[column] = Cell(words=True)
    first = [
        next((at for at in range(body.stub_columns, len(line)) if line[at].stated and inside), len(line))
        for line, inside in zip(cells, in_body, strict=True)
    ]
    columns, rows = column_heads(table, body), row_heads(table, body, first)
    titles = [next(filter(None, map(str.strip, shown[row])), "") for row in sorted(body.titles)]
    captions = _captions(table, body, titles)
    units, row_units, named = _units(cells, body, columns, rows, captions)
    figures = [
        tuple(
            quantity_of(cell.stated, (row_units[row] if column not in named else "") or units[column])
            if column >= first[row] and cell.stated
            else None
            for column, cell in enumerate(line)
        )
        for row, line in enumerate(cells)
    ]
    stated = tuple(
        tuple(cell.stated if figure is not None else None for cell, figure in zip(*both, strict=True))
        for both in zip(cells, figures, strict=True)
    )
    printing = {column for line in figures for column, figure in enumerate(line) if figure is not None}
    counted = (text for column in sorted(printing) for text in columns[column][0].texts)
    open_places = [
        (row, column)
        for row, line in enumerate(figures)
        for column in range(body.stub_columns, len(line))
        if line[column] is None and not is_covered(table.cells, row, column)
    ]
    return PrintedTable(
        table,
        body.header_rows,
        body.stub_columns,
        tuple(found for found, _ in columns),
        tuple(found for found, _ in rows),
        tuple(figures),
        stated,
        {(row, column) for row, column in open_places if first[row] < len(cells[row]) and column in printing},
        captions[0] if len(captions) == 1 else "",
        next((text for line in (*table.caption.splitlines(), *titles) if (text := _label(line))), ""),
        {(row, column) for row, column in open_places if in_body[row] and _DIGIT.search(texts[row][column])},
        tuple(units),
        body.index,
        bare_numbers((table.caption, *table.notes, *chain(*shown)), (table.caption, *titles, *counted)),
    )


def _captions(table: TextTable, body: Body, titles: Sequence[str]) -> list[str]:
    """The units that the lines above a table and its corner name.

    The % over counts beside shares is that of the shares alone.
    """
    heads = (line for row, line in enumerate(table.cells[: body.header_rows]) if row not in body.titles)
    corner = [cell.text for line in heads for cell in line[: body.stub_columns] if cell.text]
    found = units_of_caption([table.caption, *titles, *corner])
    beside = len(set(table.printed)) < len(table.printed)
    return [unit for unit in found if not (beside and _is_ratio(unit))]


def _units(
    cells: Sequence[Sequence[Cell]],
    body: Body,
    columns: Sequence[tuple[Head, str]],
    rows: Sequence[tuple[Head, str]],
    captions: list[str],
) -> tuple[list[str], list[str], set[int]]:
    """The units of the columns, those that rows name, and the columns that keep the unit of their heads."""
    below = cells[body.header_rows :]
    own = [_unless_fraction(unit, (line[at] for line in below)) for at, (_, unit) in enumerate(columns)]
    of_caption = chosen(captions, [head.texts for head, _ in columns])
    units = [unit or _sign_of(line[at] for line in below) or of_caption[at] for at, unit in enumerate(own)]
    rates = (
        _is_ratio(unit) or "%" in " ".join(head.texts) for (head, _), unit in zip(columns, units, strict=True)
    )
    if sum(rates) > 1:  # points over rates are percentage points
        units = [
            POINTS if (found := known_unit(unit)) and found.dimension == "index" else unit for unit in units
        ]
    row_units = [
        _unless_fraction(unit, line[body.stub_columns :]) for (_, unit), line in zip(rows, cells, strict=True)
    ]
    row_units = list(_with_wholes([head for head, _ in rows], row_units))
    measures = body.units or len({unit for unit in own if unit and not _is_ratio(unit)}) > 1
    return units, row_units, {at for at, unit in enumerate(own) if _is_ratio(unit) or (unit and measures)}


def _with_wholes(rows: Sequence[Head], units: Sequence[str]) -> Iterator[str]:
    """Yield the unit of each row; a part that names none has that of the amount that it is below."""
    above: list[tuple[int, str]] = []
    for head, unit in zip(rows, units, strict=True):
        level = (head.level or 0) + (Says.OF_WHICH in head.says)
        while above and above[-1][0] >= level:
            above.pop()
        own = unit or (above[-1][1] if above and not head.says & DERIVED else "")
        if head.texts:
            above.append((level, own if not _is_ratio(own) else ""))
        yield own


def _is_ratio(unit: str) -> bool:
    known = known_unit(unit) if unit else None
    return known is not None and known.dimension == "ratio"


def _unless_fraction(unit: str, cells: Iterable[Cell]) -> str:
    """The unit of a head, but not % over fractions such as 0.23853 that a sheet shows as per cent."""
    if not _is_ratio(unit):
        return unit
    texts = [cell.stated for cell in cells if cell.bare]
    return "" if texts and all(_FRACTION.fullmatch(text) for text in texts) else unit


def _sign_of(cells: Iterable[Cell]) -> str:
    """The currency that the first figure of a column prints for all of them, as accounts do."""
    found = _MONEY_SIGN.match(next((cell.stated for cell in cells if cell.stated), ""))
    return found[1] if found else ""


def _label(line: str) -> str:
    """A line above a table that is no unit line."""
    title = title_of(line)
    return "" if units_of_caption([title]) else title.strip()
