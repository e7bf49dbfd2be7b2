"""Tables that stand side by side in one grid, as the two halves of a balance sheet do."""

from msgspec.structs import replace

from unionstats.documents.model import TextTable
from unionstats.source.tables.pairs import split_pairs
from unionstats.source.tables.printed import PrintedTable, read_table

_LEAST_WIDTH = 4  # names and figures, twice
_LEAST_NAMES = 2


def read_tables(table: TextTable) -> list[PrintedTable]:
    """Read a table: each half by itself where two stand side by side, the whole otherwise.

    Both halves have the place of the whole in the text.
    """
    table = split_pairs(table)
    whole = read_table(table)
    half = len(whole.columns) // 2
    if not _has_halves(whole, half):
        return [whole]
    left = replace(table, cells=tuple(row[:half] for row in table.cells), printed=table.printed[:half])
    right = replace(
        table,
        cells=tuple(row[half:] for row in table.cells),
        header_columns=None,
        column=table.column + (0 if table.printed else half),
        printed=table.printed[half:],
    )
    return [read_table(left), read_table(right)]


def _has_halves(whole: PrintedTable, half: int) -> bool:
    """Whether the right half begins with names, and its other heads are those of the left half."""
    width = len(whole.columns)
    if width < _LEAST_WIDTH or width % 2 or not 0 < whole.stub_columns < half:
        return False
    inner = [head.texts[-1] if head.texts else "" for head in whole.columns]
    body = range(whole.header_rows, len(whole.source.cells))
    names = [row for row in body if whole.source.cells[row][half].text.strip()]
    return (
        all(inner[half + 1 :])
        and inner[1:half] == inner[half + 1 :]
        and len(names) >= _LEAST_NAMES
        and all(whole.stated[row][half] is None and (row, half) not in whole.unread for row in names)
        and all(any(row[at] is not None for row in whole.stated) for at in (half - 1, width - 1))
    )
