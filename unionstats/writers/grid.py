"""Tables for a terminal or a pipe; every text is taken as text, and no figure is ever cut.

A table gives way to a narrow screen in this order, each step only where the one before did not suffice:

1. columns go that the screen is too narrow for, those with `wide` first; one with `until` says in short what
   another said in full (`Field` says which); then those that can be spared, if that suffices;
2. texts that may be clipped are clipped, the widest first, and marked with `…`;
3. texts that may fold run over several lines, the widest first: between words, an id behind its `_`;
4. the rows are written one under the other, a line for each cell behind its title, with nothing left out but
   what another column says in short.

What is left is wider than the screen only if a single number is.
"""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from unionstats.locale import Words
from unionstats.results.table import RIGHT, Cell, Field, Kind, Style, Table
from unionstats.streams import Screen
from unionstats.text.cells import cells, head, narrowest, pad, tail, wrap
from unionstats.text.escape import escape
from unionstats.writers.paint import paint, wrap_painted
from unionstats.writers.texts import body, titles

_WIDEST = 1_000  # columns of a table in a pipe: one label of a megabyte would widen every row
_GAP = 2  # columns between two columns
_NARROWEST = 16  # columns that a text needs which may run over several lines, or be cut
_LONGEST_WORD = 24  # columns from which a word or an id is broken where that keeps the table

Rows = list[list[Cell]]


def grid(table: Table, screen: Screen, words: Words) -> tuple[str, bool]:
    """The table as text with a line end, and whether it has bars.

    Columns that the screen is too narrow for are left out.
    """
    fields = [field for field in table.fields if field.shown_at(screen.width)]
    rows = _rows(table, fields, screen, words)
    heads = [screen.written(title) for title in titles(table, fields, words)]
    sizes = [[cells(cell.text) for cell in row] for row in rows]
    widths = [max([cells(title), *(taken[i] for taken in sizes)]) for i, title in enumerate(heads)]
    room = (screen.width or _WIDEST) - _GAP * (len(fields) - 1)
    if sum(widths) > room:
        least = widths
        if screen.width is not None:
            texts = [[row[i].text for row in rows] for i in range(len(fields))]
            least = list(map(_needed, fields, heads, widths, texts))
        if sum(least) > room:
            kept = [size + _GAP for size, field in zip(least, fields, strict=True) if not field.spare]
            if len(kept) < len(least) and sum(kept) - _GAP <= (screen.width or _WIDEST):
                spared = tuple(field for field in table.fields if not field.spare)
                return grid(replace(table, fields=spared), screen, words)
            return _stacked(table, screen, words)
        widths = _shrunk(fields, widths, least, room)
    drawn = _drawn(table, (fields, heads, widths), zip(rows, sizes, strict=True), screen)
    return drawn, any(one.kind is Kind.BAR for one in fields)


def _rows(table: Table, fields: Sequence[Field], screen: Screen, words: Words) -> Rows:
    """The cells as they are read; on a screen what is longer than its field allows is left out."""
    rows = []
    for row in body(table, fields, words):
        safe = [Cell(screen.written(escape(cell.text)), cell.style) for cell in row]
        for at, field in enumerate(fields if screen.width is not None else ()):
            if field.most and cells(safe[at].text) > field.most:
                safe[at] = Cell("…", safe[at].style)
        rows.append(safe)
    return rows


def _heading(table: Table, screen: Screen) -> list[str]:
    title = paint(screen.written(escape(table.title)), "bold", color=screen.color)
    return wrap_painted(title, screen.width) if table.title else []


def _needed(field: Field, title: str, width: int, texts: Sequence[str]) -> int:
    """The room that a column must have: that of a whole figure, or that of a part of a text."""
    if field.fold and field.kind in (Kind.RULE, Kind.FIGURE):
        return max(cells(title), *(cells(word) for text in texts for word in text.split(" ")))
    if width <= _NARROWEST or not (field.fold or field.clip):
        return width
    parts = [0]
    if field.fold:
        longest = max((narrowest(text) for text in texts if len(text) > _NARROWEST), default=0)
        parts.append(min(longest, _LONGEST_WORD))
    return min(width, max(_NARROWEST, cells(title), *parts))


