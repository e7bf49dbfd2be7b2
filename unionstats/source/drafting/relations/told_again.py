"""A figure that a later sentence tells again: 1,924 responses came. The 1,924 responses were read."""

from unionstats.source.drafting.clauses import Item, Kind
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.relations.changes.bases import years_in
from unionstats.source.drafting.relations.row import NEAR, Row
from unionstats.source.drafting.relations.shares.names import noun_of
from unionstats.source.drafting.relations.slips import Slip, in_base, slip_of, span

_DIGITS = "0123456789,. "
_SENTENCES = 2  # before the one in which it is told again
_DISORDERED = 3  # digits of a number that are those of another one in another order
_LONG = 100  # in its last digit, what a number is that one wrong digit hardly makes of another one


def read_told_again(row: Row) -> None:
    """Find the figure that an article and the same noun point back at, the only one called so.

    It is the same, or would be but for a slip; another number is of some of those told before.
    """
    pairs = [{*one.figures} for one in row.relations]
    for place, item in enumerate(row.items):
        words = f"{item.gap}#{item.tail}" if item.kind is Kind.LEVEL else ""
        found = words and (row.marks.told_again.search(item.gap) or row.marks.told_again_all.match(words))
        if not found or item.quantity.approximation:
            continue
        name, amount = thing(found["name"] or "").lower(), bool(found.groupdict().get("money"))
        narrowed = not (name or amount) and row.marks.told_narrowed.search(item.tail)
        if narrowed or (amount and not item.dimension.isupper()):
            continue
        near = [one for one in range(max(place - NEAR, 0), place) if row.alike(one, place)]
        near = [one for one in near if 0 < item.sentence - row.items[one].sentence <= _SENTENCES]
        named = [one for one in near if amount or _is_called(row, one, place, name)]
        years = years_in(item.tail)
        named = [one for one in named if not years or years_in(row.items[one].tail) == years]
        told = len(named) == 1 and not row.items[named[0]].quantity.approximation
        if told and _is_same(row, place, named[0]):
            both = {place, named[0]}
            if not any(both <= one for one in pairs):
                row.add("same", "{0} = {1}", (place, named[0]))


def _is_called(row: Row, one: int, place: int, name: str) -> bool:
    """Whether a figure goes by a name, or by the words right behind another one that name both."""
    if name:
        noun = thing(noun_of(row, one)).lower()
        return noun == name or (not row.parsed and noun.endswith(name))
    (first, second), (other, next_) = (_behind(row.items[at]) for at in (one, place))
    stops = row.items[place].language.word_set("noun_stops")
    stops |= row.items[place].language.word_set("did")
    ends = all(word in stops or word == "" or word.endswith("ed") for word in (second, next_))
    return first == other != "" and first not in stops and (second == next_ or ends)


def _behind(item: Item) -> tuple[str, str]:
    """The two first words behind a number, that of its unit before them."""
    words = f"{item.printed.found.literal.lstrip(_DIGITS)}{item.tail}".lower().split()
    return (*words, "", "")[0], (*words, "", "")[1]


def _is_same(row: Row, one: int, other: int) -> bool:
    """Whether two figures are equal, or one slip parts them that is hardly chance."""
    first, second = (row.items[at].quantity for at in (one, other))
    if first.value == second.value:
        return True
    finest = min(in_base(each, each.coarse_step) for each in (first, second))
    slip = slip_of(first, span(row.items[other], rounded=True), finest)
    digits = [sorted(filter(str.isdigit, row.items[at].printed.found.literal)) for at in (one, other)]
    long = in_base(first, first.value) >= _LONG * finest
    if digits[0] == digits[1] and len(digits[0]) >= _DISORDERED:
        return True
    return slip is Slip.CLEAR or (slip is Slip.LIKELY and (long or digits[0] == digits[1]))
