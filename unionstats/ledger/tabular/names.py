"""What the names in a rule mean where there are tables: figures, cells, columns, rows."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec import Struct

from unionstats.diagnostics import Unreadable
from unionstats.diagnostics.suggestion import closest
from unionstats.ledger.model import LedgerTable
from unionstats.ledger.tabular.file_rows import MOST_ROWS
from unionstats.rules.language.cells import CellName, cell_name
from unionstats.rules.language.tokens import Token

_MOST_CANDIDATES = 10_000


class Names(Struct, frozen=True):
    """The ids of figures that are no cells, and the tables; `home` is the table that a rule stands in.

    `known` are all names that may be read there as something else.
    """

    figures: Collection[str]
    grids: Mapping[str, LedgerTable]
    home: LedgerTable | None = None
    known: Collection[str] = ()

    def all(self) -> set[str]:
        """Each name outside of tables that may be read as something else."""
        columns = {f"{grid.id}.{column}" for grid in self.grids.values() for column in grid.column_places}
        return {*self.figures, *columns}

    def meant(self, text: str, place: tuple[int, int]) -> CellName | str:
        """What a name means: a figure by its id, or a cell, column or row with the id of its table.

        A column of the rule's own table goes before a figure of the same id. Raises Unreadable R002, R009,
        R010 for what is not there.
        """
        home = self.home
        if home is not None and text in home.column_places:
            return CellName(home.id, text)
        if text in self.figures:
            return text
        cell = cell_name(text)
        if cell is None:
            known = [*(home.column_places if home else ()), *self.figures]
            raise _unknown("R002", place, known, name=text)
        if not cell.table and home is None:
            raise _unknown("R002", place, [], name=text)
        grid = self.grids.get(cell.table) if cell.table else home
        if grid is None:
            raise _unknown("R002", place, [text.replace(cell.table, one, 1) for one in self.grids], name=text)
        if cell.column and cell.column not in grid.column_places:
            raise _unknown("R010", place, grid.column_places, name=cell.column, table=grid.id)
        if cell.row and grid.is_long:
            raise Unreadable("L016", *place, detail="cell", name=text, limit=f"{MOST_ROWS:,}")
        if cell.row and cell.row not in grid.row_places:
            raise _unknown("R009", place, grid.row_places, name=cell.row, table=grid.id)
        return CellName(grid.id, cell.column, cell.row)

    def cell(self, text: str, place: tuple[int, int]) -> CellName | str:
        """What a name outside of tables means; raises R013 where it is no single cell, else as `meant`."""
        meant = self.meant(text, place)
        if isinstance(meant, CellName) and not (meant.row and meant.column):
            raise Unreadable("R013", *place, name=text)
        return meant

    def between(self, first: Token, last: Token) -> Sequence[str]:
        """The names from one row, column or cell to another of the same table, in its order.

        The second may leave out what it shares with the first: `members.y2021[沈阳]:[大连]`.
        """
        one = self.meant(first.text, (first.start, first.end))
        short = cell_name(last.text)
        text = last.text
        if isinstance(one, CellName) and short is not None and not short.table and short.row:
            column = short.column or one.column
            text = str(CellName(one.table if column else "", column, short.row))
        other = self.meant(text, (last.start, last.end))
        if isinstance(one, str) or isinstance(other, str) or one.table != other.table:
            raise Unreadable("R012", first.start, last.end)
        grid = self.grids[one.table]
        if one.column == other.column and one.row and other.row:
            places, start, end = grid.row_places, one.row, other.row
            found = [CellName(one.table, one.column, name) for name in _from_to(places, start, end)]
        elif one.row == other.row and one.column and other.column:
            places, start, end = grid.column_places, one.column, other.column
            found = [CellName(one.table, name, one.row) for name in _from_to(places, start, end)]
        else:
            raise Unreadable("R012", first.start, last.end)
        if not found:
            raise Unreadable("R012", first.start, last.end)
        own = self.home is not None and self.home.id == one.table
        return [str(CellName("" if own else name.table, name.column, name.row)) for name in found]


def _from_to(places: Mapping[str, int], start: str, end: str) -> list[str]:
    first, last = places[start], places[end]
    return [name for name, place in places.items() if first <= place <= last]


def _unknown(code: str, place: tuple[int, int], candidates: Iterable[str], **words: str) -> Unreadable:
    known = list(candidates)
    near = closest(words["name"], known) if len(known) <= _MOST_CANDIDATES else ""
    return Unreadable(code, place[0], place[1], suggestion=near, **words)
