"""The verdict on one rule alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from fractions import Fraction
from typing import NamedTuple, TypeAlias

from unionstats.interval import Exact, Interval
from unionstats.quantity import Quantity
from unionstats.rounding import Rounding
from unionstats.rules.compiled.equation import NotCompiledError
from unionstats.rules.compiled.filled import Filled, filled
from unionstats.rules.compiled.printed import Range
from unionstats.rules.compiled.slips import notices_a_misprint
from unionstats.rules.language.program import Program
from unionstats.rules.language.rule import Rule
from unionstats.rules.solver.system import Budget
from unionstats.rules.variable import Figure, Solved, Variable, variable_of
from unionstats.rules.verdict import Agreement, Check, Neighbour, Verdict

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


def judge(rule: Rule, figures: Mapping[str, Variable], rounding: Rounding) -> Check:
    """Whether true values exist that satisfy the rule, whatever the other rules say."""
    return judge_with(rule, figures, rounding)[0]


def judge_with(
    rule: Rule,
    figures: Mapping[str, Variable],
    rounding: Rounding,
    budget: Budget | None = None,
    *,
    constants: bool = False,
) -> tuple[Check, Filled | None]:
    """The same, and the compiled form of the rule if that was enough; `constants` as for `check_rules`.

    The work on it is a part of `budget`; where that does not suffice, the check says that it stopped.
    """
    variables = variables_of(rule, figures, rounding)
    printed = tuple(
        slot
        for slot, (operand, variable) in enumerate(zip(rule.operands, variables, strict=True))
        if variable.is_printed and not (constants and isinstance(operand, Quantity) and operand.unit is None)
    )
    subject = rule.subject([variable.is_printed for variable in variables])
    for one in _compiled(rule.program, variables, rounding, subject):
        with suppress(NotCompiledError):
            role = role_of(rule, variables, printed, subject, one)
            verdict, agreement, computed, solved, near, tie = judge_filled(one, role)
            neighbours = neighbours_of(near, role)
            check = Check(
                rule, variables, verdict, agreement, subject, computed, solved, printed, neighbours, tie
            )
            return check, one
    from unionstats.rules.general import Judgement

    return Judgement(rule, variables, printed, rounding, budget).check(), None


def variables_named(rule: Rule, figures: Mapping[str, Figure], rounding: Rounding) -> dict[str, Variable]:
    """The figures that the names of one rule stand for, as it sees them."""
    rounded = {rule.operands[slot] for slot in rule.program.rounded}
    return {name: variable_of(one, rounding, rounded=name in rounded) for name, one in figures.items()}


def variables_of(rule: Rule, figures: Mapping[str, Variable], rounding: Rounding) -> tuple[Variable, ...]:
    """The operands of a rule, by slot."""
    rounded = rule.program.rounded
    return tuple(
        figures[operand]
        if isinstance(operand, str)
        else printed_in_rule(operand, rounding, rounded=slot in rounded)
        for slot, operand in enumerate(rule.operands)
    )


def printed_in_rule(quantity: Quantity, rounding: Rounding, *, rounded: bool) -> Variable:
    """A number printed in the rule itself; 100% is the whole, unless the rule computes it as a share."""
    unit = quantity.unit
    is_all = unit is not None and quantity.value * unit.factor == 1 and unit.dimension == "ratio"
    figure = Figure(quantity, unit, exact=is_all and not rounded and not quantity.approximation)
    return variable_of(figure, rounding, rounded=rounded)


def _compiled(
    program: Program, variables: Sequence[Variable], rounding: Rounding, subject: int | None
) -> Iterator[Filled]:
    """Yield a rule of plain digits, then where it needs it of any intervals."""
    try:
        yield (one := filled(program, variables, rounding, subject))
        if not one.wholes:
            return
    except NotCompiledError:
        pass
    from unionstats.rules.compiled.bounded import bounded

    with suppress(NotCompiledError):
        yield bounded(program, variables, rounding, subject)


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
    """Judge a rule, as `Judgement` does.

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
