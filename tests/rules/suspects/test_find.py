"""Reports with errors whose guilty figure is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from unionstats.quantity import read_quantity
from unionstats.rounding import Rounding
from unionstats.rules import Figure, Verdicts, check_rules, parse_rule
from unionstats.rules.suspects import search
from unionstats.rules.suspects.find import find_suspects
from unionstats.rules.suspects.model import FailureGroup, Suspect
from unionstats.rules.suspects.rule_slips import rule_slips


def judged(rules: Sequence[str], printed: Mapping[str, str], wholes: Sequence[str] = ()) -> Verdicts:
    """The verdicts on rules of a ledger."""
    figures = {name: Figure(read_quantity(text)) for name, text in printed.items()}
    figures |= {name: Figure(None, whole=True) for name in wholes}
    parsed = {f"r{at}": parse_rule(rule, figures) for at, rule in enumerate(rules)}
    return check_rules(parsed, figures, Rounding.NEAREST, constants=True)


def groups(
    rules: Sequence[str], printed: Mapping[str, str], wholes: Sequence[str] = ()
) -> list[FailureGroup]:
    """The groups of failures."""
    verdicts = judged(rules, printed, wholes)
    return find_suspects(verdicts.checks, verdicts.conflicts)


def names(suspect: Suspect) -> list[str | None]:
    """The ids of a suspect."""
    return [one.figure for one in suspect.figures]


def slips(suspect: Suspect) -> list[tuple[str, str]]:
    """The slips of its first figure."""
    return [(slip.to, slip.kind.value) for slip in suspect.figures[0].slips]


TOTAL_RULES = (
    "total = a + b + c + d",
    "pa = a / total",
    "pb = b / total",
    "pc = c / total",
    "pd = d / total",
    "mean = total / firms",
    "growth = (total - last) / last",
    "more = total - last",
)
TOTAL = {
    "a": "5000人",
    "b": "4000人",
    "c": "3343人",
    "d": "2000人",
    "last": "13000人",
    "firms": "1000家",
    "pa": "34.86%",
    "pb": "27.89%",
    "pc": "23.31%",
    "pd": "13.94%",
    "mean": "14.343人",
    "growth": "10.33%",
    "more": "1343人",
}


def test_a_total_that_eight_rules_accuse_is_the_one_suspect() -> None:
    """No part of it is accused."""
    (group,) = groups(TOTAL_RULES, {**TOTAL, "total": "14433人"})
    (suspect,) = group.suspects
    assert (names(suspect), suspect.explains, group.failures) == (["total"], 8, 8)
    assert slips(suspect) == [("14343人", "swap")]
    assert suspect.figures[0].would_be is not None
    assert suspect.figures[0].would_be.values == range(14343, 14344)
    assert group.complete


@pytest.mark.parametrize("rules", [TOTAL_RULES, TOTAL_RULES[::-1]])
def test_a_wrong_total_and_a_wrong_part_are_both_named(rules: Sequence[str]) -> None:
    """In either order of the rules."""
    (group,) = groups(rules, {**TOTAL, "total": "14433人", "a": "5900人"})
    (suspect,) = group.suspects
    assert set(names(suspect)) == {"total", "a"}
    assert {one.slips[0].to for one in suspect.figures} == {"14343人", "5000人"}


@pytest.mark.parametrize(
    ("rules", "wholes"),
    [(("g = more / (now - more)",), ()), (("g = (now - last) / last", "more = now - last"), ("last",))],
)
def test_change_rate_and_result_that_do_not_agree_are_three_suspects(
    rules: Sequence[str], wholes: Sequence[str]
) -> None:
    """One of which is a swap away; the same where it is a conflict of two rules."""
    (group,) = groups(rules, {"g": "7.9%", "more": "49家", "now": "1286家"}, wholes)
    assert [names(suspect) for suspect in group.suspects] == [["more"], ["g"], ["now"]]
    assert slips(group.suspects[0]) == [("94家", "swap")]


@pytest.mark.parametrize(
    ("rule", "printed", "figure", "slip"),
    [
        ("p = a / n", {"p": "77.5%", "a": "62家", "n": "0.8万家"}, "n", ("80家", "scale")),
        ("p = a / n", {"p": "77.5%", "a": "62家", "n": "80万家"}, "n", ("80家", "scale")),
        ("p = a / n", {"p": "77.5%", "a": "62 firms", "n": "80 thousand firms"}, "n", ("80 firms", "scale")),
        ("p = a / n", {"p": "77.5", "a": "62家", "n": "80家"}, "p", ("77.5%", "percent")),
        ("p = a / n", {"p": "77.5‰", "a": "62家", "n": "80家"}, "p", ("77.5%", "percent")),
        ("p = a / n", {"p": "775%", "a": "62家", "n": "80家"}, "p", ("77.5%", "point")),
        ("p = a / n", {"p": "75.7%", "a": "62家", "n": "80家"}, "p", ("77.5%", "swap")),
        ("p = a / n", {"p": "77.55%", "a": "62家", "n": "80家"}, "p", ("77.5%", "doubled")),
        ("s = a + b", {"s": "143人", "a": "1000人", "b": "243人"}, "s", ("1243人", "dropped")),
        ("s = a + b", {"s": "1,143人", "a": "1,000人", "b": "243人"}, "s", ("1,243人", "digit")),
        ("g = (n - l) / l", {"g": "3.2%", "n": "968家", "l": "1000家"}, "g", ("-3.2%", "direction")),
        ("x = a + b", {"x": "2.0元", "a": "5.0元", "b": "3.0元"}, "b", ("-3.0元", "sign")),
    ],
)
def test_the_slip_of_a_figure_is_named(
    rule: str, printed: dict[str, str], figure: str, slip: tuple[str, str]
) -> None:
    """Each kind of slip."""
    (group,) = groups([rule], printed)
    suspect = next(one for one in group.suspects if names(one) == [figure])
    assert slip in slips(suspect)


@pytest.mark.parametrize(
    ("rule", "printed", "to", "kind"),
    [
        ("p = a / n * 100", {"p": "77.5%", "a": "62家", "n": "80家"}, "p = a / n", "scale"),
        ("p = 100 * (a / n)", {"p": "77.5%", "a": "62家", "n": "80家"}, "p = (a / n)", "scale"),
        ("p = n / a", {"p": "77.5%", "a": "62家", "n": "80家"}, "p = a / n", "exchanged"),
        (
            "p = n / (a + b)",
            {"p": "77.5%", "a": "60家", "b": "2家", "n": "80家"},
            "p = (a + b) / n",
            "exchanged",
        ),
    ],
)
def test_the_slip_of_a_rule_is_named(rule: str, printed: dict[str, str], to: str, kind: str) -> None:
    """It is the rule that is wrong, not a figure."""
    verdicts = judged([rule], printed)
    found = list(rule_slips("r0", verdicts.checks["r0"], verdicts.rounding))
    assert [(one.to, one.kind.value) for one in found] == [(to, kind)]


def test_two_members_of_a_list_in_each_others_place_are_named_first() -> None:
    """Both shares fail, and hold exchanged."""
    printed = {"p": "30%", "q": "70%", "a": "70家", "b": "30家", "n": "100家"}
    (group,) = groups(("p = a / n", "q = b / n"), printed)
    first = group.suspects[0]
    assert names(first) == ["p", "q"]
    assert [one.slips[0] for one in first.figures] == [
        slip for one in first.figures for slip in one.slips[:1]
    ]
    assert {(one.slips[0].to, one.slips[0].kind.value) for one in first.figures} == {
        ("70%", "exchanged"),
        ("30%", "exchanged"),
    }


def test_independent_errors_are_short_lists_of_their_own() -> None:
    """Four wrong shares of one total that others vouch for."""
    rules = [f"p{at} = a{at} / n" for at in range(8)]
    printed = {"n": "1000人"} | {f"a{at}": f"{100 + at}人" for at in range(8)}
    printed |= {f"p{at}": f"{(100 + at) / 10:.1f}%" if at > 3 else "55.5%" for at in range(8)}
    found = groups(rules, printed)
    assert [[names(suspect) for suspect in group.suspects] for group in found] == [
        [[f"p{at}"], [f"a{at}"]] for at in range(4)
    ]


def test_two_hundred_independent_errors_all_have_suspects() -> None:
    """The work of a group does not depend on how many others there are."""
    rules = [f"p{at} = a{at} / n{at}" for at in range(200)]
    printed = {f"p{at}": "55.5%" for at in range(200)}
    printed |= {f"a{at}": f"{301 + at}人" for at in range(200)} | {f"n{at}": "1000人" for at in range(200)}
    found = groups(rules, printed)
    assert len(found) == len(rules)
    assert all(group.complete and group.suspects for group in found)


@pytest.mark.parametrize(("total", "off", "guilty"), [(3741, 0, ["c"]), (3471, 35, ["s7", "s67", "s127"])])
def test_of_very_many_shares_of_one_total_the_wrong_figure_is_found(
    total: int, off: int, guilty: Sequence[str]
) -> None:
    """It is the total where all shares fail, and not the total where a few of them do."""
    printed = {"c": f"{total}个"}
    for at in range(150):
        part = 1 + at * 23
        share = round(1000 * part / 3471) + (off if at % 60 == 7 else 0)
        printed |= {f"p{at}": f"{part}个", f"s{at}": f"{share / 10:.1f}%"}
    found = groups([f"s{at} = p{at} / c" for at in range(150)], printed)
    assert [names(group.suspects[0]) for group in found] == [[one] for one in guilty]
    assert all(group.complete for group in found)
    if total == 3741:
        assert ("3471个", "swap") in slips(found[0].suspects[0])


def test_rules_that_contradict_each_other_accuse_no_figure() -> None:
    """Whatever is printed for it, a number is not greater than itself; the other error is found all the same."""
    found = groups(("a > a + b", "p = a / n"), {"a": "62家", "b": "3家", "n": "80家", "p": "75.7%"})
    assert [(group.checks, len(group.suspects)) for group in found] == [(("r0",), 0), (("r1",), 1)]


def test_a_count_that_is_not_printed_stays_whole_and_not_negative() -> None:
    """No whole number of 32 people is 50.2% of them, and none less than none is a part."""
    (group,) = groups(("p = a / n",), {"p": "50.2%", "a": "16人", "n": "32人"})
    assert [names(suspect) for suspect in group.suspects] == [["p"]]
    (group,) = groups(("s = a + b",), {"s": "3人", "a": "5人", "b": "4人"})
    assert [names(suspect) for suspect in group.suspects] == [["s"]]


def test_where_the_work_stops_it_says_so() -> None:
    """What is not known is not told as known."""
    verdicts = judged(TOTAL_RULES, {**TOTAL, "total": "14433人"})
    found = find_suspects(verdicts.checks, verdicts.conflicts, work=10)
    assert not any(group.complete for group in found)
    assert found


def test_of_equal_suspects_the_one_that_a_question_doubts_is_first() -> None:
    """All three are one digit away; a question fails over one of them."""
    verdicts = judged(["net = new - closed"], {"net": "338家", "new": "414家", "closed": "66家"})
    for name in ("net", "new", "closed"):
        found = find_suspects(verdicts.checks, verdicts.conflicts, doubts={name: 1})
        assert names(found[0].suspects[0]) == [name]


def test_what_fails_by_itself_has_suspects_beside_what_is_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bound on clashes is that of rules that share figures; those that share none are searched apart."""
    monkeypatch.setattr(search, "MOST_CLASHES", 4)
    many = [f"s{n} = a{n} / all" for n in range(5)]
    alone = [f"t{n} = b{n} + c{n}" for n in range(6)]
    printed = {"all": "100人"}
    for n in range(6):
        printed |= {
            f"s{n}": "50.0%",
            f"a{n}": f"{n + 61}人",
            f"t{n}": f"{n + 70}人",
            f"b{n}": "30人",
            f"c{n}": "31人",
        }
    found = groups([*many, *alone], printed)
    assert [group.checks for group in found if group.suspects] == [(f"r{n}",) for n in range(5, 11)]
    assert [group.complete for group in found if group.suspects] == [True] * 6
    (rest,) = [group for group in found if not group.suspects]
    assert (set(rest.checks), rest.complete) == ({f"r{n}" for n in range(5)}, False)


def test_of_very_many_failures_some_are_explained_and_the_rest_are_open() -> None:
    """The work is not all spent on finding which figures clash."""
    many = 60
    printed = {f"{name}{at}": text for at in range(many) for name, text in zip("tab", "932", strict=True)}
    verdicts = judged([f"t{at} = a{at} + b{at}" for at in range(many)], printed)
    found = find_suspects(verdicts.checks, (), work=4_000)
    assert len(found) == many
    assert {bool(group.suspects) for group in found} == {True, False}
    assert not any(group.complete for group in found if not group.suspects)


def test_slips_of_long_numbers_are_tried_as_long_as_there_is_work() -> None:
    """A number of thousands of digits has as many slips as digits; what is not tried is said."""
    verdicts = judged(["t = a + b"], {"t": "7" * 300 + "人", "a": "3" * 300 + "人", "b": "3" * 300 + "人"})
    (group,) = find_suspects(verdicts.checks, (), work=20_000)
    assert group.suspects
    assert not group.complete
