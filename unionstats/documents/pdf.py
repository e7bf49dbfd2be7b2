"""The text layer of a PDF, through pypdf, and the tables whose columns stand in line on its pages."""

from __future__ import annotations

import logging
from collections import Counter
from io import BytesIO
from itertools import dropwhile
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from unionstats.documents import LARGEST, RefusedError
from unionstats.documents.aligned import read_aligned
from unionstats.documents.continued import continued
from unionstats.documents.decode import RADICALS
from unionstats.documents.grid import Grid
from unionstats.documents.model import Document
from unionstats.documents.plain import grid_of
from unionstats.documents.ruled import SHOWN, Ruling, length_of
from unionstats.documents.spans import lines_of
from unionstats.documents.superscripts import Superscripts, kept_apart, lowered
from unionstats.documents.wrapped import PAGE_LINE, is_whole, paragraphs, parting_of
from unionstats.documents.writing import write_document
from unionstats.pattern import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pypdf import PageObject, PdfReader

MOST_PAGES = 5_000
_MOST_OPERATORS = 1_000_000  # of a page, and characters that they show
_SHOWN_COST = 4  # steps that showing a text takes, beside its characters
_LONGEST_OPERATOR = 16  # bytes, on the average
_DIGITS, _BLANKS = pattern(r"[0-9]+"), pattern(r"\s*")
_ROW = pattern(r"[0-9] [0-9]|  |\t|\A[表图] ?[0-9]")  # of numbers, or the title of a table
_NUMBERED = pattern(r"[0-9]{1,2}(?:[.][0-9]{1,2})* (?=[\u3400-\u9fff])")  # where no sentence goes on
_APART = pattern(  # typeset so, and marks that are drawn before the words between them
    r" ?[“‘] +[’”]|(?<=[\u3400-\u9fff]) (?=[0-9A-Za-z])|(?<=[0-9A-Za-z%‰]) (?=[\u3400-\u9fff])"
)
_OFTEN = 3  # pages on which the same line stands
_FEW = 10  # one in so many lines
_LEAST_LINES = 2  # line ends on a page that has a table


def read_pdf(data: bytes) -> Document:
    """The text of all pages, a line of it a line, a blank line between paragraphs and around tables.

    Lines that number a page, and those that stand on every page, are left out.

    Raises RefusedError S008 without pypdf, S009 for a damaged file, S010 for an encrypted one, S011 without a
    text layer, S012 for too much text, S020 for too many pages.
    """
    try:
        import pypdf
    except ImportError:
        raise RefusedError("S008", package="pdf") from None
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it finds strange is ours to tell
    try:
        reader = pypdf.PdfReader(BytesIO(data))
        encrypted = reader.is_encrypted
        pages = [] if encrypted else list(_pages(reader))
        blocks = list(_paragraphs(pages))
    except RefusedError:
        raise
    except Exception as error:  # a damaged file raises whatever its damage leads to
        if "number of tokens" in str(error):
            raise _too_much_drawn() from error
        raise RefusedError("S010" if b"/Encrypt" in data else "S009", kind="PDF") from error
    if encrypted:
        raise RefusedError("S010")
    if not any(blocks):
        raise RefusedError("S011")
    document = write_document(blocks)
    return replace(document, pages=_starts(pages, document.text))


def _paragraphs(pages: Sequence[Sequence[str | Grid]]) -> Iterator[str | Grid]:
    """Yield the tables and the paragraphs of pages, which go on over their ends."""
    body = list(continued(_without_furniture(pages)))
    parting = parting_of([line for line in body if isinstance(line, str)])
    lines: list[str] = []
    for block in (*body, None):
        if isinstance(block, str):
            lines.append(block)
            continue
        for found in paragraphs(lines, parting):
            yield "\n".join(lines[y].lstrip("\f").rstrip() for y in found).strip()
        lines = []
        if block is not None:
            yield block


