"""The page holds the whole report, each figure marked by what was found of it, and nothing that acts."""

import hashlib
import re
from base64 import b64encode

import pytest

from tests.writers.html.made import Node, parsed
from unionstats.documents.model import Document
from unionstats.documents.read import read_document
from unionstats.ledger.document import Document as LedgerDocument
from unionstats.ledger.document import read_document as parsed_ledger
from unionstats.ledger.load import build_ledger
from unionstats.locale import Language, words
from unionstats.results.annotation import Annotation
from unionstats.results.audit_page import Audited
from unionstats.results.places import SourceHead
from unionstats.source.audit.audit import audit, audit_against
from unionstats.writers.annotated.page import annotated_page

TEXT = """# 会员报告

## 一、入会

全省有会员14433人，其中男会员8120人，女会员6223人。
男会员占56.6%，女会员占43.4%。

办公楼有12层。

| 地区 | 2020年 | 2021年 | 增长（%） |
|---|---|---|---|
| 沈阳 | 402.1 | 415.3 | 3.3 |
| 大连 | 842.7 | 869.3 | 3.2 |
| 鞍山 | 210.4 | 215.0 | 2.2 |
| 抚顺 | 150.0 | 155.1 | 3.4 |
| 合计 | 1605.2 | 1664.7 | 3.1 |
"""
MERGED = """<h1>报告</h1><table><tr><th rowspan=2>地区</th><th colspan=2>人数</th></tr>
<tr><th>男</th><th>女</th></tr><tr><td>甲<td>4<td>5</tr><tr><td>乙<td>6<td>7</tr><tr><td>合计<td>10<td>13</tr></table>"""
HOSTILE = "</style><script>alert(1)</script><img src=x onerror=y>&lt;\x1b[31m\u202e"


def page_of(
    text: str, name: str = "report.md", language: Language = Language.EN, ledger: str | None = None
) -> str:
    """The page of a report."""
    document: Document = read_document(text.encode(), name)
    if ledger is None:
        found = audit(document, name)
    else:
        kept = parsed_ledger(ledger.encode())
        assert isinstance(kept, LedgerDocument)
        found = audit_against(build_ledger(kept, "a.toml"), document)
    told = words(language)
    one = Audited(SourceHead(f"a/{name}", "0" * 64), found)
    return annotated_page(one, document, Annotation(found, told), told).decode()


def marks(page: str) -> dict[str, str]:
    """What is found of each marked figure of the report, without the legend."""
    article = page[page.index("<article") : page.index("</article>")]
    found = re.findall(r'<mark class="(\w+)" title="[^"]*">([^<]*)', article)
    return {text: state for state, text in found}


def test_every_printed_figure_is_marked_by_what_was_found_of_it() -> None:
    """Suspect, failing, holding, not tested."""
    found = marks(page_of(TEXT))
    assert (found["14433人"], found["8120人"], found["6223人"]) == ("suspect", "fails", "fails")
    assert {found["56.6%"], found["43.4%"]} == {"fails"}
    assert {found["402.1"], found["3.3"]} == {"holds"}
    assert (found["1664.7"], found["155.1"]) == ("suspect", "fails")
    assert found["12层"] == "untested"


def test_the_relation_is_shown_on_hover_and_in_a_note() -> None:
    """The note stands below the paragraph, the figure has its number; relations that hold are listed."""
    page = page_of(TEXT)
    message = "男会员 + 女会员 should equal 会员: by the rule 14343人, printed 14433人"
    assert re.search(rf'title="suspect: [^"]*{re.escape(message)}[^"]*">14433人<sup class="told">', page)
    note = re.search(r'<div class="notes">\s*<div class="fails" id="n-1">(.*?)</div>', page, re.DOTALL)
    assert note is not None
    assert message in note[1]
    assert page.index("43.4%<sup") < note.start() < page.index("办公楼")
    assert "two digits swapped" in page
    assert "Relations that hold" in page
    held = re.search(r'402\.1<sup class="held">(?:<a href="#n-\d+">\d+</a>(?:, )?)+</sup>', page)
    assert held is not None


def test_the_list_at_the_top_names_the_suspects() -> None:
    """With what it should be where one stands out."""
    page = page_of(TEXT)
    contents = page[page.index('<ol class="found">') : page.index("</ol>")]
    assert re.findall(r"</a><br>([^<]*)", contents) == [
        "14433人 explains 3 of 3 failing rules; 14343人 would satisfy all (two digits swapped)",
        "1664.7 explains 2 of 2 failing rules; 1654.7 would satisfy all (one digit wrong)",
    ]


