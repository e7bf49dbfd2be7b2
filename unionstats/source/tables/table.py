"""The figures of a table: every row read, every error found at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

from msgspec import Struct

from unionstats.diagnostics import Diagnostic, InvalidError
from unionstats.languages.language import language_of_label
from unionstats.ledger.convert import is_id
from unionstats.source.drafting.labels.ids import Ids
from unionstats.source.tables.columns import IN_ORDER, Header, header_of
from unionstats.source.tables.records import Record, Sheet
from unionstats.source.tables.rows import Row, is_true, needed_unit, needed_whole, read_row

_LONGEST_TITLE_AS_ID = 40
_SHOWN = 8  # names of rows in a message
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # how an .xlsx or .ods, and an old .xls, begins


class TableFigure(Struct, frozen=True, gc=False):
    """A row; empty cells are None. `unit` and `whole` are set where the printed text alone says otherwise."""

    id: str
    label: str | None
    stated: str | None
    unit: str | None
    section: str | None
    paragraph: int | None
    region: str | None
    period: str | None
    note: str | None
    exact: bool
    whole: bool | None


class Table(Struct, frozen=True):
    """What a table holds: titles of sections by id, figures in its order, names of columns not used.

    A section has no title where the table gives only its id. `remarks` tell of rows that print no figure and
    are left out.
    """

    language: str
    sections: Mapping[str, str | None]
    figures: Sequence[TableFigure]
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
    sheet = Sheet(text.replace("\r\n", "\n").replace("\r", "\n"))
    found = sheet.records()
    first = next(found, None)
    header, width = _header(sheet, first)
    rest = found if width or first is None else chain([first], found)
    read = (read_row(sheet, record, header.places, width) for record in rest)
    known = [row for row in read if row is not None]
    rows = [row for row in known if not row.nil]
    if not rows and not sheet.found:
        sheet.found.append(Diagnostic("S015", {}))
    ids = _ids(sheet, rows, header.places)
    if sheet.found:
        raise InvalidTableError(sheet.in_order())
    by_id = "id" in header.places
    sections = _sections([row.values["section"] for row in rows], verbatim=by_id)
    figures = [_figure(name, row, sections) for name, row in zip(ids, rows, strict=True)]
    language = language_of_label(" ".join(row.values["label"] + row.values["stated"] for row in rows))
    titles = {name: None if by_id and title == name else title for title, name in sections.items()}
    return Table(language.code, titles, figures, header.unused, _left_out(sheet, known, header.places))


def _left_out(sheet: Sheet, rows: Sequence[Row], places: Mapping[str, int]) -> tuple[Diagnostic, ...]:
    """A warning at the first row that prints no figure, with the names of all."""
    nil = [row for row in rows if row.nil]
    if not nil:
        return ()
    names = [row.values["label"] or row.values["id"] for row in nil]
    shown = ", ".join([*names[:_SHOWN], *["…"] * (len(names) > _SHOWN)])
    sheet.add_at(nil[0].record, places["stated"], "S026", {"rows": shown, "count": str(len(nil))})
    return (sheet.found.pop(),)


def _header(sheet: Sheet, first: Record | None) -> tuple[Header, int]:
    """The header, and how many cells it has: 0 where there is none, and the columns have their order.

    Raises InvalidTableError if a column that is needed is not named, or one is named twice.
    """
    header = header_of(first.cells) if first is not None else None
    if first is None or header is None:
        return Header({name: place for place, name in enumerate(IN_ORDER)}, (), {}), 0
    for column, count in header.faults.items():
        span = (sheet.cells(first)[0].start, max(first.start + 1, first.end - 1))
        reason = "column-twice" if count else "column-lacking"
        sheet.add("S016", span, {"reason": reason, "column": column})
    if header.faults:
        raise InvalidTableError(sheet.in_order())
    return header, len(first.cells)


def _ids(sheet: Sheet, rows: Sequence[Row], places: Mapping[str, int]) -> list[str]:
    """The ids given, and new ones from the labels; one that is none or is given twice is reported."""
    given: set[str] = set()
    for row in rows:
        name = row.values["id"]
        if name and not is_id(name):
            sheet.add_at(row.record, places["id"], "L004", {"key": name})
        elif name in given:
            sheet.add_at(row.record, places["id"], "S019", {"reason": "id-taken"})
        elif name:
            given.add(name)
    made = Ids()
    return [row.values["id"] or _new_id(made, row.values["label"], given) for row in rows]


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


def _figure(name: str, row: Row, sections: Mapping[str, str]) -> TableFigure:
    values = row.values
    return TableFigure(
        name,
        values["label"] or None,
        values["stated"] or None,
        needed_unit(row),
        sections[values["section"]] if values["section"] else None,
        int(values["paragraph"]) if values["paragraph"] else None,
        values["region"] or None,
        values["period"] or None,
        values["note"] or None,
        is_true(values["exact"]),
        needed_whole(row),
    )
