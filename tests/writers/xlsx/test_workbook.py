"""The workbook as another program reads it."""

import re
import time
from collections import Counter
from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from inline_snapshot import snapshot

from tests.writers.xlsx.ledgers import EVERY_KIND, random_ledger
from unionstats.locale import Language, words
from unionstats.results.paper import Paper
from unionstats.rounding import Rounding
from unionstats.rules import Verdict
from unionstats.text.cells import wrap
from unionstats.writers.xlsx.workbook import workbook_bytes

Make = Callable[..., Paper]
EN, ZH = words(Language.EN), words(Language.ZH)
SMALL = """\
format = 1
[report]
title = { zh = "报告", en = "Report & more" }
[sections.s]
title = { zh = "部分", en = "Part" }
[figures.medal_firms]
section = "s"
paragraph = 5
stated = "62个"
label = { zh = "获奖企业", en = "Firms awarded" }
region = "辽宁"
[figures.medal_share]
section = "s"
stated = "77.5%"
[figures.total]
unit = "个"
[checks.medal_share]
rule = "medal_share = medal_firms / total"
note = "Which total?"
"""


def opened(paper: Paper, language: Any = EN, *, values: bool = False) -> Any:  # noqa: ANN401 - openpyxl's workbook
    """Read the workbook, with its formulas or with the values beside them."""
    return openpyxl.load_workbook(BytesIO(workbook_bytes(paper, language)), data_only=values)


def content(book: Any, name: str) -> list[list[Any]]:  # noqa: ANN401
    """Return the cells of a sheet."""
    return [list(row) for row in book[name].iter_rows(values_only=True)]


def page(book: Any, names: Iterable[str]) -> str:  # noqa: ANN401
    """Return sheets as text: each under its name, a row a line; nothing stands for an empty cell."""
    lines = []
    for name in names:
        rows = [["" if cell is None else str(cell) for cell in row] for row in content(book, name)]
        lines += [f"[{name}]", *(" | ".join(row).rstrip(" |") for row in rows)]
    return "\n".join(lines)


