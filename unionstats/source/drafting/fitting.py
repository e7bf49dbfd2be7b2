"""Whether a drafted rule can be judged: the words may put together what has no common unit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from unionstats.diagnostics import Unreadable
from unionstats.quantity import Unit, declared_unit
from unionstats.rules import parse_rule, require_fitting_units
from unionstats.source.drafting.drafted import DraftFigure, DraftRule

Units = Mapping[str, Unit | None]
"""The units of figures by their ids, without those whose unit is not known."""


def units_of(figures: Iterable[DraftFigure]) -> Units:
    """The units of drafted figures; a printed one without a unit is a bare number."""
    known: dict[str, Unit | None] = {}
    for one in figures:
        if one.quantity is not None:
            known[one.id] = one.quantity.unit
        elif one.unit:
            known[one.id] = declared_unit(one.unit)
    return known


def fits(rule: DraftRule, units: Units) -> bool:
    """Whether the rule can be read and its units go together."""
    try:
        parsed = parse_rule(rule.rule, rule.figures)
        operands = parsed.operands
        bound = [units.get(one) if isinstance(one, str) else one.unit for one in operands]
        require_fitting_units(parsed, bound, [not isinstance(one, str) or one in units for one in operands])
    except Unreadable:
        return False
    return True
