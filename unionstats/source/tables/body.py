"""Where the figures of a table begin: below its heads and behind the words of its rows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from unionstats.languages.language import table_words
from unionstats.quantity import known_unit
from unionstats.source.tables.cells import Cell

_EARLIEST, _LATEST = 1500, 2100
_LONGEST_NOTE = 4  # characters of the number of a note: 12, 4.10
_MOST_STRAY = 24  # rows above the heads that are looked at
_SERIES = 3  # numbers that count on from 1 before they are taken for the numbers of columns or rows


class Body(Struct, frozen=True):
    """The figures begin at row `header_rows` and column `stub_columns`.

    `titles` are rows above the heads that hold one text, `repeated` rows among the figures that are heads
    again, `index` and `units` the stub columns that number the rows, or a note on them, and that name their
    units. `notes` are columns of the numbers of notes, wherever they stand.
    """

    header_rows: int
    stub_columns: int
    titles: frozenset[int]
    repeated: frozenset[int]
    index: frozenset[int]
    units: frozenset[int]
    notes: frozenset[int]


def body_of(
    texts: Sequence[Sequence[str]], cells: Sequence[Sequence[Cell]], rows: int | None, columns: int | None
) -> Body:
    """Find the body; `rows` and `columns` are those that the document marks as heads, None if it does not."""
    height, width = len(texts), len(texts[0]) if texts else 0
    first = _first_row(texts, cells)
    titles = frozenset(row for row in range(first) if _is_title(texts[row]))
    marked = rows if rows is not None and rows < height else 0
    begin = max(marked, _below_heads(texts, first, titles))
    index: set[int] = set()
    units: set[int] = set()
    notes = frozenset(column for column in range(1, width) if _is_notes(texts, cells, column, begin))
    index |= notes
    stub = 0
    for column in range(width - 1):
        if column not in notes and not _is_stub(texts, cells, column, begin, index, units):
            break
        stub = column + 1
    if columns is not None and stub < columns < width:
        stub = columns
    repeated = frozenset(row for row in range(begin, height) if _is_repeated(texts[row], cells[row], stub))
    return Body(begin, stub, titles, repeated, frozenset(index), frozenset(units), notes)


def _is_notes(
    texts: Sequence[Sequence[str]], cells: Sequence[Sequence[Cell]], column: int, begin: int
) -> bool:
    """Whether a column gives the numbers of notes: its head says so, and no number is as great as amounts."""
    heads = table_words("stubs", "note")
    if _head_of(texts, column, begin).strip(" .:：") not in heads:
        return False
    stated = [cell for line in cells[begin:] if (cell := line[column]).stated]
    return all(
        cell.bare and len(cell.stated) <= _LONGEST_NOTE and cell.stated[0].isdigit() for cell in stated
    )


def _head_of(texts: Sequence[Sequence[str]], column: int, begin: int) -> str:
    """The innermost head of a column, in small letters."""
    return next((found for row in range(begin - 1, -1, -1) if (found := _folded(texts[row][column]))), "")


def _whole(cell: Cell) -> int | None:
    """The whole number that a cell prints, zeros behind its point or none; None for other cells."""
    whole, _, decimals = cell.stated.partition(".")
    return int(whole) if cell.bare and whole.isdecimal() and not decimals.strip("0") else None


def _is_year(cell: Cell) -> bool:
    number = _whole(cell)
    return number is not None and _EARLIEST <= number <= _LATEST


def _first_row(texts: Sequence[Sequence[str]], cells: Sequence[Sequence[Cell]]) -> int:
    """The first row that prints a figure, or a mark for none, behind its first column."""
    years_above = False
    stray = _stray_rows(texts, cells)
    for row, line in enumerate(cells):
        if row < stray:
            continue
        behind = line[1:] or line
        numbers = [cell for cell in behind if cell.bare]
        if not numbers:
            if _all_nil(texts[row][1:], behind):
                return row
            continue
        above = any(_is_words(texts[other][1:]) for other in range(row))
        if not years_above and _are_years(numbers, alone=not above or not texts[row][0].strip()):
            years_above = True
        elif not _numbers_columns(texts, row, line):
            return row
    return len(cells)


def _stray_rows(texts: Sequence[Sequence[str]], cells: Sequence[Sequence[Cell]]) -> int:
    """The row of heads below lines that print one figure at most, as a date does; 0 without one."""
    figures = False
    for row, line in enumerate(cells[:_MOST_STRAY]):
        numbers = sum(cell.bare for cell in line)
        words = sum(cell.words for cell in line[1:])
        if numbers > 1 or (figures and numbers and not words and texts[row][0].strip()):
            return 0
        if not numbers and words > 2 and figures:  # noqa: PLR2004
            return row
        figures = figures or numbers == 1
    return 0


def _numbers_columns(texts: Sequence[Sequence[str]], row: int, cells: Sequence[Cell]) -> bool:
    """Whether a row numbers the columns: before 1, 2, 3 … stands nothing, or a mark such as 甲, no name.

    Marks of several kinds below each other, as 甲 and 乙, are names.
    """
    numbers = [cell for cell in cells if cell.bare and _whole(cell) is not None]
    marks = {"", *table_words("stubs", "numbering")}
    words = {_folded(text) for text, cell in zip(texts[row], cells, strict=True) if not cell.bare}
    below = {_folded(line[0]) for line in texts[row + 1 :]} - {"", _folded(texts[row][0])}
    return words <= marks and below.isdisjoint(marks) and _counts_on(numbers)


def _folded(text: str) -> str:
    return text.strip().casefold()


def _is_words(texts: Sequence[str]) -> bool:
    return any(text.strip() for text in texts)


def _all_nil(texts: Sequence[str], cells: Sequence[Cell]) -> bool:
    marks = [cell for text, cell in zip(texts, cells, strict=False) if text.strip()]
    return bool(marks) and not any(cell.words or cell.stated for cell in marks)


def _are_years(numbers: Sequence[Cell], *, alone: bool) -> bool:
    """Whether all are years; `alone` where nothing but their own look can say so."""
    years = list(dict.fromkeys(number for cell in numbers if (number := _whole(cell)) is not None))
    if not all(_is_year(cell) for cell in numbers):
        return False
    return alone and (len(years) == 1 or _monotone(years))


def _monotone(numbers: Sequence[int]) -> bool:
    steps = {after > before for before, after in pairwise(numbers) if after != before}
    return len(steps) == 1


def _counts_on(numbers: Sequence[Cell]) -> bool:
    """Whether these are the numbers of columns: 1, 2, 3 …."""
    values = [number for cell in numbers if (number := _whole(cell)) is not None]
    if len(values) < max(_SERIES, len(numbers)):
        return False
    return values[0] in {1, 2} and all(after == before + 1 for before, after in pairwise(values))


def _is_title(texts: Sequence[str]) -> bool:
    """One text in the first column, which may cover the whole row."""
    return bool(texts[0].strip()) and len({text for text in texts if text.strip()}) == 1


def _below_heads(texts: Sequence[Sequence[str]], first: int, titles: frozenset[int]) -> int:
    """The row behind the heads: a row of one text that stands below heads is the first of a section."""
    if first == len(texts):
        return 1 if first and len(texts) > 1 else 0
    heads = [row for row in range(first) if row not in titles and _is_words(texts[row])]
    if not heads:
        return first
    return heads[-1] + 1


def _is_stub(
    texts: Sequence[Sequence[str]],
    cells: Sequence[Sequence[Cell]],
    column: int,
    begin: int,
    index: set[int],
    units: set[int],
) -> bool:
    """Whether a column is words, numbers of rows, years, or the units of rows."""
    body = [
        (text, cell)
        for row in range(begin, len(texts))
        if (text := texts[row][column].strip()) and _is_words(texts[row][column + 1 :])
        for cell in (cells[row][column],)
    ]
    head = _head_of(texts, column, begin)
    numbers = [cell for _, cell in body if cell.stated]
    if head in table_words("stubs", "unit") and _are_units([text for text, _ in body]):
        units.add(column)
        return True
    known = [pair for pair in body if pair[1].stated or pair[1].words]
    if not known:
        return column == 0 or any(
            cell.words for row in cells[begin:] for cell in row[column + 1 : column + 2]
        )
    if len(numbers) * 2 < len(known) + (column == 0):
        return True
    values = [number for cell in numbers if (number := _whole(cell)) is not None]
    if len(values) < len(numbers):
        return False
    named = head.strip(" .:：") in table_words("stubs", "index")
    named = named and (_steps_of_one(values) or head.strip(" .:：") not in table_words("measures", "count"))
    if named or (len(values) >= _SERIES and values[0] < 2 and _steps_of_one(values)):  # noqa: PLR2004
        index.add(column)
        return True
    return all(_is_year(cell) for cell in numbers) and (
        len(values) > 1 and _monotone(values)
        if column == 0
        else _steps_of_one(values) and len(values) > _SERIES
    )


def _are_units(texts: Sequence[str]) -> bool:
    return sum(known_unit(text) is not None for text in texts) * 2 > len(texts)


def _steps_of_one(values: Sequence[int]) -> bool:
    return all(after - before == 1 for before, after in pairwise(values))


def _is_repeated(texts: Sequence[str], cells: Sequence[Cell], stub: int) -> bool:
    numbers = [cell for cell in cells[stub:] if cell.stated]
    return (
        len(numbers) > 1
        and not any(text.strip() for text in texts[:stub])
        and (_counts_on(numbers) or _are_years(numbers, alone=True))
    )
