### What `author` says to the authors of courses: what is wrong with a course, and, where the
### name ends in `-help`, what to do about it. A complaint is shown as
### "course.toml:3:1: error: complaint (help)"; so neither begins with a capital letter.

## The course as a whole

author-format = this course has format { $found }, but this version of kenning reads format 1
author-format-help = write `format = 1`; if the course was made for a newer kenning, update kenning
# Of a course or a calibration.
author-format-kind = `format` must be the number 1, but this is { $found }
author-format-kind-help = write `format = 1`, without quotes
author-second-head = `{ $name }` is already in { $file }
author-second-head-help = remove it here: the other files of a course hold only `[[skill]]`, `[[question]]`, `[[facts]]` and `[[resource]]`
author-add-course = add a `[course]` table with `id` and `title`
author-no-skills = the course has no skills
author-no-skills-help = add a `[[skill]]` with `id` and `title`; questions name it in `skills`
author-commands-many = this course has more than { $most } commands
author-command-text = the options of `{ $name }` must be a text
author-skill-named-twice = the skill “{ $name }” is named twice here
author-skill-named-twice-help = name each skill once
author-command-synopsis = the options of `{ $name }` can't be read: { $why }
author-command-unknown = the course does not say which options `{ $name }` has
author-command-unknown-help = add them to `[course.command]`, such as `{ $name } = "-a --all, -w --width=COLUMNS, FILE..."`
author-command-help = write it as manuals do, such as `ls = "-a --all, -l, -w --width=COLUMNS, FILE..."`
author-no-questions = the course has no questions
author-no-questions-help = add a `[[question]]`
author-not-tried =
    { $n ->
        [one] 1 template was not tried out: `{ $first }`. The templates before it took all the work that one check may do
       *[other] { $n } templates were not tried out, from `{ $first }` on: the templates before them took all the work that one check may do
    }
author-not-tried-help = shorten the expressions in `params` and `where`, or check the course in parts

author-allowed = `allow` names `{ $rule }`, but the course has no warning of this rule
author-license = “{ $license }” is no SPDX name of a licence
author-version-long = `version` is longer than { $most } letters or than a line
author-version-long-help = it is a short name, such as `"2026-11"` or `"3.1"`
author-license-help = the names stand at https://spdx.org/licenses, such as `CC-BY-4.0`
author-allowed-help = remove it; docs/check.md lists the rules

## Themes

author-themes-many = { $most } themes are the most
author-themes-many-help = name few: learners pick among them
author-theme-id = the theme `{ $id }` needs a plain name
author-theme-name = the theme `{ $id }` needs a name that learners read
author-theme-name-help = write one in quotes, such as `{ $id } = "Sport and games"`
author-context-unknown = the course has no theme `{ $theme }`
author-context-no-themes = name it in `[course.themes]`: `{ $theme } = "…"`
author-context-themes = its themes are { $themes }; they stand in `[course.themes]`
author-context-twice = there are two wordings for `{ $theme }`
author-context-twice-help = keep one of them
author-context-numbers = the wording for `{ $theme }` lacks { $numbers }, which the question has
author-context-numbers-help = the same numbers belong in each wording, as their answer is the same
author-theme-unused = no question has a wording for `{ $theme }`
author-theme-unused-help = write one as `[[question.context]]`, or take the theme out

## Questions that are made from one

author-blanks-many = { $n } blanks are too many to be questions of their own
author-blanks-many-help = divide the text, so that each part has { $most } blanks at most
author-reserved-several = a question that makes several can't be kept for the test
author-reserved-several-help = remove `reserve`, or write each of them as a question of its own

## Tables of facts

author-facts-example-columns = ["es", "en"]
author-facts-example-prompts = {"{"} es = "What is *{"{"}en{"}"}* in Spanish?" {"}"}
author-facts-example-prompt = "What is *{"{"}en{"}"}* in Spanish?"
author-facts-example-rows = [["el pan", "bread"], ["el agua", "water"]]
author-facts-column-name = `{ $name }` can't be the name of a column
author-facts-column-name-help = use small letters, digits and `-`, such as `es`
author-facts-column-twice = two columns are called `{ $name }`
author-facts-column-twice-help = give each column a name of its own
author-facts-columns-count =
    { $n ->
        [0] no column holds facts
        [one] only one column holds facts
       *[other] { $n } columns are too many
    }
