"""Digits that name something: models, telephone numbers, ids, links; dates and times of the day."""

import re

from unionstats.pattern import pattern
from unionstats.quantity.scan.lexicon import Kind, lexicon
from unionstats.quantity.table import table
from unionstats.quantity.tail import LETTER
from unionstats.quantity.words import CIRCA, unit_at, unit_entry

TOKEN = pattern(r"[A-Za-z0-9](?:[A-Za-z0-9_]|[-—./](?=[A-Za-z0-9])){0,80}")
_LINK = pattern(r"(?:https?://|www\.)[\x21-\x7e]{1,300}")
_VERSION = pattern(r"[0-9]{1,9}(?:\.[0-9]{1,9}){2,9}")
_PHONE = pattern(
    r"[0-9]{3}[)]? ?[0-9]{3}-[0-9]{4}(?![0-9])|\(?0[0-9]{2,3}\)?[- ]?[0-9]{7,8}(?![0-9])"
    r"|[0-9]{2,6}(?:-[0-9]{2,9}){2,9}|[0-9]-[0-9]{3}(?:-[0-9]{2,9}){1,9}|400-[0-9]{3,4}-[0-9]{3,4}"
    r"|0[0-9]{2,4}(?:[ \n][0-9]{3,4}){2}(?![0-9])|0[0-9]{2,9}(?:-[0-9]{2,9})?(?![0-9])"
    r"|[0-9]{3,4}-[0-9]{7,8}(?![0-9])|(?:\+|(?<=\+))[0-9]{1,3}(?:[ -]\(?[0-9]{2,5}\)?){2,5}(?![0-9])"
)
_LONGEST_SPACED = 12
_TEN = r"10(?:\^[-−]?[0-9]{1,2}|[⁻⁰¹²³⁴-⁹]{1,3})"
_POWER, _TIMES_POWER = pattern(rf"(?:[0-9]{{1,9}} ?[×xX*] ?)?{_TEN}"), pattern(rf" ?[×xX*] ?{_TEN}")
_SIGNS = frozenset("×xX*")
_STOCK = pattern(  # of a company: 海川股份(600072)
    r"(?<=[^\W\dA-Za-z_]\()(?:00[0-3]|30[01]|60[0135]|68[89]|83[0-9]|87[0-9]|43[0-9]|[29]00)[0-9]{3}"
    r"(?:\.[A-Z]{2})?(?=\))"
)
_LONG = pattern(r"[0-9]{9,}[0-9Xx](?![0-9])")
_MEASURED = pattern(r"(?<![A-Za-z0-9_-])[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)? ?([A-Za-z]{1,9})\Z")
_REACH = 24
_LONGEST_CURRENCY_CODE = 3
_YEAR = r"(?:(?:18|19|20)[0-9]{2}|[一二][零一二三四五六七八九]{3})"
_SMALL = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_TO = r"[ ]?(?:[-~—/、]|--|至|到|和|与|及|或|,)[ ]?"
_JOINED = r"(?:[-~—/、]|至|到|和|与|及|或)"
_DATES = pattern(
    rf"""{_YEAR}(?:(?:{_TO}{_YEAR})*[ ]?(?:年|(?:学|财政?|会计)年度?|年代)
           (?:[ ]?{_SMALL}(?:{_TO}{_SMALL})?[ ]?月(?:份|底|末|初)?)?(?:[ ]?{_SMALL}[ ]?日)?
         | ([-/.])[0-9]{{1,2}}\1[0-9]{{1,2}}(?![0-9])
         | (?:[-—~/]{{1,2}}{_YEAR}|[-/][0-9]{{2}}(?![0-9]))(?![0-9]|[.,][0-9])
         | -[0-9]{{1,2}}(?![0-9]))
       | [0-9]{{1,2}}/[0-9]{{1,2}}/{_YEAR}(?![0-9])
       | [0-9]{{2}}年(?={_SMALL}月|底|末|初)
       | 1[0-9]{{2}}年(?={_SMALL}月|底|末|初|[上下]半年|第?[一二三四1-4]季)
       | (?:(?<![^\s,。;:(、])|(?<=[较比与至自于在])|(?<=[较比与至自于在][ ]))
           1(?:0[1-9]|1[0-9])[ ]?年(?![来间历以内的]|[ ]?[多余])
       | 1?[0-9]{{2}}(?:{_TO}1?[0-9]{{2}})*[ ]?(?:学年度|年度)
       | (?:(?<=[今去本前明昨]\()|(?<=[今去本前明昨][ ]\())[0-9]{{1,4}}\)[ ]?[年月日]
       | {_SMALL}(?:[ ]?月?{_JOINED}{_SMALL})?[ ]?月(?:份|底|末|初)?
           (?:[ ]?{_SMALL}(?:{_JOINED}{_SMALL})?[ ]?[日号])?
       | {_SMALL}(?:日?{_JOINED}{_SMALL})?[ ]?日(?!均)
       | [一二三四1-4](?:{_JOINED}[一二三四1-4])?[ ]?季(?:度|末|(?=[,。、)]|\Z))
       | (?:[0-9]{{2}}|[一二三四五六七八九]十)年代
       | (?:[0-9]{{2}}|十九|二十|二十一)世纪
       | [0-9]{{2,4}}'?s(?![A-Za-z])""",
    re.VERBOSE,
)
_TIME = pattern(
    r"(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?(?![0-9:]|\.[0-9])(?: ?[ap]\.?m\b)?"
    rf"|{_SMALL}[时点](?:{_SMALL}分(?!之)|半|整|许|钟)|{_SMALL}时(?![间代期])|[0-9]{{1,2}} ?[ap]\.?m\b"
)
_CLOCK = frozenset(":时点ap")  # one of which stands behind its first digits
_DAYTIME = pattern(r"(?:上午|下午|早上|晚上|中午|凌晨|晚|早)\s?\Z")
_DAYTIME_ENDS = frozenset("午上晚晨早")
_HOUR = pattern(rf"{_SMALL}点")
_RATIO_WORD = pattern(r"比|例|结构|ratio|odds|proportion|配", re.IGNORECASE)
CIRCA_ENDS = pattern(rf"(?<![A-Za-z0-9.]){CIRCA}\Z")
_GROUPED = pattern(r"[0-9]{1,3},[0-9]{3}")
_MONTH_DAY = pattern(
    r"[0-9]{1,2}(?:st|nd|rd|th)?(?:[-—][0-9]{1,2})?(?:, ?(?:19|20)[0-9]{2})?"
    r"(?![0-9]|[.,][0-9]| ?(?:[%‰]|per ?cent\b))"  # by June 70%
)
_MONTH_YEAR = pattern(r"(?:19|20)[0-9]{2}(?![0-9]|[.,][0-9])")
_OLD = pattern(  # in 1702, the … ; in 1776-77
    r"1[0-7][0-9]{2}(?:-(?:1[0-7][0-9]{2}|[0-9]{2}))?(?=[,.;:)](?![0-9])|\s*\Z"
    r"|[ \n](?:the|when|as|with|after|at|under|for|by|he|she|it|they|a|an|was|were|had)\b)"
)
_OLD_BEFORE = pattern(
    r"(?i)(?<!resulted )(?<!resulting )(?<!results )(?<!result )\b(?:in|since|until|circa)[ \n]\Z"
)
_SHORT_YEARS = pattern(r"([0-9]{2})[-/–]([0-9]{2})(?![0-9%‰]|[.,][0-9])")
_YEARS_FOLLOW = pattern(r" (?:to [0-9]{2}[-/–][0-9]{2}|was|were|is|are|had|has|and)\b|[,;.)](?!\w)|\Z")
_CENTURY = 100
_ERA_YEAR = pattern(r"[0-9]{1,4}(?:-[0-9]{1,4})?(?![0-9]|[.,][0-9])")
_ERA = pattern(r"[0-9]{1,4}(?:-[0-9]{1,4})? ?(?:BCE?|AD|CE|B\.C\.|A\.D\.)(?![A-Za-z])")
_DAY = r"[0-9]{1,2}(?:st|nd|rd|th)?"
_DAYS = pattern(rf"{_DAY}(?:(?:, {_DAY})*(?:,? and |, | to | ?- ?){_DAY})?(?![0-9])")


