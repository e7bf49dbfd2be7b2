"""What a result says to people, as data: titled tables of fields and rows, labelled texts, lines.

Texts are raw, whatever a ledger holds; each writer escapes, colours, folds and cuts in its own way.
"""

from collections.abc import Callable, Sequence
from enum import Enum
from operator import attrgetter
from typing import Any, Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from unionstats.diagnostics import Diagnostic
from unionstats.interval import Exact, Interval
from unionstats.locale import N_, Words

Style: TypeAlias = Literal["", "bold", "green", "bold green", "bold red"]


class Kind(Enum):
    """What kind of thing a field is; a writer aligns, links, draws and folds by it."""

    TEXT = "text"
    ID = "id"  # of a figure or a rule
    NUMBER = "number"  # a count or a place: a plain number
    FIGURE = "figure"  # printed or worked out, with its unit; no part of one is ever shown
    RULE = "rule"  # a computation: figures between signs, broken between words only
    VERDICT = "verdict"  # a sign, and a word
    BAR = "bar"  # `Bar`


RIGHT = frozenset({Kind.NUMBER, Kind.FIGURE})
"""What stands at the right of its column."""


def shown_at(wide: int, until: int, width: int | None) -> bool:
    """Whether a page of this width, None for none, shows what is shown from `wide` on and below `until`."""
    return not until if width is None else wide <= width and (not until or width < until)


class Field(Struct, frozen=True):
    """A column: what it is called in code and by people, what it is, and how it gives way to a narrow screen.

    `name` is the attribute of a row that it shows, with points where it lies deeper, unless `get` gives it:
    a text, a number, None, a `Cell` or a `Bar`. `title` is a message. `on` are the tables of a result that
    show it, all if empty. `fold` lets its text run over several lines, `clip` cuts it where a screen is too
    narrow; a text of more than `most` columns is left out whole. `wide` is the narrowest screen that shows
    the column at all, `until` the narrowest that does no longer, where another column says the same in
    full. `spare` columns go before any text folds. What has none of these is never cut.

    A page with links shows it in the cell of the field `under` which it belongs; `leads` says what its ids
    are, figures or rules.
    """

    name: str
    title: str = ""
    kind: Kind = Kind.TEXT
    get: Callable[[Any], object] | None = None
    on: tuple[str, ...] = ()
    style: Style = ""
    fold: bool = False
    clip: bool = False
    most: int = 0
    wide: int = 0
    until: int = 0
    spare: bool = False
    under: str = ""
    leads: str = ""

    @property
    def getter(self) -> Callable[[Any], Any]:
        """What gives it of a row."""
        return self.get or attrgetter(self.name)

    def shown_at(self, width: int | None) -> bool:
        """Whether a screen of so many columns shows it; None stands for a page without a width."""
        return shown_at(self.wide, self.until, width)


def fields_on(fields: Sequence[Field], *tables: str) -> tuple[Field, ...]:
    """The fields that one of these tables of a result shows, in their order."""
    return tuple(field for field in fields if not field.on or not set(field.on).isdisjoint(tables))


NAMED = Field("named", N_("What it is"), fold=True)
"""The label before an id."""

_ROOMY = 100  # columns from which ids stand behind the labels


def labelled(fields: Sequence[Field], rows: Sequence[Any]) -> tuple[Field, ...]:
    """The fields with the ids behind the labels, where there are some and the screen is wide enough."""
    [label] = [one for one in fields if one.name == "named"]
    ids = [one for one in fields if one.kind is Kind.ID]
    told = any(label.getter(row) not in [row.id, *(one.getter(row) for one in ids)] for row in rows)
    wide = {one.name: max(one.wide, _ROOMY) if told else 0 for one in ids}
    shown = (replace(one, wide=wide.get(one.name, one.wide)) for one in fields)
    return tuple(one for one in shown if told or one != label)


class Bar(Struct, frozen=True):
    """A share of 100 as a bar; or a change from a middle line, at least and at most, `scale` for a whole bar.

    `columns` are those of 100, or of a whole bar on either side, where it is drawn with letters.
    """

    value: Exact | Interval | None
    columns: int
    style: Style = ""
    scale: Exact = 0


class Cell(Struct, frozen=True):
    """A text with a style of its own."""

    text: str
    style: Style = ""


def text_of(value: Any) -> str:  # noqa: ANN401 - what a field of a row may be, but for a bar
    """A value as a text, "" for none."""
    value = value.text if isinstance(value, Cell) else value
    return "" if value is None else str(value)


class Table(Struct, frozen=True):
    """Rows under fields; one without rows is not shown.

    A `dense` table spends no line on anything but its rows and its column titles, which may be left out.
    Of more than `most` rows the last place tells how many are left out; where `fills` is given the table
    takes what the other blocks leave of so many lines, and `most` at least. `shown` as `wide` and `until`
    of a field; `kind` says what the rows are: figures, rules, shares, sections.
    """

    fields: tuple[Field, ...]
    rows: Sequence[object]
    title: str = ""
    dense: bool = False
    titles: bool = True
    most: int = 0
    fills: int = 0
    shown: tuple[int, int] = (0, 0)
    kind: str = ""

    def cells(self, fields: Sequence[Field]) -> list[list[Any]]:
        """What these fields show of each row."""
        gets = [field.getter for field in fields]
        return [[get(row) for get in gets] for row in self.rows]


def field_facts(fields: Sequence[Field], names: str, row: object, words: Words) -> list[tuple[str, str]]:
    """The fields with these names, in their order, as labelled texts of a row."""
    by_name = {field.name: field for field in fields}
    shown = [by_name[name] for name in names.split()]
    return [(words.gettext(field.title), text_of(field.getter(row))) for field in shown]


class Facts(Struct, frozen=True):
    """A heading and labelled texts, of which the empty ones are not shown."""

    name: str
    title: str
    facts: Sequence[tuple[str, str]]


class Line(Struct, frozen=True):
    """A line of texts, one behind the other; `clip` cuts it where the screen is too narrow."""

    parts: Sequence[Cell]
    clip: bool = False

    @property
    def text(self) -> str:
        """The whole line."""
        return "".join(part.text for part in self.parts)


def line(text: str, style: Style = "", *, clip: bool = False) -> Line:
    """A line in one style."""
    return Line((Cell(text, style),), clip)


class Lines(Struct, frozen=True):
    """Lines that belong together; `legend` where they explain the bars of the tables above."""

    lines: Sequence[Line]
    legend: bool = False


class Problems(Struct, frozen=True):
    """Findings, if there are any, each with its place in the file at `path`, the line there and a way out."""

    diagnostics: Sequence[Diagnostic]
    path: str


class Heading(Struct, frozen=True):
    """A heading over the blocks that follow; `level` 1 is that of the page."""

    text: str
    level: int = 2


Block: TypeAlias = Table | Facts | Lines | Problems | Heading


def shown_block(block: Block, width: int | None) -> Block | None:
    """The block without empty facts; None where nothing of it is shown."""
    if isinstance(block, Facts):
        return replace(block, facts=[fact for fact in block.facts if fact[1]])
    if isinstance(block, Table) and not (block.rows and shown_at(*block.shown, width)):
        return None
    return None if isinstance(block, Problems) and not block.diagnostics else block
