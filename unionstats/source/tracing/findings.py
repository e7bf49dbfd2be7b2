"""What tracing found to be otherwise than recorded, as diagnostics at the place concerned."""

from collections.abc import Iterator

from unionstats.diagnostics import Diagnostic
from unionstats.ledger.document import Document
from unionstats.ledger.lines import Lines
from unionstats.ledger.model import Ledger
from unionstats.quantity.scan import Found
from unionstats.source.tracing.status import Status, Traced
from unionstats.source.tracing.tables import TracedTable
from unionstats.source.tracing.trace import Trace


def findings(trace: Trace, ledger: Ledger, document: Document, path: str) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each heading and figure that is not as recorded, then for each unrecorded one.

    Those about what the text prints are placed in the text, whose file is `path`; the others in the ledger.
    """
    text, sections = _Text(trace, path), trace.layout.sections
    for name, heading in trace.headings.items():
        if not heading.as_recorded:
            like = {} if heading.section is None else {"heading": sections[heading.section].title}
            yield document.finding("P005", ("sections", name, "title"), like, f"sections.{name}")
    for table in trace.tables:
        if table.moved:
            own = ledger.tables[table.id].table
            words = {"stated": table.id, "recorded": _recorded(own.section, own.paragraph)}
            yield text.finding("P003", f"tables.{table.id}", table, place=text.place(table), **words)
    for one in trace.figures:
        entry = ledger.figures[one.id]
        key = one.id if entry.spot else f"figures.{one.id}"
        stated = entry.figure.quantity.text if entry.figure.quantity else ""
        if one.status is Status.MISSING:
            yield document.finding("P001", entry.path, {"stated": stated}, key)
        elif one.status is Status.DIFFERENT:
            printed = " ".join(trace.layout.text[one.start : one.end].split())
            yield text.finding("P002", key, one, stated=stated, printed=printed)
        elif one.status is Status.ELSEWHERE:
            recorded = one.id if entry.spot else _recorded(entry.table.section, entry.table.paragraph)
            place = (one.cell if entry.spot else "") or text.place(one)
            yield text.finding("P003", key, one, stated=stated, recorded=recorded, place=place)
    for left in trace.unrecorded:
        yield text.finding("P004", "", left.found, printed=left.found.literal)


class _Text:
    """The traced text, whose file is `path`."""

    def __init__(self, trace: Trace, path: str) -> None:
        self.path, self.lines, self.sections = path, Lines(trace.layout.text), trace.layout.sections
        self.ids: dict[int | None, str] = {}
        for name, heading in trace.headings.items():
            self.ids.setdefault(heading.section, name)

    def place(self, one: Traced | TracedTable) -> str:
        """Section and paragraph, the section by its id in the ledger or else by its heading."""
        section = self.ids.get(one.section) or self.sections[one.section or 0].title
        return f"{section} {one.paragraph}".strip()

    def finding(self, code: str, key: str, at: Traced | TracedTable | Found, **words: str) -> Diagnostic:
        """A finding at characters of the text."""
        return self.lines.finding(code, words, key, (at.start, at.end), self.path)


def _recorded(section: str | None, paragraph: int | None) -> str:
    """Section and paragraph as the ledger has them: `tech 5`."""
    return " ".join(str(part) for part in (section, paragraph) if part is not None) or "–"
