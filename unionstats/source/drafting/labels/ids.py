"""Ids from labels and headings."""

import unicodedata
from functools import lru_cache

from unionstats.languages.language import Language, language_of, languages
from unionstats.pattern import pattern
from unionstats.source.drafting.labels.labels import reader

_LETTER = pattern(r"[^\W\d_]")
_LONGEST = 20
_LONGEST_SPACED = 120


class Ids:
    """Ids that are given once each: `growth`, `growth_2`."""

    def __init__(self) -> None:
        self._next: dict[str, int] = {}

    def of(self, label: str, language: Language) -> str:
        """A new id that tells the label: snake_case where words are parted by spaces, else its letters."""
        return self.unique(_base(label, language))

    def unique(self, base: str) -> str:
        """A new id like another one."""
        number = self._next.get(base, 0)
        while True:
            number += 1
            name = base if number == 1 else f"{base}_{number}"
            if name == base or name not in self._next:
                break
        self._next[base] = number
        self._next.setdefault(name, 1)
        return name


def _base(label: str, language: Language) -> str:
    name = reader(language).name(unicodedata.normalize("NFKC", label), language)
    if not _LETTER.search(name):
        name = f"{language.labels['nameless']}_{name}".strip("_")
    return name if not name[0].isdigit() else f"_{name}"


@lru_cache(maxsize=256)
def short_heading(title: str) -> str:
    """A heading without its number, short enough for an id."""
    numbers = (one.marks.numbering.match(title) for one in languages())
    rest = title[max(found.end() if found else 0 for found in numbers) :]
    language = language_of(rest)
    longest = _LONGEST_SPACED if language.spaced else _LONGEST
    return language.marks.heading_end.split(rest.strip(), 1)[0][:longest] or title[:longest]
