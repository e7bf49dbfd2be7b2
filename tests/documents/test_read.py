"""The text of a document, by what the file is; and what is refused."""

from __future__ import annotations

import sys
import zipfile
from io import BytesIO

import docx
import pytest
from docx.oxml import parse_xml

from tests.documents.pdfs import pdf
from unionstats.documents import RefusedError, read
from unionstats.documents.read import read_document


def text_of(data: bytes, name: str) -> str:
    """The text of a document."""
    return read_document(data, name).text


def refused(data: bytes, name: str = "a.txt") -> str:
    """The code with which a file is refused."""
    with pytest.raises(RefusedError) as caught:
        text_of(data, name)
    return caught.value.code


def word(*parts: str | list[list[str]]) -> bytes:
    """A Word document: a text beginning with # is a heading, a list of rows a table."""
    document = docx.Document()
    for part in parts:
        if isinstance(part, list):
            table = document.add_table(len(part), len(part[0]))
            for row, texts in zip(table.rows, part, strict=True):
                for cell, text in zip(row.cells, texts, strict=True):
                    cell.text = text
        elif part.startswith("#"):
            document.add_heading(part.lstrip("# "), len(part) - len(part.lstrip("#")))
        else:
            document.add_paragraph(part)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def archive(**sizes: int) -> bytes:
    """A ZIP archive of zeros, a part for each name ("__" stands for a slash, "_" for a dot)."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as written:
        for name, size in sizes.items():
            written.writestr(name.replace("__", "/").replace("_", "."), b"0" * size)
    return out.getvalue()


def test_a_plain_text_is_as_it_is() -> None:
    """Whatever it is called."""
    assert text_of("甲段。\r\n乙段。".encode("gbk"), "报告.doc") == "甲段。\n乙段。"


def test_a_word_document_is_read_in_its_order() -> None:
    """Headings as in Markdown, tables between the paragraphs, a tab between cells."""
    data = word("# 公报", "发展会员62万人。", [["项目", "人数"], ["新建", "5个"]], "## 其他", "培训83人。")
    assert text_of(data, "a.docx") == (
        "# 公报\n\n发展会员62万人。\n\n项目\t人数\n新建\t5个\n\n## 其他\n\n培训83人。"
    )


def test_a_merged_cell_of_a_table_stands_once() -> None:
    """Its figure would otherwise be printed twice."""
    document = docx.Document()
    table = document.add_table(1, 3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "62个"
    table.cell(0, 2).text = "34个"
    out = BytesIO()
    document.save(out)
    assert text_of(out.getvalue(), "a.docx") == "62个\t34个"


def test_tracked_insertions_and_content_controls_are_text() -> None:
    """What is deleted is none."""
    namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    run = "<w:r><w:t>{}</w:t></w:r>"
    document = docx.Document()
    document.add_paragraph("会员")._p.append(parse_xml(f"<w:ins {namespace}>{run.format('62人')}</w:ins>"))  # noqa: SLF001
    deleted = f"<w:del {namespace}><w:r><w:delText>83人</w:delText></w:r></w:del>"
    document.paragraphs[0]._p.append(parse_xml(deleted))  # noqa: SLF001
    control = f"<w:sdt {namespace}><w:sdtContent><w:p>{run.format('走访33户')}</w:p></w:sdtContent></w:sdt>"
    document.element.body.insert(1, parse_xml(control))
    out = BytesIO()
    document.save(out)
    assert text_of(out.getvalue(), "a.docx") == "会员62人\n\n走访33户"


def test_a_pdf_is_read_page_by_page() -> None:
    """Lines stay lines, so the layout's line breaks inside numbers are known as such."""
    assert (
        text_of(pdf("全年发展会员62万\n人。", "培训83人。"), "a.pdf")
        == "全年发展会员62万\n人。\n\n培训83人。"
    )


PAGE = """<!doctype html><html><head><title>9项</title><style>p {width: 7px}</style></head><body>
<h2>一、会员<br>概况</h2><p>发展会员<b>62</b>万人，
比上年多&nbsp;5&#37;。</p><script>document.write("83项")</script>
<table><tr><th>项目</th><td>5个</td></tr><tr><th>新建</th><td>30个</td></tr></table>
<div>甲<p>乙</div><!-- 22人 --><svg><text>71%</text></svg></body></html>"""


def test_a_page_is_read_as_it_is_shown() -> None:
    """Not its scripts, styles, comments and pictures; headings, rows and cells keep apart."""
    expected = "## 一、会员\n概况\n\n发展会员62万人， 比上年多 5%。\n\n项目\t5个\n新建\t30个\n\n甲\n\n乙"
    assert text_of(PAGE.encode(), "a.html") == expected
    assert text_of(PAGE.encode("utf-16"), "-") == expected


@pytest.mark.parametrize(
    "page",
    [
        "<html>" + "<div>" * 200_000 + "62个",
        "<html>" + "<script>" * 50_000 + "</script>" * 50_000 + "<p>62个",
        "<html><p>62个" + "&#x110000;&notanentity;&#0;<![CDATA[ <!ELEMENT <?php",
        "<html><p title='" + "x" * 500_000 + "'>62个</p",
        "<html>" + "<!--" * 100_000 + "--><p>62个",
        "<html><p>62个" + "<a b='" * 100_000,
        "<html><p>62个" + "<![CDATA[" * 100_000,
        "<html><p>62个" + "<" * 500_000,
        "<html><p>62个" + "<script>" * 100_000,
    ],
    ids=[
        "deep",
        "scripts",
        "entities",
        "attribute",
        "comments",
        "quotes",
        "sections",
        "signs",
        "open scripts",
    ],
)
def test_a_hostile_page_gives_its_text(page: str) -> None:
    """Neither depth nor broken marks matter."""
    assert "62个" in text_of(page.encode(), "a.html")


def test_what_holds_no_text_is_refused_with_its_reason() -> None:
    """Each with a code of its own."""
    assert refused(b"") == "S006"
    assert refused(b" \r\n\t") == "S006"
    assert refused(b"<html><p> </p><script>62</script></html>") == "S006"
    assert refused(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\x00" * 99) == "S005"
    assert refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 99, "a.doc") == "S013"
    assert refused(archive(mimetype=10), "a.ods") == "S013"
    assert refused(b"{\\rtf1 \\u20250?62}", "a.rtf") == "S013"
    assert refused(archive(xl__workbook_xml=10), "a.xlsx") == "S009"
    assert refused(word("甲")[:-200], "a.docx") == "S009"
    assert refused(archive(word__document_xml=10), "a.docx") == "S009"
    assert refused(pdf("甲")[:300], "a.pdf") == "S009"
    assert refused(pdf("甲", encrypted=True), "a.pdf") == "S010"
    assert refused(pdf("", ""), "a.pdf") == "S011"


def test_a_small_file_that_unpacks_to_too_much_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    """The archive says how large its parts are; what it does not say is bounded, too."""
    assert refused(archive(word__document_xml=200 * 1024 * 1024), "a.docx") == "S012"
    monkeypatch.setattr(read, "LARGEST", 10)
    assert refused("发展会员六十二万人，培训八十三人。".encode()) == "S012"


@pytest.mark.parametrize(("package", "data", "name"), [("pypdf", pdf("甲"), "a.pdf")])
def test_without_its_extra_a_document_says_what_to_install(
    package: str, data: bytes, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The packages are optional."""
    monkeypatch.setitem(sys.modules, package, None)
    assert refused(data, name) == "S008"
