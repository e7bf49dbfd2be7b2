"""What a cell holds, before it is written: a text, an exact number, or a formula with its result."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

from unionstats.interval import Exact
from unionstats.writers.xlsx.numbers import GENERAL


class Number(Struct, frozen=True):
    """An exact number, shown under an Excel number format; `style` is one of `formats.STYLES`."""

    value: Exact
    form: str = GENERAL
    style: str = ""


class Formula(Struct, frozen=True):
    """A formula with its leading "=", and what it gives: Excel's own arithmetic has only some 15 digits."""

    formula: str
    value: Exact | str
    form: str = GENERAL
    style: str = ""


class Text(Struct, frozen=True):
    """Lines of text as they are, not escaped."""

    lines: tuple[str, ...]
    style: str = ""


Content: TypeAlias = str | Number | Formula | Text | None
