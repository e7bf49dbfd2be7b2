"""One place of a passage read as a figure: which characters belong to it, before and behind its digits."""

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from unionstats.diagnostics import Unreadable
from unionstats.pattern import pattern
from unionstats.quantity.characters import in_word
from unionstats.quantity.grammar import Reading, reading_at
from unionstats.quantity.model import Unit
from unionstats.quantity.scan.codes import CIRCA_ENDS
from unionstats.quantity.scan.lexicon import Kind, leading_words, lexicon, tail_words
from unionstats.quantity.table import table
from unionstats.quantity.tail import LETTER, Manner

CURRENCY_SIGNS = frozenset("$¥€£₩₹₽₦฿₫₱₵¢")
_CURRENCIES = (
    pattern(
        r"(?:(?<![A-Za-z])[A-Za-z]{1,3} {0,2}[$¥₵¢]"
        r"|(?<![A-Za-z])(?:[A-Z]{2,3}|Rs\.?|Rp|[KUT][Ss]hs?|R[Mm]b|Php)|(?:人民|港|新?台|澳门)币) {0,2}\Z"
    ),
    pattern(r"[$¥€£₩₹₽₦฿₫₱₵] {0,2}\Z"),
)
_CURRENCY_ENDS = CURRENCY_SIGNS | {"币"}
_ARTICLE = pattern(r"[aAsS] {1,2}[$¥]")  # a $5 grant: no Australian dollars
_MINUS = pattern(r"(?:minus|negative) \Z")
_PHRASE = pattern(r"(?<![A-Za-z])(?:[A-Za-z]+\.?[ -]){1,4}\Z")
_PHRASE_WORD = pattern(r"[A-Za-z]+\.?[ -]")
_UP = pattern(
    r"(?i)\b(?:add(?:s|ed|ing)?|goes|went|gone|going|moved?|crept|edged|climbed|jumped|shot|back) up to\Z"
)  # up to 40 is a bound, but three that add up to 40, or went up to 40, are so many
_LETTERS = (1, 2, 3, 4)  # how many signs a letter before a sum has: N, Shs.
_SIGNS = frozenset("-+负下")
_JOINTS = frozenset("~<>")
_WIDEST = 40
_LONGEST_CHINESE = 4
_STOP = pattern(r"[。！？\n]|[.;!?] ")
_RANGE = 60  # characters between the two ends of a range
_MOST_BEFORE = 4
_MOST_SPACES = 2
_PROSE = Manner(prose=True)
_RUN = pattern(  # 五一354.2万人次: the digits are a figure of their own
    r"(?s:[一二三四五六七八九十]{1,3}(?=[0-9])|[0-9零一二两三四五六七八九十百千万亿兆几]+|[A-Za-z]+|.)"
)
_DIGITS = pattern(r"[0-9]+(?:[,'][0-9]{2,3})*(?:\.[0-9]+)?")
_TAIL_WIDTH = 24
_TAIL = pattern(rf"[^\n,。;:、()\"“”《》0-9]{{0,{_TAIL_WIDTH}}}")
_WORD = pattern(r" ([A-Za-z]+)(?=[ \n,;:)])")
_MOST_WORDS = 5
_LONGEST = 120


def start_before(text: str, at: int, floor: int) -> int:
    """Return where the words that belong to the number at `at` begin; they lie behind `floor`."""
    start = at
    for _ in range(_MOST_BEFORE):
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
        yield from (one for many in _LETTERS if LETTER.match(text, one := edge - many))
    if latin:
        yield from _phrase(text, text[max(floor, edge - _WIDEST) : start], start)
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


def _phrase(text: str, window: str, start: int) -> Iterator[int]:
    """Find the longest English approximator that ends the window: more than, no fewer than, minus."""
    if (match := CIRCA_ENDS.search(window)) is not None:
        yield start - len(match.group())
    match = _PHRASE.search(window)
    for word in _PHRASE_WORD.finditer(window, match.start() if match else len(window)):
        told = window[word.start() :].replace("-", " ").strip().lower()
        if told in table().before and told.strip(".") != "c" and not _UP.search(window.rstrip()):
            if not _names_end(told, text, start):
                yield start - len(window) + word.start()
            break
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
            guarded = edge > length and text[edge - length - 1] in guard
            if not (joins or guarded or _names_end(word, text, edge)):
                yield edge - length
            return


def _names_end(word: str, text: str, at: int) -> bool:
    """Whether a bound that ends at `at` names one end of a range, whose other end is told near it."""
    other = lexicon().extremes.get(word)
    if other is None:
        return False
    before, behind = _STOP.split(text[max(at - _RANGE, 0) : at])[-1], _STOP.split(text[at : at + _RANGE])[0]
    return other in f"{before};{behind}".lower()


class Candidate(Struct, frozen=True):
    """A numeral with all that belongs to it, at `start:end`; its numeral is at `at:stop`.

    `kind` is empty for a figure; else the candidate is one only beside others (三 in 三到五).
    """

    start: int
    at: int
    stop: int
    end: int
    unit: Unit | None
    kind: Kind | None = None


