"""What only looks like a figure and shows it by its form: dates, times, ordinals, clause numbers, codes, titles."""

from __future__ import annotations

import re
from enum import StrEnum

from unionstats.pattern import pattern
from unionstats.quantity.lexicon import lexicon

_HAN = r"[^\W\dA-Za-z_]"
_YEAR = r"(?:(?:18|19|20)[0-9]{2}|[一二][零一二三四五六七八九]{3})"
_SMALL = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_TO = r"[ ]?(?:[-~—/、]|--|至|到|和|与|及|或|,)[ ]?"
_JOINED = r"(?:[-~—/、]|至|到|和|与|及|或)"

_TITLE = pattern(r"《[^《》]{0,120}(?:《[^《》]{0,60}》[^《》]{0,60})?》")
_LINK = pattern(r"(?:https?://|www\.)[\x21-\x7e]{1,300}")
_DATES = pattern(
    rf"""{_YEAR}(?:{_TO}{_YEAR})*[ ]?(?:年|(?:学|财政?|会计)年度?|年代)
           (?:[ ]?{_SMALL}(?:{_TO}{_SMALL})?[ ]?月(?:份|底|末|初)?)?(?:[ ]?{_SMALL}[ ]?日)?
       | {_YEAR}([-/.])[0-9]{{1,2}}\1[0-9]{{1,2}}(?![0-9])
       | {_YEAR}(?:[-—~/]{{1,2}}{_YEAR}|[-/][0-9]{{2}}(?![0-9]))(?![0-9]|[.,][0-9])
       | {_YEAR}-[0-9]{{1,2}}(?![0-9])
       | [0-9]{{1,2}}\.(?={_YEAR}年)
       | [0-9]{{1,2}}/[0-9]{{1,2}}/{_YEAR}(?![0-9])
       | [0-9]{{2}}年(?={_SMALL}月|底|末|初)
       | {_SMALL}(?:[ ]?月?{_JOINED}{_SMALL})?[ ]?月(?:份|底|末|初)?
           (?:[ ]?{_SMALL}(?:{_JOINED}{_SMALL})?[ ]?[日号])?
       | {_SMALL}(?:日?{_JOINED}{_SMALL})?[ ]?日(?!均)
       | [一二三四1-4](?:{_JOINED}[一二三四1-4])?[ ]?季(?:度|末)?
       | (?:[0-9]{{2}}|[一二三四五六七八九]十)年代
       | (?:[0-9]{{2}}|十九|二十|二十一)世纪
       | [0-9]{{2,4}}'?s(?![A-Za-z])""",
    re.VERBOSE,
)
_TIME = pattern(
    rf"(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?(?![0-9:.])(?: ?[ap]\.?m\b)?"
    rf"|{_SMALL}[时点](?:{_SMALL}分(?!之)|半|整|许|钟)|{_SMALL}时(?![间代期])|[0-9]{{1,2}} ?[ap]\.?m\b"
)
_DAYTIME = pattern(r"(?:上午|下午|早上|晚上|中午|凌晨|晚|早)\s?\Z")
_HOUR = pattern(rf"{_SMALL}点")
_RATIO_WORD = pattern(r"比|例|结构|ratio|odds|proportion|配", re.IGNORECASE)
_MONTH_DAY = pattern(
    r"[0-9]{1,2}(?:st|nd|rd|th)?(?:[-—][0-9]{1,2})?(?:, ?(?:19|20)[0-9]{2})?(?![0-9]|[.,][0-9])"
)
_DAYS = pattern(r"[0-9]{1,2}(?:st|nd|rd|th)?(?:(?:, | and | to | ?- ?)[0-9]{1,2}(?:st|nd|rd|th)?)?(?![0-9])")
_MONTH_YEAR = pattern(r"(?:19|20)[0-9]{2}(?![0-9]|[.,][0-9])")
_ORDINAL = pattern(
    r"[0-9]{1,6}(?:st|nd|rd|th)(?![A-Za-z])|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)(?![A-Za-z])",
    re.IGNORECASE,
)
_RANKED = pattern(
    r"[0-9零一二三四五六七八九十百千]{1,9}(?:[-—~、至到和](?:第 ?)?[0-9一二三四五六七八九十]{1,4})*"
)
_NUMERO = pattern(r"(?:№|#|No\.) ?\Z")
_TOKEN = pattern(r"[A-Za-z0-9](?:[A-Za-z0-9_]|[-./](?=[A-Za-z0-9])){0,80}")
_CLAUSES = pattern(r"(?:\([0-9A-Za-z]{1,4}\)){0,6}")
_VERSION = pattern(r"[0-9]{1,9}(?:\.[0-9]{1,9}){2,9}")
_PHONE = pattern(
    r"[0-9]{3}[)]? ?[0-9]{3}-[0-9]{4}(?![0-9])|\(?0[0-9]{2,3}\)?[- ]?[0-9]{7,8}(?![0-9])|[0-9]{2,6}(?:-[0-9]{2,9}){2,9}|[0-9]-[0-9]{3}(?:-[0-9]{2,9}){1,9}|400-[0-9]{3,4}-[0-9]{3,4}"
    r"|0[0-9]{2,4}(?:[ \n][0-9]{3,4}){2}(?![0-9])|0[0-9]{2,9}(?:-[0-9]{2,9})?(?![0-9])|[0-9]{3,4}-[0-9]{7,8}(?![0-9])"
)
_LONG = pattern(r"[0-9]{9,}[0-9Xx](?![0-9])")
_ENUMERATOR = pattern(rf"(?:{_SMALL}|[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{1,3}})(?:[)]|[、.](?![0-9]))")
_SECTION = pattern(rf"[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{1,3}} {{1,3}}(?=(?!{_HAN}?[万亿元个%]){_HAN}|[A-Z])")
_LINE_START = pattern(r"(?:\A|[\n])[ #>*]{0,9}[(（]?\Z")
_AFTER_ITEM = pattern(r"[。；;] ?[(]?\Z")
_AFTER_STOP = pattern(r"[。；;:,、!?] ?[(]\Z")
_BRACKETED = pattern(r"[0-9]{1,3}[\]】〕]|[0-9]{1,2}\)")
_LINE_EDGES = frozenset(("", "\n"))
_ITEM_EDGES = frozenset("。；;")
_NUMERO_EDGES = frozenset("№#. ")
_DAY_EDGES = frozenset("午上晚晨早")
_GENERATION = pattern(r"(?:[0-9]0|[0-9]5|[五六七八九零]零)后")
_PLUS = pattern(r"[0-9零一二三四五六七八九十]{1,4}[+·][0-9一二三四五六七八九十A-Za-zＮ]")


