"""What the words around a figure say that it counts, or is the growth of, and what ties it to cells."""

from msgspec import Struct

from unionstats.pattern import pattern
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.drafted import DraftFigure
from unionstats.source.drafting.labels.context import period_of, time_of
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.labels.naming import Names
from unionstats.source.drafting.relations.relation import Question, Verb
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.shares.said import share_said
from unionstats.source.drafting.tables.axes import Axes, Place

MARK_END = pattern(r"[。!?;；]|\.(?=\s|\Z)|\n\s*\n|\Z")
YEAR_BEFORE = "-"
_YEAR = 4  # digits
_SENTENCE = 8  # figures before one whose words are looked at


class Told(Struct, frozen=True, gc=False):
    """A figure of a sentence: what it counts, or what it is the growth of, in the words at `start:end`.

    `change` is 1 for growth, -1 for a fall, else 0; `compared` is the year that it is compared with. A share
    has what it is a share of as its `whole`. `before` are the words of the sentences up to it. `sure` says
    that it has a name and is a plain number of its time, `own` that its own words name it, `grand` that it is
    told of the whole place, `topic` is the heading that it stands under; `around` are the words from the
    figure before it to the one behind it, `unit` is the word that it counts by, `of` the id of the level
    before it that a change is told of.
    """

    figure: DraftFigure
    thing: str
    change: int
    compared: str
    start: int
    end: int
    words: str = ""
    whole: str = ""
    before: str = ""
    sure: bool = True
    own: bool = True
    grand: bool = False
    topic: str = ""
    around: str = ""
    unit: str = ""
    of: str = ""

    @property
    def names_time(self) -> bool:
        """Whether the words right behind the figure give its time: from 300 in 2023."""
        year = time_of(self.figure.period or "")[-_YEAR:]
        return bool(year) and year in self.words.partition(self.figure.stated or "#")[2]


def told_of(
    figure: DraftFigure, names: Names, row: Row, place: int, words: tuple[int, int], *, linked: bool = True
) -> Told:
    """What the words around a figure of a paragraph say that it counts, or is the growth of.

    Without tables that it may be linked with, `thing` is all that is asked for.
    """
    item, about = row.items[place], row.base.get(place)
    plain = item.role in {Role.PLAIN, Role.LIST} and not item.aside and not item.attribute
    own = bool(row.words(place).noun)
    known = place not in names.unsure and not item.quantity.approximation
    other = row.marks.not_now.search(f"{item.lead}{item.tail}")
    now = other is None or other.group() in names.plain(place)  # a table may tell of means, too
    sure = linked and plain and known and now
    verb = row.verb(place) if about is not None or item.kind is not Kind.LEVEL else None
    if about is None and verb is None and (share := share_said(row, place)) is not None:
        return Told(figure, thing(share[0]), 0, "", *words, whole=thing(share[1]))
    near = row.items[max(place - _SENTENCE, 0) : place + 1] if linked else ()
    before = " ".join([one.gap for one in near])
    later = next((now for now, (_, base) in row.bases.items() if base == place), None)
    if later is not None and later != place:
        of, unit = thing(names.plain(later)), _unit(row, later)
        return Told(figure, of, 0, YEAR_BEFORE, *words, before=before, sure=plain, unit=unit)
    if verb is None:
        level = about is None or (about == place and item.kind is Kind.LEVEL and place not in row.increases)
        counted = thing(names.plain(place)) if level else ""
        grand = row.marks.scope.search(item.lead) or row.marks.grand.search(item.lead)
        wide = linked and grand is not None
        unit = _unit(row, place)
        return Told(figure, counted, 0, "", *words, before=before, sure=sure, own=own, grand=wide, unit=unit)
    label = names.plain(about) if about not in (None, place) else ""
    own_noun = row.words(place).noun.removesuffix(verb.words.strip())
    first, _, rest = own_noun.partition(" ")  # rose Admissions
    counted = thing(label or (rest if rest and first in item.language.word_set("moved") else own_noun))
    # it is tested there
    counted = counted if about is None or row.items[about].sentence == item.sentence else ""
    compared = _compared(figure, row, verb)
    real = row.marks.constant_prices.search(f"{counted}{item.gap}{item.tail}")
    sure = plain and not item.quantity.approximation and real is None
    return Told(figure, counted, -1 if verb.down else 1, compared, *words, before=before, sure=sure)


def _unit(row: Row, place: int) -> str:
    """The word by which a figure counts, which its label leaves out: 184,320 members."""
    return row.items[place].unit if row.items[place].dimension == "count" and row.parsed else ""


def around(row: Row, place: int, text: str) -> str:
    """The words around a figure, up to the figures beside it; those of what it is compared with."""
    base = next((now for now, (_, base) in row.bases.items() if base == place), place)
    if place in row.references or place in row.compared:
        near = (one for one in range(place - 1, max(place - _SENTENCE, -1), -1) if row.alike(one, place))
        base = next(near, place)
    item, behind = row.items[base], row.items[base + 1 : base + 3]
    told = [one for one in behind if one.sentence == item.sentence]
    told = told[: 1 + bool(told and told[0].aside and not item.aside)]
    last = (told or [item])[-1]
    found = (
        MARK_END.search(text, last.printed.found.end) if len(told) <= bool(told and told[0].aside) else None
    )
    rest = text[last.printed.found.end : found.start()] if found is not None else ""
    return "|".join([item.gap, *(one.gap for one in told), rest])


def _compared(figure: DraftFigure, row: Row, verb: Verb) -> str:
    """The year that a change is told against, "" where it is another time."""
    named = time_of(period_of((verb.compared,)) or "")
    if named.isdigit():
        return named
    time = time_of(figure.period or "")
    if verb.compared and not row.marks.year_before.search(verb.compared):
        return ""
    return YEAR_BEFORE if not any(map(str.isdigit, time)) else str(int(time) - 1) if time.isdigit() else ""


class Link(Struct, frozen=True):
    """A rule between a figure of a sentence and cells of a table."""

    told: Told
    form: str
    rule: str
    table: str
    cells: tuple[Place, ...]
    figures: tuple[str, ...]
    question: Question | None = None


def link_of(told: Told, axes: Axes, form: str, rule: str, *places: Place) -> Link:
    """A link by a rule of the figure, {0}, and of the cells at these places."""
    names = (told.figure.id, *(axes.table.cells[place].id for place in places))
    return Link(told, form, rule.format(*names), axes.table.id, places, names)