def candidate_at(text: str, at: int, floor: int) -> Candidate:
    """Read what stands at `at`, looking back no further than `floor`; UNREADABLE when it has no one value."""
    start = start_before(text, at, floor)
    reading = _plain(text, at) if start == at else None
    if reading is not None:
        return _trimmed(text, start, at, reading)
    for begin in dict.fromkeys((start, at)):
        reading = _read(text, begin)
        if reading is not None and at < reading.end <= begin + _LONGEST:
            return _trimmed(text, begin, at, reading)
    match = _RUN.match(text, at)
    return Candidate(at, at, at, match.end() if match else at + 1, None, Kind.UNREADABLE)


def _read(text: str, at: int) -> Reading | None:
    try:
        return reading_at(text, at, _PROSE)
    except Unreadable as refusal:
        stop = refusal.problem.start
        if refusal.code != "Q015" or not at < stop <= at + _LONGEST:
            return None
        found = _read(text[at:stop], 0)  # £427,600 events
    return None if found is None else _moved(found, at)


def _moved(reading: Reading, by: int) -> Reading:
    unit = reading.unit_start + by, reading.unit_end + by
    return replace(reading, unit_start=unit[0], unit_end=unit[1], end=reading.end + by)


def _plain(text: str, at: int) -> Reading | None:
    """Read plain digits whose tail ends before a mark, by a tail that was met before; most figures are such.

    Of the reading only the unit and the places hold for these digits; the value is that of a 7 (or of a 1).
    """
    digits = _DIGITS.match(text, at)
    if digits is None:
        return None
    stop = digits.end()
    end = _words_end(text, stop)
    if end is None:
        window = _TAIL.match(text, stop)
        if window is None or len(window.group()) == _TAIL_WIDTH or "in" in window.group():
            return None
        follows = text[window.end() : window.end() + 1]
        if (window.group() and follows.isdigit()) or (follows == "(" and window.group().endswith("/")):
            return None
        end = window.end()
    sample = "1" if digits.group() == "1" else "7.7" if "." in digits.group() else "7"
    reading = _sampled(sample, text[stop:end])
    if reading is None or reading.end < len(sample):
        return None
    return _moved(reading, stop - len(sample))


def _words_end(text: str, at: int) -> int | None:
    """Return where the English words end that may belong to the number before `at`; None when it is unclear.

    It is clear where a word follows that no tail holds, so that a sentence is not read to tell its units.
    """
    known = tail_words()
    for count in range(_MOST_WORDS):
        match = _WORD.match(text, at)
        if match is None:
            return None
        word = match.group(1).lower()
        if word not in known:
            return None if count == 0 and word in {"in", "out"} else at
        at = match.end()
    return None


@lru_cache(maxsize=4096)
def _sampled(sample: str, tail: str) -> Reading | None:
    return _read(sample + tail, 0)


def _trimmed(text: str, start: int, at: int, reading: Reading) -> Candidate:
    """Cut off a unit or an approximator that belongs to the next word, and find where the numeral ends."""
    end, unit = reading.end, reading.unit
    behind = unit is not None and at < reading.unit_start < reading.unit_end
    prefixed = not CURRENCY_SIGNS.isdisjoint(text[start:at]) or "币" in text[start:at]
    if behind and _no_unit(text, reading):
        end, behind, unit = reading.unit_start, False, (unit if prefixed else None)
    end = _split(text, at, end, reading if behind else None)
    if behind and end <= reading.unit_start:
        behind, unit = False, (unit if prefixed else None)
    last = text[at:end].rpartition(" ")[2]
    if last in lexicon().dangling and text[end : end + 1] == " " and text[end + 1 : end + 2].isalpha():
        end -= len(last)
    if text[end - 1] == "+" and (text[end : end + 1].isdigit() or text[end - 2] in " \n"):
        end -= 1  # the sign of the next number in a row of a table, or of what is added
    end = at + len(text[at:end].rstrip(" \n"))
    digits = _DIGITS.match(text, at)
    stop = digits.end() if digits is not None else reading.unit_start if behind else end
    return Candidate(start, at, min(stop, end), end, unit)


def _split(text: str, at: int, end: int, reading: Reading | None) -> int:
    """Cut the last words of the literal where they make another word with what follows: 三成立, 2020年级."""
    words = lexicon().split
    for _ in range(3):
        following = text[end : end + 1]
        whole = reading is not None and end == reading.unit_end
        last = text[reading.unit_start : end] if reading is not None and whole else text[end - 1]
        if end <= at + 1 or not following or following not in words.get(last, ""):
            break
        end -= len(last)
    return end


def _no_unit(text: str, reading: Reading) -> bool:
    """Tell whether the word behind the number is no unit here: 三分之一人口, union members, 5 s."""
    word = text[reading.unit_start : reading.unit_end].lower()
    counted = reading.unit is not None and reading.unit.dimension == "count"
    if counted and not reading.step and word[0] > "\x7f":
        return True
    if not word[0].isascii() or not word[0].isalpha():
        return False
    spaced = text[reading.unit_start - 1] == " "
    if word in lexicon().not_units or (spaced and len(word) == 1 and word != "m"):
        return True
    if counted and word not in table().units:
        return reading.value != 1
    return in_word(text, reading.unit_end)
