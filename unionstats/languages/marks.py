"""The marks by which the sentences of a language are read, each a pattern known by what it is for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import cast

from unionstats.toml_file import toml_file


class _Never:
    """A pattern that is found nowhere, without a look at the text."""

    _source = r"(?!)"

    def search(self, *_: object) -> None:
        """Find nothing."""

    match = fullmatch = search

    def findall(self, *_: object) -> list[str]:
        """Find nothing."""
        return []

    def finditer(self, *_: object) -> Iterator[re.Match[str]]:
        """Find nothing."""
        return iter(())

    def sub(self, _: object, text: str, *_more: object) -> str:
        """Leave the text as it is."""
        return text

    def split(self, text: str, *_: object) -> list[str]:
        """Leave the text in one piece."""
        return [text]


NEVER = cast("re.Pattern[str]", _Never())
"""The mark of what a language does not say so."""


@cache
def mark_names() -> frozenset[str]:
    """The names of all marks; `marks.toml` says what each is for."""
    return frozenset(toml_file("languages/marks.toml"))


class Marks:
    """The marks of a language, as attributes; one that it does not have is never found."""

    def __init__(self, marks: Mapping[str, re.Pattern[str]]) -> None:
        """Raises ValueError for a mark that is not known."""
        if unknown := marks.keys() - mark_names():
            raise ValueError(*sorted(unknown))
        self.__dict__.update(dict.fromkeys(mark_names(), NEVER), **marks)

    def __getattr__(self, name: str) -> re.Pattern[str]:
        """Only a mark that is not known is looked for here."""
        raise AttributeError(name)
