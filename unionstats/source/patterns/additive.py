"""Sums, averages and differences between the lines of a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import gcd

from msgspec.structs import replace

from unionstats.source.patterns.announced import balances, bounds
from unionstats.source.patterns.chains import carried, chains
from unionstats.source.patterns.differences import differences
from unionstats.source.patterns.heads import Says
from unionstats.source.patterns.lines import RATE, Lines, Number, fit
from unionstats.source.patterns.partitions import again, below, outlined
from unionstats.source.patterns.relation import Form, LineRelation
from unionstats.source.patterns.sums import kinds_of_lines, one_digit, totals


def additive(lines: Lines, *, mean: bool) -> Iterator[LineRelation]:
    """Yield the averages, or the sums and differences, apart for positions that print one kind of figure."""
    kinds: dict[object, set[int]] = {}
    for position, kind in enumerate(lines.kinds):
        if kind is not None:
            kinds.setdefault(kind, set()).add(position)
    for positions in kinds.values():
        part = lines.only(positions)
        yield from _averages(part) if mean else _sums(part)


def _averages(lines: Lines) -> Iterator[LineRelation]:
    for members in (*_alike(lines), *kinds_of_lines(lines)):
        for target, parts in totals(lines, members, mean=True).items():
            yield _sum(lines, target, parts, mean=True)


def _sums(lines: Lines) -> Iterator[LineRelation]:
    groups = _alike(lines)
    found = {target: parts for group in groups for target, parts in totals(lines, group).items()}
    outline = dict(outlined(lines))
    said = _told_by_outline([_sum(lines, *one) for one in outline.items()], found)
    found |= {one.target: one.operands for one in said if not one.asked}
    more = [one for group in groups for one in again(lines, group, found)]
    for members in kinds_of_lines(lines):
        for target, parts in totals(lines, members).items():
            if target not in found:
                found[target] = parts
            else:
                more.append((target, parts))
    for target, parts in dict.fromkeys([*found.items(), *more]):
        one = _sum(lines, target, parts, stated=set(parts) == set(outline.get(target, ())))
        if one.held or one.failed:
            yield one
    yield from (one for one in said if one.asked)
    yield from chains(lines)
    yield from carried(lines, found)
    differing = list(_differences(lines, found))
    yield from differing
    yield from balances(lines, {*found, *(one.target for one in differing)})
    yield from bounds(lines, found)


def _told_by_outline(
    sums: Sequence[LineRelation], found: Mapping[int, tuple[int, ...]]
) -> list[LineRelation]:
    """The sums of what stands below a line: all of a table where most hold, else some are asked."""
    held = sum(len(one.held) for one in sums)
    near = sum(not one.held and not one.asked for one in sums)  # a wrong digit explains what fails
    tries = sum(len(one.held) + len(one.failed) for one in sums)
    whole = held and held + near > 1 and (held + near) * 3 >= 2 * tries
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
    lines: Lines, target: int, parts: tuple[int, ...], *, mean: bool = False, stated: bool = False
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
