"""The words that say that a figure is the change of another."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from unionstats.pattern import pattern
from unionstats.source.drafting.relations.row import Row
from unionstats.source.words import any_in, word_list

HIGHER = pattern(r" (?:(?P<up>higher|more|greater)|(?P<down>lower|fewer|less)) than\b")
"""What stands behind a figure that says how far another one is above or below."""

REACH = 44
"""Characters before a figure in which such words are looked for."""

_BEHIND_LEVEL = r"\A(?:[^,;(、]{0,14}[,(]\s*|\s*)(?:按[^,;]{1,8}(?:计算|口径),\s*)?"


class ChangeWords(Struct, frozen=True):
    """Patterns of the words between a level and its change; most end where the figure begins."""

    change: re.Pattern[str]
    direct: re.Pattern[str]
    points: re.Pattern[str]
    relative: re.Pattern[str]
    reached: re.Pattern[str]
    started: re.Pattern[str]
    prices: re.Pattern[str]
    times: re.Pattern[str]
    same: re.Pattern[str]
    reference: re.Pattern[str]


@cache
def chinese() -> ChangeWords:
    """The patterns that end where a figure begins."""
    against = rf"{any_in('zh', 'against')}[^,;]{{1,16}}?{any_in('zh', 'against_ends')}(?:相比|均|也)?"
    compared = rf"(?P<compared>(?:{any_in('zh', 'compared')}|{against})?)"
    steady = rf"(?:分别|{any_in('zh', 'steady')}){{0,3}}"
    higher, lower = any_in("zh", "higher"), any_in("zh", "lower")
    verb = rf"(?:(?P<up>{any_in('zh', 'up')})|(?P<down>{any_in('zh', 'down')}))(?:了|达|为|约)?\Z"
    reference = rf"(?:{any_in('zh', 'compared')}|{any_in('zh', 'against')}[^,;]{{1,20}}?)"
    names = any_in("zh", "rate_names")
    return ChangeWords(
        re.compile(rf"{compared}{steady}{verb}"),
        re.compile(rf"{_BEHIND_LEVEL}\Z"),
        re.compile(
            rf"\A\s*{names}?(?:{reference})?{names}?{steady}(?:(?P<up>{higher})|(?P<down>{lower}))(?:出|了|约)?\Z"
        ),
        re.compile(
            rf"\A\s*(?:(?P<up>{any_in('zh', 'above')})|(?P<down>{any_in('zh', 'below')}))[^,;]{{1,16}}\Z"
        ),
        re.compile(rf"\A[^,;]{{0,12}}{any_in('zh', 'up', 'down')}?(?:到|至)(?:了)?\Z"),
        re.compile(rf"{any_in('zh', 'started')}[^,;]{{0,16}}\Z"),
        re.compile(any_in("zh", "constant_prices")),
        re.compile(r"\A[^,;]{0,12},?\s*(?:约|大约)?是[^,;]{1,14}的\Z"),
        re.compile(rf"{_BEHIND_LEVEL}[^,;]{{0,4}}{any_in('zh', 'same_thing')}\Z"),
        re.compile(rf"(?:\A|[,(])\s*{any_in('zh', 'against')}[^,;]{{1,16}}\Z"),
    )


@cache
def english() -> ChangeWords:
    """The same for English."""
    up, down = any_in("en", "up"), any_in("en", "down")
    fillers = rf"(?:(?:{'|'.join(word_list('en', 'fillers'))}) ){{0,3}}"
    verb = rf"(?:(?P<up>{up})|(?P<down>{down}))(?: by| of)? ?\Z"
    return ChangeWords(
        re.compile(rf"(?P<compared>){fillers}{verb}"),
        re.compile(r"\A(?: [^,;(]{0,60})?[,(] ?\Z|\A ?\Z"),
        re.compile(rf"\A ?{fillers}{verb}"),
        re.compile(r"(?P<up>\Z.)(?P<down>)"),
        re.compile(r"\A[),]?(?: [^,;.()]{0,40})? to \Z"),
        re.compile(r"\bfrom \Z"),
        re.compile(r"real terms|constant prices"),
        re.compile(r"\Z."),
        re.compile(r"\Z."),
        re.compile(rf"(?:\A|[ ,(]){any_in('en', 'references')} (?:the |about |around |just )?\Z"),
    )


def words_for(row: Row) -> ChangeWords:
    """The patterns of the language of a paragraph."""
    return chinese() if row.chinese else english()
