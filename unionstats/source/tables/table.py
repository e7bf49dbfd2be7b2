"""The figures of a table: every row read, every error found at once."""

from collections.abc import Mapping, Sequence
from itertools import chain

from msgspec import Struct

from unionstats.diagnostics import Diagnostic, InvalidError, Unreadable
from unionstats.documents.rows import Row
from unionstats.languages.language import language_of_label
from unionstats.ledger.findings import is_id
from unionstats.ledger.tables import FigureTable
from unionstats.pattern import pattern
from unionstats.quantity import declared_unit, known_quantity, read_quantity
from unionstats.quantity.cell import cell_text
from unionstats.rounding import Rounding
from unionstats.rules import Figure
from unionstats.rules.variable import variable_of
from unionstats.source.drafting.labels.ids import Ids
from unionstats.source.tables.columns import COLUMNS, IN_ORDER, header_of
from unionstats.source.tables.sheet import Sheet, is_guarded

_LONGEST_TITLE_AS_ID = 40
_SHOWN = 8  # names of rows in a message
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # how an .xlsx or .ods, and an old .xls, begins
_HEAD_OF_NUMBER, _REST_OF_NUMBER = pattern(r"\D?[0-9]{1,3}\Z"), pattern(r"[0-9]{3}(?![0-9])")
_PARAGRAPH = pattern(r"[0-9]{1,6}|1000000")
_TRUE, _FALSE = frozenset({"true", "yes", "1", "是"}), frozenset({"false", "no", "0", "否"})


class Table(Struct, frozen=True):
    """What a table holds: titles of sections by id, figures in its order, names of columns not used.

    A section has no title where the table gives only its id. Of the figures, by their ids, `unit` and `whole`
    are set where the printed text alone says otherwise. `remarks` tell of rows that print no figure and are
    left out.
    """

    language: str
    sections: Mapping[str, str | None]
    figures: Mapping[str, FigureTable]
    unused: tuple[str, ...]
    remarks: tuple[Diagnostic, ...] = ()


class InvalidTableError(InvalidError):
    """The table has errors; `diagnostics` are all of them, in the order of its rows."""


def is_workbook(data: bytes) -> bool:
    """Whether a file is a workbook, of which the first sheet would first have to be saved as CSV."""
    return data.startswith(_WORKBOOKS)


def read_table(text: str) -> Table:
    """Read a table of figures with columns for label, printed text, section and more, or in this order.

    Cells lose the blanks around them, and the ' by which a spreadsheet is kept from running a formula. Raises
    InvalidTableError.
    """
    return _Reader(Sheet(text.replace("\r\n", "\n").replace("\r", "\n"))).table()


class _Read(Struct, frozen=True, gc=False):
    """The cells of a row by column, "" where it has none; `figure` is what the rules would be given.

    `nil`: its cell for the printed text has a mark that no figure is printed.
    """

    row: Row
    values: Mapping[str, str]
    figure: Figure
    nil: bool


