"""The verdicts as people read them."""

from collections.abc import Callable
from typing import Any

import pytest
from inline_snapshot import snapshot
from msgspec.structs import replace

from unionstats.locale import Language, words
from unionstats.results.check import check_result
from unionstats.results.verdicts import group_of
from unionstats.streams import Screen
from unionstats.writers.markdown import page_markdown
from unionstats.writers.terminal import page_text

Judge = Callable[..., Any]
EN, ZH = words(Language.EN), words(Language.ZH)
FIGURES = """\
[figures.a]
stated = "10个"
[figures.b]
stated = "2个"
[figures.c]
stated = "5"
[figures.d]
stated = "39.6%"
[figures.n]
stated = "77.7万人"
[figures.m]
stated = "196.5万人"
[figures.x]
[figures.t]
unit = "个"
[figures.u]
unit = "个"
[figures.v]
unit = "个"
"""


def page(
    judge: Judge, rules: dict[str, str], language: Language = Language.EN, figures: str = FIGURES
) -> str:
    """Return the page on a ledger with these rules, without the line on the ledger."""
    told = words(language)
    judged = judge(figures + "".join(f'[checks."{name}"]\nrule = "{rule}"\n' for name, rule in rules.items()))
    return page_text(check_result(judged, told).page()[:-1], Screen(), told)


RULES = {
    "face": "a / b = c",
    "rounded": "d = n / m",
    "literal": "10个 / b = 5",
    "fails": "4 = a / b",
    "bound": "a >= b",
    "open": "t < u",
    "sum": "a + t = b + u",
    "derived": "a / b = x",
}


def test_rules_stand_in_groups_by_what_they_do(judge: Judge) -> None:
    """Tested, derived, others: a subject on the right, a literal as the stated figure, bounds, sums."""
    rules = "".join(f'[checks.{name}]\nrule = "{rule}"\n' for name, rule in RULES.items())
    groups: dict[str, list[str]] = {}
    for name, check in judge(FIGURES + rules).verdicts.checks.items():
        groups.setdefault(group_of(check), []).append(name)
    assert groups == {
        "stated": ["face", "rounded", "literal", "fails"],
        "others": ["bound", "open", "sum"],
        "derived": ["derived"],
    }


def test_a_page_in_english(judge: Judge) -> None:
    """The answer, what fails at its place, a table for each group."""
    assert page(judge, RULES) == snapshot("""\
10个 explains 1 of 1 failing rules; 9 would satisfy all
1 stated percentage: 1 holds
6 other rules: 3 hold, 1 fails, 2 untested; 1 derived figure

a.toml:3:10: V001 checks.fails: the report prints 4, but 10个 / 2个 gives 5
 3 | stated = "10个"
   |          ^^^^^^
   = The rule is 4 = a / b, on line 27.

Group  Suspect  Printed  Explains  Would have to be  By what slip
─────────────────────────────────────────────────────────────────
    1  a           10个       1/1                 9

Fails  Off by  By the rule
──────────────────────────
fails       1            5

Verdict            Check    Stated  Computed from                 Computed
──────────────────────────────────────────────────────────────────────────
√ holds            face          5  10个 / 2个                           5
√ within rounding  rounded   39.6%  77.7万人 / 196.5万人  39.506 … 39.578%
√ holds            literal       5  10个 / 2个                           5
× fails            fails         4  10个 / 2个                           5

Verdict     Check  As printed          Rule
────────────────────────────────────────────────────
√ holds     bound  10个 >= 2个         a >= b
· untested  open   t < u               t < u
· untested  sum    10个 + t = 2个 + u  a + t = b + u

Derived figure  Computed from  Worked out  Between
──────────────────────────────────────────────────
x               10个 / 2个              5
""")


