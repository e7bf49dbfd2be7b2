"""What does not hold, as findings at the printed figure concerned."""

import pytest
from inline_snapshot import snapshot

from unionstats.ledger import build_ledger, check_ledger, details_of
from unionstats.ledger.document import Document, read_document
from unionstats.ledger.failures import failures
from unionstats.locale import Language, words
from unionstats.rounding import Rounding
from unionstats.streams import Screen
from unionstats.writers.problems import problem_lines


def told(text: str, *names: str, rounding: Rounding | None = None) -> str:
    """Return what fails in a ledger, or in these rules of it, as lines."""
    document = read_document(text.encode())
    assert isinstance(document, Document), document
    ledger = build_ledger(document, "a.toml")
    verdicts = check_ledger(ledger, rounding)
    details = details_of(ledger, verdicts, names or verdicts.checks)
    found = failures(ledger, document, verdicts, names or list(verdicts.checks), details)
    screen, english = Screen(), words(Language.EN)
    return "".join(f"{line}\n" for one in found for line in problem_lines(one, "a.toml", screen, english))


def figures(**stated: str) -> str:
    """Return the head of a ledger with these printed figures; "" is an unstated count."""
    tables = [f"[figures.{n}]\n" + (f'stated = "{s}"\n' if s else 'unit = "个"\n') for n, s in stated.items()]
    return "format = 1\n" + "".join(tables)


def rules(*texts: str) -> str:
    """Return rules called r1, r2 and so on."""
    return "".join(f'[checks.r{i}]\nrule = "{text}"\n' for i, text in enumerate(texts, 1))


@pytest.mark.parametrize("rule", ["share = part / whole", "part / whole = share"])
def test_the_other_side_is_computed_on_whichever_side_the_figure_stands(rule: str) -> None:
    """The mark is under the figure that a digit explains: no other part and whole give 77.6%."""
    text = figures(part="31个", whole="40个", share="77.6%") + rules(rule)
    assert (
        told(text)
        == f"""\
a.toml:7:10: V001 checks.r1: the report prints 77.6%, but 31个 / 40个 gives 77.5%
 7 | stated = "77.6%"
   |          ^^^^^^^
   = The rule is {rule}, on line 8.
"""
    )


def test_a_computed_range_is_told_in_the_manner_of_the_figure() -> None:
    """Both ends where they print differently, one where they do not."""
    text = figures(part="4.42亿元", whole="15608家", each="2.9万元", rough="3.1亿元", half="2亿元")
    assert told(text + rules("each = part / whole", "rough = part - half")) == snapshot("""\
a.toml:3:10: V001 checks.r1: the report prints 2.9万元, but 4.42亿元 / 15608家 gives 2.8万元
 3 | stated = "4.42亿元"
   |          ^^^^^^^^^^
   = The rule is each = part / whole, on line 12.
a.toml:3:10: V001 checks.r2: the report prints 3.1亿元, but 4.42亿元 - 2亿元 gives 1.9亿元 … 2.9亿元
 3 | stated = "4.42亿元"
   |          ^^^^^^^^^^
   = The rule is rough = part - half, on line 14.
""")


def test_an_unstated_total_that_nothing_fits_is_told_with_its_neighbours() -> None:
    """The two whole numbers that come closest, and what they give."""
    text = figures(share="77.4%", part="62个", total="")
    assert told(text + rules("share = part / total")) == snapshot("""\
a.toml:9:15: V002 checks.r1: no whole number for total makes 62个 / ? print as 77.4%: 80 gives 77.5%, 81 gives 76.5%
 9 | rule = "share = part / total"
   |               ^
   = The rule is share = part / total, on line 8.
""")
    assert told(text + rules("part / total = share")) == snapshot("""\
a.toml:9:22: V002 checks.r1: no whole number for total makes 62个 / ? print as 77.4%: 80 gives 77.5%, 81 gives 76.5%
 9 | rule = "part / total = share"
   |                      ^
   = The rule is part / total = share, on line 8.
""")


def test_a_count_that_would_be_less_than_none_is_not_told_twice() -> None:
    """Only one number comes closest then, and the nearest value tells it; the mark is at the relation."""
    text = figures(rest="20个", all="56个", total="")
    assert told(text + rules("rest = all + total")) == snapshot("""\
a.toml:9:14: V003 checks.r1: no true values behind the printed figures satisfy rest = all + total
 9 | rule = "rest = all + total"
   |              ^
""")


def test_a_literal_that_fails_is_told_at_the_rule() -> None:
    """What the report prints stands in the rule itself."""
    assert told(figures(a="10个", b="2个") + rules("4 = a / b", "a / b = 4", "a > 11个")) == snapshot("""\
a.toml:3:10: V001 checks.r1: the report prints 4, but 10个 / 2个 gives 5
 3 | stated = "10个"
   |          ^^^^^^
   = The rule is 4 = a / b, on line 6.
a.toml:3:10: V001 checks.r2: the report prints 4, but 10个 / 2个 gives 5
 3 | stated = "10个"
   |          ^^^^^^
   = The rule is a / b = 4, on line 8.
a.toml:3:10: V003 checks.r3: no true values behind the printed figures satisfy a > 11个 (10个 ≤ 11个)
 3 | stated = "10个"
   |          ^^^^^^
   = The rule is on line 10 of the ledger.
""")


