"""An amount for each of so many, and what they come to: 40 laptops at £350 each; £2.40 a member, so £840."""

from collections.abc import Sequence
from fractions import Fraction
from functools import reduce

from unionstats.interval import Interval, add, divide, exactly, intersect, multiply, scale, subtract
from unionstats.source.drafting.clauses import DURATIONS, Item
from unionstats.source.drafting.labels.labels import reader
from unionstats.source.drafting.relations.changes.differences import is_group
from unionstats.source.drafting.relations.relation import QUOTIENT
from unionstats.source.drafting.relations.row import Row, terms
from unionstats.source.drafting.relations.slips import (
    Slip,
    akin,
    amount,
    can_be,
    counted_alike,
    in_base,
    slip_in,
    slip_of_mean,
    span,
    stands,
)

_REACH = 24  # characters before an amount
_BOTH = 2
_YEAR = 12  # months
_ALL = 100  # small coins of a large one
_STEM = 5  # letters of what is counted
_NEAR = 4  # figures behind an amount for each


def read_priced(row: Row, place: int) -> bool:
    """Read an amount for each whose total stands right behind it, and its count right before it."""
    count, total = place - 1, place + 1
    if not (row.together(count, place) and row.together(place, total)):
        return False
    items = row.items
    gaps = items[place].gap[-_REACH:], items[total].gap, items[total].tail
    priced = row.marks.priced.match("#".join(gaps))
    counted = items[count].dimension in {"", "count"} and not akin(items[count], items[place])
    levels = row.is_level(count) and row.is_level(total) and row.same_unit(place, total)
    less = amount(items[total]) < amount(items[place])  # 600 homes at a cost of £3.9m, or £6,500 a home
    if priced is None or not (counted and levels) or less:
        return False
    unit = priced["unit"]
    if unit and not reader(items[count].language).counts(items[count], unit):
        return False  # 12 courses at £300 per head
    before = [one for one in range(count) if row.together(one, count) and row.is_level(one)]
    made = multiply(span(items[place]), span(items[count]))
    open_ = priced.groupdict().get("bare") or any(row.same_unit(one, count) for one in before)
    if open_ and not can_be(items[total], made):
        return False  # 电脑45台，打印机20台，单价1200元，合计24万元
    row.base[place] = place
    row.add("average", QUOTIENT, (place, total, count))
    return True


def comes_to(row: Row, total: int) -> bool:
    """Whether words say that a figure is what all before it come to."""
    marks = row.marks.sum_word, row.marks.total_opens, row.marks.price_total
    return any(mark.search(row.items[total].lead) for mark in marks)


def read_led_to(row: Row, place: int) -> bool:
    """户均增收2600元，涉及450户，共增收117万元: an amount for each, then its count and what they come to.

    每人每月5元，会员1000人，全年会费6万元: what is told for each month comes to twelve times as much a year.
    """
    count, total, marks = place + 1, place + 2, row.marks
    item = row.items[place]
    if not (item.dimension.isupper() and row.together(place, total) and row.same_unit(place, total)):
        return False
    found, counted = marks.mean.search(item.lead) or marks.each.search(item.lead), row.items[count]
    timed = marks.each_time.search(item.lead) if marks.year_total.search(row.items[total].lead) else None
    people = timed["person"] if timed is not None else found is None and marks.mean_wage.search(item.lead)
    said = timed or found
    unit = next(filter(None, said.groups()), "") if said is not None else ""
    named = counted.unit in item.language.word_set("people") if people else bool(unit)
    counts = bool(people) or reader(item.language).counts(counted, unit) or counted.unit.endswith(unit)
    levels = row.is_level(count) and row.is_level(total) and counted.dimension in {"", "count"}
    grand = timed or comes_to(row, total) or marks.grand.search(row.words(total).noun)
    by = _YEAR if timed is not None and timed["month"] else 1
    made = scale(multiply(span(item), span(counted)), by)
    if not (named and counts and levels and grand and can_be(row.items[total], made)):
        return False
    row.base[place] = place
    row.add("each", "{0} = {1} * {2}" if by == 1 else f"{{0}} = {{1}} * {{2}} * {by}", (total, place, count))
    return True


def read_of_each_coin(row: Row, place: int) -> bool:
    """Set apart what is told of each whole coin: 54p in every pound."""
    item, coin = row.items[place], place - 1
    each = row.together(coin, place) and row.items[coin].value == 1
    each = each and row.marks.each_group.search(row.items[coin].gap) is not None
    found = row.marks.each_coin.search(f"{item.gap}#{item.tail}")
    if not each and found is None:
        return False
    _read_coins(row, place)
    row.base[place] = place
    return True


