"""Differences that a noun or a bare "more" tells, of two figures near them: an overspend of £3.5m."""

from collections.abc import Collection, Sequence
from itertools import combinations, pairwise

from msgspec.structs import replace

from unionstats.interval import add, subtract
from unionstats.quantity.model import PERCENT
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.changes.bases import is_change, last_told, same_base
from unionstats.source.drafting.relations.relation import QUOTIENT
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.shares.likely import is_explained
from unionstats.source.drafting.relations.slips import BOUNDS, Slip, amount, in_base, slip_of, span
from unionstats.source.drafting.relations.sums.equated import is_made_up
from unionstats.source.drafting.relations.sums.exhaustive import made_of
from unionstats.source.drafting.relations.sums.settled import making

_NEAR = 12  # figures around one
_FAR = 8  # times what it is, as a difference is that is meant of other figures
_TWO = 2


def read_told_differences(row: Row) -> None:
    """Find the two figures that a difference is between, where no relation has it yet."""
    told = {one.figures[0] for one in row.relations if one.unstated is None}
    for place, item in enumerate(row.items):
        if place in told or item.role is Role.RANGE or place in row.flows:
            continue
        if item.kind is Kind.POINTS:
            _points(row, place)
        elif item.kind is Kind.RATE:
            _comprised(row, place)
        elif _is_difference(row, place):
            _settle(row, place, told)


def _is_difference(row: Row, place: int) -> bool:
    """Whether words say that a figure is how far two others are apart."""
    item, marks = row.items[place], row.marks
    if marks.than_expected.match(item.tail):
        return False
    tail = row.items[last_told(row, place)].tail
    behind = marks.more_told.match(tail) or marks.more_told.match(item.tail)
    behind = behind or marks.more_than_thing.match(item.tail)
    behind = behind or marks.off_by.search(item.gap)
    return bool(marks.difference_told.search(item.gap) or marks.taken_off.fullmatch(item.gap) or behind)


def _settle(row: Row, place: int, told: Collection[int]) -> None:
    """Take the only pair of its sentence, or of that and the one before, that is so far apart."""
    if row.marks.more_than_thing.match(row.items[place].tail) or _less_both(row, place):
        return
    near = _others(row, place)
    here = [one for one in near if row.items[one].sentence == row.items[place].sentence]
    pair = _only(row, place, here) or _only(row, place, near)
    pair = pair or _told_base(row, place)
    if pair is not None:
        less, more = sorted(pair, key=lambda one: row.items[one].value)
        row.base[place] = place
        three = {place, more, less}
        if any(set(one.figures) == three for one in row.relations):
            return
        row.relations[:] = [one for one in row.relations if one.unstated is None or one.figures[0] != place]
        row.add("change", "{0} = {1} - {2}", (place, more, less))
        if row.together(place, place + 1) and place + 1 not in told:
            _in_per_cent(row, place, (less, more))


def _less_both(row: Row, place: int) -> bool:
    """After costs of £10m and tax of £2m, profit was £8m: what two leave of the one before."""
    both, left = [place, place + 1], place + 2
    marks, told = row.marks, row.together(place, left) and all(map(row.is_level, (place + 1, left)))
    told = told and (row.is_level(place) or row.base.get(place) == place)  # after the overspend of £3m
    if not told or not marks.taken_off.fullmatch(row.items[place].gap):
        return False
    if not marks.list_closes.search(row.items[place + 1].gap):
        return False
    parts = [row.items[one] for one in (*both, left)]
    before = [
        one for one in row.levels_in(place, 1) if all(row.same_unit(one, each) for each in (*both, left))
    ]
    for whole in made_of(before, lambda one: (row.items[one], *parts), Slip.LIKELY)[-1:]:
        row.add("difference", "{0} = {1} - {2} - {3}", (left, whole, *both))
    return True


