"""A ledger carried over to a revised text, as edits of its file.

Whatever a person wrote stays: ids, labels, notes, rules, sections, exceptions, comments. Figures get the text
and the place that they have now; what is new is put in beside its neighbours; what went is only marked.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import count

from msgspec import Struct
from msgspec.structs import replace

from unionstats.ledger.document import Document
from unionstats.ledger.edits import Edit, end_of
from unionstats.ledger.locate import KeyPath
from unionstats.ledger.model import Ledger
from unionstats.ledger.tables import FigureTable, GridTable
from unionstats.ledger.texts import Text
from unionstats.ledger.writing import key, string, table
from unionstats.pattern import pattern
from unionstats.source.drafting.drafted import Draft, DraftFigure, DraftRule, DraftTable
from unionstats.source.drafting.toml import Told, figure_lines, rule_lines, table_lines
from unionstats.source.figures import spelling
from unionstats.source.revising.marks import Mark, Revised, marked
from unionstats.source.revising.matching import Matched, matched
from unionstats.source.revising.tables import Tables, with_names
from unionstats.source.tracing.trace import Trace

_DATE = pattern("[0-9]+")


class Revision(Struct, frozen=True):
    """The edits of the ledger's file and what they are for, in its order.

    `lacking` are rules that the text states of figures which were there before, and the ledger does not have.
    """

    edits: Sequence[Edit]
    changes: Sequence[Revised]
    lacking: Sequence[str]


class Reviser:
    """Carries a ledger over to a draft of the revised text, in which its figures were traced.

    `told` has the sentences for doubts and questions, `marks` the comments, with the old text as `{old}`;
    `ids` are those of the ledger by those of the draft.
    """

    def __init__(
        self,
        document: Document,
        ledger: Ledger,
        draft: Draft,
        traced: Trace,
        told: Told,
        marks: Mapping[Mark, str],
    ) -> None:
        self.document, self.ledger, self.draft = document, ledger, draft
        self.traced, self.told, self.marks = traced, told, marks
        self.found: Matched = matched(ledger, draft, traced)
        self.ids = dict(self.found.ids)
        self.edits: list[Edit] = []
        self.changes: list[Revised] = []
        numbers = {one.section: name for name, one in traced.headings.items() if one.section is not None}
        titles = [one.title for one in draft.layout.sections]
        self.sections = {
            one.id: numbers[titles.index(one.title)]
            for one in draft.sections
            if one.title in titles and titles.index(one.title) in numbers
        }

    def revision(self) -> Revision:
        """All that is to be done."""
        self.new_sections()
        self.dated(("report", "title"), "report", self.ledger.report.title, self.draft.title)
        tables = Tables(self.document, self.ledger, self.draft, self.traced, self.marks)
        self.edits += tables.edits
        for kept, other in tables.pairs:
            self.moved(("tables", kept.id), kept.table, other)
        self.ids |= tables.ids
        for one in self.draft.figures:
            if one.start >= 0 and one.id in self.ids:
                self.kept(one, self.ids[one.id])
        self.gone()
        self.new_figures()
        self.new_tables(tables.new)
        lacking = [*self.new_rules(), *tables.lacking]
        return Revision(self.edits, [*self.changes, *tables.changes], lacking)

    def append(self, behind: Sequence[tuple[str, ...]], lines: Iterable[str]) -> None:
        """Put tables behind the last of the first kind that the file has, or at its end."""
        text = self.document.text
        end = next((at for path in behind if (at := end_of(text, path)) is not None), None)
        if end is None:
            end = len(text.rstrip("\n"))
        self.edits.append(Edit(end, end, "".join(f"\n{line}" for line in lines)))

    def free(self, name: str, *kinds: str, more: Iterable[str]) -> str:
        """An id that neither these tables of the file nor `more` have."""
        taken = {*more}.union(*(self.document.data.get(kind, {}) for kind in kinds))
        return next(one for n in count(1) if (one := name if n == 1 else f"{name}_{n}") not in taken)

    def new_sections(self) -> None:
        """Sections whose headings the ledger does not have."""
        for one in self.draft.sections:
            if one.id in self.sections:
                continue
            untitled = [name for name, each in self.ledger.sections.items() if each.title is None]
            if not one.title and untitled:
                self.sections[one.id] = untitled[0]
                continue
            name = self.free(one.id, "sections", more=self.ids.values())
            self.sections[one.id] = name
            lines = table(f"sections.{key(name)}", {"title": one.title or None}, [self.marks[Mark.NEW]])
            self.append([("sections",), ("report",)], lines)

    def kept(self, new: DraftFigure, name: str) -> None:
        """A figure that is in both: its text and its place as they are now."""
        old, path = self.ledger.figures[name].table, ("figures", name)
        if name not in self.found.printed and spelling(old.stated or "") != spelling(new.stated or ""):
            self.changed((*path, "stated"), name, old.stated or "", new.stated or "")
        self.moved(path, old, new)

    def changed(self, path: KeyPath, name: str, old: str, new: str) -> None:
        """A text that has changed, marked and told."""
        span = self.document.locator.value(path)
        if span is not None:
            self.edits += marked(self.document, path, self.marks[Mark.CHANGED].format(old=old))
            self.edits.append(Edit(*span, string(new)))
            self.changes.append(Revised(Mark.CHANGED, name, old, new))

    def dated(self, path: KeyPath, name: str, old: Text | None, new: str | None) -> None:
        """A text that bore other dates than it bears now; in words of a person's own, the same are let be."""
        dates = [_DATE.findall(spelling(text)) for text in (old, new) if isinstance(text, str)]
        if all(dates) and len(dates) == 2 and dates[0] != dates[1]:  # noqa: PLR2004 - before and now
            self.changed(path, name, str(old), str(new))

    def moved(
        self, path: tuple[str, str], old: FigureTable | GridTable, new: DraftFigure | DraftTable
    ) -> None:
        """The section and the paragraph where a figure or a table now stands, if the ledger tells them."""
        value, section = self.document.locator.value, self.sections.get(new.section or "")
        now_here = (("section", old.section, section), ("paragraph", old.paragraph, new.paragraph))
        for word, was_there, now in now_here:
            span = value((*path, word))
            if span is not None and now is not None and was_there != now:
                self.edits.append(Edit(*span, string(now) if isinstance(now, str) else str(now)))
        self.dated((*path, "period"), path[1], old.period, getattr(new, "period", None))

    def gone(self) -> None:
        """Figures that the text does not print any more; they stay, with a mark."""
        kept = {*self.ids.values(), *self.found.printed}
        for name, one in self.ledger.figures.items():
            if one.figure.quantity is not None and one.spot is None and name not in kept:
                self.edits += marked(self.document, ("figures", name, "stated"), self.marks[Mark.GONE])
                self.changes.append(Revised(Mark.GONE, name, one.table.stated or ""))

    def new_figures(self) -> None:
        """Figures that the ledger does not have, each behind the one that the text prints before it."""
        needed = {name for rule in self.draft.rules for name in rule.figures if not self.is_old(rule)}
        before: list[tuple[str, ...]] = []
        for one in self.draft.figures:
            if one.id in self.ids:
                if end_of(self.document.text, ("figures", self.ids[one.id])) is not None:
                    before = [("figures", self.ids[one.id])]
                continue
            if one.start < 0 and one.id not in needed:
                continue
            name = self.ids[one.id] = self.free(one.id, "figures", "tables", more=self.ids.values())
            placed = replace(one, id=name, section=self.sections.get(one.section or ""))
            mark = [self.marks[Mark.NEW]] if one.start >= 0 else []
            self.append([*before, ("figures",), ("sections",)], figure_lines(placed, self.told, mark))
            self.changes.append(Revised(Mark.NEW, name, new=one.stated or ""))

    def is_old(self, rule: DraftRule) -> bool:
        """Whether all figures of a rule were in the ledger before."""
        return all(name in self.found.ids or "." in name for name in rule.figures)

    def new_tables(self, new: Iterable[str]) -> None:
        """Tables that the ledger does not have."""
        for one in self.draft.tables:
            if one.id in new:
                placed = replace(one, section=self.sections.get(one.section or ""))
                self.append(
                    [("tables",), ("figures",)], table_lines(placed, self.told, [self.marks[Mark.NEW]])
                )
                self.changes.append(Revised(Mark.NEW, one.id))

    def new_rules(self) -> list[str]:
        """Rules of new figures; of old ones those are only told that the ledger has not in some form."""
        known = [set(one.rule.names()) for one in self.ledger.checks.values()]
        made: set[str] = set()
        lacking = []
        for one in self.draft.rules:
            if any(name not in self.ids and "." not in name for name in one.figures):
                continue
            rule = replace(
                one,
                rule=with_names(one.rule, self.ids, {*one.figures}),
                figures=tuple(self.ids.get(n, n) for n in one.figures),
            )
            if set(rule.figures) in known:
                continue
            if self.is_old(one):
                lacking.append(rule.rule)
                continue
            name = self.free(self.ids.get(one.id, one.id), "checks", more=made)
            made.add(name)
            rule = replace(rule, id=name)
            self.append([("checks",)], rule_lines(rule, self.told, [self.marks[Mark.NEW]]))
            self.changes.append(Revised(Mark.NEW, name, new=rule.rule))
        return lacking
