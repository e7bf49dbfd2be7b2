"""Lines whose figures follow from another position or from their unit: shares, growth row by row, points."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, combinations, pairwise, permutations, product

from msgspec.structs import replace

from unionstats.quantity import Quantity
from unionstats.quantity.model import PERCENT as PER_CENT
from unionstats.quantity.model import POINTS
from unionstats.source.patterns.heads import Says
from unionstats.source.patterns.lines import PERCENT, Lines
from unionstats.source.patterns.relation import Form, LineRelation, Unsure
from unionstats.source.patterns.trial import EIGHTHS, eighths, judged, missed_whole, tried
from unionstats.source.patterns.triples import believed, rivals

_STEPS = (1, -1, 4, -4, 5, -5, 12, -12, 13, -13)  # the row before or behind, the quarter or the month a year
# away, with a row of the year between them or without
_MOST_LINES = 60
_NEAR_WHOLE = 4  # what is off 100% by more than one part of so many is no composition
_NO_PART = Says.TOTAL | Says.OF_WHICH | Says.CHANGE | Says.MEAN
_FEWEST = 3  # parts of a whole that is not printed
_MOST_WHOLES = 2_000  # totals of groups
_MOST_TRIES = 100_000  # positions at which all is tried as a share of one of its totals
_MOST_AMOUNTS = 8  # lines of which each is tried as a part of each other
_MOST_RATES = 12  # lines in per cent, of which pairs are tried
_FEWEST_STEPS = 6  # positions of a growth that says little at each
_MOSTLY = 3
_DERIVED = Says.SHARE | Says.CHANGE

Made = Sequence[LineRelation]

_said = partial(LineRelation, announced=True)


def across(lines: Lines) -> Iterator[LineRelation]:
    """Yield the best relation of each line that a head marks as a share, a change or as counted up."""
    filled = lines.filled
    if len(filled) > _MOST_LINES:
        return
    amounts = [at for at in filled if not lines.heads[at].says & _DERIVED]
    for target in filled:
        others = [at for at in amounts if at != target]
        kinds = ([way for way in ways if _enough(way, lines)] for ways in _ways(lines, target, others))
        ways = next(filter(None, kinds), []) or _clearest(lines, target, amounts)
        best = max(ways, key=lambda way: (_margin(way), -abs(way[0].step)), default=())
        open_ones = len(best) == 1 and _is_one_of_several(lines, best[0])
        yield from (replace(one, asked=Unsure.WHOLE) if open_ones else one for one in best)
        says = lines.heads[target].says
        if Says.RUNNING in says and not says & _DERIVED:
            yield from _steps_of(lines, target, amounts)


def _ways(lines: Lines, target: int, amounts: Sequence[int]) -> Iterator[Iterable[Made]]:
    """Yield what a line may be by its words, kind by kind: a later one counts if no earlier one does."""
    says, few = lines.heads[target].says, len(amounts) <= _MOST_AMOUNTS
    share, change = bool(says & (Says.SHARE | Says.INDEXED)), bool(says & Says.CHANGE)
    shares = (way for at in amounts for way in _shares(lines, target, at)) if share else ()
    yield chain(shares, ([one] for at in amounts for one in _growths(lines, target, at)) if change else ())
    if share and few:  # of the total of another line, as men are of all
        yield (way for pair in permutations(amounts, 2) for way in _shares_of_all(lines, target, pair))
    if share and few and not change:
        yield ([one] for one in _of_two(lines, target, amounts))
    if share:  # no total is printed, and they may be shares of all
        yield ([one] for at in amounts for one in _of_all(lines, target, at))
    if change:  # of an increase that is printed, and what there is with it
        yield ([one] for at in amounts for one in _of_increase(lines, target, at))


def _is_one_of_several(lines: Lines, share: LineRelation) -> bool:
    """Whether the whole of a share is called no total, and others print the same amount and share."""
    if share.whole < 0 or Says.TOTAL in lines.places[share.whole].says:
        return False
    both = list(zip(lines.numbers[share.target], lines.numbers[share.operands[-1]], strict=True))
    return both.count(both[share.whole]) > 1


def _margin(made: Made) -> int:
    return sum(len(one.held) - len(one.failed) for one in made)


def _enough(made: Made, lines: Lines) -> bool:
    held, failed = sum(len(one.held) for one in made), sum(_misses(one) for one in made)
    says = sum(one.says for one in made)
    of_total = len(made) == 1 and made[0].whole >= 0 and Says.TOTAL in lines.places[made[0].whole].says
    if of_total and held > max(1, failed) and says >= 4 * EIGHTHS:  # beside amounts, both with their totals
        return True
    others = rivals(lines, made[0]) if made else len(lines.filled)
    return (
        says >= min(others, 6) * EIGHTHS and held > 1 and believed(held, failed, says, others, announced=True)
    )


def _misses(one: LineRelation) -> int:
    """How many wrong figures explain the failures: one counted up fails twice, a position from the other."""
    failed = set(one.failed)
    return sum(not (one.step and at - abs(one.step) in failed) for at in failed)


def _shares(lines: Lines, target: int, amounts: int) -> Iterator[Made]:
    """Yield the shares of each total alone, and of the total before or behind each group."""
    share = _said(Form.SHARE, lines.columns, target, (amounts,))
    for one, hundred in ((lines.one, False), (PERCENT * lines.one, True)):
        numbers = lines.numbers[target]
        totals = [at for at, head in enumerate(lines.places) if Says.TOTAL in head.says]
        full = [at for at, number in enumerate(numbers) if number is not None and number[0] == one]
        wholes = sorted({*full, *(at for at in totals if numbers[at] is None)})[:_MOST_WHOLES]
        ends = lines.positions
        tries = dict.fromkeys((*wholes, *totals))  # a total may print a wrong share
        of_all = [[(whole, range(ends))] for whole in [*tries][: _MOST_TRIES // ends]]
        before = [(whole, range(whole, end)) for whole, end in pairwise((*wholes, ends))]
        behind = [(whole, range(start + 1, whole)) for start, whole in pairwise((-1, *wholes))]
        for parts in (*of_all, before, behind):
            made = [
                judged(lines, replace(share, hundred=hundred, whole=whole), part) for whole, part in parts
            ]
            yield [one for one in made if one.held or one.failed]


def _shares_of_all(lines: Lines, target: int, pair: tuple[int, int]) -> Iterator[Made]:
    """Yield the shares of the total of another line, at each of the first or last positions called one."""
    wholes = [at for at, head in enumerate(lines.places) if Says.TOTAL in head.says]
    for whole, hundred in product({*wholes[:1], *wholes[-1:]}, (False, True)):
        share = _said(Form.SHARE, lines.columns, target, pair, hundred=hundred, whole=whole)
        yield [judged(lines, share)]


def _of_all(lines: Lines, target: int, amounts: int) -> Iterator[LineRelation]:
    both = zip(lines.numbers[target], lines.numbers[amounts], lines.places, strict=True)
    parts = tuple(
        at
        for at, (share, amount, head) in enumerate(both)
        if share is not None and amount is not None and not head.says & (Says.TOTAL | Says.OF_WHICH)
    )
    for hundred in (False, True) if _FEWEST <= len(parts) <= _MOST_LINES else ():
        share = _said(Form.SHARE, lines.columns, target, (amounts,), hundred=hundred, parts=parts)
        yield judged(lines, share, parts)


def compositions(lines: Lines, told: Collection[int]) -> Iterator[LineRelation]:
    """Yield columns of shares that make 100% where no total is printed, and no row is a time.

    One that a slip keeps from it is meant where another makes it; if only its words say so, it is asked.
    """
    heads = lines.places
    if any(head.is_time for head in heads) or not lines.columns or len({head.level for head in heads}) > 1:
        return
    held, missed = list[LineRelation](), list[LineRelation]()
    for target in lines.filled:
        says, numbers = lines.heads[target].says, lines.numbers[target]
        parts = tuple(at for at, number in enumerate(numbers) if number is not None)
        open_ones = all(not heads[at].says & _NO_PART for at in parts) and target not in told
        if Says.SHARE not in says or says & (Says.CHANGE | Says.MEAN) or not open_ones:
            continue
        hundred = sum(number[0] for number in numbers if number is not None) > 2 * lines.one
        one = _said(Form.WHOLE, lines.columns, target, (), hundred=hundred, parts=parts)
        miss = missed_whole(lines, one)
        if not _FEWEST <= len(parts) <= _MOST_LINES:
            continue
        if miss.off <= miss.reach:
            held.append(judged(lines, one))
        elif miss.slip and miss.off * _NEAR_WHOLE <= miss.size:
            missed.append(judged(lines, one))
    yield from held
    for one in missed:
        if held or Says.COMPOSITION in lines.heads[one.target].says:
            yield replace(one, asked=None if held else Unsure.HEAD)


def _of_increase(lines: Lines, target: int, now: int) -> Iterator[LineRelation]:
    increases = [at for at in lines.filled if Says.CHANGE in lines.heads[at].says and at != target]
    for more, hundred in product(increases, (False, True)):
        rate = _said(Form.RATIO, lines.columns, target, (more, now), hundred=hundred, under=(-1, 1))
        yield judged(lines, rate)


def _of_two(lines: Lines, target: int, amounts: Sequence[int]) -> Sequence[LineRelation]:
    """The shares of two lines together, as cases closed are of those open before and those new.

    Of many that fit the one that fits best with whole numbers as they stand, if quotients that are near each
    other are not all that it says.
    """
    tries = []
    for first, pair, hundred in product(amounts, combinations(amounts, 2), (False, True)):
        operands = tuple(dict.fromkeys((first, *pair)))
        under = tuple(int(line in pair) for line in operands)
        said = _said(Form.RATIO, lines.columns, target, operands, hundred=hundred, under=under)
        tries.append(judged(lines, said))
    numbers = [number for number in lines.numbers[target] if number is not None]
    spread = max(numbers)[0] - min(numbers)[0]
    each = eighths(spread, 2 * max(slack for _, slack in numbers))
    sharp = [replace(one, says=min(one.says, each * len(one.held)) - tried(len(tries))) for one in tries]
    best = max((_margin([one]) for one in sharp), default=0)
    exact = [
        [
            number and (number[0], number[1] * (at == target or 2 * number[1] != lines.one))
            for number in numbers
        ]
        for at, numbers in enumerate(lines.numbers)
    ]
    whole = replace(lines, numbers=exact)
    found = [one for one in sharp if _margin([one]) == best]
    return sorted(found, key=lambda one: -_margin([judged(whole, one)]))[:1]


def _growths(lines: Lines, target: int, amounts: int) -> Iterator[LineRelation]:
    for hundred, step in product((False, True), _STEPS):
        growth = _said(Form.GROWTH, lines.columns, target, (amounts,), hundred=hundred, step=step)
        yield judged(lines, growth)


def _clearest(lines: Lines, target: int, amounts: Sequence[int]) -> Sequence[Made]:
    """The growth that holds nearly everywhere, though it says little at each, if no other does mostly."""
    if Says.CHANGE not in lines.heads[target].says:
        return []
    growths = [
        one for at in amounts for one in _growths(lines, target, at) if len(one.held) > len(one.failed) + 1
    ]
    clear = len(growths) == 1 and len(growths[0].held) >= max(_FEWEST_STEPS, _MOSTLY * _misses(growths[0]))
    return [growths] if clear else []


def _steps_of(lines: Lines, counted: int, amounts: Sequence[int]) -> Made:
    """The line that says by how much another, counted up, grows from position to position."""
    among = [at for at in range(lines.positions) if Says.TOTAL not in lines.places[at].says]
    tries = [
        judged(lines, _said(Form.DIFFERENCE, lines.columns, target, (counted,), (1,), step=step), among)
        for target, step in product(amounts, (1, -1))
        if target != counted
    ]
    started = (replace(one, failed=[at for at in one.failed if not _starts(lines, one, at)]) for one in tries)
    found = [one for one in started if _enough((one,), lines)]
    return [max(found, key=lambda one: len(one.held))] if found else []


def _starts(lines: Lines, one: LineRelation, at: int) -> bool:
    """Whether counting begins anew at a position, as it does in January."""
    amount, counted = lines.numbers[one.target][at], lines.numbers[one.operands[0]][at]
    if amount is None or counted is None:
        return False
    return abs(amount[0] - counted[0]) <= amount[1] + counted[1]


def points(
    cells: Sequence[Sequence[Quantity | None]], lines: Lines, told: Collection[int]
) -> Iterator[LineRelation]:
    """Yield the difference of two rates that each line in percentage points is, if most are.

    They stand in two lines, or in one line at two positions.
    """
    along = list(zip(*cells, strict=True)) if lines.columns else cells
    units = [{cell.unit.name if cell.unit else "" for cell in line if cell is not None} for line in along]
    bare = [
        head.says & _DERIVED if unit == {""} else Says(0)
        for head, unit in zip(lines.heads, units, strict=True)
    ]
    rates = [at for at, unit in enumerate(units) if unit == {PER_CENT} or bare[at] == Says.SHARE]
    for target, unit in enumerate(units):
        points = unit == {POINTS} or bare[target] == Says.CHANGE
        if points and target not in told and len(rates) <= _MOST_RATES:
            pairs = (
                _said(Form.POINTS, lines.columns, target, pair, (1, -1)) for pair in permutations(rates, 2)
            )
            steps = (
                _said(Form.POINTS, lines.columns, target, (rate,), (1,), step=step)
                for rate, step in product(rates, (1, -1))
            )
            tries = (judged(lines, one) for one in chain(pairs, steps))
            best = max(tries, key=lambda one: len(one.held) - _misses(one), default=None)
            fewest = 1 if unit == {POINTS} else _FEWEST
            if best is not None and len(best.held) > _misses(best) and len(best.held) >= fewest:
                yield best
