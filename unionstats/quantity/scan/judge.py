"""Whether what was read at a place is a figure, by its unit and the words around it."""

import re
from functools import lru_cache

from unionstats.pattern import pattern
from unionstats.quantity.characters import in_word
from unionstats.quantity.scan.candidate import Candidate
from unionstats.quantity.scan.lexicon import Kind, lexicon
from unionstats.quantity.words import words_at

CHINESE = frozenset("零一二两三四五六七八九十百千万亿")
_SCALES = frozenset("百千万亿")
_SCALED = pattern(r"[万亿点%‰]|分之|翻")
_DIGIT_BY_DIGIT = pattern(r"[零一二三四五六七八九两]+\Z")
_LONG = 3
_LONGEST_NAME = 64  # characters
_COUNTS = frozenset({"count", "months", "time"})
_SMALL = pattern(r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ?\Z", re.IGNORECASE)
_ONE = pattern(r"one ?\Z", re.IGNORECASE)
_HALF = pattern(r"half\Z", re.IGNORECASE)
_OF = pattern(r" (?:of|a|an|the|its|their|all|that|as|were|was|are|had|have|in)\b")
_PART = pattern(r"an? (?:third|quarter|fourth|fifth|sixth|eighth|tenth)\Z", re.IGNORECASE)
_CHANGE_OF = pattern(
    r"\b(?:rise|increase|fall|drop|decrease|decline|reduction|cut|gain|growth|jump|surge) of[ \n]+\Z",
    re.IGNORECASE,
)
_NUMBER_APART = pattern(r"[0-9](?: [a-z]+){0,2}(?:(?P<open> \((?:just |almost |nearly |about )?)|, or )\Z")
_COMPARED = pattern(r"\b(?:than|from|to|on|with|against) the[ \n]+\Z", re.IGNORECASE)
_OF_THEN = pattern(
    r"[ \n]+(?:(?:recorded|reported|seen) )?(?:(?:of|in|for) )?(?:the|a|last|(?:19|20)[0-9]{2})\b"
    r"(?: (?:year|month|quarter|previous|preceding|prior|same|season|period|week)\b|(?<=[0-9]))"
)
_SIZE_OF = pattern(r"\b([A-Za-z]+) of[ \n]+\Z")
_ANY_WORD_BEFORE = pattern(r"([A-Za-z]+)[ \n]+\Z")
_HYPHENED = pattern(r"[A-Za-z_]|-[A-Za-z]")
_PER_CENT = pattern(r"-(?:percent|per-cent|per cent|percentage|in-|fold)", re.IGNORECASE)
_YEAR = pattern(r"(?:18|19|20)[0-9]{2}\Z")
_SLASH = pattern(r"([0-9]+)/([0-9]+)\Z")
_FRACTIONS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 100, 1000})
_MODEL = pattern(r"[0-9]+(?:\.[0-9]+)?([A-Z])(?![A-Za-z])")
_SCALE_LETTERS = frozenset("KMBT")
_LETTER = pattern(r"[A-Za-z_]|-[A-Za-z]")
_WORD_BEFORE = pattern(r"(?<![A-Za-z0-9])([A-Za-z]+[1-4]?)[ \n]+\Z")
_DOZEN = (" dozen", " a dozen")
_QUOTED = 12
_OPENING = frozenset("“「‘")
_CLOSING = "”」'"
_COUNTED = frozenset({"count", "months", "time"})


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
    return _bare_words_kind(text, found) if found.unit is None else _counted_kind(text, found)


