"""A report as a page on which each figure is marked by what was found of it."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree.ElementTree import Element

from unionstats.documents.model import Document
from unionstats.locale import Words
from unionstats.results.annotation import STATES, Annotation, Note
from unionstats.results.audit_cases import cases, place_words
from unionstats.results.audit_page import answer_line
from unionstats.results.audited import Audited
from unionstats.results.suspects import coverage_line
from unionstats.version import VERSION
from unionstats.writers.annotated.report import NOTE, Report
from unionstats.writers.html.frame import head, page
from unionstats.writers.html.parts import element, link

_SHEET = Path(__file__).with_name("marks.css")


def annotated_page(document: Audited, text: Document, annotation: Annotation, words: Words) -> bytes:
    """The page, in UTF-8; it needs nothing but itself."""
    audit = document.audit
    name = re.split(r"[/\\]", document.source.path)[-1]
    kind = words.gettext("Annotated report")
    told = [
        answer_line([document], words, len(cases(audit, audit.findings))).text,
        coverage_line(audit.judged.coverage, words).text,
    ]
    legend = (
        element("li", element("mark", words.gettext(word), class_=state.value), " ", words.gettext(meaning))
        for state, (word, meaning) in STATES.items()
    )
    report = Report(text, audit.places.source.layout, annotation, words)
    said = words.gettext("Made by unionstats {version} from {path} (SHA-256 {digest}…).").format(
        version=VERSION, path=document.source.path, digest=document.source.sha256[:12]
    )
    main = element(
        "main",
        element("header", element("p", kind, class_="kind"), element("h1", name)),
        element("div", *(element("p", one) for one in told), class_=f"answer {_state(audit.findings)}"),
        element("ul", *legend, class_="legend"),
        *_contents(annotation, words),
        element("article", *report.elements(), class_="report"),
        *_relations(annotation.relations, words),
    )
    body = element("body", main, element("footer", element("p", said)))
    return page(head(f"{name} · {kind}", _SHEET.read_text(encoding="utf-8")), body, words)


def _state(findings: object) -> str:
    return "fails" if findings else "holds"


def _contents(annotation: Annotation, words: Words) -> list[Element]:
    """The notes by their numbers, with the places of their figures, as links; nothing for none."""
    items = []
    for note in annotation.notes:
        places = annotation.audit.places
        comment = note.comment
        where = words.gettext("nowhere in the document")
        if comment.start >= 0:
            where = place_words(places.at(comment.start, comment.end), words)
        inner = (link(f"{NOTE}{note.number}", where), element("br"), comment.lines[0])
        items.append(element("li", *inner))
    return [element("nav", element("ol", *items, class_="found"))] if items else []


def _relations(relations: list[Note], words: Words) -> list[Element]:
    """The relations that hold, by their numbers."""
    if not relations:
        return []
    items = (element("li", *one.comment.lines, id=f"{NOTE}{one.number}") for one in relations)
    listed = element("ol", *items, class_="held-list", start=str(relations[0].number))
    return [element("section", element("h2", words.gettext("Relations that hold")), listed)]
