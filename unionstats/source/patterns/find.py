"""All relations between the lines of a table."""

from __future__ import annotations

from collections.abc import Sequence

from unionstats.source.patterns.across import across
from unionstats.source.patterns.additive import additive
from unionstats.source.patterns.heads import Head
from unionstats.source.patterns.lines import PERCENT, Cells, Lines, columns_and_rows
from unionstats.source.patterns.once import told_once
from unionstats.source.patterns.quotients import Quotient, quotients
from unionstats.source.patterns.relation import Form, LineRelation
from unionstats.source.patterns.whole import judged_exactly, quotient_places, rounded_in


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
        for growth in (True, False):
            for one in quotients(lines, growth=growth):
                if one.target not in made[lines.columns]:
                    made[lines.columns] |= set() if one.product else {one.target}
                    found.append(_quotient(lines, one, growth=growth))
        for relation in across(lines.without(made[lines.columns], set())):
            made[lines.columns].add(relation.target)
            found.append(relation)
    for mean in (True, False):
        for lines in reversed(both):
            left = lines.without(made[lines.columns], made[not lines.columns])
            for relation in additive(left, mean=mean):
                found.append(relation)
                if mean:
                    made[lines.columns].add(relation.target)
    found = list(told_once(found, {lines.columns: lines for lines in both}))
    judged = judged_exactly(_exact(cells, columns, rows, found), found)
    return judged if questions else [one for one in judged if not one.asked]


def rounded_columns(
    cells: Cells, columns: Sequence[Head], rows: Sequence[Head], relations: Sequence[LineRelation]
) -> set[int]:
    """The columns whose bare whole numbers a ledger must take as rounded for these relations."""
    return rounded_in(cells, relations, _exact(cells, columns, rows, relations))


def _exact(
    cells: Cells, columns: Sequence[Head], rows: Sequence[Head], relations: Sequence[LineRelation]
) -> dict[bool, Lines]:
    """The table along both axes, its bare whole numbers exact but for quotients and averages."""
    of_columns, of_rows = columns_and_rows(cells, columns, rows, quotient_places(relations))
    return {True: of_columns, False: of_rows}


def _quotient(lines: Lines, one: Quotient, *, growth: bool) -> LineRelation:
    operands = (one.second, one.first) if growth else (one.first, one.second)
    return LineRelation(
        Form.GROWTH if growth else Form.RATIO,
        lines.columns,
        one.target,
        operands,
        (1, 1),
        one.held,
        one.failed,
        hundred=one.one == PERCENT * lines.one,
        announced=one.announced,
        product=one.product,
    )
