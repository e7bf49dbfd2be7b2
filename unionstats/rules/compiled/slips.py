"""The slips of one figure of a compiled rule: with which other digits it would hold."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import compress
from typing import TypeAlias

from unionstats.rules.compiled.equation import NotCompiledError, equation_of
from unionstats.rules.compiled.filled import MANY, Filled
from unionstats.rules.compiled.printed import EXACT, Printed, extremes, meets
from unionstats.rules.language.polynomial import sign_over

Moves: TypeAlias = tuple[int, int]  # the least and the greatest by which a mantissa may change


def holding(rule: Filled, slot: int, moves: Moves | None = None) -> tuple[list[int], list[int]]:
    """The mantissas of one figure with which the rule holds: two digits swapped, and one digit changed.

    `moves` is by how much it may move, where that is known and has no gaps.
    """
    one = rule.printed(slot)
    own = one.mantissa
    if slot in rule.equation.unsigned_slots:
        raise NotCompiledError
    if moves is None and rule.unknown < 0:
        first, last = one.within(rule.left_for(slot, rule.spans))
        moves = first - own, last - own
    if moves is None:
        swaps, changes = one.swaps(), one.slips()
        holds = list(holds_with_each(rule, slot, swaps + changes))
        return [*compress(swaps, holds)], [*compress(changes, holds[len(swaps) :])]
    least, most = moves
    swaps, changes = [], []
    if least <= most:
        if most // 9 * 9 >= least:  # two digits in each other's place move a number by a multiple of nine
            swaps = [other for other in one.swaps() if least <= other - own <= most]
        changes = [other for other in one.slips_by(least, most) if other]
        if rule.wholes:
            swaps, changes = (
                [other for other in some if rule.holds(rule.spans_with(slot, other))]
                for some in (swaps, changes)
            )
    if one.becomes_zero() and (
        holds_at_zero(rule, slot, one) if rule.unknown >= 0 else _holds_at_zero(rule, slot, one)
    ):
        changes.append(0)
    return swaps, changes


def _holds_at_zero(rule: Filled, slot: int, one: Printed) -> bool:
    """Whether a rule without unknown holds with a figure that is zero."""
    found = rule.left_for(slot, rule.spans)
    if slot in rule.program.divisors:
        if one.reach is None:
            return False
        if meets((0, 0, False, False), found):
            raise NotCompiledError
    if rule.wholes and meets(one.span(0), found):
        raise NotCompiledError
    return meets(one.span(0), found)


def notices_a_misprint(rule: Filled, slots: Sequence[int]) -> bool:
    """Whether some one-digit misprint of these figures would have made a rule with an unknown fail.

    Where the one that leaves the unknown the least leaves it more than one from end to end, so do all.
    """
    fails = rule.fails_with_another(slots)
    if fails is not None:
        return fails
    in_both = rule.equation.target(rule.unknown).in_both
    for slot in slots:
        if slot in rule.equation.unsigned_slots:
            raise NotCompiledError
        one = rule.printed(slot)
        near, far = extremes(one.mantissa, one.digits)
        rise = _rise(rule, slot)
        if rise and near and one.mantissa and slot not in in_both:
            spans = rule.spans[:]
            spans[slot] = one.span(min(near, far) if rise > 0 else max(near, far))
            found = rule.equation.solved_for(rule.unknown, spans, endless=True)
            first, last = rule.numbers(found)
            if first > last:
                return True
            low, below, _, high, above, _ = found
            if high * below - low * above > below * above or left_by_sum(rule)[slot]:
                continue
        if not all(holds_with_each(rule, slot, one.slips())):
            return True
    return False


def _rise(rule: Filled, slot: int) -> int:
    """Which way the unknown moves with a figure, 0 where that is not known beforehand."""
    target = rule.equation.target(rule.unknown)
    if target.low is not None and target.high is not None:
        return target.high[slot] - target.low[slot]
    return next((m.rise for m in target.moves if m.slot == slot), 0) or 0


def holds_with_each(rule: Filled, slot: int, mantissas: Iterable[int]) -> Iterator[bool]:
    """Whether the unknown can be anything with each of some other mantissas of one figure."""
    one, ends = rule.printed(slot), ends_along(rule, slot)
    least, most = rule.least, rule.most
    if ends is None:
        for mantissa in mantissas:
            if not mantissa and one.mantissa:
                yield holds_at_zero(rule, slot, one)
            else:
                spans = rule.spans_with(slot, mantissa)
                yield rule.fits(rule.equation.solved_for(rule.unknown, spans, endless=True), spans)
        return
    top, more, bottom, more_below, high_top, high_more, high_bottom, high_more_below = ends
    for mantissa in mantissas:
        if not mantissa:
            yield holds_at_zero(rule, slot, one)
            continue
        last = (high_top + high_more * mantissa) // (high_bottom + high_more_below * mantissa)
        if most is not None and last > most:
            last = most
        yield last >= least and last * (bottom + more_below * mantissa) >= top + more * mantissa


def ends_along(rule: Filled, slot: int) -> tuple[int, ...] | None:
    """What the ends of a whole unknown are with the positive mantissas of one figure.

    Each is a quotient of two linear functions of the mantissa; of the low end and of the high one these
    are at zero, and what they gain, above and below. None where more than that tells.
    """
    one, rise = rule.printed(slot), _rise(rule, slot)
    if not rise or one.mantissa <= 0 or not rule.is_whole:
        return None
    lines = rule.equation.lines(rule.unknown, slot, rule.spans)
    if lines is None:
        return None
    found: list[int] = []
    reach = (one.reach or EXACT)[1][:2]
    for (top, more, bottom, more_below), at in zip(lines, reach[::rise], strict=True):
        found += top + more * at, 2 * more, bottom + more_below * at, 2 * more_below
    return tuple(found)


def left_by_sum(rule: Filled) -> list[Moves | None]:
    """By how much a sum lets each figure move, by slot; None where that takes more than adding up.

    It follows from the least and the greatest value of the sum. An unknown must be a whole number
    whatever the figures are; it is then what is not less than the least.
    """
    factors, nothing = rule.equation.factors, [None] * len(rule.spans)
    if factors is None or not rule.is_closed or (rule.unknown >= 0 and not factors[rule.unknown]):
        return [*nothing]
    spans, unknown = rule.spans, rule.unknown
    if unknown >= 0:
        own = factors[unknown]
        known = [(f, one, span) for f, one, span in zip(factors, rule.figures, spans, strict=True) if one]
        steps = [(2 * f) % own or (f * span[0]) % own or (f * span[1]) % own for f, _, span in known]
        if not rule.is_whole or rule.equation.constant % own or any(steps):
            return [*nothing]
        spans = [*spans]
        spans[unknown] = (rule.least, MANY if rule.most is None else rule.most, False, False)
    least = most = rule.equation.constant
    for factor, (low, high, _, _) in zip(factors, spans, strict=True):
        least += factor * (high if factor < 0 else low)
        most += factor * (low if factor < 0 else high)
    moves = {f: (-(most // (2 * f)), -least // (2 * f)) for f in {*factors} if f > 0}
    moves |= {f: (-(least // (2 * f)), -most // (2 * f)) for f in {*factors} if f < 0}
    return [moves.get(factor) for factor in factors]


def holds_at_zero(rule: Filled, slot: int, one: Printed) -> bool:
    """The same for a figure whose digits are all zero, in which case its values may have either sign."""
    spans = rule.spans_with(slot, 0)
    divides = slot in rule.equation.never_zero
    if divides and one.reach is None:
        return False
    top, bottom, *_ = rule.equation.target(rule.unknown)
    over_top, over_bottom = (all(slot in slots for _, slots in side) for side in (top, bottom))
    if not over_top and not over_bottom and not divides:
        signs = tuple(0 if at == slot else sign for at, sign in enumerate(rule.signs))
        either = equation_of(rule.program, rule.scales, signs, rule.fixed, is_closed=rule.is_closed)
        if either is None:
            raise NotCompiledError
        return rule.fits(either.solved_for(rule.unknown, spans), spans)
    # beyond zero the unknown would be negative
    if one.mantissa < 0 or over_top is over_bottom:
        raise NotCompiledError
    _, high, _, high_open = spans[slot]
    spans[slot] = (0, high, False, high_open)
    if over_bottom and not high:
        if not sign_over(top, spans):
            raise NotCompiledError
        return False
    found = rule.equation.solved_for(rule.unknown, spans, endless=True)
    if over_top:  # zero is reached whatever the other figures are
        found = (0, 1, divides, *(found[3:] if high and found[3] > 0 else (0, 1, divides)))
    return rule.fits(found, spans)
