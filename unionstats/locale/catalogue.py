"""A developer's tool: carries the messages of the sources into the catalogues and compiles them.

`python -m unionstats.locale.catalogue` updates every `.po` (translations are kept, new messages are
empty, those no longer used are dropped), compiles the `.mo` and lists what is left to translate.
It needs Babel.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

FOLDER = Path(__file__).parent
PACKAGE = FOLDER.parent
KEYWORDS = {"gettext": None, "ngettext": (1, 2), "N_": None}
LANGUAGES = ("zh",)
_NO_DATE = datetime(2021, 1, 1, tzinfo=UTC)  # Babel would put the present one into every header


def extracted() -> Catalog:
    """Return the messages of the package's sources."""
    template = Catalog(charset="utf-8")
    for name, _line, message, comments, context in extract_from_dir(
        PACKAGE, method_map=[("**.py", "python")], keywords=KEYWORDS
    ):
        # Line numbers are left out: they would change the catalogue with every edit of a source.
        template.add(message, locations=[(f"unionstats/{name}", 0)], auto_comments=comments, context=context)
    return template


def path_of(language: str, suffix: str = ".po") -> Path:
    """Return where the catalogue of a language is."""
    return FOLDER / language / "LC_MESSAGES" / f"unionstats{suffix}"


def read(language: str) -> Catalog:
    """Return the committed `.po` of a language; an empty one if there is none."""
    path = path_of(language)
    if not path.exists():
        return Catalog(locale=language, domain="unionstats", charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale=language, domain="unionstats")


def merged(language: str) -> Catalog:
    """Return the catalogue of a language with exactly the messages of the sources, in their order."""
    old = read(language)
    new = Catalog(locale=language, domain="unionstats", charset="utf-8", fuzzy=False)
    for message in extracted():
        if not message.id:
            continue
        known = old.get(message.id if isinstance(message.id, str) else message.id[0])
        translation = known.string if known and known.id == message.id else None
        new.add(message.id, translation, locations=sorted(set(message.locations)))
    return new


def po_bytes(catalog: Catalog) -> bytes:
    """Return a catalogue as the text of a `.po`; no dates, so that the same messages give the same bytes."""
    buffer = BytesIO()
    write_po(buffer, catalog, width=100, omit_header=True, include_lineno=False, sort_output=True)
    header = (
        'msgid ""\nmsgstr ""\n"Language: zh\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
        f'"Content-Transfer-Encoding: 8bit\\n"\n"Plural-Forms: {catalog.plural_forms}\\n"\n\n'
    )
    return header.encode() + buffer.getvalue()


def mo_bytes(language: str) -> bytes:
    """Return what the committed `.po` of a language compiles to."""
    catalog = read(language)
    catalog.creation_date = catalog.revision_date = _NO_DATE
    buffer = BytesIO()
    write_mo(buffer, catalog)
    return buffer.getvalue()


def untranslated(catalog: Catalog) -> list[Message]:
    """Return the messages that have no finished translation."""
    return [
        message
        for message in catalog
        if message.id
        and (
            message.fuzzy
            or not all(message.string if isinstance(message.string, list | tuple) else [message.string])
        )
    ]


def main() -> int:
    """Update and compile every catalogue; 1 if something is left to translate."""
    left = 0
    for language in LANGUAGES:
        catalog = merged(language)
        path_of(language).write_bytes(po_bytes(catalog))
        path_of(language, ".mo").write_bytes(mo_bytes(language))
        for message in untranslated(catalog):
            left += 1
            sys.stdout.write(f"{path_of(language)}: untranslated: {message.id!r}\n")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
