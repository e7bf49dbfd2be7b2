"""Papers to look at, and a page taken apart by a parser that knows HTML."""

from html.parser import HTMLParser

from tests.judged import paper_of
from unionstats.locale import Language, words
from unionstats.writers.html.page import html_bytes

VOID = frozenset(("meta", "wbr", "br", "hr", "img", "input", "link"))


def page_of(text: str, language: Language = Language.EN, path: str = "a.toml") -> str:
    """Write the page of a ledger."""
    return html_bytes(paper_of(text, path=path), words(language)).decode()


class Node:
    """An element: `texts` are all texts in it, in their order."""

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Node] = []
        self.texts: list[str] = []

    @property
    def text(self) -> str:
        """All text within."""
        return "".join(self.texts)

    def all(self, *tags: str) -> list["Node"]:
        """Return all elements within, in their order, or those with one of these names."""
        found = []
        for child in self.children:
            if not tags or child.tag in tags:
                found.append(child)
            found += child.all(*tags)
        return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        node = Node(tag, {name: value or "" for name, value in attrs})
        assert len(node.attributes) == len(attrs), attrs
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        """End the element that is open."""
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        """Give a text to every element that is open."""
        for node in self.open:
            node.texts.append(data)


def parsed(page: str) -> Node:
    """Take a page apart; every element must be closed in its order."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == [reader.root]
    return reader.root
