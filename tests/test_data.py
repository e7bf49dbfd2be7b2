"""The facts of `data.toml`, the ledger of the Liaoning report, without the program that reads ledgers."""

import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import tomli

LEDGER = Path(__file__).parents[1] / "data.toml"
TEXT = LEDGER.read_text(encoding="utf-8")
DATA: dict[str, Any] = tomli.loads(TEXT)
FIGURES: dict[str, dict[str, Any]] = DATA["figures"]
CHECKS: dict[str, dict[str, Any]] = DATA["checks"]
STATED = {name: figure for name, figure in FIGURES.items() if "stated" in figure}
UNSTATED = {name: figure for name, figure in FIGURES.items() if "stated" not in figure}

# check: the part and share as printed, and the one total that fits them
SHARES = {
    "medal_share": ("62个", "77.5%", 80),
    "pioneer_share": ("34个", "68%", 50),
    "medal_workers_share": ("241人", "60.6%", 398),
    "national_medal_share": ("5个", "83%", 6),
    "national_pioneer_share": ("30个", "86%", 35),
    "national_medal_workers_share": ("22人", "71%", 31),
}


def names_in(rule: str) -> list[str]:
    """Return the ids that a rule names, in its order."""
    return re.findall(r"[a-z_]+", rule)


def people_read() -> Iterator[tuple[str, str | dict[str, str]]]:
    """Yield every text of the ledger that a person reads, with the path of its key."""
    for key in ("title", "publisher"):
        yield f"report.{key}", DATA["report"][key]
    for group in ("sections", "figures", "checks"):
        for name, table in DATA[group].items():
            for key in ("title", "label", "region", "period", "note"):
                if key in table:
                    yield f"{group}.{name}.{key}", table[key]


def test_the_report_is_read_as_chinese_figures_rounded_to_the_nearest() -> None:
    """The settings that every value depends on."""
    assert (DATA["format"], DATA["report"]["language"], DATA["report"]["rounding"]) == (1, "zh", "nearest")
    assert list(DATA["sections"]) == ["tech", "business", "ideology", "skills", "democracy"]


def test_the_41_printed_figures_stand_in_the_order_of_the_report() -> None:
    """A figure lost, added, moved or mistyped shows here."""
    assert len(STATED) == 41
    assert [(f["section"], f["paragraph"], f["stated"]) for f in STATED.values()] == [
        ("tech", 4, "140个"),
        ("tech", 4, "83项"),
        ("tech", 5, "62个"),
        ("tech", 5, "34个"),
        ("tech", 5, "241人"),
        ("tech", 5, "77.5%"),
        ("tech", 5, "68%"),
        ("tech", 5, "60.6%"),
        ("tech", 5, "5个"),
        ("tech", 5, "30个"),
        ("tech", 5, "22人"),
        ("tech", 5, "83%"),
        ("tech", 5, "86%"),
        ("tech", 5, "71%"),
        ("tech", 6, "30项"),
        ("tech", 6, "55个"),
        ("tech", 6, "11项"),
        ("tech", 6, "19个"),
        ("business", 1, "8项"),
        ("business", 3, "15608家"),
        ("business", 3, "4.42亿元"),
        ("ideology", 1, "10场"),
        ("ideology", 1, "1098场次"),
        ("ideology", 1, "90.4万人"),
        ("ideology", 2, "八大"),
        ("ideology", 3, "24项"),
        ("ideology", 4, "42万人次"),
        ("ideology", 4, "20家"),
        ("ideology", 4, "150个"),
        ("ideology", 4, "600余人次"),
        ("skills", 3, "3378万元"),
        ("skills", 4, "313个"),
        ("skills", 4, "31个"),
        ("skills", 4, "205个"),
        ("skills", 4, "10个"),
        ("skills", 4, "10万元"),
        ("skills", 5, "38个"),
        ("skills", 5, "100个"),
        ("skills", 5, "1004次"),
        ("skills", 5, "65969人次"),
        ("democracy", 1, "100万元"),
    ]


