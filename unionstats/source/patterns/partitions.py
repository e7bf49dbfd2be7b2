"""Totals beside those of a first search: a second partition of a total, a total of parts of another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from unionstats.source.patterns.heads import Says
from unionstats.source.patterns.lines import Lines
from unionstats.source.patterns.sums import ranges

_MOST = 80  # lines of a group that is searched again


def again(
    lines: Lines, group: Sequence[int], found: Mapping[int, tuple[int, ...]]
) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield more totals of a group of lines, each with its parts."""
    if len(group) > _MOST:
        return
    for line in group:
        if line in found:
            taken = below(found, line)
            sides = _sides([one for one in group if one not in taken], line)
        elif Says.TOTAL in lines.heads[line].says and not any(line in parts for parts in found.values()):
            whole = [one for one in group if Says.OF_WHICH not in lines.heads[one].says]
            sides = [*_sides(group, line), *_sides(whole, line), *_runs(found, line)]
        else:
            continue
        tries = [(others, one) for others in sides for one in ranges(lines, line, others, len(group))]
        sure = [(others[: one.length], one.rank) for others, one in tries if one.rank[0]]
        if sure:
            yield line, tuple(sorted(max(sure, key=lambda one: one[1])[0]))


def outlined(lines: Lines) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield each line with those that stand one level below it, up to the next line of its own level."""
    open_ones: list[tuple[int, int, list[int]]] = []
    for line in lines.filled:
        level = lines.heads[line].level
        if level is None or Says.OF_WHICH in lines.heads[line].says:
            continue
        while open_ones and open_ones[-1][0] >= level:
            yield from _closed(open_ones.pop())
        if open_ones:
            open_ones[-1][2].append(line)
        open_ones.append((level, line, []))
    while open_ones:
        yield from _closed(open_ones.pop())


def _closed(one: tuple[int, int, list[int]]) -> Iterator[tuple[int, tuple[int, ...]]]:
    _, line, parts = one
    if len(parts) > 1:
        yield line, tuple(parts)


def below(found: Mapping[int, tuple[int, ...]], line: int) -> set[int]:
    """The parts of a line, their parts, and so on."""
    lower: set[int] = set()
    left = [line]
    while left:
        parts = set(found.get(left.pop(), ())) - lower
        lower |= parts
        left += parts
    return lower


def _sides(group: Sequence[int], line: int) -> list[list[int]]:
    return [[one for one in group if one > line], [one for one in reversed(group) if one < line]]


def _runs(found: Mapping[int, tuple[int, ...]], line: int) -> Iterator[list[int]]:
    """The parts of other totals, from each of them on."""
    for other, parts in found.items():
        if line not in (other, *parts):
            yield from (list(parts[at:]) for at in range(len(parts) - 1))
