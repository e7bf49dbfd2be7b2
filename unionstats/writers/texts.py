"""What the writers of text share: which blocks and fields a page shows, and each value as a text."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from msgspec.structs import replace

from unionstats.interval import Exact, Interval
from unionstats.locale import Words
from unionstats.results.table import Bar, Block, Cell, Field, Kind, Lines, Table, shown_block, text_of
from unionstats.text.cells import cells

_EMPTY = Cell("")


def fitted(blocks: Sequence[Block], width: int | None) -> list[Block]:
    """The blocks that a page of this width shows; a table that fills takes the lines that others leave."""
    found = [one for block in blocks if (one := shown_block(block, width))]
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
    return Cell(bar_text(value), value.style) if isinstance(value, Bar) else Cell(text_of(value))


_EIGHTHS = " ▏▎▍▌▋▊▉"
_SOLID, _LIGHT, _MIDDLE = "█", "▓", "│"


def bar_text(bar: Bar) -> str:
    """The bar in so many columns, a change so many on either side of its middle; "" for what has none."""
    if bar.value is None:
        return ""
    if isinstance(bar.value, Interval):
        return diverging_bar(bar.value, bar.scale, bar.columns)
    return share_bar(bar.value, bar.columns)


def share_bar(value: Exact, width: int) -> str:
    """A bar of `width` columns for 100; it never runs over, nor below nothing."""
    eighths = round(Fraction(min(max(value, 0), 100)) * width * 8 / 100)
    full, rest = divmod(eighths, 8)
    return "█" * full + (_EIGHTHS[rest] if rest else "")


def diverging_bar(change: Interval, scale: Exact, half: int) -> str:
    """A change: falls to the left, rises to the right; solid at least, light from there to the most."""
    if change.low is None or change.high is None:
        return ""
    low, high = change.low, change.high
    falls = _side(max(-high, 0), max(-low, 0), scale, half)[::-1].replace(">", "<")
    return f"{falls.rjust(half)}{_MIDDLE}{_side(max(low, 0), max(high, 0), scale, half)}"


def _side(least: Exact, most: Exact, scale: Exact, half: int) -> str:
    if not most:
        return ""
    solid, all_ = (half if end >= scale else round(end * half / Fraction(scale)) for end in (least, most))
    bar = _SOLID * solid + _LIGHT * (all_ - solid)
    return f"{bar[:-1]}>" if most > scale else bar
