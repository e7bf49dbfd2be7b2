"""How far off a plan something is, in per cent: overspent by £4m against a budget of £80m, or 5%."""

from __future__ import annotations

from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.row import QUOTIENT, Row


def read_off_plan(row: Row, place: int) -> bool:
    """Read a rate as what an amount off the plan is of the plan, both right before it."""
    off, plan, marks = place - 2, place - 1, row.marks
    if not row.together(off, place) or any(row.items[one].kind is not Kind.LEVEL for one in (off, plan)):
        return False
    found = marks.off_plan.fullmatch(row.items[plan].gap)
    if found is None or not marks.plan_rate.fullmatch(row.items[place].gap) or not row.same_unit(off, plan):
        return False
    if not (found["apart"] or marks.off_by.search(row.items[off].lead)):
        return False
    row.set_apart(off)
    row.set_apart(plan, increase=False)
    row.base[place] = off
    row.add("quotient", QUOTIENT, (place, off, plan))
    return True