class Kind(StrEnum):
    """Why a numeral was passed over."""

    TITLE = "title"  # in the title of a document
    DATE = "date"
    TIME = "time"
    PERIOD = "period"  # 近三年, 五年来, over the past ten years
    ANNIVERSARY = "anniversary"
    ORDINAL = "ordinal"  # 第三届, 21st
    RANK = "rank"  # 二期, 三级, 500强
    CLAUSE = "clause"  # the number of a heading, a list item or a footnote
    REFERENCE = "reference"  # 表3, Table 2
    CODE = "code"  # telephone numbers, ids, models, links
    NAME = "name"  # names, idioms and slogans
    INDEFINITE = "indefinite"  # 一批, one of
    BARE = "bare"  # a numeral in words that measures nothing
    UNREADABLE = "unreadable"  # 三五个, 几百人: no value can be told


def lookalike_at(text: str, at: int) -> tuple[int, Kind] | None:
    """Tell what the numeral at `at` of a passage only looks like, with its end; None when it may be a figure."""
    if text[at] == "《":
        match = _TITLE.match(text, at)
        return (match.end(), Kind.TITLE) if match else (at + 1, Kind.TITLE)
    if text[at] in "hw":
        match = _LINK.match(text, at)
        return (match.end(), Kind.CODE) if match else None
    words = lexicon()
    before = text[max(0, at - 24) : at]
    previous = before[-1:]
    return (
        _glued(text, at, previous)
        or _ordinal(text, at, before)
        or _clause(text, at, before)
        or _date(text, at, before)
        or _code(text, at)
        or _matched(_GENERATION, text, at, Kind.NAME)
        or _matched(_PLUS, text, at, Kind.NAME)
        or _labelled(text, at, before, words.reference_before, Kind.REFERENCE)
        or _labelled(text, at, before, words.id_before, Kind.CODE)
    )


def _matched(form: re.Pattern[str], text: str, at: int, kind: Kind) -> tuple[int, Kind] | None:
    match = form.match(text, at)
    return (match.end(), kind) if match else None


def _glued(text: str, at: int, previous: str) -> tuple[int, Kind] | None:
    """Find a token that letters or hyphens make: PM2.5, COVID-19."""
    if not text[at].isascii():
        return None
    glued = previous == "_" or (previous.isascii() and previous.isalpha() and not _currency_code(text, at))
    earlier = text[at - 2 : at - 1] if at > 1 else ""
    tied = earlier.isascii() and (earlier.isalpha() if previous == "-" else earlier.isalnum())
    if glued or (previous in {"-", "/", "."} and tied) or (previous == "·" and earlier.isdigit()):
        match = _TOKEN.match(text, at)
        return (match.end(), Kind.CODE) if match else None
    return None


