"""The messages of TOML files, for `pybabel extract`; only developers have this module."""

from collections.abc import Iterator
from typing import IO, Any

import tomli

UNTRANSLATED = ("name", "same_as", "severity", "rule", "holds", "fails")


def messages(file: IO[bytes], *_: object, **__: object) -> Iterator[tuple[int, None, str, list[str]]]:
    """Yield each text of a file, as Babel takes a message; keys and lists are none."""
    return ((1, None, text, []) for text in _texts(tomli.load(file)))


def _texts(table: dict[str, Any]) -> Iterator[str]:
    for name, value in table.items():
        if isinstance(value, dict) and name not in UNTRANSLATED:
            yield from _texts(value)
        elif isinstance(value, str) and name not in UNTRANSLATED:
            yield value
