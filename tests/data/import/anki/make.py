"""Makes the packages in this directory with Anki itself.

    python3 -m venv v && v/bin/pip install anki genanki && v/bin/python make.py

All notes are our own. Anki 26.09.3 and genanki 0.13.1 made what is here.
"""

import os
import shutil
import struct
import sys
import tempfile
import zlib

from anki.collection import (
    Collection,
    DeckIdLimit,
    ExportAnkiPackageOptions,
    ExportLimit,
)

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = sys.argv[1] if len(sys.argv) > 1 else HERE
# 2024-03-01, 12:00 UTC, in milliseconds.
START = 1_709_294_400_000
DAY = 86_400_000


def png(r, g, b):
    """A picture of one dot."""

    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    dot = zlib.compress(bytes([0, r, g, b]))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", dot) + chunk(b"IEND", b"")


def note(col, kind, deck, guid, fields, tags=()):
    model = col.models.by_name(kind)
    made = col.new_note(model)
    for at, text in enumerate(fields):
        made.fields[at] = text
    made.tags = list(tags)
    col.add_note(made, col.decks.id(deck))
    col.db.execute("update notes set guid = ? where id = ?", guid, made.id)
    return made


def custom(col):
    """A type of note with a condition, a hint, an answer to type and a field twice."""
    model = col.models.new("River")
    for name in ["Name", "Length", "Mouth", "Picture"]:
        col.models.add_field(model, col.models.new_field(name))
    one = col.models.new_template("Length")
    one["qfmt"] = "How long is the {{Name}}?{{#Picture}}<br>{{Picture}}{{/Picture}}{{^Picture}}<br>(no picture){{/Picture}}"
    one["afmt"] = "{{FrontSide}}<hr id=answer>{{Length}} km{{#Mouth}}<br>It flows into {{text:Mouth}}.{{/Mouth}}"
    col.models.add_template(model, one)
    two = col.models.new_template("Mouth")
    two["qfmt"] = "{{#Mouth}}Where does the {{Name}} end? {{hint:Length}} {{type:Mouth}}{{/Mouth}}"
    two["afmt"] = "{{FrontSide}}<hr id=answer>{{Mouth}}"
    col.models.add_template(model, two)
    col.models.add(model)
    voice = col.models.new("Voice")
    for name in ["Word", "Meaning"]:
        col.models.add_field(voice, col.models.new_field(name))
    only = col.models.new_template("Heard")
    only["qfmt"] = "{{Word}} {{tts es_ES:Word}}"
    only["afmt"] = "{{Word}}<hr id=answer>{{Meaning}}"
    col.models.add_template(voice, only)
    col.models.add(voice)