author-facts-columns-count-help = name two to { $most } columns, such as `columns = ["es", "en"]`; `id` and `was` hold no facts
author-facts-no-column = the table has no column `{ $name }` that holds facts
author-facts-no-column-help = the columns are { $names }
author-facts-no-prompt = `prompt` asks for no column
author-facts-no-prompt-help = write a prompt for each column that is to be asked for: `prompt = {"{"} es = "What is *{"{"}en{"}"}* in Spanish?" {"}"}`
author-facts-brace = a brace stands alone in this text
author-facts-brace-help = name a column as `{"{"}en{"}"}`, and write a brace itself as `{"{{"}` or `{"}}"}`
author-facts-prompt-tells = the prompt for `{ $column }` holds `{"{"}{ $column }{"}"}`, which is the answer
author-facts-prompt-blind = the prompt for `{ $column }` names no column, so it is the same for each row
author-facts-prompt-help = name another column in it, such as `{"{"}{ $other }{"}"}`
author-facts-row-form = a row must be a list of cells, but this is { $found }
author-facts-row-form-help = write it in brackets, a cell for each column: `["el pan", "bread"]`
author-facts-row-length =
    this row has { $n ->
        [one] 1 cell
       *[other] { $n } cells
    }, but there are { $wanted } columns
author-facts-row-length-help = write a cell for each column, and `""` where a row has none; several answers of one cell are a list: `["bread", "loaf"]`
author-facts-row-unnamed = this row has no name, by which what learners did with it is kept
author-facts-row-unnamed-help = fill the cell in, with a letter or digit; or add a column `id` with a short name for each row
author-facts-row-twice = two rows have the name `{ $key }`, by which what learners did is kept
author-facts-row-twice-help = put both meanings into one row, or add a column `id` with a name of its own for each row
author-facts-rows-few =
    { $n ->
        [0] the table has no row
       *[other] the table has only one row
    }
author-facts-rows-few-help = write two rows at least, as the others are the wrong options beside one; a single fact is a `[[question]]`
author-facts-sentences = a cell of `{ $column }` holds one sentence, not several texts
author-facts-sentences-help = write the answers in the blank: `[[answer|another answer]]`
author-facts-no-blank = `{ $column }` holds sentences with blanks, but this one has none
author-facts-no-blank-help = write what is to be filled in as `[[answer]]`, or `""` where the row has no sentence
author-facts-cell-long = this cell is too large
author-facts-cell-long-help = write { $texts } texts in a cell at most, of { $most } letters at most; what is longer is a `[[question]]`
author-facts-wording-long = this text names columns too often
author-facts-wording-long-help = name { $most } at most
author-facts-many = the tables of facts make more than { $most } questions, or more than 16 MiB of text
author-facts-many-help = divide the course
author-facts-unasked = `{ $column }` has a prompt, and is neither chosen nor typed
author-facts-unasked-help = name it in `choose` or in `type`, or remove its prompt
author-facts-no-question = no row makes a question `{ $name }`
author-facts-no-question-help = name one by its row, its column and how it is asked, such as `{ $example }`
author-facts-alike = by what is asked, `{ $one }` and `{ $other }` are both right
author-facts-alike-help = both are accepted; to ask for one of them, tell them apart: `"bank (for money)"`
author-facts-twice = this row asks and answers the same as another
author-facts-twice-help = remove one of the two: learners would be asked the same twice

## What is hardly meant

# `inside` is an expression, `letter` what follows its braces: `{a}x`.
author-coefficient = `{"{"}{ $inside }{"}"}{ $letter }` is shown as `1{ $letter }` or `-1{ $letter }` where it is 1 or -1
author-coefficient-help = write `{"{"}{ $inside }:coef{"}"}{ $letter }`, which leaves the 1 out; or exclude it with `where`
author-hint-tells = hint { $n } already holds the answer, but more hints follow
author-hint-tells-help = begin with a nudge; only the last hint gives the answer away
author-hint-alone = the only hint holds the answer
author-hint-alone-help = put a nudge before it, so that who asks for a hint can still find the answer
author-last-step = the last step has another answer than the question it leads to
author-last-step-help = add a step that asks for the question's own answer
author-last-step-unit = the last step asks for the same number without the unit of its question
author-last-step-unit-help = give the step the question's `unit`, or the unit can't be typed there
author-answer-endless = the answer `{ $answer }` has no end, and has to be typed in full
author-answer-endless-help = say how exactly it is wanted: `round = 2`, `figures = 3` or a `tolerance`
author-percent-share = `as = "percent"` takes this answer for { $answer }
author-no-language = `{ $text }` is no language tag
author-no-language-help = write a tag such as "en", "es" or "de-CH": it decides how numbers are read
# `key` is the key of a text, such as `prompt`; `found` is what stands there.
author-table-dashes = this looks like a table, but has no row of dashes, and is shown as words: { $line }
author-table-dashes-help = put a row such as `|---|---|` below the head
author-dollar-open = this looks like a formula, but nothing closes it: { $line }
author-dollar-open-help = end it with `$`; for a dollar sign, write `\$`
author-says-nothing = `{ $key }` says nothing
author-says-nothing-help = fill it in, or take `{ $key }` out
author-name-number = a number says nothing here
author-name-number-help = write words in quotes, as in { $key ->
    [authors] `authors = ["A. Teacher"]`
   *[other] `source = "A book, page 3"`
  }