def _without_furniture(pages: Sequence[Sequence[str | Grid]]) -> Iterator[str | Grid]:
    """Yield what pages hold, without the lines near their edges that number them or stand on most of them.

    Of the latter the first is kept that heads a page: it may be the title. A form feed
    begins each further page.
    """
    edges = Counter(_bare(line) for page in pages for line in (*page[:1], *page[1:][-1:]))
    often = {line for line, count in edges.items() if count >= _OFTEN and count * 2 > len(pages)}
    told: set[str] = set()
    for number, page in enumerate(pages, 1):
        kept: list[str | Grid] = []
        for y, block in enumerate(page):
            bare, ends = _bare(block), 0 < y == len(page) - 1
            repeated = (y == 0 or ends) and bare in often and (ends or not bare or bare in told)
            counts = y in (0, 1, len(page) - 2, len(page) - 1) and block == f"{number}"
            if not isinstance(block, str) or not (repeated or counts or PAGE_LINE.match(block)):
                kept += [block, ""] if y == 0 and bare in often else [block]
            told.add(bare)
        while kept and kept[-1] == "":
            kept.pop()
        kept = list(dropwhile(lambda block: block == "", kept))
        if number > 1 and kept and isinstance(kept[0], str):
            kept[0] = f"\f{kept[0]}"
        yield from kept


def _starts(pages: Sequence[Sequence[str | Grid]], text: str) -> tuple[int, ...]:
    """Where each page begins in the text: at its first words that are kept, or where the next one begins.

    Nothing where the words of the pages are not those of the text.
    """
    starts: list[int] = []
    at = 0
    for page in pages:
        begun = False
        for block in page:
            words = [block] if isinstance(block, str) else [box.text for row in block.cells for box in row]
            for word in filter(None, map(str.strip, words)):
                blank = _BLANKS.match(text, at)
                start = blank.end() if blank else at
                if text[start : start + len(word)].split() == word.split():
                    starts += [] if begun else [start]
                    begun, at = True, start + len(word)
        starts += [] if begun else [at]
    return tuple(starts) if not text[at:].strip() else ()


def _bare(line: str | Grid) -> str:
    """A line without its digits; a table is none that is repeated."""
    return _DIGITS.sub("", line).strip() if isinstance(line, str) else f"{id(line)}"


def _pages(reader: PdfReader) -> Iterator[list[str | Grid]]:
    """Yield the lines and the tables of each page, as long as it is not too much."""
    size = 0
    if len(reader.pages) > MOST_PAGES:
        raise RefusedError("S020", parts="pages", limit=f"{MOST_PAGES:,}")
    for number, page in enumerate(reader.pages, 1):
        content = page.get_contents()
        if content is not None and len(content.get_data()) > _MOST_OPERATORS * _LONGEST_OPERATOR:
            raise _too_much_drawn()
        drawn = _Bounded()
        text = page.extract_text(visitor_operand_before=drawn.count, visitor_text=drawn.show)
        text = drawn.superscripts.of(text).translate(RADICALS).strip("\n ")
        size += len(text)
        if size > LARGEST:
            raise RefusedError("S012", limit=f"{LARGEST // (1024 * 1024)} MB")
        layout = _layout(page) if "\n" in text else ""
        ruled = list(drawn.ruling.tables(number))
        parts = [*_parted(text, layout, number, ruled)] if text.count("\n") >= _LEAST_LINES else [text]
        yield list(_set_in(parts, layout))


def _set_in(parts: Sequence[str | Grid], layout: str) -> Iterator[str | Grid]:
    """Yield the lines of a page, set in and apart as far as its layout has them, if most stand together."""
    lines = layout.split("\n")
    own = [
        "".join(lowered(line).split()) for part in parts if isinstance(part, str) for line in part.split("\n")
    ]
    room = {"".join(line.split()): len(line) - len(line.lstrip()) for line in lines}
    room = room if 2 * sum(line in room for line in own) >= len(own) else {}  # else of several columns
    edge = _edge([indent for line, indent in room.items() if line])
    apart = _apart(lines, len(room))
    above = ""
    for part in parts:
        for at, line in enumerate(part.split("\n") if part and isinstance(part, str) else ()):
            bare = "".join(lowered(line).split())
            line = kept_apart(line)  # noqa: PLW2901
            kept = _ROW.search(line.strip()) or (_NUMBERED.match(line.strip()) and is_whole(above))
            above, line = line, line if kept else _APART.sub("", line)  # noqa: PLW2901
            indent = room.get(bare, edge) - edge
            yield from [""] if at and bare in apart else ()
            yield " " * indent + line.lstrip(" ") if indent > 0 else line
        if not isinstance(part, str):
            yield part


