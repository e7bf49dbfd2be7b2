"""A ledger drafted from a text: its figures, where they stand, and the rules that its sentences state."""

from collections.abc import Callable

from msgspec.structs import replace

from unionstats.documents.model import Document
from unionstats.languages.language import language_of
from unionstats.source.drafting.clauses import items
from unionstats.source.drafting.drafted import Draft, DraftSection
from unionstats.source.drafting.drafter import Drafter
from unionstats.source.drafting.labels.ids import Ids, short_heading
from unionstats.source.drafting.lent import with_lent_units
from unionstats.source.drafting.sentences import joined
from unionstats.source.drafting.units import fitting
from unionstats.source.figures import printed_figures, spelling
from unionstats.source.layout import NO_PROSE
from unionstats.source.reading import SourceText, read_source


def draft(document: Document | SourceText | str, progress: Callable[[int], None] = lambda _: None) -> Draft:
    """Draft a ledger of a document, or of a plain text; `progress` is told how many characters are done."""
    source = read_source(document)
    layout = source.layout
    language = language_of("".join(layout.prose.split(NO_PROSE)).strip() or layout.text)
    ids = Ids()
    title = next((one.title for one in layout.sections if one.level == 1 and one.title), "")
    titles = {number: one.title for number, one in enumerate(layout.sections) if one.title}
    names = {number: ids.of(short_heading(one), language) for number, one in titles.items()}
    sections = [DraftSection(names[number], one) for number, one in titles.items()]
    drafter = Drafter(layout, linked=bool(source.tables))
    left = list(reversed(source.tables))
    for row in joined(with_lent_units(items(layout, printed_figures(layout)))):
        while left and left[-1].source.start < row[0].printed.found.start:
            drafter.table(left.pop(), language)
        drafter.paragraph(row)
        progress(row[-1].printed.found.end)
    while left:
        drafter.table(left.pop(), language)
    drafter.link(title)
    drafter.settle()
    drafter.join()
    drafter.twice(title)
    if drafter.at_start:
        names[0] = ids.of(language.labels["opening"], language)
        sections.insert(0, DraftSection(names[0], ""))
    figures = [drafter.placed(one, names) for one in drafter.figures]
    tables = [drafter.placed(one, names) for one in drafter.tables]
    used = {one.section for one in figures} | {one.section for one in tables}
    doubled = [spelling(one.title) for one in sections].count(spelling(title)) > 1
    kept = [one for one in sections if one.id in used or one.title != title or doubled]
    found = Draft(layout, language.code, title, kept, figures, drafter.rules.drafted, tables)
    return replace(found, rules=fitting(found.rules, found.in_order()))
