"""Means for each quarter, month or day of what a year came to: 1,460,000 in the year, 4,000 a day."""

from calendar import isleap
from fractions import Fraction

from unionstats.interval import scale
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.changes.dated import years_before
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.slips import Slip, slip_of_mean, span, stands

_QUARTERS, _MONTHS, _DAYS = 4, 12, 365


def read_of_year(row: Row) -> None:
    """Find the yearly total of each mean that is told for a quarter, a month or a day, but for a slip."""
    told = {one.figures[0] for one in row.relations}
    for place, item in enumerate(row.items):
        plain = item.kind is Kind.LEVEL and item.role is Role.PLAIN and item.number not in told
        parts = _parts_of_year(row, place) if plain else 0
        total = _total(row, place) if parts else None
        if total is None:
            continue
        if parts == _DAYS:
            years = years_before(row, total + 1)
            parts += bool(years) and isleap(int(years[-1]))
        meant = scale(span(row.items[total]), Fraction(1, parts))
        if stands(item, meant) or slip_of_mean(item, meant) is not Slip.NONE:
            row.base[place] = place
            row.means.pop(place, None)
            row.doubts.pop(place, None)
            row.add("average", f"{{0}} = {{1}} / {parts}", (place, total))


def _parts_of_year(row: Row, place: int) -> int:
    """For how many parts of a year a figure is told of one; 0 if it is told for none."""
    words = f"{row.items[place].lead}#{row.items[place].tail}"
    if row.items[place].first and row.marks.within_year.search(row.items[place].gap):
        return 0  # In May it had 250,000 a month
    parts = {
        _QUARTERS: row.marks.of_quarter,
        _MONTHS: row.marks.of_month,
        _DAYS: row.marks.of_day,
    }
    return next((many for many, mark in parts.items() if mark.search(words)), 0)


def _total(row: Row, place: int) -> int | None:
    """The last level of its sentence, or the only one of the sentence before, which is told of a year."""
    here = row.items[place].sentence
    levels = [one for one in row.levels(place) if row.same_unit(one, place)]
    levels = [one for one in levels if row.items[one].value > row.items[place].value]
    near = [one for one in levels if row.items[one].sentence == here][-1:]
    near = near or [one for one in levels if row.items[one].sentence == here - 1]
    told = [one for one in near if row.marks.in_year.search(f"{row.items[one].gap}#{row.items[one].tail}")]
    return told[0] if len(near) == len(told) == 1 else None
