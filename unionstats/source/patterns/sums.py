"""Lines that are the sum, or the average, of the lines beside them.

Ranges that end next to a line are grown one line at a time, in both directions. What a round has found to be
parts of a total is no part of another, so that the next round sees totals of totals.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Sequence

from msgspec import Struct

from unionstats.source.patterns.heads import DERIVED, Says
from unionstats.source.patterns.lines import Lines, Number
from unionstats.source.patterns.relation import Form, LineRelation
from unionstats.source.patterns.trial import EIGHTHS, Tally, Trial, summed, tried

_ROUNDS = 8
_LONG = 700  # lines from which on only those that a head calls a total are tried
_FAR = 500  # lengths of a range that count as trials
_NEAR = 50  # lines that a range may have in any table
_MOST_STEPS = 200_000  # lines added to ranges in a round
_SAMPLE = 16  # positions at which lengths are looked for
_FLOWS = Says.INCOME | Says.SPENDING | Says.CHANGE
_CLOSE = 20  # a total so many times what it misses may still be meant
_CLOSE_ALONE = 6  # the same of one that stands alone beside its parts

Rank = tuple[bool, int, int, int]  # whether it holds by itself, how much of it holds, what that says, length
Parts = tuple[int, ...]


def totals(lines: Lines, chosen: Sequence[int], *, mean: bool = False) -> dict[int, Parts]:
    """Each line that is the sum (or the average) of a range of `chosen` lines beside it, and that range."""
    found: dict[int, Parts] = {}
    targets = [line for line in chosen if any(number is not None for number in lines.numbers[line])]
    if mean or len(targets) > _LONG:
        said = Says.MEAN if mean else Says.TOTAL
        open_ones = [line for line in targets if said in lines.heads[line].says]
    else:
        open_ones = targets
    active, wrong = targets, False
    for _ in range(_ROUNDS):
        open_ones = [line for line in open_ones if line not in found]
        far = max(_NEAR, _MOST_STEPS // max(len(open_ones), 1))
        best: dict[int, tuple[Rank, Parts]] = {}
        for line in open_ones:
            place = bisect_left(active, line), bisect_right(active, line)
            sides = active[place[1] : place[1] + far], active[max(place[0] - far, 0) : place[0]][::-1]
            tries = [
                (rank, tuple(sorted(others[:length])))
                for others in sides
                for length, rank in ranges(lines, line, others, len(active), found, mean=mean, wrong=wrong)
            ]
            if tries:
                best[line] = max(tries, key=lambda one: one[0])
        taken = _compatible(best, found)
        found |= taken
        if mean or (wrong and not taken):
            break
        wrong = not taken  # an announced total that fails everywhere is looked for when nothing else is left
        gone = {part for parts in taken.values() for part in parts}
        active = [line for line in active if line not in gone]
    return found


def _compatible(best: dict[int, tuple[Rank, Parts]], found: dict[int, Parts]) -> dict[int, Parts]:
    """Of two lines that are each a part of the other the one that holds better; the short ranges first."""
    taken: dict[int, Parts] = {}
    for line, (rank, parts) in sorted(best.items(), key=lambda item: len(item[1][1])):
        better = any(part in best and line in best[part][1] and best[part][0] > rank for part in parts)
        if not better and not any(line in known.get(part, ()) for part in parts for known in (found, taken)):
            taken[line] = parts
    return taken


def ranges(
    lines: Lines,
    line: int,
    others: Sequence[int],
    active: int,
    known: Container[int] = (),
    *,
    mean: bool = False,
    wrong: bool = False,
) -> Iterator[tuple[int, Rank]]:
    """Yield length and rank of the believed ranges of a line: the first of `others`, its nearest first.

    `known` are lines that are totals themselves.
    """
    target = {at: number for at, number in enumerate(lines.numbers[line]) if number is not None}
    tallies = [(at, Tally(number, mean=mean)) for at, number in target.items()]
    blocks = _blocks(lines, others, known)
    sure = (Says.MEAN if mean else Says.TOTAL) in lines.heads[line].says
    search = tried(2 * min(active, _FAR))
    added = 0
    for length in _lengths(lines, target, others, blocks if sure else (), mean=mean):
        for part in others[added:length]:
            minus = not mean and _is_less(lines, part)
            for position, tally in tallies:
                number = lines.numbers[part][position]
                if number is not None:
                    tally.add(part, number, minus=minus)
        added = length
        trial, first = Trial(tallies), min(others[0], others[length - 1])
        if Says.LESS in lines.heads[first].says and not mean:
            if first > line:
                continue  # no total begins with what is taken away from it
            subtotal = LineRelation(Form.SUM, lines.columns, line, tuple(others[:length]), (1,) * length)
            trial = summed(lines, subtotal, target)
        swap = trial.exchanged(lines, (line, *others[:length])) if sure else 0
        one = _Range(trial, EIGHTHS if length in blocks else search, sure, length in blocks, swap)
        rank = one.rank()
        derived = any(lines.heads[part].says & DERIVED for part in others[:length])
        if wrong and rank is None and sure and one.block and not derived:
            alone = length + 1 == active == len(lines.filled)
            rank = one.announced_wrong(_CLOSE_ALONE if alone else _CLOSE if length == blocks[-1] else 0)
        if rank is not None:
            yield length, (*rank, -length)


def signs_of(lines: Lines, target: int, parts: Parts) -> tuple[int, ...]:
    """The signs with which parts make a total; the subtotal of what is taken away adds it up."""
    first = min(parts)
    if first < target and Says.LESS in lines.heads[first].says:
        return (1,) * len(parts)
    return tuple(-1 if Says.LESS in lines.heads[part].says else 1 for part in parts)


def _is_less(lines: Lines, part: int) -> bool:
    """Whether a line is taken away and not printed negative."""
    return Says.LESS in lines.heads[part].says and part not in lines.negative


def _lengths(
    lines: Lines, target: dict[int, Number], others: Sequence[int], blocks: Sequence[int], *, mean: bool
) -> Iterator[int]:
    """The lengths at which a quarter of the positions hold, at a sample of them if they are many."""
    chosen = list(target)[:: -(-len(target) // _SAMPLE) or 1]
    open_ones = [[*target[at], 0, 0, 0, at] for at in chosen]
    for length, part in enumerate(others, 1):
        numbers = lines.numbers[part]
        minus = not mean and _is_less(lines, part)
        held = complete = 0
        for one in open_ones:
            number = numbers[one[5]]
            if number is not None:
                one[2] += -number[0] if minus else number[0]
                one[3] += number[1]
                one[4] += 1
            if one[4]:
                complete += 1
                times = one[4] if mean else 1
                held += abs(one[0] * times - one[2]) <= one[3] + times * one[1]
        if length > 1 and (length in blocks or (held and held * 4 >= complete)):
            yield length


def _blocks(lines: Lines, others: Sequence[int], known: Container[int]) -> list[int]:
    """How many lines stand between a line and the next balance or known total, and the next total or the end.

    A total of a total and what follows it takes that in.
    """
    found: list[int] = []
    for length, other in enumerate(others):
        head = lines.heads[other]
        if length and Says.TOTAL in head.says:
            return [*found, length + 1, length]
        rest = Says.REST in head.inner and not head.inner & _FLOWS
        if length and not found and (rest or other in known):
            found.append(length)
    return [*found, len(others)]


class _Range(Struct, frozen=True):
    """A range held against a line: `search` is what was tried, `sure` that words call the line a total.

    `block`: the range ends where the table's words end it. `swap` is what it says that two figures of a line
    exchanged are all that it misses.
    """

    trial: Trial
    search: int
    sure: bool
    block: bool
    swap: int

    def rank(self) -> tuple[bool, int, int] | None:
        """None for what chance may have made; else how well it holds."""
        held, says, count = len(self.trial.held), self.trial.says, self.trial.tried
        if not says or held * 4 < count:
            return None
        if self._is_believed(says, 0):
            return True, held * 1000 // count, says
        if len(self.trial.open) <= max(1, count // 5) or self.swap:  # one wrong digit may explain the rest
            slips = [slip for miss in self.trial.open if (slip := miss.slip)]
            slips = [self.swap] * len(self.trial.open) if self.swap else slips
            if slips and self._is_believed(says + sum(slips), len(slips)):
                return False, (held + len(slips)) * 1000 // count, says + sum(slips)
        return None

    def announced_wrong(self, close: int) -> tuple[bool, int, int] | None:
        """The rank of a block that fails: one digit or little is off, a `close`th if that is not 0.

        It fails everywhere, if the total does not stand alone beside its parts.
        """
        misses, held = self.trial.open, len(self.trial.held)
        if not misses or (held and close != _CLOSE_ALONE) or len(misses) + held < self.trial.tried:
            return None
        slip = misses[0].slip if len(misses) == 1 else self.swap
        if slip >= 5 * EIGHTHS:
            return False, 0, slip
        near = close and all(miss.off * close <= miss.size for miss in misses)
        return (False, 0, 0) if near else None

    def _is_believed(self, says: int, near: int) -> bool:
        held, count, sure, block = len(self.trial.held), self.trial.tried, self.sure, self.block
        need = self.search + (3 if sure else 7) * EIGHTHS
        if block and sure and held * 2 >= count and says >= need - EIGHTHS:
            return True
        beyond = (says - need) // EIGHTHS
        if beyond < 0:
            return False
        if near and (held + near) * 5 >= count * 4:
            return held > 1 or beyond >= (2 if sure else 4 if block else 8)
        if held * 5 >= count * 4 and (sure or held > 3 or (held > 1 and beyond >= 6)):  # noqa: PLR2004
            return True
        return (
            (block and held > 1 and held * 3 >= count * 2 and beyond > 1)
            or (sure and held * 2 >= count)
            or (held > 2 and held * 3 >= count * 2 and beyond >= 10)  # noqa: PLR2004
            or (held > 4 and held * 2 > count and beyond >= 25)  # noqa: PLR2004
        )
