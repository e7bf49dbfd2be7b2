"""From bytes to a document: encodings, the byte-order mark, and what a diagnostic of syntax carries."""

from hashlib import sha256

import pytest

from unionstats.diagnostics.model import Diagnostic, Place
from unionstats.ledger.document import Document, read_document

TEXT = '[figures.a]\nstated = "62个"\nlabel = "获得奖章的科技型企业"\n'


def test_a_document_has_its_text_data_places_and_digest() -> None:
    """All of them of the same bytes."""
    raw = TEXT.encode()
    document = read_document(raw)
    assert isinstance(document, Document)
    assert document.text == TEXT
    assert document.data == {"figures": {"a": {"stated": "62个", "label": "获得奖章的科技型企业"}}}
    assert document.sha256 == sha256(raw).hexdigest()
    span = document.locator.inside(("figures", "a", "stated"), 2, 3)
    assert span
    assert document.lines.place(span) == Place(2, 13, 14)
    assert document.lines.source(span) == 'stated = "62个"'


def test_a_byte_order_mark_and_crlf_move_no_place() -> None:
    """Columns are those that an editor shows."""
    raw = b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()
    document = read_document(raw)
    assert isinstance(document, Document)
    assert document.text == TEXT
    assert document.sha256 == sha256(raw).hexdigest()
    twice = read_document(b"a = 1\r\r\nb = 2")
    assert isinstance(twice, Document)
    assert twice.text == "a = 1\nb = 2"
    assert read_document(b"\xef\xbb\xbfa = 1\r\nb = 62\xe4\xb8\xaa\r\n") == [
        Diagnostic("T008", {"value": "62个"}, "", Place(2, 5, 8), "b = 62个")
    ]


@pytest.mark.parametrize("raw", [b"", b"\n \t\r\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_told(raw: bytes) -> None:
    """Blank lines and a byte-order mark are nothing either."""
    assert read_document(raw) == [Diagnostic("F006", {})]


@pytest.mark.parametrize(
    ("raw", "encoding", "line", "column"),
    [
        (TEXT.encode("gbk"), "GB18030 (GBK)", 2, 13),
        (TEXT.encode("gb18030"), "GB18030 (GBK)", 2, 13),
        ('label = "獲得獎章的企業"'.encode("big5"), "Big5", 1, 10),
        (TEXT.encode("utf-16"), "UTF-16", 1, 1),
        (TEXT.encode("utf-16-le"), "UTF-16", 1, 1),
        (TEXT.encode("utf-16-be"), "UTF-16", 1, 1),
        (b"a = 1\n".decode().encode("utf-16-be"), "UTF-16", 1, 1),
        (TEXT.encode("utf-32"), "UTF-32", 1, 1),
        ('a = "café à"'.encode("latin-1"), "", 1, 9),
        ('\ufeffa = "中"\nb = "企业"'.encode()[:-2], "", 2, 7),  # cut off, or damaged: UTF-8 all the same
        (bytes(range(1, 256)) * 1000, "", 2, 118),
    ],
)
def test_another_encoding_is_named_at_its_first_character(
    raw: bytes, encoding: str, line: int, column: int
) -> None:
    """By its marks or its commonest characters; never guessed for what has neither."""
    found = read_document(raw)
    assert found == [Diagnostic("F005", {"encoding": encoding}, "", Place(line, column, column + 1))]


def test_a_long_line_is_not_carried_whole() -> None:
    """A diagnostic of a file that is one line stays small."""
    found = read_document(b"a = 1 " + b"x" * 1_000_000)
    assert found == [
        Diagnostic("T008", {"value": f"1 {'x' * 57}…"}, "", Place(1, 5, 1_000_007), f"a = 1 {'x' * 994}")
    ]
    found = read_document(b"a = '" + b"x" * 2000 + b"' x")
    assert found == [Diagnostic("T014", {"rest": "x"}, "", Place(1, 2008, 2009))]
