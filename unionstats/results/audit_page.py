"""The page of an audit: the answer, the errors in the order of the document, questions, what was tested."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from unionstats.locale import N_, Words
from unionstats.results.audit_cases import case_lines, cases
from unionstats.results.audited import Audited, counts, coverage_of_all
from unionstats.results.figures import FigureRow
from unionstats.results.numbers import solved_text
from unionstats.results.suspects import accusation, coverage_line, printed_words, worst_groups
from unionstats.results.table import Block, Heading, Line, Lines, line, text_of
from unionstats.rules.suspects.model import FailureGroup
from unionstats.rules.verdict import Standing
from unionstats.source.audit.next_rules import next_rules

_PARTS = (
    ("findings", Standing.COUNTED, ""),
    ("questions", Standing.QUESTION, N_("Only likely: look whether it is meant")),
    ("accepted", Standing.ACCEPTED, N_("Accepted")),
)
"""What is told of a document: its name in an audit, whether it counts, the heading over it."""
_MOST_NAMED = 5  # untested figures
_MOST_TOTALS = 12


def audit_page(documents: Sequence[Audited], words: Words) -> list[Block]:
    """The blocks of the page."""
    blocks: list[Block] = []
    errors = 0
    several = len(documents) > 1
    for one in documents:
        parts = [
            (cases(one.audit, getattr(one.audit, name)), standing, title) for name, standing, title in _PARTS
        ]
        errors += len(parts[0][0])
        if several and any(part for part, *_ in parts):
            blocks.append(Heading(one.source.path))
        for part, standing, title in parts:
            blocks += [Heading(words.gettext(title))] if part and title else []
            blocks += [
                Lines([*case_lines(at, each, standing, one.audit, words)]) for at, each in enumerate(part, 1)
            ]
    read = [
        line(
            words.gettext("Document: {path} (SHA-256 {digest}…)").format(
                path=one.source.path, digest=one.source.sha256[:12]
            )
        )
        for one in documents
    ]
    worst = worst_groups(group for one in documents for _, group in one.audit.judged.groups)[:1]
    first = [line(accusation(one, words), "bold red") for one in worst]
    tested = [coverage_line(coverage_of_all(documents), words, counted=True), *_untested(documents, words)]
    tested += _next_rules(documents, words)
    last = [*_worked_out(documents, words), *tested, *read, answer_line(documents, words, errors, *worst)]
    return [Lines([*first, answer_line(documents, words, errors)]), *blocks, Lines(last)]


def answer_line(
    documents: Sequence[Audited], words: Words, errors: int | None = None, worst: FailureGroup | None = None
) -> Line:
    """How much was found, in a line: `errors` where several findings are one, and where to look first."""
    found = counts(documents)
    errors = found.findings if errors is None else errors
    text = words.ngettext("{count} error found", "{count} errors found", errors)
    parts = [text.format(count=errors) if errors else words.gettext("No error found")]
    if errors < found.findings:
        text = words.ngettext("{count} relation fails", "{count} relations fail", found.findings)
        parts.append(text.format(count=found.findings))
    if found.questions:
        text = words.ngettext("{count} question", "{count} questions", found.questions)
        parts.append(text.format(count=found.questions))
    if found.accepted:
        text = words.ngettext("{count} accepted", "{count} accepted", found.accepted)
        parts.append(text.format(count=found.accepted))
    told = words.gettext("{answer} (figures: {figures}, relations: {rules}).")
    joined = words.gettext(", ").join(parts)
    text = told.format(answer=joined, figures=found.figures, rules=found.rules)
    if worst is not None:
        text += words.gettext(" Look at {figures} first.").format(figures=printed_words(worst, words))
    return line(text, "bold red" if errors else "bold green")


def _untested(documents: Sequence[Audited], words: Words) -> Iterator[Line]:
    """Yield a line that names the first figures that no rule tests."""
    judged = [(one.audit.judged, name) for one in documents for name in one.audit.judged.coverage.untested]
    if not judged:
        return
    rows = [FigureRow(one.ledger.figures[name], one, words) for one, name in judged[:_MOST_NAMED]]
    names = [
        words.gettext("{figure} ({what})").format(figure=text_of(row.shown), what=row.name) for row in rows
    ]
    names += ["…"] * (len(judged) > len(rows))
    text = words.gettext("Tested by no rule: {figures}")
    yield line(text.format(figures=words.gettext(", ").join(names)))


def _next_rules(documents: Sequence[Audited], words: Words) -> Iterator[Line]:
    """Yield a line of rules that would test more, and one of figures that would have to be known."""
    found = [(one.audit.judged, rule) for one in documents for rule in next_rules(one.audit)]
    for title, told in (
        (N_("Could be tested, if it is meant: {rules}"), [rule.printed for _, rule in found if rule.printed]),
        (
            N_("Not printed, and would test more: {rules}"),
            [
                FigureRow(judged.ledger.figures[rule.lacks], judged, words).name
                for judged, rule in found
                if rule.lacks
            ],
        ),
    ):
        shown = [*told[:_MOST_NAMED], *["…"] * (len(told) > _MOST_NAMED)]
        if told:
            yield line(words.gettext(title).format(rules=words.gettext(", ").join(shown)))


def _worked_out(documents: Sequence[Audited], words: Words) -> Iterator[Line]:
    """Yield a line that names the whole numbers that are not printed, with what they can be."""
    told = []
    for one in documents:
        judged = one.audit.judged
        for name, solved in judged.verdicts.solved.items():
            entry = judged.ledger.figures[name]
            if judged.verdicts.variable(name, entry.figure).whole and (text := solved_text(solved)):
                what = FigureRow(entry, judged, words).name
                told.append(words.gettext("{figure} ({what})").format(figure=text, what=what))
    if told:
        shown = [*told[:_MOST_TOTALS], *["…"] * (len(told) > _MOST_TOTALS)]
        text = words.gettext("Worked out: {figures}")
        yield line(text.format(figures=words.gettext(", ").join(shown)))
