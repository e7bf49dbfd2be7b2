"""A column of texts as printed, read as vectors: the digits of each as one number, and its form."""

from collections.abc import Callable
from typing import Any, NamedTuple, TypeAlias

import numpy as np
import pyarrow as pa
from pyarrow._compute import (  # pyarrow.compute writes some 300 functions at its import
    CastOptions,
    MatchSubstringOptions,
    ReplaceSubstringOptions,
    TrimOptions,
    call_function,
)

from unionstats.columns.forms import LONGEST, OTHER, Forms

Vector: TypeAlias = np.ndarray[Any, np.dtype[Any]]

Text: TypeAlias = Callable[[int], "str | None"]
"""What a row prints, None for a null."""

_DIGITS, _NINE = "0123456789", 9
_GROUPED = r"^[0-9]{1,3}(,[0-9]{3}){1,9}(\.[0-9]+)?$"
_SAMPLE, _MOST_SUFFIXES, _MOST_DECIMALS = 4_000, 64, 31


class Column(NamedTuple):
    """The figures of a column: `form` is negative where they are none of plain digits (`columns.forms`).

    `mantissa` are the digits as one number, with their sign; `digits` how many are printed.
    """

    forms: Forms
    form: Vector
    mantissa: Vector
    digits: Vector
    text: Text


def read_texts(texts: pa.Array, forms: Forms) -> Column:
    """Read a column of strings; where they come often each of them once."""
    known = _call("coalesce", texts, pa.scalar("", texts.type)) if texts.null_count else texts
    if len(_call("unique", known[:_SAMPLE])) * 4 > len(known[:_SAMPLE]):
        return _read_each(known, forms)._replace(text=lambda row: texts[row].as_py())
    encoded = _call("dictionary_encode", known)
    found = _read_each(encoded.dictionary, forms)
    return spread(found, vector(encoded.indices), lambda row: texts[row].as_py())


def spread(found: Column, at: Vector, text: Text) -> Column:
    """The figures that stand at these places of a column."""
    return Column(found.forms, found.form[at], found.mantissa[at], found.digits[at], text)


def _read_each(texts: pa.Array, forms: Forms) -> Column:
    """Read strings, none of them null."""
    count = len(texts)
    form, mantissa = np.full(count, OTHER, np.int32), np.zeros(count, np.int64)
    column = Column(forms, form, mantissa, np.zeros(count, np.int8), lambda row: str(texts[row]))
    rest = _read_bare(texts, column)
    if len(rest):
        rest = rest[_read_decorated(taken(texts, rest), rest, column)]
    if len(rest):
        encoded = _call("dictionary_encode", taken(texts, rest))
        found = [forms.read(text) for text in encoded.dictionary.to_pylist()]
        at = vector(encoded.indices)
        form[rest] = np.array([one.form for one in found], np.int32)[at]
        mantissa[rest] = np.array([one.mantissa for one in found], np.int64)[at]
        column.digits[rest] = np.array([one.digits for one in found], np.int8)[at]
    return column


def _read_bare(texts: pa.Array, column: Column) -> Vector:
    """Read what is digits and nothing else; return the rows that are left."""
    if not len(texts):
        return np.empty(0, np.int64)
    lengths, signs = characters(texts)
    every = lengths.min() > 0 and lengths.max() <= LONGEST and (signs - ord("0")).max() <= _NINE
    bare = (
        np.ones(len(texts), bool) if every else mask(_call("ascii_is_decimal", texts)) & (lengths <= LONGEST)
    )
    rows = np.flatnonzero(bare)
    if len(rows):
        at = slice(None) if len(rows) == len(texts) else rows
        column.mantissa[at] = _numbers(taken(texts, rows))
        column.digits[at] = lengths[at]
        column.form[at] = column.forms.read("1").form
    return np.flatnonzero(~bare)


def _read_decorated(texts: pa.Array, rows: Vector, column: Column) -> Vector:
    """Read digits with commas, decimals, a minus and what follows them; return which are left, as a mask."""
    left = np.ones(len(rows), bool)
    body = _call("ascii_ltrim", texts, options=TrimOptions("-"))
    minus = vector(_call("binary_length", texts)) - vector(_call("binary_length", body))
    tail = _call("ascii_ltrim", body, options=TrimOptions(_DIGITS + ",."))
    suffixes = _call("dictionary_encode", tail)
    words = suffixes.dictionary.to_pylist()
    if len(words) > _MOST_SUFFIXES:
        return left
    fit = np.array([not set(word) & set(_DIGITS + ",.-") for word in words], bool)
    letters = "".join(sorted({one for word, fits in zip(words, fit, strict=True) if fits for one in word}))
    numbers = _call("utf8_rtrim", body, options=TrimOptions(letters)) if letters else body
    good = fit[vector(suffixes.indices)] & (minus <= 1)
    grouped = mask(_call("match_substring", numbers, options=MatchSubstringOptions(",")))
    if grouped.any():
        options = MatchSubstringOptions(_GROUPED)
        good &= ~grouped | mask(_call("match_substring_regex", numbers, options=options))
        numbers = _call("replace_substring", numbers, options=ReplaceSubstringOptions(",", ""))
    point = vector(_call("find_substring", numbers, options=MatchSubstringOptions(".")))
    length = vector(_call("binary_length", numbers))
    decimals = np.where(point < 0, 0, length - point - 1)
    good &= (point != 0) & ((point < 0) | (decimals > 0)) & (decimals <= _MOST_DECIMALS)
    whole = _call("replace_substring", numbers, options=ReplaceSubstringOptions(".", "", max_replacements=1))
    digits = vector(_call("binary_length", whole))
    good &= mask(_call("ascii_is_decimal", whole)) & (digits <= LONGEST)
    chosen = np.flatnonzero(good)
    if not len(chosen):
        return left
    mantissa = _numbers(taken(whole, chosen))
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


def _call(name: str, *values: pa.Array, options: object = None) -> pa.Array:
    return call_function(name, list(values), options)


def _numbers(texts: pa.Array) -> Vector:
    return vector(_call("cast", texts, options=CastOptions.safe(pa.int64())))


def characters(texts: pa.Array) -> tuple[Vector, Vector]:
    """How many bytes each of some strings has, and all of their bytes."""
    _, offsets, data = texts.buffers()
    ends = np.frombuffer(offsets, np.int32)[texts.offset : texts.offset + len(texts) + 1]
    signs = np.frombuffer(data, np.uint8) if data is not None else np.empty(0, np.uint8)
    return np.diff(ends), signs[ends[0] : ends[-1]]


def taken(array: pa.Array, rows: Vector) -> pa.Array:
    """The values of some rows, each once, in their order."""
    return array if len(rows) == len(array) else _call("take", array, places(rows))


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
