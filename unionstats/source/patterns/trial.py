"""Relations held against the figures: where they hold, where they fail, and what that says.

How much it says that a relation holds is told in eighths of a bit, so that chance is weighed without floats:
that numbers of some size make a printed one within its slack by chance is about as likely as slack to size.
A relation is believed where its positions together leave chance behind by more than the number of relations
that were tried.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import gcd

from msgspec import Struct
from msgspec.structs import replace

from unionstats.source.patterns.lines import PERCENT, Lines, Number
from unionstats.source.patterns.relation import QUOTIENTS, Form, LineRelation

EIGHTHS = 8
_MOST = 16 * EIGHTHS  # what one position can say at the most
_MOST_OF_QUOTIENT = 14 * EIGHTHS
_NINE = 9
_FEW = 50


def eighths(size: int, slack: int) -> int:
    """Eight times the logarithm to base 2 of size / slack, 0 where that is below 1."""
    if size <= slack or slack <= 0:
        return 0
    scaled = (size << 16) // slack
    power: int = scaled**EIGHTHS
    return min(max(power.bit_length() - 1 - 16 * EIGHTHS, 0), _MOST)


def tried(count: int) -> int:
    """What so many trials take away, in eighths of a bit."""
    return eighths(count + 1, 1)


def _round_part(number: int) -> int:
    """The greatest of 1, 2, 5, 10, 20, 50 … that divides a number: what figures may be rounded to."""
    if not number:
        return 0
    digits = str(number)
    power: int = 10 ** (len(digits) - len(digits.rstrip("0")))
    return power * next(one for one in (5, 2, 1) if number // power % one == 0)


class Miss(Struct, frozen=True, gc=False):
    """How far a sum is off beyond its `reach`; all its numbers are multiples of `common`."""

    off: int
    reach: int
    size: int
    common: int

    @property
    def slip(self) -> int:
        """What it says that one digit, or two digits exchanged, would mend the sum: 0 if none does."""
        one = max(self.common, 1)
        # digits are twice a power of ten (`Lines.one`)
        place: int = 2 * 10 ** (len(str(max(one // 2, 1))) - 1)
        while place <= self.size * 10:
            for many, of in ((1, place), (2, _NINE * place)):
                digit = (self.off + of // 2) // of
                if 1 <= digit <= _NINE and abs(self.off - digit * of) <= self.reach:
                    slack = many * (2 * self.reach + self.common) * _NINE * len(str(self.size // one))
                    return eighths(self.size, slack)
            place *= 10
        return 0

    def is_cut(self, total: int) -> bool:
        """Whether a total lacks a digit of the sum that its parts make, which is greater."""
        whole, place = abs(total) + self.off, 2
        while place <= whole:
            high, low = divmod(whole, 10 * place)
            if abs(high * place + low % place - abs(total)) <= self.reach:
                return True
            place *= 10
        return False


class Tally:
    """The sum of a growing set of lines at one position, beside the figure that it may be."""

    __slots__ = ("common", "count", "ends", "largest", "mean", "nonzero", "slack", "target", "total")

    def __init__(self, target: Number, *, mean: bool) -> None:
        self.target, self.mean = target, mean
        self.total = self.slack = self.count = self.nonzero = 0
        self.common = abs(target[0])
        self.largest = (0, -1)
        self.ends: tuple[int, int] | None = None

    def add(self, line: int, number: Number, *, minus: bool) -> None:
        """Take one more figure into the sum, or away from it."""
        value = -number[0] if minus else number[0]
        self.total += value
        self.slack += number[1]
        self.count += 1
        low, high = self.ends or (value, value)
        self.ends = min(low, value), max(high, value)
        if value:
            self.nonzero += 1
            self.common = gcd(self.common, value)
            if abs(value) > self.largest[0]:
                self.largest = (abs(value), line)

    @property
    def miss(self) -> Miss:
        """What stands between the sum and its figure, little or nothing where it holds."""
        times = self.count if self.mean else 1
        size = abs(self.target[0])
        if self.mean and self.ends is not None:  # figures that are near each other have any average
            size = (self.ends[1] - self.ends[0]) * times
        off = abs(self.target[0] * times - self.total)
        # figures that are few times one number, as a price, its tax and both are, are not rounded to it
        common = _round_part(self.common) if size < _FEW * self.common else self.common
        return Miss(off, self.slack + times * self.target[1], size, common)

    @property
    def proportion(self) -> tuple[int, int]:
        """Equal for positions whose lines are in one proportion to each other, which say it once."""
        return self.largest[1], self.largest[0] * 1024 // max(abs(self.target[0]), 1)


class Trial:
    """A sum at every position: where it holds, how far it is off elsewhere, and what its holding says."""

    def __init__(self, tallies: Sequence[tuple[int, Tally]]) -> None:
        self.held: list[int] = []
        self.misses: list[tuple[int, Miss]] = []
        self.open: list[Miss] = []  # of at least two parts
        self.says = 0
        seen = set()
        for position, tally in tallies:
            if not tally.count:
                continue
            miss = tally.miss
            if miss.off > miss.reach:
                self.misses.append((position, miss))
                self.open += [miss] if tally.nonzero > 1 else []
                continue
            self.held.append(position)
            if tally.nonzero > 1 and tally.proportion not in seen:
                seen.add(tally.proportion)
                self.says += eighths(miss.size, 2 * miss.reach + miss.common)

    def exchanged(self, lines: Lines, among: Iterable[int]) -> int:
        """What it says that a line prints two figures in each other's place, if that makes both misses."""
        if len(self.misses) != 2:  # noqa: PLR2004
            return 0
        (first, one), (second, other) = self.misses
        for line in among:
            both = lines.numbers[line][first], lines.numbers[line][second]
            off = 0 if both[0] is None or both[1] is None else abs(both[0][0] - both[1][0])
            if off and abs(off - one.off) <= one.reach and abs(off - other.off) <= other.reach:
                return min(eighths(each.size, 2 * each.reach + each.common) for each in (one, other))
        return 0

    @property
    def tried(self) -> int:
        """At how many positions there is anything to try."""
        return len(self.held) + len(self.misses)


