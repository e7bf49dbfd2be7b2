"""Sentences of very many figures: none raises, and each figure costs what it costs in a shorter one."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from unionstats.source.drafting.draft import draft

LONG = {
    "第{i}组{v}人": "，",
    "第{i}组由{v}人增加到{v}0人": "、",
    "{v} were in group {i}": ", ",
    "{v} ({i}.3%) were in group {i}": ", ",
    "up {i}.3% from {v}": ", ",
    "{v} more than in 2019": " and ",
    "group {i}: {v} members, {i} per cent": "; ",
}


def sentence(part: str, count: int) -> str:
    """A sentence of so many parts."""
    parts = (part.format(i=i % 90, v=7 * i) for i in range(1, count + 1))
    return f"{LONG[part].join(parts)}{'.' if LONG[part].endswith(' ') else '。'}"


@pytest.mark.parametrize("part", LONG)
def test_a_sentence_of_very_many_figures_is_read(part: str) -> None:
    """All of them, as parts of a sentence that are read one after the other."""
    assert len(draft(sentence(part, 120)).figures) >= 120


def test_twice_the_figures_take_twice_the_steps() -> None:
    """Lines of code that are run, which no other work on the machine changes."""
    first, second, third = (steps(sentence("第{i}组{v}人", count)) for count in (100, 200, 400))
    assert third - second < 2.1 * (second - first)


def steps(text: str) -> int:
    """How many lines of code drafting a text runs."""
    draft(text)  # what is made once
    count = 0

    def line(_frame: FrameType, event: str, _: object) -> Callable[..., Any]:
        nonlocal count
        count += event == "line"
        return line

    before = sys.gettrace()
    sys.settrace(line)
    try:
        draft(text)
    finally:
        sys.settrace(before)
    return count
