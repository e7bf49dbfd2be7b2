"""The verdict on one compiled rule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple, TypeAlias

from unionstats.interval import Exact, Interval
from unionstats.rules.compiled.equation import NotCompiledError
from unionstats.rules.compiled.filled import Filled
from unionstats.rules.compiled.printed import Range
from unionstats.rules.compiled.slips import notices_a_misprint
from unionstats.rules.language.rule import Rule
from unionstats.rules.variable import Solved, Variable
from unionstats.rules.verdict import Agreement, Neighbour, Verdict

Near: TypeAlias = tuple[int, int, int]
"""A whole number for the unknown, and what the rule then gives for the subject as a quotient."""


class Judged(NamedTuple):
    """What a rule by itself says; the fields as in `Check`."""

    verdict: Verdict
    agreement: Agreement
    computed: Interval | None
    solved: Mapping[str, Solved]
    near: tuple[Near, ...]
    tie: bool


class Role(NamedTuple):
    """What the figures of a rule are: the slot that stands alone, what it counts in, the unknown's name.

    `unit` is one unit of the subject's compiled figure in its printed unit; `tried` are the slots whose texts
    may be misprinted, the subject's first.
    """

    subject: int | None
    unit: Exact
    unknown: str
    tried: Sequence[int]


def role_of(
    rule: Rule, variables: Sequence[Variable], printed: Sequence[int], subject: int | None, one: Filled
) -> Role:
    """What the figures of a compiled rule are; `printed` and `subject` as in `Check`."""
    unit: Exact = 1
    if subject is not None:
        top, bottom = one.scales[subject]
        unit = Fraction(top, bottom) / variables[subject].factor
    unknown = str(rule.operands[one.unknown]) if one.unknown >= 0 else ""
    return Role(subject, unit, unknown, sorted(printed, key=lambda slot: slot != subject))


def judge_filled(one: Filled, role: Role) -> Judged:
    """Judge a rule, as `judge_any` does.

    Raises NotCompiledError where the general solver has to answer.
    """
    spans, unknown, subject = one.spans, one.unknown, role.subject
    left = one.left_for(one.pivot, spans)
    holds = one.fits(left, spans)
    tie = one.hangs_on_tie(left, holds=holds)
    if not holds:
        computed = None if unknown >= 0 else _computed(one, role, left)
        near = _near(one, role)
        return Judged(Verdict.INCONSISTENT, Agreement.NONE, computed, {}, near, tie)
    solved: dict[str, Solved] = {}
    if unknown >= 0:
        left = one.without_gaps(left)
        solved[role.unknown] = found = _solved(one, left)
    if unknown < 0 or subject in (None, unknown):
        computed = _computed(one, role, left)
    else:
        within = found.within
        if within is None or not isinstance(within.low, int) or not isinstance(within.high, int):
            raise NotCompiledError
        wide = spans[:]
        wide[unknown] = (within.low, within.high, False, False)
        computed = _interval(one.left_for(subject, wide), role.unit) if subject is not None else None
    agrees = one.is_at_face(subject) or one.holds(one.at_face(but=subject))
    tests = unknown < 0 or ((one.is_whole or unknown != subject) and notices_a_misprint(one, role.tried))
    verdict = Verdict.CONSISTENT if tests else Verdict.UNDETERMINED
    agreement = Agreement.FACE_VALUE if agrees else Agreement.WITHIN_ROUNDING
    return Judged(verdict, agreement, computed, solved, (), tie)


def _solved(one: Filled, found: Range) -> Solved:
    if not one.is_whole:
        return Solved(_interval(found, 1), None, None)
    low, high = one.numbers(found)
    if not found[4]:
        return Solved(Interval(low, None), None, None)
    return Solved(Interval(low, high), high - low + 1, range(low, high + 1))


def _computed(one: Filled, role: Role, left: Range) -> Interval | None:
    """What the rule gives for the figure that stands alone; `left` is what it leaves of the pivot."""
    if role.subject is None:
        return None
    if one.pivot == role.subject and not one.wholes:
        return _interval(left, role.unit)
    return _interval(one.left_for(role.subject, one.whole_ends()), role.unit)


def _interval(found: Range, unit: Exact) -> Interval:
    top, bottom, is_open, high_top, high_bottom, is_high_open = found
    times, over = unit.numerator, unit.denominator
    low = Fraction(top * times, bottom * over)
    if top == high_top and bottom == high_bottom:
        return Interval(low, low, is_open, is_high_open)
    return Interval(low, Fraction(high_top * times, high_bottom * over), is_open, is_high_open)


def _near(one: Filled, role: Role) -> tuple[Near, ...]:
    """For a rule that fails with one unstated whole count: the two numbers closest to holding."""
    unknown, subject = one.unknown, role.subject
    if subject is None or unknown in (-1, subject):
        return ()
    faces = [*one.faces()]
    stated = faces[subject][0]

    def near(number: int) -> Near | None:
        """A number and what the rule gives with it, if that is one value."""
        faces[unknown] = (number, number, False, False)
        low, below, _, high, above, _ = one.left_for(subject, faces)
        return (number, low, below) if low * above == high * below else None

    top, bottom, _, high_top, high_bottom, _ = one.left_for(unknown, one.loose())
    numbers = dict.fromkeys(max(one.least, n) for n in (top // bottom, -(-high_top // high_bottom)))
    found = [each for number in numbers if (each := near(number))]
    if len(found) == 1:  # the unknown would have to be less; larger numbers may come closer without end
        after, (first,) = near(found[0][0] + 1), found
        if (
            after
            and abs(after[1] - stated * after[2]) * first[2] < abs(first[1] - stated * first[2]) * after[2]
        ):
            return ()
    return tuple(found)


def neighbours_of(near: Sequence[Near], role: Role) -> tuple[Neighbour, ...]:
    """The same in the unit of the stated figure."""
    top, bottom = role.unit.numerator, role.unit.denominator
    return tuple(
        Neighbour(role.unknown, number, Fraction(low * top, below * bottom)) for number, low, below in near
    )
