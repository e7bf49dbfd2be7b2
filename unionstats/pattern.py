"""Regular expressions that are compiled when they are first used.

Compiling all patterns of the program takes longer than checking a small ledger; a run needs few of them.
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any, cast

_CLASS = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\](?![*+])|\(\?:(?:[^\x00-\xff]\|){2,}[^\x00-\xff]\)", re.DOTALL
)
_LATIN = "\xff"
_ASKED = {"search", "match", "fullmatch"}
_SHORT, _LONG = 3, 40  # characters of a class


class _LazyPattern:
    """Stands in for a compiled pattern; the methods that are used become attributes of its own."""

    def __init__(self, source: str | Callable[[], str], flags: int, kept: int) -> None:
        self._source = source
        self._flags = flags
        self._kept = kept

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - a method of re.Pattern
        if name.startswith("__"):
            raise AttributeError(name)
        source = self._source if isinstance(self._source, str) else self._source()
        method = getattr(re.compile(quick(source), self._flags), name)
        if self._kept and name in _ASKED:
            method = lru_cache(self._kept)(method)
        setattr(self, name, method)
        return method


def pattern(source: str | Callable[[], str], flags: int = 0, kept: int = 0) -> re.Pattern[str]:
    """The pattern that `re.compile` gives, compiled on first use; its text may be made only then.

    So many answers are `kept`, for texts that come again.
    """
    return cast("re.Pattern[str]", _LazyPattern(source, flags, kept))


def quick(source: str) -> str:
    """A pattern that matches the same, and is compiled faster."""
    return _CLASS.sub(lambda found: _choice(found[0]), source)


@cache
def _choice(told: str) -> str:
    """A class of a few characters as a choice between them, which matches the same.

    For a class with characters beyond Latin-1 Python fills a table of 65,536. A choice between them compiles
    in a tenth of the time; "{1}" keeps Python from making a class of it again, and of such a choice itself.
    """
    if told[0] == "(":
        return told.replace("|", "{1}|", 1)
    if told[0] == "\\" or told[1] == "^" or told.isascii():
        return told
    inner = told[1:-1]
    wide = dict.fromkeys(one for one in inner if one > _LATIN)
    ranged = any("-" in inner[max(0, at - 1) : at + 2] for at, one in enumerate(inner) if one in wide)
    narrow = "".join(one for one in inner if one not in wide)
    if not wide or ranged or narrow[:1] == "^" or not _SHORT <= len(inner) <= _LONG:
        return told
    first, *others = [f"[{narrow}]", *wide] if narrow else wide
    return f"(?:{first}{{1}}|{'|'.join(others)})" if others else told


def blanked(text: str, sign: str, *patterns: re.Pattern[str]) -> str:
    """The text with a sign for each character that one of the patterns finds."""
    for one in patterns:
        text = one.sub(lambda found: sign * len(found[0]), text)
    return text
