"""Where the figures of a table begin: below its heads and behind the words of its rows."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from msgspec import Struct

from unionstats.languages.language import table_words
from unionstats.pattern import pattern
from unionstats.quantity import known_unit
from unionstats.source.tables.cells import Cell

_EARLIEST, _LATEST = 1500, 2100
_LONGEST_NOTE = 4  # characters of the number of a note: 12, 4.10
_MOST_STRAY = 24  # rows above the heads that are looked at
_OUTLINE = pattern(r"[1-9][0-9]?(?:\.[1-9][0-9]?)*\.?")
_SERIES = 3  # numbers that count on from 1 before they are taken for the numbers of columns or rows


class Body(Struct, frozen=True):
    """The figures begin at row `header_rows` and column `stub_columns`.

    `titles` are rows above the heads that hold one text, `repeated` rows among the figures that are heads
    again, `index` and `units` the stub columns that number the rows, or a note on them, and that name their
    units. `notes` are columns of the numbers of notes, wherever they stand.
    """

    header_rows: int
    stub_columns: int
    titles: AbstractSet[int]
    repeated: AbstractSet[int]
    index: AbstractSet[int]
    units: AbstractSet[int]
    notes: AbstractSet[int]


def body_of(
    texts: Sequence[Sequence[str]], cells: Sequence[Sequence[Cell]], rows: int | None, columns: int | None
) -> Body:
    """Find the body; `rows` and `columns` are those that the document marks as heads, None if it does not."""
    height, width = len(texts), len(texts[0]) if texts else 0
    first = _first_row(texts, cells)
    titles = {
        at for at in range(first) if texts[at][0].strip() and len(set(filter(str.strip, texts[at]))) == 1
    }
    # a row of one text that stands below heads is the first of a section
    heads = [at for at in range(first) if at not in titles and _is_words(texts[at])]
    begin = heads[-1] + 1 if heads else first
    if first == height:
        begin = 1 if height > 1 else 0
    begin = max(begin, rows if rows is not None and rows < height else 0)
    stubs = [_Stub(texts, cells, at, begin) for at in range(width)]
    notes = {at for at, stub in enumerate(stubs) if at and stub.is_of_notes()}
    index, units, stub_columns = set(notes), set(), 0
    for at, stub in enumerate(stubs[:-1]):
        kind = "index" if at in notes else stub.kind()
        if not kind:
            break
        stub_columns = at + 1
        index |= {at} if kind == "index" else set()
        units |= {at} if kind == "units" else set()
    if columns is not None and stub_columns < columns < width:
        stub_columns = columns
    repeated = {at for at in range(begin, height) if _is_repeated(texts[at], cells[at], stub_columns)}
    return Body(begin, stub_columns, titles, repeated, index, units, notes)


def _wholes(cells: Iterable[Cell]) -> list[int]:
    """The whole numbers among what cells print, with zeros behind their points or none."""
    parts = [cell.stated.partition(".") for cell in cells if cell.bare]
    return [int(whole) for whole, _, places in parts if whole.isdecimal() and not places.strip("0")]


def _folded(text: str) -> str:
    return text.strip().casefold()


def _is_words(texts: Sequence[str]) -> bool:
    return any(text.strip() for text in texts)


def _first_row(texts: Sequence[Sequence[str]], cells: Sequence[Sequence[Cell]]) -> int:
    """The first row that prints a figure, or a mark for none, behind its first column."""
    years_above = False
    for row in range(_stray_rows(texts, cells), len(cells)):
        line = cells[row]
        behind = line[1:] or line
        numbers = [cell for cell in behind if cell.bare]
        if not numbers:
            marks = [cell for text, cell in zip(texts[row][1:], behind, strict=False) if text.strip()]
            if marks and not any(cell.words or cell.stated for cell in marks):
                return row
            continue
        # where words stand above, and before them, nothing but their own look says that they are years
        alone = not any(_is_words(other[1:]) for other in texts[:row]) or not (
            line[0].words or line[0].stated
        )
        if not years_above and alone and _are_years(numbers):
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
    marks = {"", *table_words("stubs", "numbering")}
    words = {_folded(text) for text, cell in zip(texts[row], cells, strict=True) if not cell.bare}
    below = {_folded(line[0]) for line in texts[row + 1 :]} - {"", _folded(texts[row][0])}
    values = _wholes(cells)
    return words <= marks and below.isdisjoint(marks) and _counts_on(values, len(values))


def _are_years(numbers: Sequence[Cell]) -> bool:
    years = _wholes(numbers)
    return _within_years(years, len(numbers)) and (len(set(years)) == 1 or _is_monotone(dict.fromkeys(years)))


def _within_years(values: Sequence[int], count: int) -> bool:
    return len(values) == count and all(_EARLIEST <= value <= _LATEST for value in values)


def _is_monotone(numbers: Iterable[int]) -> bool:
    return len({after > before for before, after in pairwise(numbers) if after != before}) == 1


def _counts_on(values: Sequence[int], count: int) -> bool:
    """Whether these are the numbers of columns: 1, 2, 3 …."""
    return len(values) >= max(_SERIES, count) and values[0] in {1, 2} and _steps_of_one(values)


def _steps_of_one(values: Sequence[int]) -> bool:
    return all(after - before == 1 for before, after in pairwise(values))


def _is_repeated(texts: Sequence[str], cells: Sequence[Cell], stub: int) -> bool:
    numbers = [cell for cell in cells[stub:] if cell.stated]
    if len(numbers) < 2 or _is_words(texts[:stub]):  # noqa: PLR2004
        return False
    return _counts_on(_wholes(numbers), len(numbers)) or _are_years(numbers)


class _Stub:
    """A column that may name the rows; its heads end above the row `begin`."""

    def __init__(
        self, texts: Sequence[Sequence[str]], cells: Sequence[Sequence[Cell]], column: int, begin: int
    ) -> None:
        heads = (_folded(texts[row][column]) for row in range(begin - 1, -1, -1))
        self.head = next(filter(None, heads), "")
        self.column, self.begin = column, begin
        self.texts, self.cells = texts, cells

    def is_of_notes(self) -> bool:
        """Whether it gives the numbers of notes: its head says so, and no number is as great as amounts."""
        if self.head.strip(" .:：") not in table_words("stubs", "note"):
            return False
        stated = [cell for line in self.cells[self.begin :] if (cell := line[self.column]).stated]
        return all(
            cell.bare and len(cell.stated) <= _LONGEST_NOTE and cell.stated[0].isdigit() for cell in stated
        )

    def kind(self) -> str:
        """What it holds: `units`, `index` (numbers of rows), `names` (words or years), "" for figures."""
        at = self.column
        lines = list(zip(self.texts[self.begin :], self.cells[self.begin :], strict=True))
        named = [(texts[at].strip(), line[at]) for texts, line in lines if _is_words(texts[at + 1 :])]
        body = [(text, cell) for text, cell in named if text]
        of_units = self.head in table_words("stubs", "unit")
        if of_units and sum(known_unit(text) is not None for text, _ in body) * 2 > len(body):
            return "units"
        known = [cell for _, cell in body if cell.stated or cell.words]
        numbers = [cell for cell in known if cell.stated]
        if not known:
            words = at == 0 or any(cell.words for _, line in lines for cell in line[at + 1 : at + 2])
            return "names" if words else ""
        if len(numbers) * 2 < len(known) + (at == 0):
            return "names"
        return self._kind_of_numbers(_wholes(numbers), len(numbers))

    def _is_of_codes(self, *, steps: bool) -> bool:
        """Whether its head calls it numbers or codes: 序号, 科目编码, Account code."""
        head = self.head.strip(" .:：")
        words = [
            word
            for word in table_words("stubs", "index")
            if head == word or head.endswith(f" {word}" if word.isascii() else word)
        ]
        counts = table_words("measures", "count")
        return any(steps or word not in counts for word in words)

    def _is_outline(self) -> bool:
        """Whether its numbers are those of an outline: 1, 1.1, 1.2, 2 …."""
        texts = [text for line in self.texts[self.begin :] if (text := line[self.column].strip())]
        return all(_OUTLINE.fullmatch(text) for text in texts) and texts == sorted(
            texts, key=lambda text: [*map(int, text.strip(".").split("."))]
        )

    def _kind_of_numbers(self, values: Sequence[int], count: int) -> str:
        if len(values) < count:
            return "index" if self._is_of_codes(steps=False) and self._is_outline() else ""
        steps = _steps_of_one(values)
        if self._is_of_codes(steps=steps) or (len(values) >= _SERIES and values[0] < 2 and steps):  # noqa: PLR2004
            return "index"
        in_order = steps and len(values) > _SERIES
        if self.column == 0:
            in_order = len(values) > 1 and _is_monotone(values)
        return "names" if in_order and _within_years(values, count) else ""
