"""The bulletins with planted errors are what the lists beside them say."""

import itertools
import operator
import re
from collections import Counter
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from tests.bulletin_score import Record, bulletins, records, scored

TRUTH, SOUND, RELATIONS = records("truth.jsonl"), records("sound.jsonl"), records("relations.jsonl")
TEXTS = {path.name: path.read_text(encoding="utf-8") for path in bulletins()}
PER_CENT = Fraction(1, 100)
SCALES = {
    "": Fraction(1),
    "%": PER_CENT,
    "‰": Fraction(1, 1000),
    "个百分点": PER_CENT,
    " percentage points": PER_CENT,
    "万": Fraction(10**4),
    "亿": Fraction(10**8),
    " million": Fraction(10**6),
    "bn": Fraction(10**9),
    " billion": Fraction(10**9),
}
FIGURE = re.compile(
    rf"£?(?P<number>\d[\d,]*(?:\.\d+)?)(?P<scale>{'|'.join(filter(None, SCALES))}|)(?P<unit>[^\s\d()+\-*/=]*)"
)
SIGNS: dict[str, Callable[[Fraction, Fraction], Fraction]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}


def interval(figure: re.Match[str]) -> tuple[Fraction, Fraction, Fraction]:
    """Return the value of a printed figure, half a unit of its last place, and how far rounding may have moved it."""
    number, scale = figure["number"].replace(",", ""), SCALES[figure["scale"]]
    half = scale / 10 ** len(number.partition(".")[2]) / 2
    return Fraction(number) * scale, half, half if "." in number or figure["scale"] else Fraction(0)


def computed(tokens: list[str], values: dict[str, Fraction]) -> Fraction:
    """Return the value of a sum, a product or a quotient, of which one operand may stand in brackets."""
    if "(" in tokens:
        start, end = tokens.index("("), tokens.index(")")
        inner = computed(tokens[start + 1 : end], values)
        return computed([*tokens[:start], "inner", *tokens[end + 1 :]], {**values, "inner": inner})
    value = values[tokens[0]]
    for sign, name in zip(tokens[1::2], tokens[2::2], strict=True):
        value = SIGNS[sign](value, values[name])
    return value


def holds(rule: str) -> bool:
    """Whether values that print as the operands do can give one that prints as the left side does.

    The rules are monotone in each operand, so that their ends lie at ends of the operands' intervals.
    """
    left, right = rule.split(" = ")
    stated = FIGURE.fullmatch(left)
    assert stated, rule
    figures = {one[0]: interval(one) for one in FIGURE.finditer(right)}
    tokens = [one[0] for one in re.finditer(rf"{FIGURE.pattern}|[-+*/()]", right)]
    ends = [{value - error, value + error} for value, _, error in figures.values()]
    found = [computed(tokens, dict(zip(figures, one, strict=True))) for one in itertools.product(*ends)]
    value, half, error = interval(stated)
    slack = half if error or "/" in tokens else Fraction(0)
    return min(found) <= value + slack and value - slack <= max(found)


@pytest.mark.parametrize("one", [*TRUTH, *SOUND], ids=lambda one: one["context"])
def test_a_place_stands_once_in_its_bulletin(one: Record) -> None:
    """The words that name a place name no other."""
    assert TEXTS[one["file"]].count(one["context"]) == 1


def test_ten_bulletins_have_three_errors_and_five_sound_places_each() -> None:
    """All bulletins have their share of both."""
    assert Counter(one["file"] for one in TRUTH) == dict.fromkeys(TEXTS, 3)
    assert len(TEXTS) == 10
    assert all(count >= 5 for count in Counter(one["file"] for one in SOUND).values())
    assert {one["file"] for one in SOUND} == set(TEXTS)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_bulletin_has_twelve_to_thirty_sentences(text: str) -> None:
    """A bulletin is as long as real ones, or a part of them."""
    assert 12 <= len(re.findall(r"[。！？]|[.!?](?=\s)", text)) <= 30


@pytest.mark.parametrize("error", TRUTH, ids=lambda one: one["context"])
def test_an_error_is_described_in_full(error: Record) -> None:
    """What is printed stands at its place, and what is right is said."""
    assert error["printed"] in error["context"]
    assert error["printed"] != error["correct"]
    assert error["relation"]
    assert error["rules"]
    assert error["kind"]
    assert error["determinable"] == ("ambiguous" if error["also"] else "unique")
    assert all(figure in TEXTS[error["file"]] for figure in error.get("figures", []))


def test_every_relation_holds_until_an_error_is_planted() -> None:
    """The reports without their errors are right within rounding."""
    assert [one["rule"] for one in RELATIONS if not holds(one["rule"])] == []
    listed = {(one["file"], one["rule"]) for one in RELATIONS}
    known = {(error["file"], rule) for error in TRUTH for rule in error["rules"]}
    assert all(rule in listed for rule in known), known - listed


PLAIN = [one for one in TRUTH if "figures" not in one and FIGURE.fullmatch(one["printed"])]


@pytest.mark.parametrize("error", PLAIN, ids=lambda one: one["context"])
def test_an_error_breaks_the_relations_that_its_figure_is_in(error: Record) -> None:
    """No planted error is hidden by rounding."""
    for rule in error["rules"]:
        parts = [one[0] for one in re.finditer(rf"{FIGURE.pattern}|[-+*/()=]", rule)]
        plain = (
            error["correct"].removesuffix("亿元") if error["kind"].startswith("prose") else error["correct"]
        )
        wrong = (
            error["printed"].removesuffix("亿元") if error["kind"].startswith("prose") else error["printed"]
        )
        assert plain in parts
        assert not holds(" ".join(wrong if part == plain else part for part in parts))


def finding(error: Record) -> Record:
    """A finding as an audit that sees all gives it: the error's figures, the wrong one suspected."""
    figures = [
        {"stated": one, "place": {"text": error["context"]}}
        for one in error.get("figures", [error["printed"]])
    ]
    return {"figures": figures, "suspects": [{"figures": figures}], "place": {"text": error["context"]}}


def test_who_finds_all_has_the_full_score() -> None:
    """Findings that name each wrong figure miss nothing and accuse nothing."""
    score = scored(lambda path: [finding(one) for one in TRUTH if one["file"] == path.name])
    assert (len(score.noticed), len(score.missed), len(score.first), score.accused) == (
        30,
        0,
        score.asked,
        (),
    )


def test_who_finds_nothing_has_none() -> None:
    """Silence is no score."""
    score = scored(lambda _: [])
    assert (len(score.noticed), len(score.missed), len(score.first), score.accused) == (0, 30, 0, ())


def test_a_finding_without_a_planted_figure_accuses_what_is_sound() -> None:
    """A false finding is told with the place that tempts to it."""
    place = SOUND[0]

    def accusing(path: Path) -> list[Record]:
        figures = [{"stated": "5.4%", "place": None}]
        found = {"figures": figures, "rule": "5.4% = 1 / 2", "place": {"text": place["context"]}}
        return [found] if path.name == place["file"] else []

    accused = scored(accusing).accused
    assert accused == (f"{place['file']}: 5.4% (5.4% = 1 / 2) at a sound place: {place['why']}",)
