"""The label of every figure of a paragraph, from its own words, its relations, and what stands before it."""

from __future__ import annotations

from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Item, Kind
from unionstats.source.drafting.labels.chinese import noun_behind
from unionstats.source.drafting.labels.english import verb_of
from unionstats.source.drafting.labels.labels import words_of
from unionstats.source.drafting.relations.parts import total_word
from unionstats.source.drafting.relations.row import Row, Unstated
from unionstats.source.words import Words, template

_LONGEST = 40
_LONGEST_ENGLISH = 60
_LONGEST_SHORT = 16


class Names:
    """Labels by place in the row; `unsure` are the places that the words around say nothing of."""

    def __init__(self, row: Row, heading: str, text: str) -> None:
        self.unsure: set[int] = set()
        self._row = row
        self._heading = heading
        self._text = text
        self._language = "zh" if row.chinese else "en"
        self._labels: list[str] = []
        self._verb = ""
        self._relations = {one.figures[0]: one for one in reversed(row.relations)}
        subject, sentence, rate = "", -1, ""
        for place, item in enumerate(row.items):
            words = words_of(item)
            if self._names_subject(item, words, fresh=not subject or item.sentence != sentence):
                subject, sentence = words.noun, item.sentence
                if self._language == "en" and (verb := verb_of(words.noun)):
                    subject, self._verb = verb, verb
            if item.kind is not Kind.LEVEL:
                kept = rate if row.together(place - 1, place) else ""
                rate = words.noun if words.noun.endswith("率") else kept
            self._labels.append(self._told(place, item, words, self._about(item, words, rate) or subject))

    def _names_subject(self, item: Item, words: Words, *, fresh: bool) -> bool:
        """Whether the figures after it that have no words of their own are about what this one names."""
        relation = self._relations.get(item.number)
        described = item.attribute or item.role is Role.RANGE
        if not words.noun or described or (relation is not None and relation.kind == "average"):
            return False
        return item.kind is Kind.LEVEL or fresh or (not self._row.chinese and bool(words.manner))

    def _about(self, item: Item, words: Words, rate: str) -> str:
        """The rate spoken of, for one without words of its own: 参保率提高3.2个百分点，达到64.5%."""
        return rate if item.kind is Kind.RATE and not words.manner else ""

    def label(self, place: int) -> str:
        """The label of a printed figure."""
        return self._labels[place]

    def short(self, place: int) -> str:
        """What its id is made from: of a share or growth the beginning of the label of what it is of."""
        about = self._row.base.get(place)
        if about is None or about >= place or place in self._row.names:
            return self._labels[place]
        relation = self._relations.get(self._row.items[place].number)
        of = self._labels[about][:_LONGEST_SHORT] if self._language == "zh" else self._labels[about]
        if relation is not None and relation.kind == "share":
            return template(self._language, "share").format(label=of)
        rest = self._labels[place].removeprefix(_begun(self._labels[about]))
        return of + rest if rest != self._labels[place] else self._labels[place]

    def short_unstated(self, needed: Unstated, place: int) -> str:
        """What the id of one that is not printed is made from."""
        short = self.short(place)
        label = short[:_LONGEST_SHORT] if self._language == "zh" else short
        return template(self._language, needed.form, "ids").format(label=label)

    def unstated(self, needed: Unstated, place: int) -> str:
        """The label of one that is not printed."""
        words = {"label": self._labels[place], "whole": needed.words}
        return template(self._language, needed.form).format(**words)

    def _told(self, place: int, item: Item, words: Words, subject: str) -> str:
        row = self._row
        if place in row.names:
            return row.names[place]
        about = row.base.get(place)
        if item.role is Role.RANGE or item.attribute:
            return self._described(place, item, words)
        if item.role is Role.RATIO and about is not None and about < place:
            form = template(self._language, "ratio")
            return form.format(label=self._labels[about], number=place - about + 1)
        if about is not None and about < place:
            return self._of(place, about, words)
        return self._own(item, words) or self._carried(place, item, words, subject)

    def _own(self, item: Item, words: Words) -> str:
        """What its own words say; "" where they name nothing."""
        row = self._row
        relation = self._relations.get(item.number)
        if relation is not None and relation.kind == "average":
            of = self._labels[relation.figures[1] - row.items[0].number]
            return self._average(of, item, words)
        if row.chinese and not words.noun:
            return total_word(item)
        return words.noun + self._joined(words.manner) if words.noun else ""

    def _carried(self, place: int, item: Item, words: Words, subject: str) -> str:
        """What the figure before it is about, if it has no words of its own."""
        if item.role is Role.LIST and place and self._row.together(place - 1, place):
            return self._labels[place - 1]
        if subject and words.manner and subject == self._verb:
            return f"{subject} {words.manner}"
        if subject:
            return subject + self._joined(words.manner)
        return self._nameless(place)

    def _described(self, place: int, item: Item, words: Words) -> str:
        """A range or an age, as printed, with what it describes: 20~100人的企业."""
        first, last = item.printed.found.group
        printed = " ".join(self._text[first:last].split()) or item.printed.found.literal
        others = self._row.items[place : place + 2]
        ending = others[-1] if others[-1].printed.found.group == (first, last) else item
        if self._language == "zh":
            noun = noun_behind(ending)
            return f"{printed}{noun}" if ending.attribute or noun else f"{words.noun}{printed}"
        if place and self._row.items[place - 1].printed.found.group == (first, last):
            return self._labels[place - 1]
        return f"{words.noun} {printed}".strip()

    def _average(self, of: str, item: Item, words: Words) -> str:
        if self._language == "zh":
            return of if not words.noun or words.noun in of else f"{of}{words.noun}"
        return f"{of}, average{item.tail.rstrip()[:_LONGEST]}"

    def _joined(self, manner: str) -> str:
        if not manner:
            return ""
        return manner if self._language == "zh" else f", {manner}"

    def _of(self, place: int, about: int, words: Words) -> str:
        """A share, a growth or a difference, by the label of what it is of."""
        label = _begun(self._labels[about])
        manner = words.manner.replace("分别", "") or self._row.manners.get(place, "")
        if words.noun and words.manner and not words.noun.startswith("占"):
            return words.noun + self._joined(words.manner)
        relation = self._relations.get(self._row.items[place].number)
        if relation is not None and relation.kind == "share":
            whole = (
                relation.unstated.words if relation.unstated is not None else self._whole(relation.figures)
            )
            form = "share_of" if whole else "share"
            return template(self._language, form).format(label=label, whole=whole)
        if not manner:
            manner = words.noun
        if not manner:
            return label
        return template(self._language, "change").format(label=label, words=manner)

    def _whole(self, figures: tuple[int, ...]) -> str:
        place = figures[-1] - self._row.items[0].number
        return self._labels[place] if 0 <= place < len(self._labels) else ""

    def _nameless(self, place: int) -> str:
        self.unsure.add(place)
        return self._heading or template(self._language, "nameless")


def _begun(label: str) -> str:
    """The beginning of a label that others go on from, cut behind a word."""
    if not label.isascii():
        return label[:_LONGEST]
    if len(label) <= _LONGEST_ENGLISH:
        return label
    return label[:_LONGEST_ENGLISH].rpartition(" ")[0] or label[:_LONGEST_ENGLISH]
