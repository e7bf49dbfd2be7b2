"""A stretch of running text as the scan reads it: one spelling, and no line breaks inside numbers.

A page breaks lines anywhere: `90.4` and `万人` may stand on two lines, or with an empty line between.
A column of numbers is no broken number, so a break is only removed where a sentence goes on across it.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from msgspec import Struct

from unionstats.pattern import pattern
from unionstats.quantity.characters import normalised
from unionstats.quantity.table import table

_BREAK = pattern(r" {0,9}\r?\n(?: {0,9}\r?\n)? {0,9}")
_NUMERAL = "零一二两三四五六七八九十百千万亿"
_OPEN_NUMERAL = pattern(rf"[{_NUMERAL}点分之余多约近超逾过负第个]\Z")
_UNIT_BEGUN = pattern(rf"[0-9{_NUMERAL}余多]([^\W\dA-Za-z_{_NUMERAL}余多]{{1,5}}/?)\Z")
_UNIT_GOES_ON = pattern(r"[^\W\d_]")
_LONGEST_REST = 6
_GOES_ON = pattern(rf"(?![{_NUMERAL}]{{1,3}}[、.])(?:[0-9{_NUMERAL}]|[^\W\dA-Za-z_]|[%‰])")
_DIGITS = pattern(
    r"(?:(?:[^\W\dA-Za-z_]|[(\"“‘—、,;:])|[^\n]{11}[^\W\dA-Za-z_] )-?[0-9][0-9,]{0,15}(?:\.[0-9]{0,9})?\Z"
)
_MORE_DIGITS = pattern(r"(?!(?:19|20)[0-9]{2} ?年)[.]?[0-9][0-9,.]{0,15}(?![0-9,. \n、)])")
_AFTER_DIGITS = pattern(r"[^\W\dA-Za-z_]|[%‰℃]")
_WORD_BEFORE = pattern(r"[A-Za-z,]\Z|[A-Za-z0-9,(] ?[$£€]?[0-9][0-9.,]{0,20}%?\Z|[$£€¥]\Z")
_WORD_AFTER = pattern(r"[a-z]")
_NUMBER_AFTER = pattern(r"[0-9$£€]")
_LATIN_BEFORE = pattern(r"[a-z$£€]\Z")
_LABEL_BEFORE = pattern(r"[表图例注]-?[0-9.]{1,6}\Z")
_THIN = pattern(r"(?<=[0-9])[\u00a0\u2009\u202f](?=[0-9]{3})")
_GAP = pattern(r"(?<=[0-9]) {1,9}(?=[0-9])(?![0-9]{1,3}/[0-9])")
_SPACED = pattern(r"(?<=[A-Za-z] )[0-9]{1,3}(?: [0-9]{3}){2,4}(?= [a-z]|[.,;)])")
_SPACED_HAN = pattern(
    r"(?<=[^\W\dA-Za-z_])(?<![表图例注件])[0-9]{1,3}(?: [0-9]{3})+(?=\.[0-9]|%|(?![0-9])[^\W\dA-Za-z_])"
)
_CAPITAL = pattern(r"[壹贰叁肆伍陆柒捌玖拾佰仟弌貳弍叄參陸]+")
_OTHER = "某"
_REACH = 40


class Passage(Struct, frozen=True):
    """`text` is the spelling to read, `printed` the characters as printed, both without the breaks removed.

    `places` are offsets into both behind which `removed` characters are missing, `start` is the offset of
    the passage in the whole text.
    """

    text: str
    printed: str
    start: int
    places: tuple[int, ...]
    removed: tuple[int, ...]

    def offset(self, at: int) -> int:
        """Return the offset in the whole text of the character at `at`."""
        count = bisect_right(self.places, at)
        return self.start + at + (self.removed[count - 1] if count else 0)

    def index(self, offset: int) -> int:
        """Return the first place whose offset in the whole text is not below `offset`."""
        low, high = 0, len(self.text)
        while low < high:
            middle = (low + high) // 2
            if self.offset(middle) < offset:
                low = middle + 1
            else:
                high = middle
        return low


def passage(raw: str, start: int) -> Passage:
    """Prepare the stretch `raw` of a text, which begins there at `start`."""
    joined = _THIN.sub("'", raw) if "\u00a0" in raw or "\u2009" in raw or "\u202f" in raw else raw
    text = normalised(_CAPITAL.sub(_capital, joined))
    text, printed, places, removed = _joined(text, raw) if "\n" in text else (text, raw, (), ())
    if " " in text:
        for spaced in (_SPACED, _SPACED_HAN):
            text = spaced.sub(lambda match: match.group().replace(" ", "'"), text)
        text = _GAP.sub(lambda match: "\n" * len(match.group()), text)
    return Passage(text, printed, start, places, removed)


def _capital(match: re.Match[str]) -> str:
    """Hide a capital numeral that stands alone: it belongs to a word such as 队伍 or 陆续."""
    return match.group() if len(match.group()) > 1 else _OTHER


def _joined(text: str, raw: str) -> tuple[str, str, tuple[int, ...], tuple[int, ...]]:
    pieces: list[str] = []
    printed: list[str] = []
    places: list[int] = []
    removed: list[int] = []
    at = length = missing = 0
    for match in _BREAK.finditer(text):
        joint = _joint(text, match)
        if joint is None:
            continue
        pieces += text[at : match.start()], joint
        printed += raw[at : match.start()], joint
        length += match.start() - at + len(joint)
        at = match.end()
        missing += at - match.start() - len(joint)
        places.append(length)
        removed.append(missing)
    pieces.append(text[at:])
    printed.append(raw[at:])
    return "".join(pieces), "".join(printed), tuple(places), tuple(removed)


def _joint(text: str, gap: re.Match[str]) -> str | None:
    """Return what a line break stands for: nothing inside a number, a space between words, else None."""
    before = text[max(0, gap.start() - _REACH) : gap.start()]
    after = gap.end()
    if _in_number(text, before, after):
        return ""
    single = gap.group().count("\n") == 1
    words = _WORD_AFTER.match(text, after) and _WORD_BEFORE.search(before)
    number = _NUMBER_AFTER.match(text, after) and _LATIN_BEFORE.search(before)
    return " " if single and (words or number) else None


def _in_number(text: str, before: str, after: int) -> bool:
    """Tell whether a break stands inside a number or before its unit; columns of numbers do not count."""
    if _DIGITS.search(before) and not _LABEL_BEFORE.search(before):
        if _MORE_DIGITS.match(text, after):
            return not before.endswith(",") or text[after : after + 3].isdigit()
        if before[-1] not in ".," and _AFTER_DIGITS.match(text, after) and _GOES_ON.match(text, after):
            return True
    if _OPEN_NUMERAL.search(before) and _GOES_ON.match(text, after):
        return True
    return _parts_a_unit(before, text, after)


def _parts_a_unit(before: str, text: str, after: int) -> bool:
    """Tell whether a number's unit goes on behind the break (1098场 | 次), and ends there."""
    begun = _UNIT_BEGUN.search(before)
    if begun is None:
        return False
    units = table().units
    rests = (text[after : after + length] for length in range(1, _LONGEST_REST + 1))
    return any(
        begun[1] + rest in units and not _UNIT_GOES_ON.match(text, after + len(rest)) for rest in rests
    )
