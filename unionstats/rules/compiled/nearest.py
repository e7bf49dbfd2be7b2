"""What should have been printed for the figure that stands alone in a compiled rule that fails."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from unionstats.interval import Exact
from unionstats.rules.compiled.filled import Filled
from unionstats.rules.compiled.judge import Near, Role
from unionstats.rules.compiled.printed import Range, meets


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
        counts += [n - mantissa for n in _closest(one, subject, mantissa, one.left_for(subject, spans))]
    return [mantissa + count for count in closest_of(counts)]


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
