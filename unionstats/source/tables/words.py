"""The words over the columns and before the rows of a table."""

from collections.abc import Sequence

from msgspec.structs import replace

from unionstats.documents.model import TextTable
from unionstats.pattern import pattern
from unionstats.quantity.cell import cell_text
from unionstats.source.patterns.heads import Head, Says, head
from unionstats.source.tables.body import Body
from unionstats.source.tables.units import unit_in
from unionstats.text.cells import cells as width_of

_CODE = pattern(
    r"\A\s*((?:[A-Z]{1,4}\.?)?[0-9]{1,3}(?:\.[0-9]{1,3})*)(?![0-9])(?:[-–,] ?[0-9][0-9.]*)*(?=[\s、.．]|\Z)"
)
_NUMBERS = tuple(
    pattern(rf"\A\s*{form}")
    for form in (
        "[一二三四五六七八九十]{1,3}、",
        "[(（][一二三四五六七八九十]{1,3}[)）]",
        "[IVX]{1,5}[.)]",
        "[0-9]{1,2}[.．、](?![0-9])",
        "[(（]?[0-9]{1,2}[)）]",
        "[(（]?[a-z][)）]",
    )
)

_MARK = pattern(r"\A[^:：]{1,12}[:：]\s*")
_BEFORE_PARTS = Says.OF_WHICH | Says.LESS | Says.MORE
_BLANKS = pattern(r"\s+")
_BETWEEN_HAN = pattern(r"(?<=[\u3400-\u9fff）])\s+(?=[\u3400-\u9fff（])")


def column_heads(table: TextTable, body: Body) -> list[tuple[Head, str]]:
    """The head of each column with the unit that it names."""
    rows = [row for row in range(body.header_rows) if row not in body.titles]
    filled = _filled(table, rows, body.stub_columns)
    return [_head(texts) for texts in zip(*filled, strict=True)] if filled else [_head(())] * _width(table)


def row_heads(table: TextTable, body: Body, first: Sequence[int]) -> list[tuple[Head, str]]:
    """The head of each row with the unit that it names; `first` are the columns of their first figures.

    A row without a figure has the width of the table there.
    """
    columns = [at for at in range(body.stub_columns) if at not in body.index | body.units]
    width = _width(table)
    heads: list[tuple[Head, str]] = []
    above = [""] * len(columns)
    section = ""
    for row, cells in enumerate(table.cells):
        if row < body.header_rows or row in body.repeated:
            heads.append((head(()), ""))
            continue
        texts = [_plain(cells[column].text) for column in columns]
        if texts and not any(texts):
            texts[-1] = _beside_numbers(table, body, row)
        if first[row] == width:
            section = next((text for text in texts if text), section)
            above = [""] * len(columns)
        for at, text in enumerate(texts[:-1]):
            if not text and any(texts[at + 1 :]):
                texts[at] = above[at]
            elif text:
                above[at:] = [text, *[""] * (len(above) - at - 1)]
        unit = next((unit for column in body.units if (unit := _plain(cells[column].text))), "")
        between = cells[body.stub_columns : first[row]] if first[row] < width else ()
        behind = [_plain(cell.text) for cell in between if cell_text(cell.text)]
        found, own = _head((*texts, *behind))
        if section and first[row] < width and found.texts:
            of_which = head((section,)).says & Says.OF_WHICH
            found = Head((section, *found.texts), found.says | of_which)
        heads.append((found, unit or own))
    numbers = min(body.index - body.notes, default=None)
    return _with_levels(table, columns, heads, numbers)


def _with_levels(
    table: TextTable, columns: Sequence[int], heads: Sequence[tuple[Head, str]], numbers: int | None
) -> list[tuple[Head, str]]:
    """The heads of rows with how deep they stand below each other; the column `numbers` numbers them."""
    first = columns[0] if columns else 0
    stubs = [row[first] for row in table.cells]
    before = [row[numbers].text if numbers is not None else "" for row in table.cells]
    names = [
        f"{number} {cell.text}".strip() if found.texts else ""
        for number, cell, (found, _) in zip(before, stubs, heads, strict=True)
    ]
    indents = [cell.indent for cell in stubs]
    leads = _leads(names, indents)
    levels = _levels_of(names, [indents[lead] for lead in leads])
    says = [
        found.says | (heads[lead][0].says & Says.OF_WHICH)
        for (found, _), lead in zip(heads, leads, strict=True)
    ]
    return [
        (replace(found, level=level, says=said), unit)
        for (found, unit), level, said in zip(heads, levels, says, strict=True)
    ]


