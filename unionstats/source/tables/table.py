"""The figures of a table, one in each row, as a ledger has them: what is wrong is told at its cells."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from unionstats.diagnostics import Diagnostic
from unionstats.languages.language import language_of_label
from unionstats.ledger import writing as toml
from unionstats.ledger.document import read_document
from unionstats.ledger.findings import is_id
from unionstats.ledger.load import InvalidLedgerError, build_ledger
from unionstats.ledger.model import Ledger, LedgerFigure
from unionstats.ledger.tables import FORMAT, FigureTable
from unionstats.ledger.tabular.file_rows import FileRows
from unionstats.pattern import pattern
from unionstats.quantity import known_quantity
from unionstats.quantity.cell import cell_text
from unionstats.rounding import Rounding
from unionstats.rules.variable import variable_of
from unionstats.source.drafting.labels.ids import Ids
from unionstats.source.tables.columns import COLUMNS, IN_ORDER, header_of

_LONGEST_TITLE_AS_ID = 40
_SHOWN = 8  # names of rows in a message
_GUARDED = tuple(f"'{sign}" for sign in "=+-@＝＋－＠")
_HEAD_OF_NUMBER, _REST_OF_NUMBER = pattern(r"\D?[0-9]{1,3}\Z"), pattern(r"[0-9]{3}(?![0-9])")
_TRUTHS = {
    word: truth
    for truth, words in ((True, "true yes 1 是"), (False, "false no 0 否"))
    for word in words.split()
}


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


def read_table(found: FileRows) -> Table | list[Diagnostic]:
    """The table of some rows with columns for label, printed text, section and more; all that is wrong.

    Without a header the columns are in this order. Cells lose the ' by which a spreadsheet is kept from
    running a formula.
    """
    header = header_of(found.rows[0])
    if header is None:
        return _Reader(found, {name: at for at, name in enumerate(IN_ORDER)}).table(())
    if header.faults:
        kinds = {name: "twice" if count else "lacking" for name, count in header.faults.items()}
        words = ({"reason": f"column-{kind}", "column": name} for name, kind in kinds.items())
        return [found.finding("S016", one, "", 0) for one in words]
    return _Reader(found, header.places, len(found.rows[0])).table(header.unused)


def is_guarded(cell: str) -> bool:
    """Whether the cell begins with the ' that keeps a spreadsheet from running it as a formula."""
    return cell.startswith(_GUARDED)


