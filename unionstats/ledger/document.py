"""From a ledger's bytes to a TOML document: its data, its text and the places in it."""

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from msgspec import Struct

from unionstats.diagnostics.model import Diagnostic, Place
from unionstats.ledger.lines import Lines
from unionstats.ledger.locate import KeyPath, Locator
from unionstats.ledger.syntax import parse

_BYTE_ORDER_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_NAMES = {"utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "gb18030": "GB18030 (GBK)", "big5": "Big5"}
_SAMPLE = 64 * 1024  # bytes that are looked at to tell the encoding


class Document(Struct, frozen=True, dict=True):
    """A TOML document that could be parsed.

    `text` is the file's without a byte-order mark and with LF for every CRLF, as all spans count it.
    `data` is what tomli made of it, with a `syntax.Float` for each float.
    """

    raw: bytes
    text: str
    data: dict[str, Any]

    @cached_property
    def locator(self) -> Locator:
        """Where its keys and values are."""
        return Locator(self.text)

    @cached_property
    def lines(self) -> Lines:
        """Its lines."""
        return Lines(self.text)

    def finding(self, code: str, path: KeyPath, words: Mapping[str, str], key: str) -> Diagnostic:
        """A finding about `key` at the value of a path."""
        return self.lines.finding(code, words, key, self.locator.value(path))

    @cached_property
    def sha256(self) -> str:
        """The digest of the file as it was read, in hexadecimal."""
        return sha256_of(self.raw)


def read_document(raw: bytes) -> Document | list[Diagnostic]:
    """Parse a ledger's bytes, or return every error of encoding or syntax in the order of the text."""
    body = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        text = body.decode().replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        return [_not_utf8(body, error.start)]
    if "\r\n" in text:  # \r\r\n, from a file that was converted twice; tomli takes it as well
        text = re.sub(r"\r++\n", "\n", text)
    if "\0" in text and (encoding := _encoding(body)):
        return [_not_utf8(body, 0, encoding)]
    if not text.strip():
        return [Diagnostic("F006", {})]
    data = parse(text)
    if isinstance(data, dict):
        return Document(raw, text, data)
    lines = Lines(text)
    return [lines.finding(slip.code, slip.words, "", slip.span) for slip in data]


def _not_utf8(raw: bytes, start: int, encoding: str = "") -> Diagnostic:
    """Report the first byte that is not UTF-8, with no source line: what it says is not known."""
    if not encoding and raw[:start].isascii():  # else it is UTF-8, and damaged
        encoding = _encoding(raw)
    if encoding.startswith("UTF-"):
        start = 0  # a line end is more than one byte there
    line = raw.rfind(b"\n", 0, start) + 1
    column = len(raw[line:start].decode()) + 1
    place = Place(raw.count(b"\n", 0, start) + 1, column, column + 1)
    return Diagnostic("F005", {"encoding": encoding}, "", place)


def _encoding(raw: bytes) -> str:
    """Return the encoding that the bytes look like, or "" if they look like none that a text editor saves."""
    for mark, name in _BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return name
    sample = raw[:_SAMPLE]
    candidates = ("utf-16-le", "utf-16-be") if b"\0" in sample else ("gb18030", "big5")
    return next((_NAMES[codec] for codec in candidates if _reads_as(sample, codec)), "")


def _reads_as(sample: bytes, codec: str) -> bool:
    """Whether the bytes are text in this encoding, such as a report in Chinese would have."""
    from codecs import getincrementaldecoder  # a sample may end within a character

    try:
        text = getincrementaldecoder(codec)().decode(sample)
    except UnicodeDecodeError:
        return False
    if codec.startswith("utf"):
        return sum(sign.isprintable() or sign in "\r\n\t" for sign in text) * 20 >= len(text) * 19
    foreign = [sign for sign in text if not sign.isascii()]
    known = "".join(foreign).encode("gb2312" if codec == "gb18030" else codec, "ignore")
    return len(known) * 10 >= len(foreign) * 2 * 9


def sha256_of(raw: bytes) -> str:
    """The SHA-256 of the bytes of a file, in hexadecimal."""
    # CPython's own module, where it can be had: hashlib loads OpenSSL, which takes longer than a small ledger
    try:
        from _sha2 import sha256  # type: ignore[import-not-found] # from Python 3.12 on
    except ImportError:
        try:
            from _sha256 import sha256  # type: ignore[import-not-found] # in Python 3.11
        except ImportError:
            from hashlib import sha256
    return str(sha256(raw).hexdigest())