author-say-hidden = nobody reads these words of the option: the mistake with the same answer has its own
author-say-hidden-help = keep one of the two: `say`, or the mistake with its `feedback`
author-no-picture = pictures are not shown: of this one `{ $key }` would only have the words
author-no-picture-help = say in words what it shows; a question can have one in a file, as a table `[[question.figure]]`
author-no-html = HTML is shown as it is written: `{ $found }`
author-no-html-help = write Markdown, or put it between backticks if it is to be shown
author-no-mathematics = outside a formula this is shown as it is written: `{ $found }`
author-no-mathematics-help = write the formula between dollar signs: `$…$`; or put it between backticks if it is to be shown
author-param-unused = nothing uses the parameter `{ $name }`
author-param-unused-help = remove it, or show it
author-param-hidden = the answer depends on `{ $name }`, but learners are not shown it
author-param-hidden-help = write `{"{"}{ $name }{"}"}` in the prompt
author-no-params = `{ $text }` is shown as it is written: this question has no `params`
author-no-params-help = add `params = {"{"} { $name } = "2..9" {"}"}`, or put it between backticks if it is to be shown
author-text-number = `{ $answer }` is compared as text, so no other way to write this number counts
author-text-number-help = write `kind = "number"`, or `case = "exact"` if the signs themselves count
author-answer-bar = `{ $answer }` is one answer, and it has a bar in it
author-answer-pattern = `{ $answer }` is an answer as it stands: patterns are not known here
author-answer-bar-help = write a list: `answer = ["…", "…"]`, or `case = "exact"` if it is meant
author-answer-cut = `{ $answer }` looks cut off: the exact number would not count
author-answer-cut-help = write a fraction such as "1/3", or add `round = 3` or a `tolerance`
author-same-answer = the answer is { $answer } whatever is drawn, so learners can give it without reading
author-same-answer-help = let the answer depend on what is drawn, or write fixed questions
author-options-emphasis = the options `{ $one }` and `{ $other }` differ in nothing but their slant
author-options-emphasis-help = make them differ in their words; put a sign that is to be read between backticks
author-was-taken = `{ $was }` can't be a former id here: another has it, or had it
author-was-itself = `{ $was }` is this id itself, or stands here twice
author-was-itself-help = remove it
author-was-taken-help = remove it: what learners did under this id counts for the other

## Ids

author-tag = `{ $tag }` can't be a tag
author-tag-form = A tag is one word of letters and digits, with `-`, `_`, `.` or `/` between them, and at most 64 characters long.
author-tag-better = Write `{ $tag }`.
author-tags-many = { $n } tags are too many: { $most } at most
author-tags-many-help = leave out those by which nobody selects
author-id = `{ $id }` can't be an id
author-id-form = an id has only lower-case letters a to z, digits and `-`, begins with a letter or digit, and is at most 64 characters long
author-id-better = write `id = "{ $id }"`: { $form }
author-two-with-one-id =
    two { $what ->
        [skill] skills
        [resource] resources
        [row] rows of facts
       *[question] questions
    } have the id `{ $id }`
author-two-with-one-id-help = the other is at { $file }:{ $line }; give the newer one another id, because what learners did is kept by id

## Skills

