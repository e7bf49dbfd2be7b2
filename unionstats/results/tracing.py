"""What tracing a ledger in a text found: records for scripts, a page for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.ledger.lines import Lines as TextLines
from unionstats.results.json_numbers import Number, number
from unionstats.results.localised import localised
from unionstats.results.result import Answer
from unionstats.source.tracing.trace import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.diagnostics import Diagnostic
    from unionstats.ledger import Ledger
    from unionstats.locale import Words
    from unionstats.source.figures import Printed
    from unionstats.source.tracing.trace import Trace, Traced
    from unionstats.streams import Screen
    from unionstats.writers.json import LedgerHead
    from unionstats.writers.page import Block

_CONTEXT = 20  # characters shown on either side of an unrecorded figure


class SourceHead(Struct, frozen=True):
    """Which text was traced; its SHA-256 is that of the bytes of the file, in hexadecimal."""

    path: str
    sha256: str


class SpotRecord(Struct, frozen=True, forbid_unknown_fields=True):
    """Where something stands in the text: `section` is the heading there, `start` and `end` count characters.

    Line and column count from 1, `end` is exclusive; `text` is what stands there, on one line.
    """

    text: str
    section: str | None
    paragraph: int
    line: int
    column: int
    start: int
    end: int


class TracedRecord(Struct, frozen=True, forbid_unknown_fields=True):
    """A figure of the ledger, and what of it stands in the text; `at` is null for a missing one."""

    id: str
    status: str
    stated: str
    section: str | None
    paragraph: int | None
    line: int
    at: SpotRecord | None


class UnrecordedRecord(Struct, frozen=True, forbid_unknown_fields=True):
    """A figure of the text that the ledger does not hold; `context` are the words around it."""

    status: str
    stated: str
    value: Number
    unit: str | None
    context: str
    at: SpotRecord


class TraceCounts(Struct, frozen=True, forbid_unknown_fields=True):
    """How many figures of the ledger have each status, and how many of the text it does not hold."""

    found: int
    elsewhere: int
    different: int
    missing: int
    unrecorded: int


def trace_counts(trace: Trace) -> TraceCounts:
    """Return the counts."""
    return TraceCounts(
        found=trace.count(Status.FOUND),
        elsewhere=trace.count(Status.ELSEWHERE),
        different=trace.count(Status.DIFFERENT),
        missing=trace.count(Status.MISSING),
        unrecorded=len(trace.unrecorded),
    )


class _Teller:
    def __init__(self, trace: Trace, ledger: Ledger) -> None:
        self.trace = trace
        self.ledger = ledger
        self.lines = TextLines(trace.layout.text)

    def spot(self, start: int, end: int, section: int, paragraph: int) -> SpotRecord:
        """Return where some characters stand."""
        place = self.lines.place((start, end))
        heading = self.trace.layout.sections[section].title or None
        text = "".join(self.trace.layout.text[start:end].split("\n"))
        return SpotRecord(text, heading, paragraph, place.line, place.column, start, end)

    def traced(self, figure: Traced) -> TracedRecord:
        """Return the record of a figure of the ledger."""
        entry = self.ledger.figures[figure.id]
        at = None
        if figure.section is not None and figure.paragraph is not None:
            at = self.spot(figure.start, figure.end, figure.section, figure.paragraph)
        table = entry.table
        stated = table.stated or ""
        return TracedRecord(
            figure.id, figure.status.value, stated, table.section, table.paragraph, entry.line, at
        )

    def unrecorded(self, printed: Printed) -> UnrecordedRecord:
        """Return the record of a figure that the ledger does not hold."""
        found, quantity = printed.found, printed.quantity
        return UnrecordedRecord(
            "unrecorded",
            found.literal,
            number(quantity.value),
            quantity.unit.name if quantity.unit else None,
            context(self.trace.layout.text, found.start, found.end),
            self.spot(found.start, found.end, printed.section, printed.paragraph),
        )


def context(text: str, start: int, end: int) -> str:
    """Return the words around some characters, on one line."""
    before, after = text[max(start - _CONTEXT, 0) : start], text[end : end + _CONTEXT]
    head = "…" if start > _CONTEXT else ""
    tail = "…" if end + _CONTEXT < len(text) else ""
    joined = head + before.rpartition("\n\n")[2] + text[start:end] + after.partition("\n\n")[0] + tail
    return " ".join(joined.split())


def trace_answer(
    trace: Trace,
    ledger: Ledger,
    head: LedgerHead,
    source: SourceHead,
    failures: Sequence[Diagnostic],
) -> Answer:
    """What became of each figure of the ledger, and what the ledger leaves out."""
    teller = _Teller(trace, ledger)

    def figures() -> list[TracedRecord]:
        """A record for each stated figure."""
        return [teller.traced(figure) for figure in trace.figures]

    def unrecorded() -> list[UnrecordedRecord]:
        """A record for each figure that the ledger does not hold."""
        return [teller.unrecorded(printed) for printed in trace.unrecorded]

    def blocks(screen: Screen, words: Words) -> Sequence[Block]:
        """Build the page."""
        from unionstats.results.trace_page import trace_blocks

        return trace_blocks(trace, ledger, source, figures(), failures, screen, words)

    return Answer(
        "trace",
        head,
        lambda: {
            "source": source,
            "figures": figures(),
            "unrecorded": unrecorded(),
            "counts": trace_counts(trace),
        },
        lambda: [*figures(), *unrecorded()],
        (TracedRecord, UnrecordedRecord),
        blocks,
        failures,
    )


def section_name(ledger: Ledger, name: str | None, words: Words) -> str:
    """Return a section of the ledger as a reader knows it."""
    table = ledger.sections.get(name or "")
    return (localised(table.title, words) if table else "") or name or ""
