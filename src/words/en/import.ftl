### What is wrong with a log of answers.

import-open = The log { $path } can't be opened: { $error }. Check the path.
# Before what is wrong with a file that was opened, one of those below.
import-in-file = In { $path }: { $error }
import-cut-short = The log can't be read to its end: { $error }. If it is a .gz file, it may be incomplete: copy or download it again.
import-not-gzip = The name ends in .gz, but the file is not packed with gzip. Rename it, or pack it with gzip.
import-no-header = The log has no header line. The first line must name the columns: user_id,item_id,timestamp,correct,skill_id.
import-no-column = Line 1: there is no column `{ $column }`. { $header }
import-no-column-near = Line 1: there is no column `{ $column }`. Did you mean `{ $near }`? { $header }
# `$header` in the two above, where the column is one that every log has.
import-header = The header must name the columns user_id, item_id, timestamp, correct and skill_id, with commas or tabs between them. Where only the order of the answers is known, each timestamp is 0.
# `$header` where it is another column, which a command named.
import-header-named = Check how it is spelled in the header.
import-header-besides = A column `{ $column }` is needed here, too; its cells may be empty.
import-two-columns = Line 1: two columns are called `{ $column }`. Rename one of them.
import-line = Line { $line }: { $wrong }.

## What is wrong with a line, in the last message above

import-field-not-text = the { $column } is not UTF-8 text; save the log as UTF-8
import-no-field = there is no { $column }; every answer needs one
import-time = the timestamp is `{ $found }`; it must be a number of seconds, or 0 where only the order is known
import-correct = correct is `{ $found }`; it must be 1 (right), 0 (wrong) or a number between them
import-fold = the fold is `{ $found }`; it must be a whole number, 0 or more
import-too-long = the log has more than 4 billion answers; split it
import-fields =
    there { $found ->
        [one] is 1 field
       *[other] are { $found } fields
    }, but the header names { $columns } columns; each line needs a field for each column
import-not-text = the text is not UTF-8; save the log as UTF-8

### Courses that are brought in.

# What stands above the course, as a comment.
import-from = Brought in from { $source } with `kenning import`.
import-not-file = { $file }: { $why } Nothing was written.
import-not-line = { $file }, line { $line }: { $why } Nothing was written.

## What is wrong with a source, in the two messages above; each ends with a full stop.

import-no-utf8 = This is not UTF-8 text. Save the file as UTF-8.
import-no-utf16 = The file begins as UTF-16 text, and is damaged. Save it as UTF-8.
import-xml = This is not XML: { $error }. Export the questions again, or correct this line.
import-xml-open = It ends within an element. Export the questions again; the file may be incomplete.
import-xml-doctype = It declares a document type, which files of questions have no need of. Take the line out.
import-xml-deep = Elements stand too deep in elements here, or there are too many. Bring the file in in parts.
import-toml = This is not TOML: { $error }. Correct this line.
import-words-anki = This is a text export of Anki. Bring it in with `kenning import anki`.
import-sheet = The table can't be read: { $error }.
import-sheet-columns = A row can have { $most } cells at most. Check what stands between them.
import-sheet-rows = A table can have { $most } rows at most. Bring it in in parts.
import-nothing = Nothing was found that could be asked. Check whether it is of the kind that you named.
import-nothing-left =
    { $n ->
        [one] The only item was left out: { $reason }.
       *[other] All { $n } items were left out, most often because { $reason }.
    }
import-too-much-wrong = Too much of it makes no questions. Check whether it is of the kind that you named.
import-too-large = Only the first { $n } rows of facts fit into one course. Divide the source into parts of no more rows than that, and bring each in into a directory of its own.
import-unusable = The course that comes of it can't be used: { $why }. This is a fault in kenning; please report it.
import-no-toml = It can't be written as a course file: { $error }. This is a fault in kenning; please report it.

## What did not come along

import-no-loss = All of it came along.
import-left-out =
    { $n ->
        [one] 1 item was left out:
       *[other] { $n } items were left out:
    }
import-with-loss =
    { $n ->
        [one] 1 item came with a loss:
       *[other] { $n } items came with a loss:
    }
import-loss = {"  "}{ $n } × { $reason } ({ $more ->
        [0] { $places }
       *[other] { $places }, and { $more } more
    })

