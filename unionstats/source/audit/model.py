"""What an audit found, as values."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from enum import StrEnum

from msgspec import Struct

from unionstats.ledger import Judged
from unionstats.rules.suspects.model import FailureGroup, Suspect
from unionstats.source.drafting.drafted import Draft
from unionstats.source.places import Place, Places
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


class Audit(Struct, frozen=True):
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

    def suspects(self, found: Finding) -> Iterator[tuple[int, FailureGroup, Suspect]]:
        """Yield the suspects that explain a finding, the best first, each with its group and its number."""
        number, group = self.group(found) or (0, None)
        for one in group.suspects if group else ():
            if group and self._explains(one, found.checks):
                yield number, group, one

    def group(self, found: Finding) -> tuple[int, FailureGroup] | None:
        """The group of failures that a finding is of, with its number; None for a finding of none."""
        return self.groups.get(frozenset(found.checks))

    def _explains(self, suspect: Suspect, names: Collection[str]) -> bool:
        rules = [self.judged.ledger.checks[name].rule for name in names]
        figures = {figure for rule in rules for figure in rule.names()}
        return any(one.figure in figures or one.check in names for one in suspect.figures)
