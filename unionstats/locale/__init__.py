"""The languages of everything that a person reads: English in the source, the rest in gettext catalogues.

A sentence is written in English where it is used, as `words.gettext("…")`, `words.ngettext("…", "…", n)`
or, where no language is known yet, `N_("…")`. `pybabel` carries it into the catalogues beside this file.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

Words: TypeAlias = gettext.NullTranslations


def _codes() -> dict[str, str]:
    """English, and each language whose folder stands beside this file, by the name of its member."""
    here = os.path.dirname(__file__)  # noqa: PTH120
    others = sorted(one.name for one in os.scandir(here) if os.path.isdir(f"{one.path}/LC_MESSAGES"))  # noqa: PTH112
    return {code.upper(): code for code in ("en", *others)}


if TYPE_CHECKING:

    class Language(StrEnum):
        """A language that the program speaks; its value is what `--lang` takes and how gettext names it."""

        EN = "en"
        ZH = "zh"

else:
    Language = StrEnum("Language", _codes(), module=__name__)


def N_(text: str) -> str:  # noqa: N802 - the name that message extractors know
    """Mark `text` for translation where the language is not known yet; it is returned as it is."""
    return text


def pick_language(option: str | None, environ: Mapping[str, str]) -> Language:
    """The language asked for by `--lang`, else by the first of the locale's variables that is set."""
    if option in tuple(Language):
        return Language(option)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environ.get(name):
            code = value.lower()
            return next((one for one in Language if code.startswith(one)), Language.EN)
    return Language.EN


def words(language: Language) -> Words:
    """Return the catalogue of `language`; that of English, like one that is missing, changes nothing."""
    if language is Language.EN:
        return gettext.NullTranslations()
    path = os.path.join(os.path.dirname(__file__), language, "LC_MESSAGES", "unionstats.mo")  # noqa: PTH118, PTH120
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - pathlib is the slower half of reading a catalogue
            return gettext.GNUTranslations(file)
    except OSError:
        return gettext.NullTranslations()


def text_of(name: str, words: Words) -> str:
    """The text of a file that stands in the folder of each language; in English where a language has none."""
    here, language = os.path.dirname(__file__), words.info().get("language", "en")  # noqa: PTH120
    paths = (f"{here}/{folder}/{name}" for folder in (language, "en"))
    with open(next(path for path in paths if os.path.exists(path)), encoding="utf-8") as file:  # noqa: PTH110, PTH123
        return file.read()
