"""Which figures and rules of two ledgers are the same."""

from unionstats.comparison import Comparison, Matched, compare
from unionstats.ledger import Judged, build_ledger, check_ledger
from unionstats.ledger.document import Document, read_document


def judged(text: str) -> Judged:
    """A ledger, judged."""
    document = read_document(f"format = 1\n{text}".encode())
    assert isinstance(document, Document), document
    ledger = build_ledger(document, "a.toml")
    return Judged(ledger, check_ledger(ledger))


def figures(**rows: tuple[str, ...]) -> str:
    """A ledger of figures, each an English label, and perhaps a region and a Chinese label."""
    lines = []
    for name, (label, *more) in rows.items():
        region = f', region = "{more[0]}"' if more and more[0] else ""
        zh = f', zh = "{more[1]}"' if len(more) > 1 else ""
        lines.append(f'{name} = {{ stated = "5个", label = {{ en = "{label}"{zh} }}{region} }}')
    return "[figures]\n" + "\n".join(lines) + "\n"


def found(old: str, new: str) -> list[tuple[str, str, Matched]]:
    """Old and new ids of what was matched, and by what."""
    return [(one.match.old, one.match.new, one.match.by) for one in compare(judged(old), judged(new)).pairs]


def test_an_id_goes_before_a_label() -> None:
    """A figure that has its id in both is never taken for another, whatever the labels."""
    old = figures(a=("Firms",), b=("Workers",))
    new = figures(a=("Workers",), c=("Firms",))
    assert found(old, new) == [("a", "a", Matched.ID)]


def test_labels_are_compared_without_width_case_and_space() -> None:
    """In either language."""
    old = figures(a=("Reading  Rooms",), b=("x", "", "职工书屋（个）"))
    new = figures(c=("ｒｅａｄｉｎｇ rooms",), d=("y", "", "职工书屋 (个)"))
    assert found(old, new) == [("a", "c", Matched.LABEL), ("b", "d", Matched.LABEL)]


def test_regions_tell_the_bearers_of_one_label_apart() -> None:
    """Of two with one label each finds that of its region; one with another region finds none."""
    old = figures(a=("Firms", "沈阳"), b=("Firms", "大连"))
    new = figures(c=("Firms", "大连"), d=("Firms", "沈阳"), e=("Firms", "鞍山"))
    assert found(old, new) == [("b", "c", Matched.LABEL), ("a", "d", Matched.LABEL)]
    assert found(figures(a=("Firms", "沈阳")), figures(c=("Firms", "大连"))) == []
    assert found(figures(a=("Firms", "沈阳")), figures(c=("Firms",))) == [("a", "c", Matched.LABEL)]


def test_an_ambiguous_label_matches_nothing() -> None:
    """Neither two old ones for a new one nor two new ones for an old one; no label is no match."""
    assert found(figures(a=("Firms",), b=("Firms",)), figures(c=("Firms",))) == []
    assert found(figures(a=("Firms",)), figures(c=("Firms",), d=("Firms",))) == []
    assert found('[figures.a]\nstated = "5个"\n', '[figures.b]\nstated = "5个"\n') == []


def test_a_label_that_many_bear_takes_no_time() -> None:
    """Work grows with the figures, not with their pairs."""
    rows = {f"a{number}": ("Firms", f"R{number}") for number in range(3000)}
    other = {f"b{number}": ("Firms", f"R{number}") for number in range(3000)}
    assert len(found(figures(**rows), figures(**other))) == 3000


OLD_RULES = """
[figures]
p = { stated = "50%" }
a = { stated = "5个" }
b = { stated = "10个" }
[checks]
share = { rule = "p = a / b" }
bound = { rule = "a <= b" }
gone = { rule = "a < b" }
"""


def rules(new: str) -> Comparison:
    """The comparison of the rules above with others."""
    return compare(judged(OLD_RULES), judged(new))


def test_rules_are_matched_by_id_then_by_their_text() -> None:
    """White space does not count; what remains is new or dropped."""
    new = (
        OLD_RULES.replace("bound =", "limit =")
        .replace('"a <= b"', '"a<=b"')
        .replace('gone = { rule = "a < b" }', "")
    )
    result = rules(new.replace('"5个"', '"7个"') + 'more = { rule = "b > a" }\n')
    assert [(one.match.old, one.match.new, one.match.by, one.changed) for one in result.checks] == [
        ("share", "share", Matched.ID, True),
        ("bound", "limit", Matched.RULE, False),
    ]
    assert (list(result.new_checks), list(result.dropped_checks)) == (["more"], ["gone"])


def test_another_rule_under_the_same_id_is_said_so() -> None:
    """The verdict is then not on the same thing."""
    result = rules(OLD_RULES.replace('"a <= b"', '"b >= a"'))
    assert [one.match.new for one in result.checks if one.reworded] == ["bound"]
