"""What the report may have meant: the changes of one printed text that would make failing rules hold."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from fractions import Fraction
from typing import TypeAlias

from msgspec.structs import replace

from unionstats.interval import Exact, exactly, intersect
from unionstats.quantity import Quantity
from unionstats.quantity.formatting import print_count, print_like
from unionstats.quantity.misprints import misprints, swaps, with_mantissa, writer_of
from unionstats.quantity.model import MINUS
from unionstats.quantity.slips import LEADING_ZERO
from unionstats.rounding import Rounding
from unionstats.rules.compiled.equation import NotCompiledError
from unionstats.rules.compiled.filled import Filled, filled
from unionstats.rules.compiled.judge import Near, Role, role_of
from unionstats.rules.compiled.printed import Range, meets
from unionstats.rules.compiled.slips import holding, left_by_sum
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
    changes = list(trial_changes(trial))
    found = [change for change in changes if change is not None]
    targets = _targets(check)
    suggestions = ranked(found, quantities, (check.subject,), names, check.rule.program.never_zero)
    counts = _nearest(check, targets, trial)
    stated = check.stated
    nearest = tuple(print_like(stated.value + n * stated.step, stated) for n in counts) if stated else ()
    return Repair(suggestions, nearest, _distance(stated, targets), None not in changes)


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
    nearest = tuple(print_count(n, stated) for n in nearest_mantissas(one, role, near))
    return Repair(suggestions, nearest, distance_of(one, role, near))


Change: TypeAlias = tuple[int, str, bool, bool, Exact]
"""A variable's number, its other text, whether that is zero and is a swap, how many last places it moved."""
Rated: TypeAlias = tuple[bool, bool, Exact, int, str]
"""What ranks changes: no swap, not of the subject, how far it moved; then the number and the text."""


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
        for is_change, mantissas in enumerate(held):
            texts = [(mantissa, write(mantissa)) for mantissa in mantissas]
            rated += [
                (bool(is_change), is_other, abs(mantissa - own), number, text)
                for mantissa, text in texts
                if mantissa >= least or _is_likely(text, quantity, not mantissa, slot in never_zero)
            ]
    return rated


def trial_changes(trial: Trial) -> Iterator[Change | None]:
    """Yield the changes with which all rules of a trial hold; None in the place of one that stays open."""
    loose = trial.loose()
    for number in trial.printed:
        quantity = trial.variables[number].figure.quantity
        if quantity is None:
            continue
        tried: Sequence[Iterable[Quantity]] = (swaps(quantity), misprints(quantity))
        with suppress(NotCompiledError):
            held = holding(loose, number) if loose else ()
            tried = tuple((with_mantissa(quantity, n) for n in some) for some in held) or tried
        for is_swap, texts in zip((True, False), tried, strict=True):
            for text in texts:
                if not trial.affords(text.text):
                    yield None
                    return
                holds = trial.holds(number, text)
                if holds is not False:
                    moved = abs(Fraction(text.value - quantity.value)) / (quantity.step or 1)
                    yield None if holds is None else (number, text.text, not text.value, is_swap, moved)


def _is_likely(text: str, quantity: Quantity, is_zero: bool, divides: bool) -> bool:  # noqa: FBT001 - for speed
    """Whether it is no number as 05 or -0, which nobody prints, and no zero by which something is divided."""
    if is_zero and (divides or MINUS.match(text)):
        return False
    return not LEADING_ZERO.search(text) or LEADING_ZERO.search(quantity.text) is not None


def ranked(
    changes: Iterable[Change],
    quantities: Sequence[Quantity | None],
    subjects: Collection[int | None],
    names: Sequence[str | None],
    divisors: Collection[int],
) -> tuple[Suggestion, ...]:
    """The changes as suggestions, best first; numbers that nobody prints are left out."""
    rated = [
        (not is_swap, number not in subjects, moved, number, text)
        for number, text, is_zero, is_swap, moved in changes
        if (one := quantities[number]) and _is_likely(text, one, is_zero, number in divisors)
    ]
    return in_order(rated, quantities, names)


def in_order(
    rated: list[Rated], quantities: Sequence[Quantity | None], names: Sequence[str | None]
) -> tuple[Suggestion, ...]:
    """The changes as suggestions, best first."""
    texts = [one.text if one else "" for one in quantities]
    return tuple([Suggestion(names[at], texts[at], text) for _, _, _, at, text in sorted(rated)])


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


def _distance(stated: Quantity | None, targets: Sequence[Exact]) -> Exact | None:
    if stated is None or not stated.step or not targets:
        return None
    return min(abs(Fraction(target - stated.value)) for target in targets) / stated.step