class _Reader(Struct):
    """`places` are those of the columns, `width` how many the header names, 0 where there is none."""

    found: FileRows
    places: Mapping[str, int]
    width: int = 0
    problems: list[Diagnostic] = field(default_factory=list)

    def table(self, unused: tuple[str, ...]) -> Table | list[Diagnostic]:
        """All rows, or all that is wrong with them."""
        read = {
            row: values
            for row in range(bool(self.width), len(self.found.rows))
            if (values := self._values(row)) is not None
        }
        nil = [row for row, values in read.items() if values["stated"] and not cell_text(values["stated"])]
        known = {row: values for row, values in read.items() if row not in nil}
        if not known and not self.problems:
            return [Diagnostic("S015", {})]
        rows = self._ids(known)
        by_id = "id" in self.places
        sections = _sections([one["section"] for one in known.values()], verbatim=by_id)
        titles = {name: None if by_id and title == name else title for title, name in sections.items()}
        ledger = self._ledger(rows, known, sections)
        if ledger is None or self.problems:
            return sorted(self.problems, key=lambda one: (one.place is not None, one.place, one.code))
        language = language_of_label(" ".join(one["label"] + one["stated"] for one in known.values()))
        figures = {name: _lean(one) for name, one in ledger.figures.items()}
        return Table(language.code, titles, figures, unused, self._left_out(nil, read))

    def _left_out(self, nil: Sequence[int], read: Mapping[int, Mapping[str, str]]) -> tuple[Diagnostic, ...]:
        """A warning at the first row that prints no figure, with the names of all."""
        names = [read[row]["label"] or read[row]["id"] for row in nil]
        shown = ", ".join([*names[:_SHOWN], *["…"] * (len(names) > _SHOWN)])
        words = {"rows": shown, "count": str(len(nil))}
        return tuple(self.found.finding("S026", words, "", row, self.places["stated"]) for row in nil[:1])

    def _add(self, row: int, column: str, code: str, **words: str) -> None:
        self.problems.append(self.found.finding(code, words, "", row, self.places[column]))

    def _ids(self, known: Mapping[int, Mapping[str, str]]) -> dict[str, int]:
        """The rows by the ids given, and new ones from the labels; one that is given twice is reported."""
        given = {one["id"] for one in known.values() if one["id"]}
        rows: dict[str, int] = {}
        made = Ids()
        for row, values in known.items():
            if values["id"] in rows:
                self._add(row, "id", "S019", reason="id-taken")
            is_new = not values["id"] or values["id"] in rows
            rows[_new_id(made, values["label"], given) if is_new else values["id"]] = row
        return rows

    def _values(self, row: int) -> dict[str, str] | None:
        """The cells of a row by column, "" where it has none; None if they cannot be told apart."""
        cells = [*self.found.rows[row]]
        least, most = (self.width, self.width) if self.width else (2, len(IN_ORDER))
        while len(cells) > most and not cells[-1]:
            cells.pop()
        if self._is_cut(row, cells, most):
            return None
        if not least <= len(cells) <= most:
            reason = "too-many" if len(cells) > most else "too-few"
            words = {"found": str(len(cells)), "expected": str(most) if self.width else f"{least}–{most}"}
            first = most if len(cells) > most else 0
            self._add_from(row, first, len(cells) - 1, {"reason": reason, **words})
            return None
        values = dict.fromkeys(COLUMNS, "")
        for column, place in self.places.items():
            cell = cells[place] if place < len(cells) else ""
            values[column] = cell[1:] if is_guarded(cell) else cell
        if not values["label"] and not values["id"]:
            self._add(row, "label", "S019", reason="no-label")
        return values

    def _is_cut(self, row: int, cells: Sequence[str], most: int) -> bool:
        """Whether a printed 15,608家 without quotes was cut at its comma, which is reported.

        Its rest would be taken for the section, or makes the row too long.
        """
        at, source, spans = self.places["stated"], self.found.sources[row], self.found.spans[row]
        if self.places.get("section") != at + 1 and len(cells) <= most:
            return False
        last = at
        while last + 1 < len(cells) and _REST_OF_NUMBER.match(cells[last + 1]):
            if source[spans[last][1] : spans[last + 1][0]] != ",":
                break
            last += 1
        if last == at or not _HEAD_OF_NUMBER.match(cells[at]):
            return False
        self._add_from(row, at, last, {"reason": "number-cut"})
        return True

    def _add_from(self, row: int, first: int, last: int, words: Mapping[str, str]) -> None:
        """Record that some cells of a row are too many or too few."""
        spans = self.found.spans[row]
        inside = (0, spans[last][1] - spans[first][0])
        self.problems.append(self.found.finding("S017", words, "", row, first, inside))

    def _ledger(
        self, rows: Mapping[str, int], known: Mapping[int, Mapping[str, str]], sections: Mapping[str, str]
    ) -> Ledger | None:
        """The rows as a ledger; None where it has errors, which are reported at the cells."""
        lines = [f"format = {FORMAT}", *(f"[sections.{toml.key(name)}]" for name in sections.values())]
        for name, row in rows.items():
            lines += toml.table(f"figures.{toml.key(name)}", _typed(known[row], sections))
        document = read_document("\n".join(lines).encode())
        if isinstance(document, list):
            raise TypeError(document)  # a fault of this program: it would not read what it writes
        try:
            return build_ledger(document, "")
        except InvalidLedgerError as error:
            self.problems += [self._at_cell(one, rows) for one in error.diagnostics]
            return None

    def _at_cell(self, one: Diagnostic, rows: Mapping[str, int]) -> Diagnostic:
        """A finding in the ledger at the cell that it is about."""
        path = one.key.removeprefix("figures.")
        name, column = (path, "id") if path in rows else (path.rpartition(".")[0], path.rpartition(".")[2])
        row, place, start = rows[name], self.places[column], f'{column} = "'
        cell = self.found.rows[row][place]
        if one.code == "Q001" and row == 0 and not self.width:  # a header in unknown words
            return self.found.finding("S016", {"reason": "no-header", "column": column}, "", row, place)
        inside = None
        if one.place and one.source.startswith(start) and toml.string(cell) == f'"{cell}"':
            before = len(start) + 1 - is_guarded(cell)
            inside = one.place.column - before, one.place.end_column - before
        whole = inside is None or inside[0] < 0
        return self.found.finding(one.code, one.words, "", row, place, None if whole else inside)


def _typed(values: Mapping[str, str], sections: Mapping[str, str]) -> dict[str, object]:
    """The keys of a figure; what is no number or truth where one has to be stays a text."""
    typed: dict[str, object] = {name: values[name] or None for name in COLUMNS[1:]}
    typed["section"] = sections.get(values["section"])
    if values["paragraph"].isascii() and values["paragraph"].isdigit():
        typed["paragraph"] = int(values["paragraph"])
    for name in ("exact", "whole"):
        typed[name] = _TRUTHS.get(values[name].casefold(), typed[name])
    return typed


def _new_id(made: Ids, label: str, taken: Iterable[str]) -> str:
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


def _lean(one: LedgerFigure) -> FigureTable:
    """A figure without its unit and its wholeness where the printed text says the same."""
    table, printed = one.table, known_quantity(one.stated) if one.stated else None
    if printed and printed.unit and printed.unit.name == table.unit:
        table = replace(table, unit=None)
    plain = variable_of(replace(one.figure, whole=None), Rounding.NEAREST, rounded=False).whole
    return replace(table, whole=None) if plain == table.whole else table