class _Reader:
    """`places` are those of the columns, `width` how many the header names, 0 where there is none."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._rows = sheet.rows()
        self._places: Mapping[str, int] = {name: place for place, name in enumerate(IN_ORDER)}
        self._width = 0
        self._unused: tuple[str, ...] = ()
        self._read_header()

    def _read_header(self) -> None:
        """Raises InvalidTableError if a column that is needed is not named, or one is named twice."""
        first = next(self._rows, None)
        header = header_of(first.texts) if first is not None else None
        if first is None:
            return
        if header is None:
            self._rows = chain([first], self._rows)
            return
        self._places, self._unused, self._width = header.places, header.unused, len(first.texts)
        for column, count in header.faults.items():
            span = (first.cells[0].start, max(first.start + 1, first.end - 1))
            reason = "column-twice" if count else "column-lacking"
            self._sheet.add("S016", span, {"reason": reason, "column": column})
        if header.faults:
            raise InvalidTableError(self._sheet.in_order())

    def table(self) -> Table:
        """All rows, or all that is wrong with them."""
        sheet = self._sheet
        known = [row for row in map(self._row, self._rows) if row is not None]
        rows = [row for row in known if not row.nil]
        if not rows and not sheet.found:
            sheet.found.append(Diagnostic("S015", {}))
        ids = self._ids(rows)
        if sheet.found:
            raise InvalidTableError(sheet.in_order())
        by_id = "id" in self._places
        sections = _sections([row.values["section"] for row in rows], verbatim=by_id)
        figures = {name: _figure(row, sections) for name, row in zip(ids, rows, strict=True)}
        language = language_of_label(" ".join(row.values["label"] + row.values["stated"] for row in rows))
        titles = {name: None if by_id and title == name else title for title, name in sections.items()}
        left_out = self._left_out([row for row in known if row.nil])
        return Table(language.code, titles, figures, self._unused, left_out)

    def _left_out(self, nil: Sequence[_Read]) -> tuple[Diagnostic, ...]:
        """A warning at the first row that prints no figure, with the names of all."""
        if not nil:
            return ()
        names = [row.values["label"] or row.values["id"] for row in nil]
        shown = ", ".join([*names[:_SHOWN], *["…"] * (len(names) > _SHOWN)])
        self._add(nil[0].row, "stated", "S026", rows=shown, count=str(len(nil)))
        return (self._sheet.found.pop(),)

    def _add(self, row: Row, column: str, code: str, /, **words: str) -> None:
        self._sheet.add_at(row, self._places[column], code, words)

    def _ids(self, rows: Sequence[_Read]) -> list[str]:
        """The ids given, and new ones from the labels; one that is none or is given twice is reported."""
        given: set[str] = set()
        for one in rows:
            name = one.values["id"]
            if name and not is_id(name):
                self._add(one.row, "id", "L004", key=name)
            elif name in given:
                self._add(one.row, "id", "S019", reason="id-taken")
            elif name:
                given.add(name)
        made = Ids()
        return [row.values["id"] or _new_id(made, row.values["label"], given) for row in rows]

    def _row(self, row: Row) -> _Read | None:
        """Read a row; what is wrong in it is reported. None if its cells cannot be told apart."""
        cells = self._cut_to(row)
        if cells is None:
            return None
        values = dict.fromkeys(COLUMNS, "")
        for column, place in self._places.items():
            cell = cells[place] if place < len(cells) else ""
            values[column] = cell[1:] if is_guarded(cell) else cell
        if not values["label"] and not values["id"]:
            self._add(row, "label", "S019", reason="no-label")
        if values["paragraph"] and not _PARAGRAPH.fullmatch(values["paragraph"]):
            self._add(row, "paragraph", "L002", expected="whole number from 0", found="text")
        for column in ("exact", "whole"):
            if values[column] and values[column].casefold() not in _TRUE | _FALSE:
                self._add(row, column, "L002", expected="boolean", found="text")
        nil = bool(values["stated"]) and not cell_text(values["stated"])
        return _Read(row, values, Figure(None) if nil else self._printed(row, values), nil)

    def _cut_to(self, row: Row) -> list[str] | None:
        """The cells of a row, or None where there are too few or too many of them, which is reported."""
        cells, width = row.texts, self._width
        least, most = (width, width) if width else (2, len(IN_ORDER))
        while len(cells) > most and not cells[-1]:
            cells = cells[:-1]
        last = self._end_of_number(row, most)
        if last is None and least <= len(cells) <= most:
            return cells
        at = row.cells
        if last is not None:
            span = at[self._places["stated"]].start, at[last].end
            self._sheet.add("S017", span, {"reason": "number-cut"})
            return None
        words = {"found": str(len(cells)), "expected": str(most) if width else f"{least}–{most}"}
        first, reason = (most, "too-many") if len(cells) > most else (0, "too-few")
        self._sheet.add("S017", (at[first].start, at[len(cells) - 1].end), {"reason": reason, **words})
        return None

    def _end_of_number(self, row: Row, most: int) -> int | None:
        """The place of the last cell of a printed 15,608家 without quotes, which was cut at its comma.

        Its rest would be taken for the section, or makes the row too long.
        """
        at, cells = self._places["stated"], row.texts
        if self._sheet.delimiter != "," or (self._places.get("section") != at + 1 and len(cells) <= most):
            return None
        last = at
        while last + 1 < len(cells) and _REST_OF_NUMBER.match(cells[last + 1]):
            last += 1
        if last == at or not _HEAD_OF_NUMBER.match(cells[at]):
            return None
        quoted = any(cell.quoted for cell in row.cells[at : last + 1])
        return None if quoted else last

    def _printed(self, row: Row, values: Mapping[str, str]) -> Figure:
        """What the printed text and the unit say; what cannot be read is reported."""
        stated, unit, exact = values["stated"], values["unit"], values["exact"].casefold() in _TRUE
        try:
            if stated:
                quantity = read_quantity(stated, unit or None)
                return Figure(quantity, quantity.unit, None, exact)
            return Figure(None, declared_unit(unit) if unit else None, None, exact)
        except Unreadable as error:
            if row is self._sheet.first and error.problem.code == "Q001":  # a header in unknown words
                self._add(row, "stated", "S016", reason="no-header", column="stated")
            else:
                self._sheet.add_inside(row, self._places["stated" if stated else "unit"], error.problem)
            return Figure(None)


def _new_id(made: Ids, label: str, taken: set[str]) -> str:
    while (name := made.of(label, language_of_label(label))) in taken:
        pass
    return name


def _sections(titles: Sequence[str], *, verbatim: bool) -> dict[str, str]:
    """Ids by title, in the order of the titles; one that can be an id, and is not long, is its own.

    `verbatim`: the table gives ids, so its sections are ids too.
    """
    given = [title for title in dict.fromkeys(titles) if title]
    own = {one for one in given if is_id(one) and (verbatim or len(one) <= _LONGEST_TITLE_AS_ID)}
    made = Ids()
    return {title: title if title in own else _new_id(made, title, own) for title in given}


def _figure(one: _Read, sections: Mapping[str, str]) -> FigureTable:
    """A row as a figure; its unit and its wholeness are left out where the printed text says the same."""
    values = one.values
    unit, whole = values["unit"] or None, None
    if unit and values["stated"]:
        printed = known_quantity(values["stated"])
        unit = None if printed and printed.unit and printed.unit.name == unit else unit
    if values["whole"]:
        said = values["whole"].casefold() in _TRUE
        plain = variable_of(one.figure, Rounding.NEAREST, rounded=False).whole
        whole = None if plain == said else said
    return FigureTable(
        section=sections[values["section"]] if values["section"] else None,
        paragraph=int(values["paragraph"]) if values["paragraph"] else None,
        unit=unit,
        exact=values["exact"].casefold() in _TRUE,
        whole=whole,
        **{name: values[name] or None for name in ("stated", "label", "region", "period", "note")},
    )
