"""The label of every figure of a paragraph, from its own words, its relations, and what stands before it."""

from __future__ import annotations

import re

from unionstats.quantity.model import PERCENT
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Item, Kind, Words
from unionstats.source.drafting.labels.again import again, goes_on, subject_again, told_apart, verb_again
from unionstats.source.drafting.labels.labels import begun, labelled, reader
from unionstats.source.drafting.labels.owners import owned
from unionstats.source.drafting.labels.spaced import beyond
from unionstats.source.drafting.labels.subjects import sentence_subject, whole_subject
from unionstats.source.drafting.labels.tails import whole_tail
from unionstats.source.drafting.relations.row import Row, Unstated
from unionstats.source.drafting.relations.shares.shares import whole_named
from unionstats.source.drafting.relations.sums.added import total_word

_LONGEST_SHORT = 16
_REACH = 12  # figures


class Names:
    """Labels by place in the row; `unsure` are the places that the words around say nothing of."""

    def __init__(self, row: Row, heading: str, text: str) -> None:
        self.unsure: set[int] = set()
        self._row = row
        self._heading = heading
        self._text = text
        self._language = row.items[0].language
        self._reader = reader(self._language)
        self._labels: list[str] = []
        self._plain: list[str] = []
        self._things: list[str] = []
        self._words: list[Words] = []
        self._manner = self._unit = self._about = ""
        self._relations = {one.figures[0]: one for one in reversed(row.relations)}
        subject, plain, sentence, rate, bare = "", "", -1, "", False
        for place in range(len(row.items)):
            item = self._whole(place)
            own = row.words(place) if item is row.items[place] else self._reader.words_of(item)
            words = labelled(item, own)
            if self._language.spaced:
                words = verb_again(row, place, again(row, place, words, self._words), self._words)
                again_told = "" if words.noun else subject_again(row, place)
                words = Words(again_told, words.manner) if again_told else words
            else:
                words = self._told_of(place, item, words)
            self._words.append(words)
            if self._names_subject(item, words, fresh=not subject or item.sentence != sentence):
                subject, plain, sentence = words.noun, own.noun, item.sentence
                self._about = words.about or subject
                self._unit = item.unit if item.kind is Kind.LEVEL else ""
            elif told := sentence_subject(item):
                subject = plain = self._about = told
                sentence, self._unit = item.sentence, ""
            if item.kind is not Kind.LEVEL:
                kept = rate if row.together(place - 1, place) else ""
                rate = words.noun if row.marks.rate_noun.search(words.noun) else kept
            # A rate without words of its own is the one spoken of: 参保率提高3.2个百分点，达到64.5%.
            # So is the one beside a change: 占比2.45%，同比下降14.8%.
            beside = bool(rate) and place > 0 and row.words(place - 1).noun == rate
            about = rate if item.kind is Kind.RATE and (beside or not words.manner) else ""
            named = words.about or (words.noun if place - 1 in self.unsure else "")
            if named and bare and row.marks.told_again.fullmatch(item.gap):
                self._labels[-1] = self._language.told(named, row.words(place - 1).manner)
            label = self._told(place, item, words, about or subject)
            elsewhere = place in self.unsure and label not in {heading, self._language.labels["nameless"]}
            if elsewhere and not (subject or words.manner):
                subject = plain = self._about = label
            if place and row.marks.out_of.fullmatch(row.items[place - 1].tail):
                self._labels[-1], label = label, words.about or label  # 49 of the 58 activities
            bare = not words.noun
            self._labels.append(label)
            self._things.append(words.about or label)
            self._plain.append(self._beside(place, own, words, (subject, plain)))
        spaced, labels = self._language.spaced, self._labels
        self._labels = told_apart(row, labels) if spaced else owned(row, labels, self._words)

    def _whole(self, place: int) -> Item:
        """A figure with all the words that are its own."""
        item = whole_tail(self._row, place, self._text)
        return whole_subject(self._row, place, item, self._text) if self._language.spaced else item

    def _told_of(self, place: int, item: Item, words: Words) -> Words:
        """A part that is named by its place alone, with its whole; the noun of how much more it is."""
        if words.noun in self._language.word_set("bare_parts") and self._row.marks.of_which.search(item.gap):
            return Words(f"{words.noun}{self._about}")  # 管理不规范金额59亿元，其中市本级55亿元
        change = place - 1
        if not words.noun and change >= 0 and self._row.base.get(change) == place:
            return Words(self._row.words(change).noun, words.manner)  # 净利润增长8%,达17亿元
        reached = change in self._row.starts and self._row.alike(change, place)
        if reached and self._row.marks.reached.search(item.lead):
            return Words(words.noun)  # 文盲率由6.03%下降为4.65%
        alone = place in self._row.increases and self._row.base.get(place) == place
        verb = self._row.marks.manner.search(words.noun) if alone else None
        told = verb is not None and verb.start() > 0  # 未结案件减少2万件，下降5%
        return Words(words.noun[: verb.start()], verb.group()) if told and verb is not None else words

    def _beside(self, place: int, own: Words, words: Words, subject: tuple[str, str]) -> str:
        """The plain label of a figure: by its `own` words, or those that it carries on.

        `words` have the clause that a label tells, too; `subject` is what is spoken of, with and without it.
        """
        label, (told, plain) = self._labels[place], subject
        if own.noun:
            clause = label == self._language.told(words.noun, words.manner)
            return self._language.told(own.noun, own.manner) if clause else label
        if place and label == self._labels[place - 1]:  # 72% of staff were new, 8% had come back
            return self._plain[place - 1]
        return plain + label.removeprefix(told) if told and label.startswith(told) else label

    def _names_subject(self, item: Item, words: Words, *, fresh: bool) -> bool:
        """Whether the figures after it that have no words of their own are about what this one names."""
        relation = self._relations.get(item.number)
        described = item.attribute or item.role is Role.RANGE
        place = item.number - self._row.items[0].number
        increase = not fresh and place in self._row.increases
        if (
            not words.noun
            or described
            or (not (fresh or words.manner) and self._row.roles.get(place) == "loss")
            or (increase and not words.manner)
            or (relation is not None and relation.kind == "average")
        ):
            return False
        return item.kind is Kind.LEVEL or fresh or (self._language.changes_name and bool(words.manner))

    def label(self, place: int) -> str:
        """The label of a printed figure."""
        return self._labels[place]

    def plain(self, place: int) -> str:
        """The label of a printed figure by the words beside it alone, as figures are compared by it."""
        return self._plain[place]

    def short(self, place: int) -> str:
        """What its id is made from: of a share or growth the beginning of the label of what it is of."""
        about = self._row.base.get(place)
        if about is None or about >= place or place in self._row.names:
            return self._labels[place]
        relation = self._relations.get(self._row.items[place].number)
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

    def _told(self, place: int, item: Item, words: Words, subject: str) -> str:
        row = self._row
        if place in row.names:
            return row.names[place]
        about = row.base.get(place)
        if self._row.bounded(place - 1) is not None:
            return self._labels[place - 1]
        group = self._row.bounded(place)
        if item.role is Role.RANGE or item.attribute or group is not None:
            return self._described(place, item, words, group)
        if item.role is Role.RATIO and about is not None and about < place:
            form = self._language.labels["ratio"]
            return form.format(label=self._labels[about], number=place - about + 1)
        if about is not None and about < place:
            return self._of(place, about, words)
        return self._own(item, words) or self._carried(place, item, words, subject)

    def _own(self, item: Item, words: Words) -> str:
        """What its own words say; "" where they name nothing."""
        row = self._row
        relation = self._relations.get(item.number)
        if relation is not None and relation.kind == "average":
            of = relation.figures[1] - row.items[0].number
            if of < len(self._labels):
                return self._reader.mean(self._labels[of], words, item)
        return self._language.told(words.noun, words.manner) if words.noun else total_word(item)

    def _carried(self, place: int, item: Item, words: Words, subject: str) -> str:
        """What the figure before it is about, if it has no words of its own."""
        bare = item.aside and item.gap.lstrip() == "(" and self._row.together(place - 1, place)
        within = item.aside and item.gap.strip() == "," and item.kind is Kind.RATE and self._language.spaced
        bare = bare or (within and self._row.items[place - 1].aside == item.aside)
        led = place - 1 in self._row.starts and item.kind is Kind.RATE  # 赤字率由3%提高到3.87%
        led = led and self._row.alike(place - 1, place)
        if self._listed(place) or ((bare or led) and not words.manner):
            return self._beside_level(place, item)
        if self._language.spaced and goes_on(self._row, place, words, self._words):
            return self._labels[place - 1]
        marks, verb = self._row.marks, subject.split(" ", 1)[0]
        if words.manner and marks.participle.fullmatch(verb) and marks.participle_place.match(f" {subject} "):
            return words.manner if words.manner.startswith(verb) else f"{verb} {words.manner}"
        if not words.manner and place in self._row.references and item.kind is Kind.LEVEL:
            subject = self._then(place) or subject
        if subject:
            named = self._about if words.manner and item.kind is Kind.LEVEL else subject
            return self._language.told(self._alike(place, item) or named, words.manner)
        if item.kind is Kind.LEVEL and marks.said_behind.match(item.tail):
            return words.manner
        self.unsure.add(place)
        amount = self._row.marks.of_ends.search(words.manner)  # an overspend of
        change = words.manner[: amount.start()] if amount is not None else ""
        named = (beyond(item, self._text) if self._language.spaced else "") or change
        return named or self._heading or self._language.labels["nameless"]

    def _beside_level(self, place: int, item: Item) -> str:
        """The label of the figure before one in its brackets, of which a percentage is a share."""
        label = self._labels[place - 1]
        level = self._row.items[place - 1].dimension == "count" and "," not in label
        share = level and self._language.spaced and item.printed.found.literal[:1].isdigit()
        share = share and item.unit == PERCENT
        return self._language.labels["share"].format(label=label) if share else label

    def _then(self, place: int) -> str:
        """The label of a mean, or a level in another unit, that is compared: 户均2.9人，比上年的3.3人减少."""
        unit = self._row.items[place].unit
        for one in range(place - 1, max(place - _REACH, 0) - 1, -1):
            if self._row.same_unit(one, place):
                relation = self._relations.get(self._row.items[one].number)
                mean = relation is not None and relation.kind == "average"
                return self._labels[one] if mean or unit not in {"", self._unit} else ""
        return ""

    def _listed(self, place: int) -> bool:
        """Whether it is told as the figure before it, without own words: 8.9% of 分别增长9.3%和8.9%."""
        item, marks = self._row.items[place], self._row.marks
        alike = item.role is Role.LIST or (
            item.kind is not Kind.LEVEL
            and self._row.items[place - 1].kind is item.kind
            and marks.list_joint.match(item.gap)
        )
        return bool(alike) and self._row.together(place - 1, place)

    def _alike(self, place: int, item: Item) -> str:
        """In brackets: the label of the last level with its unit, where what is spoken of has another.

        Behind a mean that of the mean: 户均2.4人，减少0.4人.
        """
        beside = self._relations.get(item.number - 1)
        if beside is not None and beside.kind == "average" and self._row.alike(place - 1, place):
            return self._labels[place - 1]
        if item.kind is not Kind.LEVEL or not (item.aside and item.unit) or self._unit in {"", item.unit}:
            return ""
        before = range(place - 1, max(place - _REACH, 0) - 1, -1)
        return next((self._labels[one] for one in before if self._row.items[one].unit == item.unit), "")

    def _described(self, place: int, item: Item, words: Words, bounded: re.Match[str] | None) -> str:
        """A range, an age or a bound, as printed, with what it describes: 20~100人的企业."""
        if item.role is not Role.RANGE and bounded is not None:
            lead = item.lead.removeprefix(" and")
            return " ".join(f"{lead}{item.printed.found.literal}{bounded['of']}".split())
        group, items = item.printed.found.group, self._row.items
        if place and items[place - 1].printed.found.group == group:
            return self._labels[place - 1]
        printed = " ".join(self._text[slice(*group)].split()) or item.printed.found.literal
        following = items[place + 1 : place + 2]
        ending = following[0] if following and following[0].printed.found.group == group else item
        return self._reader.described(printed, words, ending)

    def _of(self, place: int, about: int, words: Words) -> str:
        """A share, a growth or a difference, by the label of what it is of."""
        label = begun(self._labels[about])
        marks = self._row.marks
        manner = marks.respectively_word.sub("", words.manner) or self._row.manners.get(place, "")
        manner = self._manner = manner or (self._manner if self._listed(place) else "")
        if words.noun in self._language.word_set("growth_names"):  # 同比增长8.5%，增速比一季度提高1.2个百分点
            return self._language.told(label, f"{words.noun}{manner}")
        if words.noun and words.manner and not marks.share_word.match(words.noun):
            return self._language.told(words.noun, words.manner)
        relation = self._relations.get(self._row.items[place].number)
        if not words.noun and manner.startswith(self._language.labels.get("share_word", "#")):
            return self._language.told(label, manner)
        named = whole_named(self._row, place) if relation is None else None  # 占刑事案件的四分之一
        if named or (relation is not None and relation.kind == "share"):
            other = relation.unstated if relation is not None else None
            whole = named or (
                self._whole_of(relation.figures) if relation is not None and other is None else ""
            )
            whole = marks.label_inner.sub("", other.words) if other is not None else whole
            if other is not None and other.form == "before":  # 完成年初预算的45.5%
                whole = (whole_named(self._row, place) or "").removesuffix(self._language.particle)
            return self._language.labels["share_of" if whole else "share"].format(
                label=label, whole=marks.those.sub("those ", whole)
            )
        return self._language.told(label, manner or words.noun)

    def _whole_of(self, figures: tuple[int, ...]) -> str:
        place = figures[-1] - self._row.items[0].number
        return self._things[place] if 0 <= place < len(self._things) else ""
