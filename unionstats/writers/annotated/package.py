"""An Office file into which parts are put; every other part stays as it is, byte for byte."""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape as markup
from xml.sax.saxutils import quoteattr

from unionstats.documents import RefusedError
from unionstats.text.escape import escape
from unionstats.writers.annotated.tags import Tags

_TYPES = "[Content_Types].xml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OPEN = "http://schemas.openxmlformats.org/officeDocument/2006"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument"
_DECLARED = re.compile(rb"""\A(<\?xml[^>]*?encoding\s*=\s*["'])([^"']+)""")


class Package:
    """The parts of a file of this kind; raises RefusedError S009 for a damaged one."""

    def __init__(self, data: bytes, kind: str) -> None:
        self.kind = kind
        try:
            with zipfile.ZipFile(BytesIO(data)) as archive:
                self._infos = {info.filename: info for info in archive.infolist()}
                self._parts = {name: archive.read(info) for name, info in self._infos.items()}
        except (zipfile.BadZipFile, zlib.error, ValueError, EOFError, OSError, RuntimeError):
            raise RefusedError("S009", kind=kind) from None

    @property
    def has_macros(self) -> bool:
        """Whether the file says that it holds macros, which its name then has to say."""
        return b"macroEnabled" in self._parts.get(_TYPES, b"")

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def part(self, name: str) -> bytes:
        """A part of XML in an encoding that has ASCII in single bytes; raises RefusedError S009."""
        data = self._parts.get(name)
        if data is None:
            raise RefusedError("S009", kind=self.kind)
        declared = _DECLARED.match(data)
        coding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ""
        coding = coding or (declared[2].decode("latin-1").lower() if declared else "utf-8")
        if coding == "utf-8":
            return data
        try:
            return _DECLARED.sub(rb"\1UTF-8", data.decode(coding).encode())
        except (UnicodeError, LookupError):
            raise RefusedError("S009", kind=self.kind) from None

    def tree(self, name: str) -> ET.Element:
        """The tree of a part; raises RefusedError S009."""
        data = self.part(name)
        try:
            if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data:
                raise RefusedError("S009", kind=self.kind)
            return ET.fromstring(data)  # noqa: S314 - without entities
        except ET.ParseError:
            raise RefusedError("S009", kind=self.kind) from None

    def put(self, name: str, data: bytes, media: str = "") -> None:
        """Write a part; `media` is the media type of a new one."""
        self._parts[name] = data
        if media:
            self.insert(
                _TYPES,
                f'<Override xmlns="{_PACKAGE}/content-types" PartName="/{name}" ContentType="{media}"/>',
            )

    def insert(self, name: str, text: str) -> None:
        """Write a text as the last thing in the root of a part."""
        tags = Tags(self.part(name), self.kind)
        self._parts[name] = tags.edited([tags.last_in(0, text)])

    def raw(self, name: str) -> bytes:
        """A part as it is."""
        return self._parts[name]

    def relations(self, name: str) -> Iterator[tuple[str, str, str]]:
        """Yield the id, the last word of the type and the target of what a part is related to."""
        found = _relations_of(name)
        for one in self.tree(found) if found in self else ():
            target = one.get("Target", "")
            inside = one.get("TargetMode", "Internal") == "Internal"
            path = posixpath.normpath(posixpath.join("/", posixpath.dirname(name), target))[1:]
            yield one.get("Id", ""), one.get("Type", "").rpartition("/")[2], path if inside else ""

    def relate(self, name: str, word: str, target: str, *, strict: bool) -> str:
        """Relate a part to another, by the last word of the type; the new id."""
        found = _relations_of(name)
        taken = {id_ for id_, *_ in self.relations(name)}
        made = next(id_ for number in range(1, len(taken) + 2) if (id_ := f"rIdNote{number}") not in taken)
        if found not in self:
            self._parts[found] = f'<Relationships xmlns="{_PACKAGE}/relationships"></Relationships>'.encode()
        self.insert(
            found,
            f'<Relationship xmlns="{_PACKAGE}/relationships" Id="{made}" '
            f'Type="{_STRICT if strict else _OPEN}/relationships/{word}" Target={quoteattr(f"/{target}")}/>',
        )
        return made

    def media_of_ending(self, ending: str, media: str) -> None:
        """Say what parts with this ending are, if nothing says it yet."""
        known = {one.get("Extension", "").lower() for one in self.tree(_TYPES)}
        if ending not in known:
            self.insert(
                _TYPES,
                f'<Default xmlns="{_PACKAGE}/content-types" Extension="{ending}" ContentType="{media}"/>',
            )

    def free(self, form: str) -> str:
        """The first name of this form, with a number, that no part has."""
        taken = {name.lower() for name in self._parts}
        return next(
            name for number in range(1, len(taken) + 2) if (name := form.format(number)).lower() not in taken
        )

    def data(self) -> bytes:
        """The file, its parts in their order."""
        out = BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in self._parts.items():
                info = self._infos.get(name) or zipfile.ZipInfo(name)
                made = zipfile.ZipInfo(name, info.date_time)
                made.compress_type = info.compress_type if name in self._infos else zipfile.ZIP_DEFLATED
                made.external_attr = info.external_attr
                archive.writestr(made, data)
        return out.getvalue()


def _relations_of(name: str) -> str:
    folder, _, last = name.rpartition("/")
    return f"{folder}/_rels/{last}.rels"


def text_in(text: str) -> str:
    """A text in XML, on one line; what acts or hides is made visible."""
    return markup(escape(text))
