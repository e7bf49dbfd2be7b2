"""A column of texts as printed, read as vectors: the digits of each as one number, and its form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple, TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from unionstats.columns.forms import LONGEST, OTHER, Forms

Vector: TypeAlias = np.ndarray[Any, np.dtype[Any]]

_DIGITS = "0123456789"
_GROUPED = r"^[0-9]{1,3}(,[0-9]{3}){1,9}(\.[0-9]+)?$"
_SAMPLE, _MOST_SUFFIXES, _MOST_DECIMALS = 4_000, 64, 31


class Column(NamedTuple):
    """The figures of a column: `form` is negative where they are none of plain digits (`columns.forms`).

    `mantissa` are the digits as one number, with their sign; `digits` how many are printed; `text` gives
    what a row prints, None for a null.
    """

    forms: Forms
    form: Vector
    mantissa: Vector
    digits: Vector
    text: Callable[[int], str | None]


def read_texts(texts: pa.Array, forms: Forms) -> Column:
    """Read a column of strings."""
    count = len(texts)
    known = texts.fill_null("") if texts.null_count else texts
    column = Column(
        forms,
        np.full(count, OTHER, np.int32),
        np.zeros(count, np.int64),
        np.zeros(count, np.int8),
        lambda row: texts[row].as_py(),
    )
    rest = None if _is_varied(known) else np.arange(count)
    if rest is None:
        rest = _read_bare(known, column)
        if len(rest):
            rest = rest[_read_decorated(known.take(places(rest)), rest, column)]
    if len(rest):
        _read_distinct(known if len(rest) == count else known.take(places(rest)), rest, column)
    return column


def _is_varied(texts: pa.Array) -> bool:
    """Whether most texts come once; a few that come often are read one by one."""
    sample = texts[:_SAMPLE]
    return len(sample.unique()) * 4 > len(sample)


def _read_bare(texts: pa.Array, column: Column) -> Vector:
    """Read what is digits and nothing else; return the rows that are left."""
    bare = mask(pc.ascii_is_decimal(texts))
    lengths = vector(pc.binary_length(texts))
    bare &= lengths <= LONGEST
    if bare.all():
        column.mantissa[:] = vector(texts.cast(pa.int64()))
        column.digits[:] = lengths
        column.form[:] = column.forms.read("1").form
        return np.empty(0, np.int64)
    rows = np.flatnonzero(bare)
    if len(rows):
        column.mantissa[rows] = vector(texts.take(places(rows)).cast(pa.int64()))
        column.digits[rows] = lengths[rows]
        column.form[rows] = column.forms.read("1").form
    return np.flatnonzero(~bare)


def _read_decorated(texts: pa.Array, rows: Vector, column: Column) -> Vector:
    """Read digits with commas, decimals, a minus and what follows them; return which are left, as a mask."""
    left = np.ones(len(rows), bool)
    body = pc.ascii_ltrim(texts, "-")
    minus = vector(pc.binary_length(texts)) - vector(pc.binary_length(body))
    suffixes = pc.ascii_ltrim(body, _DIGITS + ",.").dictionary_encode()
    words = suffixes.dictionary.to_pylist()
    if len(words) > _MOST_SUFFIXES:
        return left
    fit = np.array([not set(word) & set(_DIGITS + ",.-") for word in words], bool)
    letters = "".join(sorted({one for word, fits in zip(words, fit, strict=True) if fits for one in word}))
    numbers = pc.utf8_rtrim(body, letters) if letters else body
    good = fit[vector(suffixes.indices)] & (minus <= 1)
    grouped = mask(pc.match_substring(numbers, ","))
    if grouped.any():
        good &= ~grouped | mask(pc.match_substring_regex(numbers, _GROUPED))
        numbers = pc.replace_substring(numbers, ",", "")
    point = vector(pc.find_substring(numbers, "."))
    length = vector(pc.binary_length(numbers))
    decimals = np.where(point < 0, 0, length - point - 1)
    good &= (point != 0) & ((point < 0) | (decimals > 0)) & (decimals <= _MOST_DECIMALS)
    whole = pc.replace_substring(numbers, ".", "", max_replacements=1)
    digits = vector(pc.binary_length(whole))
    good &= mask(pc.ascii_is_decimal(whole)) & (digits <= LONGEST)
    chosen = np.flatnonzero(good)
    if not len(chosen):
        return left
    every = len(chosen) == len(rows)
    mantissa = vector((whole if every else whole.take(places(chosen))).cast(pa.int64()))
    kinds = (vector(suffixes.indices)[chosen].astype(np.int64) * 2 + minus[chosen]) * 32 + decimals[chosen]
    for kind in np.flatnonzero(np.bincount(kinds)).tolist():
        word, sign, points = kind // 64, kind // 32 % 2, kind % 32
        found = column.forms.read("-" * sign + "1" + "." * (points > 0) + "1" * points + words[word])
        here = np.flatnonzero((kinds == kind) & ((mantissa > 0) if sign else True))
        if found.form < 0 or abs(found.mantissa) != int("1" * (points + 1)):
            continue
        at = rows[chosen[here]]
        column.mantissa[at] = -mantissa[here] if sign else mantissa[here]
        column.digits[at] = digits[chosen[here]]
        column.form[at] = found.form
        left[chosen[here]] = False
    return left


def _read_distinct(texts: pa.Array, rows: Vector, column: Column) -> None:
    """Read each distinct text once."""
    encoded = texts.dictionary_encode()
    found = [column.forms.read(text) for text in encoded.dictionary.to_pylist()]
    at = vector(encoded.indices)
    column.form[rows] = np.array([one.form for one in found], np.int32)[at]
    column.mantissa[rows] = np.array([one.mantissa for one in found], np.int64)[at]
    column.digits[rows] = np.array([one.digits for one in found], np.int8)[at]


def places(rows: Vector) -> pa.Array:
    """Numbers of rows for `take`; `pyarrow.array` would load pandas where there is one."""
    found = np.ascontiguousarray(rows, np.int64)
    return pa.Array.from_buffers(pa.int64(), len(found), [None, pa.py_buffer(found)])


def vector(array: pa.Array) -> Vector:
    """Numbers without nulls as they lie in memory; `to_numpy` would load pandas where there is one."""
    kind = np.dtype(str(array.type).replace("double", "float64"))
    if not len(array):
        return np.empty(0, kind)
    return np.frombuffer(array.buffers()[1], kind)[array.offset : array.offset + len(array)]


def mask(array: pa.Array) -> Vector:
    """Booleans without nulls."""
    if not len(array):
        return np.empty(0, bool)
    end = array.offset + len(array)
    bits = np.frombuffer(array.buffers()[1], np.uint8)
    return np.unpackbits(bits, bitorder="little", count=end)[array.offset :].view(bool)
