"""The commands: each a function in a file of its name, from its options over the core to a view.

A command file defines one function of the file's name, decorated by `command`; its line in `SUMMARIES`
puts it into the help and on the command line. Only the file of the command that runs is imported.
"""

from unionstats.locale import N_

SUMMARIES = {
    "audit": N_("A report in, its errors out: drafted, checked and traced in one go"),
    "summary": N_("The report on one screen: what holds, its shares as bars, what was worked out"),
    "figures": N_("Tables of the figures by section"),
    "show": N_("One figure or check in full"),
    "check": N_("The verdict on every rule, and the totals that the report leaves out"),
    "rounding": N_("Which rounding conventions the report's rules fit"),
    "compare": N_("Two ledgers, say of two years: what changed, by how much, and which verdicts"),
    "solve": N_("Equations without a ledger: whether they hold, and what their unknowns can be"),
    "trace": N_("Whether the report's text prints the figures of the ledger, and which it leaves out"),
    "draft": N_("A ledger drafted from the text of a report, to be checked"),
    "rename": N_("Another name for a figure, check, section, table, column or row of the ledger"),
    "add": N_("A rule for the ledger, tried first"),
    "export": N_("The audit working paper in one file: a workbook, a web page, Markdown, CSV, or a picture"),
    "new": N_("A ledger to start from, made-up or from a table of figures"),
    "schema": N_("The JSON Schema of the ledger, or of what a command writes as JSON"),
    "explain": N_("What a diagnostic code means, why it matters, how to fix it"),
}
"""The commands in the order of the help, each with the line it has there."""
