"""What tracing a ledger in a text found: how much, what is otherwise, each figure with its line."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from unionstats.diagnostics import Diagnostic
from unionstats.ledger import Ledger
from unionstats.ledger.lines import Lines as TextLines
from unionstats.locale import N_, Words
from unionstats.results.document import Record, Result
from unionstats.results.heads import figure_label, head, plural, section_title
from unionstats.results.numbers import Number, number
from unionstats.results.places import SourceHead, read_line
from unionstats.results.table import (
    NAMED,
    Block,
    Cell,
    Field,
    Kind,
    Line,
    Lines,
    Problems,
    Style,
    Table,
    labelled,
    line,
)
from unionstats.source.figures import Printed
from unionstats.source.tracing.status import Status, Traced
from unionstats.source.tracing.trace import Trace

_CONTEXT = 20  # characters shown on either side of an unrecorded figure
_STATUSES: dict[Status, tuple[str, Style, str]] = {
    Status.FOUND: ("√", "green", N_("found")),
    Status.ELSEWHERE: ("≠", "bold", N_("elsewhere")),
    Status.DIFFERENT: ("×", "bold red", N_("printed differently")),
    Status.MISSING: ("×", "bold red", N_("missing")),
}


class SpotRecord(Record, frozen=True):
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


class TracedRecord(Record, frozen=True):
    """A figure of the ledger, and what of it stands in the text; `at` is null for a missing one."""

    id: str
    status: str
    stated: str
    section: str | None
    paragraph: int | None
    line: int
    at: SpotRecord | None


class UnrecordedRecord(Record, frozen=True):
    """A figure of the text that the ledger does not hold; `context` are the words around it."""

    status: str
    stated: str
    value: Number
    unit: str | None
    context: str
    at: SpotRecord


class TraceCounts(Record, frozen=True):
    """How many figures of the ledger have each status, and how many of the text it does not hold."""

    found: int
    elsewhere: int
    different: int
    missing: int
    unrecorded: int


class TraceKeys(Record, frozen=True):
    """What `unionstats trace --json` writes; `unrecorded` are figures of the text that the ledger lacks."""

    source: SourceHead
    figures: list[TracedRecord]
    unrecorded: list[UnrecordedRecord]
    counts: TraceCounts


def _fields(ledger: Ledger, words: Words) -> tuple[Field, ...]:
    def named(record: TracedRecord) -> str:
        return figure_label(ledger, record.id, words) or record.id

    def result(record: TracedRecord) -> Cell:
        sign, style, name = _STATUSES[Status(record.status)]
        return Cell(f"{sign} {words.gettext(name)}", style)

    return (
        Field("result", N_("Result"), Kind.VERDICT, result),
        replace(NAMED, get=named),
        Field("id", N_("Id"), Kind.ID, fold=True),
        Field("stated", N_("Recorded"), Kind.FIGURE, style="bold"),
        Field("paragraph", N_("Par."), Kind.NUMBER),
        Field("text", N_("Text"), Kind.FIGURE, lambda record: record.at and record.at.text),
        Field("line", N_("Line"), Kind.NUMBER, lambda record: record.at and record.at.line),
    )


def context(text: str, start: int, end: int) -> str:
    """Return the words around some characters, on one line."""
    before, after = text[max(start - _CONTEXT, 0) : start], text[end : end + _CONTEXT]
    head = "…" if start > _CONTEXT else ""
    tail = "…" if end + _CONTEXT < len(text) else ""
    joined = head + before.rpartition("\n\n")[2] + text[start:end] + after.partition("\n\n")[0] + tail
    return " ".join(joined.split())


def trace_result(
    trace: Trace,
    ledger: Ledger,
    source: SourceHead,
    failures: Sequence[Diagnostic],
    words: Words,
    remarks: Sequence[Diagnostic] = (),
) -> Result:
    """What became of each figure of the ledger, and what the ledger leaves out.

    `remarks` are on what was left out of the text.
    """
    layout, lines = trace.layout, TextLines(trace.layout.text)

    def spot(start: int, end: int, section: int, paragraph: int) -> SpotRecord:
        place, text = lines.place((start, end)), layout.text[start:end].replace("\n", "")
        own = {"text": text, "section": layout.sections[section].title or None, "paragraph": paragraph}
        return SpotRecord.taken(place, **own, start=start, end=end)

    def traced(figure: Traced) -> TracedRecord:
        entry, at = ledger.figures[figure.id], None
        if figure.section is not None and figure.paragraph is not None:
            at = spot(figure.start, figure.end, figure.section, figure.paragraph)
        own = {"id": figure.id, "status": figure.status, "stated": entry.table.stated or ""}
        return TracedRecord.taken(entry.table, **own, line=entry.line, at=at)

    def unrecorded(printed: Printed) -> UnrecordedRecord:
        quantity, where = printed.quantity, (printed.found.start, printed.found.end)
        unit, around = quantity.unit.name if quantity.unit else None, context(layout.text, *where)
        at = spot(*where, printed.section, printed.paragraph)
        literal = printed.found.literal
        return UnrecordedRecord("unrecorded", literal, number(quantity.value), unit, around, at)

    def keys() -> TraceKeys:
        counts = TraceCounts(*[*(trace.count(one) for one in Status), len(trace.unrecorded)])
        return TraceKeys(source, [*map(traced, trace.figures)], [*map(unrecorded, trace.unrecorded)], counts)

    def page() -> list[Block]:
        """The headline, the findings, a table of the figures by section, and what was compared."""
        sections: dict[str | None, list[TracedRecord]] = {}
        for record in map(traced, trace.figures):
            sections.setdefault(record.section, []).append(record)
        ledger_line = words.gettext("Ledger: {path} (SHA-256 {digest}…)")
        text_line = words.gettext("Text: {path} (SHA-256 {digest}…)")
        told = [_headline(trace, words), _left_out(len(trace.unrecorded), words)]
        fields = _fields(ledger, words)
        return [
            Lines(told),
            Problems(failures, ledger.path),
            *(
                Table(labelled(fields, rows), rows, section_title(ledger, name, words), dense=True)
                for name, rows in sections.items()
            ),
            Lines([read_line(ledger, words, ledger_line), read_line(source, words, text_line), *told]),
        ]

    return Result("trace", head(ledger), keys, ("figures", "unrecorded"), page, words, [*remarks, *failures])


def _headline(trace: Trace, words: Words) -> Line:
    figures = plural(words, "{count} recorded figure", "{count} recorded figures", len(trace.figures))
    text = words.gettext("{figures}: {counts}").format(figures=figures, counts="\0")
    before, _, after = text.partition("\0")
    parts = [Cell(before)]
    for status, (_, _, name) in _STATUSES.items():
        if number_of := trace.count(status):
            between = [Cell(words.gettext(", "))] if len(parts) > 1 else []
            style: Style = "bold" if status is Status.FOUND else "bold red"
            parts += [*between, Cell(f"{words.gettext(name)} {number_of}", style)]
    return Line([*parts, Cell(after)])


def _left_out(count: int, words: Words) -> Line:
    if not count:
        return line(words.gettext("The ledger holds every figure of the text."))
    text = plural(
        words,
        "{count} figure of the text is not in the ledger.",
        "{count} figures of the text are not in the ledger.",
        count,
    )
    return line(text, "bold red")
