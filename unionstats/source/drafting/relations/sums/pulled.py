"""Points by which parts made a growth: 增长6.0%，其中一产拉动0.4个百分点; a share of it: 贡献率6.7%."""

from collections.abc import Sequence

from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.relation import QUOTIENT
from unionstats.source.drafting.relations.row import FAR, Row
from unionstats.source.drafting.relations.shares.likely import is_explained
from unionstats.source.drafting.relations.slips import Slip, fits_sum
from unionstats.source.drafting.relations.sums.exhaustive import complementary, is_open, slip_of_sum

_LEAST = 2  # parts


def read_pulled(row: Row) -> None:
    """Find the growth of which points are told, what they are of it, and the parts that make all of it."""
    marks = row.marks
    pulled = [one for one, item in enumerate(row.items) if item.kind is Kind.POINTS]
    pulled = [one for one in pulled if marks.pulled.search(row.items[one].lead)]
    for place in pulled:
        rates = [one for one in (place - 1, place + 1) if _is_contribution(row, one, place)]
        wholes = _growths(row, place)
        for rate in rates[:1]:
            fit = [one for one in wholes if row.fits(rate, place, one)] or wholes[:1]
            for whole in [one for one in fit[-1:] if is_explained(row, rate, place, one)]:
                row.base[rate] = rate
                row.add("quotient", QUOTIENT, (rate, place, whole))
    for whole in sorted({one for place in pulled for one in _growths(row, place)[-1:]}):
        parts = [one for one in pulled if _growths(row, one)[-1:] == [whole]]
        if len(parts) >= _LEAST and _make(row, whole, parts):
            row.add_sum(whole, parts)


def _make(row: Row, whole: int, parts: Sequence[int]) -> bool:
    """Whether words leave no other part of a growth, and the points make it but for a slip."""
    items = [row.items[one] for one in parts]
    if is_open(row, parts) or complementary(row, parts) is None:
        return False
    return fits_sum(row.items[whole], items) or slip_of_sum(row.items[whole], items) is not Slip.NONE


def _is_contribution(row: Row, rate: int, place: int) -> bool:
    """Whether a rate beside points says what they are of the growth."""
    told = row.together(*sorted((rate, place))) and row.items[rate].unit == PERCENT
    return told and row.marks.contribution.search(row.items[rate].lead) is not None


def _growths(row: Row, place: int) -> list[int]:
    """The rates of growth of which points may be, told before them, or right behind."""
    behind = (one for one in range(place + 1, len(row)) if row.together(place, one))
    before = [one for one in range(max(place - FAR, 0), place) if _is_growth(row, one)]
    return before or [one for one in behind if _is_growth(row, one)][:1]


def _is_growth(row: Row, one: int) -> bool:
    told = row.items[one].unit == PERCENT and row.verb(one) is not None
    return told and not row.marks.contribution.search(row.items[one].lead)
