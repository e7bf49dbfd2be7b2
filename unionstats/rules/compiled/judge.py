"""The verdict on one compiled rule."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import partial

from unionstats.interval import Exact, Interval
from unionstats.rules.compiled.equation import NotCompiledError
from unionstats.rules.compiled.filled import Filled
from unionstats.rules.compiled.printed import Range, Span
from unionstats.rules.language.rule import Rule
from unionstats.rules.solved import Solved
from unionstats.rules.variable import Variable
from unionstats.rules.verdict import Agreement, Check, Neighbour, Verdict


def judge_filled(
    rule: Rule, variables: tuple[Variable, ...], printed: tuple[int, ...], subject: int | None, one: Filled
) -> Check:
    """The check of a rule, as `judge_any` gives it; `printed` and `subject` as in `Check`.

    Raises NotCompiledError where the general solver has to answer.
    """
    spans, unknown = one.spans, one.unknown
    check = partial(Check, rule, variables, subject=subject, printed=printed)
    holds = one.holds(spans)
    tied = one.with_ties(allowed=not holds)
    tie = tied != spans and one.holds(tied) is not holds
    if not holds:
        neighbours = _neighbours(rule, variables, one, subject)
        computed = None if unknown >= 0 else _computed(variables, one, subject, spans)
        none = Agreement.NONE
        return check(Verdict.INCONSISTENT, none, computed=computed, solved={}, neighbours=neighbours, tie=tie)
    solved: dict[str, Solved] = {}
    wide = spans
    if unknown >= 0:
        found = _solved(one)
        solved[str(rule.operands[unknown])] = found
        if subject not in (None, unknown):
            within = found.within
            if within is None or not isinstance(within.low, int) or not isinstance(within.high, int):
                raise NotCompiledError
            wide = [*spans[:unknown], (within.low, within.high, False, False), *spans[unknown + 1 :]]
    faces = one.at_face(but=subject)
    agrees = faces == spans or one.holds(faces)
    tests = unknown < 0 or (
        (one.is_whole or unknown != subject)
        and one.tests_something(sorted(printed, key=lambda slot: slot != subject))
    )
    verdict = Verdict.CONSISTENT if tests else Verdict.UNDETERMINED
    agreement = Agreement.FACE_VALUE if agrees else Agreement.WITHIN_ROUNDING
    return check(
        verdict, agreement, computed=_computed(variables, one, subject, wide), solved=solved, tie=tie
    )


def _solved(one: Filled) -> Solved:
    found = one.left_of_unknown()
    if not one.is_whole:
        return Solved(_interval(found, 1), None, None)
    low, high = one.numbers(found)
    if not found[4]:
        return Solved(Interval(low, None), None, None)
    return Solved(Interval(low, high), high - low + 1, range(low, high + 1))


def _computed(
    variables: Sequence[Variable], one: Filled, subject: int | None, spans: Sequence[Span]
) -> Interval | None:
    """What the rule gives for the figure that stands alone, in that figure's unit."""
    if subject is None:
        return None
    top, bottom = one.scales[subject]
    return _interval(one.left_for(subject, spans), Fraction(top, bottom) / variables[subject].factor)


def _interval(found: Range, unit: Exact) -> Interval:
    top, bottom, is_open, high_top, high_bottom, is_high_open = found
    times, over = unit.numerator, unit.denominator
    low, high = Fraction(top * times, bottom * over), Fraction(high_top * times, high_bottom * over)
    return Interval(low, high, is_open, is_high_open)


def _neighbours(
    rule: Rule, variables: Sequence[Variable], one: Filled, subject: int | None
) -> tuple[Neighbour, ...]:
    """For a rule that fails with one unstated whole count: the two numbers closest to holding."""
    unknown, stated = one.unknown, None if subject is None else variables[subject].figure.quantity
    if subject is None or stated is None or unknown in (-1, subject):
        return ()
    faces = [*one.faces()]
    top, bottom = one.scales[subject]
    unit = Fraction(top, bottom) / variables[subject].factor

    def neighbour(number: int) -> Neighbour | None:
        """A number and what the rule gives with it, if that is one value."""
        faces[unknown] = (number, number, False, False)
        low, below, _, high, above, _ = one.left_for(subject, faces)
        if low * above != high * below:
            return None
        return Neighbour(
            str(rule.operands[unknown]), number, Fraction(low * unit.numerator, below * unit.denominator)
        )

    top, bottom, _, high_top, high_bottom, _ = one.left_for(unknown, one.loose())
    numbers = dict.fromkeys(max(one.least, n) for n in (top // bottom, -(-high_top // high_bottom)))
    found = [each for number in numbers if (each := neighbour(number))]
    if len(found) == 1:  # the unknown would have to be less; larger numbers may come closer without end
        after, (first,) = neighbour(found[0].number + 1), found
        if after and abs(Fraction(after.gives - stated.value)) < abs(Fraction(first.gives - stated.value)):
            return ()
    return tuple(found)