# Reasons, in the message above and in `import-nothing-left`: parts of a sentence.
import-other-reasons = for another reason
import-refused = the course format refuses it: { $why }
import-no-picture = the picture { $file } is not there
import-item-too-large = it is larger than { $most } KiB
import-alone = it is alone in its table of facts
import-lesson-alone = it is a lesson without questions
# A sentence of its own. $cells are the first cells of the row.
import-words-first-row = Row 1 was taken for a card ({ $place }): { $cells }. Where it names the columns, call them front and back, and bring the table in again.
import-words-codes = Row 1 was taken for the codes of two languages ({ $place }): { $cells }. Where these are words, put a row above it that calls the columns front and back, and bring the table in again.
import-words-no-front = the front is empty
import-words-no-back = the back is empty
import-words-no-right = it is not said which of the answers is right
import-words-neither = front and back are empty
import-words-unclosed = the quotation mark in this line is never closed
import-words-same = it was put together with an earlier row that has the same front
import-words-answers = a cell has more than { $most } answers, and the further ones are left out
import-words-html = bold, italics and other marks of HTML are lost; their words are kept
import-words-tags = only the first tag became a skill
import-words-column = the column { $column } has no meaning here
import-words-column-number = column { $n } has no name and so no meaning here
import-card-twice = the same card is there already
import-card-empty = a side of the card is empty
import-card-no-blank = the text has no blank
import-card-option = two options are alike, and one of them is left out
import-card-options = a question has nine options at most, and a wrong one is left out
import-card-right = none of the options is marked as right
import-card-picture-back = a picture on the back has no place here
import-card-picture-missing = the picture { $file } is not in the source
import-card-picture-folder = the picture { $file } is not in the source: bring in the folder, not the file alone
import-card-sound = { $file } is a sound or a film, which has no place here
import-card-picture = a picture can't be used: { $why }
import-card-picture-bare = the picture has no description, so plain mode can't tell what it shows
import-markdown-note = a link to another note became its words
import-markdown-html = marks of HTML are left out
import-obsidian-groups = blanks in groups are asked for one by one
import-obsidian-interval = of its history, only the day of the last review came along
import-obsidian-side = nothing stands behind `::`
import-obsidian-other = `Q:` counts only where a line with `A:` answers it
import-hashcards-other = the line looks like a card with `::`, which is none in a deck with `Q:` and `C:`

# What stands in place of a picture that has no description.
import-card-picture-alt = A picture

## What is wrong with decks, in `import-not-line`

import-markdown-head = The head of the file has no end: a second line of three dashes is missing.
import-kept-ahead = a part of the history is not in its database yet. Close { $program } wherever it runs, until this file is gone, and bring the folder in once more
import-kept-unread = this is no database of { $program }, or it is damaged, so no history was read out of it
import-kept-gone =
    { $n ->
        [one] 1 review was of a card
       *[other] { $n } reviews were of cards
    } that no deck holds as it is now
import-kept-odd =
    { $n ->
        [one] 1 review has
       *[other] { $n } reviews have
    } no time or no grade that can be read
import-kept-before =
    repeater keeps the last review of a card alone: { $n ->
        [one] 1 review before it is
       *[other] { $n } reviews before them are
    } not known
import-hashcards-no-answer = This question has no answer. Write `A:` below it.
import-hashcards-no-question = This answer has no question. Write `Q:` above it.
import-hascard-no-heading = A card begins with a heading, such as `# Word`. Check whether this is a deck of hascard.

