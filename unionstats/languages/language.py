"""A language: its words, the marks made of them, and its forms of labels, read from its TOML file."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import TypeAlias

from msgspec import Struct

from unionstats.languages import LANGUAGES
from unionstats.languages.marks import Marks
from unionstats.pattern import pattern
from unionstats.toml_file import toml_file

_STEM = 6  # letters of a word that are looked at
_PLACE = pattern(r"\{([a-z_|]+)\}")
_SAMPLE = 400
_SAID_TWICE = 2  # letters
_KEPT = 512  # answers of each mark: the words between figures are often those between others

_Guards: TypeAlias = tuple[Mapping[str, Mapping[str, str]], Mapping[str, Mapping[str, str]]]
"""The characters before which, and behind which, a word of a list is none."""


class Language(Struct, frozen=True, kw_only=True):
    """What is known of a language.

    `spaced` says that it parts words by spaces; `joint` is what a line break stands for; `particle`
    links a noun to what it is of, `measure` counts anything. `tables` are words in tables by their kind
    and name; `labels` and `ids` are forms with places in braces. Each of `complements` has a group for
    each word that parts a whole without a rest, as men and women; `counterparts` are words told side by
    side, `contractions` those that stand for two: 城乡 for 城镇 and 农村. `synonyms` are other names of
    things by their short ones. `times_follow` says that times
    behind a figure count. `rates` are the words of what a rate counts, `ratios` those of both terms of a
    ratio that has a name, `stocks` what comes to a level that runs up and what goes out of it, `identities`
    what levels are by their names (both by patterns), `multiples` how many times as much a verb says,
    `changes` the nouns of changes by the words that tell of them; `stems` are the verbs of past forms:
    spend of spent.
    """

    code: str
    letters: re.Pattern[str]
    weight: int = 1
    spaced: bool
    joint: str = ""
    particle: str = ""
    measure: str = ""
    times_follow: bool = False
    words: Mapping[str, tuple[str, ...]]
    scope: Mapping[str, str]
    named_scope: Mapping[str, str]
    also_called: Mapping[str, str] = {}
    complements: Sequence[re.Pattern[str]] = ()
    counterparts: Sequence[re.Pattern[str]] = ()
    complement_word: re.Pattern[str]  # any word of them, in lower case
    contractions: Mapping[str, str] = {}
    synonyms: Mapping[str, str] = {}
    rates: Mapping[str, str] = {}
    ratios: Mapping[str, str] = {}
    stocks: Mapping[str, str] = {}
    identities: Mapping[str, str] = {}
    multiples: Mapping[str, str] = {}
    changes: Mapping[str, str] = {}
    stems: Mapping[str, str] = {}
    marks: Marks
    tables: Mapping[str, Mapping[str, str | list[str]]] = {}
    labels: Mapping[str, str]
    ids: Mapping[str, str]

    def word_set(self, name: str) -> frozenset[str]:
        """The words of a list; none if the language does not have it."""
        return _word_set(self.code, name)

    def lists_of(self, word: str) -> frozenset[str]:
        """The names of the lists in which a word stands."""
        return _lists(self.code).get(word, frozenset())

    def last_signs(self, name: str) -> frozenset[str]:
        """The last characters of the words of a list."""
        return _last_signs(self.code, name)

    def kin(self, rate: str) -> tuple[str, ...]:
        """The words by which the levels are told that a rate counts, by the end of its name: 结案 of 审结."""
        return next((tuple(words.split()) for name, words in self.rates.items() if rate.endswith(name)), ())

    def naming_words(self, text: str) -> frozenset[str]:
        """The words of a text that may name something, as far as their forms have them in common."""
        return frozenset(
            one.lower().removesuffix("s")[:_STEM] for one in self.marks.naming_word.findall(text)
        )

    def ratio(self, name: str) -> Ratio | None:
        """The ratio that a name ends with, "" in front of it as what it is of."""
        name = name.strip().lower()
        for one, words in self.ratios.items():
            if name.endswith(one):
                top, bottom, factor, loose = (*map(str.strip, words.split("/")), "", "")[:4]
                terms = tuple(top.split(", ")), tuple(bottom.split(", "))
                return Ratio(name.removesuffix(one).strip(), *terms, factor or "1", bool(loose))
        return None

    def parted(self, texts: Sequence[str]) -> list[str] | None:
        """What is left of texts that each hold another member of one of `complements`, all of them held."""
        if not all(self.complement_word.search(text.lower()) for text in texts):
            return None
        for group in self.complements:
            if group.groups != len(texts):
                continue
            found = [{one.lastgroup for one in group.finditer(text)} for text in texts]
            if len(set().union(*found)) == len(texts) and all(len(one) == 1 for one in found):
                return [group.sub("", text).strip() for text in texts]
        return None

    def told(self, label: str, words: str) -> str:
        """A label with the words that say how it changed; what both have is said once: 床位, of 床位增加."""
        if not self.spaced:
            same = (
                size for size in range(len(words) - 1, _SAID_TWICE - 1, -1) if label.endswith(words[:size])
            )
            words = "" if label.startswith(words) else words[next(same, 0) :]
        return self.labels["change"].format(label=label, words=words) if words else label


class Ratio(Struct, frozen=True):
    """A ratio with a name of its own: words of both terms, and what it is multiplied by.

    `of` are the words before its name; `loose` says that its base may be another than a printed one.
    """

    of: str
    top: tuple[str, ...]
    bottom: tuple[str, ...]
    factor: str
    loose: bool


def _parted(verbs: Mapping[str, str], parts: Mapping[str, int]) -> dict[str, str]:
    """How many times as much verbs with a part in hundredths say, as decimals: 0.67 of fell by a third."""
    made: dict[str, str] = {}
    for told, sign in ((verbs.get("falls", ""), -1), (verbs.get("rises", ""), 1)):
        for words, part in parts.items():
            left = 100 + sign * part
            made |= {f"{verb} {words}": f"{left // 100}.{left % 100:02}" for verb in told.split()}
    return made


@cache
def language(code: str) -> Language:
    """The language of a code of `LANGUAGES`."""
    data = toml_file(f"languages/{code}.toml")
    listed = data["words"] | data.pop("grammar", {})
    words = {name: _list(found) for name, found in listed.items()}
    for name in ("scope", "named_scope", "changes", "stems"):
        data[name] = {word: one for one, told in data.get(name, {}).items() for word in told.split()}
        words.setdefault(name, tuple(data[name]))
    parted = _parted(data.pop("parting_verbs", {}), data.pop("parts", {}))
    data["multiples"] = parted | data.get("multiples", {})
    words["multiples"] = tuple(data["multiples"])
    pieces, guards = data.pop("pieces", {}), (data.pop("not_before", {}), data.pop("not_behind", {}))
    filled = _filler(pieces, words, guards)
    marks = {name: pattern(partial(filled, form), kept=_KEPT) for name, form in data["marks"].items()}
    data["marks"] = Marks(marks)
    data["letters"] = pattern(data["letters"])
    edge = r"\b" if data["spaced"] else ""
    groups = data.get("complements", ())
    data["complements"] = [pattern(partial(_members, one, edge)) for one in groups]
    data["counterparts"] = [pattern("|".join(one.split())) for one in data.get("counterparts", ())]
    apart = "|".join(re.escape(word) for one in groups for member in one for word in member.split("/"))
    data["complement_word"] = pattern(apart.lower() or "(?!)", kept=_KEPT)
    return Language(**{**data, "code": code, "words": words})


@cache
def languages() -> tuple[Language, ...]:
    """All languages, in the order of `LANGUAGES`."""
    return tuple(map(language, LANGUAGES))


def language_of(text: str) -> Language:
    """The language whose letters weigh most at the beginning of a passage."""
    sample = text[:_SAMPLE]
    found = ((one, len("".join(one.letters.findall(sample))) * one.weight) for one in languages())
    return max(found, key=lambda each: (each[1], each[0].weight))[0]


def language_of_label(label: str) -> Language:
    """The language of most weight whose letters stand in a few words; without letters that of least."""
    return max(languages(), key=lambda one: (one.weight * bool(one.letters.search(label)), -one.weight))


@cache
def table_words(kind: str, name: str) -> tuple[str, ...]:
    """What stands in tables of all languages for a name of some kind."""
    return tuple(word for one in languages() for word in _list(one.tables.get(kind, {}).get(name, ())))


def _filler(
    pieces: Mapping[str, str], words: Mapping[str, Sequence[str]], guards: _Guards
) -> Callable[[str], str]:
    """What puts pieces into a pattern, and the words that stand for any of a list; the longest first."""

    @cache
    def piece(name: str) -> str:
        if name in pieces:
            return filled(pieces[name])
        told = {word: shown for one in name.split("|") for word, shown in _guarded(words[one], one, guards)}
        return f"(?:{'|'.join(told[word] for word in sorted(told, key=len, reverse=True))})"

    def filled(form: str) -> str:
        return _PLACE.sub(lambda found: piece(found[1]), form)

    return filled


def _guarded(words: Sequence[str], name: str, guards: _Guards) -> Iterator[tuple[str, str]]:
    """Each word of a list, and what finds it where no character beside it makes another word with it."""
    after, before = (table.get(name, {}) for table in guards)
    for word in words:
        behind = f"(?<![{before[word]}])" if before.get(word) else ""
        yield word, behind + re.escape(word) + (f"(?![{after[word]}])" if after.get(word) else "")


def _members(group: Sequence[str], edge: str) -> str:
    """A pattern with a group for each member of a whole, its words parted by strokes; the longest first."""
    members = sorted((member.split("/") for member in group), key=lambda words: -max(map(len, words)))
    found = ("|".join(map(re.escape, sorted(words, key=len, reverse=True))) for words in members)
    return "(?i)" + "|".join(f"(?P<m{at}>{edge}(?:{words}){edge})" for at, words in enumerate(found))


def _list(found: str | Sequence[str]) -> tuple[str, ...]:
    return tuple(found.split()) if isinstance(found, str) else tuple(found)


@cache
def _last_signs(code: str, name: str) -> frozenset[str]:
    return frozenset(word[-1] for word in _word_set(code, name))


@cache
def _lists(code: str) -> Mapping[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, words in language(code).words.items():
        for word in words:
            found[word].add(name)
    return {word: frozenset(names) for word, names in found.items()}


@cache
def _word_set(code: str, name: str) -> frozenset[str]:
    return frozenset(language(code).words.get(name, ()))
