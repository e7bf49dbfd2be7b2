"""The words of `words.toml`, by which the sentences around figures are read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from msgspec import Struct


class Words(Struct, frozen=True, gc=False):
    """What the words around a figure say: a noun, and how the figure goes with it (同比增长)."""

    noun: str
    manner: str = ""


@cache
def _data() -> dict[str, Any]:
    import tomli

    with open(__file__[: -len("words.py")] + "words.toml", encoding="utf-8") as file:  # noqa: PTH123
        return tomli.loads(file.read())


@cache
def word_list(language: str, name: str) -> tuple[str, ...]:
    """The words of a list, the longest first; `language` is "zh" or "en"."""
    found = _data()[language][name]
    words = found.split() if isinstance(found, str) else found
    return tuple(sorted(dict.fromkeys(words), key=len, reverse=True))


@cache
def scopes() -> dict[str, str]:
    """The kind of place that a word such as 全市 or 省总工会 stands for, by the word."""
    return {word: kind for kind, words in _data()["zh"]["scope"].items() for word in words.split()}


def template(language: str, name: str, kind: str = "labels") -> str:
    """A form of labels, or of what ids are made from (`kind` "ids"), with places in braces."""
    return str(_data()[language][kind][name])


def any_of(*lists: Iterable[str]) -> str:
    """A pattern that matches any of the words, the longest first."""
    words = sorted({word for words in lists for word in words}, key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, words))})"


@cache
def any_in(language: str, *names: str) -> str:
    """A pattern that matches any word of some lists."""
    return any_of(*(word_list(language, name) for name in names))


def table(language: str, name: str) -> dict[str, str]:
    """A table of words, by word."""
    found: dict[str, str] = _data()[language][name]
    return found


@cache
def table_words(name: str) -> tuple[str, ...]:
    """The words of all languages by which heads of tables announce a relation."""
    return tuple(word for language in _data().values() for word in language.get("heads", {}).get(name, ()))
