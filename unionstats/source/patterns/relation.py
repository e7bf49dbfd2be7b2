"""A relation between lines of a table, and the positions at which it can be tried."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

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


class LineRelation(Struct, frozen=True):
    """`target` and `operands` are numbers of lines; `signs` are those of a sum's operands.

    `held` and `failed` are the positions where every figure that it needs is printed, `lacking` those where
    one of them is not. `hundred` says that a quotient is printed in per cent without the sign. `announced`:
    the words of a head say that the relation is meant; else most positions following it do. A SHARE has
    `whole`, the position of its total; a growth from one position to the next has `step`, how far away the
    earlier one stands, and a single operand. `asked`: the words say so and no figure does, so it is only a
    question whether the relation is meant. `product`: a RATIO whose first operand is exactly the target times
    the second. `base`: a SHARE of that number, which words above print, and of no cell.
    """

    form: Form
    columns: bool
    target: int
    operands: tuple[int, ...]
    signs: tuple[int, ...]
    held: Sequence[int]
    failed: Sequence[int]
    lacking: Sequence[int] = ()
    hundred: bool = False
    announced: bool = False
    whole: int = -1
    step: int = 0
    asked: bool = False
    product: bool = False
    base: int = 0
