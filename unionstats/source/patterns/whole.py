"""Whether the bare whole numbers of a table are exact or were rounded, to thousands or otherwise.

A bare number written out in full counts as exact. Where the relations of a table hold only within half units
at more places than one wrong figure explains, its numbers are rounded; a single miss among many that hold
exactly is a finding.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from unionstats.quantity import Quantity
from unionstats.quantity.model import is_whole
from unionstats.source.patterns.lines import PERCENT, Cells, Lines, Number
from unionstats.source.patterns.quotients import holds
from unionstats.source.patterns.relation import Form, LineRelation

_ONE_IN = 100  # so many positions that could be tried may lie behind each miss of a rounded table
_FEW = 5
_ADDITIVE = frozenset({Form.SUM, Form.AVERAGE, Form.DIFFERENCE, Form.POINTS, Form.SAME})
_QUOTIENTS = frozenset({Form.RATIO, Form.SHARE, Form.GROWTH, Form.AVERAGE})


def holds_at(lines: Lines, relation: LineRelation, position: int) -> bool:
    """Whether a relation holds at a position where it can be tried."""
    numbers = lines.numbers
    target = numbers[relation.target][position]
    # what a sum takes away may be printed negative, and is added then
    as_printed = relation.form is Form.SUM
    known = [
        (number if sign > 0 or (as_printed and number[0] < 0) else (-number[0], number[1]))
        for line, sign in zip(relation.operands, relation.signs, strict=True)
        if (number := numbers[line][position]) is not None
    ]
    if target is None or not known:
        return True
    if relation.form is Form.BOUND:
        return all(number[0] - number[1] <= target[0] + target[1] for number in known)
    if relation.form in _ADDITIVE:
        times = len(known) if relation.form is Form.AVERAGE else 1
        off = target[0] * times - sum(number[0] for number in known)
        return abs(off) <= times * target[1] + sum(number[1] for number in known)
    return _quotient_holds(lines, relation, position, target)


def _quotient_holds(lines: Lines, relation: LineRelation, position: int, target: Number) -> bool:
    one = lines.one * (PERCENT if relation.hundred else 1)
    growth = relation.form is Form.GROWTH
    operands = [lines.numbers[line] for line in relation.operands]
    first: Number | None
    second: Number | None
    if relation.base:
        first, second = operands[0][position], (relation.base * lines.one, 0)
    elif relation.form is Form.SHARE:
        first, second = operands[0][position], operands[0][relation.whole]
    elif relation.step:
        first, second = operands[0][position], operands[0][position - relation.step]
    else:
        pair = operands[0][position], operands[1][position]
        first, second = pair[::-1] if growth else pair
    if first is None or second is None:
        return True
    return holds(target, first, second, one, one if growth else 0)


def bare_whole(cell: Quantity | None) -> bool:
    """Whether a figure is a whole number without a unit."""
    return cell is not None and cell.unit is None and is_whole(cell)


def judged_exactly(lines: Mapping[bool, Lines], relations: Sequence[LineRelation]) -> list[LineRelation]:
    """The relations with what holds when bare whole numbers are exact, unless the table shows them rounded.

    `lines` are the table along its columns and its rows, in which bare whole numbers have no slack.
    """
    judged = []
    misses: list[set[tuple[int, int]]] = []
    count = 0
    for relation in relations:
        missed = [at for at in relation.held if not holds_at(lines[relation.columns], relation, at)]
        count += len(relation.held)
        misses += [_places(relation, at) for at in missed]
        gone = set(missed)
        failed = sorted({*relation.failed, *missed})
        judged.append(replace(relation, held=[at for at in relation.held if at not in gone], failed=failed))
    return list(relations) if _rounded(misses, count) else judged


def _rounded(misses: Sequence[set[tuple[int, int]]], count: int) -> bool:
    if len(misses) > 1 and not set.intersection(*misses):
        return len(misses) * _ONE_IN >= count
    return 0 < len(misses) < count <= len(misses) * _FEW


def _places(relation: LineRelation, position: int) -> set[tuple[int, int]]:
    """The cells of a relation at one position, as (line of columns, line of rows)."""
    lines = (relation.target, *relation.operands)
    return {(line, position) if relation.columns else (position, line) for line in lines}


def quotient_places(relations: Sequence[LineRelation]) -> set[tuple[int, int]]:
    """The places (row, column) of quotients and averages, which are rounded whatever they look like."""
    return {
        (at, one.target) if one.columns else (one.target, at)
        for one in relations
        if one.form in _QUOTIENTS and not one.product
        for at in (*one.held, *one.failed)
    }


def rounded_in(cells: Cells, relations: Sequence[LineRelation], lines: Mapping[bool, Lines]) -> set[int]:
    """The columns whose bare whole numbers were rounded: quotients, and amounts that hold within rounding."""
    places = quotient_places(relations)
    if any(not holds_at(lines[one.columns], one, at) for one in relations for at in one.held):
        places |= {
            (at, line) if one.columns else (line, at)
            for one in relations
            for line in (one.target, *one.operands)
            for at in (*one.held, *one.failed)
        }
    return {column for row, column in places if bare_whole(cells[row][column])}
