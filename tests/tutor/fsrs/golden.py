#!/usr/bin/env python3
"""Writes golden.txt: what py-fsrs makes of 2,000 random histories of reviews.

    python3 -m venv venv && venv/bin/pip install fsrs==6.3.2
    venv/bin/python tests/tutor/fsrs/golden.py > tests/tutor/fsrs/golden.txt

Learning steps and fuzz are off: kenning has neither. Gaps are whole days, or
less than one; a day of kenning ends at four in the morning, one of py-fsrs
after 24 hours, so the test says how many nights have passed.
"""

import random
from datetime import datetime, timedelta, timezone

from fsrs import Card, Rating, Scheduler
from fsrs.scheduler import DEFAULT_PARAMETERS

HISTORIES = 2000
# The crate behind kenning goes no further.
LONGEST = 36500
RETENTIONS = [0.7, 0.8, 0.85, 0.9, 0.95, 0.97]
SETS = [
    list(DEFAULT_PARAMETERS),
    # One who forgets fast and relearns slowly.
    [0.05, 0.4, 0.9, 3.1, 7.2, 1.2, 2.1, 0.05, 1.1, 0.3, 0.6, 0.9, 0.1, 0.4,
     1.2, 0.4, 1.4, 0.3, 0.3, 0.2, 0.35],
    # One who hardly forgets.
    [1.5, 4.2, 11.0, 40.0, 4.8, 0.5, 1.4, 0.01, 2.4, 0.08, 1.6, 2.2, 0.05, 0.2,
     2.1, 0.8, 2.9, 0.9, 0.05, 0.02, 0.11],
    # Strong same-day learning, the steepest curve.
    [0.3, 0.8, 1.7, 6.0, 5.5, 0.9, 3.5, 0.3, 1.5, 0.2, 1.0, 1.8, 0.2, 0.3,
     0.5, 0.3, 2.0, 1.4, 0.6, 0.5, 0.8],
]


def gap(rng):
    """Hours until the next review."""
    kind = rng.random()
    if kind < 0.25:
        return rng.randint(0, 23)
    if kind < 0.7:
        return 24 * rng.randint(1, 14)
    if kind < 0.95:
        return 24 * rng.randint(15, 200)
    return 24 * rng.randint(201, 3000)


def history(rng):
    which = rng.randrange(len(SETS)) if rng.random() < 0.6 else 0
    retention = rng.choice(RETENTIONS)
    scheduler = Scheduler(
        parameters=SETS[which],
        desired_retention=retention,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=LONGEST,
        enable_fuzzing=False,
    )
    now = datetime(2026, 1, 1, 12, tzinfo=timezone.utc)
    card, reviews = Card(card_id=1), []
    for review in range(rng.randint(1, 9)):
        hours = gap(rng) if review else 0
        rating = rng.choices([1, 2, 3, 4], [2, 1, 5, 1])[0]
        now += timedelta(hours=hours)
        card, _ = scheduler.review_card(card, Rating(rating), now)
        reviews.append(f"{hours}:{rating}")
        if card.stability > LONGEST:
            return None
    days = rng.choice([0, 1, 3, 10, 40, 365])
    recall = scheduler.get_card_retrievability(card, now + timedelta(days=days))
    return (
        f"{which} {retention} {','.join(reviews)} {card.stability:.6g}"
        f" {card.difficulty:.6g} {(card.due - now).days} {days} {recall:.6g}"
    )


def main():
    rng = random.Random(6)
    print("# By golden.py. Parameter sets, then histories: set, desired retention,")
    print("# hours since the review before and rating of each review; then stability,")
    print("# difficulty, interval in days, and after so many days the P(recall).")
    for parameters in SETS:
        print("set", *parameters)
    found = 0
    while found < HISTORIES:
        line = history(rng)
        if line:
            print(line)
            found += 1


main()
