"""The marks by which the sentences of a language are read, each a pattern known by what it is for."""

from __future__ import annotations

import re
from typing import TypeAlias

from msgspec import Struct

from unionstats.pattern import pattern

Mark: TypeAlias = re.Pattern[str]

NEVER = pattern(r"(?!)")
"""The mark of what a language does not say so."""


class Marks(Struct, frozen=True, kw_only=True):
    """The marks of a language; one that it does not have is never found.

    They are looked for in the words before a figure, which end where it begins, or in those behind it, which
    begin where it ends. `up` and `down` are groups of most verbs.
    """

    # headings and figures
    numbering: Mark = NEVER  # the number of a heading
    heading_end: Mark = NEVER  # where what an id is made from ends
    enumeration: Mark = NEVER  # the sign between the members of a list, 、
    respectively_joined: Mark = NEVER  # behind a comma, and still of the clause: 5%, respectively
    changing: Mark = NEVER  # a verb of change before a range that may be none: increased from 5 to 6
    from_end: Mark = NEVER
    by_end: Mark = NEVER

    # lists
    list_joint: Mark = NEVER  # all that stands between two figures of a list
    list_last: Mark = NEVER  # the same before the last
    list_verb: Mark = NEVER  # a verb that may stand between them too
    respectively: Mark = NEVER  # before the list that answers; group `words` are those between
    respectively_behind: Mark = NEVER
    respectively_ends: Mark = NEVER  # what those do without
    respectively_word: Mark = NEVER  # what a label does without
    names: Mark = NEVER  # between the names that a list answers to
    names_joined: Mark = NEVER  # the same where `names` does not part them
    ordinal: Mark = NEVER  # a name that goes without the noun of the last
    comparison: Mark = NEVER  # with what is compared, up to its verb

    # changes
    change: Mark = NEVER  # the verb; group `compared` says with what
    change_compared: Mark = NEVER  # a verb that says a change only where what is compared with is named
    change_unknown: Mark = NEVER  # what is compared with right before a figure, whatever the verb
    compared_behind: Mark = NEVER  # what is compared with, behind the figure; group `compared`
    base_year: Mark = NEVER  # what is compared with: the year before
    base_month: Mark = NEVER  # the month or quarter before
    base_end: Mark = NEVER  # the end of the year before
    base_plan: Mark = NEVER  # the budget or the plan
    base_bare: Mark = NEVER  # a comparison before brackets that hold nothing but what it is with
    base_aside: Mark = NEVER  # the words around such a figure in brackets, # for it
    base_clause: Mark = NEVER  # the clause of an earlier level, told behind its change
    base_told: Mark = NEVER  # the clauses of two levels of one thing, then and now, # between them
    base_listed: Mark = NEVER  # before a list of them, one for each level of the list before
    base_behind: Mark = NEVER  # between a change and the figure that it started from
    index_base: Mark = NEVER  # before the 100 of an index; group `base` is what is set to it
    change_behind: Mark = NEVER  # behind the figure: 1,200, a 5% increase
    change_article: Mark = NEVER  # before a figure whose verb stands behind it
    direct: Mark = NEVER  # what may stand between a level and its change
    grand: Mark = NEVER  # in a label: it is that of a total of all
    not_now: Mark = NEVER  # a target, an average, or what has run up: not what is told of the time
    same_thing: Mark = NEVER  # the level named once more in between
    stands_at: Mark = NEVER  # the end of words that say a level, not a change
    reference: Mark = NEVER  # before what is compared with
    reference_behind: Mark = NEVER
    more_than: Mark = NEVER  # a difference from another level: 比上年多5人
    more_than_too: Mark = NEVER  # before another such
    higher_than: Mark = NEVER  # the same behind the figure
    higher_than_before: Mark = NEVER  # the same of an earlier time; group `compared`
    higher_behind: Mark = NEVER  # the end of the words before that figure
    again: Mark = NEVER  # between a change and the same in per cent
    of_behind: Mark = NEVER
    started: Mark = NEVER  # before the level that a change started from
    reached: Mark = NEVER  # between it and the level that it reached
    way: Mark = NEVER  # around the level from which another one was reached, # for it
    led_to: Mark = NEVER  # between a change and the level that it led to
    led_from: Mark = NEVER  # between a change and the level from which
    points_led_to: Mark = NEVER  # between percentage points and the rate that they led to
    real_growth: Mark = NEVER  # the same where the base at current prices is printed beside it
    constant_prices: Mark = NEVER
    times: Mark = NEVER  # before a multiple of what was before
    times_word: Mark = NEVER  # a multiple that says so itself: 翻一番
    in_brackets: Mark = NEVER  # the words between a part and its share in brackets, all of them
    half: Mark = NEVER  # a figure without a unit that is a share or a growth: 一半
    points: Mark = NEVER  # before percentage points by which a rate differs
    fall_named: Mark = NEVER  # before percentage points of a fall: 降幅扩大
    share_named: Mark = NEVER  # before those of a share
    points_apart: Mark = NEVER  # without which they are not of the rate before them
    points_aside: Mark = NEVER  # between the rate and them where `higher_than` follows
    other_rate: Mark = NEVER  # between them and the rate that is compared with
    above_or_below: Mark = NEVER  # before percentage points from another rate: 高于全国
    above_or_below_word: Mark = NEVER

    # shares
    share: Mark = NEVER  # before a share; group `whole` names what it is of, `head` stands before
    share_bare: Mark = NEVER  # the words of a share before a figure that has no sign
    share_word: Mark = NEVER  # with which the words of a share begin
    share_follows: Mark = NEVER  # how the words between a part and its share begin
    share_copula: Mark = NEVER  # before a share whose whole stands behind it: were 40% of all members
    share_apart: Mark = NEVER  # before one that stands by itself: 62 firms, 77.5% of the total
    share_again: Mark = NEVER  # before the same as a share
    shares_listed: Mark = NEVER  # before a list of shares; group `whole`
    beside: Mark = NEVER  # before a level that a share behind it need not be of
    whole_behind: Mark = NEVER  # behind a share; group `whole`
    whole_is_base: Mark = NEVER  # a whole that is an earlier level, or a planned one
    whole_opener: Mark = NEVER  # before the first part of a whole; group `name` is the whole's
    amounts: Mark = NEVER  # in a whole of amounts, of which no count is a part
    whole_name: Mark = NEVER  # a whole; group `name` is its noun
    wholes: Mark = NEVER  # in words for several wholes
    fraction_behind_both: Mark = NEVER  # between part, whole and share; # is the one in the middle
    fraction_between: Mark = NEVER  # between part, share and whole
    fraction_before_both: Mark = NEVER  # between share, part and whole

    # parts
    of_which: Mark = NEVER
    parts_begin: Mark = NEVER  # where the list before ends
    examples: Mark = NEVER  # parts that are only some
    breakdown: Mark = NEVER  # before all parts at the start of a sentence; group `by`
    partial: Mark = NEVER  # in what they are broken down by, where they are not all
    bracketed: Mark = NEVER  # before parts in brackets behind their whole
    colon: Mark = NEVER  # before parts that a colon announces behind their whole
    rest: Mark = NEVER  # before the part that is all the others: 其余, the rest
    opposite: Mark = NEVER  # what makes a word that of the others: 非国有
    open_list: Mark = NEVER  # behind the last part of a list that names only some: 等
    including: Mark = NEVER
    comprising: Mark = NEVER  # before all the parts behind their whole
    among: Mark = NEVER
    whole_opens: Mark = NEVER  # before the whole with which a sentence opens: Of the 60
    whole_ends: Mark = NEVER  # between it and its first part
    next_part: Mark = NEVER
    of_others: Mark = NEVER  # behind a part of something else
    total: Mark = NEVER  # before the total of figures before it
    flow: Mark = NEVER  # before what comes in, goes out, was or is left, each a group
    flow_rate: Mark = NEVER  # the name of a rate of what comes in, goes out or is left
    flow_behind: Mark = NEVER  # the same behind it
    total_behind: Mark = NEVER  # the same behind it
    total_opens: Mark = NEVER  # the same where its noun stands between: 共有工会100家
    sum_counted: Mark = NEVER  # the same with how many they are, as group `count`: 以上三项
    sum_word: Mark = NEVER  # the same where it is that of the figures before it, not a running one
    total_noun: Mark = NEVER  # the same with its noun, where it can be a label
    total_end: Mark = NEVER  # what such a label does without
    clause_begins: Mark = NEVER  # words behind which a clause is of the last level alone

    # averages and ratios
    mean: Mark = NEVER  # before it; its group is the unit that is counted
    mean_alone: Mark = NEVER  # the same where nothing else is said of it
    each: Mark = NEVER  # before an amount for each; group `unit`
    per: Mark = NEVER  # the unit that is counted, behind a mean; group `unit`
    each_behind: Mark = NEVER  # behind a mean, where the words do not say of what each is one
    mean_of_each: Mark = NEVER  # behind a mean that nothing before it announces; group `unit`
    mean_apart: Mark = NEVER  # before such a mean
    per_number: Mark = NEVER  # between a rate and the number for which it is told: 26 per 1,000
    ratio: Mark = NEVER
    composition: Mark = NEVER  # before a list of shares of one whole
    structure: Mark = NEVER  # before a ratio whose terms are per cent
    rate_named: Mark = NEVER  # before a rate; group `name` says of what
    rate_joint: Mark = NEVER  # between what a level counts and the words of the next one
    no_rate: Mark = NEVER  # in the name of one that is no quotient of two levels
    rate_denied: Mark = NEVER  # the name of a rate whose whole may be what is denied and what is not: 不起诉
    newly: Mark = NEVER  # in the words of a level that is no part that a rate counts: what is new, or due
    apart: Mark = NEVER  # before the difference of two levels: 相差

    # places and times; group `told` is what is told
    time: Mark = NEVER
    period: Mark = NEVER  # a time by itself, as the heads of tables name it
    within_year: Mark = NEVER  # what makes it a part of a year
    this_year: Mark = NEVER  # a time that is the report's year, or its end
    year_ended: Mark = NEVER  # before a day in a title: the report is of the year that ends on it
    year_before: Mark = NEVER  # what is compared with, where it is the same of the year before
    table_number: Mark = NEVER  # before the title of a table
    thing_joint: Mark = NEVER  # between the things that a caption names
    plain_head: Mark = NEVER  # a head that says only that the column has what the table counts
    table_ends: Mark = NEVER  # at the end of a caption: words that do not say what the table counts
    told_frame: Mark = NEVER  # a word beside the name of a thing that does not make it another thing
    no_thing: Mark = NEVER  # at an end of a label: words that do not say what is counted
    place: Mark = NEVER
    site: Mark = NEVER  # the last character of a name, or a whole one as group `whole`
    site_name: Mark = NEVER  # a name up to that character
    site_lead: Mark = NEVER  # what does not belong to it
    no_site: Mark = NEVER  # in what looks like a name and is none
    site_opens: Mark = NEVER  # where a name is that of what follows
    scope: Mark = NEVER  # a word for the place that the text is about: 全市
    scope_opens: Mark = NEVER  # where such a word is
    unnamed: Mark = NEVER  # what may stand before the place of a title

    # labels
    manner: Mark = NEVER  # the verb of change, and what goes with it
    manner_end: Mark = NEVER  # what it does without
    rate_noun: Mark = NEVER  # the end of a noun that is a rate
    label_head: Mark = NEVER  # what a label does without at its start
    label_end: Mark = NEVER  # at its end
    label_inner: Mark = NEVER  # within
    noun_stop: Mark = NEVER  # where the noun behind a figure ends
    no_noun: Mark = NEVER  # the start of words behind it that are none
    no_label: Mark = NEVER  # the start of words that are no noun
    no_predicate: Mark = NEVER  # the start of words behind it that say what it does
    goes_on: Mark = NEVER  # the start of words that belong to the next figure
    label_joint: Mark = NEVER  # between the pieces of a label
    before_noun: Mark = NEVER  # up to the noun in the words before a bracket
    among_behind: Mark = NEVER  # the end of a noun behind a figure that it does without
    reached_label: Mark = NEVER  # before a level that the words do not name again
    second_of_two: Mark = NEVER  # before the second of two figures that share a clause
    copula: Mark = NEVER
    of_whom: Mark = NEVER
    preposition: Mark = NEVER
    set_off: Mark = NEVER  # the words before commas that a level stands between
    participle: Mark = NEVER
    participle_place: Mark = NEVER  # behind a level: who work there
    whole_told: Mark = NEVER  # what a share is of, behind it
    changed_behind: Mark = NEVER  # behind a rate, what has changed: 5% rise in prices
    spent_on: Mark = NEVER  # behind a sum, what it is: £5 in unpaid wages
    to_a_count: Mark = (
        NEVER  # before a count that says where or for whom the one before it holds: in 28 offices
    )
    before_compared: Mark = NEVER  # before a time with which the text only compares
