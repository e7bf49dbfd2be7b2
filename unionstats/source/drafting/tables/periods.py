"""The period that the words of a table name."""

from __future__ import annotations

from collections.abc import Sequence

from unionstats.languages.language import languages


def period_of(texts: Sequence[str]) -> str | None:
    """The longest period in the innermost of some words that name one."""
    for text in reversed(texts):
        found = [match[0] for one in languages() for match in one.marks.period.finditer(text)]
        if found:
            return "".join(max(found, key=len).split())
    return None