# Of a course or a plan.
author-no-skill = there is no skill `{ $skill }`
author-no-skill-help = write the `id` of a `[[skill]]`, or add a skill with this id
author-skill-number = a skill is named by its `id`, a text, but this is the number { $skill }
author-skill-number-help = write the `id` of a `[[skill]]` in quotes: `"an-id"`
author-no-question = there is no question `{ $question }`
author-no-question-help = write the `id` of a `[[question]]` that practises this skill
author-example-of-other = `{ $question }` can't be the example of `{ $skill }`: it does not practise it
author-example-of-other-help = name a question whose `skills` list has `{ $skill }`
author-example-parts = `{ $question }` can't be an example: it has parts
author-example-parts-help = name a question with steps or an `explanation`, and without parts
author-example-empty = `{ $question }` can't be an example: it has neither steps nor an explanation
author-example-empty-help = add a `[[question.step]]` or an `explanation` to it, or name another question
author-builds-on-many = a question builds on { $most } rows at most
author-builds-on-unknown = there is no row `{ $row }`
author-builds-on-unknown-help = name a row by its table and its own name, such as `{ $row }`
author-builds-on-no-rows-help = rows stand in `[[facts]]`, and this course has none; leave `builds-on` out
author-builds-on-skill = `{ $row }` belongs to a skill that this question does not practise
author-builds-on-skill-help = name rows of its own skills here, and have the skill require the others with `requires`
author-confusable-itself = `{ $skill }` can't be mixed up with itself
author-confusable-itself-help = name another skill, or remove it from the list
author-lesson-long = `lesson` is longer than { $n } KiB
author-lesson-long-help = shorten it, or split the skill in two
author-circle-of-one = `{ $skill }` requires itself
author-circle-of-one-help = remove it from its own `requires`
author-circle = these skills require one another: { $skills }
author-circle-help = remove one of them from another's `requires`, so that one can be learned first
author-unpractised = no question practises `{ $skill }`, so skills that require it never open
author-unpractised-help = write a question with `skills = ["{ $skill }"]`, or remove the skill
author-one-question = other skills require `{ $skill }`, but its only question is `{ $question }`: a learner would repeat it until the skill is learned
author-one-question-help = write more questions, or turn it into a template with `params`

## Questions that are reserved for the test

author-reserved-card = a card can't be reserved
author-reserved-card-help = learners grade cards themselves, which is no test: remove `reserve`, or use `kind = "text"`
author-reserved-parts = a question with parts can't be held back for the test: a place in it takes one answer
author-reserved-parts-help = remove `reserve`, or reserve a question of one kind
author-reserved-example = the example of `{ $skill }` can't be reserved for the test
author-reserved-example-help = an example is shown with its answer: name another question in `example`, or remove `reserve`
author-reserved-all = all questions that practise `{ $skill }` are reserved for the test, so it can't be practised
author-reserved-all-help = remove `reserve = true` from some of them, or write more questions
author-reserved-few = what is reserved is never asked: a test needs { $least } places, and this course fills { $n }
author-reserved-few-help = a template fills one place, and so do three other questions of a skill: reserve or write more, or remove `reserve`, so that they are practised
author-reserved-over =
    { $n ->
        [one] 1 reserved question of `{ $skill }` is never asked
       *[other] { $n } reserved questions of `{ $skill }` are never asked
    }
author-reserved-over-help =
    a test has three forms, each with its own question: reserve { $n ->
        [one] 1 more question
       *[other] { $n } more questions
    } of this skill as hard as these, or remove `reserve`
author-reserved-uneven = the forms of the test are not alike: `{ $a }`, `{ $b }` and `{ $c }` of `{ $skill }` stand at one place of it, and they differ in `difficulty` or `kind`
author-reserved-uneven-help = give all three the same `difficulty` and the same `kind`, or reserve others, so that no form is easier than another

## Questions and mistakes

author-foreign = `{ $name }` can't be used where `kind = "{ $kind }"`
author-foreign-help = this kind uses { $own }
author-card-step = a step can't be a card
author-card-step-help = kenning must be able to grade a step: use `kind = "text"`
author-step-deep = a step of a step can't have steps of its own
author-step-deep-help = steps go two deep, `[[question.step]]` and `[[question.step.step]]`: make these steps of the outer one
author-hint-deep = a hint can't have `{ $key }` of its own
author-hint-deep-help = put it among the hints of the question itself, before this one
author-part-several = a part or a step is one question, and this key would make several of it
author-part-several-help = take the key out here, or make a question of its own of this
author-part-key = `{ $key }` can't stand beside parts: each part has its own
author-part-key-help = move it below a `[[question.part]]`, or make it a question without parts
author-not-of-part = `{ $key }` belongs to the whole question, not to one of its parts
author-not-of-part-help = move it above the first `[[question.part]]`
author-part-skill = this part is evidence for `{ $skill }`, which its question does not practise
author-part-skill-help = add "{ $skill }" to the `skills` of the question, so that it is asked when this skill is ready for it
author-part-unasked = the question says that it practises `{ $skill }`, and no part asks for it
author-part-unasked-help = write `skill = "{ $skill }"` in the part that does (without it a part counts for the first skill), or take the skill out of `skills`
author-too-many =
    there are { $n } { $what ->
        [part] parts in one question, and { $most } are
       *[step] steps here, and { $most } are
    } the most
