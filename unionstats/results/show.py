"""One figure or check in full: what is printed, what it stands for, where, and what the rules say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.ledger.failures import other_side
from unionstats.results.checks import computed_text, solved_texts, verdict_cell, verdict_words
from unionstats.results.figures import stands_for, worth
from unionstats.results.localised import localised
from unionstats.results.numbers import equation_text, exact_text, in_own_unit, interval_text, with_unit
from unionstats.results.problems import problem_lines
from unionstats.results.repairs import repair_facts
from unionstats.results.source import source_line
from unionstats.writers.escape import escape
from unionstats.writers.page import Block, Facts, Lines
from unionstats.writers.paint import paint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.diagnostics import Diagnostic
    from unionstats.ledger import Details, Ledger, LedgerFigure
    from unionstats.locale import Words
    from unionstats.quantity import Quantity
    from unionstats.rules import Check, Strength, Verdicts
    from unionstats.streams import Screen

Fact = tuple[str, str]


def show_blocks(
    ledger: Ledger,
    verdicts: Verdicts,
    name: str,
    failures: Sequence[Diagnostic],
    details: Details,
    screen: Screen,
    words: Words,
) -> list[Block]:
    """Return all that is known of the figure, of the check, or of both if they share the id."""
    blocks: list[Block] = []
    using = [other for other, check in verdicts.checks.items() if name in check.rule.names()]
    if name in ledger.figures:
        figure = ledger.figures[name]
        label = localised(figure.table.label, words)
        blocks.append(Facts(name, label, _facts(ledger, verdicts, figure, words)))
        blocks.append(
            _uses(verdicts, using, details, screen, words)
            if using
            else Lines([words.gettext("No rule uses it.")])
        )
        notes = [(other, localised(ledger.checks[other].table.note, words)) for other in using]
        blocks += [Facts(other, "", [(words.gettext("Note"), note)]) for other, note in notes if note]
    if name in ledger.checks and name not in using:
        verdict = verdict_words(verdicts.checks[name], words)
        blocks.append(Facts(name, verdict, _check_facts(ledger, verdicts, name, details, words)))
    blocks += [
        Facts(other, "", [fact for fact in repair_facts(details.repairs[other], words) if fact[1]])
        for other in using
        if other in details.repairs
    ]
    if failures:
        lines = [line for each in failures for line in problem_lines(each, ledger.path, screen, words)]
        blocks.append(Lines(lines, verbatim=True))
    return [*blocks, Lines([source_line(ledger, verdicts.rounding, words)])]


def _facts(ledger: Ledger, verdicts: Verdicts, figure: LedgerFigure, words: Words) -> list[Fact]:
    table, quantity = figure.table, figure.figure.quantity
    facts = _printed_facts(verdicts, figure, quantity, words)
    section = ledger.sections.get(table.section or "")
    if section is not None:
        place = localised(section.title, words) or str(table.section)
        if table.paragraph is not None:
            place += words.gettext(", paragraph {number}").format(number=table.paragraph)
        facts.append((words.gettext("Place"), place))
    facts += [
        (words.gettext("Region"), localised(table.region, words)),
        (words.gettext("Period"), localised(table.period, words)),
        (words.gettext("Note"), localised(table.note, words)),
        (words.gettext("Ledger line"), str(figure.line)),
    ]
    return [fact for fact in facts if fact[1]]


def _printed_facts(
    verdicts: Verdicts, figure: LedgerFigure, quantity: Quantity | None, words: Words
) -> list[Fact]:
    unit = figure.figure.unit
    if quantity is None:
        facts = [(words.gettext("Printed"), words.gettext("not stated; worked out from the rules"))]
        solved = verdicts.solved[figure.id]
        known = worth(figure, verdicts) or words.gettext("nothing is known about it")
        if solved.count == 0:
            known = words.gettext("no value fits the rules that use it")
        facts.append((words.gettext("Worked out"), known))
        within = None if solved.within is None or solved.count is not None else solved.within
        if within is not None and None not in (within.low, within.high) and within.point is None:
            facts.append((words.gettext("Between"), interval_text(in_own_unit(within, unit), unit)))
        return facts
    return [
        (words.gettext("Printed"), quantity.text),
        (words.gettext("Value"), with_unit(exact_text(quantity.value), unit)),
        (words.gettext("Stands for"), stands_for(figure, verdicts, words)),
    ]


def _check_facts(ledger: Ledger, verdicts: Verdicts, name: str, details: Details, words: Words) -> list[Fact]:
    check, entry = verdicts.checks[name], ledger.checks[name]
    facts = [
        (words.gettext("Rule"), check.rule.text),
        (words.gettext("Verdict"), verdict_cell(check, words).text),
        (words.gettext("Stated"), check.stated.text if check.stated else ""),
        (words.gettext("Computed from"), other_side(check) if check.subject is not None else ""),
        (words.gettext("Computed"), computed_text(check)),
    ]
    facts += [
        (words.gettext("Worked out"), equation_text(other, text))
        for other, text in solved_texts(check).items()
    ]
    if name in details.repairs:
        facts += repair_facts(details.repairs[name], words)
    strength = details.strengths.get(name)
    if strength is not None:
        facts.append((words.gettext("Strength"), strength_text(strength, words)))
    facts += [
        (words.gettext("Note"), localised(entry.table.note, words)),
        (words.gettext("Ledger line"), str(entry.line)),
    ]
    return [fact for fact in facts if fact[1]]


def strength_text(strength: Strength, words: Words) -> str:
    """Return how many misprints a rule would have caught."""
    text = words.gettext("catches {caught} of {possible} one-digit misprints")
    return text.format(caught=strength.caught, possible=strength.possible)


def _uses(verdicts: Verdicts, using: Sequence[str], details: Details, screen: Screen, words: Words) -> Lines:
    lines = [paint(words.gettext("Rules that use it"), "bold", color=screen.color)]
    for name in using:
        check = verdicts.checks[name]
        verdict = verdict_cell(check, words)
        sign = paint(verdict.text, verdict.style, color=screen.color)
        lines += [
            f" {sign}  {escape(check.rule.text)}",
            f"   {escape(_says(check, details.strengths.get(name), words))}".rstrip(),
        ]
    return Lines([line for line in lines if line])


def _says(check: Check, strength: Strength | None, words: Words) -> str:
    """What one rule says: the computation with its printed numbers, what it works out, how much it tests."""
    said = []
    if check.subject is not None:
        computed = computed_text(check)
        said.append(f"{other_side(check)} → {computed}" if computed else other_side(check))
    derived = check.rule.operands[check.subject] if check.stated is None and check.subject is not None else ""
    said += [equation_text(name, text) for name, text in solved_texts(check).items() if name != derived]
    return words.gettext("; ").join([*said, *((strength_text(strength, words),) if strength else ())])
