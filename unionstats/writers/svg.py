"""What the terminal shows, as an SVG picture of its own: no font, script or address from elsewhere.

Rich has an export of its own, which gives a Chinese character the width of one column and takes its font
from a web address.
"""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from rich.style import Style
from rich.text import Text

from unionstats.text.cells import cells, head

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIZE = 14  # of the letters; all lengths are in pixels
_CELL = 8.4  # a column: six tenths of the size, as in most monospaced fonts
_WIDE = 15.5  # of the Chinese ones, which stand in the middle of their two columns
_LINE = 20
_MARGIN = 16
_FONTS = (
    "'DejaVu Sans Mono', Menlo, Consolas,"
    " 'Noto Sans Mono CJK SC', 'PingFang SC', 'Microsoft YaHei', monospace"
)
_LIGHT = {"paper": "#ffffff", "frame": "#d0d7de", "ink": "#1f2328", "dim": "#59636e"}
_LIGHT |= {"green": "#116329", "red": "#b3001b", "cyan": "#0a5c7d", "blue": "#0550ae", "yellow": "#7d4e00"}
_DARK = {"paper": "#0d1117", "frame": "#3d444d", "ink": "#e6edf3", "dim": "#9198a1"}
_DARK |= {"green": "#56d364", "red": "#ff7b72", "cyan": "#76e3ea", "blue": "#79c0ff", "yellow": "#e3b341"}
# the colours that writers paint with, by number
_ANSI = {1: "red", 2: "green", 3: "yellow", 4: "blue", 6: "cyan"}
_BLOCKS = " ▏▎▍▌▋▊▉█"
_RULE = "─"


def picture(painted: str, columns: int, title: str, description: str) -> bytes:
    """Return the SVG of lines that are painted with ANSI colours; light, and dark where the viewer is.

    A line that is longer than `columns` goes on in the next one, as on a terminal. `title` and `description`
    are what a reader hears who does not see it. The texts hold no control characters but the colours.
    """
    lines = [row for line in painted.removesuffix("\n").split("\n") for row in _folded(_spans(line), columns)]
    columns = max((sum(cells(part) for part, _ in line) for line in lines), default=0)
    width, height = round(columns * _CELL) + 2 * _MARGIN, len(lines) * _LINE + 2 * _MARGIN
    root = ET.Element("svg", xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {width} {height}")
    root.attrib |= {"width": str(width), "height": str(height), "role": "img"}
    root.set("aria-labelledby", "title description")
    ET.SubElement(root, "title", id="title").text = title
    ET.SubElement(root, "desc", id="description").text = description
    ET.SubElement(root, "style").text = _style_sheet()
    frame = {"x": "0.5", "y": "0.5", "width": str(width - 1), "height": str(height - 1), "rx": "6"}
    ET.SubElement(root, "rect", {"class": "paper", **frame})
    for number, line in enumerate(lines):
        _draw(root, line, _MARGIN + number * _LINE)
    ET.indent(root, "")
    return f"{ET.tostring(root, encoding='unicode')}\n".encode()


def _spans(line: str) -> list[tuple[str, str]]:
    """The parts of a painted line, each with the classes of its style."""
    text = Text.from_ansi(line)
    styles = [Style.null()] * len(text.plain)
    for span in text.spans:
        style = span.style if isinstance(span.style, Style) else Style.parse(span.style)
        styles[span.start : span.end] = [known + style for known in styles[span.start : span.end]]
    parts = groupby(zip(text.plain, styles, strict=True), key=itemgetter(1))
    return [("".join(letter for letter, _ in members), _classes(style)) for style, members in parts]


def _folded(line: Sequence[tuple[str, str]], columns: int) -> list[list[tuple[str, str]]]:
    """The rows of `columns` that a line takes."""
    rows: list[list[tuple[str, str]]] = [[]]
    room = columns
    for text, classes in line:
        rest = text
        while rest:
            part = head(rest, room)
            if not part and room < columns:
                rows.append([])
                room = columns
                continue
            part = part or rest[0]
            rows[-1].append((part, classes))
            room -= cells(part)
            rest = rest[len(part) :]
    return rows


def _classes(style: Style) -> str:
    color = _ANSI.get(style.color.number or 0, "") if style.color is not None else ""
    names = [name for name in ("dim", "bold", "italic") if getattr(style, name)]
    return " ".join([color, *names] if color else names) or "ink"


def _draw(root: ET.Element, line: Sequence[tuple[str, str]], top: float) -> None:
    """Draw one line: words at their columns; bars and rules as shapes, in which no font leaves gaps."""
    column = 0
    for text, classes in line:
        # where its characters change in kind a text is cut: each run can be given its width as a whole
        for kind, members in groupby(text, key=_kind):
            run = "".join(members)
            left, taken = _MARGIN + column * _CELL, cells(run) * _CELL
            if kind == "block":
                eighths = sum(_BLOCKS.index(character) for character in run)
                _rectangle(root, classes, left, top + 3, eighths * _CELL / 8, _LINE - 6)
            elif kind == "rule":
                _rectangle(root, "rule", left, top + _LINE / 2, taken, 1)
            elif kind == "wide":
                places = (left + i * 2 * _CELL + (2 * _CELL - _WIDE) / 2 for i in range(len(run)))
                _text(root, run, f"wide {classes}", x=" ".join(map(_length, places)), y=_length(top + 15))
            elif kind == "narrow":
                _text(root, run, classes, x=_length(left), y=_length(top + 15), textLength=_length(taken))
            column += cells(run)


def _kind(character: str) -> str:
    if character in _BLOCKS:
        return "blank" if character == " " else "block"
    if character == _RULE:
        return "rule"
    return "wide" if cells(character) > 1 else "narrow"


def _text(root: ET.Element, text: str, classes: str, **places: str) -> None:
    ET.SubElement(root, "text", {"class": classes, **places}).text = text


def _rectangle(root: ET.Element, classes: str, left: float, top: float, width: float, height: float) -> None:
    lengths = zip(("x", "y", "width", "height"), map(_length, (left, top, width, height)), strict=True)
    ET.SubElement(root, "rect", {"class": classes, **dict(lengths)})


def _length(pixels: float) -> str:
    return f"{pixels:.2f}".rstrip("0").rstrip(".")


def _style_sheet() -> str:
    """The colours of all classes; those named later win, so that what is dim and green is green."""
    lines = [
        "",
        f"text {{ font: {_SIZE}px {_FONTS}; white-space: pre; }}",
        f".wide {{ font-size: {_WIDE}px; }}",
        ".bold { font-weight: bold; }",
        ".italic { font-style: italic; }",
    ]
    for theme, before, after in (
        (_LIGHT, [], []),
        (_DARK, ["@media (prefers-color-scheme: dark) {"], ["}", ""]),
    ):
        lines += [
            *before,
            f".paper {{ fill: {theme['paper']}; stroke: {theme['frame']}; }}",
            f".rule {{ fill: {theme['frame']}; }}",
            f"text, rect.bold {{ fill: {theme['ink']}; }}",
            *(f".{name} {{ fill: {theme[name]}; }}" for name in theme if name not in ("paper", "frame")),
            *after,
        ]
    return "\n".join(lines)
