"""The words of `text.toml`, which tell figures in running text from what only looks like one."""

import re
from enum import StrEnum
from functools import cache

from msgspec import Struct

from unionstats.pattern import pattern
from unionstats.quantity.table import table
from unionstats.toml_file import toml_file

_NO_SPLIT = "(?!(?<=[A-Za-z])[A-Za-z])"  # no Latin word goes on across this place
NUMERALS = frozenset("0123456789零一二两三四五六七八九十百千万亿")


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
    AGE = "age"  # 18至24岁青年, 16-24-year-olds: an age that only names a group
    CODE = "code"  # telephone numbers, ids, models, links
    NAME = "name"  # names, idioms and slogans
    INDEFINITE = "indefinite"  # 一批, one of
    BARE = "bare"  # a numeral in words that measures nothing
    UNREADABLE = "unreadable"  # 三五个, 几百人: no value can be told


class Lexicon(Struct, frozen=True):
    """What `text.toml` lists; the patterns match behind (`…_before`, at the end) or from (`…_after`) a place.

    `names` maps a numeral character to the names that hold it first there, by its place in them.
    """

    names: dict[str, dict[int, tuple[str, ...]]]
    split: dict[str, str]
    dangling: frozenset[str]
    not_approximator: dict[str, str]
    extremes: dict[str, str]
    ranks: frozenset[str]
    chinese_ranks: frozenset[str]
    first_ranks: frozenset[str]
    rank_after: re.Pattern[str]
    in_turn: tuple[str, ...]
    session_before: re.Pattern[str]
    indefinite: frozenset[str]
    period_before: re.Pattern[str]
    period_after: re.Pattern[str]
    anniversary: re.Pattern[str]
    sizes: frozenset[str]
    reference_before: re.Pattern[str]
    listed_before: re.Pattern[str]
    id_before: re.Pattern[str]
    id_after: re.Pattern[str]
    hotline: re.Pattern[str]
    label_ends: frozenset[str]
    label_words: frozenset[str]
    month_before: re.Pattern[str]
    month_after: re.Pattern[str]
    not_units: frozenset[str]
    paragraph_opens: frozenset[str]
    pointing: frozenset[str]
    sizes_of: frozenset[str]
    before_years: frozenset[str]
    before_short_years: frozenset[str]
    years_before: re.Pattern[str]
    changes: frozenset[str]
    before_ages: frozenset[str]
    before_negatives: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """Load the words."""
    data = toml_file("quantity/scan/text.toml")
    ranks, periods, references, ids = data["ranks"], data["periods"], data["references"], data["ids"]
    months = _any(data["months"]["en"].split())
    chinese, latin = _any(references["zh"].split()), _any(references["en"].split())
    capital = _any(references["capital"].split())
    return Lexicon(
        names=_names((*data["names"]["zh"].split(), *data["names"]["en"])),
        split=data["split"],
        not_approximator=data["not_approximator"],
        extremes=data["extremes"],
        rank_after=pattern(_any(ranks["after_before"].split())),
        in_turn=tuple(ranks["in_turn"].split()),
        years_before=pattern(rf" (?:{_any(data['years']['before'].split())})\b"),
        session_before=pattern(rf"(?:{_any(ranks['sessions'].split())})[^。,;]{{0,6}}\Z"),
        period_before=pattern(
            rf"(?:{_any(periods['before'].split())}|(?i:\b(?:{_any(periods['english'])})\s))\s*\Z"
        ),
        period_after=pattern(
            rf" (?:{_any(periods['english_after'])}|to (?:{months}))\b|{_any(periods['after'].split())}"
        ),
        anniversary=pattern(_any(data["anniversaries"]["zh"].split())),
        reference_before=pattern(
            rf"(?:(?<![^\W\dA-Za-z_])|(?<=[如见据详由和与在及]))(?:{chinese})\s?[(]?\Z|(?<![A-Za-z])(?:(?i:{latin})|{capital})\.?\s{{1,3}}\Z"
        ),
        listed_before=pattern(rf"(?<![A-Za-z])(?i:{latin}|{capital})(?:e?s)\s{{1,3}}\Z"),
        id_before=pattern(rf"{_NO_SPLIT}(?:{_any(ids['before'].split())}){_NO_SPLIT}[^\n。,;]{{0,3}}\Z"),
        id_after=pattern(rf"(?:[^\W\dA-Za-z_]{{0,4}}热线)|{_any(ids['after'].split())}"),
        hotline=pattern(
            rf"123[0-9]{{2}}[^\W\dA-Za-z_]{{0,4}}(?:{_any(ids['hotline'].split())})|1(?:10|1[49]|2[02])(?:联动)?平台"
        ),
        label_ends=frozenset(word[-1] for word in (*references["zh"].split(), *ids["before"].split()))
        | frozenset(map(chr, (*range(65, 91), *range(97, 123)))),
        label_words=frozenset(
            f"{word.lower()}{end}"
            for words in (references["en"], references["capital"], ids["before"])
            for word in words.split()
            for end in ("", "s", "es")
            if word.isascii()
        ),
        month_before=pattern(rf"(?<![A-Za-z])(?:{months})\.?\s{{1,3}}\Z"),
        month_after=pattern(rf"[ \n](?:of )?(?:{months})(?![A-Za-z])"),
        **{name: frozenset(words.split()) for name, words in data["sets"].items()},
    )


@cache
def tail_words() -> frozenset[str]:
    """Return every English word that may stand behind a number and belong to it, singulars included."""
    known = table()
    words = {
        part
        for word in (*known.units, *known.scales, *known.inside, *known.after)
        for part in word.replace("-", " ").split()
    }
    plurals = {word for word in words if word.endswith("s")}
    singulars = {word[:-1] for word in plurals} | {word[:-2] for word in plurals}
    return frozenset(
        words
        | singulars
        | {word[:-1] + "y" for word in singulars if word.endswith("i")}
        | {word[:-2] + "y" for word in singulars if word.endswith("ie")}
    )


@cache
def leading_words() -> frozenset[str]:
    """Return every English word that may stand directly before a number and belong to it."""
    known = table()
    last = {phrase.split()[-1] for phrase in known.before}
    return frozenset(
        last | {sign.lower() for sign in (*known.signs, *known.letters)} | {"minus", "negative", "c"}
    )


def _any(words: list[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _names(words: tuple[str, ...]) -> dict[str, dict[int, tuple[str, ...]]]:
    """Index every name under each of its numeral characters, and English names under each first letter."""
    index: dict[str, dict[int, tuple[str, ...]]] = {}
    for word in words:
        for at, character in enumerate(word):
            starts_word = character.isascii() and character.isalpha() and not word[at - 1 : at].isalpha()
            if character in NUMERALS or starts_word:
                names = index.setdefault(character, {})
                names[at] = (*names.get(at, ()), word)
    return index
