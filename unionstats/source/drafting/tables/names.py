"""The names of a table's columns and rows in a ledger, and of its cells."""

from collections.abc import Mapping

from msgspec import Struct

from unionstats.languages.language import language_of_label
from unionstats.pattern import pattern
from unionstats.quantity import known_unit
from unionstats.rules.language.cells import CellName, row_name
from unionstats.source.drafting.drafted import DraftColumn
from unionstats.source.drafting.labels.ids import Ids
from unionstats.source.tables.printed import PrintedTable

_YEAR = pattern(r"(?<!\w)((?:19|20)[0-9]{2})(?:[^\W\d_](?![^\W\d_]))?(?![0-9])")
_BRACKETS = pattern(r"[(（][^()（）]*[)）]")
_LONGEST_LABEL = 80


class Names(Struct, frozen=True):
    """The id of a table, and by the numbers of the document's table its columns and the names of its rows."""

    table: str
    columns: Mapping[int, str]
    rows: Mapping[int, str]

    def cell(self, row: int, column: int) -> str:
        """The id of a cell."""
        return str(CellName(self.table, self.columns[column], self.rows[row]))


def columns_of(printed: PrintedTable) -> list[DraftColumn]:
    """The columns that print figures, each with an id from its head, and the unit of all its figures."""
    ids = Ids()
    found = []
    for at in range(printed.stub_columns, len(printed.columns)):
        units = [
            figure.unit.name if figure.unit is not None else ""
            for row, stated in zip(printed.figures, printed.stated, strict=True)
            if (figure := row[at]) is not None and stated[at] is not None
        ]
        if units:
            label = " ".join(dict.fromkeys(printed.columns[at].texts))[:_LONGEST_LABEL]
            unit = units[0] if len(set(units)) == 1 else ""
            told = printed.units[at] if at < len(printed.units) else ""
            named = known_unit(told) if told else None
            unit = told if named is not None and named.name == unit else unit  # days, not 天
            found.append(
                DraftColumn(ids.of(_short(label), language_of_label(label)), label, unit or None, at)
            )
    return found


def _short(label: str) -> str:
    """What an id is made of: without units in brackets, a year as y2021."""
    words = _BRACKETS.sub(" ", label)
    return _YEAR.sub(r"y\1 ", words if words.strip() else label).strip()


def row_labels(printed: PrintedTable) -> dict[int, str]:
    """What each row of the body prints before its figures, by its number; an empty row is left out.

    The number of a row, or of a note on it, is no part of its name where it has one.
    """
    found = {}
    for at in range(printed.header_rows, len(printed.source.cells)):
        cells = printed.source.cells[at][: printed.stub_columns]
        named = [cell for column, cell in enumerate(cells) if column not in printed.index]
        stub = dict.fromkeys(named if any(cell.text.strip() for cell in named) else cells)
        name = row_name(" ".join(cell.text for cell in stub if cell.text.strip()))
        if name or any(stated is not None for stated in printed.stated[at]):
            found[at] = name or f"{printed.source.row + at + 1}"
    return found