def _in_per_cent(row: Row, place: int, ends: Sequence[int]) -> None:
    """The same difference as a rate of one of its ends behind it: the increase of 2,600 equals 5%."""
    rate = place + 1
    marks, gap = row.marks, row.items[rate].gap
    said = row.items[rate].kind is Kind.RATE and (marks.again.fullmatch(gap) or marks.equals.fullmatch(gap))
    if not said or row.marks.of_behind.match(row.items[rate].tail):
        return
    budgets = [one for one in ends if marks.budget_word.search(row.items[one].gap)]
    ends = budgets if len(budgets) == 1 else ends  # an underspend is told in per cent of the budget
    fit = [one for one in ends if row.fits(rate, place, one)]
    likely = fit or [one for one in ends[:1] if is_explained(row, rate, place, one)]
    for base in likely[:1]:
        row.base[rate] = rate
        row.add("growth", QUOTIENT, (rate, place, base))


def _comprised(row: Row, place: int) -> None:
    """7.4% of sessions, made up of 5.3% and 2.1%; five markets together took 48.9%: a rate and its parts."""
    near = range(place, min(len(row), place + _NEAR))
    rates = [place - 1, *(one for one in near if row.together(place - 1, one))]
    behind = row.marks.change_behind
    changes = any(row.verb(one) or behind.match(row.items[one].tail) for one in rates[1:])
    plain = all(row.items[one].unit == PERCENT and one not in row.falls for one in rates) and not changes
    if place < 1 or not plain or len(rates) <= _TWO:
        return
    told = row.marks.comprising.match(row.items[place].gap) or (
        row.marks.colon.match(row.items[place].gap) and making(row, rates[1:], rates[:1])
    )
    if told and row.marks.list_closes.search(row.items[rates[-1]].gap):
        row.add_sum(rates[0], rates[1:])


def _others(row: Row, place: int) -> list[int]:
    """The levels of its sentence and of the one before, in its unit; no changes."""
    near = range(max(place - _NEAR, 0), min(place + _NEAR, len(row)))
    alike = [one for one in near if one != place and row.alike(one, place)]
    if row.items[place].dimension == "time":  # 1.4 days less …, and 19 hours
        alike = [one for one in alike if row.items[one].unit == row.items[place].unit]
    moved = row.marks.improved.search(row.items[place].gap)  # of an overspend, itself a difference
    off = row.marks.taken_off.fullmatch  # after costs of £10m, revenue of £77m left a profit of £67m
    left = [one for one in alike if off(row.items[one].gap)]
    if off(row.items[place].gap):
        left = [one for one in alike if row.items[one].sentence == row.items[place].sentence]
    apart = [one for one in alike if one in row.increases or _is_difference(row, one)]
    alike = [one for one in alike if moved or one in left or one not in apart]
    alike = [one for one in alike if not row.marks.more_by.match(row.items[one].tail)]
    alike = [one for one in alike if row.items[one].quantity.approximation not in BOUNDS]
    alike = [one for one in alike if off(row.items[place].gap) or not is_made_up(row, one)]
    return [one for one in alike if 0 <= row.items[place].sentence - row.items[one].sentence <= 1]


def _told_base(row: Row, place: int) -> tuple[int, int] | None:
    """They lent 412 books. Last year they lent 389. Loans have risen by 23: from a base to its level."""
    then, about = ([one for one in row.levels_in(place, back) if row.alike(one, place)] for back in (1, 2))
    if not len(then) == len(about) == 1 or not row.marks.earlier_level.search(row.items[then[0]].gap):
        return None
    one, other = about[0], then[0]
    made = is_change(row, place, one, other, exact=True) or slips_apart(row, place, one, other, Slip.LIKELY)
    return (one, other) if made else None


def _only(row: Row, place: int, near: Sequence[int]) -> tuple[int, int] | None:
    """The pair that a figure is the difference of, or would be but for a slip, if only one is."""
    pairs = [(one, other) for one, other in combinations(near, _TWO)]
    if row.marks.taken_off.fullmatch(row.items[place].gap):
        pairs = [pair for pair in pairs if max(pair) > place]  # what it leaves stands behind it
    exact = [pair for pair in pairs if is_change(row, place, *pair, exact=True)]
    # By a slip it may be that of any two among several.
    gap = row.items[place].gap
    off = row.marks.off_budget.search(gap)
    own = off is not None and off["bare"] is None and row.marks.clause_begins.search(gap)  # , and schools
    least = Slip.CLEAR if own else Slip.LIKELY
    told = len(pairs) == 1 and _is_told(row, place, pairs[0])
    slips = [pair for pair in pairs if len(pairs) == 1 and (told or slips_apart(row, place, *pair, least))]
    likely = exact or slips
    return likely[0] if len(likely) == 1 else None


