"""The place and the time that a figure is about, where the text gives them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import cache

from msgspec import Struct

from unionstats.pattern import pattern
from unionstats.source.drafting.clauses import half_width, language_of
from unionstats.source.layout import Block, Layout
from unionstats.source.words import any_in, any_of, scopes, word_list

_YEAR = r"(?:(?:19|20)[0-9]{2}\s?(?:[-—至~]+\s?(?:(?:19|20)?[0-9]{2})\s?)?年|[今去前本当同上]年)"
_WITHIN = (
    r"(?:第?[一二三四1-4]\s?季度|[上下]半年|前[一二三1-3]\s?季度|[0-9]{1,2}\s?[-—至~]{1,2}\s?[0-9]{1,2}\s?月份?"
    r"|[0-9]{1,2}\s?月份?(?:\s?[0-9]{1,2}\s?日)?)"
)
_EDGE = r"(?:年?[末底初]|度|来|以来|期间|全年|中期)"
_DATE = rf"(?:截[至止]|自|到)?(?:到|至)?(?:{_YEAR}{_WITHIN}?|{_WITHIN}|年[末底初]|近年|全年){_EDGE}{{0,2}}"
_PERIOD = rf"(?:{_DATE}|“[一二三四五六七八九十]{{2,4}}”(?:期间|时期|以来|末))"
_CLAUSE_START = "。!?;,:(、\n”"
_AFTER_ADVERB = frozenset("在据")
_BEHIND_TIME = "度年月末季日初来止"
_SITE_REACH = 6
_SENTENCE_END = pattern(r"[.!?;]\s")
_LONGEST_TITLE = 80
_NO_SITE_BEFORE = "省市县区州盟旗级属民场值域政"
_BESIDE = 6
_DATED = "0123456789年度# "
_MOST = 0.6  # of the mentions of its kind the place must have to be what 全市 means


def time_words() -> str:
    """A pattern of the words for a time with which a Chinese clause may begin."""
    return _PERIOD


class Mention(Struct, frozen=True, gc=False):
    """A place or a time: it holds from `start`, and if it stands in parentheses up to `end`."""

    start: int
    end: int
    text: str


class Context:
    """The places and times of a text, asked for block by block."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._block = -1
        self._places: list[Mention] = []
        self._times: list[Mention] = []
        self._language = ""
        self._home = ""
        self._whole: dict[str, str] = {}
        self._survey()

    def _survey(self) -> None:
        """Learn what 全市 means, and which place the title names."""
        text = half_width(self._layout.text)
        counts: dict[str, Counter[str]] = {}
        for _, name in _sites(text):
            counts.setdefault(name[-1], Counter())[name] += 1
            if name in _provinces():
                counts.setdefault("省", Counter())[name + "省"] += 1
        for kind, counter in counts.items():
            name, count = counter.most_common(1)[0]
            if count >= _MOST * counter.total():
                self._whole[kind] = name
        title = next((one.title for one in self._layout.sections if one.level == 1), "")
        line = half_width(title or text.strip().split("\n", 1)[0])[:_LONGEST_TITLE]
        self._home = next((name for start, name in _sites(line) if not line[:start].strip(_DATED)), "")

    def at(self, block: Block, offset: int, end: int) -> tuple[str | None, str | None]:
        """Place and time of a figure of a block, by its offsets."""
        if block.start != self._block:
            self._enter(block)
        place = _last(self._places, offset)
        time = _last(self._times, offset)
        if self._language == "en":
            beside = self._following(end, _BESIDE)
            time = beside or time or self._following(offset, _LONGEST_TITLE)
        return place or self._home or None, time

    def _following(self, offset: int, reach: int) -> str | None:
        """The time that an English sentence gives behind its figure: 1,234 strikes in 2020."""
        at = bisect_right(self._times, offset, key=lambda one: one.start)
        ahead = self._times[at] if at < len(self._times) else None
        if (
            ahead is None
            or ahead.start - offset > reach
            or _SENTENCE_END.search(self._layout.text, offset, ahead.start)
        ):
            return None
        return ahead.text

    def _enter(self, block: Block) -> None:
        self._block = block.start
        text = half_width(self._layout.text[block.start : block.end])
        self._language = language_of(text)
        if self._language == "zh":
            self._places = self._chinese_places(text, block.start)
            self._times = [one for one in _mentions(_chinese_time(), text, block.start) if one is not None]
        else:
            self._places = _mentions(_english_place(), text, block.start)
            self._times = _mentions(_english_time(), text, block.start)

    def _chinese_places(self, text: str, base: int) -> list[Mention]:
        found = [(start, name) for start, name in _sites(text) if _opens(text, start)]
        here: dict[str, str] = {}
        scoped: list[tuple[int, str]] = []
        at = 0
        for match in _scope().finditer(text):
            while at < len(found) and found[at][0] < match.start():
                here[found[at][1][-1]] = found[at][1]
                at += 1
            kind = scopes()[match.group()]
            if not _opens(text, match.start(), _BEHIND_TIME) or (
                kind == "国" and text[match.start() - 1] == "、"
            ):
                continue
            name = "全国" if kind == "国" else here.get(kind) or self._whole.get(kind, "")
            if name:
                scoped.append((match.start(), name))
        return [Mention(base + start, base + len(text), name) for start, name in sorted(found + scoped)]


