"""A comment stands at the very characters of its figure, and nothing else of the file is another."""

import re
import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.writers.annotated.reports import NAMES, characters, commented, paragraph, report, run
from unionstats.documents import RefusedError
from unionstats.documents.word import read_word
from unionstats.results.annotation import Comment
from unionstats.writers.annotated.word import annotated_word

_CHOICE = "<mc:AlternateContent><mc:Choice Requires='wps'>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"
_BOX = "<w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict>"


def _cell(inner: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def _table(*rows: str) -> str:
    return f"<w:tbl {NAMES}><w:tblPr/><w:tblGrid/>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def _plain(text: str) -> str:
    return paragraph(run(text))


BOXED = paragraph(
    run("前")
    + f"<w:r>{_CHOICE.format(_BOX.format(_plain('框内77人')), _BOX.format(_plain('框内77人')))}</w:r>"
)
CASES = {
    "in a run": ([paragraph(run("会员14433人，", "<w:b/>"))], "14433人", "14433人"),
    "at its beginning": ([paragraph(run("14433人参加"))], "14433人", "14433人"),
    "at its end": ([paragraph(run("会员14433人"))], "14433人", "14433人"),
    "the whole run": ([paragraph(run("会员") + run("14433人", "<w:i/>") + run("。"))], "14433人", "14433人"),
    "over runs": ([paragraph(run("会员1443", "<w:b/>") + run("3人，"))], "14433人", "14433人"),
    "heading": (
        [paragraph(f'<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>{run("会员14433人")}')],
        "14433",
        "14433",
    ),
    "deleted text between": (
        [
            paragraph(
                run("会员144") + f'<w:del w:id="9"><w:r><w:delText>9</w:delText></w:r></w:del>{run("33人")}'
            )
        ],
        "14433人",
        "14433人",
    ),
    "inserted": (
        [paragraph(run("会员") + f'<w:ins w:id="9">{run("共14433人")}</w:ins>')],
        "14433人",
        "14433人",
    ),
    "moved": (
        [
            paragraph(f'<w:moveFrom w:id="7">{run("共14433人")}</w:moveFrom>'),
            paragraph(f'<w:moveTo w:id="8">{run("又14433人")}</w:moveTo>'),
        ],
        "14433人",
        "14433人",
    ),
    "struck out before": (
        [paragraph(run("14433人", "<w:strike/>") + run("又14433人"))],
        "14433人",
        "14433人",
    ),
    "hyperlink": ([paragraph(f"<w:hyperlink>{run('会员14433人。')}</w:hyperlink>")], "14433人", "14433人"),
    "content control": (
        [paragraph(f"<w:sdt><w:sdtContent>{run('共5人。')}</w:sdtContent></w:sdt>")],
        "5人",
        "5人",
    ),
    "tabs and breaks": (
        [paragraph("<w:r><w:t>甲</w:t><w:tab/><w:t>5人</w:t><w:br/><w:t>乙 6人</w:t></w:r>")],
        "6人",
        "6人",
    ),
    "behind a tab": ([paragraph("<w:r><w:t>甲</w:t><w:tab/><w:t>5人</w:t><w:br/></w:r>")], "5人", "5人"),
    "entities": ([paragraph(run("A&amp;B&lt;&#x4E2D;14433人&gt;"))], "14433人", "14433人"),
    "beyond 16 bits": ([paragraph(run("𠀀𠀀14433人𠀀"))], "14433人", "14433人"),
    "footnote mark": (
        [paragraph(run("会员14433人") + run("①", '<w:vertAlign w:val="superscript"/>') + run("，6人"))],
        "6人",
        "6人",
    ),
    "raised digits before": (
        [paragraph(run("会员14433") + run("1", '<w:vertAlign w:val="superscript"/>') + run("，6人"))],
        "6人",
        "6人",
    ),
    "text box": ([BOXED, _plain("后8人")], "77人", "框内77人框内77人"),
    "behind a text box": ([BOXED, _plain("后8人")], "8人", "8人"),
    "single digits in cells": (
        [_table(_cell(_plain("甲")) + _cell(_plain("5")), _cell(_plain("乙")) + _cell(_plain("5")))],
        "\t5\n乙\t5",
        "5乙5",
    ),
    "paragraphs of a cell": (
        [
            _table(
                _cell(_plain("项") + _plain("目")) + _cell(_plain("数 ")),
                _cell(_plain("甲")) + _cell(_plain(" 共 5 人") + _plain("另6人")),
            )
        ],
        "6人",
        "6人",
    ),
    "merged cells": (
        [
            _table(
                _cell(_plain("项目"), '<w:vMerge w:val="restart"/>')
                + _cell(_plain("人数9"), '<w:gridSpan w:val="2"/>'),
                _cell(_plain(""), "<w:vMerge/>") + _cell(_plain("男4")) + _cell(_plain("女5")),
                _cell(_plain("甲")) + _cell(_plain("44")) + _cell(_plain("55")),
            )
        ],
        "55",
        "55",
    ),
    "a table in a cell": (
        [
            _table(
                _cell(_plain("外1"))
                + _cell(_table(_cell(_plain("内2")) + _cell(_plain("内3"))) + _plain("尾4")),
                _cell(_plain("外5")) + _cell(_plain("外6")),
            )
        ],
        "内3",
        "内3",
    ),
    "a row above the table": (
        [
            _table(
                _cell(_plain("表1 会员7人"), '<w:gridSpan w:val="2"/>'),
                _cell(_plain("地区")) + _cell(_plain("人数")),
                _cell(_plain("甲")) + _cell(_plain("5")),
            )
        ],
        "7人",
        "7人",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_comment_is_at_its_figure(name: str) -> None:
    """Also in tables, beside tracked changes and marks; every character keeps its formats."""
    blocks, figure, range_ = CASES[name]
    data = report(*blocks)
    start = read_word(data).text.rindex(figure)
    made = annotated_word(data, [Comment(start, start + len(figure), ("应为14343人", "第二行"))])
    assert commented(made) == [(range_, "应为14343人\n第二行")]
    assert characters(made) == characters(data)
    assert read_word(made) == read_word(data)


def test_only_the_text_and_what_tells_of_the_comments_is_another_part() -> None:
    """Every other part is the same, byte for byte, in the same order."""
    data = report(_plain("会员5人"))
    before, after = (
        zipfile.ZipFile(BytesIO(one)) for one in (data, annotated_word(data, [Comment(2, 4, ("x",))]))
    )
    changed = [one for one in before.namelist() if before.read(one) != after.read(one)]
    assert changed == ["[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels"]
    assert [*before.namelist(), "word/comments1.xml"] == after.namelist()
    assert annotated_word(data, []) == annotated_word(data, [])


def test_several_comments_share_a_figure_and_a_run() -> None:
    """In their order."""
    data = report(paragraph(run("甲5人乙6人")))
    texts = [(1, 3, "一"), (1, 3, "二"), (4, 6, "三"), (1, 6, "四"), (-1, -1, "无处")]
    made = annotated_word(data, [Comment(start, end, (text,)) for start, end, text in texts])
    assert commented(made) == [
        ("5人", "一"),
        ("5人", "二"),
        ("6人", "三"),
        ("5人乙6人", "四"),
        ("甲", "无处"),
    ]
    assert characters(made) == characters(data)


def test_comments_that_are_there_stay() -> None:
    """The new ones have numbers of their own."""
    old = docx.Document(BytesIO(report(_plain("会员5人"))))
    old.add_comment(old.paragraphs[-1].runs, "旧", "某人", "某")
    out = BytesIO()
    old.save(out)
    assert commented(annotated_word(out.getvalue(), [Comment(2, 4, ("新",))])) == [
        ("会员5人", "旧"),
        ("5人", "新"),
    ]


def test_a_comment_shows_hostile_text_as_text() -> None:
    """No markup, no sign that acts."""
    data = report(_plain("会员5人"))
    ((_, text),) = commented(annotated_word(data, [Comment(2, 4, ("<w:p>&amp;\x1b[31m\u202e]]>",))]))
    assert text == "<w:p>&amp;\\x1b[31m\\u202e]]>"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>", None),
        (
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        ),
    ],
    ids=["UTF-16", "strict"],
)
def test_other_forms_of_the_file(old: bytes, new: bytes | None) -> None:
    """Text in UTF-16, and the strict form of the standard."""
    data = _with(report(_plain("会员5人")), old, new)
    made = annotated_word(data, [Comment(2, 4, ("新",))])
    assert read_word(made) == read_word(data)
    xml = zipfile.ZipFile(BytesIO(made)).read("word/document.xml")
    space = new.decode() if new else "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    mark = f'xmlns:w="{space}" w:id="0"/>'
    start, end = (f"<w:commentRange{side} {mark}".encode() for side in ("Start", "End"))
    assert b"5\xe4\xba\xba" in xml[xml.index(start) : xml.index(end)]
    assert xml.index(start) > xml.index("会员".encode())


def test_a_figure_of_a_footnote_is_told_at_its_reference() -> None:
    """Word knows no comments in notes."""
    data = report(paragraph(run("会员5人") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run("，另6人。")))
    out = BytesIO(data)
    with zipfile.ZipFile(out, "a") as archive:
        notes = (
            f'<w:footnotes {NAMES}><w:footnote w:id="2">{_plain("其中女7人。")}</w:footnote></w:footnotes>'
        )
        archive.writestr("word/footnotes.xml", notes)
    data = out.getvalue()
    start = read_word(data).text.index("7人")
    made = annotated_word(data, [Comment(start, start + 2, ("新",))])
    xml = zipfile.ZipFile(BytesIO(made)).read("word/document.xml").decode()
    assert re.search(
        r'<w:commentRangeStart [^>]*/><w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeEnd', xml
    )
    assert read_word(made) == read_word(data)


def _with(data: bytes, old: bytes, new: bytes | None) -> bytes:
    """The file with these bytes replaced in its text; without new ones, in UTF-16."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "word/document.xml":
                assert old in part
                part = part.replace(old, new or b'<?xml version="1.0" encoding="UTF-16"?>')
                part = part if new else part.decode().encode("utf-16")
            target.writestr(name, part)
    return out.getvalue()


def test_a_file_without_its_list_of_parts_is_refused() -> None:
    """It is damaged: no program would open it."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(report(_plain("会员5人")))) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist()[1:]:
            target.writestr(name, source.read(name))
    with pytest.raises(RefusedError) as found:
        annotated_word(out.getvalue(), [Comment(2, 4, ("新",))])
    assert found.value.code == "S009"


_TEXTS = st.text(st.sampled_from("甲5 ,.%&<>'\"\u3000\u2003\t𠀀人"), max_size=6)
_RUNS = st.lists(st.tuples(_TEXTS, st.sampled_from(["", "<w:b/>", '<w:sz w:val="20"/>'])), max_size=4)


@given(paragraphs=st.lists(_RUNS, min_size=1, max_size=4), in_table=st.booleans(), data=st.data())
@settings(max_examples=40, deadline=None)
def test_any_span_of_any_text_is_found_in_the_file(
    *, paragraphs: list[list[tuple[str, str]]], in_table: bool, data: st.DataObject
) -> None:
    """Between any two characters that are no blanks, whatever the runs, also several at once."""
    inner = [paragraph("".join(run(escape(text), formats) for text, formats in runs)) for runs in paragraphs]
    blocks = [_table(*(_cell(one) + _cell(_plain("x")) for one in inner))] if in_table else inner
    file = report(*blocks)
    text = read_word(file).text
    signs = [at for at, sign in enumerate(text) if not sign.isspace()]
    comments = []
    for number in range(3 if signs else 0):
        low, high = sorted(data.draw(st.tuples(st.sampled_from(signs), st.sampled_from(signs))))
        comments.append(Comment(low, high + 1, (str(number),)))
    made = annotated_word(file, comments)
    wanted = ["".join(text[one.start : one.end].split()) for one in comments]
    assert ["".join(found.split()) for found, _ in commented(made)] == wanted
    assert characters(made) == characters(file)
    assert read_word(made) == read_word(file)
