"""What the rules of long tables found in the rows of their files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from unionstats.diagnostics import Diagnostic
from unionstats.ledger import Judged
from unionstats.ledger.locate import KeyPath
from unionstats.ledger.model import LedgerCheck, LedgerTable
from unionstats.locale import Words
from unionstats.results.heads import localised
from unionstats.results.places import SourceHead
from unionstats.results.table import Line, Style, line
from unionstats.rules.verdict import Standing

if TYPE_CHECKING:
    from unionstats.columns.tally import Pass, Tally

_ASIDE = {Standing.ACCEPTED: ("V010", "accepted"), Standing.QUESTION: ("V009", "question")}
At = Callable[[str, KeyPath, dict[str, str], str], Diagnostic]


class JudgedTable(Struct, frozen=True):
    """What came of rules of a long table, which are `checks`: a tally each, and the first rows that fail.

    The latter are those of `results.failing`.
    """

    table: LedgerTable
    checks: Sequence[LedgerCheck]
    found: Pass
    failing: Sequence[Any]

    @property
    def tallied(self) -> Iterator[tuple[LedgerCheck, Tally]]:
        """Each rule with its tally."""
        return zip(self.checks, self.found.tallies, strict=True)

    def failing_of(self, standing: Standing) -> int:
        """How many rows fail rules that count so."""
        return sum(tally.counts[1] for check, tally in self.tallied if standing_of(check) is standing)

    def check_of(self, row: Any) -> LedgerCheck:  # noqa: ANN401 - as above
        """The rule that a row fails."""
        return next(check for check, tally in self.tallied if tally.rule is row.row.rule)

    def failures(self, at: At) -> list[Diagnostic]:
        """A finding for each rule that fails; `at` makes one for the value of a path of the ledger."""
        told = []
        for check, tally in self.tallied:
            if not tally.counts[1]:
                continue
            first = next((one.called for one in self.failing if one.row.rule is tally.rule), "…")
            words = {"failing": f"{tally.counts[1]:,}", "rows": f"{self.found.rows:,}", "first": first}
            words |= {"rule": check.table.rule, "line": str(check.line)}
            code, reason = _ASIDE.get(standing_of(check), ("V012", ""))
            if reason:
                words |= {"finding": "V012", "reason": str(getattr(check.table, reason))}
            told.append(at(code, check.path, words, check.id))
        return told


def standing_of(check: LedgerCheck) -> Standing:
    """Whether rows that fail a rule count."""
    if check.table.accepted is not None:
        return Standing.ACCEPTED
    return Standing.COUNTED if check.table.question is None else Standing.QUESTION


def row_sources(judged: Judged) -> list[SourceHead]:
    """The files whose rows were judged."""
    return list({each.path: each for one in judged.by_row for each in sources_of(one.found)}.values())


def sources_of(found: Pass) -> list[SourceHead]:
    """The files whose rows were read."""
    return [SourceHead(file.path, digest) for file, digest in zip(found.files, found.digests, strict=True)]


def fails(found: Pass) -> int:
    """How many rows fail, of each rule."""
    return sum(one.counts[1] for one in found.tallies)


def answer_line(found: Pass, words: Words) -> Line:
    """How many rows fail."""
    count = fails(found)
    text = words.ngettext("{count} failure in {rows} rows", "{count} failures in {rows} rows", count)
    judged = not found.rows or any(any(one.counts[:3]) for one in found.tallies)
    if not count:
        text = words.gettext("No row of {rows} could be judged")
        text = words.gettext("No row of {rows} fails") if judged else text
    told = text.format(count=f"{count:,}", rows=f"{found.rows:,}")
    return line(told, "bold red" if count else "bold green" if judged else "bold")


def row_answers(judged: Judged, words: Words) -> list[Line]:
    """How many rows of each table fail, in a line each."""
    told, template = [], words.gettext("{name}: {meaning}")
    for one in judged.by_row:
        style: Style = "bold red" if one.failing_of(Standing.COUNTED) else ""
        text = answer_line(one.found, words).text
        told.append(line(template.format(name=called(one.table, words), meaning=text), style))
    return told


def called(table: LedgerTable, words: Words) -> str:
    """What a table is called."""
    return localised(table.table.label, words) or table.id
