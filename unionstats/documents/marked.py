"""Markdown without its marks of emphasis, and tables that a text marks with bars or draws with lines."""

import re
from collections.abc import Iterator, Sequence

from unionstats.documents.spans import Line, Span, TableLines, span_of
from unionstats.pattern import pattern
from unionstats.text.cells import cells

_DELIMITER = pattern(r"(?=.*\|)\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?\Z")
_PIPE = pattern(r"\\.|\|")
_EMPHASIS = ("**", "__", "*", "_", "`", "~~")
_BORDER = pattern(r"(?=.*[-=─━═])(?=.*[+┌┏╔├┣╠└┗╚┬┼┴╤╪╧╦╬╩])[-+=|:\u2500-\u257f ]{3,}\Z")
_BAR = pattern(r"[|│┃║]")
_ENDINGS = (".md", ".markdown")
_LONGEST = 400  # characters between two marks
_MARKS = pattern(
    rf"(?<![~0-9\\])~~(?=[^\s~])[^~\n]{{1,{_LONGEST}}}(?<=\S)~~(?!~)"
    rf"|!\[[^\[\]\n]{{0,{_LONGEST}}}\]\([^()\n]{{0,{_LONGEST}}}\)"
    rf"|(?<!\\)\[(?P<link>[^\[\]\n]{{1,{_LONGEST}}})\]\([^()\n]{{0,{_LONGEST}}}\)"
    rf"|(?<![*\\])\*\*(?=[^\s*])(?P<strong>(?:[^*\n]|\*(?!\*)){{1,{_LONGEST}}}?)(?<=\S)\*\*(?!\*)"
    rf"|(?<![A-Za-z0-9_\\])__(?=[^\s_])(?P<under>[^_\n]{{1,{_LONGEST}}})(?<=\S)__(?![A-Za-z0-9_])"
    rf"|(?<![*A-Za-z0-9\\])\*(?=[^\s*])(?P<slanted>[^*\n]{{1,{_LONGEST}}})(?<=\S)\*(?![*A-Za-z0-9])"
    rf"|(?<![`\\])`(?P<code>[^`\n]{{1,{_LONGEST}}})`(?!`)"
)
_HIDDEN = pattern(  # code of a named language, a note to writers, or the settings of a page; the lines stay
    r"\A---[ \t]*\n(?:[^\n]*\n){0,100}?---[ \t]*(?=\n|\Z)|<!--(?:(?!<!--).)*?-->"
    r"|(?m:^)(?P<fence> {0,3}(?P<mark>`{3,}|~{3,}))[ \t]*(?P<told>[^\s`]*)[^\n`]*\n(?P<block>.*?)"
    r"(?:(?m:^) {0,3}(?P=mark)[`~]*[ \t]*(?=\n|\Z)|\Z)",
    re.DOTALL,
)
_PLAIN = frozenset({"", "text", "txt", "plain", "plaintext", "csv"})


def read_markdown(lines: Sequence[Line], y: int) -> TableLines | None:
    """The table whose first row is line `y`, above a row of dashes of the same width; None if there is none.

    Its rows go on to a line that is blank or has no bar. Cells beyond those of the head are kept.
    """
    if y + 1 >= len(lines) or "|" not in lines[y].text or not _DELIMITER.match(lines[y + 1].text.strip()):
        return None
    head = list(_markdown_row(lines[y]))
    if len(head) != len(list(_markdown_row(lines[y + 1]))):
        return None
    end = y + 2
    rows = [head]
    while end < len(lines) and "|" in lines[end].text:
        rows.append(list(_markdown_row(lines[end])) or [Span("", lines[end].start)])
        end += 1
    return TableLines(rows, y, end, header_rows=1)


def _markdown_row(line: Line) -> Iterator[Span]:
    """Yield the cells between the bars of a line; a bar behind a backslash is text."""
    text = line.text
    end = len(text.rstrip())
    start = len(text) - len(text.lstrip())
    if text.startswith("|", start):
        start += 1
    for bar in _PIPE.finditer(text, start):
        if bar[0] == "|" and bar.start() < end:
            yield _markdown_cell(line, start, bar.start())
            start = bar.end()
    if text[start:end].strip() or start < end:
        yield _markdown_cell(line, start, end)


def _markdown_cell(line: Line, start: int, end: int) -> Span:
    """A cell without blanks and marks of emphasis around it."""
    cell = span_of(line, start, end)
    text, begin = cell.text, cell.start
    for mark in _EMPHASIS:
        inner = text[len(mark) : -len(mark)]
        if inner and text.startswith(mark) and text.endswith(mark) and mark not in inner:
            text, begin = inner, begin + len(mark)
    return Span(text, begin)


def _is_border(line: Line) -> bool:
    """Whether a line is drawn as a border of a table."""
    text = line.text.strip()
    return not text[:1].isalnum() and _BORDER.match(text) is not None


def read_boxed(lines: Sequence[Line], y: int) -> TableLines | None:
    """The table that is drawn from line `y` on, a row a line; None if none is.

    What stands above the second of its borders is the head, where there are three.
    """
    below = lines[y + 1] if _is_border(lines[y]) and y + 1 < len(lines) else None
    if below is None or not _BAR.search(below.text) or _is_border(below):
        return None
    end, rows, borders = y, list[Line](), list[int]()
    while end < len(lines):
        if _is_border(lines[end]):
            if rows and borders[-1] == len(rows):
                break  # the next table begins where this one has ended
            borders.append(len(rows))
        elif _BAR.search(lines[end].text):
            rows.append(lines[end])
        else:
            break
        end += 1
    edges = sorted({edge for line in rows for edge in _edges(line)})
    head = borders[1] if len(borders) == 3 and borders[0] == 0 < borders[1] < len(rows) else None  # noqa: PLR2004
    return TableLines([list(_row(line, edges)) for line in rows], y, end, head)


def _edges(line: Line) -> list[int]:
    edges, at, width = [], 0, 0
    for bar in _BAR.finditer(line.text):
        width += cells(line.text[at : bar.start()])
        at = bar.start()
        edges.append(width)
    return edges


def _row(line: Line, edges: Sequence[int]) -> Iterator[Span]:
    """Yield the cells between the bars of a line; where a bar lacks, a cell covers several columns."""
    at = {edge: place for place, edge in enumerate(edges)}
    bars = [bar.start() for bar in _BAR.finditer(line.text)]
    own = [at[edge] for edge in _edges(line)]
    if len(bars) == 1:
        yield span_of(line, 0, bars[0])
        yield span_of(line, bars[0] + 1, len(line.text))
    for index in range(len(bars) - 1):
        yield span_of(line, bars[index] + 1, bars[index + 1], own[index + 1] - own[index])


def is_markdown(name: str) -> bool:
    """Whether the name of a file is that of Markdown."""
    return name.endswith(_ENDINGS)


def without_emphasis(text: str) -> str:
    """Markdown as it is shown: the words between marks of emphasis, and those of links, without the marks."""
    return _MARKS.sub(_shown, _HIDDEN.sub(_seen, text))


def _seen(found: re.Match[str]) -> str:
    """What is shown of a block that is set apart, on the same lines: text in a frame, but no code."""
    plain = found["mark"] is not None and found["told"].lower() in _PLAIN
    return f"\n{found['block']}" if plain else "\n" * found[0].count("\n")


def _shown(found: re.Match[str]) -> str:
    inner = found[found.lastgroup] if found.lastgroup is not None else ""
    return _MARKS.sub(_shown, inner)
