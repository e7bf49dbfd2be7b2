"""Lines that are the quotient of two others, or the growth from one to the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import gcd

from msgspec import Struct

from unionstats.source.patterns.evidence import EIGHTHS, eighths, tried
from unionstats.source.patterns.heads import Says
from unionstats.source.patterns.lines import PERCENT, Lines, Number
from unionstats.source.patterns.printed_at import PrintedAt

SAMPLE = 14  # positions by which candidates are found; all of them then judge
MANY = 48  # lines from which on only those are tried as quotients that a head or a unit marks as one
MOST_PAIRS = 20_000  # of a target and a divisor; a table of more lines along an axis is not tried on it
_MOST_JUDGED = 1_000_000  # positions at which candidates are judged, of all candidates together
_MOSTLY = 20  # a product is exact but for one position of so many
_ALIKE = 50  # of two lines of one kind one is at most so many times the other


class Quotient(Struct, frozen=True):
    """`target` = `first` / `second`, for a growth less 1; `one` is what 1 is in the target's scale.

    `product` says that `first` is exactly `target` times `second`, and no words say that it is divided.
    """

    target: int
    first: int
    second: int
    one: int
    held: Sequence[int]
    failed: Sequence[int]
    says: int
    announced: bool
    product: bool = False


def holds(target: Number, first: Number, second: Number, one: int, less: int) -> bool:
    """Whether (target + less) / one = first / second for some values behind all three.

    `less` is `one` for a growth, 0 for a quotient.
    """
    low, high = target[0] + less - target[1], target[0] + less + target[1]
    under, over = second[0] - second[1], second[0] + second[1]
    products = (low * under, low * over, high * under, high * over)
    return min(products) <= (first[0] + first[1]) * one and (first[0] - first[1]) * one <= max(products)


def quotients(lines: Lines, *, growth: bool) -> list[Quotient]:
    """The quotients that the positions of a table bear out, none of which is made from another."""
    sample = most_filled(lines)
    counts: Counter[tuple[int, int, int, int]] = Counter()
    targets = _targets(lines, growth=growth)
    if not targets or len(targets) * len(lines.filled) > MOST_PAIRS:
        return []
    for position in sample:
        counts.update(_at(lines, position, targets, growth=growth))
    likely = [
        (candidate, times)
        for candidate, times in counts.items()
        if times * 2 >= _complete(lines, candidate, sample) and differs(lines, candidate[:3], sample)
    ]
    # where there are more than can be judged, those that hold at most positions of the sample are
    likely.sort(key=lambda one: -one[1])
    found = [
        judged
        for candidate, _ in likely[: most_judged(lines)]
        if (judged := _judged(lines, candidate, growth=growth)) is not None
    ]
    found.sort(key=lambda one: _preference(lines, one))
    return list(_independent(found))


def most_filled(lines: Lines) -> list[int]:
    """The positions with most figures, at most `SAMPLE` of them."""
    filled = Counter(
        position for line in lines.numbers for position, number in enumerate(line) if number is not None
    )
    return [position for position, _ in filled.most_common(SAMPLE)]


def most_judged(lines: Lines) -> int:
    """How many candidates are judged at all positions."""
    return max(_MOST_JUDGED // max(lines.positions, 1), 1)


def _targets(lines: Lines, *, growth: bool) -> set[int]:
    filled = lines.filled
    if len(filled) <= MANY:
        return set(filled)
    says = Says.CHANGE if growth else Says.SHARE | Says.MEAN
    return {line for line in filled if lines.heads[line].says & says}


def _at(
    lines: Lines, position: int, targets: set[int], *, growth: bool
) -> Iterator[tuple[int, int, int, int]]:
    """Yield target, first, second and scale of every quotient that holds at one position."""
    printed = PrintedAt(lines, position)
    for target, at in printed.known:
        if at not in targets:
            continue
        for one in (lines.one, PERCENT * lines.one):
            less = one if growth else 0
            for second, divisor in printed.known:
                if divisor == at:
                    continue
                first, reach = _first(target, second, one, less)
                for number, dividend in printed.near(first, reach):
                    if dividend not in (at, divisor) and holds(target, number, second, one, less):
                        yield at, dividend, divisor, one


def _first(target: Number, second: Number, one: int, less: int) -> Number:
    """What the dividend would be, and how far it may lie from that."""
    whole = target[0] + less
    reach = (abs(whole) * second[1] + target[1] * (abs(second[0]) + second[1])) // one + 1
    return whole * second[0] // one, reach


def _complete(lines: Lines, candidate: tuple[int, int, int, int], positions: Sequence[int]) -> int:
    return sum(all(lines.numbers[line][at] is not None for line in candidate[:3]) for at in positions)


def differs(lines: Lines, candidate: Sequence[int], sample: Sequence[int]) -> bool:
    """Whether three lines of a long table have different figures: equal ones say but once what holds."""
    if len(sample) < SAMPLE:
        return True
    return len({tuple(lines.numbers[line][at] for line in candidate) for at in sample}) > 1


def _judged(lines: Lines, candidate: tuple[int, int, int, int], *, growth: bool) -> Quotient | None:
    """The candidate with all its positions; None where chance could have made it."""
    target, first, second, one = candidate
    less = one if growth else 0
    if growth and not _alike(lines, first, second):
        return None
    held, failed, rounded, says, seen = [], [], 0, 0, set()
    for position in range(lines.positions):
        t, a, b = (lines.numbers[line][position] for line in (target, first, second))
        if t is None or a is None or b is None or not b[0]:
            continue
        if not holds(t, a, b, one, less):
            failed.append(position)
            continue
        held.append(position)
        rounded += t[0] * b[0] != a[0] * one
        if (t, a, b) not in seen:
            seen.add((t, a, b))
            says += says_of(t, a, b, less)
    announces = Says.CHANGE if growth else Says.SHARE | Says.MEAN
    announced = bool(lines.heads[target].says & announces)
    if not believed(len(held), len(failed), says, len(lines.filled), announced=announced):
        return None
    product = not (announced or growth or rounded * _MOSTLY > len(held)) and one == lines.one
    if product and second < target:
        target, second = second, target
    return Quotient(target, first, second, one, held, failed, says, announced, product)


def says_of(target: Number, first: Number, second: Number, less: int) -> int:
    """How sharply the two others determine the target."""
    if not target[0] or not first[0]:
        return 0
    whole = abs(target[0] + less)
    slack = (
        target[1]
        + whole * (first[1] * abs(second[0]) + second[1] * abs(first[0])) // abs(first[0] * second[0])
        + 1
    )
    return min(eighths(abs(target[0]), 2 * slack), 14 * EIGHTHS)


def believed(held: int, failed: int, says: int, lines: int, *, announced: bool) -> bool:
    """Whether so many positions, which say so much, leave chance behind among so many lines."""
    if held * 3 < (held + failed) * 2 or (not announced and held * 5 < (held + failed) * 4):
        return False
    need = 3 * tried(lines) + 4 * EIGHTHS
    if announced:
        short = 2 * tried(lines) + 2 * EIGHTHS
        return says >= short and held > 1
    return (held > 3 and says >= need + 8 * EIGHTHS) or (held > 2 and says >= need + 16 * EIGHTHS)  # noqa: PLR2004


def _alike(lines: Lines, first: int, second: int) -> bool:
    """Whether two lines measure one thing: they are of one size at two positions of three."""
    both = [
        (abs(a[0]), abs(b[0]))
        for a, b in zip(lines.numbers[first], lines.numbers[second], strict=True)
        if a is not None and b is not None and a[0] and b[0]
    ]
    return sum(a <= _ALIKE * b and b <= _ALIKE * a for a, b in both) * 3 >= len(both) * 2 > 0


def _preference(lines: Lines, one: Quotient) -> tuple[bool, int, int, int, int]:
    """Announced ones first, then those that hold best; of a product the finest and smallest line is told."""
    holds_best = -20 * len(one.held) // (len(one.held) + len(one.failed))
    finest = gcd(*(number[0] for number in lines.numbers[one.target] if number is not None))
    return not one.announced, holds_best, finest, _digits(lines, one.target), -one.says


def _digits(lines: Lines, line: int) -> int:
    """How sharply a line is printed on the average, in eighths of a bit."""
    sharp = [eighths(abs(n[0]), max(n[1], 1)) for n in lines.numbers[line] if n is not None and n[0]]
    return sum(sharp) // max(len(sharp), 1)


def _independent(found: Sequence[Quotient]) -> Iterator[Quotient]:
    targets: set[int] = set()
    operands: set[int] = set()
    for one in found:
        made = one.first if one.product else one.target
        others = {one.target, one.first, one.second} - {made}
        if made in targets | operands or others & targets:
            continue
        targets.add(made)
        operands |= others
        yield one
