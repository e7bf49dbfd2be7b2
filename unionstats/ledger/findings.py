"""What is wrong with a document, each finding at its place."""

import types
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec

from unionstats.diagnostics import Diagnostic, Problem
from unionstats.diagnostics.suggestion import closest
from unionstats.ledger.document import Document
from unionstats.ledger.locate import KeyPath
from unionstats.ledger.syntax import Float
from unionstats.ledger.tables import AcceptedTable, CheckTable, TableCheck
from unionstats.ledger.texts import ByLanguage
from unionstats.pattern import pattern

Form = TypeVar("Form", bound=msgspec.Struct)
_ID = pattern(r"(?=\w*[^\W\d_])\w+")  # a letter at least, so that an id is never a number

MOST_SUGGESTIONS = 50  # looking for a near name among many is slow; the first findings get one
_MOST_CANDIDATES = 10_000
_BARE = ("whole number", "decimal number", "date or time", "boolean")


class Findings:
    """The findings so far; `in_order` sorts them by their place in the file."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.found: list[Diagnostic] = []
        self._suggestions = MOST_SUGGESTIONS

    def add(self, code: str, path: KeyPath, **words: str) -> None:
        """Record a finding at the value of `path`, or at its key where it has no value of its own."""
        locator = self.document.locator
        self._add(code, path, locator.value(path) or locator.key(path), words)

    def add_at_key(self, code: str, path: KeyPath, **words: str) -> None:
        """Record a finding at the key of `path`; that of a table in an array is where it begins."""
        locator = self.document.locator
        self._add(code, path, locator.key(path) or locator.value(path), words)

    def add_inside(self, path: KeyPath, problem: Problem) -> None:
        """Record a problem of the string at `path`, at the characters that it concerns."""
        span = self.document.locator.inside(path, problem.start, problem.end)
        self._add(problem.code, path, span, problem.words)

    def add_near(
        self,
        code: str,
        path: KeyPath,
        name: str,
        candidates: Iterable[str],
        inside: tuple[int, int] | None = None,
        others: Mapping[str, str] = {},
    ) -> None:
        """Record an unknown name in the string at `path`, with the candidate that is most like it."""
        words = {"name": name, "suggestion": self._near(name, candidates), **others}
        locator = self.document.locator
        span = locator.value(path) if inside is None else locator.inside(path, *inside)
        self._add(code, path, span, words)

    def unknown_keys(self, path: KeyPath, entry: Mapping[str, object], form: type[msgspec.Struct]) -> None:
        """Record each key of a table that its form does not have."""
        for key in entry:
            if key not in form.__struct_encode_fields__:
                suggestion = self._near(key, form.__struct_encode_fields__)
                self.add_at_key("L001", (*path, key), key=key, suggestion=suggestion)

    def table(self, path: KeyPath, entry: object, form: type[msgspec.Struct]) -> dict[str, object]:
        """Record all that keeps `entry` from being a table of this form; return what is right in it."""
        if not isinstance(entry, dict):
            self.add("L002", path, expected="table", found=self.type_name(entry))
            return {}
        self.unknown_keys(path, entry, form)
        right = {}
        hints = get_type_hints(form, include_extras=True)
        for field in msgspec.structs.fields(form):
            key = field.encode_name
            if key not in entry:
                if field.required:
                    self.add_at_key("L003", path, key=key, example=f'{key} = "…"')
                continue
            try:
                msgspec.convert(entry[key], hints[field.name])
            except msgspec.ValidationError:
                self._value((*path, key), entry[key], hints[field.name])
            else:
                right[key] = entry[key]
        return right

    def require_section(self, path: KeyPath, section: str | None, sections: Iterable[str]) -> None:
        """Record a section that is not there, of the figure or the table at `path`."""
        if section is not None and section not in sections:
            self.add_near("L005", (*path, "section"), section, sections)

    def require_reasons(self, path: KeyPath, table: CheckTable | TableCheck) -> None:
        """Record `question` and `accepted` without words."""
        accepted = table.accepted
        reason = accepted.reason if isinstance(accepted, AcceptedTable) else accepted
        texts = {"question": table.question, "accepted": reason}
        for key, text in texts.items():
            if text is not None and not text.strip():
                self.add("L015", (*path, key), key=key)

    def in_order(self) -> list[Diagnostic]:
        """The findings by line and column; those without a place first."""
        return sorted(self.found, key=lambda d: (d.place is not None, d.place, d.code, d.key))

    @staticmethod
    def type_name(value: object) -> str:
        """What TOML calls the type of a value, as a word that the catalogue translates."""
        names: dict[type, str] = {bool: "boolean", int: "whole number", Float: "decimal number"}
        names |= {str: "text", list: "array", dict: "table"}
        return names.get(type(value), "date or time")

    def _value(self, path: KeyPath, value: object, hint: Any) -> None:  # noqa: ANN401 - a type expression has no type
        types_ = [part for part in _members(hint) if isinstance(part, type)]
        struct = next((part for part in types_ if issubclass(part, msgspec.Struct)), None)
        choices = next((part for part in types_ if hasattr(part, "__members__")), None)
        if isinstance(value, dict) and struct is not None:
            self.table(path, value, struct)
        elif isinstance(value, str) and choices is not None:
            names = list(choices.__members__.values())
            self.add("L007", path, value=value, choices=", ".join(names), suggestion=self._near(value, names))
        else:
            self.wrong_kind(path, value, _expected(hint))

    def wrong_kind(self, path: KeyPath, value: object, expected: str) -> None:
        """Record a value of another kind than the one that is expected."""
        found, span = self.type_name(value), self.document.locator.value(path)
        bare = span is not None and expected.startswith("text") and found in _BARE
        quoted = f'"{self.document.text[slice(*span)]}"' if span and bare else ""
        self.add("L002", path, expected=expected, found=found, example=quoted)

    def _near(self, name: str, candidates: Iterable[str]) -> str:
        self._suggestions -= 1
        names = list(candidates)
        return closest(name, names) if self._suggestions >= 0 and len(names) <= _MOST_CANDIDATES else ""

    def _add(self, code: str, path: KeyPath, span: tuple[int, int] | None, words: Mapping[str, str]) -> None:
        told = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)  # a.rows[1][2]
        key = "".join(told).removeprefix(".")
        self.found.append(self.document.lines.finding(code, words, key, span))


def _members(hint: Any) -> list[Any]:  # noqa: ANN401
    """The types that a hint allows, without their annotations."""
    if hasattr(hint, "__metadata__"):
        return _members(hint.__origin__)
    parts = get_args(hint) if get_origin(hint) in (types.UnionType, Union) else ()
    return [member for part in parts for member in _members(part)] or [hint]


def _expected(hint: Any) -> str:  # noqa: ANN401
    members = _members(hint)
    if bool in members:
        return "boolean"
    if int in members:
        return "whole number from 0"
    others = [member for member in members if member not in (str, types.NoneType)]
    if not others:
        return "text"
    if get_origin(others[0]) is list:
        return "text or array" if str in members else "array"
    return "text or { zh, en }" if others[0] is ByLanguage else "text or table"


def is_id(name: str) -> bool:
    """Whether the name can be an id: letters of any script, digits and _, with a letter among them."""
    return _ID.fullmatch(name) is not None


def converted(entry: object, form: type[Form], path: KeyPath, errors: Findings) -> Form | None:
    """The entry as its type, without what does not fit, which is reported; None if it is then no such table.

    What is right in a broken table is read on, so that the errors in it are reported in the same run.
    """
    try:
        return msgspec.convert(entry, form)
    except msgspec.ValidationError:
        right = errors.table(path, entry, form)
    try:
        return msgspec.convert(right, form) if isinstance(entry, dict) else None
    except msgspec.ValidationError:
        return None
