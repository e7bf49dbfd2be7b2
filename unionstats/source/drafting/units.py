"""Which rules can be judged, by the units of their figures."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from unionstats.diagnostics import Unreadable
from unionstats.quantity import Unit, declared_unit
from unionstats.rules import parse_rule, require_fitting_units
from unionstats.source.drafting.drafted import DraftFigure, DraftRule

_declared = lru_cache(maxsize=1024)(declared_unit)


def fitting(rules: Sequence[DraftRule], figures: Iterable[DraftFigure]) -> list[DraftRule]:
    """The rules whose figures have units that fit; of one form between the same units one is asked."""
    units = _units_of(figures)
    known: dict[tuple[object, ...], bool] = {}
    kept = []
    for one in rules:
        places = {name: str(at) for at, name in enumerate(one.figures)}
        words = one.rule.replace("(", "( ").replace(")", " )").split(" ")
        form = " ".join([places.get(word, word) for word in words])
        key = (form, *(id(units[name]) if name in units else 0 for name in one.figures))
        if key not in known:
            known[key] = _fits(one, units)
        kept += [one] if known[key] else []
    return kept


def _units_of(figures: Iterable[DraftFigure]) -> Mapping[str, Unit | None]:
    """The known units of figures by their ids; a printed one without a unit is a bare number."""
    known: dict[str, Unit | None] = {}
    for one in figures:
        if one.quantity is not None:
            known[one.id] = one.quantity.unit
        elif one.unit:
            known[one.id] = _declared(one.unit)
    return known


def _fits(rule: DraftRule, units: Mapping[str, Unit | None]) -> bool:
    """Whether a rule can be judged."""
    try:
        parsed = parse_rule(rule.rule, rule.figures)
        bound = [units.get(one) if isinstance(one, str) else one.unit for one in parsed.operands]
        known = [not isinstance(one, str) or one in units for one in parsed.operands]
        require_fitting_units(parsed, bound, known)
    except Unreadable:
        return False
    return True


@lru_cache(maxsize=1024)
def declares(unit: str, dimension: str) -> bool:
    """Whether a ledger's `unit` can be this one, of that dimension if one is known."""
    try:
        declared = _declared(unit)
    except Unreadable:
        return False
    return not dimension or declared.dimension == dimension
