"""What an audit found, as values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct

from unionstats.ledger import Judged
from unionstats.rules.suspects.model import FailureGroup, Suspect
from unionstats.rules.verdict import Standing
from unionstats.source.drafting.drafted import Draft
from unionstats.source.places import Place, Places
from unionstats.text.arrow import Rows

if TYPE_CHECKING:
    from unionstats.source.tracing.trace import Trace


class Kind(StrEnum):
    """What is found: a rule that fails, rules that clash, a figure that is not as a kept ledger has it."""

    FAILS = "fails"
    CONFLICT = "conflict"
    TWICE = "printed-twice"
    NOT_PRINTED = "not-printed"
    UNRECORDED = "unrecorded"


class Certainty(StrEnum):
    """Why a relation is meant: words or a kept ledger say so, or most lines of a table follow it."""

    STATED = "stated"
    PATTERN = "pattern"


class Mention(Struct, frozen=True):
    """A printed figure by its id, as it stands in the document; without a place where it stands nowhere."""

    figure: str
    stated: str
    place: Place | None


class Finding(Struct, frozen=True):
    """One error of a document, or a question.

    `checks` are the rules that it is about, none where it is about a figure by itself; `printed` is what the
    document prints where a kept ledger has another text.
    """

    id: str
    kind: Kind
    checks: tuple[str, ...]
    figures: tuple[Mention, ...]
    certainty: Certainty
    place: Place | None
    printed: str = ""


class Audit(Struct, Rows, frozen=True):
    """Findings and questions in the order of the document, and all that they rest on.

    `draft` is what was drafted, or `trace` what became of the figures of a kept ledger; `spans` are where
    the figures stand in the text, by their ids, `groups` the numbered groups of failures by each of those.
    `left_out` are drafted rules that no ledger can hold.
    """

    judged: Judged
    places: Places
    spans: Mapping[str, tuple[int, int]]
    findings: Sequence[Finding]
    questions: Sequence[Finding]
    accepted: Sequence[Finding]
    draft: Draft | None = None
    trace: Trace | None = None
    groups: Mapping[frozenset[str], tuple[int, FailureGroup]] = {}
    left_out: tuple[str, ...] = ()

    COLUMNS: ClassVar[str] = (
        "id kind rule stated certainty text line:int64 section paragraph:int64 start:int64 end:int64"
    )

    def __repr__(self) -> str:
        told = (f"{len(getattr(self, name))} {name}" for name in ("findings", "questions", "accepted"))
        return f"<Audit {', '.join(told)}>"

    def __bool__(self) -> bool:
        raise TypeError("an audit has no truth value: ask for its findings")

    def records(self) -> list[dict[str, object]]:
        """All findings as plain values, for a dataframe.

        The keys are `id`, `kind`, `rule`, `stated` (the printed figures), `certainty`, `line`, `section`,
        `paragraph`, `start`, `end` (offsets in the text of the document), `text`; None where there is none.
        """
        return [self._record(one) for one in self.findings]

    def _record(self, one: Finding) -> dict[str, object]:
        rules = (self.judged.ledger.checks[name].rule.text for name in one.checks)
        places = ("line", "section", "paragraph", "start", "end", "text")
        return {
            "id": one.id,
            "kind": one.kind.value,
            "rule": "; ".join(rules) or None,
            "stated": "; ".join(figure.stated for figure in one.figures),
            "certainty": one.certainty.value,
            **{name: getattr(one.place, name, None) for name in places},
        }

    def suspects(self, found: Finding) -> Iterator[tuple[int, FailureGroup, Suspect]]:
        """Yield the suspects that explain a finding, the best first, each with its group and its number."""
        number, group = self.group(found)
        rules = [self.judged.ledger.checks[name].rule for name in found.checks]
        figures = {figure for rule in rules for figure in rule.names()}
        for one in group.suspects if group else ():
            if group and any(each.figure in figures or each.check in found.checks for each in one.figures):
                yield number, group, one

    def group(self, found: Finding) -> tuple[int, FailureGroup | None]:
        """The group of failures that a finding is of, with its number; 0 and None for a finding of none."""
        return self.groups.get(frozenset(found.checks), (0, None))


def findings_of(audit: Audit, standing: Standing) -> Sequence[Finding]:
    """The findings of an audit that count so."""
    by_standing = {Standing.COUNTED: audit.findings, Standing.QUESTION: audit.questions}
    return by_standing.get(standing, audit.accepted)
