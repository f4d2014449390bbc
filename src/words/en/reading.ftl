### What `reading` says: what is wrong in a course file, and what to do. The author reads both
### in one line: `course.toml:3:1: error: a skill needs `title` (add `title = "A title"`)`.
### A message whose name ends in `help` is the part in brackets.

## The line as a whole

reading-place = { $file }:{ $line }:{ $column }
reading-error = { $place }: error: { $what }
reading-warning = { $place }: warning: { $what }
reading-with-help = { $account } ({ $help })
reading-more-complaints = { $n } more complaints, from here on, are not listed
reading-more-complaints-help = mend those that are, and check again

## The file and its characters

reading-file-size = the file has { $n } MiB; the limit is { $most } MiB
reading-file-size-help = split it: all *.toml files of a course directory are read
reading-no-utf8 = this byte is not valid UTF-8
reading-no-utf8-help = save the file as UTF-8 in your editor
reading-file-empty = the file is empty
reading-first-file-empty-help = a course begins with `format = 1` and a `[course]` table
reading-file-empty-help = write something in it, or delete it
reading-control-character = the control character U+{ $code } stands here
reading-carriage-return-help = take it out, or save the file with line ends LF or CRLF
reading-control-character-help = take it out; it could disturb the learner's terminal
reading-unseen-character-help = take it out; it can't be seen, and could make a text read otherwise than it is

## What is no TOML

# `$reason` is what the parser says, in English.
reading-no-toml = this is not valid TOML: { $reason }
reading-lines-help = every line is `key = value`, `[table]`, `[[table]]` or a `# comment`
# `$text` is a closing bracket or quotes.
reading-close = write `{ $text }` where it ends
reading-take-out-help = take it out
reading-key-value-help = write `key = value`

# Quotes
reading-text-open = the text that begins here is never closed
reading-quotes-open = the quotes are not closed on this line
reading-quotes-open-help = close them with `"`; a text of several lines stands between `"""` and `"""`
reading-single-quotes-open-help = close them with `'`, or write the text between `"` and `"`
reading-escape = `\{ $text }` means nothing between these quotes
reading-escape-help = write `\\` for a backslash, or put the text between single quotes: '…'
reading-curly-quotes = these are not the quotes that TOML knows
reading-curly-quotes-help = write straight quotes: "…"
reading-unquoted = a text must stand in quotes
reading-unquoted-help = write `"{ $text }"`
reading-text-ended = the text ended before this
reading-text-ended-help = write a text with `'` in it between double quotes: "…"

# Brackets and commas
reading-list-open = the list before this is not closed
reading-inline-table-open = the `{"{"} … {"}"}` before this is not closed
reading-comma-missing = a comma is missing before this
reading-comma-missing-help = write `, ` between the two
reading-comma-extra = there is a comma too many here
reading-header-open = the brackets of this table are not closed
reading-header-open-help = write `{ $header }`

# Lines that are no `key = value`
reading-no-comment = this is no comment
reading-no-comment-help = comments begin with `#`
reading-colon = `=` must stand between key and value, not `:`
reading-key-words = a key is one word
reading-key-words-help = write one of the keys of the course format before `=`
reading-equals-missing = `=` is missing between key and value
reading-no-key-value = this line is no `key = value`
reading-no-key-value-help = put a text of several lines between `"""` and `"""`, and `#` before a comment
reading-key-letters = a key has letters a to z, digits, `-` and `_` only
reading-key-letters-help = see the course format for the keys there are
reading-key-start = a key can't begin with this
reading-value-missing = there is no value after `=`
reading-value-missing-help = write one, or take the line out
reading-trailing = nothing can follow the value here, but `{ $text }` does
reading-trailing-help = put `\` before a quote inside a text, start a new line for the next key, or put `#` before a comment

# Numbers, true and false
reading-comma-in-number = a number can't have a comma
reading-comma-in-number-help = write a point for decimals, such as 1.5, and nothing between thousands
reading-range-unquoted = a range must stand in quotes
reading-range-unquoted-help = write such as `a = "2..9"`
reading-digits-missing = digits are missing beside the decimal point
reading-digits-missing-help = write such as 0.5 or 1.0
reading-leading-zero = a number can't begin with 0
reading-leading-zero-help = take the 0 out, or put the whole in quotes
reading-boolean = this is neither true nor false
reading-boolean-help = write `true` or `false` in small letters, or put a text in quotes