def notes(col):
    custom(col)
    n = {}
    basic, cloze = "Basic", "Cloze"
    n["plain"] = note(col, basic, "Geography", "plain-0001", ["What is the capital of France?", "Paris"], ["europe"])
    n["html"] = note(
        col,
        basic,
        "Geography::Rivers",
        "html)$%.01",
        [
            "Which of these is <b>longest</b>, and which is <i>shortest</i>?<ul><li>Rhine</li><li>Danube</li></ul>",
            "<div>The <strong>Danube</strong> &amp; the <em>Rhine</em>.</div><div>1 &lt; 2, 2*3*4, a_b_c</div>"
            "<table><tr><th>river</th><th>km</th></tr><tr><td>Danube</td><td>2850</td></tr><tr><td>Rhine</td><td>1230</td></tr></table>"
            "<pre><code>ls -l | wc\n# two lines</code></pre><ol><li>first</li><li>second</li></ol>",
        ],
    )
    n["picture"] = note(
        col, basic, "Geography", "pictur0001", ['Which colour is this? <img src="red dot.png" alt="a dot">', 'Red <img src="red dot.png">']
    )
    n["sound"] = note(col, basic, "Geography", "sound00001", ["How does it sound? [sound:tone.mp3]", "High"])
    n["maths"] = note(
        col,
        basic,
        "Maths",
        "maths00001",
        [r"What is \(\frac{1}{2} + x^2\) at 1?", r"It is \[\frac{3}{2}\] or [latex]$1.5$[/latex], [$]1\frac12[/$]."],
    )
    n["strange"] = note(col, basic, "Maths", "strange001", [r"Read \(\ce{H2O}\).", "Water"])
    n["reversed"] = note(col, "Basic (and reversed card)", "Spanish", "revers0001", ["el perro", "the dog"], ["animals"])
    n["optional"] = note(
        col, "Basic (optional reversed card)", "Spanish", "option0001", ["el gato", "the cat", "y"], ["animals", "marked"]
    )
    n["optional-not"] = note(col, "Basic (optional reversed card)", "Spanish", "option0002", ["la vaca", "the cow", ""])
    n["typed"] = note(col, "Basic (type in the answer)", "Spanish", "typed00001", ["to eat", "comer"], ["verbs"])
    n["cloze"] = note(
        col,
        cloze,
        "Biology",
        "cloze00001",
        ["The {{c1::heart}} pumps {{c2::blood::what?}} through the <b>body</b>.", "Harvey found it."],
    )
    n["cloze-same"] = note(
        col, cloze, "Biology", "cloze00002", ["{{c1::Arteries}} lead away, {{c1::veins}} back; {{c2::capillaries}} join them.", ""]
    )
    n["cloze-long"] = note(
        col, cloze, "Biology", "cloze00003", [r"Energy: {{c1::\(E = m c^2\)}}. <br>It {{c3::says that mass and energy are one and the same thing, in two forms}}.", ""]
    )
    n["river"] = note(col, "River", "Geography::Rivers", "river00001", ["Rhine", "1230", "the North Sea", ""])
    n["river-2"] = note(col, "River", "Geography::Rivers", "river00002", ["Volga", "3530", "", '<img src="red dot.png">'])
    n["empty"] = note(col, basic, "Geography", "empty00001", ["Only a front", ""])
    n["suspended"] = note(col, basic, "Geography", "suspen0001", ["What is the capital of Chad?", "N'Djamena"])
    n["marks"] = note(
        col,
        basic,
        "Marks",
        "marks00001",
        [
            'Is <u>this</u> <span style="font-weight: 700">bold </span>word at <a href="https://example.org/a">example</a>?',
            "H<sub>2</sub>O, m<sup>2</sup>, x<sup>ab</sup>, {x} and [[y]]<blockquote>quoted</blockquote><ruby>漢<rt>kan</rt></ruby><script>alert(1)</script>",
        ],
    )
    n["remote"] = note(
        col, basic, "Marks", "remote0001", ['Who is it? <img src="https://example.org/face.png">', "Nobody"]
    )
    n["missing"] = note(col, basic, "Marks", "missin0001", ['What is it? <img src="gone.png">', "Gone"])
    n["bitmap"] = note(col, basic, "Marks", "bitmap0001", ['And this? <img src="drawing.bmp">', "A drawing"])
    n["only-picture"] = note(col, basic, "Marks", "onlypi0001", ['<img src="red dot.png" alt="a red dot">', "A dot"])
    n["video"] = note(col, basic, "Marks", "video00001", ['See <video src="x.mp4"></video>', "Seen"])
    n["occlusion"] = note(
        col,
        cloze,
        "Marks",
        "occlus0001",
        ['{{c1::image-occlusion:rect:left=.1:top=.1:width=.2:height=.2}}<br><img src="red dot.png">', ""],
    )
    n["nested"] = note(col, cloze, "Marks", "nested0001", ["{{c1::Canberra {{c2::was}} founded}} in {{c3::1913}}.", ""])
    n["voice"] = note(col, "Voice", "Marks", "voice00001", ["hola", "hello"])
    n["long-typed"] = note(
        col, "Basic (type in the answer)", "Marks", "longty0001", ["Say all.", "<ul><li>one</li><li>two</li></ul>"]
    )
    n["code"] = note(
        col, basic, "Marks", "code000001", ["What does <code>ls&nbsp;-l</code> show?", "<pre>a  b\nc</pre>"]
    )
    for at, (front, back) in enumerate(
        [("correr", "to run"), ("beber", "to drink"), ("leer", "to read"), ("ver", "to see"), ("ir", "to go")]
    ):
        n[front] = note(col, basic, "Marks", f"verb00000{at}", [front, back], ["verbs", "leech"])
    return n


def reviewed(col, n):
    """Reviews as Anki's own scheduler would have written them, with times that stay."""
    rows = []

    def add(name, ord, days, ease, kind, ivl=0, factor=2500, ms=4000):
        card = col.db.scalar("select id from cards where nid = ? and ord = ?", n[name].id, ord)
        at = START + int(days * DAY) + len(rows)
        rows.append((at, card, -1, ease, ivl, 0, factor, ms, kind))

    # learn 0, review 1, relearn 2, filtered 3, by hand 4
    for name, ord in [("plain", 0), ("reversed", 0), ("reversed", 1), ("cloze", 0), ("typed", 0)]:
        add(name, ord, 0, 3, 0, -600)
        add(name, ord, 0.01, 3, 0, 1)
    add("plain", 0, 1, 3, 1, 3)
    add("plain", 0, 4, 1, 1, -600)
    add("plain", 0, 4.01, 3, 2, 1)
    add("plain", 0, 6, 2, 1, 4)
    add("plain", 0, 10, 4, 1, 12)
    add("reversed", 0, 2, 4, 1, 9)
    # A filtered deck without rescheduling, a change by hand: no reviews.
    add("reversed", 0, 3, 3, 3, 9, 0)
    add("reversed", 0, 3, 0, 4, 20, 2500)
    # Forgotten on purpose, and begun anew.
    add("cloze", 0, 5, 0, 4, 0, 0)
    add("cloze", 0, 6, 1, 0, -60)
    add("cloze", 0, 6.01, 3, 0, 1)
    add("cloze", 0, 7, 3, 1, 3)
    # Around four in the morning: the same night, then the next.
    add("typed", 0, 1.6, 3, 1, 2)
    add("typed", 0, 1.7, 3, 1, 4)
    col.db.executemany("insert into revlog values (?,?,?,?,?,?,?,?,?)", rows)
    col.sched.suspend_cards([c.id for c in n["suspended"].cards()])