def test_small_ledger_in_english(make: Make) -> None:
    """Every sheet but the explanations, with its formulas."""
    book = opened(make(SMALL))
    assert page(book, book.sheetnames[:-1]) == snapshot("""\
[Summary]
Report & more
Audit working paper
Report | Report & more
Ledger | a.toml
SHA-256 | e1477bcd83e079a26b0f84f23128bd757a1d49ff034225f2c594398ccff3694b
Rounding | nearest: to the nearest; a tie may go either way
Date of this paper | 2026-01-02
Made by | unionstats 0.2.0
Result | 1 stated percentage: 1 holds; totals worked out: 80 (total)
 | 2 of 2 printed figures are tested, 38 of 45 one-digit misprints would be noticed

Rules | Number
√ hold | 1
× fail | 0
· test nothing, or are not settled | 0
Conflicts between rules | 0

Section | Printed figures | Worked out | Rules | Fail
Part | 2 | 0 | 1 | 0

Share | Value | Printed | Check | Computed from | Verdict
√ medal_share | 0.775 | 77.5% | medal_share | 62个 / 80 | √ holds
[Figures]
Id | What it is | Section | Par. | Ledger line | Printed | Value | Unit | From | To | Ends included | Stands for, or worked out | Kind | Region | Period | Note
medal_firms | Firms awarded | Part | 5 | 6 | 62个 | 62 | 个 | =G2 | =G2 | both | 62个 | whole number | 辽宁
medal_share |  | Part |  | 12 | 77.5% | 0.775 | % | =G3-0.0005 | =G3+0.0005 | both | 77.45 … 77.55% (nearest) | measured
total |  |  |  | 15 | not printed | 80 | 个 | =G4 | =G4 | both | = 80个 | whole number
[Checks]
Check | Verdict | Formulas find | Rule | As printed | Stated | Computed | Worked out | Misprints caught | Misprints possible | Off by | By the rule | Note | Ledger line
medal_share | √ holds | =Recalculation!$D$2 | medal_share = medal_firms / total | 77.5% = 62个 / ? | 77.5% | 77.5% | total = 80 | 38 | 45 |  |  | Which total? | 17
[Recalculation]
Check | Rule | Verdict | Formulas find | Stated: printed value | Stated: from | Stated: to | Must be | Computed: from printed values | Computed: rounded as printed | Computed: from | Computed: to | Exactly: from | Exactly: to | Remark
medal_share | medal_share = medal_firms / total | √ holds | =IF(AND(ROUND(F2-L2,12)<=0,ROUND(K2-G2,12)<=0),"fits","does not fit") | =Figures!$G$3 | =Figures!$I$3 | =Figures!$J$3 | = | =Figures!$G$2/Figures!$G$4 | =ROUND(I2,3) | =Figures!$I$2/Figures!$J$4 | =Figures!$J$2/Figures!$I$4 | 0.775 | 0.775 | Uses total as worked out.
[Totals tried]
Check | Figure not printed | Number tried | Formulas find | Stated: printed value | Stated: from | Stated: to | Must be | Computed: from printed values | Computed: rounded as printed | Computed: from | Computed: to | By exact arithmetic
medal_share | total | 79 | =IF(AND(ROUND(F2-L2,12)<=0,ROUND(K2-G2,12)<=0),"fits","does not fit") | =Figures!$G$3 | =Figures!$I$3 | =Figures!$J$3 | = | =Figures!$G$2/C2 | =ROUND(I2,3) | =Figures!$I$2/C2 | =Figures!$J$2/C2 | × does not fit
medal_share | total | 80 | =IF(AND(ROUND(F3-L3,12)<=0,ROUND(K3-G3,12)<=0),"fits","does not fit") | =Figures!$G$3 | =Figures!$I$3 | =Figures!$J$3 | = | =Figures!$G$2/C3 | =ROUND(I3,3) | =Figures!$I$2/C3 | =Figures!$J$2/C3 | √ fits
medal_share | total | 81 | =IF(AND(ROUND(F4-L4,12)<=0,ROUND(K4-G4,12)<=0),"fits","does not fit") | =Figures!$G$3 | =Figures!$I$3 | =Figures!$J$3 | = | =Figures!$G$2/C4 | =ROUND(I4,3) | =Figures!$I$2/C4 | =Figures!$J$2/C4 | × does not fit\
""")


def test_small_ledger_in_chinese(make: Make) -> None:
    """Names, headers and texts of the ledger are in the reader's language."""
    book = opened(make(SMALL), ZH, values=True)
    assert book.sheetnames == snapshot(["摘要", "数字", "审核关系", "复算", "总数试算", "使用说明"])
    assert page(book, book.sheetnames[1:-1]) == snapshot("""\
[数字]
标识 | 内容 | 章节 | 段 | 台账行号 | 报告值 | 数值 | 单位 | 下限 | 上限 | 含端点 | 所表示的范围或推算结果 | 类型 | 地区 | 时间 | 备注
medal_firms | 获奖企业 | 部分 | 5 | 6 | 62个 | 62 | 个 | 62.0 | 62.0 | 都含 | 62个 | 整数 | 辽宁
medal_share |  | 部分 |  | 12 | 77.5% | 0.775 | % | 0.7745 | 0.7755 | 都含 | 77.45 … 77.55% (nearest) | 计量值
total |  |  |  | 15 | 未列出 | 80 | 个 | 80.0 | 80.0 | 都含 | = 80个 | 整数
[审核关系]
审核关系 | 判定 | 公式结果 | 关系式 | 代入报告值 | 报告值 | 计算值 | 推算值 | 可查出的差错 | 可能的差错 | 相差 | 按审核关系计算 | 备注 | 台账行号
medal_share | √ 一致 | 吻合 | medal_share = medal_firms / total | 77.5% = 62个 / ? | 77.5% | 77.5% | total = 80 | 38 | 45 |  |  | Which total? | 17
[复算]
审核关系 | 关系式 | 判定 | 公式结果 | 报告值 | 报告值下限 | 报告值上限 | 关系 | 代入报告值计算 | 按报告位数舍入 | 计算值下限 | 计算值上限 | 精确下限 | 精确上限 | 说明
medal_share | medal_share = medal_firms / total | √ 一致 | 吻合 | 0.775 | 0.7745 | 0.7755 | = | 0.775 | 0.775 | 0.775 | 0.775 | 0.775 | 0.775 | total 取推算值。
[总数试算]
审核关系 | 未列出的数字 | 试算值 | 公式结果 | 报告值 | 报告值下限 | 报告值上限 | 关系 | 代入报告值计算 | 按报告位数舍入 | 计算值下限 | 计算值上限 | 精确计算
medal_share | total | 79 | 不吻合 | 0.775 | 0.7745 | 0.7755 | = | 0.7848101265822784 | 0.785 | 0.7848101265822784 | 0.7848101265822784 | × 不吻合
medal_share | total | 80 | 吻合 | 0.775 | 0.7745 | 0.7755 | = | 0.775 | 0.775 | 0.775 | 0.775 | √ 吻合
medal_share | total | 81 | 不吻合 | 0.775 | 0.7745 | 0.7755 | = | 0.7654320987654321 | 0.765 | 0.7654320987654321 | 0.7654320987654321 | × 不吻合\
""")


