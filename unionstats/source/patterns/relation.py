"""A relation between lines of a table, and the positions at which it can be tried."""

from collections.abc import Sequence
from enum import Enum, StrEnum, auto

from msgspec import Struct


class Form(StrEnum):
    """What the target line is of its operands."""

    SUM = "sum"  # target = Σ sign · operand
    AVERAGE = "average"  # target = Σ operands / how many of them are printed
    DIFFERENCE = "difference"  # target = first - second
    POINTS = "points"  # the same, of percentages
    RATIO = "ratio"  # target = first / second
    SHARE = "share"  # target = first / the cell of the first line at the position `whole`
    GROWTH = "growth"  # target = (second - first) / first
    BOUND = "bound"  # target >= each operand
    SAME = "same"  # target = the operand
    WHOLE = "whole"  # 100% = Σ the target's cells at the positions `parts`


class Unsure(Enum):
    """Why it is only a question whether a relation is meant."""

    HEAD = auto()  # the words of a head say so and no figure does
    ROUNDED = auto()  # it holds only if figures that look exact are rounded
    WHOLE = auto()  # figures tell the whole of a share, and several lines print the same


class Bare(Enum):
    """What the words of a table say of its whole numbers without a unit."""

    COUNTS = auto()  # they count things one by one
    AMOUNTS = auto()  # they are money, a measure, per cent or thousands, and so perhaps rounded
    UNTOLD = auto()


Place = tuple[int, int]  # row and column

QUOTIENTS = frozenset({Form.RATIO, Form.SHARE, Form.GROWTH})


class LineRelation(Struct, frozen=True):
    """`target` and `operands` are numbers of lines; `signs` are those of a sum's operands, else empty.

    `held` and `failed` are the positions where it can be tried; `says` is how much those that hold say, in
    eighths of a bit. `hundred`: a quotient is printed in per cent without the sign. `announced`: the words of
    a head say that the relation is meant; else most positions following it do. A SHARE has `whole`, the
    position of its total, which stands in the second operand where there are two, or `base`, a number in
    words above, or `parts`, positions that its total is the sum of; a growth or a difference from one
    position to the next has `step`, how far away the earlier one stands, and a single operand. `asked`: why
    it is only a question whether the relation is meant. `product`: a
    RATIO whose first operand is exactly the target times the second. `under`: the signs with
    which the operands make the divisor of a RATIO, 0 where one is no part of it; else empty.
    """

    form: Form
    columns: bool
    target: int
    operands: tuple[int, ...]
    signs: tuple[int, ...] = ()
    held: Sequence[int] = ()
    failed: Sequence[int] = ()
    says: int = 0
    hundred: bool = False
    announced: bool = False
    whole: int = -1
    step: int = 0
    asked: Unsure | None = None
    product: bool = False
    base: int = 0
    parts: tuple[int, ...] = ()
    under: tuple[int, ...] = ()

    @property
    def positions(self) -> list[int]:
        """All positions where it can be tried, in their order."""
        return sorted((*self.held, *self.failed))

    def place(self, line: int, position: int) -> Place:
        """Row and column of a cell."""
        return (position, line) if self.columns else (line, position)

    def places(self, position: int) -> list[Place]:
        """Where target and operands stand at a position, in the order of the form's own."""
        if self.form is Form.WHOLE:
            return [self.place(self.target, at) for at in self.parts]
        lines = self.operands[:1] if self.whole >= 0 else self.operands
        found = [self.place(line, position) for line in (self.target, *lines)]
        wholes = self.parts or (self.whole,) * (self.whole >= 0)
        found += [self.place(self.operands[-1], whole) for whole in wholes]
        if self.step:
            before = self.place(self.operands[0], position - self.step)
            found.insert(1 if self.form is Form.GROWTH else 2, before)
        return found
