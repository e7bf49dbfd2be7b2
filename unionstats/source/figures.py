"""The figures of a text, each with the place where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from unionstats.quantity.characters import normalised
from unionstats.quantity.model import Quantity
from unionstats.quantity.scan import Found, Role, scan_text
from unionstats.quantity.table import table
from unionstats.source.layout import Layout


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
    """The traditional characters of a text, by the code points of the simplified ones that they are read as.

    One that the text prints as often in its simplified form is left out.
    """
    found: dict[int, str] = {}
    known = table().traditional
    for one in set() if text.isascii() else known.keys() & set(map(ord, text)):
        if text.count(chr(one)) > text.count(known[one]):
            found[ord(known[one])] = chr(one)
    return found


def printed_figures(layout: Layout) -> Iterator[Printed]:
    """Yield the figures of a text outside its tables, in its order."""
    for found in scan_text(layout.prose):
        block = layout.block_at(found.start)
        yield Printed(found, block.section, block.paragraph)