author-too-many-help =
    { $what ->
        [part] make several questions of it
       *[step] leave some out, or make a question of its own of some
    }
author-uncounted-tells = a mistake that does not count can't tell of a skill or a misconception
author-uncounted-tells-help = remove `counts = false`, or what it is to tell of
author-card-mistake = a card can't have mistakes: learners grade themselves
author-card-mistake-help = remove it, or make the question a `kind = "text"`
author-mistake-no-value = the answer of the mistake `{ $mistake }` has no value: { $error }
author-mistake-both = the mistake `{ $mistake }` has the right answer with some values and that of `{ $other }` with others, so it is never recognised
author-mistake-taken = the mistake `{ $mistake }` has the same answer as `{ $other }`, so it is never recognised
author-mistake-taken-help = give it an answer of its own, or remove it
author-mistake-within = the mistake `{ $mistake }` lies within the range of `{ $other }`, which stands before it, so it is never recognised
author-mistake-within-help = put it before `{ $other }`
author-mistake-unseen = the mistake `{ $mistake }` is not recognised when its own answer is given
author-mistake-right = the mistake `{ $mistake }` has the right answer, so it is never recognised
author-mistake-help = give it the answer of a learner who makes this mistake, or remove it

## Misconceptions

author-no-misconception = there is no misconception `{ $name }`
author-no-misconception-help = write the `id` of a `[[skill.misconception]]`, or add one with this id
author-misconception-own = `missing` of the misconception `{ $id }` is the skill that it stands in
author-misconception-own-help = name a skill that this one builds on, or remove `missing`
author-misconception-name = `name` is more than one line of { $n } characters, but it stands within sentences
author-misconception-name-help = name the idea in a few words, and explain it in `feedback`
author-misconception-twice = two misconceptions have the id `{ $id }`
author-misconception-twice-help = the other is at { $file }:{ $line }; give the newer one another id, or describe it only once
author-misconception-unused = no mistake names the misconception `{ $id }`, so it is never recognised
author-misconception-unused-help = write `misconception = "{ $id }"` in a `[[question.mistake]]` that shows it, or remove it

## Parameters

author-where-alone = `where` needs `params`
author-where-alone-help = add `params = {"{"} a = "2..9" {"}"}`, or remove `where`
author-params-many = `params` has { $n } parameters; a question can have at most { $most }
author-params-many-help = remove those that no text needs, or split the question in two
author-rows-kind = `{ $name }` of `rows` is no list, but { $found }
author-rows-uneven =
    the lists of `rows` belong together, but `{ $name }` has { $n ->
        [one] 1 entry
       *[other] { $n } entries
    } and `{ $first }` has { $of }
author-rows-empty = `rows` is empty
author-rows-twice = `{ $name }` stands in `params` and in `rows`
author-rows-twice-help = give one of them another name
author-rows-help = write lists of the same length, such as `rows = {"{"} name = ["water", "methane"], M = [18, 16] {"}"}`; one place of them is drawn
author-param-name = `{ $name }` can't be the name of a parameter
author-param-name-help = a name has letters, digits and `_`, begins with a letter or `_`, and is not `and`, `or` or `not`
author-param-of-itself = `{ $name }` is calculated from itself
author-param-of-itself-help = give it a range or a list, or calculate it from other parameters
author-params-of-each-other = these parameters are calculated from one another: { $names }
author-params-of-each-other-help = give one of them a range or a list, and calculate the others from it
# `wrong` is one of those below.
author-param-wrong = the parameter `{ $name }`: { $wrong }
author-param-help = write a range "2..9", a list [2, 5] or ["Ana", "Luis"], or a formula "= a + 1"
author-param-no-formula = nothing follows the `=`
author-param-no-formula-help = write a formula, for example "= a + 1"
author-param-no-values = its list is empty
author-param-no-values-help = write the values to draw from, for example [2, 5]
author-param-one-value = `{ $value }` alone leaves nothing to draw from
author-param-one-value-help = write "= { $value }" for one fixed value, or a range such as "2..9"
author-param-kind = it can't be { $found }
author-param-unsafe = a text in its list has an invisible or control character
author-param-unsafe-help = delete that character
author-param-long = a text in its list is longer than { $n } KiB
author-param-long-help = shorten it: all the text of a question together may be no longer
author-param-entry = an entry of its list can't be { $found }
author-param-entry-help = write only numbers or texts in the list
author-param-mixed = its list mixes numbers and texts
author-param-mixed-help = put all entries in quotes, or none
author-param-number = `{ $text }` is not a plain number
author-param-number-help = write only digits, at most 30 of them, with at most one point
author-param-no-range = `{ $text }` is not a range
author-range-ends = both ends of `{ $range }` must be whole numbers, or decimals of at most six places
author-range-ends-help = write a range such as "2..9" or "0.5..2.5"; for other values, write a list such as [1, 4, 9]
author-range-large = the range `{ $range }` is too large
author-range-large-help = both ends must be from -{ $n } to { $n }, as in "1..{ $n }"
author-range-reversed = `{ $range }` is the wrong way round
author-range-reversed-help = write the smaller end first: "{ $least }..{ $most }"
author-range-step = the step `{ $step }` must be a number above 0
author-range-step-help = write, for example, "{ $range } step 2"

