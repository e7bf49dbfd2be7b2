"""The public Python API."""

import itertools
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest

import unionstats
from unionstats.diagnostics import Unreadable
from unionstats.ledger import InvalidLedgerError
from unionstats.rounding import Rounding

DATA = str(Path(__file__).parents[1] / "data.toml")


def test_a_ledger_is_loaded_and_checked() -> None:
    """As the module's docstring shows."""
    ledger = unionstats.load(DATA)
    verdicts = unionstats.check(ledger)
    assert verdicts.solved["commended_firms_medal"].values == range(80, 81)
    assert {check.verdict for check in verdicts.checks.values()} == {"consistent", "undetermined"}


def test_a_convention_may_be_named() -> None:
    """As a member or as its name; another name is an error."""
    ledger = unionstats.load(DATA)
    down = unionstats.check(ledger, "down")
    assert down == unionstats.check(ledger, Rounding.DOWN)
    assert down.checks["national_pioneer_share"].verdict == "inconsistent"
    with pytest.raises(ValueError, match="truncate"):
        unionstats.check(ledger, "truncate")


def test_a_broken_ledger_raises_with_every_error(tmp_path: Path) -> None:
    """So does a file that is not there."""
    path = tmp_path / "a.toml"
    path.write_text("format = 1\n[figures.a]\nstated = 5\nx = 1\n", encoding="utf-8")
    with pytest.raises(InvalidLedgerError) as refused:
        unionstats.load(str(path))
    assert [one.code for one in refused.value.diagnostics] == ["L002", "L001"]
    with pytest.raises(InvalidLedgerError) as refused:
        unionstats.load(str(tmp_path / "b.toml"))
    assert [one.code for one in refused.value.diagnostics] == ["F001"]


def test_a_printed_number_is_read() -> None:
    """Value, unit and precision; what is no number raises with its place."""
    quantity = unionstats.read_quantity("77.5%")
    assert (quantity.value, quantity.step) == (Fraction(155, 2), Fraction(1, 10))
    with pytest.raises(Unreadable) as error:
        unionstats.read_quantity("共62个")
    assert (error.value.problem.start, error.value.problem.end) == (0, 1)


def test_rows_of_quantities_are_judged() -> None:
    """One verdict a row, in the order of the rows; an unprinted total is None."""
    shares = [unionstats.read_quantity(text) for text in ("77.5%", "59.8%", "77.4%")]
    parts = [unionstats.read_quantity(text) for text in ("62个", "79个", "62个")]
    found = unionstats.judge("share = part / whole", zip(shares, parts, [None, parts[0], None], strict=True))
    assert list(found) == ["consistent", "inconsistent", "inconsistent"]
    assert list(unionstats.judge("p + q <= 1.2", [shares[:2], shares[1:]])) == [
        "inconsistent",
        "inconsistent",
    ]
    one = unionstats.read_quantity("1")
    assert list(unionstats.judge("12% = a / b", [(one, None)], "down")) == ["consistent"]


def test_rows_are_judged_as_they_come() -> None:
    """So a stream of rows without end needs no memory."""
    share = unionstats.read_quantity("50%")
    rows = itertools.repeat((share, unionstats.read_quantity("1"), unionstats.read_quantity("2")))
    assert list(itertools.islice(unionstats.judge("share = part / whole", rows), 3)) == ["consistent"] * 3


def test_a_rule_or_a_row_that_makes_no_sense_raises() -> None:
    """The rule at once, a row when its turn comes."""
    one, people, money = (unionstats.read_quantity(text) for text in ("1", "5人", "5元"))
    with pytest.raises(Unreadable):
        unionstats.judge("share = part /", [])
    for rows in ([(one, money, people)], [(one, people, unionstats.read_quantity("0"))]):
        judged = unionstats.judge("share = part / whole", rows)
        with pytest.raises(Unreadable):
            next(judged)
    with pytest.raises(ValueError, match="2 quantities for 3 names"):
        next(unionstats.judge("share = part / whole", [(one, people)]))


def test_all_that_is_public_is_listed() -> None:
    """Each name is there and documented."""
    assert unionstats.__all__ == [
        *("__version__", "check", "coverage", "judge", "load", "read_quantity", "solve", "suspects"),
    ]
    assert all(getattr(unionstats, name).__doc__ for name in unionstats.__all__)


def test_the_api_needs_neither_typer_nor_rich() -> None:
    """A program that only checks ledgers loads neither, nor any view or command."""
    code = f"""
import sys
for name in ("typer", "rich"):
    sys.modules[name] = None
import unionstats
verdicts = unionstats.check(unionstats.load({DATA!r}))
assert verdicts.solved["commended_workers"].count == 1
unionstats.read_quantity("600余人次")
print(*sorted(n for n in sys.modules if n.startswith(("typer.", "rich.", "unionstats.v", "unionstats.c"))))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("unionstats.version\n", "")
