"""The answer of each command: its JSON keys, its records and its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.results.records import (
    CheckRecord,
    FigureRecord,
    SectionRecord,
    check_records,
    check_result,
    figure_records,
    section_records,
    show_result,
    summary_result,
)
from unionstats.results.result import Answer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.diagnostics import Diagnostic
    from unionstats.ledger import Details, Ledger, LedgerFigure
    from unionstats.locale import Words
    from unionstats.results.solutions import Outcome
    from unionstats.rounding import Rounding
    from unionstats.rules import Verdicts
    from unionstats.rules.conventions import Fit
    from unionstats.streams import Screen
    from unionstats.writers.json import LedgerHead
    from unionstats.writers.page import Block


def check_answer(
    ledger: Ledger,
    head: LedgerHead,
    verdicts: Verdicts,
    names: Sequence[str],
    failures: Sequence[Diagnostic],
    details: Details,
) -> Answer:
    """The verdicts on the rules with these ids."""

    def blocks(screen: Screen, words: Words) -> Sequence[Block]:
        """Build the page; its module is loaded only when a page is asked for."""
        from unionstats.results.checks import check_blocks

        return check_blocks(ledger, verdicts, names, failures, details, screen, words)

    return Answer(
        "check",
        head,
        lambda: check_result(ledger, verdicts, names, details),
        lambda: check_records(ledger, verdicts, names, details),
        (CheckRecord,),
        blocks,
        failures,
    )


def figures_answer(
    ledger: Ledger,
    head: LedgerHead,
    verdicts: Verdicts,
    figures: Sequence[LedgerFigure],
    remarks: Sequence[Diagnostic] = (),
) -> Answer:
    """These figures, and what is to be remarked of how they were selected."""

    def blocks(_: Screen, words: Words) -> Sequence[Block]:
        """Build the page; its module is loaded only when a page is asked for."""
        from unionstats.results.figures import figures_blocks

        return figures_blocks(ledger, verdicts, figures, words)

    names = [figure.id for figure in figures]
    return Answer(
        "figures",
        head,
        lambda: {"figures": figure_records(ledger, verdicts, names)},
        lambda: figure_records(ledger, verdicts, names),
        (FigureRecord,),
        blocks,
        remarks,
    )


def show_answer(
    ledger: Ledger,
    head: LedgerHead,
    verdicts: Verdicts,
    name: str,
    using: Sequence[str],
    failures: Sequence[Diagnostic],
    details: Details,
) -> Answer:
    """One figure or check, and the rules that use it."""

    def blocks(screen: Screen, words: Words) -> Sequence[Block]:
        """Build the page; its module is loaded only when a page is asked for."""
        from unionstats.results.show import show_blocks

        return show_blocks(ledger, verdicts, name, failures, details, screen, words)

    return Answer(
        "show",
        head,
        lambda: show_result(ledger, verdicts, name, using, details),
        lambda: [
            *(figure_records(ledger, verdicts, [name]) if name in ledger.figures else ()),
            *check_records(ledger, verdicts, using, details),
        ],
        (*((FigureRecord,) if name in ledger.figures else ()), CheckRecord),
        blocks,
        failures,
    )


def rounding_answer(ledger: Ledger, head: LedgerHead, fits: Sequence[Fit]) -> Answer:
    """How the rules fare under each convention."""
    from unionstats.results.rounding import FitRecord, fit_record

    def records() -> list[FitRecord]:
        """A record for each convention."""
        return [fit_record(fit) for fit in fits]

    def blocks(screen: Screen, words: Words) -> Sequence[Block]:
        """Build the page."""
        from unionstats.results.rounding import rounding_blocks

        return rounding_blocks(ledger, fits, screen, words)

    return Answer(
        "rounding",
        head,
        lambda: {"rounding": ledger.report.rounding.value, "conventions": records()},
        records,
        (FitRecord,),
        blocks,
    )


def solve_answer(outcomes: Sequence[tuple[str, Outcome]], rounding: Rounding, words: Words) -> Answer:
    """What came of problems without a ledger; their errors are told in the language of `words`."""
    from unionstats.results.solutions import SolveRecord, solve_record

    def records() -> list[SolveRecord]:
        """A record for each problem."""
        return [solve_record(text, outcome, words) for text, outcome in outcomes]

    def blocks(_: Screen, words: Words) -> Sequence[Block]:
        """Build the page; its module is loaded only when a page is asked for."""
        from unionstats.results.solution_page import solution_blocks

        return solution_blocks(outcomes, rounding, words)

    return Answer(
        "solve",
        None,
        lambda: {"rounding": rounding.value, "problems": records()},
        records,
        (SolveRecord,),
        blocks,
    )


def summary_answer(
    ledger: Ledger, head: LedgerHead, verdicts: Verdicts, failures: Sequence[Diagnostic]
) -> Answer:
    """The report on one screen."""

    def blocks(screen: Screen, words: Words) -> Sequence[Block]:
        """Build the page; its module is loaded only when a page is asked for."""
        from unionstats.results.summary import summary_blocks

        return summary_blocks(ledger, verdicts, screen, words)

    return Answer(
        "summary",
        head,
        lambda: summary_result(ledger, verdicts),
        lambda: section_records(ledger, verdicts),
        (SectionRecord,),
        blocks,
        failures,
    )
