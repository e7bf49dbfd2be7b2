"""Findings that do not count: questions, and what a person has accepted as it stands."""

import pytest

from unionstats.ledger import InvalidLedgerError, build_ledger, check_ledger
from unionstats.ledger.document import Document, read_document
from unionstats.ledger.failures import failures
from unionstats.rules import Verdicts
from unionstats.rules.verdict import Standing

HEAD = """format = 1
[figures]
all = { stated = "14433人" }
men = { stated = "8000人" }
women = { stated = "6343人" }
p = { stated = "77.5%" }
q = { stated = "68%" }
r = { stated = "75%" }
t = { unit = "个" }
[checks]
"""
SUM = 'rule = "all = men + women"'
CLASH = 'q = { rule = "q = 34个 / t" }\n'
FOR = "14433人 = 8000人 + 6343人"


def found(checks: str, tables: str = "") -> tuple[Verdicts, list[str]]:
    """The verdicts, and the codes of what is found."""
    document = read_document((HEAD + checks + tables).encode())
    assert isinstance(document, Document), document
    ledger = build_ledger(document, "a.toml")
    verdicts = check_ledger(ledger)
    return verdicts, [one.code for one in failures(ledger, document, verdicts, list(verdicts.checks))]


@pytest.mark.parametrize(
    ("keys", "standing", "codes"),
    [
        ("", Standing.COUNTED, ["V001"]),
        (', question = "are these all?"', Standing.QUESTION, ["V009"]),
        (', accepted = "the author says so"', Standing.ACCEPTED, ["V010"]),
        (', question = "?", accepted = "the author says so"', Standing.ACCEPTED, ["V010"]),
        (f', accepted = {{ reason = "so", for = "{FOR}" }}', Standing.ACCEPTED, ["V010"]),
        (f', accepted = {{ reason = "so", for = ["1人 = 2人", "{FOR}"] }}', Standing.ACCEPTED, ["V010"]),
        (f', accepted = {{ reason = "so", for = "{FOR.replace(" ", "")}" }}', Standing.ACCEPTED, ["V010"]),
        (
            ', accepted = { reason = "so", for = "14433人 = 8000人 + 6344人" }',
            Standing.COUNTED,
            ["V001", "V011"],
        ),
        (', accepted = { reason = "so", for = [] }', Standing.COUNTED, ["V001", "V011"]),
        (
            ', question = "?", accepted = { reason = "so", for = "14433人 = 9000人 + 6343人" }',
            Standing.QUESTION,
            ["V009", "V011"],
        ),
    ],
)
def test_a_failing_rule_counts_unless_it_is_a_question_or_accepted_as_it_stands(
    keys: str, standing: Standing, codes: list[str]
) -> None:
    """What was accepted for other figures or another rule counts again, and that is told."""
    verdicts, told = found(f"sum = {{ {SUM}{keys} }}\n")
    assert (verdicts.checks["sum"].standing, told) == (standing, codes)
    assert verdicts.checks["sum"].verdict == "inconsistent"
    assert verdicts.count(verdicts.checks["sum"].verdict) == (standing is Standing.COUNTED)


@pytest.mark.parametrize("keys", [', question = "?"', ', accepted = "so"'])
def test_what_holds_stays_what_it_is(keys: str) -> None:
    """There is nothing that might not count."""
    verdicts, told = found(f'sum = {{ rule = "all >= men + women"{keys} }}\n')
    assert (verdicts.checks["sum"].verdict, verdicts.checks["sum"].is_aside, told) == (
        "consistent",
        False,
        [],
    )


@pytest.mark.parametrize(
    ("keys", "standing", "codes"),
    [
        ("", Standing.COUNTED, ["V004"]),
        (', question = "one total?"', Standing.QUESTION, ["V009"]),
        (', accepted = "two totals"', Standing.ACCEPTED, ["V010"]),
        (
            ', accepted = { reason = "two totals", for = ["77.5% = 62个 / ?", "68% = 34个 / ?"] }',
            Standing.ACCEPTED,
            ["V010"],
        ),
        (
            ', accepted = { reason = "two totals", for = "77.5% = 62个 / ?" }',
            Standing.COUNTED,
            ["V004", "V011"],
        ),
    ],
)
def test_a_conflict_counts_unless_one_of_its_rules_does_not(
    keys: str, standing: Standing, codes: list[str]
) -> None:
    """It rests on each of its rules; one accepted by `for` names all of them."""
    verdicts, told = found(f'p = {{ rule = "p = 62个 / t"{keys} }}\n{CLASH}')
    assert ([one.standing for one in verdicts.conflicts], told) == ([standing], codes)


def test_a_question_hides_no_conflict_of_the_other_rules() -> None:
    """p and q clash by themselves, whatever the question says; the conflict that counts stands first."""
    asked = 'a = { rule = "r = 34个 / t", question = "?" }\n'
    verdicts, _ = found(f'{asked}{CLASH}p = {{ rule = "p = 62个 / t" }}\n')
    assert [set(one.checks) for one in verdicts.clashes] == [{"p", "q"}]
    assert verdicts.conflicts[0] == verdicts.clashes[0]


def test_a_question_that_fails_says_nothing_of_what_is_not_printed() -> None:
    """The total is what the other rules make it."""
    verdicts, _ = found('p = { rule = "p = 62个 / t" }\nno = { rule = "1个 = t - 2 * t", question = "?" }\n')
    assert verdicts.checks["no"].is_aside
    assert verdicts.solved["t"].values == range(80, 81)


def test_the_checks_of_tables_take_both() -> None:
    """A row that was accepted does not make others so."""
    table = """[tables.m]
columns = [{ id = "a" }, { id = "b" }]
rows = [["x", "1个", "2个"], ["y", "3个", "4个"]]
[tables.m.checks]
same = { rule = "a = b", %s }
"""
    texts = {
        'question = "one thing?"': ["V009", "V009"],
        'accepted = "so"': ["V010", "V010"],
        'accepted = { reason = "so", for = ["1个 = 2个"] }': ["V001", "V010", "V011"],
    }
    for keys, codes in texts.items():
        assert found("", table % keys)[1] == codes


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ('question = " "', "L015"),
        ('accepted = ""', "L015"),
        ('accepted = { reason = "", for = "x" }', "L015"),
        ('accepted = { reason = "so" }', "L003"),
        ('accepted = { for = "x" }', "L003"),
        ("accepted = true", "L002"),
        ("question = 1", "L002"),
        ('accepted = { reason = "so", for = 1 }', "L002"),
        ('accepted = { reason = "so", for = "x", by = "me" }', "L001"),
    ],
)
def test_what_cannot_be_a_reason_is_refused(keys: str, code: str) -> None:
    """In a rule of its own and in that of a table."""
    table = '[tables.m]\ncolumns = [{ id = "a" }]\nrows = [["x", "1"]]\n[tables.m.checks]\ns = { rule = "a = a", %s }\n'
    for text in (f"s = {{ {SUM}, {keys} }}\n", table % keys):
        with pytest.raises(InvalidLedgerError) as refused:
            found(text)
        assert [one.code for one in refused.value.diagnostics] == [code]