def test_percentages_are_true_ones_and_amounts_stand_in_their_unit(make: Make) -> None:
    """Value, unit, ends and their formats of a few figures."""
    sheet = opened(make(EVERY_KIND), values=True)["Figures"]
    shown = {
        row[0].value: [(cell.value, cell.number_format) for cell in (row[6], row[8], row[9])]
        for row in sheet.iter_rows(min_row=2)
        if row[0].value in ("share", "c", "over", "points", "least", "growth", "shared", "total", "per_firm")
    }
    assert shown == snapshot(
        {
            "share": [(0.775, "0.0%"), (0.7745, '"≥ "0.00%;"≥ "-0.00%'), (0.7755, '"≤ "0.00%;"≤ "-0.00%')],
            "total": [(80, "#,##0"), (80.0, "#,##0"), (80.0, "#,##0")],
            "c": [(579000, "#,##0"), (578500.0, '"≥ "#,##0;"≥ "-#,##0'), (579500.0, '"≤ "#,##0;"≤ "-#,##0')],
            "growth": [
                (-0.052, "0.0%"),
                (-0.0525, '"≥ "0.00%;"≥ "-0.00%'),
                (-0.0515, '"≤ "0.00%;"≤ "-0.00%'),
            ],
            "points": [
                (9.4, "#,##0.0"),
                (9.35, '"≥ "#,##0.00;"≥ "-#,##0.00'),
                (9.45, '"≤ "#,##0.00;"≤ "-#,##0.00'),
            ],
            "over": [(600, "#,##0"), (600.0, '"> "#,##0;"> "-#,##0'), (700.0, '"< "#,##0;"< "-#,##0')],
            "per_firm": [
                (None, "General"),
                (1975.806451612903, '"≥ "#,##0.00;"≥ "-#,##0.00'),
                (1983.870967741935, '"≤ "#,##0.00;"≤ "-#,##0.00'),
            ],
            "least": [(300, "#,##0"), (300.0, '"≥ "#,##0;"≥ "-#,##0'), ("unbounded", "General")],
            "shared": [(None, "General"), (None, "General"), (None, "General")],
        }
    )


@pytest.mark.parametrize("language", [EN, ZH])
def test_every_table_is_ready_to_filter_and_print(make: Make, language: Any) -> None:  # noqa: ANN401
    """Frozen header and id, filter over all rows, A4 across, one page wide, header on every page."""
    for sheet in opened(make(EVERY_KIND), language).worksheets:
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)  # A4
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert "&" not in (sheet.oddFooter.left.text or "").replace("&&", "")
        assert (sheet.oddFooter.right.text or "").replace("Page", "P").startswith("&")
        assert sheet.print_area
        if sheet is sheet.parent.worksheets[0]:
            continue
        last = f"{sheet.cell(1, sheet.max_column).column_letter}{sheet.max_row}"
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == f"A1:{last}"
        assert sheet.print_title_rows == "$1:$1"
        assert all(4 < size.width < 100 for size in sheet.column_dimensions.values())


