"""The working paper as a page: the answer, what it is made of, and a section for each heading.

The ids in a table lead to figures and rules. Bars are inline SVG, drawn in per cent of their own width, so
that no text is ever scaled. Verdicts are told apart by patterns as well as by colours; what a bar shows is
said in its title and stands beside it as text.
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, fromstring

from unionstats.diagnostics import Diagnostic
from unionstats.diagnostics.sentence import sentence
from unionstats.ledger.failures import REMARKS
from unionstats.locale import Words
from unionstats.quantity.formatting import decimal
from unionstats.results.checks import CheckRow
from unionstats.results.heads import title
from unionstats.results.paper import Paper, paper_blocks
from unionstats.results.problems import excerpt
from unionstats.results.table import (
    RIGHT,
    Bar,
    Block,
    Cell,
    Facts,
    Field,
    Heading,
    Kind,
    Lines,
    Problems,
    Table,
    shown_block,
    text_of,
)
from unionstats.results.verdicts import SIGNS
from unionstats.rules import Verdict
from unionstats.text.cells import head
from unionstats.version import VERSION
from unionstats.writers.html.parts import Child, breakable, element, facts, link, page, said

IDS = {"figures": "f-", "rules": "r-"}
"""What the ids of the rows of figures and rules begin with; no other id does."""

_LOOKS = {"green": "consistent", "bold red": "inconsistent"}
_CLASSES = {Kind.VERDICT: "verdict", Kind.BAR: "bars", Kind.RULE: "formula"} | dict.fromkeys(RIGHT, "number")
_TITLED = ("users", "line")  # below others, where they need their titles
_PLACES = 3  # decimals of a per cent of the width: a thousandth of a pixel on any screen
_WHOLE = 100


class Elements:
    """Makes the elements of the blocks of a paper."""

    def __init__(self, paper: Paper, words: Words) -> None:
        self.words = words
        self.known = {"figures": paper.ledger.figures, "rules": paper.verdicts.checks}

    def of(self, block: Block) -> Iterator[Element]:
        """Yield the elements of a block."""
        if isinstance(block, Heading):
            yield element("h2", block.text)
        elif isinstance(block, Lines):
            yield from (element("p", line.text) for line in block.lines)
        elif isinstance(block, Problems):
            yield from (self._problem(one, block.path) for one in block.diagnostics)
        elif isinstance(block, Facts):
            yield facts(block.facts)
        else:
            yield from said("h3", block.title, "")
            yield self._table(block)

    def _problem(self, one: Diagnostic, path: str) -> Element:
        """What was found, with its place, the line there and a way out; the style sheet draws the caret."""
        kind, name = "remark" if one.code in REMARKS else "fault", one.key.removeprefix("checks.")
        message, hint = sentence(one.code, one.words, self.words.gettext)
        sign = element("span", "·" if kind == "remark" else "×", class_="sign")
        named = (" ", *self._links(name, "rules")) if name in self.known["rules"] else ()
        parts = [element("h3", sign, " ", element("code", one.code), *named), *said("p", message, "message")]
        if one.place is not None:
            place = f"{one.file or path}:{one.place.line}:{one.place.column}"
            parts.append(element("p", element("code", place), class_="place"))
        if one.place is not None and one.source:
            text, columns, width = excerpt(one)
            before = head(text, columns)
            marked = head(text[len(before) :], width)
            after = text[len(before) + len(marked) :]
            parts.append(element("pre", element("code", before, element("mark", marked), after)))
        return element("article", *parts, *said("p", hint, "hint"), class_=kind)

    def _table(self, table: Table) -> Element:
        """A table, without the columns in which nothing stands.

        The label of a cell, its column's title, stands before it where a narrow screen stacks the table.
        """
        fields = [field for field in table.fields if field.shown_at(None)]
        rows = [dict(zip([one.name for one in fields], row, strict=True)) for row in table.cells(fields)]
        names = {field.name for field in fields}
        groups: dict[str, list[Field]] = {}
        for field in fields:
            groups.setdefault(field.under if field.under in names else field.name, []).append(field)
        told = {name for row in rows for name, value in row.items() if text_of(value)}
        columns = {name: some for name, some in groups.items() if not told.isdisjoint(x.name for x in some)}
        hosts = {field.name: field for field in fields}
        titles = {name: self._title(hosts[name]) for name in columns}
        looks = {name: _class(hosts[name], len(some)) for name, some in columns.items()}
        heads = (element("th", titles[name], scope="col", class_=look) for name, look in looks.items())
        body = element("tbody")
        for one, row in zip(table.rows, rows, strict=True):
            cells = (
                element("td", *self._content(some, row, one), class_=looks[name], data_label=titles[name])
                for name, some in columns.items()
            )
            id_ = IDS[table.kind] + getattr(one, "id", "") if table.kind in IDS else ""
            body.append(element("tr", *cells, id_=id_, class_=_look(row)))
        return element("table", element("thead", element("tr", *heads)), body, class_=table.kind)

    def _title(self, field: Field) -> str:
        return self.words.gettext(field.title) if field.title else ""

    def _content(self, fields: Sequence[Field], row: Mapping[str, Any], one: object) -> Iterator[Child]:
        """Yield what stands in a cell: a field, or several one below the other; a repeated text once."""
        if len(fields) == 1:
            yield from self._value(fields[0], row, one)
            return
        last = ""
        for field in fields:
            text = text_of(row[field.name])
            if text and (text != last or field.leads):
                last = text
                parts = self._value(field, row, one)
                if field.name in _TITLED:
                    named = self.words.gettext("{name}: {meaning}")
                    parts.insert(0, named.format(name=self._title(field), meaning=""))
                yield element("div", *parts, class_=field.name)

    def _value(self, field: Field, row: Mapping[str, Any], one: object) -> list[Child]:
        """What a field shows: a bar, a verdict behind its sign, a rule or ids with links, a text."""
        value, text = row[field.name], text_of(row[field.name])
        if isinstance(value, Bar):
            return [self._bar(value, row)]
        if field.kind is Kind.VERDICT and text:
            return [element("span", text[0], class_="sign"), text[1:]]
        if field.name == "rule" and isinstance(one, CheckRow):
            return self._rule(one)
        return self._links(text, field.leads) if field.leads else breakable(text)

    def _links(self, names: str, kind: str) -> list[Child]:
        """Names with a comma between, each a link to its figure or rule, if it is one."""
        comma = self.words.gettext(", ")
        parts: list[Child] = []
        for name in names.split(comma):
            known = link(IDS[kind] + name, name) if name in self.known[kind] else name
            parts += [comma, known] if parts else [known]
        return parts

    def _rule(self, one: CheckRow) -> list[Child]:
        """The text of a rule, with the ids in it as links to the figures."""
        rule, parts, end = one.check.rule, list[Child](), 0
        for start, stop, slot in rule.occurrences:
            name, text = rule.operands[slot], rule.text[start:stop]
            parts += [
                rule.text[end:start],
                link(IDS["figures"] + name, text) if isinstance(name, str) else text,
            ]
            end = stop
        return [*parts, rule.text[end:]]

    def _bar(self, bar: Bar, row: Mapping[str, Any]) -> Element:
        """A bar of so many per cent of the width, at most the whole of it, with ticks at each quarter."""
        value = bar.value if isinstance(bar.value, int | Fraction) else 0
        width = decimal(min(max(Fraction(value), Fraction(0)), Fraction(_WHOLE)), _PLACES, "half-even")
        look = _LOOKS.get(bar.style, "undetermined")
        heard = [text_of(cell) for cell in row.values() if not isinstance(cell, Bar)]
        lines = [(f"{quarter}%", "tick") for quarter in (25, 50, 75)] + [("97%", "beyond")] * (value > _WHOLE)
        fill = {"fill": f"url(#pattern-{look})", "width": f"{width}%", "height": "100%"}
        shapes = (
            element("title", "; ".join(filter(None, heard))),
            element("rect", class_="track", width="100%", height="100%"),
            element("rect", class_=f"mark {look}", x="0%", **fill),
            *(element("line", class_=kind, x1=at, x2=at, y1="0", y2="100%") for at, kind in lines),
        )
        return element("svg", *shapes, class_="bar", role="img", width="100%", height="100%")


def patterns(words: Words) -> Element:
    """What fills the bars, out of sight: plain, hatched, dotted; the style sheet colours the shapes."""
    drawn = fromstring(Path(__file__).with_name("patterns.svg").read_text(encoding="utf-8"))  # noqa: S314
    title = element("title", words.gettext("The verdicts on the rules"))
    return element("svg", title, drawn, class_="patterns", role="img", aria_hidden="true")


def _class(field: Field, fields: int) -> str:
    """The class of a column in the style sheet."""
    kind = "what" if fields > 1 else _CLASSES.get(field.kind, "")
    return f"{kind} strong" if field.style == "bold" else kind


def _look(row: Mapping[str, Any]) -> str:
    """The class of a row: how its verdict is painted."""
    styles = [value.style for value in row.values() if isinstance(value, Cell)]
    return next((_LOOKS[style] for style in ("bold red", "green") if style in styles), "")


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
