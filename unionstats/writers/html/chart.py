"""Charts as inline SVG: drawn in per cent of their own width, so that no text in them is ever scaled.

Verdicts are told apart by patterns as well as by colours; what a chart shows is said in its title and
stands beside it as text.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from unionstats.quantity.formatting import decimal
from unionstats.rules import Verdict
from unionstats.writers.html.parts import element

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

    from unionstats.interval import Exact

_PLACES = 3  # decimals of a per cent of the width: a thousandth of a pixel on any screen
_WHOLE = 100


def verdict_chart(counts: Mapping[Verdict, int], title: str, text: str) -> Element:
    """One bar, divided among the verdicts; `text` says in words what it shows."""
    # what fills the bars: plain, hatched, dotted; the style sheet colours the shapes
    hatch = element("path", class_="stroke", d="M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4")
    dots = element("circle", class_="stroke", cx="4", cy="4", r="1.2")
    shapes = {Verdict.CONSISTENT: (), Verdict.INCONSISTENT: (hatch,), Verdict.UNDETERMINED: (dots,)}
    patterns = element("defs", *(_pattern(verdict, *drawn) for verdict, drawn in shapes.items()))
    chart = _svg("chart", title, element("desc", text), patterns)
    whole = sum(counts.values())
    start = Fraction(0)
    for verdict, count in counts.items():
        if count:
            width = Fraction(count * _WHOLE, whole)
            chart.append(_mark(start, width, verdict))
            start += width
    return chart


def share_bar(value: Exact, verdict: Verdict, title: str) -> Element:
    """A bar of `value` per cent of the width, at most the whole of it, with ticks at each quarter."""
    shown = min(max(Fraction(value), Fraction(0)), Fraction(_WHOLE))
    lines = [(f"{quarter}%", "tick") for quarter in (25, 50, 75)]
    lines += [("97%", "beyond")] if value > _WHOLE else []
    return _svg(
        "bar",
        title,
        element("rect", class_="track", width="100%", height="100%"),
        _mark(Fraction(0), shown, verdict),
        *(element("line", class_=kind, x1=at, x2=at, y1="0", y2="100%") for at, kind in lines),
    )


def _svg(kind: str, title: str, *shapes: Element) -> Element:
    return element(
        "svg", element("title", title), *shapes, class_=kind, role="img", width="100%", height="100%"
    )


def _mark(start: Fraction, width: Fraction, verdict: Verdict) -> Element:
    """A part of a bar, `start` and `width` in per cent."""
    x, wide = (f"{decimal(value, _PLACES, 'half-even')}%" for value in (start, width))
    fill = f"url(#pattern-{verdict.value})"
    return element("rect", class_=f"mark {verdict.value}", x=x, width=wide, height="100%", fill=fill)


def _pattern(verdict: Verdict, *shapes: Element) -> Element:
    ground = element("rect", class_="ground", width="8", height="8")
    name = f"pattern-{verdict.value}"
    pattern = element("pattern", ground, *shapes, id=name, class_=verdict.value, width="8", height="8")
    pattern.set("patternUnits", "userSpaceOnUse")
    return pattern