def summed(lines: Lines, one: LineRelation, among: Iterable[int], *, least: int = 1) -> Trial:
    """The trial of a sum or an average at the positions that print its target and `least` of its parts."""
    tallies = []
    for position in among:
        if (target := lines.numbers[one.target][position]) is not None:
            tally = Tally(target, mean=one.form is Form.AVERAGE)
            for line, sign in zip(one.operands, one.signs, strict=True):
                if (number := lines.numbers[line][position]) is not None:
                    tally.add(line, number, minus=sign < 0 and line not in lines.negative)
            if tally.count >= least:
                tallies.append((position, tally))
    return Trial(tallies)


def holds(three: Sequence[Number], one: int, less: int) -> bool:
    """Whether (target + less) / one = first / second for some values behind all three.

    `less` is `one` for a growth, 0 for a quotient.
    """
    target, first, second = three
    low, high = target[0] + less - target[1], target[0] + less + target[1]
    under, over = second[0] - second[1], second[0] + second[1]
    products = (low * under, low * over, high * under, high * over)
    return min(products) <= (first[0] + first[1]) * one and (first[0] - first[1]) * one <= max(products)


def judged(lines: Lines, one: LineRelation, among: Iterable[int] | None = None) -> LineRelation:
    """The relation with the positions where it holds and fails, of all or of some, and what that says."""
    among = range(lines.positions) if among is None else among
    if one.form in (Form.SUM, Form.AVERAGE):
        trial = summed(lines, one, among)
        return replace(one, held=trial.held, failed=[at for at, _ in trial.misses], says=trial.says)
    held: list[int] = []
    failed: list[int] = []
    if one.form is Form.WHOLE:
        first = list(one.parts[:1])
        miss = missed_whole(lines, one)
        held, failed = (first, []) if miss.off <= miss.reach else ([], first)
        return replace(one, held=held, failed=failed)
    says, seen = 0, set()
    quotient = one.form in QUOTIENTS
    scale = lines.one * (PERCENT if one.hundred else 1)
    less = scale if one.form is Form.GROWTH else 0
    for position, numbers in terms(lines, one, among):
        if not (holds(numbers, scale, less) if quotient else _compares(one, numbers)):
            failed.append(position)
            continue
        held.append(position)
        key = numbers if quotient else _proportion(numbers)
        if key not in seen:
            seen.add(key)
            says += _says_of_quotient(numbers, less) if quotient else _says_of_difference(numbers)
    return replace(one, held=held, failed=failed, says=says)