def _is_told(row: Row, place: int, pair: Sequence[int]) -> bool:
    """Whether words name a budget beside a level, and nothing narrows the difference behind both.

    $1,486m against a budget of $1,472m, a variance of $14m.
    """
    marks, (less, more) = row.marks, sorted(pair)
    budgets = [one for one in pair if marks.budget_word.search(row.items[one].gap)]
    beside = less + 1 == more == place - 1 and row.together(less, more)
    whole = len(budgets) == 1 and not row.items[budgets[0]].tail.strip()
    return whole and beside and marks.unnarrowed.match(row.items[place].tail) is not None


def slips_apart(row: Row, place: int, one: int, other: int, least: Slip = Slip.CLEAR) -> bool:
    """Whether a slip in one of two figures, or in their difference, explains that it is none."""
    less, more = sorted((one, other), key=lambda at: row.items[at].value)
    spans = [span(row.items[at]) for at in (place, less, more)]
    meant = (
        (place, subtract(spans[2], spans[1])),
        (less, subtract(spans[2], spans[0])),
        (more, add(spans[1], spans[0])),
    )
    made, value = meant[0][1], amount(row.items[place])
    near = (
        made.low is not None and made.high is not None and made.low < _FAR * value < _FAR * _FAR * made.high
    )
    if least is not Slip.CLEAR and not near:
        return False
    told = [(row.items[at].quantity, right) for at, right in meant]
    slips = [slip_of(it, right, in_base(it, it.coarse_step), coarse=True) for it, right in told]
    return max(slips) >= least


def _points(row: Row, place: int) -> None:
    """Percentage points from the one other rate of the sentence that is an earlier one, or a bare more.

    23.8%; the previous year's figure was 22.1%, a rise of 1.7 points; 27%, five points more.
    """
    item, marks = row.items[place], row.marks
    at = next((at for at, one in enumerate(row.relations) if one.figures[0] == place), None)
    near = [one for one in range(max(place - _NEAR, 0), place) if row.items[one].unit == PERCENT]
    near = [one for one in near if one not in row.falls and item.sentence - row.items[one].sentence <= 1]
    led_to = row.relations[at].figures[1] if at is not None else place
    near += [led_to] if led_to > place else []  # A year ago it was 28%. The rise of 3 points to 31%
    here = [one for one in near if row.items[one].sentence == item.sentence]
    apart = len(here) < _TWO == len(near)  # 94%. Last year 88% did; it has improved by 6 points
    near = near if apart else here
    earlier = [one for one in near if one in row.references or marks.earlier_rate.search(row.items[one].gap)]
    more = marks.more_told.match(item.tail) is not None
    past = marks.past_another.match(item.tail)  # above that of Germany
    if past or not (row.verb(place) or more or at is not None) or len(near) < _TWO:
        return
    behind = marks.compared_behind.match(item.tail)
    if earlier and not same_base(row, earlier[-1], behind):  # a target of 5%, and 0.4 points up on last year
        return
    now = row.relations[at].figures[1] if at is not None else near[-1]
    if more:
        pairs = [(now, one) for one in near if one < now]
    else:
        pairs = [pair for then in earlier[-1:] for pair in pairwise(near) if then in pair]
    pairs = [pair for pair in pairs if is_change(row, place, *pair, exact=True)] or pairs
    told = earlier and row.items[earlier[-1]].sentence == item.sentence  # 42% a year ago, so it rose by 18
    told = told or led_to > place
    exact = bool(apart and not told)
    made = len(pairs) == 1 and is_change(row, place, *pairs[0], exact=exact)
    made = made or (len(pairs) == 1 and not exact and slips_apart(row, place, *pairs[0]))
    if len(pairs) != 1 or not (made or (told and len(here) == _TWO)):
        return
    less, more_ = sorted(pairs[0], key=lambda one: row.items[one].value)
    row.base[place] = now
    if at is None:
        row.add("points", "{0} = {1} - {2}", (place, more_, less))
    else:
        row.relations[at] = replace(
            row.relations[at], form="{0} = {1} - {2}", figures=(place, more_, less), unstated=None
        )
