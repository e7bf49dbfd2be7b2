"""Numbers with Chinese numeral characters, also mixed with digits: 一万二千, 1万4千6百, 3万4000, 二十几万."""

import re

from msgspec.structs import replace

from unionstats.diagnostics import Unreadable
from unionstats.pattern import pattern
from unionstats.quantity.characters import CHINESE_DIGITS
from unionstats.quantity.model import Approximation
from unionstats.quantity.number import (
    MAX_DIGITS,
    Number,
    check_places,
    decimal_number,
    digits_at,
    power,
    shifted,
)
from unionstats.quantity.table import table
from unionstats.quantity.words import SCALE_PLACES, begins_unit, scale_places

_RUN = pattern(r"[零一二三四五六七八九]+|两")
_NUMERALS = frozenset("零一二三四五六七八九两")
_SCALED = pattern(r"[十百千]?[万亿兆]{1,4}|[百千]")
_POINT = pattern(r"点([零一二三四五六七八九]+)")
_MYRIAD = SCALE_PLACES["万"]
_THOUSAND = 3
_AFTER_ZERO = frozenset("几十0123456789")
_FREE = MAX_DIGITS + _THOUSAND  # above the place of any part that was read


def numeral_at(text: str, at: int, *, running: bool) -> Number | None:
    """Read the number at `at` that digits and Chinese numerals make; None when there is none.

    `running` is set inside an equation, where a number may end anywhere.
    """
    reading = _Reading(text, at, running=running)
    while reading.take():
        pass
    return reading.number()