def link_at(text: str, at: int) -> tuple[int, Kind] | None:
    """Find the link that begins at `at`, with its end."""
    match = _LINK.match(text, at)
    return (match.end(), Kind.CODE) if match else None


def glued_at(text: str, at: int) -> tuple[int, Kind] | None:
    """Find the rest of a token that letters or hyphens make: PM2.5, COVID-19."""
    if not at or not text[at].isascii():
        return None
    previous, earlier = text[at - 1], text[at - 2 : at - 1]
    circa = CIRCA_ENDS.search(text, max(at - _REACH, 0), at) if previous in {"c", "."} else None
    if circa is not None and (previous == "." or _GROUPED.match(text, at)):
        return None  # c.400, c2,000; c400 may be a code
    glued = previous == "_" or (previous.isascii() and previous.isalpha() and not _currency_code(text, at))
    tied = earlier.isascii() and (earlier.isalpha() if previous == "-" else earlier.isalnum())
    if tied and previous == "-" and text[at].isdigit() and _measured(text, at - 1):
        return None
    if glued or (previous in {"-", "/", ".", "'", "’"} and tied) or (previous == "·" and earlier.isdigit()):
        match = TOKEN.match(text, at)
        return (match.end(), Kind.CODE) if match else None
    return None


def code_at(text: str, at: int) -> tuple[int, Kind] | None:
    """Find a telephone number, a version, a power of ten, or more digits than would count without a unit."""
    if not text[at].isascii():
        return None
    match = _VERSION.match(text, at) or _PHONE.match(text, at) or _POWER.match(text, at)
    match = match or _STOCK.match(text, at)
    if match is None:
        match = _LONG.match(text, at)
        if match is None or _is_counted(text, *match.span()):
            return None
    return match.end(), Kind.CODE


