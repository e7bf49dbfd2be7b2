"""Numbers in English words: twenty-one trillion three hundred, two and a half million, three quarters."""

from fractions import Fraction

from msgspec.structs import replace

from unionstats.diagnostics import Unreadable
from unionstats.pattern import pattern
from unionstats.quantity.characters import in_word
from unionstats.quantity.number import Number, check_places, decimal_number, fraction_number, simple
from unionstats.quantity.table import table

_WORD = pattern(r"[ -]{0,2}([A-Za-z]+)")
_TEENS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_SMALL = {word: value for value, word in enumerate(_TEENS.split())}
_TIES = "twenty thirty forty fifty sixty seventy eighty ninety"
_TENS = {word: 10 * value for value, word in enumerate(_TIES.split(), 2)}
SERIES = (_TEENS.split()[1:10], _TEENS.split()[10:], _TIES.split())
"""Words of one kind, one more than another: each may be written for another."""

_PARTS = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7}
_PARTS |= {"eighth": 8, "ninth": 9, "tenth": 10, "hundredth": 100, "thousandth": 1000}
_VAGUE = frozenset({"several", "dozens", "scores", "hundreds", "thousands", "millions", "billions", "many"})
_HUNDRED = 100


def english_at(text: str, at: int) -> Number | None:
    """Read the English number words at `at`; a vague one (several, hundreds of) is Q010."""
    words = _Words(text, at)
    if words.peek() in _VAGUE:
        raise Unreadable("Q010", at, words.peeked_end, printed=words.peek())
    if words.peek() in {"a", "an"} and not words.article_counts():
        return None
    while words.take():
        pass
    return words.number()


class _Words:
    """One pass over number words; `section` is what stands below the last scale word."""

    def __init__(self, text: str, at: int) -> None:
        self.text = text
        self.start = self.end = self.peeked_end = at
        self.total = 0
        self.section: int | None = None
        self.lowest: int | None = None
        self.scales = 0
        self.decimals = ""
        self.fraction: Fraction | None = None

    def peek(self, skip: int = 0) -> str:
        """Return the word after `skip` others, in lower case; "" when there is none."""
        at = self.end
        for _ in range(skip + 1):
            match = _WORD.match(self.text, at)
            if match is None or in_word(self.text, match.end()):
                return ""
            at = match.end()
        self.peeked_end = at
        return match.group(1).lower() if match else ""

    def article_counts(self) -> bool:
        """Tell whether `a` means one here: a hundred, a million, a third."""
        following = self.peek(1)
        return following == "hundred" or following in table().scales or _part(following) is not None

    def take(self) -> bool:
        """Take the next word as part of the number; False where it is none."""
        word = self.peek()
        end = self.peeked_end
        if not word or self.fraction is not None:
            return False
        if word in {"a", "an"} and self.section is None and not self.total:
            taken = self._digit(1)
        elif word in _SMALL:
            taken = self._digit(_SMALL[word])
        elif word in _TENS:
            taken = self._digit(_TENS[word])
        elif word == "hundred":
            taken = self.section is not None and 0 < self.section < _HUNDRED
            self.section = self.section * _HUNDRED if self.section and taken else self.section
        elif word in table().scales:
            taken = self._scale(table().scales[word])
        elif word == "and":
            return self._and()
        elif word == "point":
            return self._point()
        else:
            taken = self._fraction(word)
        if taken:
            self.end = end
        return taken

    def _digit(self, value: int) -> bool:
        if self.section is None:
            self.section = value
            return True
        room = 10 if self.section % 10 == 0 and self.section % _HUNDRED >= 20 else 0  # noqa: PLR2004
        if self.section and self.section % _HUNDRED == 0:
            room = _HUNDRED
        if not 0 < value < room:
            return False
        self.section += value
        return True

    def _scale(self, place: int) -> bool:
        if self.section is None or (self.lowest is not None and self.section * 10**place >= 10**self.lowest):
            return False
        self.total += self.section * 10**place
        self.scales += 1
        self.section = None
        self.lowest = place
        return True

    def _and(self) -> bool:
        """Read `and` only when the number goes on behind it: two hundred and five, two and a half."""
        following = self.peek(1)
        end = self.peeked_end
        value = _SMALL.get(following) or _TENS.get(following)
        top = 1 if following == "a" else value
        if top is not None and top < (part := _part(self.peek(2)) or 0):
            self.fraction = Fraction(top, part)
            self.end = self.peeked_end
            return True
        if value is None or (self.section is None and self.lowest is None):
            return False
        if self.section is not None and self.section % _HUNDRED:
            return False
        self.section = (self.section or 0) + value
        self.end = end
        return True

    def _point(self) -> bool:
        digits = ""
        while (value := _SMALL.get(self.peek(1 if not digits else 0))) is not None and value <= 9:  # noqa: PLR2004
            digits += str(value)
            self.end = self.peeked_end
            check_places(len(digits), self.start, self.end)
        self.decimals = digits
        return False

    def _fraction(self, word: str) -> bool:
        part = _part(word)
        if part is None:
            return False
        if word == "half" and self.section is None and not self.total:
            self.section = 1
        if self.section is None or self.total:
            return False
        self.fraction = Fraction(self.section, part)
        self.section = None
        self.end = self.peeked_end
        skip = 1 if self.peek() == "of" and self.peek(1) == "a" else 0  # three-quarters of a million
        if self.peek(skip) in {"a", "of"} and self.peek(skip + 1) in table().scales:
            self.peek(skip)
            self.end = self.peeked_end
        return False

    def number(self) -> Number | None:
        """The number that was taken, None where it is none."""
        if self.end == self.start:
            return None
        whole = self.total + (self.section or 0)
        if self.fraction is not None:
            if self.lowest is not None and self.fraction.numerator and whole:
                return None
            return fraction_number(self.fraction.numerator, self.fraction.denominator, self.end, whole)
        if self.decimals:
            return decimal_number(int(f"{whole}{self.decimals}"), -len(self.decimals), self.end, scaled=True)
        if self.lowest is None:
            return decimal_number(whole, 0, self.end, scaled=False)
        place = self.lowest
        if self.section is not None:
            place = 0 if self.section % 10 else 1 if self.section % _HUNDRED else 2
        number = decimal_number(simple(Fraction(whole, 10**place)).numerator, place, self.end, scaled=True)
        return replace(number, closed=self.scales > 1 or self.section is not None)


def _part(word: str) -> int | None:
    return _PARTS.get(word) or (_PARTS.get(word[:-1]) if word.endswith("s") else None)
