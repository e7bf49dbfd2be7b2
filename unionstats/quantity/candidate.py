"""One place of a passage, read as a figure, with the words around it that decide whether it is one."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from unionstats.diagnostics import Unreadable
from unionstats.pattern import pattern
from unionstats.quantity.characters import in_word, skip_spaces
from unionstats.quantity.grammar import Reading, reading_at
from unionstats.quantity.lexicon import NUMERALS, lexicon
from unionstats.quantity.lookalike import Kind
from unionstats.quantity.model import Unit
from unionstats.quantity.table import table
from unionstats.quantity.tail import Manner

if TYPE_CHECKING:
    from collections.abc import Iterator

PROSE = Manner(prose=True)
_RUN = pattern(r"[0-9零一二两三四五六七八九十百千万亿兆几]+|[A-Za-z]+|.", 16)
_DIGITS = pattern(r"[0-9]+(?:[,'][0-9]{2,3})*(?:\.[0-9]+)?")
_SIGN_WORD = pattern(r"(?:minus|negative) \Z")
_CURRENCY = pattern(
    r"(?:(?<![A-Za-z])[A-Za-z]{1,3} {0,2}[$¥]|(?<![A-Za-z])(?:[A-Z]{2,3}|Rs\.?|Rp)|人民币) {0,2}\Z"
)
_ARTICLE = pattern(r"[aAsS] {1,2}[$¥]")  # a $5 grant: no Australian dollars
_SIGN = pattern(r"[$¥€£₩₹₽₦฿₫₱] {0,2}\Z")
_PHRASE = pattern(r"(?<![A-Za-z])(?:[A-Za-z]+\.?[ -]){1,4}\Z")
_TAIL_WIDTH = 24
_TAIL = pattern(rf"[^\n,。;:、()\"“”《》0-9]{{0,{_TAIL_WIDTH}}}")
_CONTINUING = frozenset("0123456789")
_WIDEST = 40
_LONGEST = 120
_HAN_APPROXIMATOR = 4


class Candidate(Struct, frozen=True):
    """A numeral with all that belongs to it: `start:end`; its first numeral at `at`, its numeral's end `stop`.

    `kind` is empty for a figure; else the candidate is one only beside others (三 in 三到五).
    """

    start: int
    at: int
    stop: int
    end: int
    unit: Unit | None
    kind: Kind | None = None


def candidate_at(text: str, at: int, floor: int) -> Candidate:
    """Read the candidate at `at`, looking back no further than `floor`; one with a `kind` is no figure alone."""
    start = _start(text, at, floor)
    reading = _plain(text, at) if start == at else None
    if reading is not None:
        return _trimmed(text, start, at, reading)
    for begin in dict.fromkeys((start, at)):
        try:
            reading = reading_at(text, begin, PROSE)
        except Unreadable:
            continue
        if reading is not None and reading.end > at:
            start = begin
            break
    if reading is None or reading.end <= at or reading.end - start > _LONGEST:
        return Candidate(at, at, at, _run_end(text, at), None, Kind.UNREADABLE)
    return _trimmed(text, start, at, reading)


def _plain(text: str, at: int) -> Reading | None:
    """Read plain digits whose tail ends before a mark, by a tail that was met before; most figures are such.

    Of the reading only the unit and the places hold for these digits; the value is that of a 7 (or of a 1).
    """
    digits = _DIGITS.match(text, at)
    if digits is None:
        return None
    stop = digits.end()
    window = _TAIL.match(text, stop)
    if window is None or len(window.group()) == _TAIL_WIDTH or "in" in window.group():
        return None
    following = text[window.end() : window.end() + 1]
    if following in _CONTINUING and window.group().strip(" "):
        return None
    sample = "1" if digits.group() == "1" else "7.7" if "." in digits.group() else "7"
    reading = _sampled(sample, window.group())
    if reading is None:
        return None
    shift = stop - len(sample)
    return replace(
        reading,
        unit_start=reading.unit_start + shift,
        unit_end=reading.unit_end + shift,
        end=reading.end + shift,
    )


@lru_cache(maxsize=4096)
def _sampled(sample: str, tail: str) -> Reading | None:
    try:
        reading = reading_at(sample + tail, 0, PROSE)
    except Unreadable:
        return None
    return reading if reading is not None and reading.end >= len(sample) else None


def _run_end(text: str, at: int) -> int:
    match = _RUN.match(text, at)
    return match.end() if match else at + 1


def _start(text: str, at: int, floor: int) -> int:
    """Go back over a sign, a currency and approximators."""
    start = at
    for _ in range(4):
        edge = start
        while edge > floor and text[edge - 1] in " \n" and start - edge < 3:  # noqa: PLR2004
            edge -= 1
        for earlier in _before(text, edge, start, floor):
            if earlier >= floor:
                start = earlier
                break
        else:
            break
    return start


def _before(text: str, edge: int, start: int, floor: int) -> Iterator[int]:
    """Yield where a word that belongs to the number at `start` begins, if one ends there."""
    if edge <= floor:
        return
    last = text[edge - 1]
    window = text[max(floor, edge - _WIDEST) : start]
    if last in "-+负下":
        sign = _sign(text, edge, floor) if edge == start or last == "下" else None
        if sign is not None:
            yield sign
    latin = last.isascii() and (last.isalpha() or last == ".")
    for form in (_CURRENCY, _SIGN) if latin or last in "$¥€£₩₹₽₦฿₫₱币" else ():
        match = form.search(window)
        if match is None or _ARTICLE.match(match.group()):
            continue
        if match.group().strip(" .").replace(" ", "").upper() in table().signs:
            yield start - len(match.group())
    before = table().before
    if latin:
        match = _PHRASE.search(window)
        if match is not None:
            yield from _phrases(match.group(), start, match)
        match = _SIGN_WORD.search(window)
        if match is not None:
            yield start - len(match.group())
        return
    for length in range(min(_HAN_APPROXIMATOR, edge - floor), 0, -1):
        word = text[edge - length : edge]
        if word in before:
            guard = lexicon().not_approximator.get(word, "")
            joins = word in {"~", "<", ">"} and edge - length == floor > 0
            if not joins and not (edge > length and text[edge - length - 1] in guard):
                yield edge - length
            return


def _phrases(phrase: str, start: int, _: object) -> Iterator[int]:
    words = phrase.replace("-", " ").split()
    for count in range(len(words)):
        if " ".join(words[count:]).lower() in table().before:
            skipped = 0
            for word in words[:count]:
                skipped = phrase.index(word, skipped) + len(word) + 1
            yield start - len(phrase) + skipped
            return


def _sign(text: str, edge: int, floor: int) -> int | None:
    """Find the sign that ends at `edge`; a hyphen between two numbers or in a word is none."""
    last = text[edge - 1]
    if last == "下":
        return edge - 2 if text[edge - 2 : edge] == "零下" else None
    if last == "负":
        return None if edge > 1 and text[edge - 2] in lexicon().not_approximator["负"] else edge - 1
    if last not in "-+" or edge - 1 == floor > 0:
        return None
    previous = text[edge - 2 : edge - 1]
    if previous == "" or not (previous.isascii() and (previous.isalnum() or previous in "-+%).")):
        return edge - 1
    return None


def _trimmed(text: str, start: int, at: int, reading: Reading) -> Candidate:
    """Cut off a unit or an approximator that belongs to the next word, and find where the numeral ends."""
    end, unit = reading.end, reading.unit
    named = unit is not None and reading.unit_start > at
    unit_word = text[reading.unit_start : reading.unit_end] if named else ""
    if unit_word and _no_unit(text, at, reading, unit_word):
        end, unit, named = reading.unit_start, (None if reading.unit_start > at else unit), False
        if reading.unit is not None and _prefixed(text, start, at):
            unit = reading.unit
    end = _split(text, at, end, unit_word if named else "", reading)
    if named and end <= reading.unit_start:
        unit, named = (reading.unit if _prefixed(text, start, at) else None), False
    while end > at and text[end - 1] in " \n":
        end -= 1
    stop = min(end, reading.unit_start) if named else end
    digits = _DIGITS.match(text, at)
    if digits is not None:
        stop = min(digits.end(), end)
    return Candidate(start, at, stop, end, unit)


def _prefixed(text: str, start: int, at: int) -> bool:
    return any(character in "$¥€£₩₹₽₦฿₫₱" for character in text[start:at]) or "人民币" in text[start:at]


def _split(text: str, at: int, end: int, unit_word: str, reading: Reading) -> int:
    """Cut the last word of the literal where its characters make another word with what follows."""
    split = lexicon().split
    for _ in range(3):
        following = text[end : end + 1]
        if not following or end <= at + 1:
            break
        last = text[end - 1]
        whole = unit_word if unit_word and end == reading.unit_end else ""
        others = split.get(whole) if whole else None
        others = others or (split.get(last) if not whole or len(whole) == 1 else None)
        if not others or following not in others:
            break
        end -= len(whole) if whole else 1
        unit_word = ""
    return end


def _no_unit(text: str, at: int, reading: Reading, word: str) -> bool:
    """Tell whether a Latin word behind the number is no unit here: a noun before a noun, a model's letter."""
    if not word[0].isascii() or not word[0].isalpha():
        return False
    lower = word.lower()
    spaced = text[reading.unit_start - 1] == " "
    if lower in lexicon().not_units or (spaced and len(word) == 1 and lower != "m"):
        return True
    if reading.unit is not None and reading.unit.dimension == "count" and lower not in table().units:
        return reading.value != 1
    return in_word(text, reading.unit_end)


def is_numeral(character: str) -> bool:
    """Tell whether a character is a digit or a Chinese numeral."""
    return character in NUMERALS


def after(text: str, at: int) -> str:
    """Return the next character that is not a space."""
    at = skip_spaces(text, at)
    return text[at : at + 1]
