"""What the tests of drafting share: a text's rules written with its printed figures."""

from collections.abc import Callable
from cProfile import Profile

import pytest

from unionstats.source.drafting.draft import draft
from unionstats.source.drafting.drafted import Draft


@pytest.fixture
def rules() -> Callable[[str], list[str]]:
    """Draft a text and return its rules as it prints their figures; those not printed are ?1, ?2 … by first use."""

    def told(text: str) -> list[str]:
        return rules_as_printed(draft(text))

    return told


def rules_as_printed(drafted: Draft) -> list[str]:
    """The rules of a draft with the stated text of each figure in the place of its id."""
    stated = {one.id: one.stated for one in drafted.figures}
    unstated: dict[str, str] = {}
    result = []
    for rule in drafted.rules:
        words = rule.rule.split(" ")
        for place, word in enumerate(words):
            name = word.strip("()")
            if name in stated:
                told = stated[name] or unstated.setdefault(name, f"?{len(unstated) + 1}")
                words[place] = word.replace(name, told)
        result.append(" ".join(words))
    return result


@pytest.fixture
def count_calls() -> Callable[[str], int]:
    """Count the function calls that drafting a text takes: a measure of work that no clock disturbs."""

    def counted(text: str) -> int:
        profile = Profile()
        profile.runcall(draft, text)
        return sum(entry.callcount for entry in profile.getstats())

    return counted
