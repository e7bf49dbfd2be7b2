"""Which rule of the new ledger is which of the old one, and what each of them says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from unionstats.comparison.matching import Match, Matched
from unionstats.rules import Check


class CheckPair(Struct, frozen=True):
    """One rule in both ledgers, as each of them judged it."""

    match: Match
    old: Check
    new: Check

    @property
    def changed(self) -> bool:
        """Whether the verdict is another one, or counts otherwise."""
        old, new = self.old, self.new
        return old.verdict is not new.verdict or (old.fails, old.is_aside) != (new.fails, new.is_aside)

    @property
    def reworded(self) -> bool:
        """Whether the id stands for another rule than before."""
        return rule_text(self.old) != rule_text(self.new)


def match_checks(old: Mapping[str, Check], new: Mapping[str, Check]) -> list[CheckPair]:
    """The rules that are in both ledgers, in the order of the new one: by id, else by the rule's text."""
    lone_old = {name: rule_text(check) for name, check in old.items() if name not in new}
    lone_new = {name: rule_text(check) for name, check in new.items() if name not in old}
    times = Counter(lone_old.values()), Counter(lone_new.values())
    named = {text: name for name, text in lone_old.items()}
    found = []
    for name, check in new.items():
        if name in old:
            found.append(CheckPair(Match(name, name, Matched.ID), old[name], check))
        elif (text := lone_new[name]) in named and times[0][text] == times[1][text] == 1:
            found.append(CheckPair(Match(named[text], name, Matched.RULE), old[named[text]], check))
    return found


def rule_text(check: Check) -> str:
    """The rule without its white space."""
    return "".join(check.rule.text.split())
