"""Shares of an earlier time, beside those of now: 1,574 (3.0%) waited a year, down from 2,325 (5.0%)."""

from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.shares.likely import is_likely


def read_share_before(row: Row, place: int) -> bool:
    """Set the share behind what another level is compared with apart: it is no share of that one."""
    if not _is_beside(row, place):
        return False
    row.base[place] = place
    return True


def read_shares_before(row: Row) -> None:
    """Find the whole of such a share: what the whole of the share of now is compared with."""
    number, told = row.items[0].number, {one.figures[0] for one in row.relations}
    shares = {one.figures[0]: one for one in row.relations if one.kind == "share" and one.unstated is None}
    for place in range(3, len(row)):
        now = shares.get(row.items[place - 2].number)
        if now is None or row.items[place].number in told or not _is_beside(row, place):
            continue
        whole = now.figures[-1] - number
        _, start = row.bases.get(whole, ("", whole + 1))
        known = start in row.references and start != place - 1 and row.alike(whole, start)
        beside = row.together(*sorted((start, whole)))
        if known and beside and is_likely(row, place, place - 1, start):
            row.add_share(place, place - 1, start)


def _is_beside(row: Row, place: int) -> bool:
    """Whether levels of two times each have a share right behind them, of which this is the second one."""
    level, share, then = place - 3, place - 2, place - 1
    if level < 0 or not row.together(level, place) or then not in row.references:
        return False
    both = row.items[share], row.items[place]
    marks = row.marks.in_brackets, row.marks.again
    rates = all(one.unit == PERCENT and any(mark.fullmatch(one.gap) for mark in marks) for one in both)
    levels = row.alike(level, then) and row.items[then].kind is Kind.LEVEL and share not in row.falls
    return rates and levels and not row.marks.of_behind.match(both[1].tail)
