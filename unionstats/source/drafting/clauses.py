"""The sentence and the clause around each figure of a text."""

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from functools import lru_cache

from msgspec import Struct

from unionstats.interval import Exact
from unionstats.languages.language import Language, language_of
from unionstats.languages.marks import Marks
from unionstats.pattern import blanked, pattern
from unionstats.quantity.characters import half_width
from unionstats.quantity.model import POINTS, TIMES, Quantity
from unionstats.quantity.scan import Role
from unionstats.source.figures import Printed
from unionstats.source.layout import Block, Layout

_ITEM = r"\n(?=[ \t]*(?:[-*+•·▪●◦–—] |[0-9]{1,2}[.)、][ \t]))"  # a line of a list
_DASH = r"[—–]{2}|(?<=[a-z0-9])—(?=[a-z])| [-–—] "
_STOP = r"(?<!\.[a-z])(?<!\.[A-Z](?=\. [a-z]))(?<!\bSept)\.(?!\s[a-z]|['’]s\b)(?=[\s\"”')\]]|\[[0-9]|\Z)"
_NAME = r"\n(?=(?![a-z])[^\n:.]{1,40}:)"  # a line with the name of a figure: Members: 4,800
_BROKEN = pattern(rf"(?!{_ITEM}|{_NAME})\n")
_DASHED = pattern(r"(?<=[A-Za-z0-9,%)])\n(?=[ \t]*[–—] )")
MARK = pattern(rf"[。!?;,:()]|{_STOP}|{_DASH}|{_ITEM}")
_NEXT_LINE = pattern(r"\n(?![a-z])")  # with the name of the next figure: Members: 4,800
_BULLET = pattern(r"\s*(?P<sign>[-*+•·▪●◦–—])\s+")
SHORT_FORM = pattern(
    r"(?<=[a-z])(?: \([A-Z][A-Za-z&/’-]*[A-Z]s?\)|, (?:however|too|therefore|in turn|for example|meanwhile),)"
)
FOOTNOTE = pattern(r"[\[〔][^\W\d_]? ?[0-9]{1,3}[\]〕]|(?<=\S)\[[a-z]\]")
_SPACES = pattern(r" {2,}")  # behind a full stop, or between the columns of a letter
_NOTHING = "\x1f"  # for every character that is not read
STOPS = frozenset("。!?.\n")
DURATIONS = frozenset({"time", "months"})
"""The dimensions of a length of time: of weeks and of years."""
_LONGEST_GAP = 160
_LONGEST_LEAD = 160
_LONGEST_TAIL = 96
_UNIT_NOTE = 5  # 32.8万台（套）农业机械
_MOST_TIMES = 1000  # as much as another figure
_WIDEST_RANGE = 5  # times its lower end


@lru_cache(maxsize=2)
def passage(text: str, block: Block) -> tuple[str, Language]:
    """A block of a text in half width, and its language; lines that are broken between words are joined."""
    passage = half_width(text[block.start : block.end])
    language = language_of(passage)
    if language.spaced and "\n" in passage:
        alone = len(_DASHED.findall(passage)) == 1  # a dash, and no list
        passage = _BROKEN.sub(" ", _DASHED.sub(" ", passage) if alone else passage)
    return passage, language


class Kind(Enum):
    """What a figure says beside others."""

    LEVEL = "level"
    RATE = "rate"  # per cent, 成, 倍
    POINTS = "points"  # 百分点


class Words(Struct, frozen=True, gc=False):
    """What the words around a figure say: a noun, and how the figure goes with it (同比增长).

    `about` is what is counted where the noun says more: homes, of homes that had a garden.
    """

    noun: str
    manner: str = ""
    about: str = ""


class Item(Struct, frozen=True, gc=False):
    """A figure with the words around it, in half width and without the line breaks of the layout.

    `number` is its place in its paragraph; `sentence` and `part` (between semicolons) are counted through the
    text; `gap` are the words since the figure before it in the sentence, or since the sentence's start if it
    is the first; `lead` is its clause up to it, from the figure before it on; `tail` goes on to the next mark
    or figure. All are bounded.
    `attribute` says that the figure belongs to the words before the next one (60岁及以上人口), where it
    is one word of them. `role` is the scan's, but PLAIN for a range between unlike units. `aside` numbers the
    brackets of a sentence: figures with the same number stand in the same one, with 0 in none. `unit` and
    `dimension` are names, "" without a unit. `bullet` is how far the sign of a line of a list is set in,
    from 1 on, 0 in others; it is left out of the words.
    """

    number: int
    printed: Printed
    quantity: Quantity
    value: Exact
    unit: str
    dimension: str
    kind: Kind
    language: Language
    sentence: int
    part: int
    gap: str
    lead: str
    tail: str
    first: bool
    role: Role
    attribute: bool
    aside: int
    bullet: int

    @property
    def announced(self) -> str:
        """The words before a colon right before it, where its sentence says no more: Members: 4,800."""
        found = self.language.marks.named_value.fullmatch(self.gap)
        return found["name"] if found is not None else ""


