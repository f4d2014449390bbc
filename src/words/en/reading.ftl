### What `reading` says: what is wrong in a course file, and what to do. The author reads both
### in one line: `course.toml:3:1: error: a skill needs `title` (add `title = "A title"`)`.
### A message whose name ends in `help` is the part in brackets. Plans, calibrations and the
### file of keys are read in the same way.

## The line as a whole

reading-place = { $file }:{ $line }:{ $column }
reading-error = { $place }: error: { $what }
reading-warning = { $place }: warning: { $what }
reading-with-help = { $account } ({ $help })
reading-more-complaints =
    { $n ->
        [one] 1 more problem, from here on, is not listed
       *[other] { $n } more problems, from here on, are not listed
    }
reading-more-complaints-help = fix the ones listed, then check again

## The file and its characters

reading-file-size = the file is larger than { $most } MiB
reading-file-size-help = make it smaller; a course can be split into several *.toml files in one directory
reading-no-utf8 = this is not valid UTF-8 text
reading-no-utf8-help = save the file as UTF-8 in your editor
reading-utf16 = this file is UTF-16, and course files are UTF-8
reading-file-empty = the file is empty
reading-first-file-empty-help = a course begins with `format = 1` and a `[course]` table
reading-file-empty-help = write something in it, or delete it
reading-control-character = there is an invisible or control character here (U+{ $code })
reading-carriage-return-help = delete it, or save the file with line ends LF or CRLF
reading-control-character-help = delete it: it could disturb a terminal
reading-unseen-character-help = delete it: it is invisible and can make text look different from what it is

## What is no TOML

# `$reason` is what the parser says, in English.
reading-no-toml = this is not valid TOML: { $reason }
# $last is the number of the last line that belongs to it.
reading-merge-conflict = an unresolved merge conflict stands here, up to line { $last }: git could not join two versions of the file
reading-merge-conflict-help = keep what is to stay of both, and delete the lines that begin with `<<<<<<<`, `|||||||`, `=======` and `>>>>>>>`
reading-date = there is no such date or time
reading-date-help = write a date as 2026-03-31 and a time as 08:30:00, or put it in quotes
reading-number-form = no number is written like this
reading-number-form-help = write it like 12, -3.5 or 6.02e23, or put it in quotes
reading-deep = too many tables or lists stand within one another here
reading-deep-help = take out brackets, or points between names, until fewer than { $most } are left
reading-lines-help = every line is `key = value`, `[table]`, `[[table]]` or a `# comment`
# `$text` is a closing bracket or quotes.
reading-close = write `{ $text }` where it ends
reading-extra-comma-help = delete the comma
reading-key-value-help = write `key = value`

# Quotes
reading-text-open = the text that begins here is never closed
reading-quotes-open = the quotes are not closed on this line
reading-quotes-open-help = close them with `"`; put text of several lines between `"""` and `"""`
reading-single-quotes-open-help = close them with `'`, or put the text between `"` and `"`
reading-mathematics =
    between these quotes `\{ $name }` is { $letter ->
        [t] a tabulator
        [n] a new line
        [f] a form feed
       *[b] a control character
    } and `{ $rest }`
reading-mathematics-help = write `\\{ $name }`, or put the text between single quotes: '…'
reading-escape = `\{ $text }` means nothing between these quotes
reading-escape-help = write `\\` for a backslash, or put the text between single quotes: '…'
reading-curly-quotes = TOML does not know these quotes
reading-curly-quotes-help = write straight quotes: "…"
reading-unquoted = text needs quotes
reading-unquoted-help = write `"{ $text }"`
reading-unquoted-number-help = write `"{ $text }"`, or only the number
reading-text-ended = the text ended before this
reading-text-ended-help = put text with `'` in it between double quotes: "…"

