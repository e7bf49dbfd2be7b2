"""The place and the time that a figure is about, where the text gives them."""

from __future__ import annotations

import re
from bisect import bisect_right

from msgspec import Struct

from unionstats.languages.language import languages
from unionstats.languages.marks import NEVER
from unionstats.pattern import pattern
from unionstats.source.drafting.clauses import half_width, passage
from unionstats.source.drafting.labels.sites import Sites
from unionstats.source.layout import Block, Layout

_DIGIT = pattern(r"[0-9]")
_SENTENCE_END = pattern(r"[.!?;]\s")
_LONGEST_TITLE = 80
_BEFORE = 60  # characters in which words of comparison stand before a time
_BESIDE = 6


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
            time = self._following(end, _BESIDE) or time or self._following(end, _LONGEST_TITLE, alone=True)
        return place or self.home, time

    def _following(self, offset: int, reach: int, *, alone: bool = False) -> str | None:
        """The time that a sentence gives behind its figure: 12 strikes in 2020; `alone`: of no other one."""
        at = bisect_right(self._times, offset, key=lambda one: one.start)
        ahead = self._times[at] if at < len(self._times) else None
        if (
            ahead is None
            or ahead.start - offset > reach
            or _SENTENCE_END.search(self._layout.text, offset, ahead.start)
            or (alone and _DIGIT.search(self._layout.text, offset, ahead.start))
        ):
            return None
        return ahead.text

    def _enter(self, block: Block) -> None:
        self._block = block.start
        text, language = passage(self._layout.text, block)
        self._times_follow = language.times_follow
        sites = self._sites[language.code].named(text)
        self._places = [Mention(block.start + start, block.end, name) for start, name in sites]
        self._places += _mentions(language.marks.place, text, block.start)
        self._times = _mentions(language.marks.time, text, block.start, language.marks.before_compared)


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
        closing = text.find(")", end, end + 200) if text[start - 1 : start] == "(" else -1
        stop = closing if closing >= 0 else len(text)
        if compared.search(text, max(0, start - _BEFORE), start):
            stop = end
        found.append(Mention(base + start, base + stop, " ".join(match["told"].split())))
    return found
