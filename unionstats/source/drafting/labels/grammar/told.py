"""What a figure is told of, and the words beside it that say so."""

from enum import Enum, auto
from functools import cached_property

from msgspec import Struct

from unionstats.source.drafting.clauses import DURATIONS, Item, Kind
from unionstats.source.drafting.labels.grammar.clauses import Clause, clause_before
from unionstats.source.drafting.labels.grammar.phrases import ending_at, open_end
from unionstats.source.drafting.labels.grammar.words import LISTS, THINGS, Sentence, Tag

_SIGNS = "+-±"
LEADING = ("placing", "inner_places", "restricting", "opening_for")
"""The prepositions of phrases that say where the figures of a clause hold."""
OPENS = frozenset({Tag.JOINT, Tag.SEMICOLON, Tag.OPENER})
"""What a clause opens behind."""


class Ref(Enum):
    """How a figure without a noun of its own is told of what others are."""

    AGAIN = auto()  # of what the one before is
    SAME = auto()  # and in the same way: rose by 5%, or 12
    LEVEL = auto()  # of what the last one in its unit is, without the change
    BESIDE = auto()  # of what the one right before is, without the change
    EACH = auto()  # for each of something: $12 million, or 40 cents per share
    PART = auto()  # of those of what is spoken of that its words tell: 32 were women
    DEED = auto()  # of those that were treated so: and added 12
    OWNER = auto()  # of the same that another one has: Hull has 12


class Told(Struct, frozen=True):
    """What a figure is told of: a `noun`, how it goes with it, and what is counted, without more (`head`).

    Without a noun `ref` says how it is told of others, by `words`. `share`: it is a share. `whole`: of all
    that is spoken of. `aside`: it measures inside what another one is told of.
    """

    noun: str = ""
    manner: str = ""
    head: str = ""
    ref: Ref | None = None
    words: str = ""
    share: bool = False
    whole: bool = False
    aside: bool = False


def told_of(noun: str, manner: str = "") -> Told:
    """Those of a noun, or of what the figure before is where there is none."""
    return Told(noun, manner, noun, None if noun else Ref.AGAIN)


class Place:
    """A figure in its sentence, the words before and behind that tell of it, and whether it measures."""

    def __init__(self, one: Sentence, item: Item, at: int) -> None:
        self.one, self.item, self.at = one, item, at
        self.measures = item.dimension not in {"", "count"}
        self.money = item.dimension.isupper()
        self.rate = item.kind is Kind.RATE
        self.level = item.kind is Kind.LEVEL
        self.before = _before(one, at, rate=self.rate)
        self.timed = item.dimension in DURATIONS
        if not self.timed:
            self.before = _spanned(one, at, self.before)
        measured = one.tag(at + 1) is Tag.FIGURE and one.texts[at + 1][-1:].isalpha()
        self.behind = _behind(one, at + 1 + (measured and not self.measures))  # 12 40-tonne lorries

    @property
    def bracket(self) -> int:
        """Where the bracket opens in which it stands, -1 if in none."""
        depth = 0
        for at in range(self.at - 1, -1, -1):
            depth += (self.one.tags[at] is Tag.CLOSE) - (self.one.tags[at] is Tag.OPEN)
            if depth < 0:
                return at
        return -1

    @property
    def clause(self) -> Clause | None:
        """The clause of the verb before it, if there is one."""
        return clause_before(self.one, self.before + 1)

    @cached_property
    def opening(self) -> int:
        """The preposition of a phrase that opens a clause before it: in York 12; -1 where none does."""
        one = self.one
        start, stop = ending_at(one, self.at - (one.tag(self.at - 1) is Tag.COMMA))
        led = one.before(start - 1, Tag.DETERMINER)
        leads = start < stop and one.tag(led) is Tag.PREPOSITION and one.is_a(led, *LEADING)
        opens = led == 0 or one.tag(led - 1) in {*LISTS, *OPENS}
        return led if leads and opens and not one.is_a(stop - 1, "no_settings", "time_nouns") else -1

    @property
    def signed(self) -> bool:
        """Whether it is printed with a sign."""
        return self.item.printed.found.literal[:1] in _SIGNS

    @property
    def first(self) -> bool:
        """Whether no figure stands before it in its sentence."""
        return not self.one.has(0, self.at, Tag.FIGURE)


