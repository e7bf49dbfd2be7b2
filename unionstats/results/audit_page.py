"""Documents that were audited: how much was found, and the page of an audit.

The page has the answer, the errors in the order of the document, questions, what was tested.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from unionstats.ledger.coverage import Coverage
from unionstats.locale import N_, Words
from unionstats.results.audit_cases import case_lines, cases
from unionstats.results.audit_records import AuditCounts
from unionstats.results.figures import FigureRow
from unionstats.results.heads import listed, plural
from unionstats.results.long_tables import row_blocks
from unionstats.results.places import SourceHead, read_line
from unionstats.results.rows import row_answers
from unionstats.results.suspects import accusation, coverage_line, printed_words, worst_groups
from unionstats.results.table import Block, Heading, Line, Lines, line, text_of
from unionstats.results.verdicts import totals_worked_out
from unionstats.rules.suspects.model import FailureGroup
from unionstats.rules.verdict import Standing
from unionstats.source.audit.model import Audit, findings_of


class Audited(Struct, frozen=True):
    """A document that was audited; `first_group` is how many groups of failures those before it have."""

    source: SourceHead
    audit: Audit
    first_group: int = 0

    def count(self, standing: Standing) -> int:
        """How many relations fail that count so, the rows of long tables counted in."""
        rows = sum(int(one.failing_of(standing)) for one in self.audit.judged.by_row)
        return len(findings_of(self.audit, standing)) + rows

    @property
    def figures(self) -> int:
        """How many figures it prints."""
        found = self.audit
        if found.trace is not None:
            return found.trace.printed
        return sum(one.figure.quantity is not None for one in found.judged.ledger.figures.values())


def counts(documents: Sequence[Audited]) -> AuditCounts:
    """The counts of all documents together."""
    audits = [one.audit for one in documents]
    found, questions, accepted = (sum(one.count(each) for one in documents) for each in Standing)
    return AuditCounts(
        found,
        questions,
        accepted,
        sum(one.figures for one in documents),
        sum(len(one.judged.ledger.checks) for one in audits),
        sum(len(one.judged.ledger.not_applied) for one in audits),
    )


def coverage_of_all(documents: Sequence[Audited]) -> Coverage:
    """How much is tested of all documents together."""
    found = [one.audit.judged.coverage for one in documents]
    tried = [one for one in found if one.misprints is not None]
    return Coverage(
        printed=sum(one.printed for one in found),
        tested=sum(one.tested for one in found),
        untested=tuple(name for one in found for name in one.untested),
        misprints=sum(one.misprints or 0 for one in tried) if len(tried) == len(found) else None,
        caught=sum(one.caught or 0 for one in tried) if len(tried) == len(found) else None,
        not_applied=sum(one.not_applied for one in found),
        idle=tuple(name for one in found for name in one.idle),
        complete=all(one.complete for one in found),
    )


_HEADINGS = {
    Standing.COUNTED: "",
    Standing.QUESTION: N_("Only likely: look whether it is meant"),
    Standing.ACCEPTED: N_("Accepted"),
}
"""What stands over the findings of a document that count so."""
_MOST_NAMED = 5  # untested figures
_MOST_TOTALS = 12


def audit_page(documents: Sequence[Audited], words: Words) -> list[Block]:
    """The blocks of the page."""
    blocks: list[Block] = []
    errors = 0
    several = len(documents) > 1
    for one in documents:
        parts = {standing: cases(one.audit, findings_of(one.audit, standing)) for standing in Standing}
        errors += len(parts[Standing.COUNTED]) + one.count(Standing.COUNTED) - len(one.audit.findings)
        if several and any(parts.values()):
            blocks.append(Heading(one.source.path))
        for standing, part in parts.items():
            title = _HEADINGS[standing]
            blocks += [Heading(words.gettext(title))] if part and title else []
            blocks += [
                Lines([*case_lines(at, each, standing, one.audit, words)]) for at, each in enumerate(part, 1)
            ]
        told = row_answers(one.audit.judged, words)
        blocks += [*([Lines(told)] if told else ()), *row_blocks(one.audit.judged, words)]
    read = [read_line(one.source, words) for one in documents]
    worst = worst_groups(group for one in documents for _, group in one.audit.judged.groups)[:1]
    first = [line(accusation(one, words), "bold red") for one in worst]
    tested = [coverage_line(coverage_of_all(documents), words, counted=True), *_untested(documents, words)]
    last = [*_worked_out(documents, words), *tested, *read, answer_line(documents, words, errors, *worst)]
    return [Lines([*first, answer_line(documents, words, errors)]), *blocks, Lines(last)]


def answer_line(
    documents: Sequence[Audited], words: Words, errors: int | None = None, worst: FailureGroup | None = None
) -> Line:
    """How much was found, in a line: `errors` where several findings are one, and where to look first."""
    found = counts(documents)
    errors = found.findings if errors is None else errors
    parts = [words.gettext("No error found")]
    if errors:
        parts = [plural(words, "{count} error found", "{count} errors found", errors)]
    if errors < found.findings:
        parts.append(plural(words, "{count} relation fails", "{count} relations fail", found.findings))
    if found.questions:
        parts.append(plural(words, "{count} question", "{count} questions", found.questions))
    if found.accepted:
        parts.append(plural(words, "{count} accepted", "{count} accepted", found.accepted))
    told = words.gettext("{answer} (figures: {figures}, relations: {rules}).")
    text = told.format(answer=listed(parts, words), figures=found.figures, rules=found.rules)
    if worst is not None:
        text += words.gettext(" Look at {figures} first.").format(figures=printed_words(worst, words))
    return line(text, "bold red" if errors else "bold green")


def _untested(documents: Sequence[Audited], words: Words) -> Iterator[Line]:
    """Yield a line that names the first figures that no rule tests."""
    judged = [(one.audit.judged, name) for one in documents for name in one.audit.judged.coverage.untested]
    rows = [FigureRow(one.ledger.figures[name], one, words) for one, name in judged[: _MOST_NAMED + 1]]
    text = words.gettext("{figure} ({what})")
    names = [text.format(figure=text_of(row.shown), what=row.name) for row in rows]
    if names:
        yield line(
            words.gettext("Tested by no rule: {figures}").format(figures=listed(names, words, _MOST_NAMED))
        )


def _worked_out(documents: Sequence[Audited], words: Words) -> Iterator[Line]:
    """Yield a line that names the whole totals of shares that are not printed, with what they can be."""
    judged = (one.audit.judged for one in documents)
    told = [name for one in judged for name in totals_worked_out(one.verdicts.checks.values(), one, words)]
    if told:
        yield line(words.gettext("Worked out: {figures}").format(figures=listed(told, words, _MOST_TOTALS)))
