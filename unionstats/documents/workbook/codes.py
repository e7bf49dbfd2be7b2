"""Number formats as a workbook writes them (ECMA-376, part 1, 18.8.31), cut into sections and tokens."""

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from msgspec import Struct

from unionstats.documents.workbook import require_known
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
_AS_TEXT = {"blank": " ", "fill": ""}
_MOST_SECTIONS = 4  # for positive and negative numbers, zero, text


class Token(Struct, frozen=True):
    """A piece of a format: a literal text, or what stands for a part of the value; a sign is its own kind."""

    kind: str
    text: str


class Section(Struct, frozen=True):
    """A part of a format for some values; `condition` is a comparison with a number, if it has one."""

    tokens: tuple[Token, ...]
    condition: tuple[str, Decimal] | None = None

    def has(self, *kinds: str) -> bool:
        """Whether a token of one of these kinds is there."""
        return has(self.tokens, *kinds)


def has(tokens: Sequence[Token], *kinds: str) -> bool:
    """Whether one of the tokens is of one of these kinds."""
    return any(token.kind in kinds for token in tokens)


def text_of(tokens: Sequence[Token]) -> str:
    """The tokens as they are written."""
    return "".join(token.text for token in tokens)


@lru_cache(maxsize=1024)
def sections_of(code: str) -> tuple[Section, ...]:
    """The sections of a format, at most four; raises UnknownFormatError."""
    sections: list[Section] = []
    tokens: list[Token] = []
    condition: tuple[str, Decimal] | None = None
    at = 0
    while at < len(code):
        found = _TOKEN.match(code, at)
        require_known(found is not None)
        assert found is not None  # noqa: S101 - as has just been seen
        at, kind = found.end(), found.lastgroup or ""
        text = found[kind]
        if kind == "end":
            sections.append(Section(tuple(tokens), condition))
            tokens, condition = [], None
        elif kind == "bracket":
            currency, compared = _CURRENCY.match(text), _CONDITION.match(text)
            condition = (compared[1], Decimal(compared[2])) if compared else condition
            require_known(bool(currency or compared or _COLOUR.match(text)))
            tokens.append(Token("literal", currency[1] if currency else ""))
        elif kind in ("quoted", "escaped", "blank", "fill"):
            tokens.append(Token("literal", _AS_TEXT.get(kind, text)))
        else:
            tokens.append(Token(text if kind == "sign" else kind, text))
    sections.append(Section(tuple(tokens), condition))
    require_known(len(sections) <= _MOST_SECTIONS)
    return tuple(sections)