# What stands in a file twice
reading-table-twice = the table `{ $name }` stands above already
reading-course-twice-help = put all its keys under one `[course]`
reading-table-twice-help = write `[[{ $name }]]`, with two brackets on each side, each time
reading-key-twice = `{ $key }` stands above already, in the same table
reading-key-twice-help = take one of the two out; a new skill or question begins with `[[skill]]` or `[[question]]`

## Keys that are missing or unknown

# The tables, as `$table` below.
reading-table-file = a course file
reading-table-course = [course]
reading-table-skill = a skill
reading-table-prerequisite = a prerequisite
reading-table-question = a question
reading-table-step = a step
reading-table-mistake = a mistake
reading-table-plan = a plan
reading-table-budget = a budget
reading-table-calibration = a calibration
reading-table-calibrated-skill = a calibrated skill
reading-table-calibrated-question = a calibrated question

reading-key-missing = { $table } needs `{ $key }`
reading-add-key = add `{ $key } = { $value }`
reading-no-key = { $table } has no key `{ $key }`
reading-did-you-mean = did you mean `{ $name }`?
reading-keys-help = it may have { $keys }
reading-format-place-help = move it above `[course]`, to the first line of the file
reading-course-key-place-help = move it below `[course]`
reading-below-question-help = write `[[question.{ $name }]]`, below the question it belongs to
reading-above-help = if it belongs to the question, move it above the first `[[question.{ $name }]]`

## Values of the wrong form

# What a value is to be: `$wanted` below.
reading-form-text = a string
reading-form-list = a list
reading-form-number = a number from { $from } to { $to }
reading-form-truth = true or false
reading-form-table = a table
reading-form-tables = a list of tables
# What it is: `$found` below.
reading-kind-string = a string
reading-kind-whole = a whole number
reading-kind-decimal = a decimal number
reading-kind-truth = true or false
reading-kind-date = a date
reading-kind-list = a list
reading-kind-table = a table
reading-wrong-form = `{ $key }` must be { $wanted }, but this is { $found }
reading-wrong-entry = an entry of `{ $key }` must be { $wanted }, but this is { $found }
reading-one-bracket = the header of `{ $key }` has one bracket on each side, and needs two

reading-one-text-help = write one string in quotes, without square brackets
reading-one-answer-help = write one string in quotes, without square brackets; several options can be right where `kind = "multi"`
reading-text-help = write `{ $key } = "…"`
reading-in-quotes-help = put it in quotes: `"{ $text }"`
reading-list-help = write `{ $key } = ["…", "…"]`
reading-in-brackets-help = put it in square brackets: `{ $key } = [{ $text }]`
reading-number-help = write a number, as in `{ $key } = { $value }`
reading-number-without-quotes-help = write a number without quotes, as in `{ $key } = { $value }`
reading-without-quotes-help = write it without quotes: `{ $key } = { $value }`
reading-truth-help = write `{ $key } = true` or `{ $key } = false`, without quotes
reading-params-help = write `params = {"{"} a = "2..9", b = "2..9" {"}"}`
reading-table-help = write `[{ $key }]` on a line of its own
reading-tables-help = write `[[{ $key }]]`, with two brackets on each side
reading-question-table-help = write `[[question.{ $key }]]` on a line of its own
reading-step-mistake-help = write `[[question.step.mistake]]` on a line of its own

## Values that won't do

reading-empty = `{ $key }` is empty
reading-empty-help = write something such as `{ $key } = { $value }`
reading-empty-entry = this entry of `{ $key }` is empty
reading-empty-entry-help = write something between the quotes, or take the entry out
reading-out-of-range = `{ $key }` can't be { $value }
reading-out-of-range-help = write a number from { $from } to { $to }
# `$found` is the number that stands there, or what else it is.
reading-no-count = `{ $key }` must be a whole number from 0, but this is { $found }
reading-not-whole = `{ $key }` must be a whole number, not { $value }
reading-not-whole-help = write `{ $key } = { $value }`
reading-quoted = `{ $text }`
reading-no-such-word = `{ $key }` can't be `{ $word }`
reading-no-such-word-help = write one of { $words }
