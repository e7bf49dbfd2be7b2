"""Colour for people: one style around one text, each line complete in itself.

The styles are those that can be read on a dark and on a light background, and that every terminal has:
bold, green for what holds, bold red for what does not. Bright and dim colours, yellow, blue and cyan
vanish on one background or the other; italics come out inverted where a terminal lacks them.
"""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from unionstats.pattern import pattern
from unionstats.text.cells import cells, wrap

if TYPE_CHECKING:
    from unionstats.results.table import Style

_STYLES: dict[Style, str] = {"bold": "1", "green": "32", "bold green": "1;32", "bold red": "1;31"}
_RESET = "\x1b[0m"
_NAMES: dict[str, Style] = {_RESET: "", **{f"\x1b[{code}m": style for style, code in _STYLES.items()}}
_SEQUENCE = pattern("(\x1b\\[[0-9;]*m)")


def paint(text: str, style: Style, *, color: bool) -> str:
    """Return `text` in `style` (`bold red`), or as it is where nothing is coloured."""
    if not color or not text or not style:
        return text
    return f"\x1b[{_STYLES[style]}m{text}{_RESET}"


def bare(line: str) -> str:
    """Return a painted line without its colours."""
    return _SEQUENCE.sub("", line) if "\x1b" in line else line


def wrap_painted(line: str, width: int | None, hang: int = 0) -> list[str]:
    """Break a painted line, keeping its indent and `hang` more columns; colours end with each line.

    A line that fits is left as it is.
    """
    plain = bare(line)
    if width is None or cells(plain) <= width:
        return [line]
    indent = len(plain) - len(plain.lstrip(" "))
    first, *rest = wrap(plain[indent:], max(width - indent - hang, 1))
    # the first line has the room of the hang as well
    longer = wrap(plain[indent:], max(width - indent, 1))[0]
    if longer != first:
        first, rest = longer, wrap(plain[indent + len(longer) :].lstrip(" "), max(width - indent - hang, 1))
    pads = [" " * indent, *[" " * (indent + hang)] * len(rest)]
    styles = [style for text, style in spans(line) for _ in text]
    lines, at = [], 0
    for pad, part in zip(pads, [first, *rest], strict=True):
        at = plain.index(part, at)
        runs = groupby(zip(part, styles[at : at + len(part)], strict=True), key=itemgetter(1))
        lines.append(
            pad + "".join(paint("".join(a for a, _ in run), style, color=True) for style, run in runs)
        )
        at += len(part)
    return lines


def spans(line: str) -> list[tuple[str, Style]]:
    """The parts of a painted line, each with its style."""
    found: list[tuple[str, Style]] = []
    style: Style = ""
    for part in _SEQUENCE.split(line):
        if part.startswith("\x1b"):
            style = _NAMES[part]
        elif part:
            found.append((part, style))
    return found
