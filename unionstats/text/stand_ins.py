"""ASCII for the signs that our own output uses, where the reader's encoding lacks them."""

from functools import cache

from unionstats.toml_file import toml_file


@cache
def _stand_ins() -> dict[str, str]:
    told: dict[str, dict[str, str]] = toml_file("text/stand_ins.toml")
    return {sign: one for one, signs in told["alike"].items() for sign in signs} | told["signs"]


def stand_in(sign: str) -> str:
    """Return ASCII for one character: a sign like it, or its visible escape."""
    return _stand_ins().get(sign) or sign.encode("ascii", "backslashreplace").decode("ascii")
