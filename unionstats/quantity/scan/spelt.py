"""Numbers in Chinese characters and in English words: whether one counts, or belongs to a word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unionstats.pattern import pattern
from unionstats.quantity.scan.kind import Kind
from unionstats.quantity.scan.lexicon import lexicon

if TYPE_CHECKING:
    from unionstats.quantity.scan.candidate import Candidate

CHINESE = frozenset("零一二两三四五六七八九十百千万亿")
_SCALES = frozenset("百千万亿")
_SCALED = pattern(r"[万亿点%‰]|分之|翻")
_DIGIT_BY_DIGIT = pattern(r"[零一二三四五六七八九两]+\Z")
_LONG = 3
_COUNTED = frozenset({"count", "months", "time"})
_SMALL = pattern(r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ?\Z", re.IGNORECASE)
_ONE = pattern(r"one ?\Z", re.IGNORECASE)
_HALF = pattern(r"half\Z", re.IGNORECASE)
_OF = pattern(r" (?:of|a|an|the|its|their|all|that|as|were|was|are|had|have|in)\b")
_PART = pattern(r"an? (?:third|quarter|fourth|fifth|sixth|eighth|tenth)\Z", re.IGNORECASE)
_WORD_BEFORE = pattern(r"([A-Za-z]+)[ \n]+\Z")
_HYPHENED = pattern(r"[A-Za-z_]|-[A-Za-z]")
_PER_CENT = pattern(r"-(?:percent|per-cent|per cent|percentage|in-|fold)", re.IGNORECASE)


def chinese_kind(text: str, found: Candidate) -> Kind | None:
    """Judge a numeral in Chinese characters: most small ones belong to words."""
    numeral = text[found.at : found.stop]
    if numeral == "零":
        return Kind.BARE
    if numeral[0] in _SCALES and found.start == found.at and "分之" not in numeral:
        more = text[found.stop : found.stop + 1] in {"余", "多"} or numeral[-1] in "余多"
        return None if more and found.unit is not None else Kind.BARE
    if numeral.startswith("一半"):
        share = numeral != "一半" or found.start < found.at
        return None if share or text[found.at - 1 : found.at] in set("占达少降减") else Kind.BARE
    return _bare_kind(text, found) if found.unit is None else _counted_kind(text, found)


def _bare_kind(text: str, found: Candidate) -> Kind | None:
    """Judge a Chinese numeral without a unit: it must say by itself that it is a number, as 四百五十 does."""
    numeral = text[found.at : found.stop]
    long = len(numeral) >= _LONG or numeral[-1] in _SCALES
    word = text[found.end : found.end + 1].isalpha()
    written_out = long and not word and not _DIGIT_BY_DIGIT.match(numeral)
    figure = found.start < found.at or _SCALED.search(numeral) or written_out
    return None if figure and numeral != "一点" else Kind.BARE


def _counted_kind(text: str, found: Candidate) -> Kind | None:
    """Judge a Chinese numeral with a unit: 一批, 二期, 十八大 and 五次会议 count nothing."""
    words, unit = lexicon(), found.unit
    numeral, word = text[found.at : found.stop], text[found.stop : found.end]
    ranked = word in words.chinese_ranks or (word in words.first_ranks and numeral in {"一", "二", "三"})
    session = word == "次" and words.session_before.search(text, max(0, found.at - 12), found.at)
    congress = word == "大" and len(numeral) > 1 and numeral[0] in "十二三"
    kind = None
    if unit is not None and numeral == "一" and unit.dimension in words.indefinite:
        kind = Kind.INDEFINITE
    elif ranked:
        kind = Kind.RANK
    elif session or congress:
        kind = Kind.ORDINAL
    return kind


def english_kind(text: str, found: Candidate) -> Kind | None:
    """Judge a number in English words: `one` and `the two` mostly point at things."""
    literal, numeral = text[found.at : found.end], text[found.at : found.stop]
    if _HYPHENED.match(text, found.end) and not _PER_CENT.match(text, found.end):
        return Kind.NAME
    before = _WORD_BEFORE.search(text, max(0, found.start - 16), found.start)
    pointed = before is not None and before.group(1).lower() in lexicon().pointing
    kind = None
    if before is not None and literal[0].isupper() and found.unit is None:
        return Kind.NAME
    if _HALF.match(literal):
        kind = None if not pointed and _OF.match(text, found.end) else Kind.BARE
    elif _PART.match(literal):
        kind = None if text.startswith(" of", found.end) else Kind.BARE
    elif found.start == found.at or (_ONE.match(numeral) and found.stop < found.end):
        if _ONE.match(numeral) and (found.unit is None or found.unit.dimension in _COUNTED):
            kind = Kind.INDEFINITE
        elif pointed and _SMALL.match(numeral):
            kind = Kind.BARE
    return kind
