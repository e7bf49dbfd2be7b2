"""What the writers of text share: which blocks and fields a page shows, and each value as a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from unionstats.results.table import Bar, Cell, Kind, Lines, Table, shown_at
from unionstats.text.cells import cells
from unionstats.writers.bars import bar_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.locale import Words
    from unionstats.results.table import Block, Field

_EMPTY = Cell("")


def fitted(blocks: Sequence[Block], width: int | None) -> list[Block]:
    """The blocks that a page of this width shows; a table that fills takes the lines that others leave."""
    found = [block for block in blocks if not isinstance(block, Table) or shown_at(*block.shown, width)]
    taken = [_lines(block, width) + 1 for block in found]
    for at, block in enumerate(found):
        if isinstance(block, Table) and block.fills:
            left = block.fills - (sum(taken) - taken[at])
            found[at] = replace(block, most=max(left, block.most))
    return found


def _lines(block: Block, width: int | None) -> int:
    """How many lines of the screen a block takes, if no text in it folds."""
    if isinstance(block, Table):
        titled = block.titles and any(field.title for field in block.fields)
        return titled + (min(len(block.rows), block.most) if block.most else len(block.rows))
    if isinstance(block, Lines):
        whole = (1 if width is None or one.clip else -(-cells(one.text) // width) or 1 for one in block.lines)
        return sum(whole)
    return 1


def titles(table: Table, fields: Sequence[Field], words: Words) -> list[str]:
    """The titles of these fields, all empty where the table has none."""
    return [words.gettext(field.title) if field.title and table.titles else "" for field in fields]


def body(table: Table, fields: Sequence[Field], words: Words) -> list[list[Cell]]:
    """The cells of these fields, row by row; of too many rows the last says how many are left out."""
    rows, most = table.rows, table.most
    if not most or len(rows) <= most:
        return [[_cell(value) for value in row] for row in table.cells(fields)]
    text = words.gettext("… and {count} more").format(count=len(rows) - most + 1)
    at = next((i for i, field in enumerate(fields) if field.kind is not Kind.VERDICT), 0)
    shown = replace(table, rows=rows[: most - 1], most=0)
    return [*body(shown, fields, words), [Cell(text) if i == at else _EMPTY for i in range(len(fields))]]


def _cell(value: Any) -> Cell:  # noqa: ANN401 - what a field of a row may be
    if isinstance(value, Cell):
        return value
    if isinstance(value, Bar):
        return Cell(bar_text(value), value.style)
    return _EMPTY if value is None else Cell(str(value))
