"""Texts of a ledger that may be given in several languages."""

from typing import TYPE_CHECKING, Annotated, TypeAlias

from msgspec import Meta, Struct, defstruct, structs

from unionstats.languages import LANGUAGES, TEXT


class _Texts(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A text by language; its fields are codes of languages."""

    def in_each(self) -> dict[str, str]:
        """The text of each language by its code, "" where there is none."""
        return structs.asdict(self)

    def in_language(self, language: str) -> str:
        """The text in the language of that code, else the first that there is."""
        texts = self.in_each()
        return texts.get(language) or next(filter(None, texts.values()), "")


if TYPE_CHECKING:

    class ByLanguage(_Texts, frozen=True):
        """A text by language."""

else:
    ByLanguage = defstruct(
        "ByLanguage",
        [(code, Annotated[str, Meta(description=told)], "") for code, told in LANGUAGES.items()],
        bases=(_Texts,),
        namespace={"__doc__": TEXT},
        module=__name__,
        frozen=True,
        forbid_unknown_fields=True,
        omit_defaults=True,
    )

Text: TypeAlias = str | ByLanguage


def in_language(text: Text | None, language: str) -> str | None:
    """A text of the ledger as a reader of `language` sees it."""
    return text.in_language(language) if isinstance(text, ByLanguage) else text


def in_each(text: Text | None) -> list[str]:
    """A text of the ledger in each language that it is given in."""
    if isinstance(text, ByLanguage):
        return list(text.in_each().values())
    return [] if text is None else [text]
