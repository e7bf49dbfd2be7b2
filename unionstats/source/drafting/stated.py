"""The text of a printed figure, so that it reads alone."""

from collections.abc import Iterator
from functools import lru_cache

from unionstats.diagnostics import Unreadable
from unionstats.languages.language import languages
from unionstats.pattern import pattern
from unionstats.quantity import Quantity, read_quantity
from unionstats.quantity.characters import normalised
from unionstats.quantity.formatting import plain
from unionstats.source.figures import Printed
from unionstats.source.tracing.matching import meaning

_TAIL = pattern(r"(?:[0-9０-９.,，．]|\s(?=[0-9０-９]))*")


def stated_text(printed: Printed, following: Printed | None) -> str:
    """The text of a figure, so that it reads alone: with the unit that a list shares."""
    found = printed.found
    if not printed.shares_unit or _means(found.literal, found.quantity):
        return found.literal
    texts = (text for text in _completed(printed, following) if _means(text, found.quantity))
    return next(texts, found.literal)


def _completed(printed: Printed, following: Printed | None) -> Iterator[str]:
    literal, quantity = printed.found.literal, printed.quantity
    unit = quantity.unit.name if quantity.unit is not None else ""
    if following is not None and following.found.group == printed.found.group:
        match = _TAIL.match(following.found.literal)
        shared = following.found.literal[match.end() if match else 0 :]
        yield literal + shared
        yield f"{literal} {shared.partition(' ')[2]}"  # 6.9m to 7.1m tonnes
        for measure in filter(None, (one.measure for one in languages())):
            if normalised(literal).endswith(measure):  # 1.3個和1.5個百分點
                yield literal[: -len(measure)] + shared
    yield literal + unit
    yield from (f"{literal}{scale}{unit}" for one in languages() for scale in one.words.get("scales", ()))
    yield from (head + literal for one in languages() for head in one.words.get("before_figures", ()))
    yield f"{plain(quantity.value)}{unit}"


@lru_cache(maxsize=4096)
def _read(text: str) -> Quantity | None:
    try:
        return read_quantity(text)
    except Unreadable:
        return None


def _means(text: str, quantity: Quantity) -> bool:
    read = _read(text)
    return read is not None and meaning(read) == meaning(quantity)
