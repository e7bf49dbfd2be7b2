"""The figures of a text, each with the place where it stands."""

from collections.abc import Iterator

from msgspec import Struct

from unionstats.quantity.characters import normalised, words_spelling
from unionstats.quantity.model import Quantity
from unionstats.quantity.scan import Found, Role, scan_text
from unionstats.source.layout import Block, Layout

_ASCII_WIDE = 0xFF00  # the first code point of wide ASCII


class Printed(Struct, frozen=True):
    """A figure that the text prints, with section and paragraph as the layout numbers them."""

    found: Found
    section: int
    paragraph: int

    @property
    def quantity(self) -> Quantity:
        """What it says."""
        return self.found.quantity

    @property
    def key(self) -> str:
        """The printed characters in one spelling, by which two figures are printed alike."""
        return spelling(self.found.literal)

    @property
    def shares_unit(self) -> bool:
        """Whether its unit stands behind a later figure of a list, a ratio or a range."""
        return self.found.role is not Role.PLAIN


def spelling(printed: str) -> str:
    """Printed characters in half width and without blank space, so that the layout makes no difference."""
    return "".join(normalised(printed).split())


def script_of(text: str) -> dict[int, str]:
    """The traditional characters that a text prints more often than those that they are read as, by these."""
    known = {} if text.isascii() else words_spelling()
    met = [one for one in known.keys() & set(map(ord, text)) if chr(one).isalpha() and one < _ASCII_WIDE]
    return {ord(known[one]): chr(one) for one in met if text.count(chr(one)) > text.count(known[one])}


def printed_figures(layout: Layout) -> Iterator[Printed]:
    """Yield the figures of a text outside its tables, in its order."""
    block: Block | None = None
    for found in scan_text(layout.prose):
        if block is None or not block.start <= found.start < block.end:
            block = layout.block_at(found.start)
        yield Printed(found, block.section, block.paragraph)
