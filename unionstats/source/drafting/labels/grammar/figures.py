"""What the figures of a paragraph are told of, one sentence after the other."""

from collections.abc import Callable, Sequence
from functools import partial

from msgspec.structs import replace

from unionstats.source.drafting.clauses import DURATIONS, Item, Kind, Words
from unionstats.source.drafting.labels.grammar import others
from unionstats.source.drafting.labels.grammar.clauses import clause_before, subject_of
from unionstats.source.drafting.labels.grammar.complements import that
from unionstats.source.drafting.labels.grammar.coverage import Coverage
from unionstats.source.drafting.labels.grammar.inner import inner_of, mark_inner, tell_inner, with_each
from unionstats.source.drafting.labels.grammar.names import (
    alone,
    as_share,
    bare,
    core_of,
    in_list_of,
    inside_of,
    is_change,
    is_plural,
    leading,
    pointed,
    recalled,
    share_in,
    some_that,
    stands_inside,
    unit_of,
    whole_of,
    without_place,
)
from unionstats.source.drafting.labels.grammar.pieces import pieces, prepared
from unionstats.source.drafting.labels.grammar.referents import Referents
from unionstats.source.drafting.labels.grammar.roles import role_of
from unionstats.source.drafting.labels.grammar.settings import set_in, settings_of
from unionstats.source.drafting.labels.grammar.tagging import settle, settle_forms
from unionstats.source.drafting.labels.grammar.times import mark_times, spanned
from unionstats.source.drafting.labels.grammar.told import Place, Ref, Told
from unionstats.source.drafting.labels.grammar.topics import about
from unionstats.source.drafting.labels.grammar.turns import answer_in_turn
from unionstats.source.drafting.labels.grammar.whole import whole
from unionstats.source.drafting.labels.grammar.words import LISTS, Sentence, Tag, is_done


