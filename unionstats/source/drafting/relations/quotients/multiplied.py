"""What so much for each of so many comes to, told behind both: £2.40 a member, so that 350 pay £840."""

from unionstats.interval import divide, multiply
from unionstats.source.drafting.relations.row import QUOTIENT, Row
from unionstats.source.drafting.relations.slips import Slip, can_be, slip_in, span, stands

_NEAR = 4  # figures behind an amount for each


def read_multiplied(row: Row) -> None:
    """Find the count and the total of each amount for each that is told before both, in its sentence."""
    told = {one.figures[0] for one in row.relations if one.unstated is None}
    for place, item in enumerate(row.items):
        marks, open_ = row.marks, row.is_level(place) or row.base.get(place) == place
        if item.number in told or not open_:
            continue
        if marks.mean_of_each.match(item.tail):
            near = [one for one in range(place + 1, min(len(row), place + _NEAR)) if row.is_level(one)]
            near = [one for one in near if row.items[one].sentence == item.sentence]
            totals = [one for one in near if row.same_unit(one, place) and row.items[one].unit == item.unit]
            counts = [one for one in near if one not in totals and row.items[one].dimension in {"", "count"}]
            if len(totals) == len(counts) == 1 and item.unit:
                _record(row, place, totals[0], counts[0])
        elif place and marks.of_each_one.search(row.items[place - 1].gap) and row.together(place - 1, place):
            total = place + 1  # each of the 48 stewards handled 15 grievances, 720 in total
            if row.together(place, total) and row.is_level(total) and row.same_unit(place, total):
                _record(row, place, total, place - 1)


def _record(row: Row, place: int, total: int, count: int) -> None:
    """Record an amount for each as that quotient, if it is, or would be but for a slip, led to by words."""
    amount, whole, many = (row.items[one] for one in (place, total, count))
    made, come = divide(span(whole), span(many)), multiply(span(amount), span(many))
    last = row.items[max(total, count)]
    led = row.marks.leads_to.search(f"{row.items[place + 1].gap}#{last.gap}") or row.marks.total_behind.match(
        last.tail
    )
    clear = Slip.CLEAR in {slip_in(amount, made), slip_in(whole, come)}
    if stands(amount, made) or clear or (led and (can_be(amount, made) or can_be(whole, come))):
        row.base[place] = place
        row.add("average", QUOTIENT, (place, total, count))
