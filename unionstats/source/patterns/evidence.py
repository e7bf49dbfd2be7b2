"""How much it says that a relation holds: in eighths of a bit, so that chance can be weighed without floats.

That a sum of numbers of some size hits a printed number within its slack by chance is about as likely as
slack to size; a relation among lines is believed where the positions together leave chance behind by more
than the number of relations that were tried.
"""

from __future__ import annotations

EIGHTHS = 8
_MOST = 16 * EIGHTHS  # what one position can say at the most


def eighths(size: int, slack: int) -> int:
    """Eight times the logarithm to base 2 of size / slack, 0 where that is below 1."""
    if size <= slack or slack <= 0:
        return 0
    scaled = (size << 16) // slack
    power: int = scaled**EIGHTHS
    return min(max(power.bit_length() - 1 - 16 * EIGHTHS, 0), _MOST)


def tried(count: int) -> int:
    """What so many trials take away, in eighths of a bit."""
    return eighths(count + 1, 1)
