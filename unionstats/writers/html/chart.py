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
    chart = _svg("chart", title)
    chart.append(element("desc", text))
    chart.append(_patterns())
    whole = sum(counts.values())
    start = Fraction(0)
    for verdict, count in counts.items():
        if count:
            width = Fraction(count * _WHOLE, whole)
            chart.append(_rect(start, width, f"mark {verdict.value}", f"url(#pattern-{verdict.value})"))
            start += width
    return chart


def share_bar(value: Exact, verdict: Verdict, title: str) -> Element:
    """A bar of `value` per cent of the width, at most the whole of it, with ticks at each quarter."""
    chart = _svg("bar", title)
    shown = min(max(Fraction(value), Fraction(0)), Fraction(_WHOLE))
    chart.append(element("rect", class_="track", width="100%", height="100%"))
    chart.append(_rect(Fraction(0), shown, f"mark {verdict.value}", f"url(#pattern-{verdict.value})"))
    for quarter in (25, 50, 75):
        chart.append(element("line", class_="tick", x1=f"{quarter}%", x2=f"{quarter}%", y1="0", y2="100%"))
    if value > _WHOLE:
        chart.append(element("line", class_="beyond", x1="97%", x2="97%", y1="0", y2="100%"))
    return chart


def _svg(kind: str, title: str) -> Element:
    return element("svg", element("title", title), class_=kind, role="img", width="100%", height="100%")


def _rect(start: Fraction, width: Fraction, kind: str, fill: str) -> Element:
    return element("rect", class_=kind, x=_percent(start), width=_percent(width), height="100%", fill=fill)


def _percent(value: Fraction) -> str:
    return f"{decimal(value, _PLACES, 'half-even')}%"


def _patterns() -> Element:
    """What fills the bars: plain, hatched, dotted; the style sheet colours the shapes."""
    hatch = element("path", class_="stroke", d="M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4")
    dots = element("circle", class_="stroke", cx="4", cy="4", r="1.2")
    return element(
        "defs",
        _pattern(Verdict.CONSISTENT),
        _pattern(Verdict.INCONSISTENT, hatch),
        _pattern(Verdict.UNDETERMINED, dots),
    )


def _pattern(verdict: Verdict, *shapes: Element) -> Element:
    ground = element("rect", class_="ground", width="8", height="8")
    pattern = element(
        "pattern", ground, *shapes, id=f"pattern-{verdict.value}", class_=verdict.value, width="8", height="8"
    )
    pattern.set("patternUnits", "userSpaceOnUse")
    return pattern
