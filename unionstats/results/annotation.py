"""What is found of each figure of a report: the marks and the notes of an annotated copy."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cached_property

from msgspec import Struct

from unionstats.locale import N_, Words
from unionstats.results.audit_cases import Part, told_parts
from unionstats.results.relation import relation_words
from unionstats.rules import Verdict
from unionstats.rules.suspects.model import Suspect
from unionstats.rules.verdict import Standing
from unionstats.source.audit.model import Audit, Finding, findings_of

AUTHOR, INITIALS = "unionstats", "us"


class State(StrEnum):
    """What is found of a figure; what is worse stands before what is better."""

    SUSPECT = "suspect"
    FAILS = "fails"
    QUESTION = "question"
    ACCEPTED = "accepted"
    HOLDS = "holds"
    UNTESTED = "untested"


STATES: Mapping[State, tuple[str, str]] = {
    State.SUSPECT: (N_("suspect"), N_("This figure is most likely wrong.")),
    State.FAILS: (N_("fails"), N_("A relation of this figure does not hold.")),
    State.QUESTION: (N_("question"), N_("A relation that is only likely does not hold.")),
    State.ACCEPTED: (N_("accepted"), N_("What does not hold here is accepted.")),
    State.HOLDS: (N_("holds"), N_("The relations of this figure hold.")),
    State.UNTESTED: (N_("not tested"), N_("No rule tests this figure.")),
}
"""What each state is called, and what it says."""

_STANDINGS = {
    State.FAILS: Standing.COUNTED,
    State.QUESTION: Standing.QUESTION,
    State.ACCEPTED: Standing.ACCEPTED,
}
NAMED = (State.QUESTION, State.ACCEPTED)
"""States that their notes name themselves."""

_FEW = 3  # suspects of a group, of which none stands out
_WEIGHT = {state: weight for weight, state in enumerate(State)}


class Comment(Struct, frozen=True):
    """Lines about the figure at `start:end` of the document's text; at -1 about what stands nowhere in it."""

    start: int
    end: int
    lines: tuple[str, ...]


class Note(Comment, frozen=True):
    """A comment with its number, on some findings or on a relation of the figures with these ids.

    `answer` is the line that tells most: which figure is suspected and what it should be, if one is.
    """

    number: int
    state: State
    answer: str = ""
    findings: tuple[Finding, ...] = ()
    figures: tuple[str, ...] = ()


class Mark(Struct, frozen=True):
    """What is found of the figure at `start:end`, with its notes."""

    start: int
    end: int
    state: State
    notes: Sequence[Note]


def stated(state: State, text: str, words: Words) -> str:
    """A text with what was found before it."""
    return words.gettext("{state}: {text}").format(state=words.gettext(STATES[state][0]), text=text)


class Annotation(Struct, frozen=True, dict=True):
    """The notes on a report, in the order of its text, and the marks of its figures."""

    audit: Audit
    words: Words

    def comments(self) -> list[Note]:
        """The findings and the questions, in the order of the text."""
        return [note for note in self.notes if note.state is not State.ACCEPTED]

    @cached_property
    def notes(self) -> list[Note]:
        """A note on each finding, question and accepted finding; one on those of a group at one place."""
        together: dict[tuple[State, object, int, int], list[Finding]] = {}
        for state, standing in _STANDINGS.items():
            for one in findings_of(self.audit, standing):
                number, _ = self.audit.group(one)
                together.setdefault((state, number or one.id, *self._anchor(one)), []).append(one)
        ordered = sorted(together.items(), key=lambda one: (one[0][2] < 0, one[0][2]))
        return [
            self._note(number, (start, end), state, found)
            for number, ((state, _, start, end), found) in enumerate(ordered, 1)
        ]

    @cached_property
    def relations(self) -> list[Note]:
        """A note on each rule that holds and tests something, numbered on."""
        judged, spans = self.audit.judged, self.audit.spans
        found = []
        for check in judged.verdicts.checks.values():
            if check.verdict is Verdict.CONSISTENT:
                figures = tuple(one for one in dict.fromkeys(check.rule.names()) if one in spans)
                start, end = min((spans[one] for one in figures), default=(-1, -1))
                text = relation_words(check, judged, self.words)
                found.append((start, end, (text,), figures))
        found.sort(key=lambda one: (one[0] < 0, one[0]))
        return [
            Note(start, end, lines, number, State.HOLDS, lines[0], (), figures)
            for number, (start, end, lines, figures) in enumerate(found, len(self.notes) + 1)
        ]

    @cached_property
    def marks(self) -> list[Mark]:
        """A mark for each printed figure that is known, in the order of the text; none overlap."""
        audit = self.audit
        notes: dict[tuple[int, int], list[Note]] = {}
        states: dict[tuple[int, int], State] = {}
        untested = set(audit.judged.coverage.untested)
        for name, span in audit.spans.items():
            notes[span] = []
            states[span] = State.UNTESTED if name in untested else State.HOLDS
        if audit.trace is not None:
            for one in audit.trace.unrecorded:
                states.setdefault((one.found.start, one.found.end), State.UNTESTED)
        for note in (*self.relations, *self.notes):
            for span in self._spans_of(note):
                notes.setdefault(span, []).append(note)
                states[span] = min(states.get(span, note.state), note.state, key=_WEIGHT.__getitem__)
        accused = (suspect for found in audit.findings for suspect in self._accused(found))
        for guilty in (figure.figure or "" for suspect in accused for figure in suspect.figures):
            if guilty in audit.spans:
                states[audit.spans[guilty]] = State.SUSPECT
        made: list[Mark] = []
        for start, end in sorted(states, key=lambda span: (span[0], -span[1])):
            if not made or made[-1].end <= start:
                own = sorted(notes.get((start, end), ()), key=lambda note: note.number)
                made.append(Mark(start, end, states[start, end], own))
        return made

    def _spans_of(self, note: Note) -> Iterator[tuple[int, int]]:
        if not note.findings:
            yield from (self.audit.spans[name] for name in note.figures)
        places = (one.place for found in note.findings for one in found.figures)
        yield from dict.fromkeys((one.start, one.end) for one in places if one)

    def _accused(self, found: Finding) -> Sequence[Suspect]:
        """The suspect of a finding that stands out, or those that are as good, if they are few."""
        _, group = self.audit.group(found)
        if group is None or group.chief:
            return (group.chief,) if group and group.chief else ()
        return group.suspects if len(group.suspects) <= _FEW else ()

    def _note(self, number: int, span: tuple[int, int], state: State, findings: Sequence[Finding]) -> Note:
        _, group = self.audit.group(findings[0])
        parts = [*told_parts(findings, group, _STANDINGS[state], self.audit, self.words)]
        first, *more = (text for _, text in parts)
        lines = (stated(state, first, self.words) if state in NAMED else first, *more)
        accused = (line for line, (part, _) in zip(lines, parts, strict=True) if part is Part.SUSPECT)
        return Note(*span, lines, number, state, next(accused, lines[0]), tuple(findings))

    def _anchor(self, found: Finding) -> tuple[int, int]:
        """Where the figure stands that stands out, else the relation; -1 for nowhere."""
        _, group = self.audit.group(found)
        chief = group.chief if group else None
        own = {one.figure for one in found.figures}
        for one in chief.figures if chief else ():
            if one.figure in own and one.figure in self.audit.spans:
                return self.audit.spans[one.figure]
        return (found.place.start, found.place.end) if found.place else (-1, -1)
