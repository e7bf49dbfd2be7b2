"""What does not hold, row by row."""

from collections.abc import Callable

from unionstats.ledger import Judged
from unionstats.locale import Language, words
from unionstats.results.overview import finding_rows

LEDGER = """
[figures.half]
stated = "50%"
[figures.four_fifths]
stated = "80.2%"
[figures.p1]
stated = "31个"
[figures.p2]
stated = "81个"
[figures.shared]
unit = "个"
[figures.more]
stated = "90个"
[checks.one]
rule = "half = p1 / shared"
[checks.two]
rule = "four_fifths = p2 / shared"
[checks.three]
rule = "p1 = more"
"""


def test_a_conflict_names_its_rules_and_what_they_share(judge: Callable[..., Judged]) -> None:
    """Each rule with what it makes of the total; a rule that fails stands alone, and shares nothing."""
    rows = {row.record.code: row for row in finding_rows(judge(LEDGER), words(Language.EN))}
    clash = rows.pop("V004")
    assert (clash.names, clash.figures, clash.is_remark) == (("one", "two"), ("shared",), False)
    assert clash.says == (
        "half = p1 / shared → shared = 62",
        "four_fifths = p2 / shared → shared = 101",
    )
    (failing,) = rows.values()
    assert (failing.names, failing.says, failing.figures) == (("three",), ("p1 = more",), ())


def test_a_ledger_that_holds_has_no_findings(judge: Callable[..., Judged]) -> None:
    """Nothing fails, nothing clashes."""
    assert finding_rows(judge('[figures.a]\nstated = "1个"\n'), words(Language.EN)) == []