def test_a_rule_that_computes_nothing_is_told_at_its_relation() -> None:
    """A bound, a division by nothing; a rule with sums on both sides as a whole."""
    text = figures(part="7个", whole="5个", none="0个")
    assert told(text + rules("part <= whole", "part + 1个 = whole + 1个", "part = whole / none")) == snapshot("""\
a.toml:9:14: V003 checks.r1: no true values behind the printed figures satisfy part <= whole (7个 > 5个)
 9 | rule = "part <= whole"
   |              ^^
a.toml:11:19: V003 checks.r2: no true values behind the printed figures satisfy part + 1个 = whole + 1个 (8 ≠ 6)
 11 | rule = "part + 1个 = whole + 1个"
    |                    ^
a.toml:13:14: V003 checks.r3: no true values behind the printed figures satisfy part = whole / none
 13 | rule = "part = whole / none"
    |              ^
""")


def test_a_computed_range_that_does_not_end_is_told_by_its_only_end() -> None:
    """Rounded away from what it bounds: 83 would not be all that the rule gives."""
    text = figures(part="5", low="不足0.06", share="3", deficit="-5")
    assert told(text + rules("share = part / low", "share = deficit / low")) == snapshot("""\
a.toml:11:15: V001 checks.r1: the report prints 3, but 5 / 不足0.06 gives > 83.333
 11 | rule = "share = part / low"
    |               ^
    = The rule is share = part / low, on line 10.
a.toml:13:15: V001 checks.r2: the report prints 3, but -5 / 不足0.06 gives < -83.333
 13 | rule = "share = deficit / low"
    |               ^
    = The rule is share = deficit / low, on line 12.
""")


def test_a_computed_range_without_any_end_tells_nothing() -> None:
    """77.5 % less 77.5 % may be anything near zero, on either side."""
    text = figures(share="77.5%", part="62个")
    assert told(text + rules("share = part / (share - 77.5%)")) == snapshot("""\
a.toml:7:15: V003 checks.r1: no true values behind the printed figures satisfy share = part / (share - 77.5%)
 7 | rule = "share = part / (share - 77.5%)"
   |               ^
""")


CLASH = figures(p="77.5%", q="68%", a="62个", b="34个", t="") + rules("p = a / t", "q = b / t", "a > b")


def test_rules_that_clash_are_one_finding_that_names_them_all() -> None:
    """It is told once, also if only one of them is asked for, and not if none is."""
    whole = told(CLASH)
    assert whole == snapshot("""\
a.toml:15:11: V004 checks.r2: these rules hold one by one but not together: r1, r2
 15 | rule = "q = b / t"
    |           ^
    = They share: t.
""")
    assert told(CLASH, "r1") == whole
    assert told(CLASH, "r3") == ""


def test_another_convention_changes_what_fails() -> None:
    """Under truncation a printed 71 % cannot come from 22 of 31."""
    text = figures(share="71%", part="22人", total="31人") + rules("share = part / total")
    assert told(text) == ""
    assert told(text, rounding=Rounding.DOWN) == snapshot("""\
a.toml:3:10: V001 checks.r1: the report prints 71%, but 22人 / 31人 gives 70.97%
 3 | stated = "71%"
   |          ^^^^^
   = The rule is share = part / total, on line 8.
""")


def test_what_holds_is_no_finding() -> None:
    """Nothing is told of a consistent rule, nor of one that only derives a figure."""
    text = figures(share="77.5%", part="62个", total="", twice="")
    assert told(text + rules("share = part / total", "twice = 2 * part")) == ""


OPEN = figures(t="1000个", x="", y="", z="", w="")


def test_rules_whose_clash_stays_open_are_told_once() -> None:
    """Too many whole numbers to try together; each rule alone is settled."""
    text = OPEN + rules("x * y = z * w + 1", "t = x + y + z + w", "x * z = y * w - 5")
    whole = told(text)
    assert whole == snapshot("""\
a.toml:17:8: V007 checks.r3: whether these rules hold together could not be settled within the work limit: r1, r2, r3
 17 | rule = "x * z = y * w - 5"
    |        ^^^^^^^^^^^^^^^^^^^
""")
    assert told(text, "r2") == whole


def test_ranges_that_may_be_narrower_are_told_once() -> None:
    """The rules hold together; how far each figure can go was not found out."""
    text = OPEN + rules("z = x * y", "t = x + y + z + w", "w = y * z")
    assert told(text) == snapshot("""\
a.toml:15:8: V008 checks.r2: these figures may have fewer possible values than shown: x, y, w
 15 | rule = "t = x + y + z + w"
    |        ^^^^^^^^^^^^^^^^^^^
    = A question mark follows their ranges in the tables.
""")
    assert told(figures(t="9个", x="", y="") + rules("t = x + y")) == ""