class _Reading:
    """One pass over a numeral, from its largest part to its smallest.

    `parts` holds (value, place) of what 万 亿 兆 closed, `section` what stands below them and
    `coefficient` the digits that still wait for their 十 百 千 or 万. A place is a power of ten:
    `lowest` is that of the last part named, below which the next part must stay; `finest` that of the
    last word that named one, to which the number is known: 三千万 is known to 千万, 三千零二万 to 万.
    """

    def __init__(self, text: str, at: int, *, running: bool) -> None:
        self.text = text
        self.start = self.at = at
        self.running = running
        self.parts: list[tuple[int, int]] = []
        self.section = 0
        self.lowest: int | None = None
        self.finest = 0
        self.section_place: int | None = None
        self.coefficient: int | None = None
        self.digits = 0
        self.decimals = 0
        self.arabic = False
        self.zero = False
        self.vague: int | None = None
        self.kind = Approximation.NONE
        self.named = False

    def take(self) -> bool:
        """Take the next character as part of the number; False where it is none."""
        character = self.text[self.at : self.at + 1]
        if not character or self.decimals:
            return False
        if character in "0123456789.":
            return self._arabic()
        if character == "几":
            return self._several()
        if character in SCALE_PLACES:
            place = SCALE_PLACES[character]
            scale = self._myriad if place >= _MYRIAD else self._within_section
            return not begins_unit(self.text, self.at) and scale(place)
        if character in "余多来":
            return self._more()
        run = _RUN.match(self.text, self.at) if character in _NUMERALS else None
        return run is not None and self._chinese(run.group())

    def _arabic(self) -> bool:
        if self.coefficient is not None or self.vague is not None:
            return False
        found = digits_at(self.text, self.at, running=self.running)
        if found is None:
            return False
        if found[1] and self._started() and not self._in_smaller_scale(found):
            raise self._malformed(found[2])
        self.coefficient, self.decimals, end = found
        self.digits = end - self.at
        self.arabic = True
        self.at = end
        return True

    def _in_smaller_scale(self, found: tuple[int, int, int]) -> bool:
        """Whether digits with decimals are told in a smaller scale than the part before them: 2兆5330.4亿."""
        mantissa, decimals, end = found
        scale = _SCALED.match(self.text, end)
        if scale is None or begins_unit(self.text, end) or not self.parts or self.section_place is not None:
            return False
        places, top = scale_places(scale.group()), self.lowest or 0
        return _MYRIAD <= places < top and mantissa < 10 ** (top - places + decimals)

    def _chinese(self, run: str) -> bool:
        waits = self.coefficient is not None or self.vague is not None
        if waits or (run == "两" and self.section_place == 1):
            return False
        end = self.at + len(run)
        if run[0] == "零" and self._started():
            run = run[1:]
            if not run and (self.zero or self.text[end : end + 1] not in _AFTER_ZERO):
                raise self._malformed(end)
            self.zero = True
        check_places(len(run), self.at, end)
        if run:
            if len(run) > 1 and self._started():
                raise self._malformed(end)
            self._refuse_range(run, end)
            digits = "".join(str(CHINESE_DIGITS["二" if digit == "两" else digit]) for digit in run)
            self.coefficient = int(digits)
            self.digits = len(run)
        self.at = end
        return True

    def _refuse_range(self, run: str, end: int) -> None:
        """三五个 and 二三十 name a range, not a number; 一五〇 and 二〇二一 are digits one by one."""
        if len(run) == 2 and "零" not in run:  # noqa: PLR2004
            while self.text[end : end + 1] in SCALE_PLACES and not begins_unit(self.text, end):
                end += 1
            raise Unreadable("Q010", self.start, end, printed=self.text[self.start : end])
        scaled = self.text[end : end + 1] in {"十", "百", "千"} and not begins_unit(self.text, end)
        if len(run) > 1 and scaled:
            raise self._malformed(end + 1)

    def _several(self) -> bool:
        """Read the unknown digit 几: 十几, 二十几万, 一千五百零几."""
        round_number = self.digits > 1 and self.coefficient is not None and self.coefficient % 10 == 0
        if self.vague is not None or (self.coefficient is not None and not round_number):
            return False
        if not self._started():
            raise Unreadable("Q010", self.at, self.at + 1, printed="几")
        if round_number:
            self.vague = len(str(self.coefficient)) - len(str(self.coefficient).rstrip("0"))
        else:
            self.vague = 1 if self.zero else (self.section_place or self.lowest or 1)
        self.kind = Approximation.OVER
        self.at += 1
        if self.text[self.at : self.at + 1] in {"十", "百", "千"} and not begins_unit(self.text, self.at):
            self.at += 1
        return True

    def _more(self) -> bool:
        """Read 余 多 来 before 万 or 亿 (三千多万); elsewhere they belong to what follows the number."""
        following = self.text[self.at + 1 : self.at + 2]
        if not self._started() or self.kind or SCALE_PLACES.get(following, 0) < _MYRIAD:
            return False
        if begins_unit(self.text, self.at + 1):
            return False
        self.kind = table().inside[self.text[self.at]]
        self.at += 1
        return True

    def _within_section(self, place: int) -> bool:
        if self.vague is not None or self.kind:
            return False
        top = self.lowest or _FREE
        out_of_order = place >= top or (self.coefficient is None and self.section and not self.zero)
        digit = 1 if self.coefficient is None else self.coefficient
        if out_of_order or digit * 10**place >= 10**top or (not self.arabic and digit not in range(1, 10)):
            raise self._malformed(self.at + 1)
        self.section += digit * 10**place
        self.finest = place
        self._close(place)
        self.named = self.named or (self.arabic and place >= _THOUSAND)
        return True

    def _myriad(self, place: int) -> bool:
        """Close what stands before 万 亿 兆; smaller parts are multiplied too (一万二千亿, 三万亿)."""
        shortened = self.coefficient is not None and (self.section_place or 0) > 1 and self._last_place()
        if shortened:
            raise self._malformed(self.at + 1)  # 九千三万: nobody can tell 9003 from 9300
        value = self.section + (self.coefficient or 0)
        empty = self.section_place is None and self.coefficient is None
        inner = self.finest if self.coefficient is None else 0
        closed = place
        while self.parts and (self.parts[-1][1] < place or (empty and closed == place)):
            part, part_place = self.parts.pop()
            value += part
            closed = place + part_place if empty else place
            empty = False
        if empty:
            return False
        if self.parts and value >= 10 ** (self.parts[-1][1] - place):
            raise self._malformed(self.at + 1)
        check_places(closed, self.start, self.at + 1)
        self.parts.append((value * 10**place, closed))
        self.section = 0
        self.finest = place + inner
        self._close(closed)
        self.section_place = None
        self.named = True
        self.vague = None if self.vague is None else self.vague + place
        return not self.kind or self.text[self.at : self.at + 1] in {"万", "亿", "兆"}

    def _close(self, place: int) -> None:
        self.lowest = self.section_place = place
        self.coefficient = None
        self.digits = 0
        self.zero = False
        self.at += 1

    def _started(self) -> bool:
        return bool(self.parts) or self.section_place is not None or self.coefficient is not None

    def _malformed(self, end: int) -> Unreadable:
        return Unreadable("Q014", self.start, end, printed=self.text[self.start : end])

    def number(self) -> Number | None:
        """The number that was taken, None where it is none."""
        if not self._started():
            return None
        follows = self.text.startswith("点", self.at)
        point = _POINT.match(self.text, self.at) if follows and not (self.decimals or self.kind) else None
        if self.decimals or point:
            number = self._with_decimals(point)
            before = sum(part for part, _ in self.parts) if self.decimals else 0
            return replace(number, value=number.value + before, closed=True) if before else number
        place = self._last_place()
        value = sum(part for part, _ in self.parts) + self.section
        named = place if self.coefficient is not None else self.finest
        lowest = named if self.named else 0
        value += (self.coefficient or 0) * 10**place
        number = decimal_number(value // 10**lowest, lowest, self.at, scaled=self.named)
        unknown = number.coarse_step if self.vague is None else power(self.vague)
        several = len(self.parts) > 1 or bool(self.section) or self.coefficient is not None
        closed = bool(self.parts) and several
        return Number(number.value, number.step, unknown, number.scaled, self.at, self.kind, closed)

    def _last_place(self) -> int:
        """Return the place of digits after the last 十 百 千 万: 九百九 is 990, 九百零九 is 909."""
        if self.coefficient is None or self.lowest is None:
            return 0
        if self.digits == 1 and not self.zero:
            return self.lowest - 1
        if self.coefficient >= 10**self.lowest:
            raise self._malformed(self.at)
        return 0

    def _with_decimals(self, point: re.Match[str] | None) -> Number:
        if point is None:
            mantissa, decimals = self.coefficient or 0, self.decimals
        else:
            digits = "".join(str(CHINESE_DIGITS.get(digit, digit)) for digit in point.group(1))
            check_places(len(digits), self.at, point.end())
            whole = sum(part for part, _ in self.parts) + self.section
            whole += (self.coefficient or 0) * 10 ** self._last_place()
            mantissa, decimals = int(f"{whole}{digits}"), len(digits)
            self.at = point.end()
        number = decimal_number(mantissa, -decimals, self.at, scaled=True)
        more = self.text[self.at : self.at + 1]
        start = self.at + 1 if more and more in "余多来" else self.at
        scale = _SCALED.match(self.text, start)
        if scale is None or begins_unit(self.text, start):
            return number
        places = scale_places(scale.group())
        number = shifted(number, places, scale.end())
        if start > self.at:
            return replace(number, approximation=table().inside[more])
        rest = numeral_at(self.text, number.end, running=True) if places >= _MYRIAD else None
        if rest is None or not rest.scaled or rest.step >= power(places) or rest.value >= power(places):
            return number
        return replace(rest, value=number.value + rest.value, closed=True)  # 1.5亿3千万
