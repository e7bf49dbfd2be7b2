"""The report on one screen: what holds, its sections, its shares as bars, what was worked out."""

from __future__ import annotations

from unionstats.ledger import Judged
from unionstats.locale import Words
from unionstats.results.document import Record, Result
from unionstats.results.figures import figure_rows
from unionstats.results.heads import head, source_line, title
from unionstats.results.ledger_records import (
    ConflictRecord,
    CountsRecord,
    conflict_records,
    counts_record,
    solved_records,
)
from unionstats.results.overview import SECTIONS, SHARES, SectionRecord, ShareRecord, section_rows, share_rows
from unionstats.results.records import SolvedRecord
from unionstats.results.suspects import told_lines
from unionstats.results.table import Block, Field, Kind, Lines, Table, line
from unionstats.results.verdicts import failing_or_clashing

MOST_LINES, LEAST_SHARES, MOST_SECTIONS, MOST_DERIVED = 30, 6, 6, 5
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
        names = words.gettext(", ").join(failing_or_clashing(verdicts))
        look = words.gettext("Look at: {names}").format(names=names)
        answer = told_lines(judged, words, 1)
        answer += [line(look, "bold red", clip=True)] if names else []
        found = share_rows(judged, words)
        first = sorted(found, key=lambda row: not row.rule.check.fails)
        shares = {share.id for share in found}
        reals = [row for row in figure_rows(judged, words) if row.solved and row.solved.count is None]
        derived = [row for row in reals if row.id not in shares and row.worked_out]
        return [
            Lines([line(title(judged.ledger, words), "bold", clip=True), *answer]),
            Table(SECTIONS, section_rows(judged, words), dense=True, most=MOST_SECTIONS),
            Table(SHARES, first, dense=True, titles=False, most=LEAST_SHARES, fills=MOST_LINES),
            Table(_DERIVED, derived, dense=True, most=MOST_DERIVED),
            Lines([source_line(judged.ledger, verdicts.rounding, words)]),
        ]

    return Result("summary", head(judged.ledger), keys, ("sections",), page, words, judged.failures)
