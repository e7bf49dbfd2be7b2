"""What follows the digits: `余`, scale words, a unit, `以上`; it moves the digits, and never changes them."""

from msgspec import Struct

from unionstats.diagnostics import Unreadable
from unionstats.pattern import pattern
from unionstats.quantity.characters import in_word, normalised, skip_spaces
from unionstats.quantity.model import Approximation, Unit
from unionstats.quantity.number import check_places
from unionstats.quantity.table import Entry, table
from unionstats.quantity.words import approximator_at, chinese_scale, rate_at, scale_places, unit_at, words_at

_GLUED = pattern(r"[A-Za-z]+")
_SIGN = pattern(
    r"(?:[A-Za-z]{1,3} {0,2})?[$¥€£₩₹₽₦฿₫₱₵¢]|[Rr][Ss]\.|[A-Za-z]{2,4}(?![A-Za-z_])|(?:人民|港|新?台|澳门)币"
)
_SIGNS = frozenset("$¥€£₩₹₽₦฿₫₱₵人港新台澳")
_SUM = (
    r"[0-9]{1,3}(?:[,' ][0-9]{3})+(?:\.[0-9]{1,2})?(?![0-9])|[0-9]+\.[0-9]{2}(?![0-9.])"
    r"|[0-9][0-9,]*(?:\.[0-9]+)?[ -]?(?:[mb]n?|tn|trn|million|billion|trillion)(?![A-Za-z])"
)
LETTER = pattern(rf"(?<![A-Za-z0-9_-])([NR]|Shs?\.?) ?(?=(?:{_SUM}))")  # signs of sums: N9bn, R1,200
_HYPHENED = pattern(r"-(?:million|billion|trillion)(?![A-Za-z])")
_SQUARES = frozenset("²³")
_SHORTEST_SCALE, _SHORTEST_UNIT = 4, 2  # of Latin words after a space in an equation


class Manner(Struct, frozen=True):
    """How to read: `running` inside an equation, `prose` inside a sentence; `declared` is an unlisted unit.

    In a sentence a number may end anywhere, and what the measure word counts is not part of it.
    """

    running: bool = False
    declared: str = ""
    prose: bool = False

    @property
    def open_ended(self) -> bool:
        """Whether other text may follow the number at once."""
        return self.running or self.prose


class Tail(Struct, frozen=True):
    """What was read up to `end`: `places` to move the decimal point, the unit at `unit_start:unit_end`."""

    places: int
    scaled: bool
    unit: Unit | None
    approximation: Approximation
    unit_start: int
    unit_end: int
    end: int


def read_tail(text: str, at: int, manner: Manner, *, after_digit: bool) -> Tail:
    """Read the longest tail from `at`; it may be empty. `after_digit`: the character before is a digit."""
    lexicon = table()
    approximation, at = _approximation(text, at, manner, Approximation.NONE, lexicon.inside, lexicon.after)
    places, end = _scale(text, at, manner, after_digit=after_digit)
    scaled = end > at
    if scaled:
        approximation, end = _approximation(text, end, manner, approximation, lexicon.inside)
    check_places(places, at, end)
    unit_start = skip_spaces(text, end)
    found = _unit(text, unit_start, manner, spaced=unit_start > end)
    if found is None:
        return Tail(places, scaled, None, approximation, end, end, end)
    entry, inner, unit_end = found
    approximation = combined(approximation, inner, unit_start, unit_end)
    approximation, end = read_after(text, unit_end, manner, approximation)
    return Tail(places + entry.place, scaled, entry.unit, approximation, unit_start, unit_end, end)


def read_after(text: str, at: int, manner: Manner, approximation: Approximation) -> tuple[Approximation, int]:
    """Read the approximators after a unit: `600人以上`, `600 workers or more`."""
    return _approximation(text, at, manner, approximation, table().after)


def combined(first: Approximation, second: Approximation, start: int, end: int) -> Approximation:
    """Join two approximators of one number; `约600余` is about 600, `近600余` contradicts itself.

    ABOUT reaches one unit to either side, so it covers what OVER and NEARLY say.
    """
    if not second or first is second:
        return first
    if not first:
        return second
    reach = {Approximation.ABOUT, Approximation.OVER, Approximation.NEARLY}
    if Approximation.ABOUT in {first, second} and {first, second} <= reach:
        return Approximation.ABOUT
    raise Unreadable("Q008", start, end, first=str(first), second=str(second))


def _approximation(
    text: str, at: int, manner: Manner, known: Approximation, *lexicons: dict[str, Approximation]
) -> tuple[Approximation, int]:
    for _ in range(2):
        start = skip_spaces(text, at)
        for words in lexicons:
            found = approximator_at(words, text, start, running=manner.running)
            if found is not None:
                break
        else:
            break
        following = text[found[1] : found[1] + 1]
        joined = following.isdigit() or (text[start] == "还" and following.isalpha())  # 比375元还多花21元
        if manner.prose and text[start] in "不多还" and joined:
            break  # it belongs to the next number: 3人以上不足50人, 比375人多21人
        known, at = combined(known, found[0], start, found[1]), found[1]
    return known, at


