"""Lines that are the difference of two others, or the sum of two that do not stand beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from unionstats.source.patterns.evidence import EIGHTHS, eighths, tried
from unionstats.source.patterns.heads import Says
from unionstats.source.patterns.lines import Lines
from unionstats.source.patterns.printed_at import PrintedAt
from unionstats.source.patterns.quotients import MANY, MOST_PAIRS, differs, most_filled, most_judged

_NEAR = 5  # lines among which an announced difference stands beside what it is the difference of


class Difference(Struct, frozen=True):
    """`rest` = `whole` - `part`; `announced` where the head of `rest` says that it is one."""

    rest: int
    whole: int
    part: int
    held: Sequence[int]
    failed: Sequence[int]
    announced: bool


def differences(lines: Lines) -> list[Difference]:
    """The differences that the positions of a table bear out, each of three lines once."""
    sample = most_filled(lines)
    counts: Counter[tuple[int, int, int]] = Counter()
    rests = set(lines.filled)
    if len(rests) > MANY:
        rests = {line for line in rests if lines.heads[line].says & (Says.REST | Says.CHANGE)}
    if not rests or len(rests) * len(lines.filled) > MOST_PAIRS:
        return []
    for position in sample:
        counts.update(_at(lines, position, rests))
    likely = []
    for candidate, times in counts.items():
        complete = sum(all(lines.numbers[line][at] is not None for line in candidate) for at in sample)
        if times * 2 >= complete and differs(lines, candidate, sample):
            likely.append((candidate, times))
    likely.sort(key=lambda one: -one[1])
    candidates = [candidate for candidate, _ in likely[: most_judged(lines)]]
    found = [judged for one in candidates if (judged := _judged(lines, one)) is not None]
    found.sort(key=lambda one: (not one[0].announced, -one[1], -one[2]))
    return list(_once(one for one, _, _ in found))


def _at(lines: Lines, position: int, rests: set[int]) -> Iterator[tuple[int, int, int]]:
    printed = PrintedAt(lines, position)
    for rest, at in printed.known:
        if at not in rests:
            continue
        for part, minus in printed.known:
            if minus == at:
                continue
            whole, reach = rest[0] + part[0], rest[1] + part[1]
            for (value, slack), plus in printed.near(whole, reach):
                if plus not in (at, minus) and abs(value - whole) <= reach + slack:
                    yield at, plus, minus


def _judged(lines: Lines, candidate: tuple[int, int, int]) -> tuple[Difference, int, int] | None:
    """The difference, the share of positions where it holds, and what that says; None for chance."""
    held, failed, zeros, says, seen = [], [], [], 0, set()
    for position in range(lines.positions):
        numbers = [lines.numbers[line][position] for line in candidate]
        known = [number for number in numbers if number is not None]
        if len(known) < len(numbers):
            continue
        rest, whole, part = known
        slack = sum(number[1] for number in known)
        if abs(rest[0] - whole[0] + part[0]) > slack:
            failed.append(position)
            continue
        if not (rest[0] and whole[0] and part[0]):
            zeros.append(position)
            continue
        held.append(position)
        sizes = sorted(abs(number[0]) for number in known)
        proportion = tuple(abs(number[0]) * 1024 // sizes[-1] for number in (rest, whole))
        if proportion not in seen:  # lines in one proportion to each other say it once
            seen.add(proportion)
            says += eighths(sizes[0], 2 * slack + 1)
    count = len(held) + len(failed)
    if len(held) * 5 < count * 4 or count < len(zeros):
        return None
    announced = bool(lines.heads[candidate[0]].says & (Says.REST | Says.CHANGE))
    told = announced or Says.TOTAL in lines.heads[candidate[1]].says
    flow = lines.heads[candidate[0]].says & (Says.INCOME | Says.SPENDING)
    near = announced and not flow and max(candidate) - min(candidate) < _NEAR
    if not _believed(len(held), says, len(lines.filled), told=told, near=near and not failed):
        return None
    return Difference(*candidate, sorted(held + zeros), failed, announced), len(held) * 1000 // count, says


def _believed(held: int, says: int, lines: int, *, told: bool, near: bool) -> bool:
    if near:
        return held > 1 and says >= 6 * EIGHTHS
    need = 3 * tried(lines) + 4 * EIGHTHS
    if held > 3:  # noqa: PLR2004
        return says >= need + (0 if told else 10 * EIGHTHS)
    if told:
        return held > 1 and says >= need + 4 * EIGHTHS
    return held > 2 and says >= need + 16 * EIGHTHS  # noqa: PLR2004


def _once(found: Iterator[Difference]) -> Iterator[Difference]:
    """Each three lines once, and no line determined twice."""
    threes: set[frozenset[int]] = set()
    determined: set[int] = set()
    for one in found:
        three = frozenset((one.rest, one.whole, one.part))
        line = one.rest if one.announced else one.whole
        if three not in threes and line not in determined:
            threes.add(three)
            determined.add(line)
            yield one
