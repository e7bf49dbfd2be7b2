"""What came of the rows of a batch."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np
import pyarrow as pa
from msgspec import Struct

from unionstats.columns.group import INCONSISTENT
from unionstats.columns.texts import Column, Vector, places
from unionstats.rules.compiled.layout import Row
from unionstats.rules.verdict import Verdict

NOT_APPLIED = 3
VERDICTS = (Verdict.CONSISTENT, Verdict.INCONSISTENT, Verdict.UNDETERMINED)
"""By the codes of `columns.group`; one more says that the rule is not applied."""

End = tuple[str | None, str | None]


class Judged(Struct):
    """A code for each row, and the number of its reason among `words`, 0 for none.

    `ends` yields what the rule computes in some rows, as texts of JSON numbers; `quantities` reads the texts
    of one.
    """

    codes: Vector
    reason: Vector
    words: Sequence[str | None]
    columns: Sequence[Column]
    ends: Callable[[Vector], Iterator[End]]
    quantities: Callable[[Sequence[str | None]], Row]

    @property
    def failing(self) -> Vector:
        """The rows that fail."""
        return np.flatnonzero(self.codes == INCONSISTENT)

    @property
    def holding(self) -> Vector:
        """The rows that do not fail, of those that are judged."""
        return np.flatnonzero((self.codes != INCONSISTENT) & (self.codes != NOT_APPLIED))

    def counts(self) -> list[int]:
        """How many rows have each code."""
        return [int(one) for one in np.bincount(self.codes, minlength=NOT_APPLIED + 1)]

    def verdicts(self) -> pa.Array:
        """The verdicts, null where the rule is not applied."""
        return pa.array([*map(str, VERDICTS), None], pa.string()).take(places(self.codes))

    def reasons(self) -> pa.Array:
        """Why the rule is not applied."""
        return pa.array(self.words, pa.string()).take(places(self.reason))

    def why(self) -> dict[str, int]:
        """How many rows are not applied, by reason."""
        found = np.bincount(self.reason[self.codes == NOT_APPLIED], minlength=len(self.words))
        return {str(word): int(count) for word, count in zip(self.words, found, strict=True) if count}

    def texts(self, row: int) -> list[str | None]:
        """What the columns of the rule print in a row."""
        return [column.text(row) for column in self.columns]
