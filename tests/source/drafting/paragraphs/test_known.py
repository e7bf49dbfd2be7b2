"""Wholes of shares that stand in another paragraph and say nothing else."""

from unionstats.source.drafting.draft import draft

REPORT = """\
全年收到职工来信286件，来访14件，合计300件。

回访满意294件，满意率98%，不满意6件。

从类别看，工资类105件，占35%；工时类84件，占28%；保险类60件，占20%；其余51件涉及其他事项，占17%。
"""


def test_shares_are_of_the_level_that_all_fit_exactly() -> None:
    """A level beside it that they fit only if counts are rounded, 294, is not their whole."""
    found = draft(REPORT)
    printed = {one.id: one.stated for one in found.figures}
    shares = [one.figures for one in found.rules if one.kind == "share"]
    wholes = {printed[share]: printed[whole] for share, _, whole in shares}
    assert wholes == {"35%": "300件", "28%": "300件", "20%": "300件", "17%": "300件"}
