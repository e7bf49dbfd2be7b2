"""What a draft knows of its rules beyond their text: where their words stand, and how sure they are."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from msgspec import Struct

from unionstats.source.audit.model import Certainty
from unionstats.source.drafting.drafted import Draft


class Relation(Struct, frozen=True):
    """Where the words or the cell stand that state a rule; `twice`: it says that two figures are one."""

    start: int
    end: int
    certainty: Certainty
    twice: bool = False


def drafted_relations(draft: Draft, names: Collection[str]) -> Mapping[str, Relation]:
    """The relations of a draft that have these ids."""
    found = {
        one.id: Relation(one.start, one.end, Certainty.STATED, one.kind == TWICE)
        for one in draft.rules
        if one.id in names
    }
    tables = {name.partition(".")[0] for name in names}
    for table in draft.tables:
        for check in table.checks if table.id in tables else ():
            certainty = Certainty.STATED if check.announced else Certainty.PATTERN
            for one in check.cells():
                if one.id in names:
                    cell = table.cells[one.target]
                    found[one.id] = Relation(cell.start, cell.end, certainty)
    return found


TWICE = "twice"
