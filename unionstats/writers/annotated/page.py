"""A report as a page on which each figure is marked by what was found of it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from xml.etree.ElementTree import Element

from unionstats.documents.captions import is_figure
from unionstats.documents.grid import BREAK, is_covered
from unionstats.documents.model import Document, TextTable
from unionstats.locale import Words
from unionstats.pattern import pattern
from unionstats.results.annotation import NAMED, STATES, Annotation, Mark, Note, State, stated
from unionstats.results.audit_cases import cases, place_words
from unionstats.results.audit_page import Audited, answer_line
from unionstats.results.suspects import coverage_line
from unionstats.source.layout import Layout
from unionstats.version import VERSION
from unionstats.writers.html.parts import Child, element, link, page

NOTE = "n-"
"""What the ids of notes begin with."""

_HEADING = pattern(r" {0,3}#{1,6}[ \t\u3000]+")
_EMPHASIS = pattern(
    r"(\*{2,3})(?=[^\s*])([^*\n|]{0,399}[^\s*|])\1|(?<![A-Za-z\d*_])(\*|_{1,3})(?=[^\s*_])([^*_\n|]{0,399}[^\s*_|])\3(?![A-Za-z\d*_])"
)
_GONE = "\0"  # in the place of a mark of emphasis, so that offsets stay
_DEEPEST = 6
_MOST_NOTES = 6  # that a figure names
_LONGEST = 600  # characters that are shown on hover


class Report:
    """Makes the elements of a report; each note stands below the paragraph or table of its figure."""

    def __init__(self, document: Document, layout: Layout, annotation: Annotation, words: Words) -> None:
        self.text = _EMPHASIS.sub(
            lambda found: (found[2] or found[4]).center(len(found[0]), _GONE), document.text
        )
        self.tables = sorted(document.tables, key=lambda table: table.start)
        self.layout = layout
        self.words = words
        self.marks = annotation.marks
        self.notes = annotation.notes
        self._mark_starts = [mark.start for mark in self.marks]
        self._note_starts = [note.start for note in self.notes if note.start >= 0]
        self._block_starts = [block.start for block in layout.blocks]
        self._heads = {one.source.start: one for one in annotation.audit.places.source.tables}

    def elements(self) -> Iterator[Element]:
        """Yield the headings, paragraphs and tables, with their notes; last the notes on what is nowhere."""
        at = 0
        sheet: tuple[str, int] = ("", 0)
        for table in self.tables:
            if table.start >= at:
                yield from self._prose(at, table.start)
                if (table.sheet, table.page) not in (sheet, ("", 0)):
                    sheet = table.sheet, table.page
                    where = table.sheet or self.words.gettext("page {number}").format(number=table.page)
                    yield element("p", where, class_="place")
                yield element("div", self._table(table), class_="wide")
                yield from self._notes_at(table.start, table.end)
                at = table.end
        yield from self._prose(at, len(self.text))
        yield from self._notes_of(self.notes[len(self._note_starts) :])

    def _prose(self, at: int, end: int) -> Iterator[Element]:
        """Yield the headings and paragraphs between two offsets."""
        first = max(bisect_right(self._block_starts, at) - 1, 0)
        for block in self.layout.blocks[first : bisect_left(self._block_starts, end)]:
            start, stop = max(block.start, at), min(block.end, end)
            if start >= stop:
                continue
            if block.paragraph == 0 and block.section:
                mark = _HEADING.match(self.text, start, stop)
                level = min(self.layout.sections[block.section].level + 1, _DEEPEST)
                yield element(f"h{level}", *self._inline(mark.end() if mark else start, stop))
            else:
                yield element("p", *self._inline(start, stop))
            yield from self._notes_at(start, stop)

    def _inline(self, start: int, end: int, *, cell: bool = False) -> Iterator[Child]:
        """Yield the text at `start:end`, its figures marked, its lines as lines."""
        at = start
        for mark in self.marks[bisect_left(self._mark_starts, start) : bisect_left(self._mark_starts, end)]:
            if mark.end <= end:
                yield from self._lines(self.text[at : mark.start], cell=cell)
                yield self._marked(mark)
                at = mark.end
        yield from self._lines(self.text[at:end], cell=cell)

    def _lines(self, text: str, *, cell: bool) -> Iterator[Child]:
        lines = (text.replace(BREAK, "\n") if cell else text).replace(_GONE, "").split("\n")
        for number, line in enumerate(lines):
            if number:
                yield element("br")
            yield line.replace("\t", BREAK)

    def _marked(self, mark: Mark) -> Element:
        told, held = (
            [note for note in mark.notes if (note.state is State.HOLDS) == holds][:_MOST_NOTES]
            for holds in (False, True)
        )
        texts = [line for note in (told or held) for line in note.lines]
        more = self.words.gettext("; ").join(texts) or self.words.gettext(STATES[mark.state][1])
        shown = more if mark.state in NAMED else stated(mark.state, more, self.words)
        shown = shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"
        text = " ".join(self.text[mark.start : mark.end].replace(_GONE, "").split())
        made = element("mark", text, class_=mark.state.value, title=shown)
        made.extend(_references(told, "told"))
        made.extend(_references(held, "held"))
        return made

    def _notes_at(self, start: int, end: int) -> Iterator[Element]:
        low, high = (bisect_left(self._note_starts, one) for one in (start, end))
        return self._notes_of(self.notes[low:high])

    def _notes_of(self, notes: Sequence[Note]) -> Iterator[Element]:
        """Yield the notes in one element, none for none."""
        made = [
            element(
                "div",
                element("p", element("sup", str(note.number)), " ", note.lines[0]),
                *(element("p", line) for line in note.lines[1:]),
                class_=note.state.value,
                id=f"{NOTE}{note.number}",
            )
            for note in notes
        ]
        if made:
            yield element("div", *made, class_="notes")

    def _table(self, table: TextTable) -> Element:
        printed = self._heads.get(table.start)
        heads = table.header_rows or (printed.header_rows if printed else 0)
        for y, row in enumerate(table.cells[:heads]):
            begun = (cell.rows for x, cell in enumerate(row) if not is_covered(table.cells, y, x))
            heads = max(heads, *(y + rows for rows in begun), heads)
        stubs = printed.stub_columns if printed else 0
        rows = [self._row(table, y, heads, stubs) for y in range(len(table.cells))]
        parts = (("thead", rows[:heads]), ("tbody", rows[heads:]))
        return element("table", *(element(tag, *inside) for tag, inside in parts if inside))

    def _row(self, table: TextTable, y: int, heads: int, stubs: int) -> Element:
        made = element("tr")
        for x, cell in enumerate(table.cells[y]):
            if is_covered(table.cells, y, x):
                continue
            is_head, is_stub = y < heads, x < stubs
            spans: Mapping[str, str] = {
                "colspan": str(cell.columns) if cell.columns > 1 else "",
                "rowspan": str(cell.rows) if cell.rows > 1 else "",
                "scope": ("col" if is_head else "row") if is_head or is_stub else "",
                "class_": "number" if cell.text and not is_head and is_figure(cell.text) else "",
            }
            content: Iterable[Child] = self._inline(cell.start, cell.end, cell=True)
            indent = BREAK * (cell.indent // 2)
            made.append(element("th" if is_head or is_stub else "td", indent, *content, **spans))
        return made


def _references(notes: Sequence[Note], kind: str) -> list[Element]:
    """The numbers of notes, as links to them."""
    links: list[Child] = []
    for note in notes:
        links += [", "] * bool(links)
        links.append(element("a", str(note.number), href=f"#{NOTE}{note.number}"))
    return [element("sup", *links, class_=kind)] if links else []


_SHEET = Path(__file__).with_name("marks.css")


def annotated_page(document: Audited, text: Document, annotation: Annotation, words: Words) -> bytes:
    """The page, in UTF-8; it needs nothing but itself."""
    audit = document.audit
    name = re.split(r"[/\\]", document.source.path)[-1]
    kind = words.gettext("Annotated report")
    told = [
        answer_line([document], words, len(cases(audit, audit.findings))).text,
        coverage_line(audit.judged.coverage, words).text,
    ]
    legend = (
        element("li", element("mark", words.gettext(word), class_=state.value), " ", words.gettext(meaning))
        for state, (word, meaning) in STATES.items()
    )
    report = Report(text, audit.places.source.layout, annotation, words)
    said = words.gettext("Made by unionstats {version} from {path} (SHA-256 {digest}…).").format(
        version=VERSION, path=document.source.path, digest=document.source.sha256[:12]
    )
    content = (
        element(
            "div",
            *(element("p", one) for one in told),
            class_=f"answer {'fails' if audit.findings else 'holds'}",
        ),
        element("ul", *legend, class_="legend"),
        *_contents(annotation, words),
        element("article", *report.elements(), class_="report"),
        *_relations(annotation.relations, words),
    )
    return page(name, kind, _SHEET.read_text(encoding="utf-8"), content, said, words)


def _contents(annotation: Annotation, words: Words) -> list[Element]:
    """The notes by their numbers: the places of their figures as links, and the answers; nothing for none."""
    items = []
    places = annotation.audit.places
    for note in annotation.notes:
        where = words.gettext("nowhere in the document")
        if note.start >= 0:
            where = place_words(places.at(note.start, note.end), words)
        inner = (link(f"{NOTE}{note.number}", where), element("br"), note.answer)
        items.append(element("li", *inner))
    return [element("nav", element("ol", *items, class_="found"))] if items else []


def _relations(relations: list[Note], words: Words) -> list[Element]:
    """The relations that hold, by their numbers."""
    if not relations:
        return []
    items = (element("li", *one.lines, id=f"{NOTE}{one.number}") for one in relations)
    listed = element("ol", *items, class_="held-list", start=str(relations[0].number))
    return [element("section", element("h2", words.gettext("Relations that hold")), listed)]
