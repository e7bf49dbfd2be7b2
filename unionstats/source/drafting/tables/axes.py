"""What the lines of a table are about, so that what sentences say can be looked up in it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from unionstats.languages.language import languages
from unionstats.pattern import pattern
from unionstats.quantity import Quantity
from unionstats.source.drafting.drafted import DraftTable
from unionstats.source.drafting.labels.context import period_of, time_of
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.relations.slips import comparable
from unionstats.source.drafting.tables.said import NEAR, Prose, Words, name, words
from unionstats.source.patterns.heads import DERIVED, Head, Says

Place = tuple[int, int]

_YEAR = 4  # digits
YEARS = pattern(r"(?:19|20)[0-9]{2}(?![0-9])")
"""The years of a time as a line names it, also of a quarter: Q42023."""


class Line(Struct, frozen=True):
    """A row or column: what it counts, "" where only its table says so, and the time that it names.

    `kin` are other words for that, `outer` the names of the groups that it stands in. `earlier` says that it
    is of the year before, `blank` that what its table counts may be told there, `total` that it is a total.
    `ends` is the month in which its year ends, where the head names that.
    """

    at: int
    inner: Words
    kin: tuple[Words, ...]
    outer: tuple[Words, ...]
    period: str
    earlier: bool
    blank: bool
    total: bool
    derived: bool
    change: bool
    ends: str = ""

    @property
    def thing(self) -> str:
        """What it counts, in plain words."""
        return self.inner.text

    def at_time(self, time: str, year: str) -> bool:
        """Whether it is of that time, or names none; `year` is that of the report."""
        if not self.period or not time:
            return True
        if self.earlier:
            return year.isdigit() and str(int(year) - 1) == time
        return time in (self.period, self.ends)

    def reach(self, prose: Prose) -> int:
        """How near to a figure its name is said, or another word for it."""
        found = prose.reach(self.inner)
        return found if found or not self.kin else min(max(map(prose.reach, self.kin)), NEAR)


class Axis(Struct, frozen=True):
    """The lines of a table along one axis, by what they count and by the keys of their names."""

    lines: Mapping[int, Line]
    by_thing: Mapping[str, Sequence[Line]]
    by_key: Mapping[str, Sequence[Line]]

    def named(self, prose: Prose) -> Iterator[Line]:
        """The lines whose names may be said."""
        seen = set()
        for key in prose.keys & self.by_key.keys():
            for line in self.by_key[key]:
                if line.at not in seen:
                    seen.add(line.at)
                    yield line


class Axes(Struct, frozen=True):
    """A drafted table, and what its caption, rows and columns are about; `frame` are all words of it.

    `kinds` are some of its figures, one of each unit.
    """

    table: DraftTable
    name: Words
    pieces: tuple[Words, ...]
    frame: Words
    period: str
    rows: Axis
    columns: Axis
    latest: str
    title: Words
    kinds: Sequence[Quantity]

    def names(self) -> Iterator[tuple[Words, bool]]:
        """The names in it, and whether each is that of a line, which may be said before a figure's clause."""
        for axis in (self.rows, self.columns):
            for line in axis.lines.values():
                yield from ((one, True) for one in (line.inner, *line.kin))
        yield from ((one, False) for one in (self.name, *self.pieces))

    def is_whole(self, whole: str) -> bool:
        """占总收入的75.3%, beside 收入决算表: whether a whole is all that the table tells of."""
        found = (one.marks.whole_name.match(whole) for one in languages())
        called = [words(thing(one["name"])) for one in found if one is not None]
        return any(one.holds(name) for one in (self.name, *self.pieces) for name in called)

    def missed_plan(self, told: str, quantity: Quantity | None) -> Place | None:
        """By how much a row missed its plan, where words say that and only that: Housing overspent."""
        marks = [one.marks.missed_plan for one in languages()]
        mark = next((one for one in marks if one.search(told)), None)
        if mark is None:
            return None
        row = words(mark.sub(" ", told)).text
        rows = [one.at for one in self.rows.lines.values() if row and one.inner.text == row]
        times = {one.period for one in self.columns.lines.values() if not one.derived} - {""}
        plans = len(times) <= 1  # the change from one year to the next misses no plan
        lines = self.columns.lines.values()
        heads = [one.at for one in lines if (one.change and plans) or mark.search(one.inner.text)]
        places = [(at, head) for at in rows for head in heads if (at, head) in self.table.cells]
        kind = [one for one in places if comparable(quantity, self.table.cells[one].quantity)]
        return kind[0] if len(kind) == 1 else None

    def time_before(self, place: Place) -> Place | None:
        """The place of the year before a cell's, in its row or its column; None if no line is of it."""
        found = []
        for axis, at in ((self.columns, place[1]), (self.rows, place[0])):
            here = axis.lines[at]
            years = YEARS.findall(here.period)
            for line in axis.lines.values():
                told = YEARS.findall(line.period)
                before = bool(years) and told == [str(int(one) - 1) for one in years]
                same = YEARS.sub("", here.period) == YEARS.sub("", line.period)
                alike = (line.inner, line.outer) == (here.inner, here.outer) and line.derived == here.derived
                if before and same and alike:
                    found.append((place[0], line.at) if axis is self.columns else (line.at, place[1]))
        return found[0] if len(found) == 1 and found[0] in self.table.cells else None

    def changes_beside(self, row: int, column: int) -> Iterator[Place]:
        """The places in the row and the column of a cell where the table prints its change."""
        for axis, at in ((self.columns, column), (self.rows, row)):
            level = None
            for line in axis.lines.values():
                if line.change and level is not None and level.inner == axis.lines[at].inner:
                    yield (row, line.at) if axis is self.columns else (line.at, column)
                elif not line.derived:
                    level = line


