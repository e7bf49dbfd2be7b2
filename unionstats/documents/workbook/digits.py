"""The digits of a number under one section of a number format; UnknownFormatError for what is not known."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

from unionstats.documents.workbook import require_known
from unionstats.documents.workbook.codes import Section, Token, has, text_of

_WIDE = Context(prec=400, rounding=ROUND_HALF_UP)
_GENERAL = 11  # characters that General shows, the sign not counted
_SCIENTIFIC = Context(prec=6, rounding=ROUND_HALF_UP)
_SIGNS = (".", ",", "/", "@")


def shown_number(value: Decimal, section: Section) -> str:
    """The text of a number that is not negative."""
    tokens = list(section.tokens)
    if section.has("general"):
        require_known(all(token.kind in ("general", "literal") for token in tokens))
        return "".join(general(value) if token.kind == "general" else token.text for token in tokens)
    places = [at for at, token in enumerate(tokens) if token.kind == "digit"]
    if not places:
        require_known(not section.has("exponent", *_SIGNS))
        return text_of(tokens)
    value = _WIDE.scaleb(value, 2 * sum(token.kind == "%" for token in tokens))
    first, last = places[0], places[-1]
    behind = tokens[last + 1 : last + 3]
    fixed = len(behind) > 1 and behind[0].kind == "/" and behind[1].text.isdecimal()  # `# ?/8`
    if has(tokens[first : last + 1], "/") or fixed:
        return _fraction(value, text_of(tokens))
    end = last + 1
    while has(tokens[end : end + 1], ","):
        end += 1
    end += has(tokens[end : end + 1], ".")
    before, middle, after = tokens[:first], tokens[first:end], tokens[end:]
    digits = _scientific(value, middle) if section.has("exponent") else _plain(value, middle)
    require_known(not has([*before, *after], *_SIGNS))
    return text_of(before) + digits + text_of(after)


def general(value: Decimal) -> str:
    """What the format General shows of a number that is not negative: up to 11 characters."""
    if not value:
        return "0"
    exponent = value.adjusted()
    if exponent >= _GENERAL or (exponent < -4 and len(_short(f"{value:f}")) > _GENERAL):  # noqa: PLR2004
        digits, power = f"{_SCIENTIFIC.plus(value):E}".split("E")
        return f"{_short(digits)}E{power[0]}{power[1:]:0>2}"
    places = max(min(_GENERAL - 2 - max(exponent, 0), _GENERAL - 2), 0)
    return _short(f"{_rounded(value, places):f}")


def _short(digits: str) -> str:
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _plain(value: Decimal, tokens: Sequence[Token]) -> str:
    """Digits with separators of thousands, thousands cut off, decimals."""
    point = next((at for at, token in enumerate(tokens) if token.kind == "."), len(tokens))
    whole, decimals = list(tokens[:point]), list(tokens[point + 1 :])
    thousands = 0
    for part in (decimals, whole):
        while has(part[-1:], ","):
            part.pop()
            thousands += 1
    grouped = has(whole, ",")
    whole = [token for token in whole if token.kind != ","]
    known = all(token.kind in ("digit", "literal") for token in whole)
    require_known(known and all(token.kind == "digit" for token in decimals))
    rounded = f"{_rounded(_WIDE.scaleb(value, -3 * thousands), len(decimals)):f}"
    integer, _, fraction = rounded.partition(".")
    text = _integer(integer, whole, grouped=grouped)
    if point == len(tokens):
        return text
    kept = len(fraction)  # no zeros where the format has `#`, blanks where it has `?`
    while kept and decimals[kept - 1].text != "0" and fraction[kept - 1] == "0":
        kept -= 1
    return f"{text}.{fraction[:kept]}{' ' * text_of(decimals[kept:]).count('?')}"


def _rounded(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _WIDE)


def _integer(digits: str, tokens: Sequence[Token], *, grouped: bool) -> str:
    """The digits before the point; literals between their places stand between them."""
    places = text_of([token for token in tokens if token.kind == "digit"])
    digits = digits.lstrip("0").rjust(len(places) - places.find("0") if "0" in places else 0, "0")
    if len(places) == len(tokens):
        head = len(digits) % 3 or 3
        parts = [digits[:head], *(digits[at : at + 3] for at in range(head, len(digits), 3))]
        return ",".join(parts) if grouped else digits
    require_known(not grouped and len(digits) >= len(places))
    text, left = "", digits
    for token in reversed(tokens):
        text = (left[-1:] if token.kind == "digit" else token.text) + text
        left = left[:-1] if token.kind == "digit" else left
    return left + text


def _scientific(value: Decimal, tokens: Sequence[Token]) -> str:
    at = next((at for at, token in enumerate(tokens) if token.kind == "exponent"), 0)
    mantissa, power = tokens[:at], tokens[at + 1 :]
    require_known(has(mantissa[1:2], ".") or len(mantissa) == 1)  # else there is none, or not behind digits
    require_known(all(token.kind == "digit" for token in (*mantissa[:1], *mantissa[2:], *power)))
    decimals = len(mantissa[2:])
    exponent = value.adjusted() if value else 0
    scaled = _rounded(_WIDE.scaleb(value, -exponent), decimals)
    if scaled >= 10:  # noqa: PLR2004 - 9.99 rounded up
        exponent += 1
        scaled = _rounded(_WIDE.scaleb(value, -exponent), decimals)
    sign = "-" if exponent < 0 else "+" if tokens[at].text.endswith("+") else ""
    return f"{_plain(scaled, mantissa)}E{sign}{str(abs(exponent)).rjust(len(power), '0')}"


def _fraction(value: Decimal, code: str) -> str:
    """A whole number and a fraction, whose denominator has as many digits as the format or is its own."""
    whole, slash, below = code.rpartition("/")
    head, _, above = whole.rpartition(" ")
    fixed = below.isdecimal() and not below.startswith("0")
    shapes = (head.strip() in ("", "#", "0"), set(above) <= set("?#0"), fixed or set(below) <= set("?#0"))
    require_known(bool(slash and all(shapes) and above and len(below) <= 3))  # noqa: PLR2004
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
    shown = str(integer) if integer or not rest or head.strip() == "0" else ""
    return f"{shown} {rest}/{denominator}".strip() if rest else shown