## Showings that were tried out

# `values` are those of the parameters: "a = 0, b = 1".
author-unshowable = `{ $question }` can't be shown: { $error }
author-unshowable-with = `{ $question }` can't be shown with { $values }: { $error }
# `fault` is a clause of its own, such as "`1/2` is shown twice".
author-faulty = `{ $question }`: { $fault }
author-faulty-with = `{ $question }` with { $values }: { $fault }
author-faulty-help = add a `where` that rules such values out
# Faults: what the author calls right is not accepted when it is typed.
author-refuses-own = its own answer is not accepted when it is typed
author-refuses-other = its answer number { $n } is not accepted when it is typed
# Cases that an author wrote in `right` and `wrong`; `values` are those of the parameters.
author-case-with = with { $values }: { $what }
author-case-not-typed = nothing is typed in answer to this question, so it can't have cases
author-case-not-typed-help = remove `right` and `wrong`: all its answers are tried out already
author-case-blanks =
    the case `{ $case }` must have { $n ->
        [one] one filling
       *[other] { $n } fillings
    }
author-case-blanks-help = write one for each blank, with ` / ` between them
# `why` is what a learner who types this is told, a sentence or two.
author-case-unread = the case `{ $case }` should be { $wanted ->
        [right] right
       *[wrong] wrong
    }, but it can't be read as an answer. A learner is told: “{ $why }”
author-case-wrong = the case `{ $case }` should be right, but it is not accepted
author-case-right = the case `{ $case }` should be wrong, but it is accepted
author-case-help =
    mend the answer and what says how exactly it counts, or take the case out of { $wanted ->
        [right] `right`
       *[wrong] `wrong`
    }
author-options-alike = the options `{ $one }` and `{ $other }` look the same
author-options-alike-help = make them differ in what is seen; blanks count between backticks
author-questions-alike = `{ $question }` asks the same as `{ $first }`
author-questions-alike-help = remove one of the two, or ask something else: learners would meet the same question twice, and it would count as two
author-questions-apart = `{ $question }` asks the same as `{ $first }`, and wants another answer
author-questions-apart-help = say in the prompts what tells them apart, or make one question of them that takes both answers
author-id-bundled = kenning brings a course with the id `{ $id }` itself, and this is another one, or a copy that lacks some of it
author-id-bundled-help = give it an id of its own: with this one nobody can practise it or install it, because what learners did is kept by the id
author-not-entered =
    the answer `{ $answer }` can't be entered { $front_end ->
        [screen] on the full screen
        [plain] in plain mode
       *[serve] through `--format json`
    }
author-mistake-not-entered =
    the answer `{ $answer }` of the mistake `{ $mistake }` can't be entered { $front_end ->
        [screen] on the full screen
        [plain] in plain mode
       *[serve] through `--format json`
    }, so it is not recognised there
author-not-entered-help = write an answer that can be typed in one line and is no command, or make the question another kind
author-refuses-help = write an answer that a learner can type

## What to do about an expression that can't be calculated

author-remedy-power = write `{ $text }`
author-remedy-plural = add it, such as in `{"{n:plural one=leap other=leaps}"}`
author-remedy-number = without `params`, the answer must be a plain number such as 12, -3.5 or 3/4
author-remedy-near = did you mean `{ $name }`?
author-remedy-unknown = add `{ $name }` to `params`, or use one of these: { $known }
author-remedy-long = shorten its texts, hints, feedback and the texts in `params`, or split the question in two
author-remedy-function = the functions are { $known }
author-remedy-format = the formats are signed, coef, scoef, paren, frac, plural, ordinal, a, bin, oct, hex, and a number of decimal places such as 2
author-remedy-values = keep such values out of `params`, or add a `where` that rules them out
author-remedy-always = it is so with every draw that was tried: change the expression
author-remedy-never-holds = make `where` less strict, or widen the ranges in `params`
author-remedy-braces = write `{"{{"}` and `{"}}"}` for braces that are to be shown
author-remedy-type = only numbers can be calculated with; a text from a list can only be shown, as `{"{name}"}`
author-remedy-truth = write a comparison, such as `a > 2`, and `and` or `or` between several
author-remedy-equals = write `==` to compare
author-remedy-times = write `*` to multiply
author-remedy-divide = write `/` to divide
author-remedy-minus = write the hyphen `-` for minus
author-remedy-point = write a point for decimals, such as `{ $number }`
author-remedy-logic = write the words `and`, `or`, `not`
author-remedy-form = write an expression such as `2*(a + 1)`, with numbers, parameters, brackets and + - * / ^ %
author-remedy-form-in-text = write an expression such as `{"{2*(a + 1)}"}`, or `{"{{"}` and `{"}}"}` for braces that are to be shown