def power_behind(text: str, at: int) -> tuple[int, Kind] | None:
    """Find the power of ten by which a number that ends at `at` is multiplied: 2.5×10^4."""
    match = _TIMES_POWER.match(text, at) if text[at : at + 2].strip()[:1] in _SIGNS else None
    return (match.end(), Kind.CODE) if match is not None else None


def _is_counted(text: str, start: int, end: int) -> bool:
    """Tell whether a unit stands behind digits; behind a space where no code is so short: 1443497378 人."""
    if text[end : end + 1] in set("万亿余多") or unit_at(text, end) is not None:
        return True
    spaced = end - start <= _LONGEST_SPACED and text[end : end + 1] == " "
    return spaced and unit_at(text, end + 1) is not None


def _measured(text: str, end: int) -> bool:
    """Tell whether a number with its scale or unit ends at `end`: 1.5m-2.0m, 5km-10km."""
    match = _MEASURED.search(text, max(0, end - _REACH), end)
    if match is None:
        return False
    word = match.group(1)
    return word in table().glued or (word.islower() and unit_entry(word) is not None)


def _currency_code(text: str, at: int) -> bool:
    """Tell whether the letters before `at` are a currency's: RMB500."""
    start = at
    while (
        start > 0
        and at - start <= _LONGEST_CURRENCY_CODE
        and text[start - 1].isascii()
        and text[start - 1].isalpha()
    ):
        start -= 1
    return text[start:at].upper() in table().signs or LETTER.match(text, start) is not None


def date_at(text: str, at: int, before: str) -> tuple[int, Kind] | None:
    """Find the date or the time that begins at `at`, with its end; `before` is what precedes it."""
    match = _DATES.match(text, at)
    if match is not None:
        return match.end(), Kind.DATE
    match = None if _CLOCK.isdisjoint(text[at + 1 : at + 4]) else _TIME.match(text, at)
    if match is not None and not _RATIO_WORD.search(before[-12:]):
        return match.end(), Kind.TIME
    if before.rstrip(" ")[-1:] in _DAYTIME_ENDS and _DAYTIME.search(before):
        match = _HOUR.match(text, at)
        if match is not None:
            return match.end(), Kind.TIME
    return _english_date(text, at, before) if text[at].isascii() else None


def _english_date(text: str, at: int, before: str) -> tuple[int, Kind] | None:
    """Find the day or the year behind the name of a month, or the days before it; a year long ago."""
    words = lexicon()
    if match := (_OLD.match(text, at) if _OLD_BEFORE.search(before) else None) or _ERA.match(text, at):
        return match.end(), Kind.DATE
    if before.endswith(("AD ", "BC ", "A.D. ")) and (match := _ERA_YEAR.match(text, at)):
        return match.end(), Kind.DATE
    if before[-1:] in {" ", "\n"} and words.month_before.search(before):
        match = _MONTH_YEAR.match(text, at) or _MONTH_DAY.match(text, at)
        if match is not None:
            return match.end(), Kind.DATE
    match = _SHORT_YEARS.match(text, at)
    if match is not None and int(match[2]) == (int(match[1]) + 1) % _CENTURY:
        lead = before.rstrip(" \n").rpartition(" ")[2].lower()
        opened = lead in words.before_short_years and _YEARS_FOLLOW.match(text, match.end()) is not None
        if opened or (before[-1:] in {"", " ", "\n"} and words.years_before.match(text, match.end())):
            return match.end(), Kind.DATE  # for 23-24 to 26-27; the 22/23 budget
    match = _DAYS.match(text, at)
    month = words.month_after.match(text, match.end()) if match is not None else None
    return (month.end(), Kind.DATE) if month is not None else None
