"""Number formats as a workbook writes them (ECMA-376, part 1, 18.8.31), cut into sections and tokens."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from msgspec import Struct

from unionstats.documents.workbook import UnknownFormatError
from unionstats.pattern import pattern

GENERAL = "General"

_TOKEN = pattern(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_(?P<blank>.)|\*(?P<fill>.)|\[(?P<bracket>[^\]]*)\]|(?P<end>;)'
    r"|(?P<general>(?i:general)|G/通用格式)|(?P<half>(?i:am/pm|a/p)|上午/下午)|(?P<exponent>[Ee][+-])"
    r"|(?P<date>[yY]+|[mM]+|[dD]+|[hH]+|[sS]+(?:\.0+)?|a{3,4})|(?P<digit>[0#?])|(?P<sign>[.,%/@])"
    r"|(?P<literal>[1-9$+():^&'~{}<>= -]|[^\x00-\x7f])"
)
_COLOUR = pattern(r"(?i)(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d{1,2})\Z")
_CURRENCY = pattern(r"\$([^-\]]*)(?:-[0-9A-Fa-f]+)?\Z")
_CONDITION = pattern(r"(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\Z")


_LITERALS = frozenset({"quoted", "escaped", "blank", "fill"})
_AS_TEXT = {"blank": " ", "fill": ""}


class Token(Struct, frozen=True):
    """A piece of a format: a literal text, or what stands for a part of the value."""

    kind: str
    text: str


class Section(Struct, frozen=True):
    """A part of a format for some values; `condition` is a comparison with a number, if it has one."""

    tokens: tuple[Token, ...]
    condition: tuple[str, Decimal] | None = None

    def has(self, kind: str) -> bool:
        """Whether a token of this kind is there."""
        return any(token.kind == kind for token in self.tokens)


@lru_cache(maxsize=1024)
def sections_of(code: str) -> tuple[Section, ...]:
    """The sections of a format, at most four; raises UnknownFormatError."""
    sections: list[Section] = []
    tokens: list[Token] = []
    condition: tuple[str, Decimal] | None = None
    at = 0
    while at < len(code):
        found = _TOKEN.match(code, at)
        if found is None:
            raise UnknownFormatError(code)
        at = found.end()
        kind = found.lastgroup or ""
        text = found[kind]
        if kind == "end":
            sections.append(Section(tuple(tokens), condition))
            tokens, condition = [], None
        elif kind == "bracket":
            currency, compared = _CURRENCY.match(text), _CONDITION.match(text)
            condition = (compared[1], Decimal(compared[2])) if compared else condition
            if not (currency or compared or _COLOUR.match(text)):
                raise UnknownFormatError(code)
            tokens.append(Token("literal", currency[1] if currency else ""))
        else:
            text = _AS_TEXT.get(kind, text)
            tokens.append(Token("literal" if kind in _LITERALS else kind, text))
    sections.append(Section(tuple(tokens), condition))
    if len(sections) > 4:  # noqa: PLR2004 - for positive and negative numbers, zero, text
        raise UnknownFormatError(code)
    return tuple(sections)
