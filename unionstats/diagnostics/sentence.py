"""The sentence of a finding: the message of its code with its words in it."""

from collections.abc import Callable, Mapping, Sequence

from unionstats.diagnostics.codes import Code, find, phrases
from unionstats.text.escape import escape

LONGEST_WORD = 200  # characters of one field; a ledger may hold a key of a megabyte
_LISTS = frozenset({"checks", "choices", "columns", "endings", "figures", "shares"})  # of several texts
_ABOUT = ("V009", "V010")  # codes of findings that do not count: `finding` is the code of what was found


def sentence(code: str, values: Mapping[str, str], translated: Callable[[str], str] = str) -> tuple[str, str]:
    """Return the message and the hint ("" if it has nothing to say) of a finding, translated and escaped."""
    known = find(code) or Code(code, "", "")
    filled = _Filled(
        (name, _filling(name, value, known, translated)) for name, value in values.items() if value
    )
    if code in _ABOUT:
        filled["finding"] = sentence(values["finding"], values, translated)[0]
    empty = {name: "" for name, value in values.items() if not value}
    template = translated(known.message) if known.message else ""
    message = template.format_map(_Filled(filled | empty)) if template else ", ".join(filled.values())
    filled.lacking = False
    hint = translated(known.hint).format_map(filled) if known.hint else ""
    return message, "" if filled.lacking else hint


def located(code: str, values: Mapping[str, str], places: Sequence[str]) -> str:
    """One line in English for a finding: its place, its message and its code."""
    message = sentence(code, values)[0]
    place = ": ".join(escape(one[:LONGEST_WORD]) for one in places if one)
    return f"{place}{': ' if place else ''}{message} [{code}]"


class _Filled(dict[str, str]):
    """The texts of a template's fields; a field without one stays as it is and is noted as `lacking`."""

    lacking = False

    def __missing__(self, name: str) -> str:
        self.lacking = True
        return f"{{{name}}}"


def _filling(name: str, value: str, known: Code, translated: Callable[[str], str]) -> str:
    if name in known.phrases and value in phrases():
        return translated(phrases()[value])
    value = value.replace(", ", translated(", ")) if name in _LISTS else value
    return escape(value if len(value) <= LONGEST_WORD else value[:LONGEST_WORD] + "…")
