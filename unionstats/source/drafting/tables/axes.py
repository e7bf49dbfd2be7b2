"""What the lines of a table are about, so that what sentences say can be looked up in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct

from unionstats.languages.language import languages
from unionstats.pattern import pattern
from unionstats.source.drafting.drafted import DraftTable
from unionstats.source.patterns.heads import Head, Says

_YEAR = pattern(r"(?:19|20)[0-9]{2}")
_WORD = pattern(r"\w+")
_DERIVED = Says.SHARE | Says.CHANGE | Says.MEAN
_MOST = 8  # lines of one thing that are looked at

Place = tuple[int, int]


class Line(Struct, frozen=True):
    """A row or column: what it counts, "" where only its table says so, and the time that it names.

    `total` says that it is a total, `whole` that, too, or that it names only a time.
    """

    at: int
    thing: str
    period: str
    whole: bool
    total: bool
    derived: bool
    change: bool


class Axis(Struct, frozen=True):
    """The lines of a table along one axis, by what they count."""

    lines: Mapping[int, Line]
    by_thing: Mapping[str, Sequence[Line]]

    def about(self, *things: str) -> Iterator[Line]:
        """The lines that count one of some things, or what the whole table counts."""
        for one in dict.fromkeys(("", *things)):
            found = self.by_thing.get(one, ())
            if len(found) <= _MOST or one:
                yield from (line for line in found[:_MOST] if one or line.whole)


class Axes(Struct, frozen=True):
    """A drafted table, and what its caption, rows and columns are about."""

    table: DraftTable
    thing: str
    things: frozenset[str]
    period: str
    rows: Axis
    columns: Axis

    def named_in(self, words: str) -> str:
        """The longest name of a row that some words hold and the table's own words do not; "" without one."""
        own = " ".join((self.thing, *self.things))
        names = sorted((one for one in self.rows.by_thing if one and one not in own), key=len, reverse=True)
        plain = " ".join(_WORD.findall(words.casefold()))
        return next((one for one in names if _holds(plain, one)), "")


def _holds(words: str, name: str) -> bool:
    """Whether words hold a name: as words of their own where the name is of letters with blanks between."""
    if not name.isascii():
        return len(name) > 1 and name in words
    return f" {name} " in f" {words} "


def axes_of(table: DraftTable, counted: Callable[[str], str]) -> Axes:
    """Read the words of a table; `counted` tells what some words count."""
    caption = table.label
    pieces = frozenset(map(counted, _pieces(caption)))
    columns = [_line(one.at, table.printed.columns[one.at], counted, row=False) for one in table.columns]
    rows = [_line(at, table.printed.rows[at], counted, row=True) for at in table.names]
    period = time_of(period_of((caption,)) or "")
    return Axes(table, counted(caption), pieces, period, _axis(rows), _axis(columns))


def period_of(texts: Sequence[str]) -> str | None:
    """The longest period in the innermost of some words that name one."""
    for text in reversed(texts):
        found = [match[0] for one in languages() for match in one.marks.period.finditer(text)]
        if found:
            return "".join(max(found, key=len).split())
    return None


def time_of(period: str) -> str:
    """A period so that two that are the same compare equal: of a whole year, or its end, the year alone."""
    years = _YEAR.findall(period)
    if len(years) != 1 or any(one.marks.within_year.search(period) for one in languages()):
        return "".join(period.split())
    return str(years[0])


def _axis(lines: Sequence[Line]) -> Axis:
    by_thing: defaultdict[str, list[Line]] = defaultdict(list)
    for line in lines:
        by_thing[line.thing].append(line)
    return Axis({line.at: line for line in lines}, by_thing)


def _line(at: int, head: Head, counted: Callable[[str], str], *, row: bool) -> Line:
    things = list(dict.fromkeys(filter(None, map(counted, head.texts))))
    period = time_of(period_of(head.texts) or "")
    total = Says.TOTAL in head.says
    whole = bool(total or period or not row)
    derived, change = bool(head.says & _DERIVED), bool(head.says & Says.CHANGE)
    return Line(at, " ".join(things), period, whole, total, derived, change)


def _pieces(caption: str) -> list[str]:
    joints = [one.marks.thing_joint for one in languages()]
    pieces = [caption]
    for joint in joints:
        pieces = [part for piece in pieces for part in joint.split(piece)]
    return pieces