## Plans

author-plan-deadline = `deadline` must be a date
author-plan-day-off = `{ $day }` is no day off
author-plan-days-off-many = a plan has { $most } days off at most
author-plan-days-off-many-help = write days that follow one another as one, such as `2026-12-24..2027-01-02`
author-plan-day-off-help = write `sunday`, a date such as `2026-12-24`, or `2026-12-24..2027-01-02`
author-plan-advice = this is no advice as `kenning class fit` writes it
author-plan-advice-help = have `kenning class fit --advice` write it again, or leave the line out
author-plan-due = `{ $skill }` needs a date
author-plan-day-help = write a date such as 2026-12-24
author-plan-exam = `goal = "exam"` is to be ready on a day, but no day is given
author-plan-exam-help = add the day, such as `deadline = 2026-12-24`, or remove `goal`: a learner can set both
author-plan-nothing =
    `{ $key } = 0` leaves { $key ->
        [minutes] no minute of a day to practise in
       *[other] no review to any day
    }
author-plan-nothing-help = remove `{ $key }` for a day without that limit, or write a number from 1 on

## Calibrations

author-calibration-format = this version of kenning does not know the format of this calibration
author-calibration-format-help = fit it again with `kenning model fit`, or delete the file
author-calibration-class = `[class]` needs `tracing` from 0 to 1, and `intercept` and `weights` that are numbers from -100 to 100
author-calibration-no-help = this calibration was no clear help for learners it was not fitted to, so it is not used
author-calibration-no-help-help = fit it again with `kenning model fit` when there are answers of more learners, or delete the file
author-calibration-untried = this calibration was never tried on learners it was not fitted to, so it is not used
author-calibration-helps = `helps` of `[held_out]` must be true or false
author-calibration-unknown =
    the course has no { $what ->
        [skill] skill
       *[question] question
    } `{ $id }`, so its calibration is not used
author-calibration-twice =
    the { $what ->
        [skill] skill
       *[question] question
    } `{ $id }` is in this file twice; the first calibration is used
author-calibration-same =
    `{ $before }` and `{ $id }` are the same { $what ->
        [skill] skill
       *[question] question
    }; the first calibration is used
author-calibration-refit = fit it again with `kenning model fit`

## What could stand where something is missing, as it is written in a course file

author-example-title = "A title"
author-example-prompt = "What is asked"
author-example-hint = "What to look at"
author-example-feedback = "What to say"
author-example-contrast = "Powers first: in `2 + 3^2`, that is `2 + 9`."
author-example-misconception = "left to right"

## Skills with little to practise

author-thin =
    the skill `{ $skill }` has { $n ->
        [one] 1 question
       *[other] { $n } questions
    }; learners need about seven opportunities to keep a skill. It counts as kept by all of them on three days, and says “thin material”. A template counts as many opportunities.
author-thin-structures =
    the skill `{ $skill }` has { $n ->
        [one] 1 structure
       *[other] { $n } structures
    }; with fewer than three, an answer may be known by the look of its question. It counts as kept by all of them on three days, and says “thin material”. A template is one structure, whatever it draws.

## Formulas

