"""Systems of up to five rules of every form, over printed figures and unknowns, whole and real, with open ends."""

from __future__ import annotations

from fractions import Fraction

from tests.rules.oracle import Problem
from tests.rules.shapes import ROUNDINGS, Pick, count_text, money_text, share_text

WHOLES, REALS = ("a", "b", "n"), ("x", "y")
FORMS = (
    "{u} / {v}", "{u} / {v}", "{u} + {v}", "{u} - {v}", "{u} * {v}", "{u} + {v} + {w}", "({u} - {v}) / {v}",
    "{u} / ({u} + {v})", "3 * {u} - 2 * {v}", "({u} + {v}) / {w}", "{u} / {v} - {w} / {v}", "{u} * {v} - {w}",
)  # fmt: skip
BOUNDS = (
    "{u} {is} {v}",
    "{u} {is} {k}",
    "{u} + {v} {is} {k}",
    "2 * {u} {is} {v} + {k}",
    "{u} - {v} {is} {k}",
)


def mixed(pick: Pick) -> Problem:
    """A system true to planted values, save for slips of its printed figures and bounds drawn at random."""
    values = {name: Fraction(pick(range(1, 25))) for name in WHOLES}
    values |= {name: Fraction(pick(range(1, 200)), 10) for name in REALS}
    unknown = dict.fromkeys(values, True)
    printed: dict[str, str] = {}
    for name in pick(((), ("a",), ("x",), ("a", "y"), ("n", "x"), ("a", "b", "x"))):
        unknown[name] = False
        write = count_text if name in WHOLES else money_text
        printed[name] = write(pick, int(values[name]) if name in WHOLES else values[name])  # type: ignore[arg-type]
    rules: list[str] = []
    for at in range(pick((1, 2, 2, 3, 3, 4, 5))):
        names = [pick(tuple(values)) for _ in range(3)]
        chosen = dict(zip("uvw", names, strict=True))
        if pick((True, True, False)):
            side = pick(FORMS).format(**chosen)
            try:
                value = eval(side, {}, values)  # noqa: S307
            except ZeroDivisionError:
                continue
            known = [name for name in printed if name[0] == "r"]
            target = pick((f"r{at}", f"r{at}", f"r{at}", *known[:1]))
            if target not in printed:
                printed[target] = (share_text if "/" in side else money_text)(pick, Fraction(value))
            rules.append(f"{target} {pick(('=', '=', '=', '=', '<=', '>'))} {side}")
        else:
            relation = pick(("<", "<=", ">", ">=", "="))
            rules.append(pick(BOUNDS).format(**chosen, k=pick(range(30)), **{"is": relation}))
    if not rules:
        rules.append("a <= 9")
    used = {word for rule in rules for word in rule.replace("(", " ").replace(")", " ").split()}
    told = {name: text for name, text in printed.items() if name in used}
    free = [name for name in values if unknown[name] and name in used]
    return Problem(
        tuple(rules),
        told,
        tuple(name for name in free if name in WHOLES),
        tuple(name for name in free if name in REALS),
        pick(ROUNDINGS),
        tuple(name for name in told if pick((False,) * 9 + (True,))),
    )
