"""All relations between the lines of a table.

A bare number written out in full counts as exact. Where the relations of a table hold only within half units
at more places than one wrong figure explains, its numbers are rounded; a single miss among many that hold
exactly is a finding.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from unionstats.quantity import Quantity
from unionstats.quantity.model import is_whole
from unionstats.source.patterns.across import across
from unionstats.source.patterns.additive import additive
from unionstats.source.patterns.heads import Head
from unionstats.source.patterns.lines import Cells, Lines, columns_and_rows
from unionstats.source.patterns.once import told_once
from unionstats.source.patterns.relation import QUOTIENTS, Form, LineRelation, Place
from unionstats.source.patterns.trial import judged
from unionstats.source.patterns.triples import triples

_ONE_IN = 100  # so many positions that could be tried may lie behind each miss of a rounded table
_FEW = 5


def find_relations(
    cells: Cells, columns: Sequence[Head], rows: Sequence[Head], *, questions: bool = False
) -> list[LineRelation]:
    """The relations that the words of a table's heads announce, or that most of its lines follow.

    `cells` are the figures, without those of heads; a relation is told with the positions where it fails.
    With `questions` those are told, too, that only words announce and no figure bears out (`asked`).
    """
    both = columns_and_rows(cells, columns, rows)
    found: list[LineRelation] = []
    made: dict[bool, set[int]] = {True: set(), False: set()}
    for lines in both:
        here = made[lines.columns]
        for form in (Form.GROWTH, Form.RATIO):
            new = [one for one in triples(lines, form) if one.target not in here]
            here |= {one.target for one in new if not one.product}
            found += new
        new = list(across(lines.without(here, set())))
        here |= {one.target for one in new}
        found += new
    for mean in (True, False):
        for lines in reversed(both):
            new = list(additive(lines.without(made[lines.columns], made[not lines.columns]), mean=mean))
            made[lines.columns] |= {one.target for one in new if mean}
            found += new
    found = list(told_once(found, {lines.columns: lines for lines in both}))
    exact = _judged_exactly(_exact(cells, columns, rows, found), found)
    return [one for one in exact if questions or not one.asked]


def rounded_columns(
    cells: Cells, columns: Sequence[Head], rows: Sequence[Head], relations: Sequence[LineRelation]
) -> set[int]:
    """The columns whose bare whole numbers a ledger must take as rounded for these relations.

    They are those of quotients, and of amounts that hold only within rounding.
    """
    lines = _exact(cells, columns, rows, relations)
    places = _quotient_places(relations)
    if any(_missed(lines, one) for one in relations):
        for one in relations:
            places |= {place for at in one.positions for place in one.places(at)}
    return {column for row, column in places if _is_bare_whole(cells[row][column])}


def _exact(
    cells: Cells, columns: Sequence[Head], rows: Sequence[Head], relations: Sequence[LineRelation]
) -> dict[bool, Lines]:
    """The table along both axes, its bare whole numbers exact but for quotients and averages."""
    of_columns, of_rows = columns_and_rows(cells, columns, rows, _quotient_places(relations))
    return {True: of_columns, False: of_rows}


def _is_bare_whole(cell: Quantity | None) -> bool:
    return cell is not None and cell.unit is None and is_whole(cell)


def _missed(lines: Mapping[bool, Lines], one: LineRelation) -> list[int]:
    """The positions that hold, but not in these lines."""
    held = set(judged(lines[one.columns], one, one.held).held)
    return [at for at in one.held if at not in held]


def _judged_exactly(lines: Mapping[bool, Lines], relations: Sequence[LineRelation]) -> list[LineRelation]:
    """The relations as bare whole numbers that are exact have them, unless the table shows them rounded."""
    exact = []
    misses: list[set[Place]] = []
    for one in relations:
        missed = _missed(lines, one)
        misses += [set(one.places(at)) for at in missed]
        held = [at for at in one.held if at not in set(missed)]
        exact.append(replace(one, held=held, failed=sorted({*one.failed, *missed})))
    return list(relations) if _are_rounded(misses, sum(len(one.held) for one in relations)) else exact


def _are_rounded(misses: Sequence[set[Place]], count: int) -> bool:
    if len(misses) > 1 and not set.intersection(*misses):
        return len(misses) * _ONE_IN >= count
    return 0 < len(misses) < count <= len(misses) * _FEW


def _quotient_places(relations: Sequence[LineRelation]) -> set[Place]:
    """The places of quotients and averages, which are rounded whatever they look like."""
    return {
        one.place(one.target, at)
        for one in relations
        if (one.form in QUOTIENTS or one.form is Form.AVERAGE) and not one.product
        for at in one.positions
    }
