"""Lines that are the sum, or the average, of the lines beside them.

Ranges that end next to a line are grown one line at a time, in both directions. What a round has found to be
parts of a total is no part of another, so that the next round sees totals of totals.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import gcd

from msgspec import Struct

from unionstats.source.patterns.evidence import EIGHTHS, eighths, tried
from unionstats.source.patterns.heads import Says
from unionstats.source.patterns.lines import Lines

_ROUNDS = 8
_LONG = 700  # lines from which on only those that a head calls a total are tried
_FAR = 500  # lengths of a range that count as trials
_NEAR = 50  # lines that a range may have in any table
_MOST_STEPS = 200_000  # lines added to ranges in a round
_SAMPLE = 16  # positions at which lengths are looked for
_NINE = 9
_FLOWS = Says.INCOME | Says.SPENDING | Says.CHANGE
_CLOSE = 20  # a total so many times what it misses may still be meant


class _Tally:
    """The sum of a growing range at one position."""

    __slots__ = ("common", "count", "ends", "largest", "nonzero", "slack", "total")

    def __init__(self, value: int) -> None:
        self.total = self.slack = self.count = self.nonzero = 0
        self.common = abs(value)
        self.largest = (0, -1)
        self.ends: tuple[int, int] | None = None

    def add(self, line: int, value: int, slack: int) -> None:
        """Take one more figure into the sum."""
        self.total += value
        self.slack += slack
        self.count += 1
        low, high = self.ends or (value, value)
        self.ends = min(low, value), max(high, value)
        if value:
            self.nonzero += 1
            self.common = gcd(self.common, value)
            if abs(value) > self.largest[0]:
                self.largest = (abs(value), line)


class Range(Struct, frozen=True):
    """A range that could be the parts of a line, `length` lines from it.

    `rank` orders the ranges of a line: those that hold by themselves first, then by how many positions hold,
    then by what that says.
    """

    length: int
    rank: tuple[bool, int, int, int]


def totals(lines: Lines, chosen: Sequence[int], *, mean: bool = False) -> dict[int, tuple[int, ...]]:
    """Each line that is the sum (or the average) of a range of `chosen` lines beside it, and that range."""
    found: dict[int, tuple[int, ...]] = {}
    targets = [line for line in chosen if any(number is not None for number in lines.numbers[line])]
    active = targets
    wrong = False
    for _ in range(_ROUNDS):
        best: dict[int, tuple[tuple[bool, int, int, int], tuple[int, ...]]] = {}
        tried_lines = [
            line
            for line in targets
            if line not in found and _may_be_total(lines, line, len(targets), mean=mean)
        ]
        far = max(_NEAR, _MOST_STEPS // max(len(tried_lines), 1))
        for line in tried_lines:
            for step in (1, -1):
                parts = _parts(lines, active, line, step, far, mean=mean, wrong=wrong)
                if parts is not None and (line not in best or parts[0] > best[line][0]):
                    best[line] = parts
        taken = _compatible(best, found)
        if mean or (wrong and not taken):
            return found | taken
        wrong = not taken  # an announced total that fails everywhere is looked for when nothing else is left
        found |= taken
        gone = {part for parts in taken.values() for part in parts}
        active = [line for line in active if line not in gone]
    return found


def kinds_of_lines(lines: Lines) -> list[list[int]]:
    """Lines whose innermost head is the same, at least three of a kind: 人数, %, 人数, % …."""
    kinds: defaultdict[str, list[int]] = defaultdict(list)
    for at in lines.filled:
        kinds[lines.heads[at].kind].append(at)
    return [members for kind, members in kinds.items() if kind and len(members) > 2]  # noqa: PLR2004


def _may_be_total(lines: Lines, line: int, count: int, *, mean: bool) -> bool:
    says = lines.heads[line].says
    if mean:
        return Says.MEAN in says
    return count <= _LONG or Says.TOTAL in says


def _compatible(
    best: dict[int, tuple[tuple[bool, int, int, int], tuple[int, ...]]], found: dict[int, tuple[int, ...]]
) -> dict[int, tuple[int, ...]]:
    """Of two lines that are each a part of the other the one that holds better; the short ranges first."""
    taken: dict[int, tuple[int, ...]] = {}
    for line, (rank, parts) in sorted(best.items(), key=lambda item: len(item[1][1])):
        if any(part in best and line in best[part][1] and best[part][0] > rank for part in parts):
            continue
        if any(line in known.get(part, ()) for part in parts for known in (found, taken)):
            continue
        taken[line] = parts
    return taken


def _parts(
    lines: Lines, active: Sequence[int], line: int, step: int, far: int, *, mean: bool, wrong: bool
) -> tuple[tuple[bool, int, int, int], tuple[int, ...]] | None:
    """The range of the best rank on one side of a line, if one is believed."""
    if step > 0:
        place = bisect_right(active, line)
        others = active[place : place + far]
    else:
        place = bisect_left(active, line)
        others = active[max(place - far, 0) : place][::-1]
    found = list(ranges(lines, line, others, len(active), mean=mean, wrong=wrong))
    if not found:
        return None
    best = max(found, key=lambda one: one.rank)
    return best.rank, tuple(sorted(others[: best.length]))


def ranges(
    lines: Lines, line: int, others: Sequence[int], active: int, *, mean: bool = False, wrong: bool = False
) -> Iterator[Range]:
    """Yield the believed ranges of a line: the first of `others`, its nearest first."""
    target = {at: number for at, number in enumerate(lines.numbers[line]) if number is not None}
    tallies = {at: _Tally(number[0]) for at, number in target.items()}
    blocks = _blocks(lines, others)
    sure = (Says.MEAN if mean else Says.TOTAL) in lines.heads[line].says
    search = tried(2 * min(active, _FAR))
    added = 0
    for length in _lengths(lines, target, others, blocks if sure else (), mean=mean):
        for part in others[added:length]:
            minus = Says.LESS in lines.heads[part].says and not mean
            for position, tally in tallies.items():
                number = lines.numbers[part][position]
                if number is not None:
                    tally.add(part, -number[0] if minus and number[0] > 0 else number[0], number[1])
        added = length
        trial = _Trial(target, tallies, mean=mean)
        block = length in blocks
        rank = trial.rank(EIGHTHS if block else search, sure=sure, block=block)
        if wrong and rank is None and sure and block:
            rank = trial.announced_wrong(EIGHTHS, close=length == blocks[-1])
        if rank is not None:
            yield Range(length, (*rank, -length))


def _lengths(
    lines: Lines,
    target: dict[int, tuple[int, int]],
    others: Sequence[int],
    blocks: Sequence[int],
    *,
    mean: bool,
) -> Iterator[int]:
    """The lengths at which a quarter of the positions hold, at a sample of them if they are many."""
    chosen = list(target)[:: -(-len(target) // _SAMPLE) or 1]
    open_ones = [[*target[at], 0, 0, 0, at] for at in chosen]
    for length, part in enumerate(others, 1):
        numbers = lines.numbers[part]
        minus = Says.LESS in lines.heads[part].says and not mean
        held = complete = 0
        for one in open_ones:
            number = numbers[one[5]]
            if number is not None:
                one[2] += -number[0] if minus and number[0] > 0 else number[0]
                one[3] += number[1]
                one[4] += 1
            if one[4]:
                complete += 1
                times = one[4] if mean else 1
                if abs(one[0] * times - one[2]) <= one[3] + times * one[1]:
                    held += 1
        if length > 1 and (length in blocks or (held and held * 4 >= complete)):
            yield length


def _blocks(lines: Lines, others: Sequence[int]) -> list[int]:
    """How many lines stand between a line and the next balance, and the next total or the end."""
    found: list[int] = []
    for length, other in enumerate(others):
        head = lines.heads[other]
        if length and Says.TOTAL in head.says:
            return [*found, length]
        if length and not found and Says.REST in head.inner and not head.inner & _FLOWS:
            found.append(length)
    return [*found, len(others)]


class _Trial:
    """A range held against a line at every position."""

    def __init__(self, target: dict[int, tuple[int, int]], tallies: dict[int, _Tally], *, mean: bool) -> None:
        self.tried = self.held = self.says = 0
        self.open: list[tuple[int, int, int, int]] = []
        seen = set()
        for position, (value, slack) in target.items():
            tally = tallies[position]
            if not tally.count:
                continue
            self.tried += 1
            times = tally.count if mean else 1
            off, reach = abs(value * times - tally.total), tally.slack + times * slack
            size = abs(value)
            if mean and tally.ends is not None:  # figures that are near each other have any average
                size = (tally.ends[1] - tally.ends[0]) * times
            if off > reach:
                if tally.nonzero > 1:
                    self.open.append((off, reach, size, tally.common))
                continue
            self.held += 1
            # lines in one proportion to each other say it once
            proportion = (tally.largest[1], tally.largest[0] * 1024 // max(abs(value), 1))
            if tally.nonzero > 1 and proportion not in seen:
                seen.add(proportion)
                self.says += eighths(size, 2 * reach + tally.common)

    def rank(self, search: int, *, sure: bool, block: bool) -> tuple[bool, int, int] | None:
        """None for what chance may have made; else how well it holds."""
        if not self.says or self.held * 4 < self.tried:
            return None
        if self._believed(self.says, search, 0, sure=sure, block=block):
            return True, self.held * 1000 // self.tried, self.says
        near, says = self._nearly()
        if near and self._believed(self.says + says, search, near, sure=sure, block=block):
            return False, (self.held + near) * 1000 // self.tried, self.says + says
        return None

    def announced_wrong(self, search: int, *, close: bool) -> tuple[bool, int, int] | None:
        """The rank of a block that fails everywhere: one digit or, if `close`, little is off."""
        if self.held or not self.open or len(self.open) < self.tried:
            return None
        says = [one_digit(*one) for one in self.open]
        if len(says) == 1 and says[0] >= search + 4 * EIGHTHS:
            return False, 0, says[0]
        close = close and all(off * _CLOSE <= size for off, _, size, _ in self.open)
        return (False, 0, 0) if close else None

    def _nearly(self) -> tuple[int, int]:
        """The positions where one wrong digit would explain the difference, and what they say."""
        if len(self.open) > max(1, self.tried // 5):
            return 0, 0
        found = [said for one in self.open if (said := one_digit(*one))]
        return len(found), sum(found)

    def _believed(self, says: int, search: int, near: int, *, sure: bool, block: bool) -> bool:
        need = search + (3 if sure else 7) * EIGHTHS
        if block and sure and self.held * 2 >= self.tried and says >= need - EIGHTHS:
            return True
        beyond = (says - need) // EIGHTHS
        if beyond < 0:
            return False
        holds, all_of = self.held + near, self.tried
        if near and holds * 5 >= all_of * 4:
            return self.held > 1 or beyond >= (2 if sure else 8)
        if self.held * 5 >= all_of * 4 and (sure or self.held > 3 or (self.held > 1 and beyond >= 6)):  # noqa: PLR2004
            return True
        return (
            (block and self.held > 1 and self.held * 3 >= all_of * 2 and beyond > 1)
            or (sure and self.held * 2 >= all_of)
            or (self.held > 2 and self.held * 3 >= all_of * 2 and beyond >= 10)  # noqa: PLR2004
            or (self.held > 4 and self.held * 2 > all_of and beyond >= 25)  # noqa: PLR2004
        )


def one_digit(off: int, reach: int, size: int, common: int) -> int:
    """What it says that one digit, or two digits exchanged, would mend a sum: 0 if none does."""
    place = max(common, 1)
    while place <= size * 10:
        for many, of in ((1, place), (2, _NINE * place)):
            digit = (off + of // 2) // of
            if 1 <= digit <= _NINE and abs(off - digit * of) <= reach:
                return eighths(size, many * (2 * reach + common) * _NINE * len(str(size // max(common, 1))))
        place *= 10
    return 0