def _last(mentions: list[Mention], offset: int) -> str | None:
    at = bisect_right(mentions, offset, key=lambda one: one.start) - 1
    for place in range(at, max(at - 4, -1), -1):
        if mentions[place].end > offset:
            return mentions[place].text
    return None


def _mentions(form: re.Pattern[str], text: str, base: int) -> list[Mention]:
    found = []
    for match in form.finditer(text):
        start, end = match.span("told")
        closing = text.find(")", end, end + 200) if text[start - 1 : start] == "(" else -1
        stop = closing if closing >= 0 else len(text)
        found.append(Mention(base + start, base + stop, " ".join(match["told"].split())))
    return found


def _opens(text: str, start: int, more: str = "") -> bool:
    return start == 0 or text[start - 1] in _CLAUSE_START + more or text[start - 1] in _AFTER_ADVERB


def _sites(text: str) -> list[tuple[int, str]]:
    """The names of places in a Chinese text, by their last character or as a province."""
    found = []
    for match in _site().finditer(text):
        end = match.end()
        if match["province"]:
            found.append((match.start(), match.group()))
            continue
        if match.group() == "省":
            continue
        if text[end : end + 1] in _NO_SITE_BEFORE and text[end : end + 1]:
            continue
        run = _run().search(text, max(0, end - _SITE_REACH), end)
        name = run.group().lstrip("年月日末度季") if run else ""
        if len(name) > 2 and not _no_site().search(name):  # noqa: PLR2004 - a name and its kind
            found.append((end - len(name), name))
    return found


@cache
def _site() -> re.Pattern[str]:
    provinces = any_in("zh", "provinces")
    sites = "".join(word_list("zh", "sites"))
    return re.compile(
        rf"(?P<province>{provinces}(?:省|市|(?:壮族|回族|维吾尔)?自治区)?(?!人民|[{sites}]))|[{sites}]"
    )


@cache
def _provinces() -> frozenset[str]:
    return frozenset(word_list("zh", "provinces"))


@cache
def _run() -> re.Pattern[str]:
    """A name up to its last character, from where a word can begin."""
    return re.compile(
        r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{3,5}\Z|(?<=[在于据对向由和与及、的])[\u4e00-\u9fff]{3,5}\Z"
    )


@cache
def _no_site() -> re.Pattern[str]:
    refused = any_of(word_list("zh", "not_sites"))
    return re.compile(
        rf"{refused}\Z|[级各全等类个每某总工省市区县有进入该此这几少的在和与及或了为对](?=.)|(?:重点|试点|中心|主要)"
    )


@cache
def _scope() -> re.Pattern[str]:
    return re.compile(any_of(scopes()))


@cache
def _chinese_time() -> re.Pattern[str]:
    return re.compile(rf"(?:\A|(?<=[{_CLAUSE_START}在于\s]))(?P<told>{_PERIOD})(?![与和]?同期|相比)")


@cache
def _english_time() -> re.Pattern[str]:
    months = any_of(word_list("en", "months"))
    month = rf"(?:{months}\.? (?:[0-9]{{1,2}},? )?)"
    return re.compile(
        rf"(?<!than )(?:\A|(?<=[\s(])){any_in('en', 'time_words')} (?P<told>(?:the )?"
        r"(?:(?:first|second|third|fourth) (?:quarter|half) of )?(?:the year )?(?:fiscal year )?"
        rf"{month}?(?:19|20)[0-9]{{2}}(?:[-/][0-9]{{2,4}})?)(?![0-9,.]?[0-9%])"
    )


@cache
def _english_place() -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z])(?P<told>{any_of(word_list('en', 'regions'))})(?![A-Za-z])")
