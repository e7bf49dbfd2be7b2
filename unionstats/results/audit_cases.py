"""The errors of a document as people read them: what hangs together is told once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from unionstats.ledger.standing import reason_of
from unionstats.locale import Words
from unionstats.pattern import pattern
from unionstats.results.heads import phrase, plural
from unionstats.results.places import cell_words, joined
from unionstats.results.relation import finding_message
from unionstats.results.suspects import accusation, rival_lines, rule_slip_words
from unionstats.results.table import Cell, Line
from unionstats.rules.suspects.model import FailureGroup
from unionstats.rules.verdict import Standing
from unionstats.source.audit.model import Audit, Finding, Mention
from unionstats.source.places import Place

_BLANKS = pattern(r"\s+")
_MOST_TEXTS, _MOST_MESSAGES = 4, 6
_SIGNS = {Standing.COUNTED: "× ", Standing.QUESTION: "? ", Standing.ACCEPTED: "= "}
_GAP = Cell(" " * 3)


class Case(Struct, frozen=True):
    """Findings that one error explains, which are those of a group of failures, or one by itself."""

    findings: Sequence[Finding]
    group: FailureGroup | None

    @property
    def guilty(self) -> set[str]:
        """The ids of the figures that stand out."""
        chief = self.group.chief if self.group else None
        return {one.figure for one in chief.figures if one.figure} if chief else set()

    @property
    def figures(self) -> Mapping[str, Mention]:
        """The printed figures of its relations, those that stand out first."""
        found = {one.figure: one for finding in self.findings for one in finding.figures}
        return dict(sorted(found.items(), key=lambda one: one[0] not in self.guilty))

    @property
    def place(self) -> Place | None:
        """Where the figure stands that stands out, else where the first relation does."""
        guilty = (one.place for name, one in self.figures.items() if name in self.guilty)
        return next((one for one in guilty if one), self.findings[0].place)


def cases(audit: Audit, findings: Iterable[Finding]) -> list[Case]:
    """The errors that findings tell of, in the order of the document."""
    found: dict[object, Case] = {}
    for one in findings:
        number, group = audit.group(one)
        key = number if group is not None and group.suspects else one.id
        known = found.get(key)
        found[key] = replace(known, findings=[*known.findings, one]) if known else Case([one], group)
    return sorted(found.values(), key=lambda one: (one.place is None, one.place.start if one.place else 0))


def case_lines(number: int, case: Case, standing: Standing, audit: Audit, words: Words) -> Iterator[Line]:
    """Yield its place, the words there with the figures marked, what does not hold, and what was meant."""
    place = place_words(case.place, words) if case.place else words.gettext("nowhere in the document")
    yield Line(
        [Cell(f"{number}. ", "bold red" if standing is Standing.COUNTED else "bold"), Cell(place, "bold")]
    )
    yield from (Line([_GAP, *cells]) for cells in _texts(case, audit.places.text, words))
    before = {Part.RELATION: _SIGNS[standing], Part.RIVAL: "  "}
    for part, text in told_parts(case.findings, case.group, standing, audit, words):
        yield Line([_GAP, Cell(before.get(part, "") + text, "bold red" if part is Part.SUSPECT else "")])


class Part(Enum):
    """What a line says of an error."""

    RELATION, MORE, SUSPECT, RIVAL, SLIP, REASON = range(6)


def told_parts(
    findings: Sequence[Finding], group: FailureGroup | None, standing: Standing, audit: Audit, words: Words
) -> Iterator[tuple[Part, str]]:
    """Yield the relations of an error, who is suspected, the slips of its rules, why it does not count."""
    yield from ((Part.RELATION, finding_message(one, audit, words)) for one in findings[:_MOST_MESSAGES])
    if (more := len(findings) - _MOST_MESSAGES) > 0:
        text = plural(words, "… {count} more relation fails", "… {count} more relations fail", more)
        yield Part.MORE, text
    if group is not None and group.suspects:
        yield Part.SUSPECT, accusation(group, words)
        yield from ((Part.RIVAL, text) for text in rival_lines(group, words))
    failing = sorted({name for one in findings for name in one.checks})
    slips = (one for one in audit.judged.details.rule_slips if one.check in failing)
    yield from ((Part.SLIP, rule_slip_words(one, words)) for one in slips)
    yield from ((Part.REASON, reason) for reason in reasons(failing, standing, audit, words))


def reasons(checks: Sequence[str], standing: Standing, audit: Audit, words: Words) -> list[str]:
    """Why it does not count that some rules fail, or clash: percentage points do as they are printed."""
    if standing is Standing.COUNTED:
        return []
    entries = [audit.judged.ledger.checks[name] for name in checks]
    told = (reason_of(one) if standing is Standing.ACCEPTED else one.table.question for one in entries)
    return [*filter(None, dict.fromkeys(told))] or [phrase("questions", "points", words)]


def _texts(case: Case, text: str, words: Words) -> Iterator[list[Cell]]:
    """Yield the sentences and rows with the figures of a case: of the guilty, of totals, of the others.

    One from elsewhere in the document is told with its place.
    """
    figures = case.figures
    first = [one.place for name, one in figures.items() if name in case.guilty]
    own = [*first, *(one.place for one in case.findings), *(one.place for one in figures.values())]
    once = {(one.text_start, one.text_end, one.text): one for one in own if one}
    places = [one for (low, high, _), one in once.items() if not _is_told_in_parts(low, high, once)]
    shown = places if len(places) <= _MOST_TEXTS + 1 else places[:_MOST_TEXTS]
    heads, home = "", _outside(case.place) if case.place else None
    told_of = {home}
    for place in shown:
        if place.heads not in ("", heads):
            yield [Cell(_on_one_line(place.heads))]
        heads = place.heads
        cells = marked(place, figures.values(), text, words, case.guilty)
        if home and _outside(place) not in told_of:
            told_of.add(_outside(place))
            told = place_words(replace(place, row=None) if place.table else place, words)
            cells.append(Cell(words.gettext(" ({place})").format(place=told)))
        yield cells
    if left := len(places) - len(shown):
        yield [
            Cell(plural(words, "… {count} more row or sentence", "… {count} more rows or sentences", left))
        ]


def _is_told_in_parts(low: int, high: int, texts: Iterable[tuple[int, int, str]]) -> bool:
    """Whether a sentence of these texts stands within the longer words at `low:high`."""
    inside = ((start, end) for start, end, _ in texts if low <= start and end <= high)
    return low >= 0 and any(one != (low, high) for one in inside)


def _outside(place: Place) -> tuple[object, ...]:
    return place.table, place.caption, place.sheet, place.heading, place.paragraph


def marked(
    place: Place, figures: Iterable[Mention], text: str, words: Words, guilty: Iterable[str] = ()
) -> list[Cell]:
    """A sentence or a row of a document's `text`, the figures in it marked, the `guilty` in red."""
    found = sorted(
        ((one.place, one.figure in guilty) for one in figures if one.place), key=lambda one: one[0].start
    )
    if place.text_start < 0:
        own = [(one, red) for one, red in found if one.text == place.text and one.row == place.row]
        spans = _in_row(place, [text[one.start : one.end] for one, _ in own])
        text, at, end = place.text, 0, len(place.text)
    else:
        own = [(one, red) for one, red in found if one.text_start == place.text_start]
        spans = [(one.start, one.end) for one, _ in own]
        at, end = place.text_start, place.text_end
    cells, mark = [], words.gettext("[{figure}]")
    for (start, stop), (_, red) in zip(spans, own, strict=True):
        if at <= start and stop <= end:
            figure = mark.format(figure=_on_one_line(text[start:stop]))
            cells += [Cell(_on_one_line(text[at:start])), Cell(figure, "bold red" if red else "bold")]
            at = stop
    return [*cells, Cell(_on_one_line(text[at:end]))]


def _in_row(place: Place, printed: Sequence[str]) -> list[tuple[int, int]]:
    """Where these cells stand in a row that is told as one text; (-1, -1) for one that does not."""
    spans, at = [], 0
    for one in printed:
        found = place.text.find(one, at)
        spans.append((found, found + len(one)) if found >= 0 else (-1, -1))
        at = max(at, spans[-1][1])
    return spans


def _on_one_line(text: str) -> str:
    return _BLANKS.sub(" ", text)


def place_words(place: Place, words: Words) -> str:
    """A place as a reader of the document finds it: sheet or page, heading, paragraph, table, row, column.

    What a later part says again is left out.
    """
    parts = [place.sheet or ""]
    if place.page:
        parts.append(words.gettext("page {number}").format(number=place.page))
    parts += [place.heading, place.caption]
    if place.row is not None:
        row, column = place.row_words or place.row + 1, place.column_words or (place.column or 0) + 1
        parts.append(cell_words(row, column, words))
    elif not place.caption and place.paragraph:
        parts.append(words.gettext("paragraph {number}").format(number=place.paragraph))
    return joined(parts, words)
