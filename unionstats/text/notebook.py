"""Values as someone at a prompt or in a notebook sees them: a line of text, or a small table of HTML."""

from collections.abc import Iterable, Sequence

from unionstats.interval import Exact
from unionstats.text.escape import escape

MOST_ROWS = 20
"""That a table of a notebook shows."""

_LONGEST = 60


def number(value: Exact | None) -> str:
    """A number with at most 28 digits; an end that is not bounded is "…"."""
    if value is None:
        return "…"
    from decimal import Decimal

    return str(Decimal(value.numerator) / Decimal(value.denominator))


def between(low: Exact | None, high: Exact | None) -> str:
    """Both ends, or the only value."""
    return number(low) if low == high and low is not None else f"{number(low)} to {number(high)}"


def clipped(text: str) -> str:
    """A text on one line, of a length that can be read at a glance."""
    line = escape(text)
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def html_table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[object]], count: int) -> str:
    """A table of the first rows of `count`, all texts escaped."""
    from html import escape as quoted
    from itertools import islice

    def line(tag: str, cells: Iterable[object]) -> str:
        return "".join(f"<{tag}>{quoted(clipped(str(one)))}</{tag}>" for one in cells)

    shown = [f"<tr>{line('td', row)}</tr>" for row in islice(rows, MOST_ROWS)]
    more = f" (the first {MOST_ROWS})" if count > MOST_ROWS else ""
    return (
        f"<table><caption>{quoted(escape(caption))}{more}</caption>"
        f"<thead><tr>{line('th', heads)}</tr></thead><tbody>{''.join(shown)}</tbody></table>"
    )
