"""Tables of Markdown, as GitHub Flavored Markdown has them (its specification, section 4.10)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from unionstats.documents.spans import Line, Span, TableLines
from unionstats.pattern import pattern

_DELIMITER = pattern(r"(?=.*\|)\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?\Z")
_BAR = pattern(r"\\.|\|")
_EMPHASIS = ("**", "__", "*", "_", "`", "~~")


def read_markdown(lines: Sequence[Line], y: int) -> TableLines | None:
    """The table whose first row is line `y`, above a row of dashes of the same width; None if there is none.

    Its rows go on to a line that is blank or has no bar. Cells beyond those of the head are kept.
    """
    if y + 1 >= len(lines) or "|" not in lines[y].text or not _DELIMITER.match(lines[y + 1].text.strip()):
        return None
    head = list(_row(lines[y]))
    if len(head) != len(list(_row(lines[y + 1]))):
        return None
    end = y + 2
    rows = [head]
    while end < len(lines) and "|" in lines[end].text:
        rows.append(list(_row(lines[end])) or [Span("", lines[end].start)])
        end += 1
    return TableLines(rows, y, end, header_rows=1)


def _row(line: Line) -> Iterator[Span]:
    """Yield the cells between the bars of a line; a bar behind a backslash is text."""
    text = line.text
    end = len(text.rstrip())
    start = len(text) - len(text.lstrip())
    if text.startswith("|", start):
        start += 1
    for bar in _BAR.finditer(text, start):
        if bar[0] == "|" and bar.start() < end:
            yield _cell(line, start, bar.start())
            start = bar.end()
    if text[start:end].strip() or start < end:
        yield _cell(line, start, end)


def _cell(line: Line, start: int, end: int) -> Span:
    """A cell without blanks and marks of emphasis around it."""
    text = line.text
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    for mark in _EMPHASIS:
        long = len(mark)
        inner = text[start + long : end - long]
        if (
            end - start > 2 * long
            and text.startswith(mark, start)
            and text.endswith(mark, 0, end)
            and mark not in inner
        ):
            start, end = start + long, end - long
    return Span(text[start:end], line.start + start)