def items(layout: Layout, printed: Iterable[Printed]) -> Iterator[list[Item]]:
    """Yield the figures of each block that has any, in the text's order."""
    counts = _Counts()
    group: list[Printed] = []
    block: Block | None = None
    for one in printed:
        if block is None or one.found.start >= block.end:
            if block is not None:
                yield list(_of_block(layout.text, block, group, counts))
            block, group = layout.block_at(one.found.start), []
        group.append(one)
    if block is not None:
        yield list(_of_block(layout.text, block, group, counts))


class _Counts:
    """Numbers of sentences and parts of a text so far."""

    def __init__(self) -> None:
        self.sentence = self.part = 0

    def stop(self) -> None:
        """Begin a sentence, which begins a part."""
        self.sentence += 1
        self.part += 1


def _of_block(raw: str, block: Block, group: Sequence[Printed], counts: _Counts) -> Iterator[Item]:
    """Yield the items of one block."""
    base = block.start
    text, language = passage(raw, block)
    text = blanked(text, _NOTHING, SHORT_FORM, FOOTNOTE, language.marks.same_below)
    marks = [(match.start(), match.end(), text[match.start()]) for match in MARK.finditer(text)]
    at = done = sentence = clause = bracket = around = 0
    indent = base - raw.rfind("\n", 0, base) - 1
    within: list[int] = []
    opened: list[int] = []
    first = True
    counts.stop()
    for place, one in enumerate(group):
        start, end = one.found.start - base, one.found.end - base
        limit = group[place + 1].found.start - base if place + 1 < len(group) else len(text)
        while at < len(marks) and marks[at][0] < start:
            left, right, sign = marks[at]
            at += 1
            if left < done or (sign == "\n" and not text[right:start].strip()):
                continue  # within a figure, or before a number that begins no line of a list
            clause = right
            if sign in STOPS:
                sentence, first, within, opened = right, True, [], []
                counts.stop()
            elif sign == "(":
                bracket += 1
                within.append(bracket)
                opened.append(max(done, sentence) if left > done else left)
            elif sign == ")":
                around = opened[-1] if opened else right
                within, opened = within[:-1], opened[:-1]
            counts.part += sign == ";" and not within
        since = max(done, sentence)
        gap = _whole_words(text, since, start, _LONGEST_GAP)
        lead = _lead(text, since, clause, start, around, language.words.get("started", ()))
        tail = _tail(text, end, limit, language, again=language.marks.again.search(gap) is not None)
        if language.spaced or not {"\n", _NOTHING}.isdisjoint(f"{gap}{tail}"):
            gap, lead, tail = (
                _SPACES.sub(" ", one.replace(_NOTHING, "").replace("\n", language.joint))
                for one in (gap, lead, tail)
            )
        role = _role(one, group[max(place - 1, 0) : place + 2], text, base, language.marks)
        attribute = place + 1 < len(group) and _describes(one, role, text[end:limit], language.marks)
        aside = within[-1] if within else 0
        line = _BULLET.match(gap) if first else None
        bullet = line.start("sign") + 1 + (0 if since else indent) if line is not None else 0
        if line is not None:
            gap, lead = gap[line.end() :], lead.removeprefix(line.group())
        numbers, words = (counts.sentence, counts.part), (gap, lead, tail)
        told = (one.quantity, one.quantity.value, *_unit(one), _kind(one, language.marks), language)
        yield Item(place, one, *told, *numbers, *words, first, role, attribute, aside, bullet)
        if not attribute:
            first, done = False, end


def _unit(one: Printed) -> tuple[str, str]:
    """The names of its unit and its dimension."""
    unit = one.quantity.unit
    return (unit.name, unit.dimension) if unit is not None and not _is_occasions(one) else ("", "")


def _is_occasions(one: Printed) -> bool:
    """Whether a figure counts how often something happened, and is no multiple: called out 1,204 times."""
    unit, value = one.quantity.unit, one.quantity.value
    return unit is not None and unit.name == TIMES and value > _MOST_TIMES and one.found.literal.isascii()