class Reading:
    """What the figures of a paragraph are told of (`found`); `sentences` are theirs, and where they begin.

    `previous` gives the sentence before the one that begins at a place, `behind` the words from one on.
    """

    def __init__(
        self,
        items: Sequence[Item],
        sentences: Sequence[tuple[str, int]],
        previous: Callable[[int], str] = lambda _: "",
        behind: Callable[[int], str] = lambda _: "",
    ) -> None:
        self.found: list[Told] = []
        self.ends: dict[int, str] = {}  # figures that only this tells apart: the lower one; "" went from
        self._own: list[Told] = []
        self._alone: list[str] = []
        self._led: list[str] = []
        self._settings: list[str] = []
        self._items = items
        self._previous, self._behind = previous, behind
        self._language = items[0].language
        self._last = ""
        for places, text, start in pieces(items, sentences):
            self._read(places, text, start)
        keys = [others.key_of(*each) for each in zip(items, self.found, strict=True)]
        set_in(self.found, self._settings, keys, self._language)

    def words(self, place: int) -> Words:
        """The words that are a figure's own, without those of the clause that it stands in."""
        told, alone = self._own[place], self._alone[place]
        clause = self._language.labels.get("that", "").format(label="", words="").strip()
        noun = told.head if clause and f" {clause} " in told.noun else told.noun or alone
        if clause and f" {clause} " in noun:
            noun = told.noun.partition(f" {clause} ")[2]  # Hull spent on roads, of amount that it spent
        return Words(f"{self._led[place]} {noun.replace(', ', ' ')}".strip(), told.manner)

    def behind(self, place: int) -> str:
        """All that its paragraph says right behind a figure."""
        return self._behind(self._items[place].printed.found.end)

    def _read(self, places: range, text: str, start: int) -> None:
        """Read the figures of a sentence."""
        text = prepared(text, self._language.marks)
        spans = [(place, *core_of(self._items[place], text, start)) for place in places]
        one = Sentence(text, spans, self._language)
        settle(one)
        mark_inner(one, {one.at[place]: self._items[place] for place in places})
        settle_forms(one)
        mark_times(one)
        gapped = set[int]()
        for place in places:
            at = Place(one, self._items[place], one.at[place])
            counts = at.level and not at.measures
            told = inner_of(one, at.at, counts=counts) if at.at in one.inner else role_of(at)
            gapped.add(at.opening)
            told = pointed(self._language, told, self.found[-1].head if self.found else "")
            part = told.ref is Ref.PART and not told.share
            self._own.append(told)
            self._alone.append(alone(one, told.words) if part else "")
            self._led.append(leading(at, told))
            told = recalled(one, told, self.found)
            full = as_share(one, at.at, with_each(one, at.at, self._resolved(one, place, told), told))
            earlier = [each for each in reversed(self.found[places.start :]) if not each.aside]
            full = whole(one, at.at, about(one, at.at, full, earlier))
            self.found.append(spanned(at) or full)
            if self.found[-1].head and at.level and not stands_inside(one, at.at):
                self._last = self.found[-1].head
        tell_inner(one, self.found)
        settings = settings_of(one, gapped)
        self._settings += settings
        answer_in_turn(one, self.found)
        others.add_head(one, self.found, places)
        referents = Referents(one, settings, partial(self._previous, start))
        Coverage(one, self.found, self._own, self._items, referents).cover(places)
        others.tell_apart(one, self._items, self.found, places, self.ends)

    def _resolved(self, one: Sentence, place: int, told: Told) -> Told:
        """What a figure is told of, where its words only say so of another one."""
        item = self._items[place]
        before = next((each for each in reversed(self.found[-others.REACH :]) if not each.aside), Told())
        near = place - 1 in one.at
        listed = near and one.tag(one.at[place] - 1) in {*LISTS, Tag.DASH}
        share = one.form("share_word")
        if told.noun:
            return self._carried(one, told, before if near else Told(), item, listed=listed)
        if told.ref is Ref.DEED:
            bare = (at for at in range(place - 1, -1, -1) if at in one.at and not unit_of(self._items[at]))
            alike = (at for at in bare if not stands_inside(one, one.at[at]))
            counts = not unit_of(item) and bool(unit_of(self._items[place - 1]))
            before = self.found[next(alike, place - 1)] if counts and near else before
            head = before.head or (one.word("sums_of") if item.dimension.isupper() else "")
            done = Told(f"{head} {told.words}".strip(), "", head)  # 12 shares at £4, sold 9
            return others.caught(self._items, self.found, place, told) if told.head else done
        if told.ref is Ref.OWNER:
            named = before.noun == before.head and before.head[:1].isupper() and told.words[:1].isupper()
            noun = told.words if named else item.language.told(told.words, before.head)
            noun = noun if told.words else before.head
            kept = before.manner if named else ""
            return Told(noun, kept, noun if named else before.head)  # Hull is first with 12, York with 9
        if told.ref is Ref.PART:
            phrase = told.words.partition(" ")[0] in item.language.word_set("prepositions")
            changes = told.share and listed and phrase and bool(before.manner)
            changes = changes and not before.manner.startswith(share)
            inside = inside_of(one, one.at[place - 1], told.words) if changes else ""
            if inside and inside == before.noun:
                noun = told.words.partition(" ")[2]
                return Told(noun, before.manner, noun)  # a rise of 4% in pay and 5% in rents
            if changes and not is_change(self._language, before.manner):
                return Told(before.noun, told.words, before.head)  # 6% in Hull and 5% in York
            if changes:
                return Told(before.noun, before.manner, before.head)  # a fall of 4% on 2011 and 13% on 2007
            return self._part_of(one, told, before, item, near=near)
        if told.ref is None:
            subject = "" if near else subject_of(one, clause_before(one, one.at[place]))
            if subject:
                return Told(subject, told.manner, subject)  # strikes have doubled, with 12
            at = one.at[place]  # a rise of 12 on 2019 and 9 on 2018
            based = near and one.is_a(at + 1, "bases") and one.is_a(one.at[place - 1] + 1, "bases")
            again = based or one.tag(at + 1) is Tag.TIME
            again = again and one.tag(at - 1) in LISTS and bool(before.manner)
            again = again and is_change(self._language, before.manner)
            kept = told.manner or (before.manner if near and (again or item.kind is not Kind.LEVEL) else "")
            return Told(before.noun, kept, before.head)
        return self._again(one, place, told, before)

    def _carried(self, one: Sentence, told: Told, before: Told, item: Item, *, listed: bool) -> Told:
        """Those of a figure with a noun, and what it has from the one before."""
        share = one.form("share_word")
        if told.ref is Ref.SAME:
            before = others.like(self._items, self.found, item.number, before)
            if before.share and before.noun != before.head and item.kind is Kind.RATE:
                return Told(told.noun, before.head, told.head)  # fees made 58% of income, grants 23%
            kept = before.manner if before.manner and is_change(self._language, before.manner) else ""
            return Told(told.noun, kept, told.head)  # theft rose by 3%, fraud by 1%
        last = item.number - 1
        apposed = told.share and listed and told.noun == told.head
        apposed = apposed and not (last >= 0 and self._items[last].kind is not Kind.LEVEL)
        if apposed and before.noun:
            return Told(before.noun, told.noun, before.head)  # 12 nurses, 40% of all staff
        alone = told.share and listed and told.noun == told.head
        if alone and before.manner.startswith(f"{share} "):
            return Told(before.noun, told.noun, before.head)  # rail takes 2% of trips and 8% of miles
        if item.aside and (noun := in_list_of(told.noun, before.noun)):
            return Told(noun, told.manner, noun, share=before.share)  # of men in Hull (12%), York (9%)
        plain = listed and told.noun == told.head and not one.is_a(one.at[item.number] - 1, "or")
        if plain and item.kind is Kind.LEVEL and before.words and not told.manner:
            acts = " " in before.words and one.form("that", label=told.noun, words=before.words)
            noun = acts or f"{told.noun} {before.words}"  # sold 12 goats, 9 cows
            return Told(noun, "", told.head, words=before.words)
        bare = item.aside and not told.manner and item.kind is Kind.RATE and not told.share
        return Told(told.noun, before.manner, told.head) if bare and not before.share else told

    def _part_of(self, one: Sentence, told: Told, before: Told, item: Item, *, near: bool) -> Told:
        """Those of a part of what is spoken of: women, of 32 were women."""
        of_all, of_these = one.form("share_alone", whole=""), one.is_a(0, "of_these")
        if told.share:
            last = item.number - 1
            counts = last >= 0 and self._items[last].kind is Kind.LEVEL and not unit_of(self._items[last])
            if told.aside and before.head:
                return Told(f"{of_all}{before.head} {told.words}", "", f"{of_all}{before.head}", share=True)
            of = share_in(one, before.head, all_of=counts and (told.whole or is_plural(before.head)))
            if of_these and (whole := whole_of(one)):
                of = f"{of_all}{whole}"  # Among firms, 12% were new
        else:
            level = before.head if near and item.kind is not Kind.LEVEL else self._last
            of = (whole_of(one) if of_these else "") or level or before.head
        words = told.words if told.share else bare(one, told.words)
        first = words.partition(" ")[0]
        phrase = first in item.language.word_set("prepositions") or first in item.language.word_set("due")
        if words in item.language.word_set("people"):
            return Told(words, told.manner, words)  # of them 32 were women
        known = told.whole or (near and before.whole)  # of which £12m came from dues and £9m from fees
        if item.dimension.isupper() and not (of_these or known):
            used = near and len(words.split()) == len(("was", "used"))  # £12m was spent on repairs
            of = (before.head if near else self._last) if phrase or used else ""
        clause = f" {one.form('that', label='', words='').strip()} "
        of = of if item.kind is Kind.RATE else of.removeprefix(of_all).removeprefix(of_all.split()[0])
        if not phrase and item.dimension.isupper() and clause in of:
            of = one.word("sums_of")  # spent £12m, of which £9m went on pay
        timed = item.dimension in DURATIONS
        of = "" if timed and not (of_these or phrase or told.share) else of
        if not of:
            acts = "" if phrase else alone(one, words)
            done = item.dimension.isupper() and is_done(self._language, acts.partition(" ")[0])
            done = done and item.language.word_set("articles").isdisjoint(words.split()[:2])
            acts = f"{one.word('sums_of')} {acts}" if done else acts  # amount paid by members
            if acts == words and not phrase:
                acts = some_that(one, words, money=item.dimension.isupper())
            unit = item.printed.found.literal.rpartition(" ")[2]
            acts = f"{unit} {acts}" if timed and unit.isalpha() and acts else acts  # days lost
            return Told(words.partition(" ")[2] if phrase else acts, told.manner)
        if phrase and near and not told.share:
            of = without_place(item.language, of, words)  # fees for men, £4 for women
        if phrase:
            near = (
                told.share or clause in of or of.split()[0] == one.word("sums_of")
            )  # spent £12 on pay, £9 on rent
            return Told(f"{of} {words}" if near else item.language.told(of, words), "", of, whole=known)
        share = told.share and of.startswith(of_all)
        return Told(that(one, of, words), told.manner, of, share=share, whole=known)

    def _again(self, one: Sentence, place: int, told: Told, before: Told) -> Told:
        """Those of a figure that is told of what another one is."""
        item, items = self._items[place], self._items
        near = range(place - 1, max(place - others.REACH, 0) - 1, -1)
        same = [at for at in near if at in one.at]
        apart = {at for at in same if self.found[at].aside or (items[at].aside and not item.aside)}
        inner = [at for at in same if at not in apart and not stands_inside(one, one.at[at])]
        if told.ref is Ref.AGAIN and told.manner and inner and is_change(self._language, told.manner):
            before = self.found[inner[0]]  # 12 members in 5 branches, 3 fewer
        if told.ref is Ref.BESIDE and self.found:
            beside = before if self.found[-1].aside else self.found[-1]
            noun, head = beside.noun, beside.head
            return Told(noun, "" if told.words.lower() in noun.lower() else told.words, head)
        if not same:
            subject = subject_of(one, clause_before(one, one.at[place]))
            if subject:
                return Told(subject, told.manner, subject)
            rates = item.kind is Kind.POINTS or (item.kind is Kind.RATE and told.ref is Ref.LEVEL)
            before = others.main(items, self.found, place, Kind.RATE if rates else Kind.LEVEL)
        unit = unit_of(item)
        alike = (at for at in inner or same if unit_of(items[at]) == unit and items[at].kind is item.kind)
        if told.ref is Ref.LEVEL:
            before = self.found[next(alike, place - 1)] if same else before
            share = item.kind is Kind.RATE and before.manner.startswith(one.form("share_word"))
            done = bool(before.manner) and not is_change(self._language, before.manner)
            kept = not told.manner and (share or (done and item.kind is Kind.LEVEL))
            told = replace(told, manner=before.manner) if kept else told
        if told.ref is Ref.EACH:
            noun = before.noun if before.noun.endswith(told.words) else f"{before.noun} {told.words}".strip()
            manner = told.manner or ("" if items[place - 1].kind is not item.kind else before.manner)
            return Told(noun, manner, before.head)
        of = one.form("share_alone", whole="")
        acts = before.noun.removeprefix(before.head)
        if told.share and before.share and told.manner.startswith(of) and acts:
            return Told(f"{told.manner}{acts}", "", told.manner, share=True)  # than 12% of men
        told = replace(told, manner="") if told.share and before.share else told
        if one.at[place] in one.inner and before.manner.startswith(of):
            before = replace(before, noun=before.manner.removeprefix(of), manner="")
        counts = not told.manner and item.kind is Kind.LEVEL and item.aside  # 44% (12) were grants
        timed = told.aside and item.dimension in DURATIONS  # half of all cases were cleared in 12 weeks
        if counts or timed or one.at[place] in one.inner:
            manner = before.manner.removeprefix(of)
            before = replace(before, noun=before.noun.removeprefix(of), manner=manner)
        kept = told.ref is Ref.SAME or (told.ref is Ref.AGAIN and item.kind is not Kind.LEVEL)
        manner = before.manner if kept else ""
        if told.share and not before.share:
            manner = before.manner or one.form("share_word")
        return Told(before.noun, told.manner or manner, before.head, share=told.share, aside=told.aside)
