"""A relation of printed figures, what it rests on, and what keeps it open."""

from enum import Enum, StrEnum, auto
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

QUOTIENT = "{0} = {1} / {2}"


class Doubt(StrEnum):
    """Why a reading is not sure."""

    RANGE = "range"  # an end of a range
    RATIO = "ratio"  # a term of a ratio
    LIST = "list"  # it is not clear which item of the list the figure belongs to
    WHOLE = "whole"  # the text does not say of what it is a share
    ONE_WHOLE = "one-whole"  # the shares read as if of one total, which they do not fit
    MISFIT = "misfit"  # the printed figures do not fit the relation that the words seem to state
    PRICES = "prices"  # growth that may be at constant prices, of an amount at current ones
    EACH = "each"  # it is not clear which figures "each" refers to
    PART = "part"  # it is not clear of which figure it is a part
    UNITS = "units"  # the units of the figures do not fit a relation of a table
    LABEL = "label"  # the words around it give no label
    BROKEN = "broken"  # a line ends between its digits


class Question(Enum):
    """What speaks for a relation that is only likely: it is judged, and is no finding where it fails."""

    PARTS = auto()  # the figures stand as parts of a whole; nothing says that they are all of them
    WHOLE = auto()  # the words around do not say of which figure this is a share or a part
    BASE = auto()  # they do not say with which figure it is compared
    SAME = auto()  # two figures seem to be of one thing, place and time
    ROUNDED = auto()  # the counts fit the rate only if they are rounded
    HEAD = auto()  # the words of a head announce the relation, and no row or column follows it


class Unstated(Struct, frozen=True, gc=False):
    """A figure that a relation needs and the text does not print.

    `key` is the place of a figure and a tag; relations with the same key share it. `form` names the
    template of its label, which takes the label of the figure `of` and `words`.
    """

    key: tuple[int, str]
    form: str
    of: int
    unit: str
    words: str = ""


BASES = frozenset({"before", "planned"})
"""The forms of levels that others are compared with: that of an earlier time, and that of a plan."""

Operand: TypeAlias = int | Unstated
"""The place of a printed figure, or one that is not printed."""


class Relation(Struct, frozen=True, gc=False):
    """A rule: `form` has {0}, {1} … for the figures, of which the first says it, and {u} for `unstated`.

    `question` says what speaks for one that is only likely.
    """

    kind: str
    form: str
    figures: tuple[int, ...]
    unstated: Unstated | None = None
    doubt: Doubt | None = None
    question: Question | None = None

    def printed(self, place: int) -> "Relation":
        """The same with a printed figure in the place of the one that is not."""
        form = self.form.replace("{u}", f"{{{len(self.figures)}}}")
        return replace(self, form=form, figures=(*self.figures, place), unstated=None)


class Verb(Struct, frozen=True, gc=False):
    """A verb of change: its way, what it compares with, the words before it, and its own."""

    down: bool
    compared: str
    head: str
    words: str
