"""A drafted ledger: TOML to be checked, or records for scripts."""

from collections.abc import Iterator, Sequence

from unionstats.diagnostics import Diagnostic
from unionstats.ledger.lines import Lines as TextLines
from unionstats.locale import Words
from unionstats.results.document import Record, document
from unionstats.results.heads import phrase
from unionstats.results.numbers import Number, number
from unionstats.results.places import PlaceRecord, SourceHead
from unionstats.source.drafting.drafted import Draft, DraftFigure, DraftRule, DraftTable
from unionstats.source.drafting.relations.relation import Doubt, Question
from unionstats.source.drafting.toml import Told, toml_text
from unionstats.source.places import places_of
from unionstats.text.escape import escape


class DraftFigureRecord(Record, frozen=True):
    """A drafted figure; an unstated one has no text, no value and no place in the text.

    `unsure` are codes of what to check; `start` and `end` count characters, line and column from 1.
    """

    id: str
    stated: str | None
    value: Number | None
    unit: str | None
    section: str | None
    paragraph: int | None
    label: str
    region: str | None
    period: str | None
    unsure: tuple[str, ...]
    line: int | None
    column: int | None
    start: int | None
    end: int | None


class DraftRuleRecord(Record, frozen=True):
    """A drafted rule; `note` are the words of the text that state it, `figures` the ids of those printed.

    A rule of a table has a record for each cell that it tests, with the table, the form of the relation, and
    target and operands as row and column, from 0 with the headings: in a workbook or CSV those of the file or
    sheet. One between a sentence and a table has operands alone. `not_applied`: one of its figures is not
    printed. `announced`: the words say that it is meant. `question` says what speaks for one that is only
    likely.
    """

    id: str
    rule: str
    figures: tuple[str, ...]
    question: str | None
    note: str
    unsure: tuple[str, ...]
    place: PlaceRecord
    table: str | None = None
    form: str | None = None
    target: tuple[int, int] | None = None
    operands: tuple[tuple[int, int], ...] | None = None
    announced: bool = True
    not_applied: bool = False


class DraftColumnRecord(Record, frozen=True):
    """A column of a table that prints figures; `column` is its number, as in the places of cells."""

    id: str
    label: str
    unit: str | None
    column: int


class DraftRowRecord(Record, frozen=True):
    """A row of a table by its name; `row` is its number, as in the places of cells."""

    id: str
    row: int


class DraftTableRecord(Record, frozen=True):
    """A table; `cells` are row, column and the id of the figure there."""

    id: str
    label: str
    section: str | None
    paragraph: int | None
    unit: str | None
    header_rows: int
    columns: list[DraftColumnRecord]
    rows: list[DraftRowRecord]
    cells: list[tuple[int, int, str]]


class DraftSectionRecord(Record, frozen=True):
    """A heading of the text; null for what stands before the first one."""

    id: str
    title: str | None


class DraftKeys(Record, frozen=True):
    """What `unionstats draft --json` writes; its `ledger` is null, the text is the `source`."""

    source: SourceHead
    sections: list[DraftSectionRecord]
    figures: list[DraftFigureRecord]
    rules: list[DraftRuleRecord]
    tables: list[DraftTableRecord]


def draft_toml(draft: Draft, source: SourceHead | None, words: Words) -> str:
    """Return the ledger as TOML, what to check said in comments in the language of `words`."""
    stated, rules = draft.counts()
    unsure = sum(bool(figure.doubts) for figure in draft.figures)
    text = words.gettext("Drafted by unionstats from {path} (SHA-256 {digest}…); to be checked by a person.")
    counts = words.gettext("Figures printed: {stated}, rules: {rules}; marked as uncertain: {unsure}.")
    head = [
        text.format(path=escape(source.path), digest=source.sha256[:12])
        if source
        else words.gettext("Drafted by unionstats; to be checked by a person."),
        counts.format(stated=stated, rules=rules, unsure=unsure),
    ]
    return toml_text(draft, head, sentences(words))


def sentences(words: Words) -> Told:
    """What is told of doubts and questions in a drafted ledger, in the language of `words`."""
    told: dict[Doubt | Question, str] = {one: phrase("doubts", one, words) for one in Doubt}
    return told | {one: _reason(one, words) for one in Question}


def _reason(one: Question, words: Words) -> str:
    return phrase("questions", one.name.lower(), words)