def axes_of(table: DraftTable, title: str, home: Sequence[str]) -> Axes:
    """Read the words of a table in a report with a title, whose own places go by the names `home`."""
    caption, printed = table.label, table.printed
    stub = " ".join(
        cell.text
        for row in printed.source.cells[: printed.header_rows]
        for cell in row[: printed.stub_columns]
    )
    heads = words(f"{caption} {stub[:80]}")
    columns = [_line(one.at, printed.columns[one.at], heads, home, row=False) for one in table.columns]
    alone = sum(Says.TOTAL in printed.rows[at].says for at in table.names) == 1
    last = max(table.names, default=-1)
    rows = [
        _line(at, printed.rows[at], heads, home, row=True, alone=alone, last=at == last) for at in table.names
    ]
    times = [line.period for line in (*rows, *columns) if line.period.isdigit()]
    pieces = tuple(filter(lambda one: one.text, map(_caption, _pieces(caption))))
    called, ending = _caption(caption), _ending(rows)
    frame = words(f"{title[:90]} {caption[:90]} {ending}")
    return Axes(
        table,
        called if called.text else words(ending),
        pieces,
        frame,
        time_of(period_of((caption,)) or ""),
        _axis(rows),
        _axis(columns),
        max(times, default=""),
        words(title[:90]),
        list({one.unit: one for cell in table.cells.values() if (one := cell.quantity) is not None}.values()),
    )


def _ending(rows: Sequence[Line]) -> str:
    """The words, without spaces, that the names of all parts end with: 支出 of 教育支出, 卫生支出, 合计."""
    names = [one.inner.text for one in rows if not one.total and one.inner.text]
    first = names[0] if len(names) > 1 and not names[0].isascii() else ""
    ends = (first[at:] for at in range(1, len(first) - 1))
    return next((end for end in ends if all(one.endswith(end) for one in names)), "")


def under(topic: Words, prose: Prose, tables: Sequence[Axes]) -> Prose:
    """What is said of a figure under a heading that names a row of tables, if it names none itself."""
    rows = [one for axes in tables for one in axes.rows.by_thing.get(topic.text, ()) if not one.total]
    own = any(prose.own.holds(line.inner) for axes in tables for line in axes.rows.lines.values())
    if len(rows) != len(tables) or own:
        return prose
    joint = " " if topic.text.isascii() else ""
    return replace(prose, own=words(f"{topic.text}{joint}{prose.own.text}"))


def _axis(lines: Sequence[Line]) -> Axis:
    by_thing: defaultdict[str, list[Line]] = defaultdict(list)
    by_key: defaultdict[str, list[Line]] = defaultdict(list)
    for line in lines:
        for told in {line.thing, " ".join(one.text for one in (*line.outer, line.inner))}:
            by_thing[told].append(line)
        for key in line.inner.keys.union(*(one.keys for one in line.kin)):
            by_key[key].append(line)
    return Axis({line.at: line for line in lines}, dict(by_thing), dict(by_key))


def _line(
    at: int,
    head: Head,
    heads: Words,
    home: Sequence[str],
    *,
    row: bool,
    alone: bool = False,
    last: bool = False,
) -> Line:
    *outer, inner = [name(text, column=not row) for text in head.texts] or [words("")]
    total = Says.TOTAL in head.says
    if inner.text in home or (alone and total and inner.stems and inner.stems <= heads.stems):
        inner = words("")
    if last and any(inner.text in one.word_set("bodies") for one in languages()):
        total, inner = True, words("")  # Trust, below its sites
    if not inner.text and outer and not (row and total):
        inner = outer.pop()
    told = period_of(head.texts) or ""
    both = [(one, text) for one in languages() for text in head.texts]
    to = any(one.marks.year_ended.search(text) for one, text in both)  # Year to March 2025
    ended = to or any(one.marks.year_end_day.search(text) for one, text in both)
    period = time_of(told[-_YEAR:] if to else "".join(filter(str.isdigit, told)) if ended else told)
    blank = not inner.text and (not row or total or bool(period) or any(head.texts))
    derived, change = bool(head.says & DERIVED), bool(head.says & Says.CHANGE)
    kin = tuple(words(other) for one in languages() for other in one.kin(inner.text) if inner.text)
    before = any(one.marks.year_before.search(period) for one in languages())
    earlier = before and not any(map(str.isdigit, period))
    groups = tuple(one for one in outer if one.text)
    return Line(at, inner, kin, groups, period, earlier, blank, total, derived, change, told if to else "")


def _caption(text: str) -> Words:
    """What a caption says that its table counts, without words that only say that it is a table."""
    found = name(text)
    plain = found.text
    for one in languages():
        plain = one.marks.table_ends.sub("", plain)
    return found if plain == found.text else words(plain)


def _pieces(caption: str) -> list[str]:
    pieces = [caption]
    for joint in [one.marks.thing_joint for one in languages()]:
        pieces = [part for piece in pieces for part in joint.split(piece)]
    return pieces
