"""The place and the time that a figure is about, where the text gives them, and what 全市 stands for."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from unionstats.languages.language import Language, languages
from unionstats.languages.marks import NEVER, Marks
from unionstats.pattern import pattern
from unionstats.quantity.characters import half_width
from unionstats.source.drafting.clauses import passage
from unionstats.source.layout import Block, Layout

_DIGIT = pattern(r"[0-9]")
_YEAR = pattern(r"(?:19|20)[0-9]{2}")
_STOPS = "。!?;"
_PART = pattern(r"[^。!?;]*")
_CLAUSE = pattern(r"[^0-9。!?;]*[0-9]?(?:[^。!?;,]|,(?=[0-9]{3}))*")
_MEMBER = pattern(r"[^0-9。!?;]*[0-9]?(?:[^、。!?;,]|,(?=[0-9]{3}))*")
_SENTENCE_END = pattern(r"[.!?;]\s")
_ENDS = (". ", ".\n", "! ", "? ", "; ")
_LONGEST_TITLE = 80
_ASIDE = 200  # characters of brackets behind a time
_BEFORE = 60  # characters in which words of comparison stand before a time
_BESIDE = _REACH = 6  # characters between a figure and its time, or of a name
_SHORTEST = 3  # a name and its kind
_MOST = 0.6  # of the mentions of its kind the place must have to be what 全市 means


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
        self._times_follow = False
        self._marks = languages()[0].marks
        title = next((one.title for one in layout.sections if one.level == 1), "")
        title = half_width(title or layout.text.strip().split("\n", 1)[0])[:_LONGEST_TITLE]
        text = half_width(layout.prose)
        self._sites = {one.code: Sites(one, text) for one in languages()}
        self.home = next(filter(None, (sites.home(title) for sites in self._sites.values())), None)

    def at(self, block: Block, offset: int, end: int) -> tuple[str | None, str | None]:
        """Place and time of a figure of a block, by its offsets."""
        if block.start != self._block:
            self._enter(block)
        place = _last(self._places, offset)
        time = _last(self._times, offset)
        if self._times_follow:
            if time is None or self._is_before(offset):
                time = self._following(end, _LONGEST_TITLE, alone=True) or time
            time = None if self._elsewhen(time, offset, end) else time
            time = self._following(end, _BESIDE) or time
            place = self._place_behind(end) or place
        return place or self.home, time

    def _elsewhen(self, time: str | None, offset: int, end: int) -> bool:
        """Whether words around a figure tell of another time than the last: in May, the year before."""
        marks, text, start = self._marks, self._layout.text, max(offset - _BEFORE, 0)
        behind = marks.month_behind.match(text, end) if marks.within_year.search(time or "") else None
        gone = marks.year_behind.match(text, end) or marks.year_gone.search(text, start, offset)
        return gone is not None or (behind is not None and behind["told"] not in (time or ""))

    def _is_before(self, offset: int) -> bool:
        """Whether the last time before a place stands in another sentence."""
        at = bisect_right(self._times, offset, key=lambda one: one.start) - 1
        return at >= 0 and bool(_SENTENCE_END.search(self._layout.text, self._times[at].start, offset))

    def _following(self, offset: int, reach: int, *, alone: bool = False) -> str | None:
        """The time that a sentence gives behind its figure: 12 strikes in 2020; `alone`: of no other one."""
        at = bisect_right(self._times, offset, key=lambda one: one.start)
        ahead = self._times[at] if at < len(self._times) else None
        if ahead is None or ahead.start - offset > reach:
            return None
        ends = (_SENTENCE_END, _DIGIT) if alone else (_SENTENCE_END,)
        text = self._layout.text
        apart = any(end.search(text, offset, ahead.start) for end in ends)
        marks = self._marks
        if marks.compared_ahead.search(text, offset, ahead.start):
            return None  # 12 fewer than in 2019
        if at and text.startswith(",", offset):  # in 2019 there were 12, in 2020 there were 9
            apart = apart or not _SENTENCE_END.search(text, self._times[at - 1].start, offset)
        return None if apart else ahead.text

    def _place_behind(self, offset: int) -> str | None:
        """The place that the words right behind a figure put it in: 850 were in Wales."""
        at = bisect_right(self._places, offset, key=lambda one: one.start)
        if at == len(self._places):
            return None
        ahead, marks = self._places[at], self._marks
        return ahead.text if marks.place_behind.fullmatch(self._layout.text, offset, ahead.start) else None

    def _enter(self, block: Block) -> None:
        self._block = block.start
        text, language = passage(self._layout.text, block)
        self._times_follow = language.times_follow
        sites = self._sites[language.code].named(text)
        self._places = [Mention(block.start + start, block.end, name) for start, name in sites]
        self._places += _mentions(language.marks.place, text, block.start)
        self._places = _joined(self._places, text, block.start, language.marks)
        self._marks = language.marks
        if language.times_follow and len({one.text for one in self._places}) > 1:
            self._places = [_in_sentence(one, text, block.start, language.marks) for one in self._places]
        self._places = _ended(self._places, language.marks.elsewhere, text, block.start)
        self._times = _mentions(language.marks.time, text, block.start, language.marks.before_compared)
        self._times = _ended(self._times, language.marks.another_time, text, block.start)
        decided = language.marks.before_decided  # the budget for 2023/24 was set at £18m in February 2023
        ends = [one.start - block.start for one in self._times]
        told = [decided.search(text, max(0, end - 2 * _BEFORE), end) for end in ends]
        self._times = [one for one, aside in zip(self._times, told, strict=True) if aside is None]
        if not self._times_follow:
            self._times = _joined(self._times, text, block.start, language.marks)
            self._times = _held(self._times, text, block.start, language.marks)


def _last(mentions: list[Mention], offset: int) -> str | None:
    at = bisect_right(mentions, offset, key=lambda one: one.start) - 1
    for place in range(at, max(at - 4, -1), -1):
        if mentions[place].end > offset:
            return mentions[place].text
    return None


def _mentions(
    form: re.Pattern[str], text: str, base: int, compared: re.Pattern[str] = NEVER
) -> list[Mention]:
    """The places or times of a passage; one behind `compared` holds for no figure behind it."""
    found = []
    for match in form.finditer(text):
        start, end = match.span("told")
        aside = text.rfind("(", 0, start) > text.rfind(")", 0, start)
        closing = text.find(")", end, end + _ASIDE) if aside else -1
        stop = closing if closing >= 0 else len(text)
        if compared.search(text, max(0, start - _BEFORE), start):
            stop = end
        found.append(Mention(base + start, base + stop, " ".join(match["told"].split())))
    return found


def _joined(found: list[Mention], text: str, base: int, marks: Marks) -> list[Mention]:
    """Places or times that are listed side by side as one, which holds in its sentence alone.

    2021年、2022年分别增长9.3%和8.9%; 砚湖区、白砚区入会分别为8420人和6135人.
    """
    joined: list[Mention] = []
    done = 0
    for one in found:
        start = one.start - base
        listed = (
            bool(joined)
            and text.startswith(one.text, start)
            and marks.names_joined.fullmatch(text, done, start)
        )
        if listed:
            before, end = joined[-1], _PART.match(text, start)
            stop = base + end.end() if end is not None else one.end
            joined[-1] = Mention(before.start, stop, f"{before.text}{text[done:start]}{one.text}")
        else:
            joined.append(one)
        done = start + len(one.text)
    return joined


def _in_sentence(one: Mention, text: str, base: int, marks: Marks) -> Mention:
    """A place, which holds in its sentence alone unless that opens with it: In Wales, England's."""
    start = one.start - base
    opens = max(text.rfind(end, 0, start) + len(end) * (text.rfind(end, 0, start) >= 0) for end in _ENDS)
    ends = _SENTENCE_END.search(text, start)
    inside = ends is not None and marks.place_opens.fullmatch(text, max(opens, 0), start) is None
    return Mention(one.start, base + ends.start(), one.text) if inside and ends is not None else one


