"""The kinds of checks that reports call for, each as a rule with an example that holds and one that fails."""

from __future__ import annotations

from msgspec import Struct

from unionstats.locale import N_


class Kind(Struct, frozen=True):
    """A kind of check; `rule` is its form in a ledger, the examples are problems that `solve` takes."""

    name: str
    title: str
    about: str
    rule: str
    holds: str
    fails: str


KINDS = (
    Kind(
        "share",
        N_("A share of a whole"),
        N_(
            "A part divided by its whole. Where the report does not print the whole, leave it unstated:"
            " the rule then works out every total that it can be."
        ),
        "share = part / whole",
        "39.6% = 77.7万 / 196.5万",
        "81.09% = 194.96万 / 266.798万",
    ),
    Kind(
        "parts",
        N_("Percentages of one whole"),
        N_(
            "They add up to 100 before rounding, but need not afterwards: three of them as printed may"
            " add up to 99.9 or 100.1. Only what no rounding explains fails; in the rule 100% means the"
            " whole itself."
        ),
        "100% = share_1 + share_2 + share_3",
        "100% = 45.2% + 31.4% + 23.5%",
        "100% = 45.2% + 31.4% + 24.3%",
    ),
    Kind(
        "sum",
        N_("A total and its parts"),
        N_(
            "Whole numbers must add up exactly; rounded amounts within what their last places leave open."
            " Where a sum fails, a single slip in any of its figures is looked for."
        ),
        "total = part_1 + part_2",
        "1568 = 1452 + 116",
        "1568 = 1452 + 161",
    ),
    Kind(
        "growth",
        N_("A growth rate"),
        N_(
            "The change divided by the earlier figure. An id stands for one and the same true value"
            " wherever it occurs in the rule, so this / last - 1 gives exactly the same."
        ),
        "growth = (this - last) / last",
        "5.4% = (1258 - 1193) / 1193",
        "5.9% = (1258 - 1193) / 1193",
    ),
    Kind(
        "points",
        N_("Percentage points"),
        N_(
            "The difference between two percentages; if both are rounded, it is known only to within both"
            " roundings."
        ),
        "points = this_share - last_share",
        "0.3个百分点 = 4.5% - 4.2%",
        "0.5个百分点 = 4.5% - 4.2%",
    ),
    Kind(
        "average",
        N_("An average"),
        N_(
            "A total divided by a count. Where the total is a whole number, only certain averages can be"
            " printed."
        ),
        "average = total / count",
        "5.2 = total / 20",
        "5.19 = total / 28",
    ),
    Kind(
        "product",
        N_("A product"),
        N_("A rate or an amount for each, times how many; units are converted exactly."),
        "total = each * count",
        "3440万元 = 10万元 * 344",
        "3404万元 = 10.00万元 * 344",
    ),
    Kind(
        "rate",
        N_("A rate per 10,000"),
        N_(
            "A part divided by its whole, times the base of the rate; likewise for rates per 1,000 or per"
            " 100,000."
        ),
        "rate = cases / people * 10000",
        "23.8 = 31 / 13012 * 10000",
        "28.3 = 31 / 13012 * 10000",
    ),
    Kind(
        "ratio",
        N_("A ratio"),
        N_("One figure divided by another, such as 3.9 to 1."),
        "ratio = one / other",
        "3.9 = 78 / 20",
        "3.9 = 87 / 20",
    ),
    Kind(
        "bound",
        N_("A bound"),
        N_(
            "A part is no larger than its whole, a new figure no smaller than an old one. The rule fails"
            " only if no true values of the two satisfy it."
        ),
        "part <= whole",
        "205 <= 313",
        "331 <= 313",
    ),
    Kind(
        "same",
        N_("The same figure printed twice"),
        N_("Once rounded and once in full, or in two units: some true value must print as both."),
        "one = other",
        "1.2万 = 12034",
        "1.2万 = 12543",
    ),
)


def find_kind(name: str) -> Kind | None:
    """Return the kind of that name."""
    return next((kind for kind in KINDS if kind.name == name), None)