def terms(lines: Lines, one: LineRelation, among: Iterable[int]) -> Iterator[tuple[int, tuple[Number, ...]]]:
    """Yield target and operands, dividend before divisor, at each position that prints all of them."""
    quotient = one.form in QUOTIENTS
    numbers = lines.numbers
    operands = one.operands[::-1] if one.form is Form.GROWTH else one.operands
    targets, first, second = numbers[one.target], numbers[operands[0]], numbers[operands[-1]]
    parts = [number for at in one.parts if (number := first[at]) is not None]
    whole = sum(number[0] for number in parts), sum(number[1] for number in parts)
    whole = (one.base * lines.one, 0) if one.base else whole
    alone = len(operands) == 1 and not (quotient or one.step)
    for at in among:
        target, part = targets[at], first[at]
        if target is None or part is None or (at == one.whole and len(operands) == 1):
            continue
        if alone:
            yield at, (target, part)
            continue
        place = one.whole if one.whole >= 0 else at - one.step
        other = second[place] if 0 <= place < len(second) else None
        other = whole if one.base or one.parts else other
        if one.under:
            other = _divisor(lines, one, at)
        if other is not None and (other[0] or not quotient):
            yield at, (target, part, other)


def _divisor(lines: Lines, one: LineRelation, at: int) -> Number | None:
    """What the operands make of the divisor at a position, None where one of them is not printed."""
    signed = [(lines.numbers[line][at], sign) for line, sign in zip(one.operands, one.under, strict=True)]
    known = [(number, sign) for number, sign in signed if number is not None]
    if len(known) < len(signed):
        return None
    return sum(n[0] * sign for n, sign in known), sum(n[1] * abs(sign) for n, sign in known)


def missed_whole(lines: Lines, one: LineRelation) -> Miss:
    """How far shares are off 100%."""
    target = lines.one * (PERCENT if one.hundred else 1), 0
    tally = Tally(target, mean=False)
    for at in one.parts:
        if (number := lines.numbers[one.target][at]) is not None:
            tally.add(at, number, minus=False)
    return tally.miss


def held_terms(lines: Lines, one: LineRelation) -> Iterator[tuple[Number, ...]]:
    """Yield target and operands where the relation holds."""
    return (numbers for _, numbers in terms(lines, one, one.held))


def _says_of_quotient(numbers: Sequence[Number], less: int) -> int:
    """How sharply dividend and divisor determine a quotient."""
    target, first, second = numbers
    if not target[0] or not first[0]:
        return 0
    whole, product = abs(target[0] + less), abs(first[0] * second[0])
    spread = whole * (first[1] * abs(second[0]) + second[1] * abs(first[0])) // product
    return min(eighths(abs(target[0]), 2 * (target[1] + spread + 1)), _MOST_OF_QUOTIENT)


def _compares(one: LineRelation, numbers: Sequence[Number]) -> bool:
    """Whether a difference of lines, a bound or the same again holds."""
    slack = sum(number[1] for number in numbers)
    over = numbers[0][0] - numbers[1][0] + sum(number[0] for number in numbers[2:])
    return over >= -slack if one.form is Form.BOUND else abs(over) <= slack


def _proportion(numbers: Sequence[Number]) -> tuple[int, ...]:
    largest = max(*(abs(number[0]) for number in numbers), 1)
    return tuple(abs(number[0]) * 1024 // largest for number in numbers[:2])


def _says_of_difference(numbers: Sequence[Number]) -> int:
    return eighths(min(abs(number[0]) for number in numbers), 2 * sum(number[1] for number in numbers) + 1)
