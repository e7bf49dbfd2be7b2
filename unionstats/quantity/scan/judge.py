"""Whether what was read at a place is a figure, by its unit and the words around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.pattern import pattern
from unionstats.quantity.characters import in_word
from unionstats.quantity.scan.kind import Kind
from unionstats.quantity.scan.lexicon import lexicon
from unionstats.quantity.scan.spelt import CHINESE, chinese_kind, english_kind
from unionstats.quantity.words import words_at

if TYPE_CHECKING:
    from unionstats.quantity.scan.candidate import Candidate

_YEAR = pattern(r"(?:18|19|20)[0-9]{2}\Z")
_SLASH = pattern(r"([0-9]+)/([0-9]+)\Z")
_FRACTIONS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 100, 1000})
_MODEL = pattern(r"[0-9]+(?:\.[0-9]+)?([A-Z])(?![A-Za-z])")
_SCALE_LETTERS = frozenset("KMBT")
_LETTER = pattern(r"[A-Za-z_]|-[A-Za-z]")
_WORD_BEFORE = pattern(r"(?<![A-Za-z0-9])([A-Za-z]+[1-4]?)[ \n]+\Z")
_DOZEN = (" dozen", " a dozen")
_QUOTED = 12
_OPENING = "“「‘"
_CLOSING = "”」'"
_COUNTED = frozenset({"count", "months", "time"})


def judged(text: str, found: Candidate) -> Kind | None:
    """Return why the candidate is no figure by itself, or None when it is one."""
    if is_name(text, found):
        return Kind.NAME
    kind = _unit_kind(text, found)
    if kind is not None:
        return kind
    first = text[found.at]
    if first in CHINESE:
        return chinese_kind(text, found)
    if not first.isascii():
        return None
    if text.startswith(_DOZEN, found.end):
        return Kind.UNREADABLE
    return english_kind(text, found) if first.isalpha() else _digits_kind(text, found)


def is_name(text: str, found: Candidate) -> bool:
    """Tell whether a listed name, or a short quotation that is one, covers the numeral."""
    for place, name in lexicon().names.get(text[found.at].lower(), ()):
        start = found.at - place
        end = start + len(name)
        alike = start >= 0 and text[start:end].lower() == name
        if alike and not (name[-1].isascii() and in_word(text, end)):
            return True
    return _quoted(text, found)


def _quoted(text: str, found: Candidate) -> bool:
    """Tell whether a short quotation without a mark holds the numeral: “四史”, but not “3.5%”."""
    before = text[max(0, found.at - _QUOTED) : found.at]
    inside = len(before) - 1 - max(before.rfind(mark) for mark in _OPENING)
    if inside >= len(before):
        return False
    after = text[found.end : found.end + _QUOTED - inside + 1]
    closing = min((at for mark in _CLOSING if (at := after.find(mark)) >= 0), default=-1)
    quotation = text[found.at - inside : found.end] + after[:closing]
    if closing < 0 or any(mark in quotation for mark in "。,;:”」"):
        return False
    measured = found.unit is not None and found.unit.dimension not in _COUNTED
    return text[found.at] in CHINESE or not (measured or "." in text[found.at : found.stop])


def _unit_kind(text: str, found: Candidate) -> Kind | None:
    """Judge by the unit: anniversaries, ranks, stretches of time, sizes that name a kind of thing."""
    words = lexicon()
    kind = None
    if words.anniversary.match(text, found.stop) or words.anniversary.match(text, found.stop + 1):
        kind = Kind.ANNIVERSARY
    elif found.unit is not None and found.unit.dimension in {"time", "months"}:
        before = text[max(0, found.at - 12) : found.at]
        if words.period_before.search(before) or words.period_after.match(text, found.end):
            kind = Kind.PERIOD
    if kind is None and text[found.stop : found.stop + 1].isalpha():
        suffix = text[found.stop : found.end].strip(" ")
        share = "分之" in text[found.at : found.stop]
        if not share and any(word in words.ranks for word, _ in words_at(text, found.stop)):
            kind = Kind.RANK
        elif suffix in words.sizes and text[found.end : found.end + 1].isalpha():
            kind = Kind.NAME
    return kind


def _digits_kind(text: str, found: Candidate) -> Kind | None:
    """Judge a number in digits, which may name a model, a congress, a year or a code."""
    if text[found.end - 1] == "+" and text[found.end : found.end + 1].isalnum():
        return Kind.NAME
    if found.start == found.at and _is_model(text, found):
        return Kind.CODE
    numeral = text[found.at : found.stop]
    if found.unit is None:
        return _bare_kind(text, found, numeral)
    if found.unit.name == "大" and len(numeral) > 1 and numeral != "10":
        return Kind.ORDINAL
    year = found.start == found.at and _YEAR.match(numeral) and text[found.stop : found.stop + 1] == " "
    before = _WORD_BEFORE.search(text, max(0, found.at - 12), found.at) if year else None
    return Kind.DATE if before is not None and before.group(1).lower() in lexicon().before_years else None


def _bare_kind(text: str, found: Candidate, numeral: str) -> Kind | None:
    """Judge digits without a unit."""
    if found.end == found.stop and _YEAR.match(numeral):
        return Kind.DATE
    slash = _SLASH.match(text[found.at : found.end])
    if slash is not None:
        common = int(slash[2]) in _FRACTIONS and int(slash[1]) < int(slash[2])
        return None if common else Kind.CODE
    divided = text[found.stop : found.stop + 1] == "/" and text[found.stop + 1 : found.stop + 2].isdigit()
    padded = len(numeral) > 1 and numeral[0] == "0" and numeral.isdigit()
    worded = _LETTER.match(text, found.end) and not text.startswith("-strong", found.end)
    if divided or padded or worded:
        return Kind.CODE
    named = numeral.isdigit() and found.end == found.stop and lexicon().id_after.match(text, found.end)
    return Kind.NAME if named else None


def _is_model(text: str, found: Candidate) -> bool:
    """Tell a model (5G网络, 4S店, 12K led) from a sum or a count (12K, 5M) by its capital letter."""
    match = _MODEL.match(text, found.at)
    if match is None:
        return False
    return match.group(1) not in _SCALE_LETTERS or text[match.end() : match.end() + 1].isalpha()