# Of questions in GIFT, mdbook-quiz, OATutor and others.
import-lost-picture = a picture is not in the source, or stands in a hint, where none can be shown
import-lost-media = sound, film or another embedded thing can't be shown
import-lost-formula = a formula has commands that are not known here, and is shown as its source
import-lost-partial = an answer that is worth a part of the credit is worth nothing or all here
import-lost-another-number = of several right numbers only the first is right here
import-lost-any-other = what is said to any other answer has no place here
import-lost-partner = of several partners of one left side only the first is here
import-lost-one-partner = all left sides have the same partner, so learners write it and compare it themselves
import-lost-wildcard = a star for any letters in an answer has no meaning here
import-lost-many-options = there are more than nine options or pairs, and the others are gone
import-lost-many-steps = there are more steps or parts than a question can have
import-lost-deep-help = help within help within help is gone
import-lost-step = a step or part can't be asked here
import-lost-feedback = what is said to an answer has no place with this kind of question
import-lost-own-grade = its answer can't be read, so learners compare theirs with it themselves
import-lost-grading = it is graded by more than the value of the answer, which is not done here
import-lost-drawn = what is drawn anew each time is always the same here
import-lost-showings = what is drawn by rules is here as up to 20 showings of it
import-lost-stray = words before its first answer belong to none
import-left-none-right = no answer of it is right
import-left-one-option = there is nothing to choose from
import-left-empty = it asks nothing
import-left-syntax = it does not keep to the rules of its format
import-left-kind = its kind of question can't be asked here
import-left-answer = its answer can't be read
import-left-picture = its options are pictures, which can't be chosen here
import-left-anything = any answer to it is right
import-left-interaction = it is answered in a way that can't be asked here ({ $name })
import-left-drawn = what it draws anew each time can't be put into a template
import-left-number = its right answer is no number that can be written out, as `NaN` and `1e400` are none
import-left-undeclared = it asks for an answer that it declares nowhere
import-left-json = the file is not JSON

## What a course says that the source leaves out

import-no-model = The source gives no model answer. Read your own again: does it say all that was asked?
import-asks-blanks =
    { $n ->
        [one] Fill in the blank.
       *[other] Fill in the blanks.
    }
import-asks-parts = Answer each part.
# `$n` is the number of a gap, which stands as (1) ___ in the text.
import-asks-gap = What belongs at ({ $n })?
import-asks-output = What does this program print? Say so if it does not compile.
import-asks-program = What does this program do?
import-option-silent = It compiles, and prints nothing.
import-option-fails = It does not compile.
import-option-prints = It compiles, and prints something.
import-error-line = The error is in line { $line }.
import-part = { $title }, part { $n }
import-picture-alt = A picture; its source does not describe it

## Kinds, as `kenning import --help` lists them

import-about-csv = Words in a table: CSV, TSV or what a spreadsheet calls so
import-about-tsv = Words in a table with tabs between cells
### Decks of Anki

import-anki-about = Decks of Anki with their history: .apkg, .colpkg, notes as text

## What is wrong with a package, each with a full stop

import-anki-neither = This is neither a package of Anki nor notes as text. In Anki, export a deck as .apkg, or a collection as .colpkg.
import-anki-no-package = This is no package of Anki, though its name ends in .{ $ending }. Export it once more from Anki.
import-anki-no-archive = The package can't be opened: { $error }. Export it once more from Anki.
import-anki-entries = A package can have { $most } entries at most. Export single decks.
import-anki-no-collection = There is no collection in it. In Anki, export a deck as .apkg, or a collection as .colpkg.
import-anki-entry = { $entry } in the package can't be read: { $error }. Export it once more from Anki.
import-anki-entry-damaged = { $entry } in the package can't be read: it is damaged or cut short. Export it once more from Anki.
import-anki-too-large = { $entry } in the package is larger than { $most } MB. Export single decks, or leave the media out.
import-anki-no-database = The collection in it is no SQLite database. Export it once more from Anki.
import-anki-damaged = The database in it is damaged. In Anki, choose Tools, Check Database, and export it once more.
import-anki-cut-short = The database in it is cut short. Export it once more from Anki.
import-anki-utf16 = The database in it is written in UTF-16, as Anki never does. Export it once more from Anki.
import-anki-no-table = The database in it has no table { $table }, so it is no collection of Anki.
import-anki-json = The { $what } of the collection can't be read: { $error }. In Anki, choose Tools, Check Database, and export it once more.
import-anki-row = The row can't be read: { $error }.
import-anki-column = `{ $value }` is no column. Columns count from 1.
import-anki-separator = `{ $value }` is no sign between columns. Write the sign itself, or its name as Anki does, such as `#separator:comma`.
import-anki-notes = A file can have { $most } notes at most. Export single decks.
import-anki-no-notes = There are no notes in it. In Anki, choose File, Export, Notes in Plain Text.

## What did not come along: parts of a sentence