def test_the_figures_left_out_by_the_report_have_a_unit_and_a_section_but_no_place() -> None:
    """A total or an average that nobody printed stands in no paragraph."""
    assert {name: (f["section"], f["unit"], f.get("whole")) for name, f in UNSTATED.items()} == {
        "commended_firms_medal": ("tech", "个", None),
        "commended_firms_pioneer": ("tech", "个", None),
        "commended_workers": ("tech", "人", None),
        "recommended_firms_medal": ("tech", "个", None),
        "recommended_firms_pioneer": ("tech", "个", None),
        "recommended_workers": ("tech", "人", None),
        "dalian_new_events_share": ("tech", "%", None),
        "dalian_new_trades_share": ("tech", "%", None),
        "refund_per_enterprise": ("business", "元", None),
        "people_per_talk": ("ideology", "人", False),
        "tech_employee_studios_share": ("skills", "%", None),
        "tech_model_worker_studios_share": ("skills", "%", None),
        "trainees_per_session": ("skills", "人次", False),
        "studio_support_all": ("skills", "元", None),
        "studio_support_tech": ("skills", "元", None),
        "studio_support_tech_model_worker": ("skills", "元", None),
    }
    assert [name for name, f in UNSTATED.items() if "paragraph" in f] == []
    assert [name for name, f in STATED.items() if "unit" in f or "whole" in f] == []


def test_only_the_two_sums_fixed_by_decision_are_exact() -> None:
    """A grant and a fund are set at their amount; every other scaled figure is rounded."""
    assert [name for name, f in FIGURES.items() if f.get("exact")] == ["studio_grant", "guidance_fund"]


def test_the_rules() -> None:
    """Every rule, as the checks name it."""
    assert {name: check["rule"] for name, check in CHECKS.items()} == {
        "medal_share": "medal_share = medal_firms / commended_firms_medal",
        "pioneer_share": "pioneer_share = pioneer_firms / commended_firms_pioneer",
        "medal_workers_share": "medal_workers_share = medal_workers / commended_workers",
        "national_medal_share": "national_medal_share = national_medal_firms / recommended_firms_medal",
        "national_pioneer_share": (
            "national_pioneer_share = national_pioneer_firms / recommended_firms_pioneer"
        ),
        "national_medal_workers_share": (
            "national_medal_workers_share = national_medal_workers / recommended_workers"
        ),
        "dalian_new_events": "dalian_new_events <= dalian_events",
        "dalian_new_trades": "dalian_new_trades <= dalian_trades",
        "tech_employee_studios": "tech_employee_studios <= employee_studios",
        "tech_model_worker_studios": "tech_model_worker_studios <= model_worker_studios",
        "dalian_new_events_share": "dalian_new_events_share = dalian_new_events / dalian_events",
        "dalian_new_trades_share": "dalian_new_trades_share = dalian_new_trades / dalian_trades",
        "tech_employee_studios_share": (
            "tech_employee_studios_share = tech_employee_studios / employee_studios"
        ),
        "tech_model_worker_studios_share": (
            "tech_model_worker_studios_share = tech_model_worker_studios / model_worker_studios"
        ),
        "refund_per_enterprise": "refund_per_enterprise = refund / refunded_enterprises",
        "people_per_talk": "people_per_talk = employees_reached / grassroots_talks",
        "trainees_per_session": "trainees_per_session = trainees / training_sessions",
        "studio_support_all": (
            "studio_support_all = studio_grant * (employee_studios + model_worker_studios)"
        ),
        "studio_support_tech": (
            "studio_support_tech = studio_grant * (tech_employee_studios + tech_model_worker_studios)"
        ),
        "studio_support_tech_model_worker": (
            "studio_support_tech_model_worker = studio_grant * tech_model_worker_studios"
        ),
    }


def test_every_name_in_a_rule_is_a_figure_and_every_unstated_figure_is_in_a_rule() -> None:
    """A rule about nothing, or a figure that nothing determines, would be a slip."""
    named = {name for check in CHECKS.values() for name in names_in(check["rule"])}
    assert named - FIGURES.keys() == set()
    assert UNSTATED.keys() - named == set()


def test_no_rule_mixes_a_city_with_the_province() -> None:
    """City figures stand beside provincial ones in the report and must not be summed with them."""
    regions = {
        name: {FIGURES[figure]["region"]["en"] for figure in names_in(check["rule"])}
        for name, check in CHECKS.items()
    }
    assert {name: found for name, found in regions.items() if len(found) != 1} == {}


