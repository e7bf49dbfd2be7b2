"""Ids from labels."""

from __future__ import annotations

import unicodedata
from functools import cache

from unionstats.pattern import pattern
from unionstats.source.words import template, word_list

_LONGEST_ID = 24
_LONGEST_ASCII_ID = 40
_ID_WORDS = 5
_BETWEEN_DIGITS = pattern(r"(?<=[0-9])\W+(?=[0-9])")
_PIECES = pattern(r"[、,“”\"《》\s的()]")
_NOT_ID = pattern(r"\W+")
_LETTER = pattern(r"[^\W\d_]")


@cache
def _dropped() -> frozenset[str]:
    return frozenset(word_list("en", "dropped"))


class Ids:
    """Ids that are given once each: `growth`, `growth_2`."""

    def __init__(self) -> None:
        self._next: dict[str, int] = {}

    def of(self, label: str, language: str) -> str:
        """A new id that tells the label: snake_case in English, the label's letters in Chinese."""
        base = _base(label, language)
        number = self._next.get(base, 0)
        while True:
            number += 1
            name = base if number == 1 else f"{base}_{number}"
            if name == base or name not in self._next:
                break
        self._next[base] = number
        self._next.setdefault(name, 1)
        return name


def _last_pieces(label: str) -> str:
    """The last pieces of a long Chinese label, which hold its noun."""
    if len(label) <= _LONGEST_ID:
        return label
    kept = ""
    for piece in reversed(_PIECES.split(label[-2 * _LONGEST_ID :])):
        if kept and len(kept) + len(piece) > _LONGEST_ID:
            break
        kept = piece + kept
    return kept or label


def _base(label: str, language: str) -> str:
    plain = unicodedata.normalize("NFKC", label)
    if language == "en":
        dropped = _dropped()
        words = [word for word in _NOT_ID.sub(" ", plain.lower()).replace("_", " ").split() if word]
        words = [word for word in words if word not in dropped] or words
        name = "_".join(words[-_ID_WORDS - 1 :])
        while len(name) > _LONGEST_ASCII_ID and "_" in name:
            name = name.partition("_")[2]
        name = name[-_LONGEST_ASCII_ID:].strip("_")
    else:
        name = _NOT_ID.sub("", _BETWEEN_DIGITS.sub("_", _last_pieces(plain)))[-_LONGEST_ID:].strip("_")
    if not _LETTER.search(name):
        name = f"{template(language, 'nameless')}_{name}".strip("_")
    return name if not name[0].isdigit() else f"_{name}"
