"""The named styles of a Word document, each with what it takes over from the style that it is based on."""

from collections.abc import Mapping
from xml.etree import ElementTree as ET

from unionstats.documents.archive import attribute, child, children, name_of
from unionstats.pattern import pattern

_HEADING = pattern(r"(?i)heading ([1-9])\Z")
_OUTLINES = frozenset("012345678")


class Styles:
    """What the styles of a document say, by their ids; `root` is the part that holds them."""

    def __init__(self, root: ET.Element | None) -> None:
        styles = (one for one in children(root) if name_of(one) == "style")
        self._styles = {attribute(style, "styleId"): style for style in styles}
        self._said: dict[str, dict[str, ET.Element]] = {}

    def of_run(self, properties: ET.Element | None, kind: str = "rStyle") -> Mapping[str, ET.Element]:
        """What is said of characters by themselves, and by their style, by the names of the properties."""
        said = {name_of(one): one for one in children(properties)}
        style = attribute(said.get(kind), "val")
        return {**self._of_style(style), **said} if style else said

    def level(self, properties: ET.Element | None) -> int:
        """The level of the heading that a paragraph is, 0 for none."""
        outline = attribute(child(properties, "outlineLvl"), "val")
        for style in self._line(attribute(child(properties, "pStyle"), "val")):
            if outline:
                break
            name = attribute(child(style, "name"), "val")
            if heading := _HEADING.match(name):
                return int(heading[1])
            if name == "Title":
                return 1
            outline = attribute(child(child(style, "pPr"), "outlineLvl"), "val")
        return int(outline) + 1 if outline in _OUTLINES else 0

    def _of_style(self, name: str) -> Mapping[str, ET.Element]:
        if name not in self._said:
            said: dict[str, ET.Element] = {}
            for style in self._line(name):
                for one in children(child(style, "rPr")):
                    said.setdefault(name_of(one), one)
            self._said[name] = said
        return self._said[name]

    def _line(self, name: str) -> list[ET.Element]:
        """A style and those that it is based on, the nearest first."""
        found: dict[str, ET.Element] = {}
        while name in self._styles and name not in found:
            found[name] = self._styles[name]
            name = attribute(child(found[name], "basedOn"), "val")
        return list(found.values())
