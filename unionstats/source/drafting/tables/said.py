"""Names of a table's lines looked for in the words of a sentence."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from msgspec import Struct

from unionstats.languages.language import languages
from unionstats.pattern import pattern
from unionstats.quantity.characters import half_width
from unionstats.source.drafting.labels.labels import thing

_WORD = pattern(r"[a-z][a-z'’-]*")
_WIDE = pattern(r"[^\x00-\x7f]{2,}")
_BRACKETED = pattern(r"\([^()]*\)|\[[^\[\]]*\]")
_DIGITS = pattern(r"[0-9][0-9,./:-]*|%")
_LONGEST = 200
OWN, NEAR, WIDE, NOWHERE = 3, 2, 1, 0


class Words(Struct, frozen=True):
    """Some words: their letters, the stems of those that stand between spaces, and keys to find them by."""

    text: str
    stems: frozenset[str]
    keys: frozenset[str]

    def holds(self, name: Words) -> bool:
        """Whether a name is said in these words."""
        if not name.text:
            return False
        return name.stems <= self.stems and (name.text.isascii() or _says(self.text, name.text))


@lru_cache(maxsize=8192)
def words(text: str) -> Words:
    """Take words as they are."""
    plain = half_width(unicodedata.normalize("NFKC", text[-_LONGEST:])).casefold()
    stems = frozenset(map(_stem, _WORD.findall(plain)))
    runs = _WIDE.findall(plain)
    pairs = {run[at : at + 2] for run in runs for at in range(len(run) - 1)}
    return Words("".join(plain.split()) if runs else " ".join(plain.split()), stems, stems | pairs)


@lru_cache(maxsize=8192)
def name(text: str, *, column: bool = False) -> Words:
    """The name of a line or a table: what it counts, without its number, its times and what is in brackets.

    A column that says only "number" or "actual" has no name of its own.
    """
    plain = half_width(unicodedata.normalize("NFKC", text)).strip()
    plain = _BRACKETED.sub("", plain).strip() or plain
    for one in languages():
        plain = one.marks.period.sub(" ", one.marks.row_number.sub("", plain))
    plain = thing(_DIGITS.sub(" ", plain).strip())
    if column and any(one.marks.plain_head.fullmatch(plain) for one in languages()):
        plain = ""
    return words(plain)


def _says(text: str, name: str) -> bool:
    """Whether a name stands in words without spaces, and is no end of another word: 起诉 in 不起诉."""
    before, found, _ = text.rpartition(name)
    return bool(found) and not any(one.marks.within_word.search(before) for one in languages())


def _stem(word: str) -> str:
    """A word without the ending that a plural has, in the form that a label has it too."""
    return word.removesuffix("'s").removesuffix("s").removesuffix("ie").removesuffix("y").removesuffix("ship")


class Prose(Struct, frozen=True):
    """What is said of a figure: by its own label, in its clause, and before it."""

    own: Words
    near: Words
    wide: Words

    def reach(self, one: Words) -> int:
        """How near to the figure a name is said; its end may be the label, and the rest said before: 支出."""
        if self.own.holds(one):
            return OWN
        if self.near.holds(one) or self._continues(one.text):
            return NEAR
        return WIDE if self.wide.holds(one) else NOWHERE

    def tells(self, one: Words) -> bool:
        """Whether its label says a name, or, of words between spaces, with its clause: crimes recorded."""
        return self.own.holds(one) or (one.text.isascii() and one.stems <= self.own.stems | self.near.stems)

    def _continues(self, text: str) -> bool:
        own = self.own.text
        ends = len(own) > 1 and not own.isascii() and text.endswith(own)
        return ends and text.removesuffix(own) in self.wide.text

    def without(self, one: Words) -> Prose:
        """The same without a name, so that no part of it is taken for another."""
        if not one.text or one.text.isascii() or one.text not in self.wide.text + self.own.text:
            return self
        return Prose(*(words(each.text.replace(one.text, "|")) for each in (self.own, self.near, self.wide)))

    @property
    def keys(self) -> frozenset[str]:
        """The keys of all that is said."""
        return self.own.keys | self.near.keys | self.wide.keys

    def left(self, names: list[Words], frame: Words) -> bool:
        """Whether its own label says more than some names and words that frame the whole report."""
        text, stems = self.own.text, set(self.own.stems)
        said = text
        for one in names:
            stems -= one.stems
            if one.text and not one.text.isascii():  # they may overlap: 城镇居民, 居民收入
                held = [at for at in range(len(text)) if text.startswith(one.text, at)]
                for at in held:
                    said = f"{said[:at]}{'|' * len(one.text)}{said[at + len(one.text) :]}"
        stems -= frame.stems
        marks = [one.marks for one in languages()]
        if any(not any(one.told_frame.fullmatch(stem) for one in marks) for stem in stems):
            return True
        return any(_unframed(run, frame.text) for run in _WIDE_RUN.findall(said))


_WIDE_RUN = pattern(r"[^\x00-\x7f]+")


def _unframed(run: str, frame: str) -> bool:
    """Whether some words, without spaces, are more than those of a frame."""
    at = 0
    while at < len(run):
        end = next((end for end in range(len(run), at + 1, -1) if run[at:end] in frame), at)
        found = max(
            (match.end() for one in languages() if (match := one.marks.told_frame.match(run, at))), default=at
        )
        end = max(end, found)
        if end == at:
            return True
        at = end
    return False
