"""A result for people as blocks, which a terminal and Markdown each draw in their own way."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from unionstats.streams import Screen
from unionstats.writers.cells import cells, pad, wrap
from unionstats.writers.escape import escape
from unionstats.writers.paint import Style, paint, wrap_painted

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARKUP = frozenset("\\`*_[]<>|#&!~$")
PLAIN = Screen()  # what is drawn for Markdown: no colour, no width


class Column(Struct, frozen=True):
    """A column, which is never cut unless it says so.

    `fold` lets its text run over several lines, between words only where the text holds `figures`; `clip`
    cuts it on a screen that is too narrow; `wide` is the narrowest screen that shows the column at all,
    `until` the narrowest that does no longer, where another column says the same in full.
    """

    title: str
    right: bool = False
    fold: bool = False
    style: Style = ""
    wide: int = 0
    figures: bool = False
    clip: bool = False
    until: int = 0

    def shown_at(self, width: int | None) -> bool:
        """Whether a screen of so many columns shows it; None stands for a page without a width."""
        return (
            not self.until if width is None else self.wide <= width and (not self.until or width < self.until)
        )


class Cell(Struct, frozen=True):
    """A cell with a style of its own."""

    text: str
    style: Style = ""


class Table(Struct, frozen=True):
    """Rows of raw text under columns; the texts may come from a ledger.

    A `dense` table spends no line on anything but its rows, and on its column titles if it has any.
    """

    columns: tuple[Column, ...]
    rows: Sequence[Sequence[str | Cell]]
    title: str = ""
    dense: bool = False


class Facts(Struct, frozen=True):
    """A heading and labelled texts, of raw text."""

    name: str
    title: str
    facts: Sequence[tuple[str, str]]


class Lines(Struct, frozen=True):
    """Lines that are escaped, and painted, already; `verbatim` where their columns matter."""

    lines: Sequence[str]
    verbatim: bool = False


class Heading(Struct, frozen=True):
    """A heading over the blocks that follow, of raw text; `level` 1 is that of the page."""

    text: str
    level: int = 2


Block: TypeAlias = Table | Facts | Lines | Heading


def page_text(blocks: Sequence[Block], screen: Screen) -> str:
    """Return the blocks for a terminal or a pipe, a blank line between any two."""
    if screen.encoding != "utf-8":
        blocks = [_as_written(block, screen) for block in blocks]
    return "\n".join(_text(block, screen) for block in blocks)


def _as_written(block: Block, screen: Screen) -> Block:
    """The block with the stand-ins for what the stream lacks, which are measured then, not their signs."""
    written = screen.written
    if isinstance(block, Lines):
        return Lines([written(line) for line in block.lines], block.verbatim)
    if isinstance(block, Facts):
        facts = [(written(label), written(escape(text))) for label, text in block.facts]
        return Facts(written(escape(block.name)), written(escape(block.title)), facts)
    if isinstance(block, Heading):
        return Heading(written(escape(block.text)), block.level)
    columns = tuple(replace(column, title=written(column.title)) for column in block.columns)
    rows = [
        [
            Cell(written(escape(cell.text)), cell.style) if isinstance(cell, Cell) else written(escape(cell))
            for cell in row
        ]
        for row in block.rows
    ]
    return Table(columns, rows, written(escape(block.title)), block.dense)


def _text(block: Block, screen: Screen) -> str:
    if isinstance(block, Table):
        from unionstats.writers.grid import grid

        return grid(block, screen)
    if isinstance(block, Lines):
        lines = [part for line in block.lines for part in wrap_painted(line, screen.width)]
        return "".join(f"{line}\n" for line in lines)
    if isinstance(block, Heading):
        return paint(escape(block.text), "bold", color=screen.color) + "\n"
    heading = paint(escape(block.name), "bold", color=screen.color)
    lines = wrap_painted(f"{heading}  {escape(block.title)}".rstrip(), screen.width, 2)
    width = max((cells(label) for label, _ in block.facts), default=0) + 2
    for label, text in block.facts:
        safe = escape(text)
        first, *rest = [safe] if screen.width is None else wrap(safe, max(screen.width - width - 1, 20))
        lines.append(f" {pad(label, width)}{first}")
        lines += [" " * (width + 1) + line for line in rest]
    return "".join(f"{line}\n" for line in lines)


def page_markdown(blocks: Sequence[Block]) -> str:
    """Return the blocks as Markdown (GitHub's tables); no text acts as markup."""
    return "\n".join(_markdown(block) for block in blocks)


def _markdown(block: Block) -> str:
    if isinstance(block, Lines):
        if block.verbatim:
            fence = "`" * (1 + max((_longest_run(line) for line in block.lines), default=2))
            return "\n".join([fence, *block.lines, fence]) + "\n"
        return "  \n".join(map(_escaped_line, block.lines)) + "\n"
    if isinstance(block, Heading):
        return f"{'#' * block.level} {_escaped(escape(block.text))}\n"
    if isinstance(block, Facts):
        head = f"### {_escaped(escape(block.name))} {_escaped(escape(block.title))}".rstrip()
        titled = [head, ""] if block.name or block.title else []
        facts = (f"- **{_escaped(a)}**: {_escaped(escape(b))}" for a, b in block.facts)
        return "\n".join([*titled, *facts]) + "\n"
    lines = [f"### {_escaped(escape(block.title))}", ""] if block.title else []
    shown = [i for i, column in enumerate(block.columns) if column.shown_at(None)]
    lines.append(_row([block.columns[i].title for i in shown]))
    lines.append(_row(["---:" if block.columns[i].right else "---" for i in shown], raw=True))
    texts = ([cell.text if isinstance(cell, Cell) else cell for cell in row] for row in block.rows)
    lines += [_row([row[i] for i in shown]) for row in texts]
    return "\n".join(lines) + "\n"


def _row(texts: Sequence[str], *, raw: bool = False) -> str:
    return f"| {' | '.join(text if raw else _escaped(escape(text)) for text in texts)} |"


def _escaped(text: str) -> str:
    """Put a backslash before each character that Markdown or HTML could act on, addresses included."""
    safe = "".join(f"\\{character}" if character in _MARKUP else character for character in text)
    return safe.replace("://", "\\://").replace("www.", "www\\.")


def _escaped_line(text: str) -> str:
    """Escape a line of its own too, whose beginning could make it a list, a rule or a heading."""
    bare = text.lstrip()
    digits = len(bare) - len(bare.lstrip("0123456789"))
    if bare[:1] in ("-", "+", "="):
        return "\\" + _escaped(bare)
    if digits and bare[digits : digits + 1] in (".", ")"):
        return f"{bare[:digits]}\\{_escaped(bare[digits:])}"
    return _escaped(bare)


def _longest_run(line: str) -> int:
    longest = run = 0
    for character in line:
        run = run + 1 if character == "`" else 0
        longest = max(longest, run)
    return max(longest, 2)
