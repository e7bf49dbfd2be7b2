"""The relations that the sentences of a paragraph state between its figures."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import TypeAlias

from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Item, Kind
from unionstats.source.drafting.labels.grammar.figures import Reading
from unionstats.source.drafting.relations.about import name_actual, name_ranked
from unionstats.source.drafting.relations.changes.again import read_again, read_restated
from unionstats.source.drafting.relations.changes.bases import started
from unionstats.source.drafting.relations.changes.both_told import read_apart_told, read_both_told
from unionstats.source.drafting.relations.changes.budgets import (
    read_off_budgets,
    read_off_target,
    read_over_budget,
    read_revised,
)
from unionstats.source.drafting.relations.changes.by_noun import read_told_differences
from unionstats.source.drafting.relations.changes.changes import read_change
from unionstats.source.drafting.relations.changes.dated import read_dated
from unionstats.source.drafting.relations.changes.differences import is_group
from unionstats.source.drafting.relations.changes.earlier import (
    read_base,
    read_bases_of_points,
    read_mean_then,
    read_rate_then,
)
from unionstats.source.drafting.relations.changes.ended import (
    read_ended,
    read_ended_near,
    read_times_behind,
    read_times_ended,
)
from unionstats.source.drafting.relations.changes.ends import (
    read_along,
    read_apart,
    read_carried,
    read_exceeded,
    read_times,
    read_two_named,
    read_yearly,
)
from unionstats.source.drafting.relations.changes.led import read_base_behind, read_change_in
from unionstats.source.drafting.relations.changes.pairs import read_of_two_times, read_pair
from unionstats.source.drafting.relations.changes.points import read_apiece, read_index_points
from unionstats.source.drafting.relations.changes.unsettled import read_far, settle_left
from unionstats.source.drafting.relations.changes.ways import read_ways
from unionstats.source.drafting.relations.lists import read_list
from unionstats.source.drafting.relations.quotients.apart import read_apart_quotients, read_to_one
from unionstats.source.drafting.relations.quotients.averages import read_average
from unionstats.source.drafting.relations.quotients.beside import read_counted_means
from unionstats.source.drafting.relations.quotients.compound import read_compound
from unionstats.source.drafting.relations.quotients.for_each import read_each_had, read_for_each
from unionstats.source.drafting.relations.quotients.priced import (
    read_led_to,
    read_multiplied,
    read_of_each_coin,
    read_priced,
)
from unionstats.source.drafting.relations.quotients.structures import (
    read_named_ratio,
    read_ratio,
    read_structures,
    read_told_ratio,
)
from unionstats.source.drafting.relations.quotients.yearly import read_lasting, read_of_time
from unionstats.source.drafting.relations.relation import Doubt
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.shares.bracketed import read_made
from unionstats.source.drafting.relations.shares.complete import (
    complete_shares,
    leave_others,
    read_sums_of_shares,
    shares_of_sums,
)
from unionstats.source.drafting.relations.shares.composed import read_compositions
from unionstats.source.drafting.relations.shares.earlier import read_share_before
from unionstats.source.drafting.relations.shares.fraction import read_fraction
from unionstats.source.drafting.relations.shares.joint import read_joint_rate, read_joint_share
from unionstats.source.drafting.relations.shares.named import read_named_shares
from unionstats.source.drafting.relations.shares.of_gains import read_share_of_gain
from unionstats.source.drafting.relations.shares.plans import read_of_plan, read_off_plan
from unionstats.source.drafting.relations.shares.rates import read_rate
from unionstats.source.drafting.relations.shares.said import is_earlier
from unionstats.source.drafting.relations.shares.shares import read_share, read_share_of_each
from unionstats.source.drafting.relations.shares.shifted import read_shifted
from unionstats.source.drafting.relations.shares.spoken import read_share_left, read_without_sign
from unionstats.source.drafting.relations.shares.thousands import ask_rounded, leave_said
from unionstats.source.drafting.relations.slips import is_share
from unionstats.source.drafting.relations.sums.caused import read_caused
from unionstats.source.drafting.relations.sums.equated import read_equated
from unionstats.source.drafting.relations.sums.flows import read_flows
from unionstats.source.drafting.relations.sums.gains import (
    read_come_and_gone,
    read_gains,
    read_less_aside,
    read_net,
    read_net_behind,
)
from unionstats.source.drafting.relations.sums.parts import read_parts
from unionstats.source.drafting.relations.sums.rest import read_beside, read_rest, read_two
from unionstats.source.drafting.relations.sums.short import read_all_but, read_short
from unionstats.source.drafting.relations.sums.trade import read_trade, read_trade_changes
from unionstats.source.drafting.relations.sums.turnover import read_turnover
from unionstats.source.drafting.relations.told_again import read_told_again


def relations_of(items: Sequence[Item], reading: Reading | None) -> Row:
    """Read the figures of one paragraph in their order, then the lists of parts among them."""
    row = Row(items, reading)
    row.starts = {place - 1 for place in range(len(items)) if started(row, place) is not None}
    name_actual(row)
    name_ranked(row)
    read_flows(row)
    read_revised(row)
    place = 0
    while place < len(items):
        for read in _readers(READERS, items[place].kind):
            if many := read(row, place):
                place += many
                break
        else:
            place += 1
    settle_left(row)
    read_told_differences(row)
    read_ended_near(row)
    read_off_budgets(row)
    read_ways(row)
    complete_shares(row)
    read_made(row)
    read_compositions(row)
    read_shifted(row)
    read_compound(row)
    read_apart_quotients(row)
    read_to_one(row)
    read_counted_means(row)
    read_multiplied(row)
    read_structures(row)
    read_turnover(row)
    read_parts(row)
    read_rest(row)
    read_two(row)
    read_beside(row)
    read_gains(row)
    read_net(row)
    read_net_behind(row)
    read_less_aside(row)
    read_trade(row)
    read_trade_changes(row)
    read_caused(row)
    read_equated(row)
    shares_of_sums(row)
    read_named_shares(row)
    leave_others(row)
    read_sums_of_shares(row)
    leave_said(row)
    ask_rounded(row)
    read_told_again(row)
    return row


def read_range(row: Row, place: int) -> int:
    """Read an end of a range, or the number that a rate is told for, of which nothing else is said."""
    one = row.items[place].value == 1 and row.together(place, place + 1) and is_group(row, place + 1)
    if one or is_group(row, place):  # one for every 16
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
    if is_earlier(row, place) or not is_share(item):
        return 0
    if item.aside and row.marks.aside_part.fullmatch(item.tail):  # 2,150 members (48% women)
        return 0
    return read_share(row, place)


Reader: TypeAlias = Callable[[Row, int], int]

READERS: Sequence[Reader] = (
    read_index_points,
    read_both_told,
    read_apart_told,
    read_carried,
    lambda row, place: place in row.flows,  # what came in, went out or is left is no change of another
    read_ratio,
    read_restated,
    read_range,
    read_apiece,
    read_come_and_gone,
    read_short,
    read_all_but,
    read_of_time,
    read_lasting,
    read_bases_of_points,
    read_list,
    read_over_budget,
    read_off_target,
    read_off_plan,
    read_of_plan,
    read_joint_share,
    read_share_of_gain,
    read_fraction,
    read_again,
    read_along,
    read_yearly,
    read_apart,
    read_exceeded,
    read_two_named,
    read_times_ended,
    read_times_behind,
    read_times,
    read_pair,
    read_of_two_times,
    read_dated,
    read_ended,
    read_led_to,
    read_change_in,
    read_base_behind,
    read_change,
    read_far,
    read_rate_then,
    read_share_before,
    read_share_of_each,
    read_share_left,
    _read_share,
    read_without_sign,
    read_told_ratio,
    read_named_ratio,
    read_joint_rate,
    read_rate,
    read_priced,
    read_of_each_coin,
    read_each_had,
    read_mean_then,
    read_average,
    read_for_each,
    read_base,
)
"""What may be said of the figure at a place, in the order of trial; each returns how many figures it read."""

_OF_RATES: set[Reader] = {
    read_over_budget,
    read_off_plan,
    read_of_plan,
    read_fraction,
    read_pair,
    read_times_ended,
    read_times_behind,
    read_times,
    read_told_ratio,
    read_joint_rate,
    read_rate,
    read_rate_then,
    read_bases_of_points,
}
_OF_LEVELS: set[Reader] = {
    read_apart_told,
    read_come_and_gone,
    read_short,
    read_all_but,
    read_of_time,
    read_lasting,
    read_exceeded,
    read_without_sign,
    read_led_to,
    read_priced,
    read_of_each_coin,
    read_average,
    read_for_each,
}


@cache
def _readers(readers: Sequence[Reader], kind: Kind) -> Sequence[Reader]:
    """Those that read figures of a kind."""
    others = {Kind.RATE: _OF_LEVELS, Kind.LEVEL: _OF_RATES}.get(kind, _OF_LEVELS | _OF_RATES)
    return tuple(one for one in readers if one not in others)
