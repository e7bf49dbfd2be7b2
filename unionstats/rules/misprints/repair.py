"""What the report may have meant: the changes of one printed text that would make failing rules hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction

from msgspec.structs import replace

from unionstats.interval import Exact, exactly
from unionstats.pattern import pattern
from unionstats.quantity import Quantity
from unionstats.quantity.formatting import print_like
from unionstats.quantity.misprints import misprints, swaps, with_mantissa
from unionstats.rounding import Rounding
from unionstats.rules.misprints.trial import Trial, trial_of
from unionstats.rules.quick.product import Product, misprinted, product_of, swapped
from unionstats.rules.solver.contract import projection
from unionstats.rules.solver.system import Budget
from unionstats.rules.variable import Variable
from unionstats.rules.verdict import Check, Repair, Suggestion

_LEADING_ZERO = pattern(r"(?<![\d.．,，])[0０][\d,，]")


def repair_of(check: Check, rounding: Rounding, whole: Budget | None = None) -> Repair:
    """Look for the repairs of one rule that fails by itself; the work is a part of `whole`."""
    product = product_of(check.rule.program, check.variables, rounding)
    if product is None:
        trial = trial_of(check, rounding, whole)
        changes: Iterable[Change | None] = trial_changes(trial)
        holds = _trial_holds(check, trial)
    else:
        changes = _product_changes(check, product)
        holds = _product_holds(check, product)
    found, complete = _collected(changes)
    names = [operand if isinstance(operand, str) else None for operand in check.rule.operands]
    subjects = () if check.subject is None else (check.subject,)
    suggestions = ranked(found, check.variables, subjects, names)
    targets = _targets(check)
    nearest = _nearest(check, targets, holds)
    return Repair(suggestions, nearest, _distance(check, targets), complete)


Change = tuple[int, Quantity, bool, Exact]
"""A variable's number, its other text, whether it is a swap, and by how many last places it moved."""


def trial_changes(trial: Trial) -> Iterator[Change | None]:
    """Yield the changes with which all rules of a trial hold; None in the place of one that stays open."""
    for number in trial.printed:
        quantity = trial.variables[number].figure.quantity
        if quantity is None:
            continue
        for is_swap, texts in ((True, swaps(quantity)), (False, misprints(quantity))):
            for text in texts:
                holds = trial.holds(number, text)
                if holds is not False:
                    moved = abs(Fraction(text.value - quantity.value)) / (quantity.step or 1)
                    yield None if holds is None else (number, text, is_swap, moved)


def _product_changes(check: Check, product: Product) -> Iterator[Change]:
    spans = product.spans()
    for slot in check.printed:
        one, quantity = product.known[slot], check.variables[slot].figure.quantity
        sides = product.sides(spans, slot)
        if one is None or quantity is None or sides is None:
            continue
        for is_swap, mantissas in ((True, swapped(one)), (False, misprinted(one))):
            for mantissa in mantissas:
                if product.holds(slot, mantissa, *sides):
                    moved = abs(mantissa - one.mantissa)
                    yield slot, with_mantissa(quantity, mantissa), is_swap, moved


def _collected(changes: Iterable[Change | None]) -> tuple[list[Change], bool]:
    found = list(changes)
    return [change for change in found if change is not None], None not in found


def ranked(
    changes: Iterable[Change],
    variables: Sequence[Variable],
    subjects: Sequence[int],
    names: Sequence[str | None],
) -> tuple[Suggestion, ...]:
    """The changes as suggestions, best first; numbers that nobody prints, such as 05, are left out."""
    rated = []
    for number, text, is_swap, moved in changes:
        quantity = variables[number].figure.quantity
        if quantity is None or (_LEADING_ZERO.search(text.text) and not _LEADING_ZERO.search(quantity.text)):
            continue
        rated.append(
            (
                (not is_swap, number not in subjects, moved, number, text.text),
                Suggestion(names[number], quantity.text, text.text),
            )
        )
    return tuple(suggestion for _, suggestion in sorted(rated, key=lambda pair: pair[0]))


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


def _distance(check: Check, targets: Sequence[Exact]) -> Exact | None:
    stated = check.stated
    if stated is None or not stated.step or not targets:
        return None
    return min(abs(Fraction(target - stated.value)) for target in targets) / stated.step


def _trial_holds(check: Check, trial: Trial) -> Callable[[int], bool]:
    """Whether the rule holds when the stated figure is so many units of its last place greater."""
    stated, subject = check.stated, check.subject
    if subject is None or stated is None:
        return lambda _: False

    def holds(count: int) -> bool:
        """Try the text of that value."""
        value = stated.value + count * stated.step
        return bool(trial.holds(subject, replace(stated, value=value, coarse_step=stated.step)))

    return holds


def _product_holds(check: Check, product: Product) -> Callable[[int], bool]:
    """The same, for a product."""
    subject = check.subject
    one = None if subject is None else product.known[subject]
    sides = None if subject is None else product.sides(product.spans(), subject)
    if subject is None or one is None or sides is None:
        return lambda _: False
    return lambda count: one.mantissa + count >= 0 and product.holds(subject, one.mantissa + count, *sides)


def _nearest(check: Check, targets: Sequence[Exact], holds: Callable[[int], bool]) -> tuple[str, ...]:
    """Of the printable values next to each target, those that hold and are closest to the stated one."""
    stated = check.stated
    if stated is None or not stated.step or stated.approximation:
        return ()
    found: dict[int, Fraction] = {}
    for target in targets:
        below = (Fraction(target - stated.value) / stated.step).__floor__()
        away = {
            count: abs(Fraction(stated.value + count * stated.step - target))
            for count in (below, below + 1)
            if holds(count)
        }
        found |= {count: far for count, far in away.items() if far == min(away.values())}
    closest = min((abs(count) for count in found), default=0)
    return tuple(
        print_like(stated.value + count * stated.step, stated)
        for count in sorted(found)
        if abs(count) == closest
    )
