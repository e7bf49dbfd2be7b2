"""An HTML page as it is shown: its paragraphs, headings and tables.

A page may be hostile, so it is read in one pass: a tag ends at the next `>`, and what is never closed is
looked for once. A parser that starts again at each open quote takes minutes for sixty kilobytes of them.
"""

from html import unescape

from unionstats.documents import RefusedError
from unionstats.documents.decode import without_unseen
from unionstats.documents.grid import BREAK, Box, Grid, box_of, spread
from unionstats.documents.model import Document, Remark
from unionstats.documents.origin import kept_apart, raised
from unionstats.documents.parts import table_blocks
from unionstats.documents.plain import blocks_in
from unionstats.documents.tags import BLOCKS, HEADINGS, NO_TEXT, Hidden, is_hidden, is_raised, span_of
from unionstats.documents.writing import write_document
from unionstats.pattern import pattern

_TAG = pattern(r"<(/?)([A-Za-z][A-Za-z0-9]{0,20})")
_ENDS = {name: pattern(rf"(?i)</{name}[^A-Za-z0-9]") for name in NO_TEXT}
_SPACES = pattern(r" {2,}")
_SET_IN = {"\xa0": 1, "\u2002": 1, "\u2003": 2, "\u3000": 2}
_DEEPEST = 100
_BEGINNING = 40


def read_web(page: str) -> Document:
    """The document: headings as in Markdown, a blank line between blocks, each table in its place.

    What is deleted, struck out or hidden is not there. Raises RefusedError S020 for a table of too many
    cells, S025 for tables within tables within tables and so on.
    """
    reader = _Page(page)
    return write_document(kept_apart(reader.read()), reader.remarks)


