"""Colour for people: one style around one text, each line complete in itself.

The styles are those that can be read on a dark and on a light background, and that every terminal has:
bold, green for what holds, bold red for what does not. Bright and dim colours, yellow, blue and cyan
vanish on one background or the other; italics come out inverted where a terminal lacks them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.pattern import pattern
from unionstats.text.cells import cells, wrap

if TYPE_CHECKING:
    from unionstats.results.table import Style

_STYLES = {"bold": "1", "red": "31", "green": "32"}
_RESET = "\x1b[0m"
_SEQUENCE = pattern("(\x1b\\[[0-9;]*m)")


def paint(text: str, style: Style, *, color: bool) -> str:
    """Return `text` in `style` (`bold red`), or as it is where nothing is coloured."""
    if not color or not text or not style:
        return text
    return f"\x1b[{';'.join(_STYLES[name] for name in style.split())}m{text}{_RESET}"


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
    if plain == line:
        return [pad + part for pad, part in zip(pads, [first, *rest], strict=True)]
    styles = _styles(line)
    lines, at = [], 0
    for pad, part in zip(pads, [first, *rest], strict=True):
        at = plain.index(part, at)
        lines.append(pad + _painted(part, styles[at : at + len(part)]))
        at += len(part)
    return lines


def _styles(line: str) -> list[str]:
    """The sequence in force at each character of a painted line, "" for none."""
    styles: list[str] = []
    current = ""
    for part in _SEQUENCE.split(line):
        if _SEQUENCE.fullmatch(part):
            current = "" if part == _RESET else part
        else:
            styles += [current] * len(part)
    return styles


def _painted(text: str, styles: list[str]) -> str:
    painted, current = "", ""
    for character, style in zip(text, styles, strict=True):
        if style != current:
            painted += (_RESET if current else "") + style
            current = style
        painted += character
    return painted + (_RESET if current else "")
