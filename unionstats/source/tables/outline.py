"""How deep the rows of a table stand below each other, by their indents or their numbers."""

from __future__ import annotations

from collections.abc import Sequence

from unionstats.pattern import pattern

_CODE = pattern(r"\A\s*((?:[A-Z]{1,4}\.?)?[0-9]{1,3}(?:\.[0-9]{1,3})*)(?![0-9])(?=[\s、.．]|\Z)")
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


def levels_of(names: Sequence[str], indents: Sequence[int]) -> list[int | None]:
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
