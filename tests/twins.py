"""Pages that say the same in two languages, and the links of a page."""

import re
from collections import Counter
from pathlib import Path

import tomli

from tests.consoles import blocks, commands

_STRUCTURE = re.compile(r"^(#+) |^(```.*)$|^(\||- )")


def alike(english: str, chinese: str) -> None:
    """Fail unless two pages have the same headings, tables, lists, commands, ledgers and programs.

    Ledgers may differ in texts other than rules, programs in their remarks, commands as `shape` says.
    """
    assert structure(english) == structure(chinese)
    for one, other in zip(blocks(english), blocks(chinese), strict=True):
        if one.head[0] == "console":
            assert [*map(shape, commands(one.text))] == [*map(shape, commands(other.text))]
        elif one.head[0] == "toml" and one.head[1:] != ("slips.toml",):
            assert skeleton(tomli.loads(one.text)) == skeleton(tomli.loads(other.text))


def structure(text: str) -> list[str]:
    """Headings by their level, blocks by their heads, the rows of tables and the items of lists."""
    found, inside = [], False
    for line in text.splitlines():
        part = _STRUCTURE.match(line)
        if part and part[2]:
            inside = not inside
        if part and (part[2] or not inside):
            found.append(part[1] or part[2] or part[3])
    return found


def shape(command: str) -> str:
    """A command without its quoted texts, which speak the language of the page, and without that language."""
    return re.sub(r"'[^']*'|\"[^\"]*\"|(?<=--lang )(?:en|zh)\b", "…", command)


def skeleton(value: object, key: str = "") -> object:
    """A table with the keys of all its tables, and its rules without names of rows; other texts are left out."""
    if isinstance(value, dict):
        return {name: skeleton(inner, name) for name, inner in value.items()}
    return re.sub(r"\[[^\]]*\]", "[…]", str(value)) if key == "rule" else None


def broken_links(page: Path) -> list[str]:
    """The links of a page to files that are not there, or to headings that they do not have."""
    broken = []
    for link in links(page.read_text(encoding="utf-8")):
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        if "://" not in link and (
            not target.exists() or (anchor and anchor not in anchors(target.read_text(encoding="utf-8")))
        ):
            broken.append(link)
    return broken


def links(text: str) -> list[str]:
    """The addresses of the links and pictures of a page, outside its blocks."""
    return re.findall(r"\]\(([^)\s]+)\)", prose(text))


def anchors(text: str) -> set[str]:
    """The anchors that GitHub gives to the headings of a page; a repeated one is numbered."""
    found: Counter[str] = Counter()
    made = set()
    for title in re.findall(r"^#+ (.*)$", prose(text), re.MULTILINE):
        name = re.sub(r"[^\w\- ]", "", title.strip().lower()).replace(" ", "-")
        made.add(f"{name}-{found[name]}" if found[name] else name)
        found[name] += 1
    return made


def prose(text: str) -> str:
    """A page without its fenced blocks and without code within a line."""
    return re.sub(
        r"`[^`\n]*`", lambda code: re.sub(r"[\[\]()]", "", code[0]), re.sub(r"(?ms)^```.*?^```$", "", text)
    )
