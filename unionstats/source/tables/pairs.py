"""Cells that print two figures, a count and its share in brackets: `431 (34.5)`."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from unionstats.documents.model import TextCell, TextTable
from unionstats.pattern import pattern
from unionstats.quantity.characters import normalised
from unionstats.source.patterns.heads import Says, head
from unionstats.source.tables.units import unit_in

_NUMBER = r"(?:0|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]*)(?:\.[0-9]+)?"
_PAIR = pattern(rf"\s*({_NUMBER})\s*(?:[(\[]\s*({_NUMBER})\s*(%?)\s*[)\]]\s*(%?)|\s({_NUMBER})\s?(%))\s*")
_MOST_SHARE = 100


def split_pairs(table: TextTable) -> TextTable:
    """The table with such a column as two, of which each cell stands where it is printed.

    The second has a head of its own, the words of the first with %. A column is split where two thirds of
    its figures are pairs and %, or shares that are no more than 100, say what the second figure is.
    """
    first = {at: row for at in range(len(table.cells[0]) if table.cells else 0) if (row := _begin(table, at))}
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
                made += _halves(cell)
        rows.append(tuple(made))
    columns = [at for at in range(len(table.cells[0])) for _ in range(1 + (at in first))]
    return replace(table, cells=tuple(rows), printed=tuple(columns))


def _begin(table: TextTable, column: int) -> int:
    """The row of the first pair of a column that is to be split, 0 without one."""
    texts = [normalised(row[column].text).strip() for row in table.cells]
    pairs = {row: found for row, text in enumerate(texts) if (found := _PAIR.fullmatch(text))}
    if len(pairs) < 2:  # noqa: PLR2004
        return 0
    begin = min(pairs)
    figures = [text for text in texts[begin:] if any(sign.isdigit() for sign in text)]
    signed = any(found[3] or found[4] or found[6] for found in pairs.values())
    heads = [table.caption, *(cell.text for row in table.cells[:begin] for cell in row)]
    said = signed or any(head((text,)).says & Says.SHARE for text in heads)
    shares = [_rounded_up(found[2] or found[5]) for found in pairs.values()]
    least = said or "." in "".join(found[2] or "" for found in pairs.values())
    small = all(share <= _MOST_SHARE for share in shares)
    return begin if least and small and len(pairs) * 3 >= len(figures) * 2 else 0


def _rounded_up(number: str) -> int:
    """The whole part of a number, one more where it has decimals that are not zero."""
    whole, _, decimals = number.replace(",", "").partition(".")
    return int(whole) + bool(decimals.strip("0"))


def _heads(cell: TextCell, *, last: bool) -> Sequence[TextCell]:
    """The heads of the two columns: the words without % and, in the innermost row, with it."""
    unit, rest = unit_in(cell.text)
    words = rest if unit else cell.text
    second = f"{words} (%)".strip() if last else words
    return replace(cell, text=words), replace(cell, text=second)


def _halves(cell: TextCell) -> Sequence[TextCell]:
    found = _PAIR.fullmatch(normalised(cell.text))
    if found is None:
        return cell, replace(cell, text="", start=cell.end)
    group = 2 if found[2] else 5
    return (
        replace(cell, text=cell.text[slice(*found.span(1))], end=cell.start + found.end(1)),
        replace(
            cell,
            text=cell.text[slice(*found.span(group))],
            start=cell.start + found.start(group),
            end=cell.start + found.end(group),
        ),
    )
