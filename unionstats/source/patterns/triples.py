"""Lines that are the quotient or the difference of two others, or the growth from one to the other."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import gcd

from msgspec.structs import replace

from unionstats.source.patterns.differences import difference, each_once, share_held
from unionstats.source.patterns.heads import Says
from unionstats.source.patterns.lines import PERCENT, RATE, Lines, Number
from unionstats.source.patterns.relation import Form, LineRelation, Unsure
from unionstats.source.patterns.trial import EIGHTHS, eighths, held_terms, holds, judged, tried

_SAMPLE = 14  # positions by which candidates are found; all of them then judge
_MANY = 48  # lines from which on only those are tried that a head or a unit marks as made of others
_MOST_PAIRS = 20_000  # of a target and an operand; a table of more lines along an axis is not tried on it
_MOST_JUDGED = 1_000_000  # positions at which candidates are judged, of all candidates together
_MOSTLY = 20  # a product is exact but for one position of so many
_MOSTLY_SAID = 4  # the same where a head calls one a price
_ALIKE = 50  # of two lines of one kind one is at most so many times the other
_ANNOUNCE = {
    Form.GROWTH: Says.CHANGE,
    Form.RATIO: Says.SHARE | Says.MEAN | Says.EACH | Says.INDEXED,  # of no change
    Form.DIFFERENCE: Says.REST | Says.CHANGE,
}

Candidate = tuple[int, int, int, bool]  # target, first and second line, and whether it is in per cent


def triples(lines: Lines, form: Form) -> list[LineRelation]:
    """The quotients, growths or differences that the positions of a table bear out, the best first.

    No quotient is made from another. A difference that no words announce is told as a sum.
    """
    filled, says = lines.filled, _ANNOUNCE[form]
    targets = {at for at in filled if len(filled) <= _MANY or lines.heads[at].says & says}
    if not targets or len(targets) * len(filled) > _MOST_PAIRS:
        return []
    sample = _most_filled(lines)
    counts = Counter(one for at in sample for one in _at(lines, at, targets, form))
    likely = [one for one, times in counts.items() if _is_likely(lines, one[:3], times, sample)]
    # where there are more than can be judged, those that hold at most positions of the sample are
    likely.sort(key=lambda one: -counts[one])
    judge = difference if form is Form.DIFFERENCE else _quotient
    most = max(_MOST_JUDGED // max(lines.positions, 1), 1)
    tries = (judge(lines, _relation(lines, form, one)) for one in likely[:most])
    found = [one for one in tries if one is not None]
    if form is Form.DIFFERENCE:
        found.sort(key=lambda one: (not one.announced, -share_held(lines, one), -one.says))
        return list(each_once(found))
    found = [one for one in found if not any(_contradicts(lines, one, other) for other in found)]
    found.sort(key=lambda one: _preference(lines, one))
    return list(_independent(found))


def _contradicts(lines: Lines, one: LineRelation, other: LineRelation) -> bool:
    """Whether two lines that mostly differ were found to be the same quotient, as rounding lets both be."""
    if one.target == other.target or (one.operands, one.form) != (other.operands, other.form):
        return False
    both = [(lines.numbers[one.target][at], lines.numbers[other.target][at]) for at in one.held]
    return sum(first != second for first, second in both) * 2 > len(both)


def _most_filled(lines: Lines) -> list[int]:
    """The positions with most figures, at most `_SAMPLE` of them."""
    filled = Counter(at for line in lines.numbers for at, number in enumerate(line) if number is not None)
    return [position for position, _ in filled.most_common(_SAMPLE)]


def _at(lines: Lines, position: int, targets: set[int], form: Form) -> Iterator[Candidate]:
    """Yield what holds at one position: what the first line would be is looked up among its figures."""
    line_of = enumerate(lines.numbers)
    known = [(number, at) for at, line in line_of if (number := line[position]) and number[0]]
    ordered = sorted(known)
    values = [number[0] for number, _ in ordered]
    widest = max((number[1] for number, _ in known), default=0)
    ways = [(lines.one, False)] + [(PERCENT * lines.one, True)] * (form is not Form.DIFFERENCE)
    for target, at in known:
        for one, hundred in ways if at in targets else ():
            less = one if form is Form.GROWTH else 0
            for second, other in known:
                first, reach = _first(target, second, one, less, form)
                spot = bisect_left(values, first - reach - widest)
                while other != at and spot < len(values) and values[spot] <= first + reach + widest:
                    number, line = ordered[spot]
                    spot += 1
                    if form is Form.DIFFERENCE:
                        fits = abs(number[0] - first) <= reach + number[1]
                    else:
                        fits = holds((target, number, second), one, less)
                    if fits and line not in (at, other):
                        yield at, line, other, hundred


def _first(target: Number, second: Number, one: int, less: int, form: Form) -> Number:
    """What the first of two lines would be, and how far it may lie from that."""
    if form is Form.DIFFERENCE:
        return target[0] + second[0], target[1] + second[1]
    whole = target[0] + less
    spread = abs(whole) * second[1] + target[1] * (abs(second[0]) + second[1])
    return whole * second[0] // one, spread // one + 1


def _is_likely(lines: Lines, three: Sequence[int], times: int, sample: Sequence[int]) -> bool:
    """Whether it holds at half of a sample, where equal figures of a long table say but once what holds."""
    here = [tuple(lines.numbers[line][at] for line in three) for at in sample]
    complete = sum(None not in numbers for numbers in here)
    return times * 2 >= complete and (len(sample) < _SAMPLE or len(set(here)) > 1)


def _relation(lines: Lines, form: Form, candidate: Candidate) -> LineRelation:
    target, first, second, hundred = candidate
    operands = (second, first) if form is Form.GROWTH else (first, second)
    says = lines.heads[target].says
    announced = bool(says & _ANNOUNCE[form]) and not (form is Form.RATIO and Says.CHANGE in says)
    signs = (1, -1) if form is Form.DIFFERENCE else ()
    return LineRelation(form, lines.columns, target, operands, signs, hundred=hundred, announced=announced)


def _quotient(lines: Lines, one: LineRelation) -> LineRelation | None:
    """The quotient or growth with all its positions; None where chance could have made it."""
    if one.form is Form.GROWTH and not _alike(lines, *one.operands):
        return None
    one = judged(lines, one)
    one = replace(one, failed=[at for at in one.failed if not _is_of_another_kind(lines, one, at)])
    others = rivals(lines, one)
    if not believed(len(one.held), len(one.failed), one.says, others, announced=one.announced):
        named = one.form is Form.GROWTH and not others and len(one.held) > max(1, 2 * len(one.failed))
        return replace(one, asked=Unsure.HEAD) if named else None
    price = Says.EACH in lines.heads[one.target].says
    if not one.announced and _is_constant(lines, one):
        return None
    if (one.announced and not price) or one.form is Form.GROWTH or one.hundred:
        return one
    rounded = sum(t[0] * b[0] != a[0] * lines.one for t, a, b in held_terms(lines, one))
    if rounded * (_MOSTLY_SAID if price else _MOSTLY) > len(one.held):
        return one
    first, (target, second) = one.operands[0], sorted((one.target, one.operands[1]))
    return replace(one, target=target, operands=(first, second), product=True)


def _is_constant(lines: Lines, one: LineRelation) -> bool:
    """Whether the growth is the same everywhere, or the quotient its dividend, or 100 of two equal lines."""
    three = list(held_terms(lines, one))
    if one.form is Form.GROWTH:
        return len({target[0] for target, _, _ in three}) == 1
    return all(
        first[0] == target[0] or (one.hundred and first[0] == second[0]) for target, first, second in three
    )


def _is_of_another_kind(lines: Lines, one: LineRelation, at: int) -> bool:
    """Whether no quotient is meant: the change of a rate may be in points, and no ratio tells a change."""
    if one.form is Form.RATIO:
        return Says.CHANGE in lines.places[at].says
    rates = all(lines.measures[line][at] == RATE for line in one.operands)
    return rates or Says.SHARE in lines.places[at].says


def points_beside(lines: Lines, one: LineRelation) -> Iterator[LineRelation]:
    """Yield the points by which rates changed, in a line of growths or of differences of amounts.

    In a line of growths those that are neither are asked.
    """
    left = [
        at for at in range(lines.positions) if at not in one.positions and _is_of_another_kind(lines, one, at)
    ]
    before, now = one.operands if one.form is Form.GROWTH else one.operands[::-1]
    points = LineRelation(Form.POINTS, lines.columns, one.target, (now, before), (1, -1), announced=True)
    found = judged(lines, points, left)
    if one.form is Form.DIFFERENCE:
        sure = lines.columns and len(one.held) > 2  # noqa: PLR2004
        if found.positions and Says.CHANGE in lines.heads[one.target].says:
            rates = all(lines.measures[now][at] == RATE for at in found.positions)
            asked = None if found.held or sure else Unsure.HEAD
            yield replace(found, form=found.form if rates else one.form, asked=asked)
        return
    if found.held:
        yield replace(found, failed=())
    if found.failed:
        yield replace(found, held=(), asked=Unsure.HEAD)


def rivals(lines: Lines, one: LineRelation) -> int:
    """Among how many lines the operands were found: none where the words of the target name them all."""
    head = lines.heads[one.target]
    operands = [lines.heads[line] for line in one.operands]
    named = one.announced and all(map(head.names, operands))
    # a change beside two times and nothing else
    named |= one.announced and len(lines.filled) == len(operands) + 1 and all(at.is_time for at in operands)
    return 0 if named else len(lines.filled)


def believed(held: int, failed: int, says: int, lines: int, *, announced: bool) -> bool:
    """Whether so many positions, which say so much, leave chance behind among so many lines."""
    if held * 3 < (held + failed) * 2 or (not announced and held * 5 < (held + failed) * 4):
        return False
    if announced:
        return says >= 2 * tried(lines) + 2 * EIGHTHS and held > 1
    beyond = says - 3 * tried(lines)
    return (held > 3 and beyond >= 12 * EIGHTHS) or (held > 2 and beyond >= 20 * EIGHTHS)  # noqa: PLR2004


def _alike(lines: Lines, first: int, second: int) -> bool:
    """Whether two lines measure one thing: they are of one size at two positions of three."""
    both = [
        (abs(a[0]), abs(b[0]))
        for a, b in zip(lines.numbers[first], lines.numbers[second], strict=True)
        if a is not None and b is not None and a[0] and b[0]
    ]
    return sum(a <= _ALIKE * b and b <= _ALIKE * a for a, b in both) * 3 >= len(both) * 2 > 0


def _preference(lines: Lines, one: LineRelation) -> tuple[bool, bool, int, bool, int, int, int]:
    """Announced ones first, then those that hold best; of a product the finest and smallest line is told.

    What counts is no quotient where another line may be.
    """
    numbers = [number for number in lines.numbers[one.target] if number is not None]
    sharp = [eighths(abs(number[0]), max(number[1], 1)) for number in numbers if number[0]]
    holds_best = -20 * len(one.held) // (len(one.held) + len(one.failed))
    finest = gcd(*(number[0] for number in numbers))
    counts = not any(number[1] for number in numbers)
    return (
        one.asked is not None,
        not one.announced,
        holds_best,
        counts,
        finest,
        sum(sharp) // max(len(sharp), 1),
        -one.says,
    )


def _independent(found: Iterable[LineRelation]) -> Iterator[LineRelation]:
    targets: set[int] = set()
    operands: set[int] = set()
    for one in found:
        made = one.operands[0] if one.product else one.target
        others = {one.target, *one.operands} - {made}
        if made in targets | operands or others & targets:
            continue
        targets.add(made)
        operands |= others
        yield one