def _read_coins(row: Row, place: int) -> None:
    """Of every pound 87p went on services, 9p on appeals and 4p on staff: all of it, but for a slip."""
    rest = [
        one for one in range(place + 1, len(row)) if row.together(place, one) and row.same_unit(place, one)
    ]
    members, items = [place, *rest], [row.items[one] for one in (place, *rest)]
    small = {one.printed.found.literal.lstrip("0123456789.") for one in items}
    closes = row.marks.list_closes.search(items[-1].gap) is not None
    least = Slip.CLEAR if len(members) == _BOTH else Slip.LIKELY
    if len(members) < _BOTH or not closes or len(small) > 1 or not row.is_level(place):
        return
    made = reduce(add, map(span, items))
    all_ = exactly(in_base(items[0].quantity, _ALL))
    meant = [subtract(all_, subtract(made, span(one))) for one in items]
    if intersect(all_, made) is not None or any(
        slip_in(one, right) >= least for one, right in zip(items, meant, strict=True)
    ):
        row.add("sum", f"{_ALL}{small.pop()} = " + terms(0, len(members)), members)


def read_multiplied(row: Row) -> None:
    """Find the count and the total of each amount for each that is told before both, in its sentence."""
    told = {one.figures[0] for one in row.relations if one.unstated is None}
    for place, item in enumerate(row.items):
        marks, open_ = row.marks, row.is_level(place) or row.base.get(place) == place
        if _of_so_many(row, place) or place in told or not open_:
            continue
        if (each := marks.mean_of_each.match(item.tail)) is not None:
            _multiply(row, place, each["unit"])
        elif place and marks.of_each_one.search(row.items[place - 1].gap) and row.together(place - 1, place):
            total = place + 1  # each of the 48 stewards handled 15 grievances, 720 in total
            if row.together(place, total) and row.is_level(total) and row.same_unit(place, total):
                _record(row, place, total, place - 1)
        elif _is_each(row, place):  # 18 tutors worked 30 hours each, 540 hours in all
            _record(row, place, place + 1, place - 1)
        elif marks.mean.search(item.lead) or marks.each_had.search(item.lead):
            _explained(row, place)


def _of_so_many(row: Row, place: int) -> bool:
    """以82540万股为基数，每10股派发1.20元，共计派发9904.80万元: what all of so many get, but for a slip."""
    group, last = place - 1, min(place + _NEAR, len(row))
    if group < 1 or not (row.together(group, place) and row.items[place].dimension.isupper()):
        return False
    if not (is_group(row, group) and row.items[group].unit):
        return False
    counts = [one for one in range(group) if row.together(one, group) and row.same_unit(one, group)]
    counts = [] if any(is_group(row, one) for one in range(group) if row.together(one, group)) else counts
    totals = [one for one in range(place + 1, last) if row.is_level(one) and row.same_unit(one, place)]
    totals = [one for one in totals if row.marks.leads_to.search(f"{row.items[one].gap}#")]
    if not (counts and totals):
        return False
    count, total = row.items[counts[-1]], row.items[totals[0]]
    come = scale(multiply(span(row.items[place]), span(count)), 1 / amount(row.items[group]))
    alone = len(counts) == len(totals) == 1
    told = total.sentence == row.items[place].sentence and (alone or can_be(total, come))
    if told:
        row.add("product", "{0} = {1} * {2} / {3}", (totals[0], place, counts[-1], group))
    return told


def _is_each(row: Row, place: int) -> bool:
    """Whether words say that what is counted right before an amount each has that, and a total follows."""
    count, total, marks = place - 1, place + 1, row.marks
    if place < 1 or not (row.together(count, total) or _totals_next(row, total)):
        return False
    if not (row.together(count, place) and row.is_level(count) and row.is_level(total)):
        return False
    each = marks.each_before.search(row.items[place].gap) or marks.each_behind.match(row.items[place].tail)
    unit = each.groupdict().get("unit") if each is not None else None
    if unit and not row.items[count].unit.endswith(unit):  # 培训1200人，每期50人
        return False
    counted = row.items[count].dimension in {"", "count"} and not row.items[count].quantity.approximation
    return each is not None and counted and counted_alike(row.items[place], row.items[total])


def _totals_next(row: Row, total: int) -> bool:
    """Vouchers worth £49 each. In all we spent £90,405: whether it is told so what they come to."""
    if total >= len(row):
        return False
    item, before = row.items[total], row.items[total - 1]
    told = item.first and item.sentence == before.sentence + 1
    told = told or (item.sentence == before.sentence and ";" in item.gap)
    return told and row.marks.total_next.match(item.gap.rpartition(";")[2]) is not None


def _explained(row: Row, place: int) -> None:
    """Each officer had 65 cases on average (1,300 among 20 officers): the only two levels behind a mean."""
    item, first, last = row.items[place], place + 1, place + 2
    alone = item.first and row.together(place, last) and not row.together(place, last + 1)
    if not (alone and row.marks.mean_explained.search(row.items[first].gap)):
        return
    totals = [one for one in (first, last) if row.is_level(one) and row.same_unit(one, place)]
    counts = [one for one in (first, last) if row.is_level(one) and row.items[one].dimension in {"", "count"}]
    pairs = [(one, other) for one in totals for other in counts if one != other]
    if not item.dimension.isupper():  # the average branch has 140 members: the one that counts branches
        found = row.marks.mean.search(item.lead) or row.marks.each_had.search(item.lead)
        unit = next(filter(None, found.groups()), "")[:_STEM].lower() if found is not None else ""
        pairs = [pair for pair in pairs if unit and unit in _around(row.items[pair[1]])]
    made = divide(*(span(row.items[one]) for one in pairs[0])) if len(pairs) == 1 else None
    if made is not None and _is_near(made, row.items[place]):
        row.base[place] = place
        row.means.pop(place, None)
        row.add("average", QUOTIENT, (place, *pairs[0]))


