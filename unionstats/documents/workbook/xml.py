"""Elements of a workbook's parts by their names, whatever edition of the standard they follow."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET


def name_of(element: ET.Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def child(element: ET.Element | None, name: str) -> ET.Element | None:
    """The first element of this name below an element."""
    return next((one for one in children(element) if name_of(one) == name), None)


def children(element: ET.Element | None) -> Iterator[ET.Element]:
    """Yield what is below an element, nothing below none."""
    yield from () if element is None else element


def attribute(element: ET.Element, name: str) -> str:
    """An attribute by its name without namespace, "" where there is none."""
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), "")


def number(text: str | None) -> int:
    """A count as an attribute has it; 0 where it has none."""
    return int(text) if text and text.isdecimal() and len(text) < 9 else 0  # noqa: PLR2004


def is_true(text: str | None) -> bool:
    """Whether an attribute says yes."""
    return text in ("1", "true", "on")