class _Flow:
    """Text that is being read, and the paragraphs and tables before it; `set_in` is how far it is."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.blocks: list[str | Grid] = []
        self.set_in: int | None = None

    def flushed(self) -> list[str | Grid]:
        """The blocks of the text so far, its blank lines joined; the text begins anew."""
        lines = (" ".join(line.split(" ")).strip(" \t") for line in "".join(self.pieces).split("\n"))
        kept: list[str] = []
        for line in lines:
            if line.strip("# ") or (kept and kept[-1]):
                kept.append(_SPACES.sub(" ", line) if line.strip("# ") else "")
        self.pieces = []
        text = "\n".join(kept).strip("\n")
        if text:
            self.blocks.append(text)
        return self.blocks


class _Table:
    """A table that is being read: its rows by the part that they stand in, and what is open in it."""

    def __init__(self) -> None:
        self.rows: dict[str, list[list[tuple[Box, bool]]]] = {"thead": [], "tbody": [], "tfoot": []}
        self.part = "tbody"
        self.row: list[tuple[Box, bool]] | None = None
        self.open: tuple[str, str] | None = None
        self.caption: list[str | Grid] = []

    def begin_row(self) -> list[tuple[Box, bool]]:
        """Begin a row in the open part of the table."""
        self.row = []
        self.rows[self.part].append(self.row)
        return self.row

    def grid(self) -> tuple[Grid, bool]:
        """The table as a grid, and whether merged cells overlapped."""
        rows = [row for part in self.rows.values() for row in part]
        cells, overlap = spread([[box for box, _ in row] for row in rows])
        heads = {id(box) for row in rows for box, is_head in row if is_head}
        marked = [[id(box) in heads or not box.text for box in row] for row in cells]
        header_rows = len(self.rows["thead"])
        if not header_rows:
            header_rows = next((y for y, row in enumerate(marked) if not all(row)), 0)
        below = [[id(box) in heads for box in row] for row in cells[header_rows:]]
        columns = min((next((x for x, one in enumerate(row) if not one), 0) for row in below), default=0)
        caption = [block for block in self.caption if isinstance(block, str)]
        return Grid(cells, caption, header_rows=header_rows or None, header_columns=columns or None), overlap


class _Page:
    """A page on its way to paragraphs and tables; `at` is how far it is read.

    Above the line stands what the element `raised` holds, behind the first `before` pieces; `within` of its
    name are open in it. With `apart` digits that follow are none of the number before. `lines` are a text
    that keeps its own.
    """

    def __init__(self, page: str) -> None:
        self.page = page
        self.at = 0
        self.flows = [_Flow()]
        self.tables: list[_Table] = []
        self.hidden: Hidden | None = None
        self.raised = ""
        self.within = self.before = 0
        self.apart = False
        self.lines: list[str] | None = None
        self.remarks: list[Remark] = []

    def read(self) -> list[str | Grid]:
        """Read the whole page; its lines and tables in order."""
        page = self.page
        while (start := page.find("<", self.at)) >= 0:
            self.text(page[self.at : start])
            self.at = start
            tag = _TAG.match(page, start)
            if page.startswith("<!--", start):
                self.skip_to("-->", 3)
            elif tag is not None:
                self.at = tag.end()
                self.tag(tag[2].lower(), closes=bool(tag[1]))
            elif page.startswith(("<!", "<?", "</"), start):
                self.skip_to(">", 1)
            else:
                self.text("<")
                self.at = start + 1
        self.text(page[self.at :])
        self.end_lines()
        while self.tables:
            self.end_table()
        return self.flows[0].flushed()

    def tag(self, name: str, *, closes: bool) -> None:
        """Take a tag: begin or end a block, a table, a row, a cell, or what is not shown."""
        start = self.at
        self.skip_to(">", 1)
        if self.hidden is not None:
            ended, unread = self.hidden.ended_by(name, closes=closes)
            self.hidden = None if ended else self.hidden
            if not ended or not unread:
                self.skip_unread(name, closes=closes)
                return
        if closes:
            self.close(name)
        else:
            self.open(name, self.page[start : self.at].lower())

    def open(self, name: str, attributes: str) -> None:
        """An opening tag: what it begins, or hides."""
        if is_hidden(name, attributes):
            self.hidden = Hidden(name)
        elif name in NO_TEXT:
            self.skip_unread(name, closes=False)
        elif name in HEADINGS:
            self.put("\n\n" + "#" * HEADINGS[name] + " ")
        elif name in ("table", "tr", "td", "th", "caption", "thead", "tbody", "tfoot"):
            self.end_lines()
            self.open_in_table(name, attributes)
        elif name in BLOCKS:
            self.raised = ""
            self.put("\n\n")
            self.lines = [] if name == "pre" else self.lines
        elif name == "br":
            self.put("\n")
        elif name == self.raised:
            self.within += 1
        elif not self.raised and is_raised(name, attributes):
            self.raised, self.within, self.before = name, 0, len(self.pieces)
        elif name == "sub":
            self.apart = "".join(self.pieces[-1:])[-1:].isdecimal()

    def skip_unread(self, name: str, *, closes: bool) -> None:
        """Pass over an element that holds no text to read."""
        if name in NO_TEXT and not closes:
            end = _ENDS[name].search(self.page, self.at)
            self.at = len(self.page) if end is None else end.start()

    def open_in_table(self, name: str, attributes: str) -> None:
        """Begin a table or a part of one; outside of tables a row is a line."""
        if name == "table":
            if len(self.tables) >= _DEEPEST:
                raise RefusedError("S025", limit=str(_DEEPEST))
            self.put("\n\n")
            self.tables.append(_Table())
            return
        if not self.tables:
            self.put({"tr": "\n", "td": "\t", "th": "\t"}.get(name, "\n\n"))
            return
        self.end_cell()
        self.raised = ""
        table = self.tables[-1]
        if name in table.rows:
            table.part, table.row = name, None
        elif name == "tr":
            table.begin_row()
        else:
            table.open = (name, attributes)
            self.flows.append(_Flow())

    def close(self, name: str) -> None:
        """A closing tag: what it ends."""
        if name == "table" and self.tables:
            self.end_table()
        elif name in ("td", "th", "caption", "tr", "thead", "tbody", "tfoot") and self.tables:
            self.end_cell()
            if name not in ("td", "th", "caption"):
                self.tables[-1].row = None
                self.tables[-1].part = self.tables[-1].part if name == "tr" else "tbody"
        elif name == self.raised:
            self.end_raised()
        elif name == "sub":
            self.apart = "".join(self.pieces[-1:])[-1:].isdecimal()
        elif name in BLOCKS:
            self.end_lines()
            self.put("\n\n")

    def end_raised(self) -> None:
        """End an element whose text stands above the line, unless one of its name is open in it."""
        if self.within:
            self.within -= 1
            return
        pieces, start = self.pieces, self.before
        pieces[start:] = [raised("".join(pieces[max(start - 2, 0) : start])[-3:], "".join(pieces[start:]))]
        self.raised = ""

    def end_lines(self) -> None:
        """End text that keeps its own lines; tables may stand in it by their columns."""
        if self.lines is not None:
            text = "".join(self.lines).strip("\n")
            self.lines = None
            self.flows[-1].flushed().extend([text] if self.tables else blocks_in(text))

    @property
    def pieces(self) -> list[str]:
        """The text that is being read."""
        return self.flows[-1].pieces if self.lines is None else self.lines

    def end_cell(self) -> None:
        """End the open cell of the innermost table, if there is one."""
        self.end_lines()
        table = self.tables[-1]
        if table.open is None:
            return
        name, attributes = table.open
        table.open = None
        flow = self.flows.pop()
        inside = flow.flushed()
        if name == "caption":
            table.caption += inside
            return
        box = box_of(inside, span_of("rowspan", attributes), max(span_of("colspan", attributes), 1))
        box.indent = flow.set_in or 0
        row = table.begin_row() if table.row is None else table.row
        row.append((box, name == "th"))

    def end_table(self) -> None:
        """End the innermost table, which then stands in the text around it."""
        self.end_cell()
        table = self.tables.pop()
        grid, overlap = table.grid()
        flow = self.flows[-1]
        flow.flushed()
        if grid.cells and grid.cells[0]:
            flow.blocks += table_blocks(grid)
            flow.blocks += [block for block in table.caption if isinstance(block, Grid)]
        else:
            flow.blocks += table.caption
        if overlap:
            beginning = next((box.text for row in grid.cells for box in row if box.text), "")
            self.remarks.append(Remark("S024", {"beginning": beginning[:_BEGINNING]}))

    def put(self, piece: str) -> None:
        """Add text to the innermost cell, else to the page."""
        self.pieces.append(piece)

    def skip_to(self, mark: str, length: int) -> None:
        """Pass over everything up to a mark; to the end of the page if it does not come."""
        found = self.page.find(mark, self.at)
        self.at = len(self.page) if found < 0 else found + length

    def text(self, raw: str) -> None:
        """Take text, in which line breaks are spaces."""
        if raw and self.hidden is None:
            data = without_unseen(unescape(raw))
            if self.apart and data[:1].isdecimal():
                self.put(BREAK)
            self.apart = False
            if self.lines is not None:
                self.put(data.replace("\r\n", "\n"))
                return
            words = " ".join(data.split())
            flow = self.flows[-1]
            if words and flow.set_in is None:
                blanks = data[: len(data) - len(data.lstrip())]
                flow.set_in = sum(_SET_IN.get(blank, 0) for blank in blanks)
            before = " " if data[:1].isspace() else ""
            flow.pieces.append(f"{before}{words}{' ' if words and data[-1:].isspace() else ''}")
