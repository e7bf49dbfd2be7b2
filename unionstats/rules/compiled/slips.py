"""The slips of one figure of a compiled rule: with which other digits it would hold."""

from __future__ import annotations

from collections.abc import Iterator

from unionstats.rules.compiled.equation import NotCompiledError
from unionstats.rules.compiled.filled import Filled
from unionstats.rules.compiled.printed import Printed, Range, meets, slips


def holding(rule: Filled, slot: int) -> Iterator[tuple[bool, int]]:
    """The slips of one figure with which the rule holds: whether two digits are swapped, the mantissa."""
    one = rule.printed(slot)
    if slot in rule.equation.unsigned_slots:
        raise NotCompiledError
    if rule.unknown >= 0:
        count = rule.count_by(slot, one)
        yield from ((True, other) for other in one.swaps() if count(other))
        yield from ((False, other) for other in slips(one.mantissa, one.digits) if count(other))
        return
    found = rule.left_for(slot, rule.spans)
    first, last = one.within(found)
    if first <= last:
        yield from ((True, other) for other in one.swaps() if first <= other <= last)
        yield from ((False, other) for other in one.slips_within(first, last) if other)
    if one.becomes_zero() and _holds_at_zero(rule, slot, one, found):
        yield False, 0


def _holds_at_zero(rule: Filled, slot: int, one: Printed, found: Range) -> bool:
    """Whether a rule without unknown holds with a figure that is zero, of which `found` is left."""
    if slot in rule.program.divisors:
        if one.reach is None:
            return False
        if meets((0, 0, False, False), found):
            raise NotCompiledError
    return meets(one.span(0), found)


def caught(rule: Filled, slot: int) -> int:
    """How many one-digit misprints of a figure make the rule fail."""
    return 9 * rule.printed(slot).digits - sum(not is_swap for is_swap, _ in holding(rule, slot))
