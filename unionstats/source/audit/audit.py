"""An audit: what a document gets wrong, of the relations that it states itself or that a kept ledger has."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from unionstats.documents.model import Document
from unionstats.ledger import Judged, Ledger, check_ledger, details_of
from unionstats.ledger.document import read_document
from unionstats.ledger.load import InvalidLedgerError, build_ledger
from unionstats.quantity.model import PERCENT, POINTS
from unionstats.rounding import Rounding
from unionstats.rules import Agreement, Check, Verdict, Verdicts
from unionstats.rules.suspects.model import FailureGroup
from unionstats.rules.verdict import Standing
from unionstats.source.audit.model import Audit, Certainty, Finding, Kind, Mention
from unionstats.source.drafting.draft import draft
from unionstats.source.drafting.drafted import Draft, DraftRule, TableCheck
from unionstats.source.drafting.relations.relation import Doubt, Question
from unionstats.source.drafting.toml import Told, toml_text
from unionstats.source.places import Places, places_of
from unionstats.source.reading import read_source
from unionstats.source.tracing.status import Status

if TYPE_CHECKING:
    from unionstats.source.tracing.trace import Trace


class Relation(Struct, frozen=True):
    """Where the words or the cell stand that state a rule; `twice`: it says that two figures are one."""

    start: int
    end: int
    certainty: Certainty
    twice: bool = False


def drafted_relations(draft: Draft, names: Collection[str]) -> Mapping[str, Relation]:
    """The relations of a draft that have these ids."""
    found = {
        one.id: Relation(one.start, one.end, Certainty.STATED, one.kind == _SAME)
        for one in draft.rules
        if one.id in names
    }
    tables = {name.partition(".")[0] for name in names}
    for table in draft.tables:
        for check in table.checks if table.id in tables else ():
            certainty = Certainty.STATED if check.announced else Certainty.PATTERN
            for one in check.cells():
                if one.id in names:
                    cell = table.cells[one.target]
                    found[one.id] = Relation(cell.start, cell.end, certainty)
    return found


_SAME = "same"  # the kind of rules that say so
Progress = Callable[[int], None]
Span = tuple[int, int]
R = TypeVar("R", DraftRule, TableCheck)
_UNTOLD: Told = {one: one.name.lower() for kind in (Doubt, Question) for one in kind}


def audit(
    document: Document,
    path: str = "",
    rounding: Rounding | None = None,
    progress: Progress = lambda _: None,
    told: Told = _UNTOLD,
) -> Audit:
    """Audit a document against the relations that its own words and tables state.

    `path` is what its ledger is called, `told` are the sentences for its questions. `progress` is told how
    many characters are read. Rules that a ledger cannot hold are left out. Raises InvalidLedgerError where
    what was drafted is no ledger even without rules.
    """
    drafted, ledger, left_out = _loaded(draft(document, progress), path, told)
    auditor = _Auditor(
        judged(ledger, rounding),
        places_of(drafted),
        {one.id: (one.start, one.end) for one in drafted.in_order() if one.start >= 0},
    )
    auditor.relations = drafted_relations(drafted, auditor.concerned())
    return replace(auditor.audit(draft=drafted), left_out=left_out)


def audit_against(
    ledger: Ledger,
    document: Document,
    rounding: Rounding | None = None,
    progress: Progress = lambda _: None,
    *,
    complete: bool = False,
) -> Audit:
    """Audit a document against the rules of a kept ledger, whose figures are looked for in it.

    With `complete` a figure of the document that the ledger does not hold is a finding. `progress` as above.
    """
    from unionstats.source.tracing.trace import trace

    source = read_source(document)
    found = trace(ledger, source, progress)
    numbers = {one.section: name for name, one in found.headings.items() if one.section is not None}
    places = Places(source, numbers, {one.start: one.id for one in found.tables})
    spans = {one.id: (one.start, one.end) for one in found.figures if one.start >= 0}
    auditor = _Auditor(judged(ledger, rounding), places, spans)
    return auditor.audit(trace=found, more=_of_figures(found, auditor, complete=complete))


def ledger_of(drafted: Draft, path: str, told: Told = _UNTOLD) -> Ledger:
    """The ledger that a draft is."""
    document = read_document(toml_text(drafted, (), told).encode())
    if isinstance(document, list):
        raise InvalidLedgerError(document)
    return build_ledger(document, path)


def _loaded(drafted: Draft, path: str, told: Told) -> tuple[Draft, Ledger, tuple[str, ...]]:
    """A draft without the rules for which it is no ledger, its ledger, and the texts of those rules."""
    rules = {f"checks.{one.id}": one.rule for one in drafted.rules}
    for table in drafted.tables:
        rules |= {f"tables.{table.id}.checks.{one.id}": one.rule for one in table.checks}
    left: set[str] = set()
    for again in (True, True, False):
        kept = _without(drafted, left)
        try:
            return kept, ledger_of(kept, path, told), tuple(rules[name] for name in rules if name in left)
        except InvalidLedgerError as error:
            if left == rules.keys():
                raise
            keys = [one.key + "." for one in error.diagnostics]
            named = {name for name in rules if any(key.startswith(name + ".") for key in keys)}
            left = left | named if named and again else set(rules)
    raise AssertionError(left)


def _without(drafted: Draft, left: Collection[str]) -> Draft:
    """A draft without the rules that stand under these keys of its ledger."""

    def kept(rules: Iterable[R], under: str) -> list[R]:
        return [one for one in rules if f"{under}checks.{one.id}" not in left]

    tables = [replace(one, checks=kept(one.checks, f"tables.{one.id}.")) for one in drafted.tables]
    return replace(drafted, rules=kept(drafted.rules, ""), tables=tables) if left else drafted


def judged(ledger: Ledger, rounding: Rounding | None) -> Judged:
    """Every verdict on a ledger, with what is known of the rules that fail."""
    verdicts = _asked(check_ledger(ledger, rounding))
    names = list(verdicts.checks)
    nil = [one.check for one in ledger.not_applied]
    return Judged(ledger, verdicts, (), details_of(ledger, verdicts, names), names, nil)


def _asked(verdicts: Verdicts) -> Verdicts:
    """The verdicts, where a conflict is only a question that percentage points taken as printed are in.

    Authors often subtract the percentages that they print; the counts behind may be other points apart.
    """
    loose = {name for name, check in verdicts.checks.items() if _as_printed(check)}
    conflicts = [
        one
        if one.standing is not Standing.COUNTED or loose.isdisjoint(one.checks)
        else replace(one, standing=Standing.QUESTION)
        for one in verdicts.conflicts
    ]
    conflicts.sort(key=lambda one: one.standing is not Standing.COUNTED)
    return replace(verdicts, conflicts=tuple(conflicts))


def _as_printed(check: Check) -> bool:
    """Whether a rule takes percentage points from percentages and holds as they are printed."""
    units = [one.figure.unit.name if one.figure.unit else "" for one in check.variables]
    return check.agreement is Agreement.FACE_VALUE and sorted(units) == sorted((PERCENT, PERCENT, POINTS))


class _Auditor:
    """Makes findings of verdicts; `spans` are where the figures stand, by their ids."""

    def __init__(self, judged: Judged, places: Places, spans: Mapping[str, Span]) -> None:
        self.places = places
        self.spans = spans
        self.judged = replace(judged, details=replace(judged.details, groups=self._ordered(judged)))
        self.relations: Mapping[str, Relation] = {}

    def _ordered(self, judged: Judged) -> tuple[FailureGroup, ...]:
        """The groups of failures in the order of the document, which accuse no number of a rule itself."""
        starts = {name: start for name, (start, _) in self.spans.items()}
        nowhere = len(self.places.text)

        def start(group: FailureGroup) -> int:
            rules = (judged.ledger.checks[name].rule for name in group.members())
            names = (name for rule in rules for name in rule.names())
            return min((starts.get(name, nowhere) for name in names), default=nowhere)

        def accusing(group: FailureGroup) -> FailureGroup:
            own = tuple(one for one in group.suspects if all(figure.figure for figure in one.figures))
            return replace(group, suspects=own or group.suspects)

        return tuple(map(accusing, sorted(judged.details.groups, key=start)))

    def concerned(self) -> set[str]:
        """The ids of the rules that fail or clash."""
        verdicts = self.judged.verdicts
        failing = {name for name, one in verdicts.checks.items() if one.verdict is Verdict.INCONSISTENT}
        return failing.union(*(one.checks for one in verdicts.conflicts))

    def audit(
        self, draft: Draft | None = None, trace: Trace | None = None, more: Iterable[Finding] = ()
    ) -> Audit:
        """The findings in the order of the document, what stands nowhere in it behind the others."""
        weighed: dict[Standing, list[Finding]] = {one: [] for one in Standing}
        weighed[Standing.COUNTED] += more
        for one, standing in self.found():
            weighed[standing].append(one)
        nowhere = len(self.places.text)
        found, asked, accepted = (
            sorted(weighed[one], key=lambda one: one.place.start if one.place else nowhere)
            for one in Standing
        )
        groups = {
            frozenset(names): (number, group)
            for number, group in self.judged.groups
            for names in (*((one,) for one in group.checks), *group.conflicts)
        }
        return Audit(self.judged, self.places, self.spans, found, asked, accepted, draft, trace, groups)

    def found(self) -> Iterator[tuple[Finding, Standing]]:
        """Yield a finding for each rule that fails and for each conflict, and whether it counts."""
        verdicts = self.judged.verdicts
        for name, check in verdicts.checks.items():
            if check.verdict is Verdict.INCONSISTENT:
                yield self.finding(name, (name,)), check.standing
        for number, conflict in enumerate(verdicts.conflicts, start=1):
            yield self.finding(f"conflict_{number}", conflict.checks), conflict.standing

    def finding(self, name: str, checks: Sequence[str]) -> Finding:
        """A finding about some rules."""
        related = [self.relations[one] for one in checks if one in self.relations]
        figures = self.mentions(checks)
        kind = Kind.FAILS if len(checks) == 1 else Kind.CONFLICT
        if kind is Kind.FAILS and related and related[0].twice:
            kind = Kind.TWICE
        pattern = related and all(one.certainty is Certainty.PATTERN for one in related)
        span = next(((one.start, one.end) for one in related), None)
        if span is None:
            span = next((self.spans[one.figure] for one in figures if one.figure in self.spans), None)
        place = self.places.at(*span) if span else None
        certainty = Certainty.PATTERN if pattern else Certainty.STATED
        return Finding(name, kind, tuple(checks), figures, certainty, place)

    def mentions(self, checks: Iterable[str]) -> tuple[Mention, ...]:
        """The printed figures of some rules, once each, in the order of the document."""
        rules = (self.judged.ledger.checks[name].rule for name in checks)
        names = dict.fromkeys(name for rule in rules for name in rule.names())
        found = [one for name in names if (one := self.mention(name)) is not None]
        return tuple(sorted(found, key=lambda one: one.place.start if one.place else len(self.places.text)))

    def mention(self, name: str) -> Mention | None:
        """A figure of the ledger where it stands; None for one that is not printed."""
        quantity = self.judged.ledger.figures[name].figure.quantity
        if quantity is None:
            return None
        span = self.spans.get(name)
        return Mention(name, quantity.text, self.places.at(*span) if span else None)


def _of_figures(found: Trace, auditor: _Auditor, *, complete: bool) -> Iterator[Finding]:
    """Yield a finding for each figure that is not printed as the ledger has it, or that it does not hold."""
    for one in found.figures:
        mention = auditor.mention(one.id) if one.status in (Status.DIFFERENT, Status.MISSING) else None
        if mention is not None:
            printed = " ".join(auditor.places.text[one.start : one.end].split()) if one.start >= 0 else ""
            kind = Kind.NOT_PRINTED
            yield Finding(one.id, kind, (), (mention,), Certainty.STATED, mention.place, printed)
    for number, left in enumerate(found.unrecorded if complete else (), start=1):
        place = auditor.places.at(left.found.start, left.found.end)
        mentions = (Mention("", left.found.literal, place),)
        yield Finding(f"unrecorded_{number}", Kind.UNRECORDED, (), mentions, Certainty.STATED, place)