import-anki-no-cards = the note has no cards
import-anki-twice = another note has the same guid
import-anki-same = the same note stands twice
import-anki-no-kind = the type of the note is missing
import-anki-no-template = the card has no template
import-anki-long = a field is longer than { $most } kB
# Where a card of a note that has several was left out.
import-anki-card =
    { $n ->
        [1] the first card of { $note }
        [2] the second card of { $note }
       *[other] card { $n } of { $note }
    }
import-anki-all-notes = all notes together take more than { $most } MB to fill; export single decks
import-anki-large-side = its template fills a side with too much
import-anki-no-front = nothing can be read on the front
import-anki-no-back = nothing can be read on the back
import-anki-no-blank = the number of the card has no blank of its own in the text
import-anki-occlusion = it asks for parts of a picture
import-anki-sound = a sound was left out
import-anki-text-sounds =
    { $n ->
        [one] One note names a sound
       *[other] { $n } notes name a sound
    }. A file of text holds none, so nothing is heard here.
import-anki-voice = the voice that reads a field was left out
import-anki-formula = a formula is shown as it is written, for it uses what kenning can't show
import-anki-embedded = a video, a drawing or a form was left out
import-anki-not-typed = what is to be typed is too long or more than words, so it is a card
import-anki-long-blank = a blank is too long or more than words to be typed, so it is a card
import-anki-picture-behind = a picture on the back was left out
import-anki-no-alt = a picture has no description
import-anki-elsewhere = a picture lies on another computer, or in the text itself
import-anki-no-media = a picture is not in this file; a package (.apkg) would have it
import-anki-missing = a picture is missing in the package
import-anki-no-picture = a picture is of a format that courses can't have, or is damaged
import-anki-picture-large = a picture is larger than { $most } MB, or damaged
import-anki-pictures-large = the pictures of all notes are larger than { $most } MB
import-anki-anew = reviews before the card was begun anew don't count
import-anki-gone =
    { $n ->
        [one] 1 review was of a card
       *[other] { $n } reviews were of cards
    } that did not come along
import-anki-undated =
    { $n ->
        [one] 1 review is dated before 2006, when there was no Anki, or has
       *[other] { $n } reviews are dated before 2006, when there was no Anki, or have
    } no date that can be
import-anki-odd =
    { $n ->
        [one] 1 review has a grade
       *[other] { $n } reviews have a grade
    } that Anki does not have
import-anki-history = the history

## What stands in the course

import-anki-source = Anki, note { $guid }, deck { $deck }
import-anki-source-note = Anki, note { $guid }
import-anki-source-deck = Anki, deck { $deck }
import-anki-fill-in = Fill in the blank.
import-anki-see = Look at the picture.
import-anki-seen = (Picture: { $what })
import-anki-undescribed = A picture without a description
import-about-gift = Questions in GIFT, the text format of Moodle: .gift or .txt
import-about-mdbook = Quizzes of mdbook-quiz, TOML files
import-about-moodle = Questions in Moodle XML
import-about-oatutor = OATutor: a folder with a content pool, or problems in one JSON file
import-about-hashcards = Decks of hashcards: Q:, A: and C: in Markdown
import-about-repeater = Decks of repeater: the same, and --- ends a card
import-about-hascard = Decks of hascard: cards with a heading between lines of ---
import-about-obsidian = Notes of Obsidian with ::, :::, ?, ?? or ==cloze==
import-qti-about = Items, tests and content packages of QTI 2.1: .xml, .zip or a folder
import-qti-damaged = The package can't be unpacked: { $error }. Export it again.
import-qti-entries = The package holds more than { $most } files. Bring it in in parts.
import-qti-large = { $entry } is too large: of one file { $one } MB are unpacked, of all { $all } MB. Bring the package in in parts.
import-qti-old = It is QTI 1, and kenning reads QTI 2.1, 2.2 and 3.0. Export the questions again as one of these.
import-qti-none = There is no item of QTI in it: an XML file that begins with assessmentItem. A package is a .zip with such files.
import-qti-outside = its path leads out of the package
import-qti-twice = another file of the package has the same path: one of them was read
import-qti-empty = It is empty.
import-qti-no-xml = This is not XML, so it is no item of QTI.
import-qti-unread = the file can't be read: { $why }
import-qti-gap = ({ $n })
import-qti-part = Part { $n }
import-qti-from-to = From { $low } to { $high }.
