"""Exact checks of the figures that a report prints.

>>> import unionstats
>>> ledger = unionstats.load("data.toml")
>>> ledger["medal_share"]
<Figure 'medal_share' '77.5%'>
>>> unionstats.check(ledger).solved["commended_firms_medal"].values
range(80, 81)
>>> unionstats.solve("77.5% = 62 / total")
<Solution '77.5% = 62 / total' consistent, total = 80>

Values are exact: `int` or `Fraction`, in the unit that stands beside them; a percentage is in per cent. A
text that stands for a range has its two ends as `low` and `high`. Whatever cannot be read or written raises
a kind of `UnionstatsError`, whose text is a sentence with the place. Verdicts have no truth value:
`if verdicts:` raises TypeError, `verdicts.holds` answers.

Nothing here needs Typer or Rich, and nothing is loaded before it is used.
"""

TYPE_CHECKING = False  # as that of typing; nothing is imported here: an interrupt would fall into it
if TYPE_CHECKING:
    from unionstats.api import (
        audit,
        check,
        compare,
        coverage,
        draft,
        export,
        judge,
        load,
        read_document,
        read_quantity,
        solve,
        suspects,
        trace,
    )
    from unionstats.comparison import Comparison
    from unionstats.diagnostics import Diagnostic, UnionstatsError, Unreadable
    from unionstats.documents import RefusedError
    from unionstats.documents.model import Document
    from unionstats.interval import Interval
    from unionstats.ledger.coverage import Coverage
    from unionstats.ledger.load import InvalidLedgerError
    from unionstats.ledger.model import Ledger
    from unionstats.ledger.model import LedgerFigure as Figure
    from unionstats.ledger.model import LedgerTable as Table
    from unionstats.quantity.model import Quantity, Unit
    from unionstats.rounding import Rounding
    from unionstats.rules.solution import Solution
    from unionstats.rules.suspects.model import FailureGroup, Slip, Suspect
    from unionstats.rules.variable import Solved
    from unionstats.rules.verdict import Agreement, Check, Conflict, Standing, Verdict, Verdicts
    from unionstats.source.audit.model import Audit, Certainty, Finding, Kind, Mention
    from unionstats.source.drafting.drafted import Draft
    from unionstats.source.tracing.status import Status, Traced
    from unionstats.source.tracing.trace import Trace
    from unionstats.streams import CannotWriteError
    from unionstats.version import VERSION as __version__  # noqa: N811 - the name by which others ask
else:
    _NAMES = {
        "api": (
            "audit check compare coverage draft export judge load read_document read_quantity solve suspects "
            "trace"
        ),
        "comparison": "Comparison",
        "diagnostics": "Diagnostic UnionstatsError Unreadable",
        "documents": "RefusedError",
        "documents.model": "Document",
        "interval": "Interval",
        "ledger.coverage": "Coverage",
        "ledger.load": "InvalidLedgerError",
        "ledger.model": "Ledger Figure=LedgerFigure Table=LedgerTable",
        "quantity.model": "Quantity Unit",
        "rounding": "Rounding",
        "rules.solution": "Solution",
        "rules.suspects.model": "FailureGroup Slip Suspect",
        "rules.variable": "Solved",
        "rules.verdict": "Agreement Check Conflict Standing Verdict Verdicts",
        "source.audit.model": "Audit Certainty Finding Kind Mention",
        "source.drafting.drafted": "Draft",
        "source.tracing.status": "Status Traced",
        "source.tracing.trace": "Trace",
        "streams": "CannotWriteError",
        "version": "__version__=VERSION",
    }
    _HOMES = {
        name.partition("=")[0]: (module, name.rpartition("=")[2])
        for module, names in _NAMES.items()
        for name in names.split()
    }

    def __getattr__(name):  # noqa: ANN001, ANN202 - a type checker sees the imports above
        """A function or a type, loaded when it is first asked for."""
        if name not in _HOMES:
            raise AttributeError(f"module 'unionstats' has no attribute {name!r}")
        from importlib import import_module

        module, own = _HOMES[name]
        globals()[name] = getattr(import_module(f"unionstats.{module}"), own)
        return globals()[name]

    def __dir__():  # noqa: ANN202
        return sorted({*globals(), *_HOMES})


# fmt: off
__all__ = [
    "Agreement", "Audit", "CannotWriteError", "Certainty", "Check", "Comparison", "Conflict", "Coverage",
    "Diagnostic", "Document", "Draft", "FailureGroup", "Figure", "Finding", "Interval", "InvalidLedgerError",
    "Kind", "Ledger", "Mention", "Quantity", "RefusedError", "Rounding", "Slip", "Solution", "Solved",
    "Standing", "Status", "Suspect", "Table", "Trace", "Traced", "UnionstatsError", "Unit", "Unreadable",
    "Verdict", "Verdicts", "__version__", "audit", "check", "compare", "coverage", "draft", "export",
    "judge", "load", "read_document", "read_quantity", "solve", "suspects", "trace",
]
# fmt: on
