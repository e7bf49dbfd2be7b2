"""The report on one screen: what holds, its sections, its shares as bars, what was worked out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.results.document import Record, Result
from unionstats.results.figures import FigureRow, figure_rows
from unionstats.results.heads import head, source_line, title
from unionstats.results.overview import (
    SECTIONS,
    SHARES,
    ConflictRecord,
    CountsRecord,
    SectionRecord,
    ShareRecord,
    ShareRow,
    conflict_records,
    counts_record,
    section_rows,
    share_rows,
    solved_records,
)
from unionstats.results.records import SolvedRecord
from unionstats.results.table import Block, Field, Kind, Line, Lines, Table, line
from unionstats.results.verdicts import answer_lines, failing_or_clashing, not_applied_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.ledger import Judged
    from unionstats.locale import Words

MOST_LINES, LEAST_SHARES, MOST_SECTIONS, MOST_DERIVED = 30, 6, 6, 6
_DERIVED = (
    Field("name", clip=True),
    Field("worked_out", kind=Kind.FIGURE, style="bold"),
)


class Totals(Record, frozen=True):
    """How many figures are printed, and how many are not."""

    stated: int
    unstated: int


class SummaryKeys(Record, frozen=True):
    """What `unionstats summary --json` writes."""

    rounding: str
    figures: Totals
    sections: list[SectionRecord]
    shares: list[ShareRecord]
    solved: dict[str, SolvedRecord]
    conflicts: list[ConflictRecord]
    counts: CountsRecord


def summary_result(judged: Judged, words: Words) -> Result:
    """The report on one screen."""
    verdicts, figures = judged.verdicts, judged.ledger.figures

    def keys() -> SummaryKeys:
        stated = sum(figure.table.stated is not None for figure in figures.values())
        return SummaryKeys(
            verdicts.rounding.value,
            Totals(stated, len(figures) - stated),
            [row.record for row in section_rows(judged, words)],
            [row.record for row in share_rows(judged, words)],
            solved_records(judged),
            conflict_records(verdicts),
            counts_record(verdicts, judged.ledger),
        )

    def page() -> list[Block]:
        """Thirty lines at 100 columns, of which the shares take what the other parts leave."""
        answer = [*answer_lines(verdicts.checks, verdicts, words), *_failing(judged, words)]
        answer += not_applied_lines(judged, words)
        blocks: list[Block] = [Lines([line(title(judged.ledger, words), "bold", clip=True), *answer])]
        if judged.ledger.sections:
            blocks.append(Table(SECTIONS, section_rows(judged, words), dense=True, most=MOST_SECTIONS))
        found = share_rows(judged, words)
        derived = _derived(figure_rows(judged, words), found)
        if found:
            first = sorted(found, key=lambda row: not row.rule.check.fails)
            blocks.append(Table(SHARES, first, dense=True, titles=False, most=LEAST_SHARES, fills=MOST_LINES))
        if derived:
            blocks.append(Table(_DERIVED, derived, dense=True, most=MOST_DERIVED))
        return [*blocks, Lines([source_line(judged.ledger, judged.verdicts.rounding, words)])]

    return Result("summary", head(judged.ledger), keys, ("sections",), page, words, judged.failures)


def _failing(judged: Judged, words: Words) -> list[Line]:
    """A line with the ids of the rules that fail or clash, as many as it has room for."""
    names = failing_or_clashing(judged.verdicts)
    text = words.gettext("Look at: {names}").format(names=words.gettext(", ").join(names))
    return [line(text, "bold red", clip=True)] if names else []


def _derived(rows: Sequence[FigureRow], found: Sequence[ShareRow]) -> list[FigureRow]:
    """The reals that were worked out and are no shares."""
    shares = {share.id for share in found}
    return [
        row
        for row in rows
        if row.solved is not None and row.solved.count is None and row.id not in shares and row.worked_out
    ]
