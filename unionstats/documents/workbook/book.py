"""A workbook (.xlsx) as paragraphs and tables, sheet by sheet."""

import posixpath
from collections.abc import Iterator
from itertools import pairwise
from xml.etree import ElementTree as ET

from unionstats.documents import RefusedError
from unionstats.documents.archive import attribute, child, children, is_true, part_of
from unionstats.documents.grid import Box, Grid, require_modest
from unionstats.documents.model import Document, Remark
from unionstats.documents.parts import apart, cut, parts
from unionstats.documents.workbook.formats import styles_in
from unionstats.documents.workbook.sheet import Book, Sheet, read_sheet, text_of
from unionstats.documents.writing import write_document

_FAR = 50  # blank rows beyond which cells have nothing to do with those above
_MOST_NAMED = 20  # hidden rows and columns that a remark names


def read_workbook(data: bytes, placed: list[tuple[int, object]] | None = None) -> Document:
    """The document: a cell that stands alone in its row is a paragraph, the others make tables.

    Figures are what the sheets show; hidden sheets, rows and columns are left out and told. Raises
    RefusedError S009 for a damaged file, S012 and S020 for too much, S013 for another kind of archive, S021
    for an unknown number format, S022 for a formula without its value. `placed` takes paragraphs and cells
    with where they begin; what they come from is named Sheet!A1.
    """
    root = part_of(data, "xl/workbook.xml", "Excel")
    if root is None:
        raise RefusedError("S013")
    texts = part_of(data, "xl/sharedStrings.xml", "Excel")
    properties = child(root, "workbookPr")
    book = Book(
        [text_of(one) for one in children(texts)],
        styles_in(part_of(data, "xl/styles.xml", "Excel")),
        properties is not None and is_true(properties.get("date1904")),
    )
    blocks: list[str | Grid] = []
    remarks: list[Remark] = []
    hidden: list[str] = []
    try:
        for title, part, shows in _sheets(data, root):
            if not shows:
                hidden.append(title)
                continue
            sheet = read_sheet(part, title, book)
            hidden += sheet.hidden
            blocks += _blocks(sheet, title, remarks)
    except (ValueError, OverflowError, ArithmeticError):
        raise RefusedError("S009", kind="Excel") from None
    if hidden:
        more = ["…"] if len(hidden) > _MOST_NAMED else []
        remarks.append(Remark("S023", {"hidden": ", ".join([*hidden[:_MOST_NAMED], *more])}))
    return write_document(blocks, remarks, placed=placed)


def _sheets(data: bytes, root: ET.Element) -> Iterator[tuple[str, ET.Element, bool]]:
    relations = children(part_of(data, "xl/_rels/workbook.xml.rels", "Excel"))
    targets = {one.get("Id", ""): one.get("Target", "") for one in relations}
    for sheet in children(child(root, "sheets")):
        target = targets.get(attribute(sheet, "id"), "")
        name = target[1:] if target.startswith("/") else posixpath.normpath(f"xl/{target}")
        part = part_of(data, name, "Excel")
        if part is not None:
            yield sheet.get("name", ""), part, sheet.get("state", "visible") == "visible"


def _blocks(sheet: Sheet, title: str, remarks: list[Remark]) -> Iterator[str | Grid]:
    rows = sorted(sheet.cells)
    breaks = [0, *(at for at, (one, other) in enumerate(pairwise(rows), 1) if other - one > _FAR), len(rows)]
    for start, end in pairwise(breaks):
        if start < end:
            yield from _region(sheet, title, rows[start], rows[end - 1] + 1, remarks)


def _region(sheet: Sheet, title: str, top: int, bottom: int, remarks: list[Remark]) -> Iterator[str | Grid]:
    columns = [x for y in range(top, bottom) for x in sheet.cells.get(y, ())]
    left, right = min(columns), max(columns) + 1
    require_modest((bottom - top) * (right - left))
    empty: dict[int, Box] = {}
    cells = [
        [sheet.cells.get(y, empty).get(x) or Box() for x in range(left, right)] for y in range(top, bottom)
    ]
    if not _merge(sheet, cells, (top, left)):
        remarks.append(
            Remark("S024", {"beginning": f"{title}: {sheet.cells[top][min(sheet.cells[top])].text}"})
        )
    for part in parts([[box.text for box in row] for row in cells]):
        yield from _part(cells[part.start : part.stop], title, top + part.start, left)


def _merge(sheet: Sheet, cells: list[list[Box]], corner: tuple[int, int]) -> bool:
    """Give merged cells their places; whether none of them overlap."""
    taken: set[tuple[int, int]] = set()
    claimed, sound = 0, True
    for (top, left), (bottom, right) in sheet.merged:
        rows = range(max(top - corner[0], 0), min(bottom + 1 - corner[0], len(cells)))
        columns = range(max(left - corner[1], 0), min(right + 1 - corner[1], len(cells[0])))
        claimed += len(rows) * len(columns)
        require_modest(claimed)
        places = [(y, x) for y in rows for x in columns]
        if not taken.isdisjoint(places):
            sound = False
        elif len(places) > 1:
            taken.update(places)
            box = cells[rows.start][columns.start]
            box.rows, box.columns = len(rows), len(columns)
            for y, x in places:
                cells[y][x] = box
    return sound


def _part(cells: list[list[Box]], title: str, row: int, column: int) -> Iterator[str | Grid]:
    """Yield a table with the lines around it; where no row has two cells, each row is a paragraph."""
    filled = [x for line in cells for x, box in enumerate(line) if box.text]
    if not filled:
        return
    boxes = [list({id(box): box for box in line if box.text}.values()) for line in cells]
    if all(len(line) < 2 for line in boxes):  # noqa: PLR2004
        yield from (block for line in boxes for box in line for block in box.inside)
        return
    left, right = min(filled), max(filled) + 1
    cells = cut([line[left:right] for line in cells])
    yield from apart(Grid(cells, sheet=title, row=row, column=column + left))
