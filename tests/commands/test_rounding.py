"""`unionstats rounding`."""

import json
from pathlib import Path

from inline_snapshot import snapshot

from tests.runs import RunLine

DATA = (Path(__file__).parents[2] / "data.toml").read_bytes()
TIE = """\
format = 1
[figures.p]
stated = "12%"
[figures.a]
stated = "1个"
[figures.n]
stated = "8个"
[figures.same]
stated = "1个"
[checks.share]
rule = "p = a / n"
[checks.bound]
rule = "same <= n"
""".encode()


def test_the_report_was_rounded_to_the_nearest(run: RunLine) -> None:
    """Six of six hold; cut off, three of them."""
    code, out, err, _ = run("rounding", "--json", "-d", "-", stdin=DATA)
    assert (code, err) == (0, "")
    document = json.loads(out)
    counts = {one["rounding"]: (one["consistent"], one["inconsistent"]) for one in document["conventions"]}
    assert counts == {
        "nearest": (6, 0), "half-up": (6, 0), "half-even": (6, 0), "half-down": (6, 0),
        "down": (3, 3), "up": (5, 1), "floor": (3, 3), "ceiling": (5, 1), "any": (6, 0),
    }  # fmt: skip
    assert [one["rounding"] for one in document["conventions"] if one["fits"]] == snapshot(
        ["nearest", "half-up", "half-even", "half-down", "any"]
    )


def test_a_tie_is_counted_on_both_sides(run: RunLine) -> None:
    """12% of 8 is 12.5%, midway: who rounds up finds it wrong, who rounds to even finds it right."""
    code, out, err, _ = run("rounding", "-d", "-", stdin=TIE)
    assert (code, err) == (0, "")
    assert out == snapshot("""\
The rules fit: nearest, half-even, half-down, down, floor, any

Convention   Rounds                                                 Hold  Fail  Ties  Conflicts  Failing rules
──────────────────────────────────────────────────────────────────────────────────────────────────────────────
√ nearest    to the nearest; a tie may go either way              1 of 1     0     1          0
× half-up    to the nearest; a tie away from zero                 0 of 1     1     1          0  share
√ half-even  to the nearest; a tie to the even digit (GB/T 8170)  1 of 1     0     1          0
√ half-down  to the nearest; a tie toward zero                    1 of 1     0     1          0
√ down       cut off                                              1 of 1     0     0          0
× up         away from zero                                       0 of 1     1     0          0  share
√ floor      to the smaller number                                1 of 1     0     0          0
× ceiling    to the greater number                                0 of 1     1     0          0  share
√ any        any of these                                         1 of 1     0     0          0

Ledger: - (SHA-256 e5a6d0326089…), rounding: nearest
""")
    assert run("rounding", "-d", "-", "--lang", "zh", stdin=TIE)[1] == snapshot("""\
符合的舍入方式：nearest、half-even、half-down、down、floor、any

舍入方式     含义                         一致  不一致  逢五  矛盾  不一致的审核关系
────────────────────────────────────────────────────────────────────────────────────
√ nearest    四舍五入，逢五舍入均可        1/1       0     1     0
× half-up    四舍五入                      0/1       1     1     0  share
√ half-even  四舍六入五成双（GB/T 8170）   1/1       0     1     0
√ half-down  五舍六入                      1/1       0     1     0
√ down       去尾法                        1/1       0     0     0
× up         进一法                        0/1       1     0     0  share
√ floor      取较小的数                    1/1       0     0     0
× ceiling    取较大的数                    0/1       1     0     0  share
√ any        以上任一种                    1/1       0     0     0

台账：-（SHA-256 e5a6d0326089…），舍入方式：nearest
""")


def test_without_a_rounded_figure_every_convention_fits(run: RunLine) -> None:
    """There is nothing to tell them apart by."""
    code, out, _, _ = run("rounding", "-d", "-", stdin=TIE.replace(b"p = a / n", b"a <= n"))
    assert code == 0
    assert out.startswith("No rule tests a rounded figure")
