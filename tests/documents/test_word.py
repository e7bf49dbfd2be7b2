"""Word: real cells, merged cells, tables within tables, text boxes, lines around a table."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from tests.documents.grids import read, texts
from tests.documents.words import WORD, cell, document, paragraph, table
from unionstats.documents import RefusedError


def test_merged_cells_cover_their_places_and_stand_once_in_the_text() -> None:
    """Two levels of heads, a stub over two rows, and a row that is marked as head."""
    rows = (
        [cell("地区", merge="restart"), cell("2023年", span=2), cell("备注")],
        [cell("", merge="continue"), cell("人数"), cell("金额"), cell("")],
        [cell("沈阳"), cell("12"), cell("34"), cell("")],
    )
    found = read(document("前言。", table(*rows, header=2), "结束。"), "a.docx")
    (one,) = found.tables
    assert texts(one) == [
        ["地区", "2023年", "2023年", "备注"],
        ["地区", "人数", "金额", ""],
        ["沈阳", "12", "34", ""],
    ]
    assert one.cells[0][0] is one.cells[1][0]
    assert (one.cells[0][0].rows, one.cells[0][1].columns) == (2, 2)
    assert one.header_rows == 2
    assert found.text == "前言。\n\n地区\t2023年\t备注\n人数\t金额\t\n沈阳\t12\t34\t\n\n结束。"


def test_paragraphs_of_a_cell_join_no_digits() -> None:
    """Neither do their line breaks, and a raised mark is no digit of the number."""
    raised = '<w:vertAlign w:val="superscript"/>'
    mark = paragraph("12,345").replace("</w:p>", f"<w:r><w:rPr>{raised}</w:rPr><w:t>1</w:t></w:r></w:p>")
    lines = "<w:p><w:r><w:t>6</w:t><w:br/><w:t>7</w:t></w:r></w:p>"
    (one,) = read(document(table([cell("12", "345"), cell(mark), cell(lines)])), "a.docx").tables
    assert texts(one) == [["12\u2003345", "12,345[1]", "6\u20037"]]


def test_text_boxes_and_broken_lines_join_no_digits() -> None:
    """A blank that is no part of any number stands between them; a box stands once, moved text where it went."""
    box = "<w:pict><w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent></w:pict>"
    choice = f"<mc:Choice>{box.format('200人')}</mc:Choice><mc:Fallback>{box.format('200人')}</mc:Fallback>"
    boxed = f"<w:p><w:r><w:t>会员100</w:t></w:r><w:r><mc:AlternateContent>{choice}</mc:AlternateContent></w:r></w:p>"
    lines = "<w:p><w:r><w:t>户数15</w:t><w:br/><w:t>608</w:t></w:r></w:p>"
    moved = "<w:p><w:moveFrom><w:r><w:t>70人</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>80户</w:t></w:r></w:moveTo></w:p>"
    text = read(document(boxed, lines, moved), "a.docx").text
    assert text == "会员100\n\n\u2003200人\n\n户数15\n\u2003608\n\n\u200380户"


def test_notes_stand_behind_the_text_with_their_marks() -> None:
    """In the order in which the text refers to them; a mark joins no number, others are not there."""
    raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    refer = '<w:r>{}<w:{}Reference w:id="{}"/></w:r>'
    said = "<w:p><w:r><w:t>会员777</w:t></w:r>{}<w:r><w:t>人。</w:t></w:r>{}</w:p>"
    data = document(said.format(refer.format(raised, "footnote", 3), refer.format("", "endnote", 1)))
    note = '<w:{0} w:id="{1}"><w:p><w:r><w:footnoteRef/><w:t>{2}</w:t></w:r></w:p></w:{0}>'
    out = BytesIO(data)
    with zipfile.ZipFile(out, "a") as archive:
        for kind, notes in (("footnote", ((0, "x"), (3, "含退休。"))), ("endnote", ((1, "年末数。"),))):
            inner = "".join(note.format(kind, number, words) for number, words in notes)
            names = f'xmlns:w="{WORD}"'
            archive.writestr(f"word/{kind}s.xml", f"<w:{kind}s {names}>{inner}</w:{kind}s>")
    assert read(out.getvalue(), "a.docx").text == "会员777[1]人。[2]\n\n[1] 含退休。\n\n[2] 年末数。"


def test_small_signs_above_the_line_join_no_digits() -> None:
    """However they are raised; what stands on the line does."""
    runs = "".join(
        f"<w:r><w:rPr>{one}</w:rPr><w:t>{text}</w:t></w:r>"
        for text, one in (
            ("会员777", ""),
            ("2", '<w:position w:val="6"/>'),
            ("人，1", '<w:position w:val="0"/>'),
        )
    )
    rest = '<w:r><w:rPr><w:position w:val="0"/></w:rPr><w:t>5家</w:t></w:r>'
    assert read(document(f"<w:p>{runs}{rest}</w:p>"), "a.docx").text == "会员777[2]人，15家"


@pytest.mark.parametrize(
    ("style", "text"),
    [
        ("Note", "会员1,234[5]人"),
        ("Own", "会员1,234[5]人"),
        ("Hidden", "会员1,234人"),
        ('Hidden"/><w:vanish w:val="0', "会员1,2345人"),
    ],
)
def test_a_named_style_raises_and_hides(style: str, text: str) -> None:
    """Through a style that it is based on as well; a run may still say otherwise."""
    run = f'<w:r><w:rPr><w:rStyle w:val="{style}"/></w:rPr><w:t>5</w:t></w:r>'
    runs = f"<w:r><w:t>会员1,234</w:t></w:r>{run}<w:r><w:t>人</w:t></w:r>"
    assert read(styled(f"<w:p>{runs}</w:p>"), "a.docx").text == text


def test_a_style_that_is_based_on_a_heading_makes_one() -> None:
    """So does one with a level of the outline; text in a hidden style is not there."""
    styles = "Title", "Chapter", "Outline", "HiddenText"
    text = read(styled(*(paragraph("三章", f'<w:pStyle w:val="{one}"/>') for one in styles)), "a.docx").text
    assert text == "# 三章\n\n## 三章\n\n### 三章"


def styled(*blocks: str) -> bytes:
    """A document of these paragraphs with styles of its own."""
    run = '<w:style w:type="character" w:styleId="{}"><w:basedOn w:val="{}"/><w:rPr>{}</w:rPr></w:style>'
    named = (
        '<w:style w:type="paragraph" w:styleId="{}"><w:name w:val="{}"/><w:basedOn w:val="{}"/>{}</w:style>'
    )
    styles = (
        run.format("Note", "Own", '<w:vertAlign w:val="superscript"/>')  # each based on the other
        + run.format("Own", "Note", "<w:b/>")
        + run.format("Hidden", "", "<w:vanish/>")
        + named.format("Title", "Title", "", "")
        + named.format("2", "heading 2", "", "")
        + named.format("Chapter", "章名", "2", "")
        + named.format("Outline", "节名", "", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>')
        + named.format("HiddenText", "隐", "", "<w:rPr><w:vanish/></w:rPr>")
    )
    out = BytesIO(document(*blocks))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("word/styles.xml", f'<w:styles xmlns:w="{WORD}">{styles}</w:styles>')
    return out.getvalue()


MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
LOW = '<w:r><w:rPr><w:vertAlign w:val="subscript"/></w:rPr><w:t>2</w:t></w:r>'
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>45</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>12</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            "甲12人",
        ),
        (f"<w:r><w:t>CO</w:t></w:r>{LOW}<w:r><w:t>排12</w:t></w:r>", "甲CO2排12人"),
        (f"<w:r><w:t>CO</w:t></w:r>{LOW}<w:r><w:t>12</w:t></w:r>", "甲CO2\u200312人"),
        (f"<w:r><w:t>12</w:t></w:r>{LOW}", "甲12\u20032人"),
        ("<w:r><w:t>1</w:t><w:ptab/><w:t>2</w:t><w:sym/><w:t>3</w:t></w:r>", "甲1\t2\u20033人"),
        (f"<m:oMath {MATH}><m:r><m:t>12.5</m:t></m:r></m:oMath>", "甲12.5人"),
        (f"<m:oMath {MATH}><m:sSup><m:t>10</m:t><m:sup><m:t>4</m:t></m:sup></m:sSup></m:oMath>", "甲10^4人"),
        (f"{FIELD('begin')}<w:r><w:t>8</w:t></w:r>{FIELD('separate')}<w:t>7</w:t>{FIELD('end')}", "甲7人"),
        (f"{FIELD('begin')}<w:r><w:t>8</w:t></w:r>{FIELD('end')}{FIELD('end')}", "甲人"),
    ],
)
def test_each_digit_stays_in_its_place(inner: str, text: str) -> None:
    """How a word is spoken and what a field is told are no text; a formula is; what stands lower joins nothing."""
    said = f"<w:p><w:r><w:t>甲</w:t></w:r>{inner}<w:r><w:t>人</w:t></w:r></w:p>"
    assert read(document(said), "a.docx").text == text


def test_a_field_without_an_end_hides_nothing_behind_its_paragraph() -> None:
    """As a damaged file may have it."""
    begun = f"<w:p><w:r><w:t>甲</w:t></w:r>{FIELD('begin')}<w:r><w:t>8</w:t></w:r></w:p>"
    assert read(document(begun, "乙3人"), "a.docx").text == "甲\n\n乙3人"


def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next() -> None:
    """Its digits stay apart; nothing is lost where none follows, and a deleted cell is not there."""
    end = "<w:rPr><w:del/></w:rPr>"
    data = document(paragraph("女会员", end), "5人。", paragraph("共3", end), "4人", paragraph("完", end))
    assert read(data, "a.docx").text == "女会员5人。\n\n共3\u20034人\n\n完"
    gone = cell("7").replace("<w:tcPr>", "<w:tcPr><w:cellDel/>")
    assert read(document(table([cell("甲"), gone, cell("8")])), "a.docx").text == "甲\t8"


def test_a_level_of_the_outline_makes_a_heading() -> None:
    """Whatever the style of the paragraph is called; level 9 is that of the text itself."""
    blocks = paragraph("维权", '<w:outlineLvl w:val="1"/>'), paragraph("3件", '<w:outlineLvl w:val="9"/>')
    assert read(document(*blocks), "a.docx").text == "## 维权\n\n3件"


def test_what_is_struck_out_hidden_or_deleted_is_not_there() -> None:
    """What is inserted is."""
    struck = paragraph("1", run="<w:strike/>") + paragraph("2", run="<w:vanish/>")
    kept = paragraph("3", run='<w:strike w:val="0"/>')
    tracked = (
        "<w:p><w:ins><w:r><w:t>4</w:t></w:r></w:ins><w:del><w:r><w:delText>5</w:delText></w:r></w:del></w:p>"
    )
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{cell('6')}{cell('7')}</w:tr>"
    rows = table([cell(struck + kept), cell(tracked)]).replace("</w:tbl>", f"{gone}</w:tbl>")
    assert read(document(rows), "a.docx").text == "3\t4"


def test_a_table_in_a_cell_stands_once() -> None:
    """Below the table that holds it; a frame of one cell or row is no table."""
    inner = table([cell("a"), cell("1")], [cell("b"), cell("2")])
    outer = table([cell("x"), cell("3")], [cell("y", inner), cell("4")])
    found = read(document(outer), "a.docx")
    assert found.text == "x\t3\ny\t4\n\na\t1\nb\t2"
    assert [texts(one) for one in found.tables] == [[["x", "3"], ["y", "4"]], [["a", "1"], ["b", "2"]]]
    framed = read(document(table([cell("One.", inner, "Two.")])), "a.docx")
    assert framed.text == "One.\n\na\t1\nb\t2\n\nTwo."
    assert len(framed.tables) == 1


def test_a_table_nested_deep_is_read_in_one_pass() -> None:
    """Each level once."""
    deep = "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>" * 26 + paragraph("62个") + "</w:tc></w:tr></w:tbl>" * 26
    assert read(document(deep), "a.docx").text == "\t62个"
    with pytest.raises(RefusedError) as caught:
        read(document("<w:tbl><w:tr><w:tc>" * 3000 + "</w:tc></w:tr></w:tbl>" * 3000), "a.docx")
    assert caught.value.code == "S009"


def test_of_the_forms_of_a_text_box_one_is_read() -> None:
    """Below its paragraph."""
    box = f"<w:r><w:drawing><w:txbxContent>{paragraph('62个')}</w:txbxContent></w:drawing></w:r>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    assert read(document(f"<w:p><w:r><w:t>甲</w:t>{both}</w:r></w:p>"), "a.docx").text == "甲\n\n62个"


def test_lines_next_to_a_table_are_its_caption_and_notes() -> None:
    """A sentence is none; a title in the table's own first row is one."""
    rows = table([cell("项目"), cell("数")], [cell("甲"), cell("5")])
    found = read(
        document("情况见下表：", "表1 会员", "单位：万元", rows, "注：不含。", "资料来源：年报", "完。"),
        "a.docx",
    )
    assert found.tables[0].caption == "表1 会员\n单位：万元"
    assert found.tables[0].notes == ("注：不含。", "资料来源：年报")
    within = table([cell("表2 经费", span=2)], [cell("项目"), cell("数")], [cell("甲"), cell("5")])
    one = read(document("详见下表。", within), "a.docx").tables[0]
    assert (one.caption, one.row, texts(one)) == ("表2 经费", 1, [["项目", "数"], ["甲", "5"]])


