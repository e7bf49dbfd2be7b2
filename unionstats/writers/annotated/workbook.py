"""A workbook with a comment at the cell of each finding."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from unionstats.documents.archive import attribute, child, children
from unionstats.documents.origin import Origins
from unionstats.documents.workbook.book import read_workbook
from unionstats.documents.workbook.sheet import place_of
from unionstats.results.annotation import AUTHOR, Comment
from unionstats.text.cells import cells as cells_of
from unionstats.writers.annotated.package import Edit, Package, Tags, text_in

_BOOK = "xl/workbook.xml"
_OPEN = "http://schemas.openxmlformats.org"
_SPACES = {
    False: (f"{_OPEN}/spreadsheetml/2006/main", f"{_OPEN}/officeDocument/2006/relationships"),
    True: (
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ),
}
_MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_DRAWING = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_BEHIND = frozenset(
    """legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst""".split()  # noqa: SIM905
)
"""What stands behind the drawing of comments in a sheet (ECMA-376, part 1, 18.3.1.99)."""

_SHAPE_IDS = 1024  # of one drawing
_SHAPE_ID = re.compile(rb"_x0000_s(\d{1,9})")
_SHEET_COLUMNS, _WIDE, _A_LINE = 16_384, 4, 40
_DRAWN, _SHAPE = (
    Path(__file__).with_name(f"{name}.vml").read_text("utf-8").rstrip() for name in ("drawing", "shape")
)


def annotated_workbook(data: bytes, comments: Sequence[Comment]) -> bytes:
    """The file with these comments, in which no cell, format, chart or macro is another.

    A cell has one comment, with all that was found; one that has a comment already keeps it, with the new
    text behind. What stands nowhere in the workbook is told at its first cell. Raises RefusedError S009 for a
    damaged file.
    """
    package = Package(data, "Excel")
    placed: list[tuple[int, object]] = []
    origins = Origins(read_workbook(data, placed).text, placed)
    whole = origins.of(0, len(origins.text))
    cells: dict[str, dict[str, list[str]]] = {}
    for comment in comments:
        span = origins.of(comment.start, comment.end) if comment.start >= 0 else None
        found = span or whole
        if found is not None:
            sheet, _, cell = str(found[0][0]).rpartition("!")
            cells.setdefault(sheet, {}).setdefault(cell, []).extend(comment.lines)
    root = package.tree(_BOOK)
    strict = root.tag[1:].partition("}")[0] == _SPACES[True][0]
    targets = {id_: path for id_, _, path in package.relations(_BOOK)}
    for one in children(child(root, "sheets")):
        found_cells = cells.pop(one.get("name", ""), None)
        if found_cells:
            _Sheet(package, targets[attribute(one, "id")], strict=strict).annotate(found_cells)
    return package.data()


class _Sheet:
    """A sheet that gets comments."""

    def __init__(self, package: Package, name: str, *, strict: bool) -> None:
        self.package = package
        self.name = name
        self.strict = strict
        self.space, self.related = _SPACES[strict]

    def annotate(self, cells: dict[str, list[str]]) -> None:
        """Put these lines at these cells."""
        made = f'<comments xmlns="{self.space}"><authors></authors><commentList></commentList></comments>'
        form, strict = "xl/comments{}.xml", self.strict
        name = self.package.related(self.name, "comments", form, made, _MEDIA, strict=strict)
        tree = self.package.tree(name)
        authors = [one.text for one in children(child(tree, "authors"))]
        author = authors.index(AUTHOR) if AUTHOR in authors else len(authors)
        known = {one.get("ref", "") for one in children(child(tree, "commentList"))}
        new = {ref: lines for ref, lines in cells.items() if ref not in known}
        tags = Tags(self.package.part(name), "Excel")
        edits: list[Edit] = []
        ref = ""
        for at, tag in enumerate(tags.names):
            if tag == "authors" and author == len(authors):
                edits.append(tags.last_in(at, f'<author xmlns="{self.space}">{AUTHOR}</author>'))
            elif tag == "commentList":
                edits.append(tags.last_in(at, "".join(self._comments(new, author))))
            elif tag == "comment":
                ref = tags.attributes(at).get("ref", "")
            elif tag == "text" and ref in cells:
                edits.append(tags.last_in(at, self._run(["", "", *cells[ref]])))
                ref = ""
        self.package.put(name, tags.edited(edits))
        self._draw(new)

    def _comments(self, cells: Mapping[str, Sequence[str]], author: int) -> Iterator[str]:
        for ref, lines in cells.items():
            head = f'xmlns="{self.space}" ref="{ref}" authorId="{author}"'
            yield f"<comment {head}><text>{self._run(lines)}</text></comment>"

    def _run(self, lines: Sequence[str]) -> str:
        text = "\n".join(text_in(line) for line in lines)
        return f'<r xmlns="{self.space}"><t xml:space="preserve">{text}</t></r>'

    def _draw(self, cells: Mapping[str, Sequence[str]]) -> None:
        """Draw the boxes of new comments: in the drawing of the sheet's others, else in a new one."""
        tags = Tags(self.package.part(self.name), "Excel")
        below = [*tags.children(0)]
        own = next((at for at in below if tags.names[at] == "legacyDrawing"), None)
        paths = {id_: path for id_, _, path in self.package.relations(self.name)}
        given = {} if own is None else tags.attributes(own)
        name = next((paths[value] for value in given.values() if value in paths), "")
        if name not in self.package:
            name = self.package.free("xl/drawings/vmlDrawing{}.vml")
            number = int("".join(filter(str.isdecimal, name)))
            self.package.put(name, _DRAWN.format(number=number).encode())
            self.package.media_of_ending("vml", _DRAWING)
            made = self.package.relate(self.name, "vmlDrawing", name, strict=self.strict)
            text = f'<legacyDrawing xmlns="{self.space}" xmlns:r="{self.related}" r:id="{made}"/>'
            behind = next((at for at in below if tags.names[at] in _BEHIND), None)
            edit = tags.last_in(0, text) if behind is None else tags.before(behind, text)
            self.package.put(self.name, tags.edited([edit]))
            first = _SHAPE_IDS * number
        else:
            taken = _SHAPE_ID.findall(self.package.raw(name))
            first = max(map(int, taken), default=_SHAPE_IDS)
        shapes = (_shape(ref, lines, id_) for id_, (ref, lines) in enumerate(cells.items(), first + 1))
        drawn = self.package.raw(name)
        at = drawn.rfind(b"</")
        self.package.put(name, drawn[:at] + "".join(shapes).encode() + drawn[at:])


def _shape(ref: str, lines: Sequence[str], id_: int) -> str:
    """The box of a comment, beside its cell, as high as its lines need."""
    row, column = place_of(ref) or (0, 0)
    left = min(column + 1, _SHEET_COLUMNS - _WIDE - 1)
    high = sum(cells_of(line) // _A_LINE + 1 for line in lines) + 1
    anchor = f"{left}, 15, {max(row - 1, 0)}, 10, {left + _WIDE}, 15, {max(row - 1, 0) + high}, 4"
    return _SHAPE.format(id=id_, anchor=anchor, row=row, column=column)
