"""Columns of an Arrow batch as figures: texts as printed, and numbers whose decimals are known."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pyarrow as pa

from unionstats.columns.forms import LONGEST, NIL, OTHER, UNFIT, Forms
from unionstats.columns.texts import Column, Text, Vector, mask, read_texts, spread, vector

_EXACT_FLOAT = 1 << 53


class RefusedColumnError(Exception):
    """A column whose texts cannot be known; `detail` says why: a phrase of code K002."""

    def __init__(self, detail: str, kind: str) -> None:
        super().__init__(detail)
        self.detail, self.kind = detail, kind


def read_column(values: pa.Array, forms: Forms, decimals: int | None = None) -> Column:
    """Read a column of strings, whole numbers or decimals; of floats where `decimals` are known.

    Raises RefusedColumnError for a column of another type, and for strings whose decimals are given: they
    print their own.
    """
    kind = values.type
    if pa.types.is_dictionary(kind):
        if len(values.dictionary) <= len(values) and not values.null_count:
            found = read_column(values.dictionary, forms, decimals)
            return spread(found, vector(values.indices), lambda row: found.text(values.indices[row].as_py()))
        values = values.dictionary_decode()
        kind = values.type
    if pa.types.is_null(kind):
        values, kind = values.cast(pa.string()), pa.string()
    if pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind):
        if decimals is not None:
            raise RefusedColumnError("printed itself", str(kind))
        return read_texts(values if pa.types.is_string(kind) else values.cast(pa.string()), forms)
    if pa.types.is_floating(kind):
        if decimals is None:
            raise RefusedColumnError("float", str(kind))
        return _of_floats(values, forms, decimals)
    if pa.types.is_integer(kind):
        return _of_decimals(values, forms, 0, decimals)
    if pa.types.is_decimal(kind):
        return _of_decimals(values, forms, kind.scale, decimals)
    raise RefusedColumnError("type", str(kind))


def _of_decimals(values: pa.Array, forms: Forms, scale: int, decimals: int | None) -> Column:
    """Numbers with so many decimals, printed with as many as `decimals` says."""
    places = scale if decimals is None else decimals

    def text(row: int) -> str | None:
        value = values[row].as_py()
        if value is None:
            return None
        printed = Decimal(value)
        return f"{printed:.{places}f}" if printed == round(printed, places) else f"{printed:f}"

    try:
        if scale:
            import pyarrow.compute as pc

            wide = values.cast(pa.decimal128(38 - scale - 1, scale))
            values = pc.multiply(wide, pa.scalar(Decimal(10) ** scale))
        mantissas = vector(values.fill_null(0).cast(pa.int64()))
    except pa.ArrowInvalid:  # beyond 64 bits
        return read_texts(pa.array([text(row) for row in range(len(values))], pa.string()), forms)
    fits = np.ones(len(values), bool)
    if places < scale:
        mantissas, rest = np.divmod(mantissas, 10 ** (scale - places))
        fits = rest == 0
    elif places > scale:
        factor = 10 ** (places - scale)
        fits = np.abs(mantissas) < 10**LONGEST // factor
        mantissas = np.where(fits, mantissas, 0) * factor
    return _column(mantissas, fits, places, values, forms, text)


def _of_floats(values: pa.Array, forms: Forms, decimals: int) -> Column:
    """Binary numbers, each the nearest one to a number with so many decimals."""
    numbers = vector(values.cast(pa.float64()).fill_null(0))
    with np.errstate(invalid="ignore", over="ignore"):
        scaled = np.rint(numbers * 10.0**decimals)
        fits = np.abs(scaled) < _EXACT_FLOAT
        mantissas = np.where(fits, scaled, 0).astype(np.int64)
        fits &= mantissas / 10.0**decimals == numbers

    def text(row: int) -> str | None:
        value = values[row].as_py()
        if value is None:
            return None
        return f"{value:.{decimals}f}" if fits[row] else repr(value)

    return _column(mantissas, fits, decimals, values, forms, text)


def _column(
    mantissas: Vector, fits: Vector, places: int, values: pa.Array, forms: Forms, text: Text
) -> Column:
    found = forms.read("1" + "." * (places > 0) + "1" * places)
    digits = np.full(len(mantissas), places + 1, np.int8)
    for place in range(places + 1, LONGEST + 1):
        digits += np.abs(mantissas) >= 10**place
    form = np.where(digits <= LONGEST, found.form, OTHER).astype(np.int32)
    form[~fits] = UNFIT
    form[mask(values.is_null())] = NIL
    return Column(forms, form, mantissas, digits, text)
