"""CSV and TSV: the rows of a file, cut at the character that cuts most of them alike."""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import islice

from unionstats.documents import RefusedError
from unionstats.documents.captions import is_figure
from unionstats.documents.grid import BREAK, Box, Grid, indent, require_modest
from unionstats.documents.model import Document
from unionstats.documents.parts import body, parts
from unionstats.documents.writing import write_document
from unionstats.pattern import pattern

_DELIMITERS = (",", ";", "\t", "|")
_SAMPLE = 1_000  # records by which the delimiter is told
_DECLARED = pattern(r"[ ]*sep=([,;\t|])[ ]*(?:\n|\Z)")
"""The line by which a spreadsheet is told the delimiter."""


def read_delimited(text: str) -> Document:
    """The table of a file, or its tables where blank lines part them and their titles or heads differ.

    Every record is a line of the document's text. Raises RefusedError S018 for a quotation mark that is never
    closed and a cell that is too long, S020 for too many cells.
    """
    delimiter, start = delimiter_in(text)
    rows = [[_plain(cell) for cell in record] for record in _records(text[start:], delimiter)]
    blocks: list[str | Grid] = [text[: start - 1]] if start else []
    first = len(blocks)
    for part in parts(rows):
        blocks += _blocks(rows[part.start : part.stop], first + part.start)
    return write_document(blocks, lines=True)


def looks_delimited(text: str) -> bool:
    """Whether a text is CSV or TSV: rows of one width, of which most cells are figures or empty, and lines.

    Only its first rows are looked at.
    """
    if _DECLARED.match(text):
        return True
    delimiter = delimiter_of(text)
    filled, widths = _sampled(text, delimiter)
    if delimiter == "|" or not widths:
        return False
    width, count = widths.most_common(1)[0]
    cells = [cell for row in filled if len(row) == width for cell in row[1:]]
    if len(widths) > 1 or count == 1 or count <= len(filled) - count:
        return False
    figures = sum(not cell.strip() or is_figure(cell.strip()) for cell in cells)
    spaced = sum(cell.startswith(" ") for cell in cells)  # as words are behind a comma
    return figures * 2 >= len(cells) > spaced * 2


def delimiter_in(text: str) -> tuple[str, int]:
    """The delimiter that a text declares, or else most likely has, and where its rows begin."""
    declared = _DECLARED.match(text)
    return (declared[1], declared.end()) if declared else (delimiter_of(text), 0)


def delimiter_of(text: str) -> str:
    """The delimiter by which most records have the same number of cells, and most of these are figures."""
    return max(_DELIMITERS, key=lambda one: _likeness(text, one))


def _likeness(text: str, delimiter: str) -> tuple[float, float]:
    """How alike the records are, and how many of their cells are figures or empty."""
    rows, widths = _sampled(text, delimiter)
    if not widths:
        return 0.0, 0.0
    alike = widths.most_common(1)[0][1] / len(rows)
    cells = [cell for row in rows if len(row) > 1 for cell in row]
    others = set(_DELIMITERS[1:]) - {delimiter}
    cut_short = sum(not others.isdisjoint(cell) for cell in cells)
    return alike * (1 + (sum(map(is_figure, cells)) - cut_short) / len(cells)), alike


def _sampled(text: str, delimiter: str) -> tuple[list[list[str]], Counter[int]]:
    """The first records that hold anything, and how many have each width above one."""
    rows = islice(_records(text, delimiter, strict=False), _SAMPLE)
    filled = [row for row in rows if any(map(str.strip, row))]
    return filled, Counter(len(row) for row in filled if len(row) > 1)


def _records(text: str, delimiter: str, *, strict: bool = True) -> Iterator[list[str]]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=strict)
    try:
        yield from reader
    except csv.Error as error:
        if not strict:
            return
        reason = "quote-open" if "unexpected end" in str(error) else "quote-behind"
        if "field limit" in str(error):
            reason = "cell-long"
        raise RefusedError("S018", reason=reason, limit=f"{csv.field_size_limit():,}") from None


def _plain(cell: str) -> str:
    """The text of a cell on one line; blanks before it show how far it is set in."""
    if "\n" in cell or "\t" in cell:
        return BREAK.join(filter(None, (" ".join(line.split()) for line in cell.split("\n"))))
    return cell.rstrip()


def _blocks(rows: Sequence[Sequence[str]], first: int) -> Iterator[str | Grid]:
    """Yield the lines around a table, and the table, whose first row is the record `first` of the file."""
    start, end = body([[cell.strip() for cell in row] for row in rows])
    width = max((len(row) for row in rows[start:end]), default=0)
    require_modest(width * (end - start))
    yield from (_line(row) for row in rows[:start])
    cells = [
        [Box(cell.strip(), indent=indent(cell)) for cell in [*row, *[""] * (width - len(row))]]
        for row in rows[start:end]
    ]
    if any(box.text for row in cells for box in row):
        yield Grid(cells, row=first + start)
    else:
        yield from ("" for _ in cells)
    yield from (_line(row) for row in rows[end:])


def _line(row: Sequence[str]) -> str:
    return "\t".join(cell.strip() for cell in row).rstrip("\t")