def _shrunk(fields: Sequence[Field], widths: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """The widths, what does not fit taken from the texts: those that are clipped first, then the others."""
    shrunk = list(widths)
    for kind in ("clip", "fold"):
        able = [i for i, field in enumerate(fields) if getattr(field, kind)]
        while (over := sum(shrunk) - room) > 0:
            widest = max((i for i in able if shrunk[i] > least[i]), key=shrunk.__getitem__, default=None)
            if widest is None:
                break
            following = max((shrunk[i] for i in able if i != widest and shrunk[i] > least[i]), default=0)
            shrunk[widest] = max(shrunk[widest] - over, least[widest], min(following, shrunk[widest] - 1))
    return shrunk


def clipped(text: str, width: int, screen: Screen, *, ends: bool = False) -> str:
    """The text, cut where it is wider than that, which dots mark; with `ends` in its middle."""
    if cells(text) <= width:
        return text
    dots = screen.written("…")
    last = tail(text, (width - len(dots)) // 2) if ends else ""
    return head(text, width - len(dots) - cells(last)) + dots + last


def _stacked(table: Table, screen: Screen, words: Words) -> tuple[str, bool]:
    """The rows one under the other: a line for each cell, or for a table without titles one for the row."""
    short = {field.title for field in table.fields if field.until and field.shown_at(screen.width)} - {""}
    fields = [
        field
        for field in table.fields
        if bool(field.until) == (field.title in short)
        and not (field.spare and (field.until or not field.shown_at(screen.width)))
    ]
    heads = [screen.written(title) for title in titles(table, fields, words)]
    lines = _heading(table, screen)
    label = max(map(cells, heads), default=0)
    for row in _rows(table, fields, screen, words):
        if not label:
            lines += wrap(row[0].text, screen.width or _WIDEST, split=True)
            rest = "  ".join(paint(one.text, one.style, color=screen.color) for one in row[1:] if one.text)
            lines += wrap_painted(f"  {rest}", screen.width) if rest else []
            continue
        lines += [""] if lines else []
        for field, title, cell in zip(fields, heads, row, strict=True):
            if cell.text:
                style = cell.style or field.style
                lines += _folded(cell.text, pad(title, label + _GAP), screen, style)
    return "".join(f"{line}\n" for line in lines), any(one.kind is Kind.BAR for one in fields)


def _folded(text: str, label: str, screen: Screen, style: Style) -> list[str]:
    """A text behind its label, on as many lines as it takes; a number wider than the screen stays whole."""
    left = cells(label)
    room = None if screen.width is None else max(screen.width - left, narrowest(text), 1)
    first, *rest = [text] if room is None else wrap(text, room, split=True)
    return [
        f"{label}{paint(first, style, color=screen.color)}",
        *(" " * left + paint(line, style, color=screen.color) for line in rest),
    ]


def _drawn(
    table: Table,
    plan: tuple[Sequence[Field], Sequence[str], Sequence[int]],
    rows: Iterable[tuple[list[Cell], list[int]]],
    screen: Screen,
) -> str:
    """The rows with what each cell takes, every width given."""
    fields, heads, widths = plan
    lines = _heading(table, screen)
    if any(heads):
        titled = [[(paint(title, "bold", color=screen.color), cells(title))] for title in heads]
        lines += _joined(fields, widths, titled)
        if not table.dense:
            lines.append("─" * (sum(widths) + _GAP * (len(widths) - 1)))
    for row, sizes in rows:
        parts = []
        for field, width, cell, size in zip(fields, widths, row, sizes, strict=True):
            style = (cell.style or field.style) if screen.color else ""
            some = [(cell.text, size)]
            if size > width:
                text, ends = cell.text, field.kind is Kind.ID  # ids of a table differ at their ends
                cut = "" if field.fold else clipped(text, width, screen, ends=ends)
                folded = [cut] if cut else wrap(text, width, split=True)
                some = [(one, cells(one)) for one in folded]
            parts.append([(paint(text, style, color=True), taken) for text, taken in some] if style else some)
        lines += _joined(fields, widths, parts)
    return "".join(f"{line}\n" for line in lines)


def _joined(
    fields: Sequence[Field], widths: Sequence[int], parts: Sequence[list[tuple[str, int]]]
) -> list[str]:
    """The lines of a row: the parts of each cell one under the other, padded to the widths."""
    lines = []
    for at in range(max(map(len, parts), default=0)):
        columns = []
        for field, width, some in zip(fields, widths, parts, strict=True):
            text, taken = some[at] if at < len(some) else ("", 0)
            blank = " " * (width - taken)
            columns.append(blank + text if field.kind in RIGHT else text + blank)
        lines.append((" " * _GAP).join(columns).rstrip())
    return lines
