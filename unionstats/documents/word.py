"""Word documents (.docx): paragraphs, text boxes and the real cells of tables, in their order."""

from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

from unionstats.documents import RefusedError
from unionstats.documents.archive import attribute, number, part_of
from unionstats.documents.decode import RADICALS
from unionstats.documents.grid import BREAK, Box, Grid, box_of, spread
from unionstats.documents.model import Document
from unionstats.documents.origin import Origins, Paragraph, Piece, kept_apart, pieces_of, raised
from unionstats.documents.parts import table_blocks
from unionstats.documents.styles import Styles
from unionstats.documents.writing import write_document

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = {_WORD, "http://purl.oclc.org/ooxml/wordprocessingml/main"}
_CHOICES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_NO_TEXT = frozenset(
    {"pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "sdtPr", "sdtEndPr", "del"}
) | {"moveFrom", "rt", "rubyPr"}
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "sym": BREAK}
_UNSEEN = ("strike", "dstrike", "vanish")
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_COLUMN = 105  # twentieths of a point: half a character of the usual size


def read_word(data: bytes) -> Document:
    """The document: headings as Markdown has them, each table in its place, a text box below its paragraph.

    A note stands behind the text with the mark that its reference has there: [1].

    Text of content controls and of tracked insertions counts, that of deletions, struck-out and hidden text
    does not. Raises RefusedError S009 for a damaged file, S012 for one that unpacks to too much, S013 for
    another kind of archive, S020 for too many parts.
    """
    return _read(data)[0]


def word_origins(data: bytes) -> Origins:
    """What the text comes from: elements of the main part, by their numbers in its order. Raises as above."""
    placed: list[tuple[int, object]] = []
    document, root = _read(data, placed)
    numbers = {element: number for number, element in enumerate(root.iter())}
    blocks = [
        (start, Paragraph([(text, numbers.get(source)) for text, source in pieces_of(block)]))
        for start, block in placed
    ]
    return Origins(document.text, blocks)


def _read(data: bytes, placed: list[tuple[int, object]] | None = None) -> tuple[Document, ET.Element]:
    root = part_of(data, "word/document.xml", "Word")
    if root is None:
        raise RefusedError("S013")
    try:
        reader = _Reader(Styles(part_of(data, "word/styles.xml", "Word")))
        blocks = list(reader.blocks(root))
        for kind in ("footnote", "endnote"):
            notes = part_of(data, f"word/{kind}s.xml", "Word") if reader.notes else None
            blocks += [] if notes is None else reader.notes_of(notes, kind)
        return write_document(kept_apart(blocks), placed=placed), root
    except RecursionError:
        raise RefusedError("S009", kind="Word") from None


def _name(element: ET.Element) -> str:
    """The name of an element of Word's, "" for another's."""
    space, _, name = element.tag[1:].partition("}")
    return name if space in _SPACES else ""


def _child(element: ET.Element | None, name: str) -> ET.Element | None:
    children = () if element is None else element
    return next((child for child in children if _name(child) == name), None)


def _is_on(element: ET.Element | None) -> bool:
    return element is not None and attribute(element, "val") not in ("0", "false", "off", "none")


def _chosen(element: ET.Element) -> ET.Element:
    """The one of several forms of the same content that is read."""
    forms = [form for form in element if form.tag in (f"{_CHOICES}Choice", f"{_CHOICES}Fallback")]
    return next(iter(forms), element)


