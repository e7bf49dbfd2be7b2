"""The rules and their conflicts as a working paper lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.interval import Interval
from unionstats.ledger.failures import printed_operands
from unionstats.results.checks import SIGNS, computed_text, solved_texts, verdict_words
from unionstats.results.localised import localised
from unionstats.results.numbers import equation_text
from unionstats.results.repairs import distance_text, nearest_text, slips_text
from unionstats.rules import Repair, Verdict

if TYPE_CHECKING:
    from unionstats.ledger import LedgerCheck
    from unionstats.locale import Words
    from unionstats.results.paper.paper import Paper
    from unionstats.rules import Check


class CheckRow(Struct, frozen=True):
    """One rule: texts as they are, not escaped, "" where there is none; `computed` in `unit`.

    `formula` is the rule with the printed figures in it. `caught` and `possible` count one-digit misprints;
    None where that is not known.
    """

    id: str
    verdict: Verdict
    sign: str
    verdict_text: str
    agreement: str
    rule: str
    formula: str
    stated: str
    computed: Interval | None
    unit: str
    computed_text: str
    worked_out: str
    caught: int | None
    possible: int | None
    off_by: str
    should_be: str
    slips: str
    note: str
    line: int


class ConflictRow(Struct, frozen=True):
    """Rules that hold one by one but not together: their ids, what they say, the figures that they share."""

    checks: tuple[str, ...]
    rules: tuple[str, ...]
    figures: tuple[str, ...]


def check_rows(paper: Paper, words: Words) -> list[CheckRow]:
    """Every rule, in the order of the ledger."""
    return [_row(paper, entry, words) for entry in paper.ledger.checks.values()]


def conflict_rows(paper: Paper) -> list[ConflictRow]:
    """Every conflict."""
    rules = paper.ledger.checks
    return [
        ConflictRow(one.checks, tuple(rules[name].rule.text for name in one.checks), one.figures)
        for one in paper.verdicts.conflicts
    ]


def _row(paper: Paper, entry: LedgerCheck, words: Words) -> CheckRow:
    check = paper.verdicts.checks[entry.id]
    repair = paper.details.repairs.get(entry.id, Repair(()))
    strength = paper.details.strengths.get(entry.id)
    equations = (equation_text(name, text) for name, text in solved_texts(check).items())
    return CheckRow(
        id=entry.id,
        verdict=check.verdict,
        sign=SIGNS[check.verdict],
        verdict_text=verdict_words(check, words),
        agreement=check.agreement.value,
        rule=check.rule.text,
        formula=_formula(check),
        stated=check.stated.text if check.stated else "",
        computed=check.computed,
        unit=check.unit.name if check.unit else "",
        computed_text=computed_text(check),
        worked_out=words.gettext("; ").join(equations),
        caught=None if strength is None else strength.caught,
        possible=None if strength is None else strength.possible,
        off_by=distance_text(repair, words),
        should_be=nearest_text(repair, words),
        slips=slips_text(repair, words),
        note=localised(entry.table.note, words),
        line=entry.line,
    )


def _formula(check: Check) -> str:
    left, right = check.rule.sides(printed_operands(check))
    return f"{left} {check.rule.text[slice(*check.rule.relation)]} {right}"