def _leads(names: Sequence[str], indents: Sequence[int]) -> list[int]:
    """For each row the one whose `其中：` or `减：` it goes on with: it stands below the words behind it."""
    found: list[int] = []
    lead = behind = -1
    for at, (name, indent) in enumerate(zip(names, indents, strict=True)):
        mark = _MARK.match(name)
        if mark is None and lead >= 0 and abs(indent - behind) < 2:  # noqa: PLR2004 - ： and : differ
            found.append(lead)
            continue
        lead = at if mark is not None and head((mark[0],)).says & _BEFORE_PARTS else -1
        behind = indent + width_of(mark[0]) if mark is not None else 0
        found.append(at)
    return found


def _levels_of(names: Sequence[str], indents: Sequence[int]) -> list[int | None]:
    """The level of each row that has a name, 0 the outermost; all None where nothing tells any."""
    known = [at for at, name in enumerate(names) if name]
    if len({indents[at] for at in known}) > 1:
        return [indents[at] if name else None for at, name in enumerate(names)]
    numbered = _by_number([names[at] for at in known])
    if len({level for level in numbered if level is not None}) < 2:  # noqa: PLR2004
        return [None] * len(names)
    found: list[int | None] = [None] * len(names)
    for at, level in zip(known, numbered, strict=True):
        found[at] = level
    return found


def _by_number(names: Sequence[str]) -> list[int | None]:
    """A code has the level of its parts; of other numbers each new form is one level deeper."""
    levels: list[int | None] = []
    forms: list[int] = []
    codes = [found[1].count(".") if (found := _CODE.match(name)) else None for name in names]
    if len({code for code in codes if code is not None}) > 1:
        return codes
    for name in names:
        form = next((at for at, one in enumerate(_NUMBERS) if one.match(name)), None)
        if form is not None:
            forms = forms[: forms.index(form)] if form in forms else forms
            forms.append(form)
        levels.append(None if form is None else len(forms) - 1)
    return levels


def _beside_numbers(table: TextTable, body: Body, row: int) -> str:
    """The words of a row that stand among the numbers of rows, as those of a total do."""
    found = (_plain(table.cells[row][column].text) for column in sorted(body.index - body.notes))
    return next((text for text in found if text and not text[0].isdecimal()), "")


def _width(table: TextTable) -> int:
    return len(table.cells[0]) if table.cells else 0


def _head(texts: Sequence[str]) -> tuple[Head, str]:
    """The words without their units, and the innermost unit."""
    kept = [text for text in dict.fromkeys(texts) if text]
    said = head(tuple(kept)).says
    unit, words = "", []
    for text in kept:
        found, rest = unit_in(text)
        unit = found or unit
        words.append(rest)
    return Head(tuple(words), said), unit


def _plain(text: str) -> str:
    return _BLANKS.sub(" ", _BETWEEN_HAN.sub("", text)).strip()


def _filled(table: TextTable, rows: Sequence[int], stub: int) -> list[list[str]]:
    """The heads as rows of texts; one that stands over several columns stands over each of them."""
    filled: list[list[str]] = []
    for order, row in enumerate(rows):
        texts = [_plain(cell.text) for cell in table.cells[row]]
        for column in range(max(stub, 1) + 1, len(texts)):
            below = any(table.cells[other][column].text.strip() for other in rows[order + 1 :])
            before = any(table.cells[other][column - 1].text.strip() for other in rows[order + 1 :])
            one_group = all(above[column] == above[column - 1] for above in filled)
            if not texts[column] and below and before and one_group:
                texts[column] = texts[column - 1]
        filled.append(texts)
    return filled
