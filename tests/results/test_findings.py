"""What does not hold, row by row."""

from collections.abc import Callable

from inline_snapshot import snapshot

from unionstats.ledger import Judged
from unionstats.locale import Language, words
from unionstats.results.overview import FINDINGS, conflict_fields
from unionstats.results.problems import problem_record

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
    """Each rule with what it makes of the total."""
    judged = judge(LEDGER)
    [clash] = judged.verdicts.conflicts
    assert [field.getter(clash) for field in conflict_fields(judged, words(Language.EN))] == [
        "one, two",
        "half = p1 / shared → shared = 62; four_fifths = p2 / shared → shared = 101",
        "shared",
    ]


def test_a_finding_names_its_rule_and_its_line(judge: Callable[..., Judged]) -> None:
    """With a way out; what clashes is placed at the last of its rules."""
    records = [problem_record(one, words(Language.EN)) for one in judge(LEDGER).failures]
    rows = {one.code: [field.getter(one) for field in FINDINGS[2:]] for one in records}
    assert rows == snapshot(
        {
            "V001": ["three", "The rule is p1 = more, on line 19.", 20],
            "V004": ["two", "They share: shared.", 18],
        }
    )


def test_a_ledger_that_holds_has_no_findings(judge: Callable[..., Judged]) -> None:
    """Nothing fails, nothing clashes."""
    assert judge('[figures.a]\nstated = "1个"\n').failures == []
