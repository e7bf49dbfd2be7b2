"""A drafted ledger as values."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from unionstats.quantity import Quantity
from unionstats.source.drafting.relations.relation import Doubt, Question
from unionstats.source.layout import Layout
from unionstats.text.escape import clipped

if TYPE_CHECKING:
    from unionstats.source.tables.printed import PrintedTable


class DraftSection(Struct, frozen=True, gc=False):
    """A heading; one without a title is the text before the first heading."""

    id: str
    title: str


class DraftFigure(Struct, frozen=True, gc=False):
    """A figure; an unstated one has no text, no quantity and no paragraph, and stands at -1.

    `start` and `end` are offsets in the text; `whole` is set where the unit says otherwise,
    `lent` where the unit is that of another figure.
    """

    id: str
    stated: str | None
    quantity: Quantity | None
    unit: str | None
    section: str | None
    paragraph: int | None
    label: str
    region: str | None
    period: str | None
    doubts: tuple[Doubt, ...]
    whole: bool | None = None
    start: int = -1
    end: int = -1
    lent: bool = False


class DraftRule(Struct, frozen=True, gc=False):
    """A rule between figures; `note` are the words of the text that state it, which stand at `start:end`.

    One with a `table` has operands there, by row and column of the document's table. One with a `question` is
    only likely.
    """

    id: str
    kind: str
    rule: str
    note: str
    doubts: tuple[Doubt, ...]
    figures: tuple[str, ...]
    start: int
    end: int
    table: str = ""
    cells: tuple[tuple[int, int], ...] = ()
    question: Question | None = None


class DraftColumn(Struct, frozen=True, gc=False):
    """A column of a table that prints figures: `at` is its number in the document's table.

    `rounded` says that its bare whole numbers were rounded, as the relations of the table show.
    """

    id: str
    label: str
    unit: str | None
    at: int
    rounded: bool = False


class CellRule(Struct, frozen=True, gc=False):
    """What a check of a table says of one cell: places are row and column of the document's table.

    `applied` is False where one of its figures is not printed; `operands` are those that are. `form` is ""
    where no other cell is what a share is of: for the whole of shares, for those of a base that words print.
    """

    id: str
    form: str
    rule: str
    target: tuple[int, int]
    operands: tuple[tuple[int, int], ...]
    applied: bool = True


class TableCheck(Struct, frozen=True):
    """A relation in the rule language of tables, not applied to the rows `excepted`, or to `columns` alone.

    `columns` is None for a check of all that it can be applied to. `announced` says that the words of a head
    say that the relation is meant, `fits` that the units of its figures go together: where they do not, it
    cannot be judged. One with a `question` is only likely.
    """

    id: str
    rule: str
    excepted: tuple[str, ...]
    columns: tuple[str, ...] | None
    announced: bool
    fits: bool
    cells: Callable[[], Iterator[CellRule]]
    question: Question | None = None


class DraftTable(Struct, frozen=True):
    """A table as it is printed; `names` are those of its rows, by their numbers in the document's table.

    `unit` is that of all columns, `units` are those of rows by their names, in columns without one.
    `cells` are its figures by row and column there; `before` is how many figures of the text stand before it.
    """

    id: str
    label: str
    section: str | None
    paragraph: int | None
    unit: str | None
    units: Mapping[str, str]
    columns: Sequence[DraftColumn]
    rows: Sequence[Sequence[str]]
    names: Mapping[int, str]
    cells: Mapping[tuple[int, int], DraftFigure]
    checks: Sequence[TableCheck]
    printed: PrintedTable
    before: int


class Draft(Struct, frozen=True):
    """What was drafted, in the text's order; unstated figures stand behind the paragraph that needs them.

    `figures` and `rules` are those of the sentences, and the rules between them and tables.
    """

    layout: Layout
    language: str
    title: str
    sections: Sequence[DraftSection]
    figures: Sequence[DraftFigure]
    rules: Sequence[DraftRule]
    tables: Sequence[DraftTable] = ()

    def __repr__(self) -> str:
        figures, rules = self.counts()
        return f"<Draft {clipped(self.title)!r} {figures} figures, {len(self.tables)} tables, {rules} rules>"

    def counts(self) -> tuple[int, int]:
        """How many figures it records as printed, cells included, and how many rules it has."""
        figures = sum(one.stated is not None for one in self.figures)
        figures += sum(len(table.cells) for table in self.tables)
        return figures, len(self.rules) + sum(check.fits for table in self.tables for check in table.checks)

    def in_order(self) -> Iterator[DraftFigure]:
        """Yield all figures, those of tables included, in the order of the text."""
        done = 0
        for table in self.tables:
            yield from self.figures[done : table.before]
            done = table.before
            for one in table.cells.values():
                yield replace(one, section=table.section, paragraph=table.paragraph)
        yield from self.figures[done:]
