"""Every diagnostic code and what it says, by family; a family is read when one of its codes is.

To add a code, write it at the end of its family's `CODES`, and translate its messages.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from unionstats.diagnostics.codes.model import PHRASES, Code

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["PHRASES", "Code", "all_codes", "find"]

_FAMILIES = {
    "F": "file",
    "T": "toml",
    "L": "ledger",
    "Q": "quantity",
    "R": "rule",
    "V": "verdict",
    "S": "source",
    "P": "printed",
    "C": "command",
    "X": "internal",
}


def _family(letter: str) -> tuple[Code, ...]:
    codes: tuple[Code, ...] = import_module(f"{__name__}.{_FAMILIES[letter]}").CODES
    return codes


def find(code: str) -> Code | None:
    """Return what is told about `code` ("Q002"), or None if there is no such code."""
    if code[:1] not in _FAMILIES:
        return None
    return next((known for known in _family(code[0]) if known.code == code), None)


def all_codes() -> Iterator[Code]:
    """Yield every code, family by family."""
    for letter in _FAMILIES:
        yield from _family(letter)