@pytest.mark.parametrize("name", SHARES)
def test_a_share_has_exactly_one_whole_total_and_it_is_its_own(name: str) -> None:
    """Between part and part / lowest share, one total gives a share that rounds to the printed one."""
    part_text, share_text, expected = SHARES[name]
    share_id, part_id, total_id = names_in(CHECKS[name]["rule"])
    assert (FIGURES[part_id]["stated"], FIGURES[share_id]["stated"]) == (part_text, share_text)
    assert [check for check, c in CHECKS.items() if total_id in names_in(c["rule"])] == [name]
    part, digits = int(part_text[:-1]), share_text[:-1]
    share = Fraction(digits)
    half = Fraction(1, 2 * 10 ** len(digits.partition(".")[2]))
    totals = [n for n in range(part, 3 * part) if abs(Fraction(100 * part, n) - share) <= half]
    assert totals == [expected]


def test_what_an_auditor_would_note_stands_where_it_is_met() -> None:
    """The figures and checks that bear a note."""
    assert [name for name, f in FIGURES.items() if "note" in f] == [
        "medal_firms",
        "national_medal_firms",
        "dalian_events",
        "dalian_trades",
        "environment_measures",
        "refunded_enterprises",
        "refund",
        "provincial_talks",
        "grassroots_talks",
        "employees_reached",
        "quiz_entries",
        "models_publicised",
        "coater_revenue",
        "employee_studios",
        "studio_grant",
        "trainees",
        "guidance_fund",
    ]
    assert [name for name, check in CHECKS.items() if "note" in check] == [
        "medal_share",
        "pioneer_share",
        "national_medal_share",
        "national_pioneer_share",
        "people_per_talk",
        "studio_support_all",
        "studio_support_tech",
        "studio_support_tech_model_worker",
    ]


def test_city_figures_say_so() -> None:
    """Every figure that is not the province's."""
    cities = {name: f["region"]["en"] for name, f in FIGURES.items() if f["region"]["en"] != "Liaoning"}
    assert cities == {
        "dalian_events": "Dalian",
        "dalian_trades": "Dalian",
        "dalian_new_events": "Dalian",
        "dalian_new_trades": "Dalian",
        "dalian_new_events_share": "Dalian",
        "dalian_new_trades_share": "Dalian",
        "coater_revenue": "Shenyang",
        "guidance_fund": "Jinzhou",
    }


def test_every_text_for_people_is_in_both_languages() -> None:
    """Chinese has Chinese characters in it, and English has words."""
    texts = dict(people_read())
    assert [
        path for path, text in texts.items() if not isinstance(text, dict) or set(text) != {"zh", "en"}
    ] == []
    pairs = {path: text for path, text in texts.items() if isinstance(text, dict)}
    assert [path for path, text in pairs.items() if not re.search(r"[\u4e00-\u9fff]|\d{4}", text["zh"])] == []
    assert [path for path, text in pairs.items() if not re.search(r"[A-Za-z]|\d{4}", text["en"])] == []


def test_labels_tell_the_figures_apart() -> None:
    """No two figures share a label in either language, and each has one."""
    for language in ("zh", "en"):
        labels = [figure["label"][language] for figure in FIGURES.values()]
        assert len(set(labels)) == len(FIGURES)


def test_the_ledger_keeps_to_the_keys_and_ids_of_the_format() -> None:
    """Ids are readable in a rule; a stray key would be a misprint."""
    allowed = {
        "figures": {
            "section",
            "paragraph",
            "stated",
            "unit",
            "exact",
            "whole",
            "label",
            "region",
            "period",
            "note",
        },
        "sections": {"title"},
        "checks": {"rule", "note"},
    }
    for group, keys in allowed.items():
        assert {key for table in DATA[group].values() for key in table} <= keys
        assert [name for name in DATA[group] if not re.fullmatch(r"[a-z][a-z_]*", name)] == []
    assert {figure["section"] for figure in FIGURES.values()} == DATA["sections"].keys()


def test_the_file_can_be_shown_on_a_gbk_terminal() -> None:
    """A Chinese Windows console writes GBK."""
    assert TEXT.encode("gbk").decode("gbk") == TEXT
