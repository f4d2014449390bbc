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
