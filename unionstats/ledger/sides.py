"""What the sides of a rule that fails give by the printed values: `112 ≠ 110`, `t = 80: 0.775 ≠ 0.774`."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from operator import add, eq, ge, gt, le, lt, mul, sub

from unionstats.interval import Exact
from unionstats.quantity.formatting import grouped, magnitude, plain, significant
from unionstats.rules import Check
from unionstats.rules.misprints.trial import alone
from unionstats.rules.solver.system import Budget, propagate

_RELATIONS = {"=": (eq, "≠"), "<=": (le, ">"), ">=": (ge, "<"), "<": (lt, "≥"), ">": (gt, "≤")}
_WORK = 2_000  # for the nearest numbers of one rule
_DIGITS = (5, 15)  # of a value whose decimals do not end: more where both sides would look the same


_JOIN: Mapping[str, Callable[[Fraction, Fraction], Fraction | None]]
_JOIN = {"+": add, "-": sub, "*": mul, "/": lambda a, b: a / b if b else None, "~": lambda a, _: -a}


def sides_apart(check: Check) -> str:
    """Both sides, where it has one unprinted count for the numbers nearest to it.

    "" where they have no single values, or where the rule holds by the values as they are printed.
    """
    unknown = [slot for slot, one in enumerate(check.variables) if one.face is None]
    faces = [one.face for one in check.variables]
    if not unknown:
        return _apart(check, faces)
    if len(unknown) > 1 or not check.variables[unknown[0]].whole:
        return ""
    [slot] = unknown
    tried = {near: _apart(check, [*faces[:slot], near, *faces[slot + 1 :]]) for near in _nearest(check, slot)}
    return "; ".join(f"{check.rule.operands[slot]} = {near}: {told}" for near, told in tried.items() if told)


def _nearest(check: Check, slot: int) -> Iterator[int]:
    """Yield the whole numbers on both sides of where the unknown would have to lie if it were a real."""
    variables = check.variables
    real = alone(check.rule.program, variables).over_reals
    narrowed = propagate(real, [one.domain for one in variables], Budget(_WORK))
    if narrowed is not None and narrowed[slot].low is not None and narrowed[slot].high is not None:
        ends = (Fraction(narrowed[slot].low or 0).__floor__(), Fraction(narrowed[slot].high or 0).__ceil__())
        yield from dict.fromkeys(end for end in ends if end in variables[slot].domain)


def _apart(check: Check, values: Sequence[Exact | None]) -> str:
    program = check.rule.program
    found = program.fold([None if one is None else Fraction(one) for one in values], _JOIN)
    left, right = found[program.left], found[program.right]
    holds, sign = _RELATIONS[program.relation]
    if left is None or right is None or holds(left, right):
        return ""
    for digits in _DIGITS:
        texts = [
            _told(check, at, value, digits) for at, value in ((program.left, left), (program.right, right))
        ]
        if texts[0].lstrip("≈ ") != texts[1].lstrip("≈ "):
            return f"{texts[0]} {sign} {texts[1]}"
    return ""


def _told(check: Check, at: int, value: Exact, digits: int) -> str:
    """A side as it is printed where it is one figure, else its value in the base of its unit."""
    quantity, text = check.variables[at].figure.quantity if at < len(check.variables) else None, plain(value)
    if quantity is not None:
        return quantity.text
    return (
        grouped(text)
        if text
        else f"≈ {grouped(significant(value, max(digits, magnitude(value) + 1), up=None))}"
    )
