"""What is told of a ledger as a whole: which it is, how it is called, and its sections."""

from collections.abc import Sequence
from functools import cache
from typing import Annotated, Generic, TypeVar

from msgspec import Meta, Struct

from unionstats.ledger import Judged, Ledger, LedgerCheck, LedgerFigure, Text, in_language
from unionstats.locale import Words
from unionstats.results.document import Record
from unionstats.results.table import Line, line
from unionstats.rounding import Rounding
from unionstats.toml_file import toml_file

E = TypeVar("E", LedgerFigure, LedgerCheck)


def localised(text: Text | None, words: Words) -> str:
    """Return a text of a ledger in the language of the reader; "" for none."""
    return (in_language(text, words.info().get("language", "en")) or "") if text else ""


def plural(words: Words, one: str, many: str, number: int, /, **more: object) -> str:
    """A message in the form that the language has for so many, which fill its `{count}`, and `more` of it."""
    return words.ngettext(one, many, number).format(**{"count": number} | more)


def listed(texts: Sequence[str], words: Words, most: int | None = None) -> str:
    """The texts one behind the other, `most` of them with a "…" for the others."""
    shown = [*texts[:most], "…"] if most is not None and len(texts) > most else texts
    return words.gettext(", ").join(shown)


_phrases = cache(toml_file)


def phrase(kind: str, name: str, words: Words) -> str:
    """What the core calls `name`, in the words of the reader; "" for what there are no words for."""
    text = _phrases("results/phrases.toml")[kind].get(name)
    return words.gettext(text) if text else ""


class LedgerRead(Record, frozen=True):
    """The ledger that was read; `sha256` and `title` are null where it could not be read."""

    path: str
    sha256: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")] | None
    title: Text | None


def unread(path: str) -> LedgerRead:
    """A ledger that could not be read."""
    return LedgerRead(path, None, None)


def head(ledger: Ledger) -> LedgerRead:
    """Which ledger this is, for a document."""
    return LedgerRead(ledger.path, ledger.sha256, ledger.report.title)


def title(ledger: Ledger, words: Words) -> str:
    """The report's title, or the ledger's path where it has none."""
    return localised(ledger.report.title, words) or ledger.path


def section_title(ledger: Ledger, name: str | None, words: Words) -> str:
    """The title of a section, its id where it has none; "" for none."""
    section = ledger.sections.get(name or "")
    return (localised(section.title, words) if section else "") or name or ""


def source_line(ledger: Ledger, rounding: Rounding, words: Words, template: str = "") -> Line:
    """Path, the beginning of the file's SHA-256, and the convention that was used."""
    told = template or words.gettext("Ledger: {path} (SHA-256 {digest}…), rounding: {rounding}")
    return line(told.format(path=ledger.path, digest=ledger.sha256[:12], rounding=rounding))


def figure_label(ledger: Ledger, name: str, words: Words) -> str:
    """What a figure is, in the language of the reader; "" where the ledger does not say."""
    figure = ledger.figures.get(name)
    return localised(figure.table.label, words) if figure else ""


class EntryRow(Struct, Generic[E], frozen=True):
    """A figure or rule of a judged ledger, told in the language of `words`; "" where there is nothing."""

    entry: E
    judged: Judged
    words: Words

    @property
    def id(self) -> str:
        """Its id in the ledger."""
        return self.entry.id

    def told(self, name: str) -> str:
        """A text of its table: its `label`, its `note`."""
        return localised(getattr(self.entry.table, name), self.words)
