"""The sign, the currency and the approximators before a number in running text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.pattern import pattern
from unionstats.quantity.scan.lexicon import leading_words, lexicon
from unionstats.quantity.table import table

if TYPE_CHECKING:
    from collections.abc import Iterator

CURRENCY_SIGNS = frozenset("$¥€£₩₹₽₦฿₫₱")
_CURRENCIES = (
    pattern(r"(?:(?<![A-Za-z])[A-Za-z]{1,3} {0,2}[$¥]|(?<![A-Za-z])(?:[A-Z]{2,3}|Rs\.?|Rp)|人民币) {0,2}\Z"),
    pattern(r"[$¥€£₩₹₽₦฿₫₱] {0,2}\Z"),
)
_CURRENCY_ENDS = CURRENCY_SIGNS | {"币"}
_ARTICLE = pattern(r"[aAsS] {1,2}[$¥]")  # a $5 grant: no Australian dollars
_MINUS = pattern(r"(?:minus|negative) \Z")
_PHRASE = pattern(r"(?<![A-Za-z])(?:[A-Za-z]+\.?[ -]){1,4}\Z")
_SIGNS = frozenset("-+负下")
_JOINTS = frozenset("~<>")
_WIDEST = 40
_LONGEST_CHINESE = 4
_MOST_WORDS = 4
_MOST_SPACES = 2


def start_before(text: str, at: int, floor: int) -> int:
    """Return where the words that belong to the number at `at` begin; they lie behind `floor`."""
    start = at
    for _ in range(_MOST_WORDS):
        edge = start
        while edge > floor and text[edge - 1] in " \n" and start - edge < _MOST_SPACES:
            edge -= 1
        found = next((one for one in _before(text, edge, start, floor) if one >= floor), None)
        if found is None:
            break
        start = found
    return start


def _before(text: str, edge: int, start: int, floor: int) -> Iterator[int]:
    """Yield where the word that ends at `edge` begins, if it belongs to the number at `start`."""
    if edge <= floor:
        return
    last = text[edge - 1]
    if last in _SIGNS and (edge == start or last == "下"):
        yield from _sign(text, edge, floor)
    latin = last.isascii() and (last.isalpha() or last == ".")
    if latin:
        low = max(floor, edge - _WIDEST)
        word = text[max(low, text.rfind(" ", low, edge) + 1) : edge]
        if word.isascii() and word.isalpha() and word.lower() not in leading_words():
            return
    if latin or last in _CURRENCY_ENDS:
        yield from _currency(text[max(floor, edge - _WIDEST) : start], start)
    if latin:
        yield from _phrase(text[max(floor, edge - _WIDEST) : start], start)
    else:
        yield from _chinese(text, edge, floor)


def _sign(text: str, edge: int, floor: int) -> Iterator[int]:
    """Find the sign that ends at `edge`; a hyphen between two numbers or in a word is none."""
    last, previous = text[edge - 1], text[edge - 2 : edge - 1]
    if last == "下":
        if previous == "零":
            yield edge - 2
    elif last == "负":
        if not previous or previous not in lexicon().not_approximator["负"]:
            yield edge - 1
    elif edge - 1 > floor or not floor:
        joined = previous.isascii() and (previous.isalnum() or previous in "-+%)./")
        if not previous or not joined:
            yield edge - 1


def _currency(window: str, start: int) -> Iterator[int]:
    for form in _CURRENCIES:
        match = form.search(window)
        if match is None or _ARTICLE.match(match.group()):
            continue
        if match.group().strip(" .").replace(" ", "").upper() in table().signs:
            yield start - len(match.group())


def _phrase(window: str, start: int) -> Iterator[int]:
    """Find the longest English approximator that ends the window: more than, no fewer than, minus."""
    match = _PHRASE.search(window)
    at = match.start() if match else len(window)
    while at < len(window):
        if window[at:].replace("-", " ").strip().lower() in table().before:
            yield start - len(window) + at
            break
        at = (
            min((found for found in (window.find(" ", at), window.find("-", at)) if found >= 0), default=at)
            + 1
        )
    match = _MINUS.search(window)
    if match is not None:
        yield start - len(match.group())


def _chinese(text: str, edge: int, floor: int) -> Iterator[int]:
    """Find the longest Chinese approximator or sign that ends at `edge`, where it ends no other word."""
    for length in range(min(_LONGEST_CHINESE, edge - floor), 0, -1):
        word = text[edge - length : edge]
        if word in table().before:
            guard = lexicon().not_approximator.get(word, "")
            joins = word in _JOINTS and edge - length == floor > 0
            if not joins and not (edge > length and text[edge - length - 1] in guard):
                yield edge - length
            return
