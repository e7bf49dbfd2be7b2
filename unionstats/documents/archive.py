"""Parts of documents that are ZIP archives of XML, unpacked within bounds, and the elements in them."""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree as ET

from unionstats.documents import LARGEST, RefusedError

_MOST_PARTS = 10_000
_MOST_TAGS = 6_000_000


def names_in(data: bytes) -> frozenset[str]:
    """The names of the parts, whose sizes are looked at before anything is unpacked.

    Raises RefusedError S009 for a damaged archive, S012 for one that says it holds more than twice `LARGEST`.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        raise RefusedError("S009", kind="Office") from None
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > 2 * LARGEST:
        raise RefusedError("S012", limit=f"{LARGEST // (1024 * 1024)} MB")
    return frozenset(part.filename for part in parts)


def part_of(data: bytes, name: str, kind: str) -> ET.Element | None:
    """The tree of a part of an archive; None where it is not there.

    Raises RefusedError S009 for a part that cannot be read or declares entities, S020 for too many tags.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive, archive.open(name) as part:
            text = part.read(2 * LARGEST)
        if text.count(b"<") > _MOST_TAGS:
            raise RefusedError("S020", parts="tags", limit=f"{_MOST_TAGS:,}")
        return tree_of(text, kind)
    except KeyError:
        return None
    except (zipfile.BadZipFile, zlib.error, ValueError, EOFError, OSError, RuntimeError):
        raise RefusedError("S009", kind=kind) from None


def tree_of(text: bytes, kind: str) -> ET.Element:
    """The tree of a part, whose size is known; raises RefusedError S009 for no XML, and for entities."""
    if b"<!DOCTYPE" in text[:4096] or b"<!ENTITY" in text:
        raise RefusedError("S009", kind=kind)
    try:
        return ET.fromstring(text)  # noqa: S314 - without entities
    except (ET.ParseError, ValueError, LookupError):  # the last for an encoding that is none
        raise RefusedError("S009", kind=kind) from None


def name_of(element: ET.Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def child(element: ET.Element | None, name: str) -> ET.Element | None:
    """The first element of this name below an element."""
    return next((one for one in children(element) if name_of(one) == name), None)


def children(element: ET.Element | None) -> Iterator[ET.Element]:
    """Yield what is below an element, nothing below none."""
    yield from () if element is None else element


def attribute(element: ET.Element | None, name: str) -> str:
    """An attribute by its name without namespace, "" where there is none."""
    found = () if element is None else element.items()
    return next((value for key, value in found if key.rpartition("}")[2] == name), "")


def number(text: str | None, default: int = 0) -> int:
    """A count as an attribute has it; the default where it has none, or 0."""
    return (int(text) if text and text.isdecimal() and len(text) < 9 else 0) or default  # noqa: PLR2004


def is_true(text: str | None) -> bool:
    """Whether an attribute says yes."""
    return text in ("1", "true", "on")