def _bare_words_kind(text: str, found: Candidate) -> Kind | None:
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
    before = _ANY_WORD_BEFORE.search(text, max(0, found.start - 16), found.start)
    pointed = before is not None and before.group(1).lower() in lexicon().pointing
    if pointed and (size := _SIZE_OF.search(text, max(0, found.start - 20), found.start)) is not None:
        pointed = size.group(1).lower() not in lexicon().sizes_of
    if pointed and _COMPARED.search(text, max(0, found.start - 16), found.start):
        pointed = not _OF_THEN.match(text, found.end)  # four fewer than the eleven of the year before
    kind = None
    if before is not None and literal[0].isupper() and found.unit is None:
        return Kind.NAME
    if _HALF.match(literal):
        told = (not pointed and _OF.match(text, found.end)) or _set_apart(text, found)
        kind = None if told else Kind.BARE
    elif _PART.match(literal):
        change = _CHANGE_OF.search(text, max(0, found.start - 16), found.start)
        told = text.startswith(" of", found.end) or change or _set_apart(text, found)
        kind = None if told else Kind.BARE
    elif found.start == found.at or (_ONE.match(numeral) and found.stop < found.end):
        if _ONE.match(numeral) and (found.unit is None or found.unit.dimension in _COUNTS):
            kind = Kind.INDEFINITE
        elif pointed and _SMALL.match(numeral) and (found.unit is None or found.unit.dimension != "ratio"):
            kind = Kind.BARE  # but a rise of two percentage points
    return kind


def _set_apart(text: str, found: Candidate) -> bool:
    """Whether a fraction stands alone behind a number, in brackets or between commas: 2,100 (a quarter)."""
    before = _NUMBER_APART.search(text, max(0, found.start - 40), found.start)
    return before is not None and text.startswith(")" if before["open"] else ",", found.end)


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
    for place, names in lexicon().names.get(text[found.at].lower(), {}).items():
        start = found.at - place
        here = text[start : start + _LONGEST_NAME].lower() if start >= 0 else ""
        if here.startswith(names) and any(
            not (name[-1].isascii() and in_word(text, start + len(name)))
            for name in names
            if here.startswith(name)
        ):
            return True
    return _quoted(text, found)


def _quoted(text: str, found: Candidate) -> bool:
    """Tell whether a short quotation without a mark holds the numeral: “四史”, but not “3.5%”."""
    before = text[max(0, found.at - _QUOTED) : found.at]
    if _OPENING.isdisjoint(before):
        return False
    inside = len(before) - 1 - max(before.rfind(mark) for mark in _OPENING)
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
        if not share and _is_rank(text[found.stop : found.stop + 8]):
            kind = Kind.RANK
        elif suffix in words.sizes and text[found.end : found.end + 1].isalpha():
            kind = Kind.NAME
    return kind


@lru_cache(maxsize=1024)
def _is_rank(behind: str) -> bool:
    """Tell whether a word for a rank stands behind a numeral."""
    return any(word in lexicon().ranks for word, _ in words_at(behind, 0))


def _digits_kind(text: str, found: Candidate) -> Kind | None:
    """Judge a number in digits, which may name a model, a congress, a year or a code."""
    if text[found.end - 1] == "+" and text[found.end : found.end + 1].isalnum():
        return Kind.NAME
    model = _MODEL.match(text, found.at) if found.start == found.at else None
    if model and (model.group(1) not in _SCALE_LETTERS or text[model.end() : model.end() + 1].isalpha()):
        return Kind.CODE  # 5G网络, 4S店, 12K led; 12K and 5M are sums or counts
    numeral = text[found.at : found.stop]
    if lexicon().hotline.match(text, found.at) and (found.unit is None or found.unit.name == "平台"):
        return Kind.NAME
    if found.unit is None:
        return _bare_kind(text, found, numeral)
    if found.unit.name == "大" and len(numeral) > 1 and numeral != "10":
        return Kind.ORDINAL
    year = found.start == found.at and _YEAR.match(numeral) and text[found.stop : found.stop + 1] == " "
    before = _WORD_BEFORE.search(text, max(0, found.at - 12), found.at) if year else None
    return Kind.DATE if before is not None and before.group(1).lower() in lexicon().before_years else None


def _bare_kind(text: str, found: Candidate, numeral: str) -> Kind | None:
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