def _code(text: str, at: int) -> tuple[int, Kind] | None:
    """Find a telephone number, a version, or digits too many to count anything."""
    if not text[at].isascii():
        return None
    for form in (_VERSION, _PHONE):
        match = form.match(text, at)
        if match is not None:
            return match.end(), Kind.CODE
    match = _LONG.match(text, at)
    if match is not None and not _measured(text, match.end()):
        return match.end(), Kind.CODE
    return None


def _currency_code(text: str, at: int) -> bool:
    from unionstats.quantity.table import table

    start = at
    while start > 0 and at - start < 5 and text[start - 1].isascii() and text[start - 1].isalpha():  # noqa: PLR2004
        start -= 1
    return text[start:at] in table().signs or text[start:at].upper() in {"RS", "RP"}


def _measured(text: str, at: int) -> bool:
    from unionstats.quantity.words import unit_at

    found = unit_at(text, at)
    return found is not None or text[at : at + 1] in set("万亿余多") - {""}


def _ordinal(text: str, at: int, before: str) -> tuple[int, Kind] | None:
    if before.rstrip(" \n").endswith("第"):
        match = _RANKED.match(text, at)
        return (match.end() if match else at + 1), Kind.ORDINAL
    match = _ORDINAL.match(text, at)
    if match is not None:
        return match.end(), Kind.ORDINAL
    if before[-1:] in _NUMERO_EDGES and _NUMERO.search(before):
        match = _TOKEN.match(text, at)
        return (match.end(), Kind.REFERENCE) if match else None
    if before.endswith(("前", "后", "列前", "居前")):
        match = _RANKED.match(text, at)
        if match is not None and lexicon().rank_after.match(text, match.end()):
            return match.end(), Kind.ORDINAL
    return None


def _clause(text: str, at: int, before: str) -> tuple[int, Kind] | None:
    """Find the number of a list item or a heading at the beginning of a line, and of a footnote."""
    edge = before.rstrip(" #>*(")[-1:]
    if edge in _LINE_EDGES and _LINE_START.search(before):
        match = _ENUMERATOR.match(text, at) or _SECTION.match(text, at)
        if match is not None:
            return match.end(), Kind.CLAUSE
    if edge in _ITEM_EDGES and _AFTER_ITEM.search(before) and (match := _ENUMERATOR.match(text, at)):
        return match.end(), Kind.CLAUSE
    if before[-1:] in {"[", "【", "〔"} or (before[-1:] == "(" and _AFTER_STOP.search(before)):
        match = _BRACKETED.match(text, at)
        if match is not None:
            return match.end(), Kind.CLAUSE
    return None


def _date(text: str, at: int, before: str) -> tuple[int, Kind] | None:
    match = _DATES.match(text, at)
    if match is not None and not _counted_days(text, at, match):
        return match.end(), Kind.DATE
    match = _TIME.match(text, at)
    if match is not None and not _RATIO_WORD.search(before[-12:]):
        return match.end(), Kind.TIME
    if before.rstrip(" ")[-1:] in _DAY_EDGES and _DAYTIME.search(before) and (match := _HOUR.match(text, at)):
        return match.end(), Kind.TIME
    if not text[at].isascii():
        return None
    words = lexicon()
    if before[-1:] in {" ", "\n"} and words.month_before.search(before):
        match = _MONTH_YEAR.match(text, at) or _MONTH_DAY.match(text, at)
        if match is not None:
            return match.end(), Kind.DATE
    match = _DAYS.match(text, at)
    if match is not None and (month := words.month_after.match(text, match.end())):
        return month.end(), Kind.DATE
    return None


def _counted_days(text: str, at: int, match: re.Match[str]) -> bool:
    """Tell 1980s, 3季稻 and the like from the few counts that the forms of dates cover too."""
    found = match.group()
    return found.endswith("季") and text[match.end() : match.end() + 1] not in {"", ",", "。", "、", ")"}


def _labelled(text: str, at: int, before: str, label: re.Pattern[str], kind: Kind) -> tuple[int, Kind] | None:
    if (
        lexicon().label_ends.isdisjoint(before[-4:])
        or not text[at].isascii()
        or not label.search(before[-16:])
    ):
        return None
    match = _TOKEN.match(text, at)
    if match is None or _measured_after_label(text, match.end()):
        return None
    clauses = _CLAUSES.match(text, match.end())
    return (clauses.end() if clauses else match.end()), kind


def _measured_after_label(text: str, at: int) -> bool:
    """`注3个` counts, `表3` does not; after an English label nothing measures."""
    return text[at : at + 1] in {"%", "‰", "万", "亿", "个", "余", "多"} or text[at : at + 2] in {",0", "元"}
