"""What looks like a date and is none."""

import pytest

from tests.dates.marked import check


@pytest.mark.parametrize(
    "marked",
    [
        # 'may', 'march' and their like as verbs and names
        "It may rise, and May may not.",
        "Theresa May and April Jones met June Carver.",
        "They march on; March on!",
        "August Brandt and Jan Lorn resigned.",
        "Sun Microsystems rose; The Sun said so.",
        "Mar Corp and Dec Ltd merged.",
        "An august body.",
        "It will fall, then spring back.",
        "A spring of water and the fall of Rome.",
        "Second, it sold a third of it.",
        "Summer and Winter are twins.",
        # counts and amounts
        "It employs 2000 people and ships 1999 units.",
        "It has 2023 shares, 1,950 staff and 2024.5 acres.",
        "It pays $2023 or €1,999.",
        "It holds 25% of 3.5 million.",
        "Room 2010, No. 2023, model A-2000, flight 555-2010.",
        "It came second of 12; 3/4 of it; a 4-3 vote; 5:4 odds are 125.",
        "Version 2.0.1 of 10.5.3.2.",
        # names of things
        "The Daily Planet, Lorn Weekly and Business Monthly said.",
        "He read the Morning Star at the Evening Gazette.",
        "Day Corp bought Century Ltd and Season Holdings.",
        "Three quarters of the vote; a quarter of it; half of it.",
        "A second opinion.",
        "Nineteen Eighty is a band.",
        "H1N1 and Q4000 and 5Q are codes; H2 is a gas.",
        "A plant at Sept-Îles, a mall at Thanksgiving Point.",
        "Phone 020 7946 0112 or 212-555-2015.",
        # words of time that speak of no time
        "The company of the year met the man of the hour.",
        "The year was good.",
        "That said, this firm is the last one; the next is the present owner.",
        "He walked past the shop before the court sat after the merger.",
        "In time, it was about time.",
        "The end of talks, the start of work, an early offer, a late bid.",
        "A day-to-day matter.",
        "A 25-year-old founder, a 3-year-old.",
        "Up to two firms; over two firms; at least two firms.",
    ],
)
def test_no_date_here(marked: str) -> None:
    check(marked)
