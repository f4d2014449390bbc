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
import-alone = it is alone in its table of facts
import-lesson-alone = it is a lesson without questions
import-words-no-front = the front is empty
import-words-no-back = the back is empty
import-words-neither = front and back are empty
import-words-same = it was put together with an earlier row that has the same front
import-words-tags = only the first tag became a skill
import-words-column = the column { $column } has no meaning here
import-words-column-number = column { $n } has no name and so no meaning here
import-words-example = the example does not hold the word, so no blank could be made of it

## Kinds, as `kenning import --help` lists them

import-about-csv = Words in a table: CSV, TSV or what a spreadsheet calls so
import-about-tsv = Words in a table with tabs between cells
