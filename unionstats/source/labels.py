"""A label for each figure, from the words around it; and ids from labels."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from msgspec import Struct

from unionstats.pattern import pattern
from unionstats.quantity.scan import Role
from unionstats.source.clauses import Item, Kind
from unionstats.source.context import time_words
from unionstats.source.words import any_in, any_of, template, word_list

_LONGEST = 40
_WIDE = 24  # characters from which a Chinese label is cut to what follows its last 的
_LONGEST_ID = 24
_LONGEST_ASCII_ID = 40
_ID_WORDS = 5
_LEAD_WORDS = 8
_SHORT_LEAD = 3
_WORD = pattern(r"[^\W_]+(?:['’.-][^\W_]+)*")
_REACHED = pattern(r"(?:\A| )to \Z")
_COPULA = pattern(r" (?:were|was|are|is) ")
_NO_PREDICATE = pattern(r"[的占由为被将]|增|提高|上升|减|降|下降")
_SCALE = frozenset(
    "hundred thousand million billion trillion percent per cent percentage point points pp over nearly about"
    " around almost more than some under at least up to half k m bn pct fewer less approximately roughly".split()
)


class Words(Struct, frozen=True, gc=False):
    """What the words around a figure say: a noun, and how the figure goes with it (同比增长)."""

    noun: str
    manner: str = ""


def words_of(item: Item) -> Words:
    """Read the words around a figure; either part may be empty."""
    return _chinese(item) if item.language == "zh" else _english(item)


class _Chinese(Struct, frozen=True):
    head: re.Pattern[str]
    end: re.Pattern[str]
    inner: re.Pattern[str]
    stop: re.Pattern[str]
    stop_first: re.Pattern[str]
    manner: re.Pattern[str]
    against: re.Pattern[str]


@cache
def _patterns() -> _Chinese:
    lead = _guarded("lead_words", "lead_guards", "(?!", ahead=True)
    tail = _guarded("tail_words", "tail_guards", "(?<!", ahead=False)
    change = any_in("zh", "up", "down")
    compared = any_in("zh", "compared")
    steady = any_in("zh", "steady")
    return _Chinese(
        re.compile(rf"(?:{time_words()}|{lead}|[\s、\"“”'‘’.·—%#-])+"),
        re.compile(rf"(?:{tail}|[\s、.·—-])\Z"),
        re.compile(any_in("zh", "inner_words")),
        re.compile(rf"(?<=..)(?:{any_in('zh', 'noun_stops')}|、)"),
        re.compile(any_in("zh", "noun_stops")),
        re.compile(rf"(?:{compared}|分别|{steady}){{0,3}}{change}(?:了|达|为)?\Z"),
        re.compile(rf"(?:{any_in('zh', 'against')}|{any_in('zh', 'above', 'below')}|占)"),
    )


def _guarded(words: str, guards: str, sign: str, *, ahead: bool) -> str:
    """A pattern of words, those with a guard only where none of its characters stands beside them."""
    from unionstats.source.words import table

    guard: dict[str, str] = table("zh", guards)
    parts = []
    for word in word_list("zh", words):
        forbidden = f"{sign}[{guard[word]}])" if guard.get(word) else ""
        parts.append(re.escape(word) + forbidden if ahead else forbidden + re.escape(word))
    return f"(?:{'|'.join(parts)})"


def _chinese(item: Item) -> Words:
    known = _patterns()
    lead = _headless(item.lead)
    manner = ""
    if item.kind is not Kind.LEVEL or known.against.match(lead):
        if known.against.match(lead):
            return Words("", _endless(lead))
        found = known.manner.search(lead, max(0, len(lead) - 16))
        if found is not None:
            manner, lead = found.group().strip(), lead[: found.start()]
    else:
        found = known.manner.search(lead, max(0, len(lead) - 16))
        if found is not None and not _endless(lead[: found.start()]):
            return Words("", _endless(lead))
    noun = _endless(lead)
    tail = noun_behind(item)
    if tail and not item.first and lead == item.gap.strip() and _counts(item):
        return Words(_short(tail))
    if item.kind is Kind.LEVEL and tail and (len(noun) <= _SHORT_LEAD or _counts(item)):
        joined = lead.rstrip() + tail if lead.rstrip().endswith("的") else noun + tail
        noun = joined if len(joined) <= _LONGEST else tail
    if not noun and manner:
        noun = _outside(item)
    return Words(_short(known.inner.sub("", noun) or noun), manner)


def _outside(item: Item) -> str:
    """The words before the parenthesis that a figure stands in: 汽车 of 汽车（增长35.8%）."""
    before = item.gap[: len(item.gap) - len(item.lead)]
    found = pattern(r"([^,;:、()。]{1,30})\(\Z").search(before)
    return _endless(_headless(found[1])).rpartition("的有")[2] if found is not None else ""


def _counts(item: Item) -> bool:
    unit = item.quantity.unit
    return unit is not None and unit.dimension == "count"


def _headless(lead: str) -> str:
    found = _patterns().head.match(lead)
    rest = lead[found.end() :] if found else lead
    return rest.strip()


def _endless(lead: str) -> str:
    """Cut verbs and the like off the end."""
    known = _patterns().end
    for _ in range(6):
        found = known.search(lead, max(0, len(lead) - 6))
        if found is None:
            break
        lead = lead[: found.start()]
    return lead.strip("“”\"'‘’ ")


def noun_behind(item: Item) -> str:
    """The noun right behind a figure: 工种 of 140个工种."""
    tail = item.tail.strip(" ~—-")
    if tail.startswith(("、", "和", "与", "及", "或", "至", "到")):
        return ""
    if item.attribute or item.role is Role.RANGE:
        tail = tail.removeprefix("的")
    if _patterns().stop_first.match(tail):
        verb = _patterns().manner.match(tail) or _NO_PREDICATE.match(tail)
        return "" if verb or item.lead.strip() else tail
    found = _patterns().stop.search(tail)
    tail = (tail[: found.start()] if found else tail).strip(" “”\"")
    return tail.removesuffix("之中").removesuffix("中")


def _short(noun: str) -> str:
    noun = " ".join(noun.split())
    if len(noun) > _WIDE and "的" in noun[: -_SHORT_LEAD - 1]:
        noun = noun[noun.rindex("的", 0, -_SHORT_LEAD - 1) + 1 :]
    return noun[-_LONGEST:].lstrip("的、》）)") or noun[-_LONGEST:]


@cache
def _lists() -> tuple[frozenset[str], ...]:
    names = ("lead_words", "tail_words", "noun_stops", "dropped")
    return tuple(frozenset(word_list("en", name)) for name in names)


@cache
def _english_manner() -> re.Pattern[str]:
    return re.compile(rf"(?:\A|\s){any_of(word_list('en', 'up'), word_list('en', 'down'))}(?: by| of)?\Z")


def _english(item: Item) -> Words:
    heads, ends, stops, _ = _lists()
    before = item.lead.strip()
    manner = ""
    found = _english_manner().search(before.lower(), max(0, len(before) - 20))
    if found is not None:
        manner, before = before[found.start() :].strip(), before[: found.start()]
    lead = [match.group() for match in _WORD.finditer(before)]
    while lead and lead[-1].lower() in ends:
        lead.pop()
    lead = lead[-_LEAD_WORDS:]
    while lead and lead[0].lower() in heads:
        lead.pop(0)
    if item.kind is Kind.LEVEL and not item.first and _REACHED.search(item.gap):
        return Words("")
    noun = [] if item.kind is not Kind.LEVEL else _english_noun(item, stops)
    copula = _COPULA.match(item.tail)
    if copula is not None and item.kind is Kind.LEVEL and not noun:
        named = _until([match.group() for match in _WORD.finditer(item.tail[copula.end() :])], stops)
        if named:
            return Words(" ".join(named))
    if item.kind is Kind.LEVEL and not noun and not lead and item.tail.strip():
        return Words("", item.tail.strip()[:_LONGEST])
    if item.kind is Kind.RATE and not lead and not manner:
        of = pattern(r" of (.+)").match(item.tail)
        if of is not None:
            rest = [match.group() for match in _WORD.finditer(of[1])]
            while rest and rest[0].lower() in heads:
                rest.pop(0)
            return Words(" ".join(["share of", *_until(rest, stops)]) if rest else "")
    return Words(" ".join(lead + noun)[-2 * _LONGEST :].strip(), manner)


def _english_noun(item: Item, stops: frozenset[str]) -> list[str]:
    inside = [match.group() for match in _WORD.finditer(item.printed.found.literal)]
    own = [word for word in inside if word[0].isalpha() and word.lower() not in _SCALE]
    return own + _until([match.group() for match in _WORD.finditer(item.tail)], stops)


def _until(words: list[str], stops: frozenset[str]) -> list[str]:
    kept: list[str] = []
    for word in words[:_ID_WORDS]:
        if word.lower() in stops:
            break
        kept.append(word)
    return kept


_BETWEEN_DIGITS = pattern(r"(?<=[0-9])\W+(?=[0-9])")
_PIECES = pattern(r"[、,“”\"《》\s的()]")
_NOT_ID = pattern(r"\W+")
_LETTER = pattern(r"[^\W\d_]")


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
    if plain.isascii():
        dropped = _lists()[3]
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
