"""A page for a terminal or a pipe."""

from collections.abc import Sequence

from unionstats.locale import Words
from unionstats.results.table import Block, Facts, Heading, Line, Lines, Problems, Table
from unionstats.streams import Screen
from unionstats.text.cells import cells, pad, wrap
from unionstats.text.escape import escape
from unionstats.writers.grid import clipped, grid
from unionstats.writers.paint import paint, wrap_painted
from unionstats.writers.problems import all_lines
from unionstats.writers.texts import fitted

_NARROWEST = 12  # columns of a labelled text beside its label; where it has less it stands below


def page_text(blocks: Sequence[Block], screen: Screen, words: Words) -> str:
    """The blocks, a blank line between any two; a legend only where bars are drawn."""
    texts, bars = [], False
    for block in fitted(blocks, screen.width):
        if isinstance(block, Table):
            text, has_bars = grid(block, screen, words)
            texts.append(text)
            bars = bars or has_bars
        elif not (isinstance(block, Lines) and block.legend and not bars):
            texts.append("".join(f"{line}\n" for line in _lines(block, screen, words)))
    return "\n".join(texts)


def _lines(block: Facts | Heading | Lines | Problems, screen: Screen, words: Words) -> list[str]:
    if isinstance(block, Lines):
        return [part for line in block.lines for part in _line(line, screen)]
    if isinstance(block, Problems):
        return all_lines(block.diagnostics, block.path, screen, words)
    if isinstance(block, Heading):
        return [paint(screen.written(escape(block.text)), "bold", color=screen.color)]
    return _facts(block, screen)


def _line(line: Line, screen: Screen) -> list[str]:
    """The lines that one takes; a clipped one has one style."""
    safe = [(screen.written(escape(part.text)), part.style) for part in line.parts]
    if line.clip and screen.width is not None and sum(cells(text) for text, _ in safe) > screen.width:
        text, style = "".join(text for text, _ in safe), safe[0][1]
        return [paint(clipped(text, screen.width, screen), style, color=screen.color)]
    return wrap_painted("".join(paint(text, style, color=screen.color) for text, style in safe), screen.width)


def _facts(block: Facts, screen: Screen) -> list[str]:
    written = screen.written
    heading = paint(written(escape(block.name)), "bold", color=screen.color)
    lines = wrap_painted(f"{heading}  {written(escape(block.title))}".rstrip(), screen.width, 2)
    labels = [written(label) for label, _ in block.facts]
    width = max(map(cells, labels), default=0) + 2
    room = None if screen.width is None else screen.width - width - 1
    below = room is not None and room < _NARROWEST
    for label, (_, text) in zip(labels, block.facts, strict=True):
        safe = written(escape(text))
        if below:
            lines += [f" {label}", *(f"   {line}" for line in wrap(safe, max((screen.width or 0) - 3, 1)))]
            continue
        first, *rest = [safe] if room is None else wrap(safe, room)
        lines.append(f" {pad(label, width)}{first}")
        lines += [" " * (width + 1) + line for line in rest]
    return lines
