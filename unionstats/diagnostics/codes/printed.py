"""P: what a report's text prints, against what a ledger records."""

from unionstats.diagnostics.codes.model import Code
from unionstats.locale import N_

_WHY = N_(
    "A verdict is worth no more than its figures. One that the source does not print, or prints"
    " differently, was mistyped or belongs to another report."
)
_LOOK = N_(
    "Open the source at the place shown. If the ledger is wrong, record what is printed there; if the text is"
    " another edition than the ledger's, trace the right one."
)

CODES = (
    Code(
        "P001",
        N_("The text does not print the figure"),
        N_("the text does not print {stated}"),
        "",
        _WHY,
        _LOOK,
    ),
    Code(
        "P002",
        N_("The text prints something else"),
        N_("recorded as {stated}, but the text prints {printed}"),
        "",
        _WHY,
        _LOOK,
    ),
    Code(
        "P003",
        N_("The figure is elsewhere"),
        N_("{stated} is not where the ledger says ({recorded}), but here: {place}"),
        "",
        N_(
            "The place is what lets a reader find a figure again, and what tells two figures apart that are"
            " printed alike: 5个 in one sentence is not the 5个 of another."
        ),
        N_(
            "Correct the section and paragraph in the ledger, or, where both are right, the order: the"
            " figures of a paragraph are recorded in the order in which it prints them."
        ),
    ),
    Code(
        "P004",
        N_("A figure that the ledger does not hold"),
        N_("{printed} is not in the ledger"),
        "",
        N_("What is not recorded is not checked. A report may state its weakest figure just there."),
        N_(
            "Record it, with the rules that use it. Where figures are left out on purpose, trace with"
            " --allow-unrecorded."
        ),
    ),
    Code(
        "P005",
        N_("A heading is not in the text"),
        N_("the text has no such heading"),
        N_("The closest one is {heading}."),
        N_("Figures are found by the heading of their section. Under another one they may be others."),
        N_("Give the section the title that the text prints, without marks such as #."),
    ),
)
