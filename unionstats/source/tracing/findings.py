"""What tracing found to be otherwise than recorded, as diagnostics at the place concerned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from unionstats.diagnostics import Diagnostic
from unionstats.ledger.document import Document
from unionstats.ledger.lines import Lines
from unionstats.ledger.locate import KeyPath
from unionstats.ledger.model import Ledger
from unionstats.source.tracing.status import Status, Traced
from unionstats.source.tracing.tables import TracedTable
from unionstats.source.tracing.trace import Trace


def findings(trace: Trace, ledger: Ledger, document: Document, path: str) -> list[Diagnostic]:
    """A diagnostic for each heading and figure that is not as recorded, then for each unrecorded figure.

    Those about what the text prints are placed in the text, whose file is `path`; the others in the ledger.
    """
    return list(_Teller(trace, ledger, document, path).told())


class _Teller:
    def __init__(self, trace: Trace, ledger: Ledger, document: Document, path: str) -> None:
        self.trace = trace
        self.ledger = ledger
        self.document = document
        self.path = path
        self.lines = Lines(trace.layout.text)

    def told(self) -> Iterator[Diagnostic]:
        """Yield the findings in the order of the ledger, then in that of the text."""
        sections = self.trace.layout.sections
        for name, heading in self.trace.headings.items():
            if not heading.as_recorded:
                like = {} if heading.section is None else {"heading": sections[heading.section].title}
                yield self.in_ledger("P005", ("sections", name, "title"), like, f"sections.{name}")
        for table in self.trace.tables:
            if table.moved:
                yield self.table(table)
        for figure in self.trace.figures:
            if figure.status is not Status.FOUND:
                yield self.figure(figure)
        for printed in self.trace.unrecorded:
            found = printed.found
            yield self.in_text("P004", "", found.start, found.end, {"printed": found.literal})

    def figure(self, figure: Traced) -> Diagnostic:
        """What is wrong with one figure."""
        entry = self.ledger.figures[figure.id]
        quantity, key = entry.figure.quantity, figure.id if entry.spot else f"figures.{figure.id}"
        words = {"stated": quantity.text if quantity else ""}
        if figure.status is Status.MISSING:
            return self.in_ledger("P001", entry.path, words, key)
        if figure.status is Status.DIFFERENT:
            printed = " ".join(self.trace.layout.text[figure.start : figure.end].split())
            words |= {"printed": printed}
            return self.in_text("P002", key, figure.start, figure.end, words)
        if entry.spot is not None:
            words |= {"recorded": figure.id, "place": figure.cell or self.place(figure)}
            return self.in_text("P003", key, figure.start, figure.end, words)
        table = entry.table
        words |= {"recorded": _recorded(table.section, table.paragraph), "place": self.place(figure)}
        return self.in_text("P003", key, figure.start, figure.end, words)

    def table(self, table: TracedTable) -> Diagnostic:
        """A table that does not stand where the ledger says."""
        own = self.ledger.tables[table.id].table
        words = {
            "stated": table.id,
            "recorded": _recorded(own.section, own.paragraph),
            "place": self.place(table),
        }
        return self.in_text("P003", f"tables.{table.id}", table.start, table.end, words)

    def place(self, figure: Traced | TracedTable) -> str:
        """The same of the text, the section by the id that it has in the ledger or else by its heading."""
        headings = self.trace.headings.items()
        ids = [name for name, heading in headings if heading.section == figure.section]
        section = ids[0] if ids else self.trace.layout.sections[figure.section or 0].title
        return f"{section} {figure.paragraph}".strip()

    def in_ledger(self, code: str, path: KeyPath, words: Mapping[str, str], key: str) -> Diagnostic:
        """A finding at the value at a path in the ledger."""
        span = self.document.locator.value(path)
        if span is None:
            return Diagnostic(code, words, key)
        return Diagnostic(code, words, key, self.document.lines.place(span), self.document.lines.source(span))

    def in_text(self, code: str, key: str, start: int, end: int, words: Mapping[str, str]) -> Diagnostic:
        """A finding at characters of the text."""
        span = start, end
        return Diagnostic(code, words, key, self.lines.place(span), self.lines.source(span), self.path)


def _recorded(section: str | None, paragraph: int | None) -> str:
    """Section and paragraph as the ledger has them: `tech 5`."""
    return " ".join(str(part) for part in (section, paragraph) if part is not None) or "–"