def options(legacy, scheduling=True):
    return ExportAnkiPackageOptions(
        with_scheduling=scheduling, with_deck_configs=True, with_media=True, legacy=legacy
    )


def genanki_package(path):
    """The first generation, as genanki writes it: cards, no history."""
    import genanki

    model = genanki.Model(
        1607392319,
        "Simple",
        fields=[{"name": "Question"}, {"name": "Answer"}],
        templates=[
            {
                "name": "Card 1",
                "qfmt": "{{Question}}",
                "afmt": '{{FrontSide}}<hr id="answer">{{Answer}}',
            }
        ],
    )
    deck = genanki.Deck(2059400110, "Country capitals")
    deck.add_note(
        genanki.Note(model=model, fields=["Capital of Peru", "Lima"], guid="peru000001", tags=["south"])
    )
    deck.add_note(
        genanki.Note(model=model, fields=["Capital of Chile", "Santiago"], guid="chile00001")
    )
    genanki.Package(deck).write_to_file(path, timestamp=START / 1000)


def small_database(path):
    """A collection in 512-byte pages, small enough to be changed by chance (fuzz/seeds/anki)."""
    import json
    import sqlite3

    if os.path.exists(path):
        os.remove(path)
    db = sqlite3.connect(path)
    db.execute("pragma page_size = 512")
    db.execute("create table col (id integer primary key, models text, decks text)")
    db.execute("create table notes (id integer primary key, guid text, mid integer, tags text, flds text)")
    db.execute("create table cards (id integer primary key, nid integer, did integer, ord integer, queue integer, odid integer)")
    db.execute("create table revlog (id integer primary key, cid integer, ease integer, factor integer, time integer, type integer)")
    kind = {
        "name": "B",
        "type": 0,
        "flds": [{"name": "F", "ord": 0}, {"name": "G", "ord": 1}],
        "tmpls": [{"ord": 0, "qfmt": "{{F}}", "afmt": "{{G}}"}],
    }
    db.execute("insert into col values (1, ?, ?)", (json.dumps({"1": kind}), json.dumps({"1": {"name": "D"}})))
    db.execute("insert into notes values (1, 'g1', 1, ' t ', ?)", ("<b>a</b>\x1fb" + " long" * 150,))
    db.execute("insert into notes values (2, 'g2', 1, '', ?)", ("c\x1fd",))
    for card in [1, 2]:
        db.execute("insert into cards values (?, ?, 1, 0, 0, 0)", (card, card))
        for at in range(30):
            db.execute("insert into revlog values (?, ?, 3, 2500, 900, 1)", (START + DAY * at + card, card))
    db.commit()
    db.close()


def main():
    work = tempfile.mkdtemp()
    col = Collection(os.path.join(work, "collection.anki2"))
    for name, data in [("red dot.png", png(255, 0, 0)), ("tone.mp3", b"ID3 no sound"), ("drawing.bmp", b"BM no drawing")]:
        col.media.write_data(name, data)
    made = notes(col)
    reviewed(col, made)
    out = lambda name: os.path.join(OUT, name)
    col.export_anki_package(out_path=out("new.apkg"), options=options(False), limit=None)
    col.export_anki_package(out_path=out("legacy.apkg"), options=options(True), limit=None)
    col.export_note_csv(
        out_path=out("notes.txt"), limit=None, with_html=True, with_tags=True,
        with_deck=True, with_notetype=True, with_guid=True,
    )
    col.export_collection_package(out("new.colpkg"), include_media=True, legacy=False)
    col.reopen(after_full_sync=False) if col.db is None else None
    col.export_collection_package(out("legacy.colpkg"), include_media=True, legacy=True)
    genanki_package(out("first.apkg"))
    seeds = os.path.join(HERE, "../../../../fuzz/seeds/anki")
    small_database(os.path.join(seeds, "database"))
    shutil.rmtree(work)
    # Files that only have to be there.
    for name in os.listdir(OUT):
        os.chmod(out(name), 0o644)


if __name__ == "__main__":
    main()
