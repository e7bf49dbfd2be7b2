"""A help page: usage, what the command does, its arguments and options, examples."""

from __future__ import annotations

from msgspec import Struct

from unionstats.streams import Screen
from unionstats.text.cells import cells, pad, wrap
from unionstats.writers.paint import paint

_WIDEST = 100  # columns; longer lines are hard to read however wide the terminal
_PIPE_WIDTH = 80
_LEFT_MOST = 26  # columns of the left-hand side, beyond which its description goes below it


class Section(Struct, frozen=True):
    """A titled list of names and what they are."""

    title: str
    rows: tuple[tuple[str, str], ...]


class HelpPage(Struct, frozen=True):
    """The parts of a help page, in the reader's language; `examples` are command lines and what they do."""

    usage: str
    text: str
    sections: tuple[Section, ...]
    examples: Section | None = None
    footer: str = ""


def help_text(page: HelpPage, screen: Screen) -> str:
    """Return `page` as lines of at most the screen's width, or 80 columns in a pipe."""
    width = min(screen.width or _PIPE_WIDTH, _WIDEST)
    lines = [*wrap(page.usage, width), "", *wrap(page.text, width)]
    for section in page.sections:
        lines += ["", paint(section.title, "bold", color=screen.color), *_rows(section, width, screen)]
    if page.examples:
        lines += ["", paint(page.examples.title, "bold", color=screen.color)]
        for line, meaning in page.examples.rows:
            lines += [
                f"  {paint(line, 'bold', color=screen.color)}",
                *(f"      {part}" for part in wrap(meaning, width - 6)),
            ]
    if page.footer:
        lines += ["", *wrap(page.footer, width)]
    return "\n".join(lines) + "\n"


def _rows(section: Section, width: int, screen: Screen) -> list[str]:
    widest = max((size for left, _ in section.rows if (size := cells(left)) <= _LEFT_MOST), default=0)
    lines = []
    for left, right in section.rows:
        described = wrap(right, max(width - widest - 4, 20))
        if cells(left) > widest:
            lines.append(f"  {paint(left, 'bold', color=screen.color)}")
        else:
            first = paint(left, "bold", color=screen.color) + " " * (widest - cells(left))
            lines.append(f"  {first}  {described.pop(0)}".rstrip())
        lines += [f"  {pad('', widest)}  {part}" for part in described]
    return lines