author-formula-unknown = formulas have no command `{ $name }`
author-formula-unknown-help = docs/course-format.md lists the commands; write words as `\text{"{"}…{"}"}`. If this is no formula, write `\$` for a dollar sign
author-formula-near = did you mean `{ $name }`? docs/course-format.md lists the commands
author-formula-begin = formulas have no table `{ $name }`
author-formula-begin-help = write `matrix`, `pmatrix`, `bmatrix`, `vmatrix`, `cases`, `aligned` or `array`
author-formula-open = this `{ $what }` is not closed in its formula
author-formula-open-help = close it before the dollar sign that ends the formula
author-formula-open-left = add `\right` with its bracket, or `\right.` for none
author-formula-alone = this `{ $what }` closes or divides nothing
author-formula-alone-help = remove it, or add what it belongs to. If this is no formula, write `\$` for a dollar sign
author-formula-missing = what belongs to `{ $what }` is missing
author-formula-missing-help = add it, between braces if it is more than one sign
author-formula-twice = a second `{ $sign }` stands at the same place
author-formula-twice-help = put what belongs together between braces
author-formula-long = this formula is too long: it has more than 4000 bytes, or a table of more than 400 cells
author-formula-long-help = divide it into several formulas
author-formula-deep = this formula is too deep: groups stand within more than 24 others

## Figures

author-example-alt = "A parabola that opens upwards"
author-figure-value = this is nothing that `{ $key }` can hold
# `figure = 3`, where significant figures are meant.
author-figure-number = `figure` is a picture, but this is { $number }
author-figure-number-help = for significant figures, write `figures = { $number }`; a picture is a table `[[question.figure]]`
# What is wrong stands before each of these.
author-figure-plot-help = write a function of x: `plot = "x^2 - 2x - 3"`
author-figure-line-help = write it like `line = "-1 < x <= 4"`, with `or` between several
author-figure-range-help = write the lesser end first: `{ $key } = "-5..5"`
author-figure-whole-help = give each figure one of `plot`, `points`, `bars`, `line`, `box` and `file`, or `plot` with `points`, and a question at most { $most } figures
author-figure-points-help = write pairs of numbers: `points = [[1, 2], [2, 3]]`
author-figure-bars-help = write names and numbers: `bars = {"{"} A = 3, B = 4 {"}"}`
author-figure-file-help = put the picture into the course's directory and name it from there, without braces: `file = "images/triangle.png"`
author-figure-web-help = save the picture in the course's directory and name it from there: `file = "images/triangle.png"`
author-figure-slash-help = part folders with `/`: `file = "{ $file }"`
author-picture = this picture can't be shown: { $why }
author-picture-help = name a png, jpeg, svg, gif or webp picture in the course's directory
author-figure-box-help = write five numbers: `box = [12, 17, 20, 31, 40]`

## What a class report says of a question; see `kenning check --with`

author-class-report = learners had trouble with `{ $question }`: { $what }

## Resources

author-example-resource = "A title"
author-example-where = "https://example.org/page"
author-resource-title = `title` is more than one line of { $n } characters
author-resource-title-help = a resource is recommended in one line; say the rest in the resource itself
author-resource-language = `{ $tag }` is not the tag of a language
author-resource-language-help = write a tag such as `en`, `es` or `pt-BR`
author-resource-network = this address can't be opened without a network
author-resource-network-help = take `network = false` out; addresses need a network unless they are of this machine
author-resource-skills = a resource may name { $most } skills at most
author-resource-skills-help = name the skills that it helps most with
author-resources-many = a course may have { $most } resources at most
author-resources-many-help = keep those that help most
author-where-long = `where` is longer than { $most } bytes
author-where-help = name a file in the course's directory, an address, or a page of the manual
author-where-manual = `{ $text }` is not a page of the manual
author-where-manual-help = write the page's name and its section if it needs one: `man 1 ls`, `ls(1)` or `ls`
author-where-scheme = addresses that begin with `{ $scheme }:` can't be opened
author-where-scheme-help = write an address that begins with `https://` or `http://`
author-where-address = `{ $address }` can't be used as an address
author-where-address-help = write it as `https://host/path`, without a user's name, spaces, quotes or backslashes; write those as `%20` and the like
author-where-outside = the path `{ $path }` can lead out of the course's directory
author-where-outside-help = name a file in the course's directory with `/` between folders, without `..` and without a drive
author-where-form = kenning can't show `{ $path }`
author-where-form-help = name a `.md` or `.txt` file; if it is on the web, write its whole address with `https://`
author-where-file = this text can't be shown: { $why }
author-where-file-help = name a `.md` or `.txt` file in the course's directory, or add that file

## What is assumed

author-assumes-many = `assumes` names more than { $most } courses and skills
author-assumes-many-help = name whole courses instead of their skills
author-assumes-form = `{ $name }` is not the id of a course, or of a skill of one
author-assumes-form-help = write `"course-id"` for all of a course, or `"course-id/skill-id"` for one skill of it
author-assumes-itself = `{ $name }` is of this course
author-assumes-itself-help = skills of this course are named in `requires` of the skill that builds on them
author-assumes-twice = `{ $name }` is in `assumes` twice
author-assumes-twice-help = take one of them out
