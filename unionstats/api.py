"""The functions that the package offers to programs; `import unionstats` has them all, and says how."""

from __future__ import annotations

from os import PathLike, fspath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from unionstats.comparison import Comparison
    from unionstats.documents.model import Document
    from unionstats.ledger.coverage import Coverage
    from unionstats.ledger.model import Ledger
    from unionstats.quantity.model import Quantity
    from unionstats.rounding import Rounding
    from unionstats.rules.solution import Solution
    from unionstats.rules.suspects.model import FailureGroup
    from unionstats.rules.verdict import Verdict, Verdicts
    from unionstats.source.audit.model import Audit
    from unionstats.source.drafting.drafted import Draft
    from unionstats.source.tracing.trace import Trace

    Path = str | PathLike[str]


def load(path: Path) -> Ledger:
    """Read the ledger at `path`, a TOML file.

    Its figures are `ledger["id"]`, or come one by one from iterating over it; `records()` gives them as
    plain dictionaries. Raises `InvalidLedgerError`, whose `diagnostics` are every error in the file, or the
    one that keeps the file from being read.

    >>> ledger = load("data.toml")
    >>> ledger
    <Ledger 'data' 57 figures, 20 rules>
    >>> figure = ledger["medal_share"]
    >>> figure.stated, float(figure.value), float(figure.low), float(figure.high), figure.unit
    ('77.5%', 77.5, 77.45, 77.55, '%')
    >>> len([figure for figure in ledger if figure.unit == "%"])
    10
    """
    from unionstats.ledger.load import read_ledger

    return read_ledger(fspath(path))[0]


def read_document(path: Path) -> Document:
    """Read a report: plain text, Markdown, HTML, Word, PDF, an Excel workbook or CSV.

    The document has its `text` and its `tables`; `remarks` are on what was left out of it. Raises
    `RefusedError` for a file that cannot be read, holds no text, or needs an extra that is not installed.

    >>> read_document("report.txt")
    <Document 93 characters, 0 tables>
    """
    from unionstats.documents import RefusedError
    from unionstats.documents import read as documents
    from unionstats.ledger.file import require_bytes

    name = fspath(path)
    try:
        return documents.read_document(require_bytes(name), name)
    except RefusedError as error:
        error.path = name
        raise


def draft(document: Document | Path) -> Draft:
    """Draft a ledger of a report: its figures and tables, and the rules that its words state.

    A string is the path of a file; a text of one's own is `Document(text)`. `export` writes the draft as a
    ledger, to be checked by a person. Raises `RefusedError` as `read_document` does.

    >>> drafted = draft("report.txt")
    >>> [(figure.id, figure.stated) for figure in drafted.figures]
    [('union_members', '520 members'), ('women', '208'), ('women_share', '41%')]
    >>> [rule.rule for rule in drafted.rules]
    ['women_share = women / union_members']
    """
    from unionstats.source.drafting.draft import draft as drafted

    return drafted(_document(document))


def check(ledger: Ledger, rounding: Rounding | str | None = None) -> Verdicts:
    """Judge every rule of a ledger, under its own rounding convention unless another one is named.

    A rule is `consistent` when true values exist, within what the printed texts stand for, that satisfy it
    (Moore, *Interval Analysis*, 1966, here with open and closed ends and exact whole numbers); rules that
    share a figure are solved together. `verdicts["id"]` is one of them, iterating gives all, `holds` says
    whether none fails, `solved` what the figures can be that are not printed, in the base of their units.
    Raises ValueError for a convention that is not known. Rules of tables with long files are left out, with a
    warning: `unionstats.columns.judge_table` judges those.

    >>> verdicts = check(load("data.toml"))
    >>> verdicts
    <Verdicts 10 consistent, 0 inconsistent, 10 undetermined, 0 conflicts>
    >>> verdicts["medal_share"]
    <Check 'medal_share' 'medal_share = medal_firms / commended_firms_medal' consistent>
    >>> verdicts.holds
    True
    """
    from unionstats.ledger import check_ledger
    from unionstats.rounding import Rounding

    if long := [one.id for one in ledger.tables.values() if one.is_long]:
        import warnings

        warnings.warn(f"long tables are left out: {', '.join(long)}", stacklevel=2)
    return check_ledger(ledger, None if rounding is None else Rounding(rounding))


def suspects(ledger: Ledger, verdicts: Verdicts) -> Sequence[FailureGroup]:
    """Which printed figures are most likely wrong, by groups of failures that hang together.

    They are the smallest sets of figures without which everything holds (Fellegi and Holt, 1976; Reiter,
    1987). `verdicts` are those that `check` gives. Of each suspect: its figures, how many failures it
    `explains`, what each figure `would_be` (in the base of its unit) and the `slips` that give that.

    >>> ledger = load("data.toml")
    >>> suspects(ledger, check(ledger))
    ()
    """
    from unionstats.ledger.coverage import suspects_of

    return suspects_of(ledger, verdicts)


def coverage(ledger: Ledger, verdicts: Verdicts) -> Coverage:
    """How much of its figures and of their one-digit misprints the rules of a ledger notice together.

    >>> ledger = load("data.toml")
    >>> coverage(ledger, check(ledger)).printed
    41
    """
    from unionstats.ledger.coverage import coverage_of, suspects_of

    return coverage_of(ledger, verdicts, suspects_of(ledger, verdicts))