def _ended(found: list[Mention], words: re.Pattern[str], text: str, base: int) -> list[Mention]:
    """Places or times, which end at words that lead to others: Outside the capital; Last year."""
    for match in words.finditer(text):
        at = base + match.start()
        found = [Mention(one.start, min(one.end, at), one.text) if one.start < at else one for one in found]
    return found


def _held(times: list[Mention], text: str, base: int, marks: Marks) -> list[Mention]:
    """The times of a passage, of which one that a figure of its sentence comes before holds in that alone."""
    held: list[Mention] = []
    inside, done, sentence = False, 0, -1
    for one in times:
        start = one.start - base
        opens = max(text.rfind(stop, 0, start) for stop in _STOPS)
        told = marks.within_year.sub("", text[max(opens + 1, done) : start])
        told = marks.enumerator.sub("", told, count=1) if marks.enumerator.match(told) else told  # 3、2009年
        inside = (inside and opens == sentence) or bool(_DIGIT.search(told))
        done, sentence = start + len(one.text), opens
        listed = marks.names_joined.match(text, max(start - 1, 0))
        before = marks.year_before.match(one.text) is not None
        reach = (_MEMBER if listed else _CLAUSE if before else _PART).match(text, done)
        stop = base + reach.end() if inside and reach is not None else one.end
        held.append(Mention(one.start, min(stop, one.end), one.text))
    return held


