"""What staff write in English reports: the rules that their words state, and sound words that are not accused."""

from collections.abc import Callable

import pytest

Rules = Callable[[str], list[str]]

STATED: dict[str, list[str]] = {
    # two spaces behind a full stop, as typists put them
    "12 claims were settled since April.  Of those, 8 were won.\n\n13 appeals were decided.  Of those, 9 appeals (69%)"
    " were dismissed and 4 appeals (31%) allowed.": [
        "8 <= 12",
        "69% = 9 / 13",
        "31% = 4 / 13",
        "13 = 9 + 4",
    ],
}


@pytest.mark.parametrize(("text", "stated"), STATED.items())
def test_what_staff_write_is_stated(rules: Rules, text: str, stated: list[str]) -> None:
    """The rules of a text, with its figures as it prints them."""
    assert rules(text) == stated
