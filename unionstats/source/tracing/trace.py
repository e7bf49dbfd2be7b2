"""Whether a text prints the figures of a ledger where it says, and which figures the ledger leaves out."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from difflib import SequenceMatcher

from msgspec import Struct
from msgspec.structs import replace

from unionstats.documents.model import Document
from unionstats.ledger.model import Ledger
from unionstats.ledger.tables import SectionTable
from unionstats.ledger.texts import in_each
from unionstats.source.figures import Printed, printed_figures, spelling
from unionstats.source.layout import Layout
from unionstats.source.reading import SourceText, read_source
from unionstats.source.tracing.matching import LiteralSearch, Pool, Recorded, out_of_order
from unionstats.source.tracing.status import Status, Traced
from unionstats.source.tracing.tables import TracedTable, trace_tables

_ALIKE = 0.6  # how much of two headings must be the same for one to be the other, changed
_LONGEST = 200


class Heading(Struct, frozen=True):
    """The section of the layout that a section of the ledger is; None if its heading is not in the text.

    `as_recorded` is False where the heading that stands there is not the one in the ledger.
    """

    section: int | None
    as_recorded: bool = True


def matched_headings(sections: Mapping[str, SectionTable], layout: Layout) -> dict[str, Heading]:
    """The headings of the ledger's sections, by id; one without a title is not looked for.

    A heading that is not in the text as recorded is taken for the one most like it that is left over.
    """
    left: dict[str, list[int]] = {}
    for number, section in enumerate(layout.sections):
        if section.title:
            left.setdefault(spelling(section.title), []).append(number)
    found: dict[str, Heading] = {}
    lost: list[str] = []
    for name, table in sections.items():
        known = next((title for title in _titles(table) if left.get(title)), None)
        if known is not None:
            found[name] = Heading(left[known].pop(0))
        elif _titles(table):
            lost.append(name)
    for name in lost:
        best = _most_like(_titles(sections[name]), left)
        found[name] = Heading(None if best is None else left[best].pop(0), as_recorded=False)
    return found


def _titles(table: SectionTable) -> list[str]:
    return [spelling(text) for text in in_each(table.title) if text.strip()]


def _most_like(titles: list[str], left: Mapping[str, list[int]]) -> str | None:
    """The heading that is left and shares most with one of the titles; None if none shares enough."""
    best, most = None, _ALIKE
    for title in titles:
        matcher = SequenceMatcher(b=title[:_LONGEST], autojunk=False)
        for heading, numbers in left.items():
            if numbers:
                matcher.set_seq1(heading[:_LONGEST])
                if matcher.real_quick_ratio() >= most and matcher.ratio() >= most:
                    best, most = heading, matcher.ratio()
    return best


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
    lost = {one.id: Traced(one.id, Status.MISSING) for one in recorded}
    traced = lost | matched.found | dict(cells.figures)
    figures = [traced[name] for name in ledger.figures if name in traced]
    return Trace(layout, figures, headings, _unrecorded(matched, recorded), count, cells.tables)


def _section(name: str | None, headings: Mapping[str, Heading]) -> int | None:
    """The number of a section in the layout; a section without a title is the text before any heading."""
    if name is None:
        return None
    return headings[name].section if name in headings else 0


class _Matcher:
    """Pairs recorded figures with printed ones, the surest first: `at` are their numbers in the pool."""

    def __init__(self, layout: Layout, printed: Sequence[Printed], recorded: Sequence[Recorded]) -> None:
        self.layout = layout
        self.pool = Pool(printed, layout.text)
        self.at: dict[str, int] = {}
        self.found: dict[str, Traced] = {}
        search = LiteralSearch(layout, printed)
        for one in sorted(recorded, key=lambda one: (not one.placed, one.paragraph is None)):
            self._pair(one, self.pool.take_at(one), Status.FOUND)
        for one in recorded:
            if one.id not in self.found and (span := search.find(one)) is not None:
                block = layout.block_at(span[0])
                self.found[one.id] = Traced(one.id, Status.FOUND, *span, block.section, block.paragraph)
        for one in recorded:
            if one.id not in self.found:
                self._pair(one, self.pool.take_near(one), Status.ELSEWHERE)
        before = -1
        for one in recorded:
            if one.id not in self.found:
                self._pair(one, self.pool.take_changed(one, before), Status.DIFFERENT)
            before = self.at.get(one.id, before)
        self._reorder(recorded)

    def _pair(self, one: Recorded, number: int | None, status: Status) -> None:
        if number is not None:
            at, found = self.pool.printed[number], self.pool.printed[number].found
            self.at[one.id] = number
            self.found[one.id] = Traced(one.id, status, found.start, found.end, at.section, at.paragraph)

    def _reorder(self, recorded: Sequence[Recorded]) -> None:
        """Of the figures found in one paragraph, take for moved those that are not in the ledger's order."""
        of_paragraph: dict[tuple[int | None, int], dict[int, str]] = defaultdict(dict)
        for one in recorded:
            found = self.found.get(one.id)
            if found and found.status is Status.FOUND and one.id in self.at and one.paragraph is not None:
                of_paragraph[one.section, one.paragraph][self.at[one.id]] = one.id
        for names in of_paragraph.values():
            for number in out_of_order([*names]):
                self.found[names[number]] = replace(self.found[names[number]], status=Status.ELSEWHERE)


def _unrecorded(matched: _Matcher, recorded: Sequence[Recorded]) -> list[Printed]:
    """The printed figures that are not recorded, without those of headings that repeat a recorded one."""
    repeated = {(one.section, spelling(one.quantity.text)) for one in recorded}
    anywhere = {key for _, key in repeated}

    def repeats(one: Printed) -> bool:
        """Whether a heading's figure is one of its section, or the title's one of the report."""
        title = matched.layout.sections[one.section].level == 1
        return one.paragraph == 0 and ((one.section, one.key) in repeated or (title and one.key in anywhere))

    return [one for one in matched.pool.unused() if not repeats(one)]
