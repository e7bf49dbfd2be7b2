"""All relations between the lines of a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import gcd

from msgspec.structs import replace

from unionstats.source.patterns.across import across
from unionstats.source.patterns.announced import balances, bounds
from unionstats.source.patterns.differences import differences
from unionstats.source.patterns.heads import Head, Says
from unionstats.source.patterns.lines import PERCENT, RATE, Cells, Lines, Number, columns_and_rows, fit
from unionstats.source.patterns.partitions import again, below, outlined
from unionstats.source.patterns.quotients import Quotient, quotients
from unionstats.source.patterns.relation import Form, LineRelation
from unionstats.source.patterns.sums import kinds_of_lines, one_digit, totals
from unionstats.source.patterns.whole import judged_exactly, quotient_places, rounded_in


def find_relations(
    cells: Cells, columns: Sequence[Head], rows: Sequence[Head], *, questions: bool = False
) -> list[LineRelation]:
    """The relations that the words of a table's heads announce, or that most of its lines follow.

    `cells` are the figures, without those of heads; a relation is told with the positions where it fails.
    With `questions` those are told, too, that only words announce and no figure bears out (`asked`).
    """
    both = columns_and_rows(cells, columns, rows)
    found: list[LineRelation] = []
    made: dict[bool, set[int]] = {True: set(), False: set()}
    for lines in both:
        for growth in (True, False):
            for one in quotients(lines, growth=growth):
                if one.target not in made[lines.columns]:
                    made[lines.columns] |= set() if one.product else {one.target}
                    found.append(_quotient(lines, one, growth=growth))
        for relation in across(lines.without(made[lines.columns], set())):
            made[lines.columns].add(relation.target)
            found.append(relation)
    for mean in (True, False):
        for lines in reversed(both):
            left = lines.without(made[lines.columns], made[not lines.columns])
            for relation in _additive(left, mean=mean):
                found.append(relation)
                if mean:
                    made[lines.columns].add(relation.target)
    found = list(_told_once(found, {lines.columns: lines for lines in both}))
    judged = judged_exactly(_exact(cells, columns, rows, found), found)
    return judged if questions else [one for one in judged if not one.asked]


def _told_once(found: Sequence[LineRelation], along: Mapping[bool, Lines]) -> Iterator[LineRelation]:
    """The relations; of two lines of one name that are made of the same lines the second is the first again."""
    first: dict[object, LineRelation] = {}
    for one in found:
        lines = along[one.columns]
        name = lines.heads[one.target].texts[-1:]
        made = (name, one.form, one.columns, frozenset(one.operands), one.whole, one.step)
        other = first.setdefault(made, one)
        if name and other.target != one.target and not one.step and _is_copy(lines, one, other.target):
            yield replace(
                one, form=Form.SAME, operands=(other.target,), signs=(1,), lacking=(), whole=-1, announced=True
            )
        else:
            yield one


def _is_copy(lines: Lines, one: LineRelation, other: int) -> bool:
    positions = (*one.held, *one.failed)
    same = sum(lines.numbers[one.target][at] == lines.numbers[other][at] for at in positions)
    return same > 1 and same * 5 >= len(positions) * 4


def rounded_columns(
    cells: Cells, columns: Sequence[Head], rows: Sequence[Head], relations: Sequence[LineRelation]
) -> set[int]:
    """The columns whose bare whole numbers a ledger must take as rounded for these relations."""
    return rounded_in(cells, relations, _exact(cells, columns, rows, relations))


def _exact(
    cells: Cells, columns: Sequence[Head], rows: Sequence[Head], relations: Sequence[LineRelation]
) -> dict[bool, Lines]:
    """The table along both axes, its bare whole numbers exact but for quotients and averages."""
    of_columns, of_rows = columns_and_rows(cells, columns, rows, quotient_places(relations))
    return {True: of_columns, False: of_rows}


def _quotient(lines: Lines, one: Quotient, *, growth: bool) -> LineRelation:
    operands = (one.second, one.first) if growth else (one.first, one.second)
    return LineRelation(
        Form.GROWTH if growth else Form.RATIO,
        lines.columns,
        one.target,
        operands,
        (1, 1),
        one.held,
        one.failed,
        hundred=one.one == PERCENT * lines.one,
        announced=one.announced,
        product=one.product,
    )


def _additive(lines: Lines, *, mean: bool) -> Iterator[LineRelation]:
    """The sums, averages and differences, found apart for the positions that print one kind of figure."""
    kinds: dict[object, set[int]] = {}
    for position, kind in enumerate(lines.kinds):
        if kind is not None:
            kinds.setdefault(kind, set()).add(position)
    for positions in kinds.values():
        part = lines.only(positions)
        groups = _alike(part)
        found = {
            target: parts for group in groups for target, parts in totals(part, group, mean=mean).items()
        }
        more: list[tuple[int, tuple[int, ...]]] = []
        below_it = {} if mean else dict(outlined(part))
        said = _told_by_outline([_sum(part, *one, mean=False) for one in below_it.items()], found)
        found |= {one.target: one.operands for one in said if not one.asked}
        for group in () if mean else groups:
            more += again(part, group, found)
        for members in kinds_of_lines(part):
            for target, parts in totals(part, members, mean=mean).items():
                if target not in found:
                    found[target] = parts
                elif set(parts) != set(found[target]):
                    more.append((target, parts))
        differing = [] if mean else list(_differences(part, found))
        told = {(one.operands[0], frozenset((one.target, one.operands[1]))) for one in differing if one.announced}
        if not mean:
            known = {*found, *(one.target for one in differing)}
            differing += balances(part, known)
        sums = (
            _sum(part, *one, mean=mean, stated=set(one[1]) == set(below_it.get(one[0], ())))
            for one in [*found.items(), *more]
            if (one[0], frozenset(one[1])) not in told
        )
        yield from (one for one in sums if one.held or one.failed)
        yield from (one for one in said if one.asked)
        yield from differing
        if not mean:
            yield from bounds(part, found)


def _told_by_outline(
    sums: Sequence[LineRelation], found: Mapping[int, tuple[int, ...]]
) -> list[LineRelation]:
    """The sums of what stands below a line: all of a table where most hold, else some are asked."""
    held = sum(len(one.held) for one in sums)
    whole = held > 1 and held * 3 >= 2 * sum(len(one.held) + len(one.failed) for one in sums)
    return [
        replace(one, announced=True, asked=not whole and len(one.held) <= len(one.failed))
        for one in sums
        if one.target not in found and (one.held or one.failed)
    ]


def _alike(lines: Lines) -> list[list[int]]:
    """The lines with figures, those together that measure one thing wherever both print a figure."""
    groups: list[tuple[list[str | None], list[int]]] = []
    known: dict[tuple[str | None, ...], list[int]] = {}
    for line in lines.filled:
        measures = tuple(lines.measures[line])
        if measures in known:
            known[measures].append(line)
            continue
        group = next((one for one in groups if all(map(fit, one[0], measures))), None)
        if group is None:
            group = ([None] * len(measures), [])
            groups.append(group)
        common, members = group
        common[:] = [
            one if one or other is None else other for one, other in zip(common, measures, strict=True)
        ]
        members.append(line)
        known[measures] = members
    return [members for _, members in groups]


def _differences(lines: Lines, found: Mapping[int, tuple[int, ...]]) -> Iterator[LineRelation]:
    for one in differences(lines):
        if one.announced and (one.rest in found):
            continue
        if not one.announced and below(found, one.whole) & {one.rest, one.part}:
            continue
        if one.whole in below(found, one.rest) | below(found, one.part):
            continue
        rates = all(set(lines.measures[line]) <= {RATE, None} for line in (one.rest, one.whole, one.part))
        target, form, operands, signs = (
            (one.rest, Form.POINTS if rates else Form.DIFFERENCE, (one.whole, one.part), (1, -1))
            if one.announced
            else (one.whole, Form.SUM, (one.rest, one.part), (1, 1))
        )
        yield LineRelation(
            form, lines.columns, target, operands, signs, one.held, one.failed, announced=one.announced
        )


def _sum(
    lines: Lines, target: int, parts: tuple[int, ...], *, mean: bool, stated: bool = False
) -> LineRelation:
    held: list[int] = []
    failed: list[int] = []
    lacking: list[int] = []
    explained = False
    signs = tuple(-1 if Says.LESS in lines.heads[part].says and not mean else 1 for part in parts)
    for position, number in enumerate(lines.numbers[target]):
        known = [
            (other, sign)
            for part, sign in zip(parts, signs, strict=True)
            if (other := lines.numbers[part][position]) is not None
        ]
        if number is None or not known:
            continue
        times = len(known) if mean else 1
        total = sum(-other[0] if sign < 0 < other[0] else other[0] for other, sign in known)
        reach = sum(other[1] for other, _ in known) + times * number[1]
        off = abs(number[0] * times - total)
        if off > reach and not mean and _is_running(lines, position, number, [other for other, _ in known]):
            continue
        (held if off <= reach else failed).append(position)
        common = gcd(number[0], *(other[0] for other, _ in known))
        explained = explained or (off > reach and one_digit(off, reach, abs(number[0]), common) > 0)
        if len(known) < len(parts):
            lacking.append(position)
    says = Says.MEAN if mean else Says.TOTAL
    return LineRelation(
        Form.AVERAGE if mean else Form.SUM,
        lines.columns,
        target,
        parts,
        signs,
        held,
        failed,
        lacking,
        announced=stated or bool(lines.heads[target].says & says),
        asked=not held and not (explained and len(failed) == 1),
    )


def _is_running(lines: Lines, position: int, total: Number, parts: Sequence[Number]) -> bool:
    """Whether a position told by its head as cumulative ends in its total, or rises from part to part."""
    if Says.RUNNING not in lines.places[position].says:
        return False
    ends = any(abs(total[0] - part[0]) <= total[1] + part[1] for part in (parts[0], parts[-1]))
    return ends or all(one[0] <= other[0] for one, other in pairwise(parts))
