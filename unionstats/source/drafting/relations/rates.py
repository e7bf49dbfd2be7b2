"""Rates that their noun explains: 受理1200件，审结1100件，结案率91.7%; a closure rate of 91.7%."""

from __future__ import annotations

from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.labels.labels import reader
from unionstats.source.drafting.relations.row import Question, Row

_LOOK_BACK = 12


def read_rate(row: Row, place: int) -> bool:
    """Read a rate as the quotient of the level that its noun names and the other one before it."""
    item = row.items[place]
    found = row.marks.rate_named.search(item.lead)
    if item.kind is not Kind.RATE or found is None or row.marks.no_rate.search(found["name"]):
        return False
    levels = _levels(row, place)
    counted = [one for one in levels if reader(item.language).named_by(row.items[one], found["name"])]
    pairs = [(one, whole) for one in counted for whole in levels if _can_be(row, one, whole, counted)]
    sure = bool(pairs)
    if not sure and counted:
        pairs = [(counted[-1], whole) for whole in _wholes_before(row, counted[-1])]
    fitting = [pair for pair in pairs if row.fits(place, *pair)]
    if len(fitting) != 1 and (len(pairs) != 1 or row.marks.rate_denied.match(found["name"])):
        return False
    row.base[place] = place
    question = None if sure or fitting else Question.WHOLE
    row.add("share", "{0} = {1} / {2}", (place, *(fitting or pairs)[0]), question=question)
    return True


def _wholes_before(row: Row, part: int) -> list[int]:
    """The levels before its part of a sentence that can be its whole: 4,000 were asked. 1,248 answered."""
    near = range(max(0, part - _LOOK_BACK), part)
    wholes = [
        one for one in near if not row.together(one, part) and _plain(row, one) and row.same_unit(one, part)
    ]
    return [one for one in wholes if row.items[part].sentence - row.items[one].sentence <= 1]


def _levels(row: Row, place: int) -> list[int]:
    """The levels in its part of the sentence since the rate before it, or all where those are not two."""
    near = range(max(0, place - _LOOK_BACK), place)
    wide = [one for one in near if row.together(one, place)]
    since = max((one for one in wide if row.items[one].kind is Kind.RATE), default=-1)
    levels = [one for one in wide if _plain(row, one)]
    narrow = [one for one in levels if one > since]
    return narrow if len(narrow) > 1 else levels


def _plain(row: Row, one: int) -> bool:
    return row.is_level(one) and row.items[one].role is Role.PLAIN and not row.items[one].aside


def _can_be(row: Row, part: int, whole: int, counted: list[int]) -> bool:
    """Whether a level can be the whole of another one, which the noun of the rate does not name as well."""
    return part != whole and whole not in counted and row.same_unit(part, whole)