def in_turn(told: str | None, turn: tuple[int, int] | None, marks: Marks) -> str | None:
    """The place or time of one of so many figures that answer to a list of them: 2022年 of 2021年、2022年.

    None where the list is of another length.
    """
    if turn is None or told is None:
        return told
    place, count = turn
    listed = marks.names_joined.split(told)
    if len(listed) in {1, count}:
        one = listed[place % len(listed)].strip()
        return one if len(one) > 1 else one + listed[-1].strip()[1:]  # 一季度, of 一、二季度
    return None


def period_of(texts: Sequence[str]) -> str | None:
    """The longest period in the innermost of some words that name one."""
    for text in reversed(texts):
        found = [match[0] for one in languages() for match in one.marks.period.finditer(text)]
        if found:
            return "".join(max(found, key=len).split())
    return None


@lru_cache(maxsize=4096)
def time_of(period: str) -> str:
    """A period so that two that are the same compare equal: of a whole year, or its end, the year alone."""
    years = _YEAR.findall(period)
    if len(years) != 1 or any(one.marks.within_year.search(period) for one in languages()):
        return "".join(period.split())
    return str(years[0])


class Sites:
    """The places of a text in a language that names them so; the kind is the last character of a name."""

    def __init__(self, language: Language, text: str) -> None:
        self._language = language
        self._whole: dict[str, str] = {}
        counts: dict[str, Counter[str]] = {}
        for _, name in self._found(text):
            counts.setdefault(name[-1], Counter())[name] += 1
            for words, kind in language.also_called.items():
                if name in language.words[words]:
                    counts.setdefault(kind, Counter())[name + kind] += 1
        for kind, counter in counts.items():
            name, count = counter.most_common(1)[0]
            if count >= _MOST * counter.total():
                self._whole[kind] = name

    def home(self, title: str) -> str:
        """The place that a title begins with, "" if it does with none."""
        unnamed = self._language.marks.unnamed
        return next((name for start, name in self._found(title) if unnamed.fullmatch(title[:start])), "")

    def named(self, text: str) -> list[tuple[int, str]]:
        """The places that the clauses of a passage are about, and where that begins."""
        marks, scope, named_scope = self._language.marks, self._language.scope, self._language.named_scope
        names = [(start, name) for start, name in self._found(text) if marks.site_opens.match(text, start)]
        here: dict[str, str] = {}
        told = list(names)
        at = 0
        for match in marks.scope.finditer(text):
            while at < len(names) and names[at][0] < match.start():
                here[names[at][1][-1]] = names[at][1]
                at += 1
            kind = scope.get(match.group(), "")
            name = named_scope.get(match.group()) or here.get(kind) or self._whole.get(kind)
            if name and marks.scope_opens.match(text, match.start()):
                told.append((match.start(), name))
        return sorted(told)

    def _found(self, text: str) -> list[tuple[int, str]]:
        """The names of places, with where they begin."""
        marks = self._language.marks
        found = []
        for match in marks.site.finditer(text):
            end = match.end()
            if match["whole"]:
                found.append((match.start(), match.group()))
            elif run := marks.site_name.search(text, max(0, end - _REACH), end):
                name = marks.site_lead.sub("", run.group())
                if len(name) >= _SHORTEST and not marks.no_site.search(name):
                    found.append((end - len(name), name))
        return found
