"""The page of an audit: the answer, the findings in the order of the document, the questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.ledger.standing import reason_of
from unionstats.locale import N_
from unionstats.pattern import pattern
from unionstats.results.audited import counts, coverage_of_all
from unionstats.results.relation import finding_message
from unionstats.results.suspects import accusation, coverage_line
from unionstats.results.table import Cell, Heading, Line, Lines, line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from unionstats.locale import Words
    from unionstats.results.audited import Audited
    from unionstats.results.table import Block
    from unionstats.source.audit.model import Finding, Mention
    from unionstats.source.places import Place

_BLANKS = pattern(r"\s+")
_ASIDE = (
    ("questions", "?", N_("Only likely: look whether it is meant")),
    ("accepted", "=", N_("Accepted")),
)
"""What does not count: its name in an audit, its sign, the heading over it."""


def audit_page(documents: Sequence[Audited], words: Words) -> list[Block]:
    """The blocks of the page."""
    answer = _answer(documents, words)
    blocks: list[Block] = [Lines([answer])]
    several = len(documents) > 1
    for one in documents:
        parts = (
            (one.audit.findings, "×", ""),
            *((getattr(one.audit, name), *rest) for name, *rest in _ASIDE),
        )
        if several and any(found for found, *_ in parts):
            blocks.append(Heading(one.source.path))
        for found, sign, title in parts:
            blocks += [Heading(words.gettext(title))] if found and title else []
            blocks += [Lines([*_finding(at, each, sign, one, words)]) for at, each in enumerate(found, 1)]
    read = [
        line(
            words.gettext("Document: {path} (SHA-256 {digest}…)").format(
                path=one.source.path, digest=one.source.sha256[:12]
            )
        )
        for one in documents
    ]
    return [*blocks, Lines([coverage_line(coverage_of_all(documents), words), *read, answer])]


def _answer(documents: Sequence[Audited], words: Words) -> Line:
    found = counts(documents)
    errors = words.ngettext("{count} error found", "{count} errors found", found.findings)
    if not found.findings:
        errors = words.gettext("No error found")
    parts = [errors.format(count=found.findings)]
    if found.questions:
        text = words.ngettext("{count} question", "{count} questions", found.questions)
        parts.append(text.format(count=found.questions))
    if found.accepted:
        text = words.ngettext("{count} accepted", "{count} accepted", found.accepted)
        parts.append(text.format(count=found.accepted))
    told = words.gettext("{answer} (figures: {figures}, relations: {rules}).")
    joined = words.gettext(", ").join(parts)
    text = told.format(answer=joined, figures=found.figures, rules=found.rules)
    return line(text, "bold red" if found.findings else "bold green")


def _finding(number: int, found: Finding, sign: str, document: Audited, words: Words) -> Iterator[Line]:
    """Yield the lines of a finding: its place, the words there with its figures marked, what is wrong."""
    audit, gap = document.audit, Cell(" " * 3)
    place = place_words(found.place, words) if found.place else words.gettext("nowhere in the document")
    yield Line([Cell(f"{number}. ", "bold red" if sign == "×" else "bold"), Cell(place, "bold")])
    for text in _texts(found):
        yield Line([gap, *marked(text, found.figures, audit.places.text, words)])
    yield Line([gap, Cell(f"{sign} {finding_message(found, audit, words)}")])
    groups = {number: group for number, group, _ in audit.suspects(found)}
    yield from (Line([gap, Cell(accusation(one, words), "bold red")]) for one in groups.values())
    entries = [audit.judged.ledger.checks[name] for name in found.checks if sign != "×"]
    reasons = (reason_of(one) if sign == "=" else one.table.question for one in entries)
    yield from (Line([gap, Cell(reason)]) for reason in dict.fromkeys(reasons) if reason)


def _texts(found: Finding) -> list[Place]:
    """A place in each of the sentences and rows in which its figures stand."""
    places = [one.place for one in found.figures if one.place] or ([found.place] if found.place else [])
    return [*{(one.text_start, one.text): one for one in places}.values()]


def marked(place: Place, figures: Iterable[Mention], text: str, words: Words) -> list[Cell]:
    """A sentence or a row of a document's `text`, the figures in it marked."""
    places = [one.place for one in figures if one.place]
    mark = words.gettext("[{figure}]")
    if place.text_start < 0:
        spans = _in_row(place, [text[one.start : one.end] for one in places if one.text == place.text])
        return [*_parts(place.text, 0, len(place.text), spans, mark)]
    start = place.text_start
    spans = sorted((one.start, one.end) for one in places if one.text_start == start)
    return [*_parts(text, start, place.text_end, spans, mark)]


def _in_row(place: Place, printed: Sequence[str]) -> list[tuple[int, int]]:
    """Where these cells stand in a row that is told as one text."""
    spans, at = [], 0
    for one in printed:
        found = place.text.find(one, at)
        if found >= 0:
            spans.append((found, found + len(one)))
            at = found + len(one)
    return spans


def _parts(text: str, at: int, end: int, spans: Iterable[tuple[int, int]], mark: str) -> Iterator[Cell]:
    for low, high in spans:
        if at <= low and high <= end:
            yield Cell(_on_one_line(text[at:low]))
            yield Cell(mark.format(figure=_on_one_line(text[low:high])), "bold")
            at = high
    yield Cell(_on_one_line(text[at:end]))


def _on_one_line(text: str) -> str:
    return _BLANKS.sub(" ", text)


def place_words(place: Place, words: Words) -> str:
    """A place as a reader of the document finds it: sheet or page, heading, paragraph, table, row, column."""
    parts = [place.sheet or ""]
    if place.page:
        parts.append(words.gettext("page {number}").format(number=place.page))
    parts.append(place.heading)
    if place.row is None:
        parts.append(words.gettext("paragraph {number}").format(number=place.paragraph))
    else:
        row, column = place.row_words or place.row + 1, place.column_words or (place.column or 0) + 1
        parts += [place.caption, words.gettext("row {row}, column {column}").format(row=row, column=column)]
    return words.gettext(", ").join(part for part in parts if part)
