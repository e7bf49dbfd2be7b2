"""What the report may have meant: the changes of one printed text that would make failing rules hold."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from fractions import Fraction
from typing import TypeAlias

from msgspec.structs import replace

from unionstats.interval import Exact, Interval, exactly, intersect
from unionstats.quantity import Quantity
from unionstats.quantity.formatting import print_count, print_like
from unionstats.quantity.misprints import misprints, swaps, writer_of
from unionstats.quantity.model import MINUS
from unionstats.quantity.slips import LEADING_ZERO
from unionstats.rounding import Rounding
from unionstats.rules.compiled.equation import NotCompiledError
from unionstats.rules.compiled.filled import Filled, filled
from unionstats.rules.compiled.printed import Range, meets
from unionstats.rules.compiled.slips import holding, left_by_sum
from unionstats.rules.judge import Near, Role, role_of
from unionstats.rules.misprints.trial import Trial, trial_of
from unionstats.rules.solver.contract import projection
from unionstats.rules.solver.system import Budget
from unionstats.rules.verdict import Check, Repair, Suggestion


def repair_of(
    check: Check, rounding: Rounding, whole: Budget | None = None, one: Filled | None = None
) -> Repair:
    """Look for the repairs of one rule that fails by itself; the work is a part of `whole`.

    `one` is its compiled form where that is known.
    """
    quantities = [variable.figure.quantity for variable in check.variables]
    names = [operand if isinstance(operand, str) else None for operand in check.rule.operands]
    try:
        if one is None or not one.is_plain:
            one = filled(check.rule.program, check.variables, rounding, check.subject)
        role = role_of(check.rule, check.variables, check.printed, check.subject, one)
        near = [(n.number, *(Fraction(n.gives) / role.unit).as_integer_ratio()) for n in check.neighbours]
        return repair_filled(one, role, quantities, names, near)
    except NotCompiledError:
        pass
    trial = trial_of(check, rounding, whole)
    changes = list(trial_changes(trial, (check.subject,), check.rule.program.never_zero))
    suggestions = in_order(changes, quantities, names)
    stated, targets = check.stated, _targets(check)
    if stated is None or not stated.step or not targets:
        return Repair(suggestions, complete=None not in changes)
    away = [Fraction(target - stated.value) / stated.step for target in targets]
    counts = [] if stated.approximation else _nearest(check, stated, away, trial)
    nearest = tuple(print_like(stated.value + n * stated.step, stated) for n in counts)
    return Repair(suggestions, nearest, min(map(abs, away)), None not in changes)


def repair_filled(
    one: Filled,
    role: Role,
    quantities: Sequence[Quantity | None],
    names: Sequence[str | None],
    near: Sequence[Near],
) -> Repair:
    """The repairs of a compiled rule that fails, with its figures and their ids by slot.

    Raises NotCompiledError where the general solver has to answer.
    """
    rated = rated_changes(one, role.tried, range(len(quantities)), quantities, (role.subject,))
    stated = None if role.subject is None else quantities[role.subject]
    suggestions = in_order(rated, quantities, names)
    if stated is None:
        return Repair(suggestions)
    away, counts = _nearest_filled(one, role, near)
    nearest = tuple([print_count(one.printed(role.subject or 0).mantissa + n, stated) for n in counts])
    return Repair(suggestions, nearest, min(map(abs, away), default=None))


Rated: TypeAlias = tuple[bool, bool, Exact, int, str]
"""What ranks a change: no swap, not of the subject, how many last places it moved; the number, the text."""


def rated_changes(
    one: Filled,
    tried: Iterable[int],
    numbers: Sequence[int],
    quantities: Sequence[Quantity | None],
    subjects: Collection[int | None],
) -> list[Rated]:
    """The changes of some slots of a compiled rule with which it holds; `numbers` are those of its variables.

    Raises NotCompiledError where the general solver has to answer.
    """
    rated: list[Rated] = []
    left, never_zero = left_by_sum(one), one.program.never_zero
    for slot in tried:
        held = holding(one, slot, left[slot])
        if not any(held):
            continue
        number, figure = numbers[slot], one.printed(slot)
        quantity, is_other = quantities[number], number not in subjects
        assert quantity is not None  # noqa: S101 - it is printed
        write, least, own = writer_of(quantity), 10 ** (figure.digits - 1), figure.mantissa
        for is_change, mantissas in zip((False, True), held, strict=True):
            for mantissa in mantissas:
                text = write(mantissa)
                if mantissa >= least or _is_likely(text, quantity, not mantissa, slot in never_zero):
                    rated.append((is_change, is_other, abs(mantissa - own), number, text))
    return rated


def trial_changes(
    trial: Trial, subjects: Collection[int | None], divisors: Collection[int]
) -> Iterator[Rated | None]:
    """Yield the changes with which all rules of a trial hold; None in the place of one that stays open.

    Numbers that nobody prints are left out, as are zeros of `divisors`.
    """
    for number in trial.printed:
        quantity = trial.variables[number].quantity
        for is_change, texts in ((False, swaps(quantity)), (True, misprints(quantity))):
            for text in texts:
                if not trial.affords(text.text):
                    yield None
                    return
                holds = trial.holds(number, text)
                if holds is None:
                    yield None
                elif holds and _is_likely(text.text, quantity, not text.value, number in divisors):
                    moved = abs(Fraction(text.value - quantity.value)) / (quantity.step or 1)
                    yield is_change, number not in subjects, moved, number, text.text


def _is_likely(text: str, quantity: Quantity, is_zero: bool, divides: bool) -> bool:  # noqa: FBT001 - for speed
    """Whether it is no number as 05 or -0, which nobody prints, and no zero by which something is divided."""
    if is_zero and (divides or MINUS.match(text)):
        return False
    return not LEADING_ZERO.search(text) or LEADING_ZERO.search(quantity.text) is not None


def in_order(
    rated: Sequence[Rated | None], quantities: Sequence[Quantity | None], names: Sequence[str | None]
) -> tuple[Suggestion, ...]:
    """The changes as suggestions, best first."""
    texts = [one.text if one else "" for one in quantities]
    known = sorted([change for change in rated if change])
    return tuple([Suggestion(names[at], texts[at], text) for _, _, _, at, text in known])


def _targets(check: Check) -> list[Exact]:
    """What the rule gives for the stated figure from the printed values as they stand."""
    if check.neighbours:
        return [neighbour.gives for neighbour in check.neighbours]
    if check.subject is None or any(variable.face is None for variable in check.variables):
        return []
    others = [variable for slot, variable in enumerate(check.variables) if slot != check.subject]
    if any(v.figure.quantity is not None and v.figure.quantity.approximation for v in others):
        return []
    faces = [exactly(variable.face or 0) for variable in check.variables]
    found = projection(check.rule.program, faces, check.subject)
    if found is None or found.point is None:
        return []
    return [Fraction(found.point) / check.variables[check.subject].factor]


def _nearest(check: Check, stated: Quantity, away: Sequence[Fraction], trial: Trial) -> Sequence[int]:
    """By how many last places the texts that should have been printed are greater than the stated one.

    `away` is how far what the rule gives is.
    """
    subject = check.subject or 0
    variable = check.variables[subject]

    def text(count: int) -> Quantity:
        """What is so many units of the last place greater."""
        return replace(stated, value=stated.value + count * stated.step, coarse_step=stated.step)

    def prints(count: int, within: Interval) -> bool:
        """Whether something of an interval prints as that."""
        return intersect(variable.printed_as(text(count)).domain, within) is not None

    def holds(count: int) -> bool:
        """Whether the rule holds with that."""
        return trial.holds(subject, text(count)) is True

    if not check.neighbours:
        target = exactly((stated.value + away[0] * stated.step) * variable.factor)
        return nearest_to(away[0], lambda n: prints(n, target), holds)
    found: list[int] = []
    for near in check.neighbours:
        domains = [exactly(near.number) if one.face is None else one.domain for one in check.variables]
        within = projection(check.rule.program, domains, subject)
        if within is not None:
            low, high = (
                None if end is None else (Fraction(end) / variable.factor - stated.value) / stated.step
                for end in (within.low, within.high)
            )
            found += closest_in(low, high, lambda n, within=within: prints(n, within) and holds(n))  # type: ignore[misc]
    return closest_of(found)


def _nearest_filled(one: Filled, role: Role, near: Sequence[Near]) -> tuple[list[Fraction], Sequence[int]]:
    """How far what a compiled rule gives is, in units of the stated figure's last place, and `_nearest`."""
    subject = role.subject or 0
    figure = one.printed(subject)
    own = figure.mantissa

    def away(top: int, bottom: int) -> Fraction:
        """How far it is."""
        return Fraction(top - 2 * own * bottom, 2 * bottom)

    def prints(count: int, within: Range) -> bool:
        """Whether something of a range prints as what is so many units of the last place greater."""
        if one.wholes and own + count <= 0:
            raise NotCompiledError
        return meets(figure.span(own + count), within)

    def holds(count: int) -> bool:
        """Whether the rule holds with that."""
        return one.holds(one.spans_with(subject, own + count))

    if one.unknown < 0:
        given = one.left_for(subject, one.at_face())
        target = away(*given[:2])
        return [target], nearest_to(target, lambda n: prints(n, given), holds)
    found: list[int] = []
    for number, _, _ in near:
        spans = one.spans[:]
        spans[one.unknown] = (number, number, False, False)
        left = one.left_for(subject, spans)
        ends = away(*left[:2]), away(*left[3:5])
        found += closest_in(*ends, lambda n, left=left: prints(n, left))  # type: ignore[misc]
    return [away(top, bottom) for _, top, bottom in near], closest_of(found)


def nearest_to(away: Fraction, prints: Callable[[int], bool], holds: Callable[[int], bool]) -> Sequence[int]:
    """The counts that a number prints as, or, where none can be printed, the closest to it that hold."""
    first = away.__floor__()
    return [n for n in (first, first + 1) if prints(n)] or [n for n in closest_to(away) if holds(n)]


def closest_in(low: Fraction | None, high: Fraction | None, fits: Callable[[int], bool]) -> list[int]:
    """The count closest to zero that fits, of those about the nearer end of a range, if it has that end."""
    is_above = low is not None and low >= 0
    end = low if is_above else high
    if end is None:
        return []
    first = end.__floor__()
    tried = range(first - 1, first + 3) if is_above else range(first + 2, first - 2, -1)
    return [n for n in tried if fits(n)][:1]


def closest_to(target: Fraction) -> list[int]:
    """The whole number closest to another number, two where it lies midway."""
    first = target.__floor__()
    return [first, first + 1] if 2 * (target - first) == 1 else [round(target)]


def closest_of(counts: Iterable[int]) -> list[int]:
    """Those of some counts that are closest to zero, in their order."""
    found = sorted(set(counts))
    least = min(map(abs, found), default=0)
    return [count for count in found if abs(count) == least]
