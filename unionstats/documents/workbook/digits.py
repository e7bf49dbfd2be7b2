"""The digits of a number under one section of a number format."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

from unionstats.documents.workbook import UnknownFormatError
from unionstats.documents.workbook.codes import Section, Token

_WIDE = Context(prec=400, rounding=ROUND_HALF_UP)
_GENERAL = 11  # characters that General shows, the sign not counted
_SCIENTIFIC = Context(prec=6, rounding=ROUND_HALF_UP)


def shown_number(value: Decimal, section: Section, code: str) -> str:
    """The text of a number that is not negative; raises UnknownFormatError."""
    tokens = list(section.tokens)
    if section.has("general"):
        if any(token.kind not in ("general", "literal") for token in tokens):
            raise UnknownFormatError(code)
        return "".join(general(value) if token.kind == "general" else token.text for token in tokens)
    places = [at for at, token in enumerate(tokens) if token.kind == "digit"]
    if not places:
        if any(token.kind in ("exponent", "sign") and token.text != "%" for token in tokens):
            raise UnknownFormatError(code)
        return "".join(token.text for token in tokens)
    value = _WIDE.scaleb(value, 2 * sum(token == Token("sign", "%") for token in tokens))
    first, last = places[0], places[-1]
    if any(token == Token("sign", "/") for token in tokens[first : last + 1]) or _is_fixed(tokens, last):
        return _fraction(value, tokens, code)
    while last + 1 < len(tokens) and tokens[last + 1] == Token("sign", ","):
        last += 1
    middle = tokens[first : last + 1]
    before, after = tokens[:first], tokens[last + 1 :]
    if after and after[0] == Token("sign", "."):
        middle, after = [*middle, after[0]], after[1:]
    digits = _scientific(value, middle, code) if section.has("exponent") else _plain(value, middle, code)
    if any(token.kind == "sign" and token.text != "%" for token in (*before, *after)):
        raise UnknownFormatError(code)
    return "".join(token.text for token in before) + digits + "".join(token.text for token in after)


def general(value: Decimal) -> str:
    """What the format General shows of a number that is not negative: up to 11 characters."""
    if not value:
        return "0"
    exponent = value.adjusted()
    plain = f"{value:f}"
    if exponent >= _GENERAL or (exponent < -4 and len(_short(plain)) > _GENERAL):  # noqa: PLR2004
        digits, power = f"{_SCIENTIFIC.plus(value):E}".split("E")
        return f"{_short(digits)}E{power[0]}{power[1:]:0>2}"
    places = max(min(_GENERAL - 2 - max(exponent, 0), _GENERAL - 2), 0)
    return _short(f"{value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _WIDE):f}")


def _short(digits: str) -> str:
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _plain(value: Decimal, tokens: Sequence[Token], code: str) -> str:
    """Digits with separators of thousands, thousands cut off, decimals."""
    point = next((at for at, token in enumerate(tokens) if token == Token("sign", ".")), len(tokens))
    whole, decimals = list(tokens[:point]), list(tokens[point + 1 :])
    thousands = 0
    for part in (decimals, whole):
        while part and part[-1] == Token("sign", ","):
            part.pop()
            thousands += 1
    if any(token.kind != "digit" for token in decimals):
        raise UnknownFormatError(code)
    rounded = f"{_rounded(_WIDE.scaleb(value, -3 * thousands), len(decimals)):f}"
    integer, _, fraction = rounded.partition(".")
    grouped = any(token == Token("sign", ",") for token in whole)
    whole = [token for token in whole if token != Token("sign", ",")]
    if any(token.kind not in ("digit", "literal") for token in whole):
        raise UnknownFormatError(code)
    text = _integer(integer, whole, code, grouped=grouped)
    if point == len(tokens):
        return text
    return f"{text}.{_optional(fraction, decimals)}"


def _rounded(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _WIDE)


def _integer(digits: str, tokens: Sequence[Token], code: str, *, grouped: bool) -> str:
    """The digits before the point; literals between their places stand between them."""
    places = [token.text for token in tokens if token.kind == "digit"]
    least = len(places) - places.index("0") if "0" in places else 0
    digits = digits.lstrip("0").rjust(least, "0")
    if len(places) == len(tokens):
        if grouped:
            head = len(digits) % 3
            parts = [digits[:head], *(digits[at : at + 3] for at in range(head, len(digits), 3))]
            digits = ",".join(filter(None, parts))
        return digits
    if grouped or len(digits) < len(places):
        raise UnknownFormatError(code)
    text, left = "", digits
    for token in reversed(tokens):
        text = (left[-1:] if token.kind == "digit" else token.text) + text
        left = left[:-1] if token.kind == "digit" else left
    return left + text


def _optional(digits: str, places: Sequence[Token]) -> str:
    """The decimals, without zeros where the format has `#` and with blanks where it has `?`."""
    kept = len(digits)
    while kept and places[kept - 1].text != "0" and digits[kept - 1] == "0":
        kept -= 1
    return digits[:kept] + " " * sum(place.text == "?" for place in places[kept:])


def _scientific(value: Decimal, tokens: Sequence[Token], code: str) -> str:
    at = next(at for at, token in enumerate(tokens) if token.kind == "exponent")
    mantissa, power = tokens[:at], tokens[at + 1 :]
    point = next((x for x, token in enumerate(mantissa) if token.text == "."), len(mantissa))
    if point != 1 or any(token.kind != "digit" for token in (*mantissa[point + 1 :], *power)):
        raise UnknownFormatError(code)
    exponent = value.adjusted() if value else 0
    scaled = _rounded(_WIDE.scaleb(value, -exponent), len(mantissa[point + 1 :]))
    if scaled >= 10:  # noqa: PLR2004 - 9.99 rounded up
        exponent += 1
        scaled = _rounded(_WIDE.scaleb(value, -exponent), len(mantissa[point + 1 :]))
    sign = "-" if exponent < 0 else "+" if tokens[at].text.endswith("+") else ""
    return f"{_plain(scaled, mantissa, code)}E{sign}{str(abs(exponent)).rjust(len(power), '0')}"


def _is_fixed(tokens: Sequence[Token], last: int) -> bool:
    """Whether a fraction has its denominator in the format: `# ?/8`."""
    behind = tokens[last + 1 : last + 3]
    return len(behind) > 1 and behind[0] == Token("sign", "/") and behind[1].text.isdecimal()


def _fraction(value: Decimal, tokens: Sequence[Token], code: str) -> str:
    """A whole number and a fraction, whose denominator has as many digits as the format or is its own."""
    text = "".join(token.text for token in tokens)
    whole, slash, below = text.rpartition("/")
    head, _, above = whole.rpartition(" ")
    fixed = below.isdecimal() and not below.startswith("0")
    shapes = (head.strip() in ("", "#", "0"), set(above) <= set("?#0"), fixed or set(below) <= set("?#0"))
    if not slash or not all(shapes) or not above or len(below) > 3:  # noqa: PLR2004
        raise UnknownFormatError(code)
    exact = Fraction(value)
    if fixed:
        denominator = int(below)
        numerator = (2 * exact.numerator * denominator + exact.denominator) // (2 * exact.denominator)
    else:
        near = exact.limit_denominator(10 ** len(below) - 1)
        numerator, denominator = near.numerator, near.denominator
    if not head:
        return f"{numerator}/{denominator}"
    integer, rest = divmod(numerator, denominator)
    parts = [
        str(integer) if integer or not rest or head.strip() == "0" else "",
        f"{rest}/{denominator}" if rest else "",
    ]
    return " ".join(filter(None, parts))
