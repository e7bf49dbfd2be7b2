"""X: unionstats itself is at fault."""

from unionstats.diagnostics.codes.model import Code
from unionstats.locale import N_

CODES = (
    Code(
        "X001",
        N_("A fault in unionstats itself"),
        N_("a fault in unionstats itself: {detail}"),
        N_("Set UNIONSTATS_DEBUG=1 to see where it happened, and report it with the ledger if you can."),
        N_(
            "The program met a case that its authors did not foresee. Nothing it printed before this line"
            " should be relied on, because the run did not finish."
        ),
        N_(
            "Run the same command again with the environment variable UNIONSTATS_DEBUG=1 and send the output"
            " to the authors together with the smallest ledger that shows the fault."
        ),
    ),
)
