"""Shares of an earlier time, beside those of now: 1,574 (3.0%) waited a year, down from 2,325 (5.0%)."""

from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.changes.bases import aside_key
from unionstats.source.drafting.relations.row import Row


def read_share_before(row: Row, place: int) -> bool:
    """Set the share behind what another level is compared with apart: it is no share of that one."""
    if not is_share_before(row, place):
        return False
    row.base[place] = place
    return True


def is_share_before(row: Row, place: int) -> bool:
    """Whether levels of two times each have a share right behind them, of which this is the second one."""
    level, share, then = place - 3, place - 2, place - 1
    if level < 0 or not row.together(level, place):
        return False
    item, marks = row.items[place], row.marks
    inside = item.aside > 0 and item.aside == row.items[then].aside and item.gap.strip() == ","
    earlier = aside_key(row, then) is not None if inside else then in row.references
    forms = marks.in_brackets, marks.again
    told = inside or any(mark.fullmatch(item.gap) for mark in forms)
    levels = row.alike(level, then) and row.items[then].kind is Kind.LEVEL and share not in row.falls
    rates = item.unit == row.items[share].unit == PERCENT
    return told and earlier and levels and rates and not marks.of_behind.match(item.tail)
