"""The marks by which the sentences of a language are read, each a pattern known by what it is for."""

import re
from collections.abc import Iterator, Mapping
from typing import cast


class _Never:
    """A pattern that is found nowhere, without a look at the text."""

    _source = r"(?!)"

    def search(self, _text: str, _start: int = 0, _end: int = 0) -> None:
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


class Marks:
    """The marks of a language, as attributes; `marks.toml` says what each is for."""

    def __init__(self, marks: Mapping[str, re.Pattern[str]]) -> None:
        self.__dict__.update(marks)

    def __getattr__(self, name: str) -> re.Pattern[str]:
        """What the language does not have is never found."""
        if name.startswith("_"):
            raise AttributeError(name)
        setattr(self, name, NEVER)
        return NEVER