@pytest.mark.parametrize("text", [TEXT, MERGED, f"报告{HOSTILE}\n\n会员5人{HOSTILE}，其中女3人。\n"])
def test_links_lead_to_elements_and_ids_are_unique(text: str) -> None:
    """Every number leads to its note."""
    page = page_of(text, "report.html" if text.startswith("<") else "report.md")
    ids = re.findall(r' id="([^"]*)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]*)"', page)) <= set(ids)


def test_the_text_of_the_report_is_whole() -> None:
    """Headings, paragraphs, lines and cells, in their order."""
    page = page_of(TEXT)
    article = page[page.index("<article") : page.index("</article>")]
    article = re.sub(r'<div class="notes">.*?</div>\s*</div>|<sup.*?</sup>', "", article, flags=re.DOTALL)
    shown = re.sub(r"\s|<[^>]*>", "", article)
    printed = re.sub(r"(?m)^#+ |^\|[-|]+$|[\s|]", "", TEXT)
    assert shown == printed
    assert re.search(r"<h2>会员报告</h2>\s*<h3>一、入会</h3>", page)
    assert "女会员<mark" in page
    assert "<br>男会员占" in page


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("**表1　会员（人）**", "表1　会员（人）"),
        ("共有**7702**名会员，*5804*名女会员", "共有7702名会员，5804名女会员"),
        (
            "We had **7,702** members, *5,804* of them __women__.",
            "We had 7,702 members, 5,804 of them women.",
        ),
        ("***Both*** _and_ 2*3*4 x_y_z, 7* of 8*, 3 * 4 * 5", "Both and 2*3*4 x_y_z, 7* of 8*, 3 * 4 * 5"),
    ],
)
def test_marks_of_emphasis_are_not_shown(text: str, shown: str) -> None:
    """Of a caption, of prose, of a heading; what only looks like them stays."""
    page = page_of(f"# {text}\n\n{text}\n\n| a | b |\n|---|---|\n| x | 5 |\n")
    told = re.sub(r"<sup\b.*?</sup>|</?mark\b[^>]*>", "", page)
    assert f">{shown}</p>" in told
    assert f">{shown}</h2>" in told


def test_merged_cells_stay_merged_and_heads_are_heads() -> None:
    """For those who read with their ears too."""
    page = page_of(MERGED, "report.html")
    head = page[page.index("<thead>") : page.index("</thead>")]
    assert re.search(r'<th rowspan="2" scope="col">地区</th>', head)
    assert re.search(r'<th colspan="2" scope="col">人数</th>', head)
    assert head.count("<tr>") == 2
    assert '<th scope="row">甲</th>' in page


def test_the_page_runs_nothing_and_asks_for_nothing() -> None:
    """Its policy allows its one style sheet; hostile text is text."""
    page = page_of(
        f"# 报告{HOSTILE}\n\n会员5人{HOSTILE}，其中男2人，女3人。\n", f"{HOSTILE}.md".replace("/", "")
    )
    style = page[page.index("<style>") + 7 : page.index("</style>")]
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert f'<meta http-equiv="Content-Security-Policy" content="{policy}">' in page
    assert page.count("<style>") == page.count("</style>") == 1
    assert not re.search(r"<script|<img|\son\w+=|style=|\x1b|\u202e|https?://", page.replace("onerror=y", ""))
    assert "&lt;/style&gt;&lt;script&gt;alert(" in page


def test_a_kept_ledger_says_what_is_not_in_it_and_what_is_accepted() -> None:
    """Figures that it does not hold are not tested; what the report does not print has its note at the end."""
    ledger = """format = 1
[figures.a]
stated = "5人"
[figures.b]
stated = "2人"
[figures.c]
stated = "4人"
[figures.d]
stated = "99人"
[checks.a]
rule = "a = b + c"
accepted = "as agreed"
"""
    page = page_of("会员5人，其中男2人，女4人。另有8项。\n", "report.txt", ledger=ledger)
    assert marks(page) == {"5人": "accepted", "2人": "accepted", "4人": "accepted", "8项": "untested"}
    notes = page[page.rindex('<div class="notes">') :]
    assert "99人" in notes
    assert "as agreed" in page


def test_the_page_speaks_chinese() -> None:
    """All that is not of the report."""
    page = page_of(TEXT, language=Language.ZH)
    assert '<html lang="zh-CN">' in page
    outside = re.sub(r"<style>.*?</style>|<[^>]*>", " ", page, flags=re.DOTALL)
    assert set(re.findall(r"[A-Za-z]{3,}", outside)) <= {"report", "unionstats", "SHA"}


def test_the_markup_is_well_formed() -> None:
    """Every element that is opened is closed."""
    root: Node = parsed(page_of(TEXT))
    assert root
