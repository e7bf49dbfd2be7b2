"""The verdicts on a ledger's rules."""

from __future__ import annotations

from unionstats.ledger.model import Ledger
from unionstats.rounding import Rounding
from unionstats.rules import Verdicts, check_rules


def check_ledger(ledger: Ledger, rounding: Rounding | None = None) -> Verdicts:
    """Judge every rule, under the ledger's own convention unless another one is given."""
    return check_rules(
        {name: check.rule for name, check in ledger.checks.items()},
        {name: figure.figure for name, figure in ledger.figures.items()},
        rounding or ledger.report.rounding,
        constants=True,
    )
