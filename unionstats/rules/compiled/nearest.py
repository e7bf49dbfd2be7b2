"""What should have been printed for the figure that stands alone in a compiled rule that fails."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from unionstats.interval import Exact
from unionstats.rules.compiled.filled import Filled
from unionstats.rules.compiled.printed import Range, meets
from unionstats.rules.verdict import Check


def targets_of(check: Check, one: Filled) -> list[Exact]:
    """What the rule gives for the stated figure from the printed values as they stand, in its unit."""
    if check.neighbours:
        return [neighbour.gives for neighbour in check.neighbours]
    stated = check.stated
    if check.subject is None or stated is None or one.unknown >= 0:
        return []
    top, bottom, *_ = one.left_for(check.subject, one.at_face())
    return [Fraction(top * stated.step.numerator, 2 * bottom * stated.step.denominator)]


def nearest_counts(check: Check, one: Filled) -> list[int]:
    """By how many last places the texts that fit are greater than the stated one.

    Those that print what the face values give, or, where a count cannot, the closest to it that hold; with
    an unknown those closest to the stated one that hold.
    """
    subject = check.subject
    if subject is None or check.stated is None:
        return []
    mantissa = one.printed(subject).mantissa
    if one.unknown < 0:
        found, figure = one.left_for(subject, one.at_face()), one.printed(subject)
        target = Fraction(found[0], 2 * found[1])
        prints = [n for n in (target.__floor__(), target.__floor__() + 1) if meets(figure.span(n), found)]
        within = found if prints else one.left_for(subject, one.spans)
        prints = prints or [n for n in closest_to(target) if meets(figure.span(n), within)]
        return [n - mantissa for n in prints]
    counts = []
    for neighbour in check.neighbours:
        spans = [*one.spans]
        spans[one.unknown] = (neighbour.number, neighbour.number, False, False)
        found = one.left_for(subject, spans)
        counts += [n - mantissa for n in _closest(one, subject, mantissa, found)]
    return closest_of(counts)


def _closest(one: Filled, subject: int, mantissa: int, found: Range) -> list[int]:
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