def _around(item: Item) -> str:
    """The words of a figure and around it."""
    return f"{item.lead}{item.printed.found.literal}{item.tail}".lower()


def _is_near(made: Interval, item: Item) -> bool:
    """Whether a figure is within half and twice what it should be."""
    value = amount(item)
    return made.low is not None and made.high is not None and made.low < 2 * value and value < 2 * made.high


def _multiply(row: Row, place: int, unit: str) -> None:
    """Find the total and the count of an amount for each: behind it, or around it and named so."""
    item = row.items[place]
    near = [one for one in range(max(place - _NEAR, 0), min(len(row), place + _NEAR)) if row.is_level(one)]
    near = [one for one in near if one != place and item.sentence - row.items[one].sentence in {0, 1}]
    here = [one for one in near if row.items[one].sentence == item.sentence]

    def counts(one: int) -> bool:
        return reader(item.language).counts(row.items[one], unit)

    totals = [one for one in here if row.same_unit(one, place) and row.items[one].unit == item.unit]
    if len(totals) == 1 and _for_a_time(row, place, totals[0], here):
        return
    others = [one for one in near if one not in totals and (counts(one) or not row.same_unit(one, place))]
    behind = [one for one in (*totals, *others) if one > place]
    if len(totals) == 1 and len(behind) == _BOTH and {*behind} & {*totals} and {*behind} & {*here}:
        others = [one for one in behind if one not in totals]
        others = [one for one in others if row.items[one].dimension in {"", "count"} or counts(one)]
    else:
        others = [one for one in others if counts(one) and not row.items[one].quantity.approximation]
        others = [one for one in others if row.items[one].dimension != "months"]  # over 4 years
    if len(totals) == len(others) == 1 and item.unit:
        _record(row, place, totals[0], others[0])


def _for_a_time(row: Row, place: int, total: int, here: Sequence[int]) -> bool:
    """£70 a week to 940 members for three weeks, at a cost of £197,400: for so many, for so long."""
    counts = reader(row.items[place].language).counts
    others = [one for one in here if one != total]
    times = [one for one in others if row.items[one].dimension in DURATIONS]
    many = [one for one in others if row.items[one].dimension in {"", "count"}]
    found = row.marks.mean_of_each.match(row.items[place].tail)
    if not (len(others) == _BOTH and len(times) == len(many) == 1 and found is not None):
        return False
    time, long = row.items[times[0]], Fraction(row.items[times[0]].value)
    if time.quantity.approximation or not counts(time, found["unit"]) or long.denominator > 1:
        return False
    made = scale(multiply(span(row.items[place]), span(row.items[many[0]])), long)
    gaps = "#".join(one.gap for one in row.items[place + 1 : total + 1])
    if can_be(row.items[total], made) or row.marks.leads_to.search(f"{gaps}#"):
        row.base[place] = place
        row.add("each", f"{{0}} = {{1}} * {{2}} * {long}", (total, place, many[0]))
    return True


def _record(row: Row, place: int, total: int, count: int) -> None:
    """Record an amount for each as that quotient, if it is, or would be but for a slip, led to by words."""
    if any(one.kind == "average" and one.figures[1:] == (total, count) for one in row.relations):
        return  # £800 per claim, as against £760 per claim the year before
    amount, whole, many = (row.items[one] for one in (place, total, count))
    unit, counted = many.quantity.unit, many.dimension in {"", "count"}
    each = Fraction(1) if counted or unit is None else Fraction(unit.factor)  # £12 an hour
    made, come = divide(span(whole), scale(span(many), 1 / each)), multiply(span(amount), span(many))
    come, last = scale(come, 1 / each), row.items[max(total, count)]
    first = min(place, total, count) + 1
    gaps = "#".join(one.gap for one in row.items[first : max(place, total, count) + 1])
    led = row.marks.leads_to.search(f"{gaps}#") or row.marks.total_behind.match(last.tail)
    counts = divide(span(whole), span(amount)) if counted else None
    clear = Slip.CLEAR in {slip_in(amount, made), slip_in(whole, come), slip_in(many, counts)}
    likely = can_be(amount, made) or can_be(whole, come) or slip_in(many, counts) is not Slip.NONE
    likely = likely or slip_of_mean(whole, come) is not Slip.NONE
    if stands(amount, made) or clear or (led and likely):
        row.base[place] = place
        form = QUOTIENT if counted else f"{QUOTIENT} * 1.000000{many.unit}"
        row.relations[:] = [one for one in row.relations if one.unstated is None or one.figures[0] != place]
        row.add("average", form, (place, total, count))
