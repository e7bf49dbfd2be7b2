"""Whether what was read at a place is a figure, by its unit and the words around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.pattern import pattern
from unionstats.quantity.lexicon import lexicon
from unionstats.quantity.lookalike import Kind
from unionstats.quantity.words import words_at

if TYPE_CHECKING:
    from unionstats.quantity.candidate import Candidate

_CHINESE = frozenset("零一二两三四五六七八九十百千万亿")
_YEAR = pattern(r"(?:18|19|20)[0-9]{2}\Z")
_SLASH = pattern(r"([0-9]+)/([0-9]+)\Z")
_SCALED = pattern(r"[万亿点%‰]|分之|翻")
_MODEL = pattern(r"[0-9]+(?:\.[0-9]+)?[A-Z](?![A-Za-z])")
_LETTER = pattern(r"[A-Za-z_]|-[A-Za-z]")
_PERCENT_WORD = pattern(r"-(?:percent|per-cent|per cent|percentage|in-|fold)", 2)
_QUOTED = 12
_OPENING = frozenset("“「‘")
_COUNTED = frozenset({"count", "months", "time"})
_FRACTIONS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 100, 1000})
_SHARE_WORDS = frozenset("占达")
_SMALL_WORD = pattern(r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\Z", 2)
_ALONE = pattern(r"one\Z", 2)
_HALF = pattern(r"half\Z", 2)
_OF = pattern(r" (?:of|a|an|the|its|their|all|that|as|were|was|are|had|have|in)\b")
_PART = pattern(r"an? (?:third|quarter|fourth|fifth|sixth|eighth|tenth)\Z", 2)
_WORD_BEFORE = pattern(r"([A-Za-z]+)[ \n]+\Z")
_YEAR_WORD = frozenset(["in", "since", "by", "year", "during", "until", "fy"])
_DIGIT_BY_DIGIT = pattern(r"[零一二三四五六七八九两]+\Z")


def judged(text: str, found: Candidate) -> Kind | None:
    """Return why the candidate is no figure by itself, or None when it is one."""
    first = text[found.at]
    if is_name(text, found):
        return Kind.NAME
    kind = _word_kind(text, found)
    if kind is not None:
        return kind
    if first in _CHINESE:
        return _chinese(text, found)
    if first.isascii() and first.isalpha():
        return _english(text, found)
    return _digits(text, found) if first.isascii() else None


def is_name(text: str, found: Candidate) -> bool:
    """Tell whether a listed name, or a short quotation that is one, covers the numeral."""
    for place, name in lexicon().names.get(text[found.at].lower(), ()):
        start = found.at - place
        if start >= 0 and text[start : start + len(name)].lower() == name:
            end = start + len(name)
            if not (text[found.at].isascii() and text[end : end + 1].isalnum()):
                return True
    before = text[max(0, found.at - _QUOTED) : found.at]
    if _OPENING.isdisjoint(before):
        return False
    opening = found.at - len(before) + max(before.rfind(mark) for mark in "“「‘")
    closing = min(
        (at for mark in "”」'" if (at := text.find(mark, found.end, opening + _QUOTED + 2)) >= 0), default=-1
    )
    if closing < 0 or any(mark in text[opening:closing] for mark in "。,;:"):
        return False
    measured = found.unit is not None and found.unit.dimension not in _COUNTED
    return text[found.at] in _CHINESE or not (measured or "." in text[found.at : found.stop])


def _word_kind(text: str, found: Candidate) -> Kind | None:
    """Judge by the unit: anniversaries, ranks, stretches of time, sizes that name a kind of thing."""
    words = lexicon()
    if words.anniversary.match(text, found.stop) or words.anniversary.match(text, found.stop + 1):
        return Kind.ANNIVERSARY
    if found.unit is not None and found.unit.dimension in {"time", "months"}:
        before = text[max(0, found.at - 12) : found.at]
        if words.period_before.search(before) or words.period_after.match(text, found.end):
            return Kind.PERIOD
    suffix = text[found.stop : found.end].strip(" ")
    if suffix in words.ranks or _long_rank(text, found.stop, words.ranks):
        return Kind.RANK
    if suffix in words.sizes and text[found.end : found.end + 1].isalpha():
        return Kind.NAME
    return None


def _long_rank(text: str, at: int, ranks: frozenset[str]) -> bool:
    return any(word in ranks for word, _ in words_at(text, at)) if text[at : at + 1].isalpha() else False


def _chinese(text: str, found: Candidate) -> Kind | None:
    """Judge a numeral in Chinese characters: most small ones belong to words."""
    words = lexicon()
    numeral, unit = text[found.at : found.stop], found.unit
    if numeral == "零":
        return Kind.BARE
    if text[found.at] in "百千万亿" and found.start == found.at and "分之" not in numeral:
        more = text[found.stop : found.stop + 1] in {"余", "多"} or text[found.stop - 1] in "余多"
        return None if more and unit is not None else Kind.BARE
    if numeral.startswith("一半"):
        whole = numeral != "一半" or found.start < found.at or text[found.at - 1 : found.at] in _SHARE_WORDS
        return None if whole else Kind.BARE
    if unit is None:
        plain = found.start == found.at and not _SCALED.search(numeral) and not _written_out(text, found)
        return Kind.BARE if plain or numeral in {"一点", "半"} else None
    word = text[found.stop : found.end]
    if numeral == "一" and unit.dimension in words.indefinite:
        return Kind.INDEFINITE
    if word in words.chinese_ranks or (word in words.first_ranks and numeral in {"一", "二", "三"}):
        return Kind.RANK
    if unit.name == "次" and words.session_before.search(text, max(0, found.at - 12), found.at):
        return Kind.ORDINAL
    if unit.name == "大" and (numeral.startswith(("十", "二十", "三十")) and numeral != "十"):
        return Kind.ORDINAL
    return None


def _written_out(text: str, found: Candidate) -> bool:
    """Tell whether a bare numeral is long enough to be a number, and no word goes on behind it: 四百五十。."""
    numeral = text[found.at : found.stop]
    long = len(numeral) > 2 or numeral[-1] in "百千"  # noqa: PLR2004
    return long and not _DIGIT_BY_DIGIT.match(numeral) and not text[found.end : found.end + 1].isalpha()


def _english(text: str, found: Candidate) -> Kind | None:
    """Judge a number in English words: `one` and `the two` mostly point at things."""
    literal = text[found.at : found.end]
    match = _LETTER.match(text, found.end)
    if match is not None and not _PERCENT_WORD.match(text, found.end):
        return Kind.NAME
    before = _WORD_BEFORE.search(text, max(0, found.start - 16), found.start)
    pointed = before is not None and before.group(1).lower() in lexicon().pointing
    if _HALF.match(literal):
        return None if not pointed and _OF.match(text, found.end) else Kind.BARE
    if _PART.match(literal):
        return None if text.startswith(" of", found.end) else Kind.BARE
    if found.start < found.at:
        return None
    if _ALONE.match(text[found.at : found.stop]) and (found.unit is None or found.unit.dimension in _COUNTED):
        return Kind.INDEFINITE
    if _SMALL_WORD.match(text[found.at : found.stop].strip()) and pointed:
        return Kind.BARE
    return None


def _digits(text: str, found: Candidate) -> Kind | None:
    """Judge a number in digits: bare ones may be years, models, codes or names."""
    words = lexicon()
    if _MODEL.match(text, found.at) and found.start == found.at and _model_goes_on(text, found):
        return Kind.CODE
    if text[found.end - 1] == "+" and text[found.end : found.end + 1].isalnum():
        return Kind.NAME
    numeral = text[found.at : found.stop]
    if found.unit is not None and found.unit.name == "大" and len(numeral) > 1 and numeral != "10":
        return Kind.ORDINAL
    if found.unit is not None:
        return Kind.DATE if _is_year(text, found) and _pointing_year(text, found) else None
    if _YEAR.match(numeral) and found.end == found.stop:
        return Kind.DATE
    slash = _SLASH.match(text[found.at : found.end])
    if slash is not None and not (int(slash[2]) in _FRACTIONS and int(slash[1]) < int(slash[2])):
        return Kind.CODE
    if (
        text[found.stop : found.stop + 1] == "/"
        and text[found.stop + 1 : found.stop + 2].isdigit()
        and not slash
    ):
        return Kind.CODE
    if _LETTER.match(text, found.end) and not _PERCENT_WORD.match(text, found.end):
        return Kind.CODE
    if numeral.isdigit() and found.end == found.stop and words.id_after.match(text, found.end):
        return Kind.NAME
    if len(numeral) > 1 and numeral[0] == "0" and numeral.isdigit():
        return Kind.CODE
    return None


def _model_goes_on(text: str, found: Candidate) -> bool:
    """5G网络, 4S店, 12K led: a capital letter glued to the digits names a model, except in sums of money."""
    match = _MODEL.match(text, found.at)
    letter = match.group()[-1] if match else ""
    return letter not in "KMBT" or (match is not None and text[match.end() : match.end() + 1].isalpha())


def _is_year(text: str, found: Candidate) -> bool:
    return bool(_YEAR.match(text[found.at : found.stop])) and found.start == found.at


def _pointing_year(text: str, found: Candidate) -> bool:
    """`In 2023 workers …` gives a year, `2000 workers` counts them."""
    if not text[found.stop : found.stop + 2].strip().isascii():
        return False
    before = _WORD_BEFORE.search(text, max(0, found.at - 12), found.at)
    return before is not None and before.group(1).lower() in _YEAR_WORD
