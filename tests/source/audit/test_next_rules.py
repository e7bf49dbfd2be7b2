"""Which rules would test more: what figures of a sentence could be, and totals that nothing prints."""

import pytest

from unionstats.documents.read import read_document
from unionstats.source.audit.audit import audit
from unionstats.source.audit.next_rules import next_rules


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("甲库3000份，乙库1200份，其值40%。\n", ["40% = 1200份 / 3000份"]),
        ("上年22510件，今年24458件，变幅8.7%。\n", ["8.7% = (24458件 - 22510件) / 22510件"]),
        ("实缴1957.5万元，少缴217.5万元，应缴2175.0万元。\n", ["2175.0万元 = 1957.5万元 + 217.5万元"]),
        ("甲库3000份，乙库1200份。\n其值40.0%。\n", []),  # not of one sentence
        ("甲库3000份，乙库1200份，其值41.0%。\n", []),
        ("参会200人，列席100人，旁听50人，占50.0%。\n", []),  # two wholes would fit
        ("甲库3000份，乙库1200元，其值40.0%。\n", []),  # of two units
        ("甲库约3000份，乙库1200份，其值40.0%。\n", []),
    ],
)
def test_a_rule_is_named_that_alone_fits_in_a_sentence(text: str, rules: list[str]) -> None:
    """It holds as printed, and no other does."""
    found = next_rules(audit(read_document(text.encode(), "a.md"), "a.md"))
    assert [one.printed for one in found if not one.lacks] == rules


def test_a_total_that_is_not_printed_is_named_with_what_it_would_test() -> None:
    """The rule of a share tests nothing without its whole."""
    one = audit(read_document("二审改判125件，占一审审结案件的0.8%。\n".encode(), "a.md"), "a.md")
    (rule,) = next_rules(one)
    texts = [
        quantity.text if (quantity := one.judged.ledger.figures[name].figure.quantity) else None
        for name in (rule.lacks, *rule.figures)
    ]
    assert texts == [None, "0.8%", "125件"]
    assert (rule.rule, rule.printed) == ("", "")
