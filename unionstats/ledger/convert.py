"""An entry of a document as its type, with what does not fit recorded."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from unionstats.ledger.findings import Findings, KeyPath
from unionstats.pattern import pattern

Form = TypeVar("Form", bound=msgspec.Struct)

_ID = pattern(r"(?=\w*[^\W\d_])\w+")  # a letter at least, so that an id is never a number


def is_id(name: str) -> bool:
    """Whether the name can be an id: letters of any script, digits and _, with a letter among them."""
    return _ID.fullmatch(name) is not None


def converted(entry: object, form: type[Form], path: KeyPath, errors: Findings) -> Form | None:
    """The entry as its type, without what does not fit, which is reported; None if it is then no such table.

    What is right in a broken table is read on, so that the errors in it are reported in the same run.
    """
    try:
        return msgspec.convert(entry, form)
    except msgspec.ValidationError:
        right = errors.table(path, entry, form)
    try:
        return msgspec.convert(right, form) if isinstance(entry, dict) else None
    except msgspec.ValidationError:
        return None