# Brackets and commas
reading-list-never-closed = the list that begins here is never closed
reading-inline-table-never-closed = the `{"{"} … {"}"}` that begins here is never closed
reading-list-open = the list before this is not closed
reading-inline-table-open = the `{"{"} … {"}"}` before this is not closed
reading-comma-missing = a comma is missing before this
reading-comma-missing-help = write `, ` between the two
reading-comma-extra = there is an extra comma here
reading-header-open = the brackets of this table are not closed
reading-header-open-help = write `{ $header }`

# Lines that are no `key = value`
reading-no-comment = this is not a comment
reading-no-comment-help = begin a comment with `#`
reading-colon = there must be `=` between key and value, not `:`
reading-key-words = a key must be a single word
reading-key-words-help = write only the key before `=`
reading-equals-missing = `=` is missing between key and value
reading-equals-twice = one `=` too many stands between key and value
reading-no-key-value = this line is not `key = value`
reading-no-key-value-help = put text of several lines between `"""` and `"""`, and begin a comment with `#`
reading-key-letters = a key can have only letters a to z, digits, `-` and `_`
reading-key-letters-help = check how the key is spelled
reading-key-start = a key can't begin with this
reading-value-missing = there is no value after `=`
reading-value-missing-help = write one, or delete the line
reading-trailing = `{ $text }` can't follow the value here
reading-trailing-help = put `\` before a quote inside a text, begin a new line for the next key, or begin a comment with `#`
reading-semicolon-help = delete it: a line ends without a sign

# Numbers, true and false
reading-comma-in-number = a number can't have a comma
reading-comma-in-number-help = write a point for decimals, such as 1.5, and nothing between thousands
reading-range-unquoted = a range needs quotes
reading-range-unquoted-help = write, for example, `a = "2..9"`
reading-digits-missing = digits are missing beside the decimal point
reading-digits-missing-help = write, for example, 0.5 or 1.0
reading-leading-zero = a number can't begin with 0
reading-leading-zero-help = delete the 0, or put the whole number in quotes
reading-boolean = this is neither true nor false
reading-boolean-help = write `true` or `false` in small letters, or put text in quotes

# What is in a file twice
reading-table-twice = the table `{ $name }` is already defined above
reading-one-table-help = put all its keys under one `[{ $name }]`
reading-table-twice-help = write `[[{ $name }]]`, with two brackets on each side, each time
reading-key-twice = `{ $key }` is already used above, in the same table
reading-key-once = remove one of the two
reading-key-twice-help = remove one of the two; in a course, begin each skill with `[[skill]]` and each question with `[[question]]`

## Keys that are missing or unknown

# The tables, as `$table` below.
reading-table-file = a course file
reading-table-course = `[course]`
reading-table-skill = a skill
reading-table-prerequisite = an entry of `requires`
reading-table-question = a question
reading-table-facts = a table of facts
reading-table-step = a step
reading-table-figure = a figure
reading-table-part = a part
reading-table-mistake = a mistake
reading-table-misconception = a misconception
reading-table-resource = a resource
reading-table-plan = a plan
reading-table-budget = a budget
reading-table-sitting = a sitting
reading-table-calibration = a calibration
reading-table-calibrated-skill = a skill of a calibration
reading-table-calibrated-question = a question of a calibration
reading-table-option = an option
reading-table-blank = `[[question.blank]]`
reading-table-hint = a hint that asks
reading-table-context = `[[question.context]]`
reading-table-accepted = an accepted answer

reading-key-missing = { $table } needs `{ $key }`
reading-add-key = add `{ $key } = { $value }`
reading-no-key = { $table } can't have the key `{ $key }`
reading-did-you-mean = did you mean `{ $name }`?
reading-keys-help = the keys it can have are { $keys }
reading-format-place-help = move it above `[course]`, to the first line of the file
reading-course-key-place-help = move it below `[course]`
reading-below-skill-help = write `[[skill.{ $name }]]`, below the skill it belongs to
reading-below-question-help = write `[[question.{ $name }]]`, below the question it belongs to
reading-feedback-place-help = write it below `[[question.mistake]]`, for the wrong answer that it is about, or call it `explanation`
reading-above-help = if it belongs to the question, move it above the first `[[question.{ $name }]]`

