"""Bars in a line of text: a share of 100, or a change from a middle line."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from unionstats.interval import Interval

if TYPE_CHECKING:
    from unionstats.interval import Exact
    from unionstats.results.table import Bar

_EIGHTHS = " ▏▎▍▌▋▊▉"
_SOLID, _LIGHT, _MIDDLE = "█", "▓", "│"


def bar_text(bar: Bar) -> str:
    """The bar in so many columns, a change so many on either side of its middle; "" for what has none."""
    if bar.value is None:
        return ""
    if isinstance(bar.value, Interval):
        return diverging_bar(bar.value, bar.scale, bar.columns)
    return share_bar(bar.value, bar.columns)


def share_bar(value: Exact, width: int) -> str:
    """A bar of `width` columns for 100; it never runs over, nor below nothing."""
    eighths = round(Fraction(min(max(value, 0), 100)) * width * 8 / 100)
    full, rest = divmod(eighths, 8)
    return "█" * full + (_EIGHTHS[rest] if rest else "")


def diverging_bar(change: Interval, scale: Exact, half: int) -> str:
    """A change: falls to the left, rises to the right; solid at least, light from there to the most."""
    if change.low is None or change.high is None:
        return ""
    low, high = change.low, change.high
    falls = _side(max(-high, 0), max(-low, 0), scale, half)[::-1].replace(">", "<")
    return f"{falls.rjust(half)}{_MIDDLE}{_side(max(low, 0), max(high, 0), scale, half)}"


def _side(least: Exact, most: Exact, scale: Exact, half: int) -> str:
    if not most:
        return ""
    solid, all_ = (half if end >= scale else round(end * half / Fraction(scale)) for end in (least, most))
    bar = _SOLID * solid + _LIGHT * (all_ - solid)
    return f"{bar[:-1]}>" if most > scale else bar