def _before(one: Sentence, at: int, *, rate: bool) -> int:
    """The word before a figure that says what it is, past such as only say how it is meant."""
    before = at - 1
    framed = one.is_a(at - 2, "one_of") and one.tag(at - 1) in THINGS and not one.is_a(at - 1, "numbered")
    if framed and (rate or one.is_a(at + 1, "of")):
        before -= 2  # an incredible 97 percent, an astonishing 12 of the claims
    before = past_frames(one, before)
    if one.is_a(before, "of") and one.is_a(before - 1, "lows"):
        opens = one.before(before - 2, Tag.DETERMINER, Tag.ADJECTIVE)
        opens -= one.tag(opens) is Tag.FIGURE and one.tag(opens - 1) is Tag.DETERMINER  # a 20 year low
        opens = one.before(opens, Tag.DETERMINER)
        if one.is_a(before - 2, "lasting"):
            kinds = before - 3 - one.is_a(before - 3, "ranking")  # to a new record high of 12
            return past_frames(one, kinds)  # reach a historic low of 12
    if one.is_a(before, "of") and one.is_a(before - 1, "roundabout"):
        opens = one.before(before - 2, Tag.DETERMINER, Tag.PREPOSITION)
        return past_frames(one, opens)  # in the region of 12
    summed = one.is_a(before, "of") and one.is_a(before - 1, "sums")
    return past_frames(one, before - 2) if summed else before  # a total of 12 people


def _spanned(one: Sentence, at: int, before: int) -> int:
    """The word before two figures that something lies between, of one of them: cost between £5 and £8."""
    joined = one.tag(before) is Tag.JOINT and one.tag(before - 1) is Tag.FIGURE
    opens = before - 2 * joined
    pair = (at - 2, at) if joined else (at, at + 2)
    alike = len({" " in one.low(place) for place in pair}) == 1
    alike = alike or one.low(pair[1]).endswith("cent")
    lies = alike and one.is_a(opens, "spanning") and (joined or one.tag(at + 1) is Tag.JOINT)
    return past_frames(one, opens - 1) if lies else before


def past_frames(one: Sentence, at: int) -> int:
    """The last word that does not only say how a figure is meant: nearly, a record, the remaining."""
    while at >= 0:
        if one.tags[at] in THINGS:
            opened = one.tag(at - 1) in {Tag.DETERMINER, Tag.ADVERB, Tag.VERB, Tag.PREPOSITION}
            high = one.is_a(at, "highs") and one.is_a(at - 1, "framing")  # a record high 12
            frames = high or (one.is_a(at, "framing") and opened)
        else:
            frames = one.tags[at] in {Tag.ADVERB, Tag.DETERMINER} and not one.is_a(at, "moves")
        if not frames:
            break
        at -= 1
    return at


def _behind(one: Sentence, at: int) -> int:
    """Where the words behind a figure go on: £12m (71%) of savings, 12 of them died."""
    behind = past_bracket(one, at)
    again = 3 * (one.is_a(behind + 1, "or") and one.tag(behind + 2) is Tag.FIGURE)
    compared = behind + again + 1
    if (
        one.tag(compared - 1) is Tag.COMMA
        and one.is_a(compared, "comparing_words")
        and one.is_a(compared + 1, "than")
    ):
        return compared  # £12, or 5%, more than
    bare = one.texts[at - 1][-1:].isdigit() and one.texts[at - 1][:1].isdigit()
    other = one.is_a(behind, "either") and one.tag(behind + 1) is Tag.FIGURE
    if other and (
        (one.is_a(behind, "or") and one.is_a(behind + 2, "change_nouns"))
        or (bare and one.tag(behind + 2) in THINGS)
    ):
        return behind + 2  # a £12 or 5% rise; 31 or 32 pupils
    if open_end(one, behind):
        behind += 2  # £12 or more in fees
    behind += one.is_a(behind, "out") and one.is_a(behind + 1, "of")
    if not one.is_a(behind, "of"):
        return behind
    alone = one.is_a(behind + 1, "pointers_alone") and one.tag(behind + 2) in {
        Tag.HELPER,
        Tag.VERB,
        Tag.GERUND,
    }
    return behind + 2 if alone or one.is_a(behind + 1, "those_told") else behind


def past_bracket(one: Sentence, at: int) -> int:
    """Where words go on behind a bracket with a figure, if one opens."""
    if one.tag(at) is not Tag.OPEN:
        return at
    close = next((where for where in range(at, len(one)) if one.tags[where] is Tag.CLOSE), at)
    goes_on = one.has(at, close, Tag.FIGURE) or one.tag(close + 1) is Tag.HELPER
    return close + 1 if goes_on else at


def behind_figure(one: Sentence, at: int) -> bool:
    """Whether only a phrase stands between a figure and a word behind it: 1,200 women in work (23%)."""
    apart = {Tag.COMMA, Tag.JOINT, Tag.HELPER, Tag.VERB, Tag.OPENER, Tag.RELATIVE, Tag.SEMICOLON, Tag.COLON}
    apart |= {Tag.OPEN, Tag.CLOSE, Tag.DASH}
    while at > 0 and one.tags[at - 1] not in apart and not one.is_a(at - 1, "leading_on"):
        at -= 1
        if one.tags[at] is Tag.FIGURE:
            return True
    return False
