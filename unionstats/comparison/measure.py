"""Whether two figures are measured in the same thing, so that their difference means something.

Amounts of money and physical measures are: 万元 and 元, 公里 and 米 are one measure printed at two scales.
A count is of what its measure word counts: 家 and 个, 人 and 人次, 人 and people stay apart, 万人 and 人 do
not. So do 元/人 and 元/户, and a percentage, a difference of percentages and a multiple.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.quantity import known_unit

if TYPE_CHECKING:
    from unionstats.quantity import Unit

_SCALE_WORDS = "十百千万亿兆"
_NUMBERS = frozenset({"count", "ratio"})


def same_measure(one: Unit | None, other: Unit | None) -> bool:
    """Whether values in both units, converted to the base of their dimension, may be subtracted."""
    return _measure(one) == _measure(other)


def is_percentage(unit: Unit | None) -> bool:
    """Whether the unit is % (which ‰ and 成 are read as) or the percentage point: it changes by points."""
    return unit is not None and unit.dimension == "ratio" and unit.factor != 1


def _measure(unit: Unit | None) -> tuple[str, str]:
    """The dimension, and the name of the unit where the dimension does not say what is counted."""
    if unit is None:
        return "", ""
    if _NUMBERS.isdisjoint(unit.dimension.split("/")):
        return unit.dimension, ""
    bare = unit.name.lstrip(_SCALE_WORDS) if unit.dimension == "count" and unit.factor != 1 else ""
    base = known_unit(bare) if bare else None
    return unit.dimension, (base or unit).name
