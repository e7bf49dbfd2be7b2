"""Where a figure stands, as a ledger knows it."""

from collections.abc import Callable

import pytest

from unionstats.ledger import Judged
from unionstats.locale import Language, words
from unionstats.results.ledger_records import suspects_in_ledger
from unionstats.results.places import cell_in_words, main_figure, place_in_ledger

TEXT = """
[sections.s]
title = "会员情况"
[figures.all]
section = "s"
paragraph = 3
stated = "680人"
[figures.bare]
stated = "5"
[tables.members]
section = "s"
paragraph = 2
label = "表1 会员人数"
columns = [{ id = "y2020", label = "2020年" }, { id = "y2021", label = "2021年" }]
rows = [["沈阳", "100", "120"], ["大连", "200", "230"], ["合计", "300", "380"]]
[tables.members.checks]
total = "[合计] = [沈阳] + [大连]"
[checks]
numbers = { rule = "4 = 2 + 3" }
part = { rule = "all >= members.y2021[合计]" }
"""


@pytest.mark.parametrize(
    ("name", "place", "chinese", "english"),
    [
        ("all", ("s", 3, None, None, None, 5), "", ""),
        ("bare", (None, None, None, None, None, 9), "", ""),
        (
            "members.y2021[合计]",
            ("s", 2, "members", 3, 2, 16),
            "表1 会员人数、“合计”行“2021年”列",
            "表1 会员人数, row 合计, column 2021年",
        ),
        (
            "members.y2020[沈阳]",
            ("s", 2, "members", 1, 1, 16),
            "表1 会员人数、“沈阳”行“2020年”列",
            "表1 会员人数, row 沈阳, column 2020年",
        ),
    ],
)
def test_a_place_counts_the_headings_in(
    judge: Callable[..., Judged], name: str, place: tuple[object, ...], chinese: str, english: str
) -> None:
    """From 0, as `audit` counts; in words as `audit` words it."""
    ledger = judge(TEXT).ledger
    entry, found = ledger.figures[name], place_in_ledger(ledger.figures[name], ledger)
    assert (found.section, found.paragraph, found.table, found.row, found.column, found.line) == place
    for language, told in ((Language.ZH, chinese), (Language.EN, english)):
        assert (cell_in_words(entry.spot, ledger, words(language)) if entry.spot else "") == told


def test_a_rule_stands_where_its_main_figure_does(judge: Callable[..., Judged]) -> None:
    """That is the one that stands alone; a rule of numbers has none."""
    judged = judge(TEXT)
    found = {name: main_figure(one, judged.ledger) for name, one in judged.verdicts.checks.items()}
    assert {name: one and one.id for name, one in found.items()} == {
        "members.total[y2020]": "members.y2020[合计]",
        "members.total[y2021]": "members.y2021[合计]",
        "numbers": None,
        "part": "all",
    }
    places = [one.place for suspect in suspects_in_ledger(judged) for one in suspect.figures]
    assert {(one.table, one.row, one.column) for one in places} >= {
        ("members", 3, 2),
        ("members", 1, 2),
        ("members", 2, 2),
    }
