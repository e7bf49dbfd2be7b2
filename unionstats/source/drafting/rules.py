"""The rules that are drafted: each with its name, its note and its clause."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from unionstats.languages.language import language_of
from unionstats.source.drafting.clauses import Item
from unionstats.source.drafting.drafted import DraftFigure, DraftRule
from unionstats.source.drafting.labels.ids import Ids
from unionstats.source.drafting.paragraphs.totals import Total
from unionstats.source.drafting.relations.relation import Doubt, Question, Relation
from unionstats.source.drafting.relations.row import Row

if TYPE_CHECKING:
    from unionstats.source.drafting.tables.told import Link

_LONGEST_NOTE = 160


class Rules:
    """The rules of a text, in the order in which they are drafted."""

    def __init__(self, text: str) -> None:
        self.drafted: list[DraftRule] = []
        self._text = text
        self._ids = Ids()

    def relate(
        self, relation: Relation, figures: Sequence[DraftFigure], other: Total | None, row: Row
    ) -> None:
        """Record a relation; its note is the clauses of all its figures, or of the first if that is long."""
        ids = [figures[number].id for number in relation.figures]
        spans = [clause_at(row.items[number]) for number in relation.figures]
        start, end = min(one[0] for one in spans), max(one[1] for one in spans)
        start, end = (start, end) if end - start <= _LONGEST_NOTE else spans[0]
        self.add(
            relation.kind,
            relation.form.format(*ids, u=other.id if other is not None else ""),
            (*ids, other.id) if other is not None else tuple(ids),
            (start, end),
            doubts=(relation.doubt,) if relation.doubt is not None else (),
            question=relation.question or (other.question if other is not None else None),
        )

    def add(
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
        note = " ".join(self._text[slice(*words)].split())
        name = self._ids.of(label, language_of(label)) if label else self._ids.unique(figures[0])
        table, cells = (link.table, link.cells) if link is not None else ("", ())
        self.drafted.append(
            DraftRule(name, kind, rule, note, doubts, figures, *words, table, cells, question)
        )


def clause_at(item: Item) -> tuple[int, int]:
    """Where the clause of a figure stands."""
    found = item.printed.found
    return max(found.start - len(item.lead.lstrip(" 、,")), 0), found.end + len(item.tail.rstrip())
