"""What became of a recorded figure in a text."""

from enum import StrEnum

from msgspec import Struct


class Status(StrEnum):
    """What became of a recorded figure."""

    FOUND = "found"  # printed as recorded, in the section and paragraph, or row and column, of the ledger
    ELSEWHERE = "elsewhere"  # printed as recorded, in another place or in another order
    DIFFERENT = "different"  # something else is printed in its place
    MISSING = "missing"


class Traced(Struct, frozen=True):
    """A stated figure of the ledger, and where it stands in the text, by offsets; -1 if it does not.

    `cell` are row and column of a cell that stands elsewhere.
    """

    id: str
    status: Status
    start: int = -1
    end: int = -1
    section: int | None = None
    paragraph: int | None = None
    cell: str = ""
