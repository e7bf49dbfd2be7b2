"""What comes in, what goes out and what is left: 净增 = 新增 - 减少, 期末 = 期初 + 收入 - 支出, a surplus."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import reduce
from typing import NamedTuple

from unionstats.interval import add, scale
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.changes.bases import started
from unionstats.source.drafting.relations.relation import Question
from unionstats.source.drafting.relations.row import NEAR, Row
from unionstats.source.drafting.relations.slips import Slip, amount, balanced, can_be, fits_sum, span
from unionstats.source.drafting.relations.sums.exhaustive import makes, slip_of_sum

_IN, _OUT = ("gain", "income", "all_income"), ("loss", "spending", "all_spending")
_INCOME, _SPENDING = _IN[1:], _OUT[1:]
_ALL = ("all_income", "all_spending")
_CARRIED = tuple((one,) for one in _ALL)
_MOVES, _ENDS = ("opening", "closing"), (("opening",), ("closing",))
_KEPT = {"surplus": _MOVES, "deficit": _MOVES, "closing": ("gain", "loss")}  # …, a net gain of 40
_BESIDE = 6
_LESS, _LEFT = "{1} - {2}", "{0} = {1} - {2}"
_OPENING = "{0} = {1} + {2} - {3}"
_CLOSED = "{1} = {0} + {2} - {3}"
_OPENED = ("closing", "opening", "income", "spending")
TRADE = ("exports", "imports")
_NET = {"net_gain", "net_loss", "net_flow"}
_INNER = {*TRADE, "inflow", "outflow"}  # parts of what is told before them, too
_FORMS: Sequence[tuple[str, Sequence[Sequence[str]], str]] = (
    ("net_gain", (("gain",), ("loss",)), "{0} = {1} - {2}"),
    ("net_loss", (("gain",), ("loss",)), "{0} = {2} - {1}"),
    ("loss", (("net_gain",), ("inner_gain",)), "{1} = {2} - {0}"),
    ("net_gain", _ENDS, "{0} = {2} - {1}"),
    ("net_loss", _ENDS, "{0} = {1} - {2}"),
    ("gain", _ENDS, "{0} = {2} - {1}"),
    ("loss", _ENDS, "{0} = {1} - {2}"),
    ("closing", (("opening",), _IN, _OUT), _OPENING),
    ("closing", (("opening",), ("gain",)), "{0} = {1} + {2}"),
    ("closing", (("opening",), ("net_gain",)), "{0} = {1} + {2}"),
    ("closing", (("opening",), ("net_loss",)), "{0} = {1} - {2}"),
    ("closing", (("opening",), ("surplus",)), "{0} = {1} + {2}"),
    ("closing", (("opening",), ("deficit",)), "{0} = {1} - {2}"),
    ("closing", _CARRIED, "{0} = {1} - {2}"),
    ("closing", (("opening",), _OUT), _LEFT),
    ("closing", (("income",), ("spending",), ("loss",)), "{0} = {1} - {2} - {3}"),
    ("closing", (_INCOME, _SPENDING), _LEFT),
    ("surplus", (("opening",), _IN, _OUT), _OPENING),
    ("surplus", _CARRIED, "{0} = {1} - {2}"),
    ("surplus", (_INCOME, _SPENDING), "{0} = {1} - {2}"),
    ("surplus", (TRADE[:1], TRADE[1:]), "{0} = {1} - {2}"),
    ("deficit", (_INCOME, _SPENDING), "{0} = {2} - {1}"),
    ("deficit", (TRADE[:1], TRADE[1:]), "{0} = {2} - {1}"),
    ("net_flow", (("inflow",), ("outflow",)), "{0} = {1} - {2}"),
    ("net_gain", (("inflow",), ("outflow",)), "{0} = {1} - {2}"),
    ("outflow", (("net_flow",), ("inflow",)), "{1} = {2} - {0}"),
    ("margin", (("income",), ("cost",)), "{0} = ({1} - {2}) / {1}"),
    ("equity", (("assets",), ("debts",)), "{0} = {1} - {2}"),
    ("debts", (("assets",), ("equity",)), "{0} = {1} - {2}"),
    ("assets", (("debts",), ("equity",)), "{0} = {1} + {2}"),
    ("gross", (("income",), ("cost",)), "{0} = {1} - {2}"),
    ("after_tax", (("profit",), ("tax",)), "{0} = {1} - {2}"),
    ("opened", (("closing",), ("surplus",)), "{1} = {0} + {2}"),
    ("opened", (("closing",), _INCOME, _SPENDING), _CLOSED),
    ("opened", (("closing",), ("deficit",)), "{1} = {0} - {2}"),
)
"""What the last figure is, what those before it are, and the rule: the first of which all are printed."""


class _Flow(NamedTuple):
    """What is left, as what, what it is told to be left of, and the rule."""

    left: int
    told: Sequence[int]
    form: str
    role: str


def read_flows(row: Row) -> None:
    """Find what a paragraph says is left of what came in and went out, each of which it tells once before."""
    roles: defaultdict[str, list[int]] = defaultdict(list)
    for place in range(len(row)):
        role = _role(row, place)
        here = {one for one, told in roles.items() if told and row.together(told[-1], place)}
        trade = here.issuperset(TRADE)  # exports of 53 and imports of 56, whatever income is told before
        for result, needed, form in _FORMS:
            net = needed != _ENDS or role in _NET or row.marks.flow_net.search(row.items[place].lead)
            if result != role or (trade and needed[0] == _INCOME) or not net:
                continue  # 年初420人，年末445人，全年收押310人
            named = [_told(roles, names, result) for names in needed]
            if role == "margin":
                named = [[one for one in each if one > place - _BESIDE] for each in named]
            told = [_only(row, each[-1] if role == "margin" and each else place, each) for each in named]
            if -1 in told:  # of several funds, what the last sentence tells of one
                last = row.items[place - 1].sentence
                near = [[one for one in each if row.items[one].sentence == last] for each in named]
                told = [_only(row, place, each) for each in near]
            opened, flow = role == "opened", _Flow(place, told, form, role)
            if opened and told[0] != place - 1:
                continue  # 年末结存586亿元（上年结存512亿元）
            compared = opened and not row.items[place].aside  # 比上年末的12亿元增长10%
            if -1 not in told and not _unclear(row, place, told, roles) and _is_whole(row, flow):
                row.add("difference", form, (place, *told), _open(row, flow))
                row.flows.update((place, *told) if place - 1 in told and not compared else ())
                roles = defaultdict(list, {one: roles[one] for one in _KEPT.get(role, ())})
                break
        if role:
            roles[role].append(place)
            if not _is_part(row, place):
                row.roles[place] = role


def _told(roles: Mapping[str, Sequence[int]], names: Sequence[str], result: str) -> list[int]:
    """The figures of some roles; for what there is at the end, what there was at the end of a time before."""
    before = roles.get("closing", ()) if (*names, result) == ("opening", "closing") else ()
    return [one for name in names for one in roles.get(name, ())] or [*before[:1]]


def _role(row: Row, place: int) -> str:
    """What the words at a figure say of it, "" if nothing of this."""
    item, marks = row.items[place], row.marks
    known = item.kind is Kind.LEVEL or (item.kind is Kind.RATE and marks.flow_rate.search(item.lead))
    named = f"{item.announced} " if item.announced else item.lead  # Carried forward: £17,100
    beyond = marks.higher_than.match(item.tail)  # £2m higher than at the start, but received 2,150 more
    known = known and not (beyond and (beyond.group() != item.tail or not marks.flow.search(named)))
    found = marks.flow.search(named) or marks.flow_behind.match(item.tail) if known else None
    if found is None and known and place:
        found = marks.flow.search(_led_by(row, place)) or marks.flow.search(_led_from(row, place))
    if found is None:
        return "closing" if _is_led(row, place) else ""
    role = found.lastgroup or ""
    one_thing = role in _SPENDING and marks.spent_on.search(f"{item.lead}#{item.tail}")
    if one_thing or (role in (*_INCOME, *_SPENDING, *TRADE) and _is_compared(row, place)):
        return ""
    inner = _in_list(row, place) if role == "opening" else marks.of_which.search(item.gap)
    before = row.items[place - 1].printed.found.literal if place and not item.first else ""
    several = marks.several_flows.search(before + item.gap) or marks.reference.search(item.gap)
    several = (several or marks.flow_changed.search(item.gap)) if role in {"surplus", "deficit"} else None
    inner = inner or several
    # 累计结余9亿元，上年末为7亿元
    behind = row.roles.get(place - 1) == "closing" and row.together(place - 1, place)
    since = marks.flow_behind.match(item.tail) if role == "closing" else None
    role = "opening" if since and since.lastgroup == "opening" else role  # carried forward 9 from 2022
    role = "opened" if role == "opening" and (item.aside or behind) else role
    role = "surplus" if role == "closing" and marks.balanced.search(item.gap) else role
    if inner and role == "gain" and item.kind is Kind.RATE and row.roles.get(place - 1) in _NET:
        return "inner_gain"  # 自然增长率-1.2‰，其中出生率5.9‰，死亡率7.1‰
    return "" if role not in _INNER and inner else role


def _is_compared(row: Row, place: int) -> bool:
    """Whether a level is of the year before, told for a change or a share: 下降20.8%，上年支出12.4亿元."""
    marks, lead = row.marks, row.items[place].lead
    whole = marks.share_word.search(lead)  # 占上年总收入3681万元的77%
    if whole is not None and marks.base_year.search(lead, whole.end()):
        return True
    told = row.together(place - 1, place) and marks.earlier_opens.match(lead) is not None
    return told and row.verb(place - 1, compared=True) is not None


def _led_by(row: Row, place: int) -> str:
    """What rose or fell to a level: expenditure, of Expenditure rose by 3% to £286m."""
    change = place - 1
    led = row.together(change, place) and row.marks.led_to.match(row.items[place].gap) is not None
    verb = row.verb(change) if led else None
    return f"{verb.head.rstrip()} " if verb is not None else ""


def _led_from(row: Row, place: int) -> str:
    """What rose from one level to another, or to one alone, or stands before a comma: Costs, at £5m, fell."""
    start, gap = started(row, place), row.items[place].gap
    words = row.items[place if start is None else start].lead
    if (verb := row.marks.rose_to.search(words)) is not None:
        return f"{words[: verb.start()]} "
    return gap.removesuffix(", at ") + " " if gap.endswith(", at ") else ""


def _is_led(row: Row, place: int) -> bool:
    """Whether a level is what another one at the start of a time rose to, or fell to."""
    beside = row.together(place - 1, place) and row.same_unit(place - 1, place)
    opened = row.marks.flow_behind.match(row.items[place - 1].tail) if beside else None
    led = opened is not None and row.marks.flow_led.search(row.items[place].lead)
    return bool(led) and opened is not None and opened.lastgroup == "opening"


def _only(row: Row, place: int, told: Sequence[int]) -> int:
    """The only figure in the unit of another, parts of others left out; -1 if there is none, or another."""
    alike = [one for one in told if one >= place - NEAR and row.same_unit(one, place)]
    if len(alike) > 1:
        alike = [one for one in alike if not any(_holds(row, other, one) for other in alike if other > one)]
    if len(alike) > 1:
        alike = [one for one in alike if not (_in_list(row, one) or _is_part(row, one))]
    return alike[0] if len(alike) == 1 else -1


def _is_part(row: Row, place: int) -> bool:
    """Whether the words name what may be one kind of what comes in or goes out: rental income."""
    return row.marks.part_flow.search(row.items[place].lead) is not None


def _is_whole(row: Row, flow: _Flow) -> bool:
    """Whether what is named as one kind of income is all of it: so much is left of it, but for a slip.

    So is what is carried forward, to which that of the year before may have been added.
    """
    place, told, form, role = flow
    apart = row.items[told[-1]].sentence != row.items[place].sentence
    apart = apart and row.marks.grew_alone.search(row.items[place].lead) is not None
    if apart or role == "closing" == row.roles.get(told[0]):  # what there was before, maybe of another fund
        signs = [-1 if f"- {{{at}}}" in form else 1 for at in range(1, len(told) + 1)]
        slip = balanced([row.items[one] for one in (place, *told)], (-1, *signs))
        return slip is None or slip is Slip.CLEAR
    if form.count("-") == len(told) - 1 > 1:
        parts = [row.items[one] for one in (*told[1:], place)]
        return slip_of_sum(row.items[told[0]], parts) is not Slip.NONE
    gained = role == "closing" and row.roles.get(told[-1]) == "gain"
    if form == _CLOSED:  # 收入2.38亿元，支出2.15亿元，年末累计结余4.67亿元（上年末4.44亿元）
        (left, *moved), begun = told, row.marks.flow.match(row.items[told[0]].lead.lstrip())
        place, told = left, (place, *(moved if begun and row.items[place].aside else ()))
    if gained or form in {_OPENING, _CLOSED}:
        return _has_run_up(row, place, told) if gained else _likely(row, place, told)
    if _is_led(row, place):  # of another fund, maybe
        ordered = (*told, place) if form.endswith(_LESS) else (place, *told)
        whole, *parts = (row.items[one] for one in ordered)
        least = Slip.LIKELY if row.marks.flow_all.search(row.items[place - 1].gap) else Slip.CLEAR
        return makes(whole, parts, least)
    between = [one for one in range(max(told) + 1, place) if row.same_unit(one, place)]
    words = [f"{row.items[one].gap}#{row.items[one].tail}" for one in between]
    settled = any(map(row.marks.flow_settled.search, words))  # 偿还债务125亿元后，录得900亿元盈余
    apart = role in _NET or role == "surplus"  # after costs of £4m and depreciation of £1m
    settled = settled or (apart and any(row.together(one, place) for one in between))
    carried = (role == "closing" and form == _LEFT) or settled
    if not carried and not any(_is_part(row, one) for one in told):
        after_net = role == "closing" and row.roles.get(told[-1]) in _NET
        moved = [one for one in range(told[-1] + 1, place) if row.roles.get(one) in (*_IN, *_OUT)]
        return not (after_net and moved) or fits_sum(row.items[place], [row.items[one] for one in told])
    least = Slip.LIKELY if all(row.roles.get(one) in _ALL for one in told) else Slip.CLEAR
    turned = told[:: 1 if form.endswith(_LESS) else -1]
    return len(told) == len(_CARRIED) and _is_left(row, place, turned, least)


def _is_left(row: Row, place: int, told: Sequence[int], least: Slip) -> bool:
    """Whether a figure is what is left of two, or would be but for a slip or the word for its sign."""
    left, whole, part = (row.items[one] for one in (place, *told))
    return makes(whole, [part, left], least) or fits_sum(part, [whole, left])


def _has_run_up(row: Row, place: int, told: Sequence[int]) -> bool:
    """Whether what came in makes what there is, or the words say that none can have gone: 累计建成."""
    ran_up = all(row.marks.run_up.search(row.items[one].lead) for one in (place, told[0]))
    return ran_up or fits_sum(row.items[place], [row.items[one] for one in told])


def _open(row: Row, flow: _Flow) -> Question | None:
    """What keeps open whether all that is carried forward comes of what came in and went out."""
    place, told, form, role = flow
    left = row.marks.balance.search(row.items[place].lead) is not None  # 总收入, less 总支出, is 年终结余
    sure, bare = {"opening", *_ALL} if left else {"opening"}, row.marks.bare_total.search
    all_told = any(row.roles.get(one) in sure or bare(row.items[one].lead) for one in told)
    if all_told or role != "closing" or form != _LEFT or row.marks.balanced.search(row.items[place].gap):
        return None
    fits = fits_sum(row.items[told[0]], [row.items[one] for one in (*told[1:], place)])
    return None if fits else Question.PARTS


def _likely(row: Row, place: int, told: Sequence[int]) -> bool:
    """Whether what was there, came in and went out makes what is left, or would but for a slip in one."""
    signs, both = (-1, 1, 1, -1), [row.items[one] for one in (place, *told)]
    for at, item in enumerate(both if len(both) == len(signs) else ()):
        others = [scale(span(one), sign) for one, sign in zip(both, signs, strict=True) if one is not item]
        if can_be(item, scale(reduce(add, others), -signs[at])):
            return True
    return False


def _unclear(row: Row, place: int, told: Sequence[int], roles: Mapping[str, Sequence[int]]) -> bool:
    """Whether 收入总计 or 支出总计 may hold what was there before, or what is carried forward."""
    if not any(one in roles[name] for one in told for name in _ALL):
        return False
    if len(told) < len(_OPENED) - 1 and any(_holds(row, told[0], one) for one in roles["opening"]):
        return False  # 收入…，加上上年结余…，收入总计…
    if roles["opening"]:
        values = [amount(row.items[one]) for one in (place, *told)]
        return len(values) != len(_OPENED) or values[0] + values[3] != values[1] + values[2]
    balanced = len({row.items[one].value for one in told}) == 1
    behind = range(told[-1] + 1, place + 1)
    return balanced or any(row.marks.of_which.search(row.items[one].gap) for one in behind)


def _holds(row: Row, total: int, part: int) -> bool:
    """Whether a total is what the levels before it in its sentence make, of which a figure is one."""
    parts = row.levels_in(total)
    return part in parts and fits_sum(row.items[total], [row.items[one] for one in parts])


def _in_list(row: Row, place: int) -> bool:
    """Whether 其中 or 包括 stands before a figure in its sentence."""
    near, sentence = row.items[max(place - NEAR, 0) : place + 1], row.items[place].sentence
    gaps = [one.gap for one in near if one.sentence == sentence]
    return any(row.marks.of_which.search(gap) or row.marks.including.match(gap) for gap in gaps)
