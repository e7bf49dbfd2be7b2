"""What each figure of a compiled rule that fails would have to be, the others as printed."""

from collections.abc import Iterable
from typing import NamedTuple

from unionstats.interval import NOT_NEGATIVE
from unionstats.quantity.formatting import print_count
from unionstats.rules.compiled.equation import NotCompiledError
from unionstats.rules.compiled.filled import Filled
from unionstats.rules.compiled.printed import Printed, Range, meets
from unionstats.rules.suspects.unprinted import not_printed
from unionstats.rules.verdict import Check


class WouldBe(NamedTuple):
    """The first and the last text with which a rule holds, of one of its slots."""

    slot: int
    first: str
    last: str


def would_be(one: Filled, check: Check, slots: Iterable[int]) -> list[WouldBe]:
    """What those figures of a rule without unknown would have to be, of those that can be something.

    Raises NotCompiledError where the general solver has to answer.
    """
    if one.unknown >= 0 or one.wholes or not one.is_plain:
        raise NotCompiledError
    found = []
    for slot in slots:
        variable = check.variables[slot]
        ends = _ends(one, slot, signed=not_printed(variable) != NOT_NEGATIVE)
        if ends:
            first, last = (print_count(end, variable.quantity) for end in (ends[0], ends[-1]))
            found.append(WouldBe(slot, first, last))
    return found


def _ends(one: Filled, slot: int, *, signed: bool) -> list[int]:
    """The ends of the mantissas with which the rule holds: of those below zero, of zero, of those above."""
    if slot in one.equation.unsigned_slots:
        raise NotCompiledError
    found = one.left_for(slot, one.spans)
    figure, ends = one.printed(slot), list[int]()
    if found[0] <= figure.span(0)[1] * found[1]:  # it may be zero, or less
        if signed:
            ends += _of_sign(-1, figure, found)
        if meets(figure.span(0), found):
            if slot in one.program.divisors:
                raise NotCompiledError
            ends.append(0)
    ends += _of_sign(1, figure, found)
    return ends


def _of_sign(sign: int, figure: Printed, found: Range) -> tuple[int, ...]:
    ends = figure._replace(mantissa=sign).within(found)
    return ends if ends[0] <= ends[1] else ()
