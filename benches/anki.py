"""How long an Anki history takes to come in: `benches/anki.py [CARDS] [REVIEWS]`.

Makes a package of so many cards with so many reviews (10,000 and 100,000 if nothing is said),
as Anki's legacy export has them, and brings it in with `target/release/kenning`, into a new
home: once with the history, once without it, and then the history again. The bar is 5
seconds for the history of 100,000 reviews. Needs nothing but Python.
"""

import json
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile

CARDS = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
REVIEWS = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
KENNING = os.environ.get("KENNING_BINARY", "target/release/kenning")
START = 1_609_459_200_000
DAY = 86_400_000


def package(path):
    """A package with one deck of plain cards."""
    draw = random.Random(1)
    with tempfile.TemporaryDirectory() as work:
        file = os.path.join(work, "collection.anki2")
        db = sqlite3.connect(file)
        db.executescript(
            """
            create table col (id integer primary key, crt integer, models text, decks text);
            create table notes (id integer primary key, guid text, mid integer, mod integer,
                usn integer, tags text, flds text, sfld integer, csum integer, flags integer, data text);
            create table cards (id integer primary key, nid integer, did integer, ord integer,
                mod integer, usn integer, type integer, queue integer, due integer, ivl integer,
                factor integer, reps integer, lapses integer, left integer, odue integer,
                odid integer, flags integer, data text);
            create table revlog (id integer primary key, cid integer, usn integer, ease integer,
                ivl integer, lastIvl integer, factor integer, time integer, type integer);
            """
        )
        kind = {
            "name": "Basic",
            "type": 0,
            "flds": [{"name": "Front", "ord": 0}, {"name": "Back", "ord": 1}],
            "tmpls": [{"ord": 0, "qfmt": "{{Front}}", "afmt": "{{FrontSide}}<hr id=answer>{{Back}}"}],
        }
        db.execute(
            "insert into col values (1, 0, ?, ?)",
            (json.dumps({"1": kind}), json.dumps({"1": {"name": "Words"}})),
        )
        for n in range(CARDS):
            fields = f"What is <b>word {n}</b>?\x1fIt is meaning {n}."
            db.execute(
                "insert into notes values (?, ?, 1, 0, 0, '', ?, 0, 0, 0, '')", (n, f"guid{n}", fields)
            )
            db.execute(
                "insert into cards values (?, ?, 1, 0, 0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, '')", (n, n)
            )
        used = set()
        for n in range(REVIEWS):
            at = START + n // CARDS * 20 * DAY + draw.randrange(15 * DAY)
            while at in used:
                at += 1
            used.add(at)
            ease = draw.choices([1, 2, 3, 4], [10, 10, 70, 10])[0]
            kind = 0 if n < CARDS else 1
            db.execute(
                "insert into revlog values (?, ?, 0, ?, 1, 1, 2500, ?, ?)",
                (at, n % CARDS, ease, draw.randrange(1000, 30_000), kind),
            )
        db.commit()
        db.close()
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
            out.write(file, "collection.anki2")
            out.writestr("media", "{}")


def bring_in(work, name, *more):
    """Seconds that one import takes, and its second line."""
    env = {**os.environ, "KENNING_HOME": os.path.join(work, "home"), "KENNING_NOW": "2024-01-01T12:00:00Z"}
    args = [KENNING, "import", "anki", os.path.join(work, "words.apkg"), os.path.join(work, name), *more]
    began = time.monotonic()
    done = subprocess.run(args, env=env, capture_output=True, text=True, check=True)
    return time.monotonic() - began, done.stdout.splitlines()[1]


def main():
    with tempfile.TemporaryDirectory() as work:
        package(os.path.join(work, "words.apkg"))
        course, _ = bring_in(work, "course", "--no-history")
        both, said = bring_in(work, "first")
        print(said)
        again, said = bring_in(work, "again")
        print(said)
        print(f"the course alone: {course:.1f} s; with its history: {both:.1f} s; again: {again:.1f} s")
        print(f"the history of {REVIEWS} reviews: {both - course:.1f} s")


if __name__ == "__main__":
    main()
