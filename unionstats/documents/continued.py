"""Tables that go on over the end of a page."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from msgspec.structs import replace

from unionstats.documents.captions import is_figure
from unionstats.documents.grid import Box, Grid

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LEAST_COLUMNS = 3  # of a row that a page has alone: a sentence may end with one number


def continued(blocks: Iterable[str | Grid]) -> Iterator[str | Grid]:
    """Yield the lines and tables of pages, a table that goes on over the end of a page as one.

    Its heads stand once. A form feed begins the first line of a further page; lines there may be rows of it,
    and the name of its last row may go on.
    """
    before: Grid | None = None
    page = 0
    for block in blocks:
        more = before.cells and _more_of(before, block, page) if before is not None else []
        if before is not None and more:
            before = replace(before, cells=more)
        else:
            yield from () if before is None else (before,)
            before = block if isinstance(block, Grid) else None
            yield from () if isinstance(block, Grid) else (block,)
        page = _page_of(block, page) if more or isinstance(block, Grid) else 0
    yield from () if before is None else (before,)


def _page_of(block: str | Grid, page: int) -> int:
    """The page of a block behind one of `page`."""
    return block.page if isinstance(block, Grid) else page + block.startswith("\f")


def _more_of(table: Grid, block: str | Grid, page: int) -> list[list[Box]]:
    """All rows of a table that goes on with this block; none where it does not.

    `page` is that of the block before, 0 where it is none of the table.
    """
    if isinstance(block, str):
        row = _row_of(table, block) if block.startswith("\f") or page > table.page else []
        return [*table.cells, row] if row else []
    if block.page != page + 1 or not block.cells or len(block.cells[0]) != len(table.cells[0]):
        return []
    pairs = zip(table.cells, block.cells, strict=False)
    same = takewhile(lambda rows: [box.text for box in rows[0]] == [box.text for box in rows[1]], pairs)
    heads = sum(1 for _ in same)
    rows = [*table.cells]
    more = block.cells[heads:]
    if not heads and len(more) > 1 and _is_name(more[0]) and not any(map(_is_name, rows)):
        (last, *numbers), (rest, *_) = rows[-1], more.pop(0)
        blank = " " if rest.text.isascii() else ""
        rows[-1] = [replace(last, text=f"{last.text}{blank}{rest.text}"), *numbers]
    figures = any(is_figure(box.text) and box.text for row in more[:1] for box in row[1:])
    return [*rows, *more] if heads or figures else []


def _is_name(row: Sequence[Box]) -> bool:
    return bool(row[0].text) and not any(box.text for box in row[1:])


def _row_of(table: Grid, line: str) -> list[Box]:
    """The cells of a line that is a row of the table: a name, and a figure for each other column."""
    columns = len(table.cells[0])
    words = line.lstrip("\f").rsplit(maxsplit=columns - 1)
    if len(words) != columns or columns < _LEAST_COLUMNS or is_figure(words[0].split()[-1]):
        return []
    return [Box(word) for word in words] if all(map(is_figure, words[1:])) else []
