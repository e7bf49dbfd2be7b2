"""Figures, tables and rules, collected paragraph by paragraph."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from unionstats.languages.language import Language
from unionstats.source.drafting.clauses import Item
from unionstats.source.drafting.drafted import DraftFigure, DraftRule, DraftTable
from unionstats.source.drafting.labels.context import Context, in_turn, period_of, time_of
from unionstats.source.drafting.labels.ids import Ids, short_heading
from unionstats.source.drafting.labels.labels import cut
from unionstats.source.drafting.labels.naming import Names
from unionstats.source.drafting.labels.parsed import reading_of
from unionstats.source.drafting.lent import is_lent
from unionstats.source.drafting.named import Named, named
from unionstats.source.drafting.paragraphs.across import Across
from unionstats.source.drafting.paragraphs.known import Known, with_whole
from unionstats.source.drafting.paragraphs.totals import Total, Totals, shares_of
from unionstats.source.drafting.relations.quotients.apart import not_whole
from unionstats.source.drafting.relations.relation import QUOTIENT, Doubt, Unstated
from unionstats.source.drafting.relations.relations import relations_of
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.rules import Rules, clause_at
from unionstats.source.drafting.stated import stated_text
from unionstats.source.drafting.tables.told import Told, around, told_of
from unionstats.source.drafting.tables.wholes import Whole, is_whole, told_wholes, with_cell
from unionstats.source.drafting.twice import printed_twice
from unionstats.source.drafting.units import declares
from unionstats.source.figures import script_of
from unionstats.source.layout import Layout

if TYPE_CHECKING:
    from unionstats.source.drafting.tables.told import Link
    from unionstats.source.tables.printed import PrintedTable

_Placed = TypeVar("_Placed", DraftFigure, DraftTable)
_LONGEST_LABEL = 120
_SUMS = {"difference": "sum"}  # other forms of one relation


class Drafter:
    """Collects figures and rules paragraph by paragraph; `linked` says that there are tables to link with."""

    def __init__(self, layout: Layout, *, linked: bool) -> None:
        self.layout = layout
        self.script = script_of(layout.text)
        self.linked = linked
        self.context = Context(layout)
        self.ids = Ids()
        self.figures: list[DraftFigure] = []
        self.rules = Rules(layout.text)
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
        from unionstats.source.drafting.tables.table import Place, caption_of, counts_of, draft_table

        block = self.layout.block_at(printed.source.start)
        self.at_start = self.at_start or block.section == 0
        label = cut(caption_of(printed), _LONGEST_LABEL)
        name = self.ids.of(label or language.labels["table"], language)
        place = Place(str(block.section), block.paragraph, len(self.figures))
        self.tables.append(draft_table(printed, name, label, place, counts_of(self.figures)))

    def paragraph(self, items: Sequence[Item]) -> None:
        """Draft the figures of one paragraph and the rules between them."""
        layout, section = self.layout, items[0].printed.section
        row = relations_of(items, reading_of(items, layout))
        topic = short_heading(layout.sections[section].title)
        names = Names(row, topic, layout.text)
        self.at_start = self.at_start or section == 0
        unrounded, unstated_rounded = not_whole(row)
        parts = {one for told in row.relations if told.kind == "sum" for one in told.figures[1:]}
        for place, item in enumerate(items):
            self.figures.append(figure := self._figure(row, names, place, rounded=place in unrounded))
            if place in row.base and not self.linked:
                continue  # what it is told of is not compared with another thing
            start, end = clause_at(item)
            told = told_of(figure, names, row, place, (start, end), linked=self.linked)
            bare = not row.words(place).noun and place not in row.names and place - 1 not in row.starts
            if place in parts and bare:
                told = replace(told, thing="")  # its label is that of its whole
            if self.linked:
                about, said = row.base.get(place, place), around(row, place, layout.text)
                of = self.figures[about - place - 1].id if about < place else ""
                self.told.append(replace(told, words=layout.text[start:end], topic=topic, around=said, of=of))
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
            self.rules.relate(relation, figures, unstated[needed.key] if needed is not None else None, row)
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
            self._printed(names.period(place, period or "") or period or "") or None,
            (*doubts, *([Doubt.BROKEN] if found.broken else [])),
            False if rounded else None,
            found.start,
            found.end,
            is_lent(item),
        )

    def _printed(self, label: str) -> str:
        """A label in the characters of the text, of bounded length."""
        return cut(label.translate(self.script) if self.script else label, _LONGEST_LABEL)

    def _unstated(self, needed: Unstated, names: Names, row: Row, *, whole: bool | None) -> str:
        """Record a figure that is not printed, and return its id."""
        place = needed.of
        item = row.items[place]
        label = self._printed(names.unstated(needed, place))
        name = self.ids.of(self._printed(names.short_unstated(needed, place)), item.language)
        dimension = item.dimension if item.unit == needed.unit else ""
        unit = needed.unit if needed.unit and declares(needed.unit, dimension) else None
        section = str(item.printed.section)
        self.figures.append(DraftFigure(name, None, None, unit, section, None, label, None, None, (), whole))
        return name

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
                self.rules.add(link.form, link.rule, link.figures, words, question=link.question, link=link)
            elif is_whole(link, self.wholes[name], self.tables):
                found.setdefault(name, link)
        self._replace(found, [with_cell(one, found) for one in self.rules.drafted])

    def _replace(self, found: Collection[str], rules: list[DraftRule]) -> None:
        """Take figures out that are not printed, for which rules have others now."""
        self.rules.drafted = rules
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
            self.rules.add("share", QUOTIENT.format(*ids), ids, (part.start, share.end))
        self._replace(found, [with_whole(one, found) for one in self.rules.drafted])

    def join(self) -> None:
        """Draft the rules between sentences of several paragraphs."""
        made = {(_SUMS.get(one.kind, one.kind), frozenset(one.figures)) for one in self.rules.drafted}
        for kind, form, figures, question in (
            *self.known.sums(),
            *self.across.made(),
        ):
            ids, words = tuple(one.id for one in figures), (figures[0].start, figures[0].end)
            same = _SUMS.get(kind, kind), frozenset(ids)
            if same not in made:
                made.add(same)
                self.rules.add(kind, form.format(*ids), ids, words, question=question)

    def twice(self, title: str) -> None:
        """Draft a rule for each thing that is printed twice."""
        if self.linked:
            from unionstats.source.drafting.tables.match import same_rule
            from unionstats.source.drafting.tables.shared import (
                shared_totals,
                totals_of_halves,
                years_of_quarters,
            )

            for cell, other in shared_totals(self.tables):
                pair, words = (cell.id, other.id), (cell.start, cell.end)
                self.rules.add("same", same_rule(cell, other).format(*pair), pair, words, label=cell.label)
            for total, *parts in (*totals_of_halves(self.tables), *years_of_quarters(self.tables)):
                ids, words = [one.id for one in parts], (total.start, total.end)
                rule = f"{total.id} = {' + '.join(ids)}"
                self.rules.add("sum", rule, (total.id, *ids), words, label=total.label)
        for first, second, question in printed_twice(self.named, time_of(period_of((title,)) or "")):
            names = (second.figure.id, first.figure.id)
            self.rules.add("same", " = ".join(names), names, second.words, question=question)

    def placed(self, one: _Placed, names: Mapping[int, str]) -> _Placed:
        """The figure or table with the id of its section; one under a heading without words has no place."""
        section = names.get(int(one.section or 0))
        return replace(one, section=section, paragraph=one.paragraph if section is not None else None)
