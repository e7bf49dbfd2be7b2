"""Did you mean …."""

import pytest

from unionstats.diagnostics.suggestion import closest


@pytest.mark.parametrize(
    ("name", "known", "meant"),
    [
        ("medal_frms", ["medal_firms", "medal_share"], "medal_firms"),
        ("Q02", ["Q001", "Q002"], "Q002"),
        ("STATED", ["stated"], "stated"),
        ("奖张数", ["奖章数", "总数"], "奖章数"),
        ("zzz", ["stated"], ""),
        ("", ["stated"], ""),
        ("x" * 10**6, ["x" * 10**6], ""),
        ("a", [], ""),
    ],
)
def test_the_nearest_name_is_suggested(name: str, known: list[str], meant: str) -> None:
    """A resemblance is needed, case does not matter, and a huge name is not compared."""
    assert closest(name, known) == meant
