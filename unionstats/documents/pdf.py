"""The text layer of a PDF, through pypdf, and the tables whose columns stand in line on its pages."""

from __future__ import annotations

import logging
from io import BytesIO
from typing import TYPE_CHECKING

from unionstats.documents import LARGEST, RefusedError
from unionstats.documents.aligned import read_aligned
from unionstats.documents.grid import Grid, box_of, spread
from unionstats.documents.model import Document
from unionstats.documents.plain import lines_of
from unionstats.documents.spans import TableLines
from unionstats.documents.writing import write_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdf import PageObject, PdfReader

MOST_PAGES = 5_000
_MOST_OPERATORS = 1_000_000  # of a page
_LEAST_LINES = 2  # line ends on a page that has a table


def read_pdf(data: bytes) -> Document:
    """The text of every page, a line of it a line, a blank line between pages and around tables.

    Raises RefusedError S008 without pypdf, S009 for a damaged file, S010 for an encrypted one, S011 without a
    text layer, S012 for too much text, S020 for too many pages.
    """
    try:
        import pypdf
        from pypdf.errors import DependencyError
    except ImportError:
        raise RefusedError("S008", package="pdf") from None
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it finds strange is ours to tell
    try:
        reader = pypdf.PdfReader(BytesIO(data))
        encrypted = reader.is_encrypted
        blocks = [] if encrypted else list(_blocks(reader))
    except RefusedError:
        raise
    except DependencyError:  # packages that decrypt are not asked for
        raise RefusedError("S010") from None
    except Exception as error:  # a damaged file raises whatever its damage leads to
        raise RefusedError("S010" if b"/Encrypt" in data else "S009", kind="PDF") from error
    if encrypted:
        raise RefusedError("S010")
    if not any(blocks):
        raise RefusedError("S011")
    return write_document(blocks)


def _blocks(reader: PdfReader) -> Iterator[str | Grid]:
    """Yield the text and the tables of each page, as long as it is not too much."""
    size = 0
    if len(reader.pages) > MOST_PAGES:
        raise RefusedError("S020", limit=f"{MOST_PAGES:,}")
    for number, page in enumerate(reader.pages, 1):
        text = page.extract_text(visitor_operand_before=_Bounded().count).strip()
        size += len(text)
        if size > LARGEST:
            raise RefusedError("S012", limit=f"{LARGEST // (1024 * 1024)} MB")
        if text.count("\n") >= _LEAST_LINES:
            yield from _parted(text, page, number)
        else:
            yield text


class _Bounded:
    """What a page draws, forms within forms included, as long as it is not too much."""

    def __init__(self) -> None:
        self.left = _MOST_OPERATORS

    def count(self, *_: object) -> None:
        """Count an operator; raises RefusedError S020 for too many."""
        self.left -= 1
        if self.left < 0:
            raise RefusedError("S020", limit=f"{_MOST_OPERATORS:,}")


def _parted(text: str, page: PageObject, number: int) -> Iterator[str | Grid]:
    """Yield the text of a page with the tables of its layout in the places where it prints the same."""
    lines = lines_of(_layout(page))
    places = [at for at, character in enumerate(text) if not character.isspace()]
    squeezed = "".join(text[at] for at in places)
    from_place, at = 0, 0
    for table in read_aligned(lines, 0, len(lines), len):
        own = "".join("".join(line.text.split()) for line in lines[table.start : table.end])
        found = squeezed.find(own, at)
        if found >= 0:
            yield text[from_place : places[found]].strip()
            yield _grid(table, number)
            at = found + len(own)
            from_place = places[at - 1] + 1
    yield text[from_place:].strip()


def _layout(page: PageObject) -> str:
    """The page with blanks where it has room; "" where its fonts do not tell how wide characters are."""
    try:
        return page.extract_text(extraction_mode="layout")
    except Exception:  # noqa: BLE001 - it asks more of fonts than plain text does
        return ""


def _grid(table: TableLines, page: int) -> Grid:
    rows = [[box_of((span.text,), 1, span.columns) for span in row] for row in table.rows]
    return Grid(spread(rows)[0], page=page)