def draft_document(
    draft: Draft, source: SourceHead, words: Words, remarks: Sequence[Diagnostic] = ()
) -> dict[str, object]:
    """Return the document `unionstats.draft/1`; `remarks` are on what was left out of the text."""
    lines = TextLines(draft.layout.text)
    told = _Teller(draft, source.path, words)
    keys = DraftKeys(
        source,
        [DraftSectionRecord(one.id, one.title or None) for one in draft.sections],
        [_figure(one, lines) for one in draft.in_order()],
        [*map(told.rule, draft.rules), *(one for table in draft.tables for one in told.cell_rules(table))],
        [_table(table) for table in draft.tables],
    )
    return document("draft", None, keys, remarks, words)


def _figure(figure: DraftFigure, lines: TextLines) -> DraftFigureRecord:
    at: dict[str, int | None] = {"line": None, "column": None, "start": None, "end": None}
    value = None
    if figure.quantity is not None:
        value, place = number(figure.quantity.value), lines.place((figure.start, figure.end))
        at = {"line": place.line, "column": place.column, "start": figure.start, "end": figure.end}
    return DraftFigureRecord.taken(figure, value=value, unsure=figure.doubts, **at)


def _table(table: DraftTable) -> DraftTableRecord:
    source = table.printed.source
    columns = [DraftColumnRecord(x.id, x.label, x.unit, source.column_of(x.at)) for x in table.columns]
    return DraftTableRecord.taken(
        table,
        header_rows=table.printed.header_rows,
        columns=columns,
        rows=[DraftRowRecord(name, source.row + at) for at, name in table.names.items()],
        cells=[(*_at(table, place), one.id) for place, one in table.cells.items()],
    )


def _at(table: DraftTable, place: tuple[int, int]) -> tuple[int, int]:
    """Row and column of a cell as a reader of the file counts them."""
    return table.printed.source.row + place[0], table.printed.source.column_of(place[1])


class _Teller:
    """Makes records of the rules of a draft."""

    def __init__(self, draft: Draft, path: str, words: Words) -> None:
        self.path = path
        self.words = words
        self.places = places_of(draft)
        self.tables = {one.id: one for one in draft.tables}

    def rule(self, rule: DraftRule) -> DraftRuleRecord:
        """A rule that sentences state."""
        table = self.tables.get(rule.table)
        own: dict[str, object] = {"table": None, "form": None, "operands": None}
        if table is not None:
            operands = tuple(_at(table, cell) for cell in rule.cells)
            own = {"table": table.id, "form": rule.kind, "operands": operands}
        own |= {"unsure": rule.doubts, "place": self.place(rule), "announced": True, "not_applied": False}
        return DraftRuleRecord.taken(rule, question=self.question(rule.question), target=None, **own)

    def cell_rules(self, table: DraftTable) -> Iterator[DraftRuleRecord]:
        """Yield the rules of a table, a record for each cell that they test."""
        for check in table.checks:
            for one in check.cells():
                yield DraftRuleRecord(
                    one.id,
                    one.rule,
                    tuple(table.cells[place].id for place in (one.target, *one.operands)),
                    self.question(check.question),
                    "",
                    () if check.fits else (Doubt.UNITS.value,),
                    self.place(table.cells[one.target]),
                    table.id,
                    one.form or None,
                    _at(table, one.target),
                    tuple(_at(table, place) for place in one.operands),
                    check.announced,
                    not one.applied,
                )

    def question(self, one: Question | None) -> str | None:
        """Why a rule is only likely, in words."""
        return None if one is None else _reason(one, self.words)

    def place(self, one: DraftRule | DraftFigure) -> PlaceRecord:
        """Where a figure or a rule stands in the document."""
        return PlaceRecord.taken(self.places.at(one.start, one.end), file=self.path)


def written_lines(path: str, draft: Draft | None, words: Words) -> Iterator[str]:
    """Yield what was written, if it is a draft how much it holds, and what to run next."""
    text, counts = words.gettext("Written: {path}"), {}
    if draft is not None:
        text = words.gettext(
            "Written: {path}; figures: {figures}, tables: {tables}, rules: {rules}, questions: {questions}."
        )
        figures, rules = draft.counts()
        asked = [one.question for one in draft.rules]
        asked += [one.question for table in draft.tables for one in table.checks if one.fits]
        questions = sum(one is not None for one in asked)
        counts = {"figures": figures, "tables": len(draft.tables), "rules": rules, "questions": questions}
    yield text.format(path=escape(path), **counts)
    import shlex

    name = shlex.quote(path if not path.startswith("-") else f"./{path}")
    yield words.gettext("Next: {command}").format(command=escape(f"unionstats check -d {name}"))
