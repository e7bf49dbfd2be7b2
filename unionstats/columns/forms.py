"""How the figures of a column are printed: texts that differ in their digits alone share one form."""

from fractions import Fraction

from msgspec import Struct

from unionstats.diagnostics import Unreadable
from unionstats.interval import Exact
from unionstats.quantity import Quantity, Unit
from unionstats.quantity.cell import read_cell
from unionstats.quantity.model import MINUS

UNFIT, NIL, OTHER = -3, -2, -1
"""In place of a form: more decimals than are printed; no figure; not plain digits, or it cannot be read."""

LONGEST = 18
"""Digits of a number that is kept in 64 bits."""
_MEMORY = 200_000


class Form(Struct, frozen=True):
    """The unit, one unit of the last place in it, and whether digits below that place were dropped."""

    unit: Unit | None
    step: Exact
    scaled: bool
    whole: int
    """The digits that make 100%, which is no rounded figure; 0 where they make none."""


class Read(Struct, frozen=True):
    """A text that was read: its form, and its digits as one number, of which there are `digits`."""

    form: int
    mantissa: int = 0
    digits: int = 0


class Forms:
    """The forms of one column so far, whose bare figures have the unit that is named, if any."""

    def __init__(self, unit: str | None = None) -> None:
        self.unit = unit
        self.numbers: dict[Form, int] = {}
        self.known: dict[str, Read] = {}

    def quantity(self, text: str | None) -> Quantity | None:
        """The figure that a cell prints, None for nil; raises Unreadable as `read_cell` does."""
        return None if text is None else read_cell(text, self.unit)

    def read(self, text: str) -> Read:
        """Read a text that may come again."""
        found = self.known.get(text)
        if found is None:
            if len(self.known) >= _MEMORY:
                self.known.clear()
            found = self.known[text] = self._read(text)
        return found

    def _read(self, text: str) -> Read:
        try:
            quantity = read_cell(text, self.unit)
        except Unreadable:
            return Read(OTHER)
        if quantity is None:
            return Read(NIL)
        is_plain = 0 < quantity.digits <= LONGEST and not quantity.approximation
        # the minus of -0.0 says that it may be less than none
        if not is_plain or not quantity.step or (not quantity.value and MINUS.match(quantity.text.strip())):
            return Read(OTHER)
        unit, whole = quantity.unit, Fraction(0)
        if unit is not None and unit.dimension == "ratio":
            whole = Fraction(1) / (quantity.step * unit.factor)
        form = Form(unit, quantity.step, quantity.scaled, whole.numerator if whole.denominator == 1 else 0)
        number = self.numbers.setdefault(form, len(self.numbers))
        return Read(number, int(Fraction(quantity.value) / quantity.step), quantity.digits)
