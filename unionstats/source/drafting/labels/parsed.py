"""The labels of a paragraph where words are parted by spaces: by the part of each figure in its sentence."""

from collections.abc import Sequence
from functools import partial
from itertools import groupby

from unionstats.languages.language import Language
from unionstats.quantity.model import PERCENT
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Item, Words
from unionstats.source.drafting.labels.described import described
from unionstats.source.drafting.labels.grammar.figures import Reading
from unionstats.source.drafting.labels.grammar.told import Told
from unionstats.source.drafting.labels.labels import reader
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.sentences import sentence_before, sentences_of, text_behind
from unionstats.source.layout import Layout


def reading_of(items: Sequence[Item], layout: Layout) -> Reading | None:
    """What the sentences of the figures of a paragraph say; None where no spaces part words."""
    if not items[0].language.spaced:
        return None
    sentences: list[tuple[str, int]] = []
    for block, some in groupby(items, key=lambda one: layout.block_at(one.printed.found.start)):
        sentences += sentences_of(layout.text, block, list(some))
    block = layout.block_at(items[0].printed.found.start)
    previous, behind = partial(sentence_before, layout.text, block), partial(text_behind, layout)
    return Reading(items, sentences, previous, behind)


class Parsed:
    """Labels by place in the row; `unsure` are the places that the words around say nothing of."""

    def __init__(self, row: Row, reading: Reading, heading: str, text: str) -> None:
        self.unsure: set[int] = set()
        self.labels: list[str] = []
        self.plain: list[str] = []
        self._row, self._heading, self._text = row, heading, text
        self._language = row.items[0].language
        averages = (one.figures for one in row.relations if one.kind == "average")
        self._means = {figures[0]: figures[1] for figures in averages}
        shares = (one.figures for one in row.relations if one.kind == "share" and one.unstated is None)
        self._shares = {figures[0]: figures[1] for figures in shares}
        for place, told in enumerate(reading.found):
            self.labels.append(self._label(place, told))
            self.plain.append(self._beside(place))
        forms, again = self._language.labels, {one for one in self.labels if self.labels.count(one) > 1}
        for place, end in reading.ends.items():
            label = self.labels[place]
            before = (
                forms["change"].format(label=label, words=end) if end else forms["before"].format(label=label)
            )
            self.labels[place] = before if label in again else label

    def _label(self, place: int, told: Told) -> str:
        row, item = self._row, self._row.items[place]
        if (known := self._described(place, told)) is not None:
            return known
        mean = self._means.get(item.number)
        if mean is not None and told.manner in self._language.word_set("means") and mean < place:
            return reader(self._language).mean(self.labels[mean], row.words(place), item)
        if not (told.noun or told.manner):
            self.unsure.add(place)
            return self._heading or self._language.labels["nameless"]
        if not told.noun:
            return told.manner
        label = self._language.told(told.noun, _named(self._language, told.manner, sums=item.unit != PERCENT))
        part = self._shares.get(place, place)
        bare = (
            part < place and label == self.labels[part] and item.unit == PERCENT and not told.manner
        )  # 63 cases, or 35%
        return self._language.labels["share"].format(label=label) if bare else label

    def _described(self, place: int, told: Told) -> str | None:
        """The label of a figure that a relation names, of a range, a bound or a term of a ratio."""
        row, item = self._row, self._row.items[place]
        if place in row.names and place not in row.turns:
            return row.names[place]
        if row.bounded(place - 1) is not None:
            return self.labels[place - 1]
        if item.role is Role.RANGE and told.noun:
            return None  # fees of £5 to £8
        if item.role is Role.RANGE or item.attribute or row.bounded(place) is not None:
            return described(row, place, row.words(place), self.labels, self._text)
        about = row.base.get(place)
        if item.role is not Role.RATIO or about is None or about >= place:
            return None
        return self._language.labels["ratio"].format(label=self.labels[about], number=place - about + 1)

    def _beside(self, place: int) -> str:
        """The label by the words right beside a figure, as figures are compared by it."""
        words: Words = self._row.words(place)
        if words.noun:
            return self._language.told(words.noun, words.manner)
        same = place > 0 and self.labels[place] == self.labels[place - 1]
        return self.plain[place - 1] if same else self.labels[place]


def _named(language: Language, manner: str, *, sums: bool) -> str:
    """The words of a change as a noun: rise, of rose by; fall in pay, of fell in pay by."""
    words = manner.split() or [""]
    noun = language.changes.get(words[0].lower())
    if sums and len(words) == 1 and words[0] in language.word_set("raising"):
        return manner  # raised £12
    if noun is None and words[0] not in language.word_set("change_nouns"):
        return manner
    links = language.word_set("change_links")
    edges = (1, len(words) - 1)
    more = (word for at, word in enumerate(words[1:], 1) if not (at in edges and word in links))
    return " ".join((noun or words[0], *more))
