"""The relations that the sentences of a paragraph state between its figures."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import TypeAlias

from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Item, Kind
from unionstats.source.drafting.labels.grammar.figures import Reading
from unionstats.source.drafting.relations import about, lists, told_again
from unionstats.source.drafting.relations.changes import (
    again,
    bases,
    budgets,
    by_noun,
    changes,
    dated,
    earlier,
    ended,
    ends,
    led,
    pairs,
    points,
    unsettled,
    ways,
)
from unionstats.source.drafting.relations.changes.differences import is_group
from unionstats.source.drafting.relations.quotients import (
    apart,
    averages,
    beside,
    compound,
    for_each,
    priced,
    structures,
    yearly,
)
from unionstats.source.drafting.relations.relation import Doubt
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.shares import (
    bracketed,
    complete,
    composed,
    fraction,
    joint,
    named,
    of_gains,
    plans,
    rates,
    said,
    shares,
    shifted,
    spoken,
    thousands,
)
from unionstats.source.drafting.relations.slips import is_share
from unionstats.source.drafting.relations.sums import (
    among,
    equated,
    flows,
    gains,
    parts,
    rest,
    short,
    turnover,
)


def relations_of(items: Sequence[Item], reading: Reading | None) -> Row:
    """Read the figures of one paragraph in their order, then the lists of parts among them."""
    row = Row(items, reading)
    row.starts = {place - 1 for place in range(len(items)) if bases.started(row, place) is not None}
    about.name_actual(row)
    about.name_ranked(row)
    flows.read_flows(row)
    budgets.read_revised(row)
    place = 0
    while place < len(items):
        for read in _readers(READERS, items[place].kind):
            if many := read(row, place):
                place += many
                break
        else:
            place += 1
    unsettled.settle_left(row)
    by_noun.read_told_differences(row)
    ended.read_ended_near(row)
    ended.read_compared(row)
    budgets.read_off_budgets(row)
    ways.read_ways(row)
    complete.complete_shares(row)
    bracketed.read_made(row)
    composed.read_compositions(row)
    shifted.read_shifted(row)
    compound.read_compound(row)
    apart.read_apart_quotients(row)
    apart.read_to_one(row)
    beside.read_counted_means(row)
    priced.read_multiplied(row)
    structures.read_structures(row)
    turnover.read_turnover(row)
    among.read_each_way(row)
    parts.read_parts(row)
    rest.read_rest(row)
    rest.read_two(row)
    gains.read_gains(row)
    gains.read_net(row)
    gains.read_net_behind(row)
    equated.read_equated(row)
    complete.shares_of_sums(row)
    named.read_named_shares(row)
    bracketed.read_of_one_whole(row)
    complete.leave_others(row)
    complete.read_sums_of_shares(row)
    thousands.leave_said(row)
    thousands.ask_rounded(row)
    told_again.read_told_again(row)
    return row


def read_range(row: Row, place: int) -> int:
    """Read an end of a range, or the number that a rate is told for, of which nothing else is said."""
    one = row.items[place].value == 1 and row.together(place, place + 1)
    if (one and is_group(row, place + 1)) or is_group(row, place):  # one for every 16
        row.base[place] = place
        return 1
    if row.items[place].role is not Role.RANGE:
        return 0
    row.doubts.setdefault(place, Doubt.RANGE)
    row.base[place] = place
    return 1


def _read_share(row: Row, place: int) -> int:
    """Read a share of now, whichever way its words name the whole."""
    item = row.items[place]
    if said.is_earlier(row, place) or not is_share(item):
        return 0
    if item.aside and row.marks.aside_part.fullmatch(item.tail):  # 2,150 members (48% women)
        return 0
    return shares.read_share(row, place)


Reader: TypeAlias = Callable[[Row, int], int]
_ANY, _RATES, _LEVELS = frozenset(Kind), frozenset({Kind.RATE}), frozenset({Kind.LEVEL})

READERS: Sequence[tuple[Reader, frozenset[Kind]]] = (
    (points.read_index_points, _ANY),
    (pairs.read_both_told, _ANY),
    (pairs.read_apart_told, _LEVELS),
    (lambda row, place: place in row.flows, _ANY),  # what came in, went out or is left has not changed
    (structures.read_ratio, _ANY),
    (again.read_restated, _ANY),
    (read_range, _ANY),
    (points.read_apiece, _ANY),
    (gains.read_come_and_gone, _LEVELS),
    (short.read_short, _LEVELS),
    (short.read_all_but, _LEVELS),
    (yearly.read_of_time, _LEVELS),
    (yearly.read_lasting, _LEVELS),
    (yearly.read_of_days, _RATES),
    (earlier.read_bases_of_points, _RATES),
    (lists.read_list, _ANY),
    (budgets.read_over_budget, _RATES),
    (budgets.read_off_target, _ANY),
    (plans.read_off_plan, _RATES),
    (plans.read_of_plan, _RATES),
    (joint.read_joint_share, _ANY),
    (of_gains.read_share_of_gain, _ANY),
    (fraction.read_fraction, _RATES),
    (again.read_again, _ANY),
    (ends.read_along, _ANY),
    (ends.read_yearly, _ANY),
    (ends.read_apart, _ANY),
    (ends.read_exceeded, _LEVELS),
    (ends.read_two_named, _ANY),
    (ended.read_times_ended, _RATES),
    (ends.read_times, _RATES),
    (pairs.read_pair, _RATES),
    (pairs.read_of_two_times, _ANY),
    (dated.read_dated, _ANY),
    (ended.read_ended, _ANY),
    (priced.read_led_to, _LEVELS),
    (led.read_change_in, _ANY),
    (led.read_base_behind, _ANY),
    (changes.read_change, _ANY),
    (unsettled.read_far, _ANY),
    (earlier.read_rate_then, _RATES),
    (shares.read_share_before, _ANY),
    (shares.read_share_of_each, _ANY),
    (spoken.read_share_left, _ANY),
    (_read_share, _ANY),
    (spoken.read_without_sign, _LEVELS),
    (structures.read_told_ratio, _RATES),
    (structures.read_named_ratio, _ANY),
    (joint.read_joint_rate, _RATES),
    (rates.read_rate, _RATES),
    (priced.read_priced, _LEVELS),
    (priced.read_of_each_coin, _LEVELS),
    (for_each.read_each_had, _ANY),
    (earlier.read_mean_then, _ANY),
    (averages.read_average, _LEVELS),
    (for_each.read_for_each, _LEVELS),
    (earlier.read_base, _ANY),
)
"""What may be said of a figure of some kinds, in the order of trial; each returns how many it read."""


@cache
def _readers(readers: Sequence[tuple[Reader, frozenset[Kind]]], kind: Kind) -> Sequence[Reader]:
    """Those that read figures of a kind."""
    return tuple(read for read, kinds in readers if kind in kinds)
