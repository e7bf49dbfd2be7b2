"""Reading one printed number: the whole of a text, or the longest at a place inside an equation.

Most figures are plain digits and a unit. They are matched by one expression and the rest of the text,
the tail, is looked up among the tails met before; everything else goes through `quantity.grammar`.
"""

from fractions import Fraction
from functools import lru_cache

from msgspec.structs import replace

from unionstats.diagnostics import Unreadable
from unionstats.interval import Exact
from unionstats.pattern import pattern
from unionstats.quantity.characters import normalised
from unionstats.quantity.model import Approximation, Quantity, Unit
from unionstats.quantity.number import MAX_CHARACTERS, POWERS, coarse, exact, power, simple
from unionstats.quantity.table import table
from unionstats.quantity.tail import Manner, currency_at, read_tail
from unionstats.quantity.words import approximator_at, named_entry, words_at

_NUMBER = r"([0-9]{1,30}|[0-9]{1,3}(?:,[0-9]{3}){1,9})(?:\.([0-9]{1,30}))?"
_PLAIN = pattern(rf"{_NUMBER}([^0-9.,']{{0,20}})")
_OPERAND = pattern(rf"{_NUMBER}([^-0-9+*/=<>();.,'\sA-Za-z_]{{0,8}})(?=[ \t]*(?:[-+*/=<>();]|\Z))")
# left to the grammar are short words, which may be names, and a hyphen, which may join two words
_ENGLISH = pattern(rf"{_NUMBER}((?: [A-Za-z]{{4,20}}){{1,3}})(?=[ \t]*(?:[+*/=<>();]|\Z))")
_DIGITS = frozenset("0123456789")
_OPERATORS = frozenset(("", *"+-*/=()<> ~"))
_NUMERALS = frozenset("0123456789.零一二两三四五六七八九十百千几半翻负")
_TRIANGLES = frozenset("△▲—")
_TRIANGLE = pattern(r"\A(\s*)[△▲—](?= ?[0-9$¥€£])")
_BRACKETED = pattern(r"([^()0-9]{0,9})\(([^()0-9+.-]{0,9}[0-9.][^()]*)\)([^()]{0,9})")
_WHOLE, _RUNNING = Manner(), Manner(running=True)
_WINDOW = 3_000  # more than the longest readable number can take in an equation
_MEMORY = 2_000

_Tail = tuple[int, bool, Unit | None, Approximation]


def read_quantity(text: str, unit: str | None = None) -> Quantity:
    """Read a text that is one printed number; raise `Unreadable` with offsets into the text when it is not.

    `unit` is a declared unit. A bare number takes it, a printed unit must be the same, and a unit that the
    table does not list (`栋`, `widgets`) is read as a measure word of its own.
    """
    quantity = _plain(text) or _whole(text, unit or "")
    if unit and (quantity.unit is None or quantity.unit.name != unit):
        return _agreed(quantity, unit)
    return quantity


def scan_quantity(text: str, position: int) -> tuple[Quantity, int] | None:
    """Read the longest printed number that begins exactly at `position` of an equation, with its end.

    `+`, `-` and `/` are operators there, so no sign, no fraction with a slash and no `600+` is read. A Latin
    suffix (`12k`, `$4.5bn`) must touch the digits; whole words (thousand, per cent, firms) may follow after
    spaces. A word that begins with a letter and is not a number to its last letter (三方机制, 十强企业) is a
    name: None. What looks like a number but is none raises `Unreadable`.
    """
    operand = None
    if text[position : position + 1] in _DIGITS:
        operand = _OPERAND.match(text, position) or _ENGLISH.match(text, position)
    if operand is not None:
        digits, decimals, glued = operand.groups()
        tail = _tail(glued)
        if tail is not None:
            return _quantity(operand.group(), digits, decimals, tail), operand.end()
    window = normalised(text[position : position + _WINDOW])
    first = window[:1]
    if not _may_begin(window, first):
        return None
    from unionstats.quantity.grammar import reading_at

    try:
        reading = reading_at(window, 0, _RUNNING)
    except Unreadable as error:
        problem = error.problem
        if first.isalpha() and _continues(window, problem.end):
            return None
        raise Unreadable(
            problem.code, position + problem.start, position + problem.end, **problem.words
        ) from None
    if reading is None or (first.isalpha() and _continues(window, reading.end)):
        return None
    end = position + reading.end
    quantity = reading.quantity(text[position:end])
    plain = _plain(quantity.text) if first in _DIGITS and quantity.text[0] in _DIGITS else None
    return (plain if plain is not None and replace(plain, digits=0) == quantity else quantity), end


def known_quantity(text: str, unit: str | None = None) -> Quantity | None:
    """What `read_quantity` reads, or None."""
    try:
        return read_quantity(text, unit)
    except Unreadable:
        return None


def known_unit(name: str) -> Unit | None:
    """Return the unit that a name means in the table (`个`, `workers`, `万元`), or None."""
    entry = named_entry(name)
    return entry.unit if entry else None


