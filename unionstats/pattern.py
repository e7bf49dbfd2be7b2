"""Regular expressions that are compiled when they are first used.

Compiling all patterns of the program takes longer than checking a small ledger; a run needs few of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, cast

_CLASS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\](?![*+])", re.DOTALL)
_LATIN = "\xff"
_SHORT, _LONG = 3, 40  # characters of a class


class _LazyPattern:
    """Stands in for a compiled pattern; the methods that are used become attributes of its own."""

    def __init__(self, source: str | Callable[[], str], flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - a method of re.Pattern
        if name.startswith("__"):
            raise AttributeError(name)
        source = self._source if isinstance(self._source, str) else self._source()
        method = getattr(re.compile(_CLASS.sub(_choice, source), self._flags), name)
        setattr(self, name, method)
        return method


def pattern(source: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """The pattern that `re.compile` gives, compiled on first use; its text may be made only then."""
    return cast("re.Pattern[str]", _LazyPattern(source, flags))


def _choice(found: re.Match[str]) -> str:
    """A class of a few characters as a choice between them, which matches the same.

    For a class with characters beyond Latin-1 Python fills a table of 65,536. A choice between them compiles
    in a tenth of the time; "{1}" keeps Python from making a class of it again.
    """
    inner = found[0][1:-1]
    wide = dict.fromkeys(one for one in inner if one > _LATIN)
    ranged = any("-" in inner[max(0, at - 1) : at + 2] for at, one in enumerate(inner) if one in wide)
    narrow = "".join(one for one in inner if one not in wide)
    if not wide or ranged or "^" in (inner[0], narrow[:1]) or not _SHORT <= len(inner) <= _LONG:
        return found[0]
    first, *others = [f"[{narrow}]", *wide] if narrow else wide
    return f"(?:{first}{{1}}|{'|'.join(others)})" if others else found[0]
