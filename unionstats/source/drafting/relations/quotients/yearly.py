"""Means for each part of the time that a total is of: 408 a day in the year, 250 in each of 5 years."""

from collections.abc import Sequence
from fractions import Fraction
from functools import reduce

from unionstats.interval import Interval, add, divide, scale, subtract
from unionstats.quantity import read_quantity
from unionstats.quantity.model import PERCENT
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import DURATIONS, Kind
from unionstats.source.drafting.relations.relation import QUOTIENT, Question
from unionstats.source.drafting.relations.row import FAR, Row, terms
from unionstats.source.drafting.relations.slips import Slip, can_be, slip_in, slip_of_mean, span, stands

_NEAR = 6  # figures before one
_DAY = 86400  # seconds
_MEASURED = range(352, 365)  # days of a year
_LEAST = 3  # figures of which a mean is told
_MONTHS = 12
_PARTS: dict[tuple[str, str], Sequence[int]] = {
    ("year", "quarter"): (4,),
    ("year", "month"): (12,),
    ("year", "week"): (52,),
    ("year", "day"): (365, 366),
    ("quarter", "month"): (3,),
    ("quarter", "week"): (13,),
    ("month", "day"): (30, 31, 28, 29),
    ("week", "day"): (7,),
}
"""How many parts make a time: the usual number first."""

_OPEN: dict[tuple[str, str], Sequence[range]] = {
    ("year", "week"): (range(36, 52),),
    ("year", "day"): (range(180, 196), range(236, 270), range(286, 320), range(352, 365)),
    ("quarter", "week"): (range(10, 13),),
    ("month", "day"): (range(19, 28),),
    ("week", "day"): (range(5, 7),),
}
"""Of how many of them a mean may be, where there is nothing on the others."""


def read_of_time(row: Row, place: int) -> bool:
    """Find the total of a mean that is told for each part of its time, but for a slip."""
    part = part_of_time(row, place)
    if part and _read_of_both(row, place, part):
        return True
    if part == "day" and _read_of_open_days(row, place):
        return True
    found = _total(row, place, part) if part else None
    if found is None:
        return bool(part) and _read_of_list(row, place)
    total, many, among, sure = found
    item, meant = row.items[place], span(row.items[total])
    made = [scale(meant, Fraction(1, one)) for one in many]
    fits = [one for one, mean in zip(many, made, strict=True) if stands(item, mean)]
    open_ = (scale(meant, Fraction(1, one)) for each in among for one in each)
    slip = max(slip_of_mean(item, one) for one in made)
    if sure:
        wholes = (scale(span(item, rounded=True), one) for one in many)
        slip = max(slip, *(slip_of_mean(row.items[total], one) for one in wholes))
    if not fits and (any(stands(item, one) for one in open_) or slip < (Slip.LIKELY if sure else Slip.CLEAR)):
        return False
    row.base[place] = place
    row.add("average", f"{{0}} = {{1}} / {next(iter(fits), many[0])}", (place, total))
    return True


def read_of_days(row: Row, place: int) -> bool:
    """Read 优良天数331天，优良率90.7%: a share of the days of a year, of which a few may not be measured."""
    item, marks = row.items[place], row.marks
    days = [one for one in row.levels_in(place) if row.items[one].dimension == "time" and row.is_level(one)]
    if item.unit != PERCENT or not days:
        return False
    words = f"{row.items[days[0]].lead}#{row.items[days[0]].tail}#{item.lead}"
    opening = [one.gap for one in row.items[: place + 1] if one.sentence == item.sentence]
    if not marks.share_of_days.search(words) or any(map(marks.part_of_year.search, opening)):
        return False
    if any(marks.days_measured.search(f"{row.items[one].lead}#") for one in days):
        return False
    day, times = row.items[days[0]], _PARTS["year", "day"]
    fits = [one for one in (*times, *_MEASURED) if stands(item, scale(span(day), Fraction(1, one * _DAY)))]
    row.base[place] = place
    if fits[:1] in ([], *([one] for one in times)):
        row.add("share", f"{{0}} = {{1}} / {next(iter(fits), times[0])}.000000{day.unit}", (place, days[0]))
    return True


