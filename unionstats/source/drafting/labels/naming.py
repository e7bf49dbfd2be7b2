"""The label of every figure of a paragraph, and what the ids and labels of others are made from."""

from unionstats.source.drafting.labels.carried import Carried
from unionstats.source.drafting.labels.labels import begun
from unionstats.source.drafting.labels.parsed import Parsed
from unionstats.source.drafting.relations.relation import Unstated
from unionstats.source.drafting.relations.row import Row

_LONGEST_SHORT = 16


class Names:
    """Labels by place in the row; `unsure` are the places that the words around say nothing of."""

    def __init__(self, row: Row, heading: str, text: str) -> None:
        self._row = row
        self._language = row.items[0].language
        reading = row.reading
        found = Carried(row, heading, text) if reading is None else Parsed(row, reading, heading, text)
        self._labels, self._plain, self.unsure = found.labels, found.plain, found.unsure
        self._relations = {one.figures[0]: one for one in reversed(row.relations)}

    def label(self, place: int) -> str:
        """The label of a printed figure."""
        return self._labels[place]

    def period(self, place: int, around: str) -> str:
        """The time of a figure in its own words: 较上年的80人, in 2019; "" for none, or that `around` it."""
        row = self._row
        own = [one["told"] for one in row.marks.time.finditer(f" {self._labels[place]}")]
        if (
            row.reading is not None
            and own
            and own[-1] not in around
            and self._labels[place].endswith(own[-1])
        ):
            return own[-1]
        told = place in row.references or place in row.starts
        return next(
            (one[0] for one in row.marks.base_period.finditer(row.items[place].lead if told else "")), ""
        )

    def plain(self, place: int) -> str:
        """The label of a printed figure by the words beside it alone, as figures are compared by it."""
        return self._plain[place]

    def short(self, place: int) -> str:
        """What its id is made from: of a share or growth the beginning of the label of what it is of."""
        about = self._row.base.get(place)
        if about is None or about >= place or place in self._row.names:
            return self._labels[place]
        relation = self._relations.get(place)
        of = self._short(self._labels[about])
        if relation is not None and relation.kind == "share":
            return self._language.labels["share"].format(label=of)
        rest = self._labels[place].removeprefix(begun(self._labels[about]))
        return of + rest if rest != self._labels[place] else self._labels[place]

    def _short(self, label: str) -> str:
        """What ids begin with that are made from the label of another figure."""
        return label if self._language.spaced else label[:_LONGEST_SHORT]

    def short_unstated(self, needed: Unstated, place: int) -> str:
        """What the id of one that is not printed is made from."""
        return self._language.ids[needed.form].format(label=self._short(self.short(place)))

    def unstated(self, needed: Unstated, place: int) -> str:
        """The label of one that is not printed."""
        return self._language.labels[needed.form].format(label=self._labels[place], whole=needed.words)