@pytest.mark.parametrize("language", list(Language))
def test_rows_have_room_for_their_texts_and_texts_keep_away_from_numbers(make: Make, language: Any) -> None:  # noqa: ANN401
    """A long label takes as many lines as its words; every text at the left or right of a cell is indented."""
    label = "获奖企业名称很长" * 12 if language is Language.ZH else "firms_that_were_awarded it " * 12
    text = EVERY_KIND.replace("获奖企业", label).replace("Firms awarded", label)
    book = openpyxl.load_workbook(BytesIO(workbook_bytes(make(text), words(language))))
    sheet = book.worksheets[1]
    row = next(row for row in sheet.iter_rows(min_row=2) if row[1].value == label)
    lines = wrap(label, int(sheet.column_dimensions["B"].width - 2.5), split=True)
    assert len(lines) > 5
    assert sheet.row_dimensions[int(row[0].row or 0)].height == len(lines) * (
        17.5 if language is Language.ZH else 15
    )
    texts = [
        cell
        for sheet in book.worksheets[1:]
        for row in sheet.iter_rows(min_row=2)
        for cell in row
        if cell.data_type == "s" and cell.alignment.horizontal != "center"
    ]
    assert len(texts) > 100
    assert {cell.alignment.indent for cell in texts} == {1}


def test_summary_has_bars_behind_its_numbers(make: Make) -> None:
    """Of the verdicts a whole bar is all rules, of the shares 100 %; the numbers stay to be read."""
    with ZipFile(BytesIO(workbook_bytes(make(EVERY_KIND), EN))) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    assert re.findall(r'<cfvo type="num" val="0"/><cfvo type="num" val="(\d+)"/>', sheet) == ["24", "1"]


def test_document_says_what_it_was_made_from_and_by_nobody(make: Make) -> None:
    """Title, day and checksum; no author."""
    paper = make(SMALL)
    properties = opened(paper).properties
    assert (properties.title, properties.creator, properties.created.isoformat()) == (
        "Report & more",
        None,
        "2026-01-02T00:00:00",
    )
    assert paper.ledger.sha256 in properties.description


