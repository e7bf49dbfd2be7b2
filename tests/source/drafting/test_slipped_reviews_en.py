"""Relations of English yearly reports and reviews that the words decide, written as in test_slipped."""

import pytest

from tests.source.drafting.slipped import between_printed, both

STATED: dict[str, list[str]] = {
    # the later of two levels stands in the sentence before
    "The waiting list stood at 46,210 at the end of March. It had been 43,890 twelve months before, and so grew by {2,320|3,220}, or 5.3%.": [
        "{2,320|3,220} = 46,210 - 43,890",
        "5.3% = (46,210 - 43,890) / 43,890",
    ],
    "Vacancies stood at 1,840 in May. A year earlier they had numbered 1,600: a rise of {240|420}, or 15.0%.": [
        "{240|420} = 1,840 - 1,600",
        "15.0% = (1,840 - 1,600) / 1,600",
    ],
    "Net debt stood at £184.2m at the year end. It had been £196.5m twelve months earlier, so fell by {£12.3m|£13.2m}.": [
        "{£12.3m|£13.2m} = £196.5m - £184.2m",
    ],
    # so much for each, for so many and for so long
    "Strike pay of £70 a week was paid to 940 members for three weeks, at a cost to the Fund of {£197,400|£179,400}.": [
        "{£197,400|£179,400} = £70 * 940 members * 3",
    ],
    "The college paid 1,250 trainees £75 a week for 4 weeks, {£375,000|£357,000} in all.": [
        "{£375,000|£357,000} = £75 * 1,250 trainees * 4",
    ],
    # what so many of an amount come to, in the next sentence
    "1,845 households received a fuel voucher worth £49 each. In all we spent {£90,405|£94,005} on vouchers.": [
        "£49 = {£90,405|£94,005} / 1,845 households",
    ],
    "We gave 1,250 families a hamper worth £32 each; the total cost was {£40,000|£44,000}.": [
        "£32 = {£40,000|£44,000} / 1,250 families",
    ],
    # the growth behind the level that a difference is from
    "Passengers made 386.4 million journeys. This was 42.0 million more than the 344.4 million of 2022/23, equal to growth of {12.2%|21.2%}.": [
        "42.0 million = 386.4 million - 344.4 million",
        "{12.2%|21.2%} = (386.4 million - 344.4 million) / 344.4 million",
    ],
    "The ports handled 48.3 million tonnes. This was {2.1 million|1.2 million} more than the 46.2 million tonnes of 2022.": [
        "{2.1 million|1.2 million} = 48.3 million tonnes - 46.2 million tonnes",
    ],
    # a rate of what the words only call a result
    "The clinics saw 157,092 people. 113,106 of them were seen within four hours; this is a performance of {72.0%|70.2%} against the standard of 76%.": [
        "{72.0%|70.2%} = 113,106 / 157,092 people",
    ],
    "We received 4,200 applications. 3,654 of them were decided in time, which is a result of {87%|78%}.": [
        "{87%|78%} = 3,654 / 4,200",
    ],
    "We have 7,840 staff. 3,763 of them took part in the survey, a response rate of {48%|84%}.": [
        "{48%|84%} = 3,763 / 7,840",
    ],
    # the share in brackets behind a time
    "The clinic told {8,316|8,136} of 10,800 patients within 28 days whether they had cancer (77.0%).": [
        "77.0% = {8,316|8,136} / 10,800 patients",
    ],
    # a revision, and what an offer was raised to
    "Growth in Quarter 2 has been revised from 1.1% to {1.4%|4.1%}, an upward revision of 0.3 percentage points.": [
        "0.3 percentage points = {1.4%|4.1%} - 1.1%",
    ],
    "The estimate was revised from 12,400 to {12,900|19,200}, an upward revision of 500.": [
        "500 = {12,900|19,200} - 12,400",
    ],
    "The offer of 4.5 per cent was raised to 6.2 per cent, an improvement of {1.7|7.1} points.": [
        "{1.7|7.1} points = 6.2 per cent - 4.5 per cent",
    ],
    "The limit of 480 places was raised to {600|900}, an increase of 120.": [
        "120 = {600|900} - 480",
    ],
    # the rate of the year before that words tell what was achieved
    "Performance was 72.0%. In the previous year we achieved {69.3%|63.9%}, so performance was 2.7 percentage points better.": [
        "2.7 percentage points = 72.0% - {69.3%|63.9%}",
    ],
    # a share of that amount
    "Men earned £640 a week on average; women earned {£544|£454}, or 85% of that amount.": [
        "85% = {£544|£454} / £640",
    ],
    # two coins of every pound, and the last of some shares that is all the rest
    "For every £1 we received, {86p|68p} went on services and 14p on fundraising.": [
        "100p = {86p|68p} + 14p",
    ],
    "Staff took {36%|63%}, rolling stock 24%, track access 22% and everything else 18%.": [
        "100% = {36%|63%} + 24% + 22% + 18%",
    ],
}

SOUND = [
    # levels of a year before that have changed since another time
    "The list stood at 46,210 in March. It had been 43,890 a year earlier, a fall of 2.1% on 2022.",
    "There were 640 vacancies in June. There were 512 a year ago, up by 10 on the year before.",
    "Membership was 12,400 in 2023. It had been 11,900 in 2018, when it had already risen by 3.5% since 2013.",
    # amounts for each beside other amounts
    "Strike pay of £70 a week was paid to 940 members for up to three weeks; the fund stood at £2,410,000.",
    "The union paid 1,250 members £75 a week for 4 weeks and spent £391,000 on it, with £12,000 for meals.",
    "1,845 households received a fuel voucher worth £49 each. In all we spent £412,000 on relief.",
    "The 64 branches were paid £1,200 each. Together they raised £98,400 from members.",
    # rates, shares and coins of something else
    "The Trust saw 157,092 patients, 113,106 of them within four hours. Performance on cancer was 72.4%.",
    "We employed 7,840 people. In the staff survey 3,430 people were asked, a response rate of 49%.",
    "62% of members voted by post and 28% online in the first week.",
    "89 per cent of returns were made on time and 21 per cent on paper.",
    "For every pound spent, 82 pence went on care and 41 pence on nursing.",
    "The offer of 3% was raised to 5% after 1,260 members had voted.",
]


@pytest.mark.parametrize(("text", "rules"), both(STATED))
def test_the_words_decide_and_the_figures_judge(text: str, rules: list[str]) -> None:
    """The same rules are drafted of both."""
    assert between_printed(text) == rules


@pytest.mark.parametrize("text", SOUND)
def test_nothing_is_made_of_sound_sentences(text: str) -> None:
    """No rule between printed figures is drafted."""
    assert between_printed(text) == []