## Values of the wrong form

# What a value must be: `$wanted` below.
reading-form-text = text
reading-form-list = a list
reading-form-number = a number from { $from } to { $to }
reading-form-numeral = a number
reading-form-truth = true or false
reading-form-table = a table
reading-form-tables = a list of tables
# What it is: `$found` below.
reading-kind-string = text
reading-kind-whole = a whole number
reading-kind-decimal = a decimal number
reading-kind-truth = true or false
reading-kind-date = a date
reading-kind-list = a list
reading-kind-table = a table
reading-wrong-form = `{ $key }` must be { $wanted }, but this is { $found }
reading-wrong-entry = an entry of `{ $key }` must be { $wanted }, but this is { $found }
reading-other-digits = `{ $key }` must be written in the digits 0 to 9
reading-one-bracket = the header of `{ $key }` has one bracket on each side, but needs two

reading-nothing-before = no `[[{ $header }]]` stands above this
reading-nothing-before-help = put one above it; or did you mean `[[question.mistake]]`?
reading-below-header-help = move it below the `[[{ $header }]]` that it belongs to
reading-lone-returns = the lines end with a carriage return alone
reading-lone-returns-help = save the file with line ends LF or CRLF

reading-one-text-help = write one text in quotes, without square brackets
reading-one-answer-help = write one text in quotes, without square brackets; where several options are right, use `kind = "multi"`
reading-text-help = write `{ $key } = "…"`
reading-in-quotes-help = put it in quotes: `"{ $text }"`
reading-pairs-help = write `pairs = [["…", "…"], ["…", "…"]]`
reading-condition-help = write what must hold of the values, such as `where = "a > b"`, or leave it out
reading-one-number-help = write one number, without square brackets; for several numbers ask in several questions or parts
reading-numbers-table-help = write names and numbers in braces: `{ $key } = {"{"} A = 3, B = 4 {"}"}`
reading-list-help = write `{ $key } = ["…", "…"]`
reading-in-brackets-help = put it in square brackets: `{ $key } = [{ $text }]`
reading-number-help = write a number, for example `{ $key } = { $value }`
reading-number-without-quotes-help = write a number without quotes, for example `{ $key } = { $value }`
reading-without-quotes-help = write it without quotes: `{ $key } = { $value }`
reading-truth-help = write `{ $key } = true` or `{ $key } = false`, without quotes
reading-params-help = write `params = {"{"} a = "2..9", b = "2..9" {"}"}`
reading-prompt-table-help = write a prompt for each column that is asked for, such as `prompt.en = "What is *{"{es}"}* in English?"`
reading-table-help = write `[{ $key }]` on a line of its own
reading-tables-help = write `[[{ $key }]]`, with two brackets on each side
reading-within-table-help = write `[[{ $key }]]` on a line of its own
reading-skill-table-help = write `[[skill.{ $key }]]` on a line of its own
reading-step-mistake-help = write `[[question.step.mistake]]` on a line of its own

## Values that won't do

reading-empty = `{ $key }` is empty
reading-empty-help = write, for example, `{ $key } = { $value }`
reading-empty-entry = this entry of `{ $key }` is empty
reading-empty-entry-help = write something between the quotes, or remove the entry
reading-out-of-range = `{ $key }` can't be { $value }
reading-out-of-range-help = write a number from { $from } to { $to }
# `$found` is the number that was written, or what else it is.
reading-no-count = `{ $key }` must be a whole number, 0 or more, but this is { $found }
reading-not-whole = `{ $key }` must be a whole number, not { $value }
reading-not-whole-help = write `{ $key } = { $value }`
reading-quoted = `{ $text }`
reading-no-such-word = `{ $key }` can't be `{ $word }`
reading-no-such-word-help = choose one of { $words }
