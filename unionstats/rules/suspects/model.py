"""What is told of the figures that are most likely wrong."""

from msgspec import Struct

from unionstats.quantity.slips import SlipKind
from unionstats.rules.variable import Solved, Variable


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


TELLING = 5  # slips of one figure; where more fit, the rules hardly bound it and any slip may fit by chance
_MANY = (SlipKind.DIGIT, SlipKind.DROPPED)  # kinds of which so many are tried that one may fit by chance


class Suspect(Struct, frozen=True):
    """Figures without which everything of their group holds; `explains` counts the failures they are in."""

    figures: tuple[Accused, ...]
    explains: int

    @property
    def chance(self) -> int:
        """How likely slips of all figures fit by chance: 0 for kinds of which few are tried."""
        return max(self.chances)

    @property
    def chances(self) -> list[int]:
        """The same of each figure."""
        return [_chance(one) for one in self.figures]


def _chance(one: Accused) -> int:
    if not one.slips or len(one.slips) > TELLING:
        return len(_MANY) + 1
    return _MANY.index(one.slips[0].kind) + 1 if one.slips[0].kind in _MANY else 0


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

    @property
    def chief(self) -> Suspect | None:
        """The suspect that stands out: the only one, or the only one that a rare kind of slip explains."""
        if not self.suspects or (self.suspects[0].chance and len(self.suspects) > 1):
            return None
        others = self.suspects[1:]
        return None if any(not other.chance for other in others) else self.suspects[0]

    def members(self) -> frozenset[str]:
        """The ids of its rules."""
        return frozenset({*self.checks, *(name for names in self.conflicts for name in names)})
