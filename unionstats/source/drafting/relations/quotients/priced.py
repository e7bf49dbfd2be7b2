"""An amount for each of so many, and what they come to: 40 laptops at £350 each; 85p in every pound."""

from itertools import takewhile

from unionstats.source.drafting.clauses import Item
from unionstats.source.drafting.labels.labels import reader
from unionstats.source.drafting.relations.row import QUOTIENT, Row
from unionstats.source.drafting.relations.slips import akin

_REACH = 24  # characters before an amount
_BOTH = 2


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
    if priced is None or not (counted and levels):
        return False
    unit = priced["unit"]
    if unit and not reader(items[count].language).counts(items[count], unit):
        return False  # 12 courses at £300 per head
    row.base[place] = place
    row.add("average", QUOTIENT, (place, total, count))
    return True


def read_of_each_coin(row: Row, place: int) -> bool:
    """Read coins as what a part is of each whole coin of a level, the last two of it in the sentence."""
    item = row.items[place]
    if not row.marks.each_coin.match(item.tail):
        return False
    row.base[place] = place
    near = [one for one in row.levels(place) if row.items[one].sentence == item.sentence]
    near = [one for one in near if row.items[one].dimension == item.dimension]
    for part, whole in (
        [sorted(near[-_BOTH:], key=lambda one: row.items[one].value)] if len(near) >= _BOTH else ()
    ):
        row.add("average", f"{QUOTIENT} * {_one_coin(row.items[whole])}", (place, part, whole))
    return True


def _one_coin(item: Item) -> str:
    """One coin of the currency of an amount, written finer than any share of it is."""
    sign = "".join(takewhile(lambda one: not one.isdecimal(), item.printed.found.literal))[-1:]
    return f"{sign}1.000000" if sign and not sign.isalnum() and sign != " " else f"1.000000{item.unit}"
