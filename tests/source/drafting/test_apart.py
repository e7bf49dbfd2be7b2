"""Quotients whose levels stand apart in a paragraph, and the rest of a whole; ? is what is not printed."""

from collections.abc import Callable

import pytest

from tests.source.drafting.test_draft import loaded
from unionstats.ledger import check_ledger
from unionstats.rules import Verdict
from unionstats.source.drafting.draft import draft

MEANS = {
    "全年审执结各类案件17458件。员额法官54名，人均结案323件。": ["323件 = 17458件 / 54名"],
    "现有专职干部38名，平均每名专职干部服务会员1536人，会员58368人。": ["1536人 = 58368人 / 38名"],
    "共有48支队伍576名职工参赛，队均12人。": ["12人 = 576名 / 48支"],
    "举办培训班24期，培训2156人，人均费用300元，共支出培训费64.68万元。": ["300元 = 64.68万元 / 2156人"],
    "慰问126名环卫工人、85名交警，发放慰问品6.33万元，人均300元。": ["300元 = 6.33万元 / (126名 + 85名)"],
    "出院12.5万人次，出院总费用9.8亿元，次均费用7840元。": ["7840元 = 9.8亿元 / 12.5万人次"],
    "We closed 412 cases and spent £2,223,976, or £5,398 per closed case.": [
        "£5,398 = £2,223,976 / 412 cases"
    ],
}
RATIOS = {
    "男性人口247386人，女性人口238887人，性别比（以女性为100）为103.56。": [
        "103.56 = 247386人 / 238887人 * 100"
    ],
    "城镇居民人均可支配收入42186元，农村居民人均可支配收入21198元，城乡收入比值为1.99。": [
        "1.99 = 42186元 / 21198元"
    ],
    "执业医师2460人，注册护士3026人，医护比为1：1.23。": ["1.23 = 3026人 / 2460人"],
    "全校教师240人，学生3600人，师生比为1:15。": ["15 = 3600人 / 240人"],
    "There were 24 teachers for 480 pupils, a ratio of 1:20.": ["20 = 480 / 24 teachers"],
    "存款余额500亿元，贷款余额400亿元，存贷比80%。": ["80% = 400亿元 / 500亿元"],
    "每万名职工拥有劳模12.5人，全市职工80万人，劳模1000人。": ["12.5人 = 1000人 / 80万人 * 10000"],
    "常住人口486273人。大学文化程度人口72841人，每10万人中大学文化程度的14979人。": [
        "14979人 = 72841人 / 486273人 * 100000",
    ],
    "第一产业18.64亿元，第二产业79.6亿元，第三产业88.16亿元。三次产业结构为10.0:42.7:47.3。": [
        "100 = 10.0 + 42.7 + 47.3",
        "10.0 = 18.64亿元 / (18.64亿元 + 79.6亿元 + 88.16亿元) * 100",
        "42.7 = 79.6亿元 / (18.64亿元 + 79.6亿元 + 88.16亿元) * 100",
        "47.3 = 88.16亿元 / (18.64亿元 + 79.6亿元 + 88.16亿元) * 100",
    ],
}
OTHERS = {
    "There were 60,645 injuries. A further 10,310 injuries (17%) led to a long absence.": [
        "17% = 10,310 / 60,645"
    ],
    "共受理信访78件，办结75件，其余3件正在办理。": ["78件 = 75件 + 3件"],
    "全市建会企业480家，已换届455家，还有25家未换届。": ["480家 = 455家 + 25家"],
    "全市建会企业480家，已换届455家，还有15家是新建的。": [],
}
WRONG = {
    "全年审执结各类案件17458件。员额法官54名，人均结案332件。": "332件 = 17458件 / 54名",
    "受理案件18642件，审执结17458件，执行到位1286件。员额法官54名，人均结案332件。": "332件 = 17458件 / 54名",
    "共受理信访78件，办结75件，其余5件正在办理。": "78件 = 75件 + 5件",
    "存款余额5000亿元，贷款余额4312亿元，存贷比68.24%。": "68.24% = 4312亿元 / 5000亿元",
}
SOUND = [
    "员额法官54名，审结案件17458件，人均结案323件，比上年增加12件。",
    "员额法官54名，审结案件17458件，人均结案323件，同比增长3.9%。",
    "男女比例为3:2，平均年龄36岁。",
]


@pytest.mark.parametrize("text", [*MEANS, *RATIOS, *OTHERS])
def test_levels_that_stand_apart(rules: Callable[[str], list[str]], text: str) -> None:
    """What makes the figure is found, wherever it stands near it."""
    found = [one for one in rules(text) if " <= " not in one]
    assert found == (MEANS | RATIOS | OTHERS)[text]


@pytest.mark.parametrize("text", WRONG)
def test_a_misprint_does_not_hide_the_relation(rules: Callable[[str], list[str]], text: str) -> None:
    """Where only two levels can be meant, a slip in the figure is found."""
    assert WRONG[text] in rules(text)
    assert Verdict.INCONSISTENT in {one.verdict for one in check_ledger(loaded(draft(text))).checks.values()}


@pytest.mark.parametrize("text", SOUND)
def test_an_average_is_not_whole(text: str) -> None:
    """What it is compared with need not be, either: 323 cases each are 323.3."""
    found = check_ledger(loaded(draft(text)))
    assert not found.conflicts
    assert Verdict.INCONSISTENT not in {one.verdict for one in found.checks.values()}
