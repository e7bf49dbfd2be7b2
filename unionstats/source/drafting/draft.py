"""A ledger drafted from a text: its figures, where they stand, and the rules that its sentences state."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from unionstats.documents.model import Document
from unionstats.languages.language import Language, language_of, languages
from unionstats.source.drafting.clauses import Item, items
from unionstats.source.drafting.drafted import Draft, DraftFigure, DraftRule, DraftSection, DraftTable
from unionstats.source.drafting.fitting import declares, fitting
from unionstats.source.drafting.labels.context import Context, in_turn, period_of, time_of
from unionstats.source.drafting.labels.ids import Ids
from unionstats.source.drafting.labels.labels import cut
from unionstats.source.drafting.labels.naming import Names
from unionstats.source.drafting.labels.parsed import reading_of
from unionstats.source.drafting.paragraphs.across import Across
from unionstats.source.drafting.paragraphs.joined import joined
from unionstats.source.drafting.paragraphs.known import Known, with_whole
from unionstats.source.drafting.paragraphs.totals import Total, Totals, shares_of
from unionstats.source.drafting.relations.quotients.apart import not_whole
from unionstats.source.drafting.relations.relations import relations_of
from unionstats.source.drafting.relations.row import QUOTIENT, Doubt, Question, Relation, Row, Unstated
from unionstats.source.drafting.stated import stated_text
from unionstats.source.drafting.tables.told import Told, told_of
from unionstats.source.drafting.tables.wholes import Whole, is_whole, told_wholes, with_cell
from unionstats.source.drafting.twice import Named, named, printed_twice
from unionstats.source.figures import printed_figures, script_of, spelling
from unionstats.source.layout import NO_PROSE, Layout
from unionstats.source.reading import SourceText, read_source

if TYPE_CHECKING:
    from unionstats.source.drafting.tables.links import Link
    from unionstats.source.tables.printed import PrintedTable

_Placed = TypeVar("_Placed", DraftFigure, DraftTable)
_LONGEST_NOTE = 160
_LONGEST_ID = 20
_LONGEST_LABEL = 120


def draft(document: Document | SourceText | str, progress: Callable[[int], None] = lambda _: None) -> Draft:
    """Draft a ledger of a document, or of a plain text; `progress` is told how many characters are done."""
    source = read_source(document)
    layout = source.layout
    language = language_of("".join(layout.prose.split(NO_PROSE)).strip() or layout.text)
    ids = Ids()
    title = next((one.title for one in layout.sections if one.level == 1 and one.title), "")
    titles = {number: one.title for number, one in enumerate(layout.sections) if one.title}
    names = {number: ids.of(_heading(one), language) for number, one in titles.items()}
    sections = [DraftSection(names[number], one) for number, one in titles.items()]
    drafter = _Drafter(layout, linked=bool(source.tables))
    left = list(reversed(source.tables))
    for row in joined(items(layout, printed_figures(layout))):
        while left and left[-1].source.start < row[0].printed.found.start:
            drafter.table(left.pop(), language)
        drafter.paragraph(row)
        progress(row[-1].printed.found.end)
    while left:
        drafter.table(left.pop(), language)
    drafter.link(title)
    drafter.settle()
    drafter.join()
    drafter.twice(title)
    if drafter.at_start:
        names[0] = ids.of(language.labels["opening"], language)
        sections.insert(0, DraftSection(names[0], ""))
    figures = [drafter.placed(one, names) for one in drafter.figures]
    tables = [drafter.placed(one, names) for one in drafter.tables]
    used = {one.section for one in figures} | {one.section for one in tables}
    doubled = [spelling(one.title) for one in sections].count(spelling(title)) > 1
    kept = [one for one in sections if one.id in used or one.title != title or doubled]
    found = Draft(layout, language.code, title, kept, figures, drafter.rules, tables)
    return replace(found, rules=fitting(found.rules, found.in_order()))


@lru_cache(maxsize=256)
def _heading(title: str) -> str:
    """A heading without its number, short enough for an id."""
    numbers = (one.marks.numbering.match(title) for one in languages())
    rest = title[max(found.end() if found else 0 for found in numbers) :]
    language = language_of(rest)
    longest = _LONGEST_LABEL if language.spaced else _LONGEST_ID
    return language.marks.heading_end.split(rest.strip(), 1)[0][:longest] or title[:longest]


class _Drafter:
    """Collects figures and rules paragraph by paragraph; `linked` says that there are tables to link with."""

    def __init__(self, layout: Layout, *, linked: bool) -> None:
        self.layout = layout
        self.script = script_of(layout.text)
        self.linked = linked
        self.context = Context(layout)
        self.ids, self.rule_ids = Ids(), Ids()
        self.figures: list[DraftFigure] = []
        self.rules: list[DraftRule] = []
        self.tables: list[DraftTable] = []
        self.told: list[Told] = []
        self.totals = Totals()
        self.named: list[Named] = []
        self.wholes: dict[str, Whole] = {}
        self.across = Across()
        self.known = Known()
        self.at_start = False

    def table(self, printed: PrintedTable, language: Language) -> None:
        """Draft a table and the rules between its lines."""
        from unionstats.source.drafting.tables.table import Place, caption_of, draft_table

        block = self.layout.block_at(printed.source.start)
        self.at_start = self.at_start or block.section == 0
        label = cut(caption_of(printed), _LONGEST_LABEL)
        name = self.ids.of(label or language.labels["table"], language)
        place = Place(str(block.section), block.paragraph, len(self.figures))
        self.tables.append(draft_table(printed, name, label, place))

    def paragraph(self, items: Sequence[Item]) -> None:
        """Draft the figures of one paragraph and the rules between them."""
        layout, section = self.layout, items[0].printed.section
        row = relations_of(items, reading_of(items, layout))
        names = Names(row, _heading(layout.sections[section].title), layout.text)
        self.at_start = self.at_start or section == 0
        unrounded, unstated_rounded = not_whole(row)
        parts = {one for told in row.relations if told.kind == "sum" for one in told.figures[1:]}
        for place, item in enumerate(items):
            self.figures.append(figure := self._figure(row, names, place, rounded=item.number in unrounded))
            if place in row.base and not self.linked:
                continue  # what it is told of is not compared with another thing
            start, end = _words(item)
            told = told_of(figure, names, row, place, (start, end), linked=self.linked)
            bare = not row.words(place).noun and place not in row.names and place - 1 not in row.starts
            if item.number in parts and bare:
                told = replace(told, thing="")  # its label is that of its whole
            if self.linked:
                self.told.append(replace(told, words=self.layout.text[start:end]))
            if row.is_level(place) and not (place in names.unsure or row.marks.qualified.search(item.lead)):
                self.totals.add(told.thing, figure)
            self.named.extend(named(told, names, row, place))
        figures = self.figures[-len(items) :]
        self.across.add(row, figures, names.unsure)
        shared = shares_of(row, figures)
        unstated: dict[tuple[int, str], Total] = dict(self.totals.wholes(shared))
        for relation in row.relations:
            needed = relation.unstated
            if needed is not None and needed.key not in unstated:
                whole = False if needed.key in unstated_rounded else None
                unstated[needed.key] = Total(self._unstated(needed, names, row, whole=whole))
                if needed.words and needed.key in shared:
                    self.wholes[unstated[needed.key].id] = Whole(needed.words, shared[needed.key].shares)
            self._relate(relation, figures, unstated[needed.key] if needed is not None else None, row)
        self.known.add(row, figures, shared, unstated)

    def _figure(self, row: Row, names: Names, place: int, *, rounded: bool) -> DraftFigure:
        item, items = row.items[place], row.items
        printed, found = item.printed, item.printed.found
        doubts = [row.doubts[place]] if place in row.doubts else []
        doubts += [Doubt.LABEL] if place in names.unsure else []
        told = self.context.at(self.layout.block_at(found.start), found.start, found.end)
        region, period = (in_turn(one, row.turns.get(place), row.marks) for one in told)
        return DraftFigure(
            self.ids.of(self._printed(names.short(place)), item.language),
            stated_text(printed, items[place + 1].printed if place + 1 < len(items) else None),
            item.quantity,
            item.unit or None,
            str(printed.section),
            printed.paragraph,
            self._printed(names.label(place)),
            self._printed(region or "") or None,
            self._printed(period or "") or None,
            (*doubts, *([Doubt.BROKEN] if found.broken else [])),
            False if rounded else None,
            found.start,
            found.end,
        )

    def _printed(self, label: str) -> str:
        """A label in the characters of the text, of bounded length."""
        return cut(label.translate(self.script) if self.script else label, _LONGEST_LABEL)

    def _unstated(self, needed: Unstated, names: Names, row: Row, *, whole: bool | None) -> str:
        """Record a figure that is not printed, and return its id."""
        place = needed.of - row.items[0].number
        item = row.items[place]
        label = self._printed(names.unstated(needed, place))
        name = self.ids.of(self._printed(names.short_unstated(needed, place)), item.language)
        dimension = item.dimension if item.unit == needed.unit else ""
        unit = needed.unit if needed.unit and declares(needed.unit, dimension) else None
        section = str(item.printed.section)
        self.figures.append(DraftFigure(name, None, None, unit, section, None, label, None, None, (), whole))
        return name

    def _relate(
        self, relation: Relation, figures: Sequence[DraftFigure], other: Total | None, row: Row
    ) -> None:
        """Record a relation; its note is the clauses of all its figures, or of the first if that is long."""
        base = row.items[0].number
        ids = [figures[number - base].id for number in relation.figures]
        spans = [_words(row.items[number - base]) for number in relation.figures]
        start, end = min(one[0] for one in spans), max(one[1] for one in spans)
        start, end = (start, end) if end - start <= _LONGEST_NOTE else spans[0]
        self._rule(
            relation.kind,
            relation.form.format(*ids, u=other.id if other is not None else ""),
            (*ids, other.id) if other is not None else tuple(ids),
            (start, end),
            doubts=(relation.doubt,) if relation.doubt is not None else (),
            question=relation.question or (other.question if other is not None else None),
        )

    def _rule(
        self,
        kind: str,
        rule: str,
        figures: tuple[str, ...],
        words: tuple[int, int],
        *,
        doubts: tuple[Doubt, ...] = (),
        question: Question | None = None,
        link: Link | None = None,
        label: str = "",
    ) -> None:
        """Record a rule, named like its first figure, or by a label."""
        note = " ".join(self.layout.text[slice(*words)].split())
        name = self.rule_ids.of(label, language_of(label)) if label else self.rule_ids.unique(figures[0])
        table, cells = (link.table, link.cells) if link is not None else ("", ())
        self.rules.append(DraftRule(name, kind, rule, note, doubts, figures, *words, table, cells, question))

    def link(self, title: str) -> None:
        """Draft the rules between sentences and tables, and take the wholes of shares from tables."""
        if not self.linked:
            return
        from unionstats.source.drafting.tables.links import linked

        found: dict[str, Link] = {}
        for link in linked(self.tables, [*self.told, *told_wholes(self.wholes)], title, self.context.home):
            name = link.told.figure.id
            if name not in self.wholes:
                words = (link.told.start, link.told.end)
                self._rule(link.form, link.rule, link.figures, words, question=link.question, link=link)
            elif is_whole(link, self.wholes[name], self.tables):
                found.setdefault(name, link)
        self._replace(found, [with_cell(one, found) for one in self.rules])

    def _replace(self, found: Collection[str], rules: list[DraftRule]) -> None:
        """Take figures out that are not printed, for which rules have others now."""
        self.rules = rules
        left = [at for at, one in enumerate(self.figures) if one.id in found]
        self.figures = [one for one in self.figures if one.id not in found]
        self.tables = [replace(one, before=one.before - bisect_left(left, one.before)) for one in self.tables]

    def settle(self) -> None:
        """Give shares without a whole the one that others are of."""
        found: dict[str, str] = {}
        for open_, whole in self.known.made():
            if open_.whole:
                found[open_.whole] = whole.id
                continue
            (part, share), *_ = open_.shares
            ids = (share.id, part.id, whole.id)
            self._rule("share", QUOTIENT.format(*ids), ids, (part.start, share.end))
        self._replace(found, [with_whole(one, found) for one in self.rules])

    def join(self) -> None:
        """Draft the rules between sentences of several paragraphs."""
        made = {(one.kind, frozenset(one.figures)) for one in self.rules}
        for kind, form, figures, question in (*self.known.sums(), *self.across.made()):
            ids, words = tuple(one.id for one in figures), (figures[0].start, figures[0].end)
            if (kind, frozenset(ids)) not in made:
                made.add((kind, frozenset(ids)))
                self._rule(kind, form.format(*ids), ids, words, question=question)

    def twice(self, title: str) -> None:
        """Draft a rule for each thing that is printed twice."""
        if self.linked:
            from unionstats.source.drafting.tables.match import same_rule
            from unionstats.source.drafting.tables.shared import shared_totals

            for cell, other in shared_totals(self.tables):
                pair, words = (cell.id, other.id), (cell.start, cell.end)
                self._rule("same", same_rule(cell, other).format(*pair), pair, words, label=cell.label)
        for first, second, question in printed_twice(self.named, time_of(period_of((title,)) or "")):
            names = (second.figure.id, first.figure.id)
            self._rule("same", " = ".join(names), names, second.words, question=question)

    def placed(self, one: _Placed, names: Mapping[int, str]) -> _Placed:
        """The figure or table with the id of its section; one under a heading without words has no place."""
        section = names.get(int(one.section or 0))
        return replace(one, section=section, paragraph=one.paragraph if section is not None else None)


def _words(item: Item) -> tuple[int, int]:
    """Where the clause of a figure stands."""
    found = item.printed.found
    return max(found.start - len(item.lead.lstrip(" 、,")), 0), found.end + len(item.tail.rstrip())
