"""Tracing as people read it: how much was found, what is otherwise, then each figure with its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.results.problems import problem_lines
from unionstats.results.tracing import section_name, trace_counts
from unionstats.source.tracing.trace import Status
from unionstats.writers.escape import escape
from unionstats.writers.page import Block, Cell, Column, Lines, Table
from unionstats.writers.paint import Style, paint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.diagnostics import Diagnostic
    from unionstats.ledger import Ledger
    from unionstats.locale import Words
    from unionstats.results.tracing import SourceHead, TracedRecord
    from unionstats.source.tracing.trace import Trace
    from unionstats.streams import Screen

_SIGNS = {Status.FOUND: "√", Status.ELSEWHERE: "≠", Status.DIFFERENT: "×", Status.MISSING: "×"}
_STYLES: dict[Status, Style] = {Status.FOUND: "green", Status.ELSEWHERE: "bold"}


def trace_blocks(
    trace: Trace,
    ledger: Ledger,
    source: SourceHead,
    records: Sequence[TracedRecord],
    failures: Sequence[Diagnostic],
    screen: Screen,
    words: Words,
) -> list[Block]:
    """Return the headline, the findings, a table of the figures by section, and what was compared."""
    blocks: list[Block] = [Lines([_headline(trace, screen, words), _unrecorded(trace, screen, words)])]
    lines = [line for one in failures for line in problem_lines(one, ledger.path, screen, words)]
    if lines:
        blocks.append(Lines(lines, verbatim=True))
    for section in dict.fromkeys(record.section for record in records):
        members = [record for record in records if record.section == section]
        blocks.append(_table(section_name(ledger, section, words), members, words))
    ledger_line = words.gettext("Ledger: {path} (SHA-256 {digest}…)")
    text_line = words.gettext("Text: {path} (SHA-256 {digest}…)")
    blocks.append(
        Lines(
            [
                ledger_line.format(path=escape(ledger.path), digest=ledger.sha256[:12]),
                text_line.format(path=escape(source.path), digest=source.sha256[:12]),
            ]
        )
    )
    return blocks


def _words(words: Words) -> dict[Status, str]:
    return {
        Status.FOUND: words.gettext("found"),
        Status.ELSEWHERE: words.gettext("elsewhere"),
        Status.DIFFERENT: words.gettext("printed differently"),
        Status.MISSING: words.gettext("missing"),
    }


def _headline(trace: Trace, screen: Screen, words: Words) -> str:
    count = words.ngettext("{count} recorded figure", "{count} recorded figures", len(trace.figures))
    told = [
        paint(f"{name} {number}", "bold" if status is Status.FOUND else "bold red", color=screen.color)
        for status, name in _words(words).items()
        if (number := trace.count(status))
    ]
    joined = words.gettext(", ").join(told)
    return words.gettext("{figures}: {counts}").format(
        figures=count.format(count=len(trace.figures)), counts=joined
    )


def _unrecorded(trace: Trace, screen: Screen, words: Words) -> str:
    count = trace_counts(trace).unrecorded
    if not count:
        return words.gettext("The ledger holds every figure of the text.")
    line = words.ngettext(
        "{count} figure of the text is not in the ledger.",
        "{count} figures of the text are not in the ledger.",
        count,
    )
    return paint(line.format(count=count), "bold red", color=screen.color)


def _table(title: str, records: Sequence[TracedRecord], words: Words) -> Table:
    columns = (
        Column(words.gettext("Result")),
        Column(words.gettext("Id"), fold=True),
        Column(words.gettext("Recorded"), right=True, style="bold"),
        Column(words.gettext("Par."), right=True),
        Column(words.gettext("Text"), right=True),
        Column(words.gettext("Line"), right=True),
    )
    names = _words(words)
    rows: list[list[str | Cell]] = []
    for record in records:
        status = Status(record.status)
        rows.append(
            [
                Cell(f"{_SIGNS[status]} {names[status]}", _STYLES.get(status, "bold red")),
                record.id,
                record.stated,
                "" if record.paragraph is None else str(record.paragraph),
                record.at.text if record.at else "",
                str(record.at.line) if record.at else "",
            ]
        )
    return Table(columns, rows, title, dense=True)
