"""The working paper as a page: the answer, what it is made of, and a section for each heading."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from xml.etree.ElementTree import Element

from unionstats.locale import Words
from unionstats.results.heads import title
from unionstats.results.paper import Paper, paper_blocks
from unionstats.results.table import Block, Heading, Lines, shown_block
from unionstats.results.verdicts import SIGNS
from unionstats.rules import Verdict
from unionstats.version import VERSION
from unionstats.writers.html.blocks import Elements, patterns
from unionstats.writers.html.frame import page
from unionstats.writers.html.parts import element, link

_PAPER = Path(__file__).with_name("paper.css")
_DIGITS = frozenset("0123456789abcdef")
_SHOWN = 16  # digits of the ledger's SHA-256 at the foot of each printed page


def html_bytes(paper: Paper, words: Words) -> bytes:
    """The working paper as a web page in UTF-8 that needs nothing but itself."""
    name, kind = title(paper.ledger, words), words.gettext("Audit working paper")
    digits = "".join(digit for digit in paper.ledger.sha256 if digit in _DIGITS)[:_SHOWN]
    foot = f'@page {{ @bottom-left {{ content: "SHA-256 {digits}…"; }} }}\n'
    found = paper_blocks(paper, words, linked=True)
    _, answer, *blocks = (one for block in found if (one := shown_block(block, None)))
    sections: list[tuple[str, list[Block]]] = [("", [])]
    for block in blocks:
        if isinstance(block, Heading):
            sections.append((block.text, []))
        sections[-1][1].append(block)
    made = Elements(paper, words)
    parts = [(f"part-{at}", heading, some) for at, (heading, some) in enumerate(sections)]
    contents = element("ul", *(element("li", link(name, heading)) for name, heading, _ in parts[1:]))
    content = (
        patterns(words),
        _answer(paper, answer),
        element("nav", contents, aria_label=words.gettext("Contents")),
        *(
            element("section", *(one for block in some for one in made.of(block)), id=name)
            for name, _, some in parts
        ),
    )
    text = words.gettext("Made by unionstats {version} on {date} from the ledger {path}.")
    said = text.format(version=VERSION, date=paper.made.isoformat(), path=paper.ledger.path)
    return page(name, kind, _PAPER.read_text(encoding="utf-8") + foot, content, said, words)


def _answer(paper: Paper, block: Block) -> Element:
    """The answer in words, with a sign."""
    lines: Sequence[str] = [line.text for line in block.lines] if isinstance(block, Lines) else []
    counted = any(check.fails for check in paper.verdicts.checks.values()) or paper.verdicts.clashes
    verdict = Verdict.INCONSISTENT if counted else Verdict.CONSISTENT
    verdict = verdict if paper.verdicts.checks else Verdict.UNDETERMINED
    sign = element("span", SIGNS[verdict], class_="sign", aria_hidden="true")
    told = element("div", *(element("p", line) for line in lines))
    return element("div", sign, told, id="answer", class_=f"answer {verdict.value}")
