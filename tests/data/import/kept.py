"""Makes the databases in `hashcards-kept` and `repeater-kept`, as hashcards and repeater would
have them: `kept.py`, in this folder. Needs `pip install blake3`, which is not our own BLAKE3.
"""

import os
import sqlite3
import struct

from blake3 import blake3


def of(text):
    return blake3(text if isinstance(text, bytes) else text.encode()).hexdigest()


def database(path, schema):
    if os.path.exists(path):
        os.remove(path)
    db = sqlite3.connect(path)
    db.executescript(schema)
    return db


def hashcards():
    db = database(
        "hashcards-kept/hashcards.db",
        """
        create table cards (card_hash text primary key, added_at text not null, stability real,
            difficulty real, due_date text, review_count integer not null) strict;
        create table sessions (session_id integer primary key, started_at text not null,
            ended_at text not null) strict;
        create table reviews (review_id integer primary key, session_id integer not null
            references sessions (session_id), card_hash text not null references cards (card_hash),
            reviewed_at text not null, grade text not null, stability real not null,
            difficulty real not null, due_date text not null) strict;
        insert into sessions values (1, '2026-01-10T20:00:00', '2026-01-10T20:10:00');
        """,
    )
    bare = "Water boils at 100 °C and freezes at 0 °C.".encode()

    def blank(words, find):
        start = find(words.encode())
        places = struct.pack("<QQ", start, start + len(words.encode()) - 1)
        return of(b"Cloze" + bare + places)

    cards = {
        of("BasicWhich element has the sign Fe?Iron"): [
            ("2026-01-10T23:30:00", "good"),
            ("2026-01-11T00:30:00.250", "easy"),
            ("2026-01-20T08:00:00", "forgot"),
        ],
        of("BasicWhat is made where an acid meets a base?Salt\nand water"): [
            ("2026-01-10T20:01:00", "hard"),
        ],
        blank("100 °C", bare.index): [("2026-01-10T20:02:00", "good")],
        blank("0 °C", bare.rindex): [("2026-01-10T20:04:00", "good"), ("yesterday", "good")],
        of("BasicWhich metal is liquid?Mercury"): [("2026-01-10T20:03:00", "good")],
    }
    for card, reviews in cards.items():
        db.execute("insert into cards values (?, '2026-01-10T19:00:00', null, null, null, ?)", (card, len(reviews)))
        for at, grade in reviews:
            db.execute(
                "insert into reviews (session_id, card_hash, reviewed_at, grade, stability, difficulty, due_date)"
                " values (1, ?, ?, ?, 2.5, 5.0, '2026-02-01')",
                (card, at, grade),
            )
    db.commit()
    db.close()


def repeater():
    db = database(
        "repeater-kept/cards.db",
        """
        create table cards (card_hash text primary key, added_at text not null,
            last_reviewed_at text, stability real, difficulty real, interval_raw real,
            interval_days integer, due_date text, review_count integer not null) strict;
        create index idx_cards_due_date on cards (due_date);
        create table drill_reviews (review_id text primary key, session_id text not null,
            card_hash text not null, card_kind text not null, question text not null,
            answer text not null, source_path text not null, state text not null,
            review_result text, presented_at text not null, revealed_at text, marked_at text,
            interval_raw real, interval_days integer, due_at text,
            resulting_review_count integer) strict;
        """,
    )

    def even(text):
        return " ".join(text.lower().split())

    cloze = even("C: The [synapse] is the gap between two [neurons].")
    axon = of(even("Q: What carries a signal away from a nerve cell?\nA: The axon\n\n"))
    cards = [
        (axon, "2026-02-01T10:00:00.123456+00:00", 3.1, 3),
        (of(cloze), "2026-02-01T10:01:00+00:00", 1.0, 1),
        (of(cloze + "\0cloze1"), "2026-02-01T12:02:00+02:00", 1 / 1440, 1),
        (of(even("Q: What covers many axons?\nA: Myelin\n")), None, None, 0),
        (of(even("Q: Gone?\nA: Gone")), "2026-02-01T10:03:00+00:00", 1.0, 2),
    ]
    for card, at, days, count in cards:
        db.execute(
            "insert into cards values (?, '2026-01-31T00:00:00+00:00', ?, 3.1, 5.0, ?, 1, null, ?)",
            (card, at, days, count),
        )
    marked = [
        ("a", axon, "marked", "fail", "2026-01-31T09:00:00+00:00"),
        ("b", axon, "marked", "pass", "2026-02-01T10:00:01+00:00"),
        ("c", axon, "presented", None, None),
    ]
    for id_, card, state, result, at in marked:
        db.execute(
            "insert into drill_reviews (review_id, session_id, card_hash, card_kind, question, answer,"
            " source_path, state, review_result, presented_at, marked_at)"
            " values (?, 's', ?, 'basic', 'q', 'a', 'nerves.md', ?, ?, '2026-01-31T08:59:00+00:00', ?)",
            (id_, card, state, result, at),
        )
    db.commit()
    db.close()


if __name__ == "__main__":
    os.chdir(os.path.dirname(os.path.abspath(__file__)))
    hashcards()
    repeater()