@lru_cache(maxsize=_MEMORY)
def declared_unit(name: str) -> Unit:
    """Return the unit of that name; one that the table does not list counts things."""
    return known_unit(name) or Unit(name.strip(), "count", 1, whole=True)


def _may_begin(window: str, first: str) -> bool:
    """Tell cheaply whether a number may begin here: most words of an equation are names."""
    if first in _NUMERALS or not first.isalpha():
        return first not in _OPERATORS
    return bool(
        currency_at(window, 0)
        or approximator_at(table().before, window, 0, running=True)
        or any(word in table().shares for word, _ in words_at(window, 0))
    )


def _plain(text: str) -> Quantity | None:
    """Read plain digits with a linear tail, or return None."""
    match = _PLAIN.fullmatch(text)
    if match is None:
        return None
    digits, decimals, tail_text = match.groups()
    tail = _tail(tail_text)
    return None if tail is None else _quantity(text, digits, decimals, tail)


@lru_cache(maxsize=_MEMORY)
def _tail(text: str) -> _Tail | None:
    """Read what follows plain digits; None when it is not wholly a tail, or changes the digits themselves."""
    try:
        tail = read_tail(normalised(text), 0, _WHOLE, after_digit=True)
    except Unreadable:
        return None
    if tail.end != len(text.rstrip()):
        return None
    return tail.places, tail.scaled, tail.unit, tail.approximation


def _quantity(text: str, digits: str, decimals: str | None, tail: _Tail) -> Quantity:
    """Build the quantity of plain digits; this is what most of a large ledger's loading time goes to."""
    place, scaled, unit, approximation = tail
    if "," in digits:
        digits = digits.replace(",", "")
    if decimals is not None:
        digits += decimals
        place -= len(decimals)
        scaled = True
    mantissa = int(digits)
    step = POWERS.get(place) or power(place)
    coarse_step = step if digits[-1] != "0" else coarse(mantissa, place)
    value: Exact = exact(mantissa, place) if place < 0 else mantissa * step if place else mantissa
    return Quantity(text, value, unit, step, coarse_step, scaled, approximation, len(digits))


def _continues(text: str, at: int) -> bool:
    return text[at : at + 1].isalnum() or text[at : at + 1] == "_"


def _whole(text: str, unit: str) -> Quantity:
    if len(text) > MAX_CHARACTERS:
        raise Unreadable("Q003", 0, len(text), limit=str(MAX_CHARACTERS))
    source = normalised(text)
    if not text.isascii():
        quantity = _plain(source)
        if quantity is not None:
            return replace(quantity, text=text)
    from unionstats.quantity.grammar import reading_at
    from unionstats.quantity.refusal import refuse_rest, refuse_start

    printed = source
    if source.lstrip()[:1] in _TRIANGLES:  # signs of accounting: △3.2 ▲3.2 (1,234)
        source = _TRIANGLE.sub(r"\1-", source, count=1)
    elif "(" in source and (found := _BRACKETED.fullmatch(source)):
        glued = found[3].rstrip() in table().glued  # £(5.6)m
        source = f"{found[1]}-{found[2]}{found[3]} " if glued else f"{found[1]}-{found[2]} {found[3]}"
    declared = unit if unit and named_entry(unit) is None else ""
    end = len(source.rstrip())
    start = min(len(source) - len(source.lstrip()), end)
    reading = reading_at(source[:end], start, Manner(declared=declared.strip()))
    if reading is None:
        raise refuse_start(text, printed, start, end)
    if reading.end < end:
        raise refuse_rest(text, source, reading, end)
    quantity = reading.quantity(text)
    positive = _plain(source[1:end]) if reading.value < 0 and source[0] == "-" else None
    if positive is None or positive.value != -reading.value or positive.step != reading.step:
        return quantity
    return replace(quantity, digits=positive.digits)


def _agreed(quantity: Quantity, name: str) -> Quantity:
    """Give a bare number its declared unit, or refuse a printed unit that is another one."""
    entry = named_entry(name)
    unit = entry.unit if entry else declared_unit(name)
    if quantity.unit is None:
        if entry is None or not entry.place:
            return replace(quantity, unit=unit)
        factor = power(entry.place)
        return replace(
            quantity,
            unit=unit,
            value=simple(quantity.value * factor),
            step=simple(quantity.step * factor),
            coarse_step=simple(quantity.coarse_step * factor),
        )
    printed = quantity.unit
    scaled = printed.dimension == unit.dimension and unit.name.endswith(printed.name)
    rate = "/" in printed.dimension and (printed.dimension, printed.factor) == (unit.dimension, unit.factor)
    if rate or printed.name == unit.name or (scaled and Fraction(unit.factor) != Fraction(printed.factor)):
        return quantity  # the declared 万元 is the printed 元 with a scale word
    from unionstats.quantity.refusal import refuse_unit

    raise refuse_unit(quantity, name)
