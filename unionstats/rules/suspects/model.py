"""What is told of the figures that are most likely wrong."""

from __future__ import annotations

from msgspec import Struct

from unionstats.quantity import Quantity
from unionstats.quantity.slips import SlipKind
from unionstats.rules.solved import Solved
from unionstats.rules.variable import Variable


class Slip(Struct, frozen=True):
    """What was meant, if the printed text, or a rule, comes from a slip of this kind."""

    to: str
    kind: SlipKind


class Accused(Struct, frozen=True):
    """A figure that may be wrong: its id, or None for a number that is printed in the rule `check`.

    `would_be` is what it would have to be, in the base of its dimension, None where the work stopped before.
    """

    figure: str | None
    check: str
    variable: Variable
    would_be: Solved | None
    slips: tuple[Slip, ...]

    @property
    def quantity(self) -> Quantity:
        """What is printed."""
        quantity = self.variable.figure.quantity
        assert quantity is not None  # noqa: S101 - an unstated figure is never accused
        return quantity


class Suspect(Struct, frozen=True):
    """Figures without which everything of their group holds; `explains` counts the failures they are in."""

    figures: tuple[Accused, ...]
    explains: int


class FailureGroup(Struct, frozen=True):
    """Failing rules and conflicts that hang together, and their suspects, the best first.

    `complete` is False where the work stopped before all was proven.
    """

    suspects: tuple[Suspect, ...]
    checks: tuple[str, ...]
    conflicts: tuple[tuple[str, ...], ...]
    complete: bool

    @property
    def failures(self) -> int:
        """How many rules and conflicts fail."""
        return len(self.checks) + len(self.conflicts)