def _nearest(check: Check, targets: Sequence[Exact], trial: Trial) -> list[int]:
    """By how many last places the texts that the targets print as are greater than the stated one.

    With an unknown those closest to it that hold.
    """
    stated, subject = check.stated, check.subject
    if subject is None or stated is None or not stated.step or stated.approximation:
        return []

    def text(count: int) -> Quantity:
        """What is so many units of the last place greater."""
        return replace(stated, value=stated.value + count * stated.step, coarse_step=stated.step)

    if check.neighbours:
        return closest_of(n for near in check.neighbours for n in _closest(check, near.number, trial, text))
    if not targets:
        return []
    away = Fraction(targets[0] - stated.value) / stated.step
    first, target = away.__floor__(), targets[0] * check.variables[subject].factor
    prints = [n for n in (first, first + 1) if target in trial.variables[subject].printed_as(text(n)).domain]
    return prints or [n for n in closest_to(away) if trial.holds(subject, text(n))]


def _closest(check: Check, number: int, trial: Trial, text: Callable[[int], Quantity]) -> list[int]:
    """By how many last places the closest text that holds with this number for the unknown is greater."""
    subject = check.subject or 0
    stated, variable = text(0), check.variables[subject]
    domains = [exactly(number) if one.face is None else one.domain for one in check.variables]
    within = projection(check.rule.program, domains, subject)
    is_above = within is not None and within.low is not None and (variable.face or 0) <= within.low
    end = None if within is None else within.low if is_above else within.high
    if within is None or end is None:
        return []
    first = (Fraction(end / variable.factor - stated.value) / stated.step).__floor__()
    counts = range(first - 1, first + 3) if is_above else range(first + 2, first - 2, -1)
    meeting = (n for n in counts if intersect(variable.printed_as(text(n)).domain, within))
    return [n for n in meeting if trial.holds(subject, text(n))][:1]


def distance_of(one: Filled, role: Role, near: Sequence[Near]) -> Exact | None:
    """How far what the rule gives from the printed values as they stand lies from the stated one.

    In units of its last place; that of the closer one of the neighbours of an unknown.
    """
    subject = role.subject
    if near:
        targets = [(top, bottom) for _, top, bottom in near]
    elif subject is None or one.unknown >= 0:
        return None
    else:
        targets = [one.left_for(subject, one.at_face())[:2]]
    double = 2 * one.printed(subject or 0).mantissa
    least, over = 1, 0
    for top, bottom in targets:
        away = abs(top - double * bottom)
        if not over or away * over < least * bottom:
            least, over = away, bottom
    return Fraction(least, 2 * over)


def nearest_mantissas(one: Filled, role: Role, near: Sequence[Near]) -> list[int]:
    """The mantissas that fit in the place of the stated one.

    Those that print what the face values give, or, where a count cannot, the closest to it that hold; with
    an unknown those closest to the stated one that hold.
    """
    subject = role.subject
    if subject is None:
        return []
    figure = one.printed(subject)
    mantissa = figure.mantissa
    if one.unknown < 0:
        found = one.left_for(subject, one.at_face())
        first = found[0] // (2 * found[1])
        prints = [n for n in (first, first + 1) if meets(figure.span(n), found)]
        if prints:
            return prints
        within = one.left_for(subject, one.spans)
        return [n for n in closest_to(Fraction(found[0], 2 * found[1])) if meets(figure.span(n), within)]
    counts = []
    for number, _, _ in near:
        spans = [*one.spans]
        spans[one.unknown] = (number, number, False, False)
        counts += [
            n - mantissa for n in _closest_mantissa(one, subject, mantissa, one.left_for(subject, spans))
        ]
    return [mantissa + count for count in closest_of(counts)]


def _closest_mantissa(one: Filled, subject: int, mantissa: int, found: Range) -> list[int]:
    """The mantissa closest to the printed one whose values meet a range, if one does."""
    top, bottom, _, high_top, high_bottom, _ = found
    above = top >= 2 * mantissa * bottom
    near = (top // bottom if above else high_top // high_bottom) // 2
    tried = range(near - 1, near + 3) if above else range(near + 2, near - 2, -1)
    return [n for n in tried if meets(one.printed(subject).span(n), found)][:1]


def closest_to(target: Fraction) -> list[int]:
    """The whole number closest to another number, two where it lies midway."""
    first = target.__floor__()
    return [first, first + 1] if 2 * (target - first) == 1 else [round(target)]


def closest_of(counts: Iterable[int]) -> list[int]:
    """Those of some counts that are closest to zero, in their order."""
    found = sorted(set(counts))
    least = min(map(abs, found), default=0)
    return [count for count in found if abs(count) == least]
