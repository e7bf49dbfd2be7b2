"""The messages of TOML files, for `pybabel extract`; only developers have this module."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

import tomli

if TYPE_CHECKING:
    from collections.abc import Iterator

UNTRANSLATED = ("severity",)


def messages(file: IO[bytes], *_: object, **__: object) -> Iterator[tuple[int, None, str, list[str]]]:
    """Yield each text of a file and of its tables, as Babel takes a message."""
    for name, value in tomli.load(file).items():
        entry = value if isinstance(value, dict) else {name: value}
        for field, text in entry.items():
            if isinstance(text, str) and field not in UNTRANSLATED:
                yield 1, None, text, []
