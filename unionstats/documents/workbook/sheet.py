"""The cells of a sheet as it shows them, and what it hides."""

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from msgspec import Struct

from unionstats.documents import RefusedError
from unionstats.documents.archive import child, children, is_true, name_of, number
from unionstats.documents.grid import Box, box_of
from unionstats.documents.origin import Paragraph, raised
from unionstats.documents.workbook import UnknownFormatError
from unionstats.documents.workbook.formats import Style, shown, shown_text
from unionstats.pattern import pattern

_PLACE = pattern(r"\$?([A-Z]{1,3})\$?(\d{1,7})\Z")
_LAST_COLUMN = 16_384

Place = tuple[int, int]


class Book(Struct, frozen=True):
    """What the sheets of a workbook share: texts, styles, and the year from which days are counted."""

    texts: Sequence[str]
    styles: Sequence[Style]
    from_1904: bool


class Sheet(Struct, frozen=True):
    """Cells by row and column, counted from 0; merged ranges by their first and last place; hidden lines."""

    cells: dict[int, dict[int, Box]]
    merged: list[tuple[Place, Place]]
    hidden: list[str]


def read_sheet(root: ET.Element, title: str, book: Book) -> Sheet:
    """What a sheet shows. Raises RefusedError S021 for an unknown format, S022 for a formula alone."""
    hidden_columns = _hidden_columns(child(root, "cols"))
    views = children(child(root, "sheetViews"))
    zeros = all(view.get("showZeros") in (None, "1", "true") for view in views)
    sheet = Sheet({}, [], [])
    seen_hidden: set[int] = set()
    y = -1
    for row in children(child(root, "sheetData")):
        y = number(row.get("r")) - 1 if row.get("r") else y + 1
        hidden = is_true(row.get("hidden")) or row.get("ht") == "0"
        own: dict[int, Box] = {}
        filled = False
        x = -1
        for cell in row:
            place = place_of(cell.get("r", ""))
            x = place[1] if place else x + 1
            if not hidden and x not in hidden_columns:
                box = _box(cell, f"{title}!{column_name(x)}{y + 1}", book, zeros=zeros)
                if box.text:
                    own[x] = box
            elif child(cell, "v") is not None or child(cell, "is") is not None:
                filled = True
                seen_hidden |= set() if hidden else {x}
        if hidden and filled:
            sheet.hidden.append(f"{title}!{y + 1}:{y + 1}")
        if own:
            sheet.cells[y] = own
    sheet.hidden.extend(f"{title}!{column_name(x)}:{column_name(x)}" for x in sorted(seen_hidden))
    for one in children(child(root, "mergeCells")):
        first, _, last = one.get("ref", "").partition(":")
        start, end = place_of(first), place_of(last)
        if start and end:
            sheet.merged.append((start, end))
    return sheet


def _hidden_columns(columns: ET.Element | None) -> set[int]:
    hidden: set[int] = set()
    for column in children(columns):
        if is_true(column.get("hidden")) or column.get("width") == "0":
            last = min(number(column.get("max")), _LAST_COLUMN)
            hidden.update(range(number(column.get("min")) - 1, last))
    return hidden


def place_of(name: str) -> Place | None:
    """The row and column of a cell's name, counted from 0."""
    found = _PLACE.match(name)
    if not found:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]) - 1, column - 1


def column_name(x: int) -> str:
    """The letters of a column counted from 0."""
    letters = ""
    x += 1
    while x:
        x, rest = divmod(x - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _box(cell: ET.Element, name: str, book: Book, *, zeros: bool) -> Box:
    at = number(cell.get("s"))
    style = book.styles[at] if at < len(book.styles) else Style()
    try:
        text = "" if style.struck else _text(cell, name, book, style, zeros=zeros)
    except UnknownFormatError:
        raise RefusedError("S021", format=style.code, cell=name) from None
    box = box_of((Paragraph([(text, name)]),))
    box.indent += style.indent
    return box


def _text(cell: ET.Element, name: str, book: Book, style: Style, *, zeros: bool) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return shown_text(text_of(child(cell, "is")), style.code)
    found = child(cell, "v")
    value = "" if found is None else found.text or ""
    if not value:
        if child(cell, "f") is not None and (kind != "str" or found is None):
            raise RefusedError("S022", cell=name)
        return ""
    if kind == "s":
        at = number(value)
        return shown_text(book.texts[at], style.code) if at < len(book.texts) else ""
    if kind == "b":
        return "TRUE" if value == "1" else "FALSE"
    if kind != "n":
        return shown_text(value, style.code)
    stored = int(value) if value.lstrip("-").isdecimal() and len(value) < 16 else float(value)  # noqa: PLR2004
    return shown(stored, style.code, from_1904=book.from_1904) if stored or zeros else ""


def text_of(element: ET.Element | None) -> str:
    """The text of a shared or inline string: its runs, without struck-out ones and readings of characters."""
    pieces: list[str] = []
    for one in children(element):
        if name_of(one) == "t":
            pieces.append(one.text or "")
        elif name_of(one) == "r":
            properties, text = child(one, "rPr"), child(one, "t")
            strike, raise_ = child(properties, "strike"), child(properties, "vertAlign")
            if strike is None or not is_true(strike.get("val", "1")):
                inner = "" if text is None else text.text or ""
                is_raised = raise_ is not None and raise_.get("val") == "superscript"
                pieces.append(raised("".join(pieces[-2:]), inner) if is_raised else inner)
    return "".join(pieces)
