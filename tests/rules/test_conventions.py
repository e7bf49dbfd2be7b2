"""How the rules of a report fare under each convention."""

from __future__ import annotations

from unionstats.quantity import read_quantity
from unionstats.rounding import Rounding
from unionstats.rules import Figure, check_rules, parse_rule
from unionstats.rules.conventions import Fit, fits_of


def fits(rules: dict[str, str], printed: dict[str, str], unstated: str = "") -> dict[str, Fit]:
    """The fits of some rules by convention."""
    figures = {name: Figure(quantity := read_quantity(text), quantity.unit) for name, text in printed.items()}
    figures |= {name: Figure(None, whole=name != "x") for name in unstated}
    read = {name: parse_rule(rule, figures) for name, rule in rules.items()}
    found = fits_of(lambda rounding: check_rules(read, figures, rounding))
    assert [one.rounding for one in found] == list(Rounding)
    return {one.rounding.value: one for one in found}


def test_each_rule_is_told_under_each_convention_in_which_it_tests_a_rounded_figure() -> None:
    """1/8 is a tie; 2/3 is cut off to 66%; counts alone, and what only derives a figure, tell nothing."""
    found = fits(
        {
            "bound": "a <= n",
            "tie": "p = a / n",
            "cut": "q = 2 / 3",
            "part": "q = k / m",
            "derived": "x = p * n",
            "rough": "r = a + n",
            "loose": "p < 13%",
        },
        {"p": "12%", "a": "1", "n": "8", "q": "66%", "r": "约9"},
        "kmx",
    )
    # k and m can always be found: that rule is told, and tests nothing
    expected = {
        "nearest": (("tie",), ("cut",), ("tie",)),
        "half-up": ((), ("tie", "cut"), ("tie",)),
        "half-even": (("tie",), ("cut",), ("tie",)),
        "half-down": (("tie",), ("cut",), ("tie",)),
        "down": (("tie", "cut"), (), ()),
        "up": ((), ("tie", "cut"), ()),
        "floor": (("tie", "cut"), (), ()),
        "ceiling": ((), ("tie", "cut"), ()),
        "any": (("tie", "cut"), (), ()),
    }
    assert found == {
        name: Fit(Rounding(name), (*holding, "loose"), failing, ("part",), ties, 0)
        for name, (holding, failing, ties) in expected.items()
    }
    assert [name for name, one in found.items() if one.fits] == ["down", "floor", "any"]


def test_rules_that_clash_do_not_fit_though_each_holds() -> None:
    """77.5% of 40 is 31; 68% is of 25, 50, 75 or 100, and so on."""
    found = fits({"one": "p = 31 / n", "two": "q = 34 / n"}, {"p": "77.5%", "q": "68%"}, "n")["nearest"]
    assert (found.holding, found.failing, found.conflicts) == (("one", "two"), (), 1)
    assert not found.fits


def test_a_rule_that_is_rounded_under_one_convention_only_is_told_under_all() -> None:
    """Under `up` 0% is zero alone, under the others it is not."""
    found = fits({"none": "z = a / n"}, {"z": "0%", "a": "1", "n": "1000"})
    assert {name: one.fits for name, one in found.items()} == {
        name: name not in ("up", "ceiling") for name in found
    }
    assert {one.holding + one.failing for one in found.values()} == {("none",)}
