"""Makes templates.apkg with Python alone: types of notes with templates of our own.

    python3 small.py

All notes are our own.
"""

import json
import os
import sqlite3
import tempfile
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))

# Name, whether it has blanks, fields, front, back; and the fields of its notes by their guid.
KINDS = [
    (
        "Typed cloze",
        True,
        ["Text", "Extra"],
        "{{cloze:Text}}{{type:cloze:Text}}",
        "{{cloze:Text}}<br>{{type:cloze:Text}}<br>{{Extra}}",
        {
            "typecloze1": ["Water boils at {{c1::100}} degrees {{c2::Celsius}}", "At the sea."],
            "shared0001": ["{{c1,2::Lima}} lies in {{c2::Peru}}.", ""],
        },
    ),
    (
        "Hinted cloze",
        True,
        ["Text", "Hint", "More"],
        "{{cloze:Text}}<br>{{hint:Hint}}",
        "{{cloze:Text}}<br>{{hint:More}}",
        {"hintcloze1": ["The {{c1::heart}} beats.", "It is red.", "Harvey found it."]},
    ),
    (
        "Hint behind",
        False,
        ["F", "B", "H"],
        "{{F}}",
        "{{FrontSide}}<hr id=answer>{{B}}<br>{{hint:H}}",
        {"hintback01": ["el pan", "bread", "as in panini"]},
    ),
    (
        "Readings",
        False,
        ["R", "B"],
        "{{furigana:R}}",
        "{{FrontSide}}<hr id=answer>{{kanji:R}} / {{kana:R}} / {{B}}",
        {"furigana01": ["日本語[にほんご]を 話[はな]す[sound:a.mp3]", "to speak Japanese"]},
    ),
]


def database(path):
    db = sqlite3.connect(path)
    db.execute("create table col (id integer primary key, models text, decks text)")
    db.execute("create table notes (id integer primary key, guid text, mid integer, tags text, flds text)")
    db.execute("create table cards (id integer primary key, nid integer, did integer, ord integer, queue integer, odid integer)")
    db.execute("create table revlog (id integer primary key, cid integer, ease integer, factor integer, time integer, type integer)")
    models = {}
    for at, (name, is_cloze, fields, front, back, notes) in enumerate(KINDS):
        models[str(at + 1)] = {
            "name": name,
            "type": int(is_cloze),
            "flds": [{"name": field, "ord": n} for n, field in enumerate(fields)],
            "tmpls": [{"ord": 0, "qfmt": front, "afmt": back}],
        }
        for guid, texts in notes.items():
            note = db.execute(
                "insert into notes values (null, ?, ?, '', ?)", (guid, at + 1, "\x1f".join(texts))
            ).lastrowid
            cards = 2 if "c2::" in texts[0] else 1
            for ord in range(cards):
                db.execute("insert into cards values (null, ?, 1, ?, 0, 0)", (note, ord))
    db.execute("insert into col values (1, ?, ?)", (json.dumps(models), json.dumps({"1": {"name": "Templates"}})))
    db.commit()
    db.close()


def main():
    with tempfile.TemporaryDirectory() as work:
        path = os.path.join(work, "collection.anki2")
        database(path)
        with open(path, "rb") as file:
            held = file.read()
    with zipfile.ZipFile(os.path.join(HERE, "templates.apkg"), "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in [("collection.anki2", held), ("media", b"{}")]:
            package.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    main()
