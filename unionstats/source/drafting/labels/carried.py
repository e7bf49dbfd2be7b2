"""The labels of a paragraph where no spaces part words: from each figure's words, or carried on to it."""

from msgspec import Struct

from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Item, Kind, Words
from unionstats.source.drafting.labels.by_relation import by_relation
from unionstats.source.drafting.labels.described import described
from unionstats.source.drafting.labels.labels import begun, named, reader
from unionstats.source.drafting.labels.owners import owned
from unionstats.source.drafting.labels.tails import whole_tail
from unionstats.source.drafting.labels.unspaced import labelled, words_of
from unionstats.source.drafting.relations.relation import BASES
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.shares.said import whole_named
from unionstats.source.drafting.relations.sums.added import total_word

_REACH = 12  # figures


class Subject(Struct, frozen=True):
    """What is spoken of: its noun with and without a clause, the one of its parts, its unit and sentence."""

    noun: str = ""
    plain: str = ""
    about: str = ""
    unit: str = ""
    sentence: int = -1


class Carried:
    """Labels by place in the row; `unsure` are the places that the words around say nothing of."""

    def __init__(self, row: Row, heading: str, text: str) -> None:
        self.unsure: set[int] = set()
        self._row = row
        self._heading = heading
        self._text = text
        self._language = row.items[0].language
        self._reader = reader(self._language)
        self.labels: list[str] = []
        self.plain: list[str] = []
        self._things: list[str] = []
        words_told: list[Words] = []
        self._manner = ""
        self._spoken = outside = Subject()
        self._relations = {one.figures[0]: one for one in reversed(row.relations)}
        rate = ""
        for place in range(len(row.items)):
            item = whole_tail(row, place, text)
            if place and row.items[place - 1].aside not in {0, item.aside}:
                self._spoken = outside  # what a bracket tells of ends with it
            own = row.words(place) if item is row.items[place] else words_of(item)
            words = self._told_of(place, item, self._in_full(place, item, labelled(item, own)))
            words_told.append(words)
            fresh = not self._spoken.noun or item.sentence != self._spoken.sentence
            if self._names_subject(item, words, fresh=fresh):
                unit = item.unit if item.kind is Kind.LEVEL else ""
                self._spoken = Subject(words.noun, own.noun, words.about or words.noun, unit, item.sentence)
            outside = outside if item.aside else self._spoken
            if item.kind is not Kind.LEVEL:
                kept = rate if row.together(place - 1, place) else ""
                rate = words.noun if row.marks.rate_noun.search(words.noun) else kept
            # A rate without words of its own is the one spoken of: 参保率提高3.2个百分点，达到64.5%.
            # So is the one beside a change: 占比2.45%，同比下降14.8%.
            beside = bool(rate) and place > 0 and row.words(place - 1).noun == rate
            about = rate if item.kind is Kind.RATE and (beside or not words.manner) else ""
            label = self._told(place, item, words, about or self._spoken.noun)
            self.labels.append(label)
            self._things.append(words.about or label)
            self.plain.append(self._beside(place, own, words))
        self.labels = owned(row, self.labels, words_told)

    def _told_of(self, place: int, item: Item, words: Words) -> Words:
        """A part that is named by its place alone, with its whole; the noun of how much more it is."""
        bare = self._language.word_set("bare_parts")
        beside = self._row.together(place - 1, place) and self._row.words(place - 1).noun in bare
        if words.noun in bare and (beside or self._row.marks.of_which.search(item.gap)):
            # 管理不规范金额59亿元，其中市本级55亿元
            return Words(f"{words.noun}{self._spoken.about}", "", self._spoken.about)
        each = self._row.manners.get(place, "") if item.kind is Kind.POINTS else ""
        if each and (self._row.marks.apiece.match(each) or place in self._row.turns):
            return Words("", each)  # 比全省、全国分别高0.7和1.4个百分点
        change = place - 1
        if self._row.together(change, place) and (mean := self._row.marks.mean_years.match(item.gap)):
            return Words("", f"{self._row.items[change].printed.found.literal}{mean['manner']}")
        if not words.noun and change >= 0 and self._row.base.get(change) == place:
            return Words(self._row.words(change).noun, words.manner)  # 净利润增长8%,达17亿元
        reached = change in self._row.starts and self._row.alike(change, place)
        if reached and self._row.marks.reached.search(item.lead):
            return Words(words.noun)  # 文盲率由6.03%下降为4.65%
        alone = place in self._row.increases and self._row.base.get(place) == place
        verb = self._row.marks.manner.search(words.noun) if alone else None
        told = verb is not None and verb.start() > 0  # 未结案件减少2万件，下降5%
        return Words(words.noun[: verb.start()], verb.group()) if told and verb is not None else words

    def _in_full(self, place: int, item: Item, words: Words) -> Words:
        """The words of a figure with what is counted, or whose it is, where figures before it tell that."""
        thing = self._thing_elsewhere(place, words.noun) if item.kind is Kind.LEVEL else ""
        whose = self._counted_before(place, item) if item.kind is not Kind.POINTS else ""
        return Words(f"{whose}{words.noun}{thing}", words.manner, words.about) if thing or whose else words

    def _thing_elsewhere(self, place: int, noun: str) -> str:
        """What is counted at a place that is told alone: 法人单位 of 东部法人单位12个，…；中部9个."""
        row, sited = self._row, self._row.marks.sited
        alone = sited.fullmatch(noun)
        if alone is None or alone["thing"]:
            return ""
        for one in range(place - 1, max(place - _REACH, -1), -1):
            if row.items[one].sentence != row.items[place].sentence:
                return ""
            told = (
                sited.fullmatch(self.labels[one]) if row.is_level(one) and row.same_unit(one, place) else None
            )
            if told is not None:
                return str(told["thing"])
        return ""

    def _counted_before(self, place: int, item: Item) -> str:
        """Of whom a figure is told right behind their number: 甲地区 of 甲地区41个城市平均浓度."""
        count, row = place - 1, self._row
        told = row.together(count, place) and row.is_level(count) and row.items[count].dimension == "count"
        whose = named(row.items[count], row.items[count].lead) if told and item.lead == item.gap else ""
        noun = row.words(count).noun
        counted = noun.removeprefix(whose) if noun.startswith(whose) else ""
        return whose if counted and row.words(place).noun.startswith(counted) else ""

    def _beside(self, place: int, own: Words, words: Words) -> str:
        """The plain label of a figure: by its `own` words, or those that it carries on.

        `words` have the clause that a label tells, too.
        """
        label, told, plain = self.labels[place], self._spoken.noun, self._spoken.plain
        if own.noun:
            clause = label == self._language.told(words.noun, words.manner)
            return self._language.told(own.noun, own.manner) if clause else label
        if place and label == self.labels[place - 1]:  # 72% of staff were new, 8% had come back
            return self.plain[place - 1]
        return plain + label.removeprefix(told) if told and label.startswith(told) else label

    def _names_subject(self, item: Item, words: Words, *, fresh: bool) -> bool:
        """Whether the figures after it that have no words of their own are about what this one names."""
        relation = self._relations.get(item.number)
        described = item.attribute or item.role is Role.RANGE
        place = item.number
        increase = not fresh and place in self._row.increases
        if (
            not words.noun
            or described
            or (not (fresh or words.manner) and self._row.roles.get(place) == "loss")
            or (increase and not words.manner)
            or (relation is not None and relation.kind == "average")
        ):
            return False
        return item.kind is Kind.LEVEL or fresh

    def _told(self, place: int, item: Item, words: Words, subject: str) -> str:
        row = self._row
        if named := row.names.get(place, "") or by_relation(row, place, words, self.labels):
            return named
        about = self._in_turn(place, row.base.get(place))
        if self._row.bounded(place - 1) is not None:
            return self.labels[place - 1]
        if item.role is Role.RANGE or item.attribute or self._row.bounded(place) is not None:
            return described(row, place, words, self.labels, self._text)
        if item.role is Role.RATIO and about is not None and about < place:
            form = self._language.labels["ratio"]
            return form.format(label=self.labels[about], number=place - about + 1)
        if about is not None and about < place:
            return self._of(place, about, words)
        return self._own(item, words) or self._carried(place, item, words, subject)

    def _in_turn(self, place: int, about: int | None) -> int | None:
        """What a change is of that answers in turn to as many levels: A为5，其中B为3，分别增长2%和4%."""
        row, first, end = self._row, place, place + 1
        while first and self._listed(first):
            first -= 1
        while end < len(row.items) and self._listed(end):
            end += 1
        changes = row.items[place].kind is not Kind.LEVEL and {row.base.get(one) for one in range(first, end)}
        told = row.words(first).manner and row.marks.respectively_word.search(row.items[first].gap)
        if changes not in ({first - 1}, {None}) or not told:
            return about
        here = (one for one in range(max(first - _REACH, 0), first) if row.together(one, place))
        levels = [one for one in here if row.is_level(one)]
        return levels[place - first] if len(levels) == end - first else about

    def _own(self, item: Item, words: Words) -> str:
        """What its own words say; "" where they name nothing."""
        row = self._row
        relation = self._relations.get(item.number)
        if relation is not None and relation.kind == "average":
            of = relation.figures[1]
            if of < len(self.labels):
                return self._reader.mean(self.labels[of], words, item)
        place, marks = item.number, row.marks
        mean = marks.mean_bare.fullmatch(words.noun) or (
            place in row.means and marks.each.fullmatch(words.noun)
        )
        if mean:  # 追回欠薪100万元，平均每案2万元
            here = [
                one for one in row.levels(place) if row.together(one, place) and row.same_unit(one, place)
            ]
            return self._reader.mean(self.labels[here[-1]], words, item) if here else words.noun
        return self._language.told(words.noun, words.manner) if words.noun else total_word(item)

    def _carried(self, place: int, item: Item, words: Words, subject: str) -> str:
        """What the figure before it is about, if it has no words of its own."""
        bare = item.aside and item.gap.lstrip() == "(" and self._row.together(place - 1, place)
        led = place - 1 in self._row.starts and item.kind is Kind.RATE  # 赤字率由3%提高到3.87%
        led = led and self._row.alike(place - 1, place)
        if self._listed(place) or ((bare or led) and not words.manner):
            return self.labels[place - 1]
        if not words.manner and place in self._row.references and item.kind is Kind.LEVEL:
            subject = self._then(place) or subject
        if subject:
            named = self._spoken.about if words.manner and item.kind is Kind.LEVEL else subject
            if item.kind is Kind.LEVEL and words.manner.endswith(named):
                return words.manner  # 完工608户，尚有32户未完工
            return self._language.told(self._alike(place, item) or named, words.manner)
        if item.kind is Kind.LEVEL and self._row.marks.said_behind.match(item.tail):
            return words.manner
        self.unsure.add(place)
        return self._heading or self._language.labels["nameless"]

    def _then(self, place: int) -> str:
        """The label of a mean, or a level in another unit, that is compared: 户均2.9人，比上年的3.3人减少."""
        unit = self._row.items[place].unit
        for one in range(place - 1, max(place - _REACH, 0) - 1, -1):
            if self._row.same_unit(one, place):
                relation = self._relations.get(one)
                mean = relation is not None and relation.kind == "average"
                return self.labels[one] if mean or unit not in {"", self._spoken.unit} else ""
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
            return self.labels[place - 1]
        if (
            item.kind is not Kind.LEVEL
            or not (item.aside and item.unit)
            or self._spoken.unit in {"", item.unit}
        ):
            return ""
        before = range(place - 1, max(place - _REACH, 0) - 1, -1)
        return next((self.labels[one] for one in before if self._row.items[one].unit == item.unit), "")

    def _of(self, place: int, about: int, words: Words) -> str:
        """A share, a growth or a difference, by the label of what it is of."""
        label = begun(self.labels[about])
        marks = self._row.marks
        manner = marks.respectively_word.sub("", words.manner) or self._row.manners.get(place, "")
        manner = self._manner = manner or (self._manner if self._listed(place) else "")
        if words.noun in self._language.word_set("growth_names"):  # 同比增长8.5%，增速比一季度提高1.2个百分点
            return self._language.told(label, f"{words.noun}{manner}")
        own = words.noun and words.manner and not marks.share_word.match(words.noun)
        if own and not marks.points_back.match(words.noun):  # 二者同比分别增长5%和6%
            return self._language.told(words.noun, words.manner)
        relation = self._relations.get(place)
        if not words.noun and manner.startswith(self._language.labels.get("share_word", "#")):
            return self._language.told(label, manner)
        named = whole_named(self._row, place) if relation is None else None  # 占刑事案件的四分之一
        if named or (relation is not None and relation.kind == "share"):
            other = relation.unstated if relation is not None else None
            whole = named or (
                self._whole_of(relation.figures) if relation is not None and other is None else ""
            )
            whole = marks.label_inner.sub("", other.words) if other is not None else whole
            if other is not None and other.form in BASES:  # 完成年初预算的45.5%
                whole = (whole_named(self._row, place) or "").removesuffix(self._language.particle)
            return self._language.labels["share_of" if whole else "share"].format(label=label, whole=whole)
        return self._language.told(label, manner or words.noun)

    def _whole_of(self, figures: tuple[int, ...]) -> str:
        place = figures[-1]
        return self._things[place] if 0 <= place < len(self._things) else ""
