"""A bulletin of sentences and two tables goes in, in any form, and its errors come out."""

import json
from pathlib import Path

import pytest

from tests.runs import RunLine
from tests.source.drafting.bulletins import FORMS, Block, Grid

CHINESE: list[Block] = [
    "# 2021年全省工会工作统计公报",
    "## 一、会员发展",
    "2021年末，全省共有会员1284.6万人，比上年增长4.2%，其中女会员500.0万人。",
    Grid(
        "表1 分地区会员数（单位：万人）",
        [
            ["地区", "2020年", "2021年", "增长（%）", "占比（%）"],
            ["合计", "1244.8", "1284.6", "3.2", "100.0"],
            ["沈阳", "402.1", "415.3", "3.3", "32.3"],
            ["大连", "342.7", "355.3", "3.7", "27.7"],
            ["鞍山", "300.0", "305.0", "1.7", "23.7"],
            ["抚顺", "200.0", "209.0", "4.5", "16.3"],
        ],
        "注：数据由各市总工会上报。",
    ),
    "## 二、经费收支",
    "各级工会加强经费管理，支出结构更加合理。",
    Grid(
        "表2 各级工会经费支出（单位：万元）",
        [
            ["项目", "2020年", "2021年"],
            ["本级", "1200", "1310"],
            ["市级", "2300", "2420"],
            ["县级", "1500", "1610"],
            ["合计", "5000", "5430"],
        ],
    ),
]
ENGLISH: list[Block] = [
    "# Union statistics 2021",
    "## Membership",
    "In 2021 the unions had 1,284,600 members, an increase of 4.2 per cent.",
    Grid(
        "Table 1. Members by region",
        [
            ["Region", "2020", "2021", "Change (%)"],
            ["North", "402,100", "415,300", "3.3"],
            ["South", "342,700", "355,300", "3.7"],
            ["East", "300,000", "305,000", "1.7"],
            ["West", "200,000", "209,000", "4.5"],
            ["Total", "1,244,800", "1,284,600", "3.2"],
        ],
    ),
    "## Spending",
    "Spending rose in all branches.",
    Grid(
        "Table 2. Spending by branch (£000)",
        [
            ["Branch", "2020", "2021"],
            ["Head office", "1,200", "1,310"],
            ["Regions", "2,300", "2,420"],
            ["Branches", "1,500", "1,610"],
            ["Total", "5,000", "5,430"],
        ],
    ),
]
RATES = {"zh": "4.2%", "en": "4.2 per cent"}
BULLETINS = {"zh": CHINESE, "en": ENGLISH}


def sound(blocks: list[Block], rate: str) -> list[Block]:
    """The bulletin without its two errors."""
    right = rate.replace("4.2", "3.2")
    return [
        one.replace(rate, right)
        if isinstance(one, str)
        else one._replace(
            rows=[
                [cell.replace("5430", "5340").replace("5,430", "5,340") for cell in row] for row in one.rows
            ]
        )
        for one in blocks
    ]


def failing(run: RunLine, path: Path) -> list[dict[str, object]]:
    """`unionstats draft bulletin | unionstats check -d - --json`: the rules that fail, with nothing untold."""
    code, _, err, ledger = run("draft", str(path))
    assert (code, err) == (0, ""), err
    code, out, err, _ = run("check", "-d", "-", "--json", stdin=ledger)
    answer = json.loads(out)
    assert code == (1 if answer["counts"]["inconsistent"] else 0), err
    assert answer["conflicts"] == []
    return [one for one in answer["checks"] if one["verdict"] == "inconsistent"]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("form", FORMS)
def test_both_errors_are_named_and_nothing_else(
    run: RunLine, tmp_path: Path, form: str, language: str
) -> None:
    """The total that its parts do not make, and the growth in the text that the table contradicts."""
    path = tmp_path / f"bulletin.{form}"
    path.write_bytes(FORMS[form](BULLETINS[language]))
    found = failing(run, path)
    stated = {str(one["stated"]) for one in found}
    assert {text.replace(",", "") for text in stated} == {RATES[language], "5430"}
    assert len(found) == 2


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("form", FORMS)
def test_a_sound_bulletin_is_not_accused(run: RunLine, tmp_path: Path, form: str, language: str) -> None:
    """And it traces back to its document, no figure left out."""
    path, ledger = tmp_path / f"bulletin.{form}", tmp_path / "data.toml"
    path.write_bytes(FORMS[form](sound(BULLETINS[language], RATES[language])))
    assert failing(run, path) == []
    assert run("draft", str(path), "-o", str(ledger))[0] == 0
    code, out, err, _ = run("trace", str(path), "-d", str(ledger), "--json")
    assert code == 0, (err, out)
