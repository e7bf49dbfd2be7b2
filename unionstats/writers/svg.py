"""What the terminal shows, as an SVG picture of its own: no font, script or address from elsewhere.

Rich has an export of its own, which gives a Chinese character the width of one column and takes its font
from a web address.
"""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree as ET

from unionstats.text.cells import cells, head
from unionstats.writers.paint import spans

# lengths are in pixels; the letters have a size of 14, the Chinese ones of 15.5 (see picture.css)
_CELL = 8.4  # a column: six tenths of the size, as in most monospaced fonts
_WIDE = 15.5  # of the Chinese ones, which stand in the middle of their two columns
_LINE = 20
_MARGIN = 16
_BLOCKS = " ▏▎▍▌▋▊▉█"
_RULE = "─"


def picture(painted: str, columns: int, title: str, description: str) -> bytes:
    """Return the SVG of lines that `paint` has painted; light, and dark where the viewer is.

    A line that is longer than `columns` goes on in the next one, as on a terminal. `title` and `description`
    are what a reader hears who does not see it. The texts hold no control characters but the colours.
    """
    lines = [row for line in painted.removesuffix("\n").split("\n") for row in _folded(spans(line), columns)]
    columns = max((sum(cells(part) for part, _ in line) for line in lines), default=0)
    width, height = round(columns * _CELL) + 2 * _MARGIN, len(lines) * _LINE + 2 * _MARGIN
    root = ET.Element("svg", xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {width} {height}")
    root.attrib |= {"width": str(width), "height": str(height), "role": "img"}
    root.set("aria-labelledby", "title description")
    ET.SubElement(root, "title", id="title").text = title
    ET.SubElement(root, "desc", id="description").text = description
    sheet = Path(__file__).with_name("picture.css").read_text(encoding="utf-8")
    ET.SubElement(root, "style").text = f"\n{sheet}"
    frame = {"x": "0.5", "y": "0.5", "width": str(width - 1), "height": str(height - 1), "rx": "6"}
    ET.SubElement(root, "rect", {"class": "paper", **frame})
    for number, line in enumerate(lines):
        _draw(root, line, _MARGIN + number * _LINE)
    ET.indent(root, "")
    return f"{ET.tostring(root, encoding='unicode')}\n".encode()


def _folded(line: Sequence[tuple[str, str]], columns: int) -> list[list[tuple[str, str]]]:
    """The rows of `columns` that a line takes, each part with its classes."""
    rows: list[list[tuple[str, str]]] = [[]]
    room = columns
    for text, style in line:
        rest = text
        while rest:
            part = head(rest, room)
            if not part and room < columns:
                rows.append([])
                room = columns
                continue
            part = part or rest[0]
            rows[-1].append((part, " ".join(reversed(style.split())) or "ink"))
            room -= cells(part)
            rest = rest[len(part) :]
    return rows


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