def audit(
    document: Document | Path,
    ledger: Ledger | None = None,
    rounding: Rounding | str | None = None,
    *,
    complete: bool = False,
) -> Audit:
    """Find the errors of a report, of the relations that its words and tables state, or of a kept ledger.

    `findings` are what does not hold, each with its rule, its figures and its place; `questions` are
    relations that are only likely; `judged` has the ledger, the verdicts and the suspects. With `complete` a
    figure that the kept ledger leaves out is a finding too. Raises `RefusedError` as `read_document` does.

    >>> found = audit("report.txt")
    >>> found
    <Audit 1 findings, 0 questions, 0 accepted>
    >>> [(one.kind.value, one.figures[-1].stated, one.place.line) for one in found.findings]
    [('fails', '41%', 1)]
    >>> audit("report.txt", load("data.toml")).findings[0].kind.value
    'not-printed'
    """
    from unionstats.rounding import Rounding
    from unionstats.source.audit import audit as audits

    read, convention = _document(document), None if rounding is None else Rounding(rounding)
    if ledger is not None:
        return audits.audit_against(ledger, read, convention, complete=complete)
    return audits.audit(read, "" if read is document else fspath(document), convention)  # type: ignore[arg-type]


def trace(ledger: Ledger, document: Document | Path) -> Trace:
    """Look for every figure of a ledger in a report, and for every figure of the report in the ledger.

    `figures` tell what became of each printed figure (`Status`), with its place as offsets in the text;
    `unrecorded` are the figures that the ledger leaves out. Raises `RefusedError` as `read_document` does.

    >>> found = trace(load("data.toml"), "report.txt")
    >>> found
    <Trace 0 found, 0 elsewhere, 0 different, 41 missing, 3 not recorded>
    """
    from unionstats.source.tracing.trace import trace as traced

    return traced(ledger, _document(document))


def compare(old: Ledger, new: Ledger) -> Comparison:
    """Compare two ledgers, say of two years, each under its own rounding convention.

    Figures are matched by id, and by label where the ids differ. `pairs` are in both, each with its `change`,
    as exact as the two texts allow; `new` and `dropped` are in one alone. `records()` are
    all of them, as plain values.

    >>> ledger = load("data.toml")
    >>> found = compare(ledger, ledger)
    >>> found
    <Comparison 0 up, 0 down, 44 unchanged, 13 uncertain, 0 not-comparable, 0 new, 0 gone>
    >>> next((row["id"], row["status"], row["change"]) for row in found.records())
    ('contest_trades', 'unchanged', 0.0)
    """
    from unionstats.comparison import compare as compared
    from unionstats.ledger import Judged, check_ledger

    return compared(Judged(old, check_ledger(old)), Judged(new, check_ledger(new)))


def solve(problem: str, rounding: Rounding | str = "nearest", reals: Collection[str] = ()) -> Solution:
    """Solve equations and bounds, joined by `;`, over printed numbers and unknown names.

    A name is a whole count of 0 or more, unless it stands alone on one side of an equation or is one of
    `reals`. `verdict` is that of all equations together, `solved` what each name can be, in the base of its
    unit (元, not 万元). Raises `Unreadable` for a problem that cannot be read.

    >>> solve("77.5% = 62 / total").solved["total"].values
    range(80, 81)
    >>> solve("60% = 34 / 60").verdict == "consistent"
    False
    """
    from unionstats.rounding import Rounding
    from unionstats.rules.solution import solve as solved

    return solved(problem, Rounding(rounding), reals)


def judge(
    rule: str,
    rows: Iterable[Sequence[Quantity | None]],
    rounding: Rounding | str = "nearest",
    reals: Collection[str] = (),
) -> Iterator[Verdict]:
    """Judge one rule on many rows of quantities that are read already; yield each verdict as its row comes.

    A row has a quantity for each name of the rule, in the order in which the names first stand in it; None
    is a figure that is not printed, a whole count unless it is one of `reals`. The verdict is the one that
    `solve` gives with the printed numbers in the place of the names. `zip` makes rows of columns.

    Raises `Unreadable` for a rule that cannot be read and, from the iteration, for a row whose units do not
    fit or that divides by zero; ValueError for a row of another length.

    >>> shares, parts = (map(read_quantity, texts) for texts in (["77.5%", "77.4%"], ["62", "62"]))
    >>> [verdict.value for verdict in judge("share = part / whole", zip(shares, parts, [None, None]))]
    ['consistent', 'inconsistent']
    """
    from unionstats.rounding import Rounding
    from unionstats.rules.compiled.rows import judge_rows

    return judge_rows(rule, rows, Rounding(rounding), reals)


def read_quantity(text: str) -> Quantity:
    """Read one printed number, in Chinese or English: `value`, `unit`, `low` and `high`, all exact.

    Raises `Unreadable` where the text is no number, or more than one; `problem` has the place in it.

    >>> read_quantity("4.42亿元")
    <Quantity '4.42亿元' 441500000 to 442500000 元>
    >>> read_quantity("600余人次").approximation.value
    'over'
    """
    from unionstats import quantity

    return quantity.read_quantity(text)


def export(what: Ledger | Draft, path: Path, language: str = "en", *, force: bool = False) -> None:
    """Write the working paper of a ledger (.xlsx, .html, .md, .csv), or a draft as a ledger (.toml).

    `language` is `en` or `zh`. A file that is there is only replaced with `force`. Raises `CannotWriteError`,
    ValueError for another ending, and ImportError where `.xlsx` lacks its extra.

    >>> export(draft("report.txt"), "report.toml")
    >>> export(load("report.toml"), "paper.md")
    """
    from unionstats.commands.exporting import write

    write(what, path, language, force=force)


def _document(what: Document | Path) -> Document:
    from unionstats.documents.model import Document

    return what if isinstance(what, Document) else read_document(what)