def _apart(lines: Sequence[str], count: int) -> set[str]:
    """The lines with room above them, without their blanks, where the room parts paragraphs.

    It does where most of the `count` lines have none, or where most above it end a sentence or are headings.
    """
    told = [
        (before.strip(), "".join(line.split()))
        for before, room, line in zip(lines, lines[1:], lines[2:], strict=False)
        if line.strip() and not room.strip()
    ]
    above = [before for before, _ in told if before]
    parts = 2 * len(told) < count or sum(map(is_whole, above)) * _FEW >= (_FEW - 1) * len(above)
    return {line for _, line in told} if parts else set()


def _edge(indents: Sequence[int]) -> int:
    """Where the lines of a page begin: the least of their indents, but for those of a few lines."""
    counts = Counter(indents)
    most = [one for one, count in counts.items() if count > 1 and count * _FEW >= len(indents)]
    return min(most or indents, default=0)


def _too_much_drawn() -> RefusedError:
    return RefusedError("S020", parts="steps", limit=f"{_MOST_OPERATORS:,}")


class _Bounded:
    """What a page draws, forms within forms included, as long as it is not too much."""

    def __init__(self) -> None:
        self.left = _MOST_OPERATORS
        self.ruling = Ruling()
        self.superscripts = Superscripts()

    def count(
        self, operator: bytes, operands: Sequence[Any], matrix: Sequence[float], own: Sequence[float]
    ) -> None:
        """Count an operator and the characters that it shows; raises RefusedError S020 for too many."""
        self.left -= _SHOWN_COST + length_of(operands) if operator in SHOWN else 1
        if self.left < 0:
            raise _too_much_drawn()
        self.ruling.draw(operator, operands, matrix, own)
        self.superscripts.draw(operator, operands, matrix, own)

    def show(
        self, text: str, matrix: Sequence[float], own: Sequence[float], font: object, size: float
    ) -> None:
        """Take a piece of text."""
        self.ruling.show(text, matrix, own)
        self.superscripts.show(text, matrix, own, font, size)


def _parted(text: str, layout: str, number: int, ruled: Sequence[tuple[str, Grid]]) -> Iterator[str | Grid]:
    """Yield the text of a page with its tables in the places where it prints the same.

    They are those between drawn lines, and those of its layout.
    """
    places = [at for at, character in enumerate(text) if not character.isspace()]
    squeezed = lowered("".join(text[at] for at in places))
    found: list[tuple[int, int, Grid]] = []
    for tables in (ruled, _aligned(layout, number)):
        at = 0
        for own, grid in tables:
            start = squeezed.find(own, at)
            end = start + len(own)
            if start >= 0 and not any(start < stop and first < end for first, stop, _ in found):
                found.append((start, end, grid))
                at = end
    from_place = 0
    for start, end, grid in sorted(found, key=itemgetter(0)):
        yield text[from_place : places[start]].strip()
        yield grid
        from_place = places[end - 1] + 1
    yield text[from_place:].strip()


def _aligned(layout: str, number: int) -> Iterator[tuple[str, Grid]]:
    """Yield the text of each table whose columns stand in line, without blanks, and its grid."""
    lines = lines_of(layout)
    for table in read_aligned(lines, 0, len(lines), len):
        own = "".join("".join(line.text.split()) for line in lines[table.start : table.end])
        yield own, grid_of(table, number)


def _layout(page: PageObject) -> str:
    """The page with blanks where it has room; "" where its fonts do not tell how wide characters are."""
    try:
        return page.extract_text(extraction_mode="layout").translate(RADICALS)
    except Exception:  # noqa: BLE001 - it asks more of fonts than plain text does
        return ""
