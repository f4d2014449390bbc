#!/usr/bin/env python3
"""Whether Anki itself reads what `kenning export --format apkg` writes: `benches/apkg.py`.

Brings the history of a package of Anki into a new home, exports the course, and imports that
into a new collection of Anki, with scheduling, twice. Holds that SQLite calls the database
sound, that notes, cards, reviews, days on which cards are due, suspended cards and the memory
of FSRS are there as they were written, that Anki's own FSRS works out the same memory from the
reviews, that the second time changes nothing, and that kenning brings the package in again.
Then it does the same with 10,000 cards and 100,000 reviews, and says how long the export takes.

Needs `pip install anki`, and a kenning: KENNING_BINARY, or target/release/kenning.
"""

import importlib.util
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
# anki.py beside this is not Anki.
sys.path = [path for path in sys.path if os.path.abspath(path) != HERE]

from anki.collection import (  # noqa: E402
    Collection,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
)

FIXTURE = os.path.join(HERE, "../tests/data/import/anki/new.apkg")
KENNING = os.path.abspath(os.environ.get("KENNING_BINARY", "target/release/kenning"))


def kenning(work, *args, home="home"):
    env = dict(os.environ, KENNING_HOME=os.path.join(work, home))
    begun = time.monotonic()
    done = subprocess.run([KENNING, *args], cwd=work, env=env, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{args}: {done.stdout}{done.stderr}")
    return done.stdout, time.monotonic() - begun


def tables(path):
    """What the package holds, by SQLite."""
    with tempfile.TemporaryDirectory() as work:
        with zipfile.ZipFile(path) as package:
            package.extract("collection.anki2", work)
            media = json.loads(package.read("media"))
        db = sqlite3.connect(os.path.join(work, "collection.anki2"))
        assert db.execute("pragma integrity_check").fetchall() == [("ok",)]
        for index, table in db.execute("select name, tbl_name from sqlite_master where type = 'index'"):
            plan = f"select count(*) from {table} indexed by {index} where usn < 0"
            if index.endswith("_usn"):
                count = db.execute(plan).fetchone()
                assert count == db.execute(f"select count(*) from {table}").fetchone(), index
        held = {
            "crt": db.execute("select crt from col").fetchone()[0],
            "notes": db.execute("select guid, flds, tags from notes").fetchall(),
            "cards": db.execute(
                "select n.guid, c.ord, c.queue, c.due, c.ivl, c.reps, c.lapses, c.data, c.type"
                " from cards c join notes n on n.id = c.nid"
            ).fetchall(),
            "reviews": db.execute("select id, ease, time, type from revlog order by id").fetchall(),
        }
        db.close()
    held["media"] = sorted(media.values())
    return held


def take_in(collection, path):
    options = ImportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True)
    collection.import_anki_package(ImportAnkiPackageRequest(package_path=path, options=options))


def holds(collection, held):
    """That the collection has what the package has; how far apart memories are at most."""
    count = lambda table: collection.db.scalar(f"select count(*) from {table}")
    assert count("notes") == len(held["notes"]), (count("notes"), len(held["notes"]))
    assert count("cards") == len(held["cards"]), (count("cards"), len(held["cards"]))
    reviews = collection.db.all("select id, ease, time, type from revlog order by id")
    assert [tuple(row) for row in reviews] == held["reviews"]
    for guid, fields, tags in held["notes"]:
        row = collection.db.first("select flds, tags, sfld from notes where guid = ?", guid)
        assert row[0] == fields and sorted(row[1].split()) == sorted(tags.split()), row
        assert row[2] not in ("", 0), row
    # Days count from the day on which each collection was begun.
    shift = (held["crt"] - collection.db.scalar("select crt from col")) // 86400
    worst = 0.0
    for guid, ord_, queue, due, days, reps, lapses, data, kind in held["cards"]:
        card = collection.db.first(
            "select c.id, c.queue, c.due, c.ivl, c.reps, c.lapses from cards c"
            " join notes n on n.id = c.nid where n.guid = ? and c.ord = ?", guid, ord_)
        assert [card[1], *card[3:]] == [queue, days, reps, lapses], (guid, card)
        if kind != 2:
            continue
        assert card[2] == due + shift, (guid, card, due, shift)
        memory = collection.get_card(card[0]).memory_state
        ours = json.loads(data)
        assert abs(memory.stability - ours["s"]) < 1e-3, (guid, memory, ours)
        assert abs(memory.difficulty - ours["d"]) < 1e-3, (guid, memory, ours)
        theirs = collection.compute_memory_state(card[0])
        # Both are kept with four digits.
        for is_, was in [(theirs.stability, ours["s"]), (theirs.difficulty, ours["d"])]:
            worst = max(worst, abs(is_ - was) / max(was, 1))
    return worst


def tried(work, package):
    said, _ = kenning(work, "import", "anki", package, "course")
    said, seconds = kenning(work, "export", "--format", "apkg", "./course", "--output", "out.apkg")
    print(said.splitlines()[0], f"{seconds:.2f} s, {os.path.getsize(os.path.join(work, 'out.apkg'))} bytes")
    held = tables(os.path.join(work, "out.apkg"))
    collection = Collection(os.path.join(work, "new.anki2"))
    collection.set_config("fsrs", True)
    for _ in range(2):
        begun = time.monotonic()
        take_in(collection, os.path.join(work, "out.apkg"))
        taken = time.monotonic() - begun
        worst = holds(collection, held)
        print(f"Anki took it in within {taken:.2f} s; its own FSRS is {worst:.1e} off at most")
        # Anki counts the second at which a day begins to the day before: of 100,000 reviews by
        # chance, one or two are of such a second.
        assert worst < 5e-3, worst
    for name in held["media"]:
        assert collection.media.have(name), name
    assert not collection.fix_integrity()[0].count("fixed"), collection.fix_integrity()
    collection.close()
    said, _ = kenning(work, "import", "anki", "out.apkg", "again", home="other")
    print(*(line for line in said.splitlines() if "review" in line), sep="\n")
    assert f"{len(held['reviews'])} reviews that Anki kept are recorded" in said, said


def main():
    with tempfile.TemporaryDirectory() as work:
        tried(work, os.path.abspath(FIXTURE))
    spec = importlib.util.spec_from_file_location("large", os.path.join(HERE, "anki.py"))
    large = importlib.util.module_from_spec(spec)
    sys.argv = sys.argv[:1]
    spec.loader.exec_module(large)
    with tempfile.TemporaryDirectory() as work:
        path = os.path.join(work, "large.apkg")
        large.package(path)
        tried(work, path)


if __name__ == "__main__":
    main()
