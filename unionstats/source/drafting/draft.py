"""A ledger drafted from a text: its figures, where they stand, and the rules that its sentences state."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeVar

from msgspec.structs import replace

from unionstats.diagnostics import Unreadable
from unionstats.documents.model import Document
from unionstats.languages.language import Language, language_of, language_of_label, languages
from unionstats.quantity import declared_unit
from unionstats.source.drafting.clauses import Item, items
from unionstats.source.drafting.drafted import Draft, DraftFigure, DraftRule, DraftSection, DraftTable
from unionstats.source.drafting.fitting import fits, units_of
from unionstats.source.drafting.labels.context import Context
from unionstats.source.drafting.labels.ids import Ids
from unionstats.source.drafting.labels.naming import Names
from unionstats.source.drafting.relations.relations import relations_of
from unionstats.source.drafting.relations.row import Doubt, Relation, Row, Unstated
from unionstats.source.drafting.stated import stated_text
from unionstats.source.drafting.tables.axes import period_of, time_of
from unionstats.source.drafting.tables.links import Link, Told, linked, told_of
from unionstats.source.drafting.tables.table import Place, caption_of, draft_table
from unionstats.source.drafting.tables.wholes import Whole, is_whole, told_wholes, with_cell
from unionstats.source.drafting.totals import Total, Totals, shares_of
from unionstats.source.drafting.twice import Named, named, printed_twice
from unionstats.source.figures import printed_figures, spelling
from unionstats.source.layout import NO_PROSE, Layout
from unionstats.source.reading import SourceText, read_source
from unionstats.source.tables.printed import PrintedTable

_Placed = TypeVar("_Placed", DraftFigure, DraftTable)
_LONGEST_NOTE = 160
_LONGEST_ID = 20
_LONGEST_LABEL = 80


def draft(document: Document | SourceText | str, progress: Callable[[int], None] = lambda _: None) -> Draft:
    """Draft a ledger of a document, or of a plain text; `progress` is told how many characters are done."""
    source = read_source(document)
    layout = source.layout
    language = language_of("".join(layout.prose.split(NO_PROSE)) or layout.text)
    ids = Ids()
    names: dict[int, str] = {}
    sections: list[DraftSection] = []
    title = ""
    for number, section in enumerate(layout.sections):
        if section.level == 1 and not title:
            title = section.title
        if section.title:
            names[number] = ids.of(_heading(section.title), language)
            sections.append(DraftSection(names[number], section.title))
    drafter = _Drafter(layout, names)
    left = list(reversed(source.tables))
    for row in items(layout, printed_figures(layout)):
        while left and left[-1].source.start < row[0].printed.found.start:
            drafter.table(left.pop(), language)
        drafter.paragraph(row)
        progress(row[-1].printed.found.end)
    while left:
        drafter.table(left.pop(), language)
    drafter.link(title)
    drafter.twice(title)
    if drafter.at_start:
        start = DraftSection(ids.of(language.labels["opening"], language), "")
        sections.insert(0, start)
        names[0] = start.id
    figures = [drafter.placed(one, names) for one in drafter.figures]
    tables = [drafter.placed(one, names) for one in drafter.tables]
    used = {one.section for one in figures} | {one.section for one in tables}
    doubled = _doubled(sections)
    kept = [one for one in sections if one.id in used or one.title != title or one.title in doubled]
    found = Draft(layout, language.code, title, kept, figures, drafter.rules, tables)
    units = units_of(found.in_order())
    return replace(found, rules=[one for one in found.rules if fits(one, units)])


def _doubled(sections: Sequence[DraftSection]) -> set[str]:
    seen: set[str] = set()
    doubled: set[str] = set()
    for section in sections:
        key = spelling(section.title)
        (doubled if key in seen else seen).add(key)
    return {section.title for section in sections if spelling(section.title) in doubled}


def _heading(title: str) -> str:
    """A heading without its number, short enough for an id."""
    numbers = (one.marks.numbering.match(title) for one in languages())
    rest = title[max(found.end() if found else 0 for found in numbers) :]
    language = language_of(rest)
    longest = _LONGEST_LABEL if language.spaced else _LONGEST_ID
    return language.marks.heading_end.split(rest.strip(), 1)[0][:longest] or title[:longest]


class _Drafter:
    """Collects figures and rules paragraph by paragraph."""

    def __init__(self, layout: Layout, sections: dict[int, str]) -> None:
        self.layout = layout
        self.sections = sections
        self.context = Context(layout)
        self.ids = Ids()
        self.rule_ids = Ids()
        self.figures: list[DraftFigure] = []
        self.rules: list[DraftRule] = []
        self.tables: list[DraftTable] = []
        self.told: list[Told] = []
        self.totals = Totals()
        self.named: list[Named] = []
        self.wholes: dict[str, Whole] = {}
        self.at_start = False

    def table(self, printed: PrintedTable, language: Language) -> None:
        """Draft a table and the rules between its lines."""
        block = self.layout.block_at(printed.source.start)
        self.at_start = self.at_start or block.section == 0
        label = _clipped(caption_of(printed))
        name = self.ids.of(label or language.labels["table"], language)
        place = Place(str(block.section), block.paragraph, len(self.figures))
        self.tables.append(draft_table(printed, name, label, place))

    def paragraph(self, row: Sequence[Item]) -> None:
        """Draft the figures of one paragraph and the rules between them."""
        related = relations_of(row)
        first = row[0].printed
        section = self.layout.sections[first.section]
        names = Names(related, _heading(section.title), self.layout.text)
        block = self.layout.block_at(first.found.start)
        base = row[0].number
        self.at_start = self.at_start or first.section == 0
        ids: dict[int, str] = {}
        unrounded = {number for one in related.relations if one.kind == "ratio" for number in one.figures}
        for place, item in enumerate(row):
            label = _clipped(names.label(place))
            ids[item.number] = self.ids.of(names.short(place), item.language)
            doubts = [related.doubts[place]] if place in related.doubts else []
            doubts += [Doubt.LABEL] if place in names.unsure else []
            region, period = self.context.at(block, item.printed.found.start, item.printed.found.end)
            stated = stated_text(item.printed, row[place + 1].printed if place + 1 < len(row) else None)
            self.figures.append(
                DraftFigure(
                    ids[item.number],
                    stated,
                    item.quantity,
                    item.unit or None,
                    str(first.section),
                    first.paragraph,
                    label,
                    region,
                    period,
                    tuple(doubts),
                    False if item.number in unrounded else None,
                    item.printed.found.start,
                    item.printed.found.end,
                )
            )
            start, end = self._words(item)
            told = told_of(self.figures[-1], names, related, place, (start, end))
            self.told.append(replace(told, words=self.layout.text[start:end]))
            if related.is_level(place) and place not in names.unsure:
                self.totals.add(self.told[-1].thing, self.figures[-1])
            self.named.extend(named(self.told[-1], names, related, place))
        unstated: dict[tuple[int, str], Total] = {}
        shared = shares_of(related, self.figures[-len(row) :])
        for relation in related.relations:
            needed = relation.unstated
            if needed is not None and needed.key not in unstated:
                shares = shared.get(needed.key, []) if needed.words else []
                printed = self.totals.whole(needed.words, shares) if shares else None
                unstated[needed.key] = printed or Total(self._unstated(needed, names, base, row))
                if shares and printed is None:
                    self.wholes[unstated[needed.key].id] = Whole(needed.words, shares)
            self.rules.append(self._rule(relation, ids, unstated, related))

    def _unstated(self, needed: Unstated, names: Names, base: int, row: Sequence[Item]) -> str:
        place = needed.of - base
        label = _clipped(names.unstated(needed, place))
        name = self.ids.of(names.short_unstated(needed, place), row[place].language)
        printed = row[place].quantity.unit
        dimension = printed.dimension if printed is not None else ""
        same = printed is not None and printed.name == needed.unit
        unit = needed.unit if needed.unit and _declares(needed.unit, dimension if same else "") else None
        section = str(row[place].printed.section)
        self.figures.append(DraftFigure(name, None, None, unit, section, None, label, None, None, ()))
        return name

    def _rule(
        self, relation: Relation, ids: dict[int, str], unstated: dict[tuple[int, str], Total], row: Row
    ) -> DraftRule:
        names = [ids[number] for number in relation.figures]
        other = unstated[relation.unstated.key] if relation.unstated is not None else None
        rule = relation.form.format(*names, u=other.id if other is not None else "")
        start, end = self._extent(relation, row)
        note = " ".join(self.layout.text[start:end].split())
        doubts = (relation.doubt,) if relation.doubt is not None else ()
        named = (*names, other.id) if other is not None else tuple(names)
        question = relation.question or (other.question if other is not None else None)
        name = self.rule_ids.of(names[0], row.items[0].language)
        return DraftRule(name, relation.kind, rule, note, doubts, named, start, end, question=question)

    def _extent(self, relation: Relation, row: Row) -> tuple[int, int]:
        """The clause of the first figure to that of the last one, or of the first alone if that is long."""
        base = row.items[0].number
        spans = [self._words(row.items[number - base]) for number in relation.figures]
        start, end = min(one[0] for one in spans), max(one[1] for one in spans)
        return (start, end) if end - start <= _LONGEST_NOTE else spans[0]

    def _words(self, item: Item) -> tuple[int, int]:
        """Where the clause of a figure stands."""
        found = item.printed.found
        return max(found.start - len(item.lead.lstrip(" 、,")), 0), found.end + len(item.tail.rstrip())

    def link(self, title: str) -> None:
        """Draft the rules between sentences and tables, and take the wholes of shares from tables."""
        told = [*self.told, *told_wholes(self.wholes)]
        found: dict[str, Link] = {}
        for link in linked(self.tables, told, title, self.context.home):
            name = link.told.figure.id
            if name not in self.wholes:
                self.rules.append(self._between(link))
            elif is_whole(link, self.wholes[name], self.tables):
                found.setdefault(name, link)
        self.rules = [with_cell(one, found) for one in self.rules]
        left = [at for at, one in enumerate(self.figures) if one.id in found]
        self.figures = [one for one in self.figures if one.id not in found]
        self.tables = [replace(one, before=one.before - bisect_left(left, one.before)) for one in self.tables]

    def twice(self, title: str) -> None:
        """Draft a rule for each thing that is printed twice."""
        for first, second, question in printed_twice(self.named, time_of(period_of((title,)) or "")):
            names = (second.figure.id, first.figure.id)
            start, end = second.words
            note = " ".join(self.layout.text[start:end].split())
            name = self.rule_ids.of(names[0], language_of_label(names[0]))
            rule = " = ".join(names)
            self.rules.append(DraftRule(name, "same", rule, note, (), names, start, end, question=question))

    def _between(self, link: Link) -> DraftRule:
        told = link.told
        name = self.rule_ids.of(told.figure.id, language_of_label(told.figure.id))
        note = " ".join(self.layout.text[told.start : told.end].split())
        return DraftRule(
            name,
            link.form,
            link.rule,
            note,
            (),
            link.figures,
            told.start,
            told.end,
            link.table,
            link.cells,
            link.question,
        )

    def placed(self, one: _Placed, names: dict[int, str]) -> _Placed:
        """The figure or table with the id of its section; one under a heading without words has no place."""
        section = names.get(int(one.section or 0))
        if section is None:
            return replace(one, section=None, paragraph=None)
        return replace(one, section=section)


def _clipped(label: str) -> str:
    """A label of bounded length, cut behind a word."""
    if len(label) <= _LONGEST_LABEL:
        return label
    cut = label[:_LONGEST_LABEL]
    return cut.rpartition(" ")[0] if " " in cut and cut.isascii() else cut


@lru_cache(maxsize=1024)
def _declares(unit: str, dimension: str) -> bool:
    """Whether a ledger's `unit` can be this one, of that dimension if one is known."""
    try:
        declared = declared_unit(unit)
    except Unreadable:
        return False
    return not dimension or declared.dimension == dimension