def _kind(one: Printed, marks: Marks) -> Kind:
    unit, value = one.quantity.unit, one.quantity.value
    if unit is None or _is_occasions(one):
        fraction = one.quantity.step == 0 and 0 < value < 1
        return Kind.RATE if fraction or marks.half.fullmatch(one.found.literal) else Kind.LEVEL
    if unit.dimension != "ratio":
        return Kind.LEVEL
    return Kind.POINTS if unit.name == POINTS else Kind.RATE


def _lead(text: str, since: int, clause: int, start: int, around: int, joined: tuple[str, ...]) -> str:
    """The clause up to a figure from `since` on; the bracket of a note, or around one figure, begins none.

    `around` is where the words before the last bracket begin: 性别比(以女性为100)为105; the words
    behind go on from them if they begin as `joined`.
    """
    lead = _whole_words(text, max(since, clause), start, _LONGEST_LEAD)
    if clause <= since or (len(lead) >= _UNIT_NOTE and not lead.startswith(joined)):
        return lead
    if text.startswith(")", clause - 1) and around < since < clause:
        return _around(text[around : text.rfind("(", around, since) + 1]) + lead
    if text.startswith(")", clause - 1):
        return _around(text[since : clause - 1]) + lead
    alone = text.startswith("(", clause - 1) and not lead.strip()  # 男会员（600人）
    return _around(f"{text[since : clause - 1]}(") if alone else lead


def _whole_words(text: str, begin: int, end: int, longest: int) -> str:
    """The last words of a passage, of which the first is no part of a word."""
    first = max(begin, end - longest)
    cut = first > begin and text[first - 1 : first + 1].isascii() and text[first - 1 : first + 1].isalpha()
    space = text.find(" ", first, end) if cut else -1
    return text[max(first, space) : end]


def _around(text: str) -> str:
    """The clause in which a parenthesis stands that ends a text: 占人口比重 of …，占人口比重（城镇化率."""
    before = text[-_LONGEST_LEAD:].rpartition("(")[0]
    marks = [match.end() for match in MARK.finditer(before)]
    return before[marks[-1] if marks else 0 :]


def _tail(text: str, end: int, limit: int, language: Language, *, again: bool) -> str:
    """The words from the end of a figure, or of the short parenthesis behind it, to the next mark.

    Those behind a comma, only where the figure tells another one `again`: 900,000, or 4.6%, more than before.
    """
    if text.startswith("(", end) and (closing := text.find(")", end, end + _UNIT_NOTE)) >= 0:
        end = closing + 1
    outside = language.marks.whole_outside.match(text, end, limit)
    end = outside.end() - 1 if outside is not None and (again or outside[0][0] != ",") else end
    stop = max(min(limit, end + _LONGEST_TAIL), end)
    mark = MARK.search(text, end, stop)
    if mark is None:
        cut = stop < limit and text[stop - 1 : stop + 1].isascii() and text[stop - 1 : stop + 1].isalnum()
        return text[end : max(text.rfind(" ", end, stop), end) if cut else stop]
    if mark[0] == ":":
        return _NEXT_LINE.split(text[end : mark.start()], 1)[0]
    answering = language.marks.respectively_joined.match(text, mark.start(), limit)
    return text[end : answering.end() if answering is not None else mark.start()]


def _role(one: Printed, beside: Sequence[Printed], text: str, base: int, marks: Marks) -> Role:
    """The role that the scan gave a figure; a range between unlike units, or that of a change, is none.

    Increased 4% to 520, from 1,250 to 1,280, by 1,200 to 9,800: amounts too unlike for the ends of a range.
    """
    if one.found.role is not Role.RANGE:
        return one.found.role
    ends = [other.quantity for other in beside if other.found.group == one.found.group]
    units = {_unit(other) for other in beside if other.found.group == one.found.group}
    if len(units) > 1:
        return Role.PLAIN
    start = one.found.group[0] - base
    before = text[max(start - _LONGEST_TAIL, 0) : start]
    if marks.ratio_opens.search(before):
        return Role.RATIO
    if not marks.changing.search(before):
        return Role.RANGE
    far = _unit(one)[1] != "ratio" and not ends[0].value <= ends[-1].value <= ends[0].value * _WIDEST_RANGE
    apart = marks.from_end.search(before) or (far and marks.by_end.search(before))
    return Role.PLAIN if apart else Role.RANGE


def _describes(one: Printed, role: Role, between: str, marks: Marks) -> bool:
    """Whether an age, a range or a band goes on without a mark to the next figure of its clause."""
    if len(between) > _LONGEST_GAP or MARK.search(between) or marks.enumeration.search(between):
        return False
    bound = one.quantity.approximation and one.found.literal[:1].isdigit()
    band = bound and marks.band_share.fullmatch(between)  # 144平方米以上占15%
    return bool(band) or role is Role.RANGE or _unit(one)[1] == "age"