def _read_of_both(row: Row, place: int, part: str) -> bool:
    """£38 a month, or £456 a year: one amount told for each of two times, but for a slip."""
    mean, total = place, place + 1
    told = row.together(mean, total) and row.is_level(mean) and row.is_level(total)
    if not told or not row.same_unit(mean, total) or not row.marks.in_other_time.search(row.items[total].gap):
        return False
    whole = part_of_time(row, total)
    if (part, whole) in _PARTS:
        mean, total, part, whole = total, mean, whole, part
    many = next(iter(_PARTS.get((whole, part), ())), 0)
    if part == "day" or not many:
        return False
    made, whole_made = scale(span(row.items[total]), Fraction(1, many)), scale(span(row.items[mean]), many)
    slipped = max(slip_in(row.items[mean], made), slip_in(row.items[total], whole_made))
    if not stands(row.items[mean], made) and slipped is not Slip.CLEAR:
        return False  # £5 a month, or £50 a year if paid in advance
    row.base[mean] = row.base[total] = mean
    row.add("average", f"{{0}} = {{1}} / {many}", (mean, total))
    return True


def _read_of_open_days(row: Row, place: int) -> bool:
    """全年接待126.4万人次，开放356天，日均3551人次: of the only days of its sentence, but for a slip."""
    here = [one for one in range(place) if row.together(one, place)]
    behind = [place + 1] if row.together(place, place + 1) and row.items[place + 1].aside else []
    days = [one for one in here + behind if row.is_level(one) and row.items[one].dimension == "time"]
    totals = [one for one in here if row.is_level(one) and row.same_unit(one, place)]
    if len(days) != 1 or not totals or row.items[days[0]].quantity.approximation:
        return False
    many = Fraction(row.items[days[0]].value)
    made = scale(span(row.items[totals[-1]]), 1 / many) if many.denominator == 1 < many else None
    if made is None or not can_be(row.items[place], made):
        return False
    row.base[place] = place
    row.add("average", f"{{0}} = {{1}} / {many}", (place, totals[-1]))
    return True


def _read_of_list(row: Row, place: int) -> bool:
    """近三年分别查处45件、52件、53件，年均50件: the mean of the list right before it, but for a slip."""
    first = place - 1
    while first > 0 and row.together(first - 1, place) and row.marks.list_joint.match(row.items[first].gap):
        first -= 1
    told = range(first, place)
    if len(told) < _LEAST or not all(row.is_level(one, only=Role.LIST) for one in told):
        return False
    if not all(row.same_unit(one, place) for one in told):
        return False
    made = scale(reduce(add, (span(row.items[one]) for one in told)), Fraction(1, len(told)))
    item = row.items[place]
    slipped = (slip_in(row.items[one], _other(row, place, told, one)) for one in told)
    if not can_be(item, made) and not any(slipped):
        return False
    row.base[place] = place
    row.add("average", f"{{0}} = ({terms(1, len(told))}) / {len(told)}", (place, *told))
    return True


def _other(row: Row, place: int, told: Sequence[int], one: int) -> Interval:
    """What one of a list has to be, for a mean of all to be right."""
    others = reduce(add, (span(row.items[at]) for at in told if at != one))
    return subtract(scale(span(row.items[place], rounded=True), Fraction(len(told))), others)


def read_lasting(row: Row, place: int) -> bool:
    """结余900万元，月均支出75万元，可支付12个月; reserves, or 2.5 months of spending: how long it lasts.

    Of the only balance of its sentence, and the only spending of that or the last one before, but for a slip;
    a year may be another one.
    """
    item, marks = row.items[place], row.marks
    if item.dimension != "months" or not (marks.lasting.search(item.gap) or marks.lasting.search(item.tail)):
        return False
    near = range(max(place - _NEAR, 0), min(place + 2, len(row)))
    here = [one for one in near if one != place and row.items[one].sentence == item.sentence]
    left = [one for one in here if one < place and _is_kept(row, one)]
    spent = [one for one in here if one not in left and _is_spent(row, one)]
    before = [one for one in near if row.items[one].sentence < item.sentence and _is_spent(row, one)]
    spent = spent or before[-1:]
    if len(left) != 1 or len(spent) != 1 or not row.same_unit(left[0], spent[0]):
        return False
    monthly = part_of_time(row, spent[0]) == "month"
    made = divide(span(row.items[left[0]]), span(row.items[spent[0]]))
    made = None if made is None else scale(made, Fraction(1 if monthly else _MONTHS))
    if not can_be(item, made):
        return False
    form = f"{QUOTIENT} * 1.000000{item.unit}" if monthly else f"{QUOTIENT} * 12.000000{item.unit}"
    row.base[place] = place
    sure = monthly or stands(item, made) or slip_in(item, made) is Slip.CLEAR
    row.add("average", form, (place, left[0], spent[0]), None if sure else Question.BASE)
    return True


