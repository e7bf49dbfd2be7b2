"""Whether a text prints the figures of a ledger where it says, and which figures the ledger leaves out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from unionstats.documents.model import Document
from unionstats.ledger.model import Ledger
from unionstats.source.figures import Printed, printed_figures, spelling
from unionstats.source.layout import Layout
from unionstats.source.reading import SourceText, read_source
from unionstats.source.tracing.headings import Heading, matched_headings
from unionstats.source.tracing.literal import LiteralSearch
from unionstats.source.tracing.matching import Pool, Recorded, out_of_order
from unionstats.source.tracing.status import Status, Traced
from unionstats.source.tracing.tables import TracedTable, trace_tables


class Trace(Struct, frozen=True):
    """What tracing found; `headings` are those of the ledger's sections, `unrecorded` in the text's order.

    `printed` is how many figures the text prints.
    """

    layout: Layout
    figures: Sequence[Traced]
    headings: Mapping[str, Heading]
    unrecorded: Sequence[Printed]
    printed: int
    tables: Sequence[TracedTable] = ()

    def __repr__(self) -> str:
        told = ", ".join(f"{self.count(one)} {one}" for one in Status)
        return f"<Trace {told}, {len(self.unrecorded)} not recorded>"

    def count(self, status: Status) -> int:
        """How many figures have a status."""
        return sum(figure.status is status for figure in self.figures)


def trace(
    ledger: Ledger, document: Document | SourceText | str, progress: Callable[[int], None] = lambda _: None
) -> Trace:
    """Look for every stated figure of a ledger in a text, and for every figure of the text in the ledger.

    A figure is found once: a second one that is printed alike must be recorded twice. Only a heading may
    repeat what its section, or the title what the report, has in its paragraphs. Cells of the ledger's tables
    are found by their row and column in the tables of the text; what those hold besides is found as what
    sentences print. `progress` is told how many characters are read.
    """
    source = read_source(document)
    layout = source.layout
    headings = matched_headings(ledger.sections, layout)
    cells = trace_tables(ledger, source, lambda name: _section(name, headings))
    printed: list[Printed] = []
    for one in printed_figures(layout):
        printed.append(one)
        progress(one.found.end)
    in_tables = sum(stated is not None for one in source.tables for row in one.stated for stated in row)
    count = len(printed) + in_tables
    printed = sorted([*printed, *cells.left], key=lambda one: one.found.start)
    recorded = [
        Recorded(
            figure.id,
            figure.figure.quantity,
            _section(figure.table.section, headings),
            figure.table.paragraph,
            figure.table.section is not None,
        )
        for figure in ledger.figures.values()
        if figure.figure.quantity is not None and figure.id not in cells.figures
    ]
    matched = _Matcher(layout, printed, recorded)
    traced = {one.id: matched.traced(one) for one in recorded} | dict(cells.figures)
    figures = [traced[name] for name in ledger.figures if name in traced]
    return Trace(layout, figures, headings, _unrecorded(matched, recorded), count, cells.tables)


def _section(name: str | None, headings: Mapping[str, Heading]) -> int | None:
    """The number of a section in the layout; a section without a title is the text before any heading."""
    if name is None:
        return None
    return headings[name].section if name in headings else 0


class _Matcher:
    """Pairs recorded figures with printed ones, the surest first."""

    def __init__(self, layout: Layout, printed: Sequence[Printed], recorded: Sequence[Recorded]) -> None:
        self.layout = layout
        self.pool = Pool(printed)
        self.at: dict[str, int] = {}
        self.spans: dict[str, tuple[int, int]] = {}
        self.status: dict[str, Status] = {}
        search = LiteralSearch(layout, printed)
        for one in sorted(recorded, key=lambda one: (not one.placed, one.paragraph is None)):
            self._pair(one, self.pool.take_at(one), Status.FOUND)
        for one in recorded:
            if one.id not in self.status and (span := search.find(one)) is not None:
                self.status[one.id], self.spans[one.id] = Status.FOUND, span
        for one in recorded:
            if one.id not in self.status:
                self._pair(one, self.pool.take_near(one), Status.ELSEWHERE)
        before = -1
        for one in recorded:
            if one.id not in self.status:
                self._pair(one, self.pool.take_changed(one, before), Status.DIFFERENT)
            before = self.at.get(one.id, before)
        self._reorder(recorded)

    def _pair(self, one: Recorded, number: int | None, status: Status) -> None:
        if number is not None:
            self.at[one.id], self.status[one.id] = number, status

    def _reorder(self, recorded: Sequence[Recorded]) -> None:
        """Of the figures found in one paragraph, take for moved those that are not in the ledger's order."""
        of_paragraph: dict[tuple[int | None, int], list[Recorded]] = defaultdict(list)
        for one in recorded:
            if self.status.get(one.id) is Status.FOUND and one.id in self.at and one.paragraph is not None:
                of_paragraph[one.section, one.paragraph].append(one)
        for figures in of_paragraph.values():
            moved = out_of_order([self.at[one.id] for one in figures])
            for one in figures:
                if self.at[one.id] in moved:
                    self.status[one.id] = Status.ELSEWHERE

    def traced(self, one: Recorded) -> Traced:
        """What became of a recorded figure."""
        status = self.status.get(one.id, Status.MISSING)
        if one.id in self.spans:
            start, end = self.spans[one.id]
            block = self.layout.block_at(start)
            return Traced(one.id, status, start, end, block.section, block.paragraph)
        if one.id not in self.at:
            return Traced(one.id, status)
        printed = self.pool.printed[self.at[one.id]]
        return Traced(
            one.id, status, printed.found.start, printed.found.end, printed.section, printed.paragraph
        )


def _unrecorded(matched: _Matcher, recorded: Sequence[Recorded]) -> list[Printed]:
    """The printed figures that are not recorded, without those of headings that repeat a recorded one."""
    repeated = {(one.section, spelling(one.quantity.text)) for one in recorded}
    anywhere = {key for _, key in repeated}
    sections = matched.layout.sections

    def repeats(one: Printed) -> bool:
        """Whether a heading's figure is one of its section, or the title's one of the report."""
        if one.paragraph != 0:
            return False
        return (one.section, one.key) in repeated or (
            sections[one.section].level == 1 and one.key in anywhere
        )

    return [one for one in matched.pool.unused() if not repeats(one)]
