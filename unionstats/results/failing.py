"""A row that fails, as it is shown and as it is written to a file of its own."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from unionstats.columns.explained import Explained
from unionstats.columns.lines import Stand
from unionstats.columns.tally import Failing
from unionstats.ledger.failures import range_like
from unionstats.locale import Words
from unionstats.results.numbers import digits, high_number, low_number, number
from unionstats.results.repairs import distance_text, nearest_text
from unionstats.results.suspects import slip_words, would_be_text
from unionstats.rules.verdict import Check

_SETS = 3


class FailingRow(Struct, frozen=True):
    """A row that fails, and why; `stand` is where it stands if lines of its file are no rows."""

    row: Failing
    found: Explained
    words: Words
    stand: Stand | None = None

    @property
    def rule(self) -> str:
        """The text of its rule."""
        return self.row.rule.text

    @property
    def id(self) -> str:
        """What the row is called: its key, else its number."""
        return str(self.row.number) if self.row.key is None else self.row.key

    @property
    def called(self) -> str:
        """Its key, else its row in the file."""
        return str(self.place.row) if self.row.key is None else self.row.key

    @property
    def place(self) -> Stand:
        """Its line and its row, from 1 with the heading."""
        row = self.row.row + self.row.file.heading + 1
        return self.stand or Stand(row, row)

    @property
    def file(self) -> str:
        """Its file, and its line there."""
        return f"{self.row.file.path}:{self.place.line}"

    @property
    def figures(self) -> str:
        """What it prints."""
        return self.words.gettext(", ").join(f"{name} {text}" for name, text in self.row.texts.items())

    @property
    def computed(self) -> str:
        """What the rule gives: what should be printed, else a range."""
        check, repair = self.found.check, self.found.repair
        if repair.nearest:
            return nearest_text(repair, self.words)
        return range_like(check) if check.computed is not None and check.stated is not None else ""

    @property
    def distance(self) -> str:
        """How far off the printed figure is."""
        return distance_text(self.found.repair, self.found.check.stated, self.words)

    @property
    def suspects(self) -> str:
        """Which figure is most likely wrong."""
        words, told = self.words, []
        text, both = words.gettext("{figure}: {meant}"), words.gettext(" and ")
        for group in self.found.groups:
            for suspect in group.suspects[:_SETS]:
                meant = [
                    (one.figure or one.check, slip_words(one, words) or would_be_text(one))
                    for one in suspect.figures
                ]
                told.append(both.join(text.format(figure=name, meant=what) for name, what in meant))
        return words.gettext(" or ").join(told)

    @property
    def message(self) -> str:
        """The finding in a sentence."""
        if not self.computed:
            return self.words.gettext("{rule} does not hold").format(rule=self.rule)
        text = self.words.gettext("{rule} gives {computed}, {distance} off")
        if not self.distance:
            text = self.words.gettext("{rule} gives {computed}")
        return text.format(rule=self.rule, computed=self.computed, distance=self.distance)


_COMPUTED = ("computed_low", "computed_high", "off_by", "nearest")
FAILING_COLUMNS = ("id", "file", "row", "rule", *_COMPUTED, "suspects")
"""What is written of each failing row, beside the texts of its columns."""


def columns_of(names: Sequence[str]) -> list[str]:
    """All columns of the failing rows of rules over columns of these names."""
    return [*FAILING_COLUMNS, *(name for name in dict.fromkeys(names) if name not in FAILING_COLUMNS)]


def failing_cells(row: Failing, found: Explained) -> dict[str, str | None]:
    """All that is known of a failing row, as texts: numbers as in JSON, `row` from 0 within its file."""
    computed, repair = found.check.computed, found.repair
    return {
        "id": str(row.number) if row.key is None else row.key,
        "file": row.file.path,
        "row": str(row.row),
        "rule": row.rule.text,
        "computed_low": digits(low_number(computed)) or None,
        "computed_high": digits(high_number(computed)) or None,
        "off_by": None if repair.distance is None else digits(number(repair.distance)),
        "nearest": " | ".join(repair.nearest) or None,
        "suspects": " | ".join(_suspects(found)) or None,
    } | {name: text for name, text in row.texts.items() if name not in FAILING_COLUMNS}


def _suspects(found: Explained) -> Iterator[str]:
    """Yield each suspect with what it would have to be: another digit, else the first text and the last."""
    check, repair = found.check, found.repair
    meant: dict[str, list[str]] = {}
    for one in repair.suggestions:
        meant.setdefault(_printed(one.figure, one.found), []).append(one.meant)
    for wanted in found.would_be:
        meant[_printed_at(check, wanted.slot)] = [" … ".join(dict.fromkeys((wanted.first, wanted.last)))]
    if check.subject is not None and repair.nearest:
        meant.setdefault(_printed_at(check, check.subject), [*repair.nearest])
    if not found.groups:
        yield from (f"{name} → {', '.join(texts)}" for name, texts in meant.items())
    for suspect in (one for group in found.groups for one in group.suspects):
        names = {_printed(one.figure, one.variable.quantity.text): one for one in suspect.figures}
        texts = {name: ", ".join(meant.get(name, ())) or would_be_text(one) for name, one in names.items()}
        yield " + ".join(f"{name} → {text}" if text else name for name, text in texts.items())


def _printed_at(check: Check, slot: int) -> str:
    """What a slot of a rule prints."""
    operand, quantity = check.rule.operands[slot], check.variables[slot].figure.quantity
    return _printed(operand if isinstance(operand, str) else None, quantity.text if quantity else "")


def _printed(name: str | None, text: str) -> str:
    """A figure of a row by its name, if it has one, and its text."""
    return f"{name} {text}" if name else text
