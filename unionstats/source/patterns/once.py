"""Each relation told once, however many ways lead to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from unionstats.source.patterns.lines import Lines
from unionstats.source.patterns.relation import Form, LineRelation

_LINEAR = frozenset({Form.SUM, Form.DIFFERENCE, Form.POINTS})


def told_once(found: Sequence[LineRelation], along: Mapping[bool, Lines]) -> Iterator[LineRelation]:
    """Yield the relations without those that say what another does, which words rather than figures tell.

    Of two lines of one name that are made of the same lines the second is the first again.
    """
    told: dict[object, set[int]] = {}
    first: dict[object, LineRelation] = {}
    kept: dict[int, LineRelation] = {}
    for at, one in sorted(enumerate(found), key=lambda item: (not item[1].announced, item[1].asked)):
        lines = along[one.columns]
        known = told.setdefault(_equation(one, lines), set())
        positions = {*one.held, *one.failed} - known
        if not positions:
            continue
        known |= positions
        name = lines.heads[one.target].texts[-1:]
        made = (name, one.form, one.columns, frozenset(one.operands), one.whole, one.step)
        other = first.setdefault(made, one)
        left = replace(
            one,
            held=[position for position in one.held if position in positions],
            failed=[position for position in one.failed if position in positions],
        )
        if name and other.target != one.target and not one.step and _is_copy(lines, one, other.target):
            same = replace(left, form=Form.SAME, operands=(other.target,), signs=(1,), whole=-1)
            left = replace(same, announced=True)
        kept[at] = left
    yield from _joined(kept[at] for at in sorted(kept))


def _joined(found: Iterable[LineRelation]) -> Iterable[LineRelation]:
    """The relations; those that differ in their positions alone are one."""
    one_of: dict[object, LineRelation] = {}
    for one in found:
        key = replace(one, held=(), failed=(), says=0, announced=False)
        other = one_of.get(key)
        one_of[key] = one if other is None else _with(other, one)
    return one_of.values()


def _with(one: LineRelation, other: LineRelation) -> LineRelation:
    return replace(
        one,
        held=sorted((*one.held, *other.held)),
        failed=sorted((*one.failed, *other.failed)),
        announced=one.announced or other.announced,
    )


def _equation(one: LineRelation, lines: Lines) -> object:
    """What two relations have in common that say the same: a difference is a sum told from its other end."""
    if one.form not in _LINEAR:
        order = () if one.form is Form.AVERAGE else one.operands
        return one.columns, one.form, one.target, order, frozenset(one.operands), one.whole, one.step
    at = (*one.held, *one.failed)[0]
    signs = {one.target: -1}
    for line, sign in zip(one.operands, one.signs, strict=True):
        number = lines.numbers[line][at]
        negative = one.form is Form.SUM and number is not None and number[0] < 0
        signs[line] = 1 if negative else sign
    first = signs[min(signs)]
    return one.columns, frozenset((line, sign * first) for line, sign in signs.items())


def _is_copy(lines: Lines, one: LineRelation, other: int) -> bool:
    positions = (*one.held, *one.failed)
    same = sum(lines.numbers[one.target][at] == lines.numbers[other][at] for at in positions)
    return same > 1 and same * 5 >= len(positions) * 4
