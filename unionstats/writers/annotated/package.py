"""An Office file into which parts are put; every other part stays as it is, byte for byte.

It is known where the tags of a part of XML stand in its bytes, so that something can be put between them.
"""

import posixpath
import re
import zipfile
import zlib
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from io import BytesIO
from itertools import accumulate
from xml.etree import ElementTree as ET
from xml.parsers import expat
from xml.sax.saxutils import escape as markup
from xml.sax.saxutils import quoteattr

from unionstats.documents import RefusedError
from unionstats.documents.archive import tree_of
from unionstats.text.escape import escape

Edit = tuple[int, int, bytes]
"""Bytes that stand in the place of others, from one offset up to another."""

_TAG = re.compile(rb"""<([^\s/>]+)(?:[^>"']|"[^"]*"|'[^']*')*>""")
_ATTRIBUTE = re.compile(r"""([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_CHARACTER = re.compile(r"&[^;]*;|\r\n|.", re.DOTALL)


class Tags:
    """The elements of a part by their numbers in its order; raises RefusedError S009 for what is no XML."""

    def __init__(self, data: bytes, kind: str) -> None:
        self.data = data
        self.names: list[str] = []
        self.starts: list[int] = []
        self.parents: list[int] = []
        self._closed: list[int] = []
        self._open: list[int] = []
        self._parser = parser = expat.ParserCreate()
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        try:
            parser.Parse(data, True)
        except expat.ExpatError:
            raise RefusedError("S009", kind=kind) from None

    def _begin(self, name: str, _: object) -> None:
        self.parents.append(self._open[-1] if self._open else -1)
        self._open.append(len(self.names))
        self.names.append(name.rpartition(":")[2])
        self.starts.append(self._parser.CurrentByteIndex)
        self._closed.append(0)

    def _end(self, _: str) -> None:
        self._closed[self._open.pop()] = self._parser.CurrentByteIndex

    def tag(self, at: int) -> bytes:
        """The start tag of an element, as it is written."""
        return self._tag(at)[0]

    def name(self, at: int) -> bytes:
        """The name of an element, as it is written."""
        return self._tag(at)[1]

    def _tag(self, at: int) -> re.Match[bytes]:
        found = _TAG.match(self.data, self.starts[at])
        assert found is not None  # noqa: S101 - the parser has read one here
        return found

    def end(self, at: int) -> int:
        """Where an element ends, its end tag with it."""
        tag = self.tag(at)
        if tag.endswith(b"/>"):
            return self.starts[at] + len(tag)
        return self.data.index(b">", self._closed[at]) + 1

    def inside(self, at: int) -> tuple[int, int]:
        """From where to where the content of an element stands."""
        start = self.starts[at] + len(self.tag(at))
        return start, max(self._closed[at], start)

    def above(self, at: int) -> Iterator[int]:
        """Yield the elements around one, the next first."""
        while (at := self.parents[at]) >= 0:
            yield at

    @lru_cache(maxsize=1)  # noqa: B019 - of the run or the root that is looked at
    def children(self, at: int) -> Sequence[int]:
        """The elements right below one."""
        last = bisect_left(self.starts, self.end(at), at + 1)
        return [below for below in range(at + 1, last) if self.parents[below] == at]

    def attributes(self, at: int) -> dict[str, str]:
        """The attributes of an element by their names, as they are written."""
        found = _ATTRIBUTE.findall(self.tag(at).decode())
        return {name: value or other for name, value, other in found}

    def before(self, at: int, text: str) -> Edit:
        """Put a text before an element."""
        return self.starts[at], self.starts[at], _ascii(text)

    def last_in(self, at: int, text: str) -> Edit:
        """Put a text into an element, behind all that is there."""
        tag = self.tag(at)
        if not tag.endswith(b"/>"):
            return self._closed[at], self._closed[at], _ascii(text)
        end = self.starts[at] + len(tag)
        return end - 2, end, b">" + _ascii(text) + b"</" + self.name(at) + b">"

    def edited(self, edits: Iterable[Edit]) -> bytes:
        """The part with these edits, those at one place in their order."""
        pieces: list[bytes] = []
        at = 0
        for start, end, data in sorted(edits, key=lambda one: one[0]):
            pieces += (self.data[at:start], data)
            at = end
        return b"".join([*pieces, self.data[at:]])

    @lru_cache(maxsize=1)  # noqa: B019 - of the text that is looked at
    def places(self, at: int) -> Sequence[int]:
        """Where the characters of the text of an element end, the first its beginning; none for no text."""
        start, end = self.inside(at)
        raw = self.data[start:end]
        if b"<" in raw:
            return []
        signs = (len(one[0].encode()) for one in _CHARACTER.finditer(str(raw, "utf-8")))
        return [*accumulate(signs, initial=start)]


def _ascii(text: str) -> bytes:
    """A text of XML in any encoding that has ASCII in single bytes."""
    return text.encode("ascii", "xmlcharrefreplace")


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
        return tree_of(self.part(name), self.kind)

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

    def related(self, name: str, word: str, form: str, made: str, media: str, *, strict: bool) -> str:
        """The name of the part that this one is related to by a word; of none one of this form is made."""
        found = next((path for _, kind, path in self.relations(name) if kind == word), "")
        if found not in self:
            found = self.free(form)
            self.put(found, made.encode(), media)
            self.relate(name, word, found, strict=strict)
        return found

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
