"""Regular expressions that are compiled when they are first used.

Compiling all patterns of the program takes longer than checking a small ledger; a run needs few of them.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _LazyPattern:
    """Stands in for a compiled pattern; the methods that are used become attributes of its own."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - a method of re.Pattern
        if name.startswith("__"):
            raise AttributeError(name)
        method = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, method)
        return method


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern that `re.compile` gives, compiled on first use."""
    return cast("re.Pattern[str]", _LazyPattern(source, flags))
