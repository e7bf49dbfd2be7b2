"""What two share a grid: a count and its share in a cell (`431 (34.5)`), and tables side by side."""

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction

from msgspec.structs import replace

from unionstats.documents.model import TextCell, TextTable
from unionstats.languages.language import table_words
from unionstats.pattern import pattern
from unionstats.quantity.characters import normalised
from unionstats.source.patterns.heads import Says, head
from unionstats.source.tables.printed import PrintedTable, read_table
from unionstats.source.tables.units import unit_in

_NUMBER = r"(?:0|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]*)(?:\.[0-9]+)?"
_PAIR = pattern(rf"\s*({_NUMBER})\s*(?:[(\[]\s*({_NUMBER})\s*(%?)\s*[)\]]\s*(%?)|\s({_NUMBER})\s?(%))\s*")
_MOST_SHARE = 100
_LEAST_WIDTH = 4  # names and figures, twice
_LEAST_NAMES = 2


def split_pairs(table: TextTable) -> TextTable:
    """The table with such a column as two, of which each cell stands where it is printed.

    The second has a head of its own, the words of the first with %. A column is split where two thirds of
    its figures are pairs and %, words for shares, or one base that they are shares of say what the second
    figure is. Rows that are called a mean or a spread hold no pairs.
    """
    pairs = [_pairs_of(row) for row in table.cells]
    first = {
        at: row
        for at in range(len(table.cells[0]) if table.cells else 0)
        if (row := _begin(table, pairs, at))
    }
    if not first:
        return table
    begin = min(first.values())
    rows = []
    for row, cells in enumerate(table.cells):
        made: list[TextCell] = []
        for at, cell in enumerate(cells):
            if at not in first:
                made.append(cell)
            elif row < begin:
                made += _heads(cell, last=row == begin - 1)
            else:
                made += _halves(cell, pairs[row].get(at))
        rows.append(tuple(made))
    columns = [at for at in range(len(table.cells[0])) for _ in range(1 + (at in first))]
    return replace(table, cells=tuple(rows), printed=tuple(columns))


def _pairs_of(cells: Sequence[TextCell]) -> dict[int, re.Match[str]]:
    """The cells of a row that print a whole count and its share, by their columns."""
    if cells and _is_spread(cells[0].text):
        return {}
    found = ((at, _PAIR.fullmatch(normalised(cell.text))) for at, cell in enumerate(cells))
    return {at: pair for at, pair in found if pair is not None and (_is_signed(pair) or "." not in pair[1])}


def _is_signed(pair: re.Match[str]) -> bool:
    return bool(pair[3] or pair[4] or pair[6])


def _is_spread(text: str) -> bool:
    """Whether words call figures a mean with its spread, as `mean (SD)` does."""
    words = "|".join(map(re.escape, table_words("stubs", "spread")))
    return bool(re.search(rf"(?i)(?<![a-z])(?:{words})(?![a-z])", text))


def _begin(table: TextTable, pairs: Sequence[Mapping[int, re.Match[str]]], column: int) -> int:
    """The row of the first pair of a column that is to be split, 0 without one."""
    here = {row: found[column] for row, found in enumerate(pairs) if column in found}
    if len(here) < 2:  # noqa: PLR2004
        return 0
    begin = min(here)
    figures = sum(any(sign.isdigit() for sign in row[column].text) for row in table.cells[begin:])
    heads = [table.caption, *(cell.text for row in table.cells[:begin] for cell in row)]
    said = any(head((text,)).says & Says.SHARE for text in heads) and not any(map(_is_spread, heads))
    counts = [
        (int(pair[1].partition(".")[0].replace(",", "")), (pair[2] or pair[5]).replace(",", ""))
        for pair in here.values()
    ]
    shares = said or any(map(_is_signed, here.values())) or _have_one_base(counts)
    small = all(Fraction(share) <= _MOST_SHARE for _, share in counts)
    return begin if shares and small and len(here) * 3 >= figures * 2 else 0


def _have_one_base(counts: Sequence[tuple[int, str]]) -> bool:
    """Whether four of five counts make their shares, printed with decimals, of one number."""
    ends: list[tuple[Fraction, int]] = []
    for count, share in counts:
        half = Fraction(1, 2 * 10 ** len(share.partition(".")[2]))
        if count and Fraction(share) > half:
            ends += [(count / (Fraction(share) + half), -1), (count / (Fraction(share) - half), 1)]
    most = open_ones = 0
    for _, end in sorted(ends):
        open_ones -= end
        most = max(most, open_ones)
    sharp = all("." in share for _, share in counts) and len({count for count, _ in counts}) > 1
    return sharp and most * 5 >= len(counts) * 4


def _heads(cell: TextCell, *, last: bool) -> Sequence[TextCell]:
    """The heads of the two columns: the words without % and, in the innermost row, with it."""
    unit, rest = unit_in(cell.text)
    words = rest if unit else cell.text
    second = f"{words} (%)".strip() if last else words
    return replace(cell, text=words), replace(cell, text=second)


def _halves(cell: TextCell, pair: re.Match[str] | None) -> Sequence[TextCell]:
    if pair is None:
        return cell, replace(cell, text="", start=cell.end)
    (_, end), (start, stop) = pair.span(1), pair.span(2 if pair[2] else 5)
    return (
        replace(cell, text=cell.text[slice(*pair.span(1))], end=cell.start + end),
        replace(cell, text=cell.text[start:stop], start=cell.start + start, end=cell.start + stop),
    )


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
