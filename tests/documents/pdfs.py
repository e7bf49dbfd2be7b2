"""PDF files written byte by byte, with a text layer that a reader must decode."""

from __future__ import annotations

import re

COLUMN = 270  # points from one column of a page to the next

_SMALL = re.compile(r"([\^_])\{(.*?)\}")


def pdf(*pages: str, encrypted: bool = False, drawn: str = "") -> bytes:
    """A PDF of these pages, each line of a page a line, with tabs at every 100 points; an empty page has no text.

    The first line stands at 40, 800, each further one 14 points lower; `drawn` is what each page draws first.
    Behind a vertical tab another column begins. What stands in ^{} is small and raised, what stands in _{} small and lowered.
    """
    characters = sorted({character for page in pages for character in page if character not in "\n\t\v"})
    codes = {character: code for code, character in enumerate(characters, 1)}
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    to_unicode = "".join(
        f"<{code:04X}> <{character.encode('utf-16-be').hex()}>\n" for character, code in codes.items()
    )
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{to_unicode}endbfchar\nendcmap end end"
    ).encode()
    objects += [
        b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        (
            b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /DW 1000"
            b" /CIDSystemInfo << /Registry (A) /Ordering (I) /Supplement 0 >> >>"
        ),
        _stream(cmap),
    ]
    kids = []
    for page in pages:
        columns = [column.split("\n") for column in page.split("\v")]
        shown = "".join(
            "".join(_line(line, codes) for line in lines) + f"{COLUMN} {14 * len(lines)} Td\n"
            for lines in columns
        )
        objects.append(_stream(f"{drawn}BT /F 12 Tf 40 800 Td\n{shown}ET".encode() if page else b""))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >>"
            b" /Contents %d 0 R >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    return _file(objects, encrypted=encrypted)


def _line(line: str, codes: dict[str, int]) -> str:
    cells = line.split("\t")
    shown = " 100 0 Td\n".join(_cell(cell, codes) for cell in cells)
    return f"{shown} {-100 * (len(cells) - 1)} -14 Td\n"


def _cell(cell: str, codes: dict[str, int]) -> str:
    """The operators that show a cell, those of small characters between others."""
    plain, *small = _SMALL.split(cell)
    shown = [_shown(plain, codes)]
    for way, text, rest in zip(small[::3], small[1::3], small[2::3], strict=True):
        rise = "4" if way == "^" else "-2"
        shown += [f"/F 8 Tf {rise} Ts", _shown(text, codes), "/F 12 Tf 0 Ts", _shown(rest, codes)]
    return " ".join(shown)


def _shown(text: str, codes: dict[str, int]) -> str:
    return f"<{''.join(f'{codes[character]:04X}' for character in text)}> Tj"


def _stream(data: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)


def _file(objects: list[bytes], *, encrypted: bool) -> bytes:
    written = b"%PDF-1.7\n"
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    lock = b" /Encrypt << /Filter /Standard /V 1 /R 2 /O (%s) /U (%s) /P -4 >> /ID [(a) (a)]" % (
        b"x" * 32,
        b"y" * 32,
    )
    return (
        written
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R%s >>\nstartxref\n%d\n%%%%EOF\n"
        % (
            len(objects) + 1,
            table,
            len(objects) + 1,
            lock if encrypted else b"",
            len(written),
        )
    )