class _Reader:
    """A Word document on its way to paragraphs and tables.

    `fields` are the open ones, each with whether its result has begun; `held` is the text of a paragraph
    whose end is deleted, `apart` whether digits that follow are none of the number before.
    """

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self.fields: list[bool] = []
        self.held: list[Piece] = []
        self.apart = False
        self.notes: dict[tuple[str, str], int] = {}
        self.references: list[ET.Element] = []
        self.within: ET.Element | None = None  # the reference to the note that is read

    def blocks(self, parent: ET.Element) -> Iterator[str | Grid]:
        """Yield the paragraphs and tables below an element."""
        for child in parent:
            name = _name(child)
            if name == "p":
                yield from self.paragraph(child) if len(child) else ()
            elif name == "tbl":
                yield from self.rest()
                yield from self.table(child)
            elif child.tag == f"{_CHOICES}AlternateContent":
                yield from self.blocks(_chosen(child))
            elif name not in _NO_TEXT:
                yield from self.blocks(child)
        yield from self.rest()

    def rest(self) -> Iterator[Paragraph]:
        """Yield the text of a paragraph whose end is deleted, where no further one follows."""
        if self.held:
            yield Paragraph(self.held)
            self.held = []

    def paragraph(self, paragraph: ET.Element) -> Iterator[str | Grid]:
        """Yield the text of a paragraph, with the mark of a heading if its style is one, and its boxes."""
        boxes: list[ET.Element] = []
        pieces, self.held = self.held, []
        self.apart = bool(pieces) and pieces[-1][0][-1:].isdecimal()
        properties = _child(paragraph, "pPr")
        own = self.styles.of_run(properties, "pStyle")
        if not any(_is_on(own.get(name)) for name in _UNSEEN):
            self.collect(paragraph, pieces, boxes)
        self.fields = [True] * len(self.fields)
        mark = _child(properties, "rPr")
        if mark is not None and (_child(mark, "del") is not None or _child(mark, "moveFrom") is not None):
            self.held, pieces = pieces, []
        text = Paragraph(pieces)
        level = self.styles.level(properties)
        if level:
            sign = f"{'#' * min(level, 6)} "
            text = Paragraph([(sign, None), *pieces] if text.strip() else ())
        yield text
        for box in boxes:
            yield from self.blocks(box)

    def notes_of(self, root: ET.Element, kind: str) -> Iterator[str | Grid]:
        """Yield the notes of a kind to which the text refers, in its order, each with its mark."""
        notes = {attribute(note, "id"): note for note in root if _name(note) == kind}
        for (of, name), count in list(self.notes.items()):
            if of == kind and name in notes:
                self.within = self.references[count - 1]
                first, *rest = [*self.blocks(notes[name]), ""]
                if isinstance(first, str):
                    first = Paragraph([(f"[{count}]", None), *pieces_of(first)], f"[{count}] {first.strip()}")
                yield first
                yield from rest

    def collect(self, element: ET.Element, pieces: list[Piece], boxes: list[ET.Element]) -> None:
        """Collect the texts of a paragraph with their origins, and its text boxes."""
        for child in element:
            name = _name(child)
            text = self.text(child, name)
            if text is not None:
                pieces += [(BREAK, None)] if self.apart and text[:1].isdecimal() else []
                pieces.append((text, self.origin(child)))
                self.apart = False
            elif name == "fldChar":
                self.turn(attribute(child, "fldCharType"))
            elif name == "txbxContent":
                boxes.append(child)
            elif child.tag == f"{_CHOICES}AlternateContent":
                self.collect(_chosen(child), pieces, boxes)
            elif name == "r":
                self.collect_run(child, pieces, boxes)
            elif child.tag == f"{_MATH}sup":
                self.collect_raised(child, pieces)
            elif name not in _NO_TEXT:
                self.collect(child, pieces, boxes)

    def text(self, element: ET.Element, name: str) -> str | None:
        """What an element shows by itself, nothing where it tells a field what to do; None for no text."""
        if name == "t" or element.tag == f"{_MATH}t":
            text = (element.text or "").translate(RADICALS)
        elif name in _SIGNS:
            text = _SIGNS[name]
        elif name not in ("footnoteReference", "endnoteReference"):
            return None
        else:
            key = name.removesuffix("Reference"), attribute(element, "id")
            if key not in self.notes:
                self.references.append(element)
            text = f"[{self.notes.setdefault(key, len(self.notes) + 1)}]"
        return text if all(self.fields) else ""

    def origin(self, element: ET.Element) -> ET.Element:
        """What a text comes from: in a note, of which the main part knows nothing, its reference there."""
        return element if self.within is None else self.within

    def collect_run(self, run: ET.Element, pieces: list[Piece], boxes: list[ET.Element]) -> None:
        """Take the text of a run, unless it is struck out or hidden."""
        said = self.styles.of_run(_child(run, "rPr"))
        if any(_is_on(said.get(name)) for name in _UNSEEN):
            return
        before = pieces[-1][0] if pieces else ""
        above = attribute(said.get("position"), "val").strip("0").isdecimal() and before[-1:].isdecimal()
        height = attribute(said.get("vertAlign"), "val")
        if above or height == "superscript":
            self.collect_raised(run, pieces)
            return
        self.apart |= height == "subscript" and before[-1:].isdecimal()
        self.collect(run, pieces, boxes)
        self.apart |= height == "subscript" and bool(pieces) and pieces[-1][0][-1:].isdecimal()

    def collect_raised(self, element: ET.Element, pieces: list[Piece]) -> None:
        """Take what stands above the line, which joins no number."""
        own: list[Piece] = []
        self.collect(element, own, [])
        mark = "".join(text for text, _ in own)
        shown = mark if mark.startswith("[") else raised("".join(text for text, _ in pieces[-2:]), mark)
        pieces += own if shown == mark else [(shown, None)]

    def turn(self, kind: str) -> None:
        """Begin a field, its result, or end it."""
        if kind == "begin":
            self.fields.append(False)
        elif self.fields and kind == "separate":
            self.fields[-1] = True
        elif self.fields and kind == "end":
            self.fields.pop()

    def table(self, table: ET.Element) -> Iterator[str | Grid]:
        """Yield a table as a grid, from the rows that are not deleted."""
        rows: list[list[Box]] = []
        head, open_boxes = 0, dict[int, Box]()
        for row in _below(table, "tr"):
            properties = _child(row, "trPr")
            if _child(properties, "del") is None:
                head += len(rows) == head and _is_on(_child(properties, "tblHeader"))
                boxes, open_boxes = self.row(row, _child(properties, "gridBefore"), open_boxes)
                rows.append(boxes)
        cells, _ = spread(rows)
        if cells and cells[0]:
            yield from table_blocks(Grid(cells, header_rows=head or None))

    def row(
        self, row: ET.Element, before: ET.Element | None, above: Mapping[int, Box]
    ) -> tuple[list[Box], dict[int, Box]]:
        """The cells that begin in a row, and by their column those that may go on in the next."""
        x = number(attribute(before, "val"))
        boxes = [Box(columns=x)] if x else []
        going_on: dict[int, Box] = {}
        for cell in _below(row, "tc"):
            properties = _child(cell, "tcPr")
            if _child(properties, "cellDel") is not None:
                continue
            width = number(attribute(_child(properties, "gridSpan"), "val"), 1)
            merge = _child(properties, "vMerge")
            box = above.get(x)
            if merge is None or attribute(merge, "val") == "restart" or box is None or box.columns != width:
                box = box_of(list(self.blocks(cell)), 1, width)
                box.indent = box.indent or _indent(cell)
                boxes.append(box)
            else:
                box.rows += 1
            if merge is not None:
                going_on[x] = box
            x += width
        return boxes, going_on


def _below(parent: ET.Element, name: str) -> Iterator[ET.Element]:
    """Yield the rows of a table or the cells of a row, those in content controls too, no inner ones."""
    for child in parent:
        if _name(child) == name:
            yield child
        elif _name(child) not in _NO_TEXT:
            yield from _below(child, name)


def _indent(cell: ET.Element) -> int:
    """How far the first paragraph of a cell is set in."""
    place = _child(_child(_child(cell, "p"), "pPr"), "ind")
    twips = [number(attribute(place, name)) for name in ("left", "start", "firstLine", "hanging")]
    return max((max(twips[0], twips[1]) + twips[2] - twips[3]) // _COLUMN, 0)