def _scale(text: str, at: int, manner: Manner, *, after_digit: bool) -> tuple[int, int]:
    """Return the power of ten that the scale words at `at` make, and their end."""
    places = 0
    if after_digit:
        match = _GLUED.match(text, at)
        squared = match is not None and text[match.end() : match.end() + 1] in _SQUARES
        if match and match.group() in table().glued and not squared and not in_word(text, match.end()):
            return table().glued[match.group()], match.end()
    for _ in range(3):
        start = skip_spaces(text, at)
        hyphened = _HYPHENED.match(text, at) if not manner.running and text[at : at + 1] == "-" else None
        start = start if hyphened is None else at + 1  # a $7-billion plan
        end = chinese_scale(text, start)
        if end is not None:
            places += scale_places(text[start:end])
        else:
            words = (
                (table().scales[word], end)
                for word, end in words_at(text, start)
                if word in table().scales and not (start > at and _may_be_name(word, manner, _SHORTEST_SCALE))
            )
            found = next(words, None)
            if found is None:
                break
            places, end = places + found[0], found[1]
        at = end
    return places, at


def _may_be_name(word: str, manner: Manner, shortest: int) -> bool:
    """Tell whether a short word after a space in an equation is rather the name of a figure (`5 m / k`)."""
    return manner.running and word.isascii() and word.isalpha() and len(word) < shortest


def _unit(text: str, at: int, manner: Manner, *, spaced: bool) -> tuple[Entry, Approximation, int] | None:
    """Read a unit at `at`: its entry, the approximation inside it (`个多月`), its end."""
    found = unit_at(text, at)
    if found is not None and manner.running:
        name = spaced and _may_be_name(text[at : found[1]], manner, _SHORTEST_UNIT)
        found = None if name or text[at] in "-/" else found
    end = _declared_end(text, at, manner.declared)
    if end is not None and (found is None or end > found[1]):
        return Entry(Unit(manner.declared, "count", 1, whole=True)), Approximation.NONE, end
    if found is None:
        return None
    entry, end = found
    rate = None if manner.running else rate_at(text, end, entry)
    if rate is not None:
        return rate[0], Approximation.NONE, rate[1]
    if text[at:end] == "个":
        return _noun_after_measure(text, end, manner) or (entry, Approximation.NONE, end)
    end = _same_currency(text, at, end, entry)
    if manner.running:
        return entry, Approximation.NONE, end
    if entry.unit.dimension == "count" and not manner.prose:
        end = counted_noun(text, end)
    return entry, Approximation.NONE, end


def _declared_end(text: str, at: int, word: str) -> int | None:
    """Return the end of the declared unit's word at `at`; an `s` of an English plural may be missing."""
    if not word:
        return None
    folded = normalised(word).lower()
    rest = text[at : at + len(folded)].lower()
    for candidate in (folded, folded[:-1] if folded.endswith("s") else ""):
        end = at + len(candidate)
        if candidate and rest.startswith(candidate):
            latin = candidate[-1].isascii() and candidate[-1].isalnum()
            if not (latin and in_word(text, end)):
                return end
    return None


def counted_noun(text: str, at: int) -> int:
    """Skip a listed noun behind its measure word, which is the unit: `12名职工`, `600余家企业`."""
    found = unit_at(text, at)
    if found is None or text[at].isascii() or found[1] - at == 1:
        return at
    return found[1] if found[0].unit.dimension == "count" else at


def _noun_after_measure(text: str, at: int, manner: Manner) -> tuple[Entry, Approximation, int] | None:
    """Read the noun after 个, which says what is counted: `55个工种`, `3个多月`, `5个百分点`.

    In a sentence only 百分点, 月 and the like are part of the figure; other nouns begin what follows it.
    """
    lexicon = table()
    inner = lexicon.inside.get(text[at : at + 1])
    start = at if inner is None else at + 1
    month = lexicon.units.get("个" + text[start : start + 1]) if start < len(text) else None
    if month is not None:
        return month, inner or Approximation.NONE, start + 1
    found = unit_at(text, start)
    if found is None or text[start].isascii() or (found[1] - start == 1 and text[start] != "人"):
        return None
    if manner.prose and found[0].unit.dimension == "count":
        return None
    return found[0], inner or Approximation.NONE, found[1]


def _same_currency(text: str, start: int, at: int, entry: Entry) -> int:
    """Skip a currency's second name, as in 8亿元人民币, and the 整 of a sum in words; not 元元."""
    if not entry.unit.dimension.isupper():
        return at
    second = skip_spaces(text, at)
    found = unit_at(text, second)
    same = found is not None and found[0].unit == entry.unit and text[start:at] != text[second : found[1]]
    end = found[1] if found is not None and same else at
    return end + 1 if text.startswith("整", end) else end


def currency_at(text: str, at: int) -> tuple[Unit, int] | None:
    """Find the currency that is printed before its amount at `at`, with its end: $, RMB, 人民币, 港币."""
    first = text[at : at + 1]
    letter = LETTER.match(text, at) if first in {"N", "R", "S"} else None
    if letter is not None:
        return table().letters[letter.group(1).rstrip(".")], letter.end()
    match = _SIGN.match(text, at) if first in _SIGNS or (first.isascii() and first.isalpha()) else None
    unit = table().signs.get(match.group().replace(" ", "").upper()) if match else None
    return (unit, match.end()) if match and unit else None
