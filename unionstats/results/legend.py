"""What the words of the paper mean, for a reader who does not know the program."""

from __future__ import annotations

import tomli

from unionstats.locale import Words, text_of

_ALWAYS = ("checks", "figures")


def terms(words: Words, *, formulas: bool = True) -> list[tuple[str, str, str]]:
    """Part (checks, figures, formulas, totals, tables), word, meaning; without those of `formulas`."""
    parts = tomli.loads(text_of("legend.toml", words))
    return [
        ("figures" if part == "cells" else part, word, meaning)
        for part, meanings in parts.items()
        for word, meaning in meanings.items()
        if formulas or part in _ALWAYS
    ]