def test_a_large_paper_says_the_same(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its rows wait in files instead of in memory."""
    kept = opened(make(EVERY_KIND))
    monkeypatch.setattr("unionstats.writers.xlsx.workbook._MANY", 0)
    large = opened(make(EVERY_KIND))
    assert large.sheetnames == kept.sheetnames
    assert all(content(large, name) == content(kept, name) for name in kept.sheetnames)


def test_same_paper_gives_the_same_bytes(make: Make) -> None:
    """Nothing of the moment or the machine is in the file."""
    assert workbook_bytes(make(EVERY_KIND), EN) == workbook_bytes(make(EVERY_KIND), EN)


HOSTILE = [
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "_x0041_x0042_",
    "_x000A_",
    "<r>&lt;</r>",
    "\x00\x1b[2J",
]
HOSTILE += [
    "\u202eevil",
    "http://example.org",
    "{=1}",
    "<r><t>x</t></r>",
    "a\nb\tc",
    "\ufffe\ufdd0",
    "'quoted",
    "&LX",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_texts_of_a_ledger_stay_texts(make: Make, text: str) -> None:
    """A title, label, note, region or section that looks like a formula, markup or control is only shown."""
    quoted = '"' + "".join(c if c.isalnum() and c.isascii() else f"\\U{ord(c):08X}" for c in text) + '"'
    ledger = SMALL.replace('{ zh = "报告", en = "Report & more" }', quoted)
    ledger = ledger.replace('{ zh = "获奖企业", en = "Firms awarded" }', quoted).replace('"辽宁"', quoted)
    ledger = ledger.replace('"Which total?"', quoted).replace('{ zh = "部分", en = "Part" }', quoted)
    plain, hostile = opened(make(SMALL)), opened(make(ledger))
    for before, after in zip(plain.worksheets, hostile.worksheets, strict=True):
        for row in after.iter_rows():
            for cell in row:
                assert cell.hyperlink is None
                same = before[cell.coordinate]
                assert cell.data_type == same.data_type
                if cell.data_type == "f":
                    assert cell.value == same.value
    label = hostile["Figures"]["B2"].value
    decoded = label.replace("_x005F_", "_") if isinstance(label, str) else label
    assert decoded.isprintable()
    if text.isprintable() and "_x" not in text:
        assert decoded.rstrip() == text
    with ZipFile(BytesIO(workbook_bytes(make(ledger), EN))) as archive:
        assert "xl/externalLinks" not in " ".join(archive.namelist())


def test_codes_of_excel_are_shielded_even_where_they_share_an_underscore(make: Make) -> None:
    """Excel would decode _x0041_ as A; no such code is left in the file."""
    data = workbook_bytes(make(SMALL.replace('"Which total?"', '"_x0041_x0042_x0043_"')), EN)
    with ZipFile(BytesIO(data)) as archive:
        strings = archive.read("xl/sharedStrings.xml").decode()
    assert ">_x0041＿x0042＿x0043_<" in strings


@pytest.mark.parametrize("text", ["x" * 50_000, "𠮷" * 20_000, "字" * 40_000])
def test_a_text_longer_than_a_cell_is_cut_and_says_so(make: Make, text: str) -> None:
    """Excel holds 32,767 characters, those of the supplementary planes counted twice."""
    note = opened(make(SMALL.replace('"Which total?"', f'"{text}"')))["Checks"]["M2"].value
    assert note.endswith("…")
    assert 32_760 <= len(note.encode("utf-16-le")) // 2 <= 32_767


def test_numbers_beyond_excel_are_texts_and_long_ones_say_that_they_are_approximate(make: Make) -> None:
    """A figure of 400 digits does not crash the workbook; its exact text stands beside."""
    huge = "9" * 400
    ledger = f'format = 1\n[figures.a]\nstated = "{huge}元"\n[figures.b]\nstated = "{"1234567890" * 4}元"\n'
    ledger += '[checks.c]\nrule = "a > b"\n[checks.d]\nrule = "b > 1元"\n'
    book = opened(make(ledger), values=True)
    value, exact = book["Figures"]["G2"], book["Figures"]["L2"].value
    assert (value.data_type, value.value.replace(",", "")) == ("s", huge)
    assert exact.replace(",", "").startswith(huge[:-1])
    assert "approximate" in book["Figures"]["P3"].value
    assert book["Recalculation"]["D2"].value == "—"
    assert book["Recalculation"]["D3"].value == "fits"


def test_a_total_that_more_numbers_fit_than_a_machine_counts_is_written(make: Make) -> None:
    """77.5 % of it are a figure of forty digits, printed without a scale."""
    ledger = f'format = 1\n[figures.part]\nstated = "{"9" * 40}个"\n[figures.total]\nunit = "个"\n'
    ledger += '[checks.share]\nrule = "77.5% = part / total"\n'
    assert " … " in opened(make(ledger), values=True)["Checks"]["H2"].value


def test_what_there_is_none_of_has_no_sheet(make: Make) -> None:
    """An empty ledger makes a workbook all the same; that no rules clash stands on its first sheet."""
    book = opened(make("format = 1\n"))
    assert {"Findings", "Conflicts", "Rows that fail", "Totals tried"}.isdisjoint(book.sheetnames)
    assert ["Conflicts between rules", 0] in [row[:2] for row in content(book, "Summary")]


def test_conflicts_say_what_each_rule_makes_of_what_they_share(make: Make) -> None:
    """The clashing rules stand in one row, each with its own result; what fails stands on a sheet of its own."""
    book = opened(make(EVERY_KIND))
    assert content(book, "Conflicts")[1] == [
        "clash_1, clash_2",
        "half = p1 / shared → shared = 62; four_fifths = p2 / shared → shared = 101",
        "shared",
    ]
    assert content(book, "Findings")[1][:2] == snapshot(
        [
            "V002",
            "no whole number for bad_total makes 62个 / ? print as 77.4%: 80 gives 77.5%, 81 gives 76.5%",
        ]
    )


@pytest.mark.parametrize("rounding", [Rounding.NEAREST, Rounding.HALF_EVEN, Rounding.DOWN, Rounding.ANY])
@pytest.mark.parametrize("text", [EVERY_KIND, Path("data.toml").read_text(encoding="utf-8")])
def test_what_formulas_find_never_contradicts_the_verdict(make: Make, text: str, rounding: Rounding) -> None:
    """Sides that have nothing in common fail; a rule that fails though they meet says “not excluded”."""
    paper = make(text, rounding)
    rows = content(opened(paper, values=True), "Recalculation")[1:]
    clashing = {name for conflict in paper.verdicts.conflicts for name in conflict.checks}
    for row in rows:
        name, found = row[0], row[3]
        fails = paper.verdicts.checks[name].verdict is Verdict.INCONSISTENT
        assert found in ("fits", "does not fit", "not excluded", "—")
        if found == "fits":
            assert not fails, name
        if found in ("does not fit", "not excluded"):
            assert fails or name in clashing, name


@pytest.mark.parametrize("seed", [0, 3, 4, 5, 6, 7])
def test_random_rules_never_contradict_the_verdict(make: Make, seed: int) -> None:
    """Rules of any shape, over numbers of any sign and precision, some near the truth and some far from it."""
    paper = make(random_ledger(seed, 40))
    clashing = {name for conflict in paper.verdicts.conflicts for name in conflict.checks}
    results: Counter[str] = Counter()
    for row in content(opened(paper, values=True), "Recalculation")[1:]:
        check = paper.verdicts.checks[row[0]]
        fails = check.verdict is Verdict.INCONSISTENT
        results[row[3]] += 1
        if row[3] in ("fits", "does not fit") and row[0] not in clashing and not check.stopped:
            assert fails == (row[3] == "does not fit"), check.rule.text
    assert results["fits"] + results["does not fit"] > 25


def test_totals_tried_agree_with_exact_arithmetic(make: Make) -> None:
    """Each number that fits by the formulas fits exactly, and the next ones do not."""
    for text in (EVERY_KIND, Path("data.toml").read_text(encoding="utf-8")):
        rows = content(opened(make(text), values=True), "Totals tried")[1:]
        assert len(rows) > 8
        assert all((row[3] == "fits") == row[12].startswith("√") for row in rows)


def test_a_big_ledger_takes_time_in_proportion(make: Make) -> None:
    """Eight times the figures take less than thirty times the time, and 2,000 a few seconds."""
    times = []
    for count in (250, 2000):
        lines = ["format = 1"]
        for number in range(count // 2):
            lines += [f"[figures.a{number}]", f'stated = "{number + 10}个"', f"[figures.b{number}]"]
            lines += [
                f'stated = "{2 * number + 20}个"',
                f"[checks.c{number}]",
                f'rule = "b{number} = a{number} * 2"',
            ]
        paper = make("\n".join(lines))
        start = time.perf_counter()
        data = workbook_bytes(paper, EN)
        times.append(time.perf_counter() - start)
    assert openpyxl.load_workbook(BytesIO(data))["Figures"].max_row == 2001
    assert times[1] < 30 * times[0]


def test_a_sum_of_a_thousand_terms_is_not_forced_into_one_formula(make: Make) -> None:
    """Excel allows 8192 characters; beyond that there is no formula, but the exact ends."""
    names = [f"a{number}" for number in range(1000)]
    lines = ["format = 1", *(f'[figures.{name}]\nstated = "1个"' for name in names)]
    lines += ['[figures.total]\nstated = "1000个"', f'[checks.total]\nrule = "total = {" + ".join(names)}"']
    row = content(opened(make("\n".join(lines))), "Recalculation")[1]
    assert (row[3], row[12]) == ("—", 1000)
