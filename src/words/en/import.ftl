### What is wrong with a log of answers.

import-open = The log { $path } could not be opened: { $error }. Check the path.
# Before what is wrong with a file that was opened, one of those below.
import-in-file = In { $path }: { $error }
import-cut-short = The log could not be read to its end: { $error }. If it is a .gz file, it may be incomplete; fetch it again.
import-not-gzip = The name ends in .gz, but the content is not gzip. Rename the file, or pack it with gzip.
import-no-header = The log has no header line. The first line must name the columns: user_id,item_id,timestamp,correct,skill_id.
import-no-column = Line 1: there is no column `{ $column }`. The header must have user_id, item_id, timestamp (0 where only the order is known), correct and skill_id.
import-no-column-near = Line 1: there is no column `{ $column }` (is `{ $near }` meant?). The header must have user_id, item_id, timestamp (0 where only the order is known), correct and skill_id.
import-two-columns = Line 1: there are two columns `{ $column }`. Rename one of them.
import-line = Line { $line }: { $wrong }.

## What is wrong with a line, in the last message above

import-field-not-text = the { $column } is not UTF-8; save the log as UTF-8
import-no-field = there is no { $column }; every answer needs one
import-time = the timestamp is `{ $found }`; it must be a number of seconds, or 0 where only the order is known
import-correct = correct is `{ $found }`; it must be 1 (right), 0 (wrong) or a number between them
import-fold = the fold is `{ $found }`; it must be 0, 1, 2, …
import-too-long = the log is longer than 4 billion answers; split it
import-fields = there are { $found } fields, but the header names { $columns } columns; each line needs a field for each column
import-not-text = the text is not UTF-8; save the log as UTF-8
