"""What the words of English reports name again: amounts at so much each, what is owed, ratios and costs by their name."""

from collections.abc import Callable

import pytest

RULES = {
    # so many at so much
    "Some 38,600 households subscribed to the garden service at £45 each, bringing in £1.373 million.": [
        "£45 = £1.373 million / Some 38,600 households"
    ],
    "We sold 1,200 tickets at £15 each, raising £19,000.": ["£15 = £19,000 / 1,200"],
    # having been another number before
    "The number outstanding rose by 7,500 to 378,100, having been 364,300 at the end of June.": [
        "7,500 = 378,100 - 364,300"
    ],
    "Staff numbers fell by 20 to 480, having been 510 a year earlier.": ["20 = 510 - 480"],
    # shares that leave no other
    "Defendants pleaded guilty in 64.5% of cases, not guilty in 21.3% and entered no plea in the other 12.4%.": [
        "100% = 64.5% + 21.3% + 12.4%"
    ],
    "Equities make up 52% of the portfolio, bonds 21%, property 12% and cash 19%.": [
        "100% = 52% + 21% + 12% + 19%"
    ],
    "Equities make up 52% of the portfolio, bonds 21% and property 12%.": [],
    # what is still owed of the whole of a share
    "The average fine was £260, making a total of £51.48 million. By June £38.61 million, three quarters of the amount imposed, had been collected, so"
    " that £12.78 million was still owed.": [
        "three quarters = £38.61 million / £51.48 million",
        "£51.48 million = £38.61 million + £12.78 million",
    ],
    # a ratio by the names of its levels, a cost by its own
    "The school has 1,512 pupils, 84 teachers and 40 assistants. The pupil-teacher ratio is 19.": [
        "19 = 1,512 / 84 teachers"
    ],
    "The service cost £31.50 million, of which collection took £18.90 million. The cost per household was £157, based on"
    " 180,000 households.": [
        "£157 = £31.50 million / 180,000 households",
        "£18.90 million <= £31.50 million",
    ],
    # a clause of its own, which is not about what the sentence goes back to
    "Growth in wind and solar was 513 TWh. This was due to lower wind growth, which was 18% lower compared to the 249 TWh"
    " of 2022.": [],
    "The surplus was £4.2m. This is due to sales, which were 5% up on the £40m of 2022.": [],
    "We took 620 calls. This is 25% more than in 2022, when we took 500.": ["25% = (620 - 500) / 500"],
    # a rate of another time told in the next sentence
    "Eligible pupils numbered 22,687, or 23.0% of the total. In January 2022 the figure was 21.2%, so eligibility has"
    " risen by 1.3 percentage points.": ["23.0% = 22,687 / ?1", "1.3 percentage points = 23.0% - 21.2%"],
}


@pytest.mark.parametrize("text", RULES)
def test_what_is_named_again_is_meant(rules: Callable[[str], list[str]], text: str) -> None:
    """Each relation is drafted, whatever its figures, and no other."""
    assert rules(text) == RULES[text]