def _is_kept(row: Row, one: int) -> bool:
    """Whether a level is what is left, or what is kept in reserve."""
    item, marks = row.items[one], row.marks
    return (marks.balance.search(item.lead) or marks.reserves.search(f"{item.lead}#{item.tail}")) is not None


def _is_spent(row: Row, one: int) -> bool:
    """Whether a level is what was spent in a time."""
    known = row.roles.get(one) == "spending" or row.marks.spent_named.search(row.items[one].gap) is not None
    return known and row.items[one].dimension.isupper()


def part_of_time(row: Row, place: int) -> str:
    """For each of what a figure is told; "" if for no part of a time."""
    if place >= len(row):
        return ""
    item, marks = row.items[place], row.marks
    words = f"{item.lead}#{item.tail}"
    if item.kind is not Kind.LEVEL or item.role is not Role.PLAIN:
        return ""
    if item.first and marks.within_year.search(item.gap):
        return ""  # In May it had 250,000 a month
    of_parts = {
        "day": marks.of_day,
        "week": marks.of_week,
        "month": marks.of_month,
        "quarter": marks.of_quarter,
        "year": marks.of_year,
    }
    return next((part for part, mark in of_parts.items() if mark.search(words)), "")


def _total(row: Row, place: int, part: str) -> tuple[int, Sequence[int], Sequence[range], bool] | None:
    """The last level of its sentence, or the only one of the sentence before, which is told of a time.

    With it, how many parts make that time, of how many others the mean may be, and whether words tell the
    time, which is the report's year otherwise.
    """
    here = row.items[place].sentence
    levels = [one for one in row.levels(place) if row.same_unit(one, place)]
    levels = [one for one in levels if row.items[one].value > row.items[place].value]
    near = [one for one in levels if row.items[one].sentence == here][-1:]
    near = near or [one for one in levels if row.items[one].sentence == here - 1]
    if len(near) != 1:
        return None
    words = _around(row, near[0])
    if (found := row.marks.times_told.search(words)) is not None:
        whole = next(name for name, word in found.groupdict().items() if word and name != "count")
        many = int(read_quantity(found["count"]).value)
        each = (1,) if whole == part else _PARTS.get((whole, part), ()) if part != "day" else ()
        return (near[0], [many * one for one in each], (), True) if each and many > 1 else None
    marks = row.marks
    wholes = {
        "year": marks.in_year,
        "quarter": marks.in_quarter,
        "month": marks.in_month,
        "week": marks.in_week,
    }
    whole = next((one for one, mark in wholes.items() if mark.search(words)), "")
    whole = whole or ("year" if _in_year(row, place) else "")
    key = (whole or "year", part)
    sure, total = bool(whole), row.items[near[0]]
    alone = total.sentence == here and part == "day" and total.quantity.step == 1  # no million
    return (near[0], _PARTS[key], _OPEN.get(key, ()), sure) if key in _PARTS and (sure or alone) else None


def _in_year(row: Row, place: int) -> bool:
    """Whether a sentence before one is of a year, and no words up to it are of another time."""
    before = [one.gap for one in row.items[max(place - FAR, 0) : place + 1]]
    words = [f"{gap}#{one.tail}" for gap, one in zip(before, row.items[max(place - FAR, 0) :], strict=False)]
    marks = row.marks
    others = (marks.in_quarter, marks.in_month, marks.in_week, marks.times_told)
    return any(map(marks.in_year.search, words)) and not any(
        mark.search(one) for mark in others for one in words
    )


def _around(row: Row, total: int) -> str:
    """The words around a total, # for it, with the time beside it that reads as a bound: over four years."""
    item = row.items[total]
    bounds = [
        row.items[one].printed.found.literal if row.items[one].dimension in DURATIONS else ""
        for one in range(max(total - 1, 0), min(total + 2, len(row)))
        if (row.items[one].quantity.approximation or one < total) and row.items[one].part == item.part
    ]
    return f"{''.join(bounds)} {item.gap}#{item.tail}"