def test_a_page_in_chinese(judge: Judge) -> None:
    """The same, in the words of the other language."""
    assert page(judge, RULES, Language.ZH) == snapshot("""\
10个可解释 1 条不一致关系中的 1 条；改为9则全部成立
报告所列百分比 1 个：一致 1
其他审核关系 6 条：一致 3，不一致 1，待定 2；派生指标 1 个

a.toml:3:10: V001 checks.fails: 报告所列为 4，而按 10个 / 2个 计算得 5
 3 | stated = "10个"
   |          ^^^^^^
   = 审核关系为 4 = a / b，在台账第 27 行。

组  可疑数字  报告值  可解释  须为  何种笔误
────────────────────────────────────────────
 1  a           10个     1/1     9

不一致  相差  按审核关系计算
────────────────────────────
fails      1               5

判定              审核关系  报告值  算式                            计算值
──────────────────────────────────────────────────────────────────────────
√ 一致            face           5  10个 / 2个                           5
√ 舍入范围内一致  rounded    39.6%  77.7万人 / 196.5万人  39.506 … 39.578%
√ 一致            literal        5  10个 / 2个                           5
× 不一致          fails          4  10个 / 2个                           5

判定    审核关系  代入报告值          关系式
───────────────────────────────────────────────────
√ 一致  bound     10个 >= 2个         a >= b
· 待定  open      t < u               t < u
· 待定  sum       10个 + t = 2个 + u  a + t = b + u

派生指标  算式        推算值  区间
──────────────────────────────────
x         10个 / 2个       5
""")


def test_several_whole_numbers_are_listed_or_counted(judge: Judge) -> None:
    """Gaps are counted, a single number stands alone."""
    figures = FIGURES + '[figures.p]\nstated = "67%"\n[figures.q]\nstated = "50%"\n'
    rules = {"one": "q = 1个 / t", "few": "p = u / 30个", "many": "p = v / 3000个"}
    text = page(judge, rules, figures=figures)
    assert text.splitlines()[0].partition("; ")[2] == snapshot("totals worked out: 2 (t), 20 (u), 2,000 (v)")
    assert [line.split()[-3:] for line in text.splitlines()[-3:]] == snapshot(
        [["?", "50%", "2"], ["≈", "66.667%", "20"], ["1,995", "…", "2,025"]]
    )


def test_no_rules_no_tables(judge: Judge) -> None:
    """A ledger of figures only says so."""
    assert page(judge, {}) == "The ledger has no rules.\n"


def test_only_conflicts_of_the_rules_shown_are_counted(judge: Judge) -> None:
    """A rule that has no part in it is not made to look bad."""
    figures = '[figures.p]\nstated = "77.5%"\n[figures.q]\nstated = "68%"\n' + FIGURES
    rules = (
        '[checks.p]\nrule = "p = 62个 / t"\n[checks.q]\nrule = "q = 34个 / t"\n[checks.r]\nrule = "a > b"\n'
    )
    judged = replace(judge(figures + rules), failures=[])
    shown = {
        name: page_text(check_result(replace(judged, names=[name]), EN).page(), Screen(), EN) for name in "pr"
    }
    assert ["conflict" in text for text in shown.values()] == [True, False]


@pytest.mark.parametrize("language", [Language.EN, Language.ZH])
def test_hostile_ids_and_texts_stay_text(judge: Judge, language: Language) -> None:
    """Ids in any script; what a rule prints is shown with its escapes."""
    figures = '[figures."奖章"]\nstated = "5个"\n[figures."ﬁ"]\nstated = "6个"\n'
    judged = judge(figures + '[checks."规则"]\nrule = "奖章\\u3000=\\u3000\\n\\tﬁ"\nnote = "[red]x[/red]"\n')
    told = words(language)
    blocks = check_result(judged, told).page()
    text = page_text(blocks, Screen(), told)
    assert text.replace("\n", "").replace("\u3000", "").isprintable()
    assert "```\na.toml:7:17: V001 checks.规则: " in page_markdown(blocks, told)


def test_a_narrow_page_has_every_figure(judge: Judge) -> None:
    """Nothing printed and nothing computed is cut at 40 columns."""
    judged = judge(FIGURES + "".join(f'[checks.{name}]\nrule = "{rule}"\n' for name, rule in RULES.items()))
    shown = page_text(check_result(judged, EN).page(), Screen(40), EN).split()
    for figure in ("10个", "2个", "39.6%", "77.7万人", "196.5万人"):
        assert figure in shown
