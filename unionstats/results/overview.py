"""What the summary counts: the sections, and the percentages of a whole."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.ledger.failures import printed_operands
from unionstats.quantity.formatting import plain
from unionstats.results.numbers import estimate_text, with_unit
from unionstats.rules import Check, Verdict

if TYPE_CHECKING:
    from unionstats.interval import Exact
    from unionstats.ledger import Ledger
    from unionstats.rules import Verdicts


class SectionCounts(Struct):
    """How many figures of a section are printed and not, how many rules use one, how many of those fail."""

    stated: int = 0
    unstated: int = 0
    checks: int = 0
    inconsistent: int = 0


def section_counts(ledger: Ledger, verdicts: Verdicts) -> dict[str, SectionCounts]:
    """The counts of each section, in the order of the ledger."""
    counts = {name: SectionCounts() for name in ledger.sections}
    for figure in ledger.figures.values():
        if figure.table.section is not None:
            found = counts[figure.table.section]
            found.stated += figure.table.stated is not None
            found.unstated += figure.table.stated is None
    for check in verdicts.checks.values():
        sections = {ledger.figures[name].table.section for name in check.rule.names()}
        for name in sections:
            if name is not None:
                counts[name].checks += 1
                counts[name].inconsistent += check.verdict is Verdict.INCONSISTENT
    return counts


class Share(Struct, frozen=True):
    """A percentage of a whole: `value` in per cent, `text` as printed or worked out, `of` its computation."""

    id: str
    value: Exact
    text: str
    of: str
    check: Check


def shares(verdicts: Verdicts) -> list[Share]:
    """The percentages that a rule gives as a quotient, printed and worked out, in the ledger's order."""
    found = []
    for check in verdicts.checks.values():
        if check.subject is None or check.unit is None or check.unit.name != "%":
            continue
        operand = check.rule.operands[check.subject]
        if not isinstance(operand, str):
            continue
        if check.stated is not None:
            value, text = check.stated.value, check.stated.text
        elif (
            check.computed is not None and check.computed.low is not None and check.computed.high is not None
        ):
            value = Fraction(check.computed.low + check.computed.high) / 2
            text = with_unit(estimate_text(check.computed), check.unit)
        else:
            continue
        found.append(Share(operand, value, text, _of(check, verdicts), check))
    return found


def _of(check: Check, verdicts: Verdicts) -> str:
    """The computation with printed numbers, and with worked out totals where there is just one."""
    shown = printed_operands(check)
    for slot, operand in enumerate(check.rule.operands):
        solved = verdicts.solved.get(operand) if isinstance(operand, str) else None
        if solved is not None and solved.count == 1 and solved.values:
            shown[slot] = plain(solved.values[0])
    left, right = check.rule.sides(shown)
    return left if check.subject == check.rule.program.right else right
