"""A printed number as the reader understood it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from unionstats.interval import Exact


PERCENT, POINTS, TIMES = "%", "百分点", "倍"
"""Names of units of ratios, the same in every language."""


class Approximation(StrEnum):
    """How the words around a number widen it; how far is told by `quantity.precision`."""

    NONE = ""
    OVER = "over"  # 余 多 超 逾, over, more than: above it, by less than one unit of its last non-zero digit
    NEARLY = "nearly"  # 近, nearly, almost: below it, by less than one such unit
    ABOUT = "about"  # 约 左右 上下, about, around: within less than one such unit on either side
    AT_LEAST = "at-least"  # 以上 不少于, at least: it or anything above
    AT_MOST = "at-most"  # 以内 不超过, at most, up to: it or anything below
    UNDER = "under"  # 不足 以下, under, fewer than: below it


class Unit(Struct, frozen=True):
    """A unit of measure: `factor` converts one of it to the base of its `dimension`.

    `dimension` is "count" for measure words, "ratio" for % and its kin, else the name of the quantity
    measured ("CNY", "length", "time" …). `whole` says that things are counted in it.
    """

    name: str
    dimension: str
    factor: Exact
    whole: bool


class Quantity(Struct, frozen=True):
    """A printed number: its text, exact value and precision.

    `value`, `step` and `coarse_step` are in `unit` (per cent for a percentage, 元 for 4.42亿元).
    `step` is one unit of the last printed place (0.1 for 77.5%, 1000000 for 4.42亿元); 0 says that nothing
    was rounded (五分之二, 翻一番);
    `coarse_step` is one unit of the last non-zero digit (100 for 600), which the approximations use.
    `scaled` is true when digits below the last printed place were dropped by the notation itself:
    decimals, or a scale word such as 万 or million; a bare 15608 is not scaled.
    `unit` is None for a bare number. `digits` counts the ASCII digits of a number that is written with
    nothing else but a minus and its unit (4 for 77.50%, 3 for -4.42亿元); 0 says that it is written in
    another way.
    """

    text: str
    value: Exact
    unit: Unit | None
    step: Exact
    coarse_step: Exact
    scaled: bool
    approximation: Approximation = Approximation.NONE
    digits: int = 0
