"""Choosing figures of a ledger by what a reader knows of them."""

from unionstats.ledger.model import Ledger, LedgerFigure
from unionstats.ledger.texts import Text, in_each
from unionstats.quantity import known_quantity, known_unit


def select(
    ledger: Ledger,
    *,
    section: str | None = None,
    region: str | None = None,
    unit: str | None = None,
    search: str | None = None,
) -> list[LedgerFigure]:
    """The figures that pass every filter given, in the order of the ledger.

    `section` is an id or the title in either language; `region` and `search` are parts of texts, in
    either language and any case; `unit` is any name of a unit.
    """
    sections = None if section is None else sections_called(ledger, section)
    unit_name = None if unit is None else _unit_called(unit)
    return [
        figure
        for figure in ledger.figures.values()
        if (sections is None or figure.table.section in sections)
        and (region is None or _holds([figure.table.region], region))
        and (unit_name is None or figure.unit == unit_name)
        and (
            search is None
            or _holds([figure.id, figure.stated, figure.table.label, figure.table.note], search)
        )
    ]


def _unit_called(name: str) -> str:
    """The unit of figures that are printed with this word, which may have one of scale: 元 for 万元."""
    printed = known_quantity(f"1{name}")
    unit = printed and (printed.unit or known_unit(name))
    return unit.name if unit else name


def sections_called(ledger: Ledger, name: str) -> list[str]:
    """The ids of the sections with this id, or with this title in either language."""
    return [one for one, table in ledger.sections.items() if name == one or name in in_each(table.title)]


def _holds(texts: list[Text | None], part: str) -> bool:
    folded = part.casefold()
    return any(folded in text.casefold() for one in texts for text in in_each(one))
