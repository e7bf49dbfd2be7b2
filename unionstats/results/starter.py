"""The texts of the starter ledger: made-up figures of every kind, and what a colleague would say of them."""

from __future__ import annotations

from msgspec import Struct

from unionstats.locale import N_


class StarterFigure(Struct, frozen=True):
    """A figure and the comment above it; texts are marked for translation."""

    id: str
    section: str
    label: str
    stated: str = ""
    unit: str = ""
    paragraph: int | None = None
    period: str = ""
    note: str = ""
    comment: str = ""
    paragraph_comment: str = ""


class StarterRule(Struct, frozen=True):
    """A rule and the comment above it."""

    id: str
    rule: str
    comment: str = ""
    note: str = ""


TITLE = N_("Work report of the Example Federation of Trade Unions, 2023 (made up)")
LANGUAGE = N_("Language of the printed texts: zh or en.")
ROUNDING = N_(
    "How the report rounded its figures: nearest, half-up, half-even (GB/T 8170), down (cut off) and others."
    " If you do not know, leave nearest; `unionstats rounding` shows which ones fit."
)
SECTIONS_COMMENT = N_(
    "The sections of the report, in its order. The ids behind the dot are yours to choose: letters, digits"
    ' and _, and any other script in quotes, such as [sections."科技"].'
)
SECTIONS = {
    "awards": N_("Awards for technology firms"),
    "training": N_("Training of workers"),
}
FIGURES_COMMENT = N_(
    "The figures, a table each. `stated` is the text exactly as the report prints it, unit included: value,"
    " unit and precision are read from it, so nothing is typed twice."
)
FIGURES = (
    StarterFigure(
        "awarded_firms",
        "awards",
        N_("Firms that won an award"),
        N_("62 firms"),
        paragraph=1,
        paragraph_comment=N_("Counted from 1 within the section; the heading is 0."),
        period=N_("2023"),
    ),
    StarterFigure(
        "awarded_share",
        "awards",
        N_("Share of the nominated firms that won an award"),
        "77.5%",
        paragraph=1,
        comment=N_("A percentage stands for all that rounds to it: this one for 77.45% to 77.55%."),
    ),
    StarterFigure(
        "nominated_firms",
        "awards",
        N_("Firms nominated for an award"),
        unit=N_("firms"),
        comment=N_(
            "The report does not print this total. A figure with a `unit` and no `stated` is worked out from"
            " the rules: `unionstats check` says which whole numbers it can be."
        ),
    ),
    StarterFigure(
        "visited_firms",
        "awards",
        N_("Firms visited during the year"),
        N_("over 600 firms"),
        paragraph=2,
        note=N_("The report gives no exact number."),
        comment=N_(
            "Approximations stay as printed too: over 600, nearly 900,000, about 1.2 million. `note` is"
            " what an auditor should know about the figure."
        ),
    ),
    StarterFigure(
        "trained", "training", N_("Workers trained"), N_("1,364 workers"), paragraph=1, period=N_("2023")
    ),
    StarterFigure("trained_women", "training", N_("Women among them"), N_("824 women"), paragraph=1),
    StarterFigure("trained_men", "training", N_("Men among them"), N_("540 men"), paragraph=1),
    StarterFigure(
        "trained_before",
        "training",
        N_("Workers trained in the year before"),
        N_("1,240 workers"),
        paragraph=2,
        period=N_("2022"),
    ),
    StarterFigure("training_growth", "training", N_("Growth over the year before"), "10.0%", paragraph=2),
)
RULES_COMMENT = N_(
    "The rules between the figures, written with their ids: + - * / and brackets, then = <= >= < or >."
    " A rule may have the id of the figure that it is about."
)
RULES = (
    StarterRule(
        "awarded_share",
        "awarded_share = awarded_firms / nominated_firms",
        N_("A share of a total. Which totals make 62 of them print as 77.5%?"),
        N_("“62 of the nominated firms (77.5%) won an award.”"),
    ),
    StarterRule("trained", "trained = trained_women + trained_men", N_("A sum.")),
    StarterRule(
        "training_growth",
        "training_growth = (trained - trained_before) / trained_before",
        N_("A growth rate. `unionstats explain` lists further kinds of checks, with examples."),
    ),
)