def test_a_head_that_is_a_unit_is_no_line_above_the_table() -> None:
    """Nor is a row of heads; the title with the unit beside it is one, above heads that are years."""
    body = [cell("North"), cell("12.5")], [cell("South"), cell("8.1")]
    for heads in (["Region", "£ million"], ["Region", "$ million", "% of revenue", "Staff ($000)"]):
        rows = [[*row, *map(cell, ["7", "8"][: len(heads) - 2])] for row in body]
        one = read(document("In the year.", table(list(map(cell, heads)), *rows)), "a.docx").tables[0]
        assert (one.row, texts(one)[0]) == (0, heads)
    title = [cell("Income"), cell("£ million"), cell("")]
    years = [cell("Region"), cell("2022"), cell("2023")]
    wide = [[*row, cell("9.1")] for row in body]
    one = read(document("In the year.", table(title, years, *wide)), "a.docx").tables[0]
    assert (one.row, one.caption) == (1, "Income\t£ million")


def test_what_is_set_in_says_how_far() -> None:
    """By blanks or by the paragraph's own measure."""
    set_in = paragraph("其中：女", '<w:ind w:left="420"/>')
    (one,) = read(
        document(table([cell("合计"), cell("5")], [cell(set_in), cell("2")], [cell("　男"), cell("3")])),
        "a.docx",
    ).tables
    assert [row[0].indent for row in one.cells] == [0, 4, 2]


def test_cells_that_claim_too_much_are_refused() -> None:
    """Merged over more places than a table may have; more tags than a document may have."""
    for body in (table([cell("a", span=99_999_999)]), "<w:p/>" * 10_000_000):
        with pytest.raises(RefusedError) as caught:
            read(document(body), "a.docx")
        assert caught.value.code == "S020"


@pytest.mark.parametrize(
    "part",
    [
        '<!DOCTYPE a [<!ENTITY b "62">]><a>&b;</a>',
        '<?xml version="1.0" encoding="UBF-8"?><a>62</a>',
        '<?xml version="1.0" encoding="shift_jis"?><a>62</a>',
    ],
)
def test_a_part_that_declares_entities_or_a_strange_encoding_is_refused(part: str) -> None:
    """Entities unpack within the parser, where nothing bounds them."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", part)
    with pytest.raises(RefusedError) as caught:
        read(out.getvalue(), "a.docx")
    assert caught.value.code == "S009"
