"""Judging the ledger of a run, and choosing the rules that its command line asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.commands.usage import WrongUsageError
from unionstats.ledger import Details, check_ledger, details_of
from unionstats.ledger.failures import failures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.commands.data import Opened
    from unionstats.diagnostics import Diagnostic
    from unionstats.rounding import Rounding
    from unionstats.rules import Verdicts


class Judged(Struct, frozen=True):
    """All verdicts, the ids of the rules that were asked for, what fails among those, and more of them."""

    verdicts: Verdicts
    names: Sequence[str]
    failures: Sequence[Diagnostic]
    details: Details


def judged(
    opened: Opened, rounding: Rounding | None = None, ids: Sequence[str] = (), *, strength: bool = False
) -> Judged:
    """Judge every rule; `ids` choose rules by their own id or by that of a figure in them, all if empty.

    `strength` asks for the strengths of those rules. Raises WrongUsageError C002 for an id that is neither.
    """
    ledger = opened.ledger
    verdicts = check_ledger(ledger, rounding)
    for name in ids:
        require_id(opened, name)
    chosen = set(ids)
    names = [
        name
        for name, check in verdicts.checks.items()
        if not chosen or name in chosen or not chosen.isdisjoint(check.rule.names())
    ]
    details = details_of(verdicts, names, strength=strength)
    return Judged(verdicts, names, failures(ledger, opened.document, verdicts, names, details), details)


def require_id(opened: Opened, name: str) -> None:
    """Raise WrongUsageError C002 unless `name` is the id of a figure or a rule."""
    known = [*opened.ledger.figures, *opened.ledger.checks]
    if name not in known:
        from unionstats.diagnostics.suggestion import closest

        raise WrongUsageError("C002", id=name, suggestion=closest(name, known))
